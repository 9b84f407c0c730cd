"""Derive a class from the one whose name its uses had before: old code goes on being right.

In come drafts with their names and what the lock knows of them, out comes for each answer that
has got a class of its own the one that it extends, where it has all that the older one has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..model import ir
from .drafts import Draft
from .lock import Locked
from .locking import Locking

Final = Callable[[ir.Type], ir.Type]


def parents(
    drafts: Mapping[str, Draft],
    members: Mapping[str, Sequence[str]],
    names: Mapping[str, Locked],
    locking: Locking,
    final: Final,
) -> dict[str, str]:
    """Return by draft with a name the one that it derives from.

    The lock remembers it, for a class that was once derived from another stays so while it can.
    """
    bearers = {public.dotted: key for key, public in names.items()}
    shapes = locking.lock.shapes
    out: dict[str, str] = {}
    for key, own in members.items():
        known = shapes.get(names[key].dotted)
        lost = [locking.lost[m].dotted for m in own if m in locking.lost]
        wanted = known.base if known and known.base else min(lost, default="")
        parent = bearers.get(wanted, key)
        if key not in _line(parent, out) and _extends(
            drafts[key], drafts[parent], final
        ):
            out[key] = parent
    return out


def _line(key: str, known: Mapping[str, str]) -> list[str]:
    """Return a class and those that it derives from."""
    out = [key]
    while (key := known.get(key, "")) and key not in out:
        out.append(key)
    return out


def _extends(draft: Draft, base: Draft, final: Final) -> bool:
    """Tell whether an answer has all that another one has, and as that has it."""
    places = draft.place.direction, base.place.direction
    if (draft.kind, base.kind) != ("object", "object") or set(places) != {"response"}:
        return False
    own = {item.wire: (item.required, final(item.type)) for item in draft.fields}
    extras = [final(it.extra) if it.extra else None for it in (draft, base)]
    return extras[0] == extras[1] and all(
        own.get(item.wire) == (item.required, final(item.type)) for item in base.fields
    )
