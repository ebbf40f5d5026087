"""What only looks like a clause in real plans, and the rule that makes the first party of a list lead."""

from collections.abc import Callable
from typing import Final, TypeAlias

import pytest

from govplan import Responsibility, parse

Said: TypeAlias = Callable[[str], list[tuple[str | None, str]]]
Summary: TypeAlias = Callable[[Responsibility], str]

NO_CLAUSES: Final = {
    "an abbreviation": "推广政府和社会资本合作（PPP）。",
    "what is included": "推进所有设区市（含平潭）全覆盖。",
    "a phase": "建设计算中心（二期）。",
    "a definition": "建设信用信息平台（以下简称平台，由市发改委负责）。",
    "a phone number": "请与我局联系（联系电话：12345678）。",
    "prose with 由 and 会同": "由财政部会同发展改革委制定办法，市财政局牵头，市商务局配合，市教育局负责实施。",
    "prose in a bracket within a sentence": "推进平台建设（由市财政局牵头负责），确保投入使用。",
    "a list of names within a sentence": "走访国家税务总局（驻总局监察局、总局稽查局）并座谈。",
    "the footer of a web page": "加快建设步伐。主办单位：市政府办公室 承办单位：市信息中心",
    "words that are no names": "建设平台（一网、一库、一平台）。",
    "a bracket with a sentence": "提升服务能力（做到事事有人管、件件有着落，市财政局负责的除外）。",
    "a citation": "依照第三条第（一）项和国办发〔2018〕38号文件执行。",
}


@pytest.mark.parametrize("paragraph", NO_CLAUSES.values(), ids=NO_CLAUSES)
def test_what_only_looks_like_a_clause_is_none(paragraph: str, around: Callable[[str], str]) -> None:
    [task] = parse(around(paragraph)).plan.sections[0].items[0].tasks
    assert (task.text, task.responsibility) == (paragraph, None)


STATUTE: Final = """海峡市数据条例
第一章 总则
第一条 为了加强数据管理，制定本条例。
第二条 市数据主管部门负责数据工作（市财政局、市教育局配合）。
第三条 有下列情形之一的，由主管部门处罚（市公安局负责）。
第二章 附则
第四条 本条例自公布之日起施行。
"""


def test_a_statute_has_an_outline_and_no_duties() -> None:
    plan = parse(STATUTE).plan
    assert [section.label for section in plan.sections] == ["第一章", "第二章"]
    assert [item.label for section in plan.sections for item in section.items] == [
        "第一条",
        "第二条",
        "第三条",
        "第四条",
    ]
    assert list(plan.responsibilities()) == []


ARTICLES: Final = {
    # A plan of which not more than half are articles, and who its clause names.
    "none": "工作要点\n一、加快建设。（省财政厅负责）\n",
    "one of two": "管理办法\n一、总则\n第一条 加快建设。（省财政厅负责）\n",
    "two of four": "管理办法\n一、总则\n第一条 加快建设。（省财政厅负责）\n二、附则\n第二条 推动共享。\n",
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_a_bracket_assigns_unless_most_of_the_headings_are_articles(text: str, summary: Summary) -> None:
    assert [summary(duty) for duty in parse(text).plan.responsibilities()] == ["responsible 省财政厅"]


def test_a_clause_without_label_needs_an_item() -> None:
    plan = parse("工作要点\n为加快建设，制定本要点。（省财政厅、省商务厅）\n一、加快建设\n推进数据共享。\n").plan
    assert list(plan.responsibilities()) == []


def test_a_first_listed_rule_binds_from_its_clause_on(summary: Summary) -> None:
    text = (
        "工作要点\n一、总体要求\n（一）先行先试。（责任单位：市教育局、市商务局）\n"
        "（二）加快建设。（责任单位：市财政局、市教育局，列第一位者为牵头单位，下同）\n"
        "（三）推动共享。（责任单位：市商务局、市公安局）\n"
        "（四）做好服务。（责任单位：市民政局、市水利局负责）\n"
        "（五）扩大开放。（责任单位：市公安局牵头，市教育局配合）\n"
        "（六）做好总结。（责任单位：各县区政府）\n"
    )
    plan = parse(text).plan
    assert plan.lead_rule == "first-listed"
    assert [summary(duty) for duty in plan.responsibilities()] == [
        "default 市教育局 市商务局",
        "first 市财政局 / default 市教育局",
        "first 市商务局 / default 市公安局",
        "first 市民政局 / responsible 市水利局",
        "lead 市公安局 / support 市教育局",
        "first 各县区政府",
    ]


RULES: Final = {
    "in a bracket that touches a name": "责任单位：市财政局、市教育局（列第一位者为牵头单位，下同）",
    "with quotation marks": "责任单位：市财政局、市教育局（除标注“分别牵头”外，列第一位为牵头单位，下同）",
    "列第一位": "（责任单位：市财政局、市教育局，列第一位者为牵头单位，下同）",
    "排在第一位": "（责任单位：市财政局、市教育局；排在第一位的部门为牵头部门，下同）",
    "after a full stop": "（责任单位：市财政局、市教育局。列第一位者为牵头单位，下同）",
}


@pytest.mark.parametrize("clause", RULES.values(), ids=RULES)
def test_a_first_listed_rule_is_no_party(clause: str, around: Callable[[str], str], summary: Summary) -> None:
    plan = parse(around(f"加快建设步伐。{clause}")).plan
    assert plan.lead_rule == "first-listed"
    assert [summary(duty) for duty in plan.responsibilities()] == ["first 市财政局 / default 市教育局"]


def test_a_first_listed_rule_in_prose_binds_the_whole_document(summary: Summary) -> None:
    text = (
        "工作要点\n一、主要任务\n（一）加快建设。（责任单位：市财政局、市教育局）\n"
        "二、组织保障\n各项任务中排位靠前的责任单位为牵头单位，要抓好落实。\n"
    )
    plan = parse(text).plan
    assert plan.lead_rule == "first-listed"
    assert [summary(duty) for duty in plan.responsibilities()] == ["first 市财政局 / default 市教育局"]


def test_without_a_rule_the_first_of_a_list_does_not_lead(said: Said) -> None:
    assert said("加快建设步伐。（责任单位：市财政局、市教育局）") == [
        ("（责任单位：市财政局、市教育局）", "default 市财政局 市教育局")
    ]
