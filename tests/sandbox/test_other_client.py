"""A client that another tool has made works against the mock.

Run with `OPENAPI_PYTHON_CLIENT=<python of an environment that has openapi-python-client>`: it
asks for versions of libraries that we do not want, so it has an environment of its own.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.sandbox.running import mocking

PYTHON = os.environ.get("OPENAPI_PYTHON_CLIENT", "")
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
called = 0
with client:
    for found in pkgutil.walk_packages(api.__path__, f"{api.__name__}."):
        if ".get_v1" in found.name:
            sync = importlib.import_module(found.name).sync
            needed = inspect.signature(sync).parameters.values()
            if not any(one.kind is one.POSITIONAL_OR_KEYWORD for one in needed):
                answer = sync(client=client)
                assert len(answer.results) > 0, found.name
                called += 1
    given = {"integration_id": "rentvine", "lease_id": "lease", "description": "Rent"}
    given |= {"amount_in_cents": 5, "transaction_date": "2026-03-01"}
    given |= {"financial_account_id": "account"}
    body = models.V1ResidentChargesRentvinePostInput.from_dict(given)
    job = create.sync(client=client, body=body).meta.job_id
    told = status.sync(job, client=client)
    assert told.write_status == "SUCCESS", told
    charge = read.sync(told.created_record_id, client=client).results
    assert (charge.description, charge.amount_in_cents) == ("Rent", 5)
print(called)
"""


@pytest.mark.proof
@pytest.mark.skipif(not PYTHON, reason="needs OPENAPI_PYTHON_CLIENT, see the docstring")
def test_a_client_of_another_tool_works(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("literal_enums: true")
    with mocking("propexo", "--job-seconds", 0) as running:
        tool = [PYTHON, "-m", "openapi_python_client", "generate", "--meta", "none"]
        tool += ["--config", "config.yaml"]
        made = [*tool, "--url", f"{running.url}/openapi.yaml"]
        subprocess.run(
            [*made, "--output-path", "propexo_api_client"], cwd=tmp_path, check=True
        )
        (tmp_path / "calls.py").write_text(CALLS)
        calls = [PYTHON, "calls.py", running.url]
        told = subprocess.run(calls, cwd=tmp_path, check=True, stdout=subprocess.PIPE)
        assert int(told.stdout) == 11  # lists; jobs and records are asserted there
