# file: schemas/things.py
ThingAny: TypeAlias = Annotated[
    Literal[1, "two", True] | float, Only(1, "two", 3.5, True)
]
