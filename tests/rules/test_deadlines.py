import datetime

import pytest

from govplan.model import Due, Period, Plan, Section, Task
from govplan.rules import faults

START, END = datetime.date(2017, 1, 1), datetime.date(2017, 12, 31)


def told(due: datetime.date | None, period: Period | None) -> list[tuple[str, str, str]]:
    tasks = [Task("推进。"), Task("落实。", due=[Due("年底前"), Due("年底前", due)])]
    plan = Plan(title="工作要点", sections=[Section(tasks=tasks)], period=period)
    return [(issue.code, issue.pointer, issue.message) for issue in faults(plan)]


@pytest.mark.parametrize("due", [START, END, datetime.date(2017, 6, 30), None])
@pytest.mark.parametrize("period", [Period(START, END), Period(START), Period(end=END), Period(), None])
def test_a_deadline_within_the_period_is_well(due: datetime.date | None, period: Period | None) -> None:
    assert told(due, period) == []


def test_a_deadline_before_or_behind_the_period_is_told() -> None:
    early, late = datetime.date(2016, 12, 31), datetime.date(2018, 1, 1)
    place = "/sections/0/tasks/1/due/1"
    message = "the deadline 2016-12-31 is before the plan begins on 2017-01-01"
    assert told(early, Period(START)) == [("due-outside-period", place, message)]
    message = "the deadline 2018-01-01 is behind the end of the plan on 2017-12-31"
    assert told(late, Period(START, END)) == [("due-outside-period", place, message)]
    assert told(late, Period(START)) == told(early, Period(end=END)) == []


def test_a_period_that_is_the_wrong_way_round_says_nothing_of_deadlines() -> None:
    assert [code for code, *_ in told(datetime.date(2017, 6, 30), Period(END, START))] == ["period-order"]
