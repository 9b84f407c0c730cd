# file: schemas/trees.py
class Tree(Model):
    """Answer of `trees.create`."""

    name: str
    children: list[Tree] | None = None
    nested: Nested | None = None
    parent: Tree | None = None
    value: JsonValue | None = None


class TreeInput(Request):
    """Arguments of `trees.create`."""

    name: str
    children: NotRequired[list[TreeInput]]
    nested: NotRequired[NestedInput]
    parent: NotRequired[TreeInput]
    value: NotRequired[JsonValueInput]


JsonValue = TypeAliasType(
    "JsonValue", "str | float | bool | list[JsonValue] | dict[str, JsonValue] | None"
)
"""Any JSON value."""


JsonValueInput = TypeAliasType(
    "JsonValueInput",
    "str | float | bool | list[JsonValueInput] | dict[str, JsonValueInput] | None",
)
"""Any JSON value."""


Nested = TypeAliasType("Nested", "list[int | Nested]")


# file: schemas/forests.py
class Forest(Model):
    """Answer of `forests.get`."""

    owner: Owner | None = None


class Owner(Model):
    """Owner."""

    forests: list[Forest] | None = None
