"""The core schema of YAML 1.2, against the table of its own specification."""

from __future__ import annotations

import json
import math

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sdkgen.load.limits import DEFAULT
from sdkgen.load.scalars import resolve
from sdkgen.load.yaml_reader import read


@pytest.mark.parametrize(
    "text",
    ["ON", "No", "yes", "y", "off", "2024-01-01", "12:30", "1_000", "0b1", "+", "-", ".", "0x",
     "0o8", "1e", "nan", ".infinity", "tRUE", "nULL", "- 1", "1 2", "=", "<<", "٣"],
)  # fmt: skip
def test_stays_a_string(text: str) -> None:
    assert resolve(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [("", None), ("~", None), ("NULL", None), ("TRUE", True), ("false", False), ("0123", 123),
     ("-7", -7), ("+7", 7), ("0o17", 15), ("0xfF", 255), ("1.", 1.0), ("-.5", -0.5),
     ("12e03", 12000.0), ("-2E+05", -200000.0), (".inf", math.inf), ("-.INF", -math.inf)],
)  # fmt: skip
def test_has_the_value_of_the_core_schema(text: str, value: object) -> None:
    found = resolve(text)
    assert found == value
    assert type(found) is type(value)


def test_not_a_number_is_one() -> None:
    assert math.isnan(resolve(".NaN"))  # type: ignore[arg-type]


def json_values() -> st.SearchStrategy[object]:
    texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
    words = st.sampled_from(
        ["ON", "no", "1.0", "0o7", "null", "~", "2024-01-01", "", " x"]
    )
    scalars = st.none() | st.booleans() | st.integers() | texts | words
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        scalars | numbers,
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(texts | words, inner, max_size=4),
        max_leaves=12,
    )


@given(json_values())
def test_reads_what_a_yaml_library_writes(value: object) -> None:
    # In quotes and with tags, because the library would leave `0o7` plain, as 1.1 may.
    text = yaml.safe_dump({"value": value}, allow_unicode=True, default_style='"')
    assert read(text, DEFAULT)[0] == {"value": value}


@given(json_values())
def test_reads_json_as_the_json_reader_does(value: object) -> None:
    text = json.dumps({"value": value}, ensure_ascii=False)
    assert read(text, DEFAULT)[0] == {"value": value}
