"""Operations that contradict themselves in, ones a client can be written for out.

Runs last: references are replaced and the parameters of the path are among the operation's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sdkgen.model.document import (
    METHODS,
    POINTER_KEY,
    UNREAD_KEY,
    join,
    operations_in,
    resolve,
)
from sdkgen.normalise.grammar import SCHEMA_IN_PARAMETER
from sdkgen.normalise.inline import path_items
from sdkgen.normalise.report import Report

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")
_LOCATIONS: Final = ("path", "query", "header", "cookie", "querystring")
_BODILESS: Final = ("get", "head", "delete", "trace")
_SCHEMES: Final = ("oauth2", "openIdConnect", "mutualTLS")
_HTTP_SCHEMES: Final = ("bearer", "basic")
_KEY_PLACES: Final = ("header", "query", "cookie")
_STATUS: Final = re.compile(r"[1-5]([0-9]{2}|XX)|default")


@dataclass
class Operation:
    """One operation on the walk: where it stands and what it says."""

    method: str
    path: str  # empty for a webhook
    pointer: str
    node: dict[str, Any]
    root: dict[str, Any]

    @property
    def name(self) -> str:
        """How a message calls it."""
        return f"{self.method.upper()} {self.path}"

    def part(self, name: str) -> str:
        """Return the pointer of one of its fields."""
        return join(self.pointer, name)


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Repair the document's own fields and every operation, in place."""
    _info(root, report)
    _paths(root, report)
    root_security = root.get("security")
    if root_security is not None:
        root["security"] = _known_only(root_security, "/security", root, report) or []
    identifiers: dict[str, str] = {}
    _not_found(root)
    for operation in _operations(root):
        for repair in _REPAIRS:
            repair(operation, report)
        _operation_id(operation, identifiers, report)
    return root


def _not_found(root: dict[str, Any]) -> None:
    """Take out operations that were not found; each path keeps how many, at least, it lacks."""
    for _, item in path_items(root):
        gone = [method for method in METHODS if UNREAD_KEY in item.get(method, ())]
        for method in gone:
            del item[method]
        if lacking := len(gone) + (UNREAD_KEY in item):
            item[UNREAD_KEY] = lacking


def _operations(root: dict[str, Any]) -> Iterator[Operation]:
    for name, (pointer, item) in zip(_names(root), path_items(root), strict=True):
        for method, way in operations_in(item):
            node = resolve(item, join("", *way))
            place = node.get(POINTER_KEY, join(pointer, *way))
            yield Operation(method, name, place, node, root)


def _names(root: dict[str, Any]) -> Iterator[str]:
    """Yield the path of each path item, in the order of `path_items`."""
    yield from (name for name in root.get("paths", {}) if name[:2] != "x-")
    yield from ("" for _ in root.get("webhooks", {}))


# --- the document -----------------------------------------------------------------------------


def _info(root: dict[str, Any], report: Report) -> None:
    """Give the document the title and version that it must have (section 4.8.2)."""
    info = root.setdefault("info", {})
    for name, value in (("title", "API"), ("version", "0.0.0")):
        if not info.get(name):
            info[name] = value
            report.warn(
                "missing-info",
                f"The document has no `info.{name}`; it is read as `{value}`.",
                "/info",
                f"Add `{name}` to `info`.",
            )


def _paths(root: dict[str, Any], report: Report) -> None:
    """Begin every path with a slash; report methods that are none as they are written."""
    paths = root.setdefault("paths", {})
    for path in [it for it in paths if it[:1] != "/" and it[:2] != "x-"]:
        pointer = join("/paths", path)
        report.warn(
            "path-without-slash",
            f"The path `{path[:80]}` does not begin with a slash.",
            pointer,
            "Write the slash.",
        )
        if f"/{path}" not in paths:
            paths[f"/{path}"] = {POINTER_KEY: pointer, **paths.pop(path)}
    for pointer, item in path_items(root):
        for name in item:
            if name.lower() in METHODS and name not in METHODS:
                report.warn(
                    "method-case",
                    f"`{name}` is no method as it is written, and no operation.",
                    join(pointer, name),
                    f"Write `{name.lower()}`.",
                )


def _known_only(
    requirements: list[dict[str, Any]],
    pointer: str,
    root: dict[str, Any],
    report: Report,
) -> list[dict[str, Any]] | None:
    """Return the requirements whose schemes are known; None where none is left of some."""
    known = root.get("components", {}).get("securitySchemes", {})
    kept = []
    for index, requirement in enumerate(requirements):
        unknown = [name for name in requirement if name not in known]
        for name in unknown:
            report.warn(
                "unknown-security-scheme",
                f"There is no security scheme `{name[:60]}`; the requirement is left out.",
                join(pointer, index, name),
                "Add it to `components.securitySchemes`, or correct the name.",
            )
        if not unknown:
            kept.append(requirement)
            for name in requirement:
                _scheme(name, known[name], report)
    return kept if kept or not requirements else None


def _scheme(name: str, node: dict[str, Any], report: Report) -> None:
    """Report a security scheme that is up to the HTTP client of the user."""
    kind, word = str(node.get("type")), str(node.get("scheme")).lower()
    if kind in _SCHEMES or word in _HTTP_SCHEMES:
        return
    if kind == "apiKey" and node.get("in") in _KEY_PLACES and node.get("name"):
        return
    if kind == "apiKey":
        _nameless(name, node, report)
        return
    said = {"http": f"http {word}"}
    report.warn(
        "security-scheme-not-built-in",
        f"The security scheme `{name[:60]}` ({said.get(kind, kind)[:60]}) is nothing that the"
        " client can do by itself.",
        node.get(POINTER_KEY, join("/components/securitySchemes", name)),
        "Give the client an `http_client` that does it, such as one with `auth`.",
    )


def _nameless(name: str, node: dict[str, Any], report: Report) -> None:
    """Report a key that does not say where it goes."""
    lacks = "name" if node.get("in") in _KEY_PLACES else "in"
    report.warn(
        "broken-security-scheme",
        f"The apiKey `{name[:60]}` has no usable `{lacks}`; the client cannot send it.",
        node.get(POINTER_KEY, join("/components/securitySchemes", name)),
        f"Give it a `name`, and `in` one of {', '.join(_KEY_PLACES)}.",
    )


# --- one operation ----------------------------------------------------------------------------


def _security(operation: Operation, report: Report) -> None:
    """Drop requirements of unknown schemes; without any left, those of the document hold."""
    requirements = operation.node.get("security")
    if requirements is None:
        return
    pointer = operation.part("security")
    kept = _known_only(requirements, pointer, operation.root, report)
    if kept is None:
        del operation.node["security"]
    else:
        operation.node["security"] = kept


def _parameters(operation: Operation, report: Report) -> None:
    """Drop parameters that cannot be sent and those that come twice; give each a schema."""
    kept: dict[tuple[str, str], dict[str, Any]] = {}
    for parameter in operation.node["parameters"]:
        pointer = parameter[POINTER_KEY]
        name, place = parameter.get("name", ""), parameter.get("in", "")
        if not name and not place and report.knows(f"{pointer}/$ref"):
            continue
        if not name or place not in _LOCATIONS:
            report.warn(
                "broken-parameter",
                f"A parameter of {operation.name} has "
                + (f"the place `{place[:40]}`" if name else "no name")
                + "; it is left out.",
                pointer,
                f"Give it a `name`, and `in` one of {', '.join(_LOCATIONS[:4])}.",
            )
        elif (name, place) in kept:
            report.warn(
                "duplicate-parameter",
                f"{operation.name} has the {place} parameter `{name}` twice; the second "
                "is left out.",
                pointer,
                "Remove or rename one.",
            )
        else:
            kept[name, place] = _with_schema(parameter, pointer, report)
    operation.node["parameters"] = list(kept.values())


def _with_schema(
    parameter: dict[str, Any], pointer: str, report: Report
) -> dict[str, Any]:
    """Return a parameter with `schema` or `content`; Swagger 2.0 writes `type` beside it."""
    if "schema" in parameter or "content" in parameter:
        return parameter
    inner = {key: parameter[key] for key in SCHEMA_IN_PARAMETER if key in parameter}
    report.warn(
        "parameter-without-schema",
        f"The parameter `{parameter['name']}` has no schema"
        + ("; its `type` is read as one." if inner else "; any value is accepted."),
        pointer,
        "Write `schema: {type: …}`.",
    )
    outer = {key: parameter[key] for key in parameter if key not in inner}
    return {**outer, "schema": {**inner, POINTER_KEY: pointer}}


def _path_parameters(operation: Operation, report: Report) -> None:
    """Make path parameters and the variables of the path agree (section 4.8.12.1)."""
    if not operation.path:
        return
    variables = list(dict.fromkeys(_VARIABLE.findall(operation.path)))
    kept = []
    for parameter in operation.node["parameters"]:
        if parameter["in"] != "path":
            kept.append(parameter)
        elif parameter["name"] in variables:
            kept.append(_required(parameter, report))
        else:
            report.warn(
                "path-parameter-unused",
                f"The path of {operation.name} has no `{{{parameter['name']}}}`; the "
                "parameter is left out.",
                parameter[POINTER_KEY],
                "Correct the name or put it into the path.",
            )
    declared = {it["name"] for it in kept if it["in"] == "path"}
    missing = [name for name in variables if name not in declared]
    kept.extend(_undeclared(operation, name, report) for name in missing)
    operation.node["parameters"] = kept


def _required(parameter: dict[str, Any], report: Report) -> dict[str, Any]:
    """Return a path parameter as required: without it there is no path."""
    if parameter.get("required") is True:
        return parameter
    place = parameter[POINTER_KEY]
    says = (
        "is marked `required: false`" if "required" in parameter else "is not required"
    )
    report.warn(
        "path-parameter-optional",
        f"The path parameter `{parameter['name']}` {says}; it is read as required.",
        f"{place}/required" if "required" in parameter else place,
        "Write `required: true`.",
    )
    return {**parameter, "required": True}


def _undeclared(operation: Operation, name: str, report: Report) -> dict[str, Any]:
    """Return a text parameter for a variable of the path that is not described."""
    report.warn(
        "path-parameter-undeclared",
        f"`{{{name}}}` in the path of {operation.name} is not described; it is read as a "
        "text.",
        operation.pointer,
        "Add it to `parameters`.",
    )
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
        POINTER_KEY: operation.pointer,
    }


def _body(operation: Operation, report: Report) -> None:
    """Report a body where HTTP gives it no meaning (RFC 9110, section 9.3); it is kept."""
    body = operation.node.get("requestBody")
    if body is None:
        return
    pointer = body.get(POINTER_KEY, operation.part("requestBody"))
    if operation.method in _BODILESS:
        report.warn(
            "unexpected-body",
            f"{operation.name} has a body, which HTTP gives no meaning; it is kept.",
            operation.part("requestBody"),
            "Send the values as parameters if the server allows it.",
        )
    if not body.get("content"):
        del operation.node["requestBody"]
        report.warn(
            "empty-body",
            f"The body of {operation.name} has no `content`; it is left out.",
            pointer,
            "Write `content: {application/json: {schema: …}}`.",
        )


def _responses(operation: Operation, report: Report) -> None:
    """Keep responses under a status code; move a schema of Swagger 2.0 into `content`."""
    if not operation.node.get("responses"):
        operation.node["responses"] = {}
        report.warn(
            "missing-responses",
            f"{operation.name} describes no response.",
            operation.pointer,
            "Add `responses`.",
        )
    pointer = operation.part("responses")
    kept = {}
    for status, response in operation.node["responses"].items():
        if status[:2] == "x-":
            continue
        if not _STATUS.fullmatch(status.upper().replace("DEFAULT", "default")):
            report.warn(
                "response-status",
                f"`{status[:40]}` is no status code; the response is left out.",
                join(pointer, status),
                "Write a code such as 200, a class such as 4XX, or `default`.",
            )
        elif isinstance(response, dict):
            normal = status.lower() if status.lower() == "default" else status.upper()
            place = response.get(POINTER_KEY, join(pointer, status))
            kept[normal] = _with_content(response, place, report)
    operation.node["responses"] = kept


def _with_content(
    response: dict[str, Any], pointer: str, report: Report
) -> dict[str, Any]:
    """Return a response whose schema stands inside `content`."""
    if "schema" not in response:
        return response
    report.warn(
        "response-schema-outside-content",
        "The schema of the response stands outside of `content`; it is read as JSON.",
        f"{pointer}/schema",
        "Write `content: {application/json: {schema: …}}`.",
    )
    schema = response["schema"]
    if isinstance(schema, dict):
        schema = {POINTER_KEY: f"{pointer}/schema", **schema}
    outer = {key: response[key] for key in response if key != "schema"}
    return {"content": {"application/json": {"schema": schema}}, **outer}


def _operation_id(operation: Operation, known: dict[str, str], report: Report) -> None:
    """Report an operationId that another operation has: it names neither."""
    identifier = operation.node.get("operationId")
    if identifier in known:
        report.warn(
            "duplicate-operation-id",
            f"{operation.name} has the operationId `{identifier}` of {known[identifier]}; "
            "operations are named by their paths.",
            operation.part("operationId"),
            "Give each operation an id of its own.",
        )
    elif identifier is not None:
        known[identifier] = operation.name


_REPAIRS: Final[tuple[Callable[[Operation, Report], None], ...]] = (
    _security,
    _parameters,
    _path_parameters,
    _body,
    _responses,
)
