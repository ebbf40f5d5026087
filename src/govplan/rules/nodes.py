"""What is wrong with sections, items and tasks: one is empty, is numbered wrongly, or has no responsibility."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govplan.issues import Issue
from govplan.model import Item, Section
from govplan.rules.excerpt import excerpt
from govplan.rules.labels import number_of
from govplan.rules.walk import Walk

_WORD: Final = re.compile(r"\w")

_SHARE: Final = 0.75
"""The share of siblings that makes one of another kind worth telling."""


def empty_nodes(walk: Walk) -> Iterator[Issue]:
    """Tell the nodes under which nothing stands; headings that stand together alone are a list of their own."""
    for prefix, nodes in _lists(walk):
        empty = [not (node.tasks or node.items) for node in nodes]
        few = sum(empty) <= (1 - _SHARE) * len(nodes)
        for i, node in enumerate(nodes):
            alone = few and not any(empty[max(i - 1, 0) : i]) and not any(empty[i + 1 : i + 2])
            if empty[i] and (alone or not node.heading):
                label = excerpt(f"{node.label or ''}{node.heading or ''}")
                yield Issue.of(
                    "empty-section",
                    f"nothing stands under {label}" if label else "the node has no label, no heading, and no words",
                    f"{prefix}{i}",
                    hint="See in the source whether its words were lost, or read as those of another.",
                )


def empty_tasks(walk: Walk) -> Iterator[Issue]:
    """Tell the tasks that say nothing; a clause right behind a heading or another clause has its words before it."""
    for pointer, node in walk.nodes:
        for i, task in enumerate(node.tasks):
            if not _WORD.search(task.text) and (task.responsibility is None or not (node.heading or i)):
                yield Issue.of(
                    "empty-task",
                    "the task has no words" if task.responsibility is None else "nothing is said of what is to be done",
                    f"{pointer}/tasks/{i}",
                    hint="Put its words into `text`, or leave the task out.",
                )


def unassigned(walk: Walk) -> Iterator[Issue]:
    """Note the nodes without a responsibility, among siblings that have one."""
    for prefix, nodes in _lists(walk):
        leaves = [(i, node) for i, node in enumerate(nodes) if node.tasks and not node.items]
        without = [(i, node) for i, node in leaves if all(task.responsibility is None for task in node.tasks)]
        if len(leaves) - len(without) >= _SHARE * len(leaves):
            for i, node in without:
                yield Issue.of(
                    "no-responsibility",
                    f"{excerpt(node.label or 'the node')} has no responsibility, as most of its siblings have",
                    f"{prefix}{i}",
                    hint="See in the source whether a clause was lost, or one behind it is for both.",
                )


def mismatches(walk: Walk) -> Iterator[Issue]:
    """Tell the labels that say another number than the node has."""
    for pointer, node in walk.nodes:
        if node.label and node.number is not None:
            number = number_of(node.label)
            if number is not None and number != node.number:
                yield Issue.of(
                    "label-number-mismatch",
                    f"the label {excerpt(node.label)} says {number}, the number is {node.number}",
                    f"{pointer}/number",
                    hint="The number is what the label says; correct the one that is wrong.",
                )


def _lists(walk: Walk) -> Iterator[tuple[str, tuple[Section | Item, ...]]]:
    """Yield the lists of siblings, each with the JSON Pointer of its nodes but for their index."""
    yield "/sections/", walk.plan.sections
    for pointer, node in walk.nodes:
        if node.items:
            yield f"{pointer}/items/", node.items
