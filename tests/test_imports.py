"""The direction of imports: cli -> pipeline -> stages -> foundation, and never between stages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "generator"
STAGES = {"load", "normalise", "build", "plan", "render", "emit", "compare"}
FOUNDATION = {"ir", "naming", "problems", "resources"}
FOUNDATION |= {"document", "layout", "source", "target", "subset", "archive"}
PURE = {"ir", "naming", "problems", "resources"}  # these import nothing of ours
JOINTS = {"subject", "fetch", "pipeline", "release", "vendoring"}

ALLOWED: dict[str, set[str]] = {
    **{room: set() for room in PURE},
    **dict.fromkeys(FOUNDATION - PURE, FOUNDATION),
    **dict.fromkeys(STAGES, FOUNDATION),
    **dict.fromkeys(JOINTS, FOUNDATION | STAGES | JOINTS),
    "cli": FOUNDATION | STAGES | JOINTS | {PACKAGE},
    "__main__": {"cli"},
    PACKAGE: set(),
}


def rooms(project: Path) -> list[tuple[str, Path]]:
    """Return every module with the room that it belongs to."""
    root = project / PACKAGE
    paths = [
        path for path in sorted(root.rglob("*.py")) if "_templates" not in path.parts
    ]
    return [
        (room_of(path.relative_to(project).with_suffix("").parts), path)
        for path in paths
    ]


def room_of(parts: tuple[str, ...]) -> str:
    names = [part for part in parts if part != "__init__"]
    return names[1] if len(names) > 1 else PACKAGE


def imported(path: Path, project: Path) -> Iterator[str]:
    """Yield the rooms that a module imports, also within functions."""
    package = path.relative_to(project).parent.parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = base + (node.module.split(".") if node.module else [])
            whole = module == [PACKAGE]
            names = [[*module, alias.name] if whole else module for alias in node.names]
        else:
            continue
        yield from (room_of(tuple(name)) for name in names if name[0] == PACKAGE)


def test_every_room_has_its_place(project: Path) -> None:
    assert {room for room, _ in rooms(project)} <= ALLOWED.keys()


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_a_room_imports_only_what_it_may(project: Path, room: str) -> None:
    breaches = [
        f"{path.relative_to(project)} imports {other}"
        for own, path in rooms(project)
        if own == room
        for other in imported(path, project)
        if other != own and other not in ALLOWED[room] and not other.startswith("__")
    ]
    assert breaches == []


def test_the_walk_sees_imports(project: Path) -> None:
    seen = set(imported(project / PACKAGE / "pipeline.py", project))
    assert {
        "ir",
        "emit",
        "load",
        "normalise",
        "build",
        "plan",
        "render",
        "problems",
    } <= seen
