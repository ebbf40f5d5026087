"""The deadlines that words name, and the last day of each of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan import Due, Period
from govplan.text.deadlines import deadlines, year_of

YEAR = Period(date(2018, 1, 1), date(2018, 12, 31))
YEARS = Period(date(2016, 1, 1), date(2020, 12, 31))

FORMS = {
    # Words, and each deadline in them with its last day in a plan for 2018.
    "2018年6月底前完成": [("2018年6月底前", date(2018, 6, 30))],
    "2018年6月末前完成": [("2018年6月末前", date(2018, 6, 30))],
    "2020年2月底之前完成": [("2020年2月底之前", date(2020, 2, 29))],
    "2018年6月底完成": [],
    "时间为2018年6月底": [("2018年6月底", date(2018, 6, 30))],
    "2018年6月前完成": [("2018年6月前", None)],
    "2018年6月以前完成": [("2018年6月以前", None)],
    "2018年6月15日前完成": [("2018年6月15日前", date(2018, 6, 15))],
    "2018年6月31日前完成": [("2018年6月31日前", None)],
    "2018年13月底前完成": [("2018年13月底前", None)],
    "2018年底前完成": [("2018年底前", date(2018, 12, 31))],
    "2018年年底前完成": [("2018年年底前", date(2018, 12, 31))],
    "2018年底完成": [("2018年底", date(2018, 12, 31))],
    "2018年内完成": [("2018年内", date(2018, 12, 31))],
    "2020年前完成": [("2020年前", None)],
    "2020年之前完成": [("2020年之前", None)],
    "2020年以前完成": [("2020年以前", None)],
    "到2020年，建成平台": [("到2020年", date(2020, 12, 31))],
    "至2020年底，建成平台": [("至2020年底", date(2020, 12, 31))],
    "到2020年": [("到2020年", date(2020, 12, 31))],
    "到2020年建成平台": [],
    "年底前完成": [("年底前", date(2018, 12, 31))],
    "年底之前完成": [("年底之前", date(2018, 12, 31))],
    "年内完成": [("年内", date(2018, 12, 31))],
    "今年底完成": [("今年底", date(2018, 12, 31))],
    "今年年底前完成": [("今年年底前", date(2018, 12, 31))],
    "今年内完成": [("今年内", date(2018, 12, 31))],
    "6月底前完成": [("6月底前", date(2018, 6, 30))],
    "2月底前完成": [("2月底前", date(2018, 2, 28))],
    "6月15日前完成": [("6月15日前", date(2018, 6, 15))],
    "1月底前完成": [("1月底前", date(2018, 1, 31))],
    "12月底前完成": [("12月底前", date(2018, 12, 31))],
    "6月1日前完成": [("6月1日前", date(2018, 6, 1))],
    "6月30日前完成": [("6月30日前", date(2018, 6, 30))],
    "6月0日前完成": [("6月0日前", None)],
    "0月底前完成": [("0月底前", None)],
    "6月以来": [],
    "2017年达1.5万户": [],
    "2017—2018年度": [],
    "每年6月开展": [],
    "全年开展": [],
    "按月通报": [],
    "每年汛期在坝底前清淤": [],
    "力争三年内建成": [],
    "两年内完成": [],
    "明年底前完成": [],
    "每年底前总结": [],
    "组织青年内部交流": [],
    "在本年内完成": [("年内", date(2018, 12, 31))],
}


@pytest.mark.parametrize(("words", "dues"), FORMS.items(), ids=FORMS)
def test_words_name_their_deadlines(words: str, dues: list[tuple[str, date | None]]) -> None:
    assert deadlines(words, YEAR) == tuple(Due(*due) for due in dues)


@pytest.mark.parametrize(
    "period", [None, YEARS, Period(), Period(start=date(2018, 1, 1)), Period(end=date(2018, 12, 31))]
)
def test_a_deadline_without_a_year_has_no_day_where_the_plan_is_not_for_one_year(period: Period | None) -> None:
    assert year_of(period) is None
    assert deadlines("6月底前和年底前完成，2018年内总结", period) == (
        Due("6月底前", None),
        Due("年底前", None),
        Due("2018年内", date(2018, 12, 31)),
    )


def test_a_deadline_that_is_named_twice_is_one() -> None:
    assert deadlines("年底前接入，年底前推广", YEAR) == (Due("年底前", date(2018, 12, 31)),)


def test_the_year_of_a_plan_for_one_year() -> None:
    assert year_of(YEAR) == 2018


@given(st.text("0123456789年月日底末前内之以到至今，。 ", max_size=30), st.sampled_from((None, YEAR, YEARS)))
def test_every_deadline_stands_in_the_words(words: str, period: Period | None) -> None:
    assert all((due.text or "-") in words for due in deadlines(words, period))
