"""openapi-spec-validator with its doors closed and its steps counted; `judge` asks it.

In comes a plain tree, out come the parts of a validator that follows references inside of the
tree only, and gives up after a number of steps that grows with the size of the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from typing import Any, Final

import attrs
from jsonschema import validators
from jsonschema.exceptions import ValidationError
from jsonschema_path.accessors import SchemaAccessor
from jsonschema_path.paths import SchemaPath
from jsonschema_specifications import REGISTRY as SPECIFICATIONS  # type: ignore[import-untyped]
from pydantic_core import SchemaError, core_schema
from pydantic_core import SchemaValidator as Engine
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from sdkgen.load import compiled
from sdkgen.model.document import size_of

#: Steps that every tree may take, and how many more for each of its values. Measured on a dozen
#: published documents: no more than 7 for a value.
_STEPS: Final = 100_000
_STEPS_PER_VALUE: Final = 20
_CACHED: Final = 128
#: Twice as deep as a file may nest: an overlay adds to it. The compiled validator has no limit of
#: its own, and would crash at some ten thousand.
DEEP: Final = 400
#: Keywords that compare properties with patterns through Python's engine, which can hang.
_BY_PATTERN: Final = ("patternProperties", "additionalProperties")


class Exhausted(Exception):
    """A document that takes more steps to judge than one of its size should."""


class Budget:
    """Counts steps; the one after the last raises `Exhausted`."""

    def __init__(self, root: Any) -> None:
        self.left = _STEPS + _STEPS_PER_VALUE * size_of(root)

    def take(self, steps: int = 1) -> None:
        """Take some steps."""
        self.left -= steps
        if self.left < 0:
            raise Exhausted


def is_deeper(root: Any, depth: int) -> bool:
    """Tell whether objects and arrays nest deeper than that."""
    level = [root]
    while level and depth:
        inner = (it.values() if isinstance(it, dict) else it for it in level)
        level = [it for items in inner for it in items if isinstance(it, dict | list)]
        depth -= 1
    return bool(level)


class _Counted(SchemaAccessor):
    """Reads a tree step by step."""

    budget: Budget

    def get_resolved(self, parts: Any) -> Any:
        """Return the node at `parts`; the longer the way, the more it costs."""
        self.budget.take(1 + len(parts) // 16)
        return super().get_resolved(parts)


def path_of(root: Any, budget: Budget) -> SchemaPath:
    """Return a tree to walk along its references; none of them leads out of it.

    The registry has nothing to retrieve by: not by http, not by file, not by a name alone.
    """
    within = DRAFT202012.maybe_in_subresource

    def counting(**options: Any) -> Any:
        budget.take()
        return within(**options)

    draft: Any = DRAFT202012
    resource = attrs.evolve(draft, maybe_in_subresource=counting).create_resource(root)
    registry: Registry[Any] = Registry().with_resource("", resource)
    accessor = _Counted(root, registry.resolver(), resolved_cache_maxsize=_CACHED)
    accessor.budget = budget
    return SchemaPath(accessor)


def counted(kind: Any, budget: Budget) -> Any:
    """Return a subclass of a JSON Schema validator that counts what it evaluates."""
    own = {
        **kind.VALIDATORS,
        "uniqueItems": _unique,
        "pattern": _pattern,
        "unevaluatedProperties": _silent,  # looks through patterns wherever they stand
        **{
            word: _unless_by_pattern(kind.VALIDATORS[word])
            for word in _BY_PATTERN
            if word in kind.VALIDATORS
        },
    }
    return _extended(kind, own, budget)


def structure(schema: Mapping[str, Any], parts: compiled.Parts, budget: Budget) -> Any:
    """Return the validator of a whole document by OpenAPI's own schema."""
    plain = dict(schema)
    kind: Any = validators.validator_for(plain)
    rules = {**kind.VALIDATORS, "uniqueItems": _unique}
    rules["$ref"] = _unless_fitting(rules["$ref"], parts)
    made: Any = _extended(kind, rules, budget)(
        {"$ref": "#"}, _resolver=_resolver(plain)
    )
    return made


def _resolver(schema: Mapping[str, Any]) -> Any:
    """Return what looks references up; by default each would walk the whole schema again."""
    resource: Resource[Any] = Resource.from_contents(schema)
    address = resource.id() or ""
    known = SPECIFICATIONS.with_resource(address, resource).crawl()
    return known.resolver(address)


def _unless_fitting(
    rule: Callable[..., Any], parts: compiled.Parts
) -> Callable[..., Any]:
    """Return a rule of references that judges with words only what does not fit."""

    @wraps(rule)
    def judged(validator: Any, reference: Any, instance: Any, schema: Any) -> Any:
        if parts.fits(instance, reference):
            return ()
        return rule(validator, reference, instance, schema)

    return judged


def _extended(kind: Any, rules: Mapping[str, Any], budget: Budget) -> Any:
    extend: Any = validators.extend
    made = extend(kind, {word: _counting(rule, budget) for word, rule in rules.items()})
    made.evolve = _evolved
    return made


def _evolved(validator: Any, **changes: Any) -> Any:
    """Return the same kind of validator for an inner schema, whatever its `$schema` asks for."""
    return attrs.evolve(validator, **changes)


def _counting(rule: Callable[..., Any], budget: Budget) -> Callable[..., Any]:
    @wraps(rule)
    def counting(*args: Any) -> Any:
        budget.take()
        return rule(*args)

    return counting


def _unique(
    validator: Any, wanted: Any, instance: Any, schema: Any
) -> Iterator[ValidationError]:
    """Judge `uniqueItems` in one pass: the library's own compares each item with each."""
    if wanted and isinstance(instance, list):
        found = [_key(item) for item in instance]
        if len(set(found)) < len(found):
            yield ValidationError(f"{instance!r} has non-unique elements")


def _key(value: Any) -> Any:
    """Return what equal JSON values have in common, and others have not."""
    if isinstance(value, dict):
        return "{", frozenset((name, _key(item)) for name, item in value.items())
    if isinstance(value, list):
        return "[", tuple(map(_key, value))
    return isinstance(value, bool), value


def _silent(*args: Any) -> tuple[()]:
    """Judge nothing."""
    return ()


def _pattern(
    validator: Any, pattern: Any, instance: Any, schema: Any
) -> Iterator[ValidationError]:
    """Judge a default by its pattern in linear time; a pattern that cannot be, by nothing."""
    if not isinstance(instance, str) or not isinstance(pattern, str):
        return
    if (engine := _engine(pattern)) is None:
        return
    try:
        engine.validate_python(instance)
    except ValueError:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


@cache
def _engine(pattern: str) -> Engine | None:
    try:
        return Engine(
            core_schema.str_schema(pattern=pattern, regex_engine="rust-regex")
        )
    except SchemaError:
        return None


def _unless_by_pattern(rule: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(rule)
    def judged(validator: Any, value: Any, instance: Any, schema: Any) -> Any:
        by_pattern = isinstance(schema, dict) and "patternProperties" in schema
        return () if by_pattern else rule(validator, value, instance, schema)

    return judged
