"""Print a report: for a terminal, for programs, for a pull request, for GitHub's annotations.

In comes a `Report`, out comes text that ends with a line break, or "" where there is nothing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from .report import Change, Report
from .wording import listed, quoted

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
_BREAKING, _MEANING, _NEW, _OTHER = (
    "Breaking",
    "May mean something else",
    "New",
    "Changed",
)
_TEXTS = "description-changed"
_OPERATION = "operation-added"
_MANY = 12  # new operations that are told one by one; more are told by resource


def as_json(report: Report) -> str:
    """Return the report for programs: `{bump, changes: [{fingerprint, operation, ...}]}`."""
    changes = [
        {key: getattr(change, key) for key in _JSON} for change in report.changes
    ]
    whole = {"bump": report.bump, "changes": changes}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def as_text(report: Report) -> str:
    """Return the report for a person at a terminal: what is hurt first, then what is new."""
    lines = [headline(report)]
    for title, groups in _sections(report):
        lines += ["", title]
        for calls, items in groups:
            lines += [f"  {', '.join(calls)}"] if calls else []
            for item in items:
                lines.append(f"    {item.message}")
                lines += [f"      because {item.why}"] if item.why else []
                for change in item.changes if item.why else ():
                    lines.append(f"      {_where(change)}")
    if texts := _described(report):
        lines += ["", texts]
    return "\n".join(lines) + "\n"


def as_markdown(report: Report) -> str:
    """Return the report as the body of a pull request or a section of a changelog."""
    if not report.changes:
        return ""
    blocks = [headline(report)]
    for title, groups in _sections(report):
        lines = [line for group in groups for line in _bullets(*group)]
        blocks.append("\n".join([f"### {title}", "", *lines]))
    blocks += [text for text in (_described(report),) if text]
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
    """Return `entrata.resident_charges.create: `charge_code_id` is now required`."""
    if not change.family:
        return change.message
    colon = "" if change.message.startswith(("is ", "has ")) else ":"
    return f"{_call(change)}{colon} {change.message}"


# --- grouping -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Item:
    """Something that is said once, of one operation or of several."""

    message: str
    why: str  # "" for what does not break
    changes: tuple[Change, ...]
    subject: str = ""  # the name of what the message begins with, if it does


_Group: TypeAlias = tuple[tuple[str, ...], list[_Item]]


def _sections(report: Report) -> Iterator[tuple[str, list[_Group]]]:
    """Yield each section that has something, with its items by the operations they concern."""
    found: dict[str, list[Change]] = defaultdict(list)
    for change in report.changes:
        if change.change != _TEXTS:
            found[_title(change)].append(change)
    for title in (_BREAKING, _MEANING, _NEW, _OTHER):
        if title in found:
            yield title, _grouped(found[title])


def _title(change: Change) -> str:
    if change.breaking:
        return _BREAKING
    if change.change.endswith("-default-changed"):
        return _MEANING
    return _NEW if "-added" in change.change else _OTHER


def _grouped(changes: Sequence[Change]) -> list[_Group]:
    """Say what is the same of several operations once; then bring operations together."""
    new = [change for change in changes if change.change == _OPERATION]
    told = _by_resource(new) if len(new) > _MANY else []
    same: dict[tuple[str, str], dict[str, Change]] = defaultdict(dict)
    for change in changes:
        if told and change.change == _OPERATION:
            continue
        own = _about_itself(change)
        key = sentence(change) if own else _said(change), _why(change)
        same[key].setdefault(_call(change), change)
    groups: dict[tuple[str, ...], list[_Item]] = defaultdict(
        list, {(): told} if told else {}
    )
    for (message, why), by_call in same.items():
        first = next(iter(by_call.values()))
        own = _about_itself(first)
        calls = () if own else tuple(sorted(by_call))
        item = _Item(message, why, tuple(by_call.values()), _call(first) if own else "")
        groups[tuple(call for call in calls if call)].append(item)
    return sorted(groups.items())


def _by_resource(changes: Sequence[Change]) -> list[_Item]:
    """Say `leads: create, get, list`: many new operations are no wall."""
    found: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        found[_call(change).rpartition(".")[0]].append(change)
    items = []
    for resource, group in sorted(found.items()):
        actions = sorted({_call(change).rpartition(".")[2] for change in group})
        words = ", ".join(map(quoted, actions))
        place = resource or "client"
        items.append(_Item(f"{place}: {words}", "", tuple(group), place))
    return items


def _about_itself(change: Change) -> bool:
    """Tell whether a message goes on where the name of the call ends."""
    return bool(change.family) and change.message.startswith(("is ", "has "))


def _said(change: Change) -> str:
    """Return the message, with the type of what is new."""
    told = (
        isinstance(change.new, str) and change.new and change.message.endswith("is new")
    )
    return f"{change.message}: {quoted(change.new)}" if told else change.message


def _why(change: Change) -> str:
    approved = " (approved)" if change.approved else ""
    return f"{change.why}{approved}" if change.breaking else ""


def _call(change: Change) -> str:
    names = [change.platform, change.family] if change.platform else [change.family]
    return ".".join(map(str, names)) if change.family else ""


def _described(report: Report) -> str:
    """Return one line on texts that changed, "" where none did."""
    found = [change for change in report.changes if change.change == _TEXTS]
    if not found:
        return ""
    calls = sorted({_call(change) for change in found})
    places = f"{len(found)} place{'s are' if len(found) > 1 else ' is'} described anew"
    return f"{places}, in {listed(calls)}."


def _where(change: Change) -> str:
    return f"{change.operation}  {change.location}  [{change.fingerprint}]"


# --- Markdown -----------------------------------------------------------------------------------


def _bullets(calls: tuple[str, ...], items: Sequence[_Item]) -> list[str]:
    said = [f"{item.message}{f' ({item.why})' * bool(item.why)}" for item in items]
    if not calls:
        return [
            f"- {_marked(text, item)}" for text, item in zip(said, items, strict=True)
        ]
    if len(said) == 1:
        return [f"- {listed(calls)}: {said[0]}"]
    return [f"- {listed(calls)}:", *(f"  - {text}" for text in said)]


def _marked(text: str, item: _Item) -> str:
    """Return a sentence with the name that it begins with between backticks."""
    name = item.subject
    return f"{quoted(name)}{text.removeprefix(name)}" if name else text


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
