"""`sdkgen check`: targets in, the differences between disk and what would be written out.

With a newer document also what that would change for users of the SDK.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from .. import emit, pipeline
from ..compare import Report
from ..target.target import Target
from ..uses.fetch import Fetched
from ..uses.release import is_taken_in, read_new
from .comparison import rendered
from .door import tell
from .messages import annotation, as_json, progress, show_completed


@dataclass(frozen=True)
class Found:
    """The differences of one target; `texts` by path, where they had to be made."""

    target: Target
    differences: Sequence[emit.Difference]
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Upstream:
    """A document that may be newer than the pinned one, read, and what it would change."""

    fetched: Fetched
    same: bool
    reading: pipeline.Reading
    report: Report


def check(
    targets: Sequence[Target],
    diff: bool,
    format: str,
    fetched: Fetched | None = None,
) -> bool:
    """Print the differences of all targets and tell whether there are any.

    `fetched` is the document to look at beyond that; there must be one target then.
    """
    completed = [_is_completed(target) for target in targets if not target.folder]
    found = [_look(target, diff) for target in targets]
    upstream = _ahead(targets[0], fetched) if fetched else None
    text = {"text": _text, "json": _json, "github": _github}[format]
    tell(text(found, diff, upstream), form=format)
    changes = upstream.report.changes if upstream else ()
    return bool(changes) or any(completed) or any(item.differences for item in found)


def _is_completed(target: Target) -> bool:
    """Complete what a killed run left of the SDK of a document; tell of it."""
    lock = [target.lock] if target.lock else []
    return show_completed(emit.recover(target.out, lock))


def _ahead(target: Target, fetched: Fetched) -> Upstream:
    with progress(fetched.shown) as step:
        old = pipeline.read(target, step=step)
        new = read_new(target, fetched, old, step)
    same = is_taken_in(new, fetched)
    return Upstream(fetched, same, new, pipeline.differ(old, new))


def _look(target: Target, diff: bool) -> Found:
    with progress(target.name) as step:
        glanced = _glance(target)
        if glanced is not None and not (diff and glanced):
            return Found(target, glanced, {})
        product = pipeline.produce(pipeline.read(target, step=step), step)
    texts = {str(path): text for path, text in product.texts.items()}
    if target.lock:
        texts[str(target.lock)] = product.coming[target.lock].decode()
    return Found(target, pipeline.drift(product), texts)


def _glance(target: Target) -> list[emit.Difference] | None:
    """Return the differences that the manifest alone tells, None where an input changed."""
    package = target.package
    manifest = emit.Manifest.read(package) if target.choices.package else None
    if manifest is None:
        return None
    known = [target.home / name for name in manifest.inputs.spec]
    if manifest.inputs != target.inputs(parts=known):
        return None
    return pipeline.placed(package, emit.glance(package, manifest))


def _text(found: Sequence[Found], diff: bool, upstream: Upstream | None) -> str:
    lines = []
    for item in found:
        if not item.differences:
            lines.append(f"{item.target.name}: up to date")
        for one in item.differences:
            lines.append(f"{one.path}: {one.reason}")
            lines += _diff(item, one.path) if diff else []
        if item.differences:
            number = len(item.differences)
            files = "1 file differs" if number == 1 else f"{number} files differ"
            lines.append(f"{item.target.name}: {files}; `sdkgen generate` writes anew")
    if upstream:
        what = "the pinned document" if upstream.same else "not the pinned document"
        report = rendered(upstream.report, upstream.reading, "text")
        lines += [f"{upstream.fetched.shown}: {what}", *report.splitlines()]
    return "".join(f"{line}\n" for line in lines)


def _diff(item: Found, path: str) -> list[str]:
    """Return what `generate` would do to a file, as a unified diff."""
    old = Path(path).read_text("utf-8", "replace") if Path(path).is_file() else ""
    new = item.texts.get(path, old if path not in item.texts else "")
    names = f"a/{path}", f"b/{path}"
    return [
        line.rstrip("\n")
        for line in unified_diff(
            old.splitlines(), new.splitlines(), *names, lineterm=""
        )
    ]


def _json(found: Sequence[Found], diff: bool, upstream: Upstream | None) -> str:
    rows = []
    for item in found:
        for one in item.differences:
            row = {"target": item.target.name, "path": one.path, "reason": one.reason}
            rows.append(
                row | ({"diff": "\n".join(_diff(item, one.path))} if diff else {})
            )
    whole: dict[str, object] = {"clean": not rows, "differences": rows}
    if upstream:
        report = json.loads(rendered(upstream.report, upstream.reading, "json"))
        shown = {"source": upstream.fetched.shown, "pinned": upstream.same}
        whole["upstream"] = shown | report
    return as_json(whole)


def _github(found: Sequence[Found], diff: bool, upstream: Upstream | None) -> str:
    lines = []
    for item in found:
        for one in item.differences:
            text = "\n".join([one.reason, *(_diff(item, one.path) if diff else [])])
            lines.append(
                annotation("error", one.path, "generated code is not up to date", text)
            )
    more = rendered(upstream.report, upstream.reading, "github") if upstream else ""
    return "".join(f"{line}\n" for line in lines) + more
