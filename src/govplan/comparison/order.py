"""What has moved among its own: all that is not in the heaviest run that kept its order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def displaced(places: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Return which of a list have moved, so that as little as can be has.

    Args:
        places: Where each one is now; no two are in the same place.
        weights: How much each weighs, at least 1.

    Returns:
        The indexes of those that are not in the heaviest rising run of places; n log n.

    Example:
        >>> displaced([1, 2, 0], [1, 1, 1])
        {2}
        >>> displaced([1, 2, 0], [1, 1, 5])
        {0, 1}
    """
    # For each weight of a run that can be had, the lowest place it can end in; both rise.
    ends: list[int] = []
    totals: list[int] = []
    lasts: list[int] = []
    previous: list[int] = []
    for i, (place, weight) in enumerate(zip(places, weights, strict=True)):
        k = bisect_left(ends, place)
        previous.append(lasts[k - 1] if k else -1)
        total = weight + (totals[k - 1] if k else 0)
        behind = k
        while behind < len(ends) and totals[behind] <= total:
            behind += 1
        ends[k:behind], totals[k:behind], lasts[k:behind] = [place], [total], [i]
    moved = set(range(len(places)))
    i = lasts[-1] if lasts else -1
    while i >= 0:
        moved.remove(i)
        i = previous[i]
    return moved
