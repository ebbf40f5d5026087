"""The paragraphs of the head and foot of a document: what each of them is, and what it says.

The forms are those of GB/T 9704—2012 and of the pages that publish such documents.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govplan.model import Period
from govplan.numerals import read
from govplan.text.clauses import LABEL, RUN_LABEL, run_of
from govplan.text.names import alternatives
from govplan.text.source import Source
from govplan.text.words import GENRES, ISSUER_ENDS

_DATE_TEXT: Final = (
    r"(?:(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
    r"|[二一][〇零○O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
    r"|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]))"
)
_DATE: Final = re.compile(rf"（?{_DATE_TEXT}）?$")
_DATE_FIRST: Final = re.compile(rf"{_DATE_TEXT}(?=[^前起止至到，。、；）印以])")
_ARABIC_DATE: Final = re.compile(r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})")
_CHINESE_DATE: Final = re.compile(
    r"([一二][〇零○O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_PUBLISHED: Final = re.compile(rf"(?:发布|发文|成文|公开)?(?:日期|时间) ?： ?({_DATE_TEXT})(?: [0-9:：]{{4,8}})?$")
_ACCESS: Final = re.compile(
    r"（?(?:此件|信息公开(?:选项|形式|属性)?：?|公开(?:方式|属性|形式)：)(主动公开|依申请公开|不予公开|删减后公开|公开发布|公开)）?$"
)
_NUMBER: Final = re.compile(
    r"(?:发?文?字?号：)? ?([\u4e00-\u9fff]{1,12} ?（(?:19|20)[0-9]{2}）(?:第 ?)?[0-9]{1,4} ?号)$"
)
_NUMBER_FIRST: Final = re.compile(
    r"([\u4e00-\u9fff]{1,10}（(?:19|20)[0-9]{2}）(?:第)?[0-9]{1,4}号) ?(?=[\u4e00-\u9fff])"
)
_INDEX: Final = re.compile(r"索引号 ?： ?([^ \n]{4,40})$")
_ADDRESSEES: Final = re.compile(
    r"(?!，)[^。《》：；]{0,30}(?:各|有关|相关|直属|人民政府|委员会|管委会|公司)[^。《》：；]{0,200}：$"
)
_ADDRESSEES_FIRST: Final = re.compile(
    r"(?!，)[^。《》：；\n]{0,30}(?:各|有关|相关)[^。《》：；\n]{0,200}(?:单位|部门|机构|政府|委|办|局|企业|院校|公司|会|区)：(?=.)"
)
TITLE_END: Final = re.compile(rf"(?:{alternatives(GENRES)})(?:（[^（）]{{1,25}}）)*$")
ISSUER: Final = re.compile(
    rf"[^。！？：；《》]{{2,60}}(?:{alternatives(ISSUER_ENDS)})$|国务院$|[^。！？：；《》]{{2,30}}政府$"
)
_GENRE: Final = re.compile(rf"({alternatives(GENRES)})(?:（[^（）]{{1,25}}）)*$")
_YEARS: Final = re.compile(r"((?:19|20)[0-9]{2})(?:年?[—–―－-]{1,2}|年?至)((?:19|20)[0-9]{2})年?")
_YEAR: Final = re.compile(r"((?:19|20)[0-9]{2})年(?![0-9]{1,2}月)(?:度)?")
FOOT: Final = re.compile(
    rf"附件?[0-9]{{0,2}} ?：|附件[0-9]{{0,2}}$|抄送|主送|（?此件|{_DATE_TEXT}$|（?联系人"
    r"|信息公开(?:选项|形式|属性|类别)?：|公开(?:方式|属性|形式)："
)
_CLAUSE: Final = re.compile(LABEL)
_RUN: Final = re.compile(RUN_LABEL)
LONG: Final = 150
_DATED: Final = ("published", "date")
_ENDING: Final = 40
_SHORTEST_TITLE: Final = 4
_PARAGRAPH: Final = re.compile(r"[^ \n](?:[^\n]*[^ \n])?")
_BLANKS: Final = re.compile(" +")
_DATE_BEGINS: Final = re.compile(_DATE_TEXT)
_ACCESS_BEGINS: Final = re.compile("（此件")

PIECES: Final = {
    # What a line of the head or foot is that says one thing.
    "published": _PUBLISHED,
    "access": _ACCESS,
    "number": _NUMBER,
    "index": _INDEX,
    "date": _DATE,
}


class Piece(NamedTuple):
    """A paragraph of the head or foot, between two offsets."""

    start: int
    end: int
    kind: str


def read_date(text: str) -> datetime.date | None:
    """Return the day that a date of a document names, or None.

    Example:
        >>> read_date("2017年3月27日").isoformat(), read_date("二〇二二年三月十七日").isoformat()
        ('2017-03-27', '2022-03-17')
    """
    if match := _ARABIC_DATE.search(text):
        year, month, day = (int(number) for number in match.groups())
    elif match := _CHINESE_DATE.search(text):
        year = int(
            "".join(str("〇一二三四五六七八九".index("〇" if digit in "零○O0" else digit)) for digit in match[1])
        )
        month, day = read(match[2]) or 0, read(match[3]) or 0
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def genre_of(title: str) -> str | None:
    """Return the kind of document that a title ends in.

    Example:
        >>> genre_of("2017年数字福建工作要点")
        '工作要点'
    """
    match = _GENRE.search(Source.of(title).view)
    return match[1] if match else None


def period_of(title: str) -> Period | None:
    """Return the years that a title names.

    Example:
        >>> period_of("信用体系建设规划（2015-2020年）").end.year
        2020
    """
    title = Source.of(title).view
    if match := _YEARS.search(title):
        first, last = int(match[1]), int(match[2])
        return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31)) if first <= last else None
    if match := _YEAR.search(title):
        return Period(datetime.date(int(match[1]), 1, 1), datetime.date(int(match[1]), 12, 31))
    return None


def kind_of(text: str) -> str:
    """Return what kind of paragraph of the head a text is.

    Example:
        >>> [kind_of(text) for text in ("2017年3月27日", "工作要点", "现印发给你们。")]
        ['date', 'title', 'text']
    """
    view = Source.of(text).view
    return _kind(view, 0, len(view))


def is_foot(text: str) -> bool:
    """Tell whether a paragraph begins the foot of a document.

    Example:
        >>> is_foot("附件：任务分工表")
        True
    """
    return FOOT.match(Source.of(text).view) is not None


def classified(source: Source, start: int, end: int) -> Iterator[Piece]:
    """Yield the paragraphs between two offsets, each with what it is."""
    for first, last in _paragraphs(source.view, start, end):
        yield Piece(first, last, _kind(source.view, first, last))


def _kind(view: str, start: int, end: int) -> str:
    """Tell what a paragraph of the head is."""
    if end - start <= LONG:
        for kind, pattern in PIECES.items():
            if pattern.match(view, start, end) and (kind not in _DATED or read_date(view[start:end])):
                return kind
    clause = _CLAUSE.search(view, start, end)
    if view[end - 1] == "：" and not clause and _ADDRESSEES.match(view, start, end):
        return "addressees"
    if clause:
        return "clause"
    sentence = view.find("。", start, end) >= 0 or view[end - 1] in "，；："
    return "text" if sentence or end - start > LONG else "title"


def _paragraphs(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs between two offsets; blanks part what a line says of its own: title, date, addressees."""
    for line in _PARAGRAPH.finditer(view, start, end):
        begin, last = line.span()
        for blank in _BLANKS.finditer(view, begin, last):
            if _ends(view, begin, blank.start()) or _begins(view, blank.end(), last, view[blank.start() - 1]):
                yield from _parted(view, begin, blank.start())
                begin = blank.end()
        yield from _parted(view, begin, last)


def _ends(view: str, begin: int, end: int) -> bool:
    """Tell whether a title, a date, a number or a note on access ends before a blank."""
    if TITLE_END.search(view, max(begin, end - _ENDING), end) and end - begin > _SHORTEST_TITLE:
        return True
    return end - begin <= LONG and any(PIECES[kind].match(view, begin, end) for kind in ("date", "number", "access"))


def _begins(view: str, start: int, end: int, before: str) -> bool:
    """Tell whether a date, a number, a note on access or the addressees begin behind a blank."""
    if before == "：":
        return False
    return any(
        pattern.match(view, start, end) for pattern in (_DATE_BEGINS, _ACCESS_BEGINS, _NUMBER, _NUMBER_FIRST)
    ) or bool(_addressees_first(view, start, end))


def _parted(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part what touches: a document number, the addressees, a date before a title, a clause without bracket."""
    while start < end:
        stop = behind = _first(view, start, end)
        while view[behind - 1] == " ":
            behind -= 1
        yield start, behind
        start = stop
        while start < end and view[start] == " ":
            start += 1


def _first(view: str, start: int, end: int) -> int:
    """Return the offset behind what a paragraph begins with that is one of its own, or its end."""
    if match := _NUMBER_FIRST.match(view, start, end):
        return match.end(1)
    if (match := _DATE_FIRST.match(view, start, end)) and read_date(match.group()):
        return match.end()
    if addressees := _addressees_first(view, start, end):
        return addressees
    run = _RUN.search(view, start, end)
    if run is None or run.start() > start:
        return run.start() if run else end
    clause = run_of(view, start, run.end(), end)
    stop = clause.end
    while stop < end and view[stop] in " 。；":
        stop += 1
    return end if clause.cut else stop


def _addressees_first(view: str, start: int, end: int) -> int | None:
    """Return the offset behind the addressees that a paragraph begins with, if it does."""
    match = _ADDRESSEES_FIRST.match(view, start, end)
    return match.end() if match and not _CLAUSE.search(view, start, match.end()) else None
