"""sdk.yaml over defaults.yaml: what counts, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkgen.load import load_yaml
from sdkgen.model.document import Document
from sdkgen.problems import Problem, SpecError
from sdkgen.target import locations
from sdkgen.target.choices import Choices, read_choices
from sdkgen.target.target import of_target

DEFAULTS = load_yaml(locations.defaults())


def config(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "sdk.yaml"
    path.write_text(text)
    return load_yaml(path)


def chosen(tmp_path: Path, text: str) -> Choices:
    return read_choices(DEFAULTS, config(tmp_path, text))


def mistakes(tmp_path: Path, text: str) -> list[Problem]:
    with pytest.raises(SpecError) as caught:
        chosen(tmp_path, text)
    return list(caught.value.problems)


def test_defaults_alone_are_complete() -> None:
    choices = read_choices(DEFAULTS)
    assert {"batch", "cancel", "file-upload"} <= set(choices.verbs)
    assert choices.envelope.payload == ("results", "result", "data")
    assert choices.credential("anything", "bearer") == ("token",)
    assert choices.credential("anything", "header") == ("api_key",)
    assert choices.credential("anything", "basic") == ("username", "password")
    assert {paging.style for paging in choices.paging.values()} == {
        "offset",
        "page",
        "cursor",
        "last",
        "url",
    }
    assert choices.platforms == {}
    assert choices.jobs is None


def test_named_lists_add_and_others_replace(tmp_path: Path) -> None:
    choices = chosen(
        tmp_path,
        "verbs: [back-sync, cancel]\nmachine_names: [^Gen]\nenvelope: {payload: [items]}\n",
    )
    assert choices.verbs[:2] == ("back-sync", "cancel")
    assert "batch" in choices.verbs
    assert choices.verbs.count("cancel") == 1
    assert choices.machine_names[0] == "^Gen"
    assert len(choices.machine_names) > 1
    assert choices.envelope.payload == ("items",)
    assert choices.envelope.meta == read_choices(DEFAULTS).envelope.meta


def test_words_that_names_are_read_by_add_up(tmp_path: Path) -> None:
    choices = chosen(tmp_path, "acronyms: [FooBAR]\nimperatives: [enqueue]\n")
    assert {"FooBAR", "OAuth2"} <= set(choices.acronyms)
    assert {"enqueue", "send"} <= set(choices.imperatives)
    assert not set(choices.imperatives) & set(choices.ambiguous_verbs)


def test_mappings_merge_with_the_own_first_and_null_takes_away(tmp_path: Path) -> None:
    text = (
        "paging: {mine: {style: page, page: p}, page: null, offset: {max_limit: 9}}\n"
    )
    paging = chosen(tmp_path, text).paging
    assert list(paging) == ["mine", "offset", "cursor", "last", "url"]
    assert paging["mine"].page == ("p",)
    assert paging["offset"].max_limit == 9
    assert paging["offset"].offset[:2] == ("offset", "skip")


def test_a_list_is_pinned_or_forbidden_by_operation(tmp_path: Path) -> None:
    text = (
        "lists: {operations: {GET /a: false, GET /b: {style: cursor, cursor: after,"
        " next: meta.after, items: data.rows}}}\n"
    )
    lists = chosen(tmp_path, text).lists
    assert not lists.operations["GET /a"].walk
    pin = lists.operations["GET /b"]
    assert (pin.walk, pin.cursor, pin.next) == (True, ("after",), ("meta.after",))
    assert pin.items == "data.rows"
    assert "meta" in lists.around


def test_a_scheme_is_found_by_name_before_kind(tmp_path: Path) -> None:
    choices = chosen(tmp_path, "credentials: {bearerAuth: key}\n")
    assert choices.credential("bearerAuth", "bearer") == ("key",)
    assert choices.credential("other", "bearer") == ("token",)


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    assert chosen(tmp_path, "{}\n") == read_choices(DEFAULTS)


def test_every_mistake_is_told_at_its_place(tmp_path: Path) -> None:
    text = "pakage: x\nversion: 1.0\nverbs: batch\njobs:\n  stat: y\n"
    problems = mistakes(tmp_path, text)
    found = {(item.code, item.pointer, item.line) for item in problems}
    assert found == {
        ("unknown-key", "/pakage", 1),
        ("wrong-type", "/version", 2),
        ("wrong-type", "/verbs", 3),
        ("missing-key", "/jobs", 4),
        ("unknown-key", "/jobs/stat", 5),
    }
    assert all(item.file.endswith("sdk.yaml") and item.column for item in problems)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("pakage: x", "did you mean `package`?"),
        ("paging: {a: {style: page, limt: x}}", "did you mean `limit`?"),
        ("lists: {operations: {GET /a: {stile: x}}}", "did you mean `style`?"),
        ("prose: {upstream: {methods: x}}", "did you mean `method`?"),
        ("rate_limit: {zzz: 1}", "known: limit, remaining, requests, seconds"),
    ],
)
def test_unknown_keys_name_the_nearest(tmp_path: Path, text: str, remedy: str) -> None:
    assert [item.remedy for item in mistakes(tmp_path, text)] == [remedy]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("package: a-b", "'a_b' is one"),
        ("package: a.class", "no Python name"),
        ("client: shop client", "'ShopClient' is one"),
        ("version: '1'", "a version such as 1.4.0"),
        ("naming: both", "'operation_id' or 'path'"),
        ("machine_names: ['(']", "no regular expression"),
        ("environments: {live: ftp://x}", "an http(s) URL"),
        ("environments: {live: 'https://'}", "an http(s) URL"),
        ("names: {operations: {get /x: x.y}}", "`METHOD /path`"),
        ("integration: {operation: x, platform: y, argument: z}", "`METHOD /path`"),
        ("rate_limit: {requests: 0}", "greater than 0"),
        ("rate_limit: {requests: true}", "a whole number is expected"),
        ("paging: [x]", "a mapping is expected"),
        ("lists: {operations: {GET /a: 3}}", "a mapping is expected"),
        ("lists: {operations: {a: false}}", "is not `METHOD /path`"),
        ("request_id: {a: b}", "a text is expected"),
        ("platforms: {a: b}", "a mapping is expected"),
        ("base_paths: [v1]", "the beginning of a path"),
    ],
)
def test_values_are_checked(tmp_path: Path, text: str, says: str) -> None:
    problems = mistakes(tmp_path, text)
    assert len(problems) == 1
    assert says in problems[0].message


def test_a_list_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(SpecError):
        chosen(tmp_path, "- a\n")


def test_a_target_knows_its_paths(tmp_path: Path) -> None:
    folder = tmp_path / "specs" / "my-shop"
    folder.mkdir(parents=True)
    config(folder, "{}\n")
    target = of_target(folder)
    assert target.name == "my-shop"
    assert target.choices.package == "my_shop"
    assert target.choices.client_name == "MyShop"
    assert target.package == tmp_path / "generated/my_shop"
    assert target.spec == folder / "openapi.yaml"
    assert target.overlay is None
    (folder / "openapi.json").write_text("{}")
    (folder / "overlay.yaml").write_text("{}")
    target = of_target(folder)
    assert target.spec == folder / "openapi.json"
    assert target.overlay == folder / "overlay.yaml"


def test_the_client_and_the_files_can_be_named(tmp_path: Path) -> None:
    text = "package: acme.shop_sdk\nclient: Shop\nspec: a.json\noverlay: b.yaml\n"
    folder = tmp_path / "specs" / "shop"
    folder.mkdir(parents=True)
    config(folder, text)
    target = of_target(folder)
    assert target.choices.client_name == "Shop"
    assert target.package == tmp_path / "generated/acme/shop_sdk"
    assert target.spec == folder / "a.json"
    assert target.overlay == folder / "b.yaml"


def test_the_propexo_choices_are_valid(project: Path) -> None:
    choices = of_target(project / "tests/specs/propexo").choices
    assert choices.client_name == "Propexo"
    assert choices.credential("bearerAuth", "bearer") == ("api_key",)
    assert choices.platforms["realpage_rpx"].display == "RealPage Partner Exchange"
    assert choices.jobs is not None


def test_defaults_know_no_api(project: Path) -> None:
    text = locations.defaults().read_text().lower()
    platforms = of_target(project / "tests/specs/propexo").choices.platforms
    assert [word for word in ("propexo", *platforms) if word in text] == []
