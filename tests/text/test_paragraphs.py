"""The paragraphs before the first heading."""

from __future__ import annotations

import pytest

from govplan.text import parse
from govplan.text.paragraphs import classified
from govplan.text.source import Source


@pytest.mark.parametrize(
    ("before", "parties"),
    [
        ("各地要推进（有关单位落实，责任单位：市财政局）各项工作。责任单位：市审计局", ["市审计局"]),
        ("各地要推进（有关单位落实，责任单位：市财政局。", ["市财政局"]),
        ("各地要推进（责任单位：市财政局）各项工作。责任单位：市审计局", ["市财政局", "市审计局"]),
        ("各地要推进各项工作。责任单位：市审计局", ["市审计局"]),
        ("各地要推进各项工作。（责任单位：各县（区）政府）", ["各县（区）政府"]),
    ],
)
def test_the_clauses_before_the_first_heading_are_read(before: str, parties: list[str]) -> None:
    plan = parse(f"工作要点\n{before}\n一、落实。").plan
    assert [each.party.name for duty in plan.responsibilities() for each in duty.assignments] == parties


PIECES = {
    # A head, its paragraphs parted by |, and what each of them is.
    "海政〔2018〕12号|-—|海峡市工作要点": "number title",
    "海政〔2018〕12号|—《|工作要点|》": "number title",
    "# |工作要点": "title",
    "———— |工作要点": "title",
    " |工作要点| ": "title",
    "  |工作要点": "title",
    "2018年3月1日|工作要点": "date title",
    "2018年3月1日起施行": "title",
    "2018年2月30日工作要点": "title",
    "数据建设的工作方案|（海政〔2018〕12号）": "title number",
    "各有关单位：|现印发。请执行。": "addressees text",
    "，各有关单位：现印发。": "text",
    "责任单位：各有关单位：现印发。": "clause",
    "说明： 各有关单位：现印发。": "text",
    "甲： 2018年3月1日": "title",
    "建设平台| |推动共享| |各有关单位：|现印发。": "title title addressees text",
    "海峡市关于印发工作要点的通知|各有关单位：|现印发。": "title addressees text",
    "海峡市关于印发工作要点的通知|海政〔2018〕12号|《|工作要点|》": "title number title",
    "海峡市关于印发工作要点的通知|为了推进": "title title",
    "海峡市关于印发工作要点的通知|根据《办法》，": "title text",
    "海峡市关于转发关于印发工作要点的通知的通知|为加快建设。": "title text",
    "海峡市关于印发工作要点的通知按照要求推进的通知|为加快": "title title",
    "关于工作的通知|为推进关于共享的通知|为加快建设": "title title title",
    "海峡市人民政府|2018年3月1日": "title date",
    "海峡市人民政府（盖章）|2018年3月1日": "title date",
    "推进建设。|责任单位：市财政局。|推动共享。": "text clause text",
    "推进建设。|责任单位：市财政局；推动。": "text clause",
    "责任单位：市财政局。。；|推进": "clause title",
    "推进（责任单位：市财政局）建设。|责任单位：市审计局。": "clause clause",
    "推进（责任单位：市财政局）|责任单位：市审计局。": "clause clause",
    "推进（有关。责任单位：市财政局）建设。|责任单位：市审计局。": "clause clause",
    "推进（有（关。责任单位：市财政局）建设）。|责任单位：市审计局。": "clause clause",
    "（甲）（推进。责任单位：市财政局）。|责任单位：市审计局。|推动。": "clause clause text",
    "牵头单位：市财政局；责任单位：市审计局。|推进。": "clause text",
    "来源：海峡日报| |发布日期：2018-03-01| |工作要点": "page published title",
    "索引号：AB123456| |发文机关：海峡市人民政府| |发文字号：海政〔2018〕1号": "index office number",
    "发布日期：2018-03-01|工作要点": "published title",
    "工作要点| |发布日期：2018-03-01": "title published",
    "（2018年3月1日海峡市人民政府\n令公布）|工作要点": "adoption title",
    "海峡市条例| |（2018年3月1日会议通过）| |目录": "title adoption page",
    "首页 > 新闻 > 正文|\n|工作要点": "page title",
    "工作要点|\n|字体：大 中 小\n|现印发。": "title page text",
    "2017年工作要点| |（此件主动公开）| |甲": "title access title",
    "工作要点| |海政〔2018〕12号": "title number",
    "方案| |2018年3月1日": "title date",
    "《|数据工作要点|》": "title",
    "《要点》": "title",
}
FAR = {
    f"{'推进' * 300}。|责任单位：市财政局。|推动。": "text clause text",
    f"{'推进' * 300}（责任单位：市财政局）。": "clause",
    f"来源：海峡日报| |{'推进' * 300}。|责任单位：市财政局。": "page text clause",
    f"责任单位：{'市财政局、' * 100}市审计局。|推动。": "clause text",
    "责任单位：市财政局| |来源：日报。": "clause text",
}


@pytest.mark.parametrize(("head", "kinds"), FAR.items(), ids=range(len(FAR)))
def test_a_long_head_falls_into_paragraphs_of_kinds(head: str, kinds: str) -> None:
    text = head.replace("|", "")
    found = list(classified(Source.of(text), 0, len(text)))
    assert [text[piece.start : piece.end] for piece in found] == [part for part in head.split("|") if part != " "]
    assert " ".join(piece.kind for piece in found) == kinds


BEHIND = ["", "（责任单位：市财政局）2018年3月1日", "》2018年3月1日起", "：为了，各单位：", "\n2018年3月1日会议通过）"]


@pytest.mark.parametrize("behind", BEHIND, ids=["nothing", "a clause", "a date", "addressees", "a line"])
@pytest.mark.parametrize("before", ["", "1）（甲。\n"], ids=["", "a line before"])
@pytest.mark.parametrize(("head", "kinds"), PIECES.items(), ids=ascii)
def test_a_head_falls_into_paragraphs_of_kinds(head: str, kinds: str, before: str, behind: str) -> None:
    parts = head.split("|")
    words = parts if len(parts) == 1 else [part for part in parts if part.strip(" \n-—#《》")]
    text = "".join(parts)
    view = Source.of(before + text + behind)
    found = list(classified(view, len(before), len(before + text)))
    assert [view.clean[piece.start : piece.end] for piece in found] == words
    assert " ".join(piece.kind for piece in found) == kinds


FEET = {
    # A foot, its paragraphs parted by |, and what each of them is: what a page says is none of its own there.
    "推进建设。|责任单位：市财政局。|2018年3月1日": "text clause date",
    "海峡市人民政府| |2018年3月1日| |（此件主动公开）": "title date access",
    "来源：海峡日报 发布日期：2018-03-01 工作要点": "title",
    "数据建设的工作方案（海政〔2018〕12号）": "title",
    "海峡市关于印发工作要点的通知为了推进": "title",
    "———— 工作要点": "title",
    "（2018年3月1日海峡市人民政府|\n|令公布）工作要点": "title title",
    "工作要点|\n|字体：大 中 小|\n|现印发。": "title title text",
    "来源：海峡日报": "title",
}


@pytest.mark.parametrize("before", ["", "为推进工作。\n"], ids=["alone", "behind a sentence of the head"])
@pytest.mark.parametrize(("foot", "kinds"), FEET.items(), ids=ascii)
def test_a_foot_falls_into_paragraphs_of_kinds(foot: str, kinds: str, before: str) -> None:
    text = before + foot.replace("|", "")
    view = Source.of(text)
    found = list(classified(view, 0, len(text), head=bool(before)))[1 if before else 0 :]
    words = [part for part in foot.split("|") if part.strip(" \n")]
    assert [text[piece.start : piece.end] for piece in found] == words
    assert " ".join(piece.kind for piece in found) == kinds


@pytest.mark.parametrize(
    ("text", "cuts", "pieces"),
    [
        ("海峡市水利局工作要点甲", (6, 10), ["海峡市水利局", "工作要点", "甲"]),
        ("海峡市水利局 工作要点甲\n乙", (0, 7, 11, 12), ["海峡市水利局", "工作要点", "甲", "乙"]),
        ("甲\n海峡市水利局工作要点", (0, 1, 2, 8), ["甲", "海峡市水利局", "工作要点"]),
        ("海峡市水利局", (6,), ["海峡市水利局"]),
        ("甲\n乙", (), ["甲", "乙"]),
    ],
)
def test_a_paragraph_begins_where_a_cut_is(text: str, cuts: tuple[int, ...], pieces: list[str]) -> None:
    found = classified(Source.of(text), 0, len(text), cuts)
    assert [text[piece.start : piece.end] for piece in found] == pieces
