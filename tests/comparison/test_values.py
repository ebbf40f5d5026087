"""How values are written."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.comparison.values import both
from govplan.model import Assignment, Due, Identifier, Item, Party, Period, Place, Relation, Responsibility, Source
from govplan.testing import responsibilities

DAY = datetime.date(2018, 12, 31)
LEAD = Assignment("lead", Party("省发改委"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ((), None),
        (("省直各单位", "各市"), "省直各单位; 各市"),
        ((Party("省发改委"), Party("省财政厅")), "省发改委; 省财政厅"),
        ((Identifier("document-number", "1号"),), "1号"),
        ((Identifier(),), ""),
        (DAY, "2018-12-31"),
        ((Due("年底前", DAY), Due("近期")), "年底前 (2018-12-31); 近期"),
        (Place("福建省", "GB/T 2260", "350000"), "福建省; GB/T 2260; 350000"),
        ((Relation("implements", "规划", Identifier(value="2号")),), "implements; 规划; 2号"),
        (Responsibility("（省发改委）"), "（省发改委）"),
        (Responsibility(assignments=[LEAD]), "lead: 省发改委"),
        (5, "5"),
    ],
)
def test_a_value_is_written_for_a_person(value: Any, text: str | None) -> None:
    assert both(value, "another")[0] == text


@pytest.mark.parametrize(
    ("before", "after", "texts"),
    [
        (Period(DAY), Period(None, DAY), ('{"start": "2018-12-31"}', '{"end": "2018-12-31"}')),
        (
            Responsibility("（省发改委）", assignments=[LEAD]),
            Responsibility("（省发改委）"),
            (
                '{"text": "（省发改委）", "assignments": [{"role": "lead", "party": {"name": "省发改委"}}]}',
                '{"text": "（省发改委）"}',
            ),
        ),
    ],
)
def test_what_reads_the_same_is_written_as_json(before: Any, after: Any, texts: tuple[str, str]) -> None:
    assert both(before, after) == texts


@given(responsibilities(), responsibilities() | st.none())
def test_values_that_differ_are_written_differently(before: Responsibility, after: Responsibility | None) -> None:
    one, other = both(before, after)
    assert (one == other) == (before == after)


def test_a_source_and_an_item_have_their_members_in_order() -> None:
    assert both(Source("网页", "https://example.org/", DAY), None)[0] == "网页; https://example.org/; 2018-12-31"
    assert both(Item("1.", 1, "网络"), None)[0] == "1.; 1; 网络"
