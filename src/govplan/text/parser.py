"""From text to plan: the outline gives the nodes, the clauses give the tasks, the head and foot give the rest."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from govplan.model import Item, Period, Plan, Section, Task
from govplan.model import Source as Origin
from govplan.text.clauses import Brackets, clauses
from govplan.text.duties import Known, read_duties, runs_of, tasks_of
from govplan.text.foot import read_foot
from govplan.text.frame import genre_of, has_clause, period_of
from govplan.text.front import Front, without
from govplan.text.head import read_head
from govplan.text.headings import Own, headings
from govplan.text.layout import Layout, Node
from govplan.text.levels import Label
from govplan.text.notice import own_title
from govplan.text.outline import outline
from govplan.text.parsed import Parsed
from govplan.text.source import Source


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
    # Nothing that is made here refers back to what holds it: there is nothing to collect, and in a large text the
    # collector would look through all of it again and again.
    collects = gc.isenabled()
    gc.disable()
    try:
        return _parsed(text)
    finally:
        if collects:
            gc.enable()


def _parsed(text: str) -> Parsed:
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
    known: Known = {}
    nodes: list[Node] = []
    if front.preamble and found[0]:
        # Words with a clause before the first heading are a section of their own.
        start, end = front.preamble
        first, _ = source.trim(start, end)
        nodes.append(Node(None, Own(first, first, start), runs_of(source, start, end, duties[0])))
        front.preamble = None
    for head, end, own, each in zip(heads, ends, owns, duties[1:], strict=True):
        nodes.append(Node(head, own, runs_of(source, own.body, end, each)))
    tasks = [tasks_of(source, node.runs, period, known) for node in nodes]
    sections = _tree(source, nodes, tasks)
    layout = Layout(source, front, nodes, ends[-1] if ends else len(view))
    return Parsed(_plan(source, front, sections, period, rule=rule), text, layout)


def _framed(source: Source) -> tuple[list[Label], Front, list[int]]:
    """Return the labels, what the head and the foot say, and where the own words of each label end."""
    view = source.view
    begins: tuple[int, ...] = ()
    own = own_title(view)
    while True:
        heads, end = outline(view, begins, source.rows)
        if own and heads and heads[0].start < own.end:
            # The items of a covering notice are its own, and so is a title that begins like a label.
            behind, last = outline(" " * own.end + view[own.end :], begins, source.rows)
            own = own if heads[0].start >= own.start or (behind and own.signed) else None
            heads, end = (behind, last) if own else (heads, end)
        ends = [head.start for head in heads[1:]]
        front = read_head(source, heads[0].start if heads else len(view), own)
        if heads:
            ends.append(read_foot(source, front, heads[-1].end, end, len(view)))
        elif front.preamble and not has_clause(view, *front.preamble):
            whole = without(source, front.aside)
            front.preamble = whole.trim(front.preamble[0], read_foot(whole, front, *front.preamble, front.preamble[1]))
        if begins or not front.begins:
            return heads, front, ends
        # What a flattened head or foot parts gives headings of their own: 各县（区）：一、….
        begins = front.begins


def _tree(source: Source, nodes: Sequence[Node], tasks: Sequence[list[Task]]) -> tuple[Section, ...]:
    """Hang the nodes into each other, the last first."""
    waiting: list[list[Item]] = [[]]  # The nodes of each depth that have no parent yet, the last first.
    sections: list[Section] = []
    for node, own_tasks in zip(reversed(nodes), reversed(tasks), strict=True):
        head, own, _ = node
        depth, label, number = 1, None, None
        if head:
            depth, number = head.depth, head.number
            label = source.words(head.start, head.end)
        heading = source.words(own.start, own.end) if own.end > own.start else None
        while len(waiting) <= depth:
            waiting.append([])
        items = waiting[depth + 1][::-1] if len(waiting) > depth + 1 else ()
        del waiting[depth + 1 :]
        if depth == 1:
            sections.append(Section(label, number, heading, own_tasks, items))
        else:
            waiting[depth].append(Item(label, number, heading, own_tasks, items))
    return tuple(reversed(sections))


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
