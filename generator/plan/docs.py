"""Write the docstrings of methods and classes from what the document says of operations.

In come operations and families, out come finished docstrings. Nothing is invented: what the
document does not say is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import ir
from ..text.docstrings import described, docstring
from ..text.markdown import plain
from ..text.prose import first_sentence
from .arguments import arguments_of
from .tree import Node

_READS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_MANY = 12  # so many names fit into a docstring that is still read


def goes_to_platform(operation: ir.Operation, api: ir.Api) -> bool:
    """Tell whether a generic operation is handed on to a platform, known at run time only.

    That is so where platforms have pages of their own for it, and where it starts a job.
    """
    if operation.platform or operation.method in _READS or not api.platforms:
        return False
    family = next((f for f in api.families if f.generic == operation.id), None)
    return operation.payload.job_id is not None or bool(family and family.variants)


class OperationDocs:
    """Knows what there is to say of each operation of one API."""

    def __init__(self, api: ir.Api) -> None:
        self.api = api
        self.platforms = {platform.slug: platform for platform in api.platforms}
        self.families = {
            key: family
            for family in api.families
            for key in (
                family.generic,
                *(variant.operation for variant in family.variants),
            )
        }
        self.variants = {v.operation: v for f in api.families for v in f.variants}

    def platform_name(self, operation: ir.Operation) -> str:
        """Return the display name of the operation's platform, "" for a generic one."""
        return self.platforms[operation.platform].display if operation.platform else ""

    def of_node(self, node: Node, kind: str) -> str:
        """Return what a class stands for."""
        what = " ".join(node.path).replace("_", " ")
        where = f" in {node.platform.display}" if node.platform else ""
        how = ", asynchronous" if kind else ""
        return f"{what[:1].upper()}{what[1:]}{where}{how}."

    def of_method(self, operation: ir.Operation, node: Node) -> str:
        """Return the docstring of the sync method."""
        doc = operation.doc
        text = (
            _without_tables(doc.description) if operation.platform else doc.description
        )
        title = plain(doc.summary).strip(" *.")
        text = text or (f"{title}." if title else "")
        blocks = [
            [
                " ".join(
                    [
                        f"`{operation.method} {operation.path}`.",
                        *self._arguments(operation),
                    ]
                )
            ],
            self._platform(operation),
            self._of_path(operation),
        ]
        return described(
            text or f"Call `{operation.method} {operation.path}`.", 8, *blocks
        )

    def of_twin(self, node: Node, operation: ir.Operation) -> str:
        """Return the docstring of the async twin: one line."""
        line = f"See `{node.class_name}.{operation.action}`."
        return docstring([line], 8)

    def _arguments(self, operation: ir.Operation) -> list[str]:
        """Return the names of the keyword arguments, required ones and others."""
        fields = arguments_of(self.api, operation)
        required = [f"`{f.name.python}`" for f in fields if f.required]
        optional = [f"`{f.name.python}`" for f in fields if not f.required]
        lines = [f"Required: {', '.join(required)}."] if required else []
        if optional:
            more = f" and {len(optional) - _MANY} more" if len(optional) > _MANY else ""
            lines.append(f"Optional: {', '.join(optional[:_MANY])}{more}.")
        return lines

    def _platform(self, operation: ir.Operation) -> list[str]:
        """Return what sets the platform apart: required here alone, upstream calls."""
        variant = self.variants.get(operation.id)
        if variant is None:
            return []
        lines = []
        if special := self._required_here(operation):
            lines.append(f"Required here, not elsewhere: {', '.join(special)}.")
        calls = [
            ": ".join(p for p in (u.interface, u.method) if p) for u in variant.upstream
        ]
        if calls:
            lines.append(f"Upstream: {'; '.join(map(plain, calls))}.")
        return lines

    def _required_here(self, operation: ir.Operation) -> list[str]:
        """Return the fields that this platform requires and no other one does."""
        family = self.families[operation.id]
        out = []
        for row in family.fields:
            cells = dict(row.cells)
            mine = cells.pop(operation.platform or "", "absent")
            others = [cell for who, cell in cells.items() if who != "generic"]
            if mine == "required" and others and "required" not in others:
                out.append(f"`{row.name}`")
        return out

    def _of_path(self, operation: ir.Operation) -> list[str]:
        in_path = [
            p
            for p in operation.parameters
            if p.location == "path" and p.doc.description
        ]
        if not in_path:
            return []
        lines = [
            f"    {p.name.python}: {_one_line(p.doc.description)}" for p in in_path
        ]
        return ["Args:", *lines]


def _one_line(text: str) -> str:
    return first_sentence(plain(text))[0]


def _without_tables(description: str) -> str:
    """Leave out Markdown tables: the upstream calls are told in a line of their own."""
    lines: Sequence[str] = description.splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("|"))
