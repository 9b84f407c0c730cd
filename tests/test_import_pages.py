"""`sdkgen import`: from a saved page to a typed call, and what is said of one that is not clear."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkgen.load import load
from tests.behaviour.api import serving
from tests.making import importing
from tests.workshop import Shell, propexo

PAGES = Path(__file__).parent / "pages"
CHARGE = PAGES / "hearthstone-create-resident-charge.txt"
BATCH = PAGES / "hearthstone-batch-create-resident-charges.txt"
CREDIT = PAGES / "hearthstone-create-resident-credit.txt"
INTO = Path("specs/propexo/pages.yaml")
PATH = "/v1/resident-charges/hearthstone/"


@pytest.fixture
def sdkgen(
    tmp_path: Path,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Shell:
    """Return the command, in a folder with the target `propexo`, not generated yet."""
    config = propexo(project, tmp_path) / "sdk.yaml"
    # The SDK that is checked in is imported already by the tests of others.
    config.write_text(
        config.read_text().replace("package: propexo", "package: unified")
    )
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def imported(path: Path = INTO) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def body(operation: Any) -> Any:
    return operation["requestBody"]["content"]["application/json"]["schema"]


# --- what is read -------------------------------------------------------------------------------


def test_all_that_a_page_says_is_in_the_operation(sdkgen: Shell) -> None:
    assert sdkgen("import", CHARGE, "--into", INTO) == 0
    document = imported()
    operation = document["paths"][PATH]["post"]
    assert operation["summary"] == "Create Resident Charge: Hearthstone Living"
    assert operation["x-platform"] == "Hearthstone Living"
    assert operation["tags"] == ["billing-and-payments"]
    assert operation["security"] == [{"bearerAuth": []}]
    assert operation["description"] == (
        "Puts a charge on the ledger of a lease.\n"
        "| Interface | Method |\n|---|---|\n"
        "| Ledger | POST /hearth/ledger/{leaseId} |\n| | GET /hearth/codes |\n\n"
        '<Note title="Notice">Hearthstone keeps the key of the record to itself. '
        "Look for it after the next data sync.</Note>"
    )
    schema = body(operation)
    assert schema["required"] == [
        *("integration_id", "lease_id", "hearth_code", "transaction_date"),
        "amount_in_cents",
    ]
    fields = schema["properties"]
    assert list(fields) == [*schema["required"], "is_taxed", "posted_at", "description"]
    assert fields["amount_in_cents"] == {
        "type": "integer",
        "minimum": 1,
        "description": "How much, in cents",
    }
    assert fields["is_taxed"]["default"] is False
    assert fields["posted_at"] == {
        "type": "string",
        "format": "date-time",
        "description": "When the charge was posted, if that was before",
    }
    assert fields["transaction_date"]["x-inferred"] is True
    assert [arm["type"] for arm in fields["transaction_date"]["anyOf"]] == [
        "string"
    ] * 2
    assert operation["responses"]["400"]["description"] == "Bad Request Error"
    assert document["servers"] == [{"url": "https://api.propexo.com"}]
    menu = document["x-menu"]["Hearthstone Living"]["Billing and Payments"]
    assert menu[0] == {"method": "GET", "title": "Get all charge codes"}
    assert len(menu) == 7


def test_the_examples_are_kept_as_they_are(sdkgen: Shell) -> None:
    sdkgen("import", CHARGE, "--into", INTO)
    media = imported()["paths"][PATH]["post"]["requestBody"]["content"]
    example = media["application/json"]["example"]
    assert list(example)[:3] == ["integration_id", "lease_id", "hearth_code"]
    assert example["description"] == "Firewood for March, the tenant's share"
    assert example["transaction_date"] == "2026-03-01"


@pytest.mark.parametrize("form", ["md", "html"])
def test_all_forms_of_a_page_give_one_operation(sdkgen: Shell, form: str) -> None:
    assert (
        sdkgen(
            "import",
            CHARGE,
            "--into",
            "text.yaml",
            "--config",
            INTO.parent / "sdk.yaml",
        )
        == 0
    )
    other = CHARGE.with_suffix(f".{form}")
    assert (
        sdkgen(
            "import",
            other,
            "--into",
            "other.yaml",
            "--config",
            INTO.parent / "sdk.yaml",
        )
        == 0
    )
    first, second = imported(Path("text.yaml")), imported(Path("other.yaml"))
    assert second["paths"] == first["paths"]
    assert second.get("x-menu") == (first["x-menu"] if form == "html" else None)


FIELDS = {
    "a table": """
| Name | Type | Required | Description |
|---|---|---|---|
| `a` | string | yes | The first |
| `b` | integer | no | |
""",
    "a list with dashes": """
- **a** `string` **Required** \u2014 The first
- **b** `integer` **Optional**
""",
    "a list with colons": """
- `a` string Required: The first
- `b` integer Optional
""",
    "paragraphs": """
`a` `string` Required

The first

`b` `integer` Optional
""",
}


@pytest.mark.parametrize("form", FIELDS)
def test_fields_in_the_forms_of_markdown(sdkgen: Shell, form: str) -> None:
    text = "# Create a hearth\n\n`POST /v1/hearths`\n\n## Request\n" + FIELDS[form]
    Path("page.md").write_text(text)
    assert sdkgen("import", "page.md", "--into", "new.yaml") == 0, sdkgen.err
    operation = imported(Path("new.yaml"))["paths"]["/v1/hearths"]["post"]
    assert body(operation) == {
        "type": "object",
        "properties": {
            "a": {"type": "string", "description": "The first"},
            "b": {"type": "integer"},
        },
        "required": ["a"],
    }


def test_a_field_that_was_overlooked_is_noticed_by_the_example(sdkgen: Shell) -> None:
    text = CHARGE.read_text().replace("lease_idstringRequired", "lease id, a text")
    Path("page.txt").write_text(text)
    assert sdkgen("import", "page.txt", "--into", INTO) == 2
    assert "page.txt:26:1: error: the example sends `lease_id`" in sdkgen.err


def test_the_form_is_told_by_content_not_by_name(sdkgen: Shell) -> None:
    Path("page.txt").write_bytes(CHARGE.with_suffix(".html").read_bytes())
    assert sdkgen("import", "page.txt", "--into", INTO) == 0
    assert PATH in imported()["paths"]


def test_what_is_not_spelled_out_is_marked_and_listed(sdkgen: Shell) -> None:
    assert sdkgen("import", BATCH, "--into", INTO) == 0
    assert "inferred: request: charges[].lease_id" in sdkgen.out
    assert "inferred: request: integration_id" not in sdkgen.out
    operation = imported()["paths"]["/v1/resident-charges/batch/hearthstone/"]["post"]
    charges = body(operation)["properties"]["charges"]
    assert "x-inferred" not in charges
    items = charges["items"]
    assert items["x-inferred"] is True
    # `description` is in one example, `reference` in the answer alone.
    assert items["required"] == ["lease_id", "amount_in_cents", "transaction_date"]
    assert set(items["properties"]) - set(items["required"]) == {
        "description",
        "reference",
    }


READ = """\
LogoLogo

Get a hearth by ID

GET
/v1/hearths/:hearth_id
$curl -G https://api.example.com/v1/hearths/hearth_id \\
> -H "Authorization: Bearer <token>" \\
> -d limit=5
1{
2 "results": [
3 {"id": "h", "lit": null}
4 ]
5}
One hearth.

Path parameters
hearth_idstringRequired
Which one

Query parameters
limitintegerOptional1-250Defaults to 100
kindstring or nullOptionalDeprecated
sorted_bylist of stringsOptional

Response
resultslist of objects

Errors
404Not Found Error
"""


def test_a_read_has_parameters(sdkgen: Shell) -> None:
    text = READ.replace("1-250Defaults to 100", "1-250")
    Path("page.txt").write_text(text)
    assert sdkgen("import", "page.txt", "--into", "new.yaml") == 0
    assert "no category" in sdkgen.out
    operation = imported(Path("new.yaml"))["paths"]["/v1/hearths/{hearth_id}"]["get"]
    assert "x-platform" not in operation
    assert "requestBody" not in operation
    where, limit, kind, by = operation["parameters"]
    assert (where["name"], where["in"], where["required"]) == (
        "hearth_id",
        "path",
        True,
    )
    assert limit["schema"] == {"type": "integer", "minimum": 1, "maximum": 250}
    assert kind["schema"] == {"type": ["string", "null"], "deprecated": True}
    assert by["schema"] == {"type": "array", "items": {"type": "string"}}
    assert operation["responses"]["404"]["description"] == "Not Found Error"
    assert sdkgen("lint", "new.yaml", "--strict") == 0


def test_an_operation_that_is_not_supported_has_no_body(sdkgen: Shell) -> None:
    assert sdkgen("import", CREDIT, "--into", INTO) == 0
    operation = imported()["paths"]["/v1/resident-credits/hearthstone/"]["post"]
    assert "requestBody" not in operation
    assert operation["summary"].endswith("Not Supported")
    assert sdkgen("inspect", "propexo") == 0
    found = json.loads(sdkgen.out)["families"]["resident_credits.create"]
    assert found["variants"]["hearthstone"]["supported"] is False


def test_the_document_is_valid(sdkgen: Shell) -> None:
    sdkgen(
        "import",
        CHARGE,
        BATCH,
        CREDIT,
        "--into",
        "pages.yaml",
        "--config",
        INTO.parent / "sdk.yaml",
    )
    assert sdkgen("lint", "pages.yaml", "--strict") == 0
    assert "0 errors, 0 warnings" in sdkgen.out


def test_the_menu_of_a_page_tells_which_reads_a_platform_has(sdkgen: Shell) -> None:
    sdkgen("import", CHARGE, "--into", INTO)
    assert sdkgen("matrix", "--platform", "hearthstone", "--format", "json") == 0
    rows = json.loads(sdkgen.out)["rows"]
    can = {key for key, row in rows.items() if row["hearthstone"] == "yes"}
    assert can == {
        *("charge_codes.get", "charge_codes.list", "resident_charges.create"),
        *("resident_charges.get", "resident_charges.list"),
    }
    assert sdkgen("inspect", "propexo") == 0
    families = json.loads(sdkgen.out)["families"]
    assert families["charge_codes.list"]["listed"] == ["hearthstone"]
    assert "listed" not in families["fees.list"]


# --- importing again ----------------------------------------------------------------------------


def test_importing_again_changes_nothing(sdkgen: Shell) -> None:
    sdkgen("import", CHARGE, BATCH, "--into", INTO)
    before = INTO.read_bytes()
    assert sdkgen("import", CHARGE, BATCH, "--into", INTO) == 0
    assert sdkgen.out.count(": unchanged") == 2
    assert INTO.read_bytes() == before


def test_importing_a_page_renews_its_operation_only(sdkgen: Shell) -> None:
    sdkgen("import", CHARGE, BATCH, "--into", INTO)
    text = INTO.read_text().replace(
        "  /v1/resident-charges/batch",
        "  # by hand: keep\n  /v1/resident-charges/batch",
    )
    INTO.write_text(text.replace("info:", "x-ours: {a: 1} # ours\ninfo:"))
    before = INTO.read_text().splitlines()
    changed = CHARGE.read_text().replace("How much, in cents", "Cents")
    Path("page.txt").write_text(changed)
    assert sdkgen("import", "page.txt", "--into", INTO) == 0
    assert f"POST {PATH}: updated" in sdkgen.out
    after = INTO.read_text().splitlines()
    different = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert [(a.strip(), b.strip()) for a, b in different] == [
        ("description: How much, in cents", "description: Cents")
    ]


# --- what is not clear --------------------------------------------------------------------------

FAULTS = {
    "a call that is not its own": ("\nPOST\n", "\n", "example", 24),
    "a type nobody knows": (
        "amount_in_centsinteger",
        "amount_in_centsmoney",
        "field",
        87,
    ),
    "broken JSON": ('"WOOD",', '"WOOD"', "example", 33),
    "a broken answer": ('7 "lease_id"', "7 lease_id", "example", 44),
    "an open quote": ("\n>}'", "\n>}", "example", 26),
    "another method": ("$curl -X POST", "$curl -X PUT", "example", 26),
    "words that mean nothing": (">=1", "~1", "field", 87),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_understood_is_located_and_nothing_is_written(
    sdkgen: Shell, fault: str
) -> None:
    old, new, code, line = FAULTS[fault]
    Path("page.txt").write_text(CHARGE.read_text().replace(old, new))
    assert sdkgen("import", BATCH, "page.txt", "--into", INTO) == 2
    assert f"[{code}]" in sdkgen.err
    assert f"page.txt:{line}:" in sdkgen.err
    assert not INTO.exists()


def test_all_faults_of_all_pages_are_told_at_once(sdkgen: Shell) -> None:
    Path("one.txt").write_text(
        CHARGE.read_text().replace("integerRequired", "moneyRequired")
    )
    Path("two.txt").write_text("Nothing at all")
    Path("three.txt").write_bytes(b"\xff\xfe\x00")
    assert sdkgen("import", "one.txt", "two.txt", "three.txt", "--into", INTO) == 2
    assert sorted(
        line.split(":")[0] for line in sdkgen.err.splitlines() if "error:" in line
    ) == [
        "one.txt",
        "three.txt",
        "two.txt",
    ]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("", "empty.txt"),
        ("<html>" + "<div>" * 5000, "deep.html"),
        ("- " * 3000 + "x\n# h\n", "deep.md"),
        (
            "POST\n/v1/x/\n$curl -X POST https://h/v1/x/ -d '" + "[" * 100_000 + "'\n",
            "json.txt",
        ),
        ("<html><pre>curl https://[bad -d '{}'</pre>", "url.html"),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_hostile_pages_are_refused_in_words(
    sdkgen: Shell, content: str, name: str
) -> None:
    Path(name).write_text(content)
    assert sdkgen("import", name, "--into", INTO) == 2
    assert f"{name}:" in sdkgen.err
    assert "internal error" not in sdkgen.err


@pytest.mark.parametrize(
    ("into", "content", "says"),
    [
        ("pages.json", None, "a YAML file"),
        ("pages.yaml", "a: [", "pages.yaml:2:"),
        ("pages.yaml", "openapi: 2.0\npaths: {}\n", "pages.yaml"),
        (
            "pages.yaml",
            "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: []\n",
            "pages.yaml",
        ),
    ],
)
def test_a_document_that_cannot_take_them_is_left_alone(
    sdkgen: Shell, into: str, content: str | None, says: str
) -> None:
    if content:
        Path(into).write_text(content)
    assert sdkgen("import", CHARGE, "--into", into) == 2
    assert says in sdkgen.err
    assert (Path(into).read_text() if content else None) == content


# --- from a page to a typed call ----------------------------------------------------------------


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the first test that takes Hearthstone in keeps what came of it."""
    return tmp_path_factory.mktemp("hearthstone") / "kept"


@pytest.fixture
def released(sdkgen: Shell, kept: Path) -> Shell:
    """Return the command, after the two commands that take Hearthstone in."""
    said = kept.with_name("said.txt")
    if kept.exists():
        shutil.copytree(kept, Path(), dirs_exist_ok=True)
        sdkgen.out = said.read_text("utf-8")
        return sdkgen
    assert sdkgen("generate", "--no-validate") == 0
    assert sdkgen("import", CHARGE, BATCH, CREDIT, "--into", INTO) == 0
    assert sdkgen("release", INTO) == 0
    said.write_text(sdkgen.out, "utf-8")
    shutil.copytree(Path(), kept)
    return sdkgen


def test_a_new_platform_goes_from_text_to_a_typed_call_in_two_commands(
    released: Shell,
) -> None:
    assert "found the platform `hearthstone` (Hearthstone Living)" in released.out
    assert "0.1.0 -> 0.2.0 (minor)" in released.out
    assert released("check") == 0
    document = {**load(Path("specs/propexo/openapi.yaml")).root, **load(INTO).root}
    example = imported()["paths"][PATH]["post"]["requestBody"]["content"]
    request = example["application/json"]["example"]
    with (
        serving(document) as api,
        importing(Path("generated/unified")) as package,
        package.Propexo("key", base_url=api.url) as client,
    ):
        job = attrgetter("hearthstone.resident_charges.create")(client)(**request)
        assert job.id
        (arrived,) = api.exchanges
        assert arrived.json == request
        assert list(arrived.json) == list(request)
        assert callable(client.hearthstone.resident_charges.create_batch)
        supports = package.capabilities.CAPABILITIES.supports
        assert not supports("resident_credits.create", "hearthstone")
        standing = package.capabilities.standing
        assert standing("charge_codes.list", "hearthstone") == "listed"
        assert standing("resident_charges.create", "hearthstone") == "documented"
        assert standing("resident_payments.create", "hearthstone") == "no_page"


def test_a_type_checker_knows_the_new_call(released: Shell) -> None:
    code = (
        "from unified import Propexo\nwith Propexo('k') as client:\n"
        "    client.hearthstone.resident_charges.create(integration_id='i')\n"
    )
    Path("generated/call.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "call.py"],
        cwd="generated",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert 'Missing named argument "hearth_code"' in done.stdout


def test_a_page_that_has_changed_is_a_release(released: Shell) -> None:
    changed = CHARGE.read_text().replace(
        "hearth_codestringRequired", "hearth_codestringOptional"
    )
    Path("page.txt").write_text(changed)
    assert released("import", "page.txt", "--into", INTO) == 0
    assert released("release", "specs/propexo/openapi.yaml") == 0
    assert "hearthstone.resident_charges.create\n" in released.out
    assert "`hearth_code` is no longer required" in released.out
    assert released("check") == 0
