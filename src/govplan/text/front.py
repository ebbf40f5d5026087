"""The head and the foot of a document: covering notice, titles, addressees, issuers, numbers, dates, access.

The order is that of GB/T 9704—2012: title, document number, addressees, text, issuer and date, note on access; behind the
covering notice the plan's own title and its preamble.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from govplan.model import Identifier, Notice, Party, Period
from govplan.text import numerals
from govplan.text.names import alternatives
from govplan.text.source import Source
from govplan.text.words import GENRES, ISSUER_ENDS

_DATE_TEXT: Final = (
    r"(?:(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|[二一][〇零○O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月"
    r"[一二三四五六七八九十]{1,3}日|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
)
_DATE: Final = re.compile(rf"（?{_DATE_TEXT}）?$")
_DATE_FIRST: Final = re.compile(rf"{_DATE_TEXT}(?=[^前起止至到，。、；）印以])")
_ARABIC_DATE: Final = re.compile(r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})")
_CHINESE_DATE: Final = re.compile(r"([一二][〇零○O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")
_PUBLISHED: Final = re.compile(rf"(?:发布|发文|成文|公开)?(?:日期|时间) ?： ?({_DATE_TEXT})(?: [0-9:：]{{4,8}})?$")
_ACCESS: Final = re.compile(r"（?(?:此件|信息公开(?:选项|形式|属性)?：?|公开(?:方式|属性|形式)：)(主动公开|依申请公开|不予公开|删减后公开|公开发布|公开)）?$")
_NUMBER: Final = re.compile(r"(?:发?文?字?号：)? ?([\u4e00-\u9fff]{1,12} ?（(?:19|20)[0-9]{2}）(?:第 ?)?[0-9]{1,4} ?号)$")
_NUMBER_FIRST: Final = re.compile(r"([\u4e00-\u9fff]{1,10}（(?:19|20)[0-9]{2}）(?:第)?[0-9]{1,4}号) ?(?=[\u4e00-\u9fff])")
_INDEX: Final = re.compile(r"索引号 ?： ?([^ \n]{4,40})$")
_ADDRESSEES: Final = re.compile(r"[^。《》：；]{0,30}(?:各|有关|相关|直属|人民政府|委员会|管委会|公司)[^。《》：；]{0,200}：$")
_ADDRESSEES_FIRST: Final = re.compile(r"[^。《》：；\n]{0,30}(?:各|有关|相关)[^。《》：；\n]{0,200}(?:单位|部门|机构|政府|委|办|局|企业|院校|公司|会|区)：(?=.)")
_TITLE_END: Final = re.compile(rf"(?:{alternatives(GENRES)})(?:（[^（）]{{1,20}}）)?$")
_ISSUER: Final = re.compile(rf"[^。！？：；《》]{{2,60}}(?:{alternatives(ISSUER_ENDS)})$|国务院$|[^。！？：；《》]{{2,30}}政府$")
_GENRE: Final = re.compile(rf"({alternatives(GENRES)})(?:（[^（）]{{1,20}}）)?$")
_YEARS: Final = re.compile(r"((?:19|20)[0-9]{2})(?:年?[—–―－-]{1,2}|年?至)((?:19|20)[0-9]{2})年?")
_YEAR: Final = re.compile(r"((?:19|20)[0-9]{2})年(?![0-9]{1,2}月)(?:度)?")
_FOOT: Final = re.compile(rf"附件?[0-9]{{0,2}} ?：|附件[0-9]{{0,2}}$|抄送|主送|（?此件|{_DATE_TEXT}$|（?联系人|信息公开|公开(?:方式|属性|形式)：")
_LONG: Final = 150


class Piece(NamedTuple):
    """A paragraph of the head or foot, between two offsets."""

    start: int
    end: int
    kind: str


@attrs.define(eq=False)
class Front:
    """What the head and the foot of a document say."""

    title: str = ""
    notice: Notice | None = None
    issuers: tuple[Party, ...] = ()
    addressees: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    issued: datetime.date | None = None
    published: datetime.date | None = None
    access: str | None = None
    preamble: tuple[int, int] | None = None
    closing: str | None = None
    marks: list[Piece] = attrs.Factory(list)
    unread: list[Piece] = attrs.Factory(list)
    issuer_places: list[tuple[int, int]] = attrs.Factory(list)


def read_date(text: str) -> datetime.date | None:
    """Return the day that a date of a document names, or None.

    Example:
        >>> read_date("2017年3月27日").isoformat(), read_date("二〇二二年三月十七日").isoformat()
        ('2017-03-27', '2022-03-17')
    """
    if match := _ARABIC_DATE.search(text):
        year, month, day = (int(number) for number in match.groups())
    elif match := _CHINESE_DATE.search(text):
        year = int("".join(str("〇一二三四五六七八九".index("〇" if digit in "零○O0" else digit)) for digit in match[1]))
        month, day = numerals.read(match[2]) or 0, numerals.read(match[3]) or 0
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
    match = _GENRE.search(title)
    return match[1] if match else None


def period_of(title: str) -> Period | None:
    """Return the years that a title names.

    Example:
        >>> period_of("信用体系建设规划（2015-2020年）").end.year
        2020
    """
    if match := _YEARS.search(title):
        first, last = int(match[1]), int(match[2])
        if first <= last:
            return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31))
    if match := _YEAR.search(title):
        return Period(datetime.date(int(match[1]), 1, 1), datetime.date(int(match[1]), 12, 31))
    return None


def read_head(source: Source, end: int) -> Front:
    """Read what stands before the first heading.

    Args:
        source: The text.
        end: Offset of the first heading, or the length of the text.

    Returns:
        What it says; `preamble` is where the words before the first heading stand.
    """
    front = Front()
    pieces = list(_classified(source, 0, end))
    signed = next((index for index, piece in enumerate(pieces) if piece.kind == "date" and index), None)
    cover = signed is not None and any(piece.kind in ("title", "text") for piece in pieces[signed + 1 :])
    phase = "head"
    titles: list[Piece] = []
    own_titles: list[Piece] = []
    texts: list[Piece] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        if kind in ("published", "number", "index", "access"):
            _note(front, source, piece)
            continue
        if kind == "date" and cover and index == signed:
            _sign(front, source, piece, texts)
            phase = "plan"
            continue
        if kind == "addressees" and phase == "head" and not front.addressees:
            words = source.words(piece.start, piece.end).rstrip(":：︰﹕ ")
            front.addressees = tuple(part for part in re.split("[，,]", words) if part)
            front.marks.append(piece)
            phase = "notice"
        elif phase == "plan":
            if kind == "title" and front.preamble is None and _fits(own_titles, piece):
                own_titles.append(piece)
            else:
                front.preamble = (front.preamble[0] if front.preamble else piece.start, piece.end)
        elif phase == "head" and kind == "title" and _fits(titles, piece):
            titles.append(piece)
        else:
            phase = "notice"
            texts.append(piece)
    _entitle(front, source, titles, own_titles, texts, cover)
    return front


def _fits(titles: list[Piece], piece: Piece) -> bool:
    """Tell whether the lines of a title are short enough, with one more, to be one in a line."""
    return sum(each.end - each.start for each in (*titles, piece)) <= _LONG


def _classified(source: Source, start: int, end: int) -> Iterator[Piece]:
    for first, last in _paragraphs(source.view, start, end):
        yield Piece(first, last, _kind(source.view, first, last))


def _kind(view: str, start: int, end: int) -> str:
    """Tell what a paragraph of the head is."""
    if end - start <= _LONG:
        for kind, pattern in (
            ("published", _PUBLISHED),
            ("access", _ACCESS),
            ("number", _NUMBER),
            ("index", _INDEX),
            ("date", _DATE),
        ):
            if pattern.match(view, start, end):
                return kind
    if view[end - 1] == "：" and _ADDRESSEES.match(view, start, end):
        return "addressees"
    sentence = view.find("。", start, end) >= 0 or view[end - 1] in "，；："
    return "text" if sentence or end - start > _LONG else "title"


def _paragraphs(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs between two offsets; in a text that lost its breaks every blank may be one."""
    for line in re.finditer(r"[^\n]+", view[start:end]):
        first, last = start + line.start(), start + line.end()
        flat = last - first > _LONG
        pieces = re.finditer(r"[^ ]+", view[first:last]) if flat else re.finditer(r"[^ ](?:.*[^ ])?", view[first:last])
        for piece in pieces:
            yield from _parted(view, first + piece.start(), first + piece.end())


def _parted(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part what touches: a document number, the addressees, a date before a title."""
    for pattern in (_NUMBER_FIRST, _ADDRESSEES_FIRST, _DATE_FIRST):
        if match := pattern.match(view, start, end):
            yield start, match.end() if pattern is not _NUMBER_FIRST else match.end(1)
            start = match.end()
    if start < end:
        yield start, end


def _note(front: Front, source: Source, piece: Piece) -> None:
    """Take a line of the head that says one thing."""
    view = source.view
    front.marks.append(piece)
    if piece.kind == "published" and front.published is None:
        front.published = read_date(view[piece.start : piece.end])
    elif piece.kind == "access" and front.access is None:
        match = _ACCESS.match(view, piece.start, piece.end)
        front.access = match[1] if match else None
    elif piece.kind in ("number", "index"):
        pattern, scheme = (_NUMBER, "document-number") if piece.kind == "number" else (_INDEX, "index-number")
        if match := pattern.match(view, piece.start, piece.end):
            identifier = Identifier(scheme, source.words(match.start(1), match.end(1)))
            if identifier not in front.identifiers:
                front.identifiers += (identifier,)


def _sign(front: Front, source: Source, date: Piece, texts: list[Piece]) -> None:
    """Take the date of issue, and the issuers from the lines before it."""
    front.issued = read_date(source.view[date.start : date.end])
    front.marks.append(date)
    issuers: list[Piece] = []
    while texts and _ISSUER.match(source.view, texts[-1].start, texts[-1].end):
        issuers.insert(0, texts.pop())
    for piece in issuers:
        front.marks.append(piece._replace(kind="issuer"))
        front.issuers += (Party(source.words(piece.start, piece.end)),)
        front.issuer_places.append((piece.start, piece.end))


def _entitle(
    front: Front, source: Source, titles: list[Piece], own: list[Piece], texts: list[Piece], cover: bool
) -> None:
    """Set the titles, the notice and the preamble."""
    title = _title(front, source, titles)
    if cover:
        front.title = _title(front, source, own)
        words = "\n".join(source.words(piece.start, piece.end) for piece in texts)
        if title or words:
            front.notice = Notice(title or None, words or None)
        front.marks += [piece._replace(kind="notice") for piece in texts]
    else:
        front.title = title
        if texts:
            front.preamble = (texts[0].start, texts[-1].end)
    front.marks.sort()


def _title(front: Front, source: Source, pieces: list[Piece]) -> str:
    """Join the lines of a title; of several titles the last one is it, and the others are told."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if _TITLE_END.search(source.view, piece.start, piece.end):
            groups.append([])
    groups = [group for group in groups if group]
    words = ["".join(source.words(piece.start, piece.end) for piece in group) for group in groups]
    front.marks += [piece._replace(kind="title") for piece in pieces]
    if not words:
        return ""
    front.unread += [piece for group, text in zip(groups[:-1], words, strict=False) if text != words[-1] for piece in group]
    return words[-1]


def read_foot(source: Source, front: Front, start: int, end: int) -> int:
    """Read what follows the last item: signature, date, access, attachments.

    Args:
        source: The text.
        front: What the head says; what the foot says is added to it.
        start: Offset where the own words of the last item begin.
        end: Where the text ends.

    Returns:
        The offset where the foot begins.
    """
    pieces = list(_classified(source, start, end))
    first = next((index for index, piece in enumerate(pieces) if index and _FOOT.match(source.view, piece.start, piece.end)), None)
    if first is None:
        return end
    signing = front.notice is None and front.issued is None
    if signing and pieces[first].kind == "date":
        while first > 1 and _ISSUER.match(source.view, pieces[first - 1].start, pieces[first - 1].end):
            first -= 1
    closing: list[Piece] = []
    for piece in pieces[first:]:
        if signing and piece.kind == "date" and front.issued is None:
            _sign(front, source, piece, closing)
        elif piece.kind == "access" and front.access is None:
            _note(front, source, piece)
        else:
            closing.append(piece)
    front.marks += [piece._replace(kind="closing") for piece in closing]
    front.marks.sort()
    front.closing = "\n".join(source.words(piece.start, piece.end) for piece in closing) or None
    return pieces[first].start
