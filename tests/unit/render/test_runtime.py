"""An SDK carries what it uses: of the runtime comes along what its API has a use for."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from itertools import chain, combinations
from pathlib import Path

import pytest
from ruff import find_ruff_bin  # type: ignore[import-untyped]

from sdkgen.render.formatter import formatted
from sdkgen.render.runtime import FEATURES, fitted, whole
from sdkgen.target import locations
from tests.making import make

FOLDER = locations.templates() / "runtime"
RUNTIME = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.py"))}
# What any two features do to each other, and what one that is missing does to the rest.
SIZES = (0, 1, 2, len(FEATURES) - 1, len(FEATURES))
SETS = [
    found
    for found in chain.from_iterable(combinations(FEATURES, n) for n in SIZES)
    if ("streams" in found or "events" not in found)  # which are streams
    and ("webhooks" in found or "kinds" not in found)  # described events are webhooks
]
SPECS = Path(__file__).parents[2] / "specs"


def test_an_api_with_everything_gets_the_runtime_whole() -> None:
    assert fitted(RUNTIME, FEATURES) == {
        name: whole(text) for name, text in RUNTIME.items()
    }
    assert not re.search(r"# </?\w+>", "".join(fitted(RUNTIME, FEATURES).values()))


def test_no_line_that_is_copied_is_longer_than_those_that_are_made() -> None:
    long = [
        f"{path.name}:{number}"
        for path in sorted(locations.templates().glob("*/*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > 88
    ]
    assert long == []


def test_no_docstring_that_a_template_shows_as_it_is_is_longer() -> None:
    long = [
        f"{path.name}: {line}"
        for path in sorted(locations.templates().rglob("*.py.jinja"))
        for text in re.findall(r'"""[^{}]*?"""', path.read_text("utf-8"))
        for line in text.splitlines()
        if len(line) > 88
    ]
    assert long == []


@cache
def kept(features: tuple[str, ...]) -> dict[str, str]:
    return fitted(RUNTIME, features)


def named(features: tuple[str, ...]) -> str:
    return "+".join(features) or "nothing"


def test_no_name_is_missing_whatever_is_left_out(tmp_path: Path) -> None:
    """All sets lie beside each other, so that ruff starts once; its lines tell the set."""
    files = {
        f"{named(features)}/{name}": text
        for features in SETS
        for name, text in kept(features).items()
    }
    files = formatted(files)
    for text in set(files.values()):
        compile(text, "a module of the runtime", "exec")
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    command = ["check", "--isolated", "--select", "F", "--ignore", "F401"]
    done = subprocess.run(
        [find_ruff_bin(), *command, "."], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("features", SETS, ids=named)
def test_a_module_comes_along_with_its_feature_only(features: tuple[str, ...]) -> None:
    files = kept(features)
    for feature, modules in FEATURES.items():
        for module in modules:
            assert (f"{module}.py" in files) == (feature in features)
    text = "".join(files.values())
    left_out = [
        f"from .{m} " for f in FEATURES if f not in features for m in FEATURES[f]
    ]
    assert [words for words in left_out if words in text] == []


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("jobs", ["def job(", "def _job(", "class WriteFailed"]),
        ("paging", ["def _page(", "class IncompleteListError"]),
        (
            "platforms",
            ["def platform(", "def for_integration(", "NotSupportedByPlatform("],
        ),
        ("webhooks", ["class WebhookVerificationError"]),
        ("streams", ["-> ByteStream:", "class ByteStream", "streamed: bool"]),
        ("events", ["def _events(", "def decode_piece(", "class ServerSentEvent"]),
        ("redirects", ["redirect: bool", "def _location("]),
        ("variables", ["class Variable(", "refuse_strange("]),
        ("kinds", ["class UnknownEvent"]),
    ],
)
def test_methods_come_along_with_their_feature(feature: str, words: list[str]) -> None:
    without = "".join(fitted(RUNTIME, [f for f in FEATURES if f != feature]).values())
    with_it = "".join(fitted(RUNTIME, FEATURES).values())
    for word in words:
        assert word in with_it
        assert word not in without


def test_a_small_api_gets_a_small_sdk() -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1"},
        "paths": {
            "/things/{id}": {
                "get": {
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": {
                        "200": {
                            "description": "ok",
                            "content": {
                                "application/json": {"schema": {"type": "object"}}
                            },
                        }
                    },
                }
            }
        },
    }
    files = make(document, "small").files
    names = {"jobs", "pages", "walk", "capabilities", "webhooks"}
    names |= {"streams", "pieces", "servers", "tokens"}
    assert {f"_runtime/{name}.py" for name in names} & files.keys() == set()
    assert {"platforms.py", "webhooks.py", "capabilities.py"} & files.keys() == set()
    assert (
        "WriteJob" not in files["__init__.py"] + files["errors.py"] + files["README.md"]
    )
