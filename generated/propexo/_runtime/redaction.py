"""What may be written to a log: never a credential, bodies only when asked.

The logger is called like the SDK. Bodies are logged only after
`logging.getLogger("<sdk>.bodies").setLevel(logging.DEBUG)`, without what a key or its
form shows to be a secret, and without the credentials of the client wherever they are.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Sequence

from .patterns import pattern
from .settings import ROOT
from .shapes import is_dict, is_list, visible

log = logging.getLogger(ROOT or __name__)
bodies = logging.getLogger(f"{log.name}.bodies")
log.addHandler(logging.NullHandler())  # what is shown is up to the application

_SECRET = (
    r"token|secret|passw|api[-_]?key|authorization|credential|cookie|private[-_]?key"
    r"|client[-_]?id|signature|session|\bssn\b|account[-_]?number|routing[-_]?number"
)
HIDDEN = "[hidden]"


_SECRET_TEXT = pattern(
    r"(?i:\b(?:bearer|basic)\s+)[\w.~+/=-]{6,}"
    r"|(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*"  # a JSON Web Token
    r"|(?<![^\W_])(?:sk|pk|rk|whsec|ghp|gho|ghs|xox[abprs]|AKIA)[_-]?[\w-]{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*"
    r"|(?<=://)[^/\s:@]*:[^/\s@]+(?=@)"
    rf"|(?<=[?&])[\w-]{{0,40}}?(?i:{_SECRET})[\w-]{{0,40}}=[^&\s#]+",
)
_NAMING = ("name", "key", "header", "field")


def log_body(
    label: str, content: bytes, secrets: Callable[[], Iterable[str]] = tuple
) -> None:
    """Log a JSON body without secrets, if someone asked for bodies.

    `secrets` returns texts that are hidden wherever they stand.
    """
    # The own level counts: a root logger at DEBUG has not asked for bodies.
    if bodies.level and bodies.level <= logging.DEBUG and content:
        longest_first = sorted(secrets(), key=len, reverse=True)
        bodies.debug("%s %s", label, _blanked(content, longest_first))


def _blanked(content: bytes, secrets: list[str]) -> str:
    try:
        value = redacted(json.loads(content), secrets)
        return visible(json.dumps(value, ensure_ascii=False))
    except (ValueError, RecursionError):
        return f"[{len(content)} bytes, no JSON]"


def redacted(value: object, secrets: Sequence[str] = ()) -> object:
    """Return a JSON value with every secret blanked."""
    if is_dict(value):
        hidden = any(_is_secret(value.get(name)) for name in _NAMING)
        return {
            _text(key, secrets): (
                HIDDEN
                if _is_secret(key) or (hidden and key == "value")
                else redacted(item, secrets)
            )
            for key, item in value.items()
        }
    if is_list(value):
        return [redacted(item, secrets) for item in value]
    return _text(value, secrets) if isinstance(value, str) else value


def _is_secret(name: object) -> bool:
    return isinstance(name, str) and bool(re.search(_SECRET, name, re.IGNORECASE))


def _text(text: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _SECRET_TEXT.sub(HIDDEN, text)
