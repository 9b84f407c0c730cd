"""Compare two models of one API: what users of the SDK feel, judged and counted.

In come the old and the new `ir.Api`, out comes a `Report`. Make the new one under the names of
the old one (`interpret(new, choices, lock_of_old)`), or names that a lock would hold seem to move.
"""

from __future__ import annotations

from ..model import ir
from .access import compare_access
from .changelog import shortened
from .events import compare_events
from .flat import Side
from .formats import FORMATS, Place
from .match import match_operations, renamed, shape
from .notes import Notes, Spot
from .operations import OperationPair, call_of
from .report import Bump, Change, Report, approved, read_approved, told_apart
from .sameness import Sameness
from .surface import compare_surface
from .wording import quoted

__all__ = [
    "FORMATS",
    "Bump",
    "Change",
    "Place",
    "Report",
    "approved",
    "compare",
    "read_approved",
    "shortened",
]

_PARTS = ("operation", "path", "description", "supported", "read_back", "upstream")
_ORDER = (
    *(*_PARTS, "security", "client", "servers", "schemas"),
    *("request", "response", "webhook"),
)


def compare(old: ir.Api, new: ir.Api) -> Report:
    """Return every change that a user of the SDK can feel; no change between equal models.

    Operations belong together by method and path, whatever the names of path parameters and
    the slash at the end. What is new or gone is one change: nothing inside it is listed.
    """
    sides = Side.of(old), Side.of(new)
    same = Sameness(*sides)
    general = Notes("*", "*")
    compare_access(old, new, general)
    notes = [general]
    matched = match_operations(old, new)
    for pair in matched.pairs:
        own = _notes(pair[1])
        OperationPair(sides, same, pair, own).compare()
        notes.append(own)
    fine = [
        pair[0]
        for pair, own in zip(matched.pairs, notes[1:], strict=True)
        if not any(change.breaking for change in own.changes)
    ]
    compare_surface(sides, fine, general)
    moved = renamed(matched)
    for before, after in moved.pairs:
        inside = _notes(after)
        OperationPair(sides, same, (before, after), inside).compare()
        kept = not any(change.breaking for change in inside.changes)
        notes += _left(before, after, kept), _come(after, before)
    notes += [_left(operation) for operation in moved.gone]
    notes += [_come(operation) for operation in moved.fresh]
    notes += compare_events(sides, same)
    changes = told_apart([change for own in notes for change in own.changes])
    platforms = {p.slug: p.display for api in (old, new) for p in api.platforms}
    return Report(tuple(sorted(changes, key=_order)), tuple(sorted(platforms.items())))


def _notes(operation: ir.Operation) -> Notes:
    about = f"{operation.method} {operation.path}"
    return Notes(about, shape(operation), operation.platform, operation.key)


def _left(
    operation: ir.Operation, heir: ir.Operation | None = None, kept: bool = False
) -> Notes:
    """Note what is gone; `kept`: calls of it go on working, as calls of its heir."""
    notes = _notes(operation)
    spot = Spot("operation", old=operation.id)
    case = ("moved" if kept else "renamed") if heir else ""
    said = ("", quoted(f"{heir.method} {heir.path}") if heir else "")
    notes.add("operation-removed", spot, call_of(operation), None, case, said)
    return notes


def _come(operation: ir.Operation, heir_of: ir.Operation | None = None) -> Notes:
    notes = _notes(operation)
    spot = Spot("operation", new=operation.id)
    case = "renamed" if heir_of else ""
    said = (quoted(f"{heir_of.method} {heir_of.path}") if heir_of else "", "")
    notes.add("operation-added", spot, None, call_of(operation), case, said)
    return notes


def _order(change: Change) -> tuple[str, str, int, str, str, str]:
    method, _, path = change.operation.partition(" ")
    part = change.location.partition(".")[0]
    place = _ORDER.index(part)
    return path, method, place, change.location, change.change, change.fingerprint
