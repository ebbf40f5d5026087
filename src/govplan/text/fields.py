"""The fields of a responsibility clause: its labels, and where the list of each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govplan.text.words import FIELDS, LABEL_LEVELS, LABELS

_OTHER_FIELD: Final = re.compile(r"(?:^|[，；。])([\u4e00-\u9fff]{2,8})$")
_OWNER: Final = re.compile("(?:^|(?<=[，；。]))[\u4e00-\u9fff]{1,6}$")
_OWNER_LENGTH: Final = 7
_LABEL_LENGTHS: Final = tuple(sorted({len(word) for word in (*LABELS, *FIELDS)}, reverse=True))
_KNOWN_FIELDS: Final = frozenset((*LABELS, *FIELDS))


def fields(text: str, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield the labels of a clause.

    Args:
        text: The inside of the clause, without blanks.
        stop: Offset where its lists end.

    Yields:
        Where a label begins, where its list begins, and the label.

    Example:
        >>> list(fields("牵头单位：市财政局；完成时限：6月", 18))
        [(0, 5, '牵头单位'), (10, 15, '完成时限')]
    """
    colon = text.find("：", 0, stop)
    if text[: max(colon, 0)] in _KNOWN_FIELDS:
        # The first label is nearly always all that stands before the first colon.
        yield 0, colon + 1, text[:colon]
        colon = text.find("：", colon + 1, stop)
    while colon >= 0:
        for length in _LABEL_LENGTHS:
            if length <= colon and text[colon - length : colon] in _KNOWN_FIELDS:
                begin = _begins(text, colon - length, colon)
                yield begin, colon + 1, text[begin:colon]
                break
        else:
            if other := _OTHER_FIELD.search(text, max(colon - 9, 0), colon):
                yield other.start(1), colon + 1, other[1]
        colon = text.find("：", colon + 1, stop)


def _begins(text: str, start: int, colon: int) -> int:
    """Return where a field begins whose word is at an offset: with its level (市级牵头单位), or all of 市级责任领导."""
    if text[start:colon] in LABELS:
        return start - 2 if text[max(start - 2, 0) : start] in LABEL_LEVELS else start
    owner = _OWNER.search(text, max(start - _OWNER_LENGTH, 0), start)
    return owner.start() if owner else start


def without_level(label: str) -> str:
    """Return a label without the level that it may begin with.

    Example:
        >>> without_level("市级牵头单位")
        '牵头单位'
    """
    return label[2:] if label[:2] in LABEL_LEVELS else label
