"""Read the records that lie beside generated code: JSON that anybody may have written.

In comes a file from a repository, out comes what a caller makes of it, in types that cannot hold a
path that leads out of a folder; or a SpecError with file, line and remedy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from reprlib import repr as shortened
from typing import Any, TypeVar

from ..problems import SpecError, error

T = TypeVar("T")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class BadValue(ValueError):
    """A value that a record must not hold."""

    def __init__(self, value: object, wanted: str) -> None:
        super().__init__(f"{shortened(value)} is not {wanted}")
        self.value = value


class Inside(str):
    """A posix path to a file below a folder, on every system: `resources/charges.py`.

    It has no empty part, no `.` or `..`, no drive, backslash or control character.
    """

    __slots__ = ()

    def __new__(cls, value: object) -> Inside:
        """Raise BadValue for any other value."""
        if isinstance(value, str) and _leads_inside(value):
            return super().__new__(cls, value)
        raise BadValue(value, "a relative path inside the folder")


class Digest(str):
    """A SHA-256 in hexadecimal."""

    __slots__ = ()

    def __new__(cls, value: object) -> Digest:
        """Raise BadValue for any other value."""
        if isinstance(value, str) and _DIGEST.fullmatch(value):
            return super().__new__(cls, value)
        raise BadValue(value, "a SHA-256")


def _leads_inside(path: str) -> bool:
    # Windows takes `.. ` for `..`, and `a.` for `a`; a colon is a drive's or a stream's.
    parts = path.split("/")
    whole = all(part and part == part.rstrip(". ") for part in parts)
    return whole and path.isprintable() and "\\" not in path and ":" not in path


def plain(value: object) -> str:
    """Return a text of one line; raises BadValue for any other value."""
    if isinstance(value, str) and value.isprintable():
        return value
    raise BadValue(value, "a text of one line")


def read_record(
    path: Path,
    make: Callable[[Any], T],
    remedy: str,
    load: Callable[[str], Any] = json.loads,
) -> T:
    """Return what `make` makes of the JSON in `path`; any error in it is a SpecError.

    `load` takes the place of `json.loads` for a record that may be another text.
    """
    text, line = "", 0
    try:
        if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
            raise ValueError("it is no regular file, or its folder is a link")
        text = path.read_bytes().decode()
        return make(load(text))
    except json.JSONDecodeError as cause:
        reason, line = cause.msg, cause.lineno
    except BadValue as cause:
        reason, line = str(cause), _line(text, cause.value)
    except KeyError as cause:
        reason = f"{cause} is missing"
    except (TypeError, AttributeError, RecursionError):
        reason = "it has another form"
    except ValueError as cause:
        reason = str(cause)
    message = f"this is not what sdkgen wrote: {reason}"
    raise SpecError(
        [error("record", message, remedy=remedy, file=str(path), line=line)]
    )


def plain_list(value: object) -> tuple[str, ...]:
    """Return texts of one line each; raises BadValue for any other value."""
    if isinstance(value, list):
        return tuple(map(plain, value))
    raise BadValue(value, "a list of texts")


def digests_of(rows: Mapping[Any, Any]) -> dict[str, str]:
    """Return the rows of a record that give each file its digest."""
    return {Inside(name): Digest(value) for name, value in rows.items()}


def _line(text: str, value: object) -> int:
    """Return the line where `value` stands, 0 where it is not written as we would."""
    at = text.find(json.dumps(value, ensure_ascii=False))
    return text.count("\n", 0, at) + 1 if at >= 0 else 0
