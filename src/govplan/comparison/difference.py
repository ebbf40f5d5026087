"""From two plans to what differs between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from govplan.comparison.changes import KINDS, Change, ChangeKind, Changes, PartyChange, Side
from govplan.comparison.duties import party_changes
from govplan.comparison.entries import Entry, Known, below, entries
from govplan.comparison.matching import Matching, match
from govplan.comparison.order import displaced
from govplan.comparison.values import both, members
from govplan.model import Plan, Responsibility, Task


def diff(a: Plan, b: Plan) -> Changes:
    """Tell what differs between two plans: what was added, removed, moved and reworded, and whose duty changed.

    Nodes are known again by their words, whatever their numbers, places and duties have become: a renumbered item is
    the same item.

    Args:
        a: The first plan: last year's.
        b: The second plan: this year's.

    Returns:
        The changes; none if the plans are equal, and at least one if they are not. `diff(b, a)` gives the same changes
        from the other side.

    Example:
        >>> from govplan.model import Assignment, Party, Section
        >>> def plan(role, number):
        ...     duty = Responsibility(assignments=[Assignment(role, Party("省发改委"))])
        ...     return Plan(title="工作要点", sections=[Section(number=number, tasks=[Task("扩建政务外网。", duty)])])
        >>> changes = diff(plan("lead", 1), plan("support", 2))
        >>> [(change.kind, change.before.id, change.after.id) for change in changes]
        [('relabelled', 'sec_1', 'sec_2'), ('duty-changed', 'sec_1__task_1', 'sec_2__task_1')]
        >>> changes.of("duty-changed")[0].parties
        (PartyChange(name='省发改委', before='lead', after='support'),)
    """
    if a == b:
        return Changes()
    # When two things change places, either can be said to have moved: the plans, not who is first, must decide.
    turned = repr(a) > repr(b)
    found = list(_changes(b, a) if turned else _changes(a, b))
    if turned:
        found = [change.mirrored() for change in found]
    places = [{node_id: i for i, (node_id, _, _) in enumerate(plan.walk())} for plan in (a, b)]

    def place(change: Change) -> tuple[int, int]:
        sides = zip(places, (change.before, change.after), strict=True)
        *_, at = (known.get(side.id or "", -1) for known, side in sides if side)
        return KINDS.index(change.kind), at

    return Changes(sorted(found, key=place))


def _changes(a: Plan, b: Plan) -> Iterator[Change]:
    yield from _of_members(a, b)
    known: Known = {}
    ones, others = entries(a, known), entries(b, known)
    found = match(ones, others)
    yield from _unmatched("removed", ones, found.after)
    yield from (change.mirrored() for change in _unmatched("removed", others, found.before))
    for one, other in found.after.items():
        yield from _of_pair(one, other)
    yield from _moves(found)


def _of_members(one: Any, other: Any, prefix: str = "") -> Iterator[Change]:
    """Yield the members of the plan itself that differ, and not what is the same within them."""
    theirs = members(other)
    for name, before in members(one).items():
        after, pointer = theirs[name], f"{prefix}/{name}"
        if before == after or pointer == "/sections":
            continue
        if members(before) and members(after):
            yield from _of_members(before, after, pointer)
        else:
            old, new = both(before, after)
            yield Change("plan-changed", Side(pointer, None, old), Side(pointer, None, new))


def _unmatched(kind: ChangeKind, side: list[Entry], partners: dict[Entry, Entry]) -> Iterator[Change]:
    """Yield what is in one plan alone; what is below it and in it alone too is told with it."""
    for entry in side:
        if entry in partners or (entry.parent and entry.parent not in partners):
            continue
        alone = _alone(entry, partners)
        text = "\n".join(each.words for each in alone if each.words)
        yield Change(kind, _side(entry, text), None, party_changes(_duties(alone), ()))


def _alone(top: Entry, partners: dict[Entry, Entry]) -> list[Entry]:
    gone = {top}
    for entry in below(top):
        if entry.parent in gone and entry not in partners:
            gone.add(entry)
    return [entry for entry in below(top) if entry in gone]


def _duties(side: Iterable[Entry]) -> Iterator[Responsibility]:
    for entry in side:
        if isinstance(entry.node, Task) and entry.node.responsibility:
            yield entry.node.responsibility


def _of_pair(one: Entry, other: Entry) -> Iterator[Change]:
    """Yield what differs between two entries that are the same."""

    def change(kind: ChangeKind, member: str, before: Any, after: Any, parties: Iterable[PartyChange] = ()) -> Change:
        old, new = both(before, after)
        return Change(kind, _side(one, old, f"/{member}"), _side(other, new, f"/{member}"), parties)

    before, after = one.node, other.node
    if isinstance(before, Task) and isinstance(after, Task):
        if before.text != after.text:
            yield change("reworded", "text", before.text, after.text)
        if before.responsibility != after.responsibility:
            duties = [[duty] if duty else [] for duty in (before.responsibility, after.responsibility)]
            parties = tuple(party_changes(*duties))
            opened = [any(duty.open_ended for duty in side) for side in duties]
            is_duty = parties or opened[0] != opened[1] or not all(duties)
            kind: ChangeKind = "duty-changed" if is_duty else "reworded"
            yield change(kind, "responsibility", before.responsibility, after.responsibility, parties)
        if before.due != after.due:
            yield change("due-changed", "due", before.due, after.due)
    if not isinstance(before, Task) and not isinstance(after, Task):
        if before.label != after.label:
            yield change("relabelled", "label", before.label, after.label)
        elif before.number != after.number:
            yield change("relabelled", "number", before.number, after.number)
        if before.heading != after.heading:
            yield change("reworded", "heading", before.heading, after.heading)


def _moves(found: Matching) -> Iterator[Change]:
    """Yield what stands below another node than before, or elsewhere among its own."""
    stayed = [pair for pair in found.after.items() if found.stays(*pair)]
    moved = [pair for pair in found.after.items() if not found.stays(*pair)]

    def family(pair: tuple[Entry, Entry]) -> tuple[int, bool]:
        return pair[0].parent.position if pair[0].parent else -1, pair[0].is_task

    for _, group in groupby(sorted(stayed, key=lambda pair: (family(pair), pair[0].position)), key=family):
        pairs = list(group)
        places = [other.position for _, other in pairs]
        weights = [1 + one.weight + other.weight for one, other in pairs]
        moved += [pairs[i] for i in displaced(places, weights)]
    for one, other in moved:
        yield Change("moved", _side(one, one.words), _side(other, other.words))


def _side(entry: Entry, text: str | None, member: str = "") -> Side:
    return Side(f"{entry.pointer}{member}", entry.id, text, entry.caption)
