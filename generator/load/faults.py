"""Every way in which a file cannot be read, worded for its author; the readers raise these."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from sdkgen.load.places import Places
from sdkgen.model.document import Place
from sdkgen.problems import Problem, Severity, error

_EXCERPT = 40
#: What libyaml refuses in a stream (YAML 1.2.2, section 5.1).
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
#: What a parser says (the beginning is enough), what it means, what helps.
_YAML_CAUSES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "mapping values are not allowed",
        "A value holds `: `, or the line is indented differently from its neighbours.",
        "Put the value in quotes, or align the line with its siblings.",
    ),
    (
        "did not find expected key",
        "The line does not continue the object around it: a key was expected.",
        "Check the indentation, and quotes that are opened or closed too often.",
    ),
    (
        "expected <block end>",
        "The line does not continue the object around it: a key was expected.",
        "Check the indentation, and quotes that are opened or closed too often.",
    ),
    (
        "did not find expected '-' indicator",
        "The line does not continue the array around it: `- ` was expected.",
        "Align the line with the items of the array.",
    ),
    (
        "could not find expected ':'",
        "A key has no `:` after it.",
        "Write `key: value`; a text of several lines needs `|` or `>`.",
    ),
    (
        "did not find expected ',' or",
        "An inline array or object, begun with a bracket, is not closed.",
        "Close the bracket, or put a comma between the items.",
    ),
    (
        "found unexpected end of stream",
        "The file ends inside a quoted text.",
        "Close the quotation mark; the download may have been cut off.",
    ),
    (
        "found unknown escape character",
        "A text in double quotes holds a backslash that escapes nothing.",
        "Double the backslash, or use single quotes.",
    ),
    (
        "found undefined tag handle",
        "A tag uses a handle that no %TAG line defines.",
        "Remove the tag, or put the value in quotes.",
    ),
    (
        "found duplicate anchor",
        "An anchor is defined twice.",
        "Give each anchor (`&name`) a name of its own.",
    ),
)


class Fault(Exception):
    """A file that cannot be read; its problems have line and column but no file yet."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(problem.message for problem in problems))


def fault(
    code: str, message: str, remedy: str, place: Place = (0, 0), pointer: str = ""
) -> Fault:
    """Return a fault of one problem."""
    line, column = place
    return Fault(error(code, message, pointer, remedy, line=line, column=column))


def _excerpt(text: str) -> str:
    """Return the beginning of a text of the file, fit for one line of a message."""
    line = text.strip().splitlines()[0] if text.strip() else ""
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"


def _near(line: str) -> str:
    """Return the sentence that shows a line, if there is something on it."""
    return f" The line: `{_excerpt(line)}`." if line.strip() else ""


# --- bytes and characters ---------------------------------------------------------------------


def too_large(size: int, limit: int) -> Fault:
    """Refuse a file beyond `limit` bytes."""
    return fault(
        "too-large",
        f"The file has {size:,} bytes; the limit is {limit:,}.",
        "Check that this is the document and not an archive or a log.",
    )


def utf16() -> Fault:
    """Refuse UTF-16 and UTF-32, which a byte order mark gives away."""
    return fault(
        "not-utf8",
        "The file is UTF-16 or UTF-32, not UTF-8.",
        "Convert it: iconv -f UTF-16 -t UTF-8 FILE.",
        (1, 1),
    )


def not_utf8(source: bytes, failure: UnicodeDecodeError) -> Fault:
    """Refuse bytes that are no UTF-8, naming the first of them."""
    before = source[: failure.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return fault(
        "not-utf8",
        f"The byte 0x{source[failure.start]:02x} here is not UTF-8.",
        "Save the file as UTF-8 (it may be Latin-1: iconv -f LATIN1 -t UTF-8 FILE).",
        (line, column),
    )


def unprintable(text: str) -> Fault:
    """Refuse the first character that YAML does not allow."""
    found = _UNPRINTABLE.search(text)
    position = found.start() if found else 0
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return fault(
        "control-character",
        f"The character U+{ord(text[position : position + 1] or '?'):04X} may not stand "
        "in a YAML file.",
        "Remove it, or write it as an escape in double quotes.",
        (line, column),
    )


def surrogate() -> Fault:
    """Refuse half of a surrogate pair: no UTF-8 file can hold it."""
    return fault(
        "lone-surrogate",
        "A text holds half of a surrogate pair (\\ud800 to \\udfff), which is no character.",
        "Write the character itself, or both halves of the pair.",
    )


def empty() -> Fault:
    """Refuse a file without content."""
    return fault(
        "empty-file",
        "The file holds nothing.",
        "Check the path, and that the download has finished.",
        (1, 1),
    )


# --- syntax -----------------------------------------------------------------------------------


def from_yaml(failure: Any, text: str) -> Fault:
    """Return what a YAML parser's complaint means."""
    mark = getattr(failure, "problem_mark", None)
    if mark is None:
        return unprintable(text)
    said = f"{failure.problem or failure.context or 'syntax error'}"
    place = (mark.line + 1, mark.column + 1)
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    if line[mark.column : mark.column + 1] == "\t" or line[:1] == "\t":
        return fault(
            "syntax",
            "A tab stands where YAML wants spaces.",
            "Indent with spaces.",
            place,
        )
    for beginning, cause, remedy in _YAML_CAUSES:
        if said.startswith(beginning):
            return fault("syntax", f"{cause}{_near(line)}", remedy, place)
    remedy = "Check the line and the one before it."
    return fault("syntax", f"No YAML: {said}.{_near(line)}", remedy, place)


def from_json(failure: json.JSONDecodeError) -> Fault:
    """Return what the JSON reader's complaint means."""
    line = failure.doc.splitlines()[failure.lineno - 1 :][:1] or [""]
    return fault(
        "syntax",
        f"No JSON: {failure.msg}.{_near(line[0])}",
        "JSON has no comments, no comma after the last item and double quotes only; "
        "name the file .yaml if it is YAML.",
        (failure.lineno, failure.colno),
    )


def duplicate_keys(places: Places) -> Fault:
    """Refuse keys that come twice: all values of one but the last would be lost."""
    problems = []
    for pointer, (line, column) in places.repeated:
        first = places.found[pointer]
        key = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        problems.append(
            error(
                "duplicate-key",
                f"The key `{key}` is already in this object, in line {first[0]}, "
                f"column {first[1]}.",
                pointer,
                "Rename or remove one of the two, or join what they hold.",
                line=line,
                column=column,
            )
        )
    return Fault(*problems)


def several_documents(place: Place) -> Fault:
    """Refuse a YAML stream of several documents."""
    return fault(
        "several-documents",
        "A second YAML document begins here (`---`).",
        "Keep each document in a file of its own.",
        place,
    )


def complex_key(place: Place) -> Fault:
    """Refuse a key that is no scalar: JSON has none."""
    return fault(
        "complex-key",
        "An array or object is used as a key.",
        "Use a string; a value that begins with `{` or `[` needs quotes.",
        place,
    )


def unknown_tag(tag: str, place: Place) -> Fault:
    """Refuse a tag outside the core schema: what it means is known to its own program."""
    return fault(
        "yaml-tag",
        f"The tag `{_excerpt(tag)}` has no meaning in an OpenAPI document.",
        "Write the value that it stands for; put a text that begins with `!` in quotes.",
        place,
    )


def bad_scalar(tag: str | None, text: str, place: Place) -> Fault:
    """Refuse a number that JSON cannot hold, or a value that its tag does not fit."""
    says = f"tagged `{tag}`" if tag else "no number that JSON can hold"
    return fault(
        "bad-value",
        f"The value `{_excerpt(text)}` is {says}.",
        "Write a plain number, or put the text in quotes.",
        place,
    )


def merge_keys(merged: list[str], kept: list[str]) -> list[Problem]:
    """Return the findings for `<<`, which YAML 1.1 knows and 1.2 does not: one of a kind."""
    found = []
    if merged:
        found.append(
            Problem(
                "merge-key",
                f"`<<` merges objects in YAML 1.1 only; it is read so {_times(merged)}.",
                merged[0],
                "Other tools may not: write the members out, or use `$ref`.",
                Severity.NOTICE,
            )
        )
    if kept:
        found.append(
            Problem(
                "merge-key",
                f"`<<` holds no object {_times(kept)}; it is read as a key like any other.",
                kept[0],
                "Put the key in quotes, or give it an object to merge.",
            )
        )
    return found


def _times(pointers: list[str]) -> str:
    return "once" if len(pointers) == 1 else f"{len(pointers)} times"


# --- limits and aliases -----------------------------------------------------------------------


def too_deep(limit: int, place: Place) -> Fault:
    """Refuse nesting beyond `limit` levels."""
    return fault(
        "too-deep",
        f"Objects and arrays nest more than {limit} levels deep.",
        "Move inner schemas to `components` and refer to them.",
        place,
    )


def too_many_nodes(limit: int, place: Place) -> Fault:
    """Refuse more than `limit` nodes, aliases counted as often as they are used."""
    return fault(
        "too-many-nodes",
        f"The file holds more than {limit:,} values once its aliases are written out.",
        "Aliases of aliases grow fast: refer to components with `$ref` instead.",
        place,
    )


def recursive_alias(name: str, place: Place) -> Fault:
    """Refuse an alias that lies inside what it stands for."""
    return fault(
        "recursive-alias",
        f"The alias `*{name}` lies inside its own anchor.",
        "Refer to a component with `$ref`: schemas may contain themselves that way.",
        place,
    )


def unknown_alias(name: str, place: Place) -> Fault:
    """Refuse an alias without an anchor before it."""
    return fault(
        "unknown-alias",
        f"The alias `*{name}` has no anchor `&{name}` before it.",
        "Define the anchor first; put a text that begins with `*` in quotes.",
        place,
    )
