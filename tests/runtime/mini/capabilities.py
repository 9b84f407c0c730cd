"""What every platform can do."""

from __future__ import annotations

from . import schemas as s
from ._runtime.capabilities import Capabilities, Capability, FamilyInfo, Platform

CAPABILITIES = Capabilities(
    platforms=(
        Platform("entrata", "Entrata", "PMS", "ENTRATA"),
        Platform("resman", "ResMan", "PMS", "RESMAN"),
    ),
    families=(
        FamilyInfo(
            key="charges.cancel",
            generic=False,
            variants=(Capability("entrata", supported=False),),
        ),
        FamilyInfo(
            key="charges.create",
            generic=True,
            required=("integration_id",),
            optional=("amount_in_cents", "transaction_date", "description"),
            variants=(
                Capability(
                    "entrata",
                    read_back="next_sync",
                    upstream=(("", "artransactions/sendLeaseArTransactions"),),
                    required=("integration_id", "charge_code_id", "amount_in_cents"),
                    optional=("transaction_date",),
                    args=lambda: s.EntrataChargeCreate,
                ),
            ),
        ),
        FamilyInfo(
            key="charges.create_batch",
            generic=True,
            required=(
                "integration_id",
                "charges",
                "charges[].resident_id",
                "charges[].amount_in_cents",
            ),
            optional=("charges[].notes",),
            listed=("entrata",),
            variants=(
                Capability(
                    "resman",
                    read_back="immediate",
                    required=(
                        "integration_id",
                        "charges",
                        "charges[].resident_id",
                        "charges[].amount_in_cents",
                    ),
                    optional=("charges[].batch_id",),
                    args=lambda: s.ResmanBatchCreate,
                ),
            ),
        ),
    ),
)
supports = CAPABILITIES.supports
fields = CAPABILITIES.fields
check = CAPABILITIES.check
portable = CAPABILITIES.portable
to_platform = CAPABILITIES.to_platform
