"""What the words around a clause are to it: the task that it assigns, the full stop behind it, a rule in the prose."""

import datetime
from collections.abc import Callable

import pytest

from govplan import parse
from govplan.text.duties import takes_stop

DUTY = "（责任单位：市财政局）"


@pytest.mark.parametrize(
    ("text", "stop", "end", "takes"),
    [
        ("建设", 3, 4, True),
        ("建设", 3, 3, False),
        ("建设。", 3, 4, False),
        ("建设；", 3, 4, False),
        ("", 3, 4, False),
        ("", 3, 3, False),
    ],
)
def test_words_without_a_full_stop_take_the_one_behind_their_clause(
    text: str, stop: int, end: int, takes: bool
) -> None:
    assert takes_stop(text, stop, end) == takes


BEHIND = {
    # What stands behind "建设" and its clause, and the texts of the tasks.
    "nothing": ("", ["建设"]),
    "a full stop": ("。", ["建设。"]),
    "a full stop and words": ("。推动。", ["建设。", "推动。"]),
    "a blank and a full stop": (" 。推动。", ["建设。", "推动。"]),
    "two full stops": ("。；推动。", ["建设。", "推动。"]),
    "full stops with a line between": ("。\n；推动。", ["建设。", "推动。"]),
    "words": ("推动。", ["建设", "推动。"]),
    "a letter": ("X推动。", ["建设", "X推动。"]),
    "a letter and a full stop": ("X。推动。", ["建设", "X。推动。"]),
    "a full stop, a letter and another": ("。X；推动。", ["建设。", "X；推动。"]),
}


@pytest.mark.parametrize(("behind", "texts"), BEHIND.values(), ids=BEHIND)
def test_the_full_stop_behind_a_clause_ends_the_words_before_it(
    behind: str, texts: list[str], around: Callable[[str], str]
) -> None:
    plan = parse(around(f"建设{DUTY}{behind}")).plan
    assert [task.text for task in plan.sections[0].items[0].tasks] == texts


def test_a_full_stop_behind_a_clause_ends_the_text() -> None:
    [section] = parse(f"一、建设{DUTY}。").plan.sections
    assert [task.text for task in section.tasks] == ["建设。"]


def test_a_clause_without_words_before_it_assigns_an_empty_task(around: Callable[[str], str]) -> None:
    [task] = parse(around(DUTY)).plan.sections[0].items[0].tasks
    assert (task.text, task.responsibility and task.responsibility.text) == ("", DUTY)


def test_a_day_in_a_clause_is_one_of_the_years_of_the_plan() -> None:
    plan = parse("2018年数据工作要点\n一、建设（责任单位：市财政局；完成时限：6月30日前）。\n二、服务").plan
    assert [due.date for task in plan.sections[0].tasks for due in task.due] == [datetime.date(2018, 6, 30)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("（责任单位：甲局、乙局）排名第一的单位为牵头单位。", "first-listed"),
        ("（责任单位：甲局、乙局）。排名第一的单位为牵头单位。", "first-listed"),
        ("（责任单位：甲局、乙局）。甲局为牵头单位。", None),
    ],
)
def test_a_rule_in_the_prose_binds_the_document(text: str, rule: str | None, around: Callable[[str], str]) -> None:
    assert parse(around(text)).plan.lead_rule == rule
