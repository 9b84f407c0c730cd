"""What users of the SDK write, and the types that they get; checked, never run."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_type

from propexo import AsyncPage, AsyncPropexo, AsyncWriteJob, Page, Propexo, WriteJob
from propexo.platforms import AsyncResMan, Entrata, ResMan
from propexo.schemas import (
    EntrataResidentChargeCreated,
    PropertywareRESTResidentChargeCreateBatchResult,
    ResidentCharge,
)
from propexo.types import EntrataResidentChargeCreate


def reads(client: Propexo) -> None:
    charges = client.resident_charges.list(lease_id="lease", limit=250)
    assert_type(charges, Page[ResidentCharge])
    for charge in charges:
        assert_type(charge, ResidentCharge)
        assert_type(charge.id, str)
    assert_type(charges.first(), ResidentCharge | None)
    assert_type(client.resident_charges.get("charge"), ResidentCharge)


def writes(client: Propexo) -> None:
    job = client.entrata.resident_charges.create(
        integration_id="integration",
        lease_id="lease",
        charge_code_id="code",
        transaction_date=date(2026, 3, 1),
        amount_in_cents=12500,
        description="Rent",
        timeout=30,
    )
    assert_type(job, WriteJob[EntrataResidentChargeCreated])
    assert_type(job.id, str)
    assert_type(job.result, EntrataResidentChargeCreated)
    assert_type(job.result.charge_code_id, str)
    assert_type(job.result.third_party_charge_id, str | None)
    assert_type(job.wait(timeout=60), str | None)


def generic_writes(client: Propexo) -> None:
    job = client.resident_charges.create(
        integration_id="integration", platform="resman", ignore_unknown_fields=True
    )
    assert_type(job, WriteJob[dict[str, Any]])


def batches(client: Propexo) -> None:
    job = client.propertyware_rest.resident_charges.create_batch(
        integration_id="integration",
        charges=[
            {
                "lease_id": "lease",
                "financial_account_id": "account",
                "amount_in_cents": 75000,
                "transaction_date": "2026-04-01",
            }
        ],
    )
    assert_type(job.result, PropertywareRESTResidentChargeCreateBatchResult)


def platforms(client: Propexo, other: AsyncPropexo) -> None:
    assert_type(client.platform("ENTRATA"), Entrata)
    assert_type(client.platform("resman"), ResMan)
    assert_type(other.platform("RESMAN"), AsyncResMan)


async def asynchronous(client: AsyncPropexo) -> None:
    charges = client.resident_charges.list()
    assert_type(charges, AsyncPage[ResidentCharge])
    async for charge in charges:
        assert_type(charge, ResidentCharge)
    job = await client.entrata.resident_charges.create(
        integration_id="integration",
        lease_id="lease",
        charge_code_id="code",
        transaction_date="2026-03-01",
        amount_in_cents=12500,
        description="Rent",
    )
    assert_type(job, AsyncWriteJob[EntrataResidentChargeCreated])
    assert_type(await job.wait(), str | None)


def platforms_that_are_known_at_run_time(client: Propexo, slug: str) -> None:
    platform = client.for_integration("integration")
    job = platform.resident_charges.create(amount_in_cents=5, lease_id="lease")
    assert_type(job, WriteJob[Any])
    platform.resident_charges.create(amount_in_cents=5, integration_id="other")
    client.platform(slug).resident_charges.create(amount_in_cents=5)


def pages(client: Propexo) -> None:
    charges = client.resident_charges.list(
        transaction_date_start=date(2026, 3, 1), max_retries=0
    )
    page = charges.first_page()
    if page.has_next:
        assert_type(page.next_page()[0], ResidentCharge)
    assert_type(charges.resume("100"), Page[ResidentCharge])


def arguments(client: Propexo) -> None:
    body = EntrataResidentChargeCreate(
        integration_id="integration",
        lease_id="lease",
        charge_code_id="code",
        transaction_date=date(2026, 3, 1),
        amount_in_cents=12500,
        description="Rent",
    )
    client.entrata.resident_charges.create(**body, max_retries=0)


async def first_page(client: AsyncPropexo) -> None:
    page = await client.resident_charges.list()
    assert_type(page[0], ResidentCharge)
