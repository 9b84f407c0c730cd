"""The whole program: load -> normalise -> build -> plan -> render -> emit.

In comes a `Subject`, out comes a package on disk, or how the disk differs from it. The only
module that knows the order of the stages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import emit, ir, resources
from .build import Lock, build
from .document import METHODS, Document
from .load import load, load_yaml, validate
from .normalise import normalise
from .normalise.overlays import apply
from .normalise.report import Report
from .problems import Problem, Severity, SpecError
from .subject import Subject, package_name
from .target import Choices

Step = Callable[[str], None]  # is told the name of each stage as it begins


def _silent(stage: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Reading:
    """A document understood. `problems` are located and sorted, `dropped` counts operations."""

    subject: Subject
    choices: Choices
    original: Document
    overlay: Document | None
    api: ir.Api
    lock: Lock
    problems: list[Problem] = field(repr=False)
    dropped: int = 0

    @property
    def package(self) -> Path:
        """Return the folder that the package is written to."""
        return self.subject.out.joinpath(*self.choices.package.split("."))


@dataclass(frozen=True)
class Product:
    """A finished package: texts by posix path, without the manifest; and the lock of names."""

    reading: Reading
    files: Mapping[str, str] = field(repr=False)
    lock: str
    inputs: emit.Inputs


def read(subject: Subject, strict: bool = False, step: Step = _silent) -> Reading:
    """Understand a document: load -> normalise -> build.

    Raises SpecError where nothing can be generated, with `strict` also for any warning, those
    of the judgement among them.
    """
    step("load")
    original = load(subject.spec)
    overlay = load_yaml(subject.overlay) if subject.overlay else None
    step("normalise")
    document, found = normalise(original, overlay)
    choices = subject.choices
    if not choices.package:
        choices = choices.named(
            package_name(str(document.root["info"]["title"]), subject.spec)
        )
    step("build")
    api, lock, noticed = build(document.root, choices, _lock(subject.lock))
    problems = document.sorted([*found, *noticed])
    dropped = _count(document) - len(api.operations)
    reading = Reading(subject, choices, original, overlay, api, lock, problems, dropped)
    if strict:
        step("judge")
        problems = judge(reading)
    worst = Severity.WARNING if strict else Severity.ERROR
    if any(problem.severity <= worst for problem in problems):
        raise SpecError(problems)
    return reading


def judge(reading: Reading) -> list[Problem]:
    """Return the problems of `reading` and what openapi-spec-validator says beyond them."""
    document = reading.original
    if reading.overlay:
        document = document.with_root(apply(document.root, reading.overlay, Report()))
    return document.sorted([*reading.problems, *validate(document, reading.problems)])


def produce(reading: Reading, step: Step = _silent) -> Product:
    """Make the texts of the package: plan -> render. Writes nothing."""
    from .plan import plan
    from .render import render  # with jinja2 and black, which reading does not need

    step("plan")
    modules = plan(reading.api, reading.choices)
    step("render")
    files = render(modules, resources.templates())
    lock = reading.lock.text()
    locked = emit.digest(lock.encode()) if reading.subject.lock else None
    return Product(reading, files, lock, reading.subject.inputs(locked))


def write(product: Product, step: Step = _silent) -> None:
    """Write the package and the lock of names, both or none."""
    step("write")
    subject, package = product.reading.subject, product.reading.package
    manifest = emit.Manifest.of(product.inputs, product.files).text()
    with emit.Transaction(subject.out, _paths(subject, package)) as changes:
        files = {**product.files, emit.MANIFEST: manifest}
        changes.tree(package, files, emit.known_files(package))
        if subject.lock:
            changes.file(subject.lock, product.lock)


def drift(product: Product) -> list[emit.Difference]:
    """Return how the disk differs from what `write` would write; paths as they lie there."""
    subject, package = product.reading.subject, product.reading.package
    found = emit.compare(package, product.files, product.inputs)
    out = [emit.Difference(str(package / item.path), item.reason) for item in found]
    if subject.lock and emit.digest_of(subject.lock) != emit.digest(
        product.lock.encode()
    ):
        out.append(
            emit.Difference(str(subject.lock), "names would be added or removed")
        )
    return out


def heal(subject: Subject) -> None:
    """Complete, or clear away, what a killed run left behind."""
    if emit.needs_recovery(subject.out):
        with emit.Transaction(subject.out, _paths(subject, subject.out)):
            pass


def _paths(subject: Subject, package: Path) -> list[Path]:
    return [package, subject.lock] if subject.lock else [package]


def _lock(path: Path | None) -> Lock:
    if path is None or not path.exists():
        return Lock()
    return Lock.parse(path.read_text("utf-8"), str(path))


def _count(document: Document) -> int:
    items = document.root.get("paths", {}).values()
    return sum(method in item for item in items for method in METHODS)
