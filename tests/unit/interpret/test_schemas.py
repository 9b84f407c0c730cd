"""What is told of a schema that the SDK cannot hold its callers to."""

from __future__ import annotations

from sdkgen.interpret.drafts import Place
from sdkgen.interpret.schemas import Schemas


def test_a_pattern_that_is_not_checked_is_told_once_with_its_place() -> None:
    schemas = Schemas({})
    for at, pattern in enumerate(["(?=x)", r"\d", "(?=x)", r"(a)\1"]):
        node = {"type": "string", "pattern": pattern}
        schemas.type_of(node, f"#/components/schemas/S{at}", Place("request", "S"))
    assert [(p.code, p.pointer) for p in schemas.problems] == [
        ("pattern-not-checked", "/components/schemas/S0/pattern"),
        ("pattern-not-checked", "/components/schemas/S3/pattern"),
    ]
