"""Reference pages in, a document of OpenAPI 3.1 out: what `sdkgen import` does, without the disk.

page -> lines (`forms`) -> facts (`reading`, `fields`, `examples`, `prose`) -> operation -> text of
the document. Its own small line beside that of the pipeline; the document then enters that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..problems import Problem, SpecError, error
from ..target.choices import Choices
from .document import renewed, standing
from .forms import read_page
from .operation import Imported, operation_of
from .reading import read_facts

__all__ = ["Import", "import_pages"]


@dataclass(frozen=True, slots=True)
class Import:
    """The new text of a document, and for each operation what became of it."""

    text: str
    operations: tuple[tuple[Imported, str], ...]


def import_pages(
    pages: Iterable[tuple[str, bytes]],
    text: str,
    root: Mapping[str, Any],
    choices: Choices,
) -> Import:
    """Return a document with the operations of pages, which come as names and bytes.

    `text` is the document so far and `root` what it holds. Raises SpecError with every reason
    of every page that cannot be understood.
    """
    problems: list[Problem] = []
    found: dict[tuple[str, str], tuple[str, Imported]] = {}
    for name, content in pages:
        try:
            one = _imported(name, content, choices, root)
        except SpecError as cause:
            problems += cause.problems
            continue
        key = one.method, one.path
        if key in found and found[key][1].node != one.node:
            told = f"{one.method.upper()} {one.path} is also that of {found[key][0]}, and differs"
            problems.append(
                error("two-pages", told, "", "import one of them", file=name)
            )
        found[key] = name, one
    if problems:
        raise SpecError(problems)
    operations = [one for _, one in found.values()]
    became = tuple((one, _became(root, one)) for one in operations)
    return Import(renewed(text, operations), became)


def _imported(
    name: str, content: bytes, choices: Choices, root: Mapping[str, Any]
) -> Imported:
    names = [*(p.display for p in choices.platforms.values()), *_categories(root)]
    facts = read_facts(read_page(name, content), choices.pages, names)
    return operation_of(facts, choices.pages.generic, choices.envelope)


def _categories(root: Mapping[str, Any]) -> Sequence[str]:
    tags = root.get("tags")
    shown = (tag.get("x-displayName") for tag in tags or () if isinstance(tag, dict))
    return [name for name in shown if isinstance(name, str)]


def _became(root: Mapping[str, Any], one: Imported) -> str:
    old = standing(root, one)
    return "new" if old is None else "unchanged" if old == one.node else "updated"
