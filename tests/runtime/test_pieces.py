"""Parsers of events and lines: the examples of the standard, cut anywhere."""

from __future__ import annotations

import pytest
from mini._runtime.pieces import Events, Lines, ServerSentEvent, TooLong


def parsed(parser, text, size):
    data = text.encode() if isinstance(text, str) else text
    found = []
    for at in range(0, len(data), size):
        found += parser.feed(data[at : at + size])
    return [*found, *parser.end()]


def event(data, name="message", id="", retry=None):
    return ServerSentEvent(name, data, id, retry)


# The first seven are the examples of WHATWG HTML, section 9.2.6.
EXAMPLES = [
    ("data: YHOO\ndata: +2\ndata: 10\n\n", [event("YHOO\n+2\n10")]),
    (
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
        "data:  third event\n\n",
        [
            event("first event", id="1"),
            event("second event"),
            event(" third event"),
        ],
    ),
    ("data\n\ndata\ndata\n\ndata:", [event(""), event("\n")]),
    ("data:test\n\ndata: test\n\n", [event("test"), event("test")]),
    ("event: add\ndata: 73857293\n\n", [event("73857293", "add")]),
    ("event: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n",
     [event("2153", "remove"), event("113411", "add")]),
    ("data: This is the first message.\n\ndata: This is the second message, it\n"
     "data: has two lines.\n\n",
     [event("This is the first message."),
      event("This is the second message, it\nhas two lines.")]),
    ("data: a\r\n\r\ndata: b\r\rdata: c\n\n", [event("a"), event("b"), event("c")]),
    ("data: a\r\n\r", [event("a")]),
    ("\ufeffdata: bom\n\n", [event("bom")]),
    ("data: \u00e4\u20ac\U0001f600\n\n", [event("\u00e4\u20ac\U0001f600")]),
    ("event: lost\n\ndata: x\n\n", [event("x")]),
    ("id: 7\n\ndata: x\n\n", [event("x", id="7")]),
    ("id: a\0b\ndata: x\n\n", [event("x")]),
    ("retry: 10\ndata: x\n\ndata: y\n\n", [event("x", retry=10), event("y")]),
    ("retry: 10s\ndata: x\n\n", [event("x")]),
    ("retry: 3000\n\ndata: x\n\n", [event("x", retry=3000)]),
    ("data: never ended\n", []),
    ("other: y\ndata: x\n: comment\n\n", [event("x")]),
    ("data: a\u2028b\x0bc\n\n", [event("a\u2028b\x0bc")]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), EXAMPLES)
@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_events_are_those_of_the_standard(text, events, size):
    assert parsed(Events(), text, size) == events


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_lines_hold_a_value_each(size):
    text = '{"a": 1}\r\n\n{"b": "\u00e4"}\n[2]'
    found = [one.data for one in parsed(Lines("application/x-ndjson"), text, size)]
    assert [line.strip() for line in found] == ['{"a": 1}', '{"b": "\u00e4"}', "[2]"]


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_values_of_a_sequence_stand_behind_separators(size):
    text = '\x1e{"a":\n1}\n\x1e[2]\n'
    found = [one.data for one in parsed(Lines("application/json-seq"), text, size)]
    assert [line.strip() for line in found] == ['{"a":\n1}', "[2]"]


def test_bytes_that_are_no_utf8_are_replaced():
    assert parsed(Events(), b"data: \xff\n\n", 1) == [event("\ufffd")]


def test_no_line_and_no_event_is_kept_beyond_the_limit():
    with pytest.raises(TooLong):
        parsed(Events(100), "data: " + "x" * 101, 10)
    with pytest.raises(TooLong):
        parsed(Events(100), "data: xxxxxxxxxxxxxxxxxxxxx\n" * 10, 10)
    with pytest.raises(TooLong):
        parsed(Lines("application/jsonl", 100), "x" * 101, 10)
    many = "data: xxxxxxxxxxxxxxxxxxxx\n\n" * 100
    assert len(parsed(Events(100), many, 10)) == 100
