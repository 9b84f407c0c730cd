"""Regular expressions that are compiled when they are first asked.

To compile those of the whole runtime takes as long as to import the rest of it; most
calls ask two of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what stands for a compiled pattern."""
    return cast("re.Pattern[str]", _Later(text, flags))
