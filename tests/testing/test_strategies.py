"""Strategies for plans and what they are made of."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from govplan.codec import dumps, loads
from govplan.model import MAX_DEPTH, Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.schema import validator
from govplan.testing.strategies import (
    assignments,
    broad_sections,
    items,
    parties,
    plans,
    responsibilities,
    sections,
    tasks,
)

NODES = [
    pytest.param(assignments, Assignment, id="assignments"),
    pytest.param(items, Item, id="items"),
    pytest.param(parties, Party, id="parties"),
    pytest.param(plans, Plan, id="plans"),
    pytest.param(responsibilities, Responsibility, id="responsibilities"),
    pytest.param(sections, Section, id="sections"),
    pytest.param(tasks, Task, id="tasks"),
]


def height(nodes: Iterable[Section | Item]) -> int:
    level, found = list(nodes), 0
    while level:
        found += 1
        level = [item for node in level for item in node.items]
    return found


@pytest.mark.parametrize(("strategy", "cls"), NODES)
@given(data=st.data())
def test_each_draws_its_type(strategy: Any, cls: type, data: st.DataObject) -> None:
    assert type(data.draw(strategy())) is cls


@pytest.mark.parametrize(("strategy", "cls"), NODES)
def test_each_is_built_once(strategy: Any, cls: type) -> None:
    assert strategy() is strategy()


@given(plans())
def test_plans_keep_every_constraint(plan: Plan) -> None:
    assert loads(dumps(plan)) == plan


@given(plans())
def test_plans_are_not_nested_too_deep(plan: Plan) -> None:
    assert height(plan.sections) <= MAX_DEPTH


@given(items())
def test_a_section_may_hold_every_item(item: Item) -> None:
    assert height([item]) < MAX_DEPTH
    dumps(Plan(title="", sections=[Section(items=[item])]))


def test_plans_are_nested_to_the_limit() -> None:
    plan = find(plans(), lambda plan: height(plan.sections) == MAX_DEPTH)
    assert validator().is_valid(__import__("json").loads(dumps(plan)))


def test_plans_have_the_size_of_real_ones() -> None:
    assert find(plans(), lambda plan: sum(len(section.items) for section in plan.sections) >= 44)


@given(broad_sections())
def test_broad_sections_hold_whole_items(section: Section) -> None:
    assert len(section.items) <= 16


@pytest.mark.parametrize(
    ("wanted", "smallest"),
    [
        pytest.param(lambda plan: True, Plan(title="", sections=()), id="nothing"),
        pytest.param(lambda plan: plan.sections, Plan(title="", sections=[Section()]), id="a-section"),
        pytest.param(
            lambda plan: height(plan.sections) > 1, Plan(title="", sections=[Section(items=[Item()])]), id="an-item"
        ),
        pytest.param(
            lambda plan: any(section.tasks for section in plan.sections),
            Plan(title="", sections=[Section(tasks=[Task("")])]),
            id="a-task",
        ),
        pytest.param(
            lambda plan: any(duty.support for duty in plan.responsibilities()),
            Plan(
                title="",
                sections=[
                    Section(
                        tasks=[
                            Task(
                                "",
                                Responsibility(
                                    "配合单位：省财政厅",
                                    "配合单位",
                                    [Assignment("support", Party("省财政厅"), "配合单位")],
                                ),
                            )
                        ]
                    )
                ],
            ),
            id="a-supporting-party",
        ),
    ],
)
def test_plans_shrink_to_what_a_person_would_write(wanted: Any, smallest: Plan) -> None:
    assert find(plans(), wanted) == smallest
