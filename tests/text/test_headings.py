"""Which words of a numbered paragraph are its heading."""

import pytest

from govplan import Item, Section, parse

HEADINGS = {
    # A text, and the headings of its nodes.
    "a line of its own": ("一、总体要求\n建设。", ["总体要求"]),
    "nothing": ("一、\n建设。", [None]),
    "nothing at all": ("一、", [None]),
    "a line that ends in a stop": ("一、建设。\n推动。", [None]),
    "a line that ends in a colon": ("一、工作任务：\n推动。", [None]),
    "a line that ends in a comma": ("一、建设平台，\n推动。", [None]),
    "a line with a stop in it": ("一、建设。推动共享\n服务。", [None]),
    "a line of fifty characters": (f"一、{'建设' * 25}\n推动。", ["建设" * 25]),
    "a line too long": (f"一、{'建设' * 25}推\n推动。", [None]),
    "a line with a clause": ("一、建设（责任单位：市财政局）\n推动。", [None]),
    "a line before a clause": ("一、建设\n（责任单位：市财政局）", ["建设"]),
    "most of the siblings": (
        "一、建设。推动数据共享。\n二、服务。提升服务能力。\n三、扩大开放，推动企业走出去。",
        ["建设", "服务", None],
    ),
    "not one alone": ("一、建设。推动数据共享。", [None]),
    "too few of the siblings": (
        "一、建设。推动共享。\n二、服务。提升能力。\n三、扩大开放，推动走出去。\n四、加强领导，明确责任。",
        [None, None, None, None],
    ),
    "siblings without words do not count": (
        "一、建设。推动共享。\n二、服务。提升能力。\n三、\n四、",
        ["建设", "服务", None, None],
    ),
    "most of the siblings, without a stop at their end": (
        "一、建设。推动共享；\n二、服务。提升能力；",
        ["建设", "服务"],
    ),
    "a line of fifty characters and a blank": (f"一、{'建设' * 25} \n推动。", ["建设" * 25]),
    "a short sentence alone is no heading": ("一、建设。\n二、服务。\n三、开放。", [None, None, None]),
    "siblings of another depth do not tell": (
        "一、建设。推动数据共享。\n（一）服务。提升能力。\n（二）开放。推动走出去。",
        [None, "服务", "开放"],
    ),
    "a blank behind the heading": ("一、建设 推动数据共享。\n二、服务 提升服务能力。", ["建设", "服务"]),
    "a blank behind the heading of one, where a sibling's stands alone": (
        "一、总体要求 推动数据共享。\n二、重点任务\n（一）甲",
        ["总体要求", "重点任务", "甲"],
    ),
    "a label in a line of its own": ("第一章\n总则\n建设。", ["总则"]),
    "a short sentence before what begins like a label": ("一、甲。（二）子\n二、乙。（二）丑。", [None, None]),
    "before a clause without bracket": ("一、建设平台责任单位：市财政局", ["建设平台"]),
    "a blank in a line without a sentence": ("一、建设 推动数据共享，\n二、服务 提升服务能力，", [None, None]),
    "a sentence too long": (f"一、{'建设' * 13}。推动。\n二、{'服务' * 13}。提升。", [None, None]),
    "a clause behind a short sentence": (
        "一、建设。（责任单位：市财政局）\n二、服务。（责任单位：市教育局）",
        [None, None],
    ),
    "a line before others": ("一、建设\n推动\n服务。", ["建设"]),
    "a line that another label ends": ("一、建设（甲）（一）乙\n（二）丙", ["建设（甲）", "乙", "丙"]),
    "a line that ends in a letter": ("一、建设平台X\n推动。", ["建设平台X"]),
    "a line of blanks": ("一、  \n推动。", [None]),
    "a line that begins with a letter": ("一、X平台建设\n推动。", ["X平台建设"]),
    "a short sentence where a sibling's heading stands alone": ("一、建设。推动共享。\n二、服务", [None, "服务"]),
    "three of five siblings": (
        "一、建设。推动共享。\n二、服务。提升能力。\n三、创新。推动应用。\n四、扩大开放，走出去。\n五、加强领导，负责任。",
        ["建设", "服务", "创新", None, None],
    ),
    "a blank behind the heading of one, where a sibling has no words": ("（一）\n（二）建设 推动共享。", [None, None]),
    "a letter behind each heading": ("一、建设。X\n二、服务。X", ["建设", "服务"]),
    "a blank in a line whose sentence stands before it": (
        "数据要点\n为加快建设。\n一、建设 推动共享，\n二、服务 提升能力，",
        [None, None],
    ),
    "a blank in a line whose sentence stands behind it": (
        "一、建设 推动共享，\n二、服务 提升能力，\n（一）推动。",
        [None, None, None],
    ),
    "a blank before the last letter of a line": ("一、建设 推动X\n二、服务 提升X", ["建设 推动X", "服务 提升X"]),
}


@pytest.mark.parametrize(("text", "headings"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_is_set_apart_or_that_of_most_siblings(text: str, headings: list[str | None]) -> None:
    plan = parse(text).plan
    nodes = [node for _, _, node in plan.walk() if isinstance(node, Section | Item)]
    assert [node.heading for node in nodes] == headings


def test_the_words_behind_a_heading_are_the_first_task() -> None:
    plan = parse("一、建设。推动数据共享。\n二、服务。提升服务能力。\n").plan
    assert [[task.text for task in section.tasks] for section in plan.sections] == [
        ["推动数据共享。"],
        ["提升服务能力。"],
    ]


def test_the_full_stop_behind_a_heading_is_in_no_field() -> None:
    parsed = parse("一、建设。推动数据共享。\n二、服务。提升服务能力。\n")
    assert [parsed.text[token.start : token.end] for token in parsed.tokens if token.kind == "other"] == ["。", "。"]


TASKS = {
    # A text; the heading of each section, and its tasks.
    "two of three siblings": (
        "一、建设。推动共享。\n二、服务。提升能力。\n三、扩大开放，走出去。",
        [("建设", ["推动共享。"]), ("服务", ["提升能力。"]), (None, ["扩大开放，走出去。"])],
    ),
    "two of three siblings, the last before a label": (
        "一、建设。推动共享。\n二、服务。提升能力。\n三、开放。（一）走出去",
        [("建设", ["推动共享。"]), ("服务", ["提升能力。"]), (None, ["开放。"])],
    ),
    "two of three siblings, the last a long sentence": (
        f"一、建设。推动共享。\n二、服务。提升能力。\n三、{'扩大开放' * 7}。",
        [("建设", ["推动共享。"]), ("服务", ["提升能力。"]), (None, [f"{'扩大开放' * 7}。"])],
    ),
}


@pytest.mark.parametrize(("text", "sections"), TASKS.values(), ids=TASKS)
def test_a_section_without_a_heading_keeps_its_words(text: str, sections: list[tuple[str | None, list[str]]]) -> None:
    plan = parse(text).plan
    assert [(each.heading, [task.text for task in each.tasks]) for each in plan.sections] == sections
