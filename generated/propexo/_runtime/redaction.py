"""What may be written to a log: never a credential, bodies only when asked.

The logger is called like the SDK. Bodies are logged only after
`logging.getLogger("<sdk>.bodies").setLevel(logging.DEBUG)`, with credential fields
blanked.
"""

from __future__ import annotations

import json
import logging
import re

from .settings import ROOT
from .shapes import is_dict, is_list

log = logging.getLogger(ROOT or __name__)
bodies = logging.getLogger(f"{log.name}.bodies")
log.addHandler(logging.NullHandler())  # what is shown is up to the application

_SECRET = (
    r"token|secret|passw|api[-_]?key|authorization|credential|cookie|private[-_]?key"
    r"|client[-_]?id|signature|session|\bssn\b|account[-_]?number|routing[-_]?number"
)
HIDDEN = "[hidden]"


def log_body(label: str, content: bytes) -> None:
    """Log a JSON body without its credential fields, if someone asked for bodies."""
    # The own level counts: a root logger at DEBUG has not asked for bodies.
    if bodies.level and bodies.level <= logging.DEBUG and content:
        bodies.debug("%s %s", label, _blanked(content))


def _blanked(content: bytes) -> str:
    try:
        return json.dumps(redacted(json.loads(content)), ensure_ascii=False)
    except (ValueError, RecursionError):
        return f"[{len(content)} bytes, no JSON]"


def redacted(value: object) -> object:
    """Return a JSON value with every credential field blanked."""
    if is_dict(value):
        return {
            key: (
                HIDDEN
                if re.search(_SECRET, str(key), re.IGNORECASE)
                else redacted(item)
            )
            for key, item in value.items()
        }
    return [redacted(item) for item in value] if is_list(value) else value
