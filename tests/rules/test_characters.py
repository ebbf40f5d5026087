import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Assignment, Item, Notice, Party, Plan, Responsibility, Section, Task
from govplan.rules import faults

BAD = "中国?福建"


def told(plan: Plan) -> list[tuple[str, str]]:
    return [(issue.pointer, issue.message) for issue in faults(plan) if issue.code == "lost-character"]


def test_every_text_of_a_plan_is_looked_at() -> None:
    duties = [Responsibility(BAD, assignments=[Assignment("lead", Party(BAD))]), Responsibility()]
    unprinted = Responsibility(assignments=[Assignment("lead", Party("省委")), Assignment("lead", Party(BAD))])
    tasks = [Task("甲。"), *(Task(BAD, duty) for duty in (*duties, unprinted))]
    plan = Plan(
        title=BAD,
        notice=Notice(BAD, BAD),
        issuers=[Party("省政府"), Party(BAD)],
        addressees=["各市：", BAD],
        access=BAD,
        preamble=BAD,
        sections=[Section(label=BAD, heading=BAD, items=[Item(heading=BAD, tasks=tasks)])],
        closing=BAD,
    )
    item = "/sections/0/items/0"
    assert [pointer for pointer, _ in told(plan)] == [
        "/notice/title",
        "/notice/text",
        "/title",
        "/issuers/1/name",
        "/addressees/1",
        "/access",
        "/preamble",
        "/sections/0/label",
        "/sections/0/heading",
        f"{item}/heading",
        f"{item}/tasks/1/text",
        f"{item}/tasks/1/responsibility/text",
        f"{item}/tasks/2/text",
        f"{item}/tasks/3/text",
        f"{item}/tasks/3/responsibility/assignments/1/party/name",
        "/closing",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("加快建设中国?福建VR产业基地", "a character was lost in “加快建设中国?福建VR产业”"),
        ("张\ufffd", "a character was lost in “张\ufffd”"),
        ("推进??工作", "2 characters were lost, the first in “推进??工作”"),
        ("甲?乙，丙\ufffd丁", "2 characters were lost, the first in “甲?乙，丙\ufffd丁”"),
    ],
)
def test_the_words_around_the_first_loss_are_shown(text: str, message: str) -> None:
    assert told(Plan(title=text, sections=[])) == [("/title", message)]


@pytest.mark.parametrize("text", ["为什么？因为", "是否可行?", "?", "A?B", "推进?", "http://a.cn/?id=省", "“?”"])
def test_a_question_is_no_loss(text: str) -> None:
    assert told(Plan(title=text, sections=[])) == []


@given(st.text("省市?\ufffd，A", max_size=12))
def test_text_is_told_exactly_if_it_holds_a_replacement_or_a_mark_between_words(text: str) -> None:
    squeezed = text
    while "??" in squeezed:
        squeezed = squeezed.replace("??", "?")
    within = any(f"{a}?{b}" in squeezed for a in "省市" for b in "省市")
    assert bool(told(Plan(title=text, sections=[]))) == (within or "\ufffd" in text)


def widths(text: str) -> list[tuple[str, str]]:
    found = faults(Plan(title=text, sections=[]))
    return [(issue.pointer, issue.message) for issue in found if issue.code == "mixed-width-brackets"]


@pytest.mark.parametrize(
    ("text", "bracket"),
    [
        ("建设（含网络)。", "（含网络)"),
        ("建设(含网络）。", "(含网络）"),
        ("（甲）建设（含（网络)）。", "（网络)"),
        ("建设（含5G)（甲）。", "（含5G)"),
        ("建设（2018)。", "（2018)"),
        ("建设（1)。", "（1)"),
    ],
)
def test_a_bracket_of_two_widths_is_noted(text: str, bracket: str) -> None:
    assert widths(text) == [("/title", f"a bracket is opened and closed in two widths: “{bracket}”")]


@pytest.mark.parametrize(
    "text",
    ["建设（含网络）(PPP)。", "（含1)甲，2)乙）", "（含一)甲；二）乙）", "甲)（乙）", "（甲(", "建设", "（甲(乙)丙）"],
)
def test_brackets_of_one_width_each_are_well(text: str) -> None:
    assert widths(text) == []
