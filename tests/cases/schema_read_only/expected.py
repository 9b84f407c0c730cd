# file: schemas/people.py
class Person(Model):
    """Answer of `people.create`."""

    id: str
    key: str
    """What the API calls it."""
    name: str


class PersonInput(Request):
    """Arguments of `people.create`."""

    name: str
    secret: str
