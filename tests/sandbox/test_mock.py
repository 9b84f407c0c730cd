"""`sdkgen mock` over HTTP, as anybody may use it, in any language."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from propexo import schemas as s
from propexo.testing import make

from sdkgen.cli import run
from tests.sandbox.running import ROOT, Running, mocking
from tests.workshop import CONFIG, lay_out

CHARGE = {
    "integration_id": "entrata",
    "lease_id": "lease",
    "charge_code_id": "code",
    "transaction_date": "2026-03-01",
    "amount_in_cents": 125_00,
    "description": "Rent",
}
R1 = ROOT / "tests/specs/propexo"
SMALLER = (R1 / "openapi.yaml", "--config", R1 / "sdk.yaml")  # and sooner there
ENTRATA, CHARGES = "/v1/resident-charges/entrata/", "/v1/resident-charges/"


@pytest.fixture(scope="module")
def mock() -> Iterator[Running]:
    with mocking("propexo", "--job-seconds", 60, "--sync-seconds", 0) as running:
        yield running


@pytest.fixture
def http(mock: Running) -> Iterator[httpx2.Client]:
    headers = {"Authorization": "Bearer key"}
    with httpx2.Client(base_url=mock.url, headers=headers) as client:
        yield client


def test_the_document_is_served_as_read(http: httpx2.Client) -> None:
    spec = ROOT / "specs/propexo/openapi.yaml"
    assert http.get("/openapi.yaml").content == spec.read_bytes()


def test_each_document_is_served_and_what_it_refers_to(tmp_path: Path) -> None:
    own = lay_out(tmp_path, config=f"{CONFIG}spec: [openapi.yaml, more.yaml]\n")
    more = ROOT / "tests/specs/more.yaml"
    (own / "more.yaml").write_bytes(more.read_bytes())
    (own / "parts").mkdir()
    (own / "parts/unit.json").write_text('{"type": "object"}')
    whole = (own / "openapi.yaml").read_text()
    unit = "Unit: {type: object, properties: {id: {type: string}}}"
    assert unit in whole
    whole = whole.replace(unit, "Unit: {$ref: parts/unit.json}")
    (own / "openapi.yaml").write_text(whole)
    with mocking("shop", folder=tmp_path) as running:
        served = {
            name: httpx2.get(f"{running.url}/{name}").content
            for name in ("openapi.yaml", "more.yaml", "parts/unit.json")
        }
        assert httpx2.get(f"{running.url}/sdk.yaml").status_code == 404
    assert served == {name: (own / name).read_bytes() for name in served}


def test_a_write_passes_its_states_by_the_clock(http: httpx2.Client) -> None:
    before = http.get(CHARGES).json()["meta"]["total"]
    job = http.post(ENTRATA, json=CHARGE).json()["meta"]["job_id"]

    def state() -> str:
        told = http.get(f"/v1/admin/write-status/{job}").json()["write_status"]
        assert isinstance(told, str)
        return told

    assert state() == "PENDING"
    http.post("/_sandbox/clock", json={"seconds": 61})
    assert state() == "SUCCESS"
    assert http.get(CHARGES).json()["meta"]["total"] == before
    http.post("/_sandbox/sync")
    assert http.get(CHARGES).json()["meta"]["total"] == before + 1


def test_what_does_not_fit_is_told_in_the_shape_of_the_api(http: httpx2.Client) -> None:
    answer = http.post(ENTRATA, json={**CHARGE, "amount_in_cents": "much"})
    assert answer.status_code == 422
    issues = answer.json()["error"]["details"]["issues"]
    assert [issue["path"] for issue in issues] == [["amount_in_cents"]]


def test_a_page_that_says_not_supported_is_refused(http: httpx2.Client) -> None:
    answer = http.post("/v1/resident-payments/entrata/", json={})
    assert answer.status_code == 422
    assert "not supported by Entrata" in answer.json()["error"]["message"]


def test_unknown_fields_are_refused_or_ignored(http: httpx2.Client) -> None:
    sent = {"integration_id": "rentvine", "lease_id": "l", "description": "d"}
    sent |= {"amount_in_cents": 5, "transaction_date": "2026-03-01T00:00:00Z"}
    sent |= {"financial_account_id": "f", "charge_code_id": "c", "colour": "red"}
    assert http.post(CHARGES, json=sent).status_code == 422
    query = {"ignore_unknown_fields": "true"}
    assert http.post(CHARGES, json=sent, params=query).status_code == 200


def test_credentials_are_checked(mock: Running) -> None:
    assert httpx2.get(f"{mock.url}{CHARGES}").status_code == 401
    with mocking(*SMALLER, "--key", "right") as other:
        url = f"{other.url}{CHARGES}"
        for key, status in (("wrong", 401), ("right", 200)):
            headers = {"Authorization": f"Bearer {key}"}
            assert httpx2.get(url, headers=headers).status_code == status


def test_the_rate_limit_is_told(http: httpx2.Client) -> None:
    told = http.get(CHARGES).headers
    assert told["x-ratelimit-limit"] == "150"
    assert 0 < int(told["x-ratelimit-remaining"]) < 150


@pytest.mark.proof  # sends as many requests as a minute allows
def test_the_rate_limit_is_kept_where_asked() -> None:
    with mocking("propexo", "--limit") as running:
        headers = {"Authorization": "Bearer key"}
        with httpx2.Client(base_url=running.url, headers=headers) as client:
            # A minute may begin meanwhile, not two.
            told = [client.get("/v1/fees/").status_code for _ in range(302)]
    assert set(told) == {200, 429}


def test_faults_are_ordered_and_taken_back(http: httpx2.Client) -> None:
    fault = {"operation": "fees.list", "status": 503, "times": None}
    assert http.post("/_sandbox/faults", json=fault).status_code == 204
    assert http.get("/v1/fees/").status_code == 503
    assert http.delete("/_sandbox/faults").status_code == 204
    assert http.get("/v1/fees/").status_code == 200
    wrong = http.post("/_sandbox/faults", json={"operation": "fees.lst"})
    assert (wrong.status_code, "fees.lst" in wrong.text) == (422, True)


@pytest.mark.parametrize(
    ("control", "sent", "word"),
    [
        ("faults", '{"operation": "fees.list", "state": 503}', "state"),
        ("faults", '{"operation": "fees.list", "status": "down"}', "status"),
        ("faults", '{"operation": "fees.list", "status": 5030}', "5030"),
        ("faults", '{"operation": "fees.list", "cut": "within"}', "cut"),
        ("faults", '{"status": 503}', "operation"),
        ("faults", "[1]", "the body"),
        ("clock", "soon", "the body"),
        ("clock", '{"seconds": "NaN"}', "seconds"),
        ("clock", '{"seconds": -1}', "seconds"),
    ],
)
def test_a_slip_in_a_control_is_told(
    http: httpx2.Client, control: str, sent: str, word: str
) -> None:
    answer = http.post(f"/_sandbox/{control}", content=sent)
    assert (answer.status_code, word in answer.json()["message"]) == (422, True)
    assert http.get("/v1/fees/").status_code == 200


def test_a_connection_is_cut(http: httpx2.Client) -> None:
    http.post("/_sandbox/faults", json={"operation": "fees.list", "cut": "before"})
    with pytest.raises(httpx2.TransportError):
        http.get("/v1/fees/")


def test_it_answers_to_no_other_name_than_its_own(http: httpx2.Client) -> None:
    told = http.get("/openapi.yaml", headers={"Host": "rebound.example.com"})
    assert told.status_code == 400


def test_it_listens_on_loopback_only(mock: Running) -> None:
    port = int(mock.url.rpartition(":")[2])
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
            asked.connect(("192.0.2.1", 9))  # nothing is sent
            own = asked.getsockname()[0]
    except OSError:
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError):
        socket.create_connection((own, port), timeout=5)


def test_ctrl_c_ends_it_and_each_request_is_a_line() -> None:
    with mocking(*SMALLER) as running:
        headers = {"Authorization": "Bearer key"}
        httpx2.post(f"{running.url}{ENTRATA}", headers=headers, json=CHARGE)
        httpx2.get(f"{running.url}/v1/fees/?sold_after=2026", headers=headers)
        httpx2.get(f"{running.url}/v1/nothing?key=secret", headers=headers)
        assert running.end() == 0
    assert running.out.splitlines() == [
        "POST /v1/resident-charges/entrata/ entrata 200 ok",
        "GET /v1/fees/ - 200 ok, not filtered by sold_after",
        "GET /v1/nothing - 404 refused: there is no GET /v1/nothing",
    ]
    assert "ended" in running.err and "Traceback" not in running.err


def test_what_was_written_outlives_a_kill(tmp_path: Path) -> None:
    store = tmp_path / "kept.sqlite"
    options = (*SMALLER, "--store", store, "--job-seconds", 0, "--sync-seconds", 0)
    headers = {"Authorization": "Bearer key"}
    with mocking(*options) as running:
        url = f"{running.url}/v1/webhooks/"
        sent = make(s.WebhookCreate)
        first = httpx2.get(url, headers=headers).json()["meta"]["total"]
        assert httpx2.post(url, headers=headers, json=sent).status_code == 200
        running.end(9)
    with mocking(*options) as running:
        url = f"{running.url}/v1/webhooks/"
        told = httpx2.get(url, headers=headers).json()
    assert told["meta"]["total"] == first + 1


def test_a_store_that_is_none_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("not a database at all, " * 50)
    spec = str(ROOT / "tests/specs/shop.yaml")
    assert run(["mock", spec, "--store", str(tmp_path / "notes.txt")]) == 2
    assert "notes.txt" in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(
    mock: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    port = mock.url.rpartition(":")[2]
    assert run(["mock", str(ROOT / "tests/specs/shop.yaml"), "--port", port]) == 2
    assert "in use" in capsys.readouterr().err
