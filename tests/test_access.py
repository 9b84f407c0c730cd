"""Real APIs that ask for several credentials at once: the client takes them, a call carries them.

The documents lie beside the project; where one is absent, its test is skipped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.making import importing, make

FOLDER = Path(__file__).parents[2] / "shared/real/others"

# What each API's own guide to authentication says, by what the document calls it.
ASKED: list[tuple[str, dict[str, str], dict[str, str]]] = [
    (
        "datadog_v1_v1.yaml",
        {"api_key_auth": "k", "app_key_auth": "a"},
        {"DD-API-KEY": "k", "DD-APPLICATION-KEY": "a"},
    ),
    ("datadog_v1_v1.yaml", {"token": "t"}, {"Authorization": "Bearer t"}),
    (
        "plaid_2020-09-14.yaml",
        {"client_id": "c", "secret": "s", "plaid_version": "2020-09-14"},
        {
            "PLAID-CLIENT-ID": "c",
            "PLAID-SECRET": "s",
            "Plaid-Version": "2020-09-14",
        },
    ),
    (
        "buildium.json",
        {"client_id": "c", "client_secret": "s"},
        {"x-buildium-client-id": "c", "x-buildium-client-secret": "s"},
    ),
    (
        "okta_management-minimal.yaml",
        {"api_key": "SSWS k"},
        {"Authorization": "SSWS k"},
    ),
    ("okta_management-minimal.yaml", {"token": "t"}, {"Authorization": "Bearer t"}),
]


@pytest.fixture(scope="module", params=sorted({name for name, _, _ in ASKED}))
def package(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, ModuleType]]:
    path = FOLDER / request.param
    if not path.exists():
        pytest.skip(f"{path} is not here")
    folder = tmp_path_factory.mktemp("access") / "asked"
    with importing(make(path, "asked").write(folder)) as module:
        yield request.param, module


@pytest.mark.proof
def test_a_call_carries_all_credentials(package: tuple[str, Any]) -> None:
    name, module = package
    for document, given, wanted in ASKED:
        if document == name:
            assert carried(module.Asked, given, wanted) == wanted


def carried(
    kind: Any, given: Mapping[str, str], wanted: Mapping[str, str]
) -> dict[str, str]:
    """Return what a call with the default security has in the headers that are wanted."""
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(204)

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = kind(**given, base_url="https://api.example", http_client=http)
        client.request("GET", "/anything")
    return {name: sent[0].headers.get(name, "") for name in wanted}
