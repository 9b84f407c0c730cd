"""The measure of platforms and names: what `sdkgen inspect` says of documents that are known.

The two expectation files were written by hand from the pages, before there was a generator.
"""

from __future__ import annotations

import ast
import csv
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sdkgen.cli import run
from sdkgen.compare import compare
from sdkgen.load import load
from tests.making import Made, importing, make

ROOT = Path(__file__).resolve().parent.parent
SPECS = Path(__file__).parent / "specs"
CONFIG = ROOT / "tests/specs/propexo/sdk.yaml"
R1 = ROOT / "tests/specs/propexo/openapi.yaml"
R2 = SPECS / "propexo-billing-r2.yaml"
IRREGULAR = SPECS / "irregular-paths.yaml"
COLUMNS = ("platform", "display", "kind", "resource", "action", "supported")

Inspect = Callable[..., dict[str, Any]]
INSPECTED: dict[tuple[object, ...], str] = {}  # what was said of a document


@pytest.fixture
def sdkgen(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return a function that runs a command that has to succeed and returns its stdout."""

    def command(*arguments: object) -> str:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert code == 0, err
        return out

    return command


@pytest.fixture
def inspect(sdkgen: Callable[..., str]) -> Inspect:
    """Return what `sdkgen inspect` prints, as values."""

    def command(*arguments: object) -> dict[str, Any]:
        if arguments not in INSPECTED:
            INSPECTED[arguments] = sdkgen("inspect", *arguments)
        found: dict[str, Any] = json.loads(INSPECTED[arguments])
        return found

    return command


@cache
def expected_paths() -> dict[tuple[str, str], dict[str, str]]:
    with (SPECS / "irregular-paths.expected.csv").open(newline="") as file:
        return {(row["method"], row["path"]): row for row in csv.DictReader(file)}


def shown(operation: Mapping[str, Any]) -> dict[str, str]:
    """Return an operation as the expectation file writes it."""
    row = {column: operation[column] for column in ("method", "path", *COLUMNS)}
    row["supported"] = "yes" if row["supported"] else "no"
    return {column: value or "" for column, value in row.items()}


# --- the two expectation files ----------------------------------------------------------------


def test_every_irregular_path_is_read_right(inspect: Inspect) -> None:
    found = inspect(IRREGULAR, "--config", CONFIG)
    expected = expected_paths()
    assert len(expected) == 130
    rows = {(o["method"], o["path"]): shown(o) for o in found["operations"]}
    assert rows == expected
    assert found["counts"]["operations"] == 130
    assert found["counts"]["dropped"] == 0


def test_every_family_of_billing_has_the_expected_cells(inspect: Inspect) -> None:
    text = (SPECS / "propexo-billing-r1.expected_families.json").read_text("utf-8")
    expected = json.loads(text)["families"]
    found = inspect(R1, "--config", CONFIG)["families"]
    assert len(expected) == 41
    assert sum(len(c) for f in expected.values() for c in f["fields"].values()) == 613
    assert list(found) == list(expected)
    for key, family in expected.items():
        assert cells(found[key]["fields"]) == cells(family["fields"]), key
        for name in ("resource", "action"):
            assert found[key][name] == family[name], key
        assert within(family["generic"], found[key]["generic"]), key
        assert list(found[key]["variants"]) == sorted(family["variants"]), key
        for platform, variant in family["variants"].items():
            assert within(variant, found[key]["variants"][platform]), (key, platform)


def cells(fields: Mapping[str, Mapping[str, str]]) -> set[tuple[str, str, str]]:
    return {
        (name, who, cell) for name, row in fields.items() for who, cell in row.items()
    }


def within(expected: Mapping[str, Any] | None, found: Mapping[str, Any] | None) -> bool:
    """Tell whether `found` says all that was expected; the title is no part of the contract."""
    if expected is None or found is None:
        return expected is found
    wanted = {key: value for key, value in expected.items() if key in found}
    return {"method", "path"} <= set(wanted) and wanted.items() <= found.items()


# --- without any choices ----------------------------------------------------------------------


def test_platforms_paths_and_actions_need_no_configuration(inspect: Inspect) -> None:
    found = inspect(IRREGULAR)
    columns = ("platform", "resource", "action")
    rows = {
        (o["method"], o["path"]): [o[column] or "" for column in columns]
        for o in found["operations"]
    }
    assert rows == {
        at: [row[column] for column in columns] for at, row in expected_paths().items()
    }


def test_a_platform_that_is_not_configured_is_a_notice_and_has_a_sensible_name(
    sdkgen: Callable[..., str], inspect: Inspect
) -> None:
    found = json.loads(sdkgen("lint", IRREGULAR, "--format", "json"))
    notices = [p for p in found["problems"] if p["code"] == "platform-found"]
    wanted = {row["platform"] for row in expected_paths().values() if row["platform"]}
    named = {re.findall(r"`(\w+)`", notice["message"])[0] for notice in notices}
    assert named == wanted
    assert {notice["severity"] for notice in notices} == {"notice"}
    shows = {o["platform"]: o["display"] for o in inspect(IRREGULAR)["operations"]}
    assert shows["realpage_rpx"] == "RealPage Partner Exchange"
    assert shows["rentmanager"] == "Rent Manager"


@pytest.mark.parametrize("document", [R1, R2, IRREGULAR], ids=lambda path: path.stem)
def test_words_that_look_like_platforms_are_none(
    inspect: Inspect, document: Path
) -> None:
    found = {platform["slug"] for platform in inspect(document)["platforms"]}
    assert found
    assert not found & {"units", "contracts", "details", "batch", "leads", "residents"}


def test_the_public_document_has_no_platform(inspect: Inspect, real: Path) -> None:
    newest = sorted((real / "propexo").glob("*.yml"))[-1]
    for arguments in [(newest,), (newest, "--config", CONFIG)]:
        found = inspect(*arguments)
        assert found["platforms"] == []
        assert found["counts"]["operations"] == 211
        assert found["counts"]["dropped"] == 0
        assert {o["kind"] for o in found["operations"]} == {"generic"}


# --- what the generic operations lack ---------------------------------------------------------


def test_lint_tells_where_the_generic_operation_is_no_superset(
    sdkgen: Callable[..., str],
) -> None:
    found = json.loads(sdkgen("lint", R1, "--config", CONFIG, "--format", "json"))
    told = {
        (p["code"], *re.findall(r"^(\S+): (\w+) takes.*?`(\w+)`", p["message"])[0])
        for p in found["problems"]
        if p["code"].startswith("generic-lacks-")
    }
    values, types = "generic-lacks-value", "generic-lacks-type"
    assert told == {
        (values, "resident_payments.create", "rentvine", "payment_type"),
        (values, "resident_payments.create", "propertyware_rest", "payment_type"),
        (
            values,
            "recurring_resident_charges.create",
            "propertyware_rest",
            "frequency_normalized",
        ),
        *(
            (types, "resident_charges.create", platform, "transaction_date")
            for platform in ("appfolio", "entrata", "propertyware_rest", "rentvine")
        ),
        (types, "resident_payments.create", "propertyware_rest", "transaction_date"),
        (types, "resident_payments.create", "rentvine", "transaction_date"),
    }


def test_lint_names_the_values_that_the_generic_enum_lacks(
    sdkgen: Callable[..., str],
) -> None:
    found = json.loads(sdkgen("lint", R2, "--config", CONFIG, "--format", "json"))
    texts = [
        p["message"] for p in found["problems"] if p["code"] == "generic-lacks-value"
    ]
    frequency = next(text for text in texts if "`frequency_normalized`" in text)
    assert "'QUARTERLY', 'SEMIANNUAL', 'ANNUAL', 'ANNUAL_ACCRUAL'" in frequency
    assert any("buildium takes values of `payment_type`" in text for text in texts)


# --- a platform that nobody has seen ----------------------------------------------------------


def renamed(value: Any) -> Any:
    """Return a document in which Buildium is called Zzzpms, wherever it is named."""
    match value:
        case str():
            for old, new in (("buildium", "zzzpms"), ("BUILDIUM", "ZZZPMS")):
                value = value.replace(old, new)
            return value.replace("Buildium", "Zzzpms")
        case list():
            return [renamed(item) for item in value]
        case dict():
            return {renamed(key): renamed(item) for key, item in value.items()}
        case _:
            return value


@pytest.mark.parametrize("config", [CONFIG, None], ids=["configured", "bare"])
def test_a_new_platform_has_a_client_of_its_own(
    tmp_path: Path, config: Path | None
) -> None:
    made = make(renamed(load(R2).root), "unseen", config)
    platform = next(p for p in made.api.platforms if p.slug == "zzzpms")
    kind = "PMS" if config else "platform"  # the word is that of one API
    assert (platform.display, platform.kind) == ("Zzzpms", kind)
    assert platform.value == ("ZZZPMS" if config else "")
    with importing(made.write(tmp_path / "unseen")) as package:
        name = "Propexo" if config else "Unseen"
        key = "api_key" if config else "token"
        client = getattr(package, name)(**{key: "k"}, base_url="https://api.example")
        assert callable(client.zzzpms.resident_charges.create)
        assert callable(client.zzzpms.resident_payments.create)
        assert not hasattr(client.zzzpms, "resident_credits")
        assert type(client.platform("ZZZPMS")) is type(client.zzzpms)
        supports = package.capabilities.CAPABILITIES.supports
        assert supports("resident_charges.create", "zzzpms")
        assert not supports("resident_credits.create", "zzzpms")
        client.close()


# --- a release with a new platform ------------------------------------------------------------


@cache
def releases() -> tuple[Made, Made]:
    """Return the first release, and the second one under the names of the first."""
    first = make(R1, "propexo", CONFIG)
    return first, make(R2, "propexo", CONFIG, first.lock)


def test_a_release_moves_no_name() -> None:
    first, second = releases()
    for section in ("operations", "schemas"):
        before, after = getattr(first.lock, section), getattr(second.lock, section)
        assert {key: after[key] for key in before} == before
    assert second.lock.given_up == {}
    assert "client.buildium" in second.files["api.md"]
    assert "client.buildium" not in first.files["api.md"]


def test_all_that_users_import_from_one_release_is_in_the_next(tmp_path: Path) -> None:
    surfaces = []
    for number, made in enumerate(releases()):
        folder = made.write(tmp_path / str(number) / "released")
        with importing(folder) as package, package.Propexo(api_key="k") as client:
            # Not `dir()` of the modules: that tells what happens to be loaded as well.
            names = {*package.__all__, *package.schemas.__all__, *dir(client)}
            surfaces.append(names)
            assert hasattr(client, "buildium") == bool(number)
    assert surfaces[0] < surfaces[1]
    assert {"BuildiumResidentChargeCreate", "buildium"} <= surfaces[1]


def statements(text: str) -> dict[str, str]:
    """Return the statements of a module by name, without what they say to people."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(getattr(node, "body", None), list):
            told = [n for n in node.body if not is_text(n)]  # type: ignore[attr-defined]
            node.body = told  # type: ignore[attr-defined]
    inner = [n for node in tree.body if isinstance(node, ast.If) for n in node.body]
    outer = [node for node in tree.body if not isinstance(node, ast.If)]
    return {name_of(node): ast.dump(node) for node in [*outer, *inner]}


def is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def name_of(node: ast.stmt) -> str:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(
            targets=[ast.Name(id=name)]
        ):
            return name
        case _:
            return ast.unparse(node).split("(")[0]


def test_a_release_touches_only_what_it_changes() -> None:
    first, second = releases()
    touched = {n for n in second.files if first.files.get(n) != second.files[n]}
    assert set(first.files) == set(second.files)
    assert {n for n in touched if n.endswith(".py")} == {
        *("_settings.py", "any_platform.py", "capabilities.py", "client.py"),
        "platforms.py",
        *(f"{kind}/__init__.py" for kind in ("resources", "schemas", "types")),
        *(f"resources/resident_{what}.py" for what in ("charges", "payments")),
        *(f"schemas/resident_{what}.py" for what in ("charges", "payments")),
    }
    changed = {
        (Path(name).parent.name, statement)
        for name in touched
        if name.startswith(("resources/resident", "schemas/resident"))
        for statement, told in statements(first.files[name]).items()
        if statements(second.files[name]).get(statement) != told
    }
    assert changed == {
        ("schemas", "RentvineResidentChargeCreate"),
        ("schemas", "RentvineResidentChargeCreated"),
    }


def test_the_release_says_what_it_changes() -> None:
    first, second = releases()
    found = {change.operation for change in compare(first.api, second.api).changes}
    assert found == {
        "POST /v1/resident-charges/buildium/",
        "POST /v1/resident-payments/buildium/",
        "POST /v1/resident-charges/rentvine/",
        "POST /v1/resident-charges/resman/",
    }
