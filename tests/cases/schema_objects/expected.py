# file: schemas/things.py
class Thing(Model):
    """A thing.

    It has parts.
    """

    name: str
    """What it is called."""
    parts: list[ThingPart]
    anything: Any = None
    closed: ThingClosed | None = None
    counts: dict[str, int] | None = None
    custom_data: dict[str, Any] | None = None
    empty: dict[str, Any] | None = None
    free: dict[str, Any] | None = None
    half_open: ThingHalfOpen | None = None
    matrix: list[list[int | float]] | None = None
    pair: tuple[()] | tuple[str] | tuple[str, int] | None = None


class ThingInput(Request):
    """A thing.

    It has parts.
    """

    name: str
    """What it is called."""
    parts: list[ThingPartInput]
    anything: NotRequired[Any]
    closed: NotRequired[ThingClosedInput]
    counts: NotRequired[dict[str, int]]
    custom_data: NotRequired[dict[str, Any]]
    empty: NotRequired[dict[str, Any]]
    free: NotRequired[dict[str, Any]]
    half_open: NotRequired[ThingHalfOpenInput]
    matrix: NotRequired[list[list[int | float]]]
    pair: NotRequired[Annotated[tuple[()] | tuple[str] | tuple[str, int], Row()]]


class ThingHalfOpenInput(ExtendableRequest):
    """Part of `ThingInput.half_open`."""

    known: NotRequired[str]


class ThingPartInput(Request):
    """Part of `ThingInput.parts`."""

    label: str
    weight: NotRequired[int | float]
