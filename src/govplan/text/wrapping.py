"""The lines of a text that was wrapped at one width, as PDF files give it, joined to paragraphs again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

import attrs

from govplan.text.words import FIELDS, LABELS

_LINE: Final = re.compile("([^\r\n\f\v\x85\u2028\u2029]*)(\r\n|[\f\v\x85\u2028\u2029]?[\r\n]|[\f\v\x85\u2028\u2029]|$)")
_PAGE: Final = re.compile(
    r"[\s\u3000]*(?:[-—–－─]{0,2} ?[0-9]{1,4} ?[-—–－─]{0,2}|第 ?[0-9]{1,4} ?页(?: ?[共/] ?[0-9]{1,4} ?页)?)"
    r"[\s\u3000]*$"
)
_BEGINS_PARAGRAPH: Final = re.compile(
    r"[ \u3000\xa0]{2}|[\u3000\t]|[（(] ?[一二三四五六七八九十百零〇0-9]{1,5} ?[）)]"
    r"|[一二三四五六七八九十百零〇]{1,5}、|[①-⑳]|[0-9]{1,3}[.．、](?![0-9])|[0-9]{1,3}(?:[.．][0-9]{1,3})+ "
    r"|第[一二三四五六七八九十百零〇0-9]{1,6}[编篇章节条][ \u3000]"
)
_DOTTED: Final = re.compile("[.．·・…]{4,}")
_BLANKS: Final = " \t\u3000\xa0"
_LINE_ENDS: Final = "\r\n\f\v\x85\u2028\u2029"
_OPENING: Final = "（([〔"
_CLOSING: Final = "）)]〕"
_PARAGRAPH_ENDS: Final = "。！？；：;:"
_LABELLED: Final = tuple(label + colon for label in (*LABELS, *FIELDS) for colon in "：:")
_FEW_LINES: Final = 8
_LONGEST: Final = 60  # A text whose lines are longer on the average was not wrapped.
_NARROWEST: Final = 20
_IN_A_ROW: Final = 2  # Headings of one width stand by themselves; a wrapped paragraph has full lines in a row.
_RAGGED: Final = 3
_LINES_IN_ONE: Final = 2.5  # Where a page begins, two lines may have become one.
_SHARE: Final = 0.25
_FEW_LABELS: Final = 4


@attrs.frozen
class Kept:
    """Which characters of a text are left when its lines are joined.

    Attributes:
        starts: The offsets in the text where the kept runs begin.
        positions: The offsets in the joined text where they begin.
        pages: Where in the text the lines stand that only number pages.
    """

    starts: tuple[int, ...] = (0,)
    positions: tuple[int, ...] = (0,)
    pages: tuple[tuple[int, int], ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text a run of the joined text stands.

        Example:
            >>> Kept((0, 5), (0, 3)).place(2, 4)
            (2, 6)
        """
        first = bisect_right(self.positions, start) - 1
        last = bisect_right(self.positions, max(end - 1, start)) - 1
        return start - self.positions[first] + self.starts[first], end - self.positions[last] + self.starts[last]


class _Line(NamedTuple):
    """A line of a text.

    Attributes:
        start: Where it begins.
        end: Where the next one begins.
        words: What stands in it.
        body: The words without the blanks at both ends.
        width: How wide it is in Chinese characters, its indent with it.
        numbers_page: Whether it is but the number of a page.
        begins: Whether it begins a paragraph, or is blank.
    """

    start: int
    end: int
    words: str
    body: str
    width: int
    numbers_page: bool
    begins: bool


def unwrapped(text: str) -> tuple[str, Kept | None]:
    r"""Join the lines of a text that was wrapped at one width.

    Args:
        text: Any text.

    Returns:
        The text without the ends of lines within its paragraphs and without the lines that only number pages; and which
        characters those are. A text that was not wrapped comes back as it is, with None.

    Example:
        >>> unwrapped("一、总则\n加快建设。")
        ('一、总则\n加快建设。', None)
    """
    breaks = text.count("\n") or text.count("\r")
    if breaks < _FEW_LINES or len(text) > _LONGEST * breaks:
        return text, None
    lines = [_line(match) for match in _LINE.finditer(text) if match.group()]
    counted = Counter(line.width for line in lines if line.width >= _NARROWEST).most_common(1)
    if not counted:
        return text, None
    widest = counted[0][0] + _RAGGED
    narrowest = max(_NARROWEST, widest - 2 * _RAGGED)
    indented = _indents(lines)
    found = [
        (
            line,
            narrowest <= line.width <= _LINES_IN_ONE * widest
            and (line.body[-1] not in _PARAGRAPH_ENDS or indented or _stays_open(line.body))
            and not new
            and not _DOTTED.search(line.body),
        )
        for line, new in _with_next(lines)
    ]
    full = [goes_on and line.width <= widest for line, goes_on in found]
    in_a_row = sum(first and second for first, second in pairwise(full))
    if in_a_row < _IN_A_ROW or sum(full) < _SHARE * sum(1 for line in lines if line.width >= _NARROWEST):
        return text, None
    runs: list[tuple[int, int]] = []
    numbers: list[tuple[int, int]] = []
    joins = False
    for line, goes_on in found:
        if line.numbers_page:
            numbers.append((line.start, line.start + len(line.words)))
            continue
        if joins and not line.body:
            continue  # It parts a page from the next.
        begin = line.start
        if joins:
            # The end of the line before goes, and the blanks on both sides of it.
            first, last = runs[-1]
            runs[-1] = (first, first + len(text[first:last].rstrip(_BLANKS + _LINE_ENDS)))
            begin += len(line.words) - len(line.words.lstrip(_BLANKS))
        runs.append((begin, line.end))
        joins = goes_on
    joined = "".join([text[start:end] for start, end in runs])
    positions = (0, *accumulate(end - start for start, end in runs[:-1]))
    return joined, Kept(tuple(start for start, _ in runs), positions, tuple(numbers))


def _line(match: re.Match[str]) -> _Line:
    """Look at a line."""
    words = match[1]
    body = words.strip(_BLANKS)
    return _Line(
        start=match.start(),
        end=match.end(),
        words=words,
        body=body,
        width=_width(words.rstrip(_BLANKS)),
        numbers_page=_PAGE.match(words) is not None,
        begins=not body or _BEGINS_PARAGRAPH.match(words) is not None,
    )


def _indents(lines: Sequence[_Line]) -> bool:
    """Tell whether every paragraph of a text is indented, as far as labels show it: then no other line begins one."""
    labelled = [line.words != line.body for line in lines if _BEGINS_PARAGRAPH.match(line.body)]
    return len(labelled) >= _FEW_LABELS and all(labelled)


def _stays_open(line: str) -> bool:
    """Tell whether a line ends with a label, or a bracket that it opens is not closed in it."""
    if line.endswith(_LABELLED):
        return True
    closed = 0
    for sign in reversed(line):
        closed += (sign in _CLOSING) - (sign in _OPENING)
        if closed < 0:
            return True
    return False


def _with_next(lines: Sequence[_Line]) -> list[tuple[_Line, bool]]:
    """Tell of each line whether the next one begins a paragraph; the number of a page between them is passed over."""
    found: list[tuple[_Line, bool]] = []
    behind = True  # Whether the next line with words begins a paragraph.
    blank = number = False  # Whether blank lines stand before it, and the number of a page among them.
    for line in reversed(lines):
        found.append((line, behind or (blank and not number)))
        if line.numbers_page:
            number = True
        elif not line.body:
            blank = True
        else:
            behind, blank, number = line.begins, False, False
    return found[::-1]


def _width(line: str) -> int:
    """Return the width of a line in Chinese characters."""
    return len(line) - sum(1 for character in line if character < "\u2000") // 2
