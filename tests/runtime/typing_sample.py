"""What type checkers must see. A line that ends in `# wrong` must be an error, no other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, assert_type

from mini import AsyncMini, Mini, response_of
from mini._runtime.jobs import AsyncWriteJob, WriteJob
from mini._runtime.pages import AsyncPage, AsyncPageItems, Page, PageItems
from mini._runtime.responses import ResponseInfo
from mini.platforms import Entrata, Resman
from mini.schemas import Charge, ChargeCreated, EntrataChargeCreate

client = Mini("k", environment="sandbox")
Mini("k", environment="staging")  # wrong
Mini("k", retries=3)  # wrong

page = client.charges.list(limit=5, order_by="id", timeout=3.0)
assert_type(page, Page[Charge])
assert_type(iter(page), Iterator[Charge])
assert_type(page.first(), Charge | None)
assert_type(page.first_page(), PageItems[Charge])
assert_type(page.first_page().next_page(), PageItems[Charge])
for one in page:
    assert_type(one, Charge)
    assert_type(one.id, str)
    assert_type(one.created_at, datetime)
    assert_type(one.integration_vendor, Literal["ENTRATA", "RESMAN"] | str)
    print(one.colour)  # wrong
client.charges.list(limit="5")  # wrong
client.charges.list(colour="red")  # wrong
client.charges.list(integration_vendor="YARDI")  # wrong
client.charges.list(updated_after=datetime.now())
client.charges.list(updated_after=5)  # wrong

job = client.charges.create(integration_id="i", amount_in_cents=5, platform="entrata")
assert_type(job, WriteJob[ChargeCreated])
assert_type(job.id, str)
assert_type(job.result, ChargeCreated)
assert_type(job.wait(timeout=5), str | None)
assert_type(job.read_back, Literal["immediate", "next_sync", "unknown"])
client.charges.create(amount_in_cents=5)  # wrong
client.charges.create(integration_id="i", amount_in_cents=None)  # wrong
client.charges.create(integration_id="i", description=None)
client.charges.create_batch(
    integration_id="i",
    charges=[{"resident_id": "r", "amount_in_cents": 1}],
)
client.charges.create_batch(integration_id="i", charges=[{"resident_id": 5}])  # wrong

client.entrata.charges.create(integration_id="i", amount_in_cents=1)  # wrong
body = EntrataChargeCreate(integration_id="i", charge_code_id="c", amount_in_cents=1)
assert_type(client.entrata.charges.create(**body), WriteJob[ChargeCreated])
client.entrata.charges.delete("1")  # wrong
print(client.resman.charges)  # wrong
print(client.chargse)  # wrong
assert_type(client.platform("ENTRATA"), Entrata)
assert_type(client.platform("resman"), Resman)

assert_type(client.charges.get("1"), Charge)
client.charges.get()  # wrong
client.charges.get(1)  # wrong
assert_type(response_of(page), ResponseInfo)
assert_type(client.with_options(timeout=None), Mini)


async def main() -> None:
    """See the same in async code."""
    async with AsyncMini("k") as other:
        assert_type(other, AsyncMini)
        assert_type(other.charges.list(), AsyncPage[Charge])
        assert_type(await other.charges.list(), AsyncPageItems[Charge])
        async for record in other.charges.list():
            assert_type(record, Charge)
        assert_type(await other.charges.get("1"), Charge)
        created = await other.charges.create(integration_id="i")
        assert_type(created, AsyncWriteJob[ChargeCreated])
        assert_type(await created.wait(), str | None)
        await other.charges.create(amount_in_cents=5)  # wrong
        print(other.charges.get("1").id)  # wrong
