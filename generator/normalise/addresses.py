"""Servers in, unchanged; told is what nobody could fill in (OpenAPI 3.1.1, section 4.8.5)."""

from __future__ import annotations

import re
from typing import Any, Final

from sdkgen.model.document import join
from sdkgen.normalise.grammar import walk
from sdkgen.normalise.report import Report

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Report the variables of servers that have no value, or none of those allowed."""
    for kind, node, pointer in walk(root, passing=("schema",)):
        if kind == "server":
            for name in dict.fromkeys(_VARIABLE.findall(node.get("url", ""))):
                _variable(name, node.get("variables", {}), pointer, report)
    return root


def _variable(
    name: str, variables: dict[str, Any], pointer: str, report: Report
) -> None:
    found = variables.get(name)
    if found is None:
        report.warn(
            "server-variable",
            f"Nothing is said of `{{{name[:60]}}}` in the URL of the server.",
            f"{pointer}/url",
            "Add it to `variables`, with a `default`.",
        )
        return
    place, default = join(pointer, "variables", name), found.get("default")
    if default is None:
        message = f"The variable `{name[:60]}` of the server has no default."
        report.warn("server-variable", message, place, "Add `default`.")
    elif found.get("enum") and default not in found["enum"]:
        report.warn(
            "server-variable",
            f"`{default[:60]}` is none of the values that `{name[:60]}` may have.",
            f"{place}/default",
            "Correct it, or add it to `enum`.",
        )
