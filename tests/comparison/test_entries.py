"""Nodes and tasks as they are compared."""

from govplan.comparison.entries import Entry, Known, below, entries
from govplan.model import Item, Plan, Section, Task

PLAN = Plan(
    title="",
    sections=[Section("一、", 1, tasks=[Task("建 设\n网络。")], items=[Item("1.", 1, items=[Item(heading="网")])])],
)


def listed(plan: Plan, known: Known | None = None) -> list[Entry]:
    return entries(plan, {} if known is None else known)


def test_each_knows_what_it_stands_below() -> None:
    section, task, item, inner = listed(PLAN)
    assert (section.parent, task.parent, item.parent, inner.parent) == (None, section, section, item)
    assert [each.depth for each in (section, task, item, inner)] == [1, 2, 2, 3]
    assert list(below(section)) == [section, task, item, inner]


def test_a_node_has_the_pairs_of_characters_of_all_below_it_without_blanks() -> None:
    section, task, item, _ = listed(PLAN)
    assert dict(task.grams) == {"建设": 1, "设网": 1, "网络": 1, "络。": 1}
    assert dict(item.grams) == {"网": 1}
    assert section.weight == 5


def test_equal_words_have_equal_keys_whatever_the_labels() -> None:
    known: Known = {}
    one, other = (
        listed(Plan(title="", sections=[Section(label, i, "网络", tasks=[Task("建设。")])]), known)
        for i, label in enumerate(("一、", "二、"))
    )
    assert [each.key for each in one] == [each.key for each in other]
    assert one[0].key != one[1].key


def test_a_heading_is_no_task_of_the_same_words() -> None:
    known: Known = {}
    section, task = listed(Plan(title="", sections=[Section(tasks=[Task("网络")])]), known)
    (lone,) = listed(Plan(title="", sections=[Section(heading="网络")]), known)
    assert lone.key not in (section.key, task.key)


def test_a_caption_is_the_label_and_the_first_words() -> None:
    assert [each.caption for each in listed(PLAN)] == ["一、建 设 网络。", "一、建 设 网络。", "1.网", "网"]
