"""The lock of names: what users import today is what they import tomorrow.

`specs/<api>/names.lock` maps each schema and operation pointer to its public name and module.
It is read before names are given and written afterwards; the text is sorted and made to be read
in a review.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.naming import BUILTINS, is_name
from ..problems import Problem, SpecError, conflict, error

_HEAD = """\
# Public names, by the place in the document that they stand for. Written by sdkgen; commit it.
# A name leaves this file only on purpose: pin another one under `names:` in sdk.yaml. The old
# one then stands under `given_up`, with the version that it was given up in, and works for one
# more release.
"""
_UNSEEN = re.compile(
    r"[\\\x00-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
_SECTIONS = ("operations", "schemas", "given_up")
_VERSION = re.compile(r"-|[0-9][0-9A-Za-z.+-]{0,60}")
_LONGEST = 160  # characters of a module: it becomes the name of a file


@dataclass(frozen=True, slots=True)
class Locked:
    """The public name of one pointer and the module that it lives in."""

    name: str
    module: str

    @property
    def dotted(self) -> str:
        """Return module and name as one."""
        return f"{self.module}.{self.name}"


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
class Lock:
    """Names by pointer; the pointer of a schema carries its direction, an enum's none."""

    operations: Mapping[str, Locked] = field(default_factory=dict)
    schemas: Mapping[str, Locked] = field(default_factory=dict)
    given_up: Mapping[str, GivenUp] = field(default_factory=dict)

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
        return cls(found["operations"], found["schemas"], reader.given_up)

    def text(self) -> str:
        """Return the lock as its file holds it: one line per pointer, sorted."""
        lines = [_HEAD]
        for section in ("operations", "schemas"):
            entries: Mapping[str, Locked] = getattr(self, section)
            lines.append(f"{section}:\n")
            lines += [
                f"  {_line(at)}  {e.dotted}\n" for at, e in sorted(entries.items())
            ]
        if self.given_up:
            lines.append("given_up:\n")
        for pointer, old in sorted(self.given_up.items()):
            lines.append(
                f"  {_line(pointer)}  {old.locked.dotted} {old.since} {old.shipped}\n"
            )
        return "".join(lines)


class _Reader:
    """Reads a lock line by line; `problems` says what is wrong with which."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.section = ""
        self.found: dict[str, dict[str, Locked]] = {"operations": {}, "schemas": {}}
        self.given_up: dict[str, GivenUp] = {}
        self.problems: list[Problem] = []

    def read(self, number: int, line: str) -> None:
        """Take in one line."""
        if not line.strip() or line.startswith("#"):
            return
        if line.endswith(":") and line.rstrip(":") in _SECTIONS:
            self.section = line.rstrip(":")
            return
        pointer, _, public = line.removeprefix("  ").rpartition("  ")
        pointer = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), pointer)
        dotted, *versions = public.split(" ")
        module, _, name = dotted.rpartition(".")
        wanted = 2 if self.section == "given_up" else 0
        fits = self.section and pointer[:1] in ("#", "/") and module
        if not fits or len(versions) != wanted:
            self._refuse(number, "this is no line of a lock of names", _TAKE)
        elif odd := _odd_name(self.section, module, name) or _odd_version(versions):
            self._refuse(number, odd, "write a name that a person would import")
        else:
            self._keep(number, pointer, Locked(name, module), versions)

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
    parts = [*module.split("."), name]
    for part in parts:
        if not is_name(part) or part.startswith("_"):
            return f"{_shown(part)} cannot be a public name"
    if len(module) > _LONGEST or len(name) > _LONGEST:
        return f"{_shown(max(module, name, key=len))} is too long for a name"
    if section == "schemas" and len(parts) > 2:
        return f"{_shown(module)} is no module of schemas: it has a dot"
    if section == "schemas" and name in BUILTINS:
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


def _shown(text: str) -> str:
    return f"`{text}`" if len(text) <= 60 else f"`{text[:60]}…`"


def _line(pointer: str) -> str:
    """Return a pointer without what would break its line, or hide in it."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", pointer)
