"""Small documents that took long, or ended in an error of ours: each now ends well.

Every run is a process of its own that is stopped after a minute, far more than it needs; what
is counted is counted in steps, not in seconds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkgen.interpret.shapes import _Groups
from sdkgen.model import ir
from sdkgen.model.naming import BUILTINS, Scope, words
from tests import forking
from tests.making import importing, make

TEXT = {"type": "string"}
Node = dict[str, Any]


def ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def obj(**properties: Any) -> Node:
    return {"type": "object", "properties": properties}


def document(schemas: dict[str, Any], title: str = "Some thing", **paths: Any) -> Node:
    """Return a document that takes and answers with the first of some schemas."""
    content = {"application/json": {"schema": ref(next(iter(schemas)))}}
    answer = {"responses": {"200": {"description": "-", "content": content}}}
    things = {"get": answer, "post": {"requestBody": {"content": content}, **answer}}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "paths": {"/things": things, **paths},
        "components": {"schemas": schemas},
    }


def chain(length: int, link: Callable[[Node], Any], last: Any) -> dict[str, Any]:
    """Return schemas each of which is made of the next."""
    return {
        **{f"S{i}": link(ref(f"S{i + 1}")) for i in range(length)},
        f"S{length}": last,
    }


PATTERN = {"type": "string", "pattern": "x{99999999999}"}
DOCUMENTS: dict[str, Node] = {
    "members_that_double": document(
        chain(40, lambda inner: {"allOf": [inner, inner]}, obj(a=TEXT))
    ),
    "members_in_a_chain": document(
        chain(1500, lambda inner: {"allOf": [inner, obj(b=TEXT)]}, obj(a=TEXT))
    ),
    "one_property_described_often": document(
        chain(
            400,
            lambda inner: {
                "allOf": [inner, obj(x={**TEXT, "description": inner["$ref"]})]
            },
            obj(x=TEXT),
        )
    ),
    "properties_in_a_chain": document(
        chain(200, lambda inner: obj(n=inner), obj(a=TEXT))
    ),
    "aliases_in_a_chain": document(chain(3000, lambda inner: inner, obj(a=TEXT))),
    "arrays_in_a_chain": document(
        chain(3000, lambda inner: {"type": "array", "items": inner}, obj(a=TEXT))
    ),
    "unions_that_double": document(
        chain(
            41,
            lambda inner: {"oneOf": [inner, {"type": "array", "items": inner}]},
            {"oneOf": [TEXT, {"type": "integer"}]},
        )
    ),
    "a_wide_union": document(
        {"U": {"oneOf": [obj(**{f"a{i}": TEXT}) for i in range(2000)]}}
    ),
    "a_choice_of_heirs": document(
        {
            "P": {"oneOf": [ref("A"), ref("B")]},
            "A": {"allOf": [ref("P"), obj(a=TEXT)]},
            "B": {"allOf": [ref("P"), obj(b=TEXT)]},
        }
    ),
    "a_choice_of_itself": document({"B": {"oneOf": [ref("B")]}}),
    "two_choices_of_each_other": document(
        {"B": {"oneOf": [ref("C")]}, "C": {"anyOf": [ref("B")]}}
    ),
    "a_choice_inside_of_itself": document(
        {"P": {"oneOf": [{"allOf": [ref("P"), {}]}]}}
    ),
    "an_extension_of_paths": document({"X": obj(a=TEXT)}, **{"x-flag": True}),
    "a_pattern_too_large": document({"X": obj(a=PATTERN)}),
    "names_that_collide": document(
        {
            "X": obj(
                **{
                    f"a{format(i, 'b').translate({48: 45, 49: 95})}b": TEXT
                    for i in range(2000)
                }
            )
        }
    ),
    "a_name_in_capitals": document({"X": obj(**{"A" * 60_000: TEXT})}),
    "a_deep_path": document(
        {"X": obj(a=TEXT)},
        **{"/a" * 400: {"get": {"responses": {"200": {"description": "-"}}}}},
    ),
    "a_long_path": document(
        {"X": obj(a=TEXT)},
        **{f"/{'a' * 5000}": {"get": {"responses": {"200": {"description": "-"}}}}},
    ),
}


class Sdkgen:
    """Runs commands on documents, each in a process of its own."""

    def __init__(self, run: forking.Server) -> None:
        self.run = run

    def __call__(
        self, folder: Path, content: Any, *arguments: str
    ) -> subprocess.CompletedProcess[str]:
        spec = folder / "openapi.json"
        spec.write_text(content if isinstance(content, str) else json.dumps(content))
        return self.run([*arguments, str(spec)], folder)


@pytest.fixture(scope="module")
def sdkgen() -> Iterator[Sdkgen]:
    if sys.platform == "win32":
        pytest.skip("fork is POSIX's")
    with forking.serving() as server:
        yield Sdkgen(server)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_package_is_made(name: str, sdkgen: Sdkgen, tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "out"), "--package", "limited", "--no-validate")
    done = sdkgen(tmp_path, DOCUMENTS[name], "generate", *out, "--spec")
    assert (done.returncode, done.stderr.count("internal")) == (0, 0), done.stderr
    with importing(tmp_path / "out/limited") as package:
        assert "Limited" in package.__all__


@pytest.mark.parametrize(
    "name",
    [
        "members_that_double",
        "aliases_in_a_chain",
        "unions_that_double",
        "a_choice_of_heirs",
        "properties_in_a_chain",
    ],
)
def test_it_is_judged(name: str, sdkgen: Sdkgen, tmp_path: Path) -> None:
    done = sdkgen(tmp_path, DOCUMENTS[name], "lint")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("arrays_in_a_chain", "too-large-a-type"),
        ("unions_that_double", "too-large-a-type"),
        ("a_wide_union", "too-large-a-type"),
        ("a_choice_of_itself", "reference-cycle"),
        ("a_pattern_too_large", "pattern-not-checked"),
    ],
)
def test_what_is_left_out_is_told(
    name: str, code: str, sdkgen: Sdkgen, tmp_path: Path
) -> None:
    done = sdkgen(tmp_path, DOCUMENTS[name], "lint")
    assert f"[{code}] (/components/schemas/" in done.stdout


def test_schemas_that_multiply_beyond_measure_are_refused(
    sdkgen: Sdkgen, tmp_path: Path
) -> None:
    both = chain(
        60,
        lambda inner: {
            "oneOf": [{"allOf": [inner, obj(a=TEXT)]}, {"allOf": [inner, obj(b=TEXT)]}]
        },
        obj(c=TEXT),
    )
    done = sdkgen(tmp_path, document(both), "lint")
    assert done.returncode == 2
    assert "openapi.json:1:" in done.stdout
    assert "[schemas-multiply]" in done.stdout


@pytest.mark.parametrize("number", ["0x" + "f" * 20_000, "9" * 5000, "-" + "9" * 300])
def test_a_number_of_thousands_of_digits_is_refused(
    number: str, sdkgen: Sdkgen, tmp_path: Path
) -> None:
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\nx-a: {number}\n"
    (tmp_path / "n.yaml").write_text(text)
    done = sdkgen(
        tmp_path, f'{{"a": {number if "x" not in number else 1}}}', "lint", "n.yaml"
    )
    assert done.returncode == 2
    spec = tmp_path / "n.yaml"
    done = sdkgen.run(["lint", str(spec)], tmp_path)
    assert (done.returncode, "n.yaml:4:6: error: " in done.stdout) == (2, True)


def test_a_choice_is_left_out_inside_of_itself_only() -> None:
    """A nullable schema is a choice; what refers back to it from a property keeps it."""
    named = {"description": "one"}
    schemas = {
        "Listing": obj(entries={"type": "array", "items": ref("File")}),
        "File": {
            "allOf": [obj(version={"allOf": [ref("Version"), named]})],
            "nullable": True,
        },
        "Version": obj(file={"allOf": [ref("File"), named]}, name=TEXT),
    }
    made = make({**document(schemas), "openapi": "3.0.3"})
    models = [d for d in made.api.definitions.values() if isinstance(d, ir.Model)]
    kinds = {(f.name.wire, type(f.type)) for model in models for f in model.fields}
    assert ("file", ir.Nullable) in kinds
    assert ("file", ir.AnyValue) not in kinds


# --- names that Python has already ------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Ellipsis", "Warning", "ConnectionError", "True", "None", "int"]
)
def test_a_schema_may_have_the_name_of_a_builtin(
    name: str, sdkgen: Sdkgen, tmp_path: Path
) -> None:
    schemas = {
        "Holder": obj(x=ref(name), e={"type": "string", "enum": ["a"]}),
        name: obj(a=TEXT),
    }
    out = ("--out", str(tmp_path), "--package", "held", "--no-validate")
    assert (
        sdkgen(tmp_path, document(schemas), "generate", *out, "--spec").returncode == 0
    )
    with importing(tmp_path / "held") as package:
        holder = package.schemas.Holder.model_validate({"x": {"a": "b"}})
        assert holder.x.a == "b"


@pytest.mark.parametrize(
    "title", ["True", "None", "Ellipsis", "Exception", "print", "self"]
)
def test_a_title_may_be_a_word_of_python(
    title: str, sdkgen: Sdkgen, tmp_path: Path
) -> None:
    out = ("--out", str(tmp_path / "out"), "--no-validate")
    content = document({"X": obj(a=TEXT)}, title)
    assert sdkgen(tmp_path, content, "generate", *out, "--spec").returncode == 0
    (folder,) = [path for path in (tmp_path / "out").iterdir() if path.is_dir()]
    with importing(folder) as package:
        assert package.__all__


def test_the_names_of_python_are_known() -> None:
    import builtins

    own = {name for name in dir(builtins) if name[0].isupper()} - {
        "True",
        "False",
        "None",
    }
    assert own <= BUILTINS


# --- steps ------------------------------------------------------------------------------------


def test_a_number_behind_a_name_is_not_searched_for() -> None:
    class Counting(set[str]):
        asked = 0

        def __contains__(self, item: object) -> bool:
            self.asked += 1
            return super().__contains__(item)

    scope = Scope()
    scope.taken = Counting()
    names = [scope.claim("a") for _ in range(1000)]
    assert len(set(names)) == 1000
    assert scope.taken.asked < 5000


def test_drafts_that_refer_to_each_other_in_a_chain_are_grouped_in_few_steps() -> None:
    length, steps = 1000, 0

    def shape(key: str) -> object:
        nonlocal steps
        steps += 1
        following = int(key) + 1
        return groups.of[str(following)] if following < length else "last"

    groups = _Groups(map(str, range(length)))
    waiting = list(map(str, range(length)))
    while waiting:
        moved = groups.split(waiting, shape)
        waiting = [str(int(key) - 1) for key in moved if key != "0"]
    assert len(set(groups.of.values())) == length
    assert steps < 10 * length


def test_capitals_are_split_as_before() -> None:
    assert words("getHTTPUrlsOfIDs") == ["get", "HTTP", "Urls", "Of", "Ids"]
