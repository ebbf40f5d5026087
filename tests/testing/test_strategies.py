"""Strategies for plans and what they are made of."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from govplan.codec import dumps, loads
from govplan.model import MAX_DEPTH, Assignment, Item, Party, Plan, Responsibility, Section, Task
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


def test_plans_have_what_faults_hide_in() -> None:
    features: dict[str, Any] = {
        "nested to the limit": lambda plan: height(plan.sections) == MAX_DEPTH,
        "as large as real ones": lambda plan: sum(len(section.items) for section in plan.sections) >= 44,
        "many clauses": lambda plan: len(list(plan.responsibilities())) > 20,
        "any digest": lambda plan: plan.source and plan.source.sha256 not in (None, "0" * 64),
        "any language": lambda plan: plan.language not in ("zh-Hans", "zh-Hant", "en"),
        "a notice": lambda plan: plan.notice,
        "a zero": lambda plan: any(section.number == 0 for section in plan.sections),
    }
    missing = {*features}

    @settings(max_examples=900, phases=[Phase.generate], database=None, derandomize=True)
    @given(plans())
    def look(plan: Plan) -> None:
        missing.difference_update([name for name in missing if features[name](plan)])

    look()
    assert missing == set()


@given(broad_sections())
def test_broad_sections_hold_whole_items(section: Section) -> None:
    assert len(section.items) <= 16


@pytest.mark.parametrize(
    ("wanted", "nodes"),
    [
        pytest.param(lambda plan: True, 0, id="nothing"),
        pytest.param(lambda plan: plan.sections, 1, id="a-section"),
        pytest.param(lambda plan: height(plan.sections) > 1, 3, id="an-item"),
        pytest.param(lambda plan: any(section.tasks for section in plan.sections), 2, id="a-task"),
        pytest.param(lambda plan: [*plan.responsibilities()], 3, id="a-responsibility"),
        pytest.param(lambda plan: any(duty.support for duty in plan.responsibilities()), 3, id="a-supporting-party"),
        pytest.param(lambda plan: len(plan.sections) > 2, 3, id="three-sections"),
    ],
)
def test_plans_shrink_to_what_a_person_would_write(wanted: Any, nodes: int) -> None:
    plan = find(plans(), wanted, settings=settings(max_examples=2_000, database=None, derandomize=True))
    assert len(list(plan.walk())) <= nodes
    assert len(dumps(plan)) < 400
    assert plan == Plan(title="", sections=plan.sections)


def test_the_smallest_plan_is_empty() -> None:
    assert find(plans(), lambda _: True) == Plan(title="", sections=())
