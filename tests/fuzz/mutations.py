"""Documents, configurations, overlays and locks with something wrong in them.

Each starts from one that is right, and has a few changes: values of the wrong type or size,
keys that are gone, doubled or odd, references that lead elsewhere, parts of other documents.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from tests.fuzz.worker import PACKAGE, Case

SCHEMAS = "#/components/schemas/"
TEXTS = (
    *("", " ", "\n", "\x00", "\x1b[31m", "\x9b", "\u202e", "\u2028", "\ufeff"),
    *(
        "x\n::error::y",
        "##[error]x",
        "../../x",
        "/etc/passwd",
        "con",
        "nul",
        "__init__",
    ),
    *('"""', "'", "\\", "{{ x }}", "{% x %}", "{x}", "{}", "%s", "${x}", "#", "~", "/"),
    *("None", "True", "class", "import", "self", "Ellipsis", "Warning", "int", "type"),
    *("__class__", "_private", "x-y", "1", "-1", "é", "ﬀ", "中", "A" * 300, "a b" * 99),
    *("http://127.0.0.1:9/x", "file:///etc/passwd", "other.yaml#/A", "#", "#/", "#/x"),
    *("$ref", "x-y", "default", "date", "uuid", "binary", "null", "object", "array"),
    *(
        "^(a+)+$",
        "(",
        "a{,3}",
        "x{99999999999}",
        "\\w{5000}",
        "[",
        "(?>a)b",
        "2024-13-01",
    ),
)
NUMBERS = (0, 1, -1, 2, 0.5, 1e308, 10**30, 10**200, -(10**18), 2**63, 1e-300)
PLAIN = (None, True, False, *NUMBERS, *TEXTS)
TYPES = ("string", "integer", "number", "boolean", "array", "object", "null", "file")
WORDS = (
    *("allOf", "oneOf", "anyOf", "not", "if", "then", "items", "prefixItems", "enum"),
    *("properties", "patternProperties", "additionalProperties", "required", "const"),
    *("type", "format", "nullable", "default", "pattern", "minimum", "maxLength"),
    *("multipleOf", "exclusiveMinimum", "discriminator", "readOnly", "$id", "$anchor"),
    *("$defs", "title", "description", "deprecated", "example", "x-sdkgen-pointer"),
    *("propertyNames", "unevaluatedProperties", "contentEncoding", "uniqueItems"),
    *("in", "name", "style", "explode", "content", "schema", "parameters", "security"),
    *("servers", "tags", "operationId", "requestBody", "responses", "headers", "get"),
)
VERSIONS = ("3.0.3", "3.1.0", "3.2.0", "3.0.0", "3.1.1", "3.9.9", "2.0", "4", "")
PATHS = (
    "/",
    "",
    "/{a}",
    "/{a}/{a}",
    "/a/{b}/c",
    "/{",
    "/..",
    "x",
    "/x-y",
    "x-y",
    "/a//b",
)

Place = tuple[Any, Any]  # a container, and a key of it
Draw = Callable[[st.SearchStrategy[Any]], Any]
T = TypeVar("T")


@dataclass(frozen=True, repr=False)
class Pool:
    """What is right, to start from; the first of the overlays and configs fit any document."""

    documents: Sequence[Any]
    configs: Sequence[Any]
    overlays: Sequence[Any]
    locks: Sequence[str]


def pick(draw: Draw, several: Sequence[T]) -> T:
    """Draw one of several by its number: they are large, and shown nowhere."""
    return several[draw(st.integers(0, len(several) - 1))]


def places(root: Any) -> list[Place]:
    """Return every place of a tree that holds a value, in order."""
    found: list[Place] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict | list):
            for key in list(node) if isinstance(node, dict) else range(len(node)):
                found.append((node, key))
                waiting.append(node[key])
    return found


def pointers(root: Any) -> Iterator[str]:
    """Yield references to the parts of a document that people refer to."""
    components = root.get("components")
    for section, members in (
        components if isinstance(components, dict) else {}
    ).items():
        for name in members if isinstance(members, dict) else ():
            yield f"#/components/{section}/{name}"


def trees(draw: Draw, root: Any, donors: Sequence[Any]) -> Any:
    """Return any value: a plain one, a schema, a deep one, or a part of a document."""
    kind = draw(st.integers(0, 9))
    if kind < 4:
        return pick(draw, PLAIN)
    if kind < 6:
        return pick(draw, ([], {}, [[]], [{}], {"": None}, {"x": {"y": []}}))
    if kind < 8:
        return schemas(draw, root)
    if kind < 9:
        found = places(pick(draw, donors)) or [({"": None}, "")]
        container, key = pick(draw, found)
        return deepcopy(container[key])
    deep: Any = pick(draw, ("x", {}, {"type": "string"}))
    word = pick(draw, ("items", "properties", "allOf", "x", "not"))
    for _ in range(draw(st.integers(2, 230))):
        deep = {word: [deep] if word == "allOf" else deep}
    return deep


def schemas(draw: Draw, root: Any) -> Any:
    """Return a schema, most of them leading elsewhere in the document."""
    known = [*pointers(root), f"{SCHEMAS}Nowhere", *TEXTS]
    several = draw(st.lists(st.sampled_from(known), min_size=1, max_size=3))
    refs = [{"$ref": target} for target in several]
    shape = draw(st.integers(0, 7))
    return (
        refs[0],
        {"allOf": refs},
        {"oneOf": refs},
        {"anyOf": [*refs, {"type": pick(draw, TYPES)}]},
        {"type": "array", "items": refs[0]},
        {"type": "object", "properties": {"a": refs[0], "b": refs[-1]}},
        {"type": draw(st.lists(st.sampled_from(TYPES), max_size=3))},
        {"type": "object", "additionalProperties": refs[0]},
    )[shape]


def change(draw: Draw, root: Any, donors: Sequence[Any]) -> None:
    """Change one thing of a tree."""
    found = places(root)
    if not found:
        return
    container, key = pick(draw, found)
    kind = draw(st.integers(0, 9))
    if kind < 3:
        container[key] = trees(draw, root, donors)
    elif kind < 4:
        del container[key]
    elif kind < 6 and isinstance(container, dict):
        words = (*WORDS, *TEXTS, *PATHS)
        container[pick(draw, words)] = trees(draw, root, donors)
    elif kind < 7 and isinstance(container, dict):
        container[pick(draw, (*TEXTS, *WORDS, *PATHS))] = container.pop(key)
    elif kind < 8:
        other, where = pick(draw, found)
        container[key], other[where] = deepcopy(other[where]), deepcopy(container[key])
    elif kind < 9:
        tangle(draw, root)
    elif isinstance(root, dict) and "openapi" in root:
        root["openapi"] = pick(draw, VERSIONS)


def tangle(draw: Draw, root: Any) -> None:
    """Let two schemas of a document lead to each other, or one to itself."""
    components = root.get("components") if isinstance(root, dict) else None
    found = components.get("schemas") if isinstance(components, dict) else None
    if not isinstance(found, dict) or not found:
        return
    one, other = (pick(draw, sorted(found)) for _ in range(2))
    for here, there in ((one, other), (other, one)):
        ref = {"$ref": f"{SCHEMAS}{there}"}
        word = pick(draw, ("allOf", "oneOf", "anyOf", "items", "properties"))
        inner: Any = {"items": ref, "properties": {"tangled": ref}}.get(word, [ref])
        if word in ("oneOf", "anyOf") and draw(st.booleans()):
            inner.append({"allOf": [ref, {"type": "object", "properties": {"t": ref}}]})
        known = found[here] if isinstance(found[here], dict) else {}
        found[here] = {**known, word: inner}


def changed(draw: Draw, roots: Sequence[Any]) -> Any:
    """Return one of some trees with a few changes."""
    root = deepcopy(pick(draw, roots))
    for _ in range(draw(st.integers(1, 4))):
        change(draw, root, roots)
    return root


def damaged(draw: Draw, texts: Sequence[str]) -> str:
    """Return one of some texts with lines that are gone, doubled, joined or odd."""
    lines = pick(draw, texts).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        kind = draw(st.integers(0, 5))
        odd = draw(
            st.sampled_from((*TEXTS, "<<<<<<< a", ">>>>>>> b", "  #/a  b.C", "\t"))
        )
        if kind < 2:
            lines[at : at + 1] = []
        elif kind < 3:
            lines[at:at] = lines[at : at + 1]
        elif kind < 4:
            lines.insert(at, odd)
        elif lines:
            cut = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:cut] + odd + lines[at][cut + kind - 4 :]
    return "\n".join(lines)


def written(root: Any) -> str:
    """Return a tree as JSON; what that has no way to write is null."""
    return json.dumps(root, ensure_ascii=False, default=lambda _: None)


COMMANDS: tuple[tuple[str, ...], ...] = (
    ("generate", "--no-validate", "--spec", "SPEC", "--out", "out"),
    ("generate", "--no-validate", "--spec", "SPEC", "--out", "out"),
    ("generate", "--spec", "SPEC", "--out", "out"),
    ("lint", "SPEC"),
    ("inspect", "SPEC"),
    ("diff", "SPEC", "other.json"),
    ("diff", "other.json", "SPEC", "--format", "github"),
    ("matrix", "SPEC"),
)


@st.composite
def cases(draw: Draw, pool: Pool) -> Case:
    """Return a command and its files, one or two of which are not what they should be."""
    kind = draw(st.integers(0, 9))
    config, overlay, lock = pool.configs[0], pool.overlays[0], pick(draw, pool.locks)
    document, suffix = written(pick(draw, pool.documents)), "json"
    if kind == 0:
        config = changed(draw, pool.configs)
    elif kind == 1:
        overlay = changed(draw, pool.overlays)
    elif kind == 2:
        lock = damaged(draw, pool.locks)
    elif kind == 3:
        document = damaged(draw, [document])
        suffix = pick(draw, ("json", "yaml"))
    if kind > 3 or (kind < 3 and draw(st.booleans())):
        document = written(changed(draw, pool.documents))
    if isinstance(config, dict):
        config = {"overlay": "overlay.json", **config}
    spec = f"openapi.{suffix}"
    files = {
        spec: document,
        "other.json": written(pick(draw, pool.documents)),
        "sdk.json": written(config),
        "overlay.json": written(overlay),
        "names.lock": lock,
    }
    return Case(files=files, arguments=[*_arguments(draw, kind, spec)])


def _arguments(draw: Draw, kind: int, spec: str) -> Iterator[str]:
    command = pick(draw, COMMANDS)
    yield from (word.replace("SPEC", spec) for word in command)
    if kind < 2 or draw(st.booleans()):
        yield from ("--config", "sdk.json")
    if command[0] in ("generate", "inspect", "diff") and (
        kind == 2 or draw(st.booleans())
    ):
        yield from ("--lock", "names.lock")
    if command[0] == "generate":
        yield from ("--package", PACKAGE)
