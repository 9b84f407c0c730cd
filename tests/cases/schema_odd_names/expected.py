# file: schemas/odd.py
class Odd(Model):
    """Answer of `odd.create`."""

    value: str | None = Field(default=None, alias="")
    value_: str | None = Field(default=None, alias=" ")
    value_2: str | None = Field(default=None, alias="!")
    number: str | None = Field(default=None, alias="#")
    ref: str | None = Field(default=None, alias="$ref_")
    percent: str | None = Field(default=None, alias="%")
    plus_1: int | None = Field(default=None, alias="+1")
    minus_1: int | None = Field(default=None, alias="-1")
    type: str | None = Field(default=None, alias="@type")
    a_b_c_d: str | None = Field(default=None, alias="a b/c~d")
    e: str | None = None
    grosse: str | None = Field(default=None, alias="größe")
    new_line: str | None = Field(default=None, alias="new\nline")
    quote: str | None = Field(default=None, alias="quote\"'`\\")
    x: str | None = Field(default=None, alias="{{ x }}")
    e_: str | None = Field(default=None, alias="é")
    zhong_wen: str | None = Field(default=None, alias="中文")


class OddInput(Request):
    """Arguments of `odd.create`."""

    value: NotRequired[Annotated[str, Field(alias="")]]
    value_: NotRequired[Annotated[str, Field(alias=" ")]]
    value_2: NotRequired[Annotated[str, Field(alias="!")]]
    number: NotRequired[Annotated[str, Field(alias="#")]]
    ref: NotRequired[Annotated[str, Field(alias="$ref_")]]
    percent: NotRequired[Annotated[str, Field(alias="%")]]
    plus_1: NotRequired[Annotated[int, Field(alias="+1")]]
    minus_1: NotRequired[Annotated[int, Field(alias="-1")]]
    type: NotRequired[Annotated[str, Field(alias="@type")]]
    a_b_c_d: NotRequired[Annotated[str, Field(alias="a b/c~d")]]
    e: NotRequired[str]
    grosse: NotRequired[Annotated[str, Field(alias="größe")]]
    new_line: NotRequired[Annotated[str, Field(alias="new\nline")]]
    quote: NotRequired[Annotated[str, Field(alias="quote\"'`\\")]]
    x: NotRequired[Annotated[str, Field(alias="{{ x }}")]]
    e_: NotRequired[Annotated[str, Field(alias="é")]]
    zhong_wen: NotRequired[Annotated[str, Field(alias="中文")]]
