# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""One client per platform: what a platform cannot do is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .resources.recurring_resident_charges import (
        AsyncEntrataRecurringResidentCharges,
        AsyncPropertywareRecurringResidentCharges,
        AsyncPropertywareRESTRecurringResidentCharges,
        AsyncRentManagerRecurringResidentCharges,
        AsyncRentvineRecurringResidentCharges,
        EntrataRecurringResidentCharges,
        PropertywareRecurringResidentCharges,
        PropertywareRESTRecurringResidentCharges,
        RentManagerRecurringResidentCharges,
        RentvineRecurringResidentCharges,
    )
    from .resources.resident_charges import (
        AppFolioResidentCharges,
        AsyncAppFolioResidentCharges,
        AsyncBuildiumResidentCharges,
        AsyncEntrataResidentCharges,
        AsyncPropertywareResidentCharges,
        AsyncPropertywareRESTResidentCharges,
        AsyncRentManagerResidentCharges,
        AsyncRentvineResidentCharges,
        AsyncResManResidentCharges,
        BuildiumResidentCharges,
        EntrataResidentCharges,
        PropertywareResidentCharges,
        PropertywareRESTResidentCharges,
        RentManagerResidentCharges,
        RentvineResidentCharges,
        ResManResidentCharges,
    )
    from .resources.resident_credits import (
        AsyncPropertywareRESTResidentCredits,
        AsyncRentManagerResidentCredits,
        AsyncRentvineResidentCredits,
        PropertywareRESTResidentCredits,
        RentManagerResidentCredits,
        RentvineResidentCredits,
    )
    from .resources.resident_payments import (
        AsyncBuildiumResidentPayments,
        AsyncEntrataResidentPayments,
        AsyncPropertywareResidentPayments,
        AsyncPropertywareRESTResidentPayments,
        AsyncRentManagerResidentPayments,
        AsyncRentvineResidentPayments,
        AsyncResManResidentPayments,
        BuildiumResidentPayments,
        EntrataResidentPayments,
        PropertywareResidentPayments,
        PropertywareRESTResidentPayments,
        RentManagerResidentPayments,
        RentvineResidentPayments,
        ResManResidentPayments,
    )


class AppFolio(Resource):
    """What AppFolio can do."""

    resident_charges: AppFolioResidentCharges


class AsyncAppFolio(AsyncResource):
    """What AppFolio can do, asynchronously."""

    resident_charges: AsyncAppFolioResidentCharges


class Buildium(Resource):
    """What Buildium can do."""

    resident_charges: BuildiumResidentCharges
    resident_payments: BuildiumResidentPayments


class AsyncBuildium(AsyncResource):
    """What Buildium can do, asynchronously."""

    resident_charges: AsyncBuildiumResidentCharges
    resident_payments: AsyncBuildiumResidentPayments


class Entrata(Resource):
    """What Entrata can do."""

    recurring_resident_charges: EntrataRecurringResidentCharges
    resident_charges: EntrataResidentCharges
    resident_payments: EntrataResidentPayments


class AsyncEntrata(AsyncResource):
    """What Entrata can do, asynchronously."""

    recurring_resident_charges: AsyncEntrataRecurringResidentCharges
    resident_charges: AsyncEntrataResidentCharges
    resident_payments: AsyncEntrataResidentPayments


class Propertyware(Resource):
    """What Propertyware can do."""

    recurring_resident_charges: PropertywareRecurringResidentCharges
    resident_charges: PropertywareResidentCharges
    resident_payments: PropertywareResidentPayments


class AsyncPropertyware(AsyncResource):
    """What Propertyware can do, asynchronously."""

    recurring_resident_charges: AsyncPropertywareRecurringResidentCharges
    resident_charges: AsyncPropertywareResidentCharges
    resident_payments: AsyncPropertywareResidentPayments


class PropertywareREST(Resource):
    """What Propertyware REST can do."""

    recurring_resident_charges: PropertywareRESTRecurringResidentCharges
    resident_charges: PropertywareRESTResidentCharges
    resident_credits: PropertywareRESTResidentCredits
    resident_payments: PropertywareRESTResidentPayments


class AsyncPropertywareREST(AsyncResource):
    """What Propertyware REST can do, asynchronously."""

    recurring_resident_charges: AsyncPropertywareRESTRecurringResidentCharges
    resident_charges: AsyncPropertywareRESTResidentCharges
    resident_credits: AsyncPropertywareRESTResidentCredits
    resident_payments: AsyncPropertywareRESTResidentPayments


class RentManager(Resource):
    """What Rent Manager can do."""

    recurring_resident_charges: RentManagerRecurringResidentCharges
    resident_charges: RentManagerResidentCharges
    resident_credits: RentManagerResidentCredits
    resident_payments: RentManagerResidentPayments


class AsyncRentManager(AsyncResource):
    """What Rent Manager can do, asynchronously."""

    recurring_resident_charges: AsyncRentManagerRecurringResidentCharges
    resident_charges: AsyncRentManagerResidentCharges
    resident_credits: AsyncRentManagerResidentCredits
    resident_payments: AsyncRentManagerResidentPayments


class Rentvine(Resource):
    """What Rentvine can do."""

    recurring_resident_charges: RentvineRecurringResidentCharges
    resident_charges: RentvineResidentCharges
    resident_credits: RentvineResidentCredits
    resident_payments: RentvineResidentPayments


class AsyncRentvine(AsyncResource):
    """What Rentvine can do, asynchronously."""

    recurring_resident_charges: AsyncRentvineRecurringResidentCharges
    resident_charges: AsyncRentvineResidentCharges
    resident_credits: AsyncRentvineResidentCredits
    resident_payments: AsyncRentvineResidentPayments


class ResMan(Resource):
    """What ResMan can do."""

    resident_charges: ResManResidentCharges
    resident_payments: ResManResidentPayments


class AsyncResMan(AsyncResource):
    """What ResMan can do, asynchronously."""

    resident_charges: AsyncResManResidentCharges
    resident_payments: AsyncResManResidentPayments
