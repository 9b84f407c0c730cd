"""The looks of the SDK are the templates': changes of taste are made in them alone."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkgen.plan import views
from sdkgen.target import locations
from tests.making import importing
from tests.workshop import CONFIG, SHOP, Shell, lay_out

OURS = locations.templates()

# Each taste: template -> what stands there, and what shall stand there instead.
TASTES: dict[str, dict[str, list[tuple[str, str]]]] = {
    "decorated": {
        "schemas.py.jinja": [
            ("\nclass {{ class.name }}(", "\n@registered\nclass {{ class.name }}("),
            (
                "from pydantic import",
                "from .._registry import registered\nfrom pydantic import",
            ),
        ]
    },
    "http_first": {
        "resource.py.jinja": [
            (
                "        {{ op.description | described }}\n\n"
                "        `{{ op.method }} {{ op.path }}`.\n",
                "        `{{ op.method }} {{ op.path }}`.\n\n"
                "        {{ op.description | described }}\n\n",
            ),
            (
                "See `{{ class.name }}.{{ op.name }}`.",
                "`{{ op.method }} {{ op.path }}`: see `{{ class.name }}.{{ op.name }}`.",
            ),
        ]
    },
    "based": {
        "resource.py.jinja": [
            ("({{ Async }}Resource):", "({{ Async }}Base):"),
            (
                "from .._runtime import AsyncResource, Operation, Place, Resource\n",
                "from .._base import AsyncBase, Base\n"
                "from .._runtime import Operation, Place\n",
            ),
        ]
    },
    "readme": {},
    "models": {
        "resource.py.jinja": [
            (
                "        **args: Unpack[{{ op.keywords }}]\n",
                "        {% if op.schema %}body: {{ op.schema }}, {% endif %}"
                "**options: Unpack[{{ op.options }}]\n",
            ),
            (
                "({{ op.constant }}, args\n",
                "({{ op.constant }}, { {% if op.schema %}**body, {% endif %}**options }\n",
            ),
        ]
    },
}
REGISTRY = '''
"""Classes that somebody counts."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")
SEEN: list[str] = []


def registered(cls: type[T]) -> type[T]:
    SEEN.append(cls.__name__)
    return cls
'''
BASE = '''
"""What all resources have in common."""

from __future__ import annotations

from ._runtime import AsyncResource, Resource


class Base(Resource):
    """A resource of ours."""


class AsyncBase(AsyncResource):
    """An asynchronous resource of ours."""
'''
README = "# {{ sdk.client }}\n\n{% for c in sdk.children %}\n- `{{ c.attribute }}`\n{% endfor %}\n"


@pytest.fixture
def sdkgen(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


def changed(folder: Path, taste: str) -> Path:
    """Write the templates of a taste, and none but those, to `folder`."""
    for name, edits in TASTES[taste].items():
        text = (OURS / name).read_text("utf-8")
        for old, new in edits:
            assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
            text = text.replace(old, new)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    if taste == "readme":
        (folder / "package").mkdir(parents=True)
        (folder / "package/README.md.jinja").write_text(README)
    return folder


@pytest.fixture(scope="module")
def tastes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Generate the shop once for each taste, by the command line."""
    from sdkgen.cli import run

    root = tmp_path_factory.mktemp("tastes")
    (root / "shop.yaml").write_text(SHOP)
    (root / "sdk.yaml").write_text(CONFIG)
    for taste in TASTES:
        folder = changed(root / "templates" / taste, taste)
        common = ["--spec", root / "shop.yaml", "--config", root / "sdk.yaml"]
        place = ["--out", root / "sdks", "--package", taste, "--templates", folder]
        assert run([str(part) for part in ("generate", *common, *place)]) == 0
    (root / "sdks/decorated/_registry.py").write_text(REGISTRY)
    (root / "sdks/based/_base.py").write_text(BASE)
    yield root / "sdks"
    shutil.rmtree(root)


def test_every_taste_is_clean_for_a_type_checker(tastes: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    done = subprocess.run(
        [*command, "--config-file", "", *TASTES],
        cwd=tastes,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "" and done.returncode == 0, done.stdout + done.stderr


def documented(folder: Path) -> dict[str, str]:
    """Return the docstrings of the methods of resources by `Class.method`."""
    return {
        f"{cls.name}.{method.name}": ast.get_docstring(method) or ""
        for path in sorted((folder / "resources").glob("*.py"))
        for cls in ast.parse(path.read_text()).body
        if isinstance(cls, ast.ClassDef)
        for method in cls.body
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_a_decorator_on_every_model(tastes: Path) -> None:
    with importing(tastes / "decorated"):
        schemas = importlib.import_module("decorated.schemas")
        for name in schemas.__all__:
            getattr(schemas, name)
        seen = importlib.import_module("decorated._registry").SEEN
    classes = [
        node.name
        for path in (tastes / "decorated/schemas").glob("*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ClassDef)
    ]
    assert classes and set(classes) <= set(seen)


def test_the_http_line_first_in_every_docstring(tastes: Path) -> None:
    found = documented(tastes / "http_first")
    assert found
    assert [
        k for k, doc in found.items() if not doc.startswith(("`GET /", "`POST /"))
    ] == []


def test_another_base_of_resources(tastes: Path) -> None:
    with importing(tastes / "based") as package:
        client = package.Shop("token", base_url="http://127.0.0.1:1")
        base = importlib.import_module("based._base").Base
        assert isinstance(client.charges, base)
        client.close()


def test_another_readme(tastes: Path) -> None:
    text = (tastes / "readme/README.md").read_text()
    assert text.startswith("# Shop\n\n- `")


def test_methods_that_take_a_model(tastes: Path) -> None:
    for path in sorted((tastes / "models/resources").glob("*.py")):
        assert "**args" not in path.read_text()
    with importing(tastes / "models"):
        importlib.import_module("models.resources")


# --- templates of one's own as a part of a target ------------------------------------------------


def test_check_tells_a_changed_template(
    tmp_path: Path, sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = lay_out(tmp_path, config=CONFIG + "templates: ../../looks\n")
    changed(tmp_path / "looks", "readme")
    monkeypatch.chdir(tmp_path)
    assert sdkgen("generate") == 0, sdkgen.err
    assert (tmp_path / "generated/shop/README.md").read_text().startswith("# Shop\n")
    assert sdkgen("check") == 0, sdkgen.out
    (tmp_path / "looks/package/README.md.jinja").write_text("# {{ sdk.client }}!\n")
    assert sdkgen("check") == 1
    assert "README.md: templates changed" in sdkgen.out
    shutil.rmtree(tmp_path / "looks")
    assert sdkgen("check") == 2
    assert f"{folder.relative_to(tmp_path)}/sdk.yaml:" in sdkgen.err
    assert "there is no folder" in sdkgen.err


def test_check_tells_another_formatter(
    tmp_path: Path, sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert sdkgen("generate") == 0
    manifest = tmp_path / "generated/shop/_manifest.json"
    text = manifest.read_text()
    assert text.count('"formatter": "ruff ') == 1
    # Another version of the formatter wrote this file, in its own way.
    client = tmp_path / "generated/shop/client.py"
    old = client.read_bytes()
    client.write_bytes(old + b"\n")
    from sdkgen.emit import digest

    text = text.replace(digest(old), digest(old + b"\n"))
    manifest.write_text(
        text.replace('"formatter": "ruff ', '"formatter": "ruff 0.0, not ')
    )
    assert sdkgen("check") == 1
    assert "client.py: formatter changed" in sdkgen.out


def test_black_can_write_as_well(
    tmp_path: Path, sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path, config=CONFIG + "formatter: black\n")
    assert sdkgen("generate") == 0, sdkgen.err
    assert (
        '"formatter": "black '
        in (tmp_path / "generated/shop/_manifest.json").read_text()
    )
    written = (tmp_path / "generated/shop/client.py").read_bytes()
    (tmp_path / "specs/shop/sdk.yaml").write_text(CONFIG)
    assert sdkgen("generate") == 0, sdkgen.err
    assert (tmp_path / "generated/shop/client.py").read_bytes() == written


def test_a_template_that_prints_no_python_writes_nothing(
    tmp_path: Path, sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path)
    looks = tmp_path / "looks/package"
    looks.mkdir(parents=True)
    (looks / "client.py.jinja").write_text("class {{ sdk.client }}(:\n    pass\n")
    monkeypatch.chdir(tmp_path)
    assert sdkgen("generate", "--templates", "looks") == 2
    assert "client.py:1: error: what the templates print is no Python" in sdkgen.err
    assert not (tmp_path / "generated").exists()


def test_templates_are_laid_out_to_start_from(tmp_path: Path, sdkgen: Shell) -> None:
    assert sdkgen("templates", "--out", tmp_path / "t") == 0
    assert (tmp_path / "t/resource.py.jinja").read_bytes() == (
        OURS / "resource.py.jinja"
    ).read_bytes()
    assert sdkgen("templates", "--out", tmp_path / "t") == 2
    assert "are there already" in sdkgen.err


# --- what a template may use ---------------------------------------------------------------------

EVERY_VIEW = [
    found
    for found in vars(views).values()
    if dataclasses.is_dataclass(found) and isinstance(found, type)
]


def test_every_field_of_a_view_is_explained() -> None:
    lines = Path(views.__file__).read_text().splitlines()
    fields = [
        line
        for line in lines
        if re.match(r"    \w+: \w[\w\[\], .|()]*(?: = .*)?(?:  #|$)", line)
    ]
    assert len(fields) == sum(len(dataclasses.fields(view)) for view in EVERY_VIEW)
    assert [line for line in fields if "  # " not in line] == []
    assert [view.__name__ for view in EVERY_VIEW if not view.__doc__] == []


STABLE = Path(__file__).parent / "views.txt"


def test_what_templates_of_ones_own_rely_on_is_still_there() -> None:
    """A field may be added; one that goes, or has another type, breaks somebody's templates."""
    now = {
        f"{view.__name__}.{field.name}: {field.type}"
        for view in EVERY_VIEW
        for field in dataclasses.fields(view)
    }
    promised = set(STABLE.read_text().splitlines())
    assert promised - now == set()
    assert now - promised == set(), "add them to tests/views.txt"
