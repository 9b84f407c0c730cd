# file: schemas/shadows.py
class Shadow(Model):
    """Answer of `shadows.create`."""

    list: _builtins.list[_builtins.str]
    str: _builtins.str
    annotated: _builtins.int | None = Field(default=None, alias="Annotated")
    any: Any = Field(default=None, alias="Any")
    decimal: Decimal | None = Field(default=None, alias="Decimal")
    field: _builtins.str | None = Field(default=None, alias="Field")
    literal: Literal["x"] | None = Field(default=None, alias="Literal")
    not_required: _builtins.str | None = Field(default=None, alias="NotRequired")
    open: Open[ShadowOpen] | None = Field(default=None, alias="Open")
    shadow: Shadow | None = Field(default=None, alias="Shadow")
    uuid: UUID | None = Field(default=None, alias="UUID")
    bool: _builtins.bool | None = None
    builtins: _builtins.list[_builtins.str] | None = None
    bytes: Base64Bytes | None = None
    date: _dt.date | None = None
    datetime: _dt.datetime | None = None
    dict_: dict[_builtins.str, _builtins.int] | None = Field(default=None, alias="dict")
    dt: _dt.datetime | None = None
    float: _builtins.int | _builtins.float | None = None
    int: _builtins.int | None = None
    type: _builtins.str | None = None


class ShadowInput(Request):
    """Arguments of `shadows.create`."""

    list: _builtins.list[_builtins.str]
    str: _builtins.str
    annotated: NotRequired[
        Annotated[Annotated[_builtins.int, Field(ge=1)], Field(alias="Annotated")]
    ]
    any: NotRequired[Annotated[Any, Field(alias="Any")]]
    decimal: NotRequired[Annotated[DecimalInput, Field(alias="Decimal")]]
    field: NotRequired[
        Annotated[Annotated[_builtins.str, Field(max_length=3)], Field(alias="Field")]
    ]
    literal: NotRequired[Annotated[Literal["x"], Field(alias="Literal")]]
    not_required: NotRequired[Annotated[_builtins.str, Field(alias="NotRequired")]]
    open: NotRequired[Annotated[ShadowOpen, Field(alias="Open")]]
    shadow: NotRequired[Annotated[ShadowInput, Field(alias="Shadow")]]
    uuid: NotRequired[Annotated[UUIDInput, Field(alias="UUID")]]
    bool: NotRequired[_builtins.bool]
    builtins: NotRequired[_builtins.list[_builtins.str]]
    bytes: NotRequired[Base64Input]
    date: NotRequired[DateInput]
    datetime: NotRequired[DateTimeInput]
    dict: NotRequired[_builtins.dict[_builtins.str, _builtins.int]]
    dt: NotRequired[DateTimeInput]
    float: NotRequired[_builtins.int | _builtins.float]
    int: NotRequired[_builtins.int]
    type: NotRequired[_builtins.str]
