"""The example of README.md, run as a user runs it, against `sdkgen mock`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx2

from tests.sandbox.running import ROOT, mocking

RECEIVING = """
import hmac

body = b'{"event_type": "DATA_NEW", "timestamp": 1}'
receive(body, {webhooks.HEADER: hmac.new(b"secret", body, "sha256").hexdigest()})
"""


def test_the_example_runs(tmp_path: Path) -> None:
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.S)
    assert found
    example = tmp_path / "example.py"
    example.write_text(found[1] + RECEIVING, "utf-8")
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
    calls = [(one["method"], one["verdict"]) for one in asked]
    lists = [("GET", "ok")] * 4  # of properties, and of the residents of three
    assert calls == [*lists, ("POST", "ok"), ("GET", "ok")]
    first, *_, accepted, received = ran.stdout.splitlines()
    assert first.startswith("properties-1 residents-1 ")
    told = "to be read after the next sync"  # as the page of Entrata says
    assert accepted == f"accepted as job-1 - created: {told}"
    assert received == "DATA_NEW {'event_type': 'DATA_NEW', 'timestamp': 1}"
