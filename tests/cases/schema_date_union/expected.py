# file: schemas/charges.py
class Charge(Model):
    """Answer of `charges.create`."""

    transaction_date: DateOrDateTime
    custom_data: dict[str, Any] | None = None
    only_day: dt.date | None = None
    post_month: DateOrDateTime | None = None


class ChargeParams(Request):
    """Arguments of `charges.get`."""

    since: NotRequired[DateOrDateTimeInput]


class ChargeInput(Request):
    """Arguments of `charges.create`."""

    transaction_date: DateOrDateTimeInput
    custom_data: NotRequired[dict[str, Any]]
    only_day: NotRequired[DateInput]
    post_month: NotRequired[DateOrDateTimeInput | None]
