"""What type checkers and editors make of the checked-in SDK."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import jedi  # type: ignore[import-untyped]
import pytest

from tests.typing.language_server import LanguageServer, language_server

TYPING = Path(__file__).parent / "typing"
FILES = ["accepted.py", "refused.py"]
Place = tuple[str, int]
USER = 'from propexo import Propexo\nclient = Propexo("secret")\n'
ENTRATA = ["recurring_resident_charges", "resident_charges", "resident_payments"]
CREATE_IN_ENTRATA = {
    "integration_id",
    "lease_id",
    "charge_code_id",
    "transaction_date",
    "amount_in_cents",
    "description",
}


def mypy(folder: Path) -> set[Place]:
    """Return where mypy --strict finds an error."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", *FILES]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    found = re.findall(r"^(\w+\.py):(\d+): error", done.stdout, re.M)
    assert found, done.stdout + done.stderr
    return {(file, int(line)) for file, line in found}


def pyright(folder: Path) -> set[Place]:
    """Return where pyright in its strict mode finds an error."""
    settings = {"include": FILES, "typeCheckingMode": "strict"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    options = ["--outputjson", "--pythonpath", sys.executable]
    command = [sys.executable, "-m", "pyright", *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    told = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] == len(FILES), done.stdout
    found = [x for x in told["generalDiagnostics"] if x["severity"] == "error"]
    return {(Path(x["file"]).name, x["range"]["start"]["line"] + 1) for x in found}


def marked() -> set[Place]:
    """Return the lines that are marked as errors."""
    return {
        (file, number)
        for file in FILES
        for number, line in enumerate((TYPING / file).read_text().splitlines(), 1)
        if line.endswith("# error")
    }


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_type_checkers_find_the_mistakes_and_nothing_else(
    checker: Callable[[Path], set[Place]], tmp_path: Path
) -> None:
    for file in FILES:
        shutil.copy(TYPING / file, tmp_path)
    found, wanted = checker(tmp_path), marked()
    assert (found - wanted, wanted - found) == (set(), set())


def offered(text: str) -> list[str]:
    """Return what jedi offers at the end of a file."""
    lines = text.splitlines()
    found = jedi.Script(text).complete(len(lines), len(lines[-1]))
    return [item.name for item in found]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("client.entrata.", ENTRATA),
        ("client.resman.", ["resident_charges", "resident_payments"]),
        ("client.entrata.resident_charges.", ["create"]),
        ("client.resident_charges.", ["create", "get", "list"]),
    ],
)
def test_jedi_offers_what_there_is_and_private_names_last(
    typed: str, wanted: list[str]
) -> None:
    names = offered(USER + typed)
    assert names[: len(wanted)] == wanted
    assert all(name.startswith("_") for name in names[len(wanted) :])


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Run a language server over an empty project."""
    with language_server(tmp_path_factory.mktemp("project")) as server:
        yield server


def test_an_editor_offers_the_resources_of_a_platform(editor: LanguageServer) -> None:
    names = editor.completions(USER + "client.entrata.")
    assert names[: len(ENTRATA)] == ENTRATA
    assert all(name.startswith("_") for name in names[len(ENTRATA) :])


def test_an_editor_offers_the_arguments(editor: LanguageServer) -> None:
    names = editor.completions(USER + "client.entrata.resident_charges.create(")
    assert {f"{name}=" for name in CREATE_IN_ENTRATA} <= set(names)
    names = editor.completions(USER + "client.resident_charges.list(lea")
    assert names[0] == "lease_id="
