"""The nodes and tasks of a plan as they are compared: each with its words, and what it stands below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import add
from typing import TypeAlias

import attrs

from govplan.model import Item, Plan, Section, Task
from govplan.rules.excerpt import excerpt

Known: TypeAlias = dict[object, int]
"""The number of each text that was met, alone or made of others: equal texts have equal numbers in both plans."""


@attrs.define(eq=False)
class Entry:
    """A section, item or task of a plan.

    Attributes:
        id: Its id.
        pointer: Its JSON Pointer.
        node: What it is.
        parent: What it stands below; None is the plan.
        depth: How deep it stands, a section being 1.
        position: How many stand before it in the plan.
        children: What stands below it, in document order.
        grams: How often each pair of characters occurs in its words and in those of all below it.
        weight: How many pairs that are.
        key: The number of its words and of all below it; labels and duties are not looked at.
    """

    id: str
    pointer: str
    node: Section | Item | Task
    parent: Entry | None
    depth: int
    position: int
    children: list[Entry]
    grams: Counter[str]
    weight: int = 0
    key: int = 0

    @property
    def is_task(self) -> bool:
        """Whether it is a task."""
        return isinstance(self.node, Task)

    @property
    def words(self) -> str:
        """Its own words: the heading of a node, the text of a task."""
        return self.node.text if isinstance(self.node, Task) else self.node.heading or ""

    @property
    def caption(self) -> str:
        """The label and the first words, by which a reader knows it."""
        label = (self.parent or self).node if self.is_task else self.node
        words = self.words or next((child.words for child in self.children if child.words), "")
        return ("" if isinstance(label, Task) else label.label or "") + excerpt(words)


def entries(plan: Plan, known: Known) -> list[Entry]:
    """Return the sections, items and tasks of a plan, in document order.

    Args:
        plan: The plan.
        known: The texts that were met, to which those of this plan are added.

    Example:
        >>> plan = Plan(title="", sections=[Section("一、", 1, tasks=[Task("推进。")])])
        >>> [(entry.id, entry.caption, dict(entry.grams)) for entry in entries(plan, {})]
        [('sec_1', '一、推进。', {'推进': 1, '进。': 1}), ('sec_1__task_1', '一、推进。', {'推进': 1, '进。': 1})]
    """
    found: dict[str, Entry] = {}
    for position, (node_id, pointer, node) in enumerate(plan.walk()):
        parent = found.get(pointer.rsplit("/", 2)[0])
        depth = parent.depth + 1 if parent else 1
        entry = Entry(node_id, pointer, node, parent, depth, position, [], Counter())
        found[pointer] = entry
        if parent:
            parent.children.append(entry)
    ordered = list(found.values())
    for entry in reversed(ordered):  # What stands below a node comes after it.
        words = entry.words
        entry.grams = _grams(words)
        for child in entry.children:
            entry.grams.update(child.grams)
        entry.weight = entry.grams.total()
        made = (entry.is_task, words, *(child.key for child in entry.children))
        entry.key = known.setdefault(made, len(known))
    return ordered


def below(entry: Entry) -> Iterator[Entry]:
    """Iterate over an entry and all below it, in document order."""
    stack = [entry]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(current.children))


def _grams(words: str) -> Counter[str]:
    solid = "".join(words.split())
    return Counter(map(add, solid, solid[1:])) if len(solid) > 1 else Counter(solid)
