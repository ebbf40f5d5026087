"""The sequences in which the headings of a plan are numbered.

A sequence is a list of siblings that are numbered in one style; where the numbers of a style run on from list to list
(第一条 to 第九十条 over all chapters) it is all these lists. Nothing is assumed of what a plan should be: whether its
numbers run on or start again in every section is learned from the plan.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from govplan.model import Item, Section
from govplan.rules.labels import number_of

# Wide or narrow brackets and the mark that follows make no style: 1. and 1、 are of one, 1. and （1） are not.
_WIDTHS: Final = str.maketrans("（）［］〔〕【】．", "()()()().", " \t\u3000、。，,：:")
_NUMERALS: Final = (
    (re.compile("[〇零一二三四五六七八九十百千廿卅]+"), "一"),
    (re.compile(r"\d+(?![.\d]*\d)"), "1"),  # The last part of 12.3.1: each 12.3 has a list of its own.
    (re.compile("[\u2460-\u249b\u2776-\u2793]"), "①"),
)

# A number, the JSON Pointer of its node in two parts, the node: most are in order, and nothing else is made of them.
_Row: TypeAlias = tuple[int, str, int, Section | Item]


class Numbered(NamedTuple):
    """A node that has a number."""

    number: int
    label: str
    pointer: str


class Sequence(NamedTuple):
    """Nodes whose numbers should go up by one, but do not.

    Attributes:
        after: The number that the first one should follow: 0, or the last of the list before.
        nodes: The nodes in the order of the document, at least one.
        rising: The longest run of numbers that go up; all others are out of order.
        again: Whether it begins in the middle of a list, because that starts over.
    """

    after: int
    nodes: list[Numbered]
    rising: list[int]
    again: bool


def faulty(siblings: Iterable[tuple[str, tuple[Section | Item, ...]]]) -> list[Sequence]:
    """Return the sequences of a plan in which a number is not the next one, or that start over.

    Args:
        siblings: The lists of nodes in document order, each with the JSON Pointer of its nodes but for their index.

    Returns:
        The sequences; nodes without a number are in none.

    Example:
        >>> chapters = [tuple(Item(f"第{number}条", number) for number in part) for part in ([1, 2], [4, 5])]
        >>> [sequence.rising for sequence in faulty((f"/sections/{i}/items/", part) for i, part in enumerate(chapters))]
        [[1, 2, 4, 5]]
    """
    styles: dict[str, list[list[_Row]]] = {}
    for prefix, nodes in siblings:
        current: str | None = None
        rows: list[_Row] = []
        for i, node in enumerate(nodes):
            if node.number is None:
                continue
            label = node.label or ""
            style = style_of(label)
            if style != current:
                current, rows = style, []
                styles.setdefault(style, []).append(rows)
            # A number that the label does not say is told as that, and not as a gap too.
            rows.append((number_of(label) or node.number, prefix, i, node))
    return [sequence for lists in styles.values() for sequence in _sequences(lists)]


@lru_cache(maxsize=4096)
def style_of(label: str) -> str:
    """Return the style of a label: the label with its numerals, widths and closing mark made the same.

    Example:
        >>> [style_of(label) for label in ("（十一）", "(一）", "1．", "12、", "第三条", "12.31")]
        ['(一)', '(一)', '1', '1', '第一条', '12.1']
    """
    style = label.translate(_WIDTHS)
    for numerals, sign in _NUMERALS:
        style = numerals.sub(sign, style)
    return style.removesuffix(".")


def _sequences(lists: list[list[_Row]]) -> Iterator[Sequence]:
    """Join the lists of one style that run on, part those that start over, and yield the faulty ones."""
    higher = sum(rows[0][0] > before[-1][0] for before, rows in pairwise(lists))
    anew = sum(rows[0][0] == 1 for rows in lists[1:])
    runs_on = higher > anew
    parts: list[tuple[int, list[_Row], bool]] = []
    last = -1
    for rows in lists:
        first = rows[0][0]
        if not parts or not runs_on or first == 1:
            parts.append((last if first == last + 1 else 0, [], False))
        begin = 0
        for k in _anew(rows):
            parts[-1][1].extend(rows[begin:k])
            if any(row[0] == 1 for row in parts[-1][1]):
                parts.append((0, [], True))
            begin = k
        parts[-1][1].extend(rows[begin:])
        last = rows[-1][0]
    for after, rows, again in parts:
        numbers = [row[0] for row in rows]
        if again or numbers != list(range(after + 1, after + 1 + len(rows))):
            nodes = [Numbered(row[0], row[3].label or str(row[0]), f"{row[1]}{row[2]}") for row in rows]
            yield Sequence(after, nodes, _rising(numbers), again)


def _anew(rows: list[_Row]) -> list[int]:
    """Return where a list may start over: at a 1 that a 2 follows; a 1 alone is a slip or a stray."""
    return [k for k, (row, behind) in enumerate(pairwise(rows)) if row[0] == 1 and behind[0] == 2]


def _rising(numbers: list[int]) -> list[int]:
    """Return the longest run of rising numbers, some left out (by patience sorting: n log n)."""
    tops: list[int] = []
    tails: list[int] = []  # The index of each top.
    before: list[int] = []
    for i, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        tops[pile : pile + 1] = [number]
        tails[pile : pile + 1] = [i]
        before.append(tails[pile - 1] if pile else -1)
    run: list[int] = []
    i = tails[-1]
    while i >= 0:
        run.append(numbers[i])
        i = before[i]
    return run[::-1]
