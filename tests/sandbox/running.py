"""`sdkgen mock` as a process of its own, for tests that talk to it over HTTP."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass
class Running:
    """A server that runs: where it is, and what it has printed once it ended."""

    process: subprocess.Popen[str]
    url: str
    out: str = ""
    err: str = ""

    def end(self, how: int = signal.SIGINT) -> int:
        """End it by a signal and return its exit code."""
        self.process.send_signal(how)
        self.out, self.err = self.process.communicate(timeout=60)
        return self.process.returncode


def start(*arguments: object, folder: Path = ROOT, heard: bool = True) -> Running:
    """Start the mock on any free port and wait until it listens; its lines may be `heard`."""
    command = [sys.executable, "-m", "sdkgen", "mock", *map(str, arguments)]
    command += [] if "--port" in command else ["--port", "0"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE if heard else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    first = process.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", first)
    if found is None:
        raise AssertionError(first + process.communicate(timeout=60)[1])
    return Running(process, found[0])


@contextmanager
def mocking(*arguments: object, folder: Path = ROOT) -> Iterator[Running]:
    """Run the mock for the length of a block."""
    running = start(*arguments, folder=folder)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.end(signal.SIGKILL)
