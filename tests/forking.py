"""Run commands of ours in processes of their own that need no start: children of one server.

Started as `python -m tests.forking`: a folder and the arguments of a command per line on stdin
(JSON), what came of it per line on stdout. Everything slow is imported once, a run costs a fork.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sdkgen.cli import run
from tests import once

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 60  # far more than anything needs


@dataclass(frozen=True)
class Server:
    """Runs commands, one after another."""

    process: subprocess.Popen[str]

    def __call__(
        self, arguments: Sequence[str], folder: Path
    ) -> subprocess.CompletedProcess[str]:
        """Return what a command said; its code is -14 where it had to be stopped."""
        assert self.process.stdin and self.process.stdout
        order = json.dumps([str(folder), *arguments])
        print(order, file=self.process.stdin, flush=True)
        code, out, err = json.loads(self.process.stdout.readline())
        return subprocess.CompletedProcess(list(arguments), code, out, err)


@contextmanager
def serving() -> Iterator[Server]:
    """Start a server; it ends with the block."""
    command = [sys.executable, "-m", "tests.forking"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Server(process)
        assert process.stdin
        process.stdin.close()


# --- in the server ----------------------------------------------------------------------------

SMALL = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
paths: {/things: {get: {responses: {"200": {description: ok}}}}}
"""


def serve() -> None:
    """Answer orders until stdin ends."""
    once.keep(setattr)  # templates that are compiled here are so in every child
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "small.yaml")
        spec.write_text(SMALL)
        assert run(["generate", "-q", "--spec", str(spec), "--out", folder]) == 0
    gc.collect()
    gc.freeze()  # no child looks through what all of them share
    for line in sys.stdin:
        folder, *arguments = json.loads(line)
        print(json.dumps(answer(folder, arguments)), flush=True)


def answer(folder: str, arguments: list[str]) -> tuple[int, str, str]:
    """Run a command in a child, and return its exit code and what it said."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            os.chdir(folder)
            signal.alarm(SECONDS)
            code = run(arguments)
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        err.seek(0)
        return code, out.read(), err.read()


if __name__ == "__main__":
    serve()
