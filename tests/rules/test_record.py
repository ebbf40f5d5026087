import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Identifier, Period, Place, Plan, Source
from govplan.rules import faults

PLAN = Plan(title="工作要点", sections=[])
FIRST, SECOND, THIRD = (datetime.date(2017, 3, day) for day in (1, 2, 3))


def told(**changes: Any) -> list[tuple[str, str, str]]:
    return [(issue.code, issue.pointer, issue.message) for issue in faults(attrs.evolve(PLAN, **changes))]


def test_days_in_their_order_are_well() -> None:
    assert told(issued=FIRST, published=SECOND, source=Source(retrieved=THIRD)) == []
    assert told(issued=FIRST, published=FIRST, source=Source(retrieved=FIRST)) == []
    assert told(issued=THIRD, source=Source()) == []


def test_a_day_before_the_one_that_it_must_follow_is_told() -> None:
    message = "the day of publication, 2017-03-01, comes before the day of issue, 2017-03-02"
    assert told(issued=SECOND, published=FIRST) == [("date-order", "/published", message)]
    message = "the day of retrieval, 2017-03-01, comes before the day of issue, 2017-03-02"
    assert told(issued=SECOND, source=Source(retrieved=FIRST)) == [("date-order", "/source/retrieved", message)]
    assert [at for _, at, _ in told(issued=THIRD, published=SECOND, source=Source(retrieved=FIRST))] == [
        "/published",
        "/source/retrieved",
    ]


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    message = "the period ends on 2017-03-01, before it begins on 2017-03-02"
    assert told(period=Period(SECOND, FIRST)) == [("period-order", "/period", message)]
    for period in (Period(FIRST, SECOND), Period(FIRST, FIRST), Period(FIRST), Period(end=FIRST), None):
        assert told(period=period) == []


def test_an_identifier_that_the_plan_has_already_is_told_each_time() -> None:
    number, other = Identifier("document-number", "闽政办〔2017〕28号"), Identifier("document-number", "2")
    message = "the plan has the identifier 闽政办〔2017〕28号 already"
    assert told(identifiers=[number, other, number, Identifier("index-number", number.value), number]) == [
        ("duplicate-identifier", "/identifiers/2", message),
        ("duplicate-identifier", "/identifiers/4", message),
    ]
    assert len(told(identifiers=[Identifier(), Identifier(), Identifier("urn:a"), Identifier("urn:a")])) == 2


@pytest.mark.parametrize("tag", ["cn", "jp", "CN-Hans", "chinese", "zhong-Hans"])
def test_a_language_that_does_not_exist_is_told(tag: str) -> None:
    message = f"there is no language {tag.partition('-')[0]}"
    assert told(language=tag) == [("unknown-language-tag", "/language", message)]


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "ZH-hant-TW", "bo", "ug-Arab", "yue", "mnc", "en"])
def test_a_language_that_exists_or_may_exist_is_well(tag: str) -> None:
    assert told(language=tag) == []


@pytest.mark.parametrize("scheme", ["GB/T 2260", "GB/T 2260—2007", "GB/T2260-2007", "GB 2260"])
@pytest.mark.parametrize(
    "code", ["35000", "3500000", "360", "590000", "000000", "35000A", "３５００００", "350000\n", ""]
)
def test_a_code_that_cannot_be_one_of_gb_t_2260_is_told(scheme: str, code: str) -> None:
    (issue,) = told(jurisdiction=Place("福建省", scheme, code))
    assert issue[:2] == ("unknown-place-code", "/jurisdiction/code")


@pytest.mark.parametrize(
    "place", [Place(), Place("福建省", "GB/T 2260"), Place(code="1"), Place("x", "GB/T 22600", "1")]
)
def test_a_place_without_a_code_or_of_another_scheme_is_not_judged(place: Place) -> None:
    assert told(jurisdiction=place) == []


@given(st.sampled_from(["11", "15", "21", "35", "46", "50", "54", "65", "71", "81", "82"]), st.integers(0, 9999))
def test_a_code_that_begins_with_a_province_is_well(province: str, rest: int) -> None:
    assert told(jurisdiction=Place(scheme="GB/T 2260", code=f"{province}{rest:04}")) == []
