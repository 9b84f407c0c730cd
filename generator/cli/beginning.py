"""`sdkgen init`: a document in, the first folder of a target on disk and what was found out."""

from __future__ import annotations

from ..uses.beginning import prepare, write
from ..uses.fetch import Fetched
from ..uses.remote import asked_for_new
from .arguments import SPECS, recovered
from .door import tell
from .messages import counted, progress, show_some


def init(fetched: Fetched, name: str, allow_remote: bool) -> None:
    """Write the first files of a target, and say what comes next."""
    recovered()
    with progress(fetched.shown) as step:
        ask = asked_for_new(None) if allow_remote else None
        begun = prepare(fetched, name, SPECS, step, ask)
        write(begun)
    name, reading = begun.folder.name, begun.reading
    show_some(reading.problems, name)
    names = sorted(path.name for path in begun.files if path.parent == begun.folder)
    inner = len(begun.files) - len(names)
    beside = f" and {counted(inner, 'file')} in folders" if inner else ""
    tell(f"{begun.folder}: {', '.join(names)}{beside}")
    told = counted(len(reading.api.operations), "operation")
    tell(f"{told}, {reading.dropped:,} dropped; sdk.yaml tells what else was found")
    tell(f"next: sdkgen generate {name}")
