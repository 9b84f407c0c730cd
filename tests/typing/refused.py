"""Mistakes that a type checker has to find: one in each line that ends with `# error`."""

# ruff: noqa: B018, F841 - what is wrong here is wrong on purpose
from __future__ import annotations

from propexo import AsyncPropexo, Propexo


def missing(client: Propexo) -> None:
    # Entrata requires charge_code_id, others do not.
    client.entrata.resident_charges.create(  # error
        integration_id="integration",
        lease_id="lease",
        transaction_date="2026-03-01",
        amount_in_cents=12500,
        description="Rent",
    )
    client.resident_charges.create()  # error
    client.resident_charges.get()  # error


def unknown(client: Propexo) -> None:
    client.resident_charges.list(leese_id="lease")  # error
    client.resident_charges.create(integration_id="i", colour="red")  # error
    client.resident_charges.creat(integration_id="i")  # error
    client.resident_chargs.list()  # error
    client.resman.resident_credits  # error
    client.appfolio.recurring_resident_charges  # error
    client.yardi  # error


def of_no_platform(client: Propexo) -> None:
    platform = client.for_integration("integration")
    platform.resident_charges.list()  # error
    platform.resident_charges.create(lease_id="lease")  # error
    platform.vendors  # error


def wrong(client: Propexo) -> None:
    client.resident_charges.create(integration_id="i", amount_in_cents="12500")  # error
    client.resident_charges.list(limit="250")  # error
    client.resident_charges.list("lease")  # error
    batches = client.resman.resident_charges
    batches.create_batch(integration_id="i", charges=[{}])  # error
    client.entrata.resident_charges.create(platform="entrata")  # error
    job = client.resident_charges.create(integration_id="i")
    job.results  # error
    number: int = job.id  # error
    Propexo(environment="staging")  # error


async def asynchronous(client: AsyncPropexo) -> None:
    client.resident_charges.list().__iter__  # error
    client.resident_charges.get("charge").id  # error
