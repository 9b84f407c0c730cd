"""A parameter or a header of Swagger 2.0 in; one of OpenAPI 3, or a property of a form, out.

Source: the OpenAPI specification 2.0, Parameter, Items and Header Object. `collectionFormat`
becomes `style` and `explode`; `tabDelimited` is no style of 3.x, but the SDK writes it.
"""

from __future__ import annotations

from typing import Any, Final

from sdkgen.normalise.report import Report
from sdkgen.normalise.swagger.grammar import IN_PARAMETER

BINARY: Final = {"type": "string", "format": "binary"}
_STYLES: Final = {
    "ssv": "spaceDelimited",
    "tsv": "tabDelimited",
    "pipes": "pipeDelimited",
}
#: Where a list may be a parameter that comes several times.
_MULTI: Final = ("query", "formData")
_FORMATS: Final = ("csv", *_STYLES, "multi")
_OUTER: Final = ("collectionFormat", *IN_PARAMETER)


def parameter_of(node: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """Return a parameter of 3.x: what it says of its value stands in `schema`."""
    out = {name: value for name, value in node.items() if name not in _OUTER}
    return {**out, **written(node, pointer, report), **_in_schema(node)}


def header_of(node: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """Return a header of 3.x, which has no styles."""
    written({**node, "in": "header"}, pointer, report)
    out = {name: value for name, value in node.items() if name not in _OUTER}
    return {**out, **_in_schema(node)}


def property_of(node: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field of a form."""
    about = {name: node[name] for name in node if name == "description"}
    return {**about, **schema_of(node)}


def schema_of(node: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a value."""
    found = {name: node[name] for name in IN_PARAMETER if name in node}
    given = node.get("schema")
    return {**given, **found} if isinstance(given, dict) else found


def is_file(node: dict[str, Any]) -> bool:
    """Tell whether a parameter is a file, or a list of files."""
    items = node.get("items", {})
    return "file" in (node.get("type"), isinstance(items, dict) and items.get("type"))


def written(node: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """Return `style` and `explode` of a list, nothing for any other value."""
    if node.get("type") != "array":
        return {}
    _nested(node, pointer, report)
    place, name = node.get("in"), node.get("collectionFormat", "csv")
    if name not in _FORMATS or (name == "multi" and place not in _MULTI):
        report.warn(
            "collection-format",
            f"`{name[:20]}` is no way to write a list "
            + (f"in a {place}" if name in _FORMATS else "down")
            + "; it is read as csv.",
            f"{pointer}/collectionFormat",
            f"Write one of {', '.join(_FORMATS[: -1 if place not in _MULTI else None])}.",
        )
        name = "csv"
    if place in _MULTI:
        return {"style": _STYLES.get(name, "form"), "explode": name == "multi"}
    return {"style": _STYLES[name], "explode": False} if name in _STYLES else {}


def _nested(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Report a list of lists, for which 3.x has no words."""
    items = node.get("items")
    if isinstance(items, dict) and items.get("type") == "array":
        report.warn(
            "collection-format",
            "A list of lists cannot be written the way that `items` says; the inner lists are "
            "sent as JSON.",
            f"{pointer}/items",
            "Let the server take the inner lists as texts.",
        )


def _in_schema(node: dict[str, Any]) -> dict[str, Any]:
    schema = schema_of(node)
    return {"schema": schema} if schema else {}
