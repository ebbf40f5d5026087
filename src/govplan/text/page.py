"""The lines that a web page or a cover puts around a document: what each of them is.

Their labels are data (see `words`); the value may stand in the line of its label or in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govplan.text.names import alternatives
from govplan.text.words import ISSUER_ENDS, PAGE_FIELDS, PAGE_WORDS

DATE: Final = (
    r"(?:(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
    r"|[二一][〇零○O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
    r"|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]))"
)
"""How a document writes a day."""

_NAMES: Final = {name: kind for kind, names in PAGE_FIELDS.items() for name in names}
_BULLET: Final = r"[•·●◆■▪* ]{0,4}"
_SPACED: Final = "|".join(" *".join(name) for name in sorted(_NAMES, key=lambda name: (-len(name), name)))
_FIRST: Final = "".join(sorted({name[0] for name in _NAMES}))
_FIELD: Final = re.compile(rf"{_BULLET}（?(?=[{_FIRST}])({_SPACED}) *[：）] ?")
_COUNT: Final = r"[0-9]{0,9} ?次?[ |]*"
_VALUES: Final = {
    # What the value of a field looks like, where the line may go on behind it.
    "published": rf"{DATE}(?: ?[0-9]{{1,2}}：[0-9]{{2}}(?:：[0-9]{{2}})?)?",
    "issued": rf"{DATE}(?: ?[0-9]{{1,2}}：[0-9]{{2}}(?:：[0-9]{{2}})?)?",
    "index": "[0-9A-Za-z][0-9A-Za-z/_.-]{3,39}",
    "count": _COUNT,
    "download": "点击此处下载|点击下载|",
    "page": "[^ \n]{0,40}(?: [/|0-9][^\n]{0,60}$)?",
}
_VALUE: Final = {kind: re.compile(value) for kind, value in _VALUES.items()}
_STRONG: Final = re.compile(rf"(?:发布|发文)?(?:时间|日期)：{DATE}|(?<=[ 0-9）]){_FIELD.pattern}")
_STEP: Final = r"[^\n）»：]{1,24}"
_SPANNING: Final = re.compile(
    # What may stretch over lines: where a page stands in its site, the sizes of its type, a comment in the markup.
    # In a view > is ）, and < is （.
    rf"(?:(?:您?现?在?所?在?的?|当前)位置：[ \n]{{0,9}}|(?=(?:网站)?首页 ?[）»]))"
    rf"(?:{_STEP})?"
    rf"(?:[ \n]{{0,9}}[）»]{{1,2}}(?:[ \n]{{0,9}}{_STEP}(?=[ \n]{{0,9}}[）»]| {{0,9}}(?:\n|$)))?)*"
    r"|（?(?:字体|字号)(?:大小)?：[ \n]{0,9}（?(?:特?[大中小]号?[ \n]{0,9}){0,4}）?"
    r"|（!--[^）]{0,80}--）"
)
_WORD: Final = re.compile(
    rf"{_BULLET}（? ?(?:{alternatives(PAGE_WORDS)}) ?）?$|[—\-_=─－]{{4,}}$|目 ?录$"
    r"|[0-9]{1,2}：[0-9]{2}(?:：[0-9]{2})?$"
)
_ADOPTED: Final = "(?:通过|批准|公布|发布|颁布|修订|修正|施行)"
ADOPTION: Final = re.compile(
    # 题注: when and by whom a document was adopted, in a line or in a bracket that may stretch over lines.
    rf"(?:（[^（）。：\n]{{0,40}})?{DATE}[^。；：！？\n]{{2,200}}{_ADOPTED}(?:目 ?录)?$"
    rf"|（[^（）。：\n]{{0,40}}?{DATE}[^。；！？]{{2,600}}?{_ADOPTED}[ \n]{{0,3}}）"
    rf"|（[^（）。：\n]{{2,40}}{DATE}）"
    rf"|{DATE}[^。；：，！？\n]{{2,40}}\n{{1,2}} {{0,9}}[^。；：，！？\n]{{2,40}}{_ADOPTED}(?:目 ?录)?(?=\n|$)"
)
_ADOPTION_FIRST: Final = frozenset("（12二一")
MARK: Final = re.compile(
    # What a cover says of the state of a document, or of its month.
    r"（(?:[^（）]{0,6}(?:草案|征求意见稿|送审稿|审议稿|讨论稿|修订稿|报批稿|公示稿|试行稿)|本文有删减|有删减)）$"
    r"|(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月$"
)
RED_HEAD: Final = re.compile(
    rf"(?![^\n]{{0,40}}(?:关于|的))([\u4e00-\u9fff]{{1,40}}(?:{alternatives(ISSUER_ENDS)}))文件$"
)


def spanning(view: str, start: int, end: int) -> int | None:
    """Return the offset behind what may stretch over lines and begins at an offset, if something does."""
    match = _SPANNING.match(view, start, end)
    return match.end() if match else None


def adoption(view: str, start: int, line: int, end: int) -> int | None:
    """Return the offset behind the words on the adoption of a document that begin at an offset, if they do.

    Args:
        view: The view of a text.
        start: Offset where the words would begin.
        line: Where the line ends.
        end: Where the head ends.
    """
    if view[start] not in _ADOPTION_FIRST:
        return None
    match = ADOPTION.match(view, start, line) or ADOPTION.match(view, start, end)
    return match.end() if match else None


def field(view: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return what a line says whose label begins it: its kind, and where the value stands; None for other lines."""
    match = _FIELD.match(view, start, end)
    if match is None:
        return None
    kind = _NAMES[match[1].replace(" ", "")]
    if kind not in _VALUE:
        return kind, match.end(), end
    value = _VALUE[kind].match(view, match.end(), end)
    return kind, match.end(), value.end() if value else match.end()


def fields_within(view: str, start: int, end: int) -> Iterator[int]:
    """Yield where in a line other fields begin."""
    return (match.start() for match in _STRONG.finditer(view, start, end))


def is_word(view: str, start: int, end: int) -> bool:
    """Tell whether a line is one of those that pages have for their readers: 打印本页."""
    return _WORD.match(view, start, end) is not None
