# file: schemas/shared.py
class Cat(Pet):
    """Part of `AnyPet`."""

    lives: int | None = None


class CatInput(Request):
    """Part of `AnyPetInput`."""

    pet_type: Annotated[Literal["cat"], Field(alias="petType")]
    born: NotRequired[DateInput]
    friends: NotRequired[list[AnyPetInput]]
    lives: NotRequired[int]
    name: NotRequired[str]


class Puppy(Dog):
    """Part of `AnyPet`."""


AnyPet: TypeAlias = Annotated[
    Cat | Dog | Lizard | Puppy | Pet,
    Tagged(
        "petType",
        lambda: {
            "Lizard": Lizard,
            "Pet": Pet,
            "Puppy": Puppy,
            "cat": Cat,
            "doggo": Dog,
            None: Pet,
        },
        "pet_type",
    ),
]
