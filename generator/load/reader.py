"""A path in, a `Document` out: bytes are checked and decoded, then read as YAML or JSON."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sdkgen.load import faults, json_reader, yaml_reader
from sdkgen.load.faults import Fault
from sdkgen.load.limits import DEFAULT, Limits
from sdkgen.model.document import Document, Place, printable
from sdkgen.problems import Problem, SpecError, conflict, error

_WIDE_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")


def read(path: Path, limits: Limits) -> Document:
    """Return the document in a file; SpecError, located, if it holds no readable object."""
    return require_object(read_any(path, limits))


def require_object(document: Document) -> Document:
    """Return a document whose value is an object; SpecError, located, for any other."""
    if not isinstance(document.root, dict):
        raise SpecError([document.located(_not_an_object(document.root))])
    return document


def read_any(path: Path, limits: Limits) -> Document:
    """Return the document in a file, whatever its value is; SpecError if it is not readable."""
    return read_bytes(str(path), _bytes(path, limits), limits)


def read_bytes(name: str, source: bytes, limits: Limits) -> Document:
    """Return the document in the bytes of a file; SpecError, located, if it is not readable."""
    try:
        text = _text(source)
        root, problems, is_json = _value(name, text, limits)
        if _SURROGATE.search(text):
            _refuse_surrogates(root)
    except Fault as broken:
        found = [_of(name, problem) for problem in broken.problems]
        raise SpecError(found) from broken
    scan = _scan_json if is_json else _scan_yaml
    return Document(name, root, source, tuple(problems), scan)


def read_text(path: Path, limits: Limits = DEFAULT) -> str:
    """Return the text of a file; SpecError, located, if it is too large or no UTF-8."""
    try:
        return _text(_bytes(path, limits))
    except Fault as broken:
        raise SpecError([_of(str(path), it) for it in broken.problems]) from broken


def _of(name: str, problem: Problem) -> Problem:
    """Return a reader's problem as one of a file."""
    return replace(problem, file=name, message=printable(problem.message))


def _bytes(path: Path, limits: Limits) -> bytes:
    """Return what a file holds; SpecError if it cannot be had or is too large."""
    try:
        with path.open("rb") as file:
            source = file.read(limits.bytes + 1)
            size = max(len(source), path.stat().st_size)
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or str(failure)
        raise SpecError(
            [
                error(
                    "unreadable",
                    f"Cannot read {path}: {reason}.",
                    "",
                    "Check the path.",
                )
            ]
        ) from failure
    if len(source) > limits.bytes:
        found = faults.too_large(size, limits.bytes).problems
        raise SpecError(_of(str(path), problem) for problem in found)
    return source


def _text(source: bytes) -> str:
    """Return the characters of UTF-8 bytes, without a byte order mark; else Fault."""
    looks_wide = source[:1] == b"\0" or source[1:2] == b"\0"
    if source.startswith(_WIDE_MARKS) or looks_wide:
        raise faults.utf16()
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise faults.not_utf8(source, failure) from failure


def _value(name: str, text: str, limits: Limits) -> tuple[Any, list[Problem], bool]:
    """Return the value of a text, what is odd in it, and whether it is JSON."""
    if not text.strip():
        raise faults.empty()
    if marked := conflict(text):
        raise Fault(marked)
    if name.lower().endswith(".json"):
        return json_reader.read(text, limits), [], True
    if text.lstrip().startswith("{"):
        try:
            return json_reader.read(text, limits), [], True
        except Fault as broken:
            if any(problem.code != "syntax" for problem in broken.problems):
                raise
    return *yaml_reader.read(text, limits), False


def _refuse_surrogates(root: Any) -> None:
    """Fault if a string of the tree cannot be written as UTF-8."""
    nodes = [root]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            nodes.extend((*node, *node.values()))
        elif isinstance(node, list):
            nodes.extend(node)
        elif isinstance(node, str) and any(
            "\ud800" <= char <= "\udfff" for char in node
        ):
            raise faults.surrogate()


def _not_an_object(root: Any) -> Problem:
    """Return the finding for a file whose value is a list or a scalar."""
    page = isinstance(root, str) and root.lstrip().lower().startswith(
        ("<!doc", "<html")
    )
    kind = "an array" if isinstance(root, list) else "a text"
    return error(
        "not-an-object",
        "The file is a web page." if page else f"The file holds {kind}, not an object.",
        "",
        (
            "Download the document itself, not the page that shows it."
            if page
            else "The file must be a mapping (`key: value`) at the top."
        ),
    )


def _scan_json(source: bytes) -> Callable[[str], Place]:
    return json_reader.places(source.decode("utf-8-sig")).place


def _scan_yaml(source: bytes) -> Callable[[str], Place]:
    return yaml_reader.places(source.decode("utf-8-sig")).place
