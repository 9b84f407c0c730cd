"""What `diff` claims of a change is what users of the SDK meet with.

`kinds.yaml` changes one thing at a time, there and back. Both SDKs are made; code for the old
one is type-checked against the new one and runs against a server that keeps to the new
document (`judge.py`). The table of all is printed where something is wrong, or with `-s`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.claims.judge import Pair, judge, pairs, table
from tests.claims.kinds import kinds, policies

QUICK = (
    "a query parameter has a lower maximum",
    "a property of a body is spelled with a dash",
    "least properties of a body",
    "another status of success",
    "a sibling of the payload",
)
PARTS = 6  # of the proof; each is one test


def wrong(found: list[Pair]) -> list[str]:
    """Return the pairs of which something false is claimed, unless that is policy."""
    declared = policies()
    return [
        pair.name
        for pair in found
        if pair.breaks != pair.claimed and not (pair.claimed and pair.name in declared)
    ]


def test_there_are_many_kinds_and_each_policy_has_a_reason() -> None:
    names = {pair.name for pair in pairs(kinds())}
    assert len(names) == 2 * len(kinds()) >= 240
    assert all(policies().values())
    assert policies().keys() <= names
    assert set(QUICK) <= {kind.name for kind in kinds()}


def test_a_few_claims_are_true(tmp_path: Path) -> None:
    found = pairs([kind for kind in kinds() if kind.name in QUICK])
    judge(found, tmp_path, typed=False)
    assert wrong(found) == [], table(found)


@pytest.mark.proof
@pytest.mark.parametrize("part", range(PARTS))
def test_all_claims_are_true(part: int, tmp_path: Path) -> None:
    found = pairs(kinds()[part::PARTS])
    judge(found, tmp_path)
    print(table(found))
    assert wrong(found) == [], table(found)
