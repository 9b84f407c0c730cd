"""Judge pairs of documents: does code for the old SDK fit the new one, and what does `diff` claim?

In come documents, out come verdicts. The truth is what mypy says of code that was written for
the old SDK, and what happens when it runs against a server that keeps to the new document.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from mypy import api as mypy

from sdkgen.compare import Report, compare
from sdkgen.compare.flat import Side
from sdkgen.model import ir
from sdkgen.plan.credentials import plan_access
from tests.behaviour.calls import Caller
from tests.claims.kinds import Kind, everything
from tests.claims.stub import ANSWERS, Stub
from tests.claims.typed import user_code
from tests.claims.values import Giver, Reader
from tests.making import Made, choices_of, importing, make

Json = Any
RUNTIME = Path(__file__).parents[2] / "templates/runtime"
SHARED = "claims_runtime"
CLIENT = "Everything"
AT_ONCE = 40  # packages that mypy sees in one go; more take too much memory


@dataclass
class Pair:
    """Two documents, and what was found out about them; `name` tells the kind and the way."""

    name: str
    old: Mapping[str, Json]
    new: Mapping[str, Json]
    package: str = ""
    report: Report = field(default_factory=Report)
    typed: str = ""
    ran: str = ""

    @property
    def breaks(self) -> bool:
        """Return the truth."""
        return bool(self.typed or self.ran)

    @property
    def claimed(self) -> bool:
        """Return what the comparison says."""
        return self.report.bump == "major"


def pairs(kinds: Sequence[Kind]) -> list[Pair]:
    """Return each kind of change there and back."""
    out = []
    for kind in kinds:
        base, changed = everything(), kind.apply()
        out.append(Pair(f"{kind.name}, there", base, changed))
        out.append(Pair(f"{kind.name}, back", changed, base))
    for number, pair in enumerate(out):
        pair.package = f"p{number:03}"
    return out


def judge(found: Sequence[Pair], folder: Path, typed: bool = True) -> None:
    """Find out everything about pairs; `typed`: also what mypy says."""
    base = make(everything(), "everything")
    codes: dict[str, str] = {}
    for pair in found:
        is_base = pair.old == everything()
        old = base if is_base else make(pair.old, "everything")
        new = make(pair.new, "everything", lock=old.lock)
        pair.report = compare(old.api, new.api)
        codes[pair.package] = _code(old, pair.package)
        _write(new, folder / "typed" / pair.package, shared=True)
        if is_base:
            codes["base"] = _code(old, "base")
            _write(old, folder / "typed/base", shared=True)
            _write(old, folder / "base/everything")
        else:
            codes[f"{pair.package}_old"] = _code(old, f"{pair.package}_old")
            _write(old, folder / f"typed/{pair.package}_old", shared=True)
            _write(old, folder / f"{pair.package}_old/everything")
        _write(new, folder / pair.package / "everything")
        was = folder / ("base" if is_base else f"{pair.package}_old")
        pair.ran = _run(pair, old, was, folder / pair.package)
    if typed:
        told = _typed(folder / "typed", codes)
        for pair in found:
            own = "base" if pair.old == everything() else f"{pair.package}_old"
            assert (
                own not in told
            ), f"{pair.name}: the code does not fit its own SDK: {told[own]}"
            pair.typed = told.get(pair.package, "")


# --- what mypy says -----------------------------------------------------------------------------


def _code(old: Made, package: str) -> str:
    credentials = plan_access(old.api, choices_of("everything")).arguments
    return user_code(old.api, package, CLIENT, SHARED, credentials)


def _write(made: Made, folder: Path, shared: bool = False) -> None:
    """Write a package; `shared`: its runtime is the one that all have, which saves mypy time."""
    for name, text in made.files.items():
        if shared and (name.startswith("_runtime/") or not name.endswith(".py")):
            continue
        if shared:
            text = re.sub(r"from \.+_runtime", f"from {SHARED}", text)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _typed(folder: Path, codes: Mapping[str, str]) -> dict[str, str]:
    """Return the first complaint of mypy about the code of each package."""
    shutil.copytree(RUNTIME, folder / SHARED, dirs_exist_ok=True)
    for package, code in codes.items():
        (folder / f"user_{package}.py").write_text(code, "utf-8")
    told: dict[str, str] = {}
    names = sorted(codes)
    here = Path.cwd()
    os.chdir(folder)
    try:
        for start in range(0, len(names), AT_ONCE):
            files = [f"user_{name}.py" for name in names[start : start + AT_ONCE]]
            options = ["--config-file=", "--strict", "--no-pretty", "--cache-dir=.mypy"]
            out, errors, status = mypy.run([*options, *files])
            assert status in (0, 1), errors or out
            for name, text in re.findall(
                r"^user_(\w+)\.py:\d+: error: (.*)", out, re.M
            ):
                told.setdefault(name, text)
    finally:
        os.chdir(here)
    return told


# --- what happens -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """A call of the old SDK, and the answer that it gets."""

    operation: ir.Operation
    credentials: Mapping[str, str]
    path: tuple[Any, ...]
    keywords: Mapping[str, Any]
    shape: int


class User:
    """Calls an SDK in all the ways that the model of the old one allows."""

    def __init__(self, old: Made, folder: Path, document: Mapping[str, Json]) -> None:
        self.api, self.folder = old.api, folder
        self.caller = Caller(old.api)
        self.stub = Stub(document)
        self.sent: list[set[tuple[str, str]]] = []

    def outcomes(
        self, calls: Sequence[Call], meant: Sequence[set[tuple[str, str]]] = ()
    ) -> Iterator[str]:
        """Yield for each call what went wrong, "" for nothing.

        `meant` is what each call gave the old server: where the new one knows it, it has to come.
        """
        with (
            importing(self.folder / "everything") as package,
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            reader = Reader(Side.of(self.api), package.schemas)
            for at, call in enumerate(calls):
                self.stub.shape, self.stub.number = ANSWERS[call.shape]
                self.stub.refused = ""
                try:
                    self._call(package, call, reader)
                    self.sent.append(self.stub.sent)
                    lost = (meant[at] if meant else set()) & self.stub.known
                    yield " ".join(map(str, sorted(lost - self.stub.sent)))
                except Exception as error:
                    yield self.stub.refused or f"{type(error).__name__}: {error}"

    def _call(self, package: Any, call: Call, reader: Reader) -> None:
        transport = httpx2.MockTransport(self.stub)
        with httpx2.Client(transport=transport) as http:
            client = package.Everything(
                **call.credentials, http_client=http, max_retries=0
            )
            method = self.caller.method(client, call.operation)
            got = method(*call.path, **call.keywords)
            payload = call.operation.payload
            if payload.paging and isinstance(payload.type, ir.ListOf):
                got = [*got.first_page()]
            empty = payload.optional or any(
                a.status[0] == "2" and not a.type for a in call.operation.responses
            )
            if payload.type and (got is not None or not empty):
                reader.read(payload.type, got)


def calls(api: ir.Api, changed: set[str]) -> Iterator[Call]:
    """Yield calls; of operations that are not among the changed ones, a few."""
    access = plan_access(api, choices_of("everything"))
    giver = Giver(api)
    arguments = {s.name: s.arguments[:1] for s in access.schemes}
    lists = [api.security, *(o.security for o in api.operations if o.security)]
    keys = [
        {a: "secret" for n in names for a in arguments[n]}
        for own in lists
        for names in own
    ]
    whole = dict.fromkeys(access.arguments, "secret")
    for operation in api.operations:
        in_path = [p for p in operation.parameters if p.location == "path"]
        paths = [giver.values(p.type) for p in in_path]
        first = tuple(values[0] for values in paths)
        model = api.definitions.get(operation.arguments or "")
        sent = giver.objects(model) if isinstance(model, ir.Model) else [{}]
        for key in [whole, {}, *keys]:
            yield Call(operation, key, first, sent[0], 0)
        if f"{operation.method} {operation.path}" in changed:
            for shape in range(len(ANSWERS)):
                yield Call(operation, whole, first, sent[0], shape)
            for keywords in sent[1:]:
                yield Call(operation, whole, first, keywords, 0)
            for at, values in enumerate(paths):
                for value in values[1:]:
                    path = (*first[:at], value, *first[at + 1 :])
                    yield Call(operation, whole, path, sent[0], 0)


def _run(pair: Pair, old: Made, was: Path, now: Path) -> str:
    """Return what goes wrong with the new SDK and server that went right with the old ones."""
    listed = [*calls(old.api, _changed(pair))]
    before, after = User(old, was, pair.old), User(old, now, pair.new)
    urls = [server["url"] for server in pair.new["servers"]]
    if before.stub.base in urls:  # who names no environment expects the same one
        after.stub.base = before.stub.base
    right = [
        call
        for call, wrong in zip(listed, before.outcomes(listed), strict=True)
        if not wrong
    ]
    broken = zip(right, after.outcomes(right, before.sent), strict=True)
    return next(
        (
            f"{call.operation.key}{dict(call.keywords)}: {wrong}"
            for call, wrong in broken
            if wrong
        ),
        "",
    )


def _changed(pair: Pair) -> set[str]:
    """Return the operations of the old document that are not the same in the new one."""
    sides = [_operations(root) for root in (pair.old, pair.new)]
    return {name for name, node in sides[0].items() if sides[1].get(name) != node}


def _operations(root: Mapping[str, Json]) -> dict[str, Json]:
    return {
        f"{method.upper()} {path}": (_whole(root, node), item.get("parameters"))
        for path, item in root["paths"].items()
        for method, node in item.items()
        if method != "parameters"
    }


def _whole(root: Json, node: Json) -> Json:
    """Return a node with everything in it that it refers to; the document knows no circles."""
    if isinstance(node, list):
        return [_whole(root, item) for item in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("$ref"), str):
        found = root
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        return _whole(root, found)
    return {key: _whole(root, value) for key, value in node.items()}


def table(found: Sequence[Pair]) -> str:
    """Return a line for each pair: the truth, the claim, and what went wrong."""
    lines = []
    for pair in found:
        words = {True: "breaks", False: "fits"}
        right = "  " if pair.breaks == pair.claimed else "!!"
        why = pair.ran or pair.typed
        lines.append(
            f"{right} {words[pair.breaks]:<7}{pair.report.bump:<6} {pair.name}"
            f"{'  -- ' * bool(why)}{why[:150]}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    import tempfile
    import time

    from tests.claims.kinds import kinds

    wanted = [
        k for k in kinds() if not sys.argv[1:] or any(a in k.name for a in sys.argv[1:])
    ]
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        everything_found = pairs(wanted)
        judge(everything_found, Path(scratch))
    print(table(everything_found))
    print(f"{time.monotonic() - start:.0f} s")
