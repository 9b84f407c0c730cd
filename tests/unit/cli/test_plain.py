"""What `generate` is asked for is read in the same way with and without the whole command line."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from sdkgen.cli import generation, plain, run
from sdkgen.cli.site import app

PLAIN = [
    ["generate"],
    ["generate", "shop", "other"],
    ["generate", "--spec", "a.yaml", "--out", "x/y", "--package", "a.b", "-q"],
    ["generate", "a.yaml", "--lock", "l", "--config", "c", "--strict", "--timings"],
    ["generate", "--no-validate", "shop", "--quiet"],
]


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_both_read_the_same(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    known, calls = inspect.signature(generation.run), []

    def note(*given: Any, **options: Any) -> None:
        bound = known.bind(*given, **options)
        bound.apply_defaults()
        calls.append(bound.arguments)

    monkeypatch.setattr(generation, "run", note)
    assert run(arguments) == 0
    get_command(app)(arguments, standalone_mode=False)
    assert len(calls) == 2 and calls[0] == calls[1]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["generate", "--help"],
        ["generate", "--spec"],
        ["generate", "--spec", "--out"],
        ["generate", "--spec=a"],
        ["generate", "--spec", "a", "--spec", "b"],
        ["generate", "--package", ""],
        ["generate", "--unknown"],
        ["generate", "--", "a"],
        ["generate", ""],
        ["--version"],
    ],
    ids=" ".join,
)
def test_everything_else_is_left_to_the_command_line(arguments: list[str]) -> None:
    assert plain.generation(arguments) is None


def test_what_goes_wrong_ends_as_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["generate", str(tmp_path / "none.yaml"), "--out", str(tmp_path)]
    ends = [run(arguments), capsys.readouterr(), run([*arguments, "--validate"])]
    assert ends == [2, capsys.readouterr(), 2]
