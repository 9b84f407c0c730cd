"""Plan the modules of schemas: which definition stands where, and what each field says.

In come the definitions of `ir.Api`, out come views of finished statements with exact imports.
Requests are typed dicts, answers are models.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import assert_never

from ..layout import fit, fit_lines, imports
from ..model import ir
from ..text.docstrings import described, docstring
from ..text.literals import literal
from .annotations import HIDING, Imports, Printer, import_lines
from .views import Class, Module, SchemaModule


class SchemaPlanner:
    """Plans the schema modules of one API."""

    def __init__(self, api: ir.Api) -> None:
        self.definitions = {key: d for key, d in api.definitions.items() if d.name}
        self.open = _open_requests(api, self.definitions)
        self.calls = calls_of(api)
        self.old: dict[str, list[ir.OldName]] = defaultdict(list)
        for old in api.old_names:
            if old.target in self.definitions:
                self.old[old.module].append(old)

    def modules(self) -> list[Module]:
        """Return one module per resource that has schemas."""
        groups: dict[str, list[ir.Definition]] = defaultdict(list)
        for definition in self.definitions.values():
            groups[definition.module].append(definition)
        for module in self.old:
            groups.setdefault(module, [])
        cyclic = _cycles(groups, self.definitions)
        out = [
            Module(
                f"schemas/{name}.py",
                "schemas.py.jinja",
                self._module(name, groups[name], cyclic),
            )
            for name in sorted(groups)
        ]
        return out

    def _module(
        self,
        name: str,
        group: Sequence[ir.Definition],
        cyclic: Collection[tuple[str, str]],
    ) -> SchemaModule:
        used = Imports()
        enums, aliases = [], []
        classes: dict[str, Class] = {}
        for definition in sorted(group, key=lambda d: d.name):
            match definition:
                case ir.Enum():
                    enums.append(self._enum(definition, used))
                case ir.Alias():
                    aliases.append(definition)
                case ir.Model():
                    classes[definition.id] = self._class(definition, used)
                case _:
                    assert_never(definition)
        ordered = _bases_first(classes, self.definitions)
        tail = [self._alias(alias, used) for alias in _alias_order(aliases)]
        tail += [self._old_name(old, used) for old in self.old.get(name, ())]
        if tail and classes:
            tail[0] = f"\n{tail[0]}"
        late = sorted(m for m in used.names if (name, m.removeprefix(".")) in cyclic)
        return SchemaModule(
            docstring([f"Schemas of {_title(name)}."], 0),
            import_lines(used, late),
            tuple(enums),
            tuple(classes[key] for key in ordered),
            (*tail, *_late_imports(used, late)),
        )

    # --- definitions ------------------------------------------------------------------------

    def _enum(self, enum: ir.Enum, used: Imports) -> str:
        values = [literal(value) for value in enum.values]
        head = f"{enum.name}: {used.use('TypeAlias')} = {used.use('Literal')}"
        line = f"{head}[{', '.join(values)}]"
        if len(line) > 88:
            lines = "".join(f"    {value},\n" for value in values)
            line = fit_lines(f"{head}[\n{lines}]")
        return _documented(line, described(enum.doc.description, 0))

    def _alias(self, alias: ir.Alias, used: Imports) -> str:
        printer = self._printer(alias, used, ())
        shown = printer.show(alias.type, alias.direction)
        name, doc = alias.name, alias.doc.description
        head = f"{name}: {used.use('TypeAlias')}"
        if not self._is_recursive(alias):
            return _documented(fit(f"{head} = {shown}"), described(doc, 0))
        # pydantic needs a name to come back to, pyright refuses that form behind a class.
        text = literal(shown)
        used.take("typing", "TYPE_CHECKING")
        seen = _documented(fit(f"{head} = {text}", 4), described(doc, 4), 4)
        call = f"{used.use('TypeAliasType')}({literal(name)}, {text})"
        made = fit(f"{name} = {call}", 4)
        return f"if TYPE_CHECKING:\n    {seen}\nelse:\n    {made}"

    def _is_recursive(self, alias: ir.Alias) -> bool:
        """Tell whether an alias leads back to itself, at once or through other aliases."""
        seen, waiting = set(), ids_in(alias.type)
        while waiting:
            key = waiting.pop()
            found = self.definitions.get(key)
            if key not in seen and isinstance(found, ir.Alias):
                seen.add(key)
                waiting += ids_in(found.type)
        return alias.id in seen

    def _old_name(self, old: ir.OldName, used: Imports) -> str:
        """Return the alias by which a name goes on working."""
        now = self.definitions[old.target]
        if now.module != old.module:
            used.take(f".{now.module}", now.name)
        text = f"Deprecated: now called `{now.name}`." if old.deprecated else ""
        line = f"{old.name}: {used.use('TypeAlias')} = {now.name}"
        return _documented(fit(line), described(text, 0))

    def _class(self, model: ir.Model, used: Imports) -> Class:
        taken = {field.name.python for field in model.fields}
        printer = self._printer(model, used, [name for name in HIDING if name in taken])
        base = "Model" if model.direction == "response" else "Request"
        if base == "Request" and model.extra is not None:
            base = "ExtendableRequest"
        bases = [self._base(key, model, used) for key in model.bases] or [
            used.use(base)
        ]
        show = (
            self._request_field
            if model.direction == "request"
            else self._response_field
        )
        return Class(
            fit(f"class {model.name}({', '.join(bases)}):"),
            self._class_doc(model),
            tuple(
                _documented(fit(show(field, printer, used), 4), _field_doc(field), 4)
                for field in model.fields
            ),
        )

    def _base(self, key: str, model: ir.Model, used: Imports) -> str:
        base = self.definitions[key]
        if base.module != model.module:
            used.take(f".{base.module}", base.name)
        return base.name

    def _printer(
        self, definition: ir.Definition, used: Imports, hidden: Collection[str]
    ) -> Printer:
        return Printer(
            self.definitions,
            used,
            open_enums=definition.id in self.open,
            hidden=hidden,
            home=definition.module,
        )

    def _response_field(self, field: ir.Field, printer: Printer, used: Imports) -> str:
        shown = printer.show(field.type, "response")
        aliased = field.name.wire != field.name.python
        if (
            not field.required
            and not shown.endswith("| None")
            and shown not in ("Any", "None")
        ):
            shown = f"{shown} | None"
        given = ([] if field.required else ["default=None"]) + (
            [f"alias={literal(field.name.wire)}"] if aliased else []
        )
        head = f"{field.name.python}: {shown}"
        if aliased:
            return f"{head} = {used.use('Field')}({', '.join(given)})"
        return head if field.required else f"{head} = None"

    def _request_field(self, field: ir.Field, printer: Printer, used: Imports) -> str:
        shown = printer.show(field.type, "request")
        if field.name.wire != field.name.python:
            alias = f"{used.use('Field')}(alias={literal(field.name.wire)})"
            shown = f"{used.use('Annotated')}[{shown}, {alias}]"
        if not field.required:
            shown = f"{used.use('NotRequired')}[{shown}]"
        return f"{field.name.python}: {shown}"

    def _class_doc(self, model: ir.Model) -> str:
        """Return what the document says of a model, else what it is used for."""
        calls = [f"`{call}`" for call in self.calls.get(model.id, ())]
        words = "Arguments of" if model.direction == "request" else "Answer of"
        used = (
            f"{words} {', '.join(calls[:3])}{' and others' if len(calls) > 3 else ''}."
        )
        text = model.doc.description or (used if calls else "")
        notes = [["Deprecated."]] if model.doc.deprecated else []
        return described(text or f"{model.name}.", 4, *notes)


def _documented(statement: str, doc: str, indent: int = 0) -> str:
    """Return a statement with the docstring that stands under it."""
    return f"{statement}\n{' ' * indent}{doc}" if doc else statement


def _late_imports(used: Imports, modules: Sequence[str]) -> list[str]:
    """Return the imports of modules that need this one: done when everything is defined."""
    if not modules:
        return []
    lines = [imports(module, used.names[module]) for module in modules]
    marked = [
        line.replace("\n", "  # noqa: E402\n", 1) for line in lines if "\n" in line
    ]
    marked += [f"{line}  # noqa: E402" for line in lines if "\n" not in line]
    return ["\n".join(["# These modules need this one in turn.", *marked])]


def _field_doc(field: ir.Field) -> str:
    text = field.doc.description
    notes = []
    if field.has_default and isinstance(field.default, str | int | float | bool):
        notes.append(f"Default: `{field.default}`.")
    if field.doc.deprecated:
        text = f"Deprecated. {text}"
    return described(" ".join([text, *notes]) if text or notes else "", 4)


def _title(module: str) -> str:
    return module.replace("_", " ").strip()


def _open_requests(api: ir.Api, definitions: Mapping[str, ir.Definition]) -> set[str]:
    """Return the request definitions whose enums take other values as well.

    In a unified API the generic operation is no superset of its variants, so what reaches a
    platform through it may be a value that only the platform's own page lists.
    """
    if not api.platforms:
        return set()
    waiting = [
        o.arguments for o in api.operations if o.platform is None and o.arguments
    ]
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        definition = definitions.get(key)
        if key in seen or definition is None:
            continue
        seen.add(key)
        if isinstance(definition, ir.Model):
            waiting += definition.bases
            waiting += [
                ref for field in definition.fields for ref in ids_in(field.type)
            ]
        elif isinstance(definition, ir.Alias):
            waiting += ids_in(definition.type)
    return seen


def call_of(operation: ir.Operation) -> str:
    """Return how the operation is called: `entrata.resident_charges.create`."""
    parts = [operation.platform or "", *operation.resource, operation.action]
    return ".".join(part for part in parts if part)


def calls_of(api: ir.Api) -> dict[str, list[str]]:
    """Return the calls that take or give each definition directly."""
    out: dict[str, list[str]] = defaultdict(list)
    for operation in api.operations:
        call = call_of(operation)
        keys = ids_in(operation.payload.type) if operation.payload.type else []
        for key in dict.fromkeys(
            [*keys, *([operation.arguments] if operation.arguments else [])]
        ):
            out[key].append(call)
    return out


def ids_in(found: ir.Type) -> list[str]:
    match found:
        case ir.Named(id=key):
            return [key]
        case ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner):
            return ids_in(inner)
        case ir.OneOf(arms=arms):
            return [key for arm in arms for key in ids_in(arm)]
        case _:
            return []


def _bases_first(
    classes: Mapping[str, Class], definitions: Mapping[str, ir.Definition]
) -> list[str]:
    """Return the classes by name, each behind its bases."""
    out: list[str] = []
    for key in classes:
        model = definitions[key]
        bases = model.bases if isinstance(model, ir.Model) else ()
        out += [base for base in bases if base in classes and base not in out]
        if key not in out:
            out.append(key)
    return out


def _alias_order(aliases: Sequence[ir.Alias]) -> list[ir.Alias]:
    """Return the aliases so that each stands behind those that it names."""
    by_id = {alias.id: alias for alias in aliases}
    out: list[ir.Alias] = []

    def visit(alias: ir.Alias, path: tuple[str, ...]) -> None:
        for key in ids_in(alias.type):
            if key in by_id and key not in path:
                visit(by_id[key], (*path, key))
        if alias not in out:
            out.append(alias)

    for alias in sorted(aliases, key=lambda alias: alias.name):
        visit(alias, (alias.id,))
    return out


def _cycles(
    groups: Mapping[str, Sequence[ir.Definition]],
    definitions: Mapping[str, ir.Definition],
) -> set[tuple[str, str]]:
    """Return the pairs of modules whose import would close a circle."""
    edges: dict[str, set[str]] = {}
    for name, group in groups.items():
        keys = [key for definition in group for key in _all_ids(definition)]
        edges[name] = {
            definitions[key].module for key in keys if key in definitions
        } - {name}
    return {
        (name, other)
        for name in edges
        for other in edges[name]
        if _leads(other, name, edges)
    }


def _all_ids(definition: ir.Definition) -> list[str]:
    match definition:
        case ir.Model(fields=fields):
            return [key for field in fields for key in ids_in(field.type)] + list(
                definition.bases
            )
        case ir.Alias(type=found):
            return ids_in(found)
        case _:
            return []


def _leads(start: str, goal: str, edges: Mapping[str, set[str]]) -> bool:
    seen, waiting = set(), [start]
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            waiting += sorted(edges.get(name, ()))
    return False
