"""Read lists of fields: `amount_in_cents`, `integer`, `Required` and a description below.

In come the lines of a section, out come `Field`s. Where a form of saving has run name, type and
flag together, the words for types, which the layout knows, tell them apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..problems import Problem
from ..target.choices import PageLayout
from .facts import Field
from .lines import Line, Page

_LONGEST = 400  # characters of a line that may begin a field
_NAME = re.compile(r"[A-Za-z_$][\w$.\[\]-]*")
_IN_BRACKETS = re.compile(r"\((?P<told>[^()]*)\)\s*:?\s*(?P<rest>.*)")
_BOUNDS = (
    (re.compile(r'format: ?"?([\w-]+)"?'), "format"),
    (re.compile(r"Defaults? ?(?:to|is|:) ?(\S.*)"), "default"),
    (re.compile(r">= ?(-?\d+)(?: characters?)?"), "minimum"),
    (re.compile(r"<= ?(-?\d+)(?: characters?)?"), "maximum"),
)
# What follows a dash or a colon behind a field is its description.
_SAID = re.compile("\\s*[:\u2014\u2013-]\\s+(.*)")
_CELL = re.compile(r"(?<!\\)\|")
_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
_WORDS = {"deprecated": "deprecated", "read-only": "readOnly", "beta": ""}
_LENGTHS = {"minimum": "minLength", "maximum": "maxLength"}
_RANGE = re.compile(r"(\d+) ?[-\u2013] ?(\d+)(?: characters?)?")
_VALUES = re.compile(
    r"(?:Allowed values|Enum|One of|Possible values):\s*(.*)", re.IGNORECASE
)
Schema = dict[str, Any]


class Fields:
    """Reads the fields of one page; complaints go to `problems`."""

    def __init__(self, page: Page, layout: PageLayout, problems: list[Problem]) -> None:
        self.page = page
        self.layout = layout
        self.problems = problems
        words = sorted(layout.types, key=len, reverse=True)
        one = "|".join(re.escape(word) for word in words)
        several = rf"(?:list of )*(?:{one})s?|map from strings? to (?:{one})s?"
        self.type = re.compile(rf"(?:{several})(?: or null)?", re.IGNORECASE)
        self.flags = {
            **dict.fromkeys(map(str.lower, layout.required), True),
            **dict.fromkeys(map(str.lower, layout.optional), False),
        }
        flag = "|".join(re.escape(w) for w in (*layout.required, *layout.optional))
        self.ends = re.compile(rf"{_NAME.pattern}?(?:{flag or '(?!)'})(?![a-z])")
        self.behind = re.compile(
            rf"(?P<more>.*?)(?P<flag>{flag or '(?!)'})(?P<rest>.*)"
        )

    def read(
        self, lines: Sequence[Line], flagged: bool
    ) -> tuple[list[Field], list[str]]:
        """Return the fields of a section, and the words that stand before the first.

        `flagged` fields say whether they are required; others are unless they may be null.
        """
        found: list[Field] = []
        words: list[str] = []
        for line in lines:
            if line.kind == "table":
                found += self._table(line)
            elif own := self._field(line, flagged):
                found.append(own)
            elif self._looks_like_field(line, flagged):
                told = f"a field that is not understood: {line.text[:80]!r}"
                remedy = "name the word for its type under `pages: types:` in sdk.yaml"
                self.problems.append(
                    self.page.problem("field", told, line.number, remedy)
                )
            elif found and not self._values(found[-1], line):
                found[-1].words.append(line.text)
            elif not found:
                words.append(line.text)
        return found, words

    def _field(self, line: Line, flagged: bool) -> Field | None:
        """Return the field that a line begins, None where it is a line of text."""
        if own := self._in_brackets(line):
            return own
        parts = [part.strip("`* ") for part in line.parts]
        if len(parts) == 1 and line.kind != "item":
            parts = [part.strip("`* ") for part in re.split(r"\s{2,}|\t", line.text)]
        if len(parts) == 1:
            return self._glued(line, flagged)
        name, kind, *rest = parts
        if not _NAME.fullmatch(name) or not self.type.fullmatch(kind):
            return self._glued(line, flagged)
        flags = [
            self.flags[part.lower()] for part in rest if part.lower() in self.flags
        ]
        if flagged and not flags:
            return None
        own = Field(name, self.schema(kind), True, line.number)
        own.required = flags[0] if flags else _is_given(own.schema)
        self._require(own, [part for part in rest if part.lower() not in self.flags])
        return own

    def _require(self, own: Field, rest: Sequence[str]) -> None:
        """Take in what is said of the values of a field; complain where it is not understood."""
        waiting = list(rest)
        while waiting:
            one = waiting.pop(0)
            if self._bound(own.schema, one):
                continue
            if said := _SAID.fullmatch(one):
                own.words.append(" ".join([said[1], *waiting]))
                return
            if waiting and self._bound(own.schema, f"{one} {waiting[0]}"):
                waiting.pop(0)
                continue
            told = f"what is said of `{own.name}` is not understood: {one[:80]!r}"
            self.problems.append(self.page.problem("field", told, own.number))

    def _glued(self, line: Line, flagged: bool) -> Field | None:
        """Read name, type and flag that have run together, as in saved text.

        Of `transaction_datestringRequired`, the first way to split it is taken of which every
        part is understood.
        """
        text = line.text
        name = _NAME.match(text) if len(text) < _LONGEST else None
        ends = range(1, name.end() + 1) if name else ()
        found = (self._split(text, end, flagged, line.number) for end in ends)
        return next((own for own in found if own), None)

    def _split(self, text: str, end: int, flagged: bool, number: int) -> Field | None:
        """Return the field whose name ends at `end`, None where the rest makes no sense."""
        kind = self.type.match(text, end + (text[end : end + 1] == " "))
        if not kind:
            return None
        schema = self.schema(kind[0])
        if not flagged:
            whole = kind.end() == len(text)
            return (
                Field(text[:end], schema, _is_given(schema), number) if whole else None
            )
        behind = self.behind.fullmatch(text, kind.end())
        if not behind or not self._bound(schema, behind["more"]):
            return None
        own = Field(text[:end], schema, self.flags[behind["flag"].lower()], number)
        if said := _SAID.fullmatch(behind["rest"]):
            own.words.append(said[1])
        elif not self._bound(schema, behind["rest"]):
            return None
        return own

    def _in_brackets(self, line: Line) -> Field | None:
        """Read `name (type, required): description`, as Markdown has it."""
        name, _, rest = line.text.replace("`", "").replace("*", "").partition(" ")
        found = _IN_BRACKETS.fullmatch(rest.strip())
        if not found or not _NAME.fullmatch(name.rstrip(":")):
            return None
        told = [part.strip() for part in found["told"].split(",")]
        kinds = [part for part in told if self.type.fullmatch(part)]
        if not kinds:
            return None
        flags = [
            self.flags[part.lower()] for part in told if part.lower() in self.flags
        ]
        words = [found["rest"]] if found["rest"] else []
        own = Field(name.rstrip(":"), self.schema(kinds[0]), True, line.number, words)
        own.required = flags[0] if flags else _is_given(own.schema)
        known = {kinds[0], *self.flags}
        self._require(
            own, [p for p in told if p not in known and p.lower() not in known]
        )
        return own

    def _table(self, line: Line) -> Iterator[Field]:
        """Yield the fields of a table whose columns are name, type, required, description."""
        rows = [
            [cell.strip("`* ") for cell in _CELL.split(row)[1:-1]]
            for row in line.text.splitlines()
        ]
        flags = _ANSWERS | self.flags
        for offset, cells in enumerate(rows[1:], 1):
            kinds = [cell for cell in cells[1:] if self.type.fullmatch(cell)]
            said = [cell for cell in cells[1:] if cell.lower() in flags]
            if not kinds or not said or not _NAME.fullmatch(cells[0]):
                told = f"row {offset} of a table of fields is not understood"
                self.problems.append(self.page.problem("field", told, line.number))
                return
            rest = [
                c for c in cells[1:] if c not in (kinds[0], said[0]) and c.strip("-")
            ]
            required = flags[said[0].lower()]
            yield Field(cells[0], self.schema(kinds[0]), required, line.number, rest)

    def schema(self, kind: str) -> Schema:
        """Return the schema of a type as it is printed: `list of objects`, `string or null`."""
        kind, null = re.subn(r" or null$", "", kind.lower())
        if kind.startswith("list of "):
            out: Schema = {
                "type": "array",
                "items": self.schema(kind.removeprefix("list of ")),
            }
        elif kind.startswith("map from "):
            inner = kind.partition(" to ")[2]
            out = {"type": "object", "additionalProperties": self.schema(inner)}
        else:
            word = kind if kind in self.layout.types else kind.removesuffix("s")
            out = dict(_named(self.layout.types[word]))
        if null and "type" in out:
            out["type"] = [out["type"], "null"]
        return out

    def _bound(self, schema: Schema, text: str) -> bool:
        """Take in what is said of values beside the type; False where it is not understood."""
        text = text.strip()
        if not text:
            return True
        is_text = schema.get("type") == "string"
        if found := _RANGE.fullmatch(text):
            for key, value in zip(_LENGTHS, found.groups(), strict=True):
                schema[_LENGTHS[key] if is_text else key] = int(value)
            return True
        for form, key in _BOUNDS:
            if found := form.fullmatch(text):
                name = _LENGTHS.get(key, key) if is_text else key
                schema[name] = _value(found[1], schema, name)
                return True
        word = _WORDS.get(text.lower())
        schema |= {word: True} if word else {}
        return word is not None

    def _values(self, own: Field, line: Line) -> bool:
        """Take in the values of an enum; False where the line lists none."""
        found = _VALUES.fullmatch(line.text)
        if not found:
            return False
        values = [v.strip("`'\" ") for v in re.split(r"[,|]\s*", found[1]) if v.strip()]
        values = list(line.parts[1:]) if len(line.parts) > 2 else values
        if len(values) < 2:
            told = f"the values of `{own.name}` have run together"
            remedy = "save the page as HTML or Markdown"
            self.problems.append(self.page.problem("values", told, line.number, remedy))
        own.schema["enum"] = list(dict.fromkeys(values))
        return True

    def _looks_like_field(self, line: Line, flagged: bool) -> bool:
        """Tell whether a line begins like a field although it could not be read as one."""
        return flagged and bool(self.ends.match(line.text))


def _named(text: str) -> Schema:
    """Return the schema that the layout gives a word for a type: `string`, `string/date-time`."""
    kind, _, form = text.partition("/")
    return ({"type": kind} if kind else {}) | ({"format": form} if form else {})


def _value(text: str, schema: Schema, key: str) -> Any:
    """Return a value as JSON has it; texts and formats stand as they are."""
    if key == "format" or (key == "default" and schema.get("type") == "string"):
        return text.strip("\"'`")
    try:
        return json.loads(text)
    except ValueError:
        return text


def _is_given(schema: Schema) -> bool:
    return not isinstance(schema.get("type"), list)
