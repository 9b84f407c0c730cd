"""A document -> the probe of it: the same components, and two operations for each schema.

Each schema of the document (components, and what stands in bodies and answers) becomes a
*spot*: `GET /sN` answers with it, `POST /sN` takes it. So a generated SDK is asked by its
public methods about every schema, and nothing has to be known of how it names its types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.conformance.documents import Json, references, resolved

METHODS = ("get", "put", "post", "delete", "patch")
PACKAGE = "judged"
CONFIG = "client: Probe\nenvelope: {payload: []}\nverbs: null\n"
"""No key of an answer is an envelope here: the whole of it is looked at."""


@dataclass(frozen=True)
class Spot:
    """One schema of the document, by its JSON pointer, at a path of the probe."""

    path: str
    pointer: str
    schema: Json


@dataclass(frozen=True)
class Probe:
    """The probe of a document: what to generate an SDK of, and the schemas in it."""

    document: dict[str, Any]
    spots: tuple[Spot, ...]
    left_out: tuple[str, ...]
    """Pointers of schemas that lead out of the document, or into what a probe has not."""


def probe(document: Json, most: int | None = None) -> Probe:
    """Return the probe of a document, of `most` schemas evenly spread if that is given."""
    found: list[tuple[str, Json]] = []
    left_out: list[tuple[str, Json]] = []
    components = document.get("components") or {}
    bare = {"components": components}
    for pointer, schema in {
        **dict(_components(components)),
        **_inline(document),
    }.items():
        (found if _is_whole(bare, schema) else left_out).append((pointer, schema))
    step = max(1, -(-len(found) // most)) if most else 1
    spots = tuple(Spot(f"/s{n}", *one) for n, one in enumerate(found[::step]))
    made = {
        "openapi": document["openapi"],
        "info": {"title": "Probe", "version": "1"},
        "servers": [{"url": "https://probe.example"}],
        "paths": {spot.path: operations(spot.schema) for spot in spots},
        "components": {k: v for k, v in components.items() if k != "securitySchemes"},
    }
    return Probe(made, spots, tuple(pointer for pointer, _ in left_out))


def operations(schema: Json) -> Json:
    content = {"application/json": {"schema": schema}}
    done = {"description": "Done."}
    return {
        "get": {"responses": {"200": {"description": "It.", "content": content}}},
        "post": {
            "requestBody": {"required": True, "content": content},
            "responses": {"204": done},
        },
    }


def _components(components: Json) -> Iterator[tuple[str, Json]]:
    for name in components.get("schemas") or {}:
        key = name.replace("~", "~0").replace("/", "~1")
        reference = f"#/components/schemas/{key}"
        yield reference, {"$ref": reference}


def _inline(document: Json) -> dict[str, Json]:
    """Return the schemas that stand in bodies and answers of operations themselves."""
    return {
        f"#/paths/{path}/{method} {place}": media["schema"]
        for path, item in (document.get("paths") or {}).items()
        for method in METHODS
        if isinstance(item, Mapping) and isinstance(item.get(method), Mapping)
        for place, content in _contents(document, item[method])
        for name, media in content.items()
        if name.partition(";")[0].strip() == "application/json"
        and isinstance(media.get("schema"), Mapping)
        and "$ref" not in media["schema"]
    }


def _contents(document: Json, operation: Json) -> Iterator[tuple[str, Json]]:
    places = {"body": operation.get("requestBody")}
    places |= (operation.get("responses") or {}).items()
    for place, node in places.items():
        if isinstance(node, Mapping) and "$ref" not in node:
            yield str(place), node.get("content") or {}


def _is_whole(bare: Json, schema: Json) -> bool:
    """Tell whether all that a schema refers to is among the components."""
    seen: set[str] = set()
    waiting = list(references(schema))
    while waiting:
        reference = waiting.pop()
        if reference not in seen:
            seen.add(reference)
            try:
                waiting += references(resolved(bare, reference))
            except (LookupError, ValueError):
                return False
    return True
