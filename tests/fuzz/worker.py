"""Run one command after another, each in a child process of its own with little time and memory.

Started as `python -m tests.fuzz.worker`: a case per line on stdin (JSON), a verdict per line on
stdout. Everything slow is imported once, a case costs a fork.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import re
import resource
import select
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypedDict

from tests import once
from tests.fuzz import calling

SECONDS = 10
BYTES = 1 << 30
PACKAGE = "fuzzed"
#: An error with its file and line, or one about the arguments.
LOCATED = re.compile(
    r"^(\S*?:\d+(:\d+)?: error: |error: .*\[(usage|unreadable|too-large)\]).*",
    re.MULTILINE,
)
SIMPLE = """\
openapi: 3.1.0
info: {title: Simple, version: "1"}
paths: {/things: {get: {responses: {"200": {description: ok}}}}}
"""


class Case(TypedDict):
    """Files by name, and the command that is given them."""

    files: dict[str, str]
    arguments: list[str]


class Verdict(TypedDict):
    """How a command ended: `written`, `refused`, or the fault that was found."""

    end: str
    detail: str
    seconds: float
    kilobytes: int


def serve() -> None:
    """Answer cases until stdin ends."""
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder))
        gc.collect()
        gc.freeze()  # no child looks through what all of them share
        print(json.dumps("ready"), flush=True)
        for number, line in enumerate(sys.stdin):
            case = Path(folder) / f"case{number}"
            case.mkdir()
            print(json.dumps(_judge(json.loads(line), case)), flush=True)
            _remove(case)


def _prepare(folder: Path) -> None:
    """Import what the cases need; all share one runtime, which can do everything."""
    from sdkgen.cli import app  # noqa: F401 - so that it is there
    from sdkgen.load import bounded, judge  # noqa: F401
    from sdkgen.render.runtime import whole
    from sdkgen.target import locations

    once.keep(setattr)  # templates that are compiled here are so in every child
    spec = folder / "simple.yaml"
    spec.write_text(SIMPLE)
    with _quiet():
        _run(["generate", "--spec", str(spec), "--out", str(folder), *_NAMED])
        _run(["lint", str(spec)])
    for path in (locations.templates() / "runtime").glob("*.py"):
        text = whole(path.read_text("utf-8"))
        (folder / PACKAGE / "_runtime" / path.name).write_text(text, "utf-8")
    sys.path.insert(0, str(folder))
    _import(folder / PACKAGE)
    sys.path.remove(str(folder))
    for name in [n for n in sys.modules if _is_own(n)]:
        del sys.modules[name]


_NAMED = ["--package", PACKAGE]


def _is_own(module: str) -> bool:
    """Tell whether a module is of the package but not of its runtime."""
    inside = module == PACKAGE or module.startswith(f"{PACKAGE}.")
    return inside and not module.startswith(f"{PACKAGE}._runtime")


def _judge(case: Case, folder: Path) -> Verdict:
    """Run a case in a child; kill it when its time is over."""
    reader, writer = os.pipe()
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as answer:
            answer.write(json.dumps(_in_child(case, folder)))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb", buffering=0) as answers:
        told = _read_in_time(answers.fileno(), started + SECONDS)
    if told is None:
        os.kill(child, signal.SIGKILL)
    _, status, used = os.wait4(child, 0)
    seconds = time.monotonic() - started
    if told is None and used.ru_utime + used.ru_stime < SECONDS / 2:
        end = ["waited", "the machine was busy"]  # not the fault of the case
    elif told is None:
        end = ["hang", f"more than {SECONDS} seconds"]
    elif not told:
        end = ["killed", f"status {status}"]
    else:
        end = json.loads(told)
    return Verdict(
        end=end[0], detail=end[1], seconds=round(seconds, 2), kilobytes=used.ru_maxrss
    )


def _read_in_time(descriptor: int, until: float) -> bytes | None:
    """Return all that a child writes, None where its time is over before."""
    told = b""
    while True:
        left = until - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            return None
        more = os.read(descriptor, 1 << 16)
        if not more:
            return told
        told += more


def _in_child(case: Case, folder: Path) -> tuple[str, str]:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.chdir(folder)
    for name, text in case["files"].items():
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = _run(case["arguments"])
            return _ended(code, out.getvalue() + err.getvalue(), folder)
    except BaseException as cause:
        return "exception", _told(cause)


def _ended(code: int, err: str, folder: Path) -> tuple[str, str]:
    if "internal error" in err:
        return "internal", err[-2000:]
    if code == 2:
        return ("refused", _codes(err)) if LOCATED.search(err) else ("mute", err[-500:])
    if code not in (0, 1):
        return "odd exit", f"{code} {err[-500:]}"
    package = folder / "out" / PACKAGE
    if package.is_dir():
        sys.setrecursionlimit(
            10_000
        )  # pydantic builds models inside of models by recursion
        sys.path.insert(0, str(folder / "out"))
        try:
            _import(package)
            called = calling.called(importlib.import_module(PACKAGE))
        except BaseException as cause:
            return "unusable", _told(cause)
        return "written", f"{called} operations were called"
    return "written", ""


def _codes(err: str) -> str:
    return " ".join(sorted(set(re.findall(r"error: .*\[([a-z0-9-]+)\]", err))))


def _told(cause: BaseException) -> str:
    import traceback

    return "".join(traceback.format_exception(cause))[-3000:]


def _import(package: Path) -> None:
    """Import every module of a package and build every type that it defines."""
    from pydantic import TypeAdapter

    importlib.invalidate_caches()
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        if not name.startswith(f"{PACKAGE}._runtime") or name not in sys.modules:
            importlib.import_module(name)
    schemas = importlib.import_module(f"{PACKAGE}.schemas")
    for name in getattr(schemas, "__all__", ()):
        found = getattr(schemas, name)
        if name != "Open" or found.__module__ != f"{PACKAGE}._runtime.models":
            TypeAdapter(found).rebuild(
                force=True
            )  # `Open` is a type with an argument only


def _run(arguments: list[str]) -> int:
    from sdkgen.cli import run

    return run(arguments)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    with contextlib.redirect_stdout(io.StringIO()):
        yield


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def main(_: Any = None) -> None:
    """Serve; SDKGEN_DEBUG shows where a defect is."""
    os.environ["SDKGEN_DEBUG"] = "1"
    serve()


if __name__ == "__main__":
    main()
