"""`sdkgen site`: a target or a document in, a folder of pages out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .. import pipeline
from ..target.target import Target
from .app import Config, Format, LockFile, Quiet, ResultFormat, Templates, reported
from .app import app as app
from .door import tell
from .messages import as_json, counted, progress, show_kept, show_some


@app.command()
def site(
    out: Annotated[
        Path, typer.Option(help="The folder that gets the site.", metavar="DIR")
    ],
    target: Annotated[
        str, typer.Argument(help="A folder of ./specs, or a document.")
    ] = "",
    since: Annotated[
        str,
        typer.Option(
            help="Also tell what changed since this document.", metavar="FILE"
        ),
    ] = "",
    config: Config = None,
    lock: LockFile = None,
    templates: Templates = None,
    format: ResultFormat = Format.TEXT,
    quiet: Quiet = False,
) -> None:
    """Write a static site: what each platform can do, all operations and schemas, a search."""
    from . import arguments

    with reported(quiet):
        chosen = arguments.one(target, config, lock)
        chosen = arguments.printed_with([chosen], templates)[0]
        before = arguments.read_as(since, chosen) if since else None
        _build(chosen, before, out, format)


def _build(target: Target, since: Target | None, out: Path, format: str) -> None:
    """Write the site of a target, with the changes since another document where one is named."""
    from ..uses import site as sites

    with progress(target.name) as step:
        before = pipeline.read(since, step=step) if since else None
        names = before.lock if before and not target.lock else None
        reading = pipeline.read(target, names=names, step=step)
        report = pipeline.differ(before, reading) if before else None
        files = sites.make(reading, report, step)
        step("write")
        kept = sites.write(out, files)
    show_some(reading.problems, target.name)
    show_kept(kept)
    pages = sum(name.endswith(".html") for name in files)
    size = sum(len(text.encode()) for text in files.values())
    first = str(out / "index.html")
    if format == "json":
        row = {"path": first, "pages": pages, "files": len(files), "bytes": size}
        tell(as_json(row), form=format)
        return
    tell(f"{first}: {counted(pages, 'page')}, {size / 1000:,.0f} kB")
