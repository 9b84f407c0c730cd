"""Reports: the version step, fingerprints, approval, and what each format shows of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sdkgen.compare import FORMATS, Change, Report, approved, read_approved
from sdkgen.compare.formats import as_github, headline
from sdkgen.compare.report import fingerprint
from sdkgen.problems import SpecError

BREAK = Change(
    fingerprint="0123456789ab",
    operation="POST /v1/resident-charges/entrata/",
    platform="entrata",
    family="resident_charges.create",
    location="request.body.charge_code_id",
    change="request-property-became-required",
    breaking=True,
    message="`charge_code_id` is now required",
    why="calls without it are refused",
    old="optional",
    new="required",
    old_pointer="/components/schemas/a~1b/properties/charge_code_id",
    new_pointer="/components/schemas/a~1b/properties/charge_code_id",
)
FEATURE = replace(
    BREAK,
    fingerprint="ab0123456789",
    platform=None,
    operation="GET /v1/resident-charges/",
    family="resident_charges.list",
    location="response.200.body.results[].note",
    change="response-property-added",
    breaking=False,
    message="`results[].note` of the answer is new",
    old=None,
    new="string or null",
)
WORDS = replace(
    FEATURE, change="description-changed", level="patch", fingerprint="c" * 12
)
PLATFORMS = (("entrata", "Entrata"),)


@pytest.mark.parametrize(
    ("changes", "bump"),
    [
        ((), "none"),
        ((WORDS,), "patch"),
        ((WORDS, FEATURE), "minor"),
        ((WORDS, FEATURE, BREAK), "major"),
    ],
)
def test_the_gravest_change_decides_on_the_version(
    changes: tuple[Change, ...], bump: str
) -> None:
    assert Report(changes).bump == bump


def test_approval_takes_the_block_away_but_not_the_major_version() -> None:
    report = Report((BREAK, FEATURE))
    assert report.blocking == (BREAK,)
    marked = approved(report, {BREAK.fingerprint})
    assert marked.blocking == ()
    assert marked.bump == "major"
    assert [change.approved for change in marked.changes] == [True, False]


def test_approved_fingerprints_are_read_with_comments() -> None:
    text = "# agreed in March\n\n0123456789ab  charge codes, agreed with billing\nabcdefabcdef\n"
    assert read_approved(text) == {"0123456789ab", "abcdefabcdef"}


def test_a_line_that_is_no_fingerprint_is_named_with_its_place() -> None:
    with pytest.raises(SpecError) as caught:
        read_approved("0123456789ab\nyes, all of them\n", "approved.txt")
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("approved.txt", 2)
    assert "yes," in problem.message


def test_fingerprints_tell_changes_apart_and_stay() -> None:
    one = fingerprint("POST /a", "request.body.x", "request-enum-value-removed", ["A"])
    two = fingerprint("POST /a", "request.body.x", "request-enum-value-removed", ["B"])
    assert one == "2cf40bfc37b9"  # as long as this holds, approvals hold
    assert one != two


def test_json_has_what_the_contract_says() -> None:
    found = json.loads(FORMATS["json"](Report((BREAK,))))
    wanted = ("fingerprint", "operation", "platform", "location", "change", "breaking")
    assert found["bump"] == "major"
    assert {
        key: found["changes"][0][key] for key in (*wanted, "message", "old", "new")
    } == {key: getattr(BREAK, key) for key in (*wanted, "message", "old", "new")}


def test_text_tells_what_is_hurt_first_with_the_fingerprint_that_approves_it() -> None:
    text = FORMATS["text"](Report((FEATURE, WORDS, BREAK), PLATFORMS))
    assert text.splitlines() == [
        "3 changes, 1 breaking: a major release.",
        "",
        "Breaking",
        "  entrata.resident_charges.create",
        "    `charge_code_id` is now required",
        "      because calls without it are refused",
        "      POST /v1/resident-charges/entrata/  request.body.charge_code_id  [0123456789ab]",
        "",
        "New",
        "  resident_charges.list",
        "    `results[].note` of the answer is new: `string or null`",
        "",
        "1 place is described anew, in `resident_charges.list`.",
    ]


def test_what_happens_to_a_call_itself_needs_no_colon() -> None:
    change = replace(BREAK, message="is gone", location="operation")
    assert "    entrata.resident_charges.create is gone\n" in FORMATS["text"](
        Report((change,))
    )


def test_what_happens_to_several_calls_is_said_once() -> None:
    other = replace(BREAK, family="resident_charges.create_batch", fingerprint="d" * 12)
    text = FORMATS["text"](Report((BREAK, other)))
    assert text.count("is now required") == 1
    assert "entrata.resident_charges.create, entrata.resident_charges.create_b" in text
    assert "[0123456789ab]" in text and "[dddddddddddd]" in text


def test_another_default_is_a_warning_of_its_own() -> None:
    change = replace(
        FEATURE, change="request-default-changed", message="the default of `x` is now 1"
    )
    text = FORMATS["markdown"](Report((change, FEATURE)))
    assert "### May mean something else\n\n- `resident_charges.list`: the def" in text


def test_nothing_is_said_in_one_line() -> None:
    assert FORMATS["text"](Report()) == "No change that a user of the SDK can feel.\n"
    assert FORMATS["markdown"](Report()) == FORMATS["github"](Report()) == ""


def test_the_headline_counts_what_was_approved() -> None:
    marked = approved(Report((BREAK, FEATURE)), {BREAK.fingerprint})
    assert headline(marked) == (
        "2 changes, 1 breaking, 1 of them approved: a major release."
    )


def test_markdown_tells_what_is_hurt_first_then_what_is_new() -> None:
    second = replace(BREAK, message="`day` is gone", why="calls that give it fail")
    text = FORMATS["markdown"](Report((FEATURE, WORDS, BREAK, second), PLATFORMS))
    assert text.splitlines() == [
        "4 changes, 2 breaking: a major release.",
        "",
        "### Breaking",
        "",
        "- `entrata.resident_charges.create`:",
        "  - `charge_code_id` is now required (calls without it are refused)",
        "  - `day` is gone (calls that give it fail)",
        "",
        "### New",
        "",
        "- `resident_charges.list`: `results[].note` of the answer is new:"
        " `string or null`",
        "",
        "1 place is described anew, in `resident_charges.list`.",
    ]


def test_many_new_operations_are_told_by_resource() -> None:
    actions = [f"step_{letter}" for letter in "abcdefghijkl"]
    new = [
        replace(
            FEATURE, family=name, change="operation-added", message="is new", new=None
        )
        for name in (*(f"leads.{action}" for action in actions), "units.list")
    ]
    told = FORMATS["markdown"](Report((*new, FEATURE))).splitlines()
    assert told[4:] == [
        f"- `leads`: {', '.join(f'`{action}`' for action in actions)}",
        "- `units`: `list`",
        "- `resident_charges.list`: `results[].note` of the answer is new:"
        " `string or null`",
    ]
    few = FORMATS["text"](Report(tuple(new[:3])))
    assert "    leads.step_a is new\n    leads.step_b is new\n" in few


def test_markdown_takes_no_orders_from_a_document() -> None:
    change = replace(FEATURE, new="x` @all <b>\n# y", family="a`.b\n# c")
    text = FORMATS["markdown"](Report((change,)))
    assert "`x @all <b> # y`" in text
    assert "- `a .b # c`: " in text


def test_github_annotates_the_lines_of_the_new_document() -> None:
    def place(pointer: str) -> tuple[str, int, int]:
        assert pointer == BREAK.new_pointer
        return "specs/a,b.yaml", 12, 3

    (line,) = as_github(
        Report((replace(BREAK, message="50%\nof it"),)), place
    ).splitlines()
    assert line.startswith("::error file=specs/a%2Cb.yaml,line=12,col=3,title=POST ")
    assert "50%25%0Aof it" in line
    assert BREAK.new_pointer in line


@pytest.mark.parametrize(
    ("change", "kind"),
    [(BREAK, "error"), (replace(BREAK, approved=True), "warning"), (FEATURE, "notice")],
)
def test_github_tells_how_grave_it_is(change: Change, kind: str) -> None:
    assert FORMATS["github"](Report((change,))).startswith(f"::{kind} title=")
