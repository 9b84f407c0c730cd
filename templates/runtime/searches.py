"""Pages that are asked for in the body of a request, not in its query.

Keys are dotted: `options.offset` is a field of the object `options`.
"""

from __future__ import annotations

import json
from copy import copy
from typing import TYPE_CHECKING, Any

from .settings import dig
from .shapes import is_dict

if TYPE_CHECKING:
    from .encoding import Call


def given(call: Call, key: str) -> str | None:
    """Return what a body has for a key, as text."""
    found = dig(_body(call), key)
    known = isinstance(found, str | int) and not isinstance(found, bool)
    return str(found) if known else None


def put(call: Call, key: str, value: str | int) -> Call:
    """Return a call whose body has another value for a key."""
    body = _body(call)
    *above, last = key.split(".")
    inner = body
    for step in above:
        known = inner.get(step)
        inner[step] = inner = dict(known) if is_dict(known) else {}
    inner[last] = value
    other = copy(call)
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    other.content = text.encode()
    other.headers = {"Content-Type": "application/json", **call.headers}
    return other


def _body(call: Call) -> dict[str, Any]:
    found = json.loads(call.content or b"{}")
    return found if is_dict(found) else {}
