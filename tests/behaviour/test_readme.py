"""The example of README.md, run as a user runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from sdkgen.load import load
from tests.behaviour.api import serving

ROOT = Path(__file__).parents[2]
STATUS = "/v1/admin/write-status/{root_job_id}"


def test_the_example_runs(tmp_path: Path) -> None:
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.S)
    assert found
    example = tmp_path / "example.py"
    example.write_text(found[1], "utf-8")
    with serving(load(ROOT / "specs/propexo/openapi.yaml").root) as api:
        done = {**api.sampled("GET", STATUS), "write_status": "SUCCESS"}
        api.expect(fixed={STATUS: done})
        known = {"PROPEXO_API_KEY": "secret", "PROPEXO_BASE_URL": api.url}
        ran = subprocess.run(
            [sys.executable, str(example)],
            env={**os.environ, **known},
            capture_output=True,
            text=True,
        )
        assert (ran.returncode, ran.stderr) == (0, "")
        assert api.breaches == []
        methods = [exchange.method for exchange in api.exchanges]
        assert methods == ["GET", "GET", "POST", "GET"]
        assert ran.stdout.startswith("id-0 ")
        assert done["created_record_id"] in ran.stdout.splitlines()[-1]
