"""Two things taken in turn, A B A B: what each of them costs, as the median of several runs."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
USUAL = 5
NOTHING: Mapping[str, str] = MappingProxyType({})
# Bytecode is written by the run that warms up, and to a place of its own.
ENVIRONMENT = {
    key: x for key, x in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
}
ENVIRONMENT["PYTHONPYCACHEPREFIX"] = str(ROOT / ".venv" / ".bytecode")
ENVIRONMENT["XDG_CACHE_HOME"] = os.devnull  # a run remembers nothing of the one before
Cost = Callable[[], float]  # does a thing once and returns what it took


class Row(NamedTuple):
    """One line of the table: what was measured, what came out, and what is wanted."""

    what: str
    ours: float
    theirs: float
    unit: str
    aim: float

    def text(self) -> str:
        """Return the row in Markdown."""
        ratio = self.ours / self.theirs
        met = "" if ratio <= self.aim else " (missed)"
        figures = f"{_figure(self.ours)} / {_figure(self.theirs)} {self.unit}"
        return f"| {self.what} | {figures} | {ratio:.2f} | {self.aim:g}{met} |"


def _figure(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:,.0f}"


def compared(ours: Cost, theirs: Cost, turns: int | None = None) -> tuple[float, float]:
    """Return the medians of two things, after one run of each to warm up."""
    turns = turns or int(os.environ.get("TURNS", USUAL))
    costs: tuple[list[float], list[float]] = ([], [])
    for turn in range(turns + 1):
        for cost, found in zip((ours, theirs), costs, strict=True):
            one = cost()
            if turn:
                found.append(one)
    return statistics.median(costs[0]), statistics.median(costs[1])


def program(
    *arguments: str, python: str = sys.executable, cache: Path | None = None
) -> Cost:
    """Return what measures the CPU seconds of one run of Python; `cache` is where it remembers."""
    own = {"XDG_CACHE_HOME": str(cache)} if cache else {}

    def cost() -> float:
        return _usage([python, *arguments], own)[0]

    return cost


def command(*words: str) -> Cost:
    """Return what measures the CPU seconds of one run of a program."""

    def cost() -> float:
        return _usage(words)[0]

    return cost


def after(change: Callable[[], object], cost: Cost) -> Cost:
    """Return a cost before which something is changed, which itself is not counted."""

    def changed() -> float:
        change()
        return cost()

    return changed


def memory(*arguments: str) -> Cost:
    """Return what measures how many MiB a run of Python has resident at its end."""
    end = "; print(open('/proc/self/statm').read().split()[1])"

    def cost() -> float:
        *options, code = arguments
        done = subprocess.run(
            [sys.executable, *options, code + end],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env=ENVIRONMENT,
        )
        return int(done.stdout.split()[-1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

    return cost


def _usage(
    words: Sequence[str], more: Mapping[str, str] = NOTHING
) -> tuple[float, float]:
    process = subprocess.Popen(
        words,
        cwd=ROOT,
        env={**ENVIRONMENT, **more},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} left with {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def peak(*arguments: str) -> tuple[float, float]:
    """Return the CPU seconds of one run of Python, and its largest size in MiB."""
    return _usage([sys.executable, *arguments])


def here(what: Callable[[], object], clock: Callable[[], float] | None = None) -> Cost:
    """Return what measures milliseconds in this process, by its CPU unless told otherwise."""
    tick = clock or time.process_time

    def cost() -> float:
        if clock is None:
            gc.collect()  # what others left behind
        start = tick()
        what()
        return (tick() - start) * 1e3

    return cost
