"""YAML merge keys: what they mean, where it is said to stand, and how large it may become."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import Limits, load_yaml
from sdkgen.problems import Severity, SpecError

BASE = "a: &a {one: 1, two: 2}\nb: &b {two: 20, three: 30}\n"


def read(folder: Path, text: str, limits: Limits | None = None) -> Any:
    path = folder / "x.yaml"
    path.write_text(text)
    return load_yaml(path, limits) if limits else load_yaml(path)


@pytest.mark.parametrize(
    ("merged", "expected"),
    [
        ("{<<: *a, three: 3}", {"one": 1, "two": 2, "three": 3}),
        ("{two: 22, <<: *a}", {"one": 1, "two": 22}),
        ("{<<: *a, two: 22}", {"one": 1, "two": 22}),
        ("{<<: [*a, *b]}", {"one": 1, "two": 2, "three": 30}),
        ("{<<: [*b, *a], two: 0}", {"one": 1, "two": 0, "three": 30}),
        ("{<<: {x: {<<: *a}}}", {"x": {"one": 1, "two": 2}}),
        ("{<<: {}}", {}),
        ("{<<: []}", {}),
        ("{'<<': *a}", {"<<": {"one": 1, "two": 2}}),
        ('{"<<": shift}', {"<<": "shift"}),
        ("{<<: shift}", {"<<": "shift"}),
        ("{<<: [*a, text]}", {"<<": [{"one": 1, "two": 2}, "text"]}),
        ("{<<: null, y: 1}", {"<<": None, "y": 1}),
    ],
)
def test_it_means_what_yaml_1_1_says(
    merged: str, expected: object, tmp_path: Path
) -> None:
    assert read(tmp_path, f"{BASE}c: {merged}\n").root["c"] == expected


def test_what_is_merged_is_a_copy(tmp_path: Path) -> None:
    root = read(tmp_path, "a: &a {in: {x: 1}}\nb: {<<: *a}\nc: {<<: *a}\n").root
    root["b"]["in"]["x"] = 2
    assert root["a"] == root["c"] == {"in": {"x": 1}}


def test_it_is_told_once(tmp_path: Path) -> None:
    found = read(tmp_path, f"{BASE}c: {{<<: *a}}\nd: {{e: {{<<: *b}}}}\n").problems
    assert [(it.code, it.severity, it.pointer) for it in found] == [
        ("merge-key", Severity.NOTICE, "/c/<<")
    ]
    assert "2 times" in found[0].message


def test_a_key_that_merges_nothing_is_a_warning(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "c: {<<: shift}\n").problems
    assert (found.code, found.severity) == ("merge-key", Severity.WARNING)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/c/two", (1, 16)),
        ("/c/three", (2, 17)),
        ("/c/own", (5, 3)),
        ("/c", (3, 1)),
        ("/c/gone", (3, 1)),
        ("/d/one", (1, 8)),
        ("/f/g/two", (1, 16)),
    ],
)
def test_it_stands_where_its_anchor_has_it(
    pointer: str, place: tuple[int, int], tmp_path: Path
) -> None:
    text = (
        f"{BASE}c:\n  <<: [*a, *b]\n  own: 1\nd: *a\ne: &e {{g: *a}}\nf: {{<<: *e}}\n"
    )
    assert read(tmp_path, text).place(pointer) == place


def test_merges_count_what_they_copy(tmp_path: Path) -> None:
    lines = ["l0: &l0 {a: 1, b: 2}"]
    for level in range(1, 40):
        before = f"*l{level - 1}"
        lines.append(f"l{level}: &l{level} {{<<: {{x: {before}, y: {before}}}}}")
    with pytest.raises(SpecError) as caught:
        read(tmp_path, "\n".join(lines), Limits(nodes=100_000))
    assert [it.code for it in caught.value.problems] == ["too-many-nodes"]


def test_a_key_comes_once(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        read(tmp_path, f"{BASE}c: {{<<: *a, <<: *b}}\n")
    assert [it.code for it in caught.value.problems] == ["duplicate-key"]
