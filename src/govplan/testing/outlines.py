"""How sections and items are numbered: labels by scheme, depth and number. Nothing is asked of the parser."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeAlias

import attrs

from govplan.testing.fronts import Option, option

_DIGITS: Final = "零一二三四五六七八九"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def han(number: int) -> str:
    """Write a number from 1 to 999 as headings do.

    Example:
        >>> [han(number) for number in (1, 10, 11, 20, 21, 100, 101, 110, 211)]
        ['一', '十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十', '二百一十一']
    """
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_DIGITS[hundreds]}百" + (
            "" if not rest else f"零{_DIGITS[rest]}" if rest < 10 else ("一" * (rest < 20)) + han(rest)
        )
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


@attrs.frozen
class Style:
    """How one depth is numbered: its label, what parts label and words, and what it shows."""

    label: Callable[[Sequence[int]], str]
    blank: str = ""
    features: frozenset[str] = frozenset()


def _narrow(left: str, right: str) -> Style:
    return Style(lambda path: f"{left}{han(path[-1])}{right}", features=frozenset({"narrow-label"}))


_STYLES: Final = {
    "一、": Style(lambda path: f"{han(path[-1])}、"),
    "（一）": Style(lambda path: f"（{han(path[-1])}）"),
    "(一)": _narrow("(", ")"),
    "(一）": _narrow("(", "）"),
    "1.": Style(lambda path: f"{path[-1]}."),
    "1．": Style(lambda path: f"{path[-1]}．", features=frozenset({"wide-stop"})),
    "1、": Style(lambda path: f"{path[-1]}、", features=frozenset({"number-comma"})),
    "（1）": Style(lambda path: f"（{path[-1]}）"),
    "①": Style(lambda path: _CIRCLED[(path[-1] - 1) % 20], features=frozenset({"circled"})),
    "第一章": Style(lambda path: f"第{han(path[-1])}章", " "),
    "第一节": Style(lambda path: f"第{han(path[-1])}节", " ", frozenset({"parts"})),
    "第一条": Style(lambda path: f"第{han(path[-1])}条", " ", frozenset({"articles"})),
    "1.1": Style(lambda path: ".".join(map(str, path)), " ", frozenset({"decimals"})),
}

Scheme: TypeAlias = tuple[Style, ...]


def _scheme(styles: str, *features: str) -> Option:
    """Return a scheme and what it shows: its own features from the second depth on, and those of its styles."""
    scheme = tuple(_STYLES[style] for style in styles.split())
    return option(scheme, *features, *(feature for style in scheme for feature in style.features))


SCHEMES: Final = (
    # The styles from the first depth down.
    _scheme("一、 （一） 1. （1）"),
    _scheme("一、 1. ① （1）"),
    _scheme("一、 (一) 1. （1）"),
    _scheme("一、 1． (一） ①"),
    _scheme("一、 1、 ① （1）"),
    _scheme("第一章 第一条 （一） 1."),
    _scheme("第一章 第一节 第一条 （一）"),
    _scheme("1. （1） ① 一、", "arabic-first"),
    _scheme("1. 1.1 1.1 （1）", "arabic-first"),
    _scheme("（一） 一、 1、 ①", "inverted"),
)

FLAT: Final = SCHEMES[0].value
"""A scheme whose labels tell themselves apart where the line breaks are lost."""


class Numbering(NamedTuple):
    """The numbers of the items of a section: where they begin, what is left out or repeated, whether they run on."""

    start: int = 1
    skipped: int | None = None
    repeated: int | None = None
    runs_on: bool = False

    def above(self) -> "Numbering":
        """Return the numbers of the sections themselves: they begin where those of the items begin."""
        return Numbering(self.start)


NUMBERINGS: Final = (
    option(Numbering()),
    option(Numbering(runs_on=True), "running-numbers"),
    option(Numbering(skipped=2), "gap"),
    option(Numbering(repeated=1), "repeated-number"),
    option(Numbering(start=9), "late-start"),
    option(Numbering(start=101), "late-start", "hundreds"),
)


def numbers(numbering: Numbering, count: int, before: int) -> list[int]:
    """Return the numbers of some items, so many being before them in other sections.

    Example:
        >>> numbers(Numbering(skipped=2), 3, 0), numbers(Numbering(runs_on=True), 2, 5)
        ([1, 3, 4], [6, 7])
    """
    found: list[int] = []
    number = numbering.start + (before if numbering.runs_on else 0)
    for _ in range(count):
        number += number == numbering.skipped
        found.append(number)
        number += not (number == numbering.repeated and found.count(number) == 1)
    return found
