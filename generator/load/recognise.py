"""Tell an OpenAPI document from everything else that people pass by mistake."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from sdkgen.model.document import Document
from sdkgen.problems import Problem, SpecError, Unsupported, error

_SUPPORTED: Final = re.compile(r"3\.[012](\.\d+)?(-.*)?")
_SWAGGER: Final = re.compile(r"2(\.0(\.\d+)?)?")
_HAS_CONTENT: Final = ("paths", "webhooks", "components", "definitions")
_NO_OPENAPI: Final = "Pass an OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0 document."

#: Which file it looks like: a test, its name, what to do.
_LOOKALIKES: Final[tuple[tuple[Callable[[dict[str, Any]], bool], str, str], ...]] = (
    (lambda root: "asyncapi" in root, "an AsyncAPI document", _NO_OPENAPI),
    (
        lambda root: "overlay" in root,
        "an OpenAPI Overlay",
        "Pass the document it changes.",
    ),
    (lambda root: "arazzo" in root, "an Arazzo document", _NO_OPENAPI),
    (
        lambda root: isinstance(root.get("info"), dict)
        and "_postman_id" in root["info"],
        "a Postman collection",
        "Export it as OpenAPI.",
    ),
    (lambda root: "log" in root and len(root) == 1, "an HTTP archive", _NO_OPENAPI),
    (
        lambda root: "package" in root and "client" in root,
        "an sdk.yaml",
        "Pass the document, and this file with --config.",
    ),
    (
        lambda root: "swaggerVersion" in root,
        "Swagger 1.2",
        "Convert it to Swagger 2.0 or OpenAPI 3 first.",
    ),
    (
        lambda root: "$schema" in root or "properties" in root,
        "a JSON Schema",
        "Put it under `components.schemas` of an OpenAPI document.",
    ),
    (
        lambda root: "paths" in root,
        "an OpenAPI document that does not say its version",
        "Add `openapi: 3.1.0` at the top.",
    ),
)


def recognise(document: Document) -> Document:
    """Return the document if it is OpenAPI 3 or Swagger 2.0.

    Raises SpecError or Unsupported, located, for anything else.
    """
    root = document.root
    key = "openapi" if "openapi" in root else "swagger"
    if key not in root:
        raise SpecError([document.located(_not_openapi(root))])
    version, known = root[key], _SUPPORTED if key == "openapi" else _SWAGGER
    if not known.fullmatch(str(version)) or isinstance(version, bool):
        raise Unsupported([document.located(_VERSIONS[key](version))])
    problem = _content(root)
    if problem is not None:
        raise SpecError([document.located(problem)])
    return document


def _swagger(version: Any) -> Problem:
    return error(
        "swagger-version",
        f"The Swagger version is {_shown(version)}; 2.0 is read.",
        "/swagger",
        'Write `swagger: "2.0"`, or convert the document to it.',
    )


def _not_openapi(root: dict[str, Any]) -> Problem:
    for looks_like, name, remedy in _LOOKALIKES:
        if looks_like(root):
            return error("not-openapi", f"The file looks like {name}.", "", remedy)
    return error("not-openapi", "The file has no key `openapi`.", "", _NO_OPENAPI)


def _version(version: Any) -> Problem:
    return error(
        "openapi-version",
        f"The OpenAPI version is {_shown(version)}; 3.0, 3.1 and 3.2 are read.",
        "/openapi",
        "Write it as a text, such as `openapi: 3.1.0`.",
    )


def _shown(version: Any) -> str:
    return repr(version)[:30] if isinstance(version, str | int | float) else "no text"


_VERSIONS: Final = {"openapi": _version, "swagger": _swagger}


def _content(root: dict[str, Any]) -> Problem | None:
    """Return the finding for a document that describes nothing at all."""
    if not any(key in root for key in _HAS_CONTENT):
        return error(
            "no-content",
            "The document has neither `paths` nor `webhooks` nor `components` nor `definitions`.",
            "",
            "Check that the download is complete.",
        )
    if not isinstance(root.get("paths", {}), dict | None):
        return error(
            "wrong-type",
            "`paths` must be an object of paths.",
            "/paths",
            "Write `paths: {/pets: {get: …}}`.",
        )
    return None
