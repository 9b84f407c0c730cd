"""Paths of requests: whatever is passed, the operation that was called is the one that answers."""

from __future__ import annotations

import re
from enum import Enum, StrEnum
from urllib.parse import unquote

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mini._runtime.client import Client
from mini._runtime.errors import RequestValidationError
from mini._runtime.operation import Operation, Place
from mini._runtime.settings import Settings

from sdkgen.model.routes import Routes

PATHS = (
    "/",
    "/v1",
    "/v1/things",
    "/v1/things/{a}",
    "/v1/things/search",
    "/v1/things/{a}/parts/{b}",
    "/v1/things/{a}/parts/all",
    "/v1/x-{a}",
    "/v1/files/{a}.{b}",
    "/v1/compare/{a}...{b}",
    "/v1/things/{a}/",
    "/v1/{a}/{b}",
)
"""The document that the router of these tests knows; every path has every method."""

RIVALS = Routes(("DELETE", path) for path in PATHS)


class Dots(StrEnum):
    UP = ".."


class Odd(Enum):
    UP = ".."
    RED = "red"


class Plain(Client):
    _settings = Settings(name="Plain")


def sent_by(operation, *values):
    """Return the path that a server sees."""
    seen = []

    def answer(request):
        seen.append(request.url.raw_path.decode())
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = Plain(credentials={}, base_url="https://x.test", http_client=http)
    try:
        client._send(operation, {}, values)
    finally:
        http.close()
    return seen[0] if seen else None


def routed(path):
    """Return the path of the document that a router chooses: the most concrete one."""
    return next((p for p in sorted(PATHS, key=_rank) if _fits(p, path)), None)


def _rank(template):
    return ["{" in part for part in template.split("/")]


def _fits(template, path):
    parts, segments = template.split("/"), path.split("/")
    forms = [re.sub(r"\\\{\w+\\\}", "(?s:.+)", re.escape(part)) for part in parts]
    return len(parts) == len(segments) and all(
        re.fullmatch(form, unquote(segment))
        for form, segment in zip(forms, segments, strict=True)
    )


def operation(path, style="simple", explode=False):
    names = re.findall(r"\{(\w+)\}", path)
    places = {name: Place("path", name, style, explode) for name in names}
    rivals = RIVALS.rivals("DELETE", path)
    return Operation("DELETE", path, places=places, rivals=rivals)


NASTY = ["", ".", "..", "...", "%2e", "%2E.", "/", "../..", "..\\", "a/../b", "search"]
NASTY += [
    "all",
    "things",
    "files",
    "compare",
    "a?b",
    "a#b",
    ";",
    "\r\n",
    "\x00",
    "a//b",
    "//evil.test",
    "@evil.test",
]
TEXT = st.sampled_from(NASTY) | st.text(max_size=6)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXT
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.lists(inner, max_size=3).map(tuple)
    | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("explode", [False, True])
@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(
    path=st.sampled_from([p for p in PATHS if "{" in p]),
    values=st.tuples(VALUES, VALUES),
)
def test_no_value_leads_to_another_operation(style, explode, path, values):
    values = values[: path.count("{")]
    try:
        seen = sent_by(operation(path, style, explode), *values)
    except RequestValidationError:
        return
    assert seen.count("/") == path.count("/")
    assert routed(seen) == path


@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize(
    "value",
    [None, "", (), {}, {"a": None}, float("nan"), b"bytes", object(), {1, 2}],
    ids=lambda value: str(value)[:7],
)
def test_value_without_a_text_is_refused_in_every_style(style, explode, value):
    with pytest.raises(RequestValidationError, match="nothing was sent"):
        sent_by(operation("/v1/things/{a}", style, explode), value)


@pytest.mark.parametrize(
    ("path", "style", "values"),
    [
        ("/v1/things/{a}", "simple", ["."]),
        ("/v1/things/{a}", "simple", [[".."]]),
        ("/v1/things/{a}", "simple", [("..",)]),
        ("/v1/things/{a}", "simple", [Dots.UP]),
        ("/v1/things/{a}", "simple", [[Dots.UP]]),
        ("/v1/things/{a}", "simple", [Odd.UP]),
        ("/v1/things/{a}", "label", ["."]),
        ("/v1/things/{a}", "label", [["", ""]]),
        ("/v1/%2e{a}", "simple", ["."]),
        ("/v1/.{a}", "simple", ["."]),
        ("/v1/{a}{b}", "simple", [".", "."]),
    ],
)
def test_segment_that_would_be_dots_is_refused_whatever_it_came_from(
    path, style, values
):
    with pytest.raises(RequestValidationError, match="dot segment"):
        sent_by(operation(path, style, explode=True), *values)


def test_both_arguments_of_a_segment_are_named():
    with pytest.raises(RequestValidationError) as raised:
        sent_by(operation("/v1/{a}{b}"), ".", ".")
    assert [issue.path for issue in raised.value.issues] == ["a", "b"]


@pytest.mark.parametrize("value", ["search", ["search"]])
def test_value_that_is_the_word_of_a_more_concrete_path_is_refused(value):
    with pytest.raises(RequestValidationError) as raised:
        sent_by(operation("/v1/things/{a}"), value)
    assert "a: would call DELETE /v1/things/search instead" in str(raised.value)


@pytest.mark.parametrize(
    ("style", "explode", "value", "path"),
    [
        ("simple", False, Odd.RED, "red"),
        ("simple", False, [1, True, "a/b"], "1,true,a%2Fb"),
        ("simple", True, {"k": "v", "n": None}, "k=v"),
        ("label", False, "..x", "...x"),
        ("label", True, [1, 2], ".1.2"),
        ("matrix", True, {"k": "..", "n": None}, ";k=.."),
        ("matrix", True, {"k": 1, "l": [2]}, ";k=1;l=%5B2%5D"),
        ("matrix", True, [1, "a/b"], ";a=1;a=a%2Fb"),
        ("matrix", False, [1, 2], ";a=1,2"),
    ],
)
def test_what_has_a_text_is_sent(style, explode, value, path):
    sent = sent_by(operation("/v1/things/{a}", style, explode), value)
    assert sent == f"/v1/things/{path}"
