"""Call every operation of a package that was imported, against a transport that answers `{}`.

Knows a package by what it shows: its client, the resources below it, the signatures and the
types of the arguments. A call may end in any error that `<package>.errors` lists.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import import_module
from itertools import islice
from types import ModuleType, NoneType
from typing import Any, Literal
from uuid import UUID

import httpx2
from pydantic import BaseModel
from typing_extensions import TypeAliasType

SAMPLES: dict[Any, Any] = {
    **{str: "x", int: 1, float: 1.5, bool: True, NoneType: None, bytes: b"x"},
    **{
        Any: "2026-01-02T03:04:05Z",
        date: date(2026, 1, 2),
        datetime: datetime(2026, 1, 2),
        time: time(1),
    },
    **{Decimal: Decimal(1), UUID: UUID(int=0), timedelta: timedelta(1)},
}
_DEEPEST = 12


def called(package: ModuleType) -> int:
    """Call each method of the client once; return how many there are.

    Raises whatever is no error of the package.
    """
    errors = import_module(f"{package.__name__}._runtime.errors").SDKError
    calls = 0
    with _client(package) as client:
        for method in _methods(client, 0):
            calls += 1
            try:
                _call(method)
            except errors:
                continue
    return calls


def _client(package: ModuleType) -> Any:
    made = next(
        getattr(package, name)
        for name in package.__all__
        if hasattr(package, f"Async{name}")
        and "base_url" in inspect.signature(getattr(package, name)).parameters
    )
    wanted = {
        name: "x"
        for name, one in inspect.signature(made).parameters.items()
        if one.annotation in {"str | None", "str", "SecretText | None"}
        and name not in {"base_url", "environment"}
    }
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json={}))
    return made(
        **{**wanted, "base_url": "http://stub.invalid", "max_retries": 0},
        http_client=httpx2.Client(transport=transport),
    )


def _methods(owner: Any, depth: int) -> Iterator[Callable[..., Any]]:
    """Yield the methods of a client's resources, and of the resources below these."""
    for name in dir(type(owner)):
        if name.startswith("_"):
            continue
        fixed = inspect.getattr_static(type(owner), name)
        if inspect.isfunction(fixed) and depth:
            yield getattr(owner, name)
        elif type(fixed).__name__ == "Namespace":
            yield from _methods(getattr(owner, name), depth + 1)


def _call(method: Callable[..., Any]) -> None:
    given, named = [], {}
    for name, one in inspect.signature(method).parameters.items():
        if one.default is not one.empty or one.kind is one.VAR_KEYWORD:
            continue
        value = _sample(one.annotation, 0)
        if one.kind is one.KEYWORD_ONLY:
            named[name] = value
        else:
            given.append(value)
    answer = method(*given, **named)
    if hasattr(answer, "__iter__") and not isinstance(answer, BaseModel | dict | str):
        list(islice(answer, 3))


def _fields(typed: Any, depth: int) -> dict[str, Any]:
    hints = typing.get_type_hints(typed, include_extras=True)
    return {name: _sample(hints[name], depth + 1) for name in typed.__required_keys__}


def _sample(hint: Any, depth: int) -> Any:
    """Return a small value of a type, or "x" where none can be told."""
    origin, of = typing.get_origin(hint), typing.get_args(hint)
    if isinstance(hint, TypeAliasType):
        return _sample(hint.__value__, depth)
    if hint is Any or (isinstance(hint, type) and hint in SAMPLES):
        return SAMPLES[hint]
    if depth > _DEEPEST:
        return None
    if origin is Literal:
        return of[0]
    if typing.is_typeddict(hint):
        return _fields(hint, depth)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return {}
    if origin in {list, set, tuple} or "Sequence" in str(origin):
        return [_sample(of[0], depth + 1)] if of else []
    if origin is dict or "Mapping" in str(origin):
        return {}
    return _sample(of[0], depth + 1) if of else "x"
