"""Print a report: for a terminal, for programs, for a pull request, for GitHub's annotations.

In comes a `Report`, out comes text that ends with a line break, or "" where there is nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias

from ..model import ir
from .report import Change, Report
from .wording import quoted

# Where a pointer into the new document leads: file, line, column. An empty pointer is its top.
Place: TypeAlias = Callable[[str], tuple[str, int, int]]

_JSON: tuple[str, ...] = (
    "fingerprint",
    "operation",
    "platform",
    "family",
    "location",
    "change",
    "breaking",
)
_JSON += ("approved", "message", "why", "old", "new", "old_pointer", "new_pointer")
# Changes whose message does not say what was and what is.
_ARROWED = re.compile(r"^description|-became-|(?<!value)-(added|removed)\b")
_GENERAL = "All platforms"
_LONG = 60  # characters of a text that are shown where it changed


def as_json(report: Report) -> str:
    """Return the report for programs: `{bump, changes: [{fingerprint, operation, ...}]}`."""
    changes = [
        {key: getattr(change, key) for key in _JSON} for change in report.changes
    ]
    whole = {"bump": report.bump, "changes": changes}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def as_text(report: Report) -> str:
    """Return the report for a person at a terminal, by platform, then by family."""
    lines = [headline(report)]
    for platform, changes in _by_platform(report):
        lines += ["", platform]
        for change in changes:
            lines.append(f"  {_verdict(change):<8}  {sentence(change)}")
            lines.append(f"            {_where(change)}")
            if change.breaking:
                lines.append(f"            because {change.why}")
    return "\n".join(lines) + "\n"


def as_markdown(report: Report) -> str:
    """Return the report as the body of a pull request or a section of a changelog."""
    if not report.changes:
        return ""
    blocks = []
    for platform, changes in _by_platform(report):
        items = sorted(changes, key=lambda change: not change.breaking)
        lines = [_item(change) for change in items]
        blocks.append("\n".join([f"### {_plain(platform)}", "", *lines]))
    return "\n\n".join(blocks) + "\n"


def as_github(report: Report, place: Place = lambda pointer: ("", 0, 0)) -> str:
    """Return the report as workflow commands, which annotate the lines of the new document.

    The form: docs.github.com, "Workflow commands for GitHub Actions".
    """
    return "".join(f"{_command(change, place)}\n" for change in report.changes)


#: The formats of `sdkgen diff --format`.
FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "markdown": as_markdown, "github": as_github}
)


def headline(report: Report) -> str:
    """Return the result in one line."""
    count = len(report.changes)
    if not count:
        return "No change that a user of the SDK can feel."
    breaking = sum(change.breaking for change in report.changes)
    approved = sum(change.breaking and change.approved for change in report.changes)
    parts = [f"{count} change{'s' * (count > 1)}"]
    parts += [f"{breaking} breaking"] * bool(breaking)
    parts += [f"{approved} of them approved"] * bool(approved)
    return f"{', '.join(parts)}: a {report.bump} release."


def sentence(change: Change) -> str:
    """Return `entrata · resident_charges.create: `charge_code_id` is now required`."""
    whose = f"{change.platform} · " if change.platform else ""
    return whose + _joined(change.family, change.message)


def _joined(call: str, message: str) -> str:
    """Return what happened to a call, or after a colon, to something of it."""
    colon = "" if message.startswith(("is ", "has ")) else ":"
    return f"{call}{colon} {message}" if call else message


def _by_platform(report: Report) -> Iterator[tuple[str, list[Change]]]:
    """Yield the changes of each platform under its name, those of no platform first."""
    names = dict(report.platforms)

    def platform(change: Change) -> str:
        return change.platform or ""

    ordered = sorted(report.changes, key=lambda c: (platform(c), c.family))
    for slug, changes in groupby(ordered, key=platform):
        yield names.get(slug, slug) or _GENERAL, list(changes)


def _verdict(change: Change) -> str:
    if change.breaking:
        return "approved" if change.approved else "BREAKING"
    return change.level


def _where(change: Change) -> str:
    return f"{change.operation}  {change.location}  [{change.fingerprint}]"


# --- Markdown -----------------------------------------------------------------------------------


def _item(change: Change) -> str:
    mark = "**Breaking:** " if change.breaking else ""
    names = [change.platform, change.family] if change.platform else [change.family]
    call = quoted(".".join(map(str, names))) if change.family else ""
    why = f" ({change.why})" if change.breaking else ""
    return f"- {mark}{_joined(call, change.message)}{why}{_arrow(change)}"


def _arrow(change: Change) -> str:
    """Return `: before → after` where the message has not said it.

    Of long texts it is what stands around the difference.
    """
    old, new = change.old, change.new
    if change.location in ("operation", "webhook") or not _ARROWED.search(
        change.change
    ):
        return ""
    if isinstance(old, str) and isinstance(new, str):
        pairs = enumerate(zip(old, new, strict=False))
        first = next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))
        start = max(first - _LONG // 3, 0)
        old, new = _excerpt(old, start), _excerpt(new, start)
    return f": {_value(old)} → {_value(new)}"


def _excerpt(text: str, start: int) -> str:
    if len(text) <= _LONG:
        return text
    cut = text[start : start + _LONG]
    return f"{'…' * bool(start)}{cut}{'…' * (start + _LONG < len(text))}"


def _value(value: ir.Json) -> str:
    return "nothing" if value in (None, "") else quoted(value)


def _plain(text: str) -> str:
    """Return a heading without line breaks and signs that mean something to Markdown."""
    kept = "".join(c if c.isalnum() or c in " .,&'()-" else " " for c in text)
    return kept.replace("www.", "www ").strip()  # which GitHub would link


# --- GitHub -------------------------------------------------------------------------------------


def _command(change: Change, place: Place) -> str:
    kind = "error" if change.blocking else "warning" if change.breaking else "notice"
    file, line, column = place(change.new_pointer)
    title = f"{change.operation} {change.change}"
    pairs = {"file": file, "line": line, "col": column, "title": title}
    shown = ",".join(f"{key}={_property(str(v))}" for key, v in pairs.items() if v)
    pointer = change.new_pointer or change.old_pointer
    text = f"{sentence(change)} ({change.why}) {pointer} [{change.fingerprint}]"
    return f"::{kind} {shown}::{_text(text)}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
