"""The text of a plan in the layout of GB/T 9704—2012."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan import (
    Assignment,
    Identifier,
    Item,
    Notice,
    Party,
    Plan,
    Responsibility,
    Role,
    Section,
    Task,
    parse,
    render,
)
from govplan.testing import plans
from govplan.text.rendering import WORDS, clause_of, date_of, label_of, official_label

LABELS = {1: "十二、", 2: "（十二）", 3: "12.", 4: "（12）", 5: "", 64: ""}


@pytest.mark.parametrize(("depth", "label"), LABELS.items(), ids=LABELS)
def test_the_standard_gives_a_label_to_four_depths(depth: int, label: str) -> None:
    assert official_label(depth, 12) == label
    assert label_of(Item(number=12), depth) == label


@pytest.mark.parametrize("number", [0, 1000])
def test_a_number_that_no_numeral_spells_has_a_label_in_digits_alone(number: int) -> None:
    assert [official_label(depth, number) for depth in (1, 2, 3, 4)] == ["", "", f"{number}.", f"（{number}）"]


def test_a_label_stands_as_printed() -> None:
    assert label_of(Section(label="第三章", number=3), 1) == "第三章"
    assert label_of(Section(), 1) == ""


LEAD, SUPPORT = Assignment("lead", Party("甲局")), Assignment("support", Party("乙局"))
SILENT = [Assignment("responsible", Party(name), basis="default") for name in ("甲局", "乙局")]

CLAUSES = {
    "as printed": (Responsibility("（责任单位：市政", assignments=[LEAD]), "（责任单位：市政"),
    "nobody": (Responsibility(), "（责任单位：）"),
    "by default": (Responsibility(assignments=SILENT), "（责任单位：甲局、乙局）"),
    "a label": (Responsibility(label="负责部门", assignments=SILENT), "（负责部门：甲局、乙局）"),
    "two roles": (Responsibility(assignments=[LEAD, SUPPORT]), "（责任单位：甲局牵头，乙局配合）"),
    "words as printed": (
        Responsibility(assignments=[Assignment("lead", Party("甲局"), word="主办"), Assignment("lead", Party("乙局"))]),
        "（责任单位：甲局主办，乙局牵头）",
    ),
    "none behind one": (Responsibility(assignments=[LEAD, SILENT[1]]), "（责任单位：甲局牵头，乙局）"),
    "one behind none": (Responsibility(assignments=[SILENT[0], SUPPORT]), "（责任单位：甲局；乙局配合）"),
    "an open list": (
        Responsibility(assignments=[LEAD, SUPPORT], open_ended=True),
        "（责任单位：甲局牵头，乙局等配合）",
    ),
    "a name that leaves something out": (
        Responsibility(
            assignments=[
                Assignment("lead", Party("省发改委")),
                Assignment("lead", Party("省教育厅", printed="教育厅")),
            ]
        ),
        "（责任单位：省发改委、教育厅牵头）",
    ),
    "a role without a word": (Responsibility(assignments=[Assignment("other", Party("甲局"))]), "（责任单位：甲局）"),
    "labels for words": (
        Responsibility(
            label="牵头单位",
            assignments=[
                Assignment("lead", Party("甲局"), word="牵头单位"),
                Assignment("support", Party("乙局"), word="配合单位"),
            ],
        ),
        "（牵头单位：甲局；配合单位：乙局）",
    ),
}


@pytest.mark.parametrize(("duty", "clause"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_stands_as_printed_or_is_written_from_its_assignments(duty: Responsibility, clause: str) -> None:
    assert clause_of(duty) == clause


NAMES = st.sampled_from(("市财政局", "市教育局", "海峡大学", "各县区政府", "市文化和旅游局"))
STATED = st.builds(Assignment, st.sampled_from(sorted(WORDS)), st.builds(Party, NAMES))
BY_DEFAULT = st.builds(Assignment, st.just("responsible"), st.builds(Party, NAMES), basis=st.just("default"))


@given(st.lists(STATED | BY_DEFAULT, min_size=1, max_size=6), st.booleans())
def test_a_clause_that_was_written_says_what_its_assignments_say(
    assignments: list[Assignment], open_ended: bool
) -> None:
    duty = Responsibility(assignments=assignments, open_ended=open_ended)
    [read] = parse(f"一、建设。{clause_of(duty)}").plan.responsibilities()
    assert [(each.role, each.party.name, each.basis) for each in read.assignments] == [
        (each.role, each.party.name, each.basis) for each in assignments
    ]
    assert read.open_ended == open_ended


def test_every_role_that_one_word_says_has_its_word() -> None:
    assert set(get_args(Role)) - set(WORDS) == {"joint", "other"}


def test_a_whole_plan_is_laid_out_as_the_standard_says() -> None:
    plan = Plan(
        title="工作要点",
        notice=Notice("关于印发工作要点的通知", "现印发给你们。\n请认真执行。"),
        issuers=[Party("海峡市人民政府")],
        addressees=["各县人民政府", "市直各单位"],
        identifiers=[
            Identifier("document-number", "海政〔2018〕12号"),
            Identifier("index-number", "FJ001"),
            Identifier("urn:isbn", "12"),
            Identifier("document-number"),
        ],
        issued=date(2018, 3, 1),
        published=date(2018, 3, 5),
        access="主动公开",
        preamble="为加快建设。",
        sections=[
            Section(number=1, heading="总体要求", tasks=[Task("加快建设。")]),
            Section(
                number=2,
                items=[
                    Item(number=1, heading="建设", tasks=[Task("推动。\n共享。")]),
                    Item(number=2, tasks=[Task("服务。", Responsibility("责任单位：市财政局")), Task("开放。")]),
                    Item(number=3, items=[Item(number=1, tasks=[Task("总结。")])]),
                ],
            ),
        ],
        closing="附件：任务分工表\n抄送：市委。",
    )
    assert render(plan).splitlines() == [
        "关于印发工作要点的通知",
        "发布日期：2018-03-05",
        "海政〔2018〕12号",
        "索引号：FJ001",
        "各县人民政府，市直各单位：",
        "　　现印发给你们。",
        "　　请认真执行。",
        "　　海峡市人民政府",
        "　　2018年3月1日",
        "　　（此件主动公开）",
        "工作要点",
        "　　为加快建设。",
        "　　一、总体要求",
        "　　加快建设。",
        "　　二、",
        "　　（一）建设",
        "　　推动。",
        "　　共享。",
        "　　（二）服务。",
        "　　责任单位：市财政局",
        "　　开放。",
        "　　（三）",
        "　　1.总结。",
        "　　附件：任务分工表",
        "　　抄送：市委。",
    ]


def test_a_plan_without_a_notice_is_signed_at_its_end() -> None:
    plan = Plan(
        title="意见",
        sections=[Section(number=1, heading="建设")],
        issuers=[Party("海峡市人民政府")],
        addressees=["各县人民政府"],
        issued=date(2018, 3, 1),
        closing="附件：任务分工表",
    )
    assert render(plan).splitlines() == [
        "意见",
        "各县人民政府：",
        "　　一、建设",
        "　　海峡市人民政府",
        "　　2018年3月1日",
        "　　附件：任务分工表",
    ]


LINES = {
    # A node, and the lines that it is written in.
    "a number before words": (Section("1.1", 1, "建设"), ["1.1　建设"]),
    "an article": (Section("第一条", 1, tasks=[Task("加快建设。")]), ["第一条　加快建设。"]),
    "a number and its point before words": (Section("1.", 1, "建设"), ["1.建设"]),
    "a number and its point before a digit": (Section("1.", 1, "5G建设"), ["1.　5G建设"]),
    "a number and its point before a task that begins with a digit": (
        Section("1.", 1, tasks=[Task("5G建设。")]),
        ["1.　5G建设。"],
    ),
    "a number and its point before a clause": (
        Section("1.", 1, tasks=[Task("", Responsibility("（责任单位：甲局）")), Task("5G建设。")]),
        ["1.（责任单位：甲局）5G建设。"],
    ),
    "a bracket before a digit": (Section("（一）", 1, "5G建设"), ["（一）5G建设"]),
    "words behind a clause": (
        Section("一、", 1, tasks=[Task("建设。", Responsibility(assignments=[LEAD])), Task("推动。")]),
        ["一、建设。（责任单位：甲局牵头）推动。"],
    ),
    "words behind a clause that is cut off": (
        Section("一、", 1, tasks=[Task("建设。", Responsibility("（责任单位：甲")), Task("推动。")]),
        ["一、建设。（责任单位：甲", "推动。"],
    ),
    "a clause without words": (
        Section("一、", 1, tasks=[Task("", Responsibility("责任单位：甲局"))]),
        ["一、责任单位：甲局"],
    ),
    "a blank between words": (Section("一、", 1, tasks=[Task("加快 建设。")]), ["一、加快 建设。"]),
}


@pytest.mark.parametrize(("section", "lines"), LINES.values(), ids=LINES)
def test_a_node_is_written_so_that_it_is_read_again(section: Section, lines: list[str]) -> None:
    assert render(Plan(title="", sections=[section])).splitlines() == [f"　　{line}" for line in lines]


def test_a_title_has_the_lines_and_the_blanks_that_it_has_and_no_empty_line() -> None:
    plan = Plan(
        title="海峡市 数据\n\n工作要点", sections=[], notice=Notice("海峡市人民政府 关于\n\n印发数据工作要点的通知")
    )
    assert render(plan).split("\n") == [
        "海峡市人民政府 关于",
        "印发数据工作要点的通知",
        "海峡市 数据",
        "工作要点",
        "",
    ]


def test_a_plan_without_words_has_no_text() -> None:
    assert render(Plan(title="", sections=[])) == ""
    assert render(Plan(title="", sections=[], notice=Notice())) == ""


def test_a_day_is_written_as_the_standard_does() -> None:
    assert date_of(date(2017, 3, 7)) == "2017年3月7日"


def test_a_line_of_150_characters_is_not_broken_at_what_breaks_a_line_in_it() -> None:
    title = f"{'数' * 75}\v{'据' * 74}"
    assert render(Plan(title=title, sections=[])) == f"{title}\n"


@given(plans())
def test_the_text_of_any_plan_gives_a_text_that_stays_the_same(plan: Plan) -> None:
    text = render(parse(render(plan)).plan)
    assert render(parse(text).plan) == text


def test_a_line_so_long_that_its_blanks_would_be_lost_breaks_is_broken_at_them() -> None:
    words = "建设" * 80
    plan = Plan(title="", sections=[Section("一、", 1, tasks=[Task(f"{words}。 {words}。")])])
    assert render(plan) == f"　　一、{words}。\n　　{words}。\n"
    assert render(parse(render(plan)).plan) == render(plan)


def test_a_line_too_long_for_the_blanks_in_it_is_broken_between_two_tasks_first() -> None:
    first = Task("第三条第（一）项　　（三）推进建设。", Responsibility("（省通信管理局牵头）"))
    plan = Plan(title="", sections=[Section(tasks=[first, Task("建设" * 80 + "。")])])
    assert render(plan) == f"　　{first.text}（省通信管理局牵头）\n　　{'建设' * 80}。\n"
    assert render(parse(render(plan)).plan) == render(plan)


def test_a_bracket_and_a_label_without_words_stay_two_clauses() -> None:
    text = render(parse("工作要点\n一、总体要求\n（省商务厅牵头）\n配合单位：省财政厅\n").plan)
    plan = parse(text).plan
    assert [duty.text for duty in plan.responsibilities()] == ["（省商务厅牵头）", "配合单位：省财政厅"]
    assert render(plan) == text
