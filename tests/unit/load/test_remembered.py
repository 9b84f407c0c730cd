"""A verdict is remembered, and nothing changes by it: not where it is broken, shared or closed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import judged, remembered, validate
from sdkgen.model.document import Document
from sdkgen.problems import Problem

POINTER = "/components/schemas/A7/type"


def document(name: str = "A", count: int = 4000) -> Document:
    """Return a document that is worth remembering, with one mistake."""
    schemas = {f"{name}{number}": {"type": "string"} for number in range(count)}
    schemas[f"{name}7"] = {"type": "strnig"}
    info = {"title": "T", "version": "1"}
    parts = {"schemas": schemas}
    root = {"openapi": "3.1.0", "info": info, "paths": {}, "components": parts}
    return Document("x.yaml", root)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return remembered._folder() or pytest.skip("no folder of the user's own here")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    calls: list[Any] = []
    hear = remembered.heard

    def heard(root: Any) -> Any:
        calls.append(root)
        return hear(root)

    monkeypatch.setattr(remembered, "heard", heard)
    return calls


def test_it_is_asked_once(folder: Path, asked: list[Any]) -> None:
    alone = validate(document())
    assert [judged(document()) for _ in range(3)] == [alone] * 3
    assert [problem.pointer for problem in alone] == [POINTER]
    assert len(asked) == 1 and len(list(folder.iterdir())) == 1


def test_another_document_is_another_question(folder: Path, asked: list[Any]) -> None:
    assert judged(document("A")) != judged(document("B"))
    assert len(asked) == 2


def test_what_is_known_is_left_out_of_what_is_remembered(
    folder: Path, asked: list[Any]
) -> None:
    known = [Problem("unknown-type", "", POINTER)]
    assert [bool(judged(document(), it)) for it in ([], known, [])] == [
        True,
        False,
        True,
    ]
    assert len(asked) == 1


def test_a_small_document_leaves_no_trace(folder: Path, asked: list[Any]) -> None:
    assert judged(document(count=10)) == validate(document(count=10))
    assert list(folder.iterdir()) == [] and asked == []


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


def _other(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"type", b"tyqe"))


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _deep(path: Path) -> None:
    path.write_bytes(b"[" * 100_000)


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [_cut, _other, _nothing, _deep, _a_folder])
def test_what_is_not_as_it_was_written_is_passed_by(
    spoil: Callable[[Path], None], folder: Path, asked: list[Any]
) -> None:
    expected = judged(document())
    spoil(next(folder.iterdir()))
    assert judged(document()) == expected
    assert len(asked) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_folder_that_others_write_to_is_not_believed(
    folder: Path, asked: list[Any]
) -> None:
    expected = judged(document())
    folder.chmod(0o777)
    assert judged(document()) == expected == judged(document())
    assert len(list(folder.iterdir())) == 1


def test_where_nothing_can_be_kept_it_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert judged(document()) == validate(document())


def test_no_more_than_some_are_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "_KEPT", 2)
    for name in "ABC":
        judged(document(name))
    assert len(list(folder.iterdir())) == 2
