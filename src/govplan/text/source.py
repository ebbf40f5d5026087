"""The text as the parser looks at it: a view of the same length in which spellings that mean the same are one.

Offsets in the view are offsets in the text. Brackets of every width and shape are （ and ）, colons ：, digits
half-width, every blank a space, every end of a paragraph a line feed; traditional characters of structural words are
simplified.
What the parser must not read as words (soft line ends, page numbers, dotted contents) is blank in the view.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from govplan.text.wrapping import Kept, unwrapped

_FOLDS: Final = tuple(
    (character, folded)
    for characters, folded in (
        ("([{〔【［﹝〈｛‹<", "（"),
        (")]}〕】］﹞〉｝›>", "）"),
        (":︰﹕", "："),
        (",﹐", "，"),
        (";﹔", "；"),
        ("．", "."),
        ("｡", "。"),
        ("\r\f\v\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
        (
            "\t\x1f\u3000\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\ufeff",
            " ",
        ),
        *((full, half) for full, half in zip("０１２３４５６７８９", "0123456789", strict=True)),
    )
    for character in characters
)
_BLANKS: Final = "".join(character for character, folded in _FOLDS if folded in " \n") + " \n"
_TRADITIONAL: Final = str.maketrans(
    # The characters of labels, role words, levels and ends of names: the parser's own words, and no others.
    "責單牽頭負門協辦導參與會聯實關條節廳處總區縣鎮鄉團監發範圍時間員長點項級該個為爲屬機構組學醫銀業據職務"
    "開園見決報議計優稅財環資國衛農鐵電網軍貿規劃設術檢驗統編訊黨離產産綫線臺擔導黨濟場領閉島礦貨運輸體衆眾",
    "责单牵头负门协办导参与会联实关条节厅处总区县镇乡团监发范围时间员长点项级该个为为属机构组学医银业据职务"
    "开园见决报议计优税财环资国卫农铁电网军贸规划设术检验统编讯党离产产线线台担导党济场领闭岛矿货运输体众众",
)
_TRADITIONAL_SIGNS: Final = ("責", "單位", "牽", "負責", "部門")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
LONG_LINE: Final = 150
_LOST_BREAK: Final = re.compile(
    # In a line that lost its breaks: two blanks, or one behind the end of a sentence or clause, or before a label.
    r"  +|(?<=[。；！？]) |(?<=[^ 一二三四五六七八九十百0-9]）) "
    r"| (?=（ ?[一二三四五六七八九十百]{1,4} ?）|[一二三四五六七八九十百]{1,4}、|[0-9]{1,3}[.、](?![0-9])"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3} [\u4e00-\u9fff]{2,20} |([0-9]{1,2}) [\u4e00-\u9fff]{2,20} \1\.1(?![0-9]))"
)
_PAGE: Final = re.compile(r"[-—–－─]{1,2} ?[0-9]{1,4} ?[-—–－─]{1,2}|第 ?[0-9]{1,4} ?页(?: ?[共/] ?[0-9]{1,4} ?页)?")
_PAGE_BEGINS: Final = frozenset("-—–－─第")
DOTS: Final = re.compile(
    # From the first dot of a run alone, and without going back: else a run is looked through from each of its dots.
    r"(?:(?<![.·・])[.·・]{4,}+|(?<!…)…{2,}+) *+[0-9IVX]{1,4}(?![0-9])"
)
_CONTENTS_ALONE: Final = re.compile(r"(?:(?<=\n)|\A) *(目 {0,2}录) *(?=\n)")
_WORDS_OF_LINE: Final = re.compile(r"[^ \n](?:[^\n]*[^ \n])?")
_MOST_CONTENTS: Final = 400
_DOTTED: Final = ("…", "...", "··", "・・")
_CONTENTS_TITLE: Final = re.compile("目 {0,2}录")
_CONTENTS_TITLE_LINE: Final = re.compile(r"(?:(?<=\n)|\A) *(目 {0,2}录)[ \n]*\Z")
_CONTENTS_LINE: Final = 80
_FEWEST: Final = 3
_CELLS: Final = 2
_CELL: Final = 100
_ROW: Final = 1000
_MARKS: Final = "#•■◆●▪"
_MARK: Final = re.compile(r"(?:\n|\A) *(#{1,6}(?= )|[•■◆●▪]+) *(?=[^ \n])")
_BLANK_WITHIN: Final = re.compile(r" (?<=[^ \n] )")
_INNER_BLANK: Final = re.compile(r" +")


@attrs.frozen(eq=False)
class Source:
    """A text and the view of it.

    Attributes:
        clean: The text with its wrapped lines joined and U+FFFD for lone surrogates, as the plan shows it.
        view: The text as the parser looks at it; as long as `clean`.
        kept: Which characters of the text are those of `clean`; None if all are.
        noise: Where in `clean` page numbers and lists of contents stand, which are blank in the view.
        contents: Where in `clean` the lines of a list of contents without pages stand.
        rows: Where the lines begin that are rows of a table: two tabs or more part their cells.
    """

    clean: str
    view: str
    kept: Kept | None
    noise: tuple[tuple[int, int], ...]
    contents: tuple[tuple[int, int], ...]
    rows: frozenset[int]

    @classmethod
    def of(cls, text: str) -> Source:
        """Make the view of a text."""
        clean, kept = unwrapped(text)
        try:
            clean.encode()
        except UnicodeEncodeError:
            clean = _SURROGATE.sub("\ufffd", clean)
        view = _folded(clean)
        noise: tuple[tuple[int, int], ...] = ()
        contents: tuple[tuple[int, int], ...] = ()
        for find in (_pages, _marks, _bare_contents, _contents):
            if found := tuple(find(view)):
                view = _blanked(view, found)
                noise += found
                contents = found[1:] if find is _bare_contents else contents
        rows = _rows(clean, view) if "\t" in clean else frozenset[int]()
        return cls(clean, _parted(view, rows), kept, noise, contents, rows)

    def unrepeated(self) -> tuple[tuple[int, int], ...]:
        """Return where the lines of a list of contents without pages stand that do not come again behind it."""
        if not self.contents:
            return ()
        behind = "".join(self.clean[self.contents[-1][1] :].split())
        return tuple(line for line in self.contents if "".join(self.clean[slice(*line)].split()) not in behind)

    def words(self, start: int, end: int) -> str:
        """Return the words between two offsets: no indents, paragraphs joined by a line feed."""
        part = self.view[start:end]
        if "\n" not in part and " " not in part:
            return self.clean[start:end]
        paragraphs: list[str] = []
        position = start
        for line in part.split("\n"):
            body = line.strip(" ")
            if body:
                begin = position + len(line) - len(line.lstrip(" "))
                paragraphs.append(self._paragraph(begin, begin + len(body)))
            position += len(line) + 1
        return "\n".join(paragraphs)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets without the blanks at both ends."""
        view = self.view
        if start < end and view[start] not in " \n" and view[end - 1] not in " \n":
            return start, end  # As nearly all are.
        part = view[start:end]
        if not part.strip(" \n"):
            return start, start
        return start + len(part) - len(part.lstrip(" \n")), end - len(part) + len(part.rstrip(" \n"))

    def _paragraph(self, start: int, end: int) -> str:
        pieces: list[str] = []
        position = start
        for blank in _INNER_BLANK.finditer(self.view, start, end):
            pieces.append(self.clean[position : blank.start()])
            between = self.clean[blank.start() : blank.end()]
            # What is blank in the view and none in the text is noise.
            pieces.append("" if between.strip(_BLANKS) else between)
            position = blank.end()
        pieces.append(self.clean[position:end])
        return "".join(pieces)


def _folded(text: str) -> str:
    """Make spellings that mean the same one."""
    view = text
    for character, folded in _FOLDS:
        if character in view:
            view = view.replace(character, folded)
    if any(sign in view for sign in _TRADITIONAL_SIGNS):
        view = view.translate(_TRADITIONAL)
    return view


def _pages(view: str) -> Iterator[tuple[int, int]]:
    """Yield where the numbers of pages stand in lines of their own."""
    start = 0
    for line in view.split("\n"):
        words = line.strip(" ")
        if words and words[0] in _PAGE_BEGINS and _PAGE.fullmatch(words):
            begin = start + line.index(words[0])
            yield begin, begin + len(words)
        start += len(line) + 1


def _marks(view: str) -> Iterator[tuple[int, int]]:
    """Yield where the marks of Markdown headings and of lists stand."""
    marked = any(sign in view for sign in _MARKS)
    return (match.span(1) for match in _MARK.finditer(view)) if marked else iter(())


def _contents(view: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a list of contents stand: title, dots and page number, one behind the other."""
    if not any(dots in view for dots in _DOTTED):
        return
    chain: list[tuple[int, int]] = []
    for dots in DOTS.finditer(view):
        before = chain[-1][1] if chain else 0
        earliest = max(dots.start() - _CONTENTS_LINE, before)
        begin = view.rfind("\n", earliest, dots.start()) + 1 or earliest
        if not view[begin : dots.start()].strip(" "):
            continue
        if not chain or view[before:begin].strip(" \n"):
            yield from _contents_of(view, chain)
            chain = []
            if title := _CONTENTS_TITLE.search(view, begin, dots.start()):
                begin = title.end()
            elif begin > 0 and view[begin - 1] != "\n":
                begin = dots.start()
        chain.append((begin, dots.end()))
    yield from _contents_of(view, chain)


def _bare_contents(view: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a list of contents stand that gives no pages: its first line comes again behind it."""
    title = _CONTENTS_ALONE.search(view) if "录" in view else None
    if title is None:
        return
    lines: list[tuple[int, int]] = []
    for line in _WORDS_OF_LINE.finditer(view, title.end()):
        if lines and line[0] == view[slice(*lines[0])]:
            if len(lines) > 1:
                yield title.span(1)
                yield from lines
            return
        if len(line[0]) > _CONTENTS_LINE or "。" in line[0] or len(lines) >= _MOST_CONTENTS:
            return
        lines.append(line.span())


def _contents_of(view: str, chain: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return the lines of a chain if they are enough to be a list of contents: three, or two below its title."""
    if len(chain) < _FEWEST - 1:
        return ()
    title = _CONTENTS_TITLE_LINE.search(view, max(chain[0][0] - _CONTENTS_LINE, 0), chain[0][0])
    if title:
        return (title.span(1), *chain)
    return chain if len(chain) >= _FEWEST else ()


def _rows(clean: str, view: str) -> frozenset[int]:
    """Return where the lines begin that tabs part into cells, those of indents left out."""
    starts: list[int] = []
    start = 0
    for line in view.split("\n"):
        tabs = clean.count("\t", start + len(line) - len(line.lstrip(" ")), start + len(line.rstrip(" ")))
        if tabs >= _CELLS and "：" not in line and len(line) <= min(_CELL * tabs, _ROW):
            starts.append(start)
        start += len(line) + 1
    return frozenset(starts)


def _blanked(view: str, noise: Iterable[tuple[int, int]]) -> str:
    """Blank what is no words."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(noise):
        pieces += (view[position:start], " " * (end - max(start, position)))
        position = max(end, position)
    return "".join([*pieces, view[position:]])


def _parted(view: str, rows: frozenset[int]) -> str:
    """Part the paragraphs of lines that lost their breaks; the rows of a table are none."""
    if len(view) <= LONG_LINE or not _BLANK_WITHIN.search(view):
        return view
    lines = view.split("\n")
    start = 0
    for index, line in enumerate(lines):
        if len(line) > LONG_LINE and start not in rows and " " in line.strip(" "):
            lines[index] = _LOST_BREAK.sub(_broken, line)
        start += len(line) + 1
    return "\n".join(lines)


def paragraphs(line: str) -> list[str]:
    """Return the paragraphs of a line, which is as long as one that lost its breaks may be.

    Example:
        >>> paragraphs("加快建设。" * 31 + " 推动共享。")[1]
        '推动共享。'
    """
    view = _folded(line)
    parted = _parted(view, _rows(line, view) if "\t" in line else frozenset[int]())
    ends = [index for index, sign in enumerate(parted) if sign == "\n"]
    return [line[start:end].strip(_BLANKS) for start, end in pairwise([0, *ends, len(line)])]


def _broken(match: re.Match[str]) -> str:
    return "\n" + " " * (match.end() - match.start() - 1)
