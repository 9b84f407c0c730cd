"""The commands and their options; each hands over to a module of its own."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from .door import tell
from .messages import show_completed
from .mocking import mock
from .outcome import reported as reported

app = typer.Typer(
    name="sdkgen",
    help="Turn an OpenAPI document into a typed Python SDK.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"


class ReportFormat(StrEnum):
    """How the changes between two documents are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    GITHUB = "github"


class ReleaseFormat(StrEnum):
    """How a release is printed; `markdown` makes the body of a pull request."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class Bump(StrEnum):
    """Which number of a version is raised."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"


class TableFormat(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MARKDOWN = "markdown"


class FailOn(StrEnum):
    """Which changes end with exit code 1."""

    BREAKING = "breaking"
    ANY = "any"


class DriftFormat(StrEnum):
    """How differences are printed; `github` marks files in a workflow."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


Targets = Annotated[
    list[str] | None,
    typer.Argument(
        help="Folders of ./specs (all of them if none is named), or documents."
    ),
]
One = Annotated[str, typer.Argument(help="A document, or a folder of ./specs.")]
Spec = Annotated[
    Path | None, typer.Option(help="A document outside of ./specs.", metavar="FILE")
]
Out = Annotated[
    Path | None, typer.Option(help="The folder that gets the package.", metavar="DIR")
]
Package = Annotated[str, typer.Option(help="The name of the package.", metavar="NAME")]
Config = Annotated[
    Path | None, typer.Option(help="The sdk.yaml for a document.", metavar="FILE")
]
LockFile = Annotated[
    Path | None, typer.Option(help="The names.lock for a document.", metavar="FILE")
]
Templates = Annotated[
    Path | None,
    typer.Option(
        help="Templates of your own, file by file over ours.",
        metavar="DIR",
        exists=True,
        file_okay=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Take warnings for errors.")]
Validate = Annotated[
    bool,
    typer.Option(
        "--validate/--no-validate",
        help="Hear openapi-spec-validator, about three seconds per megabyte.",
    ),
]
AllowRemote = Annotated[
    bool,
    typer.Option(
        "--allow-remote", help="Fetch what documents refer to by https, and pin it."
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing but errors, exit only.")
]
ResultFormat = Annotated[Format, typer.Option("--format", help="Form of the result.")]


def _version(wanted: bool) -> None:
    if wanted:
        tell(f"sdkgen {__version__}")
        raise typer.Exit


def _enter(folder: Path | None) -> None:
    if folder:
        os.chdir(folder)


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version."
        ),
    ] = False,
    directory: Annotated[
        Path | None,
        typer.Option(
            "--directory",
            "-C",
            callback=_enter,
            help="Work in this folder, which holds specs/ and generated/.",
            metavar="DIR",
            exists=True,
            file_okay=False,
        ),
    ] = None,
) -> None:
    """Turn an OpenAPI document into a typed Python SDK."""


@app.command()
def generate(
    targets: Targets = None,
    spec: Spec = None,
    out: Out = None,
    package: Package = "",
    config: Config = None,
    lock: LockFile = None,
    templates: Templates = None,
    strict: Strict = False,
    validate: Validate = True,
    timings: Annotated[
        bool, typer.Option("--timings", help="Tell the seconds of each stage.")
    ] = False,
    allow_remote: AllowRemote = False,
    format: ResultFormat = Format.TEXT,
    quiet: Quiet = False,
) -> None:
    """Write the SDKs of targets, or of one document."""
    from .generation import run

    about = (targets or [], spec, out, package, config, lock)
    run(*about, templates, strict, validate, timings, allow_remote, format, quiet)


@app.command()
def check(
    targets: Targets = None,
    spec: Spec = None,
    out: Out = None,
    package: Package = "",
    config: Config = None,
    lock: LockFile = None,
    templates: Templates = None,
    diff: Annotated[bool, typer.Option("--diff", help="Print unified diffs.")] = False,
    format: Annotated[DriftFormat, typer.Option(help="Form of the result.")] = (
        DriftFormat.TEXT
    ),
    upstream: Annotated[
        str,
        typer.Option(
            help="Also tell what this newer document would change: a file, or an "
            "https URL.",
            metavar="FILE|URL",
        ),
    ] = "",
    quiet: Quiet = False,
) -> None:
    """Tell whether the SDKs on disk are what would be written, and why not; exit 1 if not."""
    from ..uses.fetch import fetch
    from . import arguments, drift

    with reported():
        completed = arguments.recovered()
    with reported(quiet):
        chosen = arguments.choose(targets or [], spec, out, package, config, lock)
        chosen = arguments.printed_with(chosen, templates)
        if upstream:
            arguments.require_one(chosen)
        newer = fetch(upstream) if upstream else None
        if drift.check(chosen, diff, format, newer) or completed:
            raise typer.Exit(1)


@app.command()
def lint(
    specs: Targets = None,
    config: Config = None,
    format: ResultFormat = Format.TEXT,
    strict: Strict = False,
    allow_remote: AllowRemote = False,
    quiet: Quiet = False,
) -> None:
    """Print everything that is found in documents; exit 2 where no SDK can be made."""
    from . import arguments, inspection

    with reported(quiet):
        chosen = arguments.choose(specs or [], None, Path(), "", config, None)
        chosen = arguments.with_remote(chosen, allow_remote)
        if not inspection.lint(chosen, format, strict):
            raise typer.Exit(2)


@app.command()
def inspect(spec: One, config: Config = None, lock: LockFile = None) -> None:
    """Print the intermediate model as JSON: counts, operations, families, definitions."""
    from . import arguments, inspection

    with reported():
        chosen = arguments.choose([spec], None, Path(), "", config, lock)
        inspection.inspect(chosen[0])


@app.command()
def diff(
    old: Annotated[str, typer.Argument(help="The document to start from.")],
    new: Annotated[str, typer.Argument(help="The document to compare with it.")],
    target: Annotated[
        str, typer.Option(help="Read both as this folder of ./specs says.")
    ] = "",
    config: Config = None,
    lock: LockFile = None,
    format: Annotated[ReportFormat, typer.Option(help="Form of the result.")] = (
        ReportFormat.TEXT
    ),
    fail_on: Annotated[
        FailOn | None, typer.Option(help="Exit 1 where there are such changes.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Print what users of the SDK feel between two documents, and what of it breaks."""
    from . import arguments, comparison

    with reported(quiet):
        before, after = arguments.pair(old, new, target, config, lock)
        if comparison.diff(before, after, format, fail_on or ""):
            raise typer.Exit(1)


@app.command()
def release(
    new_spec: Annotated[
        str, typer.Argument(help="The new document: a file, or an https URL.")
    ],
    target: Annotated[str, typer.Argument(help="A folder of ./specs.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell everything, write nothing.")
    ] = False,
    format: Annotated[ReleaseFormat, typer.Option(help="Form of the result.")] = (
        ReleaseFormat.TEXT
    ),
    bump: Annotated[
        Bump | None, typer.Option(help="Raise this number, whatever the report says.")
    ] = None,
    version: Annotated[
        str, typer.Option(help="Release under this version.", metavar="X.Y.Z")
    ] = "",
    allow_remote: AllowRemote = False,
    quiet: Quiet = False,
) -> None:
    """Take in a new document: report, version, changelog, lock, SDK; all of it or nothing."""
    from ..uses.fetch import fetch
    from ..uses.versions import Wish
    from . import arguments, releases

    wish = Wish(bump or "", version)
    with reported(quiet):
        chosen = arguments.kept(target)
        chosen = arguments.with_remote([chosen], allow_remote, anew=True)[0]
        releases.release(chosen, fetch(new_spec), dry_run, format, wish)


@app.command()
def init(
    spec: Annotated[str, typer.Argument(help="The document: a file, or an https URL.")],
    name: Annotated[
        str, typer.Argument(help="The folder of ./specs; else after its title.")
    ] = "",
    allow_remote: AllowRemote = False,
    quiet: Quiet = False,
) -> None:
    """Begin a target: specs/NAME with the document, and an sdk.yaml that tells what was found."""
    from ..uses.fetch import fetch
    from . import beginning

    with reported(quiet):
        beginning.init(fetch(spec), name, allow_remote)


@app.command("import")
def import_(
    pages: Annotated[
        list[Path], typer.Argument(help="Saved pages: text, Markdown or HTML.")
    ],
    into: Annotated[
        Path,
        typer.Option(help="The document that gets the operations.", metavar="FILE"),
    ],
    config: Config = None,
) -> None:
    """Read reference pages into an OpenAPI document; what is not spelled out is inferred."""
    from . import importing

    with reported():
        importing.import_into(pages, into, config)


@app.command()
def matrix(
    target: Annotated[
        str, typer.Argument(help="A folder of ./specs, or a document.")
    ] = "",
    family: Annotated[
        str, typer.Argument(help="A family such as `charges.create`: its fields.")
    ] = "",
    platform: Annotated[
        list[str] | None, typer.Option(help="Only these platforms.")
    ] = None,
    format: Annotated[TableFormat, typer.Option(help="Form of the result.")] = (
        TableFormat.TABLE
    ),
    config: Config = None,
) -> None:
    """Print which platform can do what; with a family, which platform takes which field."""
    from . import arguments
    from . import matrix as tables

    with reported():
        name, key = arguments.with_rest(target, family)
        chosen = arguments.one(name, config, None)
        tables.matrix(chosen, key, platform or [], format)


@app.command()
def vendor(
    dest: Annotated[Path, typer.Argument(help="The parent folder of the copy.")],
    target: Annotated[
        str, typer.Argument(help="A folder of ./specs, or a document.")
    ] = "",
    package: Annotated[
        str, typer.Option(help="What the copy is imported as.", metavar="a.b.NAME")
    ] = "",
    platform: Annotated[
        list[str] | None, typer.Option(help="Only what this platform can do.")
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option(help="Only operations with this tag.")
    ] = None,
    operation: Annotated[
        list[str] | None,
        typer.Option(help="Only these, for instance `charges.*`.", metavar="GLOB"),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Exit 1 where a copy is not what it should be."),
    ] = False,
    update: Annotated[bool, typer.Option("--update", help="Redo the copies.")] = False,
    format: ResultFormat = Format.TEXT,
    config: Config = None,
    lock: LockFile = None,
    quiet: Quiet = False,
) -> None:
    """Write a self-contained copy of a part of an SDK, check copies, or redo them."""
    from ..model.subset import Selection
    from ..uses import vendoring as copies
    from . import arguments, vendoring

    wanted = Selection(tuple(platform or ()), tuple(tag or ()), tuple(operation or ()))
    with reported(quiet):
        arguments.require_order(package, wanted != Selection(), check, update)
        if not (check or update):
            chosen = arguments.one(target, config, lock)
            order = copies.Order(package, chosen.folder_name, wanted)
            vendoring.vendor(chosen, order, dest, format)
            return
        completed = show_completed(copies.recover(dest))
        find = arguments.finder(target, config, lock)
        if update:
            vendoring.update(copies.find(dest), find, format)
        elif vendoring.check(copies.find(dest), find, format) or completed:
            raise typer.Exit(1)


@app.command()
def templates(
    out: Annotated[
        Path, typer.Option(help="The folder that gets them.", metavar="DIR")
    ],
) -> None:
    """Lay the templates out, to change those that you like and leave the others out."""
    from . import laying

    with reported():
        laying.templates(out)


app.command()(mock)
