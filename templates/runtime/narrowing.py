"""A request with many arguments, of which a call gives a few -> a request of these.

What pydantic builds for one argument may take as long as ten calls; an argument that is
not given needs none of it. What the narrower request finds is what the whole one would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from typing_extensions import TypedDict

_FEW = 12  # arguments: all of them are built at once
_HOOK = "__get_pydantic_core_schema__"
_CONFIG = "__pydantic_config__"


def is_optional(hint: Any) -> bool:
    """Tell whether an argument may be left out; its annotation is still text."""
    return str(getattr(hint, "__forward_arg__", "")).startswith("NotRequired[")


def narrowed(kind: Any, given: Iterable[str]) -> Any:
    """Return a TypedDict of the arguments that are given, or have to be.

    It is the whole one where that has few, or says more than its fields do.
    """
    hints: Mapping[str, Any] = kind.__annotations__
    owners = list(_owners(kind))
    if len(hints) <= _FEW or any(_HOOK in vars(owner) for owner in owners):
        return kind
    names = set(given)
    kept = {k: x for k, x in hints.items() if k in names or not is_optional(x)}
    part: Any = TypedDict(kind.__name__, kept)  # type: ignore[misc]
    part.__module__ = kind.__module__
    configs: list[Any] = [
        vars(owner)[_CONFIG] for owner in owners if _CONFIG in vars(owner)
    ]
    setattr(part, _CONFIG, configs[0] if configs else {})
    return part


def _owners(kind: Any) -> Iterator[Any]:
    """Yield a TypedDict and what it extends: at run time it inherits nothing."""
    yield kind
    for base in getattr(kind, "__orig_bases__", ()):
        yield from _owners(base)
