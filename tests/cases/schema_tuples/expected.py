# file: schemas/lines.py
class Line(Model):
    """Answer of `lines.create`."""

    closed: tuple[()] | tuple[int] | tuple[int, str] | None = None
    many: list[str | int] | None = None
    open: Annotated[tuple[str, *tuple[Any, ...]], Row()] | None = None
    pair: tuple[int, dt.date] | None = None
    rest: Annotated[tuple[str, Spot, *tuple[int, ...]], Row()] | None = None
