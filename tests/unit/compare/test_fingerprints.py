"""Who approves one change approves no other: also where two bodies share a place."""

from __future__ import annotations

from typing import Any

from sdkgen.compare import compare
from tests.making import choices_of, modelled

TEXT, WHOLE = {"type": "string"}, {"type": "integer"}


def document(kind: dict[str, Any]) -> dict[str, Any]:
    """Return a document whose two webhooks have a `size` of a kind, at one place each."""

    def body(name: str) -> dict[str, Any]:
        told = {"type": "string", "const": name}
        inner = {"type": "object", "properties": {"size": kind}, "required": ["size"]}
        properties = {"event": told, "data": inner}
        return {
            "type": "object",
            "required": [*properties],
            "properties": properties,
        }

    schema = {"oneOf": [body("bird.hatched"), body("bird.flown")]}
    hook = {
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {"204": {"description": "taken"}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Birds", "version": "1"},
        "webhooks": {"bird": {"post": hook}},
    }


def test_the_same_change_of_two_events_is_approved_twice() -> None:
    old, lock, _ = modelled(document(TEXT), choices_of("birds"))
    new, _, _ = modelled(document(WHOLE), choices_of("birds"), lock)
    found = [c for c in compare(old, new).changes if c.location.endswith("data.size")]
    assert {change.breaking for change in found} == {True}
    assert len(found) == 2
    assert len({change.fingerprint for change in found}) == 2
