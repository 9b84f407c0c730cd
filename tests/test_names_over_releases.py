"""No name of the SDK ever means another thing, whatever the next release of the document is.

The judge reads what was generated (`judging_names`); it knows nothing of locks.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest

from sdkgen import pipeline
from sdkgen.compare import compare
from sdkgen.interpret import Lock, interpret
from sdkgen.load import load, load_yaml
from sdkgen.model import ir
from sdkgen.normalise import normalise
from sdkgen.target import locations
from sdkgen.target.choices import Choices, read_choices
from tests.judging_names import Package, came_back, moved, other_things, package_of

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "tests/specs/propexo"  # r1, as it was first released
R1 = SPEC / "openapi.yaml"
R2 = ROOT / "tests/specs/propexo-billing-r2.yaml"


@cache
def choices() -> Choices:
    config = load_yaml(SPEC / "sdk.yaml")
    return read_choices(load_yaml(ROOT / "generator/defaults.yaml"), config)


@cache
def read(path: Path) -> dict[str, object]:
    return normalise(load(path))[0].root


@pytest.fixture(scope="module")
def releases(real: Path) -> list[Path]:
    """Return the releases of the real document in order of date."""
    found = sorted((real / "propexo").glob("*.yml"))
    assert len(found) > 1
    return found


def made(path: Path, lock: Lock | None) -> tuple[ir.Api, Lock, Package]:
    api, written, _ = interpret(read(path), choices(), lock)
    assert Lock.parse(written.text()) == written
    _, files = pipeline.texts(api, choices(), [locations.templates()])
    return api, written, package_of(files)


def complaints(chain: Sequence[Path]) -> Iterator[str]:
    """Yield what goes wrong with names where the documents of a chain follow each other."""
    before, lock, package = made(chain[0], None)
    meant = dict(package.shapes)
    for path in chain[1:]:
        after, lock, new = made(path, lock)
        wrong = other_things(package, new) + came_back(meant, package, new)
        if compare(before, after).bump != "major":
            wrong += moved(package, new)
        yield from (f"{path.stem}: {text}" for text in wrong)
        meant |= new.shapes
        before, package = after, new


@pytest.mark.slow
def test_the_releases_as_they_came(releases: list[Path]) -> None:
    assert list(complaints(releases)) == []


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(6))
def test_the_releases_in_other_orders(seed: int, releases: list[Path]) -> None:
    pick = random.Random(seed)
    assert list(complaints(pick.choices(releases, k=len(releases)))) == []


@pytest.mark.proof
def test_the_releases_back_and_forth(releases: list[Path]) -> None:
    chain = [*releases[::3], *releases[::-3], *releases[1::3]]
    assert list(complaints(chain)) == []


@pytest.mark.slow
def test_r1_to_r2_and_back() -> None:
    assert list(complaints([R1, R2, R1, R2])) == []


def test_r2_moves_no_name_of_r1() -> None:
    _, lock, old = made(R1, Lock.parse((SPEC / "names.lock").read_text()))
    assert moved(old, made(R2, lock)[2]) == []


# --- the judge itself ---------------------------------------------------------------------------

OLD = {
    "schemas/pets.py": "class PetCat(Model):\n    lives: int\n    fur: str\n"
    "class PetDog(Model):\n    barks: bool\n    tail: str\n",
    "resources/pets.py": "class Pets(Resource):\n"
    "    def get(self) -> s.PetCat | s.PetDog: ...\n",
}


def changed(old: str, new: str) -> dict[str, str]:
    return {name: text.replace(old, new) for name, text in OLD.items()}


def test_the_judge_sees_alternatives_change_places() -> None:
    swapped = changed("PetCat", "Pet?")
    swapped = {k: t.replace("PetDog", "PetCat") for k, t in swapped.items()}
    new = {k: t.replace("Pet?", "PetDog") for k, t in swapped.items()}
    found = other_things(package_of(OLD), package_of(new))
    assert [text.split()[0] for text in found] == ["PetCat", "PetDog"]


def test_the_judge_sees_a_class_that_moved_and_one_that_is_derived() -> None:
    old = package_of(changed(" | s.PetDog", ""))
    other = package_of(changed("s.PetCat | ", ""))
    assert len(moved(old, other)) == 1
    derived = OLD["schemas/pets.py"].replace("PetDog(Model)", "PetDog(PetCat)")
    new = {**changed("s.PetCat | ", ""), "schemas/pets.py": derived}
    assert moved(old, package_of(new)) == []


def test_the_judge_knows_a_name_that_was_another_name_for_what_stood_there() -> None:
    old = dict(OLD)
    old["schemas/pets.py"] += "Pet: TypeAlias = PetDog\n"
    new = {
        "schemas/pets.py": "class Pet(Model):\n    legs: int\n    wings: int\n",
        "resources/pets.py": OLD["resources/pets.py"].replace("PetDog", "Pet"),
    }
    assert other_things(package_of(old), package_of(new)) == []
    new["resources/pets.py"] = (
        "class Pets(Resource):\n    def put(self) -> s.Pet: ...\n"
    )
    assert len(other_things(package_of(old), package_of(new))) == 1


def test_new_reads_share_the_arguments_that_have_a_name() -> None:
    _, lock, _ = interpret(read(R1), choices(), None)
    root = deepcopy(read(R1))
    paths = root["paths"]
    assert isinstance(paths, dict)
    for name in ("a-places", "z-places"):
        paths[f"/v1/{name}/{{fee_id}}"] = deepcopy(paths["/v1/fees/{fee_id}"])
    _, written, _ = interpret(root, choices(), Lock.parse(lock.text()))
    told = {key: name.name for key, name in written.schemas.items()}
    assert [
        told[f"#/paths/~1v1~1{name}~1{{fee_id}}/get/parameters request"]
        for name in ("a-places", "fees", "z-places")
    ] == ["GetParams"] * 3
