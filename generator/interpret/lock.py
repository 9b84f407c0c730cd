"""The lock of names: what users import today is what they import tomorrow.

`specs/<api>/names.lock` maps each schema and operation pointer to its public name and module.
It is read before names are given and written afterwards; the text is sorted by name, so that
git sees a conflict where two branches give one name, and made to be read in a review.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.naming import BUILTINS, CLIENT_ATTRIBUTES, is_name
from ..problems import Problem, SpecError, conflict, error
from .likeness import Shape

_HEAD = """\
# Public names and the places in the document that they stand for. Written by sdkgen; commit it.
# A name leaves this file only on purpose: pin another one under `names:` in sdk.yaml. The old
# one then stands under `given_up`, with the version that it was given up in, and works for one
# more release. `shapes` are digests of what names mean, and `gone` are names of places that the
# document has no longer: no name ever means another thing. After a merge, keep the lines of both
# sides and run `sdkgen generate`.
"""
_UNSEEN = re.compile(
    r"[\\\x00-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|^ | $"
)
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
_SECTIONS = (
    *("operations", "arguments", "client", "schemas", "shapes", "gone", "given_up"),
)
_VERSION = re.compile(r"-|[0-9][0-9A-Za-z.+-]{0,60}")
_ARGUMENT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+|\{[A-Za-z0-9_.-]+\}")
_OPERATION = re.compile(r"#/paths/[^/]+(?:/[^/ ]+){1,2}$")
_OF_CLIENT = re.compile(r"(?:header|query) \S.{0,199}")
_LONGEST = 160  # characters of a module: it becomes the name of a file


@dataclass(frozen=True, slots=True)
class Locked:
    """The public name of one pointer and the module that it lives in."""

    name: str
    module: str

    @property
    def dotted(self) -> str:
        """Return module and name as one; a method of the client itself has no module."""
        return f"{self.module}.{self.name}".lstrip(".")


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A name that was given up on purpose.

    `since` is the version in which that was done, `shipped` the release that still has it ("-"
    until there is one).
    """

    locked: Locked
    since: str
    shipped: str = "-"

    def in_version(self, version: str) -> GivenUp | None:
        """Return what is left of this in a version, None where the old name has had its time."""
        if version == self.since:
            return self
        if self.shipped in ("-", version):
            return GivenUp(self.locked, self.since, version)
        return None


@dataclass(frozen=True, slots=True)
class Retired:
    """A name without a bearer: what it meant, if that is known, and its module."""

    shape: Shape | None
    module: str


@dataclass(frozen=True, slots=True)
class Lock:
    """Names by pointer; the pointer of a schema carries its direction, an enum's none.

    In a pointer into an arm of a union stands what the arm is, not its index. `shapes` are by
    dotted name, `gone` are names of schemas by places that are no longer there. `arguments` are
    those of headers, which are known in lower case, and of variables that the client takes;
    `client` are the other arguments of the client, by location and name on the wire.
    """

    operations: Mapping[str, Locked] = field(default_factory=dict)
    schemas: Mapping[str, Locked] = field(default_factory=dict)
    given_up: Mapping[str, GivenUp] = field(default_factory=dict)
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    gone: Mapping[str, Locked] = field(default_factory=dict)
    arguments: Mapping[str, str] = field(default_factory=dict)
    client: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str, file: str = "names.lock") -> Lock:
        """Read the text of a lock file.

        Raises `SpecError` where a line has another form than the generator writes.
        """
        reader = _Reader(file)
        for number, line in enumerate(text.splitlines(), 1):
            reader.read(number, line)
        if marked := conflict(text, file):
            raise SpecError([marked])
        if reader.problems:
            raise SpecError(reader.problems)
        found = reader.found
        return cls(
            found["operations"],
            found["schemas"],
            reader.given_up,
            reader.shapes,
            found["gone"],
            reader.arguments["arguments"],
            reader.arguments["client"],
        )

    def text(self) -> str:
        """Return the lock as its file holds it: one line per name and place, sorted."""
        given_up = {
            at: f"{old.locked.dotted} {old.since} {old.shipped}"
            for at, old in self.given_up.items()
        }
        sections = {
            "operations": _lines(_dotted(self.operations)),
            "arguments": _lines(self.arguments),
            "client": _lines(self.client),
            "schemas": _lines(_dotted(self.schemas)),
            "shapes": sorted(
                f"  {name} {shape.base}".rstrip() + f"  {shape.text}\n"
                for name, shape in self.shapes.items()
            ),
            "gone": _lines(_dotted(self.gone)),
            "given_up": _lines(given_up),
        }
        always = ("operations", "schemas")
        written = [
            f"{section}:\n{''.join(lines)}"
            for section, lines in sections.items()
            if lines or section in always
        ]
        return _HEAD + "".join(written)


def _dotted(names: Mapping[str, Locked]) -> dict[str, str]:
    return {at: locked.dotted for at, locked in names.items()}


def _lines(names: Mapping[str, str]) -> list[str]:
    return sorted(f"  {name}  {_line(pointer)}\n" for pointer, name in names.items())


class _Reader:
    """Reads a lock line by line; `problems` says what is wrong with which."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.section = ""
        self.found: dict[str, dict[str, Locked]] = {
            "operations": {},
            "schemas": {},
            "gone": {},
        }
        self.given_up: dict[str, GivenUp] = {}
        self.shapes: dict[str, Shape] = {}
        self.arguments: dict[str, dict[str, str]] = {"arguments": {}, "client": {}}
        self.problems: list[Problem] = []

    def read(self, number: int, line: str) -> None:
        """Take in one line."""
        if not line.strip() or line.startswith("#"):
            return
        if line.endswith(":") and line.rstrip(":") in _SECTIONS:
            self.section = line.rstrip(":")
            return
        public, of = self._columns(line.removeprefix("  "))
        if self.section in self.arguments:
            self._keep_argument(number, public, of)
            return
        dotted, *more = public.split(" ")
        module, _, name = dotted.rpartition(".")
        is_shape = self.section == "shapes"
        wanted = {"given_up": (2,), "shapes": (0, 1)}.get(self.section, (0,))
        is_method = self.section == "given_up" and _OPERATION.match(of)
        alone = self.section == "operations" or is_method
        placed = module or (alone and dotted == name)
        fits = self.section and placed and (is_shape or of[:1] in ("#", "/"))
        if not fits or len(more) not in wanted:
            self._refuse(number, "this is no line of a lock of names", _TAKE)
        elif odd := self._odd(module, name, more):
            self._refuse(number, odd, "write a name that a person would import")
        elif is_shape:
            self._keep_shape(number, dotted, Shape.parse(of, *more))
        else:
            self._keep(number, of, Locked(name, module), more)

    def _columns(self, line: str) -> tuple[str, str]:
        """Return the name in a line and what it stands for; older locks have them turned round."""
        if line[:1] in ("#", "/"):
            of, _, public = line.rpartition("  ")
        else:
            public, _, of = line.partition("  ")
        return public, _ESCAPED.sub(lambda found: chr(int(found[1], 16)), of)

    def _odd(self, module: str, name: str, more: list[str]) -> str:
        odd = _odd_name(self.section, module, name)
        if self.section != "shapes":
            return odd or _odd_version(more)
        for base in more:
            odd = odd or _odd_name(self.section, *base.rpartition(".")[::2])
        return odd

    def _keep_shape(self, number: int, dotted: str, shape: Shape | None) -> None:
        if shape is None:
            self._refuse(number, "this is no digest of a shape", _TAKE)
        else:  # of two lines that a merge left, the first one holds
            self.shapes.setdefault(dotted, shape)

    def _keep(
        self, number: int, pointer: str, locked: Locked, versions: list[str]
    ) -> None:
        if self.section == "given_up":
            self.given_up[pointer] = GivenUp(locked, *versions)
            return
        known = self.found[self.section].setdefault(pointer, locked)
        if known != locked:
            message = f"this place is called `{known.dotted}` in a line before"
            self._refuse(number, message, "keep one of the two lines")

    def _keep_argument(self, number: int, name: str, wire: str) -> None:
        form = _OF_CLIENT if self.section == "client" else _ARGUMENT
        if not is_name(name) or name.startswith("_") or not form.fullmatch(wire):
            self._refuse(number, "this is no argument and its place", _TAKE)
        elif self.arguments[self.section].setdefault(wire, name) != name:
            message = f"{_shown(wire)} is called otherwise in a line before"
            self._refuse(number, message, "keep one of the two lines")

    def _refuse(self, number: int, message: str, remedy: str) -> None:
        self.problems.append(
            error(
                "names-lock",
                message,
                remedy=remedy,
                file=self.file,
                line=number,
                column=1,
            )
        )


_TAKE = "take the file from version control, or remove it to name anew"


def _odd_name(section: str, module: str, name: str) -> str:
    """Return what is wrong with a name: it becomes code, and its module a file."""
    parts = [*(module.split(".") if module else ()), name]
    for part in parts:
        if not is_name(part) or part.startswith("_"):
            return f"{_shown(part)} cannot be a public name"
    if len(module) > _LONGEST or len(name) > _LONGEST:
        return f"{_shown(max(module, name, key=len))} is too long for a name"
    if not module and name in CLIENT_ATTRIBUTES:
        return f"{_shown(name)} is an attribute that every client has"
    is_schema = section in ("schemas", "shapes", "gone")
    if is_schema and len(parts) > 2:
        return f"{_shown(module)} is no module of schemas: it has a dot"
    if is_schema and name in BUILTINS:
        return f"{_shown(name)} is a class of Python's own"
    return ""


def _odd_version(versions: list[str]) -> str:
    odd = [text for text in versions if not _VERSION.fullmatch(text)]
    return f"{_shown(odd[0])} is no version" if odd else ""


def claimed_twice(operation_id: str, dotted: str) -> Problem:
    """Return the finding for a name that the lock, or sdk.yaml, gives to two operations."""
    text = f"another operation is called `{dotted}` already; this one is named anew"
    remedy = "generate and commit names.lock, or pin a name under `names.operations`"
    return Problem("name-claimed-twice", text, operation_id.lstrip("#"), remedy)


def parted_from(pointer: str, old: str, new: str) -> Problem:
    """Return the finding for a place whose name in the lock has another shape elsewhere."""
    text = f"`{old}` goes on meaning another shape than this; this one is called `{new}` now"
    remedy = "generate and commit names.lock, or pin a name under `names.schemas`"
    return Problem("shape-claims-name", text, pointer.lstrip("#"), remedy)


def _shown(text: str) -> str:
    return f"`{text}`" if len(text) <= 60 else f"`{text[:60]}…`"


def _line(pointer: str) -> str:
    """Return a pointer without what would break its line, or hide in it."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", pointer)
