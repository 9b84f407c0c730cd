"""Every call that the site shows does what the site says: copied from the page, run, and compared.

The server on loopback judges requests and answers by the document, with openapi-core, and answers
what the page shows. All calls are run, the asynchronous ones of the first platform of each page.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from tests.behaviour.api import Api, serving
from tests.making import importing, make
from tests.site.conftest import PROPEXO
from tests.site.reading import Shown, calls


@pytest.fixture(scope="module")
def api() -> Iterator[Api]:
    with serving(yaml.safe_load((PROPEXO / "openapi.yaml").read_text())) as found:
        yield found


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("sdk") / "propexo"
    made = make(PROPEXO / "openapi.yaml", "propexo", PROPEXO / "sdk.yaml")
    with importing(made.write(folder)):
        yield


def run(code: str) -> None:
    """Run code as a script; that the API calls an operation old is nothing to fail of."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        exec(compile(code, "snippet.py", "exec"), {"__name__": "__main__"})


def test_every_call_sends_what_the_page_says(
    site: Path, api: Api, sdk: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROPEXO_API_KEY", "key")
    monkeypatch.setenv("PROPEXO_BASE_URL", api.url)
    shown = list(calls(site))
    assert len(shown) == 65  # 66 operations, of which one is not supported
    seen = set()
    for call in shown:
        judge(call, call.python, api)
        if call.page not in seen:
            seen.add(call.page)
            judge(call, call.asynchronous, api)


def judge(call: Shown, code: str, api: Api) -> None:
    """Run a call, and compare what it sends with what the page shows."""
    where = f"{call.page}#{call.anchor}"
    method, _, target = call.request.partition(" ")
    address = urlsplit(target)
    answer = json.loads(call.answer)
    api.expect(fixed=dict.fromkeys(api.document["paths"], answer))
    run(code)
    assert api.breaches == [], where
    asked, *others = api.exchanges
    if (
        others
    ):  # of a list whose answer tells no end, the next page is asked for as well
        assert (asked.method, answer.keys() & {"meta"}) == ("GET", set()), where
    path = asked.template
    for name, value in asked.path.items():
        path = path.replace(f"{{{name}}}", value)
    assert (asked.method, path) == (method, unquote(address.path)), where
    assert asked.query == parse_qs(address.query), where
    assert asked.json == (json.loads(call.sent) if call.sent else None), where
