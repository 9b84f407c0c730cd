"""Make the site of an API and write it: a `Reading` in, a folder of pages out.

Files that an earlier run wrote are replaced or removed; nobody else's are. `_site.json` in the
folder remembers which are ours.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from .. import emit
from ..compare import Report
from ..pipeline import Reading, Step
from ..plan import plan
from ..problems import SpecError, error
from ..render import formatted
from ..site import site

RECORD = "_site.json"


def make(reading: Reading, report: Report | None, step: Step) -> dict[str, str]:
    """Return the files of the site by posix path, and the record of them."""
    step("plan")
    sdk = plan(reading.api, reading.choices).sdk
    step("render")

    def tidy(code: Mapping[str, str]) -> dict[str, str]:
        return formatted(code, reading.choices.formatter)

    files = site(reading.api, sdk, reading.target.templates, tidy, report)
    record = {"files": emit.digests(files)}
    return {**files, RECORD: json.dumps(record, indent=1, sort_keys=True) + "\n"}


def write(out: Path, files: Mapping[str, str]) -> list[Path]:
    """Write the site as a whole or not at all; return what is no page any more but was edited.

    Raises SpecError where a link or somebody else's file is in the way.
    """
    folder = Path(os.path.abspath(out))
    if folder.parent == folder:
        message = f"--out {out}: the site needs a folder of its own"
        raise SpecError([error("usage", message, remedy="name a folder below it")])
    with emit.Transaction(folder.parent) as change:
        return change.tree(folder, files, emit.known_files(folder, RECORD))
