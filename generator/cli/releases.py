"""`sdkgen release`: a target and a new document in; report, version and what to commit out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from shlex import join, quote

from .. import pipeline
from ..compare.formats import FORMATS
from ..problems import visible
from ..render.doors import escaped, span
from ..target import locations
from ..target.target import Target
from ..uses.fetch import Fetched
from ..uses.release import Release, entry, prepare
from ..uses.versions import Wish
from .door import complain, tell
from .messages import as_json, progress, row, show_kept, show_some


def release(
    target: Target, fetched: Fetched, dry: bool, format: str, wish: Wish
) -> None:
    """Take in a document, or with `dry` only tell what would happen."""
    with progress(target.name) as step:
        found = prepare(target, fetched, step, wish)
        wanted = _paths(found)
        kept = pipeline.write(found.product, step) if wanted and not dry else []
    show_kept(kept)
    asked = {id(item) for item in found.questions}
    rest = [item for item in found.fresh if id(item) not in asked]
    show_some(rest, fetched.shown)
    if (same := len(found.new.problems) - len(found.fresh)) and wanted:
        had = (
            "findings that the document had before" if same > 1 else "finding as before"
        )
        complain(f"{same} {had}; `sdkgen lint` lists all")
    if format == "text":
        tell("\n".join(_told(found)))
    elif format == "markdown":
        tell(_asked_in_markdown(found) if wanted else "")
        tell(entry(found.report, found.version, found.back) if wanted else "")
    else:
        whole = json.loads(FORMATS[format](found.report))
        asked_too = {"questions": [row(item) for item in found.questions]}
        tell(as_json(whole | asked_too), form=format)
    tell(_outcome(found, wanted, dry), sys.stderr if format != "text" else None)


def _paths(found: Release) -> list[Path]:
    """Return what to commit: files of the target, and the folder of the SDK where it changes."""
    differences = pipeline.drift(found.product)
    generated = [Path(item.path) for item in differences]
    out = found.new.target.out
    inside = any(path.is_relative_to(out) for path in generated)
    return [*found.changed, *([out] if inside else [])]


def _told(found: Release) -> list[str]:
    asked = [line for item in found.questions for line in str(item).splitlines()]
    lines = [*asked, *([""] if asked else [])]
    lines += FORMATS["text"](found.report).splitlines()
    before = found.old.choices.version
    step = f"{before} -> {found.version}" if found.version != before else before
    back = f", takes back {found.back}" if found.back else ""
    return [*lines, "", f"{found.new.target.name} {step} ({found.report.bump}{back})"]


def _asked_in_markdown(found: Release) -> str:
    """Return what is said of platforms for the first time, as a note above the report."""
    lines = [
        f"> **{item.severity.name.capitalize()}:** {_markdown(item.message)}. "
        f"To decide: {_markdown(item.remedy)}.\n"
        for item in found.questions
    ]
    return ">\n".join(lines) + ("\n" if lines else "")


def _markdown(text: str) -> str:
    """Return a message as Markdown: names stay between backticks, the rest is text alone."""
    line = visible(text)
    parts = line.split("`")
    shown = [span(part) if at % 2 else escaped(part) for at, part in enumerate(parts)]
    return "".join(shown if len(parts) % 2 else [escaped(line)])


def _outcome(found: Release, wanted: list[Path], dry: bool) -> str:
    """Return what was, or would be, written, and the command that commits it."""
    name = found.new.target.name
    if not wanted:
        return f"nothing to do: this is the document that {locations.PIN} pins"
    verb = "would write" if dry else "written"
    lines = [f"{verb}: {' '.join(map(str, wanted))}"]
    if not dry:
        paths, subject = join(map(str, wanted)), quote(
            f"Release {name} {found.version}"
        )
        lines.append(f"to commit: git add {paths} && git commit -m {subject}")
    return "\n".join(lines)
