"""What is wrong with the levels of a plan: one is skipped.

Which style of label stands under which is learned from the plan alone: one that goes 一、>1. throughout skips nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from govplan.issues import Issue
from govplan.model import Item, Section
from govplan.rules.excerpt import excerpt
from govplan.rules.sequence import style_of
from govplan.rules.walk import Walk

_FEWEST: Final = 2
_TIMES: Final = 2
"""A style usually stands under another if two or more of its lists do, and twice as many as do not."""


class _Run(NamedTuple):
    """Siblings of one style that stand together: the style, that of the node above, the first of them and its place."""

    style: str
    above: str
    first: Section | Item
    pointer: str


def skipped(walk: Walk) -> Iterator[Issue]:
    """Note the nodes that hang right under a style which elsewhere has another style between."""
    runs = [run for pointer, node in walk.nodes if node.items and node.label for run in _runs(pointer, node)]
    above: dict[str, Counter[str]] = {}
    for run in runs:
        above.setdefault(run.style, Counter())[run.above] += 1
    usual = {style: counter.most_common(1)[0] for style, counter in above.items()}
    for run in runs:
        between, count = usual[run.style]
        others = above[run.style].total() - count
        if between == run.above or count < max(_FEWEST, _TIMES * others):
            continue
        if between in usual and usual[between][0] == run.above:
            yield Issue.of(
                "level-skipped",
                f"{excerpt(run.first.label or '')} hangs right under a node like {run.above}, "
                f"but elsewhere under one like {between}",
                run.pointer,
                hint="See in the source whether a heading between the two is missing.",
            )


def _runs(pointer: str, node: Section | Item) -> Iterator[_Run]:
    above = style_of(node.label or "")
    labelled = ((style_of(item.label), i, item) for i, item in enumerate(node.items) if item.label)
    for style, items in groupby(labelled, key=lambda each: each[0]):
        _, i, first = next(items)
        yield _Run(style, above, first, f"{pointer}/items/{i}")
