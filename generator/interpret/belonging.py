"""Decide which platform each operation belongs to, and which of its names are fixed.

In come the draft operations, the choices and the lock, out come platforms, pinned and locked
names, and what to tell. A name in the lock holds until a line of `sdk.yaml` says otherwise:
`platforms:` or `not_platforms:` move an operation, and its old name is given up in due form.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import ir
from ..model.document import join
from ..model.naming import identifier
from ..problems import Problem, Severity
from ..target.choices import Choices
from . import prose
from .drafts import Draft
from .evidence import Page
from .lock import Lock, Locked, claimed_twice
from .operations import DraftOperation
from .paths import Called, static_segments
from .platforms import Found, Verdict, find_platforms, platform_of

DECLARED = "x-platform"  # what an imported page says of itself


@dataclass(frozen=True, slots=True)
class Belonging:
    """The platforms, the platform of each operation by its id, names that are fixed, remarks."""

    platforms: tuple[ir.Platform, ...]
    of: Mapping[str, str | None]
    fixed: Mapping[str, Called]
    problems: tuple[Problem, ...] = field(repr=False)


def belong(
    operations: Sequence[DraftOperation],
    drafts: Mapping[str, Draft],
    values: Sequence[str],
    choices: Choices,
    lock: Lock,
) -> Belonging:
    """Return which platform each operation belongs to; `values` are those of platform enums."""
    was = {
        o.id: _was(o, lock.operations[o.id], choices)
        for o in operations
        if o.id in lock.operations
    }
    locked = {
        slug for slug in was.values() if slug not in (None, *choices.not_platforms)
    }
    pages = [_page(operation, drafts, choices) for operation in operations]
    fields = {item.wire for draft in drafts.values() for item in draft.fields}
    found = find_platforms(pages, values, choices, filter(None, locked), fields)
    slugs = {platform.slug: platform for platform in found.platforms}
    of: dict[str, str | None] = {}
    kept: dict[str, Locked] = {}
    for operation in operations:
        key, now = operation.id, platform_of(operation.path, slugs, choices)
        if key in was and not _is_told(was[key], now, choices):
            now, kept[key] = was[key], lock.operations[key]
        of[key] = now
    there = {slug for slug in of.values() if slug}
    platforms = tuple(p for p in found.platforms if p.slug in there)
    in_order = {key: kept[key] for key in lock.operations if key in kept}
    fixed, claims = _fixed(operations, of, in_order, choices)
    remarks = (*_remarks(found, there), *claims)
    return Belonging(platforms, of, fixed, remarks)


def _fixed(
    operations: Sequence[DraftOperation],
    of: Mapping[str, str | None],
    kept: Mapping[str, Locked],
    choices: Choices,
) -> tuple[dict[str, Called], list[Problem]]:
    """Return the names that sdk.yaml or the lock decides, by operation id, and what is told.

    Of two operations that claim one name, a pin goes before the lock, an older line before a
    newer one; the other is named by the rules.
    """
    pins = {
        o.id: pin
        for o in operations
        if (pin := choices.names.operation(o.method, o.path))
    }
    order = {key: at for at, key in enumerate(kept)}
    first = sorted(
        operations, key=lambda o: (o.id not in pins, order.get(o.id, len(order)))
    )
    out: dict[str, Called] = {}
    taken: dict[str, str] = {}
    problems = []
    for operation in first:
        locked = kept.get(operation.id)
        dotted = pins.get(operation.id) or (locked.dotted if locked else "")
        *resource, action = dotted.split(".")
        if resource and resource[0] == of[operation.id]:
            resource = resource[1:]
        if dotted and taken.setdefault(dotted, operation.id) == operation.id:
            out[operation.id] = Called(tuple(resource), action)
        elif dotted:
            problems.append(claimed_twice(operation.id, dotted))
    return out, problems


def _page(
    operation: DraftOperation, drafts: Mapping[str, Draft], choices: Choices
) -> Page:
    """Return what is looked at of an operation to find platforms."""
    doc, node = operation.doc, operation.node
    tags, declared = node.get("tags"), node.get(DECLARED)
    found = operation.body.type if operation.body else None
    body = drafts.get(found.id) if isinstance(found, ir.Named) else None
    return Page(
        operation.method,
        operation.path,
        operation.title,
        doc.description,
        tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        frozenset(item.wire for item in body.fields) if body else frozenset(),
        declared if isinstance(declared, str) else "",
        bool(prose.upstream(doc.description, choices.prose)),
        prose.is_supported(doc.summary, doc.description, choices.prose),
    )


def _was(operation: DraftOperation, locked: Locked, choices: Choices) -> str | None:
    """Return the platform that an operation had when its name was locked.

    The attributes of such a name begin with a segment of the path that is not its first. Where no
    pin gave it, its resource follows, which a shared prefix of paths is no part of.
    """
    first, *others = [*static_segments(operation.path, choices.base_paths), ""]
    head, *rest = locked.module.split(".")
    if head not in others or identifier(first) == head:
        return None
    begins = rest[:1] and rest[0].startswith(identifier(first))
    is_pinned = choices.names.operation(operation.method, operation.path)
    return head if begins or is_pinned or head in choices.platforms else None


def _is_told(was: str | None, now: str | None, choices: Choices) -> bool:
    """Tell whether a line of `sdk.yaml` took an operation from one platform to another."""
    taken = was in choices.not_platforms
    return was != now and (taken or now in choices.platforms)


def _remarks(found: Found, there: set[str]) -> Iterator[Problem]:
    """Yield what was found that nobody named, and what only people can decide."""
    for slug, verdict in found.accepted.items():
        if slug in there:
            text = (
                f"found the platform `{slug}` ({_display(found, slug)}) in the paths: "
            )
            text += "; ".join(verdict.reasons)
            remedy = f"name it under `platforms:` in sdk.yaml: {slug}: {{...}}"
            yield Problem("platform-found", text, "/paths", remedy, Severity.NOTICE)
        else:
            text = f"`{slug}` is a platform, but names.lock has its operations without it: "
            yield _question("platform-locked", text, slug, verdict)
    for slug, verdict in found.undecided.items():
        text = f"`{slug}` may be a platform, which is not decided: "
        yield _question("platform-undecided", text, slug, verdict)


def _question(code: str, text: str, slug: str, verdict: Verdict) -> Problem:
    page = verdict.page
    pointer = join("", "paths", page.path, page.method)
    display = (
        f"{{ display: {json.dumps(verdict.display)} }}" if verdict.display else "{}"
    )
    remedy = f"in sdk.yaml, `platforms: {{ {slug}: {display} }}` if it is one, "
    remedy += f"`not_platforms: [{slug}]` if not"
    return Problem(code, text + "; ".join(verdict.reasons), pointer, remedy)


def _display(found: Found, slug: str) -> str:
    return next(p.display for p in found.platforms if p.slug == slug)
