"""A client that another tool has made works against the mock: of release 1, and of the whole API.

`make .venv/other` gets openapi-python-client, which wants versions of libraries that we do not: it
has an environment of its own.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import load_yaml
from tests.behaviour import figures
from tests.sandbox.running import ROOT, mocking

PYTHON = ROOT / ".venv/other/bin/python"
CONFIG = ROOT / "specs/propexo/sdk.yaml"
DOCUMENTS = {
    "release 1": ROOT / "tests/specs/propexo/openapi.yaml",
    "all": ROOT / "specs/propexo/openapi.yaml",
}
CALLS = """\
import importlib, inspect, pkgutil, sys

import propexo_api_client.api as api
import propexo_api_client.models as models
from propexo_api_client import AuthenticatedClient
from propexo_api_client.api import admin, billing_and_payments as billing

client = AuthenticatedClient(base_url=sys.argv[1], token="key")
status = importlib.import_module(f"{admin.__name__}.get_v1_admin_write_status_root_job_id")
create = importlib.import_module(f"{billing.__name__}.post_v1_resident_charges_rentvine")
read = importlib.import_module(f"{billing.__name__}.get_v1_resident_charges_resident_charge_id")
reads = 0
with client:
    for found in pkgutil.walk_packages(api.__path__, f"{api.__name__}."):
        if ".get_v1" in found.name:
            sync = importlib.import_module(found.name).sync
            needed = inspect.signature(sync).parameters.values()
            if not any(one.kind is one.POSITIONAL_OR_KEYWORD for one in needed):
                answer = sync(client=client)
                assert answer is not None and "Output" in type(answer).__name__, found.name
                reads += 1
    given = {"integration_id": "rentvine", "lease_id": "lease", "description": "Rent"}
    given |= {"amount_in_cents": 5, "transaction_date": "2026-03-01"}
    given |= {"financial_account_id": "account"}
    body = models.V1ResidentChargesRentvinePostInput.from_dict(given)
    job = create.sync(client=client, body=body).meta.job_id
    told = status.sync(job, client=client)
    assert told.write_status == "SUCCESS", told
    charge = read.sync(told.created_record_id, client=client).results
    assert (charge.description, charge.amount_in_cents) == ("Rent", 5)
print(reads)
"""


@pytest.mark.proof
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_client_of_another_tool_works(name: str, tmp_path: Path) -> None:
    if not PYTHON.exists():
        pytest.skip("needs openapi-python-client: `make .venv/other` gets it")
    spec = DOCUMENTS[name]
    (tmp_path / "config.yaml").write_text("literal_enums: true")
    with mocking(spec, "--config", CONFIG, "--job-seconds", 0) as running:
        tool = [PYTHON, "-m", "openapi_python_client", "generate", "--meta", "none"]
        tool += ["--config", "config.yaml", "--url", f"{running.url}/openapi.yaml"]
        tool += ["--output-path", "propexo_api_client"]
        subprocess.run(tool, cwd=tmp_path, check=True, capture_output=True)
        (tmp_path / "calls.py").write_text(CALLS)
        calls = [PYTHON, "calls.py", running.url]
        told = subprocess.run(calls, cwd=tmp_path, check=True, stdout=subprocess.PIPE)
    reads = sum(_is_free(item) for item in load_yaml(spec).root["paths"].items())
    figures.write(
        "sandbox-other-client", [{"document": name, "reads": int(told.stdout)}]
    )
    assert int(told.stdout) == reads  # jobs and records are asserted in the script


def _is_free(row: tuple[str, Any]) -> bool:
    """Tell whether a path has a read that can be called without arguments."""
    path, item = row
    needed = [
        one for one in item.get("get", {}).get("parameters", ()) if one.get("required")
    ]
    return "get" in item and "{" not in path and not needed
