"""What extends a schema with a discriminator: which components do, and what they become."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sdkgen.interpret.lock import Lock, Locked
from sdkgen.model import ir
from tests.making import choices_of, importing, make, modelled

TOLD = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string"}},
}
BASE = {**TOLD, "discriminator": {"propertyName": "kind"}}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def extending(name: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [ref(name), {"type": "object", "properties": properties}]}


def document(shown: Any, **components: Any) -> dict[str, Any]:
    """Return a document with one POST that takes and gives `shown`."""
    content = {"content": {"application/json": {"schema": shown}}}
    post = {
        "requestBody": content,
        "responses": {"200": {"description": "-", **content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/pets": {"post": post}},
        "components": {"schemas": components},
    }


def answer(shown: Any, **components: Any) -> tuple[dict[str, ir.Definition], set[str]]:
    """Return the definitions by name, and the codes of what was noticed."""
    api, _, problems = modelled(document(shown, **components), choices_of("made"))
    return {d.name: d for d in api.definitions.values()}, {p.code for p in problems}


def union(found: ir.Definition) -> ir.OneOf:
    assert isinstance(found, ir.Alias)
    assert isinstance(found.type, ir.OneOf)
    return found.type


def told(found: ir.Definition) -> dict[str, str]:
    """Return which component each value names."""
    choice = union(found)
    arms = [arm.id if isinstance(arm, ir.Named) else "" for arm in choice.arms]
    return {v: arms[at].split("/")[3].split()[0] for v, at in choice.mapping}


def test_the_name_of_a_component_tells_it_where_the_mapping_does_not() -> None:
    mapping = {"discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}}}
    found, codes = answer(
        ref("Pet"),
        Pet={**BASE, **mapping},
        Cat=extending("Pet"),
        Dog={"allOf": [ref("Pet")]},
    )
    assert told(found["AnyPet"]) == {"cat": "Cat", "Dog": "Dog", "Pet": "Pet"}
    assert {"Pet", "Cat", "Dog", "PetInput", "CatInput", "DogInput"} <= found.keys()
    assert not codes


def test_the_order_of_components_changes_nothing() -> None:
    parts = {
        "Pet": BASE,
        "Cat": extending("Pet", a=BASE),
        "Dog": extending("Cat", b=ref("Pet")),
    }
    backwards = dict(reversed(parts.items()))
    made = [make(document(ref("Pet"), **own)).files for own in (parts, backwards)]
    assert made[0] == made[1]


def test_one_with_a_discriminator_of_its_own_is_a_choice_inside_of_a_choice() -> None:
    inner = {
        "discriminator": {"propertyName": "breed"},
        **extending("Pet", breed={"type": "string"}),
    }
    found, _ = answer(
        ref("Pet"), Pet=BASE, Dog=inner, Poodle=extending("Dog"), Cat=extending("Pet")
    )
    assert told(found["AnyPet"]) == {"Cat": "Cat", "Dog": "Dog", "Pet": "Pet"}
    assert told(found["AnyDog"]) == {"Poodle": "Poodle", "Dog": "Dog"}
    nested = [arm for arm in union(found["AnyPet"]).arms if "discriminator" in str(arm)]
    assert nested == [ir.Named(found["AnyDog"].id)]


def test_what_stands_between_is_a_choice_by_the_same_property() -> None:
    parts = {"Pet": BASE, "Dog": extending("Pet"), "Poodle": extending("Dog")}
    found, _ = answer(
        {"type": "object", "properties": {"a": ref("Dog"), "b": ref("Pet")}}, **parts
    )
    assert told(found["AnyDog"]) == {"Poodle": "Poodle", "Dog": "Dog"}
    assert told(found["AnyPet"]) == {"Poodle": "Poodle", "Dog": "Dog", "Pet": "Pet"}
    poodle = found["Poodle"]
    assert isinstance(poodle, ir.Model)
    assert poodle.bases == (found["Dog"].id,)


def test_a_model_that_changes_a_field_does_not_derive() -> None:
    fits = extending("Pet", lives={"type": "integer"})
    found, _ = answer(
        ref("Pet"), Pet=BASE, Cat=fits, Dog=extending("Pet", kind={"const": "Dog"})
    )
    bases = {name: d.bases for name, d in found.items() if isinstance(d, ir.Model)}
    assert bases["Cat"] == (found["Pet"].id,)
    assert bases["Dog"] == bases["CatInput"] == ()


def test_who_extends_without_a_discriminator_is_no_choice() -> None:
    found, _ = answer(ref("Pet"), Pet=TOLD, Cat=extending("Pet"))
    assert {"AnyPet", "Cat"}.isdisjoint(found)


def test_a_discriminator_that_nobody_extends_says_nothing() -> None:
    found, _ = answer(ref("Pet"), Pet=BASE)
    assert "AnyPet" not in found


def test_a_component_keeps_a_name_that_a_choice_would_have() -> None:
    parts = {"Pet": BASE, "Cat": extending("Pet", any=ref("AnyPet")), "AnyPet": TOLD}
    found, _ = answer(ref("Pet"), **parts)
    assert isinstance(found["AnyPet"], ir.Model)
    assert told(found["AnyAnyPet"]) == {"Cat": "Cat", "Pet": "Pet"}


def test_what_is_no_object_is_told_and_is_no_arm() -> None:
    mapping = {
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"odd": "Odd", "cat": "Cat"},
        }
    }
    found, codes = answer(
        ref("Pet"),
        Pet={**BASE, **mapping},
        Odd={"type": "integer"},
        Cat=extending("Pet"),
    )
    assert told(found["AnyPet"]) == {"cat": "Cat", "Pet": "Pet"}
    assert codes == {"discriminator-not-object"}


def test_more_than_one_type_can_hold_are_read_as_the_base_and_told() -> None:
    heirs = {f"Pet{number}": extending("Pet") for number in range(501)}
    found, codes = answer(ref("Pet"), Pet=BASE, **heirs)
    alias = found["AnyPet"]
    assert isinstance(alias, ir.Alias)
    assert alias.type == ir.Named(found["Pet"].id)
    assert codes == {"too-large-a-type"}


def test_the_body_is_one_argument() -> None:
    made = make(document(ref("Pet"), Pet=BASE, Cat=extending("Pet")))
    assert "    body: NotRequired[AnyPetInput]" in made.files["schemas/pets.py"]


def test_a_request_that_cannot_say_what_it_is_may_be_any_of_them() -> None:
    hidden = {"kind": {"type": "string", "readOnly": True}}
    base = {
        "type": "object",
        "properties": hidden,
        "discriminator": {"propertyName": "kind"},
    }
    text = make(
        document(ref("Pet"), Pet=base, Cat=extending("Pet", lives={"type": "integer"}))
    )
    assert (
        "AnyPetInput: TypeAlias = CatInput | PetInput\n"
        in text.files["schemas/pets.py"]
    )


def test_a_schema_that_two_choices_name_may_say_what_either_expects() -> None:
    told = {
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"meow": "Cat", "wuff": "Dog"},
        }
    }
    both = {"oneOf": [ref("Cat"), ref("Dog")], **told}
    shown = {"type": "object", "properties": {"one": both, "pet": ref("Pet")}}
    parts = {"Pet": BASE, "Cat": extending("Pet"), "Dog": extending("Pet")}
    made = make(document(shown, **parts)).files["schemas/pets.py"]
    assert '    kind: Literal["Cat", "meow"]\n' in made
    alone = {"type": "object", "properties": {"one": both}}
    assert "Literal" not in make(document(alone, **parts)).files["schemas/pets.py"]


def test_classes_of_modules_that_need_each_other_do_not_derive(tmp_path: Path) -> None:
    pointer = "#/components/schemas"
    names = {f"{pointer}/Pet response": Locked("Pet", "pets")}
    names |= {f"{pointer}/Cat response": Locked("Cat", "cats")}
    parts = {"Pet": BASE, "Cat": extending("Pet", friend=ref("Pet"))}
    made = make(document(ref("Pet"), **parts), "locked", lock=Lock({}, names, {}))
    assert "class Cat(Model):" in made.files["schemas/cats.py"]
    with importing(made.write(tmp_path / "locked")) as package:
        cat = package.schemas.Cat.model_validate(
            {"kind": "Cat", "friend": {"kind": "Cat"}}
        )
        assert type(cat.friend) is package.schemas.Cat
