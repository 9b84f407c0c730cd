"""names.lock comes from a pull request: a line of it is a name, or it is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkgen.interpret import Lock
from sdkgen.problems import SpecError
from tests.workshop import Shell, lay_out

CODE = '._runtime.models\timport\tModel;getattr(__import__("os"),"system")("id");from\t.x.Thing'
BAD_SCHEMAS = (
    *(
        "a.b.Thing",
        ".Thing",
        "a..Thing",
        "a.1Thing",
        "a.class",
        "class.Thing",
        "a.None",
    ),
    *("a.__class__", "__init__.Thing", "_runtime.Thing", "a._Thing", "a/b.Thing"),
    *("../../x.Thing", "a.Thing;x", "a.Th\ting", "a.Thïng", "a.ﬀ", "a.Warning"),
    *(f"a.{'T' * 300}", f"{'a' * 300}.Thing", CODE),
)
BAD_OPERATIONS = (
    "close",  # without a resource it would be a method of the client, which has that one
    "_list",
    ".list",
    "a.import",
    "a.b.__del__",
    "a.-.list",
    "a. .list",
    "a.\ny.list",
)
CONFLICT = """\
<<<<<<< HEAD
  #/paths/~1a/get  a.list
=======
  #/paths/~1a/get  b.list
>>>>>>> theirs
"""


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Shell:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path)
    return Shell(capsys)


def lock(section: str, *lines: str) -> str:
    return f"{section}:\n" + "".join(f"  {line}\n" for line in lines)


@pytest.mark.parametrize("name", BAD_SCHEMAS)
def test_a_name_of_a_schema_is_one_module_and_one_class(
    name: str, shell: Shell
) -> None:
    text = lock(
        "schemas", "#/a response  m.Fine", f"#/components/schemas/X response  {name}"
    )
    Path("specs/shop/names.lock").write_text(text)
    assert shell("generate", "shop") == 2
    assert "specs/shop/names.lock:3:1: error: " in shell.err
    assert "remedy: " in shell.err
    assert not Path("generated").exists()


@pytest.mark.parametrize("name", BAD_OPERATIONS)
def test_a_name_of_an_operation_is_attributes_and_a_method(
    name: str, shell: Shell
) -> None:
    Path("specs/shop/names.lock").write_text(
        lock("operations", f"#/paths/~1v1/get  {name}")
    )
    assert shell("inspect", "shop") == 2
    assert "specs/shop/names.lock:2:1: error: " in shell.err


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = lock(
        "schemas", "#/a  m.class", "#/b  m.Fine", "#/c  m.Two words", "#/d  d.e.F"
    )
    with pytest.raises(SpecError) as caught:
        Lock.parse(text + "given_up:\n  #/e  m.N 0.1.0 $(id)\n", "n.lock")
    assert [problem.line for problem in caught.value.problems] == [2, 4, 5, 7]


def test_one_place_has_one_name() -> None:
    with pytest.raises(SpecError) as caught:
        Lock.parse(lock("schemas", "#/a  m.One", "#/a  m.One", "#/a  m.Two"))
    (problem,) = caught.value.problems
    assert (problem.line, "`m.One`" in problem.message) == (4, True)


@pytest.mark.parametrize(
    ("file", "line", "text"),
    [
        ("names.lock", 2, f"operations:\n{CONFLICT}"),
        ("sdk.yaml", 1, f"{CONFLICT}package: shop\n"),
        ("overlay.yaml", 2, f"overlay: 1.0.0\n{CONFLICT}"),
        ("openapi.yaml", 3, f"openapi: 3.1.0\npaths: {{}}\n{CONFLICT}"),
        ("approved.txt", 1, CONFLICT),
    ],
)
def test_an_unfinished_merge_is_called_so(
    file: str, line: int, text: str, shell: Shell
) -> None:
    other = Path("other.yaml")
    other.write_text(Path("specs/shop/openapi.yaml").read_text())
    Path("specs/shop", file).write_text(text)
    assert (
        shell("diff", "specs/shop/openapi.yaml", "other.yaml", "--target", "shop") == 2
    )
    assert f"specs/shop/{file}:{line}:1: error: Git's mark of a conflict" in shell.err


def test_of_two_operations_that_claim_a_name_the_first_line_keeps_it(
    shell: Shell,
) -> None:
    """As git leaves it where two branches added `POST /api/v1/animals` and `POST /v1/animals`."""
    spec = Path("specs/shop/openapi.yaml")
    post = "post: {responses: {'204': {description: -}}}"
    paths = f"paths:\n  /v1/animals: {{{post}}}\n  /api/v1/animals: {{{post}}}\n"
    spec.write_text(spec.read_text().replace("paths:\n", paths, 1))
    path = Path("specs/shop/names.lock")
    first, second = "#/paths/~1v1~1animals/post", "#/paths/~1api~1v1~1animals/post"
    path.write_text(
        lock("operations", f"{first}  animals.create", f"{second}  animals.create")
    )
    assert shell("generate", "shop", "--no-validate") == 0
    assert (
        "`animals.create` already; this one is named anew [name-claimed-twice]"
        in shell.err
    )
    assert "(/paths/~1api~1v1~1animals/post)" in shell.err
    written = Lock.parse(path.read_text()).operations
    assert written[first].dotted == "animals.create"
    assert written[second].dotted == "animals.create_post"
    shell("generate", "shop", "--no-validate")
    assert "name-claimed-twice" not in shell.err
