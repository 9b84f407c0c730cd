"""JSON-Schema-Test-Suite -> probes of OpenAPI 3.1: each schema of a file is a component.

The suite itself says which instance is valid; `jsonschema` says which keyword one breaks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jsonschema import ValidationError
from referencing.exceptions import Unresolvable

from tests.conformance.documents import Json
from tests.conformance.judge import Judge, errors
from tests.conformance.probe import Probe, Spot, operations
from tests.conformance.sdk import Sdk, generated
from tests.conformance.trial import DIRECTIONS, Finding, Row, Trial, strict

LEFT_OUT = ("refRemote.json", "vocabulary.json")
"""What these test lies in other documents: nothing that an input refers to is opened."""


EXPLAINED = {
    r"^(defs: validate definition against|ref: remote ref)": "lies in another document",
    r"^enum: empty enum": "an empty enum is left out, and told",
    r"^required: required (with escaped|properties whose names are Javascript)": (
        "a required property that nothing describes"
    ),
    r"^unevaluatedProperties: .* \(request\)": "unknown property; `extra_body` sends it",
}
"""By a pattern of the group's name and the direction, why the SDK does otherwise on purpose."""
AWAITED = {
    r"^(ref: .*URN|anchor: same \$anchor|dynamicRef: (A )?\$dynamicRef (with|that|avoids))": (
        "`$id` as the base of a reference"
    ),
    r"^(const: const with|enum: (heterogeneous enum v|enum with \[)|ref: naive repl)": (
        "const and enum of objects and arrays"
    ),
    r"^items: items with boolean schema \(false\)": "an array of nothing",
    r"^(additionalProperties: additionalProperties|items: items) does not look in appl": (
        "what arms of `allOf` say of the rest, each for itself"
    ),
    r"^(allOf: allOf combined with anyOf, oneOf|anyOf: anyOf with base schema)": (
        "limits in arms of one type"
    ),
    r"^anyOf: anyOf complex types": "an object of several arms at once",
    r"^unevaluatedItems: unevaluatedItems with nested items": "one arm of several",
    r"^patternProperties: regexes are not anchored": "a name that matches two patterns",
    r"^additionalProperties: (non-ASCII pattern|additionalProperties being false)": (
        "patterns beside `additionalProperties: false`"
    ),
    r"^multipleOf: by number": "a whole number where steps are fractions, in requests",
}
"""The same, of what is not mended yet."""


@dataclass(frozen=True)
class Group:
    """One schema of the suite and its instances."""

    name: str
    schema: Json
    tests: list[Json]


def groups(path: Path) -> list[Group]:
    """Return the groups of one file."""
    found = json.loads(path.read_text("utf-8"))
    return [
        Group(f"{path.stem}: {one['description']}", _bare(one["schema"]), one["tests"])
        for one in found
    ]


def _bare(schema: Json) -> Json:
    if not isinstance(schema, Mapping):
        return schema
    return {key: value for key, value in schema.items() if key != "$schema"}


def probe(found: list[Group]) -> Probe:
    """Return the probe of groups; where a schema has no `$id`, it moves with its references."""
    schemas = {f"G{n}": _moved(group.schema, n) for n, group in enumerate(found)}
    spots = tuple(
        Spot(f"/s{n}", group.name, {"$ref": f"#/components/schemas/G{n}"})
        for n, group in enumerate(found)
    )
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Probe", "version": "1"},
        "servers": [{"url": "https://probe.example"}],
        "paths": {spot.path: operations(spot.schema) for spot in spots},
        "components": {"schemas": schemas},
    }
    return Probe(document, spots, ())


def _moved(node: Json, number: int) -> Json:
    if isinstance(node, Mapping) and "$id" in node:
        return node
    if isinstance(node, list):
        return [_moved(item, number) for item in node]
    if not isinstance(node, Mapping):
        return node
    made = {key: _moved(value, number) for key, value in node.items()}
    reference = node.get("$ref")
    if isinstance(reference, str) and (reference == "#" or reference.startswith("#/")):
        made["$ref"] = f"#/components/schemas/G{number}{reference[1:]}"
    return made


def tried(found: list[Group], row: Row, folder: Path) -> None:
    """Try all instances of groups; a schema that is refused is one that nobody judged."""
    folder.mkdir()
    try:
        with generated(probe(found), folder) as sdk:
            _try_all(sdk, row, found)
    except ValueError as error:
        if len(found) == 1:
            row.unjudged.append(f"{found[0].name}: {str(error)[:300]}")
            return
        for number, group in enumerate(found):
            tried([group], row, folder / f"alone{number}")


def _try_all(sdk: Sdk, row: Row, found: list[Group]) -> None:
    made = probe(found)
    for direction in DIRECTIONS:
        judge = Judge(made.document)
        rules = strict(made.document, direction)
        trial = Trial(sdk, row, direction, judge, rules)
        for spot, group in zip(made.spots, found, strict=True):
            try:
                judged = [(test["data"], _broken(group, test)) for test in group.tests]
            except Unresolvable as error:
                row.unjudged.append(f"{group.name}: {error}")
                continue
            for value, broken in judged:
                trial.of(spot, value, broken)
    row.findings = [one for one in row.findings if not _is_known(row, one)]


def _is_known(row: Row, finding: Finding) -> bool:
    """Count a finding whose group has a reason."""
    for known, counted in ((EXPLAINED, row.explained), (AWAITED, row.open)):
        for form, reason in known.items():
            if re.search(form, f"{finding.pointer} ({finding.direction})"):
                counted[f"{reason} ({finding.direction})"] += 1
                return True
    return False


def _broken(group: Group, test: Json) -> list[ValidationError]:
    return [] if test["valid"] else errors(group.schema, test["data"])
