# file: schemas/trees.py
class Tree(Model):
    """Answer of `trees.create`."""

    name: str
    children: list[Tree] | None = None
    nested: Nested | None = None
    parent: Tree | None = None
    ping: Ping | None = None
    value: Json | None = None


class TreeInput(Request):
    """Arguments of `trees.create`."""

    name: str
    children: NotRequired[list[TreeInput]]
    nested: NotRequired[NestedInput]
    parent: NotRequired[TreeInput]
    ping: NotRequired[PingInput]
    value: NotRequired[JsonInput]


if TYPE_CHECKING:
    Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
    """Any JSON value."""
else:
    Json = TypeAliasType(
        "Json", "str | int | float | bool | list[Json] | dict[str, Json] | None"
    )


if TYPE_CHECKING:
    JsonInput: TypeAlias = (
        "str | int | float | bool | list[JsonInput] | dict[str, JsonInput] | None"
    )
    """Any JSON value."""
else:
    JsonInput = TypeAliasType(
        "JsonInput",
        "str | int | float | bool | list[JsonInput] | dict[str, JsonInput] | None",
    )


if TYPE_CHECKING:
    Nested: TypeAlias = "list[int | Nested]"
else:
    Nested = TypeAliasType("Nested", "list[int | Nested]")


if TYPE_CHECKING:
    NestedInput: TypeAlias = "list[int | NestedInput]"
else:
    NestedInput = TypeAliasType("NestedInput", "list[int | NestedInput]")


if TYPE_CHECKING:
    Pong: TypeAlias = "int | Ping"
else:
    Pong = TypeAliasType("Pong", "int | Ping")


if TYPE_CHECKING:
    Ping: TypeAlias = "str | list[Pong]"
else:
    Ping = TypeAliasType("Ping", "str | list[Pong]")


if TYPE_CHECKING:
    PongInput: TypeAlias = "int | PingInput"
else:
    PongInput = TypeAliasType("PongInput", "int | PingInput")


if TYPE_CHECKING:
    PingInput: TypeAlias = "str | list[PongInput]"
else:
    PingInput = TypeAliasType("PingInput", "str | list[PongInput]")


# file: schemas/forests.py
class Forest(Model):
    """Answer of `forests.get`."""

    owner: Owner | None = None


class Owner(Model):
    """Part of `Forest.owner`."""

    forests: list[Forest] | None = None
