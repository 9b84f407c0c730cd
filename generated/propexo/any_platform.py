# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""What a platform may have that is known at run time only.

These are types: `client.for_integration(...)` gives a platform's own client, and what
that cannot do is not there.
"""

from __future__ import annotations

from typing import Any, Protocol

from typing_extensions import NotRequired, Unpack

from . import schemas as s
from ._runtime import AsyncWriteJob, CallOptions, WriteJob


class AnyRecurringResidentChargesCreateArgs(CallOptions):
    """Arguments of `AnyRecurringResidentCharges.create`."""

    integration_id: NotRequired[str]
    """Propexo key of the integration to write through."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    start_date: NotRequired[s.DateOrDateTimeInput]
    charge_timing_id: NotRequired[str]
    """Propexo key of the charge timing, which says when it is applied."""
    charge_code_type_id: NotRequired[str]
    """Propexo key of the charge code type."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[s.DateOrDateTimeInput]
    last_posted_date: NotRequired[s.DateOrDateTimeInput]
    """Day on which it was last posted.

    Entrata receives it as MM/DD/YYYY.
    """
    month_to_month_amount_in_cents: NotRequired[int]
    """Amount in cents once the lease runs month to month."""
    month_to_month_fee_in_cents: NotRequired[int]
    """Surcharge in cents once the lease runs month to month."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    is_active: NotRequired[bool]
    """False once the recurring charge has been switched off."""
    charge_due_day: NotRequired[int]
    frequency_normalized: NotRequired[
        s.RecurringResidentChargeFrequencyNormalized
        | s.PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized
        | s.FrequencyNormalized
    ]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""
    day_due: NotRequired[int]
    """Day of the month on which it falls due."""
    frequency_raw: NotRequired[int]
    """Number of months from one posting to the next."""


class AnyRecurringResidentChargesUpdateArgs(CallOptions):
    """Arguments of `AnyRecurringResidentCharges.update`."""

    is_active: NotRequired[bool]
    """False once the recurring charge has been switched off."""
    amount_in_cents: NotRequired[int]
    """Recurring charge amount in cents."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    charge_due_day: NotRequired[int]
    """Day of the month on which it falls due."""
    start_date: NotRequired[s.DateOrDateTimeInput]
    frequency_normalized: NotRequired[
        s.RecurringResidentChargeFrequencyNormalized | s.FrequencyNormalized
    ]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    end_date: NotRequired[s.DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""


class AnyRecurringResidentCharges(Protocol):
    """Recurring resident charges of a platform that is known at run time only."""

    def create(
        self, **args: Unpack[AnyRecurringResidentChargesCreateArgs]
    ) -> WriteJob[Any]:
        """Create, as the platform does.

        Required by some platforms: `lease_id`, `resident_id`, `charge_code_id`,
        `start_date`, `charge_timing_id`, `charge_code_type_id`, `description`,
        `financial_account_id`, `is_active`, `charge_due_day`, `frequency_normalized`,
        `day_due`.
        """
        ...

    def update(
        self,
        recurring_resident_charge_id: str,
        /,
        **args: Unpack[AnyRecurringResidentChargesUpdateArgs],
    ) -> WriteJob[Any]:
        """Update, as the platform does.

        Required by some platforms: `is_active`, `amount_in_cents`, `description`,
        `charge_due_day`, `start_date`, `frequency_normalized`, `charge_code_id`.
        """
        ...


class AsyncAnyRecurringResidentCharges(Protocol):
    """The asynchronous twin of `AnyRecurringResidentCharges`."""

    async def create(
        self, **args: Unpack[AnyRecurringResidentChargesCreateArgs]
    ) -> AsyncWriteJob[Any]:
        """See `AnyRecurringResidentCharges.create`."""
        ...

    async def update(
        self,
        recurring_resident_charge_id: str,
        /,
        **args: Unpack[AnyRecurringResidentChargesUpdateArgs],
    ) -> AsyncWriteJob[Any]:
        """See `AnyRecurringResidentCharges.update`."""
        ...


class AnyResidentChargesCreateArgs(CallOptions):
    """Arguments of `AnyResidentCharges.create`."""

    integration_id: NotRequired[str]
    """Propexo key of the integration to write through."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    amount_in_cents: int
    transaction_date: NotRequired[s.DateOrDateTimeInput | s.DateTimeInput]
    description: NotRequired[str]
    """Free text about the charge."""
    reference_number: NotRequired[str]
    """Reference under which the charge is filed."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    is_approval_required: NotRequired[bool]
    """When true, somebody has to approve the charge before the ledger shows it."""
    post_month: NotRequired[s.DateOrDateTimeInput]
    """Accounting month; everything but year and month is dropped."""
    third_party_charge_id: NotRequired[str]
    """Key from your own system, letters and digits.

    Entrata keeps it beside its own key. Propexo makes one up when you send none.
    """
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    notes: NotRequired[str]
    """Remarks about the charge."""
    batch_id: NotRequired[str]
    """Batch key you choose yourself; do not reuse one."""


class AnyResidentChargesCreateBatchArgs(CallOptions):
    """Arguments of `AnyResidentCharges.create_batch`."""

    integration_id: NotRequired[str]
    """Propexo key of the integration to write through."""
    charges: (
        list[s.PropertywareRESTResidentChargeCreateBatchCharge]
        | list[s.RentManagerResidentChargeCreateBatchCharge]
        | list[s.ResManResidentChargeCreateBatchCharge]
    )


class AnyResidentCharges(Protocol):
    """Resident charges of a platform that is known at run time only."""

    def create(self, **args: Unpack[AnyResidentChargesCreateArgs]) -> WriteJob[Any]:
        """Create, as the platform does.

        Required by some platforms: `lease_id`, `financial_account_id`,
        `transaction_date`, `description`, `reference_number`, `charge_code_id`,
        `resident_id`, `notes`, `batch_id`.
        """
        ...

    def create_batch(
        self, **args: Unpack[AnyResidentChargesCreateBatchArgs]
    ) -> WriteJob[Any]:
        """Create batch, as the platform does."""
        ...


class AsyncAnyResidentCharges(Protocol):
    """The asynchronous twin of `AnyResidentCharges`."""

    async def create(
        self, **args: Unpack[AnyResidentChargesCreateArgs]
    ) -> AsyncWriteJob[Any]:
        """See `AnyResidentCharges.create`."""
        ...

    async def create_batch(
        self, **args: Unpack[AnyResidentChargesCreateBatchArgs]
    ) -> AsyncWriteJob[Any]:
        """See `AnyResidentCharges.create_batch`."""
        ...


class AnyResidentCreditsCreateArgs(CallOptions):
    """Arguments of `AnyResidentCredits.create`."""

    integration_id: NotRequired[str]
    """Propexo key of the integration to write through."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    amount_in_cents: int
    transaction_date: s.DateOrDateTimeInput | s.DateTimeInput
    """Day on which the credit took place."""
    description: NotRequired[str]
    """Free text about the credit."""
    reference_number: NotRequired[str]
    """Reference under which the credit is filed."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    notes: NotRequired[str]
    """Remarks about the credit."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""


class AnyResidentCredits(Protocol):
    """Resident credits of a platform that is known at run time only."""

    def create(self, **args: Unpack[AnyResidentCreditsCreateArgs]) -> WriteJob[Any]:
        """Create, as the platform does.

        Required by some platforms: `lease_id`, `description`, `reference_number`,
        `resident_id`, `charge_code_id`, `notes`, `financial_account_id`.
        """
        ...


class AsyncAnyResidentCredits(Protocol):
    """The asynchronous twin of `AnyResidentCredits`."""

    async def create(
        self, **args: Unpack[AnyResidentCreditsCreateArgs]
    ) -> AsyncWriteJob[Any]:
        """See `AnyResidentCredits.create`."""
        ...


class AnyResidentPaymentsCreateArgs(CallOptions):
    """Arguments of `AnyResidentPayments.create`."""

    integration_id: NotRequired[str]
    """Propexo key of the integration to write through."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    financial_account_id: NotRequired[str]
    transaction_date: NotRequired[s.DateTimeInput | s.DateOrDateTimeInput]
    """Day on which the payment took place."""
    amount_in_cents: int
    """Payment amount in cents."""
    payment_type: NotRequired[
        s.ResidentPaymentType
        | s.PropertywareRESTResidentPaymentCreatePaymentType
        | s.RentvineResidentPaymentCreatePaymentType
        | s.PaymentType
    ]
    """How the money was handed over."""
    send_email_receipt: NotRequired[bool]
    """When true, a receipt goes out by e-mail."""
    description: NotRequired[str]
    """Free text about the payment."""
    reference_number: NotRequired[str]
    """Reference under which the payment is filed."""
    resident_id: NotRequired[str]
    notes: NotRequired[str]
    """Remarks about the payment."""
    allocate_prepays: NotRequired[bool]
    """Rent Manager switch, handed on unchanged - set earlier prepayments off against
    this payment.
    """
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    batch_id: NotRequired[str]
    """Batch key you choose yourself; do not reuse one."""


class AnyResidentPayments(Protocol):
    """Resident payments of a platform that is known at run time only."""

    def create(self, **args: Unpack[AnyResidentPaymentsCreateArgs]) -> WriteJob[Any]:
        """Create, as the platform does.

        Required by some platforms: `lease_id`, `financial_account_id`,
        `transaction_date`, `payment_type`, `send_email_receipt`, `description`,
        `reference_number`, `resident_id`, `notes`, `batch_id`.
        """
        ...


class AsyncAnyResidentPayments(Protocol):
    """The asynchronous twin of `AnyResidentPayments`."""

    async def create(
        self, **args: Unpack[AnyResidentPaymentsCreateArgs]
    ) -> AsyncWriteJob[Any]:
        """See `AnyResidentPayments.create`."""
        ...


class AnyPlatform(Protocol):
    """What a platform may have that is known at run time only."""

    recurring_resident_charges: AnyRecurringResidentCharges
    resident_charges: AnyResidentCharges
    resident_credits: AnyResidentCredits
    resident_payments: AnyResidentPayments


class AsyncAnyPlatform(Protocol):
    """What a platform may have that is known at run time only, asynchronously."""

    recurring_resident_charges: AsyncAnyRecurringResidentCharges
    resident_charges: AsyncAnyResidentCharges
    resident_credits: AsyncAnyResidentCredits
    resident_payments: AsyncAnyResidentPayments
