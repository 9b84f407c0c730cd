"""`propexo.testing`, as somebody uses it who tests an integration."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import propexo
import pytest
from propexo import schemas as s
from propexo.testing import Sandbox, make

RENT = make(s.EntrataResidentChargeCreate, amount_in_cents=1200, description="Rent")


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


def test_what_is_written_can_be_read(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        hook = client.webhooks.create(**make(s.WebhookCreate))
        assert hook is not None
        assert hook.id in [one.id for one in client.webhooks.list()]
        client.webhooks.delete(hook.id)
        with pytest.raises(propexo.NotFoundError, match=hook.id):
            client.webhooks.get(hook.id)


def test_a_record_shows_what_was_sent(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        args = make(s.RentvineResidentChargeCreate, amount_in_cents=77)
        created = client.rentvine.resident_charges.create(**args).wait()
        assert created is not None
        charge = client.resident_charges.get(created)
        assert charge and (charge.id, charge.amount_in_cents) == (created, 77)
        assert charge.description == args["description"]


def test_a_job_takes_the_time_it_is_given_and_nobody_waits() -> None:
    sandbox = Sandbox(job_seconds=3600)
    with sandbox.client() as client:
        job = client.entrata.resident_charges.create(**RENT)
        assert job.status().outcome == "pending"
        with pytest.raises(propexo.WriteTimeout):
            job.wait(timeout=600)
        sandbox.time.advance(3600)
        assert job.status().outcome == "success"


@pytest.mark.parametrize(
    ("platform", "at_once"), [("rentvine", True), ("entrata", False)]
)
def test_a_platform_shows_records_when_its_page_says(
    sandbox: Sandbox, platform: str, at_once: bool
) -> None:
    kind = {
        "rentvine": s.RentvineResidentChargeCreate,
        "entrata": s.EntrataResidentChargeCreate,
    }
    with sandbox.client() as client:
        before = len(list(client.resident_charges.list()))
        job = client.platform(platform).resident_charges.create(**make(kind[platform]))
        assert (job.wait() is not None) == at_once
        assert len(list(client.resident_charges.list())) == before + at_once
        sandbox.sync()
        assert len(list(client.resident_charges.list())) == before + 1


def test_a_generic_write_is_held_to_its_platform(sandbox: Sandbox) -> None:
    given = make(
        s.ResidentChargeCreate,
        integration_id="entrata",
        transaction_date="2026-03-01T00:00:00Z",
    )
    given.pop("charge_code_id", None)
    with sandbox.client() as client:
        with pytest.raises(propexo.UnprocessableError, match="charge_code_id"):
            client.resident_charges.create(**given)
        payment = make(s.ResidentPaymentCreate, integration_id="entrata")
        with pytest.raises(
            propexo.UnprocessableError, match="not supported by Entrata"
        ):
            client.resident_payments.create(**payment)


def test_an_integration_tells_its_platform(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        assert "Rentvine" in repr(client.for_integration("rentvine"))


def test_a_status_comes_as_often_as_asked(sandbox: Sandbox) -> None:
    sandbox.fail("units.list", status=503, code="DOWN", times=2)
    with sandbox.client() as client:
        assert len(list(client.units.list())) == 3
    assert [one.status for one in sandbox.calls("units.list")] == [503, 503, 200]


def test_an_error_has_the_shape_of_the_api(sandbox: Sandbox) -> None:
    sandbox.fail("units.list", status=403, code="NO_ACCESS", message="not yours")
    with (
        sandbox.client() as client,
        pytest.raises(propexo.PermissionDeniedError) as caught,
    ):
        list(client.units.list())
    assert caught.value.code == "NO_ACCESS" and "not yours" in str(caught.value)


@pytest.mark.parametrize("cut", ["before", "after"])
def test_a_cut_connection_leaves_a_write_in_doubt(sandbox: Sandbox, cut: str) -> None:
    sandbox.fail("resident_charges.create", cut=cut)  # type: ignore[arg-type]
    with sandbox.client() as client:
        with pytest.raises(propexo.AmbiguousWriteError):
            client.entrata.resident_charges.create(**RENT)
        sandbox.sync()
        there = [one.description for one in client.resident_charges.list()]
        assert ("Rent" in there) == (cut == "after")


def test_a_job_can_fail_and_be_repeated(sandbox: Sandbox) -> None:
    sandbox.fail("entrata.resident_charges.create", job="failure", errors=["no lease"])
    with sandbox.client() as client:
        job = client.entrata.resident_charges.create(**RENT)
        with pytest.raises(propexo.WriteFailed, match="no lease"):
            job.wait()
        sandbox.sync()
        assert "Rent" not in [one.description for one in client.resident_charges.list()]
        job.retry()
        job.wait()
        sandbox.sync()
        assert "Rent" in [one.description for one in client.resident_charges.list()]


def test_a_job_can_succeed_in_part(sandbox: Sandbox) -> None:
    sandbox.fail("resident_charges.create", job="partial")
    with sandbox.client() as client, pytest.raises(propexo.WritePartiallyFailed):
        client.entrata.resident_charges.create(**RENT).wait()


def test_odd_records_and_unknown_enums(sandbox: Sandbox) -> None:
    sandbox.fail("resident_charges.list", odd="amount_in_cents")
    sandbox.fail("resident_charges.list", unknown="integration_vendor")
    with sandbox.client() as client:
        assert not isinstance(
            next(client.resident_charges.list().records()).amount_in_cents, int
        )
        odd = next(client.resident_charges.list().records())
        assert odd.integration_vendor == "UNKNOWN_TO_THE_DOCUMENT"
    sandbox.fail("resident_charges.list", odd="amount_in_cents")
    strict, told = sandbox.client(strict_responses=True), "amount_in_cents"
    with strict as client, pytest.raises(propexo.ResponseDecodeError, match=told):
        list(client.resident_charges.list())


def test_a_slip_in_a_name_of_an_operation_is_told(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match=r"units\.lst"):
        sandbox.fail("units.lst", status=500)


def test_requests_are_there_to_be_asserted(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        client.entrata.resident_charges.create(**RENT)
    (call,) = sandbox.calls("resident_charges.create")
    assert (call.method, call.platform, call.status) == ("POST", "entrata", 200)
    assert call.json["amount_in_cents"] == 1200


def test_lists_are_filtered_ordered_and_paged(sandbox: Sandbox) -> None:
    for number in (3, 1, 2):
        known = {"lease_id": "mine", "amount_in_cents": number}
        sandbox.add("resident_charges", known)
    with sandbox.client() as client:
        found = client.resident_charges.list(
            lease_id="mine", order_by="amount_in_cents:desc", limit=2
        )
        assert [[one.amount_in_cents for one in page] for page in found.pages()] == [
            [3, 2],
            [1],
        ]


def test_the_async_client_is_the_same() -> None:
    async def main() -> str | None:
        sandbox = Sandbox(job_seconds=60)
        async with sandbox.async_client() as client:
            assert len([one async for one in client.units.list()]) == 3
            args = make(s.RentvineResidentChargeCreate)
            job = await client.rentvine.resident_charges.create(**args)
            return await job.wait()

    assert asyncio.run(main())


def test_made_records_are_valid_and_hold_what_was_given() -> None:
    charge = make(s.ResidentCharge, amount_in_cents=1200)
    assert isinstance(charge, s.ResidentCharge) and charge.amount_in_cents == 1200
    assert set(charge.model_fields_set) >= {"id", "description", "allocations"}
    assert make(s.ResidentCharge) == make(s.ResidentCharge)


def test_what_is_wrong_with_a_made_record_is_told() -> None:
    with pytest.raises(ValueError, match="amount_in_cents"):
        make(s.ResidentCharge, amount_in_cents="much")
    with pytest.raises(TypeError, match="amount_in_dollars"):
        make(s.ResidentCharge, amount_in_dollars=12)


def test_every_class_of_the_schemas_can_be_made(subtests: pytest.Subtests) -> None:
    for name in s.__all__:
        if isinstance(kind := getattr(s, name), type):
            with subtests.test(name=name):
                assert make(kind) is not None


def test_importing_the_sdk_does_not_load_it() -> None:
    code = "import sys, propexo; print([m for m in sys.modules if 'testing' in m])"
    run = [sys.executable, "-c", code]
    told = subprocess.run(run, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_it_comes_as_a_fixture(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        'pytest_plugins = ["propexo.testing.fixtures"]'
    )
    (tmp_path / "test_it.py").write_text(
        "def test_it(sandbox):\n"
        "    assert [*sandbox.client().units.list()]\n"
        "    assert len(sandbox.requests) == 1\n"
    )
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
    told = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True)
    assert "1 passed" in told.stdout, told.stdout + told.stderr
