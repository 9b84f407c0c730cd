# file: schemas/paints.py
Colour: TypeAlias = Literal["red", "light green", "ON", '"quoted"']
"""What it looks like."""


PaintCoats: TypeAlias = Annotated[Literal[1, 2, 3], Only(1, 2, 3)]


PaintFinish: TypeAlias = Literal["matt", "gloss"]


PaintTold: TypeAlias = Literal["A", "B"]


class PaintCreate(Request):
    """Arguments of `paints.create`."""

    kind: Literal["paint"]
    colour: Colour
    coats: NotRequired[PaintCoats]
    either: NotRequired[bool]
    finish: NotRequired[PaintFinish | None]
    mixed: NotRequired[PaintMixed]
    nothing: NotRequired[None]
    on: NotRequired[Annotated[Literal[True], Only(True)]]
    one: NotRequired[Literal["single"]]
    told: NotRequired[PaintTold]


class PaintCreated(Model):
    """Answer of `paints.create`."""

    colour: Open[Colour]
    finish: Open[PaintFinish] | None
    coats: PaintCoats | int
    kind: Literal["paint"] | None = None
