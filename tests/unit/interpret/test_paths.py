"""Rules 1 to 4 of the contract, one by one: from a path to resource and action."""

from __future__ import annotations

import random

import pytest

from sdkgen.interpret.calling import OperationNaming, decide_naming
from sdkgen.interpret.paths import (
    Called,
    Route,
    parameters,
    shape,
    static_segments,
)
from sdkgen.interpret.sayings import Vocabulary

WORDS = Vocabulary.of(
    verbs=("batch", "cancel", "file-upload"),
    actions={"batch": "create_batch"},
    imperatives=(
        "create",
        "find",
        "send",
        "add",
        "reset",
        "revoke",
        "fetch",
        "retrieve",
    ),
    ambiguous=("list", "import", "show", "fork"),
    reading=("fetch", "retrieve"),
)


def route(
    line: str, array: bool = False, platform: str | None = None, name: str = ""
) -> Route:
    method, path = line.split()
    return Route(f"#{method}{path}", method.lower(), path, name, array, platform)


def called(*routes: Route, naming: str = "path") -> dict[str, str]:
    """Return `resource.action` by `METHOD path`."""
    found = OperationNaming(routes, WORDS).call_all(naming)
    return {
        f"{r.method.upper()} {r.path}": f"{'_'.join(c.resource)}.{c.action}"
        for r in routes
        for c in [found[r.id]]
    }


@pytest.mark.parametrize(
    ("path", "segments"),
    [
        ("/v1/leads/", ["leads"]),
        ("/v1", []),
        ("/api/v1/leads", ["leads"]),
        ("/crm/v1/leads", ["crm", "leads"]),
        ("/API/v2beta1/leads", ["leads"]),
        ("/v1.2/leads", ["leads"]),
        ("/a/b/c/v1/d", ["a", "b", "c", "v1", "d"]),
        ("/api/leads", ["api", "leads"]),
        ("/vehicles/{id}", ["vehicles"]),
        ("/files/{name}.{ext}/raw", ["files", "raw"]),
    ],
)
def test_versions_and_variables_leave(path: str, segments: list[str]) -> None:
    assert static_segments(path) == segments


def test_a_configured_base_leaves_as_a_whole() -> None:
    assert static_segments("/rest/api/3/issue/{id}", ["/rest/api/3"]) == ["issue"]
    assert static_segments("/rest/api/30/issue", ["/rest/api/3"])[0] == "rest"


def test_the_shape_of_a_path_forgets_names_and_the_last_slash() -> None:
    assert shape("/a/{x}/") == shape("/a/{y}") == "/a/{}"
    assert parameters("/a/{x}/b/{y}.{z}") == ["x", "y", "z"]


@pytest.mark.parametrize(
    ("line", "array", "platform", "expected"),
    [
        ("POST /v1/leads/", False, None, "leads.create"),
        ("POST /v1/availability", True, None, "availability.query"),
        ("PUT /v1/leads/{id}", False, None, "leads.update"),
        ("PATCH /v1/leads/{id}", False, None, "leads.update"),
        ("DELETE /v1/leads/{id}", False, None, "leads.delete"),
        ("GET /v1/leads", True, None, "leads.list"),
        ("GET /v1/leads", False, None, "leads.get"),
        ("GET /v1/leads/{id}", False, None, "leads.get"),
        ("GET /v1/leads/{id}", True, None, "leads.list"),
        ("POST /v1/leads/batch/yardi/", False, "yardi", "leads.create_batch"),
        ("POST /v1/leads/cancel/yardi", False, "yardi", "leads.cancel"),
        ("POST /v1/leads/yardi/{id}/file-upload", False, "yardi", "leads.file_upload"),
        (
            "PUT /v1/amenities/yardi/units/{id}",
            False,
            "yardi",
            "amenities_units.update",
        ),
        ("POST /v1/cancel", False, None, "cancel.create"),
        ("POST /v1/", False, None, "root.create"),
        ("HEAD /v1/leads", False, None, "leads.head"),
    ],
)
def test_names_by_path(
    line: str, array: bool, platform: str | None, expected: str
) -> None:
    assert called(route(line, array, platform)) == {line: expected}


def test_reading_one_of_a_list_is_get_whatever_it_answers() -> None:
    found = called(route("GET /leads", True), route("GET /leads/{id}/", True))
    assert found == {"GET /leads": "leads.list", "GET /leads/{id}/": "leads.get"}


def test_put_beside_patch_replaces() -> None:
    found = called(route("PUT /leads/{id}"), route("PATCH /leads/{id}"))
    assert set(found.values()) == {"leads.replace", "leads.update"}


def test_the_later_of_two_gives_way() -> None:
    found = called(
        route("GET /leads/{id}"), route("GET /leads"), route("GET /leads/{id}/{part}")
    )
    assert found == {
        "GET /leads": "leads.get",
        "GET /leads/{id}": "leads.get_by_id",
        "GET /leads/{id}/{part}": "leads.get_by_part",
    }


def test_without_a_parameter_the_method_tells_them_apart() -> None:
    found = called(route("POST /leads/cancel"), route("PUT /leads/cancel"))
    assert set(found.values()) == {"leads.cancel", "leads.cancel_post"}


def test_platforms_do_not_take_names_from_each_other() -> None:
    lines = [
        route("POST /leads"),
        route("POST /leads/a", platform="a"),
        route("POST /leads/b", platform="b"),
    ]
    assert set(called(*lines).values()) == {"leads.create"}


def test_names_are_all_different_and_no_order_changes_them() -> None:
    lines = [
        route(f"{method} /leads{tail}")
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE")
        for tail in ("", "/", "/{id}", "/{name}", "/{id}/{name}", "/cancel", "/cancel/")
    ]
    found = called(*lines)
    assert len(set(found.values())) == len(lines)
    for seed in range(5):
        assert called(*random.Random(seed).sample(lines, len(lines))) == found


def test_a_fixed_name_is_kept_and_not_given_again() -> None:
    first, second = route("GET /leads"), route("GET /leads/{id}")
    fixed = {second.id: Called(("leads",), "get")}
    found = OperationNaming([first, second], WORDS, fixed=fixed).call_all("path")
    assert found[second.id].action == "get"
    assert found[first.id].action == "get_get"
    assert found[first.id].renamed


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("listLeads", "leads.list"),
        ("leads_list", "leads.list"),
        ("getLeadById", "leads.list"),
        ("showLeadById", "leads.show"),
        ("Leads", "leads.list"),
        ("find-all-leads-for", "leads.find"),
        ("import", "leads.import_"),
    ],
)
def test_names_by_operation_id(name: str, expected: str) -> None:
    found = called(route("GET /leads", True, name=name), naming="operation_id")
    assert found == {"GET /leads": expected}


def test_ids_name_where_every_operation_has_one_of_its_own() -> None:
    one, two = route("GET /a", name="a"), route("GET /b", name="b")
    assert decide_naming([one, two], None) == "operation_id"
    assert decide_naming([one, route("GET /b")], None) == "path"
    assert decide_naming([one, route("GET /b", name="a")], None) == "path"
    assert decide_naming([one, two], "path") == "path"


def test_ids_that_only_spell_the_method_name_nothing() -> None:
    lines = [route("POST /a", name="PostA"), route("GET /a", name="GetA")]
    assert decide_naming(lines, None) == "path"
    assert decide_naming(lines, "operation_id") == "operation_id"
    told = [route("POST /a", name="createA"), route("GET /a", name="GetA")]
    assert decide_naming(told, None) == "operation_id"


def test_a_locked_name_keeps_its_words_and_its_prefix_for_what_is_new() -> None:
    lines = [route(f"POST /admin/{name}/sendNote") for name in ("a", "b", "c")]
    locked = {lines[0].id: Called(("admin", "a", "send_note"), "create")}
    found = OperationNaming(lines, WORDS, fixed=locked).call_all("path")
    assert found[lines[0].id] == locked[lines[0].id]
    assert found[lines[1].id] == Called(("admin", "b"), "send_note")


def test_versions_tell_apart_what_differs_by_nothing_else() -> None:
    found = called(route("POST /a/v1/jobs"), route("POST /a/v2beta1/jobs"))
    assert found == {
        "POST /a/v1/jobs": "a_jobs.create",
        "POST /a/v2beta1/jobs": "a_jobs.create_v2beta1",
    }


def test_an_operation_that_comes_later_in_the_order_moves_no_name() -> None:
    lines = [route(f"GET /leads/{tail}", name=f"list{tail}") for tail in ("a", "b")]
    before = called(*lines, naming="operation_id")
    after = called(*lines, route("GET /leads/b/{id}"), naming="operation_id")
    assert after.items() >= before.items()


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("PostLeads", "POST /leads", "leads.create"),
        ("Leads_PutLead", "PUT /leads/{id}", "leads.update"),
        ("listLeads", "POST /leads/search-all", "leads_search_all.list"),
        ("leads_import_all", "POST /leads", "leads.import_"),
        ("create-or-add-lead", "PUT /leads", "leads.create_or_add"),
        ("findLeadsUsingPOST_1", "POST /leads", "leads.find"),
        ("show", "GET /show", "show.get"),
    ],
)
def test_the_verb_of_an_operation_id(name: str, line: str, expected: str) -> None:
    found = called(route(line, name=name), naming="operation_id")
    assert found == {line: expected}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("POST /leads/{id}:cancel", "leads.cancel"),
        ("GET /leads:find", "leads.find"),
        ("PUT /leads/{id}#add_note", "leads.add_note"),
        ("GET /leads#archived", "leads_archived.get"),
        ("GET /leads/{id}/picture.{format}", "leads_picture.get"),
        ("POST /leads?beta=true", "leads.create"),
        ("POST /leads/batch-revoke", "leads.batch_revoke"),
        ("POST /leads/batch-notes", "leads_batch_notes.create"),
    ],
)
def test_what_stands_behind_a_mark(line: str, expected: str) -> None:
    assert called(route(line)) == {line: expected}


def test_a_fixed_query_tells_apart_by_what_the_ids_say() -> None:
    lines = [
        route("POST /leads", name="createLead"),
        route("POST /leads?beta=true", name="createBetaLead"),
    ]
    found = called(*lines, naming="operation_id")
    assert set(found.values()) == {"leads.create", "leads.create_beta"}


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("forkLead", "POST /leads/{id}/forks", "leads_forks.create"),
        ("forkLeads", "POST /forks", "forks.create"),
        ("listForks", "GET /forks", "forks.list"),
        ("forkLead", "PUT /leads/{id}/forks", "leads_forks.fork"),
        ("resetLeadPassword", "POST /leads/password-reset", "leads.password_reset"),
        (
            "resetLeadPassword",
            "GET /leads/password-reset",
            "leads_password_reset.reset",
        ),
    ],
)
def test_a_deed_and_the_thing_that_it_makes(
    name: str, line: str, expected: str
) -> None:
    found = called(route(line, name=name), naming="operation_id")
    assert found == {line: expected}


def test_reads_have_one_word_where_get_is_as_usual_as_another() -> None:
    first, *others = [
        route(f"GET /{name}", name=f"{verb}{name.title()}")
        for name, verb in {"a": "fetch", "b": "get", "c": "retrieve"}.items()
    ]
    mixed = called(first, others[0], naming="operation_id")
    assert set(mixed.values()) == {"a.get", "b.get"}
    rare = called(first, *others, naming="operation_id")
    assert set(rare.values()) == {"a.fetch", "b.get", "c.retrieve"}
