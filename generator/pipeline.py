"""The whole program: load -> normalise -> interpret -> plan -> render -> emit.

In comes a `Target`, out comes a package on disk, or how the disk differs from it. The only
module that knows the order of the stages.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import emit
from .interpret import Lock, interpret, unused
from .load import judged as verdict
from .load import load, load_choices, load_yaml, read_text
from .model import ir
from .model.document import UNREAD_KEY, Document, operations_in
from .normalise import normalise
from .normalise.report import Report as Remarks
from .normalise.together import is_inferred, shared, together
from .normalise.whole import whole
from .problems import Problem, Severity, SpecError
from .target import locations
from .target.accepted import gone, parted
from .target.choices import Choices
from .target.target import NO_FILES, Target, package_name

if TYPE_CHECKING:
    from .compare import Report
    from .plan.views import Sdk

_DIFFER = (
    "import the page again; what the first document has wrong, correct in the overlay"
)
FACTS = "facts.json"
Step = Callable[[str], None]  # is told the name of each stage as it begins


def _silent(stage: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Reading:
    """A document understood. `problems` are located and sorted, `dropped` counts operations.

    `original` is made of `documents`, those of the target; `plain` is what it became. `known`
    are the problems that sdk.yaml accepts; they are not among the others.
    """

    target: Target
    choices: Choices
    original: Document
    overlay: Document | None
    api: ir.Api
    lock: Lock
    problems: list[Problem] = field(repr=False)
    dropped: int = 0
    known: tuple[Problem, ...] = ()
    documents: tuple[Document, ...] = field(default=(), repr=False)
    plain: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def package(self) -> Path:
        """Return the folder that the package is written to."""
        return self.target.out.joinpath(*self.choices.package.split("."))

    @property
    def parts(self) -> list[Path]:
        """Return the files that its documents refer to, also those that are not there."""
        pairs = zip(self.target.documents, self.documents, strict=True)
        names = [(path.parent, name) for path, one in pairs for name in one.files]
        found = [folder / name for folder, name in names if "://" not in name]
        is_pinned = self.target.folder and len(found) < len(names)
        return [*found, *([self.target.home / locations.PIN] if is_pinned else [])]


@dataclass(frozen=True)
class Product:
    """A finished package: texts by posix path, without the manifest.

    `beside` are texts that lie outside of the package, by their path from it. `coming` are the
    files of the target that change with it: the lock of names, in a release also others.
    """

    reading: Reading
    files: Mapping[str, str] = field(repr=False)
    beside: Mapping[str, str]
    coming: Mapping[Path, bytes] = field(repr=False)
    inputs: emit.Inputs

    @property
    def manifest(self) -> emit.Manifest:
        """Return what `write` will remember."""
        return emit.Manifest.of(self.inputs, self.files, self.beside)

    @property
    def texts(self) -> dict[Path, str]:
        """Return every text that `write` would write into and beside the package, by path."""
        texts = {**self.files, **self.beside, emit.MANIFEST: self.manifest.text()}
        return {_path(self.reading.package, name): text for name, text in texts.items()}


def read(
    target: Target,
    *,
    strict: bool = False,
    judged: bool = False,
    names: Lock | None = None,
    step: Step = _silent,
) -> Reading:
    """Understand a document: load -> normalise -> interpret.

    With `judged`, openapi-spec-validator is heard as well. `names` stands for the lock of
    names. Raises SpecError where nothing can be generated, with `strict` also for any warning.
    """
    step("load")
    documents = tuple(
        whole(load(path, fetch=target.fetch)) for path in target.documents
    )
    original = together(documents)
    overlay = load_yaml(target.overlay) if target.overlay else None
    step("normalise")
    document, found = normalise(original, overlay, target.source)
    original.origins.update(document.origins)
    choices = target.choices
    if not choices.package:
        choices = choices.named(
            package_name(str(document.root["info"]["title"]), target.spec)
        )
    step("interpret")
    given = names or _lock(target.lock)
    try:
        api, lock, noticed = interpret(document.root, choices, given)
    except SpecError as cause:
        raise SpecError(document.sorted([*cause.problems, *found])) from None
    found += _contradictions(documents, choices)
    if target.config:
        found += unused(load_choices(target.config), original.root, document.root)
    problems = document.sorted([*found, *noticed])
    dropped = _count(document) - len(api.operations)
    problems, known = parted(problems, choices.accepted)
    parts = (target, choices, original, overlay, api, lock, problems, dropped)
    reading = Reading(*parts, tuple(known), documents, document.root)
    if judged:
        step("judge")
        problems = judge(reading)
        reading = replace(reading, problems=problems)
    worst = Severity.WARNING if strict else Severity.ERROR
    if any(problem.severity <= worst for problem in problems):
        raise SpecError(problems)
    return reading


def named_anew(reading: Reading, choices: Choices, names: Lock) -> Reading:
    """Return a reading under other choices that nothing but names depends on.

    The documents are not read again; what was found in them stands.
    """
    api, lock, _ = interpret(reading.plain, choices, names)
    target = replace(reading.target, choices=choices)
    return replace(reading, target=target, choices=choices, api=api, lock=lock)


def _contradictions(documents: Sequence[Document], choices: Choices) -> list[Problem]:
    """Return what a document says of operations that the first one describes otherwise.

    What an import could only infer is no statement, and is left out.
    """
    first, *others = documents
    if not others:
        return []
    from .compare import compare  # which one document alone does not need

    out = []
    for other in others:
        if same := shared(first, other):
            no_hooks: dict[str, Any] = {"webhooks": {}}
            theirs = other.with_root({**other.root, **no_hooks, "paths": same})
            both = shared(other, first)
            ours = first.with_root({**first.root, **no_hooks, "paths": both})
            apis = [
                interpret(normalise(one)[0].root, choices)[0] for one in (ours, theirs)
            ]
            for change in compare(*apis).changes:
                pointer = (change.new_pointer or change.old_pointer).removeprefix("#")
                if change.operation != "*" and not is_inferred(other.root, pointer):
                    text = f"{change.operation}: as this has it, {change.message}; "
                    text += f"{first.name} stands"
                    words = change.level == "patch" and not change.breaking
                    severity = Severity.NOTICE if words else Severity.WARNING
                    problem = Problem(
                        "documents-differ", text, pointer, _DIFFER, severity
                    )
                    out.append(other.located(problem))
    return out


def judge(reading: Reading) -> list[Problem]:
    """Return the problems of `reading` and what openapi-spec-validator says beyond them."""
    document = reading.original
    if reading.overlay:
        from .normalise.overlays import apply  # with JSONPath, which few need

        document = document.with_root(apply(document.root, reading.overlay, Remarks()))
    before, accepted = [*reading.problems, *reading.known], reading.choices.accepted
    found = document.sorted([*before, *verdict(document, before)])
    rest, known = parted(found, accepted)
    return [*rest, *_not_met(reading.target, gone(known, accepted))]


def _not_met(target: Target, found: list[Problem]) -> list[Problem]:
    """Return findings about sdk.yaml with their places."""
    if not found or target.config is None or not target.config.is_file():
        return found
    source = load_choices(target.config)
    return [source.located(problem) for problem in found]


def texts(
    api: ir.Api,
    choices: Choices,
    templates: Sequence[Path],
    step: Step = _silent,
    *,
    vendored: bool = False,
) -> tuple[Sdk, dict[str, str]]:
    """Return the view of an SDK and its texts by posix path: plan -> render."""
    from .plan import plan
    from .render import render  # with jinja2, which reading does not need

    step("plan")
    package = plan(api, choices, vendored=vendored)
    step("render")
    return package.sdk, render(package, templates, choices.formatter)


def produce(
    reading: Reading, step: Step = _silent, coming: Mapping[Path, bytes] = NO_FILES
) -> Product:
    """Make all texts of a package, as they are once `coming` is on disk. Writes nothing."""
    target = reading.target
    sdk, files = texts(reading.api, reading.choices, target.templates, step)
    if sdk.testing:
        files[f"testing/{FACTS}"] = facts(reading)
    if target.changelog and (told := _content(target.changelog, coming)) is not None:
        from .compare import shortened

        files[locations.CHANGELOG] = shortened(told.decode("utf-8", "replace"))
    if target.lock:
        coming = {**coming, target.lock: reading.lock.text().encode()}
    project = _project(reading, sdk)
    beside = {name: text for name, text in project.items() if ".." in name}
    files |= {name: text for name, text in project.items() if name not in beside}
    return Product(reading, files, beside, coming, target.inputs(coming, reading.parts))


def facts(reading: Reading) -> str:
    """Return what a sandbox of the API needs to know, as the text of a file."""
    from .plan.facts import facts_text

    return facts_text(reading.api, reading.choices, reading.plain)


def write(product: Product, step: Step = _silent) -> list[Path]:
    """Write the package, what lies beside it and the files of the target: all or none.

    Return the files that are no part of the package any more, but stay: somebody edited them.
    """
    step("write")
    target, package = product.reading.target, product.reading.package
    files = {**product.files, emit.MANIFEST: product.manifest.text()}
    with emit.Transaction(target.out, product.coming) as changes:
        kept = changes.tree(package, files, emit.known_files(package))
        for name, text in product.beside.items():
            changes.file(_path(package, name), text)
        for path, content in product.coming.items():
            changes.file(path, content)
    return kept


def drift(product: Product) -> list[emit.Difference]:
    """Return how the disk differs from what `write` would write; paths as they lie there."""
    package, lock = product.reading.package, product.reading.target.lock
    found = emit.compare(package, product.files, product.inputs, product.beside)
    out = placed(package, found)
    if lock and not lock.exists():
        out.append(emit.Difference(str(lock), emit.MISSING))
    elif lock and emit.digest_of(lock) != emit.digest(product.coming[lock]):
        same = _lock(lock) == product.reading.lock
        reason = emit.EDITED if same else "names would be added or removed"
        out.append(emit.Difference(str(lock), reason))
    return out


def placed(package: Path, found: Iterable[emit.Difference]) -> list[emit.Difference]:
    """Return differences in a package with paths as they lie on disk."""
    return [replace(item, path=str(_path(package, item.path))) for item in found]


def differ(old: Reading, new: Reading) -> Report:
    """Return what users feel between two readings; `approved.txt` of the target is heard."""
    from .compare import approved, compare, read_approved

    report = compare(old.api, new.api)
    folder = old.target.folder or new.target.folder
    path = folder / locations.APPROVED if folder else None
    if path is None or not path.is_file():
        return report
    return approved(report, read_approved(read_text(path), str(path)))


def _project(reading: Reading, sdk: Sdk) -> dict[str, str]:
    """Return the text of `pyproject.toml`, by its path from the package.

    It lies beside the package, or in it where that of another target lies beside it. Somebody
    else's in its place is left alone, and stands for ours.
    """
    from .plan import INNER_PROJECT, PROJECT
    from .render import show

    path, templates = reading.target.project, reading.target.templates
    if path is None:
        return {}
    text = show([PROJECT], sdk, templates)[PROJECT.path]
    ours = text.splitlines()[0]
    there = path.read_text("utf-8", "replace").splitlines() if path.exists() else []
    if there[:1] in ([], [ours]):
        depth = reading.choices.package.count(".") + 1
        return {f"{'../' * depth}{PROJECT.path}": text}
    if there[0].startswith(ours.partition(" for ")[0]):
        return show([INNER_PROJECT], sdk, templates)
    return {}


def _path(package: Path, name: str) -> Path:
    """Return where a file of or beside a package lies."""
    return Path(os.path.normpath(package / name)) if ".." in name else package / name


def _content(path: Path, coming: Mapping[Path, bytes]) -> bytes | None:
    return coming.get(path, path.read_bytes() if path.is_file() else None)


def _lock(path: Path | None) -> Lock:
    if path is None or not path.exists():
        return Lock()
    return Lock.parse(read_text(path), str(path))


def _count(document: Document) -> int:
    paths = document.root.get("paths", {})
    items = [item for path, item in paths.items() if not path.startswith("x-")]
    found = sum(1 for item in items for _ in operations_in(item))
    return found + sum(int(item.get(UNREAD_KEY, 0)) for item in items)
