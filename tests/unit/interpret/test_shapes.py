"""Which shapes are one model, and what the model is called."""

from __future__ import annotations

from typing import Any

import pytest

from sdkgen.interpret.schemas import one_of
from sdkgen.model import ir
from tests.making import choices_of, modelled

CHOICES = choices_of("made")
TEXT = {"type": "string"}
SLOT = {"type": "object", "properties": dict.fromkeys(("start", "end", "zone"), TEXT)}
PAIR = {"type": "object", "properties": dict.fromkeys(("from", "to"), TEXT)}


def api_of(
    bodies: dict[str, Any], answers: dict[str, Any], **components: Any
) -> ir.Api:
    """Return the model of a document with a POST for each path."""
    paths = {
        path: {
            "post": {
                "requestBody": content(bodies[path]),
                "responses": {
                    "200": {"description": "-", **content(answers.get(path, {}))}
                },
            }
        }
        for path in bodies
    }
    info = {"title": "T", "version": "1"}
    parts = {"schemas": components}
    root = {"openapi": "3.1.0", "info": info, "paths": paths, "components": parts}
    return modelled(root, CHOICES)[0]


def content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def holding(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"id": TEXT, **properties}}


def named(api: ir.Api, direction: str) -> list[str]:
    return sorted(
        f"{d.module}.{d.name}"
        for d in api.definitions.values()
        if isinstance(d, ir.Model) and d.direction == direction and d.name
    )


def test_equal_anonymous_shapes_are_one_model_in_a_shared_module() -> None:
    body = holding(slot=SLOT)
    api = api_of({"/visits": body, "/tours": body}, {})
    assert named(api, "request") == [
        "shared.Slot",
        "tours.TourCreate",
        "visits.VisitCreate",
    ]


def test_a_request_and_an_answer_are_two() -> None:
    api = api_of({"/visits": holding(slot=SLOT)}, {"/visits": holding(slot=SLOT)})
    slots = [
        name
        for name in named(api, "request") + named(api, "response")
        if "Slot" in name
    ]
    assert len(slots) == 2


def test_small_shapes_do_not_become_what_a_person_named() -> None:
    api = api_of({"/visits": holding(span=PAIR, range=ref("Range"))}, {}, Range=PAIR)
    assert "visits.Range" in named(api, "request")
    assert len(named(api, "request")) == 3


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_large_shapes_become_the_only_one_that_a_person_named() -> None:
    api = api_of({"/visits": holding(one=SLOT, two=ref("Slot"))}, {}, Slot=SLOT)
    assert named(api, "request") == ["visits.Slot", "visits.VisitCreate"]


def test_two_names_that_persons_gave_stay_two() -> None:
    api = api_of({"/visits": holding(one=ref("A"), two=ref("B"))}, {}, A=SLOT, B=SLOT)
    assert named(api, "request") == ["visits.A", "visits.B", "visits.VisitCreate"]


def test_bounds_part_requests_and_not_answers() -> None:
    def sized(most: int) -> dict[str, Any]:
        fields = {**SLOT["properties"], "note": {"type": "string", "maxLength": most}}  # type: ignore[dict-item]
        return holding(slot={"type": "object", "properties": fields})

    api = api_of(
        {"/visits": sized(5), "/visits/{id}": sized(9)},
        {"/visits": sized(5), "/visits/{id}": sized(9)},
    )
    assert len([name for name in named(api, "request") if "Slot" in name]) == 2
    assert len([name for name in named(api, "response") if "Slot" in name]) == 1


def test_recursive_shapes_that_are_equal_are_one() -> None:
    def tree(name: str) -> dict[str, Any]:
        return holding(children={"type": "array", "items": ref(name)}, label=TEXT)

    api = api_of(
        {"/a": holding(tree=ref("Model1")), "/b": holding(tree=ref("Model2"))},
        {},
        Model1=tree("Model1"),
        Model2=tree("Model2"),
    )
    found = named(api, "request")
    assert found == ["a.ACreate", "b.BCreate", "shared.Tree"]


def test_enums_are_equal_in_any_order() -> None:
    def state(*values: str) -> dict[str, Any]:
        return holding(state={"type": "string", "enum": list(values)})

    api = api_of({"/a": state("x", "y", "z"), "/b": state("z", "y", "x")}, {})
    enums = [d.name for d in api.definitions.values() if isinstance(d, ir.Enum)]
    assert enums == ["State"]


def test_what_a_tool_named_is_called_by_where_it_is_used() -> None:
    api = api_of(
        {"/visits": holding(opening=ref("Model1"), state=ref("Enum1"))},
        {},
        Model1=SLOT,
        Enum1={"type": "string", "enum": ["x", "y", "z"]},
    )
    assert named(api, "request") == ["visits.VisitCreate", "visits.VisitOpening"]
    enums = [d.name for d in api.definitions.values() if isinstance(d, ir.Enum)]
    assert enums == ["VisitState"]


A, B = ir.Scalar("string"), ir.Scalar("integer")


@pytest.mark.parametrize(
    ("arms", "union"),
    [
        ([A], A),
        ([A, A], A),
        ([A, B], ir.OneOf((A, B))),
        ([A, ir.Scalar("null")], ir.Nullable(A)),
        ([ir.Nullable(A), B], ir.Nullable(ir.OneOf((A, B)))),
        ([ir.OneOf((A, B)), A], ir.OneOf((A, B))),
        ([A, ir.AnyValue()], ir.AnyValue()),
        ([ir.Scalar("null")], ir.Scalar("null")),
    ],
)
def test_unions_are_flat(arms: list[ir.Type], union: ir.Type) -> None:
    assert one_of(arms) == union
