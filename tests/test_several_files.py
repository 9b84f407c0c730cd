"""Documents of several files: what is read, from where, what is said of it, and what is kept."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkgen.load import DEFAULT, Limits, load
from sdkgen.normalise import normalise
from sdkgen.normalise.whole import whole
from sdkgen.problems import Problem, SpecError
from tests.workshop import Shell, contents

HEAD = 'openapi: 3.1.0\ninfo: {title: Zoo, version: "1"}\n'
METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
AGAIN = "#/paths/~1v1~1keepers/get/responses/200/content/application~1json/schema"
ROOT = f"""\
{HEAD}paths:
  /v1/animals:
    $ref: paths/animals.yaml
  /v1/keepers:
    get: {{$ref: paths/keepers.yaml#/list}}
  /v1/again:
    get:
      operationId: again
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {{$ref: "{AGAIN}"}}
components:
  schemas: {{$ref: schemas/all.yaml}}
"""
FILES = {
    "openapi.yaml": ROOT,
    "paths/animals.yaml": """\
parameters:
  - $ref: ../shared/parameters.json#/Limit
get:
  description: {$ref: ../shared/texts.yml#/many}
  responses:
    "200":
      description: ok
      content:
        application/json:
          schema: {type: array, items: {$ref: ../schemas/animal.yaml}}
post:
  requestBody:
    content:
      application/json:
        schema: {$ref: "../schemas/animal.yaml#/properties/keeper"}
  responses: {"200": {$ref: ../shared/responses.yaml#/Ok}}
""",
    "paths/keepers.yaml": """\
list:
  responses:
    "200":
      description: ok
      content:
        application/json:
          schema: {$ref: "../openapi.yaml#/components/schemas/Keeper"}
""",
    "shared/parameters.json": (
        '{"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}'
    ),
    "shared/texts.yml": "many: All animals there are.\n",
    "shared/responses.yaml": """\
x-plain: &plain {description: fine}
Ok:
  <<: *plain
  content: {application/json: {schema: {$ref: '#/x-inner/Answer'}}}
x-inner:
  Answer: {type: object, properties: {done: {type: boolean}}}
""",
    "schemas/all.yaml": """\
Animal: {$ref: animal.yaml}
Keeper: {$ref: keeper.yaml}
""",
    "schemas/animal.yaml": """\
type: object
properties:
  name: {type: string}
  keeper: {$ref: keeper.yaml}
""",
    "schemas/keeper.yaml": """\
type: object
properties:
  name: {type: string}
  first: {$ref: animal.yaml}
""",
}


def lay_out(folder: Path, files: dict[str, str] = FILES, **changed: str) -> Path:
    for name, text in {**files, **changed}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "openapi.yaml"


def read(path: Path, limits: Limits = DEFAULT) -> tuple[dict[str, Any], list[Problem]]:
    document, found = normalise(whole(load(path, limits)))
    return document.root, found


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


# --- what is read -------------------------------------------------------------------------------


def test_a_tree_with_cycles_reads_as_one_document(tmp_path: Path) -> None:
    root, found = read(lay_out(tmp_path))
    assert [it.code for it in found] == ["merge-key"]
    schemas = root["components"]["schemas"]
    assert set(schemas) >= {"Animal", "Keeper", "Answer"}
    assert schemas["Animal"]["properties"]["keeper"] == {
        "$ref": "#/components/schemas/Keeper"
    }
    assert schemas["Keeper"]["properties"]["first"] == {
        "$ref": "#/components/schemas/Animal"
    }
    listing = root["paths"]["/v1/animals"]["get"]
    assert listing["description"] == "All animals there are."
    assert [it["name"] for it in listing["parameters"]] == ["limit"]
    answer = listing["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer["items"] == {"$ref": "#/components/schemas/Animal"}
    writing = root["paths"]["/v1/animals"]["post"]
    assert writing["requestBody"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/Keeper"
    }
    assert writing["responses"]["200"]["description"] == "fine"
    again = root["paths"]["/v1/again"]["get"]["responses"]["200"]
    assert again["content"]["application/json"]["schema"] == {"$ref": AGAIN}


@pytest.mark.parametrize("mark", ["0", "/components/schemas/Other", "[]"])
def test_marks_of_ours_in_a_document_mean_nothing(mark: str, tmp_path: Path) -> None:
    text = ROOT.replace(
        "    get:\n      operationId: again\n",
        f"    x-sdkgen-pointer: {mark}\n    get:\n      operationId: again\n",
    ).replace(
        "              schema: {$ref",
        f"              schema: {{x-sdkgen-pointer: {mark}, $ref",
    )
    assert text.count("x-sdkgen-pointer") == 2
    marked = lay_out(tmp_path / "marked", **{"openapi.yaml": text})
    root, found = read(marked)
    plain, before = read(lay_out(tmp_path / "plain"))
    assert root["paths"] == plain["paths"]
    assert [one.code for one in found] == [one.code for one in before]


def test_an_id_that_is_none_is_told(tmp_path: Path) -> None:
    text = ROOT.replace(
        "              schema: {$ref", "              schema: {$id: 5, $ref"
    )
    root, found = read(lay_out(tmp_path, **{"openapi.yaml": text}))
    assert "/v1/again" in root["paths"]
    assert "wrong-type" in {one.code for one in found}


def test_a_finding_names_the_file_in_which_it_is(tmp_path: Path) -> None:
    bad = "type: object\nproperties:\n  name: {type: strang}\n"
    path = lay_out(tmp_path, **{"schemas/keeper.yaml": bad})
    found = [it for it in read(path)[1] if it.code == "unknown-type"]
    assert [(it.file, it.line, it.column, it.pointer) for it in found] == [
        (str(tmp_path / "schemas/keeper.yaml"), 3, 10, "/properties/name/type")
    ]


def test_an_anchor_in_a_file_is_found(tmp_path: Path) -> None:
    keeper = "$defs:\n  K: {$anchor: kay, type: integer}\n"
    schemas = "Animal: {$ref: 'keeper.yaml#kay'}\nKeeper: {$ref: 'keeper.yaml#nope'}\n"
    path = lay_out(
        tmp_path, **{"schemas/keeper.yaml": keeper, "schemas/all.yaml": schemas}
    )
    root, found = read(path)
    assert root["components"]["schemas"]["Animal"]["type"] == "integer"
    assert ["no such anchor" in it.message for it in found if it.severity == 1] == [
        True
    ]


def test_a_discriminator_names_files(tmp_path: Path) -> None:
    text = f"""{HEAD}paths: {{}}
components:
  schemas:
    Pet:
      oneOf: [{{$ref: cat.yaml}}, {{$ref: dogs/dog.yaml}}]
      discriminator: {{propertyName: kind, mapping: {{c: cat.yaml, d: dogs/dog.yaml}}}}
"""
    pet = "type: object\nproperties: {kind: {type: string}}\n"
    files = {"openapi.yaml": text, "cat.yaml": pet, "dogs/dog.yaml": pet}
    root, found = read(lay_out(tmp_path, files))
    assert not found
    mapping = root["components"]["schemas"]["Pet"]["discriminator"]["mapping"]
    assert mapping == {
        "c": "#/components/schemas/cat",
        "d": "#/components/schemas/dog",
    }


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    text = f"""{HEAD}paths: {{}}
components:
  schemas:
    All: {{properties: {{a: {{$ref: a/model.yaml}}, b: {{$ref: b/model.yaml}}}}}}
"""
    files = {"openapi.yaml": text, "a/model.yaml": "{type: string}"}
    root, _ = read(lay_out(tmp_path, {**files, "b/model.yaml": "{type: integer}"}))
    schemas = root["components"]["schemas"]
    assert schemas["model"]["type"] == "string"
    assert schemas["b_model"]["type"] == "integer"


# --- what is refused ----------------------------------------------------------------------------

REFUSED = {
    "../secret.yaml": "outside of the folder",
    "paths/../../secret.yaml": "outside of the folder",
    "/etc/hosts.yaml": "outside of the folder",
    "file:///etc/hostname": "no path of a file beside",
    "//server/share.yaml": "no path of a file beside",
    "C:/x.yaml": "no path of a file beside",
    "a\\b.yaml": "no path of a file beside",
    "%2e%2e/secret.yaml": "outside of the folder",
    "https://127.0.0.1:9/x.yaml": "without --allow-remote",
    "link.yaml": "a link leads out",
    "folder/secret.yaml": "a link leads out",
    "loop.yaml": "it",
    "pipe.yaml": "no regular file",
    "there.yaml": "no regular file",
    ".hidden.yaml": "hidden",
    ".git/config.yaml": "hidden",
    "inner.yaml": "hidden",
    "notes.txt": "only files named",
    "missing.yaml": "no such file",
    f"{'x' * 300}.yaml": "too long",
}


@pytest.mark.parametrize("reference", REFUSED)
def test_what_is_not_opened_is_told_where(reference: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    text = f"""{HEAD}paths:
  /v1/a:
    get:
      responses:
        "200":
          description: ok
          content: {{application/json: {{schema: {{$ref: '{reference}'}}}}}}
"""
    path = lay_out(home, {"openapi.yaml": text, ".hidden.yaml": "{}", "notes.txt": ""})
    (tmp_path / "secret.yaml").write_text("{type: string}")
    (home / "there.yaml").mkdir()
    os.mkfifo(home / "pipe.yaml")
    for link, target in {
        "link.yaml": tmp_path / "secret.yaml",
        "folder": tmp_path,
        "loop.yaml": home / "loop.yaml",
        "inner.yaml": home / ".hidden.yaml",
    }.items():
        (home / link).symlink_to(target)
    root, found = read(path)
    answer = root["paths"]["/v1/a"]["get"]["responses"]["200"]
    assert answer["content"]["application/json"]["schema"] == {}
    (problem,) = found
    assert (problem.code, problem.file, problem.line) == (
        "external-reference",
        str(path),
        9,
    )
    assert REFUSED[reference] in problem.message


def test_a_link_that_stays_inside_is_followed(tmp_path: Path) -> None:
    path = lay_out(tmp_path)
    (tmp_path / "schemas/keeper.yaml").rename(tmp_path / "schemas/person.yaml")
    (tmp_path / "schemas/keeper.yaml").symlink_to("person.yaml")
    assert [it.code for it in read(path)[1]] == ["merge-key"]


def test_a_broken_file_ends_the_run_with_its_place(tmp_path: Path) -> None:
    path = lay_out(tmp_path, **{"schemas/keeper.yaml": "type: object\nproperties: [\n"})
    with pytest.raises(SpecError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.code) == (
        str(tmp_path / "schemas/keeper.yaml"),
        "syntax",
    )


@pytest.mark.parametrize(
    ("limits", "code"),
    [(Limits(bytes=1_200), "too-large"), (Limits(nodes=60), "too-many-nodes")],
)
def test_limits_hold_for_the_sum(limits: Limits, code: str, tmp_path: Path) -> None:
    path = lay_out(tmp_path)
    assert max(it.stat().st_size for it in tmp_path.rglob("*.*")) < 1_200
    with pytest.raises(SpecError) as caught:
        load(path, limits)
    assert [it.code for it in caught.value.problems] == [code]


def test_references_in_place_do_not_multiply(tmp_path: Path) -> None:
    files = {"openapi.yaml": f"{HEAD}paths:\n  /a:\n    get: {{$ref: f0.yaml}}\n"}
    for level in range(30):
        inner = f"$ref: f{level + 1}.yaml"
        calls = ", ".join(
            f"c{n}: {{'{{$url}}': {{get: {{{inner}}}}}}}" for n in range(9)
        )
        files[f"f{level}.yaml"] = f"callbacks: {{{calls}}}\nresponses: {{}}\n"
    files["f30.yaml"] = "responses: {}\n"
    with pytest.raises(SpecError) as caught:
        read(lay_out(tmp_path, files))
    assert caught.value.problems[0].code in ("too-many-nodes", "too-deep")


def test_an_operation_that_holds_itself_is_refused(tmp_path: Path) -> None:
    own = "responses: {}\ncallbacks: {c: {'{$url}': {get: {$ref: own.yaml}}}}\n"
    text = f"{HEAD}paths:\n  /a:\n    get: {{$ref: own.yaml}}\n"
    with pytest.raises(SpecError) as caught:
        read(lay_out(tmp_path, {"openapi.yaml": text, "own.yaml": own}))
    assert [it.code for it in caught.value.problems] == ["reference-cycle"]


# --- what is counted ----------------------------------------------------------------------------


def test_what_is_not_found_is_dropped_and_counted(
    sdkgen: Shell, tmp_path: Path
) -> None:
    path = lay_out(tmp_path)
    assert sdkgen("inspect", path) == 0
    whole = json.loads(sdkgen.out)["counts"]
    assert (whole["operations"], whole["dropped"]) == (4, 0)
    (tmp_path / "paths/animals.yaml").unlink()  # of a path, nobody knows how many
    (tmp_path / "paths/keepers.yaml").unlink()
    assert sdkgen("inspect", path) == 0
    counts = json.loads(sdkgen.out)["counts"]
    assert (counts["operations"], counts["dropped"]) == (1, 2)
    assert "the operations of the path are left out" in sdkgen.err + str(
        sdkgen("lint", path) or sdkgen.out
    )


def test_digitalocean_is_whole(real: Path) -> None:
    """Count the operations of the real document in its own files, by plain YAML."""
    path = (
        real / "others/digitalocean_multifile/specification/DigitalOcean-public.v2.yaml"
    )
    plain = yaml.load(path.read_text(), yaml.CSafeLoader)
    expected = {
        (
            at,
            method,
            yaml.load(
                (path.parent / item[method]["$ref"]).read_text(), yaml.CSafeLoader
            )["operationId"],
        )
        for at, item in plain["paths"].items()
        for method in METHODS
        if method in item
    }
    assert len(expected) > 600
    root, found = read(path)
    given = {
        (at, method, item[method]["operationId"])
        for at, item in root["paths"].items()
        for method in METHODS
        if method in item
    }
    assert given == expected
    assert not [it for it in found if it.code.endswith("-reference")]


# --- what is kept -------------------------------------------------------------------------------


@pytest.fixture
def zoo(sdkgen: Shell) -> Shell:
    """Return the command, in a folder with the target `zoo`, generated."""
    lay_out(Path("specs/zoo"))
    Path("specs/zoo/sdk.yaml").write_text("version: 0.1.0\n")
    assert sdkgen("generate", "--no-validate") == 0, sdkgen.err
    return sdkgen


def test_check_watches_every_file(zoo: Shell) -> None:
    assert zoo("check") == 0
    text = Path("specs/zoo/shared/texts.yml")
    text.write_text("many: All of them.\n")
    assert zoo("check") == 1
    assert "spec changed" in zoo.out
    text.write_text(FILES["shared/texts.yml"])
    assert zoo("check") == 0


def test_check_sees_a_file_that_was_missing(zoo: Shell) -> None:
    path = Path("specs/zoo/schemas/keeper.yaml")
    text = path.read_text()
    path.unlink()
    assert zoo("generate", "--no-validate") == 0
    assert zoo("check") == 0
    path.write_text(text)
    assert zoo("check") == 1


def test_a_release_takes_all_files_in(zoo: Shell) -> None:
    keeper = FILES["schemas/keeper.yaml"] + "  last: {$ref: more/new.yaml}\n"
    new = {"schemas/keeper.yaml": keeper, "schemas/more/new.yaml": "{type: string}\n"}
    path = lay_out(Path("incoming"), **new)
    before = contents(Path("specs"))
    assert zoo("release", path, "zoo", "--dry-run") == 0
    assert contents(Path("specs")) == before
    assert zoo("release", path, "zoo") == 0, zoo.err
    for name in (*FILES, *new):
        at = Path("specs/zoo", name)
        assert at.read_text() == Path("incoming", name).read_text()
    assert "last" in zoo.out
    pin = yaml.safe_load(Path("specs/zoo/spec.lock").read_text())
    assert pin["files"]["count"] == len(FILES)
    assert zoo("check") == 0
    assert zoo("check", "--upstream", path) == 0
    assert "the pinned document" in zoo.out
    assert zoo("release", path, "zoo") == 0
    assert "nothing to do" in zoo.out


@pytest.mark.parametrize("name", ["sdk.yaml", "Overlay.yaml", "released/x.yaml"])
def test_no_file_of_a_document_takes_the_place_of_ours(name: str, zoo: Shell) -> None:
    keeper = FILES["schemas/keeper.yaml"] + f"  last: {{$ref: ../{name}}}\n"
    path = lay_out(Path("incoming"), **{"schemas/keeper.yaml": keeper, name: "{}"})
    before = contents(Path("specs"), Path("generated"))
    assert zoo("release", path, "zoo") == 2
    assert name in zoo.err
    assert contents(Path("specs"), Path("generated")) == before


def test_documents_beside_each_other_have_files_of_their_own(zoo: Shell) -> None:
    more = f"""{HEAD}paths:
  /v1/cages:
    get:
      responses:
        "200":
          description: ok
          content: {{application/json: {{schema: {{$ref: paths/keepers.yaml#/cage}}}}}}
"""
    Path("specs/zoo/pages.yaml").write_text(more)
    keepers = (
        FILES["paths/keepers.yaml"]
        + "cage: {type: object, properties: {bars: {type: integer}}}\n"
    )
    Path("specs/zoo/paths/keepers.yaml").write_text(keepers)
    assert zoo("inspect", "zoo") == 0, zoo.err
    assert json.loads(zoo.out)["counts"]["operations"] == 5
    assert "bars" in zoo.out


def test_a_copy_is_vendored_and_looked_after(zoo: Shell) -> None:
    assert zoo("vendor", "copies", "zoo", "--package", "copies.zoo") == 0, zoo.err
    assert zoo("vendor", "copies", "--check") == 0, zoo.out
    sys.path.insert(0, str(Path().resolve()))
    try:
        assert importlib.import_module("copies.zoo").Zoo
    finally:
        sys.path.pop(0)
