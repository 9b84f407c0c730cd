"""Look arguments up: the fields of the model that an operation takes, its bases included.

In come `ir.Api` and an operation, out come fields, and how the operation is called.
"""

from __future__ import annotations

from ..model import ir


def model_of(api: ir.Api, found: ir.Type | None) -> ir.Model | None:
    """Return the model that a type names, be it null or not; None for anything else."""
    bare = found.of if isinstance(found, ir.Nullable) else found
    model = api.definitions.get(bare.id) if isinstance(bare, ir.Named) else None
    return model if isinstance(model, ir.Model) else None


def arguments_of(api: ir.Api, operation: ir.Operation) -> list[ir.Field]:
    """Return the keyword arguments of an operation, those of its own before inherited ones."""
    out: list[ir.Field] = []
    waiting = [operation.arguments] if operation.arguments else []
    while waiting:
        model = api.definitions.get(waiting.pop())
        if isinstance(model, ir.Model):
            out += model.fields
            waiting += model.bases
    return out


def call_of(operation: ir.Operation) -> str:
    """Return how the operation is called: `entrata.resident_charges.create`."""
    parts = [operation.platform or "", *operation.resource, operation.action]
    return ".".join(part for part in parts if part)
