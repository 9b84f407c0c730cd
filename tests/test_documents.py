"""SDKs of many documents: generated whole, loaded, and clean for every tool.

Documents come from the folders beside the project; where those are absent, the tests are
skipped. Figures are written to `tests/.proof/documents.tsv`.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import is_typeddict

from tests.behaviour import figures

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CONFIG = ROOT / "tests/specs/propexo/sdk.yaml"
OWN = [ROOT / "tests/specs/propexo/openapi.yaml"]
NEIGHBOURS = [*OWN, *sorted(SHARED.glob("specs/*.yaml"))]
RELEASES = sorted(SHARED.glob("real/propexo/*.yml"))
FOLDER = SHARED / "real/others"
SEVERAL_FILES = "digitalocean_multifile/specification/DigitalOcean-public.v2.yaml"
OTHERS = [*sorted(p for p in FOLDER.glob("*") if p.is_file()), FOLDER / SEVERAL_FILES]
EXAMPLES = {  # those of the last version that have schemas
    path.stem: path
    for path in sorted(SHARED.glob("real/suites/oai-openapi/v3.*/tests/schema/pass/*"))
    if "schema:" in (text := path.read_text("utf-8")) and "\npaths:" in text
}.values()
NEWEST = "2026-02-12_547.yml"
EXAMINE = Path(__file__).parent / "behaviour" / "examine.py"
SUMMARY = re.compile(
    r"(?P<operations>[\d,]+) operations?, (?P<dropped>[\d,]+) dropped, "
    r"(?P<models>[\d,]+) models?, [\d,]+ enums?, "
    r"(?P<files>[\d,]+) files?, (?P<lines>[\d,]+) lines?, "
    r"(?P<warnings>[\d,]+) warnings?, (?P<seconds>[\d.]+) s"
)
UGLY = re.compile(
    r"V1|_v1_|PostInput|PutInput|GetOutput|Enum\d|Inline|Anon|Model\d|_\d+$"
)


def run(*command: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a Python module or script and return what it said."""
    whole = [sys.executable, *map(str, command)]
    return subprocess.run(whole, capture_output=True, text=True, cwd=folder)


def generate(spec: Path, out: Path, *options: str | Path) -> dict[str, Any]:
    """Generate the package `sdk`; return the figures of the summary."""
    command = ("generate", "--spec", spec, "--out", out, "--package", "sdk", *options)
    done = run("-m", "sdkgen", *command)
    assert done.returncode == 0, done.stderr[-2000:]
    found = SUMMARY.search(done.stdout)
    assert found, done.stdout
    return {"spec": spec.stem, **found.groupdict()}


def loaded(out: Path) -> dict[str, Any]:
    """Import, build and resolve everything in a process of its own."""
    done = run(EXAMINE, out, "sdk", folder=out)
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def findings(out: Path) -> dict[str, list[str]]:
    """Return what each tool has against the package."""
    (out / "pyrightconfig.json").write_text("{}", "utf-8")
    isolated = ("--isolated", "--select=E,W,F,I", "--line-length=88", "--no-cache")
    mypy = run("-m", "mypy", "--strict", "--config-file=", "sdk", folder=out)
    pyright = run(
        "-m",
        "pyright",
        "--pythonpath",
        sys.executable,
        "--outputjson",
        "sdk",
        folder=out,
    )
    ruff = run(
        "-m", "ruff", "check", *isolated, "--output-format=concise", "sdk", folder=out
    )
    black = run("-m", "black", "--check", "--line-length=88", "sdk", folder=out)
    told = json.loads(pyright.stdout)
    assert told["summary"]["filesAnalyzed"] > 0, pyright.stdout
    return {
        "mypy": [line for line in mypy.stdout.splitlines() if ": error:" in line],
        "pyright": [
            f"{Path(x['file']).relative_to(out)}: {x['message']}"
            for x in told["generalDiagnostics"]
            if x["severity"] == "error"
        ],
        "ruff": [
            line
            for line in ruff.stdout.splitlines()
            if re.match(r"\S+:\d+:", line) and not is_long_text(line, out)
        ],
        "black": [
            line for line in black.stderr.splitlines() if "would reformat" in line
        ],
    }


def is_long_text(line: str, out: Path) -> bool:
    """Tell whether ruff calls a line too long that is one text, which no formatter breaks."""
    path, number, *_ = line.split(":")
    text = (out / path).read_text("utf-8").splitlines()[int(number) - 1]
    alone = re.fullmatch(r"\s*(\"[^\"]*\"|'[^']*'),", text)
    return "E501" in line and alone is not None


@pytest.mark.proof
@pytest.mark.parametrize("spec", [*NEIGHBOURS, *RELEASES], ids=lambda path: path.stem)
def test_an_sdk_of_propexo_is_whole_and_clean(spec: Path, tmp_path: Path) -> None:
    begun = time.monotonic()
    row = generate(spec, tmp_path, "--config", CONFIG)
    told, found = loaded(tmp_path), findings(tmp_path)
    counts = {tool: len(lines) for tool, lines in found.items()}
    row |= {"rows": told["rows"], "load": len(told["errors"]), **counts}
    figures.write("documents", [row | {"proof": f"{time.monotonic() - begun:.0f}"}])
    assert row["dropped"] == "0"
    assert told["errors"] == []
    assert told["rows"] == int(row["operations"])
    assert {tool: lines[:20] for tool, lines in found.items() if lines} == {}


def test_there_are_documents() -> None:
    if not SHARED.is_dir():
        pytest.skip(f"needs the documents in {SHARED}")
    assert len(NEIGHBOURS) > 1 and len(RELEASES) > 1 and len(OTHERS) > 1


@pytest.mark.slow
@pytest.mark.parametrize("spec", OTHERS, ids=lambda path: path.stem)
def test_an_sdk_of_another_api_loads_and_is_typed(spec: Path, tmp_path: Path) -> None:
    if not spec.exists():
        pytest.skip(f"needs the document {spec}")
    begun = time.monotonic()
    row = generate(spec, tmp_path)
    told, found = loaded(tmp_path), findings(tmp_path)
    counts = {tool: len(lines) for tool, lines in found.items()}
    row |= {"rows": told["rows"], "load": len(told["errors"]), **counts}
    figures.write("documents", [row | {"proof": f"{time.monotonic() - begun:.0f}"}])
    lines = [(tool, line) for tool in found for line in found[tool]]
    lines += [("load", line) for line in told["errors"]]
    written = [{"spec": spec.stem, "tool": tool, "said": line} for tool, line in lines]
    figures.write("findings", written)
    assert row["dropped"] == "0"
    assert told["errors"] == []
    typed = {tool: found[tool][:20] for tool in ("mypy", "pyright") if found[tool]}
    assert typed == {}


@pytest.mark.slow
def test_sdks_of_the_examples_of_openapi_are_typed(tmp_path: Path) -> None:
    if not EXAMPLES:
        pytest.skip(f"needs the examples in {SHARED}")
    (tmp_path / "sdk").mkdir()
    (tmp_path / "sdk/__init__.py").touch()
    for number, spec in enumerate(EXAMPLES):
        where = ("--out", tmp_path, "--package", f"sdk.example_{number}")
        done = run("-m", "sdkgen", "generate", "--spec", spec, *where)
        assert done.returncode == 0, done.stderr
    found = findings(tmp_path)
    typed = {tool: found[tool][:20] for tool in ("mypy", "pyright") if found[tool]}
    assert typed == {}


# --- the newest release of Propexo: names and values ----------------------------------------------


@pytest.fixture(scope="module")
def newest(real: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Generate and import the SDK of the newest release as `sdk_newest`."""
    out = tmp_path_factory.mktemp("newest")
    config = ROOT / "specs/propexo/sdk.yaml"  # with a sandbox
    options = ["--package", "sdk_newest", "--config", str(config)]
    spec = real / "propexo" / NEWEST
    done = run("-m", "sdkgen", "generate", "--spec", spec, "--out", out, *options)
    assert done.returncode == 0, done.stderr
    sys.path.insert(0, str(out))
    yield importlib.import_module("sdk_newest")
    sys.path.remove(str(out))


def public_names(package: Any) -> set[str]:
    """Return the names of modules, classes, functions and attributes of classes."""
    found: set[str] = set()
    prefix = f"{package.__name__}."
    for info in pkgutil.walk_packages(package.__path__, prefix):
        if "._" in info.name:
            continue
        found.add(info.name.rpartition(".")[2])
        module = importlib.import_module(info.name)
        members = inspect.getmembers(
            module, lambda x: inspect.isclass(x) or callable(x)
        )
        own = {
            name: x for name, x in members if getattr(x, "__module__", "") == info.name
        }
        found |= set(own) | set(getattr(module, "__all__", ()))
        for kind in own.values():
            if inspect.isclass(kind) and not _holds_fields(kind, info.name):
                found |= set(vars(kind)) | set(getattr(kind, "__annotations__", ()))
    return {name for name in found if not name.startswith("_")}


def _holds_fields(kind: type, module: str) -> bool:
    """Tell whether the attributes of a class are the API's words, not ours."""
    return ".schemas" in module or is_typeddict(kind)


@pytest.mark.proof
def test_public_names_are_such_as_a_person_would_choose(newest: Any) -> None:
    names = public_names(newest)
    assert len(names) > 500
    assert sorted(name for name in names if UGLY.search(name)) == []
    wanted = {"ResidentCharge", "ResidentChargeCreate", "IntegrationVendor", "Province"}
    assert wanted - names == set()


@pytest.mark.proof
def test_the_methods_are_where_people_look_for_them(newest: Any) -> None:
    client = newest.Propexo("secret")
    for method in (
        client.resident_charges.list,
        client.admin.integrations.manual_sync,
        client.events.appointments.leads.cancel,
    ):
        assert callable(method)


@pytest.mark.proof
def test_ontario_is_a_known_province(newest: Any) -> None:
    schemas = importlib.import_module("sdk_newest.schemas")
    known = {
        name: getattr(getattr(schemas, name), "__args__", ())
        for name in schemas.__all__
    }
    lists = {name: values for name, values in known.items() if "ON" in values}
    assert {"Province", "State"} <= lists.keys()
    assert not any(True in values for values in known.values())


@pytest.mark.proof
def test_ontario_can_be_sent(newest: Any) -> None:
    schemas = importlib.import_module("sdk_newest.schemas")
    sandbox = importlib.import_module("sdk_newest.testing").Sandbox()
    address = {
        "address_1": "1 Main Street",
        "city": "Ottawa",
        "zip": "K1A 0B1",
        "country": schemas.Country.__args__[0],
    }
    with sandbox.client() as client:
        for state in ("ON", True):
            history = [{**address, "state": state}]
            try:
                client.applicants.create(integration_id="i", address_history=history)
            except newest.RequestValidationError as error:
                assert state is True and "state" in str(error)
    (sent,) = sandbox.calls("applicants.create")
    assert sent.json["address_history"][0]["state"] == "ON"
