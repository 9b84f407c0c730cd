"""Every stage takes steps in proportion to the size of a document: counted, not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from sdkgen.compare import compare
from sdkgen.interpret import interpret
from sdkgen.load import validate
from sdkgen.model.document import Document
from sdkgen.normalise import normalise
from sdkgen.plan import plan
from sdkgen.render import render
from sdkgen.target import locations
from tests.benchmarks.generation import document
from tests.making import choices_of

SMALL, LARGE = 60, 240
T = TypeVar("T")


def steps(what: Callable[[], T]) -> tuple[int, T]:
    """Return how many calls one call makes, those of generators and in C included."""
    count = 0

    def counting(frame: Any, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        done = what()
    finally:
        sys.setprofile(None)
    return count, done


def stages(count: int) -> dict[str, int]:
    """Return the steps of each stage for a document of so many operations."""
    found: dict[str, int] = {}
    choices = choices_of("bench")
    original = Document("x.yaml", document(count))
    found["judge"], _ = steps(lambda: validate(original))
    found["normalise"], (plain, _) = steps(lambda: normalise(original))
    found["interpret"], (api, lock, _) = steps(lambda: interpret(plain.root, choices))
    found["interpret again"], _ = steps(lambda: interpret(plain.root, choices, lock))
    found["plan"], package = steps(lambda: plan(api, choices))
    folders = [locations.templates()]
    found["render"], _ = steps(lambda: render(package, folders, choices.formatter))
    changed = document(count)
    for item in changed["paths"].values():
        item["get"]["deprecated"] = True
    for schema in changed["components"]["schemas"].values():
        schema["properties"]["more"] = {"type": "integer"}
    new, _, _ = interpret(normalise(Document("x.yaml", changed))[0].root, choices)
    found["diff"], report = steps(lambda: compare(api, new))
    assert len(report.changes) > count / 2
    return found


@pytest.fixture(scope="module")
def counted() -> tuple[dict[str, int], dict[str, int]]:
    stages(SMALL)  # imports and builds what is made once
    return stages(SMALL), stages(LARGE)


@pytest.mark.parametrize(
    "stage",
    ["judge", "normalise", "interpret", "interpret again", "plan", "render", "diff"],
)
def test_an_operation_costs_the_same_in_a_large_document(
    stage: str, counted: tuple[dict[str, int], dict[str, int]]
) -> None:
    small, large = (found[stage] for found in counted)
    # Four times the document: sixteen times the steps if each operation looked at each.
    assert large / small < LARGE / SMALL * 1.25, f"{small} and {large} steps"
