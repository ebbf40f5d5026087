"""A plan as lines that a person can survey: its nodes, its tasks, and who does them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from govplan.model import Item, Plan, Role, Section, Task
from govplan.reports.text import count

_ROLES: Final[tuple[Role, ...]] = get_args(Role)
_WIDEST: Final = max(map(len, _ROLES))
_LONGEST: Final = 60


def outline(plan: Plan) -> str:
    """Return a plan as lines: sections, items, tasks, and the parties of each task by their roles.

    Args:
        plan: The plan.

    Returns:
        The lines. Long words are cut short.

    Example:
        >>> from govplan.model import Assignment, Party, Responsibility
        >>> roles = {"省发改委": "lead", "省财政厅": "support"}
        >>> duty = Responsibility(assignments=[Assignment(role, Party(name)) for name, role in roles.items()])
        >>> section = Section(label="一、", number=1, heading="总体要求", tasks=[Task("加快建设。", duty)])
        >>> print(outline(Plan(title="工作要点", sections=[section])))
        工作要点
          1 section, 0 items, 1 responsibility
        <BLANKLINE>
        一、总体要求
            加快建设。
              lead         省发改委
              support      省财政厅
    """
    return "\n".join(_lines(plan))


def _lines(plan: Plan) -> Iterator[str]:
    nodes = list(_nodes(plan))
    duties = sum(task.responsibility is not None for _, node in nodes for task in node.tasks)
    items = len(nodes) - len(plan.sections)
    counts = (count(len(plan.sections), "section"), count(items, "item"), count(duties, "responsibility"))
    yield _short(plan.title) or "(no title)"
    yield f"  {', '.join(counts)}"
    yield from _dates(plan)
    for depth, node in nodes:
        if depth == 0:
            yield ""
        indent = "  " * depth
        head = f"{node.label or ''}{_short(node.heading or '')}"
        tasks = list(node.tasks)
        if head and not node.heading and tasks:
            # What has no heading of its own begins in the line of its label.
            yield f"{indent}{head}{_short(tasks[0].text)}"
            yield from _duty(indent, tasks.pop(0))
        elif head:
            yield f"{indent}{head}"
        for task in tasks:
            yield f"{indent}    {_short(task.text)}"
            yield from _duty(indent, task)


def _nodes(plan: Plan) -> Iterator[tuple[int, Section | Item]]:
    stack: list[tuple[int, Section | Item]] = [(0, section) for section in reversed(plan.sections)]
    while stack:
        depth, node = stack.pop()
        yield depth, node
        stack.extend((depth + 1, item) for item in reversed(node.items))


def _dates(plan: Plan) -> Iterator[str]:
    days = {"issued": plan.issued, "published": plan.published}
    if plan.period:
        days |= {"from": plan.period.start, "to": plan.period.end}
    known = [f"{word} {day}" for word, day in days.items() if day]
    if known:
        yield f"  {', '.join(known)}"


def _duty(indent: str, task: Task) -> Iterator[str]:
    duty = task.responsibility
    rows: list[tuple[str, str]] = []
    if duty and duty.assignments:
        for role in _ROLES:
            names = "、".join(each.party.name for each in duty.assignments if each.role == role)
            if names:
                rows.append((role, f"{names} 等" if duty.open_ended and duty.assignments[-1].role == role else names))
    rows += [("due", " ".join(filter(None, (str(due.date or ""), due.text)))) for due in task.due]
    for word, words in rows:
        yield f"{indent}      {word:{_WIDEST}}  {words}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
