"""`sdkgen import`: saved reference pages in, a document with their operations on disk out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..emit import Transaction
from ..load import load, load_choices, load_yaml
from ..pages import import_pages
from ..problems import SpecError, error
from ..target import locations
from ..target.choices import Choices, read_choices
from ..uses.fetch import fetch
from .door import tell
from .messages import counted


def import_into(pages: Sequence[Path], into: Path, config: Path | None) -> None:
    """Write the operations of pages into a document, all of them or none; list what is inferred."""
    choices = _choices(into, config)
    root = load(into).root if into.is_file() else {}
    text = into.read_text("utf-8") if into.is_file() else ""
    _require_yaml(into, text)
    read = [(str(path), fetch(str(path)).content) for path in pages]
    found = import_pages(read, text, root, choices)
    into.parent.mkdir(parents=True, exist_ok=True)
    with Transaction(into.parent) as changes:
        changes.file(into, found.text)
    for one, became in found.operations:
        tell(f"{one.method.upper()} {one.path}: {became}")
        for place in one.inferred:
            tell(f"  inferred: {place}")
    tell(f"{into}: {counted(len(found.operations), 'operation')} imported")


def _choices(into: Path, config: Path | None) -> Choices:
    """Return the choices that apply: those named, else those beside the document."""
    beside = into.parent / locations.CONFIG
    own = config or (beside if beside.is_file() else None)
    return read_choices(
        load_yaml(locations.defaults()), load_choices(own) if own else None
    )


def _require_yaml(into: Path, text: str) -> None:
    if into.suffix.lower() not in (".yaml", ".yml") or text.lstrip().startswith("{"):
        message = f"--into {into}: pages are imported into a YAML file"
        raise SpecError([error("usage", message, remedy="for instance pages.yaml")])
