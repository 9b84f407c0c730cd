"""The same document gives the same bytes: whatever the hashes, the order of keys, the Python."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import load

ROOT = Path(__file__).parent.parent
CONFIG = ROOT / "tests/specs/propexo/sdk.yaml"
REAL = "propexo/2026-02-12_547.yml"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the generator, so that work on it meanwhile does not count as a difference."""
    folder = tmp_path_factory.mktemp("sources")
    skip = shutil.ignore_patterns("__pycache__", ".*")
    for name, place in {"generator": "sdkgen", "templates": "templates"}.items():
        shutil.copytree(ROOT / name, folder / place, ignore=skip)
    shutil.copy(ROOT / "LICENSE", folder)
    return folder


def generated(
    sources: Path, spec: Path, out: Path, seed: str = "0", python: str = sys.executable
) -> dict[str, bytes]:
    """Generate in a process of its own; return the files by their place."""
    options = ["--out", str(out), "--package", "sdk", "--config", str(CONFIG)]
    options += ["--no-validate"]  # a verdict is no file
    command = [python, "-m", "sdkgen", "generate", "--spec", str(spec), *options]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run(
        command, check=True, capture_output=True, env=environment, cwd=sources
    )
    files = (file for file in sorted(out.rglob("*")) if file.is_file())
    return {str(file.relative_to(out)): file.read_bytes() for file in files}


def shuffled(node: Any, chance: random.Random) -> Any:
    """Return a document whose objects list their members in another order."""
    if isinstance(node, list):
        return [shuffled(item, chance) for item in node]
    if not isinstance(node, Mapping):
        return node
    keys = list(node)
    chance.shuffle(keys)
    return {key: shuffled(node[key], chance) for key in keys}


def copy_of(spec: Path, folder: Path, root: Any) -> Path:
    """Write a document as JSON, which is YAML too, under the name of the original."""
    folder.mkdir()
    copy = folder / spec.name
    copy.write_text(json.dumps(root), "utf-8")
    return copy


def without_digests(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Leave the manifest out: it holds the digest of the document itself."""
    return {name: text for name, text in files.items() if "_manifest" not in name}


@pytest.fixture(
    scope="module", params=["billing", pytest.param("real", marks=pytest.mark.proof)]
)
def spec(request: pytest.FixtureRequest) -> Path:
    """Return the document of the checked-in SDK, or the real one."""
    if request.param == "real":
        real: Path = request.getfixturevalue("real")
        return real / REAL
    return ROOT / "tests/specs/propexo/openapi.yaml"


def test_hashes_leave_no_trace(sources: Path, spec: Path, tmp_path: Path) -> None:
    first = generated(sources, spec, tmp_path / "a", seed="1")
    assert len(first) > 50
    assert generated(sources, spec, tmp_path / "b", seed="4242") == first


def test_the_order_of_keys_leaves_no_trace(
    sources: Path, spec: Path, tmp_path: Path
) -> None:
    root = load(spec).root
    plain = copy_of(spec, tmp_path / "plain", root)
    mixed = copy_of(spec, tmp_path / "mixed", shuffled(root, random.Random(3)))
    assert plain.read_bytes() != mixed.read_bytes()
    first = without_digests(generated(sources, plain, tmp_path / "a"))
    second = without_digests(generated(sources, mixed, tmp_path / "b"))
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


@pytest.mark.proof
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_the_python_leaves_no_trace(
    sources: Path, spec: Path, version: str, tmp_path: Path
) -> None:
    other = python_of(version, tmp_path)
    own = generated(sources, spec, tmp_path / "own")
    assert generated(sources, spec, tmp_path / "other", python=other) == own


def python_of(version: str, folder: Path) -> str:
    """Return a Python of this version with what the generator needs, or skip the test."""
    if version == ".".join(map(str, sys.version_info[:2])):
        pytest.skip("is the Python of all the other tests")
    found = shutil.which(f"python{version}")
    if not found or subprocess.run([found, "-V"], capture_output=True).returncode:
        pytest.skip(f"needs python{version} on the PATH")
    subprocess.run([found, "-m", "venv", str(folder / "venv")], check=True)
    python = str(folder / "venv" / "bin" / "python")
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    install = [python, "-m", "pip", "install", "--quiet", *needed["dependencies"]]
    done = subprocess.run(install, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"cannot install what {version} needs: {done.stderr[-300:]}")
    return python
