"""Find a text that fits a pattern, for examples: what a site shows, what a sandbox makes up.

In comes a pattern of a document with bounds of length, out come texts, none where none is found.
"""

from __future__ import annotations

import re
from itertools import islice

# Texts that patterns are often of; the first that fits is taken.
_FOR_PATTERNS = (
    *("2026-03-01", "2026-03-14", "2026-03-28", "2026-03", "2026-04", "2026"),
    *("09:30", "17:45", "09:30:00", "17:45:00", "+15551234567", "+15559876543"),
    *("5551234567", "5559876543", "12345", "1234", "123", "12", "1", "1.50"),
    *("-05:00", "a", "A"),
    *("USD", "US", "en", "en-US", "#aabbcc", "abc123", "a@example.com", "word"),
    *("https://example.com", "1.0.0", "2026-03-01T09:30:00Z", "a-1", "A1", "a_1"),
)
_REPEATED = re.compile(r"[+*}]\)*[+*{]")  # also `(a+)+`
_CHARS = "a1A-_ ./:@"
_LONGEST = 200
# A set, an escape, a dot or a letter, and how often it stands there.
_PIECE = re.compile(
    r"(\[(?:\\.|[^\]\\])+\]|\\.|[^\\\[\](){}|*+?^$])(?:\{(\d{1,4})(?:,\d*)?\}|([*+?]))?"
)


def fitting(
    pattern: str, least: int = 0, most: int | None = None, count: int = 1
) -> list[str]:
    """Return texts that fit a pattern and are as long as they have to be, at most so many."""
    longest = most if most is not None else _LONGEST * _LONGEST
    found = (
        text
        for text in (*_FOR_PATTERNS, _spelled(pattern))
        if least <= len(text) <= longest and _fits(pattern, text)
    )
    return list(islice(found, count))


def _fits(pattern: str, text: str) -> bool:
    """Tell whether a text fits; repeated repetitions are not asked, they may take for ever."""
    if len(pattern) > 200 or _REPEATED.search(pattern):
        return False
    try:
        return re.search(pattern, text, re.ASCII) is not None
    except (re.error, OverflowError, RecursionError):
        return False


def _spelled(pattern: str) -> str:
    """Return a text by the pieces of a plain pattern (`^AC[0-9a-f]{32}$`), "" for any other."""
    inner, text = pattern.removeprefix("^").removesuffix("$"), ""
    at = 0
    while at < len(inner):
        piece = _PIECE.match(inner, at)
        if piece is None:
            return ""
        at = piece.end()
        char = next((c for c in _CHARS if _fits(f"^{piece[1]}$", c)), piece[1])
        count = piece[2] or ("0" if piece[3] in ("*", "?") else "1")
        text += char * min(int(count), _LONGEST)
    return text
