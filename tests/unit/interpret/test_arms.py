"""The arms of a union keep their names by what they are, whatever the order they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest

from sdkgen.interpret import Lock
from sdkgen.model import ir
from tests.making import choices_of, modelled

CHOICES = choices_of("made")
TEXT = {"type": "string"}
Doc = dict[str, Any]


def obj(*names: str, **more: Any) -> Doc:
    return {"type": "object", "properties": {**dict.fromkeys(names, TEXT), **more}}


def const(value: str) -> Doc:
    return {"type": "string", "const": value}


def pets(*arms: Doc, word: str = "oneOf") -> Doc:
    """Return a document that answers with one of several pets."""
    answer = {"type": "object", "properties": {"id": TEXT, "pet": {word: list(arms)}}}
    content = {"content": {"application/json": {"schema": answer}}}
    get = {"get": {"responses": {"200": {"description": "-", **content}}}}
    info = {"title": "T", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {"/homes/{id}": get}}


def known(api: ir.Api) -> dict[str, frozenset[str]]:
    """Return the properties of each model, or the values of each enum, by its name."""
    out = {}
    for found in api.definitions.values():
        match found:
            case ir.Model(name=name, fields=fields):
                out[name] = frozenset(field.name.wire for field in fields)
            case ir.Enum(name=name, values=values):
                out[name] = frozenset(map(str, values))
    return out


def after(lock: Lock, *arms: Doc, word: str = "oneOf") -> dict[str, frozenset[str]]:
    return known(modelled(pets(*arms, word=word), CHOICES, lock)[0])


def of(names: dict[str, frozenset[str]], *properties: str) -> str:
    """Return the name of what has exactly these properties."""
    (name,) = [name for name, own in names.items() if own == frozenset(properties)]
    return name


UNIONS = {
    "titles": (
        obj("lives", "fur", title="Cat") | {"title": "Cat"},
        obj("barks", "tail") | {"title": "Dog"},
        obj("fins", "scales") | {"title": "Fish"},
    ),
    "constants": (
        obj("name", kind=const("cat"), lives=TEXT),
        obj("name", kind=const("dog"), barks=TEXT),
        obj("name", kind=const("fish"), scales=TEXT),
    ),
    "constants alone": (
        obj("name", kind=const("cat"), cat_id=TEXT),
        obj("name", kind={"enum": ["dog"]}, dog_id=TEXT),
        obj("name", kind=const("fish"), fish_id=TEXT),
    ),
    "properties": (obj("lives", "fur"), obj("barks", "tail"), obj("fins", "scales")),
    "numbered titles": (
        obj("lives", "fur") | {"title": "Sample 1"},
        obj("barks", "tail") | {"title": "Sample 2"},
        obj("fins", "scales") | {"title": "Sample 3"},
    ),
    "lists": tuple(
        {"type": "array", "items": it}
        for it in (obj("lives", "fur"), obj("barks", "tail"), obj("fins", "scales"))
    ),
    "enums": (
        {"enum": ["a", "b", "c"]},
        obj("lives", "fur"),
        {"type": "array", "items": {"enum": ["d", "e", "f"]}},
    ),
}


@pytest.mark.parametrize("arms", UNIONS.values(), ids=UNIONS)
@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_arms_in_another_order_keep_their_names(arms: Sequence[Doc], word: str) -> None:
    first, lock, _ = modelled(pets(*arms, word=word), CHOICES)
    for order in permutations(arms):
        assert after(lock, *order, word=word) == known(first)


@pytest.mark.parametrize("arms", UNIONS.values(), ids=UNIONS)
def test_an_arm_that_comes_or_goes_moves_no_other(arms: Sequence[Doc]) -> None:
    first, lock, _ = modelled(pets(*arms), CHOICES)
    more = obj("wings", "beak")
    for at in range(len(arms) + 1):
        names = after(lock, *arms[:at], more, *arms[at:])
        assert names.items() > known(first).items()
    for at in range(len(arms)):
        names = after(lock, *arms[:at], *arms[at + 1 :])
        assert names.items() < known(first).items()


def test_an_arm_that_takes_the_place_of_another_does_not_take_its_name() -> None:
    cat, dog = obj("lives", "fur"), obj("barks", "tail", "collar")
    first, lock, _ = modelled(pets(cat, dog), CHOICES)
    names = after(lock, obj("fins", "scales"), dog)
    assert of(names, "barks", "tail", "collar") == of(known(first), *dog["properties"])
    assert of(names, "fins", "scales") not in known(first)


def test_an_arm_that_changed_a_little_keeps_its_name() -> None:
    cat, dog = obj("lives", "fur", "paws"), obj("barks", "tail", "collar")
    first, lock, _ = modelled(pets(cat, dog), CHOICES)
    older, puppy = obj("lives", "fur", "paws", "age"), obj("barks", "tail", "leash")
    names = after(lock, puppy, older)
    assert of(names, "lives", "fur", "paws", "age") == of(
        known(first), *cat["properties"]
    )
    assert of(names, "barks", "tail", "leash") == of(known(first), *dog["properties"])


def test_what_lies_in_an_arm_goes_with_it() -> None:
    def arms(*order: str) -> list[Doc]:
        return [obj(f"{name}_id", part=obj(f"{name}_x", "y")) for name in order]

    first, lock, _ = modelled(pets(*arms("cat", "dog")), CHOICES)
    assert after(lock, *arms("dog", "cat")) == known(first)


def test_an_arm_keeps_its_name_when_it_becomes_a_component() -> None:
    arms = UNIONS["constants"]
    first, lock, _ = modelled(pets(*arms), CHOICES)
    content = pets(*arms)
    answer = content["paths"]["/homes/{id}"]["get"]["responses"]["200"]
    body = answer["content"]["application/json"]
    content["components"] = {"schemas": {"Home_output": body["schema"]}}
    body["schema"] = {"$ref": "#/components/schemas/Home_output"}
    union = content["components"]["schemas"]["Home_output"]["properties"]["pet"]
    union["oneOf"] = [*reversed(arms)]
    now = known(modelled(content, CHOICES, lock)[0])
    assert {own: name for name, own in now.items() if "name" in own} == {
        own: name for name, own in known(first).items() if "name" in own
    }


def test_a_lock_with_indices_is_read_and_written_anew() -> None:
    arms = UNIONS["properties"]
    union = "#/paths/~1homes~1{id}/get/responses/200/content/application~1json/schema"
    old = f"operations:\nschemas:\n  {union} response  homes.Home\n"
    for at, name in enumerate(("Feline", "Hound", "Swimmer")):
        old += f"  {union}/properties/pet/oneOf/{at} response  homes.{name}\n"
    api, upgraded, _ = modelled(pets(*arms), CHOICES, Lock.parse(old))
    assert of(known(api), "lives", "fur") == "Feline"
    assert not re.search(r"oneOf/\d", upgraded.text())
    assert "oneOf" in upgraded.text()
    assert upgraded.gone == {}
    assert after(upgraded, *reversed(arms)) == known(api)
