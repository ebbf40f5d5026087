"""From text to plan: the outline gives the nodes, the clauses give the tasks, the head and foot give the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from govplan.model import Item, Period, Plan, Section, Task
from govplan.model import Source as Origin
from govplan.text.clauses import Brackets, clauses
from govplan.text.duties import Known, read_duties, tasks_of
from govplan.text.foot import read_foot
from govplan.text.frame import genre_of, has_clause, period_of
from govplan.text.front import Front, without
from govplan.text.head import read_head
from govplan.text.headings import headings
from govplan.text.notice import own_title
from govplan.text.outline import Label, labels
from govplan.text.parsed import Kind, Mark, Parsed, Place
from govplan.text.source import Source
from govplan.text.wrapping import Kept


class _Node(NamedTuple):
    """A node of the outline, before its children are known."""

    label: Label | None
    heading: str | None
    start: int
    tasks: list[Task]
    places: list[Place]


def parse(text: str) -> Parsed:
    r"""Read the text of a plan.

    Args:
        text: Any text. Line ends, indents and the width of brackets do not matter.

    Returns:
        The plan, what is wrong with the text, its tokens, and the places of everything. Content never raises.

    Example:
        >>> parsed = parse("工作要点\n一、加快建设。（责任单位：省发改委、教育厅牵头）")
        >>> [party.name for duty in parsed.plan.responsibilities() for party in duty.lead]
        ['省发改委', '省教育厅']
    """
    source = Source.of(text)
    heads, front, ends = _framed(source)
    if front.aside:
        source = without(source, front.aside)
    view = source.view
    period = period_of(front.title)
    brackets = Brackets(view)
    # A statute numbers its articles: what stands in their brackets explains and assigns nothing.
    bare = sum(head.style == "条" for head in heads) <= len(heads) // 2
    found = [list(clauses(view, *front.preamble, brackets, bare=False)) if front.preamble else []]
    found += [list(clauses(view, head.end, end, brackets, bare=bare)) for head, end in zip(heads, ends, strict=True)]
    duties, rule = read_duties(source, found)
    owns = headings(
        view, heads, ends, [each[0].start if each else end for each, end in zip(found[1:], ends, strict=True)]
    )
    marks: list[Mark] = []
    known: Known = {}
    nodes: list[_Node] = []
    if front.preamble and found[0]:
        # Words with a clause before the first heading are a section of their own.
        tasks, places = tasks_of(source, *front.preamble, duties[0], period, marks, known)
        nodes.append(_Node(None, None, source.trim(*front.preamble)[0], tasks, places))
        front.preamble = None
    for head, end, own, each in zip(heads, ends, owns, duties[1:], strict=True):
        heading = source.words(own.start, own.end) if own.end > own.start else None
        marks.append(("label", head.start, head.end))
        marks.append(("heading", own.start, own.end))
        tasks, places = tasks_of(source, own.body, end, each, period, marks, known)
        nodes.append(_Node(head, heading, head.start, tasks, places))
    sections, all_places = _tree(source, nodes, ends[-1] if ends else len(view))
    plan = _plan(source, front, sections, period, rule=rule)
    marks += _marks_of(front)
    marks += _others(source.noise)
    unread = tuple((piece.start, piece.end) for piece in front.unread)
    if source.kept:
        # The lines of the text were joined: back to the places in the text as it was given.
        place = source.kept.place
        marks = [_placed(mark, source.kept) for mark in marks if mark[2] > mark[1]]
        marks += _others(source.kept.pages)
        all_places = tuple(place(*each) for each in all_places)
        unread = tuple(place(*each) for each in unread)
    return Parsed(plan, text, tuple(marks), all_places, unread)


def _framed(source: Source) -> tuple[list[Label], Front, list[int]]:
    """Return the labels, what the head and the foot say, and where the own words of each label end."""
    view = source.view
    begins: tuple[int, ...] = ()
    own = own_title(view)
    while True:
        heads = labels(view, begins)
        if own and heads and heads[0].start < own.start:
            # The items of a covering notice are its own.
            behind = labels(" " * own.start + view[own.start :], begins)
            own = own if behind and own.signed else None
            heads = behind if own else heads
        ends = [head.start for head in heads[1:]]
        front = read_head(source, heads[0].start if heads else len(view), own)
        if heads:
            ends.append(read_foot(source, front, heads[-1].end, len(view)))
        elif front.preamble and not has_clause(view, *front.preamble):
            whole = without(source, front.aside)
            front.preamble = whole.trim(front.preamble[0], read_foot(whole, front, *front.preamble))
        if begins or not front.begins:
            return heads, front, ends
        # What a flattened head or foot parts gives headings of their own: 各县（区）：一、….
        begins = front.begins


def _others(places: Iterable[Place]) -> Iterator[Mark]:
    """Yield the marks of what is no words: page numbers, dotted contents."""
    for start, end in places:
        yield "other", start, end


def _placed(mark: Mark, kept: Kept) -> Mark:
    kind, start, end = mark
    start, end = kept.place(start, end)
    return kind, start, end


def _tree(source: Source, nodes: Sequence[_Node], end: int) -> tuple[tuple[Section, ...], tuple[Place, ...]]:
    """Hang the nodes into each other, the last first, and give each its place."""
    waiting: list[list[Item]] = [[]]  # The nodes of each depth that have no parent yet, the last first.
    sections: list[Section] = []
    places: list[Sequence[Place]] = []
    ends = [end]  # Where a node of each depth would end.
    for node in reversed(nodes):
        depth, label, number = 1, None, None
        if node.label:
            depth, number = node.label.depth, node.label.number
            label = source.words(node.label.start, node.label.end)
        while len(ends) <= depth:
            ends.append(ends[-1])
            waiting.append([])
        stop = ends[depth]
        items = waiting[depth + 1][::-1] if len(waiting) > depth + 1 else ()
        del waiting[depth + 1 :], ends[depth + 1 :]
        ends[depth] = node.start
        if depth == 1:
            sections.append(Section(label, number, node.heading, node.tasks, items))
        else:
            waiting[depth].append(Item(label, number, node.heading, node.tasks, items))
        places.append(((node.start, source.trim(node.start, stop)[1]), *node.places))
    return tuple(reversed(sections)), tuple(place for each in reversed(places) for place in each)


def _plan(source: Source, front: Front, sections: tuple[Section, ...], period: Period | None, *, rule: bool) -> Plan:
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
        lead_rule="first-listed" if rule else None,
        source=Origin("\n".join(front.page)) if front.page else None,
        closing=front.closing,
    )


_KINDS: Final[dict[str, Kind]] = {
    "title": "title",
    "notice": "notice",
    "addressees": "addressees",
    "issuer": "issuer",
    "closing": "closing",
}


def _marks_of(front: Front) -> list[Mark]:
    marks: list[Mark] = [(_KINDS.get(mark.kind, "frame"), mark.start, mark.end) for mark in front.marks]
    if front.preamble:
        marks.append(("preamble", *front.preamble))
    return marks
