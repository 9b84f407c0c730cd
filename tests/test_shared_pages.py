"""The saved reference pages: imported into an empty folder, compared, and called.

They are no part of the project. They are read from a folder beside it; without it, the tests are
skipped, and say so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import load
from tests.behaviour import calls
from tests.behaviour.api import serving
from tests.making import importing
from tests.test_pages import METHODS, PAGES, read
from tests.workshop import Shell

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not PAGES.is_dir(), reason=f"needs the saved pages in {PAGES}"),
]
FOLDER = Path("specs/propexo")
# Lines of sdk.yaml that speak of what five pages do not have: the integration, jobs, three pins.
OF_A_WHOLE_API = [*["unknown-operation"] * 3, *["unknown-schema"] * 3]
# What a page does not spell out: limits, the body of an error, what a text without an example is.
NOT_SPELLED_OUT = (
    *("is described anew", "now no minimum", "now no min items"),
    *(
        "may now be missing",
        "is never null any more",
        "the body of the 400 answer is gone",
    ),
)


@pytest.fixture
def sdkgen(
    tmp_path: Path,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Shell]:
    """Return the command, after the pages were imported into a target without a document."""
    (tmp_path / FOLDER).mkdir(parents=True)
    text = (project / FOLDER / "sdk.yaml").read_text("utf-8")
    # The SDK that is checked in is imported already.
    text = text.replace("package: propexo", "package: unified")
    (tmp_path / FOLDER / "sdk.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    shell = Shell(capsys)
    pages = sorted(PAGES.glob("*.txt"))
    assert shell("import", *pages, "--into", FOLDER / "pages.yaml") == 0
    yield shell


def test_five_pages_are_five_operations(sdkgen: Shell) -> None:
    assert sdkgen("inspect", "propexo") == 0
    found = json.loads(sdkgen.out)
    assert found["counts"]["operations"] == 5
    assert found["counts"]["warnings"] == len(OF_A_WHOLE_API)
    named = {
        f"{o['platform'] or ''}.{o['resource']}.{o['action']}"
        for o in found["operations"]
    }
    assert {name.lstrip(".") for name in named} == set(METHODS.values())
    assert sdkgen("lint", "propexo") == 0
    told = re.findall(r": warning: .* \[([a-z-]+)\]", sdkgen.out)
    assert sorted(told) == OF_A_WHOLE_API


def test_only_what_pages_do_not_spell_out_differs(sdkgen: Shell, project: Path) -> None:
    whole = load(project / "tests/specs/propexo/openapi.yaml").root
    mine = load(FOLDER / "pages.yaml").root["paths"]
    whole["paths"] = {path: {"post": whole["paths"][path]["post"]} for path in mine}
    Path("r1.json").write_text(json.dumps(whole))
    arguments = ["r1.json", FOLDER / "pages.yaml", "--config", FOLDER / "sdk.yaml"]
    assert sdkgen("diff", *arguments, "--format", "json") == 0
    told = [
        f"{change['operation']} {change['message']}"
        for change in json.loads(sdkgen.out)["changes"]
        if not any(words in change["message"] for words in NOT_SPELLED_OUT)
    ]
    assert told == [
        "POST /v1/resident-credits/ `transaction_date` now takes string, was date or date-time"
    ]


def test_an_sdk_of_pages_sends_the_example_of_each(sdkgen: Shell) -> None:
    assert sdkgen("generate", "--no-validate") == 0
    with (
        serving(load(FOLDER / "pages.yaml").root) as api,
        importing(Path("generated/unified")) as package,
        package.Propexo("key", base_url=api.url) as client,
    ):
        for name, method in METHODS.items():
            send(api, client, method, read(name))


def send(api: Any, client: Any, method: str, page: Any) -> None:
    """Send the example of a page and compare what arrives, key by key, and what comes back."""
    api.expect(fixed={page.path: page.answer})
    call = client
    for part in method.split("."):
        call = getattr(call, part)
    answer = call(**page.request)
    arrived = api.exchanges[-1]
    assert (arrived.method, arrived.template) == (page.method, page.path)
    assert json.dumps(arrived.json) == json.dumps(page.request)
    payload = page.answer.get("result", page.answer.get("data"))
    assert calls.plain(answer.result) == payload
