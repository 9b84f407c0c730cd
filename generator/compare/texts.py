"""Find out what a document says of one place itself, as against what it says of a shared shape.

In come fields and parameters of one side, out come texts to compare. Equal shapes are one model
and a shape may move into a component: then a text stands for several places, and a different
one in the other document does not mean that somebody changed it.
"""

from __future__ import annotations

from ..model import ir
from .flat import Side
from .sameness import words_of


def own_words(side: Side, item: ir.Field | ir.Parameter) -> str | None:
    """Return the words about a place, None where they are those of a shared definition."""
    words = words_of(item.doc)
    bare = item.type.of if isinstance(item.type, ir.Nullable) else item.type
    if not isinstance(bare, ir.Named):
        return words
    definition = side.api.definitions[bare.id]
    here = item.pointer.removeprefix("#")
    if any(place.removeprefix("#").startswith(here) for place in definition.pointers):
        return words
    shared = ir.Doc(description=definition.doc.description)
    return None if words in ("", words_of(shared)) else words


def described_anew(
    old: tuple[Side, ir.Field | ir.Parameter], new: tuple[Side, ir.Field | ir.Parameter]
) -> bool:
    """Tell whether the words about a place changed."""
    texts = own_words(*old), own_words(*new)
    return None not in texts and texts[0] != texts[1]
