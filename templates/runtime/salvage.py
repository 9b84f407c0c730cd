"""A JSON value that does not fit its type -> the same value, typed wherever it does
fit.

Called by `decoding` for the rare odd record. It walks value and type together: what
fits is read by pydantic, what does not is descended into, and a leaf that does not fit
stays raw and is reported with its path (wire names).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import to_json
from typing_extensions import TypeAliasType, is_typeddict

from .checking import built, issues_of
from .errors import FieldIssue
from .keywords import extra_of, kinds_for
from .models import Model
from .shapes import is_dict, is_list
from .unions import UNTOLD, Tagged

Issues = list[FieldIssue]


def salvage(
    kind: Any,
    raw: Any,
    path: str,
    issues: Issues,
    adapter: TypeAdapter[Any] | None = None,
) -> Any:
    """Return `raw` as `kind` as far as it fits; append each misfit to `issues`."""
    try:
        return (adapter or _adapter(kind)).validate_json(to_json(raw), strict=True)
    except ValidationError as error:
        return descend(kind, raw, path, issues, error)


def descend(
    kind: Any, raw: Any, path: str, issues: Issues, error: ValidationError
) -> Any:
    """Do the same for a value that is known not to fit; `error` says why."""
    bare = _bare(kind)
    mark = _mark(kind)
    if mark is not None and is_dict(raw) and mark.tag_of(raw) != UNTOLD:
        return _told(mark, raw, path, issues)
    if isinstance(raw, float) and raw.is_integer() and int in arms_of(kind):
        return int(raw)  # JSON has one kind of number: 2.0 is whole
    if get_origin(bare) is list and is_list(raw):
        return _list(bare, raw, path, issues, _odd_indexes(error))
    walk = _walker(bare, raw)
    if walk is not None:
        return walk(bare, raw, path, issues)
    issues.append(_issue(error, raw, path))
    return raw


class _Hashed:
    """A type by identity: not every type can be hashed."""

    __slots__ = ("kind",)

    def __init__(self, kind: Any) -> None:
        self.kind = kind

    def __hash__(self) -> int:
        return hash(repr(self.kind))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hashed) and bool(self.kind == other.kind)


@lru_cache(maxsize=1024)
def _adapter_of(hashed: _Hashed) -> TypeAdapter[Any]:
    return built(hashed.kind)


def _adapter(kind: Any) -> TypeAdapter[Any]:
    return _adapter_of(_Hashed(kind))


def _unwrapped(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) in (NotRequired, Required) else kind


def _layers(kind: Any) -> Iterator[Any]:
    """Yield a type, then what is left of it as its annotations and its name go."""
    while True:
        yield kind
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif isinstance(kind, TypeAliasType) or hasattr(kind, "__value__"):
            kind = kind.__value__
        else:
            return


def _bare(kind: Any) -> Any:
    """Return a type without its annotations and its name."""
    *_, bare = _layers(kind)
    return bare


def _mark(kind: Any) -> Tagged | None:
    """Return what tells the arms of a union apart, None where nothing is said of it."""
    notes = (note for layer in _layers(kind) for note in _notes(layer))
    return next((note for note in notes if isinstance(note, Tagged)), None)


def _notes(kind: Any) -> tuple[Any, ...]:
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()


def _walker(kind: Any, raw: Any) -> Callable[[Any, Any, str, Issues], Any] | None:
    """Return how to descend into a value of this type, None for a leaf."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _union
    if is_list(raw):
        if origin is tuple:
            return _row if kinds_for(kind, len(raw)) else None
        return salvage if origin is list else None
    if not isinstance(raw, dict):
        return None
    if is_typeddict(kind):
        return _typed_dict
    if origin is dict:
        return _dict
    is_model = isinstance(kind, type) and issubclass(kind, BaseModel)
    return _model if is_model else None


def is_nothing_of(kind: Any, value: Any) -> bool:
    """Tell whether a salvaged value has nothing of its type, not just an odd place.

    Null or text where an object is promised is nothing of it, and so is an object that
    has none of the fields that it has to have.
    """
    arms = arms_of(kind)
    if value is None:
        return NoneType not in arms and Any not in arms
    if isinstance(value, BaseModel):
        known = type(value).model_fields.values()
        needed = any(field.is_required() for field in known)
        return needed and not value.model_fields_set
    held = [arm for arm in arms if arm is not NoneType]
    whole = all(_walker(arm, {}) or _walker(arm, []) for arm in held)
    return whole and not any(_walker(arm, value) for arm in held)


def arms_of(kind: Any) -> list[Any]:
    """Return the types that a type allows, without their names and annotations."""
    bare = _bare(kind)
    if get_origin(bare) in (Union, UnionType):
        return [arm for inner in get_args(bare) for arm in arms_of(inner)]
    return [bare]


def _odd_indexes(error: ValidationError) -> set[int | str]:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return {item["loc"][0] for item in found if item["loc"]}


def _list(
    kind: Any, raw: list[Any], path: str, issues: Issues, odd: set[int | str]
) -> list[Any]:
    """Read the items that fit together, which is fast, and each odd one by itself."""
    (item,) = get_args(kind)
    good = [x for i, x in enumerate(raw) if i not in odd]
    fitting: Iterator[Any] = iter(())
    try:
        fitting = iter(_adapter(kind).validate_json(to_json(good), strict=True))
    except ValidationError:  # such as too few items: then every item by itself
        odd = {*odd, *range(len(raw))}
    return [
        salvage(item, x, f"{path}[{i}]", issues) if i in odd else next(fitting)
        for i, x in enumerate(raw)
    ]


def _row(kind: Any, raw: list[Any], path: str, issues: Issues) -> tuple[Any, ...]:
    kinds = kinds_for(kind, len(raw)) or ()
    return tuple(
        salvage(item, x, f"{path}[{i}]", issues)
        for i, (item, x) in enumerate(zip(kinds, raw, strict=True))
    )


def _dict(kind: Any, raw: dict[str, Any], path: str, issues: Issues) -> Any:
    _, item = get_args(kind)
    return {key: salvage(item, x, _at(path, key), issues) for key, x in raw.items()}


def _typed_dict(kind: Any, raw: dict[str, Any], path: str, issues: Issues) -> Any:
    hints = get_type_hints(kind, include_extras=True)
    known = {key: _unwrapped(hint) for key, hint in hints.items()}
    return {
        key: salvage(known[key], x, _at(path, key), issues) if key in known else x
        for key, x in raw.items()
    }


def _told(mark: Tagged, raw: dict[str, Any], path: str, issues: Issues) -> Any:
    """Read as the arm that a value names.

    One that names none is kept as what all arms extend, or as no arm at all.
    """
    tag = mark.tag_of(raw)
    if tag in mark.arms:
        return salvage(mark.arms[tag], raw, path, issues)
    if mark.names_none(tag):
        issues.append(FieldIssue(path, mark.refusal, "discriminator"))
    if mark.base is None:
        return _as_no_arm(raw)
    return salvage(mark.base, raw, path, issues)


def _union(kind: Any, raw: Any, path: str, issues: Issues) -> Any:
    """Read as the arm that fits best among those of the right shape.

    Where several are and none of them was meant, or two fit alike, it is kept as no arm
    at all.
    """
    arms = [arm for arm in get_args(kind) if _walker(_bare(arm), raw) is not None]
    tried: list[tuple[int, Issues, Any]] = []
    for arm in arms:
        found: Issues = []
        value = salvage(arm, raw, path, found)
        if len(arms) == 1 or _is_meant(_bare(arm), raw, path, found):
            tried.append((sum(_weight(issue) for issue in found), found, value))
    least = min((weight for weight, _, _ in tried), default=0)
    best = [one for one in tried if one[0] == least]
    if len(best) != 1:
        issues.append(FieldIssue(path, "fits none of the possible types", "union"))
        return _as_no_arm(raw) if arms and is_dict(raw) else raw
    issues += best[0][1]
    return best[0][2]


def _as_no_arm(raw: dict[str, Any]) -> Any:
    return _made(Model, {}, set[str](), dict(raw))


def _is_meant(kind: Any, raw: Any, path: str, issues: Issues) -> bool:
    """Tell whether an odd value may be this arm of a union.

    A constant of the arm speaks for it or against it; without one, what it requires is
    there.
    """
    if any(issue.path == path for issue in issues):
        return False
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return True
    speaks = [
        (raw[slot.wire] in values, len(values))
        for slot in slots_of(kind)
        if slot.wire in raw and (values := constants_of(slot.kind))
    ]
    if any(not fits and many == 1 for fits, many in speaks):
        return False
    whole = all(s.wire in raw for s in slots_of(kind) if s.field.is_required())
    return whole or any(fits for fits, _ in speaks)


def constants_of(kind: Any) -> tuple[Any, ...]:
    """Return the values that a type lists, none where it allows others."""
    arms = [arm for arm in arms_of(kind) if arm is not NoneType]
    listed = all(get_origin(arm) is Literal for arm in arms)
    return tuple(value for arm in arms for value in get_args(arm)) if listed else ()


def _weight(issue: FieldIssue) -> int:
    # A constant or a required field tells arms apart better than an ordinary value.
    return {"literal_error": 3, "missing": 2}.get(issue.code, 1)


class _Slot(NamedTuple):
    """A field of a model, ready to be read by itself."""

    name: str
    wire: str
    field: FieldInfo
    kind: Any
    adapter: TypeAdapter[Any]


@lru_cache(maxsize=1024)
def slots_of(kind: type[BaseModel]) -> tuple[_Slot, ...]:
    _adapter(kind)  # a model knows its fields only when it is built
    return tuple(
        _Slot(
            name,
            field.alias or name,
            field,
            whole := _annotated(field),
            _adapter(whole),
        )
        for name, field in kind.model_fields.items()
    )


def _model(kind: Any, raw: dict[str, Any], path: str, issues: Issues) -> Any:
    """Return a model whose odd fields are raw and whose missing ones read as None."""
    rest, given = dict(raw), set[str]()
    values: dict[str, Any] = {}
    for name, wire, field, whole, adapter in slots_of(kind):
        key, at = (wire if wire in rest else name), _at(path, wire)
        if key in rest:
            given.add(name)
            values[name] = salvage(whole, rest.pop(key), at, issues, adapter)
        elif field.is_required():
            values[name] = None
            issues.append(FieldIssue(at, "is missing", "missing"))
        else:
            values[name] = field.get_default(call_default_factory=True)
    extra = extra_of(kind)
    if extra is not None:
        rest = {k: salvage(extra, x, _at(path, k), issues) for k, x in rest.items()}
    return _made(kind, values, given, rest)


def _annotated(field: FieldInfo) -> Any:
    kind: Any = field.annotation
    for extra in field.metadata:
        kind = Annotated[kind, extra]
    return kind


def _made(kind: Any, values: dict[str, Any], given: set[str], rest: Any) -> Any:
    # Not `model_construct`: a key of the API could meet one of its parameters.
    model = kind.__new__(kind)
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "__pydantic_fields_set__", given)
    object.__setattr__(model, "__pydantic_extra__", rest)
    object.__setattr__(model, "__pydantic_private__", None)
    return model


def _at(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _issue(error: ValidationError, raw: Any, path: str) -> FieldIssue:
    first = issues_of(error, raw)[0]
    return FieldIssue(path, first.message, first.code)
