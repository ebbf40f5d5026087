"""How the head and the foot of a document fall into paragraphs, with lines and without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govplan.text.clauses import LABELLED, RUN_LABEL, Brackets, run_of
from govplan.text.frame import LAST, LONG, NUMBER, NUMBERED, PIECES, TITLE_END, Piece, has_clause, kind_at, read_date
from govplan.text.names import alternatives
from govplan.text.page import DATE, adoption, field, fields_within, spanning
from govplan.text.source import Source
from govplan.text.words import ISSUER_ENDS

_DATE_FIRST: Final = re.compile(rf"{DATE}(?=[^前起止至到，。、；）印以])")
_NUMBER_FIRST: Final = re.compile(
    r"([\u4e00-\u9fff]{1,10}（(?:19|20)[0-9]{2}）第?[0-9]{1,4}[号號]) ?[-—－]{0,20} ?"
    r"(?=[\u4e00-\u9fff《“]|（?(?:19|20)[0-9]{2} ?年)"
)
_NUMBER_LAST: Final = re.compile(rf"[^。，；：\n（]{{4,150}}?(?=（{NUMBER.pattern}）$)")
_ADDRESSEES_FIRST: Final = re.compile(
    r"(?!，)[^。《》：；\n]{0,30}(?:各|有关|相关)[^。《》：；\n]{0,200}(?:单位|部门|机构|政府|委|办|局|企业|院校|公司|会|区)：(?=.)"
)
_RUN: Final = re.compile(RUN_LABEL)
_REACH: Final = 400
_ENDING: Final = 40
_SHORTEST_TITLE: Final = 4
_WORD: Final = re.compile("[^ \n]")
_BLANKS: Final = re.compile(" +")
_DATE_BEGINS: Final = re.compile(rf"（?{DATE}")
_ACCESS_BEGINS: Final = re.compile("（此件")
_MARKUP: Final = re.compile("(?:#{1,6}|[-—－_=]{4,}) *")
_QUOTED: Final = re.compile("《[^《》]{4,}》$")
_TOUCHED: Final = re.compile(
    "[^。：\n]{4,150}?(?:的通 ?知|关于[^。：\n]{2,120}?的(?:若干|实施|指导)?(?:意见|决定|报告|措施|方案|通告|公告))"
    "(?=[^。：\n]{1,250}：|[\u4e00-\u9fff]{1,12}（20[0-9]{2}）|[为根按])"
)
_OPENS: Final = re.compile(
    "为(?:了|深入|进一步|贯彻|切实|全面|认真|加快|加强|做好|推动|推进|落实|规范|促进|保障|充分|有效|更好)"
    "|根据(?:《|[^，。：]{2,40}，)|按照(?:《|[^，。：]{2,40}，)"
)
_SIGNED: Final = re.compile(
    rf"([\u4e00-\u9fff（）]{{2,40}}(?:{alternatives(ISSUER_ENDS)})(?:（[^（）]{{1,6}}章）)?) ?{DATE}$"
)
_SENTENCES: Final = ("text", "addressees", "clause")
_PARTING: Final = ("date", "number", "access", "office")


def classified(source: Source, start: int, end: int, cuts: Sequence[int] = (), *, head: bool = True) -> Iterator[Piece]:
    """Yield the paragraphs between two offsets, each with what it is.

    Args:
        source: The text.
        start: Offset where they begin.
        end: Offset where they end.
        cuts: Offsets where one begins although no line does, in order.
        head: Whether lines of a web page or a cover may stand among them, up to the first sentence.
    """
    view = source.view
    brackets = Brackets(view)
    waiting = list(reversed(cuts))
    position = line = start
    while match := _WORD.search(view, position, end):
        begin = match.start()
        if begin >= line:
            line = view.find("\n", begin, end)
            line = _trimmed(view, begin, line if line >= 0 else end)
        last = line
        while waiting and waiting[-1] <= begin:
            waiting.pop()
        if waiting and waiting[-1] < last:
            last = _trimmed(view, begin, waiting[-1])
        position = last
        if head and (behind := spanning(view, begin, end)):
            yield Piece(begin, behind, "page")
            position = behind
        elif behind := adoption(view, begin, last, end if head else last):
            yield Piece(begin, _trimmed(view, begin, behind), "adoption")
            position = behind
        else:
            for first, behind in _line(view, begin, last, brackets, head=head):
                kind = kind_at(view, first, behind, head=head)
                quoted = kind == "title" and _QUOTED.match(view, first, behind)
                yield Piece(first + 1, behind - 1, kind) if quoted else Piece(first, behind, kind)
                if head and kind in _SENTENCES:
                    head = False
                    position = behind
                    break


def _trimmed(view: str, start: int, end: int) -> int:
    """Return the offset behind the last character of a paragraph."""
    while end > start and view[end - 1] in " \n":
        end -= 1
    return end


def _line(view: str, begin: int, last: int, brackets: Brackets, *, head: bool) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a line; blanks part what it says of its own: title, date, addressees."""
    for blank in _BLANKS.finditer(view, begin, last):
        if blank.start() < begin:
            continue
        if _ends(view, begin, blank.start()) or _begins(view, blank.end(), last, view[blank.start() - 1]):
            yield from _parted(view, begin, blank.start(), brackets, head=head)
            begin = blank.end()
            if behind := adoption(view, begin, last, last):
                yield begin, behind
                begin = behind
    while begin < last and view[begin] == " ":
        begin += 1
    yield from _parted(view, begin, last, brackets, head=head)


def _ends(view: str, begin: int, end: int) -> bool:
    """Tell whether a title, a date, a number, a red head or a note on access ends before a blank."""
    if TITLE_END.search(view, max(begin, end - _ENDING), end) and end - begin >= _SHORTEST_TITLE:
        return True
    if view[end - 1] not in LAST or end - begin > LONG:
        return False
    return any(PIECES[kind].match(view, begin, end) for kind in _PARTING)


def _begins(view: str, start: int, end: int, before: str) -> bool:
    """Tell whether a date, a number, a note on access or the addressees begin behind a blank."""
    if before == "：":
        return False
    return any(
        pattern.match(view, start, end) for pattern in (_DATE_BEGINS, _ACCESS_BEGINS, NUMBERED, _NUMBER_FIRST)
    ) or bool(_addressees_first(view, start, end))


def _parted(view: str, start: int, end: int, brackets: Brackets, *, head: bool) -> Iterator[tuple[int, int]]:
    """Part what touches: a document number, the addressees, a date before a title, a clause without bracket."""
    while start < end:
        if head and (markup := _MARKUP.match(view, start, end)):
            start = markup.end()
            continue
        stop = _first(view, start, end, brackets, head=head)
        yield start, _trimmed(view, start, stop)
        start = stop
        while start < end and view[start] in " -—－":
            start += 1


def _first(view: str, start: int, end: int, brackets: Brackets, *, head: bool) -> int:
    """Return the offset behind what a paragraph begins with that is one of its own, or its end."""
    if behind := adoption(view, start, end, end):
        return behind
    near = min(end, start + _REACH)
    run = _run(view, start, near, brackets)
    last = run.start() if run and run.start() > start else near
    if head:
        found = field(view, start, last)
        last = next(fields_within(view, found[1] if found else start + 1, last), last)
        if found:
            return min(found[2], last)
    if match := _NUMBER_FIRST.match(view, start, end):
        return match.end(1)
    if (match := _DATE_FIRST.match(view, start, end)) and read_date(match.group()):
        return match.end()
    if head and (touched := _touched(view, start, last)):
        return touched
    if addressees := _addressees_first(view, start, end):
        return addressees
    if head and (match := _NUMBER_LAST.match(view, start, _trimmed(view, start, last))):
        return match.end()
    if match := _SIGNED.match(view, start, _trimmed(view, start, last)):
        return match.end(1)
    if last < near and (run is None or run.start() > start):
        return last
    run = run or _run(view, near, end, brackets)
    if run is None or run.start() > start:
        return run.start() if run else end
    clause = run_of(view, start, run.end(), end)
    stop = clause.end
    while stop < end and view[stop] in " 。；":
        stop += 1
    return end if clause.cut else stop


def _run(view: str, start: int, end: int, brackets: Brackets) -> re.Match[str] | None:
    """Find the first label of a clause without bracket; one within a bracket that begins otherwise is prose."""
    depth, position = 0, start
    while run := _RUN.search(view, position, end):
        labelled = LABELLED.search(view, position, run.end())
        if labelled:
            close = brackets.close(labelled.start())
            position = labelled.end() if close is None else close + 1
            continue
        depth += view.count("（", position, run.start()) - view.count("）", position, run.start())
        position = run.start()
        if depth <= 0:
            break
        clause = run_of(view, run.start(), run.end(), end)
        if not clause.cut:
            break
        depth -= 1
        position = clause.end
    return run


def _touched(view: str, start: int, end: int) -> int | None:
    """Return the offset behind a title that its number, its addressees or the first words touch."""
    match = _TOUCHED.match(view, start, end)
    while match:
        behind = match.end()
        if (
            _NUMBER_FIRST.match(view, behind, end)
            or _addressees_first(view, behind, end)
            or _OPENS.match(view, behind, end)
        ):
            return behind
        match = _TOUCHED.match(view, match.end(), end)
    return None


def _addressees_first(view: str, start: int, end: int) -> int | None:
    """Return the offset behind the addressees that a paragraph begins with, if it does."""
    match = _ADDRESSEES_FIRST.match(view, start, end)
    return match.end() if match and not has_clause(view, start, match.end()) else None
