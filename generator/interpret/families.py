"""Gather operations into families: one generic operation and what each platform makes of it.

In come named operations, out come `ir.Family` values with the presence of every body field.
Capabilities, checks, the support matrix and the release diff are views of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from ..model import ir
from ..target.choices import Prose
from . import prose

GENERIC = "generic"


def families_of(
    operations: Sequence[ir.Operation],
    definitions: Mapping[str, ir.Definition],
    tokens: Prose,
) -> tuple[ir.Family, ...]:
    """Return the families, sorted by key."""
    groups: dict[str, list[ir.Operation]] = {}
    for operation in operations:
        groups.setdefault(operation.key, []).append(operation)
    return tuple(_family(groups[key], definitions, tokens) for key in sorted(groups))


def _family(
    operations: Sequence[ir.Operation],
    definitions: Mapping[str, ir.Definition],
    tokens: Prose,
) -> ir.Family:
    first = operations[0]
    generic = next(
        (operation for operation in operations if not operation.platform), None
    )
    special = [operation for operation in operations if operation.platform]
    special.sort(key=lambda operation: str(operation.platform))
    return ir.Family(
        first.key,
        first.resource,
        first.action,
        generic.id if generic else None,
        tuple(_variant(operation, tokens) for operation in special),
        _rows([*([generic] if generic else []), *special], definitions),
    )


def _variant(operation: ir.Operation, tokens: Prose) -> ir.Variant:
    text = operation.doc.description
    return ir.Variant(
        str(operation.platform),
        operation.id,
        operation.supported,
        prose.read_back(text, tokens),
        prose.upstream(text, tokens),
    )


def _rows(
    operations: Sequence[ir.Operation], definitions: Mapping[str, ir.Definition]
) -> tuple[ir.FieldRow, ...]:
    """Return who takes which body field, in the order in which the operations name them."""
    taken = {
        operation.platform or GENERIC: _presence(operation, definitions)
        for operation in operations
    }
    names = dict.fromkeys(name for fields in taken.values() for name in fields)
    return tuple(
        ir.FieldRow(
            name, tuple((who, own.get(name, "absent")) for who, own in taken.items())
        )
        for name in names
    )


def _presence(
    operation: ir.Operation, definitions: Mapping[str, ir.Definition]
) -> dict[str, ir.Presence]:
    """Return the body fields of one operation; `a[].b` is a field of the items of `a`."""
    body = bare(operation.body.type) if operation.body else None
    out: dict[str, ir.Presence] = {}
    for field in fields_of(body, definitions):
        out[field.name.wire] = "required" if field.required else "optional"
        inner = bare(field.type)
        if isinstance(inner, ir.ListOf):
            for item in fields_of(bare(inner.items), definitions):
                name = f"{field.name.wire}[].{item.name.wire}"
                out[name] = "required" if item.required else "optional"
    return out


def bare(found: ir.Type | None) -> ir.Type | None:
    """Return `found` without its null."""
    return found.of if isinstance(found, ir.Nullable) else found


def fields_of(
    found: ir.Type | None, definitions: Mapping[str, ir.Definition]
) -> tuple[ir.Field, ...]:
    """Return the fields of the model that a type names, () for anything else."""
    model = definitions.get(found.id) if isinstance(found, ir.Named) else None
    if not isinstance(model, ir.Model):
        return ()
    inherited = (fields_of(ir.Named(base), definitions) for base in model.bases)
    return (*chain.from_iterable(inherited), *model.fields)
