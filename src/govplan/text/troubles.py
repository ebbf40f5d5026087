"""What is wrong with a text, or could not be read in it: each with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from govplan.issues import Issue, Span, placed
from govplan.model import Plan
from govplan.places import Lines
from govplan.rules import faults
from govplan.rules.characters import narrowed
from govplan.text.source import Source

_UNREAD: Final = re.compile(
    "（[^（）\n]{2,80}(?:牵头|负责|配合)）|（[^（）\n]{0,20}(?:责任|牵头|配合)(?:单位|部门)[：为是][^（）\n]{0,80}）"
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def troubles(
    text: str,
    plan: Plan,
    pointed: Iterable[tuple[str, tuple[int, int]]],
    clauses: Sequence[tuple[int, int]],
    left: Sequence[tuple[int, int]],
) -> tuple[Issue, ...]:
    """Tell what is wrong.

    Args:
        text: The text that the plan was read from.
        plan: The plan.
        pointed: The pointers of what has a place in the text, with their offsets.
        clauses: The offsets of the clauses, in order.
        left: The offsets of lines of the head that no field has.

    Returns:
        The issues, in the order of the text; those of the whole plan come first.
    """
    lines = Lines(text)
    found = faults(plan)
    pointers = {issue.pointer for issue in found}
    nearest = {_owner(pointer) for pointer in pointers} | pointers
    spans = {pointer: lines.span(*place) for pointer, place in pointed if pointer in nearest}
    spans |= {pointer: spans[_owner(pointer)] for pointer in pointers - spans.keys() if _owner(pointer) in spans}
    issues = [*_of_text(text, plan, lines, clauses, left), *narrowed(placed(found, spans), text)]
    return tuple(sorted(issues, key=_place))


def _of_text(
    text: str, plan: Plan, lines: Lines, clauses: Sequence[tuple[int, int]], left: Sequence[tuple[int, int]]
) -> Iterator[Issue]:
    if not plan.title:
        yield Issue.of(
            "no-title", "the text has no title", "/title", hint="Put the title in a line of its own before the text."
        )
    if not plan.sections and text.strip():
        yield Issue.of(
            "no-structure",
            "the text has no numbered headings and no responsibility clauses",
            hint="See whether the text is a plan, and whether its numbering was lost.",
        )
    for start, end in left:
        yield Issue.of(
            "unread-line",
            "a line of the head says what no field of the plan has room for",
            span=lines.span(start, end),
            hint="See whether it says a thing twice and differently, or belongs to the web page alone.",
        )
    for match in _SURROGATE.finditer(text):
        yield Issue.of(
            "lone-surrogate-in-text",
            "half of a surrogate pair stands in the text; the plan has U+FFFD in its place",
            span=lines.span(match.start(), match.end()),
            hint="Decode the file again: its bytes are not what its encoding says.",
        )
    starts = [start for start, _ in clauses]
    source = Source.of(text)
    for match in _UNREAD.finditer(source.view):
        start, end = source.kept.place(*match.span()) if source.kept else match.span()
        index = bisect_right(starts, start) - 1
        if index < 0 or clauses[index][1] <= start:
            yield Issue.of(
                "unread-bracket",
                "a bracket looks like a responsibility clause and was not read as one",
                span=lines.span(start, end),
                hint="If it assigns a task, give it a label: （责任单位：…）.",
            )


def _owner(pointer: str) -> str:
    """Return the pointer of what a member belongs to that has no place of its own: a text, a heading."""
    return pointer.rpartition("/")[0]


def _place(issue: Issue) -> int:
    return issue.span.start if isinstance(issue.span, Span) else -1
