# file: schemas/boxes.py
BoxProvince: TypeAlias = Literal["ON", "QC", "NL"]


class BoxCreate(Request):
    """Arguments of `boxes.create`."""

    by: NotRequired[BoxCreateContact | ByNumber]
    contact: NotRequired[BoxCreateContact]
    content: NotRequired[CatInput | DogInput]
    label: NotRequired[str | None]
    list_or_one: NotRequired[list[str] | str]
    province: NotRequired[BoxProvince | str]
    several: NotRequired[str | int | None]
    size: NotRequired[int | Annotated[str, Field(pattern="^[0-9]+cm$")]]


class BoxCreated(Model):
    """Answer of `boxes.create`."""

    content: Annotated[Cat | Dog, BestFit()] | None = None
    province: BoxProvince | str | None = None
