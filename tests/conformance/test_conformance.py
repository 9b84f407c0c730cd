"""Does the SDK say what the document says? Judged by `jsonschema`, without our own reader.

Of every schema of a document instances are made (schemathesis), judged, and given to the SDK: as
an answer, and as a request. What is valid comes back as equal JSON, without a remark; what is not
is told, or stands among what is on purpose not enforced (`explained`). The table is printed, and
written to `tests/.proof/conformance.tsv`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.behaviour import figures
from tests.conformance import suites
from tests.conformance.documents import read
from tests.conformance.explained import NOT_ENFORCED, STRICTER_NAMES
from tests.conformance.parameters import open_to_all, try_parameters
from tests.conformance.probe import Probe, probe
from tests.conformance.sdk import generated
from tests.conformance.trial import Row, shown, tried

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
THEMES = ("dialect", "names", "operation", "platforms", "repair", "schema", "security")
UNJUDGED = {
    "repair_wrong_types": "nothing in it is what it should be",
    "schema_subtypes": "a discriminator decides, of which JSON Schema knows nothing",
}
CASES = sorted(
    path
    for theme in THEMES
    for path in (ROOT / "tests/cases").glob(f"{theme}_*/openapi.yaml")
    if path.parent.name not in UNJUDGED
    and not path.read_text("utf-8").startswith("swagger:")  # the judge knows 3.x alone
)
OWN = [
    ROOT / "specs/propexo/openapi.yaml",
    *sorted((ROOT / "tests/specs").glob("*.yaml")),
]
OTHERS = sorted(
    path
    for path in SHARED.glob("real/others/*")
    if path.is_file() and "swagger" not in path.name
)
RELEASES = sorted(SHARED.glob("real/propexo/*.yml"))
EXAMPLES = sorted(SHARED.glob("real/suites/oai-openapi/v3.*/tests/schema/pass/*.yaml"))
SUITE = SHARED / "real/suites/json-schema-test-suite/tests/draft2020-12"
SUITE_FILES = sorted(
    path for path in SUITE.glob("*.json") if path.name not in suites.LEFT_OUT
)
QUICK = ("schema_nullable_3_0", "schema_objects")


def named(path: Path) -> str:
    """Return a name for a document: its folder's, where all files are called alike."""
    return path.parent.name if path.stem == "openapi" else path.stem


def unexplained(row: Row) -> str:
    """Print a row of the table; return what in it is left to explain, "" for nothing."""
    told = row.figures()
    print(*(f"{key}: {value}" for key, value in told.items()), sep=" | ")
    figures.write("conformance", [told])
    return shown(row.findings)


def try_document(path: Path, folder: Path, instances: int, schemas: int | None) -> Row:
    """Try a document, `schemas` of it at most."""
    return tried(named(path), probe(read(path), schemas), folder, instances)


@pytest.mark.parametrize("name", QUICK)
def test_an_sdk_says_what_the_document_of_a_case_says(
    name: str, tmp_path: Path
) -> None:
    spec = ROOT / "tests/cases" / name / "openapi.yaml"
    row = try_document(spec, tmp_path, instances=3, schemas=4)
    assert unexplained(row) == ""


def test_an_sdk_says_what_the_real_document_says(tmp_path: Path) -> None:
    row = try_document(OWN[0], tmp_path, instances=3, schemas=4)
    assert row.instances > 20
    assert unexplained(row) == ""


def test_the_readme_lists_what_is_not_enforced() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    names = {name for known in NOT_ENFORCED.values() for name in known}
    names |= set(STRICTER_NAMES)
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []


def test_there_are_documents_to_judge() -> None:
    if not SHARED.is_dir():
        pytest.skip(f"needs the documents in {SHARED}")
    assert len(OTHERS) > 10 and len(RELEASES) > 10 and len(SUITE_FILES) > 40


@pytest.mark.proof
@pytest.mark.parametrize("spec", [*CASES, *OWN, *RELEASES, *EXAMPLES], ids=named)
def test_conformance_of_a_document(spec: Path, tmp_path: Path) -> None:
    try:
        document = read(spec)
    except ValueError as error:
        pytest.skip(f"no plain JSON: {error}")
    if not probe(document).spots:
        pytest.skip("describes no schema")
    row = try_document(spec, tmp_path, instances=5, schemas=40)
    assert unexplained(row) == ""


@pytest.mark.slow
@pytest.mark.parametrize("spec", OTHERS, ids=named)
def test_conformance_of_another_api(spec: Path, tmp_path: Path) -> None:
    row = try_document(spec, tmp_path, instances=5, schemas=60)
    assert unexplained(row) == ""


@pytest.mark.slow
@pytest.mark.parametrize("spec", OTHERS, ids=named)
def test_parameters_arrive_as_they_were_given(spec: Path, tmp_path: Path) -> None:
    document = open_to_all(read(spec))
    with generated(Probe(document, (), ()), tmp_path) as sdk:
        seen = try_parameters(document, sdk, most=25)
    told = {"document": named(spec), **seen.figures()}
    print(*(f"{key}: {value}" for key, value in told.items()), sep=" | ")
    figures.write("conformance_parameters", [told])
    if not seen.operations:
        pytest.skip("each operation has a body")
    assert seen.requests > 0
    assert seen.wrong == []


@pytest.mark.proof
@pytest.mark.parametrize("file", SUITE_FILES, ids=named)
def test_conformance_with_the_suite_of_json_schema(file: Path, tmp_path: Path) -> None:
    found = suites.groups(file)
    row = Row(f"suite/{file.stem}", len(found))
    suites.tried(found, row, tmp_path / file.stem.replace("-", "_"))
    assert unexplained(row) == ""
