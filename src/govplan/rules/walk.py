"""One walk over a plan, whose lists all rules share."""

from __future__ import annotations

from typing import NamedTuple

from govplan.model import Item, Plan, Responsibility, Section, Task
from govplan.rules.sequence import Sequence, faulty


class Walk(NamedTuple):
    """What a walk over a plan gives, in document order.

    Attributes:
        plan: The plan.
        nodes: The sections and items, with their JSON Pointers.
        tasks: The tasks, with their JSON Pointers.
        duties: The responsibilities, with their JSON Pointers.
        sequences: The sequences of numbers that have a fault.
    """

    plan: Plan
    nodes: list[tuple[str, Section | Item]]
    tasks: list[tuple[str, Task]]
    duties: list[tuple[str, Responsibility]]
    sequences: list[Sequence]


def walk(plan: Plan) -> Walk:
    """Walk over a plan, however deep it is.

    Example:
        >>> plan = Plan(title="", sections=[Section(tasks=[Task("推进。")], items=[Item(tasks=[Task("落实。")])])])
        >>> [pointer for pointer, task in walk(plan).tasks]
        ['/sections/0/tasks/0', '/sections/0/items/0/tasks/0']
    """
    nodes: list[tuple[str, Section | Item]] = []
    tasks: list[tuple[str, Task]] = []
    duties: list[tuple[str, Responsibility]] = []
    siblings: list[tuple[str, tuple[Section | Item, ...]]] = [("/sections/", plan.sections)]
    stack = _placed(*siblings[0])
    while stack:
        pointer, node = stack.pop()
        nodes.append((pointer, node))
        for i, task in enumerate(node.tasks):
            place = f"{pointer}/tasks/{i}"
            tasks.append((place, task))
            if task.responsibility is not None:
                duties.append((f"{place}/responsibility", task.responsibility))
        if node.items:
            below = (f"{pointer}/items/", node.items)
            siblings.append(below)
            stack += _placed(*below)
    return Walk(plan, nodes, tasks, duties, faulty(siblings))


def _placed(prefix: str, nodes: tuple[Section | Item, ...]) -> list[tuple[str, Section | Item]]:
    """Return the nodes with their pointers, the last first, as a stack wants them."""
    return [(f"{prefix}{i}", nodes[i]) for i in range(len(nodes) - 1, -1, -1)]
