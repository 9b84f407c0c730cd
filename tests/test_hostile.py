"""Documents that try to write code into the SDK through every text that they hold.

Each hostile document has a harmless twin with letters in the same places. The packages of both
must be one program: equal trees but for texts and the spelling of names.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.cli import run
from tests.making import Made, importing, make

BREAKOUT = '"""+__import__("os").system("touch pwned")+"""'
PAYLOADS = {
    "breakout": BREAKOUT,
    "breakout_single": "'''+__import__('os').system('touch pwned')+'''",
    "breakout_line": '"\n__import__("os").system("touch pwned")\n"',
    "statement": "]\n)\n__import__('os').system('touch pwned')  # ",
    "double": '"',
    "single": "'",
    "both": "\"'\"'",
    "triple": '"""',
    "backslash": "\\",
    "backslash_quote": '\\"\\\\"\\\\\\',
    "escape": "\\N{DASH}\\x41\\u0041\\0",
    "newline": "x\ny",
    "return": "x\ry\r\nz",
    "separators": "x\u2028y\u2029z\x85w\x0bv\x0cu",
    "bidi": "x\u202ey\u2066z\u200fw\ufeff",
    "nul": "x\x00y\x1b[31mz\x7f",
    "template": "{{ 7 * 7 }}{% for x in y %}{# z #}{{ ''.__class__ }}",
    "format": "{0.__class__} %(x)s %s ${HOME} `id` $(id)",
    "comment": "# type: ignore # noqa",
    "f_string": "{__import__('os').system('touch pwned')}",
    "markup": "<!-- [x](javascript:1) ![](y) <br> | a | b |\n|---|---|\n| c | d |",
    "letters": "größe 中文 \U0001f600 ﬀ ẞ",
    "keyword": "import",
}
Text = Callable[[str], str]


def hostile(payload: str) -> Text:
    """Return texts that begin with a letter of their own, so that twins are sorted alike."""
    return lambda slot: f"{slot} {payload}"


def harmless(slot: str) -> str:
    return f"{slot} harmless"


def in_path(text: str) -> str:
    """Return a text as one segment of a path without variables."""
    return re.sub(r"[/{}]", "", text)


def in_media_type(text: str) -> str:
    """Return a text as a media type of its own, without parameters."""
    return f"application/{text.replace(';', '')}+json"


def document(text: Text) -> dict[str, Any]:
    """Return a document with `text` wherever a document may hold one."""
    told = {"summary": text("m"), "description": text("n")}
    thing = {
        "type": "object",
        "title": text("t"),
        "description": text("d"),
        "required": [text("a")],
        "properties": {
            text("a"): {"type": "string", "description": text("e")},
            text("b"): {"type": "string", "enum": [text("x"), text("y")]},
            text("c"): {"const": text("z")},
            text("f"): {"type": "string", "default": text("g"), "example": text("h")},
            text("i"): {
                "type": "object",
                "properties": {text("j"): {"type": "integer"}},
            },
        },
        f"x-{text('k')}": {text("l"): text("l")},
    }
    ref = {"$ref": "#/components/schemas/Thing"}
    query = {"schema": {"type": "string"}, "description": text("q")}
    operation = {
        **told,
        "tags": [text("g")],
        "parameters": [
            {"name": text("o"), "in": "query", **query},
            {"name": text("p"), "in": "cookie", **query},
            {"name": text("q"), "in": "header", **query},
        ],
        "requestBody": {
            "required": True,
            "description": text("b"),
            "content": {in_media_type(text("r")): {"schema": ref}},
        },
        "responses": {
            "200": {
                "description": text("s"),
                "content": {"application/json": {"schema": ref}},
            },
            "400": {
                "description": text("s"),
                "content": {"text/" + text("u"): {"schema": {"type": "string"}}},
            },
        },
        "servers": [{"url": f"https://{text('v')}"}],
        "security": [{text("w"): []}],
    }
    segment = in_path(text("h"))
    return {
        "openapi": "3.1.0",
        "info": {"title": text("t"), "description": text("d"), "version": text("v")},
        "servers": [{"url": f"https://{text('u')}", "description": text("e")}],
        "security": [{text("w"): []}],
        "tags": [{"name": text("g"), "description": text("d")}],
        "paths": {
            f"/{segment}": {"post": {**operation, "deprecated": True}},
            f"/{segment}/{{{in_path(text('i'))}}}": {
                "get": {
                    **told,
                    "parameters": [
                        {
                            "name": in_path(text("i")),
                            "in": "path",
                            "required": True,
                            "description": text("j"),
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": {"204": {"description": text("s")}},
                }
            },
            "/v1/charges": {
                "post": {**told, "responses": {"204": {"description": "-"}}}
            },
            "/v1/charges/alpha": {
                "post": {
                    "summary": f"Create charge: Alpha {text('a')}",
                    "description": text("n"),
                    "responses": {"204": {"description": text("s")}},
                }
            },
            "/v1/platforms": {
                "get": {
                    "responses": {
                        "200": {
                            "description": text("s"),
                            "content": {
                                "application/json": {
                                    "schema": {
                                        "type": "object",
                                        "properties": {
                                            "vendor": {"enum": ["ALPHA", text("b")]}
                                        },
                                    }
                                }
                            },
                        }
                    }
                }
            },
        },
        "components": {
            "schemas": {"Thing": thing},
            "securitySchemes": {
                text("w"): {
                    "type": "apiKey",
                    "in": "header",
                    "name": text("x"),
                    "description": text("d"),
                }
            },
        },
    }


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("config") / "sdk.yaml"
    path.write_text("platform_fields: [vendor]\nclient: Client0\n")
    return path


@pytest.fixture(scope="module")
def twin(config: Path) -> Made:
    return make(document(harmless), "made", config)


# --- one program ------------------------------------------------------------------------------

_SPELLINGS = ("id", "attr", "arg", "name", "module", "asname")


def skeleton(text: str) -> str:
    """Return the tree of a module without texts and without the spelling of names."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        for field in _SPELLINGS:
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, "_")
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "_"
    return ast.dump(tree)


def modules(made: Made) -> list[str]:
    """Return the rendered modules in the order of their names."""
    return [
        text
        for name, text in sorted(made.files.items())
        if name.endswith(".py") and not name.startswith("_runtime/")
    ]


def texts(made: Made) -> set[str]:
    """Return every text that stands in the modules."""
    return {
        node.value
        for module in modules(made)
        for node in ast.walk(ast.parse(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def meant(text: Text) -> set[str]:
    """Return the texts of the document that the SDK sends or compares with."""
    return {
        *(text(slot) for slot in "abcfijopqwxyz"),
        in_media_type(text("r")),
        f"https://{text('u')}".rstrip("/"),
        f"https://{text('v')}".rstrip("/"),
        f"/{in_path(text('h'))}",
    }


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_hostile_document_gives_the_same_program(
    name: str, twin: Made, config: Path
) -> None:
    made = make(document(hostile(PAYLOADS[name])), "made", config)
    found, expected = modules(made), modules(twin)
    assert len(found) == len(expected)
    for own, other in zip(found, expected, strict=True):
        assert skeleton(own) == skeleton(other), own
    assert len(made.api.operations) == len(twin.api.operations)


@pytest.mark.parametrize("name", PAYLOADS)
def test_every_text_keeps_its_value(name: str, config: Path) -> None:
    text = hostile(PAYLOADS[name])
    found = texts(make(document(text), "made", config))
    assert {value for value in meant(text) if value not in found} == set()


@settings(max_examples=20, deadline=None)
@given(payload=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_gives_the_same_program(payload: str) -> None:
    made, twin = make(document(hostile(payload))), make(document(harmless))
    assert [skeleton(text) for text in modules(made)] == [
        skeleton(text) for text in modules(twin)
    ]
    assert meant(hostile(payload)) <= texts(made)


@pytest.mark.parametrize("name", PAYLOADS)
def test_no_line_can_be_mistaken_by_a_reader(name: str, config: Path) -> None:
    made = make(document(hostile(PAYLOADS[name])), "made", config)
    odd = re.compile(
        r"[^\n\t -~\u00a0-\u2027\u2030-\u2065\u206a-\ufefe\uff00-\U0010ffff]"
    )
    for module in modules(made):
        assert odd.findall(module) == []


# --- nothing happens --------------------------------------------------------------------------


def everything(package: Any, made: Made) -> Iterator[object]:
    """Import all modules, build all schemas, make a client."""
    for name in made.files:
        if name.endswith(".py"):
            module = (
                name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
            )
            yield importlib.import_module(f"{package.__name__}.{module}")
    for definition in made.api.definitions.values():
        if definition.name:
            adapter = TypeAdapter(getattr(package.schemas, definition.name))
            yield adapter.rebuild(force=True)
    yield package.Client0(api_key="k", base_url="https://api.example")


@pytest.mark.parametrize("name", ["breakout", "statement", "template", "f_string"])
def test_importing_and_building_does_nothing_else(
    name: str, config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(document(hostile(PAYLOADS[name])), "made", config)
    folder = made.write(tmp_path / "package/made")
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    with importing(folder) as package:
        assert len(list(everything(package, made))) > len(made.files) / 2
    assert list(home.iterdir()) == []
    assert not list(tmp_path.rglob("pwned"))


def test_a_hostile_pattern_is_compared_with_and_nothing_else(config: Path) -> None:
    schema = {"type": "string", "pattern": f"^{BREAKOUT}\\\\$"}
    content = document(harmless)
    thing: dict[str, Any] = content["components"]["schemas"]["Thing"]
    thing["properties"] = {"code": schema, "a harmless": {"type": "string"}}
    spelled_out = schema["pattern"].replace(".", r"[^\n\r\x{2028}\x{2029}]")
    assert spelled_out in texts(make(content, "made", config))


# --- nothing leaves its folder ----------------------------------------------------------------

OUTWARDS = (
    "/../../etc",
    "/..",
    "/%2e%2e/x",
    "/./.",
    "/c:\\x",
    "/~/x",
    "//x//y",
    "/\\..\\x",
)


def escaping() -> dict[str, Any]:
    answer = {"200": {"description": "-", "content": {"application/json": {}}}}
    names = ["../../evil", "..", "/etc/passwd", "con", "a/b"]
    answer["200"]["content"] = {
        "application/json": {
            "schema": {
                "type": "object",
                "properties": {
                    name: {"type": "object", "properties": {name: {"type": "string"}}}
                    for name in names
                },
            }
        }
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "../../evil", "version": "1"},
        "tags": [{"name": "../../evil"}],
        "paths": {
            path: {"get": {"tags": ["../../evil"], "responses": answer}}
            for path in OUTWARDS
        },
    }


def test_every_file_is_named_by_an_identifier() -> None:
    made = make(escaping(), "made")
    assert len(made.api.operations) == len(OUTWARDS)
    for name in made.files:
        assert re.fullmatch(r"(\w+/)*(\w+\.(py|md|typed)|LICENSE)", name), name


def test_paths_do_not_leave_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, out = tmp_path / "a/b/openapi.yaml", tmp_path / "a/b/out"
    spec.parent.mkdir(parents=True)
    spec.write_text(yaml.safe_dump(escaping()))
    monkeypatch.chdir(spec.parent)
    assert run(["generate", "--spec", str(spec), "--out", str(out)]) == 0
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and out not in p.parents]
    assert outside == [spec]
    assert {path.name for path in out.iterdir() if not path.name.startswith(".")} == {
        "evil"
    }


@pytest.mark.parametrize("package", ["../x", "./x", "a..b", "import", "x y", ""])
def test_a_package_is_an_identifier(
    package: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, out = tmp_path / "openapi.yaml", tmp_path / "out"
    spec.write_text(yaml.safe_dump(document(harmless)))
    code = run(
        ["generate", "--spec", str(spec), "--out", str(out), "--package", package]
    )
    assert code == (2 if package else 0)
    assert package in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir() if p not in (spec, out)] == []


def test_the_twin_shows_what_it_is_to_show(twin: Made) -> None:
    assert {platform.slug for platform in twin.api.platforms} == {"alpha"}
    assert len(modules(twin)) > 10
    assert meant(harmless) <= texts(twin)
