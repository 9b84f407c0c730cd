# file: schemas/shared.py
State: TypeAlias = Literal["open", "shut", "sold"]


class Address(Request):
    """Part of `OfficeCreate.address`, `ShopCreate.address`."""

    city: NotRequired[str]
    street: NotRequired[str]
    zip: NotRequired[str]


# file: schemas/shops.py
class Hours(Request):
    """Part of `ShopCreate.opening`."""

    from_: NotRequired[Annotated[str, Field(alias="from")]]
    until: NotRequired[str]
    zone: NotRequired[str]


class Times(Request):
    """Part of `ShopCreate.closing`."""

    from_: NotRequired[Annotated[str, Field(alias="from")]]
    until: NotRequired[str]
    zone: NotRequired[str]


class Shop(Model):
    """Answer of `shops.get`."""

    id: str
    address: ShopAddress | None = None
    state: Open[State] | None = None


class ShopCreate(Request):
    """Arguments of `shops.create`."""

    address: NotRequired[Address]
    closing: NotRequired[Times]
    opening: NotRequired[Hours]


# file: schemas/offices.py
class OfficeCreate(Request):
    """Arguments of `offices.create`."""

    address: NotRequired[Address]
    state: NotRequired[State]
