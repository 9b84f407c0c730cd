"""Documents that try to write code, markup or paths into the SDK through every text that they hold.

Each payload stands at all positions at once, all payloads in one stand at each position alone;
every payload at every position is a proof. `canary.py` makes and judges.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator.schemas import openapi_v31_schema_validator

from sdkgen.render import render
from sdkgen.target import locations
from tests.hostile import rich
from tests.hostile.canary import (
    BARE,
    CODE,
    COMBINED,
    PAYLOADS,
    Made,
    broken_form,
    faults,
    hostile,
    literals,
    made_of,
    places,
    twin,
)
from tests.hostile.rich import Text
from tests.making import make

# --- the matrix -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_at_every_position_gives_the_same_program(name: str) -> None:
    assert faults(hostile(PAYLOADS[name])) == []


def test_every_position_takes_all_payloads_in_one() -> None:
    """Each position takes them while most others are harmless; alone it does in the proof."""
    slots = sorted(rich.free_texts())
    groups = [slots[at::50] for at in range(50)]
    found = {", ".join(group): faults(hostile(COMBINED, *group)) for group in groups}
    assert {slot: told for slot, told in found.items() if told} == {}


@pytest.mark.proof
@pytest.mark.parametrize("name", PAYLOADS)
def test_every_position_takes_every_payload(name: str) -> None:
    slots = rich.free_texts()
    found = {slot: faults(hostile(PAYLOADS[name], slot)) for slot in slots}
    print(f"canary: {len(slots)} positions x {len(PAYLOADS)} payloads")
    assert {slot: told for slot, told in found.items() if told} == {}


@settings(max_examples=12, deadline=None)
@given(payload=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_gives_the_same_program(payload: str) -> None:
    assert faults(hostile(payload)) == []


# --- names ------------------------------------------------------------------------------------


def test_names_that_python_takes_for_one_are_two() -> None:
    """Python reads identifiers in NFKC: `\ufb01le` is `file` (reference, 2.3)."""
    names = ["\ufb01le", "file", "\uff46ile", "fi\u200ble"]
    fields = {name: {"type": "string"} for name in names}
    schema = {"type": "object", "properties": fields, "required": names}
    components = {name: {**schema, "title": name} for name in names}

    def operation(name: str) -> dict[str, object]:
        content = {"schema": {"$ref": f"#/components/schemas/{name}"}}
        query = [{"name": n, "in": "query", "schema": {"enum": names}} for n in names]
        answer = {"description": "-", "content": {"application/json": content}}
        return {"tags": [name], "parameters": query, "responses": {"200": answer}}

    paths = {f"/{name}": {"get": operation(name)} for name in names}
    info = {"title": "t", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "paths": paths}
    made = make({**document, "components": {"schemas": components}})
    assert len(made.api.operations) == len(names)
    texts = [text for name, text in made.files.items() if name[:8] == "schemas/"]
    classes = [
        node
        for text in texts
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ClassDef)
    ]
    assert len({unicodedata.normalize("NFKC", c.name) for c in classes}) == len(classes)
    for found in classes:
        own = [n.target.id for n in found.body if isinstance(n, ast.AnnAssign)]  # type: ignore[union-attr]
        assert len({unicodedata.normalize("NFKC", name) for name in own}) == 4
    assert set(names) - {"file"} <= {v for text in texts for v in literals(text)}


# --- nothing happens --------------------------------------------------------------------------

WATCHED = """
import importlib, json, os, sys
folders = json.loads(sys.argv[1])
from pydantic import TypeAdapter
import httpx2
own = [os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, "/dev/null")]
found = []

def hook(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        path = os.path.realpath(os.fsdecode(args[0]))
        if not any(path == p or path.startswith(p + os.sep) for p in own):
            found.append([event, path])
    elif event.startswith(("socket.", "subprocess.", "urllib.", "http.", "ftplib.", "os.system",
                           "os.exec", "os.posix_spawn", "os.fork", "os.mkdir", "os.remove")):
        found.append([event, repr(args)[:200]])

sys.addaudithook(hook)
count = 0
for folder in folders:
    own.append(os.path.realpath(folder))
    sys.path.insert(0, folder)
    for root, _, files in os.walk(folder + "/made"):
        for file in files:
            if file.endswith(".py"):
                path = os.path.relpath(os.path.join(root, file), folder)
                name = path[:-3].replace(os.sep, ".").removesuffix(".__init__")
                importlib.import_module(name)
                count += 1
    made = sys.modules["made"]
    for name in made.schemas.__all__:
        TypeAdapter(getattr(made.schemas, name)).rebuild(force=True)
    made.Client0(base_url="https://api.example").close()
    sys.path.remove(folder)
    for name in [n for n in sys.modules if n == "made" or n.startswith("made.")]:
        del sys.modules[name]
sys.stderr.write("@@" + json.dumps([found, count]))
"""


CREDENTIALS = [
    f"CLIENT0_{name}" for name in ("API_KEY", "TOKEN", "USERNAME", "PASSWORD")
]


def turned(shift: int) -> Text:
    """Return texts that stand alone, each of them somewhere, with another `shift` elsewhere."""
    order = {slot: number for number, slot in enumerate(rich.free_texts())}
    return lambda slot: BARE[(order[slot] + shift) % len(BARE)]


def imported(made: list[Made], folder: Path) -> tuple[list[list[str]], int]:
    """Return what importing some packages opens or starts besides them, and their modules."""
    home = folder / "home"
    home.mkdir()
    folders = []
    for number, one in enumerate(made):
        folders.append(str(folder / str(number)))
        for name, text in render(one.package, [locations.templates()]).items():
            path = folder / str(number) / "made" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", WATCHED, json.dumps(folders)],
        capture_output=True,
        text=True,
        cwd=home,
        env={**os.environ, **dict.fromkeys(CREDENTIALS, "k")},
    )
    assert "@@" in done.stderr, done.stderr[-3000:]
    assert list(home.iterdir()) == []
    found, count = json.loads(done.stderr.rpartition("@@")[2])
    return found, count


def test_importing_and_building_does_nothing_else(tmp_path: Path) -> None:
    made = [made_of(hostile(PAYLOADS[name])) for name in CODE]
    found, count = imported(made, tmp_path)
    assert found == []
    assert count > len(made) * len(twin().modules)


@pytest.mark.proof
def test_importing_and_building_does_nothing_else_whatever_the_payload(
    tmp_path: Path,
) -> None:
    made = [made_of(hostile(payload)) for payload in PAYLOADS.values()]
    assert imported(made, tmp_path)[0] == []


@pytest.mark.parametrize(
    "shifts",
    [range(1), pytest.param(range(1, len(BARE)), marks=pytest.mark.proof)],
    ids=["some", "all"],
)
def test_texts_that_stand_alone_make_a_package(shifts: range, tmp_path: Path) -> None:
    made = [made_of(turned(shift)) for shift in shifts]
    assert [list(broken_form(one)) for one in made] == [[] for _ in shifts]
    assert imported(made, tmp_path)[0] == []


# --- the document is rich ---------------------------------------------------------------------


def test_every_other_string_has_a_structure_of_its_own() -> None:
    odd = [
        place
        for place in rich.positions(rich.source())
        if not (place.slots or place.is_key or place.at in rich.STRUCTURED)
        and place.string not in rich.CONVENTIONS
    ]
    assert odd == []


def test_the_document_uses_every_field_of_openapi() -> None:
    """The fields are those of the JSON Schema that OpenAPI publishes."""
    schema = openapi_v31_schema_validator.schema
    fields = {
        name
        for definition in [schema, *schema["$defs"].values()]
        for part in [definition, *definition.get("$defs", {}).values()]
        for name in part.get("properties", ())
    }
    used = {place.at for place in rich.positions(rich.source())}
    assert fields - used == {"body"}  # a slip of that schema: links have a `server`


def test_the_twin_shows_what_it_is_to_show() -> None:
    assert {platform.slug for platform in twin().package.sdk.platforms} == {
        "alpha",
        "beta",
    }
    assert len(twin().modules) > 15
    assert len(rich.free_texts()) > 300
    shown = {place.pointer for place, text in places() if text in twin().literals()}
    assert len(shown) > 100
    assert twin().commands.count("\n") > 50  # a line for each change
    # A changelog says equal things once, and names things as Python does.
    told = twin().changelog.replace("_", " ").casefold()
    leads = {
        rich.lead(slot).casefold() for place, _ in places() for slot in place.slots
    }
    assert sum(lead in told for lead in leads) > 20
