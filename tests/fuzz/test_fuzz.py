"""Whatever is wrong with an input: methods that can be called, or a message that says where.

20,000 mutations in `make proof` (`make proof-fuzz`), 150 in every run of the tests. Each runs in
a process of its own with ten seconds and a gibibyte.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from sdkgen.load import load, load_yaml
from sdkgen.model.document import Document
from sdkgen.problems import SpecError
from tests.fuzz.mutations import Pool, cases
from tests.fuzz.worker import Case, Verdict

ROOT = Path(__file__).resolve().parents[2]
GOOD = ("written", "refused", "waited")
CHUNKS, OF_A_CHUNK = 20, 1_000
_MOST = 60_000  # bytes of a document that is started from: they are read often

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="limits of memory and fork are POSIX's"
)


def trees(
    *patterns: str,
    read: Callable[[Path], Document] = load_yaml,
    base: Path = ROOT,
) -> list[Any]:
    """Return what the readable ones of some files hold."""
    found = []
    for path in sorted(path for pattern in patterns for path in base.glob(pattern)):
        if path.is_file() and path.stat().st_size <= _MOST:
            with suppress(SpecError):
                found.append(read(path).root)
    return found


def _overlay(target: str, **action: Any) -> dict[str, Any]:
    head = {"overlay": "1.0.0", "info": {"title": "-", "version": "1"}}
    return {**head, "actions": [{"target": target, **action}]}


POOL = Pool(
    documents=trees(
        "tests/cases/*/openapi.*",
        "tests/cases/*/old.yaml",
        "tests/specs/*.yaml",
        read=load,
    ),
    configs=[{}, *trees("tests/cases/*/sdk.yaml", "specs/*/sdk.yaml")],
    overlays=[
        _overlay("$.paths.*.get", update={"deprecated": True}),
        _overlay("$..description", remove=True),
        *trees("tests/cases/*/overlay.yaml", "specs/*/overlay.yaml"),
    ],
    locks=[
        "operations:\n  #/paths/~1v1~1charges/get  charges.list\n",
        "schemas:\n  #/components/schemas/Pet response  pets.Pet\n",
        "\n".join((ROOT / "specs/propexo/names.lock").read_text().splitlines()[:60]),
    ],
)


def with_real_documents(real: Path) -> Pool:
    """Return the pool and the small ones of the documents that are not part of the project."""
    patterns = ("others/*.*", "suites/oai-openapi/**/pass/*.*")
    more = trees(*patterns, read=load, base=real)
    return replace(POOL, documents=[*POOL.documents, *more])


class Worker:
    """A process that runs cases; `ends` counts how they ended."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker"],
            cwd=ROOT,
            env={**os.environ, "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.ends: Counter[str] = Counter()
        self.worst = (0.0, 0)
        self._answer()

    def __call__(self, case: Case) -> Verdict:
        """Return how a case ended."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(case) + "\n")
        self.process.stdin.flush()
        verdict: Verdict = self._answer()
        self.ends[verdict["end"]] += 1
        self.worst = (
            max(self.worst[0], verdict["seconds"]),
            max(self.worst[1], verdict["kilobytes"]),
        )
        return verdict

    def _answer(self) -> Any:
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=60)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


COMMON = settings(
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)


def fine(verdict: Verdict, case: Case) -> None:
    """Fail, with the case, where a verdict is none of the good ones."""
    if verdict["end"] not in GOOD:
        shown = json.dumps(case)[:20_000]
        pytest.fail(f"{verdict['end']}: {verdict['detail']}\n{shown}", pytrace=False)


@settings(COMMON, max_examples=150, derandomize=True, phases=[Phase.generate])
@given(case=cases(POOL))
def test_what_is_wrong_is_told_or_does_no_harm(worker: Worker, case: Case) -> None:
    fine(worker(case), case)


@pytest.mark.proof
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_twenty_thousand_mutations(chunk: int, worker: Worker) -> None:
    real = ROOT.parent / "shared/real"
    pool = with_real_documents(real) if real.is_dir() else POOL

    @seed(chunk)
    @settings(COMMON, max_examples=OF_A_CHUNK, phases=[Phase.generate])
    @given(case=cases(pool))
    def judge(case: Case) -> None:
        fine(worker(case), case)

    judge()
    print(f"chunk {chunk}: {dict(worker.ends)}, worst {worker.worst}")
