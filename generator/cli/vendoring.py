"""`sdkgen vendor`: write, check and renew copies of a part of an SDK in other repositories."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from .. import pipeline
from ..compare.formats import FORMATS
from ..problems import SpecError
from ..target.target import Target
from ..uses import vendoring
from ..uses.vendoring import Copy, News, Order
from .door import complain, tell
from .messages import as_json, counted, progress, show_kept

Find = Callable[
    [str], Target | None
]  # the target of a target, None where there is none


def vendor(target: Target, order: Order, dest: Path, format: str) -> None:
    """Write a new copy, or write it anew."""
    vendoring.require_package(order.package)
    with progress(order.package) as step:
        reading = pipeline.read(target, step=step)
        files = vendoring.make(reading, order, step)
        step("write")
        folder = dest / order.name
        kept = vendoring.write(folder, files)
    show_kept(kept)
    code = [text for name, text in files.items() if name.endswith(".py")]
    lines = sum(text.count("\n") for text in code)
    if format == "json":
        row = {"path": str(folder), "files": len(files), "lines": lines}
        tell(as_json({"copies": [row]}), form=format)
        return
    tell(f"{folder}: {counted(len(files), 'file')}, {counted(lines, 'line')} of Python")
    complain(f"check it with: python -m {order.package}.verify")


def update(copies: Sequence[Copy], find: Find, format: str) -> None:
    """Redo copies as they were asked for; nothing is written unless all can be made."""
    made = []
    for copy in copies:
        with progress(copy.order.package) as step:
            reading = pipeline.read(_needed(find, copy), step=step)
            told = vendoring.news(copy, reading, step)
            made.append((copy, told, vendoring.make(reading, copy.order, step)))
    rows = []
    for copy, told, files in made:
        before = vendoring.faults(copy)
        show_kept(vendoring.write(copy.folder, files))
        left = vendoring.faults(copy)
        for fault in sorted({*before, *left}):
            outcome = "it stays, remove it yourself" if fault in left else "redone"
            complain(f"{copy.folder}: {fault}; {outcome}")
        rows.append(_row(copy, left, told))
        if format != "json":
            tell("\n".join(_lines(copy, [], told)))
    if format == "json":
        tell(as_json({"copies": rows}), form=format)


def check(copies: Sequence[Copy], find: Find, format: str) -> bool:
    """Print what is wrong with copies and what is new for them; tell whether there is any."""
    found = []
    for copy in copies:
        faults, told = vendoring.faults(copy), None
        if (target := find(copy.order.target)) is not None:
            with progress(copy.order.package) as step:
                reading = pipeline.read(target, step=step)
                told = vendoring.news(copy, reading, step)
        found.append((copy, faults, told))
    if format == "json":
        tell(as_json({"copies": [_row(*item) for item in found]}), form=format)
    else:
        lines = [line for item in found for line in _lines(*item)]
        tell("\n".join(lines))
    return any(faults or told for _, faults, told in found)


def _needed(find: Find, copy: Copy) -> Target:
    target = find(copy.order.target)
    if target is None:
        raise SpecError([vendoring.no_target(copy)])
    return target


def _lines(copy: Copy, faults: Sequence[str], told: News | None) -> list[str]:
    out = [f"{copy.folder}: {fault}" for fault in faults]
    if told is None:
        return [*out, f"{copy.folder}: {_state(faults)}; no target to compare it with"]
    if told.report is None:
        return [*out, f"{copy.folder}: made by another generator; `--update` redoes it"]
    if told.report.changes:
        step = f"{copy.version} -> {told.version}"
        out.append(f"{copy.folder}: {step}, {told.report.bump} for this copy")
        return [*out, *FORMATS["text"](told.report).splitlines()]
    if told.stale:
        number = counted(len(told.stale), "file")
        return [
            *out,
            f"{copy.folder}: {number} would be written anew; no change for users",
        ]
    return [*out, f"{copy.folder}: {_state(faults)}; no change for this copy"]


def _state(faults: Sequence[str]) -> str:
    return f"{counted(len(faults), 'fault')}" if faults else "as it was vendored"


def _row(copy: Copy, faults: Sequence[str], told: News | None) -> dict[str, object]:
    row: dict[str, object] = {
        "folder": str(copy.folder),
        "package": copy.order.package,
        "version": copy.version,
        "faults": list(faults),
    }
    if told and told.report:
        report = json.loads(FORMATS["json"](told.report))
        row |= {"newest": told.version, "stale": list(told.stale), **report}
    return row
