"""Names of components, and of what several of them hold: the shortest that says enough."""

from __future__ import annotations

from typing import Any

import pytest

from sdkgen.interpret.chains import spelled
from sdkgen.model import ir
from tests.making import choices_of, modelled

SPACE = [f"org.shop.v1.{name}" for name in ("Cat", "Dog", "Cow", "Hen", "Pig", "Ram")]


@pytest.mark.parametrize(
    ("component", "name"),
    [
        ("org.shop.v1.Bird", "Bird"),
        ("org.shop.v1.bird", "Bird"),
        ("org.shop.v1.bird.bird_wing", "BirdWing"),
        ("org.shop.v1.bird.wing", "BirdWing"),
        ("org.shop.v1.small_bird_cage.small_bird_perch", "SmallBirdPerch"),
        ("bird.hatched", "BirdHatched"),
        ("bird_cage_bird_cage", "BirdCage"),
        ("bird_bird", "BirdBird"),
        ("BirdListListAnswer", "BirdListListAnswer"),
    ],
)
def test_what_a_component_is_called(component: str, name: str) -> None:
    known = [*SPACE, *(f"org.shop.v1.more{at}.Kind{at}" for at in range(30))]
    assert spelled([*known, component])[component] == name


def test_a_short_name_that_two_would_have_is_nobodys() -> None:
    found = spelled([*SPACE, "org.shop.v1.a.Bird", "org.shop.v2.b.Bird", "Cat"])
    assert found["org.shop.v1.a.Bird"] == "OrgShopV1ABird"
    assert found["org.shop.v1.Cat"] == "OrgShopV1Cat"
    assert found["Cat"] == "Cat"
    assert found["org.shop.v1.Dog"] == "Dog"


def test_few_names_show_no_namespace() -> None:
    assert set(spelled(["bird.egg.laid", "bird.egg.broken"]).values()) == {
        "BirdEggLaid",
        "BirdEggBroken",
    }


def document(**components: Any) -> dict[str, Any]:
    """Return a document with a read for each component, under its name in small letters."""
    paths = {
        f"/{name.lower()}s": {
            "get": {
                "responses": {
                    "200": {
                        "description": "one",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": f"#/components/schemas/{name}"}
                            }
                        },
                    }
                }
            }
        }
        for name in components
    }
    info = {"title": "Farm", "version": "1"}
    schemas = {
        name: {"type": "object", "properties": p} for name, p in components.items()
    }
    return {
        "openapi": "3.1.0",
        "info": info,
        "paths": paths,
        "components": {"schemas": schemas},
    }


def names(root: dict[str, Any]) -> set[str]:
    api, _, _ = modelled(root, choices_of("farm"))
    return {
        d.name for d in api.definitions.values() if isinstance(d, ir.Enum | ir.Model)
    }


def test_what_components_share_is_called_by_one_that_holds_it() -> None:
    code = {"type": "string", "enum": ["a", "b"]}
    other = {"type": "string", "enum": ["c", "d"]}
    root = document(
        Ant={"bird": {"$ref": "#/components/schemas/Bird"}},
        Bird={"code": code},
        Nest={"code": code},
        Zebra={"code": other},
    )
    assert {"BirdCode", "ZebraCode"} <= names(root)


def test_no_name_has_a_number_where_the_words_of_the_paths_tell() -> None:
    def listing(name: str) -> dict[str, Any]:
        query = {"name": name, "in": "query", "schema": {"type": "string"}}
        return {
            "get": {"parameters": [query], "responses": {"204": {"description": "-"}}}
        }

    paths = {
        f"/{first}/{last}": listing(f"{first}_{last}")
        for first in ("person", "persons")
        for last in ("pet", "pets")
    }
    root = {**document(), "paths": paths}
    api, _, _ = modelled(root, choices_of("farm"))
    given = [d.name for d in api.definitions.values() if isinstance(d, ir.Model)]
    assert len(given) == 4
    assert not [name for name in given if name[-1:].isdigit()]


def test_arms_that_only_require_something_else_are_told_by_it() -> None:
    fields = {name: {"type": "string"} for name in ("text", "color")}
    body = {
        "type": "object",
        "nullable": True,
        "properties": fields,
        "anyOf": [{"required": [name]} for name in fields],
    }
    content = {"content": {"application/json": {"schema": body}}}
    patch = {"requestBody": content, "responses": {"204": {"description": "-"}}}
    root = {**document(), "paths": {"/birds/{id}": {"patch": patch}}}
    root["openapi"] = "3.0.3"  # where `nullable` makes arms of their own of them
    assert {"BirdUpdateWithText", "BirdUpdateWithColor"} <= names(root)
