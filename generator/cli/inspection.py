"""`sdkgen lint` and `sdkgen inspect`: targets in, findings and the model out."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from .. import pipeline
from ..model import ir
from ..problems import Problem, Severity, SpecError
from ..target.target import Target
from .door import Form, tell
from .messages import as_json, count, counted, progress, row, show, show_some

_SUMS = (*get_args(ir.Type), *get_args(ir.Definition))


def lint(targets: Sequence[Target], format: str, strict: bool) -> bool:
    """Print the findings of all targets; tell whether an SDK can be made of each."""
    found = [problem for target in targets for problem in _findings(target)]
    counts = count(found)
    if format == "json":
        rows = [row(item) for item in found]
        tell(as_json({"counts": counts, "problems": rows}), form=format)
    else:
        show(found, sys.stdout)
        tell(", ".join(counted(number, name[:-1]) for name, number in counts.items()))
    return all(
        item.severity > (Severity.WARNING if strict else Severity.ERROR)
        for item in found
    )


def _findings(target: Target) -> Sequence[Problem]:
    with progress(target.name) as step:
        try:
            reading = pipeline.read(target, step=step)
            step("judge")
            return pipeline.judge(reading)
        except SpecError as cause:
            return cause.problems


def inspect(target: Target) -> None:
    """Print the intermediate model of a document as JSON."""
    with progress(target.name) as step:
        reading = pipeline.read(target, step=step)
    show_some(reading.problems, target.name)
    tell(as_json(model(reading)), form=Form.JSON)


def model(reading: pipeline.Reading) -> dict[str, Any]:
    """Return the model as JSON values: what the contract promises first, then the rest."""
    api = reading.api
    by_id = {operation.id: operation for operation in api.operations}
    warnings = [item for item in reading.problems if item.severity == Severity.WARNING]
    promised = {
        "counts": {
            "operations": len(by_id),
            "schemas": api.schema_count,
            "warnings": len(warnings),
            "dropped": reading.dropped,
        },
        "operations": [_operation(operation, api) for operation in api.operations],
        "families": {family.key: _family(family, by_id) for family in api.families},
        "webhooks": [_event(event, by_id) for event in api.events],
    }
    left_out = {*promised, "events"}
    return promised | {
        key: value for key, value in _plain(api).items() if key not in left_out
    }


def _event(event: ir.Event, by_id: Mapping[str, ir.Operation]) -> dict[str, Any]:
    """Return a webhook or a callback, also one that is none in the SDK (not `supported`)."""
    whose = [_place(by_id[key]) for key in event.operations if key in by_id]
    told = {**_plain(event), "operations": whose, "supported": bool(event.name)}
    return {**told, "kinds": list(event.kinds) if event.name else []}


def _operation(operation: ir.Operation, api: ir.Api) -> dict[str, Any]:
    platform = next(
        (item for item in api.platforms if item.slug == operation.platform), None
    )
    promised = {
        **_place(operation),
        "platform": operation.platform,
        "display": platform.display if platform else None,
        "kind": platform.kind if platform else "generic",
        "resource": ir.resource_name(operation.resource),
        "action": operation.action,
        "supported": operation.supported,
    }
    return promised | {
        key: value for key, value in _plain(operation).items() if key not in promised
    }


def _family(family: ir.Family, by_id: Mapping[str, ir.Operation]) -> dict[str, Any]:
    return {
        "resource": ir.resource_name(family.resource),
        "action": family.action,
        "generic": _place(by_id[family.generic]) if family.generic else None,
        "variants": {
            variant.platform: {
                **_place(by_id[variant.operation]),
                "supported": variant.supported,
                "read_back": variant.read_back,
                "upstream": _plain(variant.upstream),
            }
            for variant in family.variants
        },
        "fields": {row.name: dict(row.cells) for row in family.fields},
        **({"listed": list(family.listed)} if family.listed else {}),
    }


def _place(operation: ir.Operation) -> dict[str, Any]:
    return {"method": operation.method.upper(), "path": operation.path}


def _plain(node: Any) -> Any:
    """Return a part of the model as JSON values; what is one of a sum says which, as `is`."""
    if is_dataclass(node):
        told = {"is": type(node).__name__} if isinstance(node, _SUMS) else {}
        return told | {
            item.name: _plain(getattr(node, item.name)) for item in fields(node)
        }
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, value in node.items()}
    if isinstance(node, (tuple, list)):
        return [_plain(value) for value in node]
    return node
