# file: schemas/notes.py
NoteMood: TypeAlias = Literal["good", "bad"]


class Note(Model):
    """Answer of `notes.update`."""

    title: str
    text: str | None
    author: Person | None = None
    lines: list[str | None] | None = None
    mood: Open[NoteMood] | None = None
    score: int | float | None = None


class NoteInput(Request):
    """Arguments of `notes.update`."""

    title: str
    text: str | None
    author: NotRequired[PersonInput | None]
    lines: NotRequired[list[str | None] | None]
    mood: NotRequired[NoteMood | None]
    score: NotRequired[Annotated[int | float, Field(gt=0)] | None]
