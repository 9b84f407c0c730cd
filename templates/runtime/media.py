"""What a media type says of its content; parameters (`; charset=...`) do not count."""

from __future__ import annotations

from functools import lru_cache

JSON, FORM, MULTIPART, OCTETS = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/octet-stream",
)
_LINES = ("ndjson", "json-seq")


@lru_cache(maxsize=256)
def bare(media: str) -> str:
    """Return a media type without its parameters."""
    return media.partition(";")[0].strip().lower()


@lru_cache(maxsize=256)
def is_json(media: str) -> bool:
    """Tell whether content is one JSON value (RFC 8259, RFC 6839 section 3.1)."""
    name = bare(media)
    return name.endswith("json") and not name.endswith(_LINES)


@lru_cache(maxsize=256)
def is_text(media: str) -> bool:
    """Tell whether content is read as text."""
    return bare(media).startswith("text/") and not is_json(media)


@lru_cache(maxsize=256)
def first_of(media: str, otherwise: str = OCTETS) -> str:
    """Return the first of some media types that can be sent: `image/*` cannot."""
    names = (name.strip() for name in media.split(","))
    return next((name for name in names if name and "*" not in name), otherwise)
