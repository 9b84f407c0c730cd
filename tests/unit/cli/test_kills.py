"""Commands that write, killed at random moments, leave the old tree or the new one.

Or the next command that reads makes it so: a mixture stands only while a journal says so.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.workshop import NEWER, contents, lay_out, propexo

KILLS = 200
# One process that has imported everything forks those that run the commands, which saves most
# of their time. They tell when they begin to write, so that a kill can fall into the writing.
NURSERY = """
import json, os, signal, sys, time
import jinja2, pydantic, rich.console, typer, yaml
import sdkgen.cli.app, sdkgen.cli.generation, sdkgen.cli.releases
import sdkgen.cli.arguments, sdkgen.cli.drift, sdkgen.cli.vendoring
import sdkgen.plan, sdkgen.render
from sdkgen import emit
from sdkgen.cli import run

enter = emit.Transaction.__enter__

def child(arguments, pipe):
    def begin(self):
        entered = enter(self)
        os.write(pipe, b"!")
        return entered

    emit.Transaction.__enter__ = begin
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1), os.dup2(quiet, 2)
    os._exit(run(arguments))

for line in sys.stdin:
    arguments, after, writing = json.loads(line)
    mine, theirs = os.pipe()
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        child(arguments, theirs)
    os.close(theirs)
    if writing or after is None:
        os.read(mine, 1)
    begun = time.perf_counter()
    if after is not None:
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
    status = os.waitpid(pid, 0)[1]
    os.close(mine)
    code, end = os.waitstatus_to_exitcode(status), time.perf_counter()
    print(json.dumps([code, begun - start, end - begun]), flush=True)
"""


@dataclass
class Nursery:
    """Runs commands, whole or until they are killed.

    `thinking` and `writing` are the seconds that the last run took until it began to write,
    and from then on.
    """

    process: subprocess.Popen[str]
    thinking: float = 0.0
    writing: float = 0.0

    def __call__(
        self, *arguments: str, after: float | None = None, writing: bool = False
    ) -> int:
        """Return the exit code; -9 for a run that was killed `after` so many seconds.

        They count from the start, with `writing` from the moment when it begins to write.
        """
        assert self.process.stdin and self.process.stdout
        order = json.dumps([arguments, after, writing])
        print(order, file=self.process.stdin, flush=True)
        told = json.loads(self.process.stdout.readline())
        code, self.thinking, self.writing = told
        return int(code)


@pytest.fixture
def sdkgen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nursery]:
    """Return what runs commands in an empty folder."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    command = [sys.executable, "-c", NURSERY]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield Nursery(process)
        process.stdin.close()


def visible(*roots: str) -> dict[str, bytes]:
    """Return what users see: everything but what a killed run may have prepared."""
    found = contents(*(Path(root) for root in roots if Path(root).exists()))
    return {name: text for name, text in found.items() if ".sdkgen-" not in name}


def leftovers() -> list[Path]:
    return list(Path().rglob(".*sdkgen-*"))


@dataclass(frozen=True)
class Case:
    """A command, one that reads, what changes, and what leads to the state before it."""

    command: tuple[str, ...]
    reading: tuple[str, ...]
    roots: tuple[str, ...]
    prepare: Callable[[Nursery], None]


def before_generate(sdkgen: Nursery) -> None:
    config = Path("specs/propexo/sdk.yaml")
    assert sdkgen("generate", "--no-validate") == 0
    config.write_text(config.read_text().replace("client: Propexo", "client: Other"))


def before_release(sdkgen: Nursery) -> None:
    Path("newer.yaml").write_text(NEWER)
    assert sdkgen("generate", "--no-validate") == 0


def before_vendor(sdkgen: Nursery) -> None:
    order = ("--package", "acme.till", "--tag", "money-matters")
    assert sdkgen("vendor", "acme", *order) == 0
    Path("specs/shop/openapi.yaml").write_text(NEWER)


CASES = {
    "generate": Case(
        ("generate", "--no-validate"),
        (
            "check",
            "nobody",
        ),  # there is no such target: quick, and recovers before it says so
        ("generated",),
        before_generate,
    ),
    "release": Case(
        ("release", "newer.yaml"),
        ("check",),
        ("specs", "generated"),
        before_release,
    ),
    "vendor": Case(
        ("vendor", "acme", "--update"),
        ("vendor", "acme", "--check"),
        ("acme",),
        before_vendor,
    ),
}


@pytest.mark.proof
@pytest.mark.parametrize("name", CASES)
def test_kills(sdkgen: Nursery, project: Path, name: str) -> None:
    case = CASES[name]
    propexo(project, Path()) if name == "generate" else lay_out(Path())
    case.prepare(sdkgen)
    shutil.copytree(".", "../pristine", dirs_exist_ok=True)
    old = visible(*case.roots)
    assert sdkgen(*case.command) == 0
    new, thinking, writing = visible(*case.roots), sdkgen.thinking, sdkgen.writing
    assert old != new
    chance, outcomes = random.Random(0), {"old": 0, "new": 0, "prepared": 0}
    mixed = 0
    for turn in range(KILLS):
        for path in Path().iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree("../pristine", ".", dirs_exist_ok=True)
        # One kill in four falls anywhere, the others where things are written.
        late = bool(turn % 4)
        after = chance.uniform(0, writing if late else thinking)
        sdkgen(*case.command, after=after, writing=late)
        found = visible(*case.roots)
        outcomes["prepared"] += bool(leftovers())
        if found not in (old, new):
            assert leftovers()
            mixed += 1
        sdkgen(*case.reading)
        found = visible(*case.roots)
        assert found in (old, new)
        assert leftovers() == []
        outcomes["old" if found == old else "new"] += 1
        assert sdkgen(*case.command) == 0  # no cleaning by hand
        assert visible(*case.roots) == new
        assert leftovers() == []
    print(f"{name}: {KILLS} kills, {outcomes}, {mixed} mixed until read")
    assert all(outcomes.values())
