"""The levels of a text: how deep each heading is.

The order of the styles is learned from the document: a style that appears for the first time is one level below the one
in force, unless the other begins again below each of its numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

from govplan.text.labels import Candidate

_OFFICIAL: Final = frozenset(combinations("编篇章节条", 2))
"""Two levels in their official order (立法法, 第六十五条): 编, 章, 节, 条."""


class Label(NamedTuple):
    """The label of a heading.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        style: How it is written.
        number: What it counts, or None where the numeral is none.
        depth: How deep the heading is; 1 is a section.
    """

    start: int
    end: int
    style: str
    number: int | None
    depth: int


def nested(headings: Sequence[Candidate]) -> list[Label]:
    r"""Give each heading its depth by the order in which the styles first appear.

    Args:
        headings: The labels that are headings, in the order of the text.

    Returns:
        The same with their depths.

    Example:
        >>> from govplan.text.labels import candidates
        >>> [label.depth for label in nested(candidates("一、总则\n（一）推进。\n二、附则"))]
        [1, 2, 1]
    """
    rank = _ranks(headings)
    stack: list[str] = []
    found: list[Label] = []
    for start, end, style, number, _ in headings:
        while stack and rank[stack[-1]] >= rank[style]:
            stack.pop()
        stack.append(style)
        found.append(Label(start, end, style, number, len(stack)))
    return found


def _ranks(headings: Sequence[Candidate]) -> dict[str, int]:
    """Return the rank of each style: by first appearance, put right where another begins again below it."""
    order: list[str] = []
    rank: dict[str, int] = {}
    current = ""
    for each in headings:
        if each.style not in rank:
            order.insert(rank[current] + 1 if current else 0, each.style)
            rank = {style: place for place, style in enumerate(order)}
        current = each.style
    below = _below(headings)
    for place in range(1, len(order)):
        style = order[place]
        here = place
        while (
            here
            and below[style, order[here - 1]] > below[order[here - 1], style]
            and (order[here - 1], style) not in _OFFICIAL
        ):
            order[here] = order[here - 1]
            here -= 1
        order[here] = style
    return {style: place for place, style in enumerate(order)}


def _below(headings: Sequence[Candidate]) -> Counter[tuple[str, str]]:
    """Count for two styles how often the second counts 1, 2 between two numbers of the first."""
    found: Counter[tuple[str, str]] = Counter()
    last: dict[str, int] = {}
    begun: dict[str, set[str]] = {}  # What has begun at 1 since the last number of a style,
    counted: dict[str, set[str]] = {}  # and what of that has gone on to 2.
    for each in headings:
        style, number = each.style, each.number or 0
        if number == last.get(style, 0) + 1 and number > 1:
            for other in counted[style]:
                found[style, other] += 1
        goes_on = number == 2 and last.get(style) == 1
        last[style] = number
        counted[style], begun[style] = set(), set()
        for other in last:
            if other != style and number == 1:
                begun[other].add(style)
            elif other != style and goes_on and style in begun[other]:
                counted[other].add(style)
    return found
