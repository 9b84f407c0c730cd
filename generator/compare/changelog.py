"""Shorten a changelog for the package: the last releases in full, older ones in a line each.

In comes the text of `CHANGELOG.md`, out comes a text of the same form. The target keeps all.
"""

from __future__ import annotations

import re

_FULL = 10  # releases that are told in full
_SIZE = 60_000  # characters; beyond them not even these
_SECTION = re.compile(r"^## ", re.MULTILINE)
_EARLIER = "## Earlier releases\n\n"


def shortened(text: str) -> str:
    """Return a changelog that does not grow with every release."""
    head, *sections = _SECTION.split(text)
    kept, size = 0, 0
    for section in sections[:_FULL]:
        size += len(section)
        kept += size <= _SIZE or not kept
    full, older = sections[:kept], sections[kept:]
    whole = "".join([head, *(f"## {section}" for section in full)])
    if not older:
        return whole
    return f"{whole.rstrip()}\n\n{_EARLIER}" + "".join(map(_line, older))


def _line(section: str) -> str:
    """Return a release in one line: what its section says first, if that is a sentence."""
    version, _, rest = section.partition("\n")
    first = rest.strip().partition("\n")[0]
    said = first if first[:1] not in ("", "#", "-", "*") else ""
    return f"- {version.strip()}{f': {said}' * bool(said)}\n"
