"""Say which drafts stay apart though they are equal: marks and homes for `shapes`.

In come drafts, what operations use them for and what those are called; out go a mark for each
draft that is more than its structure, and the resources that each answer belongs to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import ir
from .drafts import Draft, Use
from .lock import Locked
from .names import Caller, reachable
from .operations import DraftOperation
from .shapes import LOCKED, all_references, references

_COMMON_PARAMS = 3  # so many operations share their parameters to share a model of them
_COMMON = "%"  # begins the mark of such


@dataclass(frozen=True, slots=True)
class Apart:
    """The drafts of one document, their uses, and what names take from each operation."""

    drafts: Mapping[str, Draft]
    uses: Mapping[str, Sequence[Use]]
    callers: Mapping[str, Caller]

    def marks(
        self, kept: Collection[str], locked: Mapping[str, Locked]
    ) -> dict[str, str]:
        """Return what keeps drafts apart: locked and human names, and roles of their own.

        `kept` are the drafts whose name a person chose.
        """
        marks: dict[str, str] = {}
        for key, uses in self.uses.items():
            marks[key] = self._mark_of_role(key, uses)
        marks |= self._marks_of_params()
        marks |= {key: key for key in kept}
        fixed = {key: f"{LOCKED}{name.dotted}" for key, name in locked.items()}
        return marks | _joined(marks, fixed) | fixed

    def _mark_of_role(self, key: str, uses: Sequence[Use]) -> str:
        roles = {use.role for use in uses}
        if roles & {"body", "event"}:
            return f"@{key}"
        callers = [self.callers[use.operation] for use in uses]
        if roles == {
            "result"
        }:  # what a write answers is not one thing for all resources
            return min(f"@{one.platform} {one.module}" for one in callers)
        return ""

    def _marks_of_params(self) -> dict[str, str]:
        """Let the arguments that most operations of one action share be one model."""
        groups: dict[str, dict[Any, list[str]]] = defaultdict(lambda: defaultdict(list))
        for key, uses in self.uses.items():
            if uses[0].role == "params":
                draft = self.drafts[key]
                shape = (
                    draft.bases,
                    tuple((f.wire, f.required, f.type) for f in draft.fields),
                )
                groups[self.callers[uses[0].operation].called.action][shape].append(key)
        marks: dict[str, str] = {}
        for action, shapes in groups.items():
            shared = min(shapes.values(), key=lambda keys: (-len(keys), min(keys)))
            for keys in shapes.values():
                together = keys is shared and len(keys) >= _COMMON_PARAMS
                marks |= {
                    key: f"{_COMMON}{action}" if together else f"@{key}" for key in keys
                }
        return marks

    def homes(self, operations: Iterable[DraftOperation]) -> dict[str, str]:
        """Return the resources that answer with each object.

        Answers are classes to a reader, so equal ones of two resources are no one thing by that.
        Arguments and enums are told by their structure (PEP 589, PEP 586): there a common name
        is no promise.
        """
        edges = {key: all_references(draft) for key, draft in self.drafts.items()}
        start: dict[str, set[str]] = defaultdict(set)
        for key, uses in self.uses.items():
            for use in uses:
                start[self.callers[use.operation].module].add(key)
        for operation in operations:
            module = self.callers[operation.id].module
            start[module].update(references(operation.payload.type))
            for answer in ir.successes(operation.responses):  # around the payload
                start[module].update(references(answer.type))
        out: dict[str, str] = defaultdict(str)
        for module in sorted(start):
            for key in reachable(sorted(start[module]), edges):
                draft = self.drafts[key]
                if draft.kind != "enum" and draft.place.direction == "response":
                    out[key] += f"{module} "
        return out


def _joined(marks: Mapping[str, str], fixed: Mapping[str, str]) -> dict[str, str]:
    """Return the marks of new drafts that share arguments for which the lock has a name."""
    names: dict[str, set[str]] = defaultdict(set)
    for key, mark in marks.items():
        if mark.startswith(_COMMON) and key in fixed:
            names[mark].add(fixed[key])
    one = {mark: min(found) for mark, found in names.items() if len(found) == 1}
    return {key: one[mark] for key, mark in marks.items() if mark in one}
