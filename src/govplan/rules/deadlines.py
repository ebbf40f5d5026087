"""What is wrong with deadlines: one lies outside the period of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from govplan.issues import Issue
from govplan.rules.walk import Walk


def outside(walk: Walk) -> Iterator[Issue]:
    """Tell the deadlines before or behind the period of the plan."""
    period = walk.plan.period
    if period is None or (period.start and period.end and period.end < period.start):
        return
    for pointer, task in walk.tasks:
        for i, due in enumerate(task.due):
            if due.date is None:
                continue
            if period.start and due.date < period.start:
                place = f"before the plan begins on {period.start}"
            elif period.end and due.date > period.end:
                place = f"behind the end of the plan on {period.end}"
            else:
                continue
            yield Issue.of(
                "due-outside-period",
                f"the deadline {due.date} is {place}",
                f"{pointer}/due/{i}",
                hint="See in the source which year is meant.",
            )
