"""A small API with two platforms, a folder to work in, and the command line in this process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from sdkgen.cli import run

SHOP = (Path(__file__).parent / "specs/shop.yaml").read_text()
CONFIG = """\
# Choices for the shop.
client: Shop
version: 0.1.0 # raised by releases
platform_fields: [integration_vendor]
platforms:
  alpha: {display: Alpha, kind: PMS, value: ALPHA}
  beta: {display: Beta, kind: CRM, value: BETA}
prose: {not_supported: [Not Supported]}
jobs: {id: job_id, status: "GET /v1/jobs/{id}", state: state}
"""
NEWER = SHOP.replace(
    "amount: {type: integer}, note: {type: string}",
    "amount: {type: integer}, note: {type: string}, day: {type: string}",
)
"""Beta takes `day` as well."""
BREAKING = SHOP.replace(
    "required: [amount], properties: {amount: {type: integer}, note",
    "required: [amount, note], properties: {amount: {type: integer}, note",
)
"""Beta needs `note`; nothing else changes."""


@dataclass
class Shell:
    """Runs commands and keeps what they printed."""

    capsys: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def __call__(self, *arguments: object) -> int:
        """Run a command and return its exit code."""
        self.capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        self.out, self.err = self.capsys.readouterr()
        return code


def lay_out(root: Path, spec: str = SHOP, config: str = CONFIG) -> Path:
    """Make the target `shop` in `root` and return its folder."""
    folder = root / "specs/shop"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(spec)
    (folder / "sdk.yaml").write_text(config)
    return folder


def propexo(project: Path, root: Path) -> Path:
    """Copy the target `propexo`, as it was at release 1, to `root` and return its folder."""
    folder = root / "specs/propexo"
    folder.mkdir(parents=True)
    for name in ("openapi.yaml", "sdk.yaml"):
        (folder / name).write_bytes(
            (project / "tests/specs/propexo" / name).read_bytes()
        )
    return folder


def contents(*roots: Path) -> dict[str, bytes]:
    """Return the files below some folders by path, without byte code."""
    paths = (path for root in roots for path in sorted(root.rglob("*")))
    return {
        path.as_posix(): path.read_bytes()
        for path in paths
        if path.is_file() and "__pycache__" not in path.parts
    }
