"""The headings of a text: which labels are headings, and how deep each of them is.

Structure comes from numbering and words, never from indentation. The order of the styles is learned from the document:
a style that appears for the first time is one level below the one in force.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from govplan.text import numerals

_NUMERAL: Final = "一二三四五六七八九十百零〇廿卅"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LABEL: Final = re.compile(
    rf"""
      （\ ?(?P<paren>[{_NUMERAL}](?:\ ?[{_NUMERAL}])*)\ ?）、?
    | (?P<han>[{_NUMERAL}]{{1,6}})\ ?、
    | (?P<decimal>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})
      (?=\ *[\u4e00-\u9fff“《])(?!\ *[万亿倍个元公平立吨千百年月日])、?
    | (?P<arabic>[0-9]{{1,3}})(?:[.、]|(?=\ ))(?:(?![0-9])|(?=(?:19|20)[0-9]{{2}}年))(?<=[.、])
    | （\ ?(?P<arabic_paren>[0-9]{{1,3}})\ ?）
    | (?P<arabic_half>[0-9]{{1,2}})）
    | 第\ ?(?P<ordinal>[{_NUMERAL}0-9]{{1,6}})\ ?(?P<unit>部分|[编篇章节条])(?=[^款项之规的、，和至]|$)(?!第\ ?[{_NUMERAL}0-9]{{1,5}}\ ?[款项目])
    | (?P<circled>[{_CIRCLED}])
    """,
    re.VERBOSE,
)
_FIRST: Final = frozenset(f"（第{_NUMERAL}{_CIRCLED}0123456789")
_INLINE: Final = re.compile(rf"[{_NUMERAL}0-9{_CIRCLED}] ?[、）.章节条]")
_OF_NUMERAL: Final = frozenset(f"{_NUMERAL}0123456789 ")
_NOT_BEFORE: Final = frozenset(".（-－据照反依按" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NOT_BEHIND: Final = frozenset(("", *"\n。；，、："))
_SENTENCE_END: Final = "。！？"
_TITLE_STOP: Final = re.compile("[。；！？，：\n]")
_FIELD: Final = re.compile(r"(?:单位|部门|主体|时限|时间|期限) ?：(?:[^。\n（）]|（[^（）\n]*）)*）?[ \n。；]*$")
_TITLE_LENGTH: Final = 40
_SHORTEST_TITLE: Final = 2
_LOOK_BACK: Final = 200
_LOOK_AHEAD: Final = 60


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


class Candidate(NamedTuple):
    """A label that may be that of a heading.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        style: How it is written.
        number: What it counts, or None where the numeral is none.
        context: What it stands behind: line, sentence, colon, semicolon, bracket, bare.
    """

    start: int
    end: int
    style: str
    number: int | None
    context: str


def labels(view: str, begins: Collection[int] = ()) -> list[Label]:
    r"""Find the labels that are headings.

    Args:
        view: The view of a text (see `source`).
        begins: Offsets where a paragraph begins although no line does.

    Returns:
        The labels in the order of the text, each with its depth.

    Example:
        >>> [(label.number, label.depth) for label in labels("一、总则\n（一）推进。\n（二）落实。\n二、附则")]
        [(1, 1), (1, 2), (2, 2), (2, 1)]
    """
    return _nested(_Selection(view, candidates(view, begins)).headings())


def begins_with_label(view: str, start: int) -> bool:
    """Tell whether a label stands at an offset.

    Example:
        >>> begins_with_label("各单位：一、总则", 4)
        True
    """
    match = _LABEL.match(view, start)
    return match is not None and _candidate(match, "line").number is not None


def candidates(view: str, begins: Collection[int] = ()) -> list[Candidate]:
    """Find the labels that may be headings, each with where it stands."""
    found: list[Candidate] = []
    stops = sorted(begins)
    start = 0
    length = len(view)
    while start < length:
        end = view.find("\n", start)
        if end < 0:
            end = length
        while stops and stops[0] <= start:
            stops.pop(0)
        if stops and stops[0] < end:
            end = stops[0] - 1
        while start < end and view[start] == " ":
            start += 1
        if start < end:
            inner = start
            if view[start] in _FIRST and (match := _LABEL.match(view, start, end)):
                found.append(_candidate(match, "line"))
                inner = match.end()
            for inline in _INLINE.finditer(view, inner, end):
                here = _beginning(view, inline.start(), inner)
                if inner <= here > start and (match := _LABEL.match(view, here, end)) and inline.end() <= match.end():
                    found.append(_candidate(match, _context(view, here, start)))
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
        cited = view[here - 1] in (_NOT_BEFORE if view[here] == "第" else "第（")
        return 0 if cited else here
    return 0 if view[here - 1] in _NOT_BEFORE else here


def _candidate(match: re.Match[str], context: str) -> Candidate:
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
    elif numeral.isascii():
        number = int(numeral)
    else:
        number = numerals.read(numeral.replace(" ", ""))
    return Candidate(match.start(), match.end(), style, number, context)


def _context(view: str, start: int, line: int) -> str:
    position = start - 1
    while position > line and view[position] == " ":
        position -= 1
    before = view[position]
    if before in _SENTENCE_END:
        return "sentence"
    return {"；": "semicolon", "：": "colon", "）": "bracket"}.get(before, "bare")


class _Selection:
    """Which candidates are headings: a label at the start of a line is one, within a line its number must fit."""

    def __init__(self, view: str, candidates: list[Candidate]) -> None:
        """Count the styles that stand at the start of a line."""
        self._view = view
        self._candidates = candidates
        self._at_line = Counter(each.style for each in candidates if each.context == "line")
        self._last: dict[str, int] = {}
        self._previous: Candidate | None = None

    def headings(self) -> Iterator[Candidate]:
        """Yield the candidates that are headings."""
        for index, candidate in enumerate(self._candidates):
            if candidate.number is not None and (candidate.context == "line" or self._stands(candidate, index)):
                self._last[candidate.style] = candidate.number
                self._previous = candidate
                yield candidate

    def _stands(self, label: Candidate, index: int) -> bool:
        """Tell whether a label within a line is a heading."""
        if label.context == "semicolon" or (self._is_bare(label) and not self._follows_field(label)):
            return False
        last = self._last.get(label.style)
        expected = label.number == (0 if last is None else last) + 1
        if label.context == "sentence" and ((expected and last is not None) or self._follows_field(label)):
            return True
        if label.context in ("bare", "bracket"):
            return self._touches_title(label, index, expected=expected) or (
                (expected or label.number in (last, 1) or self._view[label.start - 1] == " ")
                and self._follows_field(label)
            )
        # The first of a list: where the style stands at the start of lines, it does not begin within one.
        return self._at_line[label.style] < 2 and self._goes_on(label, index)

    def _touches_title(self, label: Candidate, index: int, *, expected: bool) -> bool:
        """Tell whether nothing but a title stands before a label: its parent's, that of its list, or the document's."""
        before = self._previous
        begin = before.end if before else 0
        if label.start - begin > _LOOK_BACK:
            return False
        title = self._view[begin : label.start].strip(" \n")
        if len(title) > _TITLE_LENGTH or _TITLE_STOP.search(title):
            return False
        if before is None:
            return self._goes_on(label, index)
        if len(title) < _SHORTEST_TITLE:
            return False
        if label.style == before.style:
            return label.number == (before.number or 0) + 1
        return expected or label.number == 1

    def _follows_field(self, label: Candidate) -> bool:
        """Tell whether the field of a clause stands before a label: 责任单位：市财政局二、…."""
        begin = max(self._previous.end if self._previous else 0, label.start - _LOOK_BACK)
        return _FIELD.search(self._view, begin, label.start) is not None

    def _is_bare(self, label: Candidate) -> bool:
        """Tell whether no words stand behind a label in its line."""
        return self._view[label.end : label.end + 1] in _NOT_BEHIND

    def _goes_on(self, label: Candidate, index: int) -> bool:
        """Tell whether the next label of the style is the next number and stands in another sentence."""
        for other in self._candidates[index + 1 : index + _LOOK_AHEAD]:
            if other.style == label.style:
                return other.number == (label.number or 0) + 1 and other.context not in ("semicolon", "colon")
        return False


def _nested(headings: Iterable[Candidate]) -> list[Label]:
    """Give each heading its depth by the order in which the styles first appear."""
    order: list[str] = []
    rank: dict[str, int] = {}
    stack: list[str] = []
    nested: list[Label] = []
    for start, end, style, number, _ in headings:
        if style not in rank:
            order.insert(rank[stack[-1]] + 1 if stack else 0, style)
            rank = {each: place for place, each in enumerate(order)}
        else:
            here = rank[style]
            while stack and rank[stack[-1]] >= here:
                stack.pop()
        stack.append(style)
        nested.append(Label(start, end, style, number, len(stack)))
    return nested
