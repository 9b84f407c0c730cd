"""Where the records of an answer are, and what it says about them."""

from __future__ import annotations

from sdkgen.interpret.answers import Answers, plain
from sdkgen.interpret.drafts import NO_DOC, Draft, DraftField, Place
from sdkgen.load import load_yaml
from sdkgen.model import ir
from sdkgen.target import locations
from sdkgen.target.choices import read_choices

WORDS = read_choices(load_yaml(locations.defaults())).lists
WIDE = 1000


def test_names_are_compared_by_their_letters() -> None:
    names = ("page[size]", "pageSize", "page_size", "$PageSize")
    assert {plain(name) for name in names} == {"pagesize"}


def test_an_answer_that_goes_round_is_looked_at_for_a_while() -> None:
    """A thousand spellings of one key, each of which leads to all of them again."""
    names = [f"me{'_' * n}ta" for n in range(WIDE)]
    whole = ir.Named("whole")
    fields = [DraftField(name, whole, True, NO_DOC) for name in names]
    fields.append(DraftField("data", ir.ListOf(whole), True, NO_DOC))
    place = Place("response", "whole")
    answers = Answers(
        {"whole": Draft("whole", "object", "", place, fields=fields)}, WORDS
    )
    records = answers.records(whole, "/things")
    assert not isinstance(records, str)
    assert records.path == ("data",)
    assert len(answers.told(whole, records).places) <= WIDE
