"""Read the facts off a page: where it calls, what it is called, and its sections one by one.

In come the lines of a page and the layout of such pages (`pages:` of the choices), out come
`Facts`. Whatever cannot be understood is a located complaint; all of them are raised together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from ..problems import Problem
from ..target.choices import PageLayout
from .examples import find_answer, find_request
from .facts import Facts
from .fields import Fields
from .lines import METHODS, Line, Page, Unreadable
from .prose import describe

_CALL = re.compile(rf"({'|'.join(METHODS)})\s+((?:https?://[^\s/]+)?/\S*)")
_STATUS = re.compile(r"([1-5]\d\d)\b\W*(.*)")
_GLUED_STATUS = re.compile(r"([1-5]\d\d)([A-Z].*)?")
_HUMP = re.compile(r"(?<=[a-z0-9).])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_TRAIL = re.compile("\\s*[>/\u203a\u00bb|]\\s*")
_VARIABLE = re.compile(r"(?<=/):([A-Za-z_]\w*)")
SECTIONS = (
    "authentication",
    "path",
    "query",
    "headers",
    "request",
    "response",
    "errors",
)


def read_facts(page: Page, layout: PageLayout, names: Sequence[str] = ()) -> Facts:
    """Return the facts of a page; `names` are platforms and categories that are known.

    Raises Unreadable with every reason.
    """
    reader = _Reader(page, layout, names)
    facts = reader.read()
    if reader.problems:
        raise Unreadable(reader.problems)
    return facts


class _Reader:
    def __init__(self, page: Page, layout: PageLayout, names: Sequence[str]) -> None:
        self.page = page
        self.layout = layout
        self.names = sorted(names, key=len, reverse=True)
        self.facts = Facts()
        self.problems: list[Problem] = []
        self.skipped = [re.compile(form, re.IGNORECASE) for form in layout.skip]
        self.fields = Fields(page, layout, self.problems)

    def read(self) -> Facts:
        """Read the page from its top to its bottom."""
        lines, facts = self.page.lines, self.facts
        facts.menu = list(self._menu())
        at = self._place()
        if at is None:
            told = "the page does not say which method and path it is about"
            self.problems.append(self.page.problem("no-call", told, 1))
            return facts
        self._title(at)
        sections = dict(self._sections(at))
        first = min((begin for begin, _ in sections.values()), default=len(lines))
        self._examples()
        facts.description = describe(lines[at:first], facts, self.layout)
        for name, (begin, end) in sections.items():
            self._section(name, [*self._telling(lines[begin + 1 : end])])
        if "request" in sections:
            self._require_all()
        return facts

    def _require_all(self) -> None:
        """Complain where the example sends what no field was read of: one was overlooked."""
        sent = self.facts.sent
        names = {own.name for own in self.facts.request}
        body = sent.body if sent and isinstance(sent.body, dict) else {}
        left = [name for name in body if name not in names]
        if sent and left and not self.problems:
            told = f"the example sends `{left[0]}`, which the page does not list as a field"
            self.problems.append(self.page.problem("field", told, sent.line.number))

    # --- what is called -------------------------------------------------------------------------

    def _menu(self) -> Iterator[tuple[str, str]]:
        """Yield method and title of each entry of the menu."""
        for line in self.page.lines:
            method, rest = line.parts[0], line.parts[1:]
            if line.kind == "item" and method in METHODS and rest:
                yield method, " ".join(rest)

    def _place(self) -> int | None:
        """Return the index of the first line that names method and path; fill them in."""
        lines = self.page.lines
        for at, line in enumerate(lines):
            follows = lines[at + 1].text if at + 1 < len(lines) else ""
            for text in (line.text, f"{line.text} {follows}"):
                found = _CALL.match(text) if line.kind != "item" else None
                if found and line.text.split()[0] in METHODS:
                    self.facts.method = found[1]
                    path = urlsplit(found[2]).path
                    self.facts.path = _VARIABLE.sub(r"{\1}", path)
                    return at
        return None

    def _title(self, at: int) -> None:
        """Fill in title and heading from the lines before the method and path, or just behind."""
        before = [ln for ln in self._telling(self.page.lines[:at]) if ln.kind != "code"]
        behind = [
            ln for ln in self._telling(self.page.lines[at:]) if ln.kind == "heading"
        ]
        titles = [line for line in before if line.kind == "heading"] or before[-1:]
        titles = titles or behind[:1]
        if titles:
            title = titles[-1]
            self.facts.title = title.text
            above = [line for line in before if line.number < title.number]
            self.facts.heading = self._heading(above[-1:]) or self._heading(above[-2:])

    def _heading(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """Return platform and category, which stand above the title, apart; () where not so."""
        parts = tuple(part for line in lines for part in line.parts)
        if any(line.kind == "item" and line.parts[0] in METHODS for line in lines):
            return ()
        if len(parts) == 1:
            parts = tuple(p for p in _TRAIL.split(parts[0]) if p)
        if len(parts) > 1:
            return (parts[-2] if self._is_named(parts[-2]) else "", parts[-1])
        text = parts[0] if parts else ""
        suffix = self.facts.title.rpartition(":")[2].strip()
        for name in (*self.layout.generic, *self.names, suffix):
            if name and text.lower().startswith(name.lower()) and text != name:
                return name, text[len(name) :].strip()
        humps = [found.start() for found in _HUMP.finditer(text)]
        splits = ((text[:at], text[at:]) for at in reversed(humps))
        return next((pair for pair in splits if self._is_named(pair[0])), ())

    def _is_named(self, platform: str) -> bool:
        """Tell whether the page is of what stands above it: title or path say so as well."""
        own, known = _plain(platform), (*self.layout.generic, *self.names)
        told = _plain(f"{self.facts.title} {self.facts.path}")
        return bool(own) and (own in told or own in map(_plain, known))

    # --- sections -------------------------------------------------------------------------------

    def _sections(self, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the sections behind the method and path: name, first line, end."""
        words = {
            word.lower(): name
            for name in SECTIONS
            for word in getattr(self.layout.sections, name)
        }
        words |= {word.lower(): "" for word in self.layout.sections.other}
        lines = self.page.lines
        heads = [
            (index, words[line.text.rstrip(":").lower()])
            for index, line in enumerate(lines[at:], at)
            if line.kind in ("text", "heading")
            and line.text.rstrip(":").lower() in words
        ]
        ends = [index for index, _ in heads[1:]] + [len(lines)]
        for (begin, name), end in zip(heads, ends, strict=False):
            if name:
                yield name, (begin, end)

    def _telling(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Yield the lines that are no furniture of the site."""
        for line in lines:
            if not any(form.fullmatch(line.text) for form in self.skipped):
                yield line

    def _section(self, name: str, lines: Sequence[Line]) -> None:
        lines = [line for line in lines if line.kind != "code"]
        if name == "authentication":
            self.facts.authentication = " ".join(line.text for line in lines)
        elif name == "request":
            self.facts.request, _ = self.fields.read(lines, flagged=True)
        elif name in ("path", "query", "headers"):
            self.facts.parameters[name], _ = self.fields.read(lines, flagged=True)
        elif name == "response":
            self.facts.response, words = self.fields.read(lines, flagged=False)
            self.facts.response_text = " ".join(words)
        else:
            self._errors(lines)

    def _errors(self, lines: Sequence[Line]) -> None:
        status = ""
        for line in lines:
            if found := _GLUED_STATUS.fullmatch(line.text) or _STATUS.fullmatch(
                line.text
            ):
                status = found[1]
                self.facts.errors[status] = (found[2] or "").strip()
            elif status:
                told = self.facts.errors[status]
                self.facts.errors[status] = f"{told} {line.text}".strip()

    def _examples(self) -> None:
        """Read what is sent and what comes back; both must be about the same call."""
        facts = self.facts
        try:
            facts.sent = find_request(self.page)
            facts.answer = find_answer(
                self.page, facts.sent.line if facts.sent else None
            )
            facts.has_answer = True
        except LookupError:
            pass
        except Unreadable as cause:
            self.problems += cause.problems
        if facts.sent and not _same_call(facts):
            sent, own = (
                f"{facts.sent.method} {facts.sent.path}",
                f"{facts.method} {facts.path}",
            )
            told = f"the page is about {own}, its example sends {sent}"
            number = facts.sent.line.number
            self.problems.append(self.page.problem("example", told, number))


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


def _same_call(facts: Facts) -> bool:
    """Tell whether the example is a call of the page's own method and path."""
    assert facts.sent
    sent, own = facts.sent.path.split("/"), facts.path.split("/")
    same = all(
        b[:1] == "{" or a == b for a, b in zip(sent[::-1], own[::-1], strict=False)
    )
    return facts.sent.method == facts.method and same and len(sent) >= len(own)
