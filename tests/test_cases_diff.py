"""Each `tests/cases/diff_*` is two documents and the changes that users of the SDK feel.

`expected.json` holds them there and back, so that a case covers a word and its opposite.
Between them the cases reach every row of the table of rules.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sdkgen.compare import Report, compare, notes, rules
from sdkgen.interpret import interpret
from sdkgen.load import load, load_yaml
from sdkgen.model import ir
from sdkgen.normalise import normalise
from sdkgen.target.choices import Choices, read_choices

ROOT = Path(__file__).resolve().parent.parent
CASES = Path(__file__).parent / "cases"
THERE_AND_BACK = sorted(path.parent for path in CASES.glob("diff_*/old.yaml"))

Row = tuple[str, str, str, bool]


def choices(config: Path | None) -> Choices:
    own = load_yaml(config) if config and config.exists() else None
    return read_choices(load_yaml(ROOT / "generator/defaults.yaml"), own)


def models(
    old: Path, new: Path, config: Path | None = None, new_config: Path | None = None
) -> tuple[ir.Api, ir.Api]:
    """Return the models of two documents, the new one under the names of the old one."""
    before, lock, _ = interpret(normalise(load(old))[0].root, choices(config))
    root = normalise(load(new))[0].root
    return before, interpret(root, choices(new_config or config), lock)[0]


@cache
def reports(case: Path) -> tuple[Report, Report]:
    """Return what a case's comparison says there and back.

    `sdk.yaml` holds for both documents, `sdk.new.yaml` for the new one.
    """
    old, new, config = case / "old.yaml", case / "new.yaml", case / "sdk.yaml"
    other = case / "sdk.new.yaml"
    other = other if other.exists() else config
    there, back = models(old, new, config, other), models(new, old, other, config)
    return compare(*there), compare(*back)


def rows(report: Report) -> list[Row]:
    return [(c.operation, c.location, c.change, c.breaking) for c in report.changes]


def expected_rows(found: list[dict[str, Any]]) -> list[Row]:
    keys = ("operation", "location", "change", "breaking")
    return [tuple(row[key] for key in keys) for row in found]  # type: ignore[misc]


@pytest.mark.parametrize("case", THERE_AND_BACK, ids=lambda path: path.name)
def test_a_case_has_exactly_the_changes_that_were_expected(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text())
    there, back = reports(case)
    assert rows(there) == expected_rows(expected["there"])
    assert rows(back) == expected_rows(expected["back"])
    assert [there.bump, back.bump] == expected["bump"]


@pytest.mark.parametrize("case", THERE_AND_BACK, ids=lambda path: path.name)
def test_a_document_does_not_differ_from_itself(case: Path) -> None:
    for name in ("old.yaml", "new.yaml"):
        same = models(case / name, case / name, case / "sdk.yaml")
        assert compare(*same).changes == ()


def test_the_release_of_buildium_is_told_as_expected() -> None:
    r1, r2 = (
        ROOT / "tests/specs/propexo/openapi.yaml",
        ROOT / "tests/specs/propexo-billing-r2.yaml",
    )
    config = ROOT / "tests/specs/propexo/sdk.yaml"
    expected = json.loads((CASES / "diff_r1_r2/expected.json").read_text())
    there, back = compare(*models(r1, r2, config)), compare(*models(r2, r1, config))
    assert sorted(rows(there)) == sorted(expected_rows(expected))
    assert (there.bump, back.bump) == ("minor", "major")


def test_the_cases_reach_every_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    reached = set()

    def remember(word: str, circumstance: str = "") -> rules.Rule:
        found = rules.rule_of(word, circumstance)
        reached.update(key for key, rule in rules.RULES.items() if rule is found)
        return found

    monkeypatch.setattr(notes, "rule_of", remember)
    for case in THERE_AND_BACK:
        reports.__wrapped__(case)
    assert sorted(rules.RULES.keys() - reached) == []
