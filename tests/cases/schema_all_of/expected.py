# file: schemas/animals.py
class Animal(Model):
    """Any animal."""

    id: str
    """Its key."""
    age: int | float | None = None


class Puppy(Model):
    """A young dog."""

    id: str
    """Its key."""
    name: str
    tricks: list[str]
    age: int | None = None
    father: Animal | None = None
    """Said to be."""
    mother: Animal | None = None
    """Whose it is."""
    vet: PuppyVet | None = None


class PuppyInput(Request):
    """A young dog."""

    id: str
    """Its key."""
    name: str
    tricks: list[str]
    age: NotRequired[Annotated[int, Field(le=2)]]
    father: NotRequired[AnimalInput]
    """Said to be."""
    mother: NotRequired[AnimalInput]
    """Whose it is."""
    vet: NotRequired[PuppyVetInput]


class PuppyVet(Model):
    """Part of `Puppy.vet`."""

    name: str
    phone: str


# file: schemas/circles.py
class Circle(Model):
    """Answer of `circles.get`."""

    centre: str | None = None
    radius: int | float | None = None
