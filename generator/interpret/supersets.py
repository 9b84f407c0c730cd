"""Notice where a generic operation promises less than the pages of its platforms.

In come families and definitions, out come problems: a field, an enum value or a type that only
a platform's page has. Such a document is no error; it is why generic enums are open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import ir
from ..problems import Problem, Severity
from ..target.choices import Prose
from . import prose
from .families import bare, fields_of

_Fields = Mapping[str, ir.Type]


def shortfalls(
    families: Iterable[ir.Family],
    operations: Mapping[str, ir.Operation],
    definitions: Mapping[str, ir.Definition],
) -> list[Problem]:
    """Return what variants take and their generic operation does not, family by family."""
    out: list[Problem] = []
    for family in families:
        if family.generic is None:
            continue
        generic = _fields(operations[family.generic], definitions)
        if _takes_more(operations[family.generic], definitions):
            continue
        for variant in family.variants:
            own = _fields(operations[variant.operation], definitions)
            for name, found in own.items():
                where = f"{family.key}: {variant.platform} takes"
                for code, text in _beyond(name, found, generic, definitions):
                    pointer = variant.operation.lstrip("#")
                    out.append(
                        Problem(
                            code, f"{where} {text}", pointer, severity=Severity.NOTICE
                        )
                    )
    return out


def _takes_more(
    operation: ir.Operation, definitions: Mapping[str, ir.Definition]
) -> bool:
    """Tell whether the body takes properties beyond the named ones."""
    found = bare(operation.body.type) if operation.body else None
    model = definitions.get(found.id) if isinstance(found, ir.Named) else None
    return isinstance(model, ir.Model) and model.extra is not None


def contradictions(
    families: Iterable[ir.Family], operations: Mapping[str, ir.Operation], tokens: Prose
) -> list[Problem]:
    """Return the pages that say two things at once about reading a record back."""
    out = []
    for family in families:
        for variant in family.variants:
            text = operations[variant.operation].doc.description
            if prose.contradicts(text, tokens):
                told = f"{family.key}: the page of {variant.platform} says both that a record "
                told += "can be read at once and that it cannot; the former is believed"
                pointer = f"{variant.operation.lstrip('#')}/description"
                out.append(
                    Problem(
                        "read-back-contradicts", told, pointer, severity=Severity.NOTICE
                    )
                )
    return out


def _fields(
    operation: ir.Operation, definitions: Mapping[str, ir.Definition]
) -> dict[str, ir.Type]:
    """Return the types of the body fields; `a[].b` is a field of the items of `a`."""
    out: dict[str, ir.Type] = {}
    for field in fields_of(
        bare(operation.body.type) if operation.body else None, definitions
    ):
        out[field.name.wire] = field.type
        inner = bare(field.type)
        if isinstance(inner, ir.ListOf):
            for item in fields_of(bare(inner.items), definitions):
                out[f"{field.name.wire}[].{item.name.wire}"] = item.type
    return out


def _beyond(
    name: str,
    found: ir.Type,
    generic: _Fields,
    definitions: Mapping[str, ir.Definition],
) -> Iterable[tuple[str, str]]:
    """Yield what a platform's field is that the generic one is not."""
    if name not in generic:
        yield "generic-lacks-field", f"`{name}`, which the generic operation does not know"
        return
    own, common = _values(found, definitions), _values(generic[name], definitions)
    extra = [value for value in own if value not in common]
    if own and common and extra:
        shown = ", ".join(map(repr, extra[:6])) + (
            " and more" if len(extra) > 6 else ""
        )
        yield "generic-lacks-value", f"values of `{name}` that the generic enum lacks: {shown}"
    kinds = _kinds(found, definitions) - _kinds(generic[name], definitions)
    if kinds and not _takes_anything(generic[name]):
        shown = ", ".join(sorted(kinds))
        yield "generic-lacks-type", f"`{name}` in a form that the generic one does not: {shown}"


def _values(
    found: ir.Type, definitions: Mapping[str, ir.Definition]
) -> tuple[str | int | float | bool | None, ...]:
    """Return the values that an enum lists, () for what is no enum or open."""
    match found:
        case ir.Nullable(of=inner) | ir.ListOf(items=inner):
            return _values(inner, definitions)
        case ir.Literal(values=values):
            return values
        case ir.Named(id=key):
            definition = definitions.get(key)
            return definition.values if isinstance(definition, ir.Enum) else ()
        case _:
            return ()


def _kinds(found: ir.Type, definitions: Mapping[str, ir.Definition]) -> set[str]:
    """Return the forms that a value may have, in words."""
    match found:
        case ir.Scalar(kind=kind):
            return {kind}
        case ir.Nullable(of=inner):
            return {"null"} | _kinds(inner, definitions)
        case ir.OneOf(arms=arms):
            return {kind for arm in arms for kind in _kinds(arm, definitions)}
        case ir.ListOf():
            return {"array"}
        case ir.MapOf():
            return {"object"}
        case ir.Literal():
            return {"string"}
        case ir.Named(id=key):
            known = definitions.get(key)
            return {"string" if isinstance(known, ir.Enum) else "object"}
        case _:
            return set()


def _takes_anything(found: ir.Type) -> bool:
    return isinstance(bare(found), ir.AnyValue | ir.MapOf)
