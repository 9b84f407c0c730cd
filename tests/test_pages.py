"""Examples of the API's own pages, sent through the SDK.

Each page shows a request (curl) and its answer. The pages are no part of the project: they are
read from a folder beside it, and the tests are skipped where that is absent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import propexo
import pytest

from sdkgen.load import load
from tests.behaviour import calls
from tests.behaviour.api import Api, serving

ROOT = Path(__file__).parent.parent
PAGES = ROOT.parent / "shared" / "pages"
METHODS = {
    "entrata-create-resident-charge": "entrata.resident_charges.create",
    "generic-create-resident-credit": "resident_credits.create",
    "propertyware_rest-batch-create-resident-charges": (
        "propertyware_rest.resident_charges.create_batch"
    ),
    "rentvine-create-resident-credit": "rentvine.resident_credits.create",
    "resman-batch-create-resident-charges": "resman.resident_charges.create_batch",
}
pytestmark = pytest.mark.skipif(
    not PAGES.is_dir(), reason=f"needs the saved pages in {PAGES}"
)


class Page(NamedTuple):
    """What a page shows: where a request goes, what is sent, what is answered."""

    method: str
    path: str
    request: Any
    answer: Any


def read(name: str) -> Page:
    """Return the example of a saved page."""
    text = (PAGES / f"{name}.txt").read_text("utf-8")
    sent = re.search(
        r"^\$curl -X (\w+) https://[^/]+(\S+) .*?-d '(.*?)'\n", text, re.S | re.M
    )
    assert sent, f"{name} shows no request"
    answer = []
    for number, line in enumerate(text[sent.end() :].splitlines(), 1):
        if not line.startswith(str(number)):
            break
        answer.append(line.removeprefix(str(number)))
    request = re.sub(r"^>", "", sent[3], flags=re.M)
    return Page(sent[1], sent[2], json.loads(request), json.loads("\n".join(answer)))


@pytest.fixture(scope="module")
def api() -> Iterator[Api]:
    """Run an API that checks requests against the document of the SDK."""
    with serving(load(ROOT / "specs/propexo/openapi.yaml").root) as server:
        yield server


@pytest.mark.parametrize("name", METHODS)
def test_the_example_of_a_page(api: Api, name: str) -> None:
    page = read(name)
    api.expect(fixed={page.path: page.answer})
    with propexo.Propexo("secret", base_url=api.url, strict_responses=True) as client:
        job = attrgetter(METHODS[name])(client)(**page.request)
    (arrived,) = api.exchanges
    assert api.breaches == []
    assert (arrived.method, arrived.template) == (page.method, page.path)
    assert arrived.json == page.request
    if "meta" in page.answer:
        told = page.answer["meta"]["job_id"], page.answer["result"]
    else:
        told = page.answer["job_id"], page.answer["data"]
    assert (job.id, calls.plain(job.result)) == told


def test_every_page_is_tested() -> None:
    assert {page.stem for page in PAGES.glob("*.txt")} == set(METHODS)
