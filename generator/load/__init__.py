"""First stage: bytes in, a `Document` of plain Python values out, or a SpecError that says why.

YAML is read under the 1.2 core schema, so that `ON` is Ontario and not `true`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sdkgen.load.files import Fetch, with_files
from sdkgen.load.judgement import validate
from sdkgen.load.limits import DEFAULT, Limits
from sdkgen.load.reader import read, read_any, read_text, require_object
from sdkgen.load.recognise import recognise
from sdkgen.load.remembered import judged
from sdkgen.model.document import Document
from sdkgen.problems import SpecError

__all__ = [
    "DEFAULT",
    "Document",
    "Fetch",
    "Limits",
    "judged",
    "load",
    "load_choices",
    "load_yaml",
    "read_text",
    "validate",
]


def load(path: Path, limits: Limits = DEFAULT, fetch: Fetch | None = None) -> Document:
    """Return the OpenAPI document in a YAML or JSON file, with the files that it refers to.

    These lie below its folder; what it refers to by http is had from `fetch`, if that is given.
    Raises SpecError (Unsupported for an OpenAPI version that is not read yet) with every
    reason, located, if a file is unreadable, no OpenAPI, or all are larger than `limits`.
    """
    return with_files(recognise(read(path, limits)), limits, fetch)


def load_yaml(path: Path, limits: Limits = DEFAULT) -> Document:
    """Return any YAML or JSON file whose value is an object (`sdk.yaml`, an overlay).

    Raises SpecError, located, as `load` does, but asks for no OpenAPI.
    """
    return read(path, limits)


def load_choices(path: Path) -> Document:
    """Return an `sdk.yaml`; one that is empty, or holds comments only, chooses nothing.

    Raises SpecError as `load_yaml` does.
    """
    try:
        found = read_any(path, DEFAULT)
    except SpecError as cause:
        if all(problem.code == "empty-file" for problem in cause.problems):
            return Document(str(path), {})
        raise
    root: Any = found.root
    return found.with_root({}) if root is None else require_object(found)
