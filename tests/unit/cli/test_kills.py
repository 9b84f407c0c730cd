"""`sdkgen generate`, killed at random moments, leaves the old SDK or the new one."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

KILLS = 200


def files(root: Path) -> dict[str, bytes]:
    """Return what is in the SDK and its lock of names."""
    paths = [
        root / "specs/propexo/names.lock",
        *(root / "generated/propexo").rglob("*"),
    ]
    return {str(path): path.read_bytes() for path in paths if path.is_file()}


def generate(root: Path, after: float | None = None) -> None:
    """Run the command to its end, or kill it `after` so many seconds."""
    command = [sys.executable, "-m", "generator", "generate"]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            assert process.wait(after) == 0
        except subprocess.TimeoutExpired:
            process.kill()


def choose(root: Path, text: str, side: str) -> None:
    """Let the next run write another SDK: its client and its errors have other names."""
    (root / "specs/propexo/sdk.yaml").write_text(text.replace("client: Propexo", side))


@pytest.mark.proof
def test_kills_of_generate(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "specs/propexo"
    folder.mkdir(parents=True)
    source = project / "specs/propexo"
    (folder / "openapi.yaml").write_bytes((source / "openapi.yaml").read_bytes())
    text = (source / "sdk.yaml").read_text()
    sides, whole = {}, 0.0
    for side in ("client: Left", "client: Right"):
        choose(tmp_path, text, side)
        start = perf_counter()
        generate(tmp_path)
        whole = perf_counter() - start
        sides[side] = files(tmp_path)
    chance, outcomes = random.Random(0), set()
    for _ in range(KILLS):
        side = chance.choice(sorted(sides))
        choose(tmp_path, text, side)
        generate(tmp_path, chance.uniform(whole / 2, whole * 1.1))
        found = files(tmp_path)
        assert found in sides.values()  # one of them, whole; never a mixture
        outcomes.add(found == sides[side])
    generate(tmp_path)
    assert files(tmp_path) == sides[side]
    assert os.listdir(tmp_path / "generated") == ["propexo"]
    assert outcomes == {True, False}
