"""What `sdk.yaml` says of things that the document does not have.

In come the file as its author wrote it and the document, out go findings in that file. Only
what names one thing is looked at: a word such as one of `verbs` may wait for a release to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..model.document import escape, resolve
from ..problems import Problem, Severity
from ..target.choices import Source
from .operations import operations_of

_REMEDY = "correct or drop it, unless it waits for a release to come"
_CALLS = (("jobs", "status"), ("jobs", "retry"), ("integration", "operation"))
_VARIABLE = re.compile(r"\{[^{}/]*\}")
#: Keys of `credentials` that name a kind of scheme, not a scheme.
_KINDS = frozenset({"bearer", "basic", "header", "query", "cookie"})


def unused(
    config: Source, original: Mapping[str, Any], root: Mapping[str, Any]
) -> list[Problem]:
    """Return what `config` names and the document does not have, each at its place.

    `root` is what `normalise` made of `original`: a pin may stand on what only one of them has.
    """
    own = config.root
    found = (
        *_operations(own, root),
        *_schemas(own, (original, root)),
        *_schemes(own, root),
        *_platforms(own, root),
        *_client_arguments(own, root),
    )
    return [config.located(problem) for problem in found]


def _found(
    kind: str, text: str, pointer: str, severity: Severity = Severity.WARNING
) -> Problem:
    return Problem(f"unknown-{kind}", text, pointer, _REMEDY, severity)


def _operations(own: Any, root: Any) -> Iterator[Problem]:
    known = {f"{m.upper()} {path}" for _, m, path, _ in operations_of(root)}
    called = {_VARIABLE.sub("{}", name) for name in known}
    wrong = [item for item in _pinned(own) if item[0] not in known]
    # The runtime calls by path; what the variables are called does not matter to it.
    wrong += [o for o in _called(own) if _VARIABLE.sub("{}", o[0]) not in called]
    for name, pointer in wrong:
        yield _found("operation", f"the document has no operation {name}", pointer)


def _pinned(own: Any) -> Iterator[tuple[str, str]]:
    for name in _mapping(own, "names", "operations"):
        yield name, f"/names/operations/{escape(name)}"
    for name in _mapping(own, "lists", "operations"):
        yield name, f"/lists/operations/{escape(name)}"
    reads = _mapping(own).get("reads")
    for index, name in enumerate(reads if isinstance(reads, list) else ()):
        yield name, f"/reads/{index}"


def _called(own: Any) -> Iterator[tuple[str, str]]:
    for part, key in _CALLS:
        if (value := _mapping(own, part).get(key)) is not None:
            yield str(value), f"/{part}/{key}"


def _schemas(own: Any, roots: tuple[Any, ...]) -> Iterator[Problem]:
    for name in _mapping(own, "names", "schemas"):
        at = name.lstrip("#")
        whole = at.rpartition(" ")[0]  # a direction, or a kind of webhook, may follow
        if not any(_exists(root, p) for root in roots for p in (at, whole) if p):
            pointer = f"/names/schemas/{escape(name)}"
            yield _found("schema", f"nothing stands at {name}", pointer)


def _schemes(own: Any, root: Any) -> Iterator[Problem]:
    known = {*_KINDS, *_mapping(root, "components", "securitySchemes")}
    for name in _mapping(own, "credentials"):
        if name not in known:
            text = f"the document has no security scheme {name}"
            yield _found("scheme", text, f"/credentials/{escape(name)}")


def _client_arguments(own: Any, root: Any) -> Iterator[Problem]:
    found = (node.get("parameters") for *_, node in operations_of(root))
    lists = [one for one in found if isinstance(one, list)]
    known = {
        str(one.get("name", "")).lower()
        for parameters in lists
        for one in parameters
        if isinstance(one, Mapping) and one.get("in") in ("header", "query", "path")
    }
    for name in _mapping(own, "client_arguments"):
        if name.lower() not in known:
            text = f"no operation takes a parameter {name}"
            yield _found("parameter", text, f"/client_arguments/{escape(name)}")


def _platforms(own: Any, root: Any) -> Iterator[Problem]:
    segments = {part for path in _mapping(root, "paths") for part in path.split("/")}
    for name in _mapping(own, "platforms"):
        if name not in segments:
            text = f"the document has no page of the platform {name}"
            pointer = f"/platforms/{escape(name)}"
            yield _found("platform", text, pointer, Severity.NOTICE)


def _mapping(root: Any, *path: str) -> Mapping[str, Any]:
    """Return the mapping at a path, an empty one where there is none."""
    for key in path:
        root = root.get(key) if isinstance(root, Mapping) else None
    return root if isinstance(root, Mapping) else {}


def _exists(root: Any, pointer: str) -> bool:
    try:
        resolve(root, pointer)
    except LookupError:
        return False
    return True
