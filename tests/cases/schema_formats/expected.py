# file: schemas/values.py
class Values(Model):
    """Answer of `values.create`."""

    amount: int | float | None = None
    big: int | None = None
    clock: dt.time | None = None
    day: dt.date | None = None
    encoded: Base64Bytes | None = None
    key: UUID | None = None
    link: str | None = None
    mail: str | None = None
    moment: dt.datetime | None = None
    odd: str | None = None
    packed: Base64Bytes | None = None
    price: Decimal | None = None
    span: Duration | None = None


class ValuesInput(Request):
    """Arguments of `values.create`."""

    amount: NotRequired[int | float]
    big: NotRequired[int]
    clock: NotRequired[TimeInput]
    day: NotRequired[DateInput]
    encoded: NotRequired[Base64Input]
    key: NotRequired[UUIDInput]
    link: NotRequired[str]
    mail: NotRequired[str]
    moment: NotRequired[DateTimeInput]
    odd: NotRequired[str]
    packed: NotRequired[Base64Input]
    price: NotRequired[DecimalInput]
    span: NotRequired[DurationInput]
