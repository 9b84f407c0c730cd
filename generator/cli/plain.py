"""Read `sdkgen generate` where it is written plainly, as most scripts and CI jobs write it.

In come the arguments, out come the options of `generation.run`, or None where the whole command
line has to look: for help, for mistakes, for what is written in another way. To import that takes
as long as to read a megabyte of a document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

_VALUES: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {"--spec": Path, "--out": Path, "--config": Path, "--lock": Path, "--package": str}
)
_FLAGS: Mapping[str, tuple[str, object]] = MappingProxyType(
    {
        "--strict": ("strict", True),
        "--no-validate": ("validate", False),
        "--timings": ("timings", True),
        "--quiet": ("quiet", True),
        "-q": ("quiet", True),
    }
)


def generation(arguments: Sequence[str]) -> dict[str, Any] | None:
    """Return what `generate` is asked for."""
    command, *rest = arguments or [""]
    found: dict[str, Any] = {"targets": []}
    words = iter(rest if command == "generate" else ["--"])
    for word in words:
        if word in _VALUES:
            key, value = word[2:], next(words, "")
            if key in found or value[:1] in ("", "-"):
                return None
            found[key] = _VALUES[word](value)
        elif word in _FLAGS:
            key, meant = _FLAGS[word]
            found[key] = meant
        elif word[:1] in ("", "-"):
            return None
        else:
            found["targets"].append(word)
    return found
