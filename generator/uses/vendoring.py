"""Vendor a part of an SDK into another repository, look after the copy, and renew it.

In come a `Reading` and an `Order`, out comes `DEST/NAME/`: a package that needs neither this
project nor its document. `VENDORED.json` in it remembers what was asked for and what was written.
"""

from __future__ import annotations

import json
import keyword
import runpy
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path

from .. import __version__, emit, pipeline
from ..compare import Report, compare
from ..model import archive, ir
from ..model.naming import identifier
from ..model.subset import Selection, cut, require_matches
from ..pipeline import Reading, Step
from ..problems import Problem, SpecError, error
from ..target import locations
from ..target.choices import Choices

RECORD = "VENDORED.json"
MODEL = "_model.json"
VERIFY = "verify.py"
_NO_SEAL = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: the package that the copy will be, the target, and which part of it."""

    package: str
    target: str
    selection: Selection

    @property
    def name(self) -> str:
        """Return the name of the copy's folder."""
        return self.package.rpartition(".")[2]


@dataclass(frozen=True)
class Copy:
    """A vendored copy on disk, and what its record says."""

    folder: Path
    order: Order
    version: str
    files: Mapping[str, str] = field(repr=False)

    @cached_property
    def model(self) -> ir.Api:
        """Return the model that the copy was made from; ValueError where it cannot be read."""
        try:
            return archive.parse((self.folder / MODEL).read_text("utf-8"))
        except OSError as cause:
            raise ValueError(str(cause)) from None


@dataclass(frozen=True)
class News:
    """What a newer document, or a newer generator, means for a copy.

    `report` is None where the copy does not tell what it was made from; `stale` are the files
    that would have another text although nothing changed for users.
    """

    version: str
    report: Report | None
    stale: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.report is None or bool(self.report.changes or self.stale)


def require_package(package: str) -> None:
    """Raise SpecError for what is no dotted Python name."""
    for part in package.split("."):
        if not part.isidentifier() or keyword.iskeyword(part):
            message = f"--package {package}: `{part}` is no name for a package"
            remedy = f"for instance `{identifier(part, 'sdk')}`"
            raise SpecError([error("usage", message, remedy=remedy)])


def make(reading: Reading, order: Order, step: Step) -> dict[str, str]:
    """Return the texts of a copy by posix path; raises SpecError where the order fits nothing."""
    require_matches(reading.api, order.selection)
    api = _subset(reading.api, reading.choices, order)
    files = {**_texts(reading, api, order, step), MODEL: archive.dump(api)}
    files = dict(sorted(files.items()))
    return {**files, RECORD: _record(reading, order, files)}


def write(dest: Path, order: Order, files: Mapping[str, str]) -> None:
    """Write a copy to `dest`, or nothing; raises SpecError where a foreign file is in the way."""
    folder = dest / order.name
    with emit.Transaction(dest, [folder]) as changes:
        changes.tree(folder, files, emit.known_files(folder, RECORD))


def find(dest: Path) -> list[Copy]:
    """Return the copies in `dest`, or the one that `dest` is; raises SpecError if there is none."""
    emit.recover(dest)
    own = [dest] if (dest / RECORD).is_file() else []
    folders = own or sorted(path.parent for path in dest.glob(f"*/{RECORD}"))
    if not folders:
        message = f"there is no vendored copy in {dest}"
        remedy = "name the folder that was DEST when it was vendored"
        raise SpecError([error("usage", message, remedy=remedy)])
    return [_read(folder) for folder in folders]


def faults(copy: Copy) -> list[str]:
    """Return what is not as it was vendored, in the words of the copy's own `verify`."""
    ours = runpy.run_path(str(locations.templates() / "package" / VERIFY))
    return [str(item) for item in ours["faults"](copy.folder)]


def news(copy: Copy, reading: Reading, step: Step) -> News:
    """Compare a copy with what the document and the generator of today would make of its order."""
    api = _subset(reading.api, reading.choices, copy.order)
    version = reading.choices.version
    try:
        report = compare(copy.model, api)
    except ValueError:
        return News(version, None)
    if report.changes:
        return News(version, report)
    # Only the number of the version may differ where nothing else does.
    then = replace(reading, choices=reading.choices.released(copy.version))
    texts = _texts(then, api, copy.order, step)
    digests = emit.digests(texts)
    names = digests.keys() | copy.files.keys() - {MODEL}
    stale = sorted(n for n in names if digests.get(n) != copy.files.get(n))
    return News(version, report, tuple(stale))


def no_target(copy: Copy) -> Problem:
    """Return the complaint that the target of a copy is not here."""
    message = f"{copy.folder}: there is no target `{copy.order.target}` here"
    remedy = "name the target, or go to the folder that holds specs/"
    return error("usage", message, remedy=remedy)


def _subset(api: ir.Api, choices: Choices, order: Order) -> ir.Api:
    jobs, integration = choices.jobs, choices.integration
    needed = [jobs.status, jobs.retry] if jobs else []
    needed += [integration.operation] if integration else []
    return cut(api, order.selection, [call for call in needed if call])


def _texts(reading: Reading, api: ir.Api, order: Order, step: Step) -> dict[str, str]:
    choices, templates = reading.choices, reading.target.templates
    named = replace(choices, package=order.package, client=choices.client_name)
    verify = (locations.templates() / "package" / VERIFY).read_text("utf-8")
    return {**pipeline.texts(api, named, templates, step)[1], VERIFY: verify}


def _record(reading: Reading, order: Order, files: Mapping[str, str]) -> str:
    """Return `VENDORED.json`; its seal is the digest of the whole text without the seal."""
    inputs = reading.target.inputs(
        {reading.target.lock: reading.lock.text().encode()}
        if reading.target.lock
        else {}
    )
    content = {
        "asked": {
            "package": order.package,
            "target": order.target,
            **asdict(order.selection),
        },
        "sdk": reading.choices.version,
        "generator": {"version": __version__, "digest": inputs.generator},
        "templates": inputs.templates,
        "spec": inputs.spec,
        "config": inputs.config,
        "files": emit.digests(files),
        "seal": _NO_SEAL,
    }
    unsealed = _json(content)
    return _json({**content, "seal": emit.digest(unsealed.encode())})


def _json(content: Mapping[str, object]) -> str:
    return json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _read(folder: Path) -> Copy:
    """Return a copy; raises SpecError where its record makes no sense."""
    try:
        content = json.loads((folder / RECORD).read_bytes())
        asked = content["asked"]
        selection = Selection(
            *(
                tuple(map(str, asked[kind]))
                for kind in ("platforms", "tags", "operations")
            )
        )
        order = Order(str(asked["package"]), str(asked["target"]), selection)
        return Copy(folder, order, str(content["sdk"]), dict(content["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        message = f"{folder / RECORD} is not what was vendored"
        remedy = "take it from version control, or vendor anew"
        raise SpecError([error("vendored", message, remedy=remedy)]) from None
