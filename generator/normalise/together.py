"""Several documents of one API in, one document out whose messages name the file each came from.

Before the first pass: the operations of the first document stand, those of the others are added.
A component of another document that has the name of a different one gets a name of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

from sdkgen.model.document import (
    ADDITIONAL,
    FILES_KEY,
    METHODS,
    Document,
    dialect_of,
    into_file,
    join,
    split,
    step,
)
from sdkgen.problems import Problem, SpecError, error

INFERRED = "x-inferred"
_DEPTHS = (2, 3)  # segments of a pointer that name a file, or a component
_UNITED = ("tags", "x-menu")
_OF_OPERATIONS = ("servers", "security")
_OF_PATHS = ("parameters", "servers")  # what a path item says for all of its operations


def together(documents: Sequence[Document]) -> Document:
    """Return one document; raises SpecError where they are of different versions of OpenAPI."""
    first, *others = documents
    if not others:
        return first
    problems = [_other_version(first, one) for one in others if _differ(first, one)]
    if problems:
        raise SpecError(problems)
    root = {**first.root, "paths": _paths(first), "components": _components(first)}
    found = tuple(problem for one in documents for problem in one.problems)
    whole = replace(first, root=root, problems=found, origins=dict(first.origins))
    for one in others:
        _Addition(whole, one).run()
    return whole


def shared(first: Document, other: Document) -> dict[str, Any]:
    """Return the paths of `other` with only the operations that `first` has as well."""
    out: dict[str, Any] = {}
    known = _paths(first)
    for path, item in _paths(other).items():
        kept = {m: item[m] for m in METHODS if m in item and m in known.get(path, {})}
        if kept:
            out[path] = {**{k: v for k, v in item.items() if k not in METHODS}, **kept}
    return out


def is_inferred(root: Any, pointer: str) -> bool:
    """Tell whether a node, or one around it, is marked as not spelled out by its source."""
    for segment in ["", *split(pointer)]:
        try:
            root = step(root, segment) if segment else root
        except LookupError:
            return False
        if isinstance(root, dict) and root.get(INFERRED) is True:
            return True
    return False


class _Addition:
    """Adds one document to another."""

    def __init__(self, whole: Document, other: Document) -> None:
        self.whole = whole
        self.other = other
        self.renamed: dict[str, str] = {}

    def run(self) -> None:
        """Add the components first, because operations refer to them."""
        files = self._files()
        for section, parts in _components(self.other).items():
            known = self.whole.root["components"].setdefault(section, {})
            for name, part in parts.items():
                self._component(known, section, name, part)
        for section in _components(self.other):
            known = self.whole.root["components"][section]
            for name in [n for n in known if self._is_ours(section, n)]:
                known[name] = self._rewritten(known[name])
        for name in files:
            self.whole.root[FILES_KEY][name] = self._rewritten(files[name])
        for path, item in _paths(self.other).items():
            self._path(path, item)
        for name, item in _copied(self.other.root.get("webhooks")).items():
            self._webhook(name, item)
        for key in _UNITED:
            self._unite(key)

    def _files(self) -> dict[str, Any]:
        """Add the files that only this document refers to, or in another way; return them."""
        known = dict(self.whole.root.get(FILES_KEY, {}))
        added = {}
        for name, part in self.other.root.get(FILES_KEY, {}).items():
            if name in known and known[name] == part:
                continue
            free = f"{Path(self.other.name).stem}/{name}" if name in known else name
            added[free] = part
            own, place = join("", FILES_KEY, name), join("", FILES_KEY, free)
            self.whole.origins[place] = self.other, own
            if free != name:
                self.renamed[into_file(name)] = into_file(free)
        if added:
            self.whole.root[FILES_KEY] = {**known, **added}
        return added

    def _is_ours(self, section: str, name: str) -> bool:
        at = join("", "components", section, name)
        return self.whole.origins.get(at, (None, ""))[0] is self.other

    def _component(
        self, known: dict[str, Any], section: str, name: str, part: Any
    ) -> None:
        if name in known and known[name] == part:
            return
        free, number = name, 1
        while free in known:
            number += 1
            free = f"{name}_{number}"
        known[free] = part
        own = join("", "components", section, name)
        self.whole.origins[join("", "components", section, free)] = self.other, own
        if free != name:
            self.renamed[f"#{own}"] = f"#{join('', 'components', section, free)}"

    def _path(self, path: str, item: Mapping[str, Any]) -> None:
        known = self.whole.root["paths"].setdefault(path, {})
        if not known:
            known |= {
                k: self._rewritten(v)
                for k, v in item.items()
                if not _holds_operations(k)
            }
        elif any(known.get(key) != item.get(key) for key in _OF_PATHS):
            item, lowered = _lowered(item), _lowered(known)
            known.clear()
            known.update(lowered)
        self._operations(known, item, METHODS, join("", "paths", path))
        if more := _copied(item.get(ADDITIONAL)):
            at = join("", "paths", path, ADDITIONAL)
            known[ADDITIONAL] = {**known.get(ADDITIONAL, {})}
            self._operations(known[ADDITIONAL], more, more, at)

    def _operations(
        self,
        known: dict[str, Any],
        item: Mapping[str, Any],
        methods: Iterable[str],
        pointer: str,
    ) -> None:
        for method in methods:
            if method in item and method not in known:
                node = self._rewritten(item[method])
                own = isinstance(node, dict)
                known[method] = self._of_its_own(node) if own else node
                at = join(pointer, method)
                self.whole.origins[at] = self.other, at

    def _webhook(self, name: str, item: dict[str, Any]) -> None:
        known = _copied(self.whole.root.get("webhooks"))
        if name not in known:
            self.whole.root["webhooks"] = {**known, name: self._rewritten(item)}
            for key in item:
                at = join("", "webhooks", name, key)
                self.whole.origins[at] = self.other, at

    def _of_its_own(self, operation: dict[str, Any]) -> dict[str, Any]:
        """Return an operation with what its document says for all and the first does not."""
        root, first = self.other.root, self.whole.root
        more = {
            key: root[key]
            for key in _OF_OPERATIONS
            if root.get(key)
            and key not in operation
            and not _holds(first.get(key), root[key])
        }
        return {**operation, **more}

    def _unite(self, key: str) -> None:
        ours, theirs = self.whole.root.get(key), self.other.root.get(key)
        if isinstance(theirs, dict) and isinstance(ours, dict | None):
            self.whole.root[key] = {**theirs, **(ours or {})}
        elif isinstance(theirs, list) and isinstance(ours, list | None):
            names = {tag.get("name") for tag in ours or () if isinstance(tag, dict)}
            more = [
                t for t in theirs if isinstance(t, dict) and t.get("name") not in names
            ]
            self.whole.root[key] = [*(ours or ()), *more]

    def _rewritten(self, node: Any) -> Any:
        """Return a copy of a node whose references follow the components that were renamed."""
        if not self.renamed:
            return node
        copy = deepcopy(node)
        _each(copy, self._follow)
        return copy

    def _follow(self, node: dict[str, Any]) -> None:
        if isinstance(node.get("$ref"), str):
            node["$ref"] = self._followed(node["$ref"])
        match node.get("discriminator"):
            case {"mapping": dict(mapping)}:
                for value, name in mapping.items():
                    mapping[value] = self._followed(name)
        required = node.get("security")
        for one in required if isinstance(required, list) else ():
            for name in list(one) if isinstance(one, dict) else ():
                at = f"#{join('', 'components', 'securitySchemes', name)}"
                if at in self.renamed:
                    one[split(self.renamed[at])[-1]] = one.pop(name)

    def _followed(self, reference: Any) -> Any:
        for depth in _DEPTHS if isinstance(reference, str) else ():
            head = "/".join(reference.split("/")[: depth + 1])
            if head in self.renamed:
                return self.renamed[head] + reference[len(head) :]
        return reference


def _holds_operations(key: str) -> bool:
    return key in METHODS or key == ADDITIONAL


def _lowered(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a path item whose operations say themselves what it says for all of them."""
    own = {key: item[key] for key in _OF_PATHS if item.get(key)}
    out = {key: value for key, value in item.items() if key not in _OF_PATHS}
    for holder in (out, *([out[ADDITIONAL]] if ADDITIONAL in out else [])):
        for method in holder if holder is not out else METHODS:
            if isinstance(operation := holder.get(method), dict):
                holder[method] = _saying(operation, own)
    return out


def _saying(operation: dict[str, Any], inherited: Mapping[str, Any]) -> dict[str, Any]:
    own = operation.get("parameters") or []
    said = {_identity(parameter) for parameter in own}
    parameters = [
        parameter
        for parameter in inherited.get("parameters", ())
        if _identity(parameter) not in said
    ]
    more = {"parameters": [*parameters, *own]} if parameters else {}
    return {**inherited, **operation, **more}


def _identity(parameter: Any) -> tuple[object, ...]:
    """Return what a parameter is replaced by (OpenAPI 3.1, section 4.8.10)."""
    keys = ("$ref", "name", "in")
    return (
        tuple(parameter.get(key) for key in keys) if isinstance(parameter, dict) else ()
    )


def _each(root: Any, visit: Callable[[dict[str, Any]], None]) -> None:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            visit(node)
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _paths(document: Document) -> dict[str, dict[str, Any]]:
    return _copied(document.root.get("paths"))


def _components(document: Document) -> dict[str, dict[str, Any]]:
    return _copied(document.root.get("components"))


def _copied(found: Any) -> dict[str, dict[str, Any]]:
    """Return an object of objects, so far as it is one, to be added to."""
    items = found.items() if isinstance(found, dict) else ()
    return {key: dict(value) for key, value in items if isinstance(value, dict)}


def _holds(ours: Any, theirs: Any) -> bool:
    """Tell whether a document says for all operations what another says for its own."""
    if not isinstance(ours, list) or not isinstance(theirs, list):
        return False
    urls = [one.get("url") if isinstance(one, dict) else one for one in ours]
    return all(
        one in ours or (isinstance(one, dict) and one.get("url") in urls)
        for one in theirs
    )


def _differ(first: Document, other: Document) -> bool:
    """Tell whether two documents cannot be put together: parts of 2.0 have other places."""
    (key, mine), (_, theirs) = (dialect_of(one.root) for one in (first, other))
    return key == "swagger" or mine.split(".")[:2] != theirs.split(".")[:2]


def _other_version(first: Document, other: Document) -> Problem:
    mine, theirs = (" ".join(dialect_of(one.root)) for one in (first, other))
    text = f"the document is {theirs}, {first.name} beside it is {mine}"
    remedy = "let the documents of one SDK be of one version of OpenAPI 3"
    pointer = join("", dialect_of(other.root)[0])
    return other.located(error("mixed-versions", text, pointer, remedy))
