"""Each way in which a package can differ from what would be written is told apart."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from sdkgen.emit import Difference, Inputs, Manifest, Transaction, compare, glance
from sdkgen.emit.manifest import MANIFEST, digest, digest_of_tree, known_files
from sdkgen.problems import SpecError

FILES = {"__init__.py": "one\n", "client.py": "two\n", "api.md": "three\n"}
A, B, C, D = ("a" * 64, "b" * 64, "c" * 64, "d" * 64)
INPUTS = Inputs(
    "shop", {"openapi.yaml": A}, {"sdk.yaml": B, "overlay.yaml": None}, C, D, "ruff 1"
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package as it was written."""
    root = tmp_path / "sdk"
    with Transaction(tmp_path) as changes:
        manifest = Manifest.of(INPUTS, FILES)
        changes.tree(root, {**FILES, MANIFEST: manifest.text()}, {})
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
        (replace(INPUTS, spec={"openapi.json": A}), "spec changed"),
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
        (replace(INPUTS, formatter="ruff 2"), "formatter changed"),
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


def test_line_ends_of_a_checkout_are_no_drift(package: Path) -> None:
    for path in package.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compare(package, FILES, INPUTS) == []
    assert glanced(package) == []
    (package / "client.py").write_bytes(b"two\r")
    assert glanced(package) == [Difference("client.py", "edited by hand")]


def test_a_link_is_no_file_of_ours(package: Path, tmp_path: Path) -> None:
    (package / "client.py").rename(tmp_path / "client.py")
    (package / "client.py").symlink_to(tmp_path / "client.py")
    (package / "more").symlink_to(tmp_path)
    expected = [Difference("client.py", "edited by hand"), Difference("more", "extra")]
    assert glanced(package) == expected
    assert compare(package, FILES, INPUTS) == expected


# --- a manifest that somebody else wrote --------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"files": 1}', "\x00", "\xff"]
)
def test_a_manifest_without_sense_is_refused(package: Path, text: str) -> None:
    (package / MANIFEST).write_text(text, "latin-1")
    for read in (Manifest.read, known_files):
        with pytest.raises(SpecError) as caught:
            read(package)
        (problem,) = caught.value.problems
        assert problem.file == str(package / MANIFEST)
        assert "this is not what sdkgen wrote" in problem.message
        assert "take it from version control" in problem.remedy


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "//server/share/x.py",
        "C:/x.py",
        "C:x.py",
        "..",
        "../x.py",
        "a/../../x.py",
        "a/.. /x.py",
        "a/./x.py",
        "a//x.py",
        "a/",
        "",
        "a\\x.py",
        "..\\x.py",
        "a\nb.py",
        "a\0b.py",
        "a\u202eb.py",
    ],
)
def test_a_path_that_leads_out_is_refused(package: Path, name: str) -> None:
    content = json.loads((package / MANIFEST).read_text())
    content["files"] = {"client.py": A, name: B}
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    (package / MANIFEST).write_text(text)
    row = f"    {json.dumps(name, ensure_ascii=False)}: "
    line = next(n for n, part in enumerate(text.split("\n"), 1) if part.startswith(row))
    for read in (Manifest.read, known_files):
        with pytest.raises(SpecError, match="not a relative path inside") as caught:
            read(package)
        assert caught.value.problems[0].line == line


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("files", {"client.py": "a" * 63}),
        ("files", {"client.py": None}),
        ("files", []),
        ("beside", {"../../../etc/passwd": A}),
        ("beside", {"/etc/passwd": A}),
        ("beside", {"x.py": A}),
        ("beside", {"..": A}),
        ("spec", {"/etc/passwd": A}),
        ("spec", {"..": A}),
        ("spec", {"openapi.yaml": "x"}),
        ("config", {"../sdk.yaml": A}),
        ("target", "a\nb"),
        ("target", None),
        ("templates", "x"),
        ("generator", 1),
        ("formatter", 1),
    ],
)
def test_any_other_bad_value_is_refused(package: Path, key: str, value: object) -> None:
    content = {**json.loads((package / MANIFEST).read_text()), key: value}
    (package / MANIFEST).write_text(json.dumps(content))
    with pytest.raises(SpecError, match="this is not what sdkgen wrote"):
        Manifest.read(package)


def test_a_manifest_of_an_older_version_has_no_formatter(package: Path) -> None:
    content = json.loads((package / MANIFEST).read_text())
    del content["formatter"]
    (package / MANIFEST).write_text(json.dumps(content))
    manifest = Manifest.read(package)
    assert manifest
    assert INPUTS.changes(manifest.inputs) == ["formatter changed"]


@pytest.mark.parametrize("name", ["sdk", f"sdk/{MANIFEST}"])
def test_a_manifest_behind_a_link_is_refused(package: Path, name: str) -> None:
    path = package.parent / name
    path.rename(package.parent / "elsewhere")
    path.symlink_to(package.parent / "elsewhere")
    for read in (Manifest.read, known_files):
        with pytest.raises(SpecError, match="link"):
            read(package)


def test_both_sides_of_a_merge_are_known(package: Path) -> None:
    ours = (package / MANIFEST).read_text()
    theirs = ours.replace("client.py", "added.py").replace(digest(b"one\n"), A)
    (package / MANIFEST).write_text(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> b\n")
    known = known_files(package)
    assert known.keys() == {*FILES, "added.py", MANIFEST}
    assert known["__init__.py"] == {digest(b"one\n"), A}
    assert Manifest.read(package) is None
    assert compare(package, FILES, INPUTS) == [
        Difference(MANIFEST, "Git's marks of a conflict stand in it")
    ]


def test_a_side_of_a_merge_that_leads_out_is_refused(package: Path) -> None:
    ours = (package / MANIFEST).read_text()
    theirs = ours.replace("client.py", "../client.py")
    (package / MANIFEST).write_text(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> b\n")
    with pytest.raises(SpecError, match="not a relative path inside"):
        known_files(package)


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
    cache = tmp_path / ".cache/3.11"  # as type checkers leave it behind
    cache.mkdir(parents=True)
    (cache / "found.json").write_text("{}")
    assert digest_of_tree(tmp_path) == first
    (tmp_path / "a/x.py").rename(tmp_path / "a/y.py")
    assert digest_of_tree(tmp_path) != first


def test_digest_of_two_trees_is_that_of_one_over_the_other(tmp_path: Path) -> None:
    for name, text in {
        "own/a": "1",
        "ours/a": "2",
        "ours/b": "3",
        "both/a": "1",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    (tmp_path / "both/b").write_text("3")
    own, ours, both = (tmp_path / name for name in ("own", "ours", "both"))
    assert digest_of_tree(own, ours) == digest_of_tree(both)
    assert digest_of_tree(ours, own) == digest_of_tree(ours)
    assert digest_of_tree(own, ours) != digest_of_tree(ours)
