"""Plan the packages that load their modules when touched: schemas and resources.

In come names by module, out comes the index that type checkers read as plain imports and that
Python resolves with `__getattr__` (PEP 562).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from ..layout import imports, listing, mapping
from ..text.literals import WIDTH, literal
from .views import Module, Statements


def plan_index(
    path: str, doc: str, names: Mapping[str, Iterable[str]], *, typed: bool
) -> Module:
    """Return the module `path` that exports `names`, each from its module.

    `typed`: type checkers see the names as well; else they are for the runtime alone.
    """
    if not names:
        return Module(
            path, "package/index.py.jinja", Statements(f'"""{doc}"""', *_EMPTY)
        )
    lines, modules = [], []
    for module in sorted(names):
        own = sorted(names[module])
        lines.append(imports(module, own, 4))
        modules.append((literal(module), _words(own, len(module) + 8)))
    every = sorted(name for own in names.values() for name in own)
    known = (
        "from typing import TYPE_CHECKING, Any" if typed else "from typing import Any"
    )
    head = [f"from importlib import import_module\n{known}"]
    if typed and lines:
        head.append("if TYPE_CHECKING:\n    " + "\n    ".join(lines))
    statements = [
        "# Module -> what it defines.\n"
        f"_NAMES: dict[str, str] = {mapping(modules)}\n"
        "_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}"
    ]
    if typed:
        statements.append(listing("__all__", every))
    view = Statements(f'"""{doc}"""', tuple(head), tuple(statements))
    return Module(path, "package/index.py.jinja", view)


_EMPTY = (
    ("from importlib import import_module\nfrom typing import Any",),
    ("_MODULES: dict[str, str] = {}", "__all__: list[str] = []"),
)


def _words(names: Iterable[str], used: int) -> str:
    """Return names as one string, over several lines in parentheses where it is too long."""
    words = " ".join(names)
    if used + len(literal(words)) < WIDTH:
        return literal(words)
    lines = textwrap.wrap(
        words, min(WIDTH - 12, len(words) - 1), break_long_words=False
    )
    parts = [literal(f"{line} ") for line in lines[:-1]] + [literal(lines[-1])]
    if len(" ".join(parts)) + 8 <= WIDTH:
        parts = [" ".join(parts)]
    return "(\n" + "".join(f"        {part}\n" for part in parts) + "    )"
