"""From text to plan: the outline gives the nodes, the clauses give the tasks, the head and foot give the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import attrs

from govplan.issues import Issue, placed
from govplan.model import Assignment, Item, Party, Period, Plan, Responsibility, Section, Task
from govplan.rules import faults
from govplan.text.clauses import Clause, clauses, partners
from govplan.text.deadlines import deadlines
from govplan.text.front import Front, Piece, genre_of, period_of, read_foot, read_head
from govplan.text.headings import headings
from govplan.text.names import Mention, explicit_names, kind, restore
from govplan.text.outline import Label, labels
from govplan.text.parsed import Parsed, Place, Token, pointers_of
from govplan.text.parties import Reading, read
from govplan.text.source import Lines, Source

_RULE_IN_PROSE: Final = re.compile("排[位名]?(?:靠前|第一|首位|在前)[^。；：（）]{0,12}为牵头|列(?:在)?(?:第一|首)位[^。；：（）]{0,8}为牵头")
_UNREAD: Final = re.compile("（[^（）\n]{2,80}(?:牵头|负责|配合)）|（ ?(?:责任|牵头|配合)(?:单位|部门) ?[^：）\n]")


class _Node(NamedTuple):
    """A node of the outline, before its children are known."""

    label: Label | None
    heading: str | None
    start: int
    tasks: tuple[Task, ...]
    places: tuple[Place, ...]


def parse(text: str) -> Parsed:
    """Read the text of a plan.

    Args:
        text: Any text. Line ends, indents and the width of brackets do not matter.

    Returns:
        The plan, what is wrong with the text, its tokens, and the places of everything. Content never raises.

    Example:
        >>> parsed = parse("工作要点\\n一、加快建设。（责任单位：省发改委、教育厅牵头）")
        >>> [party.name for duty in parsed.plan.responsibilities() for party in duty.lead]
        ['省发改委', '省教育厅']
    """
    source = Source.of(text)
    view = source.view
    heads = labels(view)
    first = heads[0].start if heads else len(view)
    front = read_head(source, first)
    period = period_of(front.title)
    ends = [head.start for head in heads[1:]] + [len(view)] if heads else []
    if heads:
        ends[-1] = read_foot(source, front, heads[-1].end, len(view))
    pairs = partners(view)
    statute = sum(head.style == "条" for head in heads) > len(heads) // 2
    found = [
        list(clauses(view, head.end, end, pairs, bare=not statute)) for head, end in zip(heads, ends, strict=True)
    ]
    opening = list(clauses(view, *front.preamble, pairs, bare=False)) if front.preamble else []
    readings = _read_all(source, [opening, *found])
    owns = headings(view, heads, ends, [each[0].start if each else end for each, end in zip(found, ends, strict=True)])
    marks: list[Token] = []
    nodes: list[_Node] = []
    if opening and front.preamble:
        start, end = front.preamble
        tasks, places = _tasks(source, start, end, opening, readings[0], period, marks)
        nodes.append(_Node(None, None, start, tasks, places))
        front.marks = [mark for mark in front.marks if mark.kind != "preamble"]
        front.preamble = None
    for head, end, own, duties, read_duties in zip(heads, ends, owns, found, readings[1:], strict=True):
        marks.append(Token("label", head.start, head.end))
        heading = None
        if own.end > own.start:
            heading = source.words(own.start, own.end)
            marks.append(Token("heading", own.start, own.end))
        tasks, places = _tasks(source, own.body, end, duties, read_duties, period, marks)
        nodes.append(_Node(head, heading, head.start, tasks, places))
    sections, places = _tree(source, nodes, ends[-1] if ends else len(view))
    plan = _plan(source, front, sections, period, lead_rule=_has_rule(view, readings))
    marks += _front_marks(front)
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    issues = (*faults(plan), *_issues(source, front, heads, pairs, found))
    return Parsed(plan, _placed(issues, plan, places, text), text, tuple(marks), places)


def _read_all(source: Source, found: Sequence[Sequence[Clause]]) -> list[list[Reading]]:
    """Read every clause, and restore the names and the leads that a rule of the document gives."""
    readings = [
        [read(source.view, source.clean, clause.inner, clause.inner_end) for clause in each] for each in found
    ]
    known = explicit_names(mention for each in readings for reading in each for mention in reading.mentions)
    binds = "为牵头" in source.view and _prose_rule(source.view, found) is not None
    for each in readings:
        for reading in each:
            restore(reading.mentions, known)
            binds = binds or reading.rule
            if binds and reading.mentions and all(mention.role == "responsible" for mention in reading.mentions):
                reading.mentions[0].role = "lead"
                reading.mentions[0].basis = "rule"
    return readings


def _prose_rule(view: str, found: Sequence[Sequence[Clause]]) -> re.Match[str] | None:
    """Find a first-listed rule that is stated outside the clauses: it binds the whole document."""
    inside = [(clause.start, clause.end) for each in found for clause in each]
    for match in _RULE_IN_PROSE.finditer(view):
        if not any(start <= match.start() < end for start, end in inside):
            return match
    return None


def _has_rule(view: str, readings: Sequence[Sequence[Reading]]) -> bool:
    return any(mention.basis == "rule" for each in readings for reading in each for mention in reading.mentions)


def _tasks(
    source: Source,
    start: int,
    end: int,
    found: Sequence[Clause],
    readings: Sequence[Reading],
    period: Period | None,
    marks: list[Token],
) -> tuple[tuple[Task, ...], tuple[Place, ...]]:
    """Part a node's own words at its clauses."""
    view = source.view
    tasks: list[Task] = []
    places: list[Place] = []
    for clause, reading in zip(found, readings, strict=True):
        first, last = source.trim(start, clause.start)
        text = source.words(first, last)
        if last > first:
            marks.append(Token("text", first, last))
        marks.append(Token("clause", clause.start, clause.end))
        start = clause.end
        stop = clause.end
        while stop < end and view[stop] == " ":
            stop += 1
        if stop < end and view[stop] in "。；":
            # A full stop behind a clause ends the sentence before it.
            text += source.clean[stop]
            start = stop + 1
            marks.append(Token("text", stop, start))
        duty = Responsibility(
            source.words(clause.start, clause.end),
            reading.label,
            tuple(_assignment(mention) for mention in reading.mentions),
            reading.open_ended,
        )
        tasks.append(Task(text, duty, deadlines(f"{text}{duty.text}", period)))
        places.append(Place(min(first, clause.start), start))
        places.append(Place(clause.start, clause.end))
        for mention in reading.mentions:
            places.append(Place(mention.start, mention.end))
            marks.append(Token("party", mention.start, mention.end))
    first, last = source.trim(start, end)
    if last > first:
        text = source.words(first, last)
        tasks.append(Task(text, None, deadlines(text, period)))
        places.append(Place(first, last))
        marks.append(Token("text", first, last))
    return tuple(tasks), tuple(places)


def _assignment(mention: Mention) -> Assignment:
    name = mention.name
    party = Party(name, mention.printed if mention.printed != name else None, kind(name))
    return Assignment(mention.role, party, mention.word, mention.basis)  # type: ignore[arg-type]  # tables hold Roles


def _tree(source: Source, nodes: Sequence[_Node], end: int) -> tuple[tuple[Section, ...], tuple[Place, ...]]:
    """Hang the nodes into each other, the last first, and give each its place."""
    waiting: dict[int, list[Item]] = {}
    sections: list[Section] = []
    places: list[tuple[Place, ...]] = []
    ends: dict[int, int] = {}
    for node in reversed(nodes):
        depth = node.label.depth if node.label else 1
        stop = min((ends[each] for each in ends if each <= depth), default=end)
        for each in [each for each in ends if each > depth]:
            del ends[each]
        ends[depth] = node.start
        label = source.words(node.label.start, node.label.end) if node.label else None
        number = node.label.number if node.label else None
        items = tuple(reversed(waiting.pop(depth + 1, [])))
        if depth == 1:
            sections.append(Section(label, number, node.heading, node.tasks, items))
        else:
            waiting.setdefault(depth, []).append(Item(label, number, node.heading, node.tasks, items))
        places.append((Place(node.start, source.trim(node.start, stop)[1]), *node.places))
    return tuple(reversed(sections)), tuple(place for each in reversed(places) for place in each)


def _plan(
    source: Source, front: Front, sections: tuple[Section, ...], period: Period | None, *, lead_rule: bool
) -> Plan:
    return Plan(
        title=front.title,
        sections=sections,
        preamble=source.words(*front.preamble) or None if front.preamble else None,
        notice=front.notice,
        issuers=front.issuers,
        addressees=front.addressees,
        identifiers=front.identifiers,
        genre=genre_of(front.title),
        issued=front.issued,
        published=front.published,
        period=period,
        access=front.access,
        lead_rule="first-listed" if lead_rule else None,
        closing=front.closing,
    )


_KINDS: Final = {"published": "frame", "access": "frame", "number": "frame", "index": "frame", "date": "frame"}


def _front_marks(front: Front) -> list[Token]:
    marks = [Token(_KINDS.get(mark.kind, mark.kind), mark.start, mark.end) for mark in front.marks]  # type: ignore[arg-type]
    if front.preamble:
        marks.append(Token("preamble", *front.preamble))
    return marks


def _issues(
    source: Source, front: Front, heads: Sequence[Label], pairs: dict[int, int], found: Sequence[Sequence[Clause]]
) -> list[Issue]:
    """Tell what the parser met in the text itself."""
    lines = Lines.of(source.text)
    issues: list[Issue] = []
    if not front.title:
        issues.append(Issue.of("no-title", "the text has no title", "/title"))
    if not heads and source.view.strip(" \n"):
        issues.append(Issue.of("no-structure", "the text has no numbered headings", ""))
    return issues


def _placed(issues: Iterable[Issue], plan: Plan, places: Sequence[Place], text: str) -> tuple[Issue, ...]:
    """Give the issues of the plan their places in the text."""
    issues = tuple(issues)
    wanted = {issue.pointer for issue in issues if issue.span is None}
    if not wanted:
        return issues
    lines = Lines.of(text)
    spans = {
        pointer: lines.span(*place)
        for pointer, place in zip(pointers_of(plan), places, strict=True)
        if pointer in wanted
    }
    return placed(issues, spans)
