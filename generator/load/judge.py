"""openapi-spec-validator made to say *where*: a plain tree in, its errors with pointers out.

Its structural errors know their place in the document, those of its other rules only their
place in a schema; the subclasses made here add the rest. Kept apart from `judgement`,
because the import takes longer than most documents do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from jsonschema.exceptions import ValidationError, best_match
from jsonschema_path.paths import SchemaPath
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.schemas import schema_v2, schema_v30, schema_v31, schema_v32
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
from openapi_spec_validator.validation.keywords import ValueValidator

from sdkgen.load import compiled
from sdkgen.load.bounded import (
    DEEP,
    Budget,
    Exhausted,
    counted,
    is_deeper,
    path_of,
    structure,
)
from sdkgen.load.fine import Fine
from sdkgen.model.document import dialect_of, join

_VALIDATORS: Final[dict[str, Any]] = {
    "2.0": OpenAPIV2SpecValidator,
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}
_SCHEMAS: Final = {
    "2.0": schema_v2,
    "3.0": schema_v30,
    "3.1": schema_v31,
    "3.2": schema_v32,
}
_WHY: Final[dict[type[Exception], str]] = {
    Exhausted: "its references multiply",
    RecursionError: "it nests too deep",
}


class NotJudged(Exception):
    """Stands for a part at which the validator itself gave up."""


class Finding(NamedTuple):
    """One error and the pointer of the node that it is about."""

    error: ValidationError | NotJudged
    pointer: str


def judge(root: dict[str, Any]) -> Iterator[Finding]:
    """Yield every error of a document: of its structure, then of the rules beyond it.

    A document that takes too long to judge, or nests too deep for that, is judged in part.
    """
    key, version = dialect_of(root)
    if is_deeper(root, DEEP):
        yield Finding(NotJudged(_WHY[RecursionError]), "")
        return
    version, budget = version[:3] if key == "openapi" else "2.0", Budget(root)
    for step in (_structure, _rules):
        try:
            yield from step(root, version, budget)
        except (Exhausted, RecursionError) as failure:
            yield Finding(NotJudged(_WHY[type(failure)]), "")


def _structure(root: Any, version: str, budget: Budget) -> Iterator[Finding]:
    validator = structure(_SCHEMAS[version], _parts(version), budget)
    for error in validator.iter_errors(root):
        cause = best_match([error]) or error
        yield Finding(cause, join("", *cause.absolute_path))


@cache
def _parts(version: str) -> compiled.Parts:
    return compiled.Parts(_SCHEMAS[version])


def _rules(root: Any, version: str, budget: Budget) -> Iterator[Finding]:
    base = _VALIDATORS[version]
    known = {**base.keyword_validators}
    known["schema"] = _looking_first(known["schema"])
    kinds = {name: _placing(kind, budget) for name, kind in known.items()}
    placed = type("Placed", (base,), {"keyword_validators": kinds})
    validator = placed(path_of(root, budget))
    seen = validator.keyword_validators_registry["schema"]
    seen.visited_schema_ids, seen.meta_checked_schema_ids = _Ids(), _Ids()
    if version == "2.0":  # it would be by the schema of 3.0; `_structure` has its own
        seen._validate_schema_meta = lambda *_: None
    else:
        seen._validate_schema_meta = _asking_first(seen, version)
    for error in validator.root_validator(validator.schema_path):
        yield Finding(error.cause_found, error.pointer)


def _looking_first(kind: Any) -> Any:
    """Return a subclass that goes into those schemas only that its rules are about."""
    fine = Fine()

    def judged(
        self: Any,
        schema: SchemaPath,
        require_properties: bool = True,
        meta_checked: bool = False,
    ) -> Iterator[ValidationError]:
        value = schema.read_value()
        checked = self.meta_checked_schema_ids
        if not fine.knows(value):
            yield from kind.__call__(self, schema, require_properties, meta_checked)
        elif not meta_checked and id(value) not in checked:
            checked.append(id(value))
            if (wrong := self._validate_schema_meta(schema, value)) is not None:
                yield wrong

    return type(kind.__name__, (kind,), {"__call__": judged})


def _asking_first(kind: Any, version: str) -> Callable[[SchemaPath, Any], Any]:
    """Return how `kind` judges one schema by JSON Schema's own: with words only where needed."""
    with_words = kind._validate_schema_meta

    def judged(schema: SchemaPath, value: Any) -> Any:
        dialect = kind._get_schema_dialect_id if version != "3.0" else _no_dialect
        try:
            fine = compiled.is_schema(value, version, dialect(schema, value))
        except ValueError:  # a dialect that is no text
            fine = False
        return None if fine else with_words(schema, value)

    return judged


def _no_dialect(*_: Any) -> None:
    """Tell the dialect of a schema of OpenAPI 3.0."""


class _Ids(set[int]):
    """Schemas that were visited: the validator asks a list, in which finding takes long."""

    append = set.add


class _Placed(OpenAPIValidationError):
    """Carries an error and its pointer through the generators of the validator."""

    def __init__(self, cause: ValidationError | NotJudged, pointer: str) -> None:
        super().__init__(str(cause))
        self.cause_found = cause
        self.pointer = pointer


def _placing(kind: Any, budget: Budget) -> Any:
    """Return a subclass of a keyword validator whose errors carry their pointer.

    The innermost validator places an error; outer ones pass it on.
    """

    def judged(self: Any, *args: Any, **options: Any) -> Iterator[_Placed]:
        parts = next((arg.parts for arg in args if isinstance(arg, SchemaPath)), ())
        try:
            for error in kind.__call__(self, *args, **options):
                placed = isinstance(error, _Placed)
                yield error if placed else _Placed(error, _pointer(error, parts))
        except Exhausted:
            raise
        except Exception as failure:  # whatever a broken document makes it raise
            yield _Placed(NotJudged(type(failure).__name__), join("", *parts))

    # The validator of defaults is asked with a schema and a value: its errors lie in the value.
    if issubclass(kind, ValueValidator):
        judge = counted(kind.value_validator_cls, budget)
        return type(kind.__name__, (kind,), {"value_validator_cls": judge})
    return type(kind.__name__, (kind,), {"__call__": judged})


def _pointer(error: ValidationError, parts: Any) -> str:
    """Return where an error lies, from the place of the schema or operation it arose in."""
    in_default = not isinstance(error, OpenAPIValidationError)
    return join("", *parts, *(["default"] if in_default else []), *error.absolute_path)
