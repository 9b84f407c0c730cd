"""What is installed works where there is no checkout: the generator's wheel, and an SDK."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from sdkgen.cli import run
from sdkgen.emit import Manifest
from sdkgen.plan.sdk import REQUIREMENTS
from tests.workshop import CONFIG, lay_out


def call(*command: object, cwd: Path) -> str:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of the project, built here."""
    out = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", out]
    call(sys.executable, "-m", "pip", "wheel", *options, project, cwd=out)
    return next(out.glob("*.whl"))


@pytest.mark.proof
def test_install_holds_all_it_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0].split("-")[0] for name in names}
    assert tops == {"sdkgen", "propexo_sdkgen"}
    assert "sdkgen/defaults.yaml" in names
    assert "sdkgen/_templates/resource.py.jinja" in names
    assert any(name.startswith("sdkgen/_templates/runtime/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


@pytest.mark.proof
def test_install_writes_what_the_checkout_writes(
    wheel: Path, project: Path, tmp_path: Path
) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv/bin/python"
    call(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel, cwd=tmp_path)
    # The libraries are taken from this environment, so that the proof runs without a network.
    site = call(
        python,
        "-c",
        "import sysconfig; print(sysconfig.get_path('purelib'))",
        cwd=tmp_path,
    )
    Path(site.strip(), "libraries.pth").write_text(sysconfig.get_path("purelib"))
    spec, config = (
        project / "specs/propexo/openapi.yaml",
        project / "specs/propexo/sdk.yaml",
    )
    arguments = ["generate", "--spec", spec, "--config", config, "--out", "out"]
    told = call(tmp_path / "venv/bin/sdkgen", *arguments, cwd=tmp_path)
    assert "66 operations, 0 dropped" in told
    installed = Manifest.read(tmp_path / "out/propexo")
    call(sys.executable, "-m", "sdkgen", *arguments[:-1], "here", cwd=tmp_path)
    assert installed is not None
    assert installed == Manifest.read(tmp_path / "here/propexo")


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """Return the Python of a fresh environment that borrows the libraries of this one."""
    venv.create(tmp_path / "fresh", with_pip=True)
    found = tmp_path / "fresh/bin/python"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = call(found, "-c", where, cwd=tmp_path).strip()
    Path(site, "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return found


LOOK = """
import importlib.metadata, json, pathlib, shop
own = importlib.metadata.distribution("shop-sdk")
print(json.dumps({
    "version": own.version,
    "imported": shop.__version__,
    "place": shop.__file__,
    "needs": sorted(own.requires),
    "files": sorted(str(path) for path in own.files),
    "typed": pathlib.Path(shop.__file__).with_name("py.typed").exists(),
}))
"""


@pytest.mark.proof
def test_install_of_an_sdk(
    python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = CONFIG.replace("0.1.0", "1.4.2") + "distribution: shop-sdk\n"
    lay_out(tmp_path, config=config)
    monkeypatch.chdir(tmp_path)
    assert run(["generate", "--no-validate"]) == 0
    options = ["--no-deps", "--no-build-isolation", "--quiet"]
    call(python, "-m", "pip", "install", *options, "./generated", cwd=tmp_path)
    (tmp_path / "elsewhere").mkdir()
    told = json.loads(call(python, "-c", LOOK, cwd=tmp_path / "elsewhere"))
    assert told["version"] == told["imported"] == "1.4.2"
    assert told["needs"] == list(REQUIREMENTS)
    assert told["place"].startswith(str(tmp_path / "fresh"))
    assert told["typed"]
    assert {"shop/LICENSE", "shop/_manifest.json"} <= set(told["files"])
    assert all(
        name.startswith(("shop/", "shop_sdk-1.4.2.dist-info/"))
        for name in told["files"]
    )
    assert run(["check"]) == 0  # building leaves nothing behind


def test_an_sdk_asks_for_what_it_is_tested_with(project: Path) -> None:
    groups = tomllib.loads((project / "pyproject.toml").read_text())[
        "dependency-groups"
    ]
    assert list(REQUIREMENTS) == groups["sdk"]


def test_sdks_carry_the_licence_of_their_runtime(project: Path) -> None:
    carried = project / "templates/package/LICENSE"
    assert carried.read_text() == (project / "LICENSE").read_text()


@pytest.mark.proof
def test_install_of_the_second_of_two_targets(
    python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path)
    (tmp_path / "specs/till").mkdir()
    spec = next(tmp_path.glob("specs/*/openapi.yaml")).read_text()
    (tmp_path / "specs/till/openapi.yaml").write_text(spec)
    (tmp_path / "specs/till/sdk.yaml").write_text("package: acme.till\n")
    monkeypatch.chdir(tmp_path)
    assert run(["generate"]) == 0
    options = ["--no-deps", "--no-build-isolation", "--quiet"]
    for folder in ("generated", "generated/acme/till"):
        call(python, "-m", "pip", "install", *options, f"./{folder}", cwd=tmp_path)
    look = "import acme.till as t; print(t.__file__, t.__version__)"
    place, version = call(python, "-c", look, cwd=tmp_path / "fresh").split()
    assert "site-packages" in place
    assert version == "0.1.0"
