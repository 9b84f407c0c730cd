# file: schemas/limits.py
class Limits(Model):
    """Answer of `limits.create`."""

    ahead: str | None = None
    back: str | None = None
    broken: str | None = None
    code: str | None = None
    day: int | None = None
    deep: dict[str, int] | None = None
    half: int | None = None
    least: int | float | None = None
    many: str | None = None
    rate: int | float | None = None
    step: int | None = None
    tags: list[str] | None = None
    third: int | None = None
    unicode: str | None = None
    zip: str | None = None


class LimitsInput(Request):
    """Arguments of `limits.create`."""

    ahead: NotRequired[str]
    back: NotRequired[str]
    broken: NotRequired[str]
    code: NotRequired[Annotated[str, Field(min_length=2, max_length=4)]]
    day: NotRequired[Annotated[int, Field(ge=1, le=31)]]
    deep: NotRequired[dict[str, Annotated[int, Field(ge=0)]]]
    half: NotRequired[Annotated[int, Field(ge=2, lt=10)]]
    least: NotRequired[Annotated[int | float, Field(gt=0)]]
    many: NotRequired[Annotated[str, Field(max_length=100000000000)]]
    rate: NotRequired[Annotated[int | float, Field(gt=0, lt=1)]]
    step: NotRequired[Annotated[int, Field(multiple_of=5)]]
    tags: NotRequired[
        Annotated[
            list[Annotated[str, Field(max_length=3)]], Field(min_length=1, max_length=2)
        ]
    ]
    third: NotRequired[Annotated[int, Field(le=10, gt=-1, multiple_of=3)]]
    unicode: NotRequired[Annotated[str, Field(pattern="^\\p{Lu}$")]]
    zip: NotRequired[Annotated[str, Field(pattern="^[0-9]{5}$")]]
