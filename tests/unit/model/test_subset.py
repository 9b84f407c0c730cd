"""A part of an API holds what its operations need, in each form that they have."""

from __future__ import annotations

from pathlib import Path

from sdkgen.model.subset import Selection, cut
from tests.making import choices_of, modelled

CASES = Path(__file__).parents[2] / "cases"


def names(case: str, *operations: str) -> set[str]:
    api, _, _ = modelled(CASES / case / "openapi.yaml", choices_of("made"))
    part = cut(api, Selection(operations=operations))
    return {one.name for one in part.definitions.values()}


def test_bodies_of_other_kinds_come_along() -> None:
    found = names("operation_body_forms", "pictures.create")
    assert {"PictureCreate", "PictureCreateMultipart"} <= found
    assert "Thing" not in found


def test_what_comes_in_pieces_comes_along() -> None:
    assert "Tick" in names("operation_streams", "events.get")
    assert "Tick" not in names("operation_streams", "answers.create")
