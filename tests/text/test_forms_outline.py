"""The forms that headings and the lines of real plans take, one row each; the words are our own."""

from collections.abc import Callable
from typing import Final, TypeAlias

import pytest

from govplan import Item, Responsibility, Section, Task, parse

Summary: TypeAlias = Callable[[Responsibility], str]


def outline(text: str) -> list[str]:
    """Return the sections and items of a text: depth, label, heading."""

    def lines(nodes: tuple[Section, ...] | tuple[Item, ...], depth: int) -> list[str]:
        found: list[str] = []
        for node in nodes:
            found += [f"{depth} {node.label or '-'} {node.heading or '-'}", *lines(node.items, depth + 1)]
        return found

    return lines(parse(text).plan.sections, 1)


STYLES: Final = {
    # The labels of 1 and 2 in every style.
    "han": ("一、", "二、"),
    "han in brackets": ("（一）", "（二）"),
    "han in narrow brackets": ("(一)", "(二)"),
    "han in mixed brackets": ("(一）", "（二)"),
    "arabic": ("1.", "2."),
    "arabic with a wide stop": ("1．", "2．"),
    "arabic with a comma": ("1、", "2、"),
    "articles": ("第一条", "第二条"),
    "chapters": ("第一章", "第二章"),
    "parts of chapters": ("第一节", "第二节"),
    "decimals": ("1.1", "1.2"),
    "decimals of three": ("1.1.1", "1.1.2"),
    "arabic in brackets": ("（1）", "（2）"),
    "circled": ("①", "②"),
    "wide digits": ("１．", "２．"),
    "han with blanks": ("（十 一）", "（十 二）"),
}


@pytest.mark.parametrize(("first", "second"), STYLES.values(), ids=STYLES)
def test_a_heading_may_be_numbered_in_any_style(first: str, second: str) -> None:
    blank = " " if first.startswith(("第", "1.1")) else ""
    assert outline(f"工作要点\n{first}{blank}总体要求\n{second}{blank}重点任务\n") == [
        f"1 {first} 总体要求",
        f"1 {second} 重点任务",
    ]


HIERARCHIES: Final = {
    "一、 alone": ["1 一、", "1 二、"],
    "一、 （一）": ["1 一、", "2 （一）", "2 （二）", "1 二、", "2 （一）"],
    "一、 1.": ["1 一、", "2 1.", "2 2.", "1 二、", "2 1."],
    "一、 （一） 1.": ["1 一、", "2 （一）", "3 1.", "3 2.", "2 （二）", "1 二、", "2 （一）", "3 1."],
    "all four of the standard": ["1 一、", "2 （一）", "3 1.", "4 （1）", "4 （2）", "3 2.", "2 （二）", "1 二、"],
    "chapters and articles": ["1 第一章", "2 第一条", "2 第二条", "1 第二章", "2 第三条"],
    "chapters, parts and articles": [
        "1 第一章",
        "2 第一节",
        "3 第一条",
        "2 第二节",
        "3 第二条",
        "1 第二章",
        "2 第三条",
    ],
    "1. alone": ["1 1.", "1 2.", "1 3."],
    "（一） alone": ["1 （一）", "1 （二）"],
    "（一） 一、": ["1 （一）", "2 一、", "2 二、", "1 （二）", "2 一、"],
    "1. （1）": ["1 1.", "2 （1）", "2 （2）", "1 2."],
    "1. 一、": ["1 1.", "2 一、", "2 二、", "1 2."],
    "a level skipped in the first section": ["1 一、", "2 1.", "2 2.", "1 二、", "2 （一）", "3 1.", "3 2."],
    "a level skipped in the second section": ["1 一、", "2 （一）", "3 1.", "3 2.", "1 二、", "2 1.", "2 2."],
    "numbers that run on": ["1 一、", "2 （一）", "2 （二）", "1 二、", "2 （三）", "2 （四）"],
    "a gap": ["1 一、", "2 （二）", "2 （四）", "1 三、"],
    "a repeated number": ["1 一、", "2 （一）", "2 （一）", "2 （二）", "1 二、"],
    "a list that opens at 三、": ["1 三、", "2 （一）", "2 （二）", "1 四、"],
    "a list that opens at 17.": ["1 一、", "2 17.", "2 18.", "1 二、"],
}


@pytest.mark.parametrize("nodes", HIERARCHIES.values(), ids=HIERARCHIES)
def test_the_order_of_depth_is_learned_from_the_document(nodes: list[str]) -> None:
    lines = "\n".join(f"{node.split(' ', 1)[1]} 加快建设" for node in nodes)
    assert outline(f"工作要点\n{lines}\n") == [f"{node} 加快建设" for node in nodes]


FLAT: Final = {
    "一、 （一）": ["1 一、", "2 （一）", "2 （二）", "1 二、", "2 （一）", "2 （二）"],
    "一、 1.": ["1 一、", "2 1.", "2 2.", "1 二、", "2 1.", "2 2."],
    "一、 （一） 1.": ["1 一、", "2 （一）", "3 1.", "3 2.", "2 （二）", "1 二、", "2 （一）", "3 1.", "3 2."],
    "numbers that run on": HIERARCHIES["numbers that run on"],
}


@pytest.mark.parametrize(
    "before", ["工作要点", "工作要点 为加快建设，制定本要点。", ""], ids=["title", "preamble", "no"]
)
@pytest.mark.parametrize("nodes", FLAT.values(), ids=FLAT)
def test_labels_are_found_where_the_line_breaks_are_lost(nodes: list[str], before: str) -> None:
    labels = [node.split(" ", 1)[1] for node in nodes]
    body = "".join(f"{label}总体要求" if label[1:] == "、" else f"{label}加快建设数据平台。" for label in labels)
    assert [line.rsplit(" ", 1)[0] for line in outline(f"{before}{body}")] == nodes


NO_LABELS: Final = {
    "counted measures": "一是加快建设。二是推动共享。三是做好总结。",
    "a list within a sentence": "重点做好：（1）网络建设；（2）数据共享；（3）平台服务。",
    "a numbered list within a sentence": "重点做好以下工作：1.网络建设；2.数据共享；3.平台服务。",
    "decimals": "用户数达1.5万户，覆盖率达99.8%。",
    "dates": "自2017.3起施行，2018.12前完成。",
    "a citation": "依照第三条第（一）项和第（二）项的规定执行。",
    "an article cited": "根据《条例》第十二条和第十三条的规定执行。",
    "a version": "升级到IPv6和HTML5.0标准。",
    "first and second": "第一，加快建设；第二，推动共享。",
    "numbers of departments": "十四个部门、三个平台接入。",
}


@pytest.mark.parametrize("paragraph", NO_LABELS.values(), ids=NO_LABELS)
def test_what_only_looks_like_a_label_is_none(paragraph: str, around: Callable[[str], str]) -> None:
    item = parse(around(paragraph)).plan.sections[0].items[0]
    assert (item.items, [task.text for task in item.tasks]) == ((), [paragraph])


HEADINGS: Final = {
    "a line of its own": ("一、总体要求\n加快建设。", ["1 一、 总体要求"]),
    "a line of its own with a blank": ("一、 总体要求\n加快建设。", ["1 一、 总体要求"]),
    "a paragraph": ("一、加快建设。推动数据共享。", ["1 一、 -"]),
    "most siblings begin with a short sentence": (
        "一、加快建设。推动数据共享工作。\n二、做好服务。提升服务能力。\n三、扩大开放。推动企业走出去。",
        ["1 一、 加快建设", "1 二、 做好服务", "1 三、 扩大开放"],
    ),
    "few siblings begin with a short sentence": (
        "一、加快建设。推动数据共享工作。\n二、做好服务，提升服务能力，推动各项工作落到实处。\n三、扩大开放，推动企业走出去。",
        ["1 一、 -", "1 二、 -", "1 三、 -"],
    ),
    "heading and text touch": ("一、总体要求全面贯彻落实上级部署，加快建设数据平台。", ["1 一、 -"]),
    "a clause is no part of a heading": ("一、加快建设\n（责任单位：市财政局）\n", ["1 一、 加快建设"]),
    "behind 章": ("第一章 总则\n第一条 加快建设。", ["1 第一章 总则", "2 第一条 -"]),
}


@pytest.mark.parametrize(("text", "nodes"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_is_set_apart(text: str, nodes: list[str]) -> None:
    assert outline(f"工作要点\n{text}\n") == nodes


LOST_BREAKS: Final = {
    # Rule 9: which labels count within a line.
    "touching the title of the parent": ("一、总体要求（一）指导思想", ["1 一、", "2 （一）"]),
    "the next of a list of titles": ("一、总体要求二、重点任务三、保障措施", ["1 一、", "1 二、", "1 三、"]),
    "behind a clause": ("一、加快建设。（责任单位：市财政局）二、推动共享。", ["1 一、", "1 二、"]),
    "behind a time field": (
        "一、加快建设。责任单位：市财政局；完成时限：2020年底前二、推动共享。",
        ["1 一、", "1 二、"],
    ),
    "behind the end of a sentence": ("一、加快建设。二、推动共享。", ["1 一、", "1 二、"]),
    "a label before a year": ("一、加快建设。1.2017年完成试点。2.2018年全面推广。", ["1 一、", "2 1.", "2 2."]),
    "a list behind a colon, in sentences": (
        "一、工作任务：1.加快建设数据平台。2.推动数据共享开放。",
        ["1 一、", "2 1.", "2 2."],
    ),
    "a list behind a colon, in one sentence": ("一、工作任务：1.加快建设；2.推动共享。", ["1 一、"]),
    "the last name of a run": (
        "一、加快建设。责任单位：市财政局二、推动共享。责任单位：市教育局",
        ["1 一、", "1 二、"],
    ),
}


@pytest.mark.parametrize(("text", "nodes"), LOST_BREAKS.values(), ids=LOST_BREAKS)
def test_labels_count_without_a_line_break(text: str, nodes: list[str]) -> None:
    assert [line.rsplit(" ", 1)[0] for line in outline(text)] == nodes


def test_the_last_name_of_a_run_ends_where_the_next_label_touches_it() -> None:
    plan = parse("一、加快建设。责任单位：市财政局、市商务局二、推动共享。责任单位：市教育局").plan
    assert [duty.text for duty in plan.responsibilities()] == ["责任单位：市财政局、市商务局", "责任单位：市教育局"]


def test_one_line_gives_the_plan_of_many_lines() -> None:
    lines = (
        "一、总体要求",
        "（一）加快建设数据平台。（责任单位：市财政局、教育局）",
        "（二）推动数据共享。（责任单位：市教育局牵头，各县区政府配合）",
        "二、保障措施",
        "（一）加强领导。（责任单位：市政府办）",
    )
    assert [node.label for _, _, node in parse("".join(lines)).plan.walk() if not isinstance(node, Task)] == [
        *("一、", "（一）", "（二）", "二、", "（一）")
    ]
    assert list(parse("".join(lines)).plan.responsibilities()) == list(parse("\n".join(lines)).plan.responsibilities())


WRAPPED: Final = """数据平台建设实施方案

    为加快建设数据平台，推动数据共享开放，促进各部
门业务协同，提升公共服务能力，制定本方案，请各单位认
真贯彻执行。
    一、总体要求
    （一）加快建设数据平台，完善网络基础设施，推动各
类应用部署，形成覆盖全市的服务体系，促进数据融合应用
和服务创新。（责任单位：市发改委、财政局，各县（区）人
民政府）
— 3 —
    （二）推动数据共享开放，建立共享目录，完善共享机
制，扩大开放范围，鼓励社会力量参与数据开发利用，培育
数据服务产业。（责任单位：市大数据局牵头，市教育局、民
政局配合）
"""


def test_hard_wrapped_lines_are_joined_and_page_lines_are_no_words(summary: Summary) -> None:
    parsed = parse(WRAPPED)
    first, second = parsed.plan.sections[0].items
    assert parsed.plan.preamble == (
        "为加快建设数据平台，推动数据共享开放，促进各部门业务协同，提升公共服务能力，制定本方案，请各单位认真贯彻执行。"
    )
    assert [task.text for task in first.tasks] == [
        "加快建设数据平台，完善网络基础设施，推动各类应用部署，形成覆盖全市的服务体系，促进数据融合应用和服务创新。"
    ]
    assert summary(*first.responsibilities()) == "default 市发改委 市财政局 各县（区）人民政府"
    assert summary(*second.responsibilities()) == "lead 市大数据局 / support 市教育局 市民政局"
    span = parsed.spans["/sections/0/items/1/tasks/0/responsibility/assignments/2/party"]
    assert parsed.text[span.start : span.end] == "民\n政局"


CONTENTS: Final = """数据平台建设规划
目录
一、总体要求……………………1
二、重点任务......................3
三、保障措施·····················9
一、总体要求
加快建设数据平台。
二、重点任务
推动数据共享。
三、保障措施
加强领导。
"""


def test_a_dotted_list_of_contents_is_no_outline() -> None:
    assert outline(CONTENTS) == ["1 一、 总体要求", "1 二、 重点任务", "1 三、 保障措施"]


def test_words_with_a_clause_before_the_first_heading_are_a_section() -> None:
    plan = parse("数据工作要点\n加快建设数据平台。（责任单位：市财政局）\n一、总体要求\n推动共享。\n").plan
    assert [(section.label, section.number, section.heading) for section in plan.sections] == [
        (None, None, None),
        ("一、", 1, "总体要求"),
    ]
    assert [task.text for task in plan.sections[0].tasks] == ["加快建设数据平台。"]


def test_numbers_are_neither_rejected_nor_changed_but_told() -> None:
    parsed = parse("要点\n一、总体要求\n（一）建设。\n（三）共享。\n（三）服务。\n（二）开放。\n")
    assert [item.number for item in parsed.plan.sections[0].items] == [1, 3, 3, 2]
    assert {issue.code for issue in parsed.issues} == {"numbering-repeat", "numbering-order"}


def test_numbers_that_run_on_over_the_sections_are_no_fault() -> None:
    assert parse("要点\n一、建设\n（一）建设。\n（二）共享。\n二、服务\n（三）服务。\n（四）开放。\n").issues == ()


def test_a_number_that_is_missing_is_told_behind_the_gap() -> None:
    parsed = parse("要点\n一、建设\n（一）建设。\n（三）共享。\n三、服务\n（一）服务。\n")
    assert [(issue.code, issue.pointer) for issue in parsed.issues] == [
        ("numbering-gap", "/sections/0/items/1"),
        ("numbering-gap", "/sections/1"),
    ]
