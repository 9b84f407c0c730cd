# file: schemas/things.py
class Thing(Model):
    """Answer of `things.create`."""

    class_: str = Field(alias="class")
    n2nd: str = Field(alias="2nd")
    schema_: str = Field(alias="schema")
    properties: ThingProperties
    id_: str | None = Field(default=None, alias="ID")
    none: str | None = Field(default=None, alias="None")
    dunder: str | None = Field(default=None, alias="__dunder__")
    private: str | None = Field(default=None, alias="_private")
    args: str | None = None
    copy_: str | None = Field(default=None, alias="copy")
    dict_: str | None = Field(default=None, alias="dict")
    from_: str | None = Field(default=None, alias="from")
    id: str | None = None
    json_: str | None = Field(default=None, alias="json")
    model_config_: str | None = Field(default=None, alias="model_config")
    model_fields_: str | None = Field(default=None, alias="model_fields")
    model_x: str | None = None
    self: str | None = None
    validate_: bool | None = Field(default=None, alias="validate")
    x_id_: str | None = Field(default=None, alias="x-id")
    x_id_2: str | None = Field(default=None, alias="xId")
    x_id: str | None = None


class ThingInput(Request):
    """Arguments of `things.create`."""

    class_: Annotated[str, Field(alias="class")]
    n2nd: Annotated[str, Field(alias="2nd")]
    schema: str
    properties: ThingPropertiesInput
    id_: NotRequired[Annotated[str, Field(alias="ID")]]
    none: NotRequired[Annotated[str, Field(alias="None")]]
    dunder: NotRequired[Annotated[str, Field(alias="__dunder__")]]
    private: NotRequired[Annotated[str, Field(alias="_private")]]
    args: NotRequired[str]
    copy: NotRequired[str]
    dict: NotRequired[str]
    from_: NotRequired[Annotated[str, Field(alias="from")]]
    id: NotRequired[str]
    json: NotRequired[str]
    model_config: NotRequired[str]
    model_fields: NotRequired[str]
    model_x: NotRequired[str]
    self: NotRequired[str]
    validate: NotRequired[bool]
    x_id_: NotRequired[Annotated[str, Field(alias="x-id")]]
    x_id_2: NotRequired[Annotated[str, Field(alias="xId")]]
    x_id: NotRequired[str]
