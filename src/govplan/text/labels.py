"""The labels of a text: which runs of characters may number a heading, and what each of them stands behind."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from govplan.numerals import read

_NUMERAL: Final = "一二三四五六七八九十百零〇廿卅"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_UNITS: Final = "万亿倍个元公平立吨千百年月日"
_LABEL: Final = re.compile(
    rf"""
      （\ ?(?P<paren>[{_NUMERAL}](?:\ ?[{_NUMERAL}])*)\ ?）(?:\ ?、)?
    | (?P<han>[{_NUMERAL}]{{1,6}})\ ?、
    | (?P<decimal>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}(?![0-9])|[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{1,3}}(?=\ ))
      (?:\.(?![0-9]))?(?=\ *(?:[\u4e00-\u9fff“《]|\ (?:19|20)[0-9]{{2}}年))
      (?![{_UNITS}])(?!\ +[{_UNITS}](?![底内初末度]))、?
    | (?P<arabic>[0-9]{{1,3}})[.、](?:(?![0-9])|(?=(?:19|20)[0-9]{{2}}年)|(?=[0-9]{{3}}(?![{_UNITS}])[\u4e00-\u9fff]))
    | （\ ?(?P<arabic_paren>[0-9]{{1,3}})\ ?）
    | (?P<arabic_half>[0-9]{{1,2}})）
    | 第\ ?(?P<ordinal>[{_NUMERAL}0-9]{{1,6}})\ ?(?P<unit>部分|[编篇章节条])(?=[^款项之规的、，和至]|$)
      (?!第\ ?（?[{_NUMERAL}0-9]{{1,5}}）?\ ?[款项目])
    | (?P<circled>[{_CIRCLED}])
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(rf"(?P<bare>[0-9]{{1,2}})(?=\ ?[\u4e00-\u9fff])(?!\ ?[{_UNITS}])")
"""1 总则 > 1.1 编制目的: a number alone, as the chapters of emergency plans have it, at the start of a line."""

_FIRST: Final = frozenset(f"（第{_NUMERAL}{_CIRCLED}0123456789")
_DIGITS: Final = frozenset("0123456789")
_INLINE: Final = re.compile(rf"[{_NUMERAL}0-9{_CIRCLED}] ?[、）.章节条]")
_OF_NUMERAL: Final = frozenset(f"{_NUMERAL}0123456789 ")
_NOT_BEFORE: Final = frozenset(".（-－据照反依按" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_IN_A_WORD: Final = frozenset("合统唯第之万期周其专单归逐划同")
"""What makes a word with the numeral behind it: 知行合一、, 之一、."""

_SENTENCE_END: Final = "。！？"


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


def begins_with_label(view: str, start: int) -> bool:
    """Tell whether a label stands at an offset.

    Example:
        >>> begins_with_label("各单位：一、总则", 4)
        True
    """
    match = _LABEL.match(view, start)
    return match is not None and _candidate(match).number is not None


def candidates(view: str, begins: Collection[int] = (), rows: Collection[int] = ()) -> list[Candidate]:
    """Find the labels that may be headings, each with where it stands.

    Args:
        view: The view of a text (see `source`).
        begins: Offsets where a paragraph begins although no line does.
        rows: Offsets of the lines that are rows of a table: what stands in their cells numbers no heading.

    Returns:
        The labels in the order of the text.

    Example:
        >>> [(each.style, each.number, each.context) for each in candidates("一、总则。（一）目标")]
        [('han', 1, 'line'), ('paren', 1, 'sentence')]
    """
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
        row = start in rows
        while start < end and view[start] == " ":
            start += 1
        if start < end:
            inner = start
            if view[start] in _FIRST and (match := _at_line(view, start, end)):
                found.append(_candidate(match))
                inner = match.end()
            for inline in () if row else _INLINE.finditer(view, inner, end):
                here = _beginning(view, inline.start(), inner)
                if inner <= here > start and (match := _LABEL.match(view, here, end)) and inline.end() <= match.end():
                    found.append(_candidate(match, _context(view, here, start)))
                    inner = match.end()
        start = end + 1
    return found


def _at_line(view: str, start: int, end: int) -> re.Match[str] | None:
    """Match a label at the start of a line, where a number alone may be one."""
    match = _LABEL.match(view, start, end)
    return _BARE.match(view, start, end) if match is None and view[start] in _DIGITS else match


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
    if view[here - 1] in _NOT_BEFORE or (view[here - 1] in _IN_A_WORD and view[here] not in _DIGITS):
        return 0
    return here


def _candidate(match: re.Match[str], context: str = "line") -> Candidate:
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
        number = read(numeral.replace(" ", ""))
    return Candidate(match.start(), match.end(), style, number, context)


def _context(view: str, start: int, line: int) -> str:
    position = start - 1
    while position > line and view[position] == " ":
        position -= 1
    before = view[position]
    if before in _SENTENCE_END:
        return "sentence"
    return {"；": "semicolon", "：": "colon", "）": "bracket"}.get(before, "bare")
