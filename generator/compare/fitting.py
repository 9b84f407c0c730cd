"""Tell whether values of one type are fine where another type is expected.

In come arms of types on either side, out comes yes or no. The measure is what the SDK's
annotations say and what a server takes; the tables say which scalars stand in for others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import ir
from .flat import Arm, Flat, Side, Values
from .sameness import Sameness

_TEXTS = ("string", "uri", "email")  # all of them `str` in Python
# (kind of the value, kind that is expected): other pairs than equal ones that fit.
_FITS: dict[ir.Direction, set[tuple[str, str]]] = {
    "request": {("integer", "number"), ("uri", "string"), ("email", "string")},
    "response": {("integer", "number")} | {(a, b) for a in _TEXTS for b in _TEXTS},
}
_KINDS = {"str": {"string"}, "int": {"integer", "number"}, "float": {"number"}}


@dataclass(frozen=True, slots=True)
class Fitting:
    """Answers for two APIs."""

    old: Side
    new: Side
    same: Sameness

    def sent(self, old_arms: Iterable[Arm], new: Flat) -> bool:
        """Tell whether each value that was right to send is still right."""
        return all(
            any(self._fits(arm, there, "request") for there in new.arms)
            for arm in old_arms
        )

    def answered(self, new_arms: Iterable[Arm], old: Flat) -> bool:
        """Tell whether each value that may come now was foreseen before."""
        known = [*old.arms]
        kinds = {arm.kind for arm in known if isinstance(arm, ir.Scalar)}
        if kinds == {"date", "date-time"} and len(known) == 2:
            known.append(ir.Scalar("string"))  # DateOrDateTime has `str` too
        return all(
            any(self._fits(arm, there, "response") for there in known)
            for arm in new_arms
        )

    def _fits(self, value: Arm, wanted: Arm, way: ir.Direction) -> bool:
        match value, wanted:
            case _, ir.AnyValue():
                return True  # anything was foreseen, and type checkers foresee it too
            case ir.Scalar(), ir.Scalar():
                pair = (value.kind, wanted.kind)
                return value.kind == wanted.kind or pair in _FITS[way]
            case Values(), ir.Scalar():
                kinds = {
                    k for v in value.values for k in _KINDS.get(type(v).__name__, ())
                }
                same = all(_is_of(v, wanted.kind) for v in value.values)
                texts = way == "response" and wanted.kind in _TEXTS
                return same or (texts and kinds == {"string"})
            case ir.Scalar(), Values():
                told = way == "response" and wanted.is_open
                return told and all(_is_of(v, value.kind) for v in wanted.values)
            case Values(), Values():
                return not value.beyond(wanted) or (
                    way == "response" and wanted.is_open and _alike(value, wanted)
                )
            case _:
                sides = (self.old, self.new)
                before, after = sides if way == "request" else sides[::-1]
                return self.same.of_arm(before, value, way) == self.same.of_arm(
                    after, wanted, way
                )


def _is_of(value: object, kind: str) -> bool:
    return kind in _KINDS.get(type(value).__name__, ())


def _alike(value: Values, wanted: Values) -> bool:
    return {type(v) for v in value.values} <= {type(v) for v in wanted.values}
