"""Plan the modules of schemas: which definition stands where, and what each field says.

In come the definitions of `ir.Api`, out come views. Requests are typed dicts, answers are models.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from ..model import ir
from ..text.code import Code, Name, name
from .annotations import HIDING, Printer, admits_none
from .arguments import call_of
from .graph import components
from .views import (
    Alias,
    Enum,
    Field,
    Imports,
    Module,
    OldName,
    SchemaClass,
    SchemaModule,
)

TEMPLATE = "schemas.py.jinja"
SHARED = "shared"


class SchemaPlanner:
    """Plans the modules of schemas of one API."""

    def __init__(self, api: ir.Api) -> None:
        self.definitions = {key: d for key, d in api.definitions.items() if d.name}
        self.open = _open_requests(api, self.definitions)
        self.calls = _calls(api)
        self.holders = _holders(self.definitions, api.events)
        self.old: dict[str, list[ir.OldName]] = defaultdict(list)
        for old in api.old_names:
            if old.target in self.definitions:
                self.old[old.module].append(old)
        edges = {key: ids_of(d) for key, d in self.definitions.items()}
        aliases = {
            key: edges[key]
            for key, found in sorted(self.definitions.items(), key=lambda i: i[1].name)
            if isinstance(found, ir.Alias)
        }
        ordered = components(aliases)
        self.alias_order = {
            key: at for at, key in enumerate(key for group in ordered for key in group)
        }
        self.recursive = {
            key for group in ordered for key in group if len(group) > 1
        } | {key for key, found in aliases.items() if key in found}

    def modules(self) -> list[Module]:
        """Return one module per resource that has schemas."""
        groups: dict[str, list[ir.Definition]] = defaultdict(list)
        for definition in self.definitions.values():
            groups[definition.module].append(definition)
        for module in self.old:
            groups.setdefault(module, [])
        needs = {key: self._needed(key, group) for key, group in groups.items()}
        circles = {
            module: at
            for at, circle in enumerate(components(needs))
            for module in circle
        }
        return [
            Module(
                f"schemas/{key}.py",
                TEMPLATE,
                self._module(key, groups[key], needs[key], circles),
            )
            for key in sorted(groups)
        ]

    def _needed(
        self, module: str, group: Sequence[ir.Definition]
    ) -> dict[str, set[str]]:
        """Return what a module needs of others: names by module."""
        keys = [key for definition in group for key in ids_of(definition)]
        keys += [old.target for old in self.old.get(module, ())]
        out: dict[str, set[str]] = {}
        for key in keys:
            found = self.definitions.get(key)
            if found and found.module != module:
                out.setdefault(found.module, set()).add(found.name)
        return out

    def _module(
        self,
        module: str,
        group: Sequence[ir.Definition],
        needed: Mapping[str, Collection[str]],
        circles: Mapping[str, int],
    ) -> SchemaModule:
        ordered = sorted(group, key=lambda definition: definition.name)
        late = {other for other in needed if circles[other] == circles[module]}
        models = _bases_first([d for d in ordered if isinstance(d, ir.Model)])
        aliases = [d for d in ordered if isinstance(d, ir.Alias)]
        return SchemaModule(
            "" if module == SHARED else module.replace("_", " ").strip(),
            _imports(needed, needed.keys() - late),
            tuple(
                Enum(
                    name(d.name),
                    d.values,
                    Code(self._printer(d, ()).listed(d.values)),
                    d.doc.description,
                )
                for d in ordered
                if isinstance(d, ir.Enum)
            ),
            tuple(self._class(model, late) for model in models),
            tuple(
                self._alias(alias, late)
                for alias in sorted(aliases, key=lambda a: self.alias_order[a.id])
            ),
            tuple(map(self._old_name, self.old.get(module, ()))),
            _imports(needed, late),
        )

    def _alias(self, alias: ir.Alias, late: Collection[str]) -> Alias:
        printer = self._printer(alias, ())
        modules = {self.definitions[key].module for key in ids_in(alias.type)}
        return Alias(
            name(alias.name),
            printer.code(alias.type, alias.direction),
            alias.id in self.recursive or not modules.isdisjoint(late),
            alias.doc.description,
        )

    def _old_name(self, old: ir.OldName) -> OldName:
        return OldName(
            name(old.name), name(self.definitions[old.target].name), old.deprecated
        )

    def _class(self, model: ir.Model, late: Collection[str]) -> SchemaClass:
        bases, fields = self._derived(model, late)
        taken = {field.name.python for field in fields}
        printer = self._printer(model, [known for known in HIDING if known in taken])
        return SchemaClass(
            name(model.name),
            model.direction == "request",
            tuple(name(base.name) for base in bases),
            model.extra is not None,
            self._extra_type(model, printer),
            tuple(_field(field, model, printer) for field in fields),
            model.doc.description,
            tuple(self.calls.get(model.id, ())),
            tuple(self.holders.get(model.id, ())),
            model.doc.deprecated,
        )

    def _derived(
        self, model: ir.Model, late: Collection[str]
    ) -> tuple[list[ir.Definition], list[ir.Field]]:
        """Return the bases of a class and its fields.

        A module that needs this one in turn cannot give it a base: then the fields are its own.
        """
        near: list[ir.Definition] = []
        fields: list[ir.Field] = []
        for base in (self.definitions[key] for key in model.bases):
            if isinstance(base, ir.Model) and base.module in late:
                inherited, own = self._derived(base, {*late, base.module})
                near, fields = [*near, *inherited], [*fields, *own]
            else:
                near.append(base)
        return near, [*fields, *model.fields]

    def _extra_type(self, model: ir.Model, printer: Printer) -> Code:
        """Return what the properties hold that are not named, of a model all of them."""
        found, waiting = model.extra, [*model.bases]
        while found is None and waiting:
            base = self.definitions[waiting.pop()]
            if isinstance(base, ir.Model):
                found = base.extra
                waiting += base.bases
        if found is None or isinstance(found, ir.AnyValue):
            return Code("")
        shown = found if model.direction == "request" else ir.MapOf(found)
        return printer.code(shown, model.direction)

    def _printer(self, definition: ir.Definition, hidden: Collection[str]) -> Printer:
        return Printer(
            self.definitions, open_enums=definition.id in self.open, hidden=hidden
        )


def _field(field: ir.Field, model: ir.Model, printer: Printer) -> Field:
    wire, stated = field.name.wire, field.default
    shown = field.has_default and isinstance(stated, str | int | float | bool)
    return Field(
        name(field.name.python),
        wire,
        wire != field.name.python,
        printer.code(field.type, model.direction),
        field.required,
        admits_none(field.type),
        field.doc.description,
        str(stated) if shown else "",
        field.doc.deprecated,
    )


def _imports(
    needed: Mapping[str, Iterable[str]], modules: Iterable[str]
) -> tuple[Imports, ...]:
    return tuple(
        Imports(name(f".{module}"), tuple(map(name, sorted(needed[module]))))
        for module in sorted(modules)
    )


def _calls(api: ir.Api) -> dict[str, list[str]]:
    """Return the calls that take or give each definition directly."""
    out: dict[str, list[str]] = defaultdict(list)
    for operation in api.operations:
        keys = ids_in(operation.payload.type) if operation.payload.type else []
        keys += [operation.arguments] if operation.arguments else []
        for key in dict.fromkeys(keys):
            out[key].append(call_of(operation))
    return out


def _holders(
    definitions: Mapping[str, ir.Definition], events: Iterable[ir.Event]
) -> dict[str, list[str]]:
    """Return what each definition is a part of: events, fields of models, names of unions."""
    out: dict[str, list[str]] = defaultdict(list)
    for event in events:
        for key in dict.fromkeys(ids_in(event.payload) if event.payload else ()):
            out[key].append(f"{event.name}.payload")
    for owner in sorted(definitions.values(), key=lambda found: found.name):
        match owner:
            case ir.Model(fields=fields):
                parts = [(f"{owner.name}.{f.name.python}", f.type) for f in fields]
            case ir.Alias(type=found):
                parts = [(owner.name, found)]
            case _:
                parts = []
        for holder, found in parts:
            for key in dict.fromkeys(ids_in(found)):
                out[key].append(holder)
    return out


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
        if key not in seen and key in definitions:
            seen.add(key)
            waiting += ids_of(definitions[key])
    return seen


def ids_in(found: ir.Type) -> list[str]:
    """Return the ids of the definitions that a type names."""
    match found:
        case ir.Named(id=key):
            return [key]
        case ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner):
            return ids_in(inner)
        case ir.OneOf(arms=arms):
            return [key for arm in arms for key in ids_in(arm)]
        case _:
            return []


def ids_of(definition: ir.Definition) -> list[str]:
    """Return the ids of the definitions that a definition needs."""
    match definition:
        case ir.Model(fields=fields, bases=bases, extra=extra):
            types = [*(field.type for field in fields), *([extra] if extra else [])]
            return [*bases, *(key for found in types for key in ids_in(found))]
        case ir.Alias(type=found):
            return ids_in(found)
        case _:
            return []


def _bases_first(models: Sequence[ir.Model]) -> list[ir.Model]:
    """Return models by name, each behind its bases."""
    by_id = {model.id: model for model in models}
    out: dict[str, ir.Model] = {}
    for model in models:
        waiting = [model]
        while waiting:
            last = waiting[-1]
            missing = [b for b in last.bases if b in by_id and b not in out]
            if missing and len(waiting) <= len(models):
                waiting += [by_id[base] for base in missing]
            else:
                out[waiting.pop().id] = last
    return list(out.values())


def names_by_module(api: ir.Api) -> dict[str, list[Name]]:
    """Return the public names of all schemas by the module that defines them."""
    out: dict[str, list[Name]] = defaultdict(list)
    for definition in api.definitions.values():
        if definition.name:
            out[definition.module].append(name(definition.name))
    for old in api.old_names:
        if old.target in api.definitions:
            out[old.module].append(name(old.name))
    return out


def arguments_by_module(api: ir.Api) -> dict[str, list[Name]]:
    """Return the names of what calls take, by where it comes from, seen from beside."""
    out: dict[str, list[Name]] = defaultdict(list)
    sent = {
        key: definition
        for key, definition in api.definitions.items()
        if isinstance(definition, ir.Model) and definition.direction == "request"
    }
    for definition in sent.values():
        if definition.name:
            out[f"..schemas.{definition.module}"].append(name(definition.name))
    for old in api.old_names:
        if old.target in sent:
            out[f"..schemas.{old.module}"].append(name(old.name))
    return out
