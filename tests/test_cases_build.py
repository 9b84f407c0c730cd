"""Each folder `tests/cases/THEME_*` (of the themes below): a document, and its SDK.

`expected.py` is an excerpt of the package: under a line `# file: PATH` stand statements that the
file must hold exactly so. `calls.json` is how the SDK is used: `calls` lists expressions of
Python, what each `sends`, what the API `answers` and what that `gives`, or at which arguments
it is `refused`. `client` are the arguments of the client, `problems` the codes of the findings.
"""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import io
import json
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx2
import pytest
from pydantic import BaseModel, TypeAdapter

from sdkgen.render.runtime import whole
from sdkgen.target import locations
from tests.making import Made, choices_of, importing, make

ROOT = Path(__file__).resolve().parent.parent
CASES = Path(__file__).parent / "cases"
THEMES = ("schema", "operation", "names", "platforms", "security", "events")
FOLDERS = sorted(p.parent for t in THEMES for p in CASES.glob(f"{t}_*/openapi.yaml"))
NAMES = {"dt": dt, "Decimal": Decimal, "UUID": UUID, "io": io}
PRELUDE = """\
from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from uuid import UUID

import {package} as package
from {package} import {client}, schemas as s

_ = (dt, io, Decimal, UUID, package, s)
"""


@dataclass
class Wire:
    """Stands where the network would: keeps the requests, gives the answer that is set."""

    answer: Mapping[str, Any] = field(default_factory=dict)
    requests: list[httpx2.Request] = field(default_factory=list)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        told = {key: value for key, value in self.answer.items() if key != "status"}
        return httpx2.Response(self.answer.get("status", 200), **told)


@dataclass(frozen=True)
class Case:
    """A case and the package that was made of its document."""

    folder: Path
    made: Made

    @property
    def name(self) -> str:
        return self.folder.name

    @cached_property
    def client(self) -> str:
        return choices_of(self.name, self.config).client_name

    @property
    def config(self) -> Path | None:
        return path if (path := self.folder / "sdk.yaml").exists() else None

    @property
    def use(self) -> dict[str, Any]:
        path = self.folder / "calls.json"
        return json.loads(path.read_text("utf-8")) if path.exists() else {}


@cache
def load_case(folder: Path) -> Case:
    config = folder / "sdk.yaml"
    own = config if config.exists() else None
    return Case(folder, make(folder / "openapi.yaml", folder.name, own))


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Case:
    return load_case(request.param)


@pytest.fixture
def package(case: Case, tmp_path: Path) -> Iterator[ModuleType]:
    """Return the package of a case, imported anew: nothing in it has been built yet."""
    with importing(case.made.write(tmp_path / case.name)) as module:
        yield module


# --- the text ---------------------------------------------------------------------------------


def excerpts(text: str) -> Iterator[tuple[str, str]]:
    """Yield each statement of `expected.py` with the file that must hold it."""
    for part in text.split("# file: ")[1:]:
        path, _, body = part.partition("\n")
        for block in body.strip("\n").split("\n\n\n"):
            yield path.strip(), block.strip("\n")


def test_the_package_holds_the_expected_statements(case: Case) -> None:
    path = case.folder / "expected.py"
    found = list(excerpts(path.read_text("utf-8"))) if path.exists() else []
    for name, block in found:
        assert f"\n{block}\n" in case.made.files[name], f"{name} lacks:\n{block}"
    assert found or case.use.get("calls"), "a case expects something"


def test_no_operation_is_lost_and_every_finding_was_expected(case: Case) -> None:
    assert case.made.api.operations or case.made.api.events
    codes = sorted({problem.code for problem in case.made.problems})
    assert codes == case.use.get("problems", [])


# --- the package in use -----------------------------------------------------------------------


def test_every_schema_builds(case: Case, package: ModuleType) -> None:
    names = [name for name in dir(package.schemas) if not name.startswith("_")]
    own = {d.name for d in case.made.api.definitions.values() if d.name}
    assert own <= set(names)
    for name in own:
        kind = getattr(package.schemas, name)
        assert TypeAdapter(kind).rebuild(force=True) is not False
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            assert kind.model_json_schema(), name


def test_every_call_goes_as_expected(
    case: Case, package: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TOKEN", "API_KEY", "USERNAME", "PASSWORD", "BASE_URL"):
        monkeypatch.delenv(f"{case.name.upper()}_{name}", raising=False)
    calls = case.use.get("calls", [])
    for call in calls:
        wire = Wire(call.get("answers", {"json": {}}))
        given = call.get("client", case.use.get("client", ""))
        arguments = eval(f"dict({given})")
        arguments.setdefault("base_url", "https://api.example")
        if not arguments["base_url"]:
            del arguments["base_url"]
        http = httpx2.Client(transport=httpx2.MockTransport(wire))
        client = getattr(package, case.client)(http_client=http, **arguments)
        check_call(call, client, package, wire)
    assert calls or not case.use


def check_call(
    call: Mapping[str, Any], client: Any, package: ModuleType, wire: Wire
) -> None:
    """Do one call and compare what it sends, gives or refuses."""
    names = {**NAMES, "client": client, "s": package.schemas, "package": package}
    where = call["call"]
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", DeprecationWarning)
        try:
            names["result"] = eval(where, names)
        except package.RequestValidationError as error:
            paths = sorted(issue.path for issue in error.issues)
            assert paths == sorted(call.get("refused", ())), where
            assert not wire.requests, where
            return
        except package._runtime.errors.SDKError as error:
            assert type(error).__name__ == call.get("raises"), f"{where}: {error}"
            return
    assert "refused" not in call, f"{where} was not refused"
    assert "raises" not in call, f"{where} did not raise"
    assert bool(warned) == call.get("deprecated", False), where
    for name, expected in call.get("sends", {}).items():
        assert seen(wire.requests[-1], name, expected) == expected, f"{where}: {name}"
    for expression, expected in call.get("gives", {}).items():
        value = eval(expression, names)
        wanted = eval(expected, names)
        told = f"{where}: {expression} is {value!r}"
        assert (type(value), value) == (type(wanted), wanted), told


def seen(request: httpx2.Request, name: str, expected: object) -> object:
    """Return one aspect of a request as `sends` writes it."""
    content = request.content
    match name:
        case "line":
            return f"{request.method} {request.url.raw_path.decode()}"
        case "url":
            return str(request.url)
        case "headers":
            assert isinstance(expected, dict)
            return {key: request.headers.get(key) for key in expected}
        case "json":
            return json.loads(content)
        case "text":
            return content.decode("utf-8")
        case "parts":
            return parts_of(request.headers["content-type"], content)
        case _:
            raise AssertionError(f"nothing of a request is called {name}")


def parts_of(kind: str, content: bytes) -> list[list[Any]]:
    """Return name, file name, media type and text of each part of a multipart body."""
    head = f"content-type: {kind}\r\n\r\n".encode()
    message = email.message_from_bytes(head + content, policy=email.policy.HTTP)
    found = []
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        told = part.get_content_type() if part["content-type"] else None
        text = part.get_payload(decode=True)
        assert isinstance(text, bytes)
        found.append([name, part.get_filename(), told, text.decode()])
    return found


# --- all cases together -----------------------------------------------------------------------


def usage(case: Case) -> str:
    """Return a module that makes the calls which are meant to be right, for a type checker."""
    text = PRELUDE.format(package=case.name, client=case.client)
    good = [c for c in case.use.get("calls", []) if "refused" not in c]
    for number, call in enumerate(c for c in good if not c.get("untyped")):
        head = f"def call_{number}(client: {case.client}) -> None:"
        text += f"\n\n{head}\n    {call['call']}\n"
    return text


def lay_out(folder: Path) -> None:
    """Write all packages with one runtime, which has type checks of its own, and their use."""
    cases = [load_case(path) for path in FOLDERS]
    ours = locations.templates() / "runtime"
    runtime = {
        f"_runtime/{path.name}": whole(path.read_text("utf-8"))
        for path in sorted(ours.glob("*.py"))
    }
    for case in cases:
        case.made.write(folder / case.name)
        for name in runtime.keys() & case.made.files.keys():
            share(folder / case.name / name)
        (folder / f"use_{case.name}.py").write_text(usage(case), "utf-8")
    for name, text in runtime.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def check_with(command: list[str], folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_packages_are_clean_for_mypy(tmp_path: Path) -> None:
    lay_out(tmp_path)
    command = ["mypy", "--strict", "--python-version", "3.11", "--config-file", ""]
    check_with([*command, "."], tmp_path)


@pytest.mark.proof
def test_all_packages_are_clean_for_pyright(tmp_path: Path) -> None:
    lay_out(tmp_path)
    command = ["pyright", "--pythonpath", sys.executable, "--pythonversion", "3.11"]
    check_with([*command, "."], tmp_path)


def test_black_and_ruff_have_nothing_to_say(tmp_path: Path) -> None:
    for folder in FOLDERS:
        case = load_case(folder)
        case.made.write(tmp_path / case.name)
        shutil.rmtree(tmp_path / case.name / "_runtime")
    config = str(ROOT / "pyproject.toml")
    check_with(["black", "--check", "--fast", "-q", "--config", config, "."], tmp_path)
    ruff = ["ruff", "check", "--no-cache", "--isolated", "--select", "E,F,W,I"]
    check_with([*ruff, "--line-length=88", "--target-version=py311", "."], tmp_path)


def share(path: Path) -> None:
    """Let a module of a package's runtime say what the common one says."""
    module = ".".join(("_runtime", *path.relative_to(path.parents[1]).parts[1:]))
    module = module.removesuffix(".py").removesuffix(".__init__")
    path.write_text(f"from {module} import *\n", "utf-8")
