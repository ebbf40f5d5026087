import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec.faults import Fault, lone_surrogate, missing_key, quoted, repeated_key, unknown_key, wrong_type
from govplan.issues import Issue, Span


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (None, "null"),
        (True, "true or false"),
        (1, "a number"),
        (1.5, "a number"),
        ("x", "a string"),
        ([], "an array"),
        ({}, "an object"),
        (b"", "a Python bytes"),
        (datetime.date, "a Python date"),
        (dict, "an object"),
    ],
)
def test_a_wrong_type_names_what_is_expected_and_what_is_found(value: Any, found: str) -> None:
    assert wrong_type("date", value).message == f"must be a date of the form YYYY-MM-DD, not {found}"


def test_who_writes_null_is_told_what_to_do() -> None:
    assert wrong_type("string", None).hint == "leave out a member that has no value"
    assert wrong_type("string", 5).hint is None


def test_an_unknown_key_near_a_known_one_is_taken_for_it() -> None:
    assert unknown_key("open-ended", ["text", "open_ended"], "Responsibility").hint == 'did you mean "open_ended"?'
    assert unknown_key("标题", ["text", "open_ended"], "Responsibility").hint is None


def test_a_key_with_half_of_a_surrogate_pair_is_not_shown() -> None:
    fault = unknown_key("title\udc00", ["title"], "Plan")
    assert (fault.code, fault.where) == ("lone-surrogate", "key")
    assert fault.message == "holds U+DC00, which is half of a surrogate pair"


def test_a_fault_is_shown_by_what_is_wrong() -> None:
    assert [fault.where for fault in (missing_key("a"), repeated_key(), unknown_key("b", [], "Plan"))] == [
        "owner",
        "key",
        "key",
    ]
    assert lone_surrogate("\ud800").where == wrong_type("array", 5).where == "value"


def test_a_fault_becomes_an_issue_where_its_place_is_known() -> None:
    fault = Fault("bad-date", "must be a day of the calendar", "look it up")
    span = Span(1, 2, 1, 2)
    assert fault.at("/issued") == Issue.of("bad-date", fault.message, "/issued", hint="look it up")
    assert fault.at("/issued", span).span == span


def test_a_fault_says_what_it_is_and_what_to_do() -> None:
    fault = repeated_key()
    assert (fault.code, fault.message, fault.hint) == ("duplicate-key", "the member is given twice", "keep one of them")
    assert fault.args == ("duplicate-key", "the member is given twice")
    assert (missing_key("a").code, missing_key("a").message) == ("missing-key", 'the member "a" is missing')


def test_what_is_quoted_is_shown_as_it_is_as_far_as_a_line_allows() -> None:
    assert quoted("工作要点") == '"工作要点"'
    assert quoted("要" * 40) == f'"{"要" * 40}"'
    assert quoted("要" * 41) == f'"{"要" * 40}…"'


@given(st.text(st.characters(codec=None)) | st.text("\ud800\udfffx\n\r\u2028", min_size=30))
def test_what_is_quoted_is_one_short_line_that_can_be_written(text: str) -> None:
    line = quoted(text)
    assert len(line.encode()) <= 6 * 41 + 2
    assert "\n" not in line
    assert "\r" not in line
