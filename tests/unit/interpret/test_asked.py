"""What a description says of how many records a page may have: only what is plain."""

from __future__ import annotations

import re

import pytest

from sdkgen.interpret.asked import Asked
from sdkgen.model import ir
from tests.making import choices_of, modelled

WORDS = choices_of("made").lists
MOST, UNCLEAR = re.compile(WORDS.most), re.compile(WORDS.unclear)


@pytest.mark.parametrize(
    ("said", "default", "most"),
    [
        ("Rows of a page (max 100)", None, 100),
        ("Maximum value is **250**. The default is **10**.", None, 250),
        ("How many; minimum 1, maximum 1,500, default 20", 20, 1500),
        ("It can range between `1` and `100`, by default 10.", 10, 100),
        ("A number from 1 to 40", None, 40),
        ("Greater than 0 and less than or equal to 60.", None, 60),
        ("Up to 30 rows are given, 30 at most.", None, 30),
        ("It must not exceed 75", None, 75),
        ("The maximum number of rows", None, None),
        ("The default is 100", None, None),
        ("By day: max 31; by hour: max 168", None, None),
        ("Up to 500 in total", None, None),
        ("At most 50, unless names are asked for", None, None),
        ("Maximum 20", 50, None),
        ("At most 1", None, None),
        ("Maximum 2.5", None, None),
        ("", None, None),
    ],
)
def test_the_most_that_a_description_allows(
    said: str, default: int | None, most: int | None
) -> None:
    kind = ir.Scalar("integer")
    asked = Asked("limit", "limit", kind, default, said)
    assert asked.most(MOST, UNCLEAR) == most


def limited(schema: dict[str, object], said: str) -> ir.Operation:
    """Return a list whose limit has a schema and a description."""
    query = [
        {"name": "offset", "in": "query", "schema": {"type": "integer"}},
        {"name": "limit", "in": "query", "description": said, "schema": schema},
    ]
    rows = {"type": "array", "items": {"type": "object"}}
    answer = {"description": "-", "content": {"application/json": {"schema": rows}}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/rows": {"get": {"parameters": query, "responses": {"200": answer}}}
        },
    }
    return modelled(root, choices_of("made"))[0].operations[0]


@pytest.mark.parametrize(
    ("schema", "said", "most", "evidence"),
    [
        ({"type": "integer"}, "Up to 90", 90, ", at most 90 as it says"),
        ({"type": "integer", "maximum": 50}, "Up to 90", 50, ""),
        ({"type": "integer"}, "Up to 5000", 1000, ", at most 1000 as it says"),
        ({"type": "integer", "default": 2000}, "Up to 5000", None, ""),
        ({"type": "integer"}, "How many", None, ""),
    ],
)
def test_the_schema_stands_over_the_description(
    schema: dict[str, object], said: str, most: int | None, evidence: str
) -> None:
    payload = limited(schema, said).payload
    assert payload.paging
    assert payload.paging.max_limit == most
    told = f"asked by `offset` and `limit` of the query{evidence}"
    assert payload.evidence[0] == told
