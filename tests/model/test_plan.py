import datetime
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given

from govplan.codec import to_dict
from govplan.issues import InvalidPlan
from govplan.model import MAX_DEPTH, Due, Item, Plan, Responsibility, Section, Task
from govplan.testing import plans


def ids(plan: Plan) -> list[str]:
    return [name for name, _, _ in plan.walk()]


def nodes(node: Plan | Section | Item) -> Iterator[Section | Item]:
    """Every section and item below a node, in the order of the document."""
    for below in node.sections if isinstance(node, Plan) else node.items:
        yield below
        yield from nodes(below)


def value_at(document: Any, pointer: str) -> Any:
    for token in pointer.split("/")[1:]:
        document = document[int(token) if isinstance(document, list) else token]
    return document


def test_a_plan_has_a_title_and_sections_and_is_in_chinese() -> None:
    plan = Plan(title="", sections=[])
    given = attrs.asdict(plan)
    assert given.pop("language") == "zh-Hans"
    assert {value for value in given.values() if value} == set()
    with pytest.raises(TypeError):
        Plan("", [])  # type: ignore[call-arg]  # that the fields have names is what is tested


@pytest.mark.parametrize("language", ["zh", "en-GB", "zh-Hans-CN", "x" * 8])
def test_a_language_is_a_tag_of_bcp_47(language: str) -> None:
    assert Plan(title="", sections=[], language=language).language == language


@pytest.mark.parametrize("language", ["", "z", "zh_CN", "中文", "zh-", "zh-Hans\n", "x" * 9])
def test_no_other_language_is_one(language: str) -> None:
    with pytest.raises(InvalidPlan) as caught:
        Plan(title="", sections=[], language=language)
    assert [(issue.code, issue.pointer) for issue in caught.value.report.issues] == [("bad-language", "/language")]


def test_the_rule_that_names_a_lead_is_of_a_list() -> None:
    with pytest.raises(InvalidPlan, match="lead_rule must be one of: first-listed"):
        Plan(title="", sections=[], lead_rule="last-listed")  # type: ignore[arg-type]  # it is not of the list


@pytest.mark.parametrize("cls", [Section, Item])
@pytest.mark.parametrize("number", [-1, 2**31])
def test_a_number_is_one_that_any_program_can_hold(cls: Any, number: int) -> None:
    assert [cls(number=each).number for each in (None, 0, 2**31 - 1)] == [None, 0, 2**31 - 1]
    with pytest.raises(InvalidPlan) as caught:
        cls(number=number)
    assert [(issue.code, issue.pointer) for issue in caught.value.report.issues] == [("out-of-range", "/number")]


def test_constructors_check_constraints_and_not_types() -> None:
    number: Any = "1"
    assert Section(number=number).number is number


def test_collections_are_kept_as_tuples() -> None:
    task = Task("", due=[Due("年底前", datetime.date(2017, 12, 31))])
    plan = Plan(title="", sections=[Section(tasks=[task], items=[Item(tasks=iter([task]))])], addressees=["x"])
    assert plan.sections[0].items[0].tasks == plan.sections[0].tasks == (task,)
    assert (task.due, plan.addressees) == ((Due("年底前", datetime.date(2017, 12, 31)),), ("x",))


def test_plans_match_patterns() -> None:
    match Plan(title="要点", sections=[Section("一、", 1, "建设", [Task("加快。")])]):
        case Plan(title=title, sections=(Section("一、", 1, heading, (Task(text, None),), ()),)):
            assert (title, heading, text) == ("要点", "建设", "加快。")


def test_a_plan_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Plan(title="", sections=[]).title = "x"  # type: ignore[misc]  # that it is frozen is what is tested


@given(plans())
def test_a_walk_meets_every_section_item_and_task_once_in_the_order_of_the_document(plan: Plan) -> None:
    met = [node for _, _, node in plan.walk()]
    expected = [each for node in nodes(plan) for each in (node, *node.tasks)]
    assert len(met) == len(expected)
    assert all(one is other for one, other in zip(met, expected, strict=True))


@given(plans())
def test_ids_are_ascii_and_differ_and_begin_with_their_parent_s(plan: Plan) -> None:
    pointers = {pointer: name for name, pointer, _ in plan.walk()}
    assert len(set(pointers.values())) == len(pointers)
    for pointer, name in pointers.items():
        assert re.fullmatch(r"sec_[0-9a-z_]+", name)
        parent = pointer.rpartition("/")[0].rpartition("/")[0]
        assert name.startswith(f"{pointers[parent]}__") if parent else "__" not in name


@given(plans())
def test_the_pointers_of_a_walk_lead_to_its_nodes(plan: Plan) -> None:
    document = to_dict(plan)
    for _, pointer, node in plan.walk():
        found = value_at(document, pointer)
        if isinstance(node, Task):
            assert found["text"] == node.text
        else:
            assert (found.get("heading"), len(found.get("items", []))) == (node.heading, len(node.items))


def test_ids_hold_the_numbers_of_the_labels() -> None:
    plan = Plan(title="", sections=[Section(number=2, items=[Item(number=5, tasks=[Task(""), Task("")])])])
    assert ids(plan) == ["sec_2", "sec_2__item_5", "sec_2__item_5__task_1", "sec_2__item_5__task_2"]


def test_nodes_without_a_number_are_counted() -> None:
    sections = [Section(), Section(number=1), Section(items=[Item(), Item(number=1), Item()])]
    assert ids(Plan(title="", sections=sections)) == [
        *("sec_nn_1", "sec_1", "sec_nn_2"),
        *("sec_nn_2__item_nn_1", "sec_nn_2__item_1", "sec_nn_2__item_nn_2"),
    ]


def test_a_number_that_is_repeated_is_counted_too() -> None:
    plan = Plan(title="", sections=[Section(number=3), Section(number=3), Section(number=3, items=[Item(number=3)])])
    assert ids(plan) == ["sec_3", "sec_3_2", "sec_3_3", "sec_3_3__item_3"]


@given(plans())
def test_responsibilities_are_those_of_all_tasks_in_the_order_of_the_document(plan: Plan) -> None:
    def of(*roots: Section | Item) -> list[Responsibility]:
        below = [each for root in roots for each in (root, *nodes(root))]
        return [task.responsibility for node in below for task in node.tasks if task.responsibility]

    assert list(plan.responsibilities()) == of(*plan.sections)
    for node in nodes(plan):
        assert list(node.responsibilities()) == of(node)


def test_a_plan_of_any_depth_gives_its_responsibilities() -> None:
    item = Item(tasks=[Task("", Responsibility("last"))])
    for _ in range(100 * MAX_DEPTH):
        item = Item(items=[item])
    assert [duty.text for duty in Plan(title="", sections=[Section(items=[item])]).responsibilities()] == ["last"]
