"""Judge names by reading what was generated: which classes there are and where users meet them.

In come the texts of a package, out come facts that `ast` finds in them. Nothing of the generator
is used, so that its own idea of a name cannot hide a mistake.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_ALIKE = (
    0.3  # so much of two shapes must be the same for them to be one thing that changed
)


@dataclass
class Package:
    """What users see of an SDK.

    `shapes` has the parts of each class (fields with annotations) or alias (its values), `bases`
    the classes that a class derives from, `sites` the names in each place that a user gets to.
    `nominal` are classes that type checkers tell by their name, not by what is in them.
    """

    shapes: dict[str, dict[str, str]] = field(default_factory=dict)
    bases: dict[str, list[str]] = field(default_factory=dict)
    sites: dict[str, frozenset[str]] = field(default_factory=dict)
    nominal: set[str] = field(default_factory=set)

    def stands_for(self, name: str) -> set[str]:
        """Return a name and those of its bases."""
        return {name}.union(*map(self.stands_for, self.bases.get(name, ())))


def package_of(files: Mapping[str, str]) -> Package:
    """Return what stands in the texts of a package."""
    found = Package()
    for name, text in sorted(files.items()):
        if name.startswith("schemas/") and name != "schemas/__init__.py":
            for node in ast.parse(text).body:
                _note(found, node)
    _follow_aliases(found)
    for name, fields in found.shapes.items():
        for base in found.stands_for(name) - {name}:
            for key, shown in found.shapes[base].items():
                fields.setdefault(key, shown)
    for name, text in sorted(files.items()):
        if name.startswith("resources/"):
            found.sites |= dict(_sites(found, name, ast.parse(text)))
    return found


def _note(found: Package, node: ast.stmt) -> None:
    match node:
        case ast.ClassDef(name=name):
            fields = [n for n in node.body if isinstance(n, ast.AnnAssign)]
            found.shapes[name] = {
                ast.unparse(n.target): ast.unparse(n.annotation) for n in fields
            }
            found.bases[name] = [
                base.id
                for base in node.bases
                if isinstance(base, ast.Name) and base.id in found.shapes
            ]
            words = {n.id for n in node.bases if isinstance(n, ast.Name)}
            if "Model" in words or words & found.nominal:
                found.nominal.add(name)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            parts = value.slice if isinstance(value, ast.Subscript) else value
            values = parts.elts if isinstance(parts, ast.Tuple) else [parts]
            found.shapes[name] = {ast.unparse(v): "" for v in values}
            found.bases[name] = []


def _follow_aliases(found: Package) -> None:
    """Let a name that is another name for a class be that class."""
    for name, shape in list(found.shapes.items()):
        target, *more = [*shape, ""]
        is_class = target in found.bases and name not in found.nominal
        if is_class and not any(more) and shape[target] == "":
            found.shapes[name] = found.shapes[target]
            found.bases[target] = [*found.bases[target], name]


def _sites(
    found: Package, module: str, tree: ast.Module
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the places that users get to by the methods of a resource."""
    arguments = {
        node.name: [n for base in node.bases for n in _names(found, base)]
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("Async"):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.returns:
                    at = f"{module}:{node.name}.{method.name}"
                    given = {
                        own
                        for inner in ast.walk(method.args)
                        if isinstance(inner, ast.Name)
                        for own in arguments.get(inner.id, ())
                    }
                    yield from _below(found, f"{at}(", frozenset(given), ())
                    result = frozenset(_names(found, method.returns))
                    yield from _below(found, f"{at}->", result, ())


def _below(
    found: Package, at: str, names: frozenset[str], seen: tuple[str, ...]
) -> Iterator[tuple[str, frozenset[str]]]:
    yield at, names
    for name in names if len(seen) < 6 else ():
        inside = f"{at}<{name}>" if len(names) > 1 else at
        for key, shown in found.shapes[name].items() if name not in seen else ():
            inner = frozenset(_names(found, ast.parse(shown or "0", mode="eval")))
            if inner:
                yield from _below(found, f"{inside}.{key}", inner, (*seen, name))


def _names(found: Package, node: ast.AST) -> list[str]:
    """Return the names of schemas in an annotation."""
    words = [
        n.attr if isinstance(n, ast.Attribute) else n.id
        for n in ast.walk(node)
        if isinstance(n, ast.Attribute | ast.Name)
    ]
    return [word for word in words if word in found.shapes]


# --- what a step from one package to the next does -----------------------------------------------


def moved(old: Package, new: Package) -> list[str]:
    """Return the places in which code that names a class by its old name is no longer right."""
    out = [f"{name} is gone" for name in sorted(old.shapes.keys() - new.shapes.keys())]
    for at, names in old.sites.items():
        now = new.sites.get(at, frozenset())
        lost = {n for n in names - now if not any(_stands_in(new, n, m) for m in now)}
        if lost and now - names:
            out.append(f"{at}: {sorted(lost)} -> {sorted(now - names)}")
    return out


def _stands_in(new: Package, old_name: str, name: str) -> bool:
    """Tell whether a class or alias is right where code says `old_name`."""
    if old_name in new.stands_for(name):
        return True
    if {old_name, name} & new.nominal or not {old_name, name} <= new.shapes.keys():
        return False
    return new.shapes[old_name].items() <= new.shapes[name].items()


def other_things(old: Package, new: Package) -> list[str]:
    """Return the names that mean another thing than before.

    A name whose shape is another one is right where it stands in one of its places still: there
    the API has changed. Alternatives in one place must not change places.
    """
    out = []
    twins: dict[frozenset[str], list[str]] = {}
    for name, shape in old.shapes.items():
        twins.setdefault(frozenset(shape), []).append(name)
    for name in sorted(old.shapes.keys() & new.shapes.keys()):
        before, after = set(old.shapes[name]), set(new.shapes[name])
        share = len(before & after) / max(len(before | after), 1)
        others = [n for n in twins.get(frozenset(after), ()) if _near(old, name, n)]
        if before != after and others:
            out.append(f"{name} has become what {others} was")
        elif share < _ALIKE and not _stays(old, new, name):
            out.append(f"{name}: {sorted(before)[:6]} -> {sorted(after)[:6]}")
    return out


def _stays(old: Package, new: Package, name: str) -> bool:
    """Tell whether a name stands in one of its places still, where it was right before."""
    return any(
        name in new.sites.get(at, ())
        for at, own in old.sites.items()
        if any(name in old.stands_for(known) for known in own)
    )


def _near(found: Package, name: str, other: str) -> bool:
    """Tell whether two names stand as alternatives in one place."""
    return any(name in names and other in names for names in found.sites.values())


def came_back(
    meant: dict[str, dict[str, str]], old: Package, new: Package
) -> list[str]:
    """Return the names that are there again after a while and mean another thing than once."""
    out = []
    for name in sorted((new.shapes.keys() & meant.keys()) - old.shapes.keys()):
        before, after = set(meant[name]), set(new.shapes[name])
        if len(before & after) < _ALIKE * len(before | after):
            out.append(f"{name} is back: {sorted(before)[:6]} -> {sorted(after)[:6]}")
    return out
