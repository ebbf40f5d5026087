import pytest

from govplan.model import Item, Plan, Responsibility, Section, Task
from govplan.rules import faults

DUTY = Responsibility()
WORDS = (Task("推进。"),)
CODES = ("empty-section", "empty-task", "no-responsibility", "label-number-mismatch")


def told(*sections: Section) -> list[str]:
    found = faults(Plan(title="工作要点", sections=sections))
    return [f"{issue.code} {issue.pointer} {issue.message}" for issue in found if issue.code in CODES]


def among(*heads: str | None) -> list[str]:
    """What is told of a section whose items have words where they have no heading."""
    return told(Section(items=[Item(heading=head, tasks=() if head else WORDS) for head in heads]))


def test_a_heading_alone_is_told_where_its_siblings_have_something() -> None:
    assert among(None, None, "推动", None) == ["empty-section /sections/0/items/2 nothing stands under 推动"]
    assert among("推动", None, None, None) == ["empty-section /sections/0/items/0 nothing stands under 推动"]


def test_headings_that_stand_together_are_a_list() -> None:
    assert among("建设", "推动", *[None] * 20) == []
    assert among("建设", "推动") == among("建设") == among(None, "建设") == []


def test_a_node_without_anything_is_always_told() -> None:
    assert told(Section(), Section()) == [
        f"empty-section /sections/{i} the node has no label, no heading, and no words" for i in range(2)
    ]
    assert told(Section(label="一、", number=1)) == ["empty-section /sections/0 nothing stands under 一、"]


@pytest.mark.parametrize("text", ["", " ", "。", "\n　"])
def test_a_task_without_words_is_told(text: str) -> None:
    assert told(Section(heading="建设", tasks=[Task(text)])) == ["empty-task /sections/0/tasks/0 the task has no words"]
    assert told(Section(tasks=[Task(text, DUTY)])) == [
        "empty-task /sections/0/tasks/0 nothing is said of what is to be done"
    ]


def test_a_clause_behind_a_heading_or_another_clause_needs_no_words_of_its_own() -> None:
    assert told(Section(heading="建设", tasks=[Task("", DUTY)])) == []
    assert told(Section(tasks=[Task("推进。", DUTY), Task("", DUTY)])) == []


def nodes(*assigned: bool) -> list[Item]:
    return [Item(label=f"{i}.", tasks=[Task("推进。", DUTY if each else None)]) for i, each in enumerate(assigned)]


def test_a_node_without_a_responsibility_is_told_among_those_that_have_one() -> None:
    message = "no-responsibility /sections/0/items/3 3. has no responsibility, as most of its siblings have"
    assert told(Section(items=nodes(True, True, True, False))) == [message]
    assert told(Section(items=nodes(True, True, False))) == []
    assert told(Section(items=nodes(False, False))) == told(Section(items=nodes(True, True))) == []
    assert told(*[Section(tasks=[Task("推进。", duty)]) for duty in (DUTY, DUTY, None, DUTY)]) == [
        "no-responsibility /sections/2 the node has no responsibility, as most of its siblings have"
    ]


def test_a_node_with_others_below_it_or_without_words_is_not_asked_for_a_responsibility() -> None:
    above = Item(tasks=WORDS, items=nodes(False))
    assert told(Section(items=[*nodes(True, True, True, True), above, Item(heading="其他")])) == [
        "empty-section /sections/0/items/5 nothing stands under 其他"
    ]


def test_one_responsibility_of_a_node_is_enough() -> None:
    several = Item(tasks=[Task("推进。", DUTY), Task("落实。")])
    assert told(Section(items=[*nodes(True, True, True), several])) == []


def test_a_label_that_says_another_number_is_told() -> None:
    assert told(Section(label="三、", number=4, tasks=WORDS)) == [
        "label-number-mismatch /sections/0/number the label 三、 says 3, the number is 4"
    ]


@pytest.mark.parametrize(("label", "number"), [("三、", 3), ("三、", None), (None, 3), ("", 3), ("附件", 3)])
def test_a_label_that_says_the_number_or_none_is_well(label: str | None, number: int | None) -> None:
    assert told(Section(label=label, number=number, tasks=WORDS)) == []
