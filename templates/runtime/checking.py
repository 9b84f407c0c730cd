"""Arguments of a call -> checked, and in the form that travels; pydantic does the work.

One `TypeAdapter` per operation, built on its first call, checks all arguments at once
and writes them by their wire names. Every misfit comes in one `RequestValidationError`.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable, Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

from .errors import FieldIssue, RequestValidationError
from .media import FORM, JSON, bare, is_json
from .operation import Operation
from .patterns import pattern
from .pool import renewed_in_children
from .shapes import is_array, is_map

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError
    from pydantic_core import ErrorDetails

Wire = dict[str, tuple[str, Any]]
"""Python name -> (wire name, value in its JSON form)."""


class _Building:
    """The right to build adapters: one thread at a time has it."""

    def __init__(self) -> None:
        self.lock = RLock()
        renewed_in_children(self)

    def after_fork(self) -> None:
        self.lock = RLock()


_BUILDING = _Building()
_DEEP = 10_000  # frames: a thousand models inside of each other
_SUBJECT = pattern(r"^(Value error, )?([A-Z]\w*( \w+)*? )??(?=should )")
_NUMBER, _WHOLE_NUMBER = "should be a valid number", "should be a valid integer"
_WORDS = {
    "missing": ("missing", "is required"),
    "extra_forbidden": ("unknown", "is not known here"),
}


def argument_names(operation: Operation[Any]) -> frozenset[str]:
    """Return the Python names of all arguments of an operation but those of its
    path.
    """
    if operation.args is None:
        return frozenset()
    cache = operation.adapters
    found: frozenset[str] | None = cache.get("names")
    if found is None:
        found = cache["names"] = names_of(operation.args())
    return found


def names_of(kind: Any) -> frozenset[str]:
    """Return the keys of a TypedDict."""
    return frozenset(kind.__required_keys__ | kind.__optional_keys__)


def check(operation: Operation[Any], args: Mapping[str, Any]) -> Wire:
    """Return the arguments of a call as they travel.

    Raises RequestValidationError with every misfit.
    """
    if operation.args is None:
        issues = [FieldIssue(name, "is not known here", "unknown") for name in args]
        if issues:
            raise RequestValidationError(operation.label, issues)
        return {}
    cache = operation.adapters
    if not args and _all_optional(operation):
        return {}
    adapter = args_adapter(cache, operation.args)
    values, found = read(adapter, args)
    if found:
        raise RequestValidationError(operation.label, found)
    return written(operation, adapter, values)


def _all_optional(operation: Operation[Any]) -> bool:
    """Tell whether no argument need be given, without having pydantic look at them."""
    cache = operation.adapters
    found: bool | None = cache.get("optional")
    if found is None:
        kind = operation.args and operation.args()
        hints = getattr(kind, "__annotations__", {}).values()
        told = [getattr(hint, "__forward_arg__", "") for hint in hints]
        found = all(text.startswith("NotRequired[") for text in told)
        cache["optional"] = found
    return found


def args_adapter(
    cache: dict[object, Any], args: Callable[[], Any]
) -> TypeAdapter[dict[str, Any]]:
    """Return the adapter for a TypedDict, building it on first use."""
    if "args" not in cache:
        cache["args"] = built(args())
    adapter: TypeAdapter[dict[str, Any]] = cache["args"]
    return adapter


def built(kind: Any) -> TypeAdapter[Any]:
    """Return the adapter for a type, finished: models are built on first use.

    A model is built itself, too: its adapter would leave as text what the fields name
    that stands further down in the module. By one thread at a time, because pydantic
    does not say that several may.
    """
    with _BUILDING.lock:
        try:
            return _built(kind)
        except RecursionError:  # models inside of models inside of models
            usual = sys.getrecursionlimit()
            sys.setrecursionlimit(max(usual, _DEEP))
            try:
                return _built(kind)
            finally:
                sys.setrecursionlimit(usual)


def _built(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    if hasattr(kind, "model_rebuild"):
        kind.model_rebuild()
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    adapter.rebuild()
    return adapter


def read(
    adapter: TypeAdapter[dict[str, Any]], args: Mapping[str, Any]
) -> tuple[dict[str, Any], list[FieldIssue]]:
    """Return the checked arguments, and every place where they do not fit."""
    try:
        return adapter.validate_python(dict(args)), []
    except RecursionError:
        return dict(args), [FieldIssue("", "is nested too deeply", "depth")]
    except ValueError as error:
        from pydantic import ValidationError  # needed for wrong arguments alone

        if not isinstance(error, ValidationError):
            raise
        return dict(args), issues_of(error, args)


def written(
    operation: Operation[Any],
    adapter: TypeAdapter[dict[str, Any]],
    args: Mapping[str, Any],
) -> Wire:
    """Return checked arguments by wire name and in their JSON form (files stay
    files).
    """
    media = operation.body or JSON
    raw = not (is_json(media) or bare(media) == FORM)  # in JSON, a file is Base64

    def dump(part: Mapping[str, Any]) -> dict[str, Any]:
        mode: Literal["python", "json"] = "python" if raw else "json"
        done: dict[str, Any] = adapter.dump_python(
            dict(part), mode=mode, by_alias=True, warnings=False
        )
        return done

    try:
        _refuse_unsendable(args)
        whole = dump(args)
        if len(whole) == len(args):
            return dict(zip(args, whole.items(), strict=True))
        # Two arguments share a wire name, one in the query and one in the body.
        return {name: dump({name: args[name]}).popitem() for name in args}
    except (ValueError, RecursionError, TypeError) as error:
        issue = FieldIssue("", f"cannot be sent: {error}", "unsendable")
        raise RequestValidationError(operation.label, [issue]) from error


def _refuse_unsendable(value: object) -> None:
    """Raise ValueError for what JSON has no form for; pydantic would send null
    instead.
    """
    if isinstance(value, str):
        if not value.isascii():
            value.encode()  # fails for a lone surrogate
    elif isinstance(value, int) or value is None:
        return
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{value} is no JSON number")
    elif is_map(value):
        for key, item in value.items():
            _refuse_unsendable(key)
            _refuse_unsendable(item)
    elif is_array(value):
        for item in value:
            _refuse_unsendable(item)


# --- words ----------------------------------------------------------------------------


def issues_of(error: ValidationError, value: object) -> list[FieldIssue]:
    """Return what pydantic found, by the path that a person would write, in words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for item in error.errors(include_url=False, include_input=False):
        path = path_of(item["loc"], value, item["type"])
        found.setdefault(path, []).append(_words(item))
    return [_one(path, told) for path, told in found.items()]


def path_of(location: Iterable[int | str], value: object, kind: str = "") -> str:
    """Return a location as a path; what names an arm of a union is left out."""
    path, parts = "", list(location)
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if isinstance(part, int) and is_array(value):
            path += f"[{part}]"
            value = value[part] if part < len(value) else None
        elif is_map(value) and (part in value or (last and kind == "missing")):
            path += f".{part}" if path else str(part)
            value = value.get(str(part))
    return path


def _words(item: ErrorDetails) -> tuple[str, str]:
    if item["type"] in _WORDS:
        return _WORDS[item["type"]]
    return item["type"], _SUBJECT.sub("", item["msg"])


def _one(path: str, told: list[tuple[str, str]]) -> FieldIssue:
    """Return one issue for all that the arms of a union said about one place."""
    messages = list(dict.fromkeys(message for _, message in told))
    if _NUMBER in messages:  # a whole number is one
        messages = [message for message in messages if message != _WHOLE_NUMBER]
    if len(messages) > 1:
        rest = [message.removeprefix("should be ") for message in messages]
        return FieldIssue(path, f"should be one of: {'; '.join(rest)}", told[0][0])
    return FieldIssue(path, messages[0], told[0][0])
