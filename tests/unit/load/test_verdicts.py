"""A document is judged as openapi-spec-validator alone would: the compiled one only saves time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import compiled, fine, load, validate
from sdkgen.model.document import Document
from sdkgen.normalise.whole import whole
from sdkgen.problems import SpecError
from tests.fuzz.mutations import PLAIN, TYPES, WORDS

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared/real"
SMALL = (
    "tests/specs/shop.yaml",
    "tests/cases/schema_unions/openapi.yaml",
    "tests/cases/operation_swagger/openapi.yaml",
    "tests/cases/twins_shelter/swagger.yaml",
    "tests/cases/operation_stream_items/openapi.yaml",
    "tests/cases/schema_nullable_3_0/openapi.yaml",
)
VERSIONS = ("3.0.3", "3.1.0", "3.2.0")
Verdict = list[tuple[str, str, str]]


def verdict(document: Document) -> Verdict:
    return [(it.code, it.pointer, it.message) for it in validate(document)]


def alone(document: Document, monkeypatch: pytest.MonkeyPatch) -> Verdict:
    """Return the verdict where nothing that is asked first says yes."""
    with monkeypatch.context() as patch:
        patch.setattr(compiled.Parts, "fits", lambda *_: False)
        patch.setattr(compiled, "is_schema", lambda *_: False)
        patch.setattr(fine.Fine, "knows", lambda *_: False)
        return verdict(document)


def read(path: Path) -> Document | None:
    try:
        return whole(load(path))
    except SpecError:
        return None


def places(node: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in pairs:
        found.append((node, key))
        if isinstance(value, dict | list):
            places(value, found)
    return found


def mutated(root: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return a copy with one to three places that are gone, odd, or taken from elsewhere."""
    copy = deepcopy(root)
    if "openapi" in copy and chance.random() < 0.3:
        copy["openapi"] = chance.choice(VERSIONS)
    for _ in range(chance.randint(1, 3)):
        known = places(copy, [])
        holder, key = chance.choice(known)
        if key in ("openapi", "swagger"):
            continue
        other, where = chance.choice(known)
        change = chance.choice((_odd, _gone, _moved, _named, _listed))
        change(holder, key, deepcopy(other[where]), chance)
    return copy


def _odd(holder: Any, key: Any, other: Any, chance: random.Random) -> None:
    holder[key] = chance.choice((*PLAIN, {}, [], {"$ref": "#/x"}, *TYPES))


def _gone(holder: Any, key: Any, other: Any, chance: random.Random) -> None:
    del holder[key]


def _moved(holder: Any, key: Any, other: Any, chance: random.Random) -> None:
    holder[key] = other


def _named(holder: Any, key: Any, other: Any, chance: random.Random) -> None:
    if isinstance(holder, dict):
        value = chance.choice((other, *PLAIN, *TYPES))
        holder[chance.choice((*WORDS, "a\n", "x-\u00e9", "$schema"))] = value


def _listed(holder: Any, key: Any, other: Any, chance: random.Random) -> None:
    holder[key] = [other, deepcopy(other)]


def mutants(seed: int, count: int) -> Iterator[Document]:
    chance = random.Random(seed)
    found = [read(ROOT / name) for name in SMALL]
    roots = [document.root for document in found if document is not None]
    assert len(roots) == len(SMALL)
    for _ in range(count):
        yield Document("x.yaml", mutated(chance.choice(roots), chance))


def agree(seed: int, count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Compare mutants; return how many of them have anything wrong."""
    wrong = 0
    for index, document in enumerate(mutants(seed, count)):
        expected = alone(document, monkeypatch)
        assert verdict(document) == expected, f"mutant {index} of seed {seed}"
        wrong += bool(expected)
    return wrong


def test_mutants_get_the_same_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    assert agree(1, 60, monkeypatch) > 20


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_mutants_get_the_same_verdict(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert agree(seed, 500, monkeypatch) > 100


@pytest.mark.parametrize("name", SMALL)
def test_documents_get_the_same_verdict(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read(ROOT / name)
    assert document is not None
    assert verdict(document) == alone(document, monkeypatch)


@pytest.mark.proof
def test_every_case_gets_the_same_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [*ROOT.glob("tests/cases/*/*.yaml"), *ROOT.glob("tests/specs/*.yaml")]
    found = [document for path in sorted(paths) if (document := read(path))]
    assert len(found) > 100
    for document in found:
        assert verdict(document) == alone(document, monkeypatch), document.name


@pytest.mark.slow
@pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not here")
@pytest.mark.parametrize(
    "path",
    sorted(it for it in REAL.glob("*/*.*") if it.suffix in (".json", ".yaml", ".yml")),
    ids=lambda path: path.name,
)
def test_real_documents_get_the_same_verdict(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if document := read(path):
        assert verdict(document) == alone(document, monkeypatch)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("is_fine", [True, False])
def test_the_other_one_is_asked_only_for_words(
    version: str, is_fine: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[bool] = []
    judge = compiled.is_schema

    def heard(*args: Any) -> bool:
        answers.append(judge(*args))
        return answers[-1]

    monkeypatch.setattr(compiled, "is_schema", heard)
    root = {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": {"type": "string" if is_fine else "strnig"}}},
    }
    validate(Document("x.yaml", root))
    assert answers == [is_fine]


@pytest.mark.parametrize("number", [10**400, float("inf"), float("nan"), 1e308])
@pytest.mark.parametrize("version", VERSIONS)
def test_no_number_is_too_odd(
    version: str, number: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": {"maximum": number, "enum": [number]}}},
    }
    document = Document("x.yaml", root)
    assert verdict(document) == alone(document, monkeypatch)


def test_what_nests_too_deep_is_not_judged() -> None:
    schema: dict[str, Any] = {}
    for _ in range(50_000):
        schema = {"items": schema}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": schema}},
    }
    found = validate(Document("x.yaml", root))
    assert [(it.code, it.pointer) for it in found] == [("not-judged", "")]
    while schema:  # Python itself could not let go of it at once
        schema = schema.pop("items")


@pytest.mark.parametrize("values", [["a", "a"], []])
def test_an_enum_of_swagger_is_judged_by_the_draft_that_it_names(values: Any) -> None:
    root = {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "definitions": {"A": {"enum": values}},
    }
    [problem] = validate(Document("x.yaml", root))
    assert problem.pointer == "/definitions/A/enum"
