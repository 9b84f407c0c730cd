"""The real documents: read, judged and normalised, with nothing lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import load, validate
from sdkgen.model.document import METHODS, Document, resolve
from sdkgen.normalise import normalise
from sdkgen.normalise.grammar import walk
from sdkgen.problems import Severity, SpecError

REAL = Path(__file__).resolve().parents[3].parent / "shared" / "real"
PROPEXO = sorted(REAL.glob("propexo/*.yml"))
OTHERS = sorted(REAL.glob("others/*.*"))
#: What these documents are known to have; anything else is news about them or a defect here.
KNOWN = {
    "component-name",
    "duplicate-enum-value",
    "duplicate-operation-id",
    "empty-enum",
    "missing-items",
    "nullable",
    "path-parameter-optional",
    "reference-unescaped",
    "required-unknown",
    "unexpected-body",
}

#: Where openapi-spec-validator and the tests of the specification disagree.
VALIDATORS_OWN_VIEW = {
    "v3.0": ["schema.yaml"],  # exclusiveMaximum without maximum
    "v3.1": [
        "example-examples.yaml",  # `value` beside `externalValue`
        "link-object-no-body.yaml",
        "json_schema_dialect.yaml",  # a dialect that is work in progress
        "operation-object-example.yaml",  # it looks for the parameters of its path
        "path_item_servers_parameters.yaml",  # a server in a link
    ],
    "v3.2": [
        "header-object-name.yaml",
        "parameter-object-header-name.yaml",
        "json_schema_dialect.yaml",
        "operation-object-example.yaml",
    ],
}


def operations(root: dict[str, Any]) -> set[tuple[str, str]]:
    return {
        (path, method)
        for path, item in root.get("paths", {}).items()
        for method in METHODS
        if method in item
    }


def assert_plain(normalised: Document) -> None:
    for kind, node, pointer in walk(normalised.root):
        if kind == "schema" and "$ref" in node:
            resolve(normalised.root, node["$ref"][1:])
        assert not (kind == "schema" and "nullable" in node), pointer


@pytest.mark.parametrize("path", PROPEXO[-1:], ids=lambda path: path.name)
def test_the_newest_propexo_document_is_read_whole(path: Path) -> None:
    document = load(path)
    normalised, problems = normalise(document)
    assert {problem.code for problem in problems} <= KNOWN
    assert all(problem.line for problem in problems)
    assert len(operations(document.root)) == len(operations(normalised.root)) == 211
    provinces = [
        node["enum"] for kind, node, _ in walk(normalised.root)
        if kind == "schema" and "ON" in node.get("enum", ())
    ]  # fmt: skip
    assert provinces
    assert all(True not in enum for enum in provinces)


def test_the_real_documents_are_there() -> None:
    if not PROPEXO:
        pytest.skip(f"needs the real documents in {REAL}")
    assert len(PROPEXO) >= 16
    assert len(OTHERS) >= 12


@pytest.mark.slow
@pytest.mark.parametrize("path", [*PROPEXO, *OTHERS], ids=lambda path: path.name)
def test_real_documents_lose_no_operation(path: Path) -> None:
    document = load(path)
    normalised, problems = normalise(document)
    assert {problem.code for problem in problems} <= KNOWN
    assert all(problem.severity is not Severity.ERROR for problem in problems)
    assert operations(document.root) == operations(normalised.root)
    assert_plain(normalised)


@pytest.mark.slow
@pytest.mark.parametrize("path", PROPEXO, ids=lambda path: path.name)
def test_the_validator_finds_nothing_that_was_not_repaired(path: Path) -> None:
    document = load(path)
    _, problems = normalise(document)
    assert validate(document, problems) == []


@pytest.mark.slow
def test_a_document_of_several_files_is_read_without_them(real: Path) -> None:
    folder = real / "others/digitalocean_multifile/specification"
    document = load(folder / "DigitalOcean-public.v2.yaml")
    normalised, problems = normalise(document)
    codes = {problem.code for problem in problems}
    assert codes == {"external-reference", "wrong-type"}
    assert operations(document.root) == operations(normalised.root)


@pytest.mark.slow
@pytest.mark.parametrize("version", ["v3.0", "v3.1", "v3.2"])
def test_the_examples_of_the_specification_are_judged_as_it_says(
    real: Path, version: str
) -> None:
    folder = real / "suites/oai-openapi" / version / "tests/schema"
    wrong = []
    for path in sorted(folder.glob("*/*.yaml")):
        try:
            document = load(path)
            normalise(document)
            verdict = "fail" if validate(document) else "pass"
        except SpecError:
            verdict = "fail"
        if verdict != path.parent.name:
            wrong.append(path.name)
    assert wrong == VALIDATORS_OWN_VIEW[version]
