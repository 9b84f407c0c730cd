"""The read that tells the platform of an integration: what to ask, and the answer."""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .decoding import lacking
from .operation import Operation
from .settings import Integration, dig

if TYPE_CHECKING:
    from .attempts import Answered
    from .core import Core


def _anything() -> Any:
    return Any


def asking(reference: str) -> Operation[Any]:
    """Return the operation that `METHOD /path` names."""
    method, _, path = reference.partition(" ")
    return Operation(method, path, answer=_anything)


def platform_in(core: Core, told: Integration, raw: Any, answered: Answered) -> str:
    """Return the attribute of the platform that an integration belongs to."""
    inner = (dig(raw, f"{key}.{told.platform}") for key in core._settings.envelope)
    found = (dig(raw, told.platform), *inner)
    platform = next((x for x in found if isinstance(x, str)), None)
    if platform is None:
        raise lacking(answered, told.platform, "is missing")
    return core._known_platform(platform)
