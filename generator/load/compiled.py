"""jsonschema-rs, which is fast and says yes or no; `judge` asks it before the one with words.

In comes a schema and a value, out comes whether the value surely fits. A no may be wrong, or the
answer to what this validator cannot read: openapi-spec-validator then judges, as it would have
alone. Nothing is fetched and no file is opened.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, partial
from typing import Any, Final

import jsonschema_rs
import openapi_schema_validator as openapi
from openapi_schema_validator._specifications import REGISTRY  # nothing public has it

#: What openapi-spec-validator judges schemas by: a validator, and what it knows of formats.
_BY: Final[dict[str, tuple[Any, Any]]] = {
    "3.0": (openapi.OAS30Validator, openapi.oas30_format_checker),
    "3.1": (openapi.OAS31Validator, openapi.oas31_format_checker),
    "3.2": (openapi.OAS32Validator, openapi.oas32_format_checker),
}
_OPENAPI: Final = "://spec.openapis.org/"  # JSON Schema's own it knows
#: The schema of Swagger 2.0 refers to it. jsonschema-rs has a laxer edition that nothing replaces,
#: so ours goes by another name.
_DRAFT_04: Final = "http://json-schema.org/draft-04/schema"
_OURS: Final = "urn:sdkgen:draft-04"
_DIALECTS: Final = {
    "3.1": openapi.OAS31_BASE_DIALECT_ID,
    "3.2": openapi.OAS32_BASE_DIALECT_ID,
}


class Parts:
    """A schema and its parts, each called as a reference calls it. Formats say nothing."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        text = json.dumps(dict(schema)).replace(f"{_DRAFT_04}#/", f"{_OURS}#/")
        self._found = jsonschema_rs.validator_map_for(
            json.loads(text), validate_formats=False, registry=_registry(), offline=True
        )

    def fits(self, value: Any, reference: str = "#") -> bool:
        """Tell whether a value surely fits a part."""
        validator = self._found.get(reference)
        return validator is not None and _is_valid(validator, value)


def is_schema(value: Any, version: str, dialect: str | None) -> bool:
    """Tell whether a value surely is a schema, as a version of OpenAPI wants it.

    One that is written in another `dialect` than OpenAPI's own is not judged here.
    """
    return dialect == _DIALECTS.get(version) and _is_valid(_schemas(version), value)


@cache
def _schemas(version: str) -> jsonschema_rs.Validator:
    """Return the validator of schemas; in formats it believes the same functions."""
    kind, checker = _BY[version]
    formats: Any = {
        str(name): partial(_conforms, checker, name) for name in checker.checkers
    }
    return jsonschema_rs.validator_for(
        {key: value for key, value in kind.META_SCHEMA.items() if key != "id"},
        validate_formats=True,
        formats=formats,
        registry=_registry(),
        offline=True,
    )


@cache
def _registry() -> jsonschema_rs.Registry:
    """Return what schemas refer to beyond JSON Schema's own; nothing else is looked for."""
    known = {name: REGISTRY.contents(name) for name in REGISTRY if _OPENAPI in name}
    known[_OURS] = {**REGISTRY.contents(_DRAFT_04), "id": _OURS}
    return jsonschema_rs.Registry(list(known.items()), retriever=_nothing)


def _conforms(checker: Any, name: str, value: Any) -> bool:
    return bool(checker.conforms(value, name))


def _nothing(address: str) -> Any:
    raise LookupError(address)


def _is_valid(validator: jsonschema_rs.Validator, value: Any) -> bool:
    try:
        return validator.is_valid(value)
    except ValueError:  # nested too deep, or a value that JSON does not have
        return False
