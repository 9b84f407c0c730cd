"""The lock of names: what users import today is what they import tomorrow.

`specs/<api>/names.lock` maps each schema and operation pointer to its public name and module.
It is read before names are given and written afterwards; the text is sorted and made to be read
in a review.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..problems import Problem, SpecError, error

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
        found: dict[str, dict[str, Locked]] = {"operations": {}, "schemas": {}}
        given_up: dict[str, GivenUp] = {}
        section, problems = "", []
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line.endswith(":") and line.rstrip(":") in _SECTIONS:
                section = line.rstrip(":")
                continue
            pointer, _, public = line.removeprefix("  ").rpartition("  ")
            pointer = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), pointer)
            dotted, *versions = public.split(" ")
            module, _, name = dotted.rpartition(".")
            wanted = 2 if section == "given_up" else 0
            if not (section and pointer and module) or len(versions) != wanted:
                problems.append(_odd_line(file, number))
            elif section == "given_up":
                given_up[pointer] = GivenUp(Locked(name, module), *versions)
            else:
                found[section][pointer] = Locked(name, module)
        if problems:
            raise SpecError(problems)
        return cls(found["operations"], found["schemas"], given_up)

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


def _line(pointer: str) -> str:
    """Return a pointer without what would break its line, or hide in it."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", pointer)


def _odd_line(file: str, number: int) -> Problem:
    return error(
        "names-lock",
        "this is no line of a lock of names",
        remedy="take the file from version control, or remove it to name anew",
        file=file,
        line=number,
        column=1,
    )
