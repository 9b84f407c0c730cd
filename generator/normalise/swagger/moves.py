"""Where the nodes of a converted document stood in the one that its author wrote, and back.

`Moves` is filled while a document is converted; `Converted` asks it where a message belongs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sdkgen.model.document import Document, Place
from sdkgen.problems import Problem, SpecError, error

#: How many nodes may move. Measured: Kubernetes, one of the largest there are, has 16,000.
_LIMIT: Final = 1_000_000


@dataclass
class Moves:
    """Pointers of nodes that were moved; what lies below a node moved with it."""

    origins: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)

    def note(self, now: str, before: str) -> None:
        """Note that a node stands somewhere else; the first of several copies is its target.

        Raises SpecError where there are too many.
        """
        if len(self.origins) > _LIMIT:
            raise SpecError([too_much(before)])
        self.origins[now] = before
        self.targets.setdefault(before, now)

    def origin(self, pointer: str) -> str:
        """Return where a node of the converted document was written."""
        return _led(self.origins, pointer)

    def target(self, pointer: str) -> str:
        """Return where a node of the written document stands now."""
        return _led(self.targets, pointer)


#: What helps, by the code of a finding, where 2.0 has other words for it than 3.x.
_REMEDIES: Final = {
    "broken-parameter": "Give it a `name`, and `in` one of query, header, path, formData, body.",
    "parameter-without-schema": "Write `type: …`.",
    "unknown-security-scheme": "Add it to `securityDefinitions`, or correct the name.",
}


def too_much(pointer: str) -> Problem:
    """Return the finding for bodies and answers that multiply."""
    return error(
        "too-many-nodes",
        "Bodies and answers multiply by their media types and by the operations that refer to "
        "them.",
        pointer,
        "Shorten `consumes` and `produces`; refer to `definitions`.",
    )


def _led(table: Mapping[str, str], pointer: str) -> str:
    """Return a pointer with the longest head that the table knows replaced."""
    head = pointer
    while head and head not in table:
        head = head.rpartition("/")[0]
    return table[head] + pointer[len(head) :] if head else pointer


@dataclass(kw_only=True)
class Converted(Document):
    """A document in another dialect than its author's; `written` is what the author wrote."""

    written: Document
    moves: Moves

    def with_root(self, root: dict[str, Any]) -> Document:
        """Return a document with another content that came from the same file."""
        return replace(self, root=root, problems=())

    def origin(self, pointer: str) -> tuple[Document, str]:
        """Return the file that a node was written in, and its pointer there."""
        _, at = super().origin(pointer)
        return self.written.origin(self.moves.origin(at))

    def place(self, pointer: str) -> Place:
        """Return line and column of what a pointer leads to, as its author wrote it."""
        return self.written.place(self.moves.origin(pointer.removeprefix("#")))

    def located(self, problem: Problem) -> Problem:
        """Return the problem with its place, and its pointer, in the author's document."""
        if problem.file:
            return problem
        pointer = self.moves.origin(problem.pointer.removeprefix("#"))
        remedy = _REMEDIES.get(problem.code, problem.remedy)
        return self.written.located(replace(problem, pointer=pointer, remedy=remedy))
