"""Which node of one plan is which of another, whatever its number, place, wording and duty have become.

What has the same words and has them alone is the same; then what has most pairs of characters in common; then what
stands below two nodes that are the same. No step looks at all pairs of a large plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from govplan.comparison.entries import Entry
from govplan.model import Task

# Shares of pairs of characters in common (Dice). Sentences of one field that are not the same one have up to a third.
_ALIKE: Final = 0.5
_ALIKE_IN_PLACE: Final = 0.35
_ALIKE_BY_NUMBER: Final = 0.2
_OTHER_DEPTH: Final = 0.1
"""How much less alike are nodes of two depths: a section of one item has the words of that item."""

_FEW: Final = 1000
"""So many pairs are all looked at."""
_COMMON: Final = 40
"""A pair of characters in more nodes than this tells none of them."""
_BEST: Final = 5
"""So many of those that share most rare pairs are looked at."""
_TELLING: Final = 6
"""Words of fewer pairs of characters occur anywhere: a task of such words is looked for in its own node alone."""


class Matching:
    """The pairs of entries of two plans that are the same.

    Attributes:
        after: The entry of the second plan for one of the first.
        before: The entry of the first plan for one of the second.
    """

    def __init__(self) -> None:
        self.after: dict[Entry, Entry] = {}
        self.before: dict[Entry, Entry] = {}

    def pair(self, one: Entry, other: Entry) -> None:
        """Take two entries for the same."""
        self.after[one] = other
        self.before[other] = one

    def left(self, ones: Iterable[Entry], others: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
        """Return those that have no partner yet."""
        return [one for one in ones if one not in self.after], [other for other in others if other not in self.before]

    def stays(self, one: Entry, other: Entry) -> bool:
        """Tell whether two entries that are the same stand below the same node, or both below none."""
        if one.parent is None or other.parent is None:
            return one.parent is other.parent
        return self.after.get(one.parent) is other.parent


def match(ones: list[Entry], others: list[Entry]) -> Matching:
    """Find the entries of two plans that are the same.

    Args:
        ones: The entries of the first plan.
        others: The entries of the second plan; both keep their texts in the same `Known`.

    Returns:
        The pairs: sections and items with sections and items, tasks with tasks.
    """
    found = Matching()
    nodes, tasks = (
        [[each for each in side if each.is_task is kind] for side in (ones, others)] for kind in (False, True)
    )
    _pair_unique(found, *nodes)
    # What is there word for word, but not alone, is best told by what it stands below.
    keys = {one.key for one in nodes[0]} & {other.key for other in nodes[1]}
    changed, new = ([each for each in side if each.key not in keys] for side in found.left(*nodes))
    _pair_alike(found, changed, new, _ALIKE)
    _pair_below(found, ones, others)
    _pair_equal(found, *found.left(*nodes))
    _pair_below(found, ones, others)
    strays = [[each for each in side if each.weight >= _TELLING] for side in found.left(*tasks)]
    _pair_equal(found, *strays)
    _pair_alike(found, *found.left(*strays), _ALIKE)
    return found


def _pair_unique(found: Matching, ones: list[Entry], others: list[Entry]) -> None:
    """Pair what has the same words, and has them alone in both plans."""
    mine, theirs = _by_key(ones), _by_key(others)
    for key, (one, *more) in mine.items():
        if not more and len(theirs.get(key, ())) == 1:
            found.pair(one, theirs[key][0])


def _pair_equal(found: Matching, ones: list[Entry], others: list[Entry]) -> None:
    """Pair what has the same words, in the order of both plans."""
    theirs = _by_key(others)
    for key, mine in _by_key(ones).items():
        for one, other in zip(mine, theirs.get(key, ()), strict=False):
            found.pair(one, other)


def _pair_alike(found: Matching, ones: list[Entry], others: list[Entry], least: float) -> None:
    """Pair what is most alike first, of equals what is nearest."""
    scored: list[tuple[float, int, int, int]] = []
    for i, j in _candidates(ones, others):
        one, other = ones[i], others[j]
        alike = _alike(one, other)
        if alike >= least:
            rank = alike - (_OTHER_DEPTH if one.depth != other.depth else 0)
            scored.append((-rank, abs(one.position - other.position), i, j))
    for _, _, i, j in sorted(scored):
        if ones[i] not in found.after and others[j] not in found.before:
            found.pair(ones[i], others[j])


def _pair_below(found: Matching, ones: list[Entry], others: list[Entry]) -> None:
    """Pair what stands below the same node, from above: each pair brings others below it."""
    tops = [[each for each in side if each.parent is None] for side in (ones, others)]
    _pair_children(found, *found.left(*tops))
    for one in ones:
        if other := found.after.get(one):
            for kind in (False, True):
                mine, theirs = ([each for each in side.children if each.is_task is kind] for side in (one, other))
                _pair_children(found, *found.left(mine, theirs))
                if kind and len(mine) == len(theirs) == 1 and mine[0] not in found.after:
                    # The only task of a node is what it says, in whatever words.
                    found.pair(mine[0], theirs[0])


def _pair_children(found: Matching, ones: list[Entry], others: list[Entry]) -> None:
    """Pair what stands below two nodes that are the same."""
    _pair_equal(found, ones, others)
    _pair_alike(found, *found.left(ones, others), _ALIKE_IN_PLACE)
    ones, others = found.left(ones, others)
    named = {other.words: other for other in reversed(others) if other.words}
    for one in ones:
        other = named.pop(one.words, None)
        if other:
            found.pair(one, other)
    ones, others = found.left(ones, others)
    numbered = {_number(other): other for other in reversed(others)}
    for one in ones:
        other = numbered.get(_number(one))
        if other and (not one.weight or not other.weight or _alike(one, other) >= _ALIKE_BY_NUMBER):
            found.pair(one, numbered.pop(_number(one)))


def _candidates(ones: list[Entry], others: list[Entry]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that are worth a look: all of few; of many those that share most rare pairs of characters."""
    if len(ones) * len(others) <= _FEW:
        yield from product(range(len(ones)), range(len(others)))
        return
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, other in enumerate(others):
        for gram in other.grams:
            places[gram].append(j)
    rare = {gram: where for gram, where in places.items() if len(where) <= _COMMON}
    for i, one in enumerate(ones):
        votes: Counter[int] = Counter()
        for gram in one.grams:
            votes.update(rare.get(gram, ()))
        for j, _ in votes.most_common(_BEST):
            yield i, j


def _alike(one: Entry, other: Entry) -> float:
    few, many = sorted((one, other), key=lambda each: len(each.grams))
    if not few.weight:
        return 0.0
    shared = sum(min(times, many.grams[gram]) for gram, times in few.grams.items() if gram in many.grams)
    return 2 * shared / (one.weight + other.weight)


def _number(entry: Entry) -> int | None:
    return None if isinstance(entry.node, Task) else entry.node.number


def _by_key(side: Iterable[Entry]) -> dict[int, list[Entry]]:
    groups: dict[int, list[Entry]] = {}
    for each in side:
        groups.setdefault(each.key, []).append(each)
    return groups
