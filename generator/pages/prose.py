"""Make the description of an operation out of what stands between its place and its sections.

In come lines, out comes Markdown as an API's own document has it: paragraphs, the table of
upstream calls, the notice. Saved text holds it twice: as it was written, and as it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..target.choices import PageLayout
from .facts import Facts
from .lines import METHODS, Line

_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_BORDER = re.compile(r"(?<!\\)\|")
_NOTE = re.compile(r"<Note\b[^>]*>.*?</Note>", re.DOTALL)


def describe(lines: Sequence[Line], facts: Facts, layout: PageLayout) -> str:
    """Return the description of an operation."""
    told = [line for line in lines if not _is_place(line, facts)]
    ends = [re.compile(form, re.IGNORECASE) for form in layout.end]
    segments: list[list[Line]] = [[]]
    for line in told:
        if _any(ends, line.text):
            segments.append([])
        else:
            segments[-1].append(line)
    written = _paragraphs(segments[0], facts, layout)
    found = written or _paragraphs(segments[-1], facts, layout)
    # A table belongs to the text above it, as the documents of APIs have it.
    return "".join(
        text if not at else f"\n{text}" if text.startswith("|") else f"\n\n{text}"
        for at, text in enumerate(found)
    )


def _paragraphs(lines: Sequence[Line], facts: Facts, layout: PageLayout) -> list[str]:
    skipped = [re.compile(form, re.IGNORECASE) for form in layout.skip]
    rest = [ln for ln in lines if ln.kind != "code" and ln.text != facts.title]
    out: list[str] = []
    notices = {word.lower() for word in layout.notice}
    title = ""
    entries = {title for _, title in facts.menu}
    for line in rest:
        if title:
            out.append(f'<Note title="{title}">{line.text}</Note>')
            title = ""
        elif line.text.lower() in notices:
            title = line.text
        elif (
            not _any(skipped, line.text)
            and line.text not in entries
            and line.kind != "item"
        ):
            out += _written(line)
    return out


def _written(line: Line) -> Iterator[str]:
    """Yield the parts of a text that was written in Markdown and saved as one line."""
    if line.kind == "table":
        head, *rows = line.text.splitlines()
        rule = "|" + "---|" * (len(_BORDER.findall(head)) - 1)
        yield "\n".join([head, rule, *rows])
        return
    notes = _NOTE.findall(line.text)
    text = _NOTE.sub("", line.text).strip()
    if text:
        yield _with_table(text)
    yield from notes


def _with_table(text: str) -> str:
    """Return a text with the rows of its table below each other again."""
    rule = _RULE.search(text)
    if not rule:
        return text
    row = r"\|(?:[^|]*\|){" + str(rule[0].count("|") - 1) + "}"
    head = re.search(rf"{row}\s*$", text[: rule.start()])
    before = text[: head.start() if head else rule.start()].strip()
    rows = [found[0].strip() for found in re.finditer(row, text[rule.end() :])]
    lines = [before, head[0].strip() if head else "", rule[0], *rows]
    return "\n".join(line for line in lines if line)


def _is_place(line: Line, facts: Facts) -> bool:
    """Tell whether a line only repeats method and path."""
    words = line.text.split()
    told = [w for w in words if w not in METHODS]
    path = re.sub(r"\{(\w+)\}", r":\1", facts.path)
    return all(word.endswith((facts.path, path)) for word in told)


def _any(forms: Sequence[re.Pattern[str]], text: str) -> bool:
    return any(form.fullmatch(text) for form in forms)
