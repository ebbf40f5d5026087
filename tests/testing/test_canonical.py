"""Canonical plans: those that a text shows whole."""

from typing import Any

import pytest
from hypothesis import Phase, find, given, settings

from govplan.codec import dumps, loads
from govplan.model import Item, Plan, Section
from govplan.testing.canonical import canonical_plans
from govplan.text import parse, render
from govplan.text.canonical import is_canonical
from govplan.text.rendering import official_label, written


def height(plan: Plan) -> int:
    level: list[Section | Item] = [*plan.sections]
    found = 0
    while level:
        found += 1
        level = [item for node in level for item in node.items]
    return found


@given(canonical_plans())
def test_a_text_shows_them_whole(plan: Plan) -> None:
    assert parse(render(plan)).plan == plan


@given(canonical_plans())
def test_they_are_what_is_called_canonical(plan: Plan) -> None:
    assert is_canonical(plan)


@given(canonical_plans())
def test_they_keep_every_constraint(plan: Plan) -> None:
    assert loads(dumps(plan)) == plan


@given(canonical_plans())
def test_clauses_are_those_that_render_writes(plan: Plan) -> None:
    for duty in plan.responsibilities():
        assert duty.text == written(duty)


@given(canonical_plans())
def test_labels_are_those_of_depth_and_position(plan: Plan) -> None:
    level: list[tuple[Section | Item, ...]] = [plan.sections]
    for depth in range(1, 5):
        for nodes in level:
            for number, node in enumerate(nodes, 1):
                assert (node.label, node.number) == (official_label(depth, number), number)
        level = [node.items for nodes in level for node in nodes]
    assert not any(level)


def test_they_have_what_faults_hide_in() -> None:
    features: dict[str, Any] = {
        "four levels": lambda plan: height(plan) == 4,
        "more than ten items": lambda plan: any(len(section.items) > 10 for section in plan.sections),
        "a notice": lambda plan: plan.notice,
        "a name without its level": lambda plan: any(
            each.party.printed for duty in plan.responsibilities() for each in duty.assignments
        ),
        "an open list": lambda plan: any(duty.open_ended for duty in plan.responsibilities()),
        "a deadline with a date": lambda plan: any(
            due.date for section in plan.sections for task in section.tasks for due in task.due
        ),
        "a deadline without": lambda plan: any(
            not due.date for section in plan.sections for task in section.tasks for due in task.due
        ),
        "two clauses in an item": lambda plan: any(len([*section.responsibilities()]) > 1 for section in plan.sections),
        "a closing": lambda plan: plan.closing,
    }
    missing = {*features}

    @settings(max_examples=300, phases=[Phase.generate], database=None, derandomize=True)
    @given(canonical_plans())
    def look(plan: Plan) -> None:
        missing.difference_update([name for name in missing if features[name](plan)])

    look()
    assert missing == set()


def test_the_smallest_plan_is_small() -> None:
    plan = find(canonical_plans(), lambda _: True)
    assert plan == Plan(
        title="信用体系建设实施方案", genre="实施方案", sections=[Section("一、", 1, tasks=plan.sections[0].tasks)]
    )
    assert len(plan.sections[0].tasks) == 1


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(lambda plan: any(duty.lead for duty in plan.responsibilities()), id="a-lead"),
        pytest.param(lambda plan: any(duty.support for duty in plan.responsibilities()), id="a-support"),
        pytest.param(lambda plan: plan.issued, id="a-date"),
    ],
)
def test_they_shrink_to_a_few_lines(wanted: Any) -> None:
    plan = find(canonical_plans(), wanted, settings=settings(max_examples=2_000, database=None, derandomize=True))
    assert len(render(plan)) < 80
