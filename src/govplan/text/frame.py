"""The paragraphs of the head and foot of a document: what each of them is, and what it says.

The forms are those of GB/T 9704—2012 and of the pages that publish such documents.
"""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from govplan.model import Period
from govplan.numerals import read
from govplan.text.clauses import LABEL
from govplan.text.names import alternatives
from govplan.text.page import ADOPTION, DATE, MARK, RED_HEAD, field, is_word
from govplan.text.source import Source
from govplan.text.words import GENRES, ISSUER_ENDS, ISSUING_GENRES

_DAY: Final = re.compile(DATE)
_DATE: Final = re.compile(rf"（?{DATE}）?$")
_ARABIC_DATE: Final = re.compile(r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})")
_CHINESE_DATE: Final = re.compile(
    r"([一二][〇零○O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_ACCESS: Final = re.compile(
    r"（?(?:此件|信息公开(?:选项|形式|属性)?：?|公开(?:方式|属性|形式)：)(主动公开|依申请公开|不予公开|删减后公开|公开发布|公开)）?$"
)
NUMBER: Final = re.compile(r"[\u4e00-\u9fff]{1,12} ?（(?:19|20)[0-9]{2}）(?:第 ?)?[0-9]{1,4} ?[号號]")
NUMBERED: Final = re.compile(rf"（?{NUMBER.pattern}）?$")
_ADDRESSEES: Final = re.compile(
    rf"(?!，)[^。《》：；]{{0,30}}(?:各|有关|相关|直属|人民政府|委员会|管委会|公司)[^。《》：；]{{0,200}}：$"
    rf"|[\u4e00-\u9fff、]{{1,40}}(?:{alternatives(ISSUER_ENDS)})：$"
)
TITLE_END: Final = re.compile(
    rf"(?:{alternatives(GENRES)})(?:（[^（）]{{1,25}}）)*》?$|[院府委会部局厅]令(?:（?第.{{1,6}}号）?)?$"
)
ISSUING: Final = re.compile(
    rf"(?:{alternatives(ISSUING_GENRES)}|通 知)(?:（[^（）]{{1,25}}）)*》?$|[院府委会部局厅]令(?:（?第.{{1,6}}号）?)?$"
)
ISSUER: Final = re.compile(
    rf"[^。！？：；《》]{{2,60}}(?:{alternatives(ISSUER_ENDS)})$|国务院$|[^。！？：；《》]{{2,30}}政府$"
)
_GENRE: Final = re.compile(rf"({alternatives(GENRES)})(?:（[^（）]{{1,25}}）)*$")
_YEARS: Final = re.compile(r"((?:19|20)[0-9]{2})(?: ?年?[—–―－-]{1,2}| ?年?至)((?:19|20)[0-9]{2}) ?年?")
_YEAR: Final = re.compile(r"(?<![到至])((?:19|20)[0-9]{2})年(?![0-9]{1,2}月)(?:度)?")
FOOT: Final = re.compile(
    rf"附件?[0-9]{{0,2}} ?：|附件[0-9]{{0,2}}$|抄送|主送|（?此件|{DATE}$|（?联系人"
    r"|信息公开(?:选项|形式|属性|类别)?：|公开(?:方式|属性|形式)："
)
_CLAUSE: Final = re.compile(LABEL)
LONG: Final = 150
_FIELDS: Final = {
    "number": NUMBERED,
    "index": re.compile("[0-9A-Za-z][0-9A-Za-z/_.-]{3,39}$"),
    "office": ISSUER,
}
PIECES: Final = {
    # What a line of the head or foot is that says one thing.
    "access": _ACCESS,
    "number": NUMBERED,
    "date": _DATE,
    "adoption": ADOPTION,
    "mark": MARK,
    "office": RED_HEAD,
}


LAST: Final = frozenset("开布）号號日0123456789过准订正行录月件")
"""What a line may end in that says one of them."""


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
    view = Source.of(title).view
    match = _GENRE.search(view) or _GENRE.search(view.replace(" ", ""))
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
    return kind_at(view, 0, len(view))


def is_foot(text: str) -> bool:
    """Tell whether a paragraph begins the foot of a document.

    Example:
        >>> is_foot("附件：任务分工表")
        True
    """
    return FOOT.match(Source.of(text).view) is not None


def has_clause(view: str, start: int, end: int) -> bool:
    """Tell whether the label of a clause stands between two offsets.

    Example:
        >>> has_clause("责任单位：市财政局", 0, 9)
        True
    """
    return _CLAUSE.search(view, start, end) is not None


def kind_at(view: str, start: int, end: int, *, head: bool = True) -> str:
    """Tell what a paragraph of the head is."""
    if end - start <= LONG:
        for kind, pattern in PIECES.items() if view[end - 1] in LAST else ():
            if pattern.match(view, start, end) and (kind != "date" or read_date(view[start:end])):
                return kind
        if head and (kind_of_field := _field(view, start, end)):
            return kind_of_field
    clause = _CLAUSE.search(view, start, end)
    if view[end - 1] == "：" and not clause and _ADDRESSEES.match(view, start, end):
        return "addressees"
    if clause:
        return "clause"
    sentence = view.find("。", start, end) >= 0 or view[end - 1] in "，；："
    return "text" if sentence or end - start > LONG else "title"


def _field(view: str, start: int, end: int) -> str:
    """Tell what a line of a web page says; "" where it is none."""
    if is_word(view, start, end):
        return "page"
    found = field(view, start, end)
    if found is None:
        return ""
    kind, begin, _ = found
    if begin >= end:
        return "label"
    if says(view, kind, begin, end):
        return kind
    return "page"


def says(view: str, kind: str, start: int, end: int) -> bool:
    """Tell whether the value of a field is of its kind: a day, a number, the name of a body."""
    if kind in ("published", "issued"):
        day = _DAY.match(view, start, end)
        return day is not None and read_date(day.group()) is not None
    form = _FIELDS.get(kind)
    return form is not None and form.match(view, start, end) is not None
