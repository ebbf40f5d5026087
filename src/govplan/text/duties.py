"""The tasks of a node: its own words, parted at the clauses that assign them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from govplan.model import Assignment, Party, Period, Responsibility, Task
from govplan.text.clauses import Clause
from govplan.text.deadlines import deadlines
from govplan.text.names import Mention, explicit_names, restore, traits
from govplan.text.parties import Reading, read
from govplan.text.source import Source

Known: TypeAlias = dict[tuple[str | None, ...], Assignment]
"""The assignments of a document so far: equal ones are one object."""

_RULE_IN_PROSE: Final = re.compile(
    "排[位名]?(?:靠前|第一|首位|在前)[^。；：（）]{0,12}为牵头|列(?:在)?(?:第一|首)位[^。；：（）]{0,8}为牵头"
)


_SENTENCE_ENDS: Final = ("。", "；")


class Duty(NamedTuple):
    """A clause and what it says."""

    clause: Clause
    reading: Reading


class Run(NamedTuple):
    """A run of a node's own words: up to the clause that assigns it, or to their end.

    Attributes:
        start: Offset of its first word; where the clause begins, if there is none.
        last: Offset behind its last word before the clause.
        duty: The clause and what it says; None behind the last clause.
        stop: Offset of the full stop behind the clause, which belongs to the run; `end` where there is none.
        end: Offset behind all of it.
    """

    start: int
    last: int
    duty: Duty | None
    stop: int
    end: int


def read_duties(source: Source, found: Sequence[Sequence[Clause]]) -> tuple[list[list[Duty]], bool]:
    """Read the clauses of a document: names are restored, and a rule that the first party leads is applied.

    Args:
        source: The text.
        found: The clauses, node by node.

    Returns:
        The clauses with what they say, node by node; and whether the document states the rule.
    """
    view = source.view
    duties = [
        [Duty(clause, read(view, source.clean, clause.inner, clause.inner_end)) for clause in clauses]
        for clauses in found
    ]
    known = explicit_names(mention for each in duties for duty in each for mention in duty.reading.mentions)
    binds = "为牵头" in view and _stands_in_prose(view, found)
    for each in duties:
        for _, reading in each:
            restore(reading.mentions, known)
            binds = binds or reading.rule
            if binds and reading.mentions and all(mention.role == "responsible" for mention in reading.mentions):
                reading.mentions[0].role = "lead"
                reading.mentions[0].basis = "rule"
    return duties, binds


def runs_of(source: Source, start: int, end: int, duties: Sequence[Duty]) -> list[Run]:
    """Part a node's own words at its clauses.

    Args:
        source: The text.
        start: Offset where the words begin, behind label and heading.
        end: Offset where they end.
        duties: The clauses between the two.

    Returns:
        The runs in order.
    """
    runs: list[Run] = []
    for duty in duties:
        clause = duty.clause
        first, last = source.trim(start, clause.start)
        stop, start = _behind(source.view, clause.end, end)
        runs.append(Run(min(first, clause.start), last, duty, stop, start))
    first, last = source.trim(start, end)
    if last > first:
        runs.append(Run(first, last, None, last, last))
    return runs


def tasks_of(source: Source, runs: Sequence[Run], period: Period | None, known: Known) -> list[Task]:
    """Make the tasks of a node.

    Args:
        source: The text.
        runs: The runs of the node's own words.
        period: The plan's period, for deadlines without a year.
        known: The assignments of the document so far; what is new is added.

    Returns:
        The tasks, one for each run.
    """
    tasks: list[Task] = []
    for start, last, duty, stop, end in runs:
        text = source.words(start, last) if last > start else ""
        if duty is None:
            tasks.append(Task(text, None, deadlines(text, period)))
            continue
        clause, reading = duty
        if takes_stop(text, stop, end):
            text += source.clean[stop]
        printed = source.words(clause.start, clause.end)
        assignments = [_assignment(mention, known) for mention in reading.mentions]
        responsibility = Responsibility(printed, reading.label, assignments, reading.open_ended)
        tasks.append(Task(text, responsibility, deadlines(text + printed, period)))
    return tasks


def takes_stop(text: str, stop: int, end: int) -> bool:
    """Tell whether the full stop behind a clause ends the words before it: they are some, and have none."""
    return end > stop and text != "" and not text.endswith(_SENTENCE_ENDS)


def _behind(view: str, start: int, end: int) -> tuple[int, int]:
    """Return where the full stop stands that follows a clause and ends the sentence before it, and what is behind it.

    More full stops than one say nothing; where there is none, both are the offset behind the clause.
    """
    stop = start
    while stop < end and view[stop] in " \n":
        stop += 1
    if stop == end or view[stop] not in "。；":
        return start, start
    behind = position = stop + 1
    while position < end and view[position] in " \n。；":
        position += 1
        if view[position - 1] in "。；":
            behind = position
    return stop, behind


def _assignment(mention: Mention, known: Known) -> Assignment:
    key = (mention.printed, mention.name, mention.role, mention.word, mention.basis)
    assignment = known.get(key)
    if assignment is None:
        name = mention.name
        party = Party(name, mention.printed if mention.printed != name else None, traits(mention.folded).kind)
        assignment = known[key] = Assignment(mention.role, party, mention.word, mention.basis)
    return assignment


def _stands_in_prose(view: str, found: Sequence[Sequence[Clause]]) -> bool:
    """Tell whether a first-listed rule is stated outside the clauses: it binds the whole document then."""
    inside = [(clause.start, clause.end) for clauses in found for clause in clauses]
    return any(not any(start <= rule.start() < end for start, end in inside) for rule in _RULE_IN_PROSE.finditer(view))
