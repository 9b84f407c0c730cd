# file: schemas/pets.py
Pet: TypeAlias = Annotated[
    Cat | Dog,
    Tagged("petType", lambda: {"cat": Cat, "doggo": Dog, "hound": Dog}, "pet_type"),
]


PetInput: TypeAlias = Annotated[
    CatInput | DogInput,
    Tagged("pet_type", lambda: {"cat": CatInput, "doggo": DogInput, "hound": DogInput}),
]
