# file: resources/things.py
UPDATE: Operation[None] = Operation(
    "PUT",
    "/things/{id}",
    args=lambda: s.ThingUpdateParams,
    body="application/json",
    places={
        "name_": Place("query", "name"),
        "name_2": Place("header", "name", style="simple", explode=False),
        "body": Place("query", "body"),
    },
)


# file: schemas/things.py
class ThingUpdateParams(ThingUpdate):
    """Arguments of `things.update`."""

    body: NotRequired[str]
    name_: NotRequired[Annotated[str, Field(alias="name")]]
    name_2: NotRequired[Annotated[str, Field(alias="name")]]


# file: schemas/lists.py
class ListCreateParams(Request):
    """Arguments of `lists.create`."""

    body: list[int]
    body_: NotRequired[Annotated[str, Field(alias="body")]]
