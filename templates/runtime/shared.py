"""Arguments of the client that (nearly) every operation takes: a tenant, a version.

A call's own value stands over that of the client, this one over the environment.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from .errors import ConfigurationError, FieldIssue, RequestValidationError
from .operation import Operation
from .settings import Settings


def given(settings: Settings, told: Mapping[str, str | None]) -> Mapping[str, str]:
    """Return the arguments that were given, or stand in the environment."""
    variables = settings.shared.items()
    found = {name: os.environ.get(variable) for name, variable in variables}
    return over({name: value for name, value in found.items() if value}, told)


def over(known: Mapping[str, str], told: Mapping[str, str | None]) -> Mapping[str, str]:
    """Return what was told over what is known.

    Raises ConfigurationError for an empty text: it would leave another tenant in place.
    """
    for name, value in told.items():
        if value == "":
            raise ConfigurationError(f"`{name}` is empty")
    return {**known, **{name: v for name, v in told.items() if v is not None}}


def laid_under(
    operation: Operation[Any],
    args: Mapping[str, Any],
    told: Mapping[str, str],
    settings: Settings,
) -> dict[str, Any]:
    """Return the arguments of a call with those of the client where it has none.

    Raises RequestValidationError for what neither of them has, though it must be given.
    """
    out, issues = dict(args), list[FieldIssue]()
    for name, shared, needed in operation.shared:
        if out.get(name) is None and shared in told:
            out[name] = told[shared]
        if needed and out.get(name) is None:
            issues.append(_missing(name, shared, settings))
    if issues:
        raise RequestValidationError(operation.label, issues)
    return out


def owned(
    operation: Operation[Any],
    path: Sequence[object],
    told: Mapping[str, str],
    settings: Settings,
) -> tuple[object, ...]:
    """Return the variables of a path with those of the client where the call has none.

    Raises RequestValidationError for what neither of them has.
    """
    both = list(zip(path, operation.owners, strict=True))
    found = [told.get(owner) if value is None else value for value, owner in both]
    issues = [
        _missing(owner, owner, settings)
        for value, owner in zip(found, operation.owners, strict=True)
        if value is None and owner
    ]
    if issues:
        raise RequestValidationError(operation.label, issues)
    return tuple(found)


def _missing(name: str, shared: str, settings: Settings) -> FieldIssue:
    variable = settings.shared[shared]
    text = f"is required: give it to the call or the client, or set {variable}"
    return FieldIssue(name, text, "missing")
