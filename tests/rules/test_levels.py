from govplan.model import Item, Plan, Section, Task
from govplan.rules import faults


def item(label: str | None, *below: Item) -> Item:
    return Item(label=label, tasks=[Task("推进。")], items=below)


def told(*sections: Item) -> list[str]:
    plan = Plan(title="工作要点", sections=[Section(label=each.label, items=each.items) for each in sections])
    return [f"{issue.pointer} {issue.message}" for issue in faults(plan) if issue.code == "level-skipped"]


WHOLE = item("一、", item("（一）", item("1."), item("2.")), item("（二）", item("1.")))
MESSAGE = "1. hangs right under a node like 一, but elsewhere under one like (一)"


def test_a_level_that_is_skipped_once_is_told_once() -> None:
    assert told(WHOLE, item("二、", item("1."), item("2."))) == [f"/sections/1/items/0 {MESSAGE}"]


def test_it_is_told_where_the_nodes_of_the_style_begin() -> None:
    assert told(WHOLE, item("二、", item("（一）"), item("1."), item("2."))) == [f"/sections/1/items/1 {MESSAGE}"]


def test_a_plan_that_never_has_the_level_skips_none() -> None:
    assert told(*[item(label, item("1."), item("2.")) for label in ("一、", "二、", "三、")]) == []


def test_where_one_list_alone_is_deeper_nothing_is_the_order() -> None:
    assert told(item("一、", item("（一）", item("1."))), item("二、", item("1."))) == []


def test_what_is_as_often_so_as_otherwise_is_no_order() -> None:
    assert told(WHOLE, item("二、", item("1.")), item("三、", item("1."))) == []


def test_another_style_between_is_no_level_that_is_skipped() -> None:
    other = item("二、", item("第一条", item("1.")))
    assert told(WHOLE, other) == []


def test_nodes_without_a_label_say_nothing_of_levels() -> None:
    assert told(WHOLE, item(None, item("1.")), item("二、", item(None, item("1.")))) == []
