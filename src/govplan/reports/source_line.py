"""The line of the source in which something is wrong, with a caret under the place, as a terminal shows it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from govplan.issues import Span

_WIDTH: Final = 100
"""How many columns of a terminal a line may take."""

_BEFORE: Final = 40
"""How many of them may stand before the place, or more where what follows leaves room."""

_CUT: Final = "..."
_TAB: Final = "    "
_LINE_END: Final = re.compile("[\r\n]")
_LOST: Final = "\ufffd"


def excerpt(text: str, span: Span, start: int = 0) -> list[str]:
    r"""Return the line of a place and, below it, the caret.

    Args:
        text: The text.
        span: The place.
        start: What to take off the offsets of the place to get those in the text.

    Returns:
        The two lines. A long line is cut around the place; a place that ends in another line, or beyond the cut, has a
        caret only where it begins. What a terminal does not show as it is (tabs, controls, invisible characters) is
        shown as blanks or as U+FFFD.

    Example:
        >>> print("\n".join(excerpt('{"title": "工作",\n "issued": "2017-3-27"}', Span(27, 38, line=2, column=12))))
        2 |  "issued": "2017-3-27"}
          |            ^^^^^^^^^^^
    """
    place, end = span.start - start, span.end - start
    # No more characters than columns are looked at on either side, however long the line is.
    before = _LINE_END.split(text[max(place - _WIDTH, 0) : place])[-1]
    after = _LINE_END.split(text[place : place + _WIDTH + 1], maxsplit=1)[0]
    room = max(_BEFORE, _WIDTH - width(visible(after)))
    left, left_cut = _fitting(before[::-1], room, is_cut=len(before) < span.column - 1)
    left = left[::-1]
    right, right_cut = _fitting(after, _WIDTH - width(left), is_cut=len(after) > _WIDTH)
    gutter = str(span.line)
    margin = f"{left_cut}{left}"
    fits = end <= place + len(after) and width(visible(text[place:end])) <= width(right)
    carets = "^" * max(width(visible(text[place:end])), 1) if fits else "^"
    return [
        f"{gutter} | {margin}{right}{right_cut}".rstrip(),
        f"{' ' * len(gutter)} | {' ' * width(margin)}{carets}",
    ]


def visible(text: str) -> str:
    r"""Return a text as it can be shown in a line of a terminal.

    Example:
        >>> visible("甲\t乙\u200b")
        '甲    乙�'
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_visible, text))


def width(text: str) -> int:
    """Return how many columns of a terminal a visible text takes (Unicode Standard Annex 11).

    Characters of ambiguous width count as narrow, as most terminals have them.

    Example:
        >>> width("省发改委"), width("e\u0301"), width("—")
        (8, 1, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _fitting(text: str, room: int, *, is_cut: bool) -> tuple[str, str]:
    """Return as much of the beginning of a text as fits, and the mark of a cut if that is not all."""
    shown = visible(text)
    if not is_cut and width(shown) <= room:
        return shown, ""
    room -= len(_CUT)
    for number, sign in enumerate(shown):
        room -= _columns(sign)
        if room < 0:
            return shown[:number], _CUT
    return shown, _CUT


@lru_cache(maxsize=4096)
def _visible(sign: str) -> str:
    if sign == "\t":
        return _TAB
    # Controls, invisible and directing characters, halves of surrogate pairs, line separators.
    return _LOST if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else sign


@lru_cache(maxsize=4096)
def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
