"""Examples fit their types, in JSON and in Python alike."""

from __future__ import annotations

import re

import pytest

from sdkgen.model import ir
from sdkgen.site.examples import Sampler

NOTHING: dict[str, ir.Definition] = {}


def sampled(found: ir.Type, name: str = "lease_id") -> tuple[ir.Json, str, bool]:
    made = Sampler(NOTHING, "request").value(found, name)
    return made.json, made.python, made.sure


@pytest.mark.parametrize(
    "pattern",
    [r"^AC[0-9a-fA-F]{32}$", r"^\d{4}-\d{2}$", r"^[a-z]+_[0-9]?x$", "^[A-Z]{3}$"],
)
def test_a_text_fits_its_pattern(pattern: str) -> None:
    text, _, sure = sampled(ir.Scalar("string", ir.Bounds(pattern=pattern)))
    assert sure and re.search(pattern, str(text))


@pytest.mark.parametrize("pattern", ["^(?=x)y$", "(", "^(a+)+b$", "^q{9000}$"])
def test_a_pattern_that_is_not_understood_is_told(pattern: str) -> None:
    assert sampled(ir.Scalar("string", ir.Bounds(pattern=pattern)))[2] is False


@pytest.mark.parametrize(
    ("bounds", "value"),
    [
        (ir.Bounds(), 1),
        (ir.Bounds(minimum=5), 5),
        (ir.Bounds(exclusive_minimum=5), 6),
        (ir.Bounds(maximum=0), 0),
        (ir.Bounds(minimum=3, multiple_of=5), 5),
        (ir.Bounds(exclusive_maximum=-2), -3),
    ],
)
def test_an_integer_keeps_its_bounds(bounds: ir.Bounds, value: int) -> None:
    assert sampled(ir.Scalar("integer", bounds)) == (value, str(value), True)


def test_a_text_says_what_it_stands_for() -> None:
    assert sampled(ir.Scalar("string"))[0] == "lease-1"
    assert sampled(ir.Scalar("string", ir.Bounds(max_length=3)))[0] == "lea"
    assert sampled(ir.Scalar("string", ir.Bounds(min_length=9)))[0] == "lease-1xx"


def test_items_of_a_list_differ() -> None:
    assert sampled(ir.ListOf(ir.Scalar("string"), min_items=2, unique=True)) == (
        ["lease-1", "lease-2"],
        '["lease-1", "lease-2"]',
        True,
    )


def test_dates_are_dates_in_python() -> None:
    assert sampled(ir.Scalar("date"))[:2] == ("2026-03-01", "date(2026, 3, 1)")


def test_what_leads_back_to_itself_ends() -> None:
    name = ir.Name("child", "child")
    node = ir.Model(
        "node", "Node", "", "response", (ir.Field(name, ir.Named("node"), False),)
    )
    made = Sampler({"node": node}, "response").value(ir.Named("node"))
    assert (made.json, made.sure) == ({}, True)
    needy = ir.Model(
        "node", "Node", "", "response", (ir.Field(name, ir.Named("node"), True),)
    )
    assert Sampler({"node": needy}, "response").value(ir.Named("node")).sure is False
