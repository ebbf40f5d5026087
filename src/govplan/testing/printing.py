"""Prints what was drawn: the text of a document, and beside it the plan that the text must be read as.

What is printed and what is expected are written side by side from the same parts, by code of its own: a text that
`render` had printed could not show where `render` and `parse` are wrong together.
"""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import attrs

from govplan.model import Assignment, Due, Item, Period, Plan, Responsibility, Section, Task
from govplan.testing.bodies import BREAK, Body
from govplan.testing.clauses import Clause
from govplan.testing.fronts import front
from govplan.testing.outlines import Numbering, Scheme, numbers
from govplan.testing.page import Layout, Page
from govplan.testing.sentences import Words


class Node(NamedTuple):
    """A section or an item before its place gives it a label."""

    heading: str | None
    body: Body
    below: Sequence["Node"] = ()
    sentence: bool = False
    """Whether the heading is a sentence at the beginning of the body."""


class Draft(NamedTuple):
    """All that makes a document."""

    front: Mapping[str, Any]
    opening: Body | None
    nodes: Sequence[Node]
    scheme: Scheme
    numbering: Numbering
    layout: Layout


class Printed(NamedTuple):
    """A text, the plan that it must be read as, where that is printed, and what the labels and lines show."""

    text: str
    plan: Plan
    spans: dict[str, tuple[int, int]]
    features: set[str]


class _Writer:
    """Writes the nodes of a draft, and what they must be read as."""

    def __init__(self, draft: Draft, page: Page, period: Period | None) -> None:
        self.draft = draft
        self.page = page
        self.year = (
            period.end.year if period and period.start and period.end and period.start.year == period.end.year else None
        )
        self.flat = draft.layout.lines == "flattened"
        self.ruled = "first-listed-in-prose" in {feature for node in draft.nodes for feature in said_below(node)}
        self.spans: dict[str, tuple[int, int]] = {}
        self.features: set[str] = set()

    def tasks(self, body: Body, pointer: str) -> list[Task]:
        """Write what a node says."""
        found: list[Task] = []
        text = ""
        dues: list[Due] = []
        for index, part in enumerate(body.parts):
            match part:
                case str() if part == BREAK:
                    self.page.end()
                    self.page.begin()
                    text += BREAK if text and isinstance(body.parts[index + 1], Words) else ""
                case str():
                    self.page.put(part)
                    found[-1] = attrs.evolve(found[-1], text=found[-1].text + part)
                case Words():
                    self.page.put(part.text)
                    text += part.text
                    dues += [self._due(*due) for due in part.dues]
                case _:
                    duty = self._duty(part, f"{pointer}/tasks/{len(found)}/responsibility")
                    found.append(Task(text, duty, (*dues, *(self._due(*due) for due in part.dues))))
                    text, dues = "", []
        return [*found, Task(text, None, dues)] if text else found

    def nodes(
        self, nodes: Sequence[Node], path: tuple[int, ...], pointer: str, before: int = 0
    ) -> list[dict[str, Any]]:
        """Write sections or items, and return the fields that they have."""
        depth = len(path)
        style = self.draft.scheme[depth]
        numbering = self.draft.numbering if depth == 1 else self.draft.numbering.above() if depth == 0 else Numbering()
        found: list[dict[str, Any]] = []
        items = 0
        offset = int(depth == 0 and self.draft.opening is not None)
        for index, (node, number) in enumerate(zip(nodes, numbers(numbering, len(nodes), before), strict=True)):
            here = f"{pointer}/{'items' if depth else 'sections'}/{index + offset}"
            label = style.label((*path, number))
            self.page.begin()
            start = self.page.length
            self.page.put(label + style.blank)
            if node.heading:
                self.page.put(node.heading + "。" * node.sentence)
            if node.heading and node.body.parts and not node.sentence:
                self.page.end()
                self.page.begin()
            tasks = self.tasks(node.body, here)
            self.spans[here] = (start, self.page.length)
            self.page.end(flat=self.flat)
            below = self.nodes(node.below, (*path, number), here, items) if node.below else []
            items += len(below)
            if below:
                last = f"{here}/items/{len(below) - 1}"
                self.spans[here] = (start, self.spans[last][1])
            kept = [Item(**each) for each in below]
            found.append({"label": label, "number": number, "heading": node.heading, "tasks": tasks, "items": kept})
            self._note(node, number, index, depth, numbering, before)
        return found

    def _note(self, node: Node, number: int, index: int, depth: int, numbering: Numbering, before: int) -> None:
        """Note what a label and a heading show."""
        found = self.features
        found |= self.draft.scheme[depth].features | node.body.features
        if node.heading is None:
            found.add("no-heading")
        elif node.sentence:
            found.add("heading-sentence")
        elif not self.flat:
            found.add("heading-line")
            if node.body.parts and node.below:
                found.add("own-words")
        if depth == 0 and self.draft.scheme[0].label((1,)) == "1.":
            found.add("arabic-first")
        if depth == 1 and self.draft.scheme[0].label((1,)) == "（一）":
            found.add("inverted")
        if depth >= 2:
            found.add("three-levels" if depth == 2 else "four-levels")
        if index >= 10:
            found.add("more-than-ten")
        if numbering.runs_on and before and index == 0:
            found.add("running-numbers")
        if numbering.start > 1:
            found.add("late-start")
        if number >= 100:
            found.add("hundreds")
        if index and numbering.skipped and number == numbering.skipped + 1:
            found.add("gap")
        if index == 1 and numbering.repeated:
            found.add("repeated-number")

    def _due(self, text: str, day: str) -> Due:
        if day.startswith("-"):
            return Due(text, datetime.date.fromisoformat(f"{self.year}{day}") if self.year else None)
        return Due(text, datetime.date.fromisoformat(day))

    def _duty(self, clause: Clause, pointer: str) -> Responsibility:
        """Write a clause, mention by mention, so that each has its place."""
        at = 0
        start = self.page.length
        for index, mention in enumerate(clause.mentions):
            self.page.put(clause.text[at : mention.start])
            begin = self.page.length
            self.page.put(clause.text[mention.start : mention.end])
            self.spans[f"{pointer}/assignments/{index}/party"] = (begin, self.page.length)
            at = mention.end
        self.page.put(clause.text[at:])
        self.spans[pointer] = (start, self.page.length)
        self.ruled = self.ruled or "first-listed" in clause.features
        return _led(clause.duty) if self.ruled else clause.duty


def _led(duty: Responsibility) -> Responsibility:
    """Let the first party lead, by a rule of the plan, where no role but that of the responsible is stated."""
    if any(each.role != "responsible" for each in duty.assignments):
        return duty
    first, *rest = duty.assignments
    return attrs.evolve(duty, assignments=[Assignment("lead", first.party, first.word, "rule"), *rest])


def said_below(node: Node) -> set[str]:
    """Return what the bodies of a node and of those below it show."""
    found = {*node.body.features}
    for each in node.below:
        found |= said_below(each)
    return found


def printed(draft: Draft) -> Printed:
    """Print a draft."""
    page = Page(draft.layout)
    flat = draft.layout.lines == "flattened"
    head = front(draft.front, flat=flat)
    for index, line in enumerate(head.head, 1):
        if flat and index == len(head.head):
            page.begin()
            page.put(f"{line} ")
        else:
            page.line(line)
    writer = _Writer(draft, page, head.fields.get("period"))
    sections: list[Section] = []
    if draft.opening:
        page.begin()
        sections.append(Section(tasks=writer.tasks(draft.opening, "/sections/0")))
        page.end()
        writer.features |= {"clause-before-heading", *draft.opening.features}
    if draft.layout.contents:
        page.line("目录")
        for number, node in zip(numbers(draft.numbering.above(), len(draft.nodes), 0), draft.nodes, strict=True):
            page.line(f"{draft.scheme[0].label((number,))}{draft.scheme[0].blank}{node.heading}……………………{number}")
        writer.features.add("contents")
    page.body = True
    sections += [Section(**each) for each in writer.nodes(draft.nodes, (), "")]
    page.body = False
    if flat:
        page.end()
    for line in head.foot:
        page.line(line)
    plan = Plan(**head.fields, sections=sections, lead_rule="first-listed" if writer.ruled else None)
    features = writer.features | page.features()
    text = "".join(page.parts)
    # What a broken line begins with begins behind the break.
    spans = {pointer: (end - len(text[start:end].lstrip()), end) for pointer, (start, end) in writer.spans.items()}
    return Printed(text, plan, spans, features)
