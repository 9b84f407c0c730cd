"""`sdkgen diff`: two documents in, what a user of the SDK feels between them out."""

from __future__ import annotations

from .. import pipeline
from ..compare import FORMATS, Report
from ..compare.formats import as_github
from ..pipeline import Reading
from ..target.target import Target
from .door import tell
from .messages import progress


def diff(old: Target, new: Target, format: str, fail_on: str) -> bool:
    """Print the changes from `old` to `new`; tell whether there are any of those to fail on."""
    with progress(old.name) as step:
        before = pipeline.read(old, step=step)
    with progress(new.name) as step:
        after = pipeline.read(new, names=before.lock, step=step)
    report = pipeline.differ(before, after)
    show(report, after, format)
    return fails(report, fail_on)


def fails(report: Report, fail_on: str) -> bool:
    """Tell whether a report holds what `--fail-on` names."""
    found = {"breaking": report.blocking, "any": report.changes, "": ()}[fail_on]
    return bool(found)


def show(report: Report, new: Reading, format: str) -> None:
    """Print a report in one of its formats; annotations mark the lines of the new document."""
    tell(rendered(report, new, format), form=format)


def rendered(report: Report, new: Reading, format: str) -> str:
    """Return a report in one of its formats."""
    if format != "github":
        return FORMATS[format](report)

    def place(pointer: str) -> tuple[str, int, int]:
        document, own = new.original.origin(pointer)
        return (document.name, *document.place(own))

    return as_github(report, place)
