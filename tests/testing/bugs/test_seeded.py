"""The seeded bugs: each is there, the strategies find them, and the right parser raises no alarm."""

from typing import Final

import pytest
from hypothesis import Phase, given, settings

from govplan.testing import Damaged, Document, damaged, documents
from tests.testing.bugs.seeded import BUGS, SOURCE, parser

SOON: Final = (
    # Bugs of each kind that few documents are needed for.
    "lines end in CR LF or LF",
    "tabs are no blanks",
    "broken lines are not joined",
    "the notice is the plan",
    "paragraphs belong to the section",
    "every first line is a heading",
    "a bracket ends at the first that closes",
    "what stands behind a clause is lost",
    "the first is lead",
    "no level is carried",
    "等 is part of a name",
    "a deadline without a year has none",
)


def test_there_are_enough() -> None:
    assert len(BUGS) >= 80


@pytest.mark.parametrize("bug", BUGS)
def test_a_bug_changes_one_place(bug: str) -> None:
    assert SOURCE.count(BUGS[bug].right) == 1
    assert parser(bug) is not parser()


@given(documents())
def test_the_right_parser_reads_every_document_as_its_plan(document: Document) -> None:
    assert parser()(document.text) == document.plan


@given(damaged())
def test_the_right_parser_keeps_the_relations(each: Damaged) -> None:
    if each.relation != "total":
        assert each.holds(parser()(each.text))


def test_bugs_are_found_in_a_few_documents() -> None:
    unfound = {*SOON}

    @settings(max_examples=150, phases=[Phase.generate], database=None, derandomize=True)
    @given(documents())
    def look(document: Document) -> None:
        unfound.difference_update([bug for bug in unfound if not right(bug, document)])

    look()
    assert unfound == set()


def right(bug: str, document: Document) -> bool:
    """Whether the parser with a bug reads a document as its plan: not if it fails, of whatever kind the failure is."""
    try:
        return parser(bug)(document.text) == document.plan
    except (AssertionError, IndexError, KeyError, TypeError, ValueError):
        return False
