"""Each way in which a package can differ from what would be written is told apart."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.emit import Difference, Inputs, Manifest, Transaction, compare, glance
from generator.emit.manifest import MANIFEST, digest_of_tree, known_files

FILES = {"__init__.py": "one\n", "client.py": "two\n", "api.md": "three\n"}
INPUTS = Inputs(
    "shop", {"openapi.yaml": "a"}, {"sdk.yaml": "b", "overlay.yaml": None}, "c", "d"
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package as it was written."""
    root = tmp_path / "sdk"
    with Transaction(tmp_path) as changes:
        manifest = Manifest.of(INPUTS, FILES)
        changes.tree(root, {**FILES, MANIFEST: manifest.text()}, set())
    return root


def glanced(package: Path) -> list[Difference]:
    manifest = Manifest.read(package)
    assert manifest
    return glance(package, manifest)


def test_what_was_written_is_no_drift(package: Path) -> None:
    assert compare(package, FILES, INPUTS) == []
    assert glanced(package) == []


def test_a_touched_time_is_no_drift(package: Path) -> None:
    os.utime(package / "client.py", (0, 0))
    assert compare(package, FILES, INPUTS) == []
    assert glanced(package) == []


def test_byte_code_and_other_files_are_no_drift(package: Path) -> None:
    (package / "__pycache__").mkdir()
    (package / "__pycache__/old.py").write_text("")
    (package / "notes.txt").write_text("mine")
    assert compare(package, FILES, INPUTS) == []
    assert glanced(package) == []


def test_hand_edit_missing_and_extra_need_no_generation(package: Path) -> None:
    (package / "client.py").write_text("mine\n")
    (package / "api.md").unlink()
    (package / "new.py").write_text("")
    expected = [
        Difference("api.md", "missing"),
        Difference("client.py", "edited by hand"),
        Difference("new.py", "extra"),
    ]
    assert glanced(package) == expected
    assert compare(package, FILES, INPUTS) == expected


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (replace(INPUTS, spec={"openapi.yaml": "x"}), "spec changed"),
        (replace(INPUTS, spec={"openapi.json": "a"}), "spec changed"),
        (
            replace(INPUTS, config={**INPUTS.config, "sdk.yaml": "x"}),
            "sdk.yaml changed",
        ),
        (
            replace(INPUTS, config={**INPUTS.config, "overlay.yaml": "x"}),
            "overlay.yaml changed",
        ),
        (
            replace(INPUTS, config={**INPUTS.config, "names.lock": "x"}),
            "names.lock changed",
        ),
        (replace(INPUTS, templates="x"), "templates changed"),
        (replace(INPUTS, generator="x"), "generator changed"),
        (
            replace(INPUTS, templates="x", generator="x"),
            "templates changed, generator changed",
        ),
        (INPUTS, "a library of the generator changed"),
    ],
)
def test_the_cause_is_told(package: Path, now: Inputs, reason: str) -> None:
    files = {"__init__.py": "one\n", "client.py": "other\n", "more.py": ""}
    assert compare(package, files, now) == [
        Difference(name, reason)
        for name in (MANIFEST, "api.md", "client.py", "more.py")
    ]


def test_a_changed_input_alone_is_a_drift_of_the_manifest(package: Path) -> None:
    found = compare(package, FILES, replace(INPUTS, generator="x"))
    assert found == [Difference(MANIFEST, "generator changed")]


def test_an_edit_is_told_apart_from_a_cause(package: Path) -> None:
    (package / "client.py").write_text("mine\n")
    found = compare(package, {**FILES, "client.py": "x"}, replace(INPUTS, spec={}))
    assert found == [
        Difference(MANIFEST, "spec changed"),
        Difference("client.py", "edited by hand"),
    ]


def test_nothing_there_is_all_missing(tmp_path: Path) -> None:
    found = compare(tmp_path / "sdk", FILES, INPUTS)
    assert {item.path for item in found} == {*FILES, MANIFEST}
    assert {item.reason for item in found} == {"missing"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 1}', "\x00"])
def test_a_broken_manifest_is_none(package: Path, text: str) -> None:
    (package / MANIFEST).write_text(text)
    assert Manifest.read(package) is None
    found = compare(package, FILES, INPUTS)
    assert found == [Difference(MANIFEST, "no manifest to compare with")]


def test_names_are_read_between_conflict_marks(package: Path) -> None:
    ours = (package / MANIFEST).read_text()
    theirs = ours.replace("client.py", "added.py")
    (package / MANIFEST).write_text(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> b\n")
    assert known_files(package) >= {*FILES, "added.py", MANIFEST}


def test_names_that_lead_out_are_not_known(package: Path) -> None:
    digest = "0" * 64
    (package / MANIFEST).write_text(f'{{\n"../x.py": "{digest}"\n}}')
    assert known_files(package) == {MANIFEST}


def test_manifest_is_sorted_and_reads_back(package: Path) -> None:
    manifest = Manifest.of(INPUTS, dict(sorted(FILES.items(), reverse=True)))
    assert (package / MANIFEST).read_text() == manifest.text()
    assert Manifest.read(package) == manifest


def test_digest_of_a_tree_follows_names_and_contents_alone(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.py").write_text("1")
    first = digest_of_tree(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/x.pyc").write_text("1")
    (tmp_path / ".hidden").write_text("1")
    os.utime(tmp_path / "a/x.py", (0, 0))
    assert digest_of_tree(tmp_path) == first
    (tmp_path / "a/x.py").rename(tmp_path / "a/y.py")
    assert digest_of_tree(tmp_path) != first
