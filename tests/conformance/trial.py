"""A document, tried whole: what its SDK does with instances that the judge has judged.

In comes a document, out comes a `Row` of the table of conformance, and a `Finding` for whatever
is neither right nor explained.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from jsonschema import ValidationError
from referencing.exceptions import Unresolvable

from tests.conformance.awaited import cause
from tests.conformance.closing import for_requests
from tests.conformance.cutting import cut
from tests.conformance.documents import Direction, Json, as_json_schema, typed
from tests.conformance.explained import (
    NOT_ENFORCED,
    NULL,
    STRICTER,
    UNKNOWN,
    UNTYPED,
    WHOLE,
)
from tests.conformance.instances import made
from tests.conformance.judge import Judge, broken, difference, excused, without_nulls
from tests.conformance.probe import Probe, Spot
from tests.conformance.sdk import Sdk, Told, generated


@dataclass(frozen=True)
class Finding:
    """An instance with which the SDK does what nothing explains."""

    direction: Direction
    pointer: str
    what: str
    instance: Json


@dataclass
class Row:
    """What was seen of one document."""

    document: str
    schemas: int = 0
    instances: int = 0
    valid: int = 0
    findings: list[Finding] = field(default_factory=list)
    explained: Counter[str] = field(default_factory=Counter)
    unjudged: list[str] = field(default_factory=list)
    open: Counter[str] = field(default_factory=Counter)

    def note(self, finding: Finding) -> None:
        """Keep a finding; one of a known cause is counted only."""
        if name := cause(finding.what):
            self.open[name] += 1
        else:
            self.findings.append(finding)

    def figures(self) -> dict[str, object]:
        """Return the row as it is printed."""
        wrong = Counter(found.direction for found in self.findings)
        return {
            "document": self.document,
            "schemas": self.schemas,
            "instances": self.instances,
            "valid": self.valid,
            "wrong decodes": wrong["response"],
            "wrong encodes": wrong["request"],
            "unjudged": len(self.unjudged),
            "open": _counted(self.open),
            "explained": _counted(self.explained),
        }


def _counted(found: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(found.items()))


Errors = Sequence[ValidationError]


class Trial:
    """Tries instances with one SDK in one direction.

    `judge` is that of the document; `strict` are judges by rules of ours, by their names.
    """

    def __init__(
        self,
        sdk: Sdk,
        row: Row,
        direction: Direction,
        judge: Judge,
        strict: Mapping[str, Judge],
    ) -> None:
        self.row, self._direction = row, direction
        self._judge, self._strict = judge, strict
        self._ask: Callable[[str, Json], Json | Told] = (
            sdk.decoded if direction == "response" else sdk.encoded
        )

    def of(self, spot: Spot, value: Json, found: Errors) -> None:
        """Try one instance that breaks what `found` says."""
        self.row.instances += 1
        self.row.valid += not found
        judged = self._silent if found else self._wrong
        try:
            what = judged(spot, value, found)
        except Exception as error:
            what = f"fails with {type(error).__name__}: {error}"
        if what:
            self.row.note(Finding(self._direction, spot.pointer, what, value))

    def _wrong(self, spot: Spot, value: Json, found: Errors) -> str:
        """Return what is wrong with what came of a valid instance."""
        got = self._ask(spot.path, value)
        if not isinstance(got, Told):
            return difference(value, got)
        if value is None and got.is_spread:
            return self._explained(WHOLE)
        for name, judge in self._strict.items():
            with suppress(Unresolvable):
                if judge.errors(spot.path, value):
                    return self._explained(name)
        for name, meant in STRICTER.items():
            value = meant(value)
            got = self._ask(spot.path, value)
            if not isinstance(got, Told):
                return difference(value, got) or self._explained(name)
        return f"is refused: {got.text}"

    def _silent(self, spot: Spot, value: Json, found: Errors) -> str:
        """Return what should have been told of an instance that is not valid."""
        if isinstance(self._ask(spot.path, value), Told):
            return ""
        known = NOT_ENFORCED[self._direction]
        keywords = excused(found, known)
        if keywords is None and self._direction == "response":
            with suppress(Unresolvable):
                rest = self._judge.errors(spot.path, without_nulls(value, found))
                if (keywords := excused(rest, known)) is not None:
                    keywords.add(NULL)
        if keywords is None:
            places = "; ".join(f"{e.json_path} {e.message[:80]}" for e in found[:3])
            return f"is not told: {', '.join(sorted(broken(found)))} ({places})"
        return self._explained(*keywords)

    def _explained(self, *names: str) -> str:
        self.row.explained.update(f"{name} ({self._direction})" for name in names)
        return ""


def tried(name: str, probed: Probe, folder: Path, most: int) -> Row:
    """Try `most` instances, and as many that do not fit, of each schema of a probe."""
    row = Row(name, len(probed.spots), unjudged=list(probed.left_out))
    with generated(probed, folder) as sdk:
        for direction in DIRECTIONS:
            _try_all(sdk, row, direction, probed, most)
    return row


DIRECTIONS: tuple[Direction, ...] = ("response", "request")


def strict(meant: Json, direction: Direction) -> dict[str, Judge]:
    """Return judges by the rules of ours that say more than a document in JSON Schema."""
    found = {UNTYPED: Judge(typed(meant))}
    if direction == "request":
        found[UNKNOWN] = Judge(for_requests(meant))
    return found


def _try_all(
    sdk: Sdk, row: Row, direction: Direction, probed: Probe, most: int
) -> None:
    meant = as_json_schema(probed.document, direction)
    judge = Judge(meant)
    trial = Trial(sdk, row, direction, judge, strict(meant, direction))
    for spot in probed.spots:
        try:
            values = made(cut(meant, judge.schema(spot.path)), most)
            judged = [(value, judge.errors(spot.path, value)) for value in values]
        except Exception as error:  # the schema is wrong, or too much for the library
            row.unjudged.append(f"{spot.pointer}: {type(error).__name__}: {error}")
            continue
        for value, found in judged:
            trial.of(spot, value, found)


def shown(findings: Iterable[Finding], most: int = 20) -> str:
    """Return findings, one a line."""
    lines = [
        f"{f.direction} {f.pointer}: {f.what[:200]} <- {str(f.instance)[:200]}"
        for f in findings
    ]
    return "\n".join(
        [*lines[:most], *([f"... {len(lines)} in all"] if len(lines) > most else [])]
    )
