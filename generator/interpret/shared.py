"""Find what (nearly) every operation takes: it is an argument of the client, too.

In come the operations of a normalised document, out come the keys of such parameters, and what
the model says of them once operations have their names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..model import ir
from ..target.choices import Choices
from .lock import Lock
from .schemas import Schemas
from .streams import resolved

Key = tuple[str, str]
_SHARE = 0.8
_FEWEST = 5  # operations: of fewer, nobody can say what all have in common


def shared_keys(
    nodes: Iterable[Mapping[str, Any]], choices: Choices, schemas: Schemas, lock: Lock
) -> frozenset[Key]:
    """Return the headers that nearly all operations take, and what they require in the query.

    What an optional parameter of the query says is about one call; only sdk.yaml makes an
    argument of the client of it. What carries a credential is one already. What was released as
    one goes on, however many operations take it.
    """
    operations = list(nodes)
    seen: Counter[Key] = Counter()
    for node in operations:
        seen.update(set(_taken(node, choices.client_arguments, schemas, lock)))
    said = {name.lower(): pin for name, pin in choices.client_arguments.items()}
    enough = max(_FEWEST, _SHARE * len(operations))
    hidden = _credentials(schemas.root)
    return frozenset(
        key
        for key, count in seen.items()
        if key not in hidden
        and said.get(key[1].lower(), count >= enough or locked_key(key) in lock.client)
    )


def _taken(
    node: Mapping[str, Any], pinned: Mapping[str, bool], schemas: Schemas, lock: Lock
) -> Iterator[Key]:
    pins = {name.lower() for name, pin in pinned.items() if pin}
    found = node.get("parameters")
    for one in found if isinstance(found, list) else ():
        if not isinstance(one, Mapping) or one.get("in") not in ("header", "query"):
            continue
        name = str(one.get("name", ""))
        key = key_of(one["in"], name)
        asked = one["in"] == "header" or one.get("required") is True
        asked = asked or name.lower() in pins or locked_key(key) in lock.client
        schema, _ = resolved(one.get("schema"), "", schemas)
        text = isinstance(schema, Mapping) and schema.get("type") == "string"
        if text and asked:
            yield key


def shared_variables(
    operations: Iterable[tuple[str, Mapping[str, Any]]],
    choices: Choices,
    lock: Lock,
    schemas: Schemas,
) -> dict[str, str]:
    """Return the variables that nearly all paths begin with, by name, and the beginnings.

    What the operation of a path is about is no owner: something has to follow. Where methods
    were released that take it by position, only sdk.yaml makes an argument of the client of it.
    """
    paths = list(operations)
    seen = Counter(
        found for path, node in paths for found in _owners(path, node, schemas)
    )
    said = {name.lower(): pin for name, pin in choices.client_arguments.items()}
    enough = max(_FEWEST, _SHARE * len(paths))
    out: dict[str, str] = {}
    for (name, prefix), count in seen.most_common():
        kept = f"{{{name}}}" in lock.arguments
        usual = kept or (count >= enough and not lock.operations)
        if name not in out and said.get(name.lower(), usual):
            out[name] = prefix
    return out


def _owners(
    path: str, node: Mapping[str, Any], schemas: Schemas
) -> Iterator[tuple[str, str]]:
    texts = {
        str(one.get("name"))
        for one in node.get("parameters", ())
        if isinstance(one, Mapping) and one.get("in") == "path"
        if (schema := resolved(one.get("schema"), "", schemas)[0])
        if isinstance(schema, Mapping) and schema.get("type") == "string"
    }
    parts = path.rstrip("/").split("/")
    for at, part in enumerate(parts[:-1]):
        if part[:1] == "{" and part[-1:] == "}" and part[1:-1] in texts:
            yield part[1:-1], "/".join(parts[: at + 1])


def locked_variables(found: Iterable[ir.ClientArgument], lock: Lock) -> dict[str, str]:
    """Return the variables that the lock keeps: an SDK was first released with them."""
    ways = {f"{{{a.name.wire}}}": a.name.python for a in found if a.prefix}
    return {
        way: name
        for way, name in ways.items()
        if not lock.operations or way in lock.arguments
    }


def locked_client(found: Iterable[ir.ClientArgument]) -> dict[str, str]:
    """Return the arguments of the client that are no variables of paths, as the lock has them."""
    keys = ((key_of(a.location, a.name.wire), a) for a in found if not a.prefix)
    return {locked_key(key): one.name.python for key, one in keys}


def locked_key(key: Key) -> str:
    """Return a place as the lock has it: `header tenant-id`."""
    return " ".join(key)


def key_of(location: str, wire: str) -> Key:
    """Return what tells a parameter: the case of a header says nothing."""
    return location, wire.lower() if location == "header" else wire


def _released(key: Key, lock: Lock) -> str:
    """Return what the client calls an argument since it was released, "" for a new one."""
    if key[0] == "path":
        return lock.arguments.get(f"{{{key[1]}}}", "")
    return lock.client.get(locked_key(key), "")


def _credentials(root: Mapping[str, Any]) -> set[Key]:
    components = root.get("components")
    parts = components if isinstance(components, Mapping) else {}
    schemes = parts.get("securitySchemes")
    found = schemes.values() if isinstance(schemes, Mapping) else ()
    return {
        key_of(str(one.get("in")), str(one.get("name")))
        for one in found
        if isinstance(one, Mapping) and one.get("type") == "apiKey"
    }


def client_arguments(
    operations: Iterable[ir.Operation],
    keys: frozenset[Key],
    variables: Mapping[str, str],
    lock: Lock,
) -> Iterator[ir.ClientArgument]:
    """Yield what the model says of each, under the name that it was released with.

    A new one has the Python name that most operations give it.
    """
    in_path = {("path", name): f"{prefix}/" for name, prefix in variables.items()}
    found: dict[Key, list[ir.Parameter]] = {k: [] for k in sorted({*keys, *in_path})}
    for operation in operations:
        for one in operation.parameters:
            key = key_of(one.location, one.name.wire)
            if key in found and operation.path.rstrip("/").startswith(
                in_path.get(key, "")
            ):
                found[key].append(one)
    for (location, wire), uses in found.items():
        if not uses:
            continue
        counts = Counter(one.name for one in uses)
        name = min(counts, key=lambda n: (-counts[n], n.python, n.wire))
        name = ir.Name(name.wire, _released((location, wire), lock) or name.python)
        required = sum(one.required for one in uses)
        prefix = variables.get(wire, "") if location == "path" else ""
        yield ir.ClientArgument(
            name, location, len(uses), required, uses[0].doc, prefix
        )
