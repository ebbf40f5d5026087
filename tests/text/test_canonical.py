"""Which plans a text shows whole, by the plan alone."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

from govplan import (
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Place,
    Plan,
    Relation,
    Responsibility,
    Section,
    Source,
    Task,
    parse,
    render,
)
from govplan.testing import plans
from govplan.testing.canonical import canonical_plans
from govplan.text import is_canonical
from govplan.text.rendering import official_label

DUTY = Responsibility(
    "（责任单位：省发改委、教育厅牵头）",
    "责任单位",
    [
        Assignment("lead", Party("省发改委"), "牵头"),
        Assignment("lead", Party("省教育厅", printed="教育厅"), "牵头"),
    ],
)
NUMBER = Identifier("document-number", "海政〔2018〕12号")
TASK = Task("加快建设数据平台，推动共享。", DUTY)
PLAN = Plan(
    title="数据平台建设实施方案",
    genre="实施方案",
    sections=[Section("一、", 1, "总体要求", items=[Item("（一）", 1, None, [TASK])]), Section("二、", 2, "保障措施")],
)


def plan(**changes: Any) -> Plan:
    return attrs.evolve(PLAN, **changes)


def with_item(**changes: Any) -> Plan:
    section = PLAN.sections[0]
    return plan(sections=[attrs.evolve(section, items=[attrs.evolve(section.items[0], **changes)])])


def with_task(text: str, duty: Responsibility | None = None, *due: Due) -> Plan:
    return with_item(tasks=[Task(text, duty, due)])


def with_duty(**changes: Any) -> Plan:
    return with_task(TASK.text, attrs.evolve(DUTY, **changes))


def with_parties(text: str, *assignments: Assignment) -> Plan:
    return with_duty(text=text, assignments=assignments)


def stated(name: str, **more: Any) -> Assignment:
    return Assignment("lead", Party(name, **more), "牵头")


SHOWN = {
    "as it stands": PLAN,
    "a preamble": plan(preamble="为加快建设，制定本方案。"),
    "two paragraphs": plan(preamble="为加快建设。\n制定本方案。"),
    "a notice": plan(notice=Notice("关于印发实施方案的通知", "现印发给你们。"), issued=date(2018, 3, 1)),
    "a signature": plan(issuers=[Party("海峡市人民政府")], issued=date(2018, 3, 1), access="主动公开"),
    "numbers": plan(identifiers=[NUMBER, Identifier("index-number", "FJ-01")]),
    "addressees": plan(addressees=["各县（区）人民政府", "市直各单位"]),
    "the day of publication": plan(published=date(2018, 3, 1)),
    "a day of 1900": plan(published=date(1900, 1, 1)),
    "a closing": plan(closing="附件：任务分工表"),
    "a task without a clause": with_task("加快建设数据平台。"),
    "a task with a deadline": with_task("年底前建成。", None, Due("年底前")),
    "a numbered list within a sentence": with_task("重点做好：（1）建设；（2）共享。"),
    "a silent clause": with_parties(
        "（责任单位：省发改委）", Assignment("responsible", Party("省发改委"), basis="default")
    ),
    "a heading and a short first sentence": with_item(heading="建设", tasks=[Task("建设。推动数据共享开放工作。")]),
    "a heading of fifty characters": with_item(heading="建设" * 25),
    "a heading of one character": with_item(heading="水"),
    "four levels": with_item(heading="建设", items=[Item("1.", 1, "平台", items=[Item("（1）", 1, "接口")])]),
    "neither heading nor words": plan(sections=[Section("一、", 1)]),
    "a first sentence of twenty-six characters": with_task(f"{'建设' * 13}。推动数据共享开放工作。"),
    "as many sections as there are numerals": plan(
        sections=[Section(official_label(1, number), number, "总体要求") for number in range(1, 1000)]
    ),
    "an office that leaves its level out": with_parties(
        "（责任单位：市财政局、公共资源交易管理局（市公管办）牵头）",
        stated("市财政局"),
        stated("市公共资源交易管理局（市公管办）", printed="公共资源交易管理局（市公管办）"),
    ),
    "a group": with_parties("（责任单位：各县政府牵头）", stated("各县政府", kind="group")),
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_a_text_shows_the_plan_whole(shown: Plan) -> None:
    assert is_canonical(shown)
    assert parse(render(shown)).plan == shown


DAY = date(2018, 3, 1)
HIDDEN = {
    # What a text cannot show, or shows as something else.
    "where it comes from": plan(source=Source(title="网页")),
    "how it stands to others": plan(relations=[Relation("implements", "规划")]),
    "its place": plan(jurisdiction=Place("海峡市")),
    "another language": plan(language="zh-Hant"),
    "a rule that no text states": plan(lead_rule="first-listed"),
    "no sections": plan(sections=[]),
    "no title": plan(title="", genre=None),
    "a title in two lines": plan(title="关于\n实施方案"),
    "a title that is a sentence": plan(title="建设。", genre=None),
    "a title that is a foot": plan(title="附件：方案", genre="方案"),
    "a title that is a body": plan(title="海峡市人民政府", genre=None),
    "a title with a label": plan(title="一、实施方案"),
    **{
        f"a title that a head is found in: {title}": plan(title=title)
        for title in (
            "（2018年3月1日海峡市人民政府公布）实施方案",
            "2018年3月1日数据工作实施方案",
            "海政〔2018〕12号实施方案",
            "实施方案 数据工作实施方案",
            "海峡市人民政府 海峡市人民政府实施方案",
            "《数据工作实施方案》",
            "----实施方案",
        )
    },
    **{
        f"a preamble that a head is found in: {words!r}": plan(preamble=words)
        for words in (
            "各有关单位：现印发给你们。",
            "海政〔2018〕12号海峡市人民政府现印发。",
            "海峡市关于做好工作的通知为加快建设，现印发。",
            "现印发。\n2018年3月1日市政府同意。",
        )
    },
    "a notice that begins with a date": plan(
        notice=Notice("关于印发实施方案的通知", "2018年3月1日市政府同意，现印发。"), issued=DAY
    ),
    "a title that names another plan": plan(title="关于印发实施方案的通知", genre="通知"),
    "another genre": plan(genre="意见"),
    "another period": plan(period=Period(DAY, DAY)),
    "a notice without a title": plan(notice=Notice(None, "现印发给你们。"), issued=DAY),
    "a notice without words": plan(notice=Notice("关于印发实施方案的通知"), issued=DAY),
    "a notice of no sentence": plan(notice=Notice("关于印发实施方案的通知", "现印发"), issued=DAY),
    "a notice without a date": plan(notice=Notice("关于印发实施方案的通知", "现印发给你们。")),
    "an issuer without a date": plan(issuers=[Party("海峡市人民政府")]),
    "an issuer that is none": plan(issuers=[Party("张三")], issued=DAY),
    "an issuer with an identifier": plan(issuers=[Party("海峡市人民政府", id="1")], issued=DAY),
    "an addressee that is none": plan(addressees=["张三"]),
    "an issuer that begins like a label": plan(issuers=[Party("第一章海峡市人民政府")], issued=DAY),
    "a number that begins like a label": plan(identifiers=[Identifier("document-number", "第二章海政办〔2018〕12号")]),
    "a number of no scheme": plan(identifiers=[Identifier(None, "海政〔2018〕12号")]),
    "a number of another scheme": plan(identifiers=[Identifier("urn:isbn", "12")]),
    "a number without a value": plan(identifiers=[Identifier("document-number")]),
    "a number that is none": plan(identifiers=[Identifier("document-number", "12")]),
    "a number twice": plan(identifiers=[NUMBER] * 2),
    "a day of long ago": plan(published=date(1810, 1, 1)),
    "an issue of long ago": plan(issued=date(1810, 1, 1)),
    "a day to come": plan(issued=date(2100, 1, 1)),
    "another access": plan(access="公开"),
    "a closing in two lines": plan(closing="附件：甲\n附件：乙"),
    "a closing that is no foot": plan(closing="建设"),
    "a closing that is a date": plan(closing="2018年3月1日"),
    "a closing with a label": plan(closing="附件：一、甲"),
    "a preamble of no sentence": plan(preamble="为加快建设"),
    "a preamble whose first paragraph is no sentence": plan(preamble="为加快建设\n制定本方案。"),
    "a preamble that is a stop": plan(preamble="。"),
    "a preamble that is a foot": plan(preamble="附件：建设。"),
    "an empty preamble": plan(preamble=""),
    "an indented preamble": plan(preamble="　建设。"),
    "another label": with_item(label="(一)"),
    "no label": with_item(label=None),
    "another number": with_item(number=2),
    "no number": with_item(number=None),
    "a level too many": with_item(items=[Item("1.", 1, items=[Item("（1）", 1, items=[Item("", 1)])])]),
    "an empty heading": with_item(heading=""),
    "a heading with dots like those of contents": with_item(heading="建设......2"),
    "a heading with the number of a document at its end": with_item(heading="落实海政办〔2018〕2号"),
    "a heading too long": with_item(heading="建设" * 26),
    "a heading in two lines": with_item(heading="建设\n共享"),
    "a heading that is a sentence": with_item(heading="建设。"),
    "a heading with a stop": with_item(heading="建设。共享"),
    "a heading that begins with a sign of labels": with_item(heading="、建设"),
    "a task that begins with a sign of labels": with_task("、加快建设。"),
    "a heading that is a clause": with_item(heading="责任单位：省发改委"),
    "a heading with a clause": with_item(heading="建设（责任单位：省发改委）"),
    "two tasks without a clause": with_item(tasks=[Task("加快建设数据平台。"), Task("推动共享。")]),
    "a task without words": with_task(""),
    "a task of no sentence": with_task("建设"),
    "a task with a clause in its words": with_task("建设数据平台，推动共享。（责任单位：省发改委）推动。"),
    "a task with a bare clause": with_task("加快建设数据平台，推动共享（省发改委负责）。"),
    "a task with a bare list in a sentence": with_task("走访各单位（省发改委、省教育厅）。"),
    "a task with a label": with_task("加快建设数据平台，推动共享。1.建设。"),
    "a task with a rule": with_task("加快建设数据平台，以前者为牵头。"),
    "a task with a lone surrogate": with_task("加快\ud800建设。"),
    "a task whose deadline is not read": with_task("年底前建成数据平台。"),
    "a short first sentence with more behind": with_task("建设。推动数据共享开放工作。"),
    "a sentence with a stop too many": with_task("加快建设。。"),
    "a first sentence of one character": with_task("好。推动数据共享开放工作。"),
    "a first sentence of twenty-five characters": with_task(f"{'建设' * 12}好。推动数据共享开放工作。"),
    "a name that leaves nothing out": with_parties(
        "（责任单位：海峡大学、市场监管局牵头）",
        stated("海峡大学"),
        stated("市场监管局", printed="市场监管局"),
    ),
    "a clause of another label": with_duty(label="负责部门"),
    "a clause without parties": with_duty(text="（责任单位：）", assignments=[]),
    "a clause that says something else": with_duty(text="（责任单位：省发改委牵头）"),
    "another word": with_parties("（责任单位：省发改委主办）", Assignment("lead", Party("省发改委"), "主办")),
    "no word": with_parties("（责任单位：省发改委牵头）", Assignment("lead", Party("省发改委"))),
    "a word by default": with_parties(
        "（责任单位：省发改委）", Assignment("lead", Party("省发改委"), "牵头", "default")
    ),
    "a party with an identifier": with_parties("（责任单位：省发改委牵头）", stated("省发改委", id="1")),
    "a party of another kind": with_parties("（责任单位：省发改委牵头）", stated("省发改委", kind="group")),
    "a group of another kind": with_parties("（责任单位：各县政府牵头）", stated("各县政府")),
    "a party of no form": with_parties("（责任单位：张三牵头）", stated("张三")),
    "a party with a role word": with_parties("（责任单位：省配合工作局牵头）", stated("省配合工作局")),
    "a party whose name holds the words of a deadline": with_parties(
        "（责任单位：市年内大事办牵头）", stated("市年内大事办")
    ),
    "a party with 和": with_parties("（责任单位：省甲和乙局牵头）", stated("省甲和乙局")),
    "a first party that leaves its level out": with_parties(
        "（责任单位：教育厅牵头）", stated("省教育厅", printed="教育厅")
    ),
    "a level that another role carries": with_parties(
        "（责任单位：省发改委牵头，教育厅配合）",
        stated("省发改委"),
        Assignment("support", Party("省教育厅", printed="教育厅"), "配合"),
    ),
    "a level that a group carries": with_parties(
        "（责任单位：各县政府、教育厅牵头）",
        stated("各县政府", kind="group"),
        stated("省教育厅", printed="教育厅"),
    ),
    "a level that nothing carries": with_parties(
        "（责任单位：海峡大学、教育厅牵头）", stated("海峡大学"), stated("省教育厅", printed="教育厅")
    ),
    "another level than the one carried": with_parties(
        "（责任单位：省发改委、教育厅牵头）", stated("省发改委"), stated("市教育厅", printed="教育厅")
    ),
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_a_text_does_not_show_the_plan_whole(hidden: Plan) -> None:
    assert not is_canonical(hidden)


@given(canonical_plans())
def test_a_plan_drawn_to_be_canonical_is(drawn: Plan) -> None:
    assert is_canonical(drawn)


@given(plans())
def test_any_plan_that_is_canonical_comes_back(drawn: Plan) -> None:
    if is_canonical(drawn):
        assert parse(render(drawn)).plan == drawn
