"""Every operation against the sandbox, through the SDK: sync and async, jobs to their end.

What the sandbox answers is judged by openapi-core, which knows nothing of ours.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import httpx2
import pytest
from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import (
    WerkzeugOpenAPIRequest,
    WerkzeugOpenAPIResponse,
)
from werkzeug import Request, Response
from werkzeug.test import EnvironBuilder

from sdkgen import pipeline
from sdkgen.model import ir
from sdkgen.target.target import of_document, of_target
from tests.behaviour import calls, figures
from tests.behaviour.api import _words, repaired
from tests.behaviour.sampling import Shape
from tests.sandbox.running import mocking
from tests.test_every_operation import DOCUMENTS, SPEC, corrected

URL = "https://sandbox.test"


@dataclass
class Judged(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """A transport that hears openapi-core on everything that passes."""

    inner: Any
    checks: OpenAPI
    breaches: list[str] = field(default_factory=list)
    passed: int = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = self.inner.handle_request(request)
        response.read()
        return self._judged(request, response)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await self.inner.handle_async_request(request)
        await response.aread()
        return self._judged(request, response)

    def close(self) -> None:
        self.inner.close()

    async def aclose(self) -> None:
        await self.inner.aclose()

    def _judged(
        self, request: httpx2.Request, response: httpx2.Response
    ) -> httpx2.Response:
        self.passed += 1
        builder = EnvironBuilder(
            request.url.path,
            URL,
            method=request.method,
            query_string=request.url.query.decode(),
            data=request.content,
            headers=[one for one in request.headers.items() if one[0] != "host"],
        )
        asked = WerkzeugOpenAPIRequest(Request(builder.get_environ()))
        kind = response.headers.get("content-type")
        given = Response(response.content, response.status_code, content_type=kind)
        told = WerkzeugOpenAPIResponse(given)
        self.breaches += map(_words, self.checks.iter_response_errors(asked, told))
        return response


@dataclass
class Proof:
    """An SDK with its sandbox, and the model that it was made from."""

    name: str
    package: Any
    caller: calls.Caller
    document: Mapping[str, Any]
    sandbox: Any
    transport: Judged
    spec: str


@pytest.fixture(
    scope="module",
    params=[
        "checked-in",
        *(pytest.param(name, marks=pytest.mark.proof) for name in DOCUMENTS),
    ],
)
def proof(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Proof]:
    """Bring an SDK and its sandbox together, with openapi-core in between."""
    if spec := DOCUMENTS.get(request.param):
        if not spec.exists():
            pytest.skip(f"needs the document {spec}")
        name, out = f"propexo_tried_{request.param}", tmp_path_factory.mktemp("sdk")
        reading = pipeline.read(of_document(spec, out, SPEC / "sdk.yaml", package=name))
        pipeline.write(pipeline.produce(reading))
        sys.path.insert(0, str(out))
    else:
        name, reading = "propexo", pipeline.read(of_target(SPEC))
    testing = importlib.import_module(f"{name}.testing")
    document = {**repaired(corrected(reading)), "servers": [{"url": URL}]}
    config = Config(spec_validator_cls=None)  # type: ignore[arg-type]
    sandbox = testing.Sandbox(job_seconds=3)
    transport = Judged(sandbox.transport, OpenAPI.from_dict(document, config=config))
    sandbox.transport = transport
    package, caller = importlib.import_module(name), calls.Caller(reading.api)
    served = str(spec) if spec else "propexo"
    yield Proof(name, package, caller, document, sandbox, transport, served)


Run = Callable[[Any], Any]


def test_every_operation(proof: Proof, subtests: pytest.Subtests) -> None:
    with proof.sandbox.client(strict_responses=True) as client:
        left = every_operation(proof, client, "sync", lambda result: result, subtests)
    assert left == []


def test_every_operation_asynchronously(
    proof: Proof, subtests: pytest.Subtests
) -> None:
    with asyncio.Runner() as runner:

        def run(result: Any) -> Any:
            return runner.run(waited(result)) if asyncio.iscoroutine(result) else result

        client = proof.sandbox.async_client(strict_responses=True)
        left = every_operation(proof, client, "async", run, subtests)
        runner.run(client.close())
    assert left == []


@pytest.mark.proof
@pytest.mark.parametrize("way", ["sync", "async"])
def test_every_operation_over_http(
    proof: Proof, way: str, subtests: pytest.Subtests
) -> None:
    fresh = proof.package.testing.Sandbox()  # knows the ids that the mock gives
    config = ("--config", SPEC / "sdk.yaml") if proof.spec != "propexo" else ()
    options = (*config, "--job-seconds", 0, "--sync-seconds", 0)
    with mocking(proof.spec, *options) as running, asyncio.Runner() as runner:

        def run(result: Any) -> Any:
            return runner.run(waited(result)) if asyncio.iscoroutine(result) else result

        inner = {"sync": httpx2.HTTPTransport, "async": httpx2.AsyncHTTPTransport}[way]
        judged = Judged(inner(), proof.transport.checks)
        own = replace(proof, sandbox=fresh, transport=judged)
        given = {"base_url": running.url, "strict_responses": True}
        if way == "sync":
            with httpx2.Client(transport=judged) as http:
                client = proof.package.Propexo("key", http_client=http, **given)
                left = every_operation(own, client, "sync, HTTP", run, subtests)
        else:
            http = httpx2.AsyncClient(transport=judged)
            client = proof.package.AsyncPropexo("key", http_client=http, **given)
            left = every_operation(own, client, "async, HTTP", run, subtests)
            run(http.aclose())
    assert left == []


async def waited(result: Any) -> Any:
    return await result


def every_operation(
    proof: Proof, client: Any, way: str, run: Run, subtests: pytest.Subtests
) -> list[str]:
    """Call all operations one by one, each job to its end; return those that were not called."""
    counted: Counter[str] = Counter()
    platforms: set[str] = set()
    left = [operation.id for operation in proof.caller.api.operations]
    before = proof.transport.passed
    for operation in proof.caller.api.operations:
        with subtests.test(operation=f"{operation.method} {operation.path}"):
            called(proof, client, operation, run, counted)
            counted["operations"] += 1
            left.remove(operation.id)
            if operation.payload.job_id and operation.platform:
                platforms.add(operation.platform)
    counted["requests"] = proof.transport.passed - before
    counted["platforms with a job"] = len(platforms)
    figures.write("sandbox", [{"sdk": proof.name, "way": way, **counted}])
    return left


def called(
    proof: Proof, client: Any, operation: ir.Operation, run: Run, counted: Counter[str]
) -> None:
    """Call one operation; what is read or changed is there."""
    # What a list is filtered by would leave nothing, and what it is ordered by has to exist.
    shape: Shape = "least" if operation.method == "GET" else "full"
    given = calls.sample(proof.document, operation, 0, shape)
    path = [*map(str, proof.caller.positional(operation, given))]
    if path:
        path[-1] = known(proof, client, operation, run) or path[-1]
    args = proof.caller.keywords(operation, given)
    method = proof.caller.method(client, operation)
    proof.transport.breaches.clear()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        if not operation.supported:
            with pytest.raises(proof.package.NotSupportedByPlatform):
                run(method(*path, **args))
            counted["refused"] += 1
            return
        result = run(method(*path, **args))
        if operation.payload.paging is not None:
            counted["records"] += len(run(everything(result)))
        if operation.payload.job_id is not None:
            counted["jobs"] += 1
            created = run(result.wait(timeout=60))
            assert created is None or isinstance(created, str)
    assert proof.transport.breaches == []


def everything(pages: Any) -> Any:
    """Return all records of a list, or what gives them when it is awaited."""
    if hasattr(pages, "__aiter__"):

        async def walk() -> list[Any]:
            return [record async for record in pages]

        return walk()
    return list(pages)


def known(proof: Proof, client: Any, operation: ir.Operation, run: Run) -> str | None:
    """Return the id of something that is there: a record, or a job."""
    jobs = [o for o in proof.caller.api.operations if o.payload.job_id is not None]
    engine = proof.sandbox._engine
    told = next(
        one
        for one in engine.facts.operations
        if (one.method, one.path) == (operation.method, operation.path)
    )
    if told.role in ("job_status", "job_retry"):
        first = next(o for o in jobs if "{" not in o.path and o.supported)
        given = calls.sample(proof.document, first, 0, "full")
        method = proof.caller.method(client, first)
        return str(run(method(**proof.caller.keywords(first, given))).id)
    shown = engine.records.shown(ir.resource_name(operation.resource))
    return next((record.id for record in shown), None)


def test_the_same_seed_gives_the_same_answers(proof: Proof) -> None:
    if proof.name != "propexo":
        pytest.skip("once is enough")
    from propexo.testing import Sandbox

    def told(seed: int) -> list[str]:
        with Sandbox(seed=seed).client() as client:
            found = [*client.units.list(), *client.resident_charges.list()]
        return [json.dumps(one.model_dump(mode="json")) for one in found]

    assert told(1) == told(1) != told(2)
