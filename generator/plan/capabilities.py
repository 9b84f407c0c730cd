"""Plan the data about platforms: what each of them makes of every family of writes.

In come `ir.Api` and its families, out comes one statement that the runtime's `Capabilities`
answers questions from. Reads are the same for every platform and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..layout import call, fit_lines, items, texts
from ..model import ir
from ..text.docstrings import docstring
from ..text.literals import WIDTH, literal
from .annotations import Imports, import_lines
from .arguments import model_of
from .docs import goes_to_platform
from .views import Module, Statements

_QUESTIONS = (
    "capability",
    "check",
    "fields",
    "portable",
    "read_back",
    "supports",
    "to_platform",
    "upstream",
)


def plan_capabilities(api: ir.Api) -> Module:
    """Return the module `capabilities`."""
    used = Imports()
    for name in ("Capabilities", "Capability", "FamilyInfo", "Platform"):
        used.take("._runtime.capabilities", name)
    used.take(".", "schemas as s")
    operations = {operation.id: operation for operation in api.operations}
    platforms = [
        f"Platform({', '.join(map(literal, (p.slug, p.display, p.kind, p.value)))})"
        for p in api.platforms
    ]
    families = [
        _family(family, operations, api)
        for family in api.families
        if family.variants or goes_to_platform(operations[str(family.generic)], api)
    ]
    arguments = [f"platforms={items(platforms, 4)}", f"families={items(families, 4)}"]
    statements = [
        fit_lines(call("CAPABILITIES = Capabilities", arguments)),
        "platforms = CAPABILITIES.platforms",
        "families = CAPABILITIES.families",
        *(f"{name} = CAPABILITIES.{name}" for name in _QUESTIONS),
    ]
    doc = [
        "What every platform can do, as data; see `Capabilities` for the questions.",
        "",
        'For instance `supports("resource.action", "platform")`, or `check` for a payload.',
    ]
    view = Statements(docstring(doc, 0), import_lines(used), ("\n".join(statements),))
    return Module("capabilities.py", "package/statements.py.jinja", view)


def _family(family: ir.Family, operations: dict[str, ir.Operation], api: ir.Api) -> str:
    generic = operations.get(family.generic or "")
    given = [f"key={literal(family.key)}", f"generic={generic is not None}"]
    given += _presence(_fields(generic, api) if generic else {}, 12)
    variants = [_capability(v, operations[v.operation], api) for v in family.variants]
    given.append(f"variants={items(variants, 12)}" if variants else "")
    return call("FamilyInfo", given, 8)


def _capability(variant: ir.Variant, operation: ir.Operation, api: ir.Api) -> str:
    given = [literal(variant.platform)]
    if not variant.supported:
        given.append("supported=False")
    if variant.read_back != "unknown":
        given.append(f"read_back={literal(variant.read_back)}")
    if variant.upstream:
        rows = tuple((row.interface, row.method) for row in variant.upstream)
        given.append(texts("upstream", rows, 20))
    given += _presence(_fields(operation, api), 20)
    if operation.arguments:
        given.append(_lazy("args", api.definitions[operation.arguments].name, 20))
    return call("Capability", given, 16)


def _lazy(name: str, schema: str, indent: int) -> str:
    """Return a keyword argument that loads a schema when it is called."""
    line = f"{name}=lambda: s.{schema}"
    if len(line) + indent + 1 <= WIDTH:
        return line
    pad = " " * indent
    return f"{name}=lambda: (\n{pad}    s.{schema}\n{pad})"


def _presence(fields: dict[str, bool], indent: int) -> Iterable[str]:
    for word, wanted in (("required", True), ("optional", False)):
        names = tuple(name for name, required in fields.items() if required is wanted)
        if names:
            yield texts(word, names, indent)


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
