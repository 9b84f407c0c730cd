"""The example of README.md, run as a user runs it, against `sdkgen mock`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx2

from tests.sandbox.running import ROOT, mocking


def test_the_example_runs(tmp_path: Path) -> None:
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.S)
    assert found
    example = tmp_path / "example.py"
    example.write_text(found[1], "utf-8")
    with mocking("propexo", "--job-seconds", 0) as running:
        known = {"PROPEXO_API_KEY": "any", "PROPEXO_BASE_URL": running.url}
        ran = subprocess.run(
            [sys.executable, str(example)],
            env={**os.environ, **known},
            capture_output=True,
            text=True,
        )
        asked = httpx2.get(f"{running.url}/_sandbox/requests").json()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [(one["method"], one["verdict"]) for one in asked] == [
        ("GET", "ok"),
        ("POST", "ok"),
        ("GET", "ok"),
    ]
    assert ran.stdout.splitlines()[0].startswith("resident_charges-1 ")
    assert ran.stdout.splitlines()[-1].startswith("accepted as job-1 - created: ")
