"""An API on loopback that keeps to its OpenAPI document, for tests that call it for real.

Every request is checked against the document by openapi-core: method, path, query, headers,
security, body. Answers are sampled from the document and checked likewise. What went back and
forth is kept in `exchanges`, every breach in `breaches`.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import (
    WerkzeugOpenAPIRequest,
    WerkzeugOpenAPIResponse,
)
from werkzeug import Request, Response
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, RequestRedirect, Rule
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.behaviour.sampling import Sampler, Schema, Shape

METHODS = ("get", "put", "post", "delete", "patch")
PAGES, RECORDS = 2, 2  # of a list, and of a page at most


@dataclass(frozen=True)
class Exchange:
    """A request as it arrived and the answer to it. `json` is None where there was no body."""

    method: str
    template: str
    path: Mapping[str, str]
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    json: Any
    answer: Any = None


@dataclass
class Api:
    """What the server knows and what it has seen; `shape` is that of the next answers."""

    document: Schema
    shape: Shape = "full"
    exchanges: list[Exchange] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)
    fixed: Mapping[str, Any] = field(default_factory=dict)  # answers by template
    url: str = ""

    def __post_init__(self) -> None:
        self.document = repaired(self.document)
        self._sampler = Sampler(self.document, "response")
        rules = [
            Rule(re.sub(r"\{(\w+)\}", r"<\1>", path), methods=[method], endpoint=path)
            for path, item in self.document["paths"].items()
            for method in METHODS
            if method in item
        ]
        self._paths = Map(rules, strict_slashes=True)

    def expect(
        self, shape: Shape = "full", fixed: Mapping[str, Any] | None = None
    ) -> None:
        """Forget what was seen; answer in this shape, or with the answer of a template."""
        self.shape, self.fixed = shape, fixed or {}
        self.exchanges.clear()
        self.breaches.clear()

    def listen(self, url: str) -> None:
        """Take `url` for the server of the document."""
        self.url = url
        rooted = {**self.document, "servers": [{"url": url}]}
        # The document's own faults are the generator's subject, not that of the checks here.
        config = Config(spec_validator_cls=None)  # type: ignore[arg-type]
        self._checks = OpenAPI.from_dict(rooted, config=config)

    def __call__(self, environ: Any, start: Any) -> Any:
        """Answer a request (WSGI)."""
        try:
            response = self._respond(Request(environ))
        except Exception as error:
            self.breaches.append(f"{type(error).__name__}: {error}")
            response = Response(repr(error), 500)
        return response(environ, start)

    def _respond(self, request: Request) -> Response:
        try:
            adapter = self._paths.bind_to_environ(request.environ)
            template, values = adapter.match()
        except (HTTPException, RequestRedirect) as error:
            raise LookupError(f"{request.method} {request.path}: {error}") from error
        asked = WerkzeugOpenAPIRequest(request)
        self.breaches += map(_words, self._checks.iter_request_errors(asked))
        answer = self._answer(request, template)
        self.exchanges.append(_exchange(request, template, values, answer))
        response = Response(json.dumps(answer), 200, content_type="application/json")
        given = WerkzeugOpenAPIResponse(response)
        self.breaches += map(_words, self._checks.iter_response_errors(asked, given))
        return response

    def sampled(self, method: str, template: str, number: int = 0) -> Any:
        """Return an answer of an operation, sampled from the document."""
        operation = self.document["paths"][template][method.lower()]
        media = operation["responses"]["200"]["content"]["application/json"]
        return self._sampler.value(media["schema"], "answer", number, self.shape)

    def _answer(self, request: Request, template: str) -> Any:
        if template in self.fixed:
            return self.fixed[template]
        page = len(self.exchanges)
        number = page * RECORDS
        answer = self.sampled(request.method, template, number)
        meta = answer.get("meta") if isinstance(answer, dict) else None
        if isinstance(meta, dict) and "hasMore" in meta:
            meta["hasMore"] = page == 0
        if page >= PAGES and _records(answer):
            _records(answer).clear()  # an API that does not tell hasMore ends so
        for index, record in enumerate(_records(answer)):
            if isinstance(record, dict) and isinstance(record.get("id"), str):
                record["id"] = f"id-{number + index}"
        return answer


def _records(answer: Any) -> list[Any]:
    """Return the records of an answer: its `results`, or the one array in them."""
    found = answer.get("results") if isinstance(answer, dict) else None
    if isinstance(found, dict):
        lists = [inner for inner in found.values() if isinstance(inner, list)]
        found = lists[0] if len(lists) == 1 else None
    return found if isinstance(found, list) else []


def _exchange(
    request: Request, template: str, values: Mapping[str, Any], answer: Any
) -> Exchange:
    content = request.get_data()
    return Exchange(
        method=request.method,
        template=template,
        path=dict(values),
        query=request.args.to_dict(flat=False),
        headers=dict(request.headers),
        json=json.loads(content) if content else None,
        answer=answer,
    )


def _words(error: Exception) -> str:
    """Return an error of openapi-core and its causes in one line each."""
    inner = getattr(error.__cause__, "schema_errors", None) or [error.__cause__]
    return f"{type(error).__name__}: {error}: " + "; ".join(
        f"{getattr(item, 'json_path', '')} {getattr(item, 'message', item)}"
        for item in inner
        if item
    )


def repaired(document: Schema) -> Schema:
    """Return a copy that openapi-core can read.

    Braces leave the names of components (in a `$ref` they are no valid URI), parameters of
    the path are required (OpenAPI 3.1, section 4.8.12.1), and the type of a parameter is one
    and not null, which no URL can say: openapi-core casts by it.
    """
    copy: dict[str, Any] = _without_braces(deepcopy(document))
    for item in copy["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                for parameter in operation.get("parameters", ()):
                    if parameter["in"] == "path":
                        parameter["required"] = True
                    schema = parameter["schema"]
                    if isinstance(schema.get("type"), list):
                        schema["type"] = next(k for k in schema["type"] if k != "null")
    return copy


def _without_braces(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_braces(item) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _without_braces(value) for key, value in node.items()}
    if isinstance(node.get("$ref"), str):
        found["$ref"] = re.sub(r"[{}]", "", node["$ref"])
    if isinstance(node.get("schemas"), dict):
        found["schemas"] = {
            re.sub(r"[{}]", "", key): value for key, value in found["schemas"].items()
        }
    return found


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(document: Schema) -> Iterator[Api]:
    """Run an API of `document` in threads; it ends with the block."""
    api = Api(document)
    server = make_server("127.0.0.1", 0, api, threaded=True, request_handler=_Quiet)
    api.listen(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
