"""Where the covering notice of a plan ends: the notice names the plan, and there its title stands.

关于印发《X》的通知 … 海峡市人民政府 2018年3月1日 X 一、…: whether or not a line begins there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from govplan.text.frame import TITLE_END
from govplan.text.names import alternatives
from govplan.text.page import DATE
from govplan.text.source import Source
from govplan.text.words import ISSUER_ENDS

_ISSUES: Final = "(?:印发|转发|批转|发布|公布|下发|颁布)(?:了)?"
_NAMING: Final = re.compile(
    rf"{_ISSUES}[ \n]{{0,9}}(?:《([^《》。]{{4,150}})》|（([^（）。]{{4,150}})）"
    r"|((?:[^《》。，：；]|《[^《》。]{1,40}》){4,150}?))"
    r"的?[ \n]{0,9}通[ \n]{0,9}知"
)
_HEAD: Final = 4000
_BLANK: Final = re.compile("[ \n《》“”]+")
_DATE: Final = re.compile(rf"（?(?P<date>{DATE})）?(?![前起止至到，。、；印以召会由的经第在])")
_BODY: Final = re.compile(
    rf"[^。；：！？，《》（）\n ]{{1,40}}(?:{alternatives(ISSUER_ENDS)}|政府)(?:（[^（）]{{1,6}}章）)?[ \n]{{0,60}}$"
)
_LONGEST_BODY: Final = 110
_SIGNED: Final = 400  # How far behind a signature the plan may begin: contacts and a note on access stand between.
_TRIES: Final = 40  # Of the places where the name stands, so many may be its own.
_BEFORE: Final = "日）件：0123456789"
_OPENING: Final = " \n《“（#"
_NOT_BEHIND: Final = "的已等，、。；：》及和与"
_ANNEX: Final = re.compile("附 ?件[0-9]{0,2} ?：?$")
_SUFFIX: Final = re.compile(
    "》?(?:[ \n]{0,9}（(?:试行|暂行|修订|20[0-9]{2}[^（）]{0,14}|[^（）]{0,6}稿|[^（）]{0,4}版)）){0,2}"
)


class Own(NamedTuple):
    """Where the own title of a plan stands behind its notice.

    Attributes:
        start: Offset where the title begins.
        end: Offset behind it.
        cuts: Offsets where signature, date and title begin or end although no line does.
        signed: Whether a signature stands before it.
    """

    start: int
    end: int
    cuts: tuple[int, ...]
    signed: bool


def named(title: str) -> str | None:
    """Return the title of the plan that the title of a notice names, or None.

    Example:
        >>> named("关于印发《数据工作要点》的通知")
        '数据工作要点'
    """
    view = Source.of(title).view
    for match in _NAMING.finditer(view):
        group = next(index for index in (1, 2, 3) if match[index])
        if TITLE_END.search(match[group]):
            return title[match.start(group) : match.end(group)]
    return None


def own_title(view: str) -> Own | None:
    """Find where the plan begins that a notice names.

    Args:
        view: The view of a text (see `source`).

    Returns:
        Where its title stands, or None: no notice names a plan, or the plan does not follow.

    Example:
        >>> own = own_title("关于印发工作要点的通知各单位：现印发。市政府2018年3月1日工作要点一、总则")
        >>> own.start, own.end
        (31, 35)
    """
    stop = view.find("。", 0, _HEAD)
    naming = list(_NAMING.finditer(view, 0, stop if stop >= 0 else _HEAD))
    best: Own | None = None
    for name in dict.fromkeys(_name(match) for match in reversed(naming)):
        for start, end in islice(_places(view, name, naming[-1].end()), _TRIES):
            own = _own(view, start, end, naming[-1].end())
            if own and own.signed:
                return own
            best = best or own
    return best


def _name(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[3]


def _places(view: str, name: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where a name stands behind an offset; blanks and quotation marks in it do not matter."""
    name = _BLANK.sub("", name)
    here = view.find(name, start)
    while here >= 0:
        yield here, here + len(name)
        here = view.find(name, here + len(name))
    form = re.compile("[ \n《》“”]{0,20}".join(map(re.escape, name)))
    yield from (match.span() for match in form.finditer(view, start))


def _own(view: str, start: int, end: int, notice: int) -> Own | None:
    """Tell whether a name is a title where it stands."""
    begin = start
    while view[begin - 1] in _OPENING:
        begin -= 1
    at_line = "\n" in view[begin:start]
    if not (at_line or view[begin - 1] in _BEFORE):
        return None
    name_end = end
    suffix = _SUFFIX.match(view, end)
    end = suffix.end() if suffix else end
    behind = view[end : end + 1]
    if behind and behind in _NOT_BEHIND:
        return None
    if signature := _signature(view, max(notice, begin - _SIGNED), begin):
        body, date, stop = signature
        annex = _ANNEX.search(view, max(begin - 9, 0), begin)
        if not (at_line or begin == stop or annex or view[begin - 1] == "）"):
            return None
        cuts = {date, stop, start, end}
        if annex:
            cuts.add(annex.start())
        if (name := view.rfind(view[start:name_end], body, date)) >= 0:
            # 附件：X touches the body that signs.
            cuts.add(name + name_end - start)
        elif view[body - 1] in "。；：》）":
            cuts.add(body)
        return Own(start, end, tuple(sorted(cuts)), signed=True)
    whole = at_line and behind in ("\n", "")
    if whole and ("。" in view[notice:begin] or "：" in view[notice:begin]):
        return Own(start, end, (start, end), signed=False)
    return None


def _signature(view: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Return where the last signature between two offsets begins, where its date does, and where it ends."""
    for date in reversed(list(_DATE.finditer(view, start, end))):
        if body := _BODY.search(view, max(start, date.start() - _LONGEST_BODY), date.start()):
            return body.start(), date.start(), date.end()
        if view[date.start() - 1] in "。\n ":
            return date.start(), date.start(), date.end()
    return None
