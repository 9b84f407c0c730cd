"""The lock of names: what users import today is what they import tomorrow.

`specs/<api>/names.lock` maps each schema and operation pointer to its public name and module.
It is read before names are given and written afterwards; the text is sorted and made to be read
in a review.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..problems import SpecError, error

_HEAD = """\
# Public names, by the place in the document that they stand for. Written by sdkgen; commit it.
# A name leaves this file only on purpose: pin another one under `names:` in sdk.yaml.
"""
_SECTIONS = ("operations", "schemas")


@dataclass(frozen=True, slots=True)
class Locked:
    """The public name of one pointer and the module that it lives in."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Lock:
    """Names by pointer; the pointer of a schema carries its direction, an enum's none."""

    operations: Mapping[str, Locked] = field(default_factory=dict)
    schemas: Mapping[str, Locked] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str, file: str = "names.lock") -> Lock:
        """Read the text of a lock file.

        Raises `SpecError` where a line has another form than the generator writes.
        """
        found: dict[str, dict[str, Locked]] = {name: {} for name in _SECTIONS}
        section, problems = "", []
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line.rstrip(":") in _SECTIONS and line.endswith(":"):
                section = line.rstrip(":")
                continue
            pointer, _, public = line.strip().rpartition("  ")
            module, _, name = public.rpartition(".")
            if not (section and pointer and module and line.startswith("  ")):
                problems.append(
                    error(
                        "names-lock",
                        "this is no line of a lock of names",
                        remedy="take the file from version control, or remove it to name anew",
                        file=file,
                        line=number,
                        column=1,
                    )
                )
                continue
            found[section][pointer.strip()] = Locked(name, module)
        if problems:
            raise SpecError(problems)
        return cls(**found)

    def text(self) -> str:
        """Return the lock as its file holds it: one line per pointer, sorted."""
        lines = [_HEAD]
        for section in _SECTIONS:
            entries: Mapping[str, Locked] = getattr(self, section)
            lines.append(f"{section}:\n")
            for pointer, locked in sorted(entries.items()):
                lines.append(f"  {pointer}  {locked.module}.{locked.name}\n")
        return "".join(lines)
