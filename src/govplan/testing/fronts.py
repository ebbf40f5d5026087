"""The head and the foot of a document, and what the plan has of them."""

import datetime
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from govplan.model import Identifier, Notice, Party, Period, Source


class Option(NamedTuple):
    """One way in which a part of a document may be, and what it shows."""

    value: Any
    features: frozenset[str] = frozenset()


def option(value: Any, *features: str) -> Option:
    """Return an option, given what it shows."""
    return Option(value, frozenset(features))


class Front(NamedTuple):
    """The lines before and behind the body of a document, and the fields of the plan that they are."""

    head: tuple[str, ...]
    foot: tuple[str, ...]
    fields: Mapping[str, Any]


class Title(NamedTuple):
    """A title, its genre and its period, and where it may be broken."""

    text: str
    genre: str
    period: Period | None = None
    halves: tuple[str, ...] = ()


_2018: Final = Period(datetime.date(2018, 1, 1), datetime.date(2018, 12, 31))
_TO_2020: Final = Period(datetime.date(2016, 1, 1), datetime.date(2020, 12, 31))

_ISSUER: Final = "海峡市人民政府办公室"
_COVERING: Final = "海峡市人民政府办公室关于印发数据工作文件的通知"
_LEAD_IN: Final = "为贯彻落实上级部署，加快数据资源的开发利用，结合实际，制定本文件。"

PARTS: Final[dict[str, tuple[Option, ...]]] = {
    # What a front is made of; the first of each is the simplest.
    "shape": (
        option("title"),
        option("title"),
        option("preamble", "preamble"),
        option("none", "no-title"),
        option("notice", "covering-notice", "preamble"),
        option("notice-date", "covering-notice", "bare-date"),
        option("signed", "signed-at-end", "preamble"),
    ),
    "title": (
        option(Title("工作要点", "工作要点")),
        option(Title("2018年数字海峡工作要点", "工作要点", _2018), "year-in-title"),
        option(Title("“互联网+”行动计划（2016—2020年）", "行动计划", _TO_2020), "years-in-title"),
        option(Title("到2025年建成智慧海峡行动计划", "行动计划"), "target-year-in-title"),
        option(
            Title(
                "海峡市关于加快推进数据平台建设的实施方案",
                "实施方案",
                None,
                ("海峡市关于加快推进", "数据平台建设的实施方案"),
            ),
            "title-in-two-lines",
        ),
    ),
    "twice": (option(False), option(False), option(False), option(True, "title-twice")),
    "number": (
        option(None),
        option("海政办〔2018〕12号", "document-number"),
        option("海政办[2018]12号", "document-number", "odd-number-brackets"),
        option("海政办（2018）12号", "document-number", "odd-number-brackets"),
    ),
    "addressees": (
        option(()),
        option(("各县（区）人民政府",), "addressees"),
        option(("各市、县（区）人民政府", "市直各单位"), "addressees"),
    ),
    "cited": (option(False), option(True, "cited-number")),
    "issuers": (option((_ISSUER,)), option(("海峡市教育局", "海峡市财政局"), "joint-issuers")),
    "date": (
        option(("2018年3月1日", datetime.date(2018, 3, 1))),
        option(("二〇一八年三月一日", datetime.date(2018, 3, 1)), "date-in-han"),
        option(("二○一七年十二月二十一日", datetime.date(2017, 12, 21)), "date-in-han"),
    ),
    "access": (
        option(None),
        option("主动公开", "access"),
        option("公开发布", "access"),
        option("依申请公开", "access"),
    ),
    "published": (
        option(None),
        option(None),
        option(("发布日期：2018-03-06", datetime.date(2018, 3, 6)), "published"),
        option(("发布日期:2018-03-06", datetime.date(2018, 3, 6)), "published"),
    ),
    "index": (option(None), option(None), option("HX00100-3000-2018-00012", "index-number")),
    "attachment": (
        option(()),
        option(("附件：任务分工表",), "attachment"),
        option(("附件：1.任务分工表", "2.工作台账"), "attachments"),
    ),
    "copies": (option(()), option(("抄送：市委各部门，市人大常委会办公室。",), "copies")),
}

_NOTICE: Final = frozenset({"number", "addressees", "cited", "date", "access"})
_TITLED: Final = frozenset({"title", "published", "index"})
_FOOT: Final = frozenset({"attachment", "copies"})

USES: Final[dict[str, frozenset[str]]] = {
    # Which parts a front of each shape has.
    "title": frozenset({"shape", "twice"}) | _TITLED | _FOOT,
    "preamble": frozenset({"shape", "twice"}) | _TITLED | _FOOT,
    "none": frozenset({"shape"}) | _FOOT,
    "notice": frozenset({"shape", "issuers"}) | _TITLED | _NOTICE | _FOOT,
    "notice-date": frozenset({"shape"}) | _TITLED | _NOTICE | _FOOT,
    "signed": frozenset({"shape", "issuers", "number", "addressees", "date", "access"}) | _TITLED | _FOOT,
}


def front(drawn: Mapping[str, Any], *, flat: bool) -> Front:
    """Write the front that some choices give.

    Args:
        drawn: The value of each part.
        flat: Whether the body follows in one line: then the words before it are one line too.
    """
    uses = USES[drawn["shape"]]
    part = {name: drawn[name] if name in uses else PARTS[name][0].value for name in PARTS}
    title: Title = part["title"]
    # A blank within a title would not tell whether a line ended there.
    lines = title.halves if title.halves and not flat else (title.text,)
    fields: dict[str, Any] = {"title": title.text, "genre": title.genre, "period": title.period}
    if part["shape"] == "none":
        fields, lines = {"title": ""}, ()
    elif part["twice"]:
        # The first one is that of the page.
        lines, fields["source"] = (*lines, *lines), Source(title.text)
    head: list[str] = []
    notes = [line for line in ((part["published"] or ("",))[0], part["index"] and f"索引号：{part['index']}") if line]
    if part["published"]:
        fields["published"] = part["published"][1]
    sender = f"{'，'.join(part['addressees'])}：" if part["addressees"] else ""
    signature = (*part["issuers"], part["date"][0]) if "issuers" in uses else (part["date"][0],)
    access = f"（此件{part['access']}）" if part["access"] else ""
    foot: list[str] = []
    match part["shape"]:
        case "notice" | "notice-date":
            cited = "请遵照国办发〔2017〕99号文件一并落实。" if part["cited"] else "请认真组织实施。"
            text = f"现将《数据工作文件》印发给你们，{cited}"
            fields["notice"] = Notice(_COVERING, text)
            head = [_COVERING, *notes, part["number"], sender, text, *signature, access, *lines]
            head += [_LEAD_IN] if part["shape"] == "notice" else []
            foot = [*part["attachment"], *part["copies"]]
        case "signed":
            head = [*lines, *notes, part["number"], sender, _LEAD_IN]
            foot = [*part["attachment"], *signature, access, *part["copies"]]
        case _:
            head = [*lines, *notes, *[_LEAD_IN] * (part["shape"] == "preamble")]
            foot = [*part["attachment"], *part["copies"]]
    if _LEAD_IN in head:
        fields["preamble"] = _LEAD_IN
    if {"notice", "signed", "notice-date"} & {part["shape"]}:
        fields["issued"] = part["date"][1]
        fields["access"] = part["access"]
        fields["addressees"] = part["addressees"]
        fields["issuers"] = tuple(Party(name) for name in part["issuers"]) if "issuers" in uses else ()
    identifiers = [Identifier("index-number", part["index"])] if part["index"] else []
    identifiers += [Identifier("document-number", part["number"])] if part["number"] else []
    fields["identifiers"] = identifiers
    fields["closing"] = "\n".join((*part["attachment"], *part["copies"])) or None
    written = [line for line in head if line]
    return Front((" ".join(written),) if flat and written else tuple(written), tuple(filter(None, foot)), fields)
