"""Calls to copy: an operation as Python, the request that it sends, an answer to it.

In come an operation of the model and what the SDK calls it, out comes a `Snippet` with code that
is not laid out yet. Arguments and request come of the same examples.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote, urlencode

from ..model import ir
from ..text.code import Code
from ..text.literals import literal
from .examples import Sampler
from .scalars import Example, plain
from .views import Snippet

_JSON = "json"
_PAGE = 100  # records
# The formatter takes out what a snippet does not need.
_IMPORTS = """\
import asyncio
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

"""


class View(Protocol):
    """What the SDK makes of an operation (`plan.views.Operation`)."""

    @property
    def name(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def whole_body(self) -> bool: ...
    @property
    def positional(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Call:
    """Where an operation is found in the SDK: `client.charges`, and its view."""

    section: str
    view: View

    @property
    def name(self) -> str:
        """Return what people write: `client.charges.create`."""
        return f"{self.section}.{self.view.name}"


@dataclass(frozen=True, slots=True)
class Sent:
    """What an operation is given: examples by where they travel."""

    path: Mapping[str, Example]
    query: Mapping[str, Example]
    headers: Mapping[str, Example]
    body: Example | None
    arguments: tuple[str, ...]  # ("amount=1",)
    sure: bool


@dataclass(frozen=True, slots=True)
class Caller:
    """Makes the snippets of one API. `client` is its class, `package` where it comes from.

    `arguments` are those that the client needs.
    """

    api: ir.Api
    package: str
    client: str
    arguments: str

    def snippet(self, operation: ir.Operation, call: Call) -> Snippet:
        """Return a call with request and answer."""
        sent = self._sent(operation, call.view)
        answer = self._answer(operation)
        shown = f"{call.name}({', '.join(sent.arguments)})"
        media = operation.body.media_type if operation.body else ""
        body = sent.body if sent.body and _JSON in media else None
        return Snippet(
            sync=self._sync(call.view.kind, shown),
            asynchronous=self._async(call.view.kind, shown),
            request=_request(operation, sent),
            headers=tuple((name, _told(one)) for name, one in sent.headers.items()),
            media_type=media if sent.body or body else "",
            body=as_json(body.json) if body else "",
            status=answer[0],
            answer=answer[1],
            unsure=not sent.sure,
        )

    # --- the request ----------------------------------------------------------------------------

    def _sent(self, operation: ir.Operation, view: View) -> Sent:
        sampler = Sampler(self.api.definitions, "request")
        path = {
            p.name.wire: (p.name.python, sampler.value(p.type, p.name.wire))
            for p in operation.parameters
            if p.location == "path"
        }
        given = [
            made.python if view.positional else f"{python}={made.python}"
            for python, made in path.values()
        ]
        located = {
            p.name.python: p for p in operation.parameters if p.location != "path"
        }
        found: dict[str, dict[str, Example]] = {"query": {}, "header": {}, "cookie": {}}
        body: dict[str, Example] = {}
        for field in self._shown(operation, sampler):
            made = _size(operation, field) or sampler.value(
                field.type, field.name.wire, (operation.arguments or "",)
            )
            given.append(f"{field.name.python}={made.python}")
            parameter = located.get(field.name.python)
            place = found[parameter.location] if parameter else body
            place[parameter.name.wire if parameter else field.name.wire] = made
        every = [*body.values(), *(one for _, one in path.values())]
        every += [one for part in found.values() for one in part.values()]
        return Sent(
            {wire: made for wire, (_, made) in path.items()},
            found["query"],
            found["header"],
            self._body(operation, view, body),
            tuple(given),
            all(one.sure for one in every),
        )

    def _shown(self, operation: ir.Operation, sampler: Sampler) -> list[ir.Field]:
        model = self.api.definitions.get(operation.arguments or "")
        if not isinstance(model, ir.Model):
            return []
        fields = sampler.fields(model)
        needed = [f for f in fields if f.required or _size(operation, f)]
        writes = operation.body is not None
        return needed or (sampler.shown(fields) if writes else [])

    def _body(
        self, operation: ir.Operation, view: View, given: Mapping[str, Example]
    ) -> Example | None:
        if operation.body is None:
            return None
        if view.whole_body:
            return next(iter(given.values()), None)
        return Example({wire: made.json for wire, made in given.items()}, "")

    # --- the answer -----------------------------------------------------------------------------

    def _answer(self, operation: ir.Operation) -> tuple[str, str]:
        answers = ir.successes(operation.responses)
        first = next((a for a in answers if a.type and _JSON in a.media_type), None)
        if first is None or first.type is None:
            return (answers[0].status if answers else "", "")
        made = Sampler(self.api.definitions, "response").value(first.type).json
        if operation.payload.paging:
            _end(made, operation.payload.paging)
        return first.status, as_json(made)

    # --- the code -------------------------------------------------------------------------------

    def _sync(self, kind: str, call: str) -> Code:
        made = f"{self.client}({self.arguments})"
        lines = [f"    {line}" for line in _lines(kind, call)]
        return Code(
            f"{_IMPORTS}from {self.package} import {self.client}\n\n"
            f"with {made} as client:\n" + "\n".join(lines) + "\n"
        )

    def _async(self, kind: str, call: str) -> Code:
        made = f"Async{self.client}({self.arguments})"
        lines = [f"        {line}" for line in _lines(kind, call, "async ", "await ")]
        return Code(
            f"{_IMPORTS}from {self.package} import Async{self.client}\n\n"
            f"async def main() -> None:\n    async with {made} as client:\n"
            + "\n".join(lines)
            + "\n\nasyncio.run(main())\n"
        )


def _size(operation: ir.Operation, field: ir.Field) -> Example | None:
    """Return how many records a page is to have, where a field of a list says that."""
    paging = operation.payload.paging
    if paging is None or not paging.limit or field.name.wire != paging.limit:
        return None
    return plain(min(_PAGE, paging.max_limit or _PAGE))


def _lines(kind: str, call: str, loop: str = "", wait: str = "") -> Sequence[str]:
    """Return the statements of a call and of what people do with its result."""
    if kind in ("page", "lines", "events"):
        item = {"page": "record", "lines": "record", "events": "event"}[kind]
        return (f"{loop}for {item} in {call}:", f"    print({item})")
    if kind == "bytes":
        return (f"content = {wait}{call}.read()", "print(len(content))")
    if kind == "job":
        return (f"job = {wait}{call}", "print(job.id)")
    return (f"result = {wait}{call}", "print(result)")


def _request(operation: ir.Operation, sent: Sent) -> str:
    path = operation.path
    for wire, made in sent.path.items():
        path = path.replace(f"{{{wire}}}", quote(_told(made), safe=""))
    pairs = [
        (wire, item)
        for wire, made in sent.query.items()
        for item in (made.json if isinstance(made.json, list) else [made.json])
    ]
    query = urlencode([(wire, _word(item)) for wire, item in pairs])
    return f"{operation.method} {path}{f'?{query}' * bool(query)}"


def _told(made: Example) -> str:
    value = made.json
    return ",".join(map(_word, value)) if isinstance(value, list) else _word(value)


def _word(value: ir.Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _end(answer: Any, paging: ir.Paging) -> None:
    """Let an answer be that of a list's only page."""
    ends = ((paging.more, False), (paging.total, 1), (paging.next, None))
    for way, value in ends:
        inner = answer
        for part in way[:-1]:
            inner = inner.get(part) if isinstance(inner, dict) else None
        if way and isinstance(inner, dict) and way[-1] in inner:
            inner[way[-1]] = value


def as_json(value: ir.Json) -> str:
    """Return JSON as people read it; what shows nothing is escaped."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    if text.isascii():
        return text
    return "".join(
        char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1]
        for char in text
    )


def needed_arguments(sdk: Any) -> str:
    """Return the arguments that the client cannot do without, as code."""
    given = [
        f"{one.name}={literal(one.values[0] if one.values else one.name)}"
        for one in sdk.server_arguments
        if not one.default and not one.elsewhere
    ]
    if not sdk.servers or not sdk.servers[0].url.startswith(("http://", "https://")):
        given = ['base_url="https://api.example.com"']
    return ", ".join(given)
