"""Every operation of an SDK, called for real: what is sent and what comes back.

The SDK talks HTTP to an API on loopback that checks requests with openapi-core and answers
from the same document (`behaviour.api`).
"""

from __future__ import annotations

import asyncio
import importlib
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from sdkgen import pipeline
from sdkgen.model import ir
from sdkgen.normalise.overlays import apply
from sdkgen.normalise.report import Report
from sdkgen.target.target import of_document, of_target
from tests.behaviour import calls, figures
from tests.behaviour.api import PAGES, RECORDS, Api, Exchange, serving
from tests.behaviour.sampling import Shape

LARGEST = "250"  # records of a page, as Propexo says
SMALLER = {"/v1/admin/logs/writes/": "100"}  # and here

ROOT = Path(__file__).parent.parent
SPEC = ROOT / "specs/propexo"
SHARED = ROOT.parent / "shared"
DOCUMENTS = {
    "real": SHARED / "real/propexo/2026-02-12_547.yml",
    "full": SHARED / "specs/propexo-full.yaml",
    "newer": ROOT / "tests/specs/propexo-billing-r2.yaml",
}
SHAPES: tuple[tuple[Shape, Shape], ...] = (
    ("full", "full"),
    ("null", "least"),
    ("least", "null"),
)
"""Shapes of a request and of its answer; one call each."""


@dataclass
class Proof:
    """An SDK, the model it was made from, and an API that it can call."""

    name: str
    package: Any
    caller: calls.Caller
    server: Api
    counted: Counter[str] = field(default_factory=Counter)

    @property
    def operations(self) -> tuple[ir.Operation, ...]:
        """Return the operations of the document."""
        return self.caller.api.operations


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
    """Bring an SDK and an API of its document together."""
    if spec := DOCUMENTS.get(request.param):
        if not spec.exists():
            pytest.skip(f"needs the document {spec}")
        name, out = f"propexo_{request.param}", tmp_path_factory.mktemp("sdk")
        target = of_document(spec, out, SPEC / "sdk.yaml", package=name)
        reading = pipeline.read(target)
        pipeline.write(pipeline.produce(reading))
        sys.path.insert(0, str(out))
    else:
        name = "propexo"
        reading = pipeline.read(of_target(SPEC))
    package = importlib.import_module(name)
    with serving(corrected(reading)) as server:
        yield Proof(name, package, calls.Caller(reading.api), server)


def corrected(reading: pipeline.Reading) -> Any:
    """Return the document with the corrections that the SDK was made with."""
    root = reading.original.root
    return apply(root, reading.overlay, Report()) if reading.overlay else root


@dataclass(frozen=True)
class Outcome:
    """What a call gave back; of a list, all its pages."""

    result: Any
    pages: list[Any]


Call = Callable[..., Outcome]


def test_every_operation(proof: Proof, subtests: pytest.Subtests) -> None:
    with proof.package.Propexo(
        "secret", base_url=proof.server.url, strict_responses=True, max_retries=0
    ) as client:

        def caller(operation: ir.Operation) -> Call:
            method = proof.caller.method(client, operation)
            return lambda *path, **args: walked(operation, method(*path, **args))

        called = every_operation(proof, "sync", caller, subtests)
    assert called == len(proof.operations) > 0


def test_every_operation_asynchronously(
    proof: Proof, subtests: pytest.Subtests
) -> None:
    client = proof.package.AsyncPropexo(
        "secret", base_url=proof.server.url, strict_responses=True, max_retries=0
    )
    with asyncio.Runner() as runner:

        def caller(operation: ir.Operation) -> Call:
            method = proof.caller.method(client, operation)
            return lambda *path, **args: runner.run(
                walked_async(operation, method(*path, **args))
            )

        called = every_operation(proof, "async", caller, subtests)
        runner.run(client.close())
    assert called == len(proof.operations) > 0


def walked(operation: ir.Operation, result: Any) -> Outcome:
    """Walk over all pages of a list."""
    if operation.payload.paging is None:
        return Outcome(result, [])
    return Outcome(result, list(result.pages()))


async def walked_async(operation: ir.Operation, result: Any) -> Outcome:
    """Wait for a result, or walk over all pages of a list."""
    if operation.payload.paging is None:
        return Outcome(await result, [])
    return Outcome(result, [page async for page in result.pages()])


def every_operation(
    proof: Proof,
    way: str,
    caller: Callable[[ir.Operation], Call],
    subtests: pytest.Subtests,
) -> int:
    """Check all operations one by one, write down what was done, and return how many."""
    begun = time.monotonic()
    for operation in proof.operations:
        with subtests.test(operation=f"{operation.method} {operation.path}"):
            check(proof, operation, caller(operation))
    called = proof.counted["operations"]
    seconds = f"{time.monotonic() - begun:.1f}"
    row = {"sdk": proof.name, "way": way, **proof.counted, "seconds": seconds}
    figures.write("operations", [row])
    proof.counted.clear()
    return called


def check(proof: Proof, operation: ir.Operation, call: Call) -> None:
    """Call one operation in every shape."""
    proof.counted["operations"] += 1
    for number, (asked, answered) in enumerate(SHAPES):
        given = calls.sample(proof.server.document, operation, number, asked)
        path = proof.caller.positional(operation, given)
        args = proof.caller.keywords(operation, given)
        proof.server.expect(answered)
        if not operation.supported:
            refused(proof, call, path, args)
            continue
        outcome = reached(proof, call, path, args)
        exchanges = proof.server.exchanges
        proof.counted["requests"] += len(exchanges)
        assert proof.server.breaches == []
        arrived_as_given(operation, given, exchanges)
        came_back(proof.caller.api, operation, outcome, exchanges)


def reached(proof: Proof, call: Call, path: list[str], args: dict[str, Any]) -> Outcome:
    """Make a call; where it fails, add what the API had against it."""
    try:
        with warnings.catch_warnings():  # of what the document calls deprecated
            warnings.simplefilter("ignore", DeprecationWarning)
            return call(*path, **args)
    except Exception as error:
        error.add_note("\n".join(proof.server.breaches))
        raise


def refused(proof: Proof, call: Call, path: list[str], args: dict[str, Any]) -> None:
    """Assert that a page that says Not Supported leads to no request."""
    unsupported = pytest.raises(proof.package.NotSupportedByPlatform)
    with pytest.deprecated_call(), unsupported:
        call(*path, **args)
    assert proof.server.exchanges == [] and proof.server.breaches == []
    proof.counted["refused"] += 1


def arrived_as_given(
    operation: ir.Operation, given: calls.Given, exchanges: list[Exchange]
) -> None:
    """Assert that the first request holds what was given, and nothing else but the
    largest `limit` that a list has.
    """
    first = exchanges[0]
    assert (first.method, first.template) == (operation.method, operation.path)
    assert first.path == given.path
    wanted = {name: calls.in_query(value) for name, value in given.query.items()}
    wanted = {name: value for name, value in wanted.items() if value}
    if operation.payload.paging is not None:
        wanted = {"limit": [SMALLER.get(operation.path, LARGEST)], **wanted}
    assert first.query == wanted
    assert first.json == given.body
    assert first.headers["Authorization"] == "Bearer secret"
    assert ("Content-Type" in first.headers) == (given.body is not None)


def came_back(
    api: ir.Api, operation: ir.Operation, outcome: Outcome, exchanges: list[Exchange]
) -> None:
    """Assert that the caller gets the payload of the answer, typed, and the job's id."""
    payload = operation.payload
    answers = [exchange.answer for exchange in exchanges]
    if payload.paging is not None:
        records = [calls.dug(answer, payload.path) or [] for answer in answers]
        assert [calls.plain(page) for page in outcome.pages] == records
        assert all(records[:PAGES])
        more = payload.paging.more
        told = bool(more) and calls.dug(answers[0], more) is not None
        assert len(exchanges) == (PAGES if told else PAGES + 1)
        walks_on(operation, exchanges)
        kind = payload.type.items if isinstance(payload.type, ir.ListOf) else None
        typed(api, kind, [record for page in outcome.pages for record in page])
        return
    result, wanted = outcome.result, calls.dug(answers[0], payload.path)
    if payload.job_id is not None:
        assert result.id == calls.dug(answers[0], payload.job_id)
        assert result.read_back in ("immediate", "next_sync", "unknown")
        result = result.result
    assert calls.plain(result) == wanted
    typed(api, payload.type, [result])


def walks_on(operation: ir.Operation, exchanges: list[Exchange]) -> None:
    """Assert that each page is asked for where the one before it ended."""
    paging = operation.payload.paging
    assert paging is not None
    for page, exchange in enumerate(exchanges[1:], 1):
        first = exchanges[0].query
        begin = int(first.get(paging.key, ["0"])[0])
        size = len(calls.dug(exchanges[0].answer, operation.payload.path))
        moved = {**first, paging.key: [str(begin + page * size)]}
        assert exchange.query == moved and size <= RECORDS


def typed(api: ir.Api, kind: ir.Type | None, values: list[Any]) -> None:
    """Assert that records are instances of the model that the document describes."""
    bare = kind.of if isinstance(kind, ir.Nullable) else kind
    definition = api.definitions[bare.id] if isinstance(bare, ir.Named) else None
    if isinstance(definition, ir.Model):
        for value in values:
            assert value is None or isinstance(value, BaseModel)
            assert value is None or type(value).__name__ == definition.name
