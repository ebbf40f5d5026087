from govplan.codes import CODES
from govplan.model import Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.rules import RULES, faults
from govplan.rules.walk import walk


def test_every_rule_stands_under_a_code_and_gives_it() -> None:
    truncated = Responsibility("（责任单位：省直", assignments=[Assignment("lead", Party("省直", kind="group"))])
    tasks = [Task("中国?福建", truncated)]
    items = [Item(number=number, tasks=tasks) for number in (1, 5, 3, 3, 4)]
    walked = walk(Plan(title="工作要点", sections=[Section(items=items)]))
    assert set(RULES) <= set(CODES)
    for code, rule in RULES.items():
        assert {issue.code for issue in rule(walked)} == {code}


def test_issues_come_in_the_order_in_which_a_plan_is_read() -> None:
    items = [Item(number=number, tasks=[Task("中国?福建")]) for number in (1, 3, *range(4, 13))]
    sections = [Section(items=items[:2]), Section(number=7, items=items)]
    plan = Plan(title="中国?福建", sections=sections, closing="\ufffd")
    pointers = [issue.pointer for issue in faults(plan)]
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
