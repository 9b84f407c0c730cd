"""A server in the process that keeps to its document: it refuses what that does not allow.

In come requests of an SDK, out go answers sampled from the document; `refused` says what was
wrong with the last request.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import werkzeug

from tests.behaviour.sampling import Sampler, Shape

Json = Any
ANSWERS: tuple[tuple[Shape, int], ...] = (
    ("full", 0),
    ("full", 1),
    ("full", 2),
    ("least", 0),
    ("null", 1),
)
"""Shapes of answers, and which member of each enum and union they show."""


class Refused(Exception):
    """The document does not allow a request."""


class Stub:
    """Answers requests by a document; `shape` and `number` choose the next answer."""

    def __init__(self, document: Mapping[str, Json]) -> None:
        self.document = document = _free(document)
        self.sampler = Sampler(document, "response")
        self.shape: Shape = "full"
        self.number = 0
        self.base = document["servers"][0]["url"]
        self.refused = ""
        self.sent: set[tuple[str, str]] = (
            set()
        )  # what the last request gave, by place and name
        self.known: set[tuple[str, str]] = set()  # what it might have given

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request (a handler of `httpx2.MockTransport`)."""
        self.sent, self.known = set(), set()
        try:
            item, operation, values = self._operation(request)
            self._check_access(request, operation)
            self._check_parameters(request, item, operation, values)
            self._check_body(request, operation)
        except Refused as error:
            self.refused = str(error)
            return httpx2.Response(400, json={"message": self.refused})
        return self._answer(request, operation)

    # --- requests ---------------------------------------------------------------------------

    def _operation(self, request: httpx2.Request) -> tuple[Json, Json, dict[str, str]]:
        found: list[tuple[Json, Json, dict[str, str]]] = []
        for template, item in self.document["paths"].items():
            operation = item.get(request.method.lower())
            pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(template))
            match = re.fullmatch(pattern, request.url.path)
            if match and operation:
                found.append((item, operation, match.groupdict()))
        if not found:
            raise Refused(f"there is no {request.method} {request.url.path}")
        item, operation, values = min(found, key=lambda one: len(one[2]))
        own = operation.get("servers") or [{"url": self.base}]
        if not any(str(request.url).startswith(server["url"]) for server in own):
            raise Refused(f"{request.url} is at no server of the operation")
        return item, operation, values

    def _check_access(self, request: httpx2.Request, operation: Json) -> None:
        needed = operation.get("security", self.document.get("security", []))
        schemes = self.document["components"]["securitySchemes"]
        if needed and not any(
            all(_has(request, schemes[name]) for name in names) for names in needed
        ):
            raise Refused(f"credentials are missing: {needed}")

    def _check_parameters(
        self, request: httpx2.Request, item: Json, operation: Json, path: Json
    ) -> None:
        query: dict[str, list[str]] = {}
        for name, value in parse_qsl(request.url.query.decode(), True):
            query.setdefault(name, []).append(value)
        cookies = SimpleCookie(request.headers.get("cookie", ""))
        sent = {
            "query": query,
            "path": {name: [value] for name, value in path.items()},
            "header": {name: [value] for name, value in request.headers.items()},
            "cookie": {name: [found.value] for name, found in cookies.items()},
        }
        for one in [*item.get("parameters", ()), *operation.get("parameters", ())]:
            name = one["name"].lower() if one["in"] == "header" else one["name"]
            texts = sent[one["in"]].pop(name, None)
            self._note(one["in"], name, texts is not None)
            if texts is None:
                if one.get("required"):
                    raise Refused(f"{one['name']} is missing")
            elif not any(
                self.sampler.allows(one["schema"], v) for v in _read(one, texts)
            ):
                raise Refused(f"{one['name']} cannot be {texts}")

    def _check_body(self, request: httpx2.Request, operation: Json) -> None:
        body = self._resolved(operation.get("requestBody", {}))
        media = request.headers.get("content-type", "").partition(";")[0]
        if not media or not body:
            if body.get("required"):
                raise Refused("the body is missing")
            return
        if media not in body["content"]:
            raise Refused(f"the body comes as {media}")
        schema = body["content"][media]["schema"]
        value = json.loads(request.content) if "json" in media else _form(request)
        if not self.sampler.allows(schema, value):
            raise Refused(f"the body cannot be {value}")
        for name in self._resolved(schema).get("properties", {}):
            self._note("body", name, isinstance(value, dict) and name in value)

    def _note(self, place: str, name: str, given: bool) -> None:
        self.known.add((place, name))
        self.sent |= {(place, name)} if given else set()

    def _resolved(self, node: Json) -> Json:
        return self.sampler.resolved(node)

    # --- answers ----------------------------------------------------------------------------

    def _answer(self, request: httpx2.Request, operation: Json) -> httpx2.Response:
        good = [code for code in operation["responses"] if code[0] == "2"]
        status = good[self.number % len(good)]
        code = int(status.replace("XX", "00"))
        content = operation["responses"][status].get("content")
        if not content:
            return httpx2.Response(code)
        wanted = request.headers.get("accept", "*/*")
        media = next((one for one in content if one in wanted), next(iter(content)))
        schema = content[media].get("schema", {})
        if "json" not in media:
            return httpx2.Response(code, text="text", headers={"content-type": media})
        value = self.sampler.value(schema, "answer", self.number, self.shape)
        if isinstance(value, dict):
            extra = self._resolved(schema).get("additionalProperties", {"const": 7})
            if extra is not False:
                value["unexpected"] = self.sampler.value(extra, "any", 0, "full")
            lists = [item for item in value.values() if isinstance(item, list)]
            if isinstance(value.get("meta"), dict) and not lists:
                value["meta"] = {"hasMore": False}  # of a list that is not there
        text = json.dumps(value)
        return httpx2.Response(code, text=text, headers={"content-type": media})


def _has(request: httpx2.Request, scheme: Json) -> bool:
    if scheme["type"] == "http":
        return request.headers.get("authorization", "").lower().startswith("bearer ")
    places = {"header": request.headers, "query": request.url.params}
    return scheme["name"] in places[scheme["in"]]


def _read(parameter: Json, texts: list[str]) -> Iterator[Json]:
    """Yield what the text of a parameter may mean."""
    if parameter["schema"].get("type") == "array":
        if not parameter.get("explode", True):
            texts = [part for text in texts for part in text.split(",")]
        yield texts
        yield [_scalar(text) for text in texts]
    else:
        yield from texts[:1]
        yield _scalar(texts[0])


def _scalar(text: str) -> Json:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _form(request: httpx2.Request) -> Json:
    sent = werkzeug.Request.from_values(
        method="POST",
        data=request.read(),
        content_type=request.headers["content-type"],
    )
    if not sent.content_type.startswith(("multipart/", "application/x-www-form")):
        return request.content.decode("utf-8", "replace")
    with sent:  # or its files stay open
        files = {name: found.read().decode() for name, found in sent.files.items()}
        return {**sent.form.to_dict(), **files}


def _free(node: Json) -> Json:
    """Return a document in which further properties are anything where they may be."""
    if isinstance(node, list):
        return [_free(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    found = {key: _free(value) for key, value in node.items()}
    if found.get("additionalProperties") is True:
        found["additionalProperties"] = {}
    return found
