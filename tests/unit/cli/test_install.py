"""An installed wheel works where there is no checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from generator.emit import Manifest


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
    assert tops == {"generator", "propexo_sdkgen"}
    assert "generator/defaults.yaml" in names
    assert "generator/_templates/resource.py.jinja" in names
    assert any(name.startswith("generator/_templates/runtime/") for name in names)
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
    call(sys.executable, "-m", "generator", *arguments[:-1], "here", cwd=tmp_path)
    assert installed is not None
    assert installed == Manifest.read(tmp_path / "here/propexo")
