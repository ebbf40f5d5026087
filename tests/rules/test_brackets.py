"""Brackets in the words of a plan come in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan import Notice, Plan, Responsibility, Section, Task
from govplan.rules import faults

BAD = "平台（二期"


def told(plan: Plan) -> list[tuple[str, str]]:
    return [(issue.pointer, issue.message) for issue in faults(plan, {"unbalanced-bracket"})]


def test_every_text_in_which_somebody_speaks_is_looked_at() -> None:
    tasks = [Task(BAD, Responsibility(BAD)), Task("建设。")]
    plan = Plan(
        title=BAD,
        notice=Notice(BAD, BAD),
        preamble=BAD,
        sections=[Section(label=BAD, heading=BAD, tasks=tasks), Section()],
        closing=BAD,
    )
    assert [pointer for pointer, _ in told(plan)] == [
        "/notice/title",
        "/notice/text",
        "/title",
        "/preamble",
        "/sections/0/heading",
        "/sections/0/tasks/0/text",
    ]
    assert told(Plan(title="", sections=[], notice=Notice())) == []


TEXTS = {
    # A text, and the bracket that is told.
    "平台（二期）": None,
    "平台(二期）": None,
    "平台〔二期]": None,
    "1）平台；2)网络": None,
    "（1）平台（a）网络": None,
    "（甲（乙）丙）": None,
    "平台（二期": "the bracket （ in “平台（二期” is never closed",
    "平台二期）": "the bracket ） in “平台二期）” closes none",
    "（甲（乙）丙": "the bracket （ in “（甲（乙）丙” is never closed",
    "（甲\n乙": "the bracket （ in “（甲乙” is never closed",
    "（以下简称1）": None,
}


@pytest.mark.parametrize(("text", "message"), TEXTS.items(), ids=ascii)
def test_a_bracket_without_a_partner_is_told(text: str, message: str | None) -> None:
    assert [each for _, each in told(Plan(title=text, sections=[]))] == ([message] if message else [])


BALANCED = st.recursive(
    st.sampled_from(("", "甲")),
    lambda inner: st.builds(
        "{1}{0[0]}{2}{0[1]}{3}".format, st.sampled_from(("（）", "()", "（)", "〔〕")), inner, inner, inner
    ),
    max_leaves=8,
)


@given(BALANCED, BALANCED, st.sampled_from("（)〕"))
def test_brackets_in_pairs_are_no_fault_and_one_more_is(before: str, after: str, more: str) -> None:
    assert told(Plan(title=f"{before}甲{after}", sections=[])) == []
    assert len(told(Plan(title=f"{before}甲{more}甲{after}", sections=[]))) == 1
