"""The sandbox pages lists in every way that a document can tell: the SDK gets each record once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import islice
from types import ModuleType

import pytest

from sdkgen.cli import run
from tests.making import Made, importing, make
from tests.paging.test_paging import DOCUMENT, LISTS, operation

FIRST, ADDED = 1000, 23


@pytest.fixture(scope="module")
def made() -> Made:
    return make(DOCUMENT, "paged_sdk")


@pytest.fixture(scope="module")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("paged")
    (folder / "sdk.yaml").write_text("testing: true\n")
    options = ("--config", folder / "sdk.yaml", "--out", folder)
    spec = ("--spec", DOCUMENT, "--package", "paged_sdk")
    assert run(["generate", *map(str, (*spec, *options)), "-q"]) == 0
    with importing(folder / "paged_sdk") as package:
        yield package


@pytest.mark.parametrize("path", LISTS)
def test_every_record_comes_once(path: str, made: Made, paged: ModuleType) -> None:
    one = operation(made, path)
    sandbox = paged.testing.Sandbox()
    for number in range(ADDED):
        sandbox.add("_".join(one.resource), {"number": FIRST + number})
    size = {
        p.name.python: "5" if path == "/envelopes" else 5
        for p in one.parameters
        if one.payload.paging and p.name.wire == one.payload.paging.limit
    }
    with sandbox.client() as client:
        owner = reduce(getattr, one.resource, client)
        found = list(islice(getattr(owner, one.action)(**size), 100))
    own = [record.number for record in found if record.number >= FIRST]
    assert sorted(own) == [FIRST + number for number in range(ADDED)]
    assert len(found) == ADDED + 3  # three are there from the beginning
    assert {one.verdict for one in sandbox.requests} == {"ok"}
    assert not size or len(sandbox.requests) in (6, 7)
