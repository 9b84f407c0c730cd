"""The direction of imports: cli -> pipeline -> stages -> foundation, and never between stages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE, FOLDER = "sdkgen", "generator"  # imported by another name than its folder's
STAGES = {"load", "normalise", "interpret", "plan", "render", "emit", "compare"}
BESIDE = {"pages", "mock"}  # lines of their own: pages to a document, facts to a server
SHOWN = {"site"}  # a line of its own, from the model to pages
FOUNDATION = {"problems", "model", "text"}
JOINTS = {"target", "pipeline", "uses"}

# The choices and the places of files know no stage; a target is made with two of them.
CHOICES = {
    *(
        "target.at_once",
        "target.choices",
        "target.formatters",
        "target.locations",
        "target.paging",
    ),
    *("target.parts", "target.taken"),
}

ALLOWED: dict[str, set[str]] = {
    "problems": set(),
    **dict.fromkeys(FOUNDATION - {"problems"}, FOUNDATION),
    **dict.fromkeys(CHOICES, FOUNDATION | CHOICES),
    **dict.fromkeys(STAGES | BESIDE | SHOWN, FOUNDATION | CHOICES),
    "target": FOUNDATION | CHOICES | {"emit", "load"},
    "pipeline": FOUNDATION | CHOICES | STAGES | {"target"},
    "uses": FOUNDATION | CHOICES | STAGES | SHOWN | JOINTS,
    "cli": FOUNDATION | CHOICES | STAGES | BESIDE | JOINTS | {PACKAGE},
    "__main__": {"cli"},
    PACKAGE: set(),
}


def rooms(project: Path) -> list[tuple[str, Path]]:
    """Return every module with the room that it belongs to."""
    root = project / FOLDER
    paths = [
        path for path in sorted(root.rglob("*.py")) if "_templates" not in path.parts
    ]
    return [
        (room_of(path.relative_to(project).with_suffix("").parts), path)
        for path in paths
    ]


def room_of(parts: tuple[str, ...]) -> str:
    names = [part for part in parts if part != "__init__"]
    room = names[1] if len(names) > 1 else PACKAGE
    precise = ".".join(names[1:3])
    return precise if precise in CHOICES else room


def imported(path: Path, project: Path) -> Iterator[str]:
    """Yield the rooms that a module imports, also within functions."""
    package = (PACKAGE, *path.relative_to(project / FOLDER).parent.parts)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = base + (node.module.split(".") if node.module else [])
            names = [[*module, alias.name] for alias in node.names]
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
    seen = set(imported(project / FOLDER / "pipeline.py", project))
    assert {*STAGES, "model", "problems", "target", "target.choices"} <= seen
