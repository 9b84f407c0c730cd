# file: schemas/all.py
AnnotatedEnum: TypeAlias = Literal["p", "q"]


class AllCreated(Model):
    """Answer of `all.create`."""

    foo_bar_: FooBar | None = Field(default=None, alias="FooBar")
    annotated: Open[AnnotatedEnum] | None = None
    any: AnyObject | None = None
    builtins: Builtins | None = None
    bytes: Base64BytesObject | None = None
    dt: Dt | None = None
    extendable: ExtendableRequestObject | None = None
    field: FieldObject | None = None
    foo_bar: FooBarObject | None = None
    list: _builtins.list[ModelObject] | None = None
    model: ModelObject | None = None
    nineteen: N19 | None = None
    none: None_ | None = None
    odd: ZhongWen | None = None
    packed: Base64Bytes | None = None
    page: PageObject | None = None
    taped: TypeAliasTypeAlias | None = None


class AnyObject(Model):
    """Part of `AllCreated.any`."""

    b: Any = None


class FieldInput(Request):
    """Part of `PageInput.field`."""

    x_y: Annotated[Annotated[str, Field(max_length=5)], Field(alias="x-y")]


class FieldObject(Model):
    """Part of `AllCreated.field`, `PageObject.field`."""

    x_y: str = Field(alias="x-y")


class FooBar(Model):
    """Part of `AllCreated.foo_bar_`."""

    e: str | None = None


class FooBarObject(Model):
    """Part of `AllCreated.foo_bar`."""

    d: str | None = None


class None_(Model):
    """Part of `AllCreated.none`."""

    c: str | None = None


class N19(Model):
    """Part of `AllCreated.nineteen`."""

    g: str | None = None


class PageInput(Request):
    """Arguments of `all.create`."""

    field: NotRequired[FieldInput]
    free: NotRequired[PageFreeInput]
    number: NotRequired[Annotated[int, Field(ge=1)]]


class PageFreeInput(ExtendableRequest):
    """Part of `PageInput.free`."""

    a: NotRequired[str]
