import re
from typing import Any

import pytest
from hypothesis import given

from govplan.codec import loads, to_dict
from govplan.codes import explain
from govplan.model import Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.rules import RULES, faults
from govplan.rules.walk import walk
from govplan.testing import plans
from govplan.text import parse


@pytest.mark.parametrize("code", RULES)
def test_a_rule_gives_its_code_for_the_first_example_of_its_page_alone(code: str) -> None:
    bad, good = re.findall(r"^```\w+\n(.*?)\n```$", explain(code), re.MULTILINE | re.DOTALL)
    plans = [loads(example) if example.startswith("{") else parse(example).plan for example in (bad, good)]
    told = [{issue.code for issue in RULES[code](walk(plan))} for plan in plans]
    assert told == [{code}, set()]


@given(plans())
def test_what_the_rules_tell_lies_in_the_plan(plan: Plan) -> None:
    document = to_dict(plan)
    for issue in faults(plan):
        value: Any = document
        for token in issue.pointer.split("/")[1:]:
            value = value[int(token)] if isinstance(value, list) else value[token]
        assert "\n" not in issue.message
        assert issue.hint


def test_issues_come_in_the_order_in_which_a_plan_is_read() -> None:
    items = [Item(number=number, tasks=[Task("中国?福建")]) for number in (1, 3, *range(4, 13))]
    sections = [Section(items=items[:2]), Section(number=7, items=items)]
    plan = Plan(title="中国?福建", sections=sections, closing="\ufffd")
    pointers = [issue.pointer for issue in faults(plan) if issue.code in ("lost-character", "numbering-gap")]
    assert pointers[0] == "/title"
    assert pointers[-1] == "/closing"
    assert pointers[1:6] == [
        "/sections/0/items/0/tasks/0/text",
        "/sections/0/items/1",
        "/sections/0/items/1/tasks/0/text",
        "/sections/1",
        "/sections/1/items/0/tasks/0/text",
    ]
    assert pointers.index("/sections/1/items/9/tasks/0/text") < pointers.index("/sections/1/items/10/tasks/0/text")


def test_a_plan_without_faults_has_none() -> None:
    clause = Responsibility("（责任单位：省发改委）", assignments=[Assignment("responsible", Party("省发改委"))])
    items = [Item(label=f"（{number}）", number=number, tasks=[Task("推进。", clause)]) for number in (1, 2)]
    assert faults(Plan(title="工作要点", sections=[Section(label="一、", number=1, items=items)])) == ()
    assert faults(Plan(title="", sections=[])) == ()
