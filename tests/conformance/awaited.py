"""What is known to be wrong, and not mended yet; a row goes as soon as its cause does.

It is counted in the column `open` of the table, not hidden.
"""

from __future__ import annotations

import re

PATTERNS = {
    "null where one part of an `allOf` takes it": (
        r"^is not told: type \(\$ None is not (of type|valid under)"
    ),
    "a number for a decimal in text": r"^is not told: type \([^;]* is not of type 'string'\)$",
}


def cause(what: str) -> str:
    """Return the name of a known cause, "" where there is none."""
    found = (name for name, form in PATTERNS.items() if re.search(form, what))
    return next(found, "")
