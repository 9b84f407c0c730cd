"""Names: total over any text, valid, stable, and such as a person would choose."""

from __future__ import annotations

import keyword
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkgen.model import naming
from sdkgen.model.naming import (
    Acronyms,
    Scope,
    class_name,
    field_names,
    identifier,
    join_names,
    pascal,
    singular,
    singular_name,
    snake,
    words,
)

MADE_UP = settings(deadline=None)  # no test depends on speed


def is_name(text: str) -> bool:
    return text.isidentifier() and text.isascii() and not keyword.iskeyword(text)


@MADE_UP
@given(st.text())
def test_any_text_becomes_an_identifier(text: str) -> None:
    assert is_name(identifier(text))
    assert identifier(text) == identifier(text).lower()
    assert not identifier(text).startswith("_")


@MADE_UP
@given(st.text())
def test_any_text_becomes_a_class_name(text: str) -> None:
    assert is_name(class_name(text))
    assert class_name(text)[0].isupper()


@MADE_UP
@given(st.text())
def test_an_identifier_stays_as_it_is(text: str) -> None:
    name = identifier(text).rstrip("_")
    assert identifier(name).rstrip("_") == name


@MADE_UP
@given(st.text(), st.text())
def test_names_can_always_be_joined(owner: str, part: str) -> None:
    first, second = class_name(owner), class_name(part)
    joined = join_names(first, second)
    assert is_name(joined)
    assert len(joined) <= len(first + second)


@MADE_UP
@given(st.lists(st.text(), max_size=8))
def test_a_path_of_any_segments_has_a_noun(segments: list[str]) -> None:
    assert is_name(singular_name(segments))


@MADE_UP
@given(
    st.lists(st.text(max_size=4), max_size=12), st.sets(st.sampled_from(["id", "a"]))
)
def test_field_names_are_unique_and_not_reserved(
    wires: list[str], reserved: set[str]
) -> None:
    names = field_names(wires, reserved)
    assert len(names) == len(wires) == len(set(names))
    assert not reserved & set(names)
    assert all(map(is_name, names))


@MADE_UP
@given(st.lists(st.text(max_size=4), max_size=8, unique=True), st.randoms())
def test_the_order_of_fields_changes_no_name(wires: list[str], random: Random) -> None:
    before = dict(zip(wires, field_names(wires), strict=True))
    shuffled = random.sample(wires, len(wires))
    assert dict(zip(shuffled, field_names(shuffled), strict=True)) == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("getHTTPUrl-v2", ["get", "HTTP", "Url", "v2"]),
        ("userIDs", ["user", "Ids"]),
        ("resident-charges", ["resident", "charges"]),
        ("a__b", ["a", "b"]),
        ("+1", ["plus", "1"]),
        ("-1", ["minus", "1"]),
        ("größe", ["grosse"]),
        ("café", ["cafe"]),
        ("中文", ["Zhong", "Wen"]),
        ("Заказ", ["Zakaz"]),
        ("주문", ["Ju", "Mun"]),
        ("søk", ["sok"]),
        ("\U000e0041\u0378", []),
        ("", []),
        ("!?", []),
    ],
)
def test_text_is_split_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("class", "class_"),
        ("None", "none"),
        ("2nd", "n2nd"),
        ("@type", "type"),
        ("$ref", "ref"),
        ("", "value"),
        ("x-request-id", "x_request_id"),
        ("createdAt", "created_at"),
    ],
)
def test_identifiers_of_fields(text: str, expected: str) -> None:
    assert identifier(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resident-charge", "ResidentCharge"),
        ("ACTIVE_USER", "ActiveUser"),
        ("UUID", "UUID"),
        ("RealPage Partner Exchange", "RealPagePartnerExchange"),
        ("none", "None_"),
        ("19", "N19"),
        ("", "Value"),
    ],
)
def test_names_of_classes(text: str, expected: str) -> None:
    assert class_name(text) == expected


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("charges", "charge"),
        ("properties", "property"),
        ("leases", "lease"),
        ("statuses", "status"),
        ("addresses", "address"),
        ("boxes", "box"),
        ("batches", "batch"),
        ("houses", "house"),
        ("causes", "cause"),
        ("people", "person"),
        ("children", "child"),
        ("indices", "index"),
        ("series", "series"),
        ("news", "news"),
        ("status", "status"),
        ("data", "data"),
        ("analysis", "analysis"),
        ("class", "class"),
        ("gas", "gas"),
        ("Charges", "Charge"),
        ("PEOPLE", "PERSON"),
        ("move", "move"),
        ("aliases", "alias"),
        ("alias", "alias"),
        ("analyses", "analysis"),
        ("analytics", "analytics"),
        ("canvases", "canvas"),
        ("databases", "database"),
        ("heroes", "hero"),
        ("ids", "id"),
        ("pies", "pie"),
        ("sizes", "size"),
        ("uses", "use"),
    ],
)
def test_singulars(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("segments", "noun"),
    [
        (["resident-charges"], "ResidentCharge"),
        (["events", "appointments", "leads"], "EventAppointmentLead"),
        (["people"], "Person"),
        ([], "Value"),
    ],
)
def test_nouns_of_resources(segments: list[str], noun: str) -> None:
    assert singular_name(segments) == noun


@pytest.mark.parametrize(
    ("owner", "part", "joined"),
    [
        ("Charge", "Item", "ChargeItem"),
        ("Charge", "ChargeItem", "ChargeItem"),
        ("ResidentCharge", "ChargeCode", "ResidentChargeCode"),
        ("A", "A", "A"),
    ],
)
def test_what_two_names_share_is_written_once(
    owner: str, part: str, joined: str
) -> None:
    assert join_names(owner, part) == joined


def test_a_scope_gives_each_name_once() -> None:
    scope = Scope(["taken"])
    assert scope.claim("free") == "free"
    assert scope.claim("taken", "other") == "other"
    assert scope.claim("taken", "other") == "other2"
    assert scope.claim("taken", "other") == "other3"


@pytest.mark.parametrize(
    ("wires", "names"),
    [
        (["ID", "id", "Id"], ["id_", "id", "id_2"]),
        (["x_id", "xId", "x-id"], ["x_id", "x_id_2", "x_id_"]),
        (["name", "name"], ["name", "name_"]),
        (["from", "from_"], ["from_", "from__"]),
        ([], []),
    ],
)
def test_a_clash_of_fields(wires: list[str], names: list[str]) -> None:
    assert sorted(field_names(wires)) == sorted(names)
    assert len(set(field_names(wires))) == len(wires)


def test_what_pydantic_has_is_reserved() -> None:
    from pydantic import BaseModel

    public = {name for name in dir(BaseModel) if not name.startswith("_")}
    assert public <= naming.MODEL_ATTRIBUTES


def test_snake_and_pascal_are_two_spellings() -> None:
    assert snake("ResidentCharge") == "resident_charge"
    assert pascal("resident_charge") == "ResidentCharge"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("revokeOAuth2Token", "revoke_oauth2_token"),
        ("IPv4Address", "ipv4_address"),
        ("ios_version", "ios_version"),
        ("iOSVersion", "ios_version"),
        ("previewSAMLmetadata", "preview_saml_metadata"),
        ("x5t#S256", "x5t_number_s256"),
        ("biosOSName", "bios_os_name"),
    ],
)
def test_acronyms_are_words_of_their_own(text: str, expected: str) -> None:
    apart = Acronyms.of(["OAuth", "OAuth2", "IPv4", "iOS", "SAML"]).apart
    assert identifier(apart(text)) == expected
    assert field_names([text], spell=apart) == [expected]
