"""Every call that the site of the whole API shows: a sample is run each time, all in the proof.

Like `test_calls.py`, with the SDK that is checked in.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sdkgen import pipeline
from sdkgen.target.target import of_target
from tests.behaviour import figures
from tests.behaviour.api import Api, serving
from tests.site.conftest import ROOT, build
from tests.site.reading import Shown, calls
from tests.site.test_calls import judge
from tests.test_every_operation import corrected

SAMPLE = 12  # every twelfth call is run in each run of the tests


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    """Return every call that the site of the whole API shows."""
    return list(calls(build(tmp_path_factory.mktemp("sites") / "whole", "propexo")))


@pytest.fixture(scope="module")
def api() -> Iterator[Api]:
    target = of_target(ROOT / "specs/propexo")
    with serving(corrected(pipeline.read(target))) as found:
        yield found


@pytest.fixture(autouse=True)
def environment(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROPEXO_BASE_URL", api.url)
    monkeypatch.setenv("PROPEXO_API_KEY", "key")


def test_every_call_is_python(shown: list[Shown]) -> None:
    assert len(shown) == 238  # 239 operations, of which one is not supported
    for call in shown:
        for code in (call.python, call.asynchronous):
            compile(code, f"{call.page}#{call.anchor}", "exec")


def test_calls_send_what_the_page_says(shown: list[Shown], api: Api) -> None:
    for call in shown[::SAMPLE]:
        judge(call, call.python, api)
        judge(call, call.asynchronous, api)


@pytest.mark.proof
def test_all_calls_send_what_the_page_says(shown: list[Shown], api: Api) -> None:
    for call in shown:
        judge(call, call.python, api)
        judge(call, call.asynchronous, api)
    figures.write("site-calls", [{"calls": len(shown), "run": 2 * len(shown)}])
