"""`**args: Unpack[CreateArgs]` -> a signature that names every argument.

Type checkers and language servers know what is behind `Unpack`. What looks at the
running program does not: `inspect.signature`, `help`, IPython, jedi, autospecs. For
those each method of a resource gets a `__signature__` when its class is made.
"""

from __future__ import annotations

import inspect
import sys
from copy import copy
from functools import cache, cached_property
from types import FunctionType, MappingProxyType
from typing import Any, NotRequired, get_origin, get_type_hints

from .settings import ROOT

KEYWORD = inspect.Parameter.KEYWORD_ONLY


class _Absent:
    """The default of an argument that need not be given; nothing is sent for it."""

    def __repr__(self) -> str:
        return "..."


ABSENT = _Absent()


def tell_arguments(owner: type) -> None:
    """Give the methods of a class that unpack their arguments a full signature.

    Those of an asynchronous class get the docstrings of its twin, to which their own
    only refer.
    """
    if not f"{owner.__module__}.".startswith(f"{ROOT}."):
        return  # a user's own subclass
    module = sys.modules[owner.__module__]
    twin: dict[str, Any] = getattr(
        getattr(module, owner.__name__.removeprefix("Async"), None), "__dict__", {}
    )
    for name, method in list(vars(owner).items()):
        if inspect.isfunction(method) and not name.startswith("_"):
            if name in twin:
                method.__doc__ = twin[name].__doc__
            home = inspect.unwrap(method)
            unpacked = home.__annotations__.get("args", "")
            if isinstance(unpacked, str) and unpacked.startswith("Unpack["):
                method.__signature__ = _Later(home)  # type: ignore[attr-defined]


class _Later(inspect.Signature):
    """A signature that is read from annotations when someone looks at it."""

    def __init__(self, method: Any) -> None:
        self._method = method

    @cached_property
    def _told(self) -> inspect.Signature:
        return _full(_plain(self._method))

    @property
    def parameters(self) -> MappingProxyType[str, inspect.Parameter]:
        """Return the parameters, what is unpacked among them."""
        return self._told.parameters

    @property
    def return_annotation(self) -> Any:
        """Return what the method returns."""
        return self._told.return_annotation

    def replace(self, **changes: Any) -> Any:
        """Return another signature."""
        return self._told.replace(**changes)

    def __reduce__(self) -> Any:
        return copy, (self._told,)


def _plain(method: Any) -> Any:
    """Return a function that is described by nothing but itself."""
    plain = FunctionType(
        method.__code__, method.__globals__, method.__name__, method.__defaults__
    )
    plain.__kwdefaults__ = method.__kwdefaults__
    plain.__annotations__ = method.__annotations__
    return plain


def _full(method: Any) -> inspect.Signature:
    """Return the signature of a method with what it unpacks as keywords of its own."""
    told = inspect.signature(method, eval_str=True)
    own = [p for p in told.parameters.values() if p.kind is not p.VAR_KEYWORD]
    (kind,) = told.parameters["args"].annotation.__args__
    taken = {p.name for p in own}  # one that is positional only may meet a namesake
    keywords = [p for p in _keywords(kind) if p.name not in taken]
    return told.replace(parameters=[*own, *keywords])


@cache
def _keywords(kind: Any) -> tuple[inspect.Parameter, ...]:
    """Return the keys of a TypedDict as parameters: the required ones first."""
    hints = get_type_hints(kind)
    # Python takes a key whose annotation is still text for required.
    told = get_type_hints(kind, include_extras=True)
    optional = {name for name, hint in told.items() if get_origin(hint) is NotRequired}
    optional |= kind.__optional_keys__
    required = [name for name in hints if name not in optional]
    rest = [name for name in hints if name in optional]
    return (
        *(inspect.Parameter(n, KEYWORD, annotation=hints[n]) for n in required),
        *(
            inspect.Parameter(n, KEYWORD, annotation=hints[n], default=ABSENT)
            for n in rest
        ),
    )
