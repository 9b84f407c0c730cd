"""Take in a new document of a target: what changes for users, the next version, all the files.

In come a target's `Target` and the bytes of the new document, out comes a `Release`, of which
nothing is on disk before `pipeline.write` puts everything there at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from .. import emit, pipeline
from ..compare import Report
from ..compare.formats import as_markdown
from ..interpret import Lock
from ..load import load, load_choices, load_yaml
from ..model.document import Document, dialect_of, join, operations_in
from ..normalise.whole import whole
from ..pipeline import Product, Reading, Step
from ..problems import Problem, SpecError, conflict, error
from ..target import locations
from ..target.remote import pinned
from ..target.target import Target
from .fetch import Fetched
from .incoming import called, inside, laid_out, own_files, renamed
from .remote import copies, digests
from .versions import NO_WISH, Wish, chosen

_HEAD = """\
# Changelog of the {client} SDK

What changes for its users, newest first.
"""
_PIN_HEAD = """\
# The download that {name} holds. Written by `sdkgen release`; commit it.
"""
_QUESTIONS = ("platform-undecided", "platform-locked", "platform-found")
_EMPTY = re.compile(r"\{\s*\}")
_SECTION = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """What a new document means for an SDK; `product` holds every file that changes.

    `back` is the version that is taken back, "" for none.
    """

    old: Reading
    new: Reading
    report: Report
    version: str
    product: Product
    back: str = ""

    @property
    def changed(self) -> list[Path]:
        """Return the files of the target that change, sorted."""
        return sorted(
            path
            for path, content in self.product.coming.items()
            if emit.digest_of(path) != emit.digest(content)
        )

    @property
    def fresh(self) -> list[Problem]:
        """Return the findings in the new document that the old one did not have."""
        before = {(item.code, item.pointer, item.message) for item in self.old.problems}
        return [
            item
            for item in self.new.problems
            if (item.code, item.pointer, item.message) not in before
        ]

    @property
    def questions(self) -> list[Problem]:
        """Return what is said of platforms for the first time; what is in doubt comes first."""
        before = {_subject(item) for item in self.old.problems}
        return [
            item
            for code in _QUESTIONS
            for item in self.new.problems
            if item.code == code and _subject(item) not in before
        ]


def read_new(target: Target, fetched: Fetched, names: Reading, step: Step) -> Reading:
    """Read a document as if it lay in the place of the target's own.

    `names` has given the names that must not move. Problems name what the user typed.
    """
    place = place_of(target, fetched)
    with laid_out(fetched, place.name) as path:
        trial = _with(target, {place: path})
        if place == target.spec:
            trial = replace(trial, source=fetched.source)
        with renamed(str(path), fetched.shown):
            reading = pipeline.read(trial, judged=True, names=names.lock, step=step)
    problems = [called(item, str(path), fetched.shown) for item in reading.problems]
    if place == target.spec:
        reading.original.name = fetched.shown
    target = replace(target, source=reading.target.source)
    return replace(reading, target=target, problems=problems)


def prepare(
    target: Target, fetched: Fetched, step: Step, wish: Wish = NO_WISH
) -> Release:
    """Work out a release of the target `target`; writes nothing.

    The document of the release before the last one takes that back, which is never a major
    step: whoever did not take it notices nothing.

    Raises SpecError where either document cannot be read, or the version cannot be raised.
    """
    assert target.folder is not None
    before = replace(_as_released(target), fetch=pinned(target.folder))
    old = pipeline.read(before, step=step)
    new = read_new(target, fetched, old, step)
    report = pipeline.differ(old, new)
    was, undone = old.choices.version, _is_undone(target, fetched)
    bump = "minor" if undone and report.bump == "major" else report.bump
    version = chosen(was, bump, target.choices.versioning, wish)
    if version != was:
        # Names that were given up work for one more version, so the number counts.
        new = pipeline.named_anew(new, new.choices.released(version), old.lock)
    coming = {place_of(target, fetched): fetched.content}
    coming |= _beside(new, place_of(target, fetched))
    coming |= _kept(new, coming) | copies(new, target)
    coming |= pin(target, fetched, new, coming)
    back = was if undone else ""
    if version != was:
        coming |= _numbered(target, was, version)
        coming |= _told(target, new, entry(report, version, back))
    product = pipeline.produce(new, step, coming)
    release = Release(old, new, report, version, product, back)
    if release.fresh:  # what the referee says of the old document is no news either
        old = replace(old, problems=pipeline.judge(old))
    return replace(release, old=old)


def place_of(target: Target, fetched: Fetched) -> Path:
    """Return which document of a target a new one stands for: the one of its name, or the first."""
    name = Path(fetched.source.rpartition("/")[2]).name
    return next((path for path in target.more if path.name == name), target.spec)


def _with(target: Target, places: Mapping[Path, Path]) -> Target:
    """Return a target that reads some of its documents from other places."""
    first, *more = (places.get(path, path) for path in target.documents)
    return replace(target, spec=first, more=tuple(more))


def _as_released(target: Target) -> Target:
    """Return a target as the last release left it: imports since then are not in it.

    The first document changes in a release only. Of the others a release keeps a copy; where
    there was none yet, the lock tells whether an SDK has been made from a document.
    """
    assert target.folder is not None and target.lock is not None
    copies = {path: _copy(target, path) for path in target.more}
    copies = {path: copy for path, copy in copies.items() if copy.is_file()}
    lock = target.lock
    text = lock.read_text("utf-8") if lock.is_file() else ""
    known = Lock.parse(text, str(lock)).operations.keys()
    left = [
        path
        for path in target.more
        if path in copies or not _added(target, path) or _added(target, path) & known
    ]
    return _with(replace(target, more=tuple(left)), copies)


def _added(target: Target, path: Path) -> set[str]:
    """Return the operations that only this document beside the first has."""
    return _operations(path) - _operations(target.spec)


def _copy(target: Target, path: Path) -> Path:
    assert target.folder is not None
    return target.folder / locations.RELEASED / path.name


def _beside(new: Reading, place: Path) -> dict[Path, bytes]:
    """Return the files that a new document refers to, where they will lie."""
    document = new.documents[new.target.documents.index(place)]
    found = own_files(document)
    own = Path(document.name).name
    if own != place.name and any(own.encode() in text for text in found.values()):
        message = f"its files refer to it by its name, in the target it is {place.name}"
        remedy = "give the new document the name that it has in the target"
        raise SpecError(
            [error("file-name", message, remedy=remedy, file=document.name)]
        )
    return {place.parent / inside(name): text for name, text in found.items()}


def is_taken_in(new: Reading, fetched: Fetched) -> bool:
    """Tell whether a new document, with all of its files, is the one that the target has."""
    place = place_of(new.target, fetched)
    coming = {place: fetched.content, **_beside(new, place)}
    return all(emit.digest(text) == emit.digest_of(at) for at, text in coming.items())


def _kept(new: Reading, coming: Mapping[Path, bytes]) -> dict[Path, bytes]:
    """Return the copies of the documents beside the first that a release is made from."""
    target, found = new.target, dict[Path, bytes | None]()
    for path, document in zip(target.documents[1:], new.documents[1:], strict=True):
        found[_copy(target, path)] = coming.get(path) or _bytes(path)
        for name, text in own_files(document).items():
            found[_copy(target, path).parent / inside(name)] = text
    return {path: text for path, text in found.items() if text is not None}


def _operations(path: Path) -> set[str]:
    """Return the pointers of the operations in a document."""
    items = whole(load(path)).root.get("paths") or {}
    return {
        f"#{join('', 'paths', at, *way)}"
        for at, item in items.items()
        if isinstance(item, dict)
        for _, way in operations_in(item)
    }


def entry(report: Report, version: str, back: str = "") -> str:
    """Return the section of the changelog for a version; `back` is one that it takes back."""
    said = f"Takes back {back}. " if back else ""
    return f"## {version}\n\n{said}{as_markdown(report)}"


def _is_undone(target: Target, fetched: Fetched) -> bool:
    """Tell whether a document is the one that the last release replaced."""
    digest = sha256(fetched.content).hexdigest()
    return digest == _pinned(target).get("before") != _pinned(target).get("sha256")


def _pinned(target: Target) -> dict[str, Any]:
    assert target.folder is not None
    pin = target.folder / locations.PIN
    return dict(load_yaml(pin).root) if pin.is_file() else {}


def _subject(problem: Problem) -> tuple[str, str]:
    """Return what a question is about: the first word that its message quotes."""
    return problem.code, [*problem.message.split("`"), "", ""][1]


def pin(
    target: Target, fetched: Fetched, new: Reading, coming: Mapping[Path, bytes]
) -> dict[Path, bytes]:
    """Return `spec.lock`: which download the document is, and what is in it."""
    assert target.folder is not None
    root = new.original.root
    path, before = target.folder / locations.PIN, _pinned(target)
    is_first = place_of(target, fetched) == target.spec
    source = fetched.source if is_first else before.get("source", target.spec.name)
    content = fetched.content if is_first else _bytes(target.spec) or b""
    dialect, written = dialect_of(root)
    digest = sha256(content).hexdigest()
    facts = {
        "source": source,
        "sha256": digest,  # of the download, byte by byte
        dialect: written,
        "version": new.api.version,
        "counts": {
            "paths": len(root.get("paths") or {}),
            "operations": len(new.api.operations),
            "schemas": new.api.schema_count,
            "platforms": len(new.api.platforms),
        },
    }
    if replaced := _replaced(target, before, digest):
        facts["before"] = replaced
    if own_files(new.documents[0]):
        facts["files"] = _pinned_files(new.documents[0])
    if remote := digests(new):
        facts["remote"] = remote
    if target.more:
        texts = {path.name: coming[_copy(target, path)] for path in target.more}
        facts["beside"] = {
            name: sha256(text).hexdigest() for name, text in texts.items()
        }
    text = yaml.safe_dump(facts, sort_keys=False, allow_unicode=True)
    head = _PIN_HEAD.format(name=target.spec.name)
    return {path: f"{head}{text}".encode()}


def _pinned_files(document: Document) -> dict[str, object]:
    """Return how many files a document refers to, and one digest of all."""
    found = own_files(document)
    total = sha256()
    for name, text in sorted(found.items()):
        total.update(f"{name}\0{sha256(text).hexdigest()}\n".encode())
    return {"count": len(found), "sha256": total.hexdigest()}


def _replaced(target: Target, pinned: Mapping[str, Any], digest: str) -> str:
    """Return the digest of the document that `digest` stands in the place of."""
    here = sha256(_bytes(target.spec) or b"").hexdigest()
    return here if here != digest else str(pinned.get("before", ""))


def _numbered(target: Target, old: str, new: str) -> dict[Path, bytes]:
    """Return `sdk.yaml` with the new version; not a character of the rest is touched."""
    assert target.config is not None
    text = target.config.read_bytes().decode("utf-8")
    source = load_choices(target.config)
    if "version" in source.root:
        line, column = source.place("/version")
        at = sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1
        here = re.compile(r"[\"']?version[\"']?\s*:\s*[\"']?(?=" + re.escape(old) + ")")
        if found := here.match(text, at):
            text = text[: found.end()] + new + text[found.end() + len(old) :]
    else:
        text = _with_version(text, source, new)
    if _version_in(text) != new:
        message = f"the version in {target.config} cannot be raised to {new}"
        remedy = f"write it as a line of its own, `version: {old}`"
        raise SpecError([error("version", message, remedy=remedy)])
    return {target.config: text.encode()}


def _with_version(text: str, source: Document, new: str) -> str:
    """Return a text of `sdk.yaml` that says nothing of a version with one."""
    line, column = source.place("")
    at = sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1
    if line and not source.root and (empty := _EMPTY.match(text, at)):
        return f"{text[:at]}version: {new}{text[empty.end() :]}"
    if line and text[at : at + 1] == "{":
        return f"{text[: at + 1]}version: {new}, {text[at + 1 :]}"
    return f"{text.rstrip()}\nversion: {new}\n".lstrip("\n")


def _version_in(text: str) -> object:
    try:
        return (yaml.safe_load(text) or {}).get("version")
    except (yaml.YAMLError, AttributeError):
        return None


def _told(target: Target, new: Reading, entry: str) -> dict[Path, bytes]:
    """Return the changelog with an entry before all others."""
    assert target.changelog is not None
    text = _HEAD.format(client=new.choices.client_name)
    if target.changelog.is_file():
        text = target.changelog.read_bytes().decode("utf-8")
        if marked := conflict(text, str(target.changelog)):
            raise SpecError([marked])
    first = _SECTION.search(text)
    at = first.start() if first else len(text)
    before = text[:at].rstrip("\n")
    after = f"\n{text[at:]}" if first else ""
    whole = f"{before}\n\n{entry}{after}"
    return {target.changelog: whole.encode()}


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
