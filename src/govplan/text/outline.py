"""The headings of a text: which labels are headings, and how deep each of them is.

Structure comes from numbering and words, never from indentation. The order of the styles is learned from the document:
a style that appears for the first time is one level below the one in force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govplan.text import numerals

_NUMERAL: Final = "一二三四五六七八九十百零〇廿卅"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LABEL: Final = re.compile(
    rf"""
      （\ ?(?P<paren>[{_NUMERAL}](?:\ ?[{_NUMERAL}])*)\ ?）、?
    | (?P<han>[{_NUMERAL}]{{1,6}})\ ?、
    | (?P<decimal>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})(?=\ *[\u4e00-\u9fff“《])(?!\ *[万亿倍个元公平立吨千百年月日])、?
    | (?P<arabic>[0-9]{{1,3}})(?:[.、]|(?=\ ))(?:(?![0-9])|(?=(?:19|20)[0-9]{{2}}年))(?<=[.、])
    | （\ ?(?P<arabic_paren>[0-9]{{1,3}})\ ?）
    | (?P<arabic_half>[0-9]{{1,2}})）
    | 第\ ?(?P<ordinal>[{_NUMERAL}0-9]{{1,6}})\ ?(?P<unit>部分|[编篇章节条])(?=[\ \u3000\n：《“]|[^款项之第规的、，和至])
    | (?P<circled>[{_CIRCLED}])
    """,
    re.X,
)
_FIRST: Final = frozenset(f"（第{_NUMERAL}{_CIRCLED}0123456789")
_INLINE: Final = re.compile(rf"[{_NUMERAL}0-9{_CIRCLED}] ?[、）.章节条]")
_OF_NUMERAL: Final = frozenset(f"{_NUMERAL}0123456789 ")
_NOT_BEFORE: Final = frozenset(".（-－据照反依按" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SENTENCE_END: Final = "。！？"
_TITLE_STOP: Final = re.compile("[。；！？，]")
_FIELD: Final = re.compile("(?:单位|部门|主体|时限|时间|期限)：[^。]*$")
_TITLE_LENGTH: Final = 40
_LOOK_BACK: Final = 200


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
    depth: int = 0


class _Candidate(NamedTuple):
    label: Label
    context: str  # line, sentence, colon, semicolon, bare


def labels(view: str) -> list[Label]:
    """Find the labels that are headings.

    Args:
        view: The view of a text (see `source`).

    Returns:
        The labels in the order of the text, each with its depth.

    Example:
        >>> [(label.number, label.depth) for label in labels("一、总则\\n（一）推进。\\n（二）落实。\\n二、附则")]
        [(1, 1), (1, 2), (2, 2), (2, 1)]
    """
    return _nested(_headings(view, _candidates(view)))


def _candidates(view: str) -> list[_Candidate]:
    found = []
    start = 0
    length = len(view)
    while start < length:
        end = view.find("\n", start)
        if end < 0:
            end = length
        while start < end and view[start] == " ":
            start += 1
        if start < end:
            inner = start
            if view[start] in _FIRST and (match := _LABEL.match(view, start, end)):
                found.append(_Candidate(_label(match), "line"))
                inner = match.end()
            for inline in _INLINE.finditer(view, inner, end):
                here = _beginning(view, inline.start(), inner)
                if here > inner and (match := _LABEL.match(view, here, end)) and match.end() >= inline.end():
                    found.append(_Candidate(_label(match), _context(view, here, start)))
                    inner = match.end()
        start = end + 1
    return found


def _beginning(view: str, last: int, stop: int) -> int:
    """Return where the label begins whose numeral ends at an offset, or 0 where what stands before it makes it none."""
    here = last
    while here > stop and view[here - 1] in _OF_NUMERAL:
        here -= 1
    while view[here] == " ":
        here += 1
    if here > stop and view[here - 1] in "（第":
        here -= 1
        return 0 if view[here] == "第" and view[here - 1] in _NOT_BEFORE else here
    return 0 if view[here - 1] in _NOT_BEFORE else here


def _label(match: re.Match[str]) -> Label:
    style = match.lastgroup or ""
    if style == "unit":
        style = match["unit"]
        numeral = match["ordinal"]
    else:
        numeral = match[style]
    number: int | None
    if style == "circled":
        number = _CIRCLED.index(numeral) + 1
    elif style == "decimal":
        number = int(numeral.rpartition(".")[2])
        style = f"decimal{numeral.count('.')}"
    elif numeral[0] in "0123456789":
        number = int(numeral)
    else:
        number = numerals.read(numeral.replace(" ", ""))
    return Label(match.start(), match.end(), style, number)


def _context(view: str, start: int, line: int) -> str:
    position = start - 1
    while position > line and view[position] == " ":
        position -= 1
    before = view[position]
    if before in _SENTENCE_END:
        return "sentence"
    return {"；": "semicolon", "：": "colon", "）": "bracket"}.get(before, "bare")


def _headings(view: str, candidates: list[_Candidate]) -> Iterator[Label]:
    """Yield the candidates that are headings."""
    at_line: dict[str, int] = {}
    following: dict[tuple[str, int], list[int]] = {}
    for index, (label, context) in enumerate(candidates):
        if context == "line":
            at_line[label.style] = at_line.get(label.style, 0) + 1
        if context in ("line", "sentence", "bracket", "bare") and label.number is not None:
            following.setdefault((label.style, label.number), []).append(index)
    last: dict[str, int] = {}
    previous: Label | None = None
    for index, (label, context) in enumerate(candidates):
        if label.number is None:
            continue
        if context != "line":
            elsewhere = at_line.get(label.style, 0) > 1
            if not _stands(view, label, context, previous, last, elsewhere, candidates, index):
                continue
        last[label.style] = label.number
        previous = label
        yield label


def _stands(
    view: str,
    label: Label,
    context: str,
    previous: Label | None,
    last: dict[str, int],
    elsewhere: bool,
    candidates: list[_Candidate],
    index: int,
) -> bool:
    """Tell whether a label within a line is a heading (a label at the start of a line always is)."""
    if context == "semicolon":
        return False
    expected = label.number == last.get(label.style, -1) + 1
    if previous is not None and 2 <= label.start - previous.end <= _TITLE_LENGTH and context in ("bare", "bracket"):
        title = view[previous.end : label.start]
        if not _TITLE_STOP.search(title):
            deeper = label.style != previous.style and (label.number == 1 or expected)
            following = label.style == previous.style and label.number == (previous.number or 0) + 1
            return deeper or following
    field = _FIELD.search(view, max(previous.end if previous else 0, label.start - _LOOK_BACK), label.start)
    if context in ("bare", "bracket"):
        repeated = previous is not None and last.get(label.style) == label.number
        return bool(field) and (expected or repeated or label.number == 1)
    if elsewhere:
        return expected and context == "sentence"
    if expected and context == "sentence":
        return True
    return _goes_on(label, candidates, index)


def _goes_on(label: Label, candidates: list[_Candidate], index: int) -> bool:
    """Tell whether the next label of the same style is the next number and does not stand in the same sentence."""
    for other, context in candidates[index + 1 : index + 60]:
        if other.style == label.style:
            return other.number == (label.number or 0) + 1 and context in ("sentence", "line", "bracket", "bare")
    return False


def _nested(headings: Iterator[Label]) -> list[Label]:
    """Give each heading its depth by the order in which the styles first appear."""
    order: list[str] = []
    rank: dict[str, int] = {}
    stack: list[str] = []
    nested = []
    for label in headings:
        style = label.style
        if style not in rank:
            order.insert(rank[stack[-1]] + 1 if stack else 0, style)
            rank = {each: place for place, each in enumerate(order)}
        else:
            here = rank[style]
            while stack and rank[stack[-1]] >= here:
                stack.pop()
        stack.append(style)
        nested.append(label._replace(depth=len(stack)))
    return nested
