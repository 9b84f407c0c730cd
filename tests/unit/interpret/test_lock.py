"""The lock of names: what users import today is what they import tomorrow."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkgen.compare import compare
from sdkgen.interpret import Lock
from sdkgen.interpret.lock import GivenUp, Locked
from sdkgen.model import ir
from sdkgen.model.naming import is_name
from sdkgen.problems import SpecError
from sdkgen.target.choices import Choices, Names
from tests.making import choices_of, modelled

CHOICES = choices_of("made")
Doc = dict[str, Any]
TEXT = {"type": "string"}


def obj(*names: str, **more: Any) -> Doc:
    return {"type": "object", "properties": {**dict.fromkeys(names, TEXT), **more}}


def document(answers: Mapping[str, Any], **components: Any) -> Doc:
    """Return a document with one GET per path."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            path: {
                "get": {
                    "responses": {
                        "200": {
                            "description": "-",
                            "content": {"application/json": {"schema": schema}},
                        }
                    }
                }
            }
            for path, schema in answers.items()
        },
        "components": {"schemas": components},
    }


def names(api: ir.Api) -> set[str]:
    return {f"{d.module}.{d.name}" for d in api.definitions.values() if d.name}


def old_names(api: ir.Api) -> dict[str, bool]:
    return {f"{old.module}.{old.name}": old.deprecated for old in api.old_names}


def ref(name: str) -> Doc:
    return {"$ref": f"#/components/schemas/{name}"}


# --- the text ---------------------------------------------------------------------------------

LOCKED = st.builds(
    Locked,
    st.from_regex(r"[A-Z][A-Za-z0-9]{0,9}", fullmatch=True).filter(is_name),
    st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True).filter(is_name),
)
POINTER = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(
    lambda text: f"#/{text}"
)
VERSION = st.sampled_from(["0.1.0", "1.2.3-rc.1"])


@settings(deadline=None)
@given(
    st.dictionaries(POINTER, LOCKED, max_size=4),
    st.dictionaries(POINTER, LOCKED, max_size=4),
    st.dictionaries(POINTER, st.builds(GivenUp, LOCKED, VERSION, VERSION), max_size=2),
)
def test_a_lock_is_read_as_it_was_written(
    operations: dict[str, Locked],
    schemas: dict[str, Locked],
    given_up: dict[str, GivenUp],
) -> None:
    lock = Lock(operations, schemas, given_up)
    assert Lock.parse(lock.text()) == lock
    assert Lock.parse(lock.text()).text() == lock.text()


def test_a_lock_is_made_to_be_read() -> None:
    lock = Lock(
        {"#/paths/~1größe/get": Locked("get", "a.b")}, {"#/c": Locked("C", "m")}
    )
    lines = lock.text().splitlines()
    assert "operations:" in lines
    assert "  a.b.get  #/paths/~1größe/get" in lines
    assert "given_up:" not in lines


@pytest.mark.parametrize(
    "text",
    [
        "operations:\n  #/a\n",
        "  #/a  m.N\n",
        "schemas:\n  #/a  N\n",
        "schemas:\n  #/a  m.N 0.1.0\n",
        "given_up:\n  #/a  m.N\n",
        "<<<<<<< HEAD\n",
    ],
)
def test_a_broken_lock_is_told_by_line(text: str) -> None:
    with pytest.raises(SpecError) as caught:
        Lock.parse(text, "here.lock")
    (problem,) = caught.value.problems
    assert (problem.file, problem.line > 0) == ("here.lock", True)
    assert problem.remedy


# --- from release to release ------------------------------------------------------------------


def test_the_same_document_keeps_its_lock() -> None:
    content = document({"/things": obj("a", "b", "c")})
    first, lock, _ = modelled(content, CHOICES)
    second, again, _ = modelled(content, CHOICES, lock)
    assert again == lock
    assert second == first


def test_a_new_operation_renames_nothing() -> None:
    old = document({"/things/{id}": obj("a", part=obj("x", "y", "z"))})
    first, lock, _ = modelled(old, CHOICES)
    new = document(
        {
            "/things": {
                "type": "array",
                "items": obj("a", "b", part=obj("x", "q", "r")),
            },
            "/a/things": obj("a", part=obj("x", "y", "z")),
            "/things/{id}": obj("a", part=obj("x", "y", "z")),
        }
    )
    second, again, _ = modelled(new, CHOICES, lock)
    assert names(first) < names(second)
    assert {key: again.schemas[key] for key in lock.schemas} == lock.schemas
    assert old_names(second) == {}


PART = obj("x", "y", "z")


def shown(api: ir.Api, path: str) -> str:
    """Return the class that a GET answers with."""
    (found,) = [o.payload.type for o in api.operations if o.path == path]
    assert isinstance(found, ir.Named)
    return api.definitions[found.id].name


@pytest.mark.parametrize("changed", ["/a", "/a/{id}", "/a/{id}/copy"])
def test_of_shapes_that_split_the_unchanged_ones_keep_the_name(changed: str) -> None:
    old = dict.fromkeys(("/a", "/a/{id}", "/a/{id}/copy"), PART)
    api, lock, _ = modelled(document(old), CHOICES)
    before = {path: shown(api, path) for path in old}
    new = document({**old, changed: obj("x", "y", "w")})
    second, again, told = modelled(new, CHOICES, lock)
    now = {path: shown(second, path) for path in old}
    shared = {path for path in old if before[path] == before[changed]}
    assert {p: now[p] for p in old if p != changed} == {
        p: before[p] for p in old if p != changed
    }
    if len(shared) > 1:
        assert now[changed] not in before.values()
        codes = [item.code for item in told]
        assert codes.count("shape-claims-name") == 1
    third, last, told = modelled(new, CHOICES, again)
    assert (last, names(third)) == (again, names(second))
    assert "shape-claims-name" not in [item.code for item in told]


def bases(api: ir.Api) -> dict[str, list[str]]:
    return {
        d.name: [api.definitions[key].name for key in d.bases]
        for d in api.definitions.values()
        if isinstance(d, ir.Model) and d.bases
    }


def test_a_shape_that_parts_and_has_more_derives_from_the_old_class() -> None:
    old = {"/a": PART, "/a/{id}": PART}
    _, lock, _ = modelled(document(old), CHOICES)
    for order in (("/a", "/a/{id}"), ("/a/{id}", "/a")):
        new = {order[0]: PART, order[1]: obj("x", "y", "z", "w")}
        api, again, _ = modelled(document(new), CHOICES, lock)
        other = shown(api, order[1])
        assert (shown(api, order[0]), bases(api)) == ("A", {other: ["A"]})
        assert not [
            c
            for c in compare(modelled(document(old), CHOICES, lock)[0], api).changes
            if c.breaking
        ]
        assert bases(modelled(document(new), CHOICES, again)[0]) == bases(api)


def test_a_shape_that_parts_and_has_less_is_told_to_break() -> None:
    old = {"/a": PART, "/a/{id}": PART}
    first, lock, _ = modelled(document(old), CHOICES)
    new = {"/a": PART, "/a/{id}": obj("x", "y", z={"type": "integer"})}
    api, _, _ = modelled(document(new), CHOICES, lock)
    found = {c.change: c.breaking for c in compare(first, api).changes}
    assert found["response-property-class-changed"]
    assert bases(api) == {}


def test_equal_answers_of_two_resources_are_two() -> None:
    api, _, _ = modelled(document({"/cats": PART, "/dogs": PART}), CHOICES)
    assert {shown(api, "/cats"), shown(api, "/dogs")} == {"Cat", "Dog"}
    shared = document({"/cats": ref("Pet"), "/dogs": ref("Pet")}, Pet=PART)
    api, _, _ = modelled(shared, CHOICES)
    assert {shown(api, "/cats"), shown(api, "/dogs")} == {"Pet"}


def test_what_the_lock_calls_one_stays_one() -> None:
    both = document({"/cats": PART, "/dogs": PART})
    places = [
        f"#/paths/~1{name}/get/responses/200/content/application~1json/schema response"
        for name in ("cats", "dogs")
    ]
    lock = Lock({}, dict.fromkeys(places, Locked("Animal", "shared")))
    api, again, _ = modelled(both, CHOICES, lock)
    assert {shown(api, "/cats"), shown(api, "/dogs")} == {"Animal"}
    assert again.schemas == lock.schemas


def test_a_name_that_is_gone_comes_back_to_its_place_and_to_no_other() -> None:
    both = document({"/a": PART, "/a/{id}": obj("p", "q", "r")})
    first, lock, _ = modelled(both, CHOICES)
    _, without, _ = modelled(document({"/a": PART}), CHOICES, lock)
    gone = shown(first, "/a/{id}")
    assert gone in {locked.name for locked in without.gone.values()}
    api, again, _ = modelled(both, CHOICES, without)
    assert (shown(api, "/a/{id}"), again.gone) == (gone, {})
    other = document({"/a": PART, "/a/{id}": obj("i", "j", "k")})
    api, _, _ = modelled(other, CHOICES, without)
    assert shown(api, "/a/{id}") != gone


def test_a_slash_at_the_end_and_the_name_of_a_parameter_move_nothing() -> None:
    body = obj("a", part=PART, other=obj("x", "q"))
    first, lock, _ = modelled(document({"/a/{id}": body}), CHOICES)
    lock = Lock.parse(lock.text().replace("a.APart", "a.Spare"))
    second, _, _ = modelled(document({"/a/{a_id}/": body}), CHOICES, lock)
    assert "a.Spare" in names(second)
    assert {*names(first)} - {"a.APart"} < names(second)


def test_shapes_that_become_one_keep_both_names() -> None:
    old = document(
        {"/a": obj(part=obj("x", "y", "z")), "/b": obj(part=obj("x", "y", "w"))}
    )
    first, lock, _ = modelled(old, CHOICES)
    part = obj("x", "y", "z")
    second, again, _ = modelled(
        document({"/a": obj(part=part), "/b": obj(part=part)}), CHOICES, lock
    )
    assert names(first) <= names(second) | set(old_names(second))
    assert not any(old_names(second).values())
    third, _, _ = modelled(
        document({"/a": obj(part=part), "/b": obj(part=part)}), CHOICES, again
    )
    assert names(first) <= names(third) | set(old_names(third))


def test_a_shape_that_moves_into_a_component_keeps_its_name() -> None:
    part = obj("x", "y", "z")
    first, lock, _ = modelled(document({"/a": obj(part=part)}), CHOICES)
    new = document({"/a": obj(part=ref("SomethingElse"))}, SomethingElse=part)
    second, _, _ = modelled(new, CHOICES, lock)
    assert names(first) <= names(second) | set(old_names(second))


def test_a_number_in_the_name_of_a_component_says_nothing() -> None:
    one, two = obj("x", "y", "z"), obj("p", "q", "r")
    old = document({"/a": ref("Model1"), "/b": ref("Model2")}, Model1=one, Model2=two)
    first, lock, _ = modelled(old, CHOICES)
    new = document({"/a": ref("Model2"), "/b": ref("Model1")}, Model1=two, Model2=one)
    second, _, _ = modelled(new, CHOICES, lock)
    assert names(second) == names(first)
    fields = {
        d.name: {field.name.wire for field in d.fields}
        for api in (first, second)
        for d in api.definitions.values()
        if isinstance(d, ir.Model)
    }
    assert fields == {"A": {"x", "y", "z"}, "B": {"p", "q", "r"}}


def pinned(
    version: str, schemas: Mapping[str, str], calls: Mapping[str, str]
) -> Choices:
    pins = Names(schemas=dict(schemas), operations=dict(calls))
    return replace(CHOICES, version=version, names=pins)


def test_a_name_that_is_given_up_works_for_one_more_release() -> None:
    content = document({"/things": ref("Thing")}, Thing=obj("x", "y", "z"))
    _, lock, _ = modelled(content, replace(CHOICES, version="1.0.0"))
    pins = {"#/components/schemas/Thing": "Gadget"}
    calls = {"GET /things": "gadgets.fetch"}
    seen = []
    for version in ("1.0.0", "1.1.0", "1.1.0", "1.2.0"):
        api, lock, _ = modelled(content, pinned(version, pins, calls), lock)
        assert "Gadget" in {name.split(".")[1] for name in names(api)}
        assert [o.key for o in api.operations] == ["gadgets.fetch"]
        seen.append(old_names(api))
    both = {"things.Thing": True, "things.get": True}
    assert seen == [both, both, both, {}]


# --- order ------------------------------------------------------------------------------------


def shuffled(value: Any, pick: random.Random) -> Any:
    """Return a document with the keys of every object in another order."""
    if isinstance(value, dict):
        keys = pick.sample(list(value), len(value))
        return {key: shuffled(value[key], pick) for key in keys}
    return (
        [shuffled(item, pick) for item in value] if isinstance(value, list) else value
    )


def test_no_order_of_keys_changes_a_name() -> None:
    slot = obj("start", "end", "zone")
    content = document(
        {
            "/a": obj(slot=slot, other=obj("x", "y"), kind={"enum": ["p", "q", "r"]}),
            "/b": obj(slot=slot, other=obj("x", "z"), kind={"enum": ["r", "q", "p"]}),
            "/b/{id}": obj(slot=slot, foo_bar=ref("foo_bar"), FooBar=ref("FooBar")),
            "/c/d": {"type": "array", "items": obj("id", inner=obj("x", "y"))},
            "/c/d/{id}": obj("id", "more", inner=obj("x", "y")),
        },
        foo_bar=obj("a"),
        FooBar=obj("b"),
    )
    first, lock, _ = modelled(content, CHOICES)
    for seed in range(6):
        again, relocked, _ = modelled(shuffled(content, random.Random(seed)), CHOICES)
        assert relocked.text() == lock.text()
        assert names(again) == names(first)


def with_header(title: str = "Acme", query: str = "") -> Doc:
    header = {"name": "X-Acme-Tenant", "in": "header", "schema": TEXT}
    found = document({"/a": TEXT})
    found["info"]["title"] = title
    found["paths"]["/a"]["get"]["parameters"] = [header]
    if query:
        other = {"name": query, "in": "query", "schema": TEXT}
        found["paths"]["/a"]["get"]["parameters"].append(other)
    return found


def header_of(api: ir.Api) -> str:
    found = api.operations[0].parameters
    return next(p.name.python for p in found if p.location == "header")


def test_a_header_keeps_the_name_that_it_was_released_with() -> None:
    api, lock, _ = modelled(with_header(), CHOICES)
    assert header_of(api) == "tenant"
    lock = Lock.parse(lock.text())
    renamed, again, _ = modelled(with_header("Other"), CHOICES, lock)
    assert (header_of(renamed), again.text()) == ("tenant", lock.text())
    more, again, _ = modelled(with_header(query="tenant"), CHOICES, lock)
    called = {p.name.wire: p.name.python for p in more.operations[0].parameters}
    assert called == {"X-Acme-Tenant": "tenant", "tenant": "tenant_"}
    assert again.arguments == lock.arguments

    older = replace(lock, arguments={})  # of a release when there were no short names
    api, lock, _ = modelled(with_header(), CHOICES, older)
    assert (header_of(api), lock.arguments) == ("x_acme_tenant", {})


@pytest.mark.parametrize("line", ["a.b  x-a", "class  x-a", "_a  x-a", "a  X A", "a"])
def test_a_line_that_names_no_header_is_refused(line: str) -> None:
    with pytest.raises(SpecError, match="no argument and its place"):
        Lock.parse(f"arguments:\n  {line}\n")


@pytest.mark.parametrize(
    "line", ["a  x-a", "a.b  header x-a", "a  path a", "a  query "]
)
def test_a_line_that_names_no_argument_of_the_client_is_refused(line: str) -> None:
    with pytest.raises(SpecError, match="no argument and its place"):
        Lock.parse(f"client:\n  {line}\n")


def with_accounts(released: int, owned: int) -> Doc:
    account = {"name": "accountId", "in": "path", "required": True, "schema": TEXT}
    paths = [f"/accounts/{{accountId}}/a{at}" for at in range(owned)]
    found = document(
        dict.fromkeys([*(f"/b{at}" for at in range(released)), *paths], TEXT)
    )
    for path in paths:
        found["paths"][path]["get"]["parameters"] = [account]
    return found


def test_a_variable_that_methods_were_released_with_stays_where_it_is() -> None:
    api, lock, _ = modelled(with_accounts(0, 5), CHOICES)
    assert [a.name.wire for a in api.client_arguments] == ["accountId"]
    lock = Lock.parse(lock.text())
    api, again, _ = modelled(
        with_accounts(5, 5), CHOICES, lock
    )  # the share is lower now
    assert [a.name.wire for a in api.client_arguments] == ["accountId"]
    assert again.arguments == lock.arguments == {"{accountId}": "account_id"}

    by_position = replace(lock, arguments={})
    api, again, _ = modelled(with_accounts(0, 5), CHOICES, by_position)
    assert (api.client_arguments, again.arguments) == ((), {})
    chosen = replace(CHOICES, client_arguments={"accountId": True})
    api, again, _ = modelled(with_accounts(0, 5), chosen, by_position)
    assert len(api.client_arguments) == 1
    assert again.arguments == {}


def with_tenants(taking: int, others: int, name: str = "Tenant-Id") -> Doc:
    """Return a document whose first operations take a header and require a query parameter."""
    found = document({f"/a{at}": TEXT for at in range(taking + others)})
    asked = [
        {"name": name, "in": "header", "schema": TEXT},
        {"name": "siteId", "in": "query", "required": True, "schema": TEXT},
    ]
    for at in range(taking):
        found["paths"][f"/a{at}"]["get"]["parameters"] = asked
    return found


def of_client(api: ir.Api) -> list[str]:
    return [one.name.python for one in api.client_arguments]


def test_an_argument_of_the_client_goes_on_where_fewer_operations_take_it() -> None:
    before, lock, _ = modelled(with_tenants(5, 1), CHOICES)
    assert of_client(before) == ["tenant_id", "site_id"]
    lock = Lock.parse(lock.text())
    assert lock.client == {
        "header tenant-id": "tenant_id",
        "query siteId": "site_id",
    }
    after, again, _ = modelled(with_tenants(2, 9, "TENANT-ID"), CHOICES, lock)
    assert (of_client(after), again.client) == (of_client(before), lock.client)
    anew, _, _ = modelled(with_tenants(2, 9), CHOICES)
    assert of_client(anew) == []


def test_an_argument_of_the_client_that_goes_is_told_and_breaks() -> None:
    before, lock, _ = modelled(with_tenants(5, 1), CHOICES)
    after, again, _ = modelled(with_tenants(0, 6), CHOICES, lock)
    assert (of_client(after), again.client) == ([], {})
    report = compare(before, after)
    told = {c.location: c.breaking for c in report.changes if c.operation == "*"}
    assert told == {"client.site_id": True, "client.tenant_id": True}
    assert report.bump == "major"

    forbidden = replace(CHOICES, client_arguments={"siteId": False})
    after, again, _ = modelled(with_tenants(5, 1), forbidden, lock)
    assert (of_client(after), list(again.client)) == (
        ["tenant_id"],
        ["header tenant-id"],
    )
    assert [c.breaking for c in compare(before, after).changes] == [True]


def test_an_argument_of_the_client_keeps_its_name() -> None:
    _, lock, _ = modelled(with_tenants(5, 0), CHOICES)
    lock = replace(lock, client={**lock.client, "query siteId": "place"})
    api, again, _ = modelled(with_tenants(5, 0), CHOICES, lock)
    assert of_client(api) == ["tenant_id", "place"]
    assert again.client == lock.client
