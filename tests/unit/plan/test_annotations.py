"""Types as annotations: one table of what stands in answers, one of what stands in requests."""

from __future__ import annotations

import pytest

from sdkgen.model import ir
from sdkgen.plan.annotations import Printer

COLOUR = ir.Enum("#c", "Colour", "paints", ("red", "blue"))
SIZE = ir.Enum("#s", "Size", "shared", (1, 2))
MODEL = ir.Model("#m", "Paint", "paints", "response", ())
DEFINITIONS: dict[str, ir.Definition] = {d.id: d for d in (COLOUR, SIZE, MODEL)}
TEXT, WHOLE, NULL = ir.Scalar("string"), ir.Scalar("integer"), ir.Scalar("null")
SHORT = ir.Scalar("string", ir.Bounds(max_length=3, pattern='"'))


def shown(found: ir.Type, direction: ir.Direction, **options: object) -> str:
    printer = Printer(DEFINITIONS, **options)  # type: ignore[arg-type]
    return printer.show(found, direction)


@pytest.mark.parametrize(
    ("found", "answer", "request_"),
    [
        (TEXT, "str", "str"),
        (WHOLE, "int", "int"),
        (ir.Scalar("number"), "int | float", "int | float"),
        (ir.OneOf((WHOLE, ir.Scalar("number"))), "int | float", "int | float"),
        (ir.Scalar("boolean"), "bool", "bool"),
        (NULL, "None", "None"),
        (ir.Scalar("date"), "dt.date", "DateInput"),
        (ir.Scalar("date-time"), "dt.datetime", "DateTimeInput"),
        (ir.Scalar("uuid"), "UUID", "UUIDInput"),
        (ir.Scalar("decimal"), "Decimal", "DecimalInput"),
        (ir.Scalar("binary"), "Base64Bytes", "File"),  # of a model: inside of JSON
        (ir.AnyValue(), "Any", "Any"),
        (ir.Nullable(TEXT), "str | None", "str | None"),
        (ir.Nullable(ir.AnyValue()), "Any", "Any"),
        (ir.ListOf(TEXT), "list[str]", "list[str]"),
        (ir.MapOf(WHOLE), "dict[str, int]", "dict[str, int]"),
        (ir.OneOf((TEXT, WHOLE)), "str | int", "str | int"),
        (
            ir.OneOf((ir.Scalar("date-time"), ir.Scalar("date"))),
            "DateOrDateTime",
            "DateOrDateTimeInput",
        ),
        (ir.Literal(("a", '"')), 'Literal["a", \'"\']', 'Literal["a", \'"\']'),
        (ir.Named("#c"), "Open[Colour]", "Colour"),
        (ir.Named("#s"), "Size | int", "Size"),
        (ir.OneOf((ir.Named("#c"), TEXT)), "Colour | str", "Colour | str"),
        (ir.Named("#m"), "Paint", "Paint"),
        (SHORT, "str", "Annotated[str, Field(max_length=3, pattern='\"')]"),
        (
            ir.ListOf(TEXT, min_items=1),
            "list[str]",
            "Annotated[list[str], Field(min_length=1)]",
        ),
    ],
)
def test_types_are_shown_for_answers_and_for_requests(
    found: ir.Type, answer: str, request_: str
) -> None:
    assert shown(found, "response") == answer
    assert shown(found, "request") == request_


def test_a_generic_request_takes_values_that_are_not_listed() -> None:
    assert shown(ir.Named("#c"), "request", open_enums=True) == "Colour | str"


def test_what_a_class_hides_is_reached_otherwise() -> None:
    printer = Printer(DEFINITIONS, hidden=("list", "dt", "builtins"))
    assert (
        printer.show(ir.ListOf(ir.Scalar("date")), "response")
        == "_builtins.list[_dt.date]"
    )


def test_resources_reach_schemas_without_loading_pydantic() -> None:
    printer = Printer(DEFINITIONS, prefix="s.", bounded=False)
    assert printer.show(ir.Scalar("date"), "request") == "s.DateInput"
    assert printer.show(SHORT, "request") == "str"
    assert printer.show(ir.Scalar("binary"), "response") == "bytes"
    assert printer.reached == {"DateInput"}
