"""Plan the data about platforms: what each of them makes of every family of writes.

In come `ir.Api` and its families, out come views. Reads are the same for every platform; those
are left out that no platform's menu lists.
"""

from __future__ import annotations

from ..model import ir
from ..text.code import NO_NAME, Name, name
from .arguments import model_of
from .operations import OperationPlanner
from .views import Capability, Family


def plan_families(api: ir.Api, planner: OperationPlanner) -> tuple[Family, ...]:
    """Return the families that a platform is concerned with."""
    operations = {operation.id: operation for operation in api.operations}
    return tuple(
        _family(family, operations, api)
        for family in api.families
        if family.variants
        or family.listed
        or planner.goes_to_platform(operations[str(family.generic)])
    )


def _family(
    family: ir.Family, operations: dict[str, ir.Operation], api: ir.Api
) -> Family:
    generic = operations.get(family.generic or "")
    fields = _fields(generic, api) if generic else {}
    return Family(
        family.key,
        generic is not None,
        _those(fields, required=True),
        _those(fields, required=False),
        tuple(_capability(v, operations[v.operation], api) for v in family.variants),
        family.listed,
    )


def _capability(
    variant: ir.Variant, operation: ir.Operation, api: ir.Api
) -> Capability:
    fields = _fields(operation, api)
    return Capability(
        variant.platform,
        variant.supported,
        "" if variant.read_back == "unknown" else variant.read_back,
        tuple((row.interface, row.method) for row in variant.upstream),
        _those(fields, required=True),
        _those(fields, required=False),
        _schema(operation, api),
    )


def _schema(operation: ir.Operation, api: ir.Api) -> Name:
    if not operation.arguments:
        return NO_NAME
    return name(f"s.{api.definitions[operation.arguments].name}")


def _those(fields: dict[str, bool], required: bool) -> tuple[str, ...]:
    return tuple(key for key, needed in fields.items() if needed is required)


def _fields(operation: ir.Operation, api: ir.Api) -> dict[str, bool]:
    """Return the body fields by Python name, and whether each is required."""
    out: dict[str, bool] = {}
    body = model_of(api, operation.body.type) if operation.body else None
    for field in body.fields if body else ():
        out[field.name.python] = field.required
        inner = field.type.of if isinstance(field.type, ir.Nullable) else field.type
        items = model_of(api, inner.items) if isinstance(inner, ir.ListOf) else None
        for item in items.fields if items else ():
            out[f"{field.name.python}[].{item.name.python}"] = item.required
    return out
