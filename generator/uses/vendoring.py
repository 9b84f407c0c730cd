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
from typing import Any

from pydantic import TypeAdapter, ValidationError

from .. import __version__, emit, pipeline
from ..compare import Report, compare
from ..model import archive, ir
from ..model.naming import identifier
from ..model.subset import Selection, cut, require_matches
from ..pipeline import Reading, Step
from ..problems import Problem, SpecError, error
from ..target import locations
from ..target.choices import Choices, Version

RECORD = "VENDORED.json"
MODEL = "_model.json"
VERIFY = "verify.py"
_NO_SEAL = ""
_REMEDY = "take it from version control, or vendor anew"


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
        path = self.folder / MODEL
        if not path.is_file() or path.is_symlink():
            raise ValueError(f"there is no {path}")
        return archive.parse(path.read_text("utf-8"))


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
    if (part := _wrong_part(package)) is not None:
        message = f"--package {package}: `{part}` is no name for a package"
        remedy = f"for instance `{identifier(part, 'sdk')}`"
        raise SpecError([error("usage", message, remedy=remedy)])


def _wrong_part(package: str) -> str | None:
    parts = package.split(".")
    wrong = (
        part for part in parts if not part.isidentifier() or keyword.iskeyword(part)
    )
    return next(wrong, None)


def make(reading: Reading, order: Order, step: Step) -> dict[str, str]:
    """Return the texts of a copy by posix path; raises SpecError where the order fits nothing."""
    require_matches(reading.api, order.selection)
    api = _subset(reading.api, reading.choices, order)
    files = {**_texts(reading, api, order, step), MODEL: archive.dump(api)}
    files = dict(sorted(files.items()))
    return {**files, RECORD: _record(reading, order, files)}


def write(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write a copy, or nothing; raises SpecError where a link or foreign file is in the way.

    Return the files that are no part of the copy any more, but stay: somebody edited them.
    """
    with emit.Transaction(folder.parent) as changes:
        return changes.tree(folder, files, emit.known_files(folder, RECORD))


def recover(dest: Path) -> list[Path]:
    """Complete what a killed run left of the copies in `dest`, or of the one that `dest` is."""
    dest = _with_name(dest)
    return emit.recover(dest.parent if (dest / RECORD).is_file() else dest)


def find(dest: Path) -> list[Copy]:
    """Return the copies in `dest`, or the one that `dest` is; raises SpecError if there is none."""
    dest = _with_name(dest)
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


def _with_name(folder: Path) -> Path:
    """Return a folder as a path whose parent is the folder that it lies in."""
    return folder if folder.name not in ("", "..") else folder.resolve()


def _subset(api: ir.Api, choices: Choices, order: Order) -> ir.Api:
    jobs, integration = choices.jobs, choices.integration
    needed = [jobs.status, jobs.retry] if jobs else []
    needed += [integration.operation] if integration else []
    return cut(api, order.selection, [call for call in needed if call])


def _texts(reading: Reading, api: ir.Api, order: Order, step: Step) -> dict[str, str]:
    choices, templates = reading.choices, reading.target.templates
    named = replace(choices, package=order.package, client=choices.client_name)
    verify = (locations.templates() / "package" / VERIFY).read_text("utf-8")
    _, files = pipeline.texts(api, named, templates, step, vendored=True)
    return {**files, VERIFY: verify}


def _record(reading: Reading, order: Order, files: Mapping[str, str]) -> str:
    """Return `VENDORED.json`; its seal is the digest of the whole text without the seal."""
    lock = reading.target.lock
    coming = {lock: reading.lock.text().encode()} if lock else {}
    inputs = reading.target.inputs(coming, reading.parts)
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

    def copy(content: Any) -> Copy:
        asked = content["asked"]
        kinds = ("platforms", "tags", "operations")
        selection = Selection(*(emit.plain_list(asked[kind]) for kind in kinds))
        order = Order(
            emit.plain(asked["package"]), emit.plain(asked["target"]), selection
        )
        if _wrong_part(order.package) is not None:
            raise emit.BadValue(order.package, "the name of a package")
        files = emit.digests_of(content["files"])
        return Copy(folder, order, _version(content["sdk"]), files)

    return emit.read_record(folder / RECORD, copy, _REMEDY)


def _version(value: object) -> str:
    try:
        return TypeAdapter(Version).validate_python(value, strict=True)
    except ValidationError:
        raise emit.BadValue(value, "a version") from None
