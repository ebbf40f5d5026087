"""The paragraphs of the head and foot of a document: what each of them is, and what it says."""

from datetime import date

import pytest

from govplan import Period
from govplan.text.frame import genre_of, is_foot, kind_of, period_of, read_date
from govplan.text.paragraphs import classified
from govplan.text.source import Source

DATES = {
    "2017年3月27日": date(2017, 3, 27),
    "（2017年3月27日）": date(2017, 3, 27),
    "2017 年 3 月 27 日": date(2017, 3, 27),
    "2017-03-27": date(2017, 3, 27),
    "2017/3/27": date(2017, 3, 27),
    "2017.3.27": date(2017, 3, 27),
    "二〇二二年三月十七日": date(2022, 3, 17),
    "二○二二年十二月三十一日": date(2022, 12, 31),
    "二零一八年三月一日": date(2018, 3, 1),
    "二O一八年三月一日": date(2018, 3, 1),
    "一九九八年十月二十日": date(1998, 10, 20),
    "2017年2月29日": None,
    "2017年13月1日": None,
    "二〇一七年十十月一日": None,
    "二〇一七年三月四十日": None,
    "二〇一七年三月十十日": None,
    "三月一日": None,
    "": None,
}


@pytest.mark.parametrize(("text", "day"), DATES.items(), ids=ascii)
def test_a_date_names_a_day(text: str, day: date | None) -> None:
    assert read_date(text) == day


GENRES = {
    "2017年数字福建工作要点": "工作要点",
    "关于印发实施方案的通知": "通知",
    "信用体系建设实施方案": "实施方案",
    "信用体系建设规划（2015-2020年）": "规划",
    "信用体系建设规划(2015-2020年)": "规划",
    "海峡市“十三五”发展规划纲要（草案）（2016年）": "发展规划纲要",
    "海峡市数据条例": "条例",
    "数 据 工 作 要 点": "工作要点",
    "数字海峡": None,
    "": None,
}


@pytest.mark.parametrize(("title", "genre"), GENRES.items(), ids=GENRES)
def test_a_title_ends_in_the_kind_of_its_document(title: str, genre: str | None) -> None:
    assert genre_of(title) == genre


PERIODS = {
    "2017年数字福建工作要点": (2017, 2017),
    "2017年度工作要点": (2017, 2017),
    "规划（2015-2020年）": (2015, 2020),
    "规划（2015—2020年）": (2015, 2020),
    "规划（2015年至2020年）": (2015, 2020),
    "规划（２０１５－２０２０年）": (2015, 2020),
    "规划（2018—2018年）": (2018, 2018),
    "规划（2020—2015年）": None,
    "2017年3月工作要点": None,
    "“十三五”规划": None,
}


@pytest.mark.parametrize(("title", "years"), PERIODS.items(), ids=PERIODS)
def test_a_title_names_the_years_of_its_plan(title: str, years: tuple[int, int] | None) -> None:
    assert period_of(title) == (years and Period(date(years[0], 1, 1), date(years[1], 12, 31)))


KINDS = {
    "date": ("2017年3月27日", "（二〇一七年三月一日）", "2017-03-27"),
    "published": ("发布日期：2017-03-31", "发布时间: 2017-03-31 09:30", "公开日期：2017年3月31日", "• 日期：2017/3/31"),
    "issued": ("成文日期：2017年3月31日", "发文日期： 2017-03-31 16:40"),
    "office": ("发文机关：海峡市人民政府", "海峡市人民政府办公室文件"),
    "label": ("索引号：", "• 发文字号:", "【发文单位】"),
    "adoption": (
        "2018年3月1日海峡市第十届人民代表大会常务委员会第三次会议通过",
        "（2018年3月1日海峡市人民政府令第61号公布，根据2019年3月1日令第70号修订）",
        "（海峡市水利局 二〇一八年三月一日）",
        f"（2018年3月1日{'建' * 137}通过）",
    ),
    "mark": ("（草案）", "（征求意见稿）", "（本文有删减）", "2018年3月"),
    "page": (
        *("来源：海峡日报", "浏览次数：12", "下载地址：点击下载", "打印本页", "——————", "目 录", "09:45:30"),
        *("发布日期：2018-02-30", "发文机关：县政府网站", "名称：工作要点"),
    ),
    "access": ("（此件主动公开）", "此件公开发布", "(此件依申请公开)", "信息公开选项：主动公开", "公开方式：不予公开"),
    "number": (
        "海政办〔2018〕12号",
        "海政办[2018]12号",
        "海政办（2018）第12号",
        "文号：海政办〔2018〕12号",
        "（海政办〔2018〕12号）",
    ),
    "index": ("索引号：FJ001-2018-00012", "索引号 : FJ001-2018", "索 引 号：FJ001-2018"),
    "addressees": ("各市、县（区）人民政府，市直各单位：", "海峡市人民政府：", "教育部：", "各有关单位:"),
    "title": (
        "2017年工作要点",
        "海峡市人民政府办公室",
        "2018年2月30日",
        "海峡市关于规范性文件",
        "海政办〔18〕12号",
        "数据平台项目X",
        "建" * 150,
    ),
    "clause": ("责任单位：市财政局", "牵头单位：市财政局。"),
    "text": (
        "现印发给你们。",
        "。推动共享",
        "主要任务如下：",
        "建设，",
        "建设；",
        "建" * 151,
        f"（2018年3月1日{'建' * 138}通过）",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_paragraph_is_of_a_kind(kind: str) -> None:
    assert {text: kind_of(text) for text in KINDS[kind]} == dict.fromkeys(KINDS[kind], kind)


FEET = (
    *("附件：任务分工表", "附件1：任务分工表", "附：名单", "附件", "附件2", "抄送：市委。", "（此件主动公开）"),
    *("2018年3月1日", "（联系人：张三）", "信息公开选项：主动公开"),
)


@pytest.mark.parametrize("text", FEET)
def test_a_paragraph_may_begin_the_foot(text: str) -> None:
    assert is_foot(text)


NO_FEET = ("加快建设。", "附件一览", "2018年3月1日起施行。", "海峡市人民政府", "信息公开工作要及时。")


@pytest.mark.parametrize("text", NO_FEET)
def test_other_paragraphs_do_not_begin_the_foot(text: str) -> None:
    assert not is_foot(text)


PIECES = {
    # A head, and its paragraphs.
    "lines": ("工作要点\n　　现印发给你们。\n\n2018年3月1日\n", ["工作要点", "现印发给你们。", "2018年3月1日"]),
    "a number before a title": ("海政〔2018〕12号 工作要点", ["海政〔2018〕12号", "工作要点"]),
    "a number that touches a title": ("海政〔2018〕12号工作要点", ["海政〔2018〕12号", "工作要点"]),
    "addressees that touch a sentence": ("各有关单位：现印发给你们。", ["各有关单位：", "现印发给你们。"]),
    "a date that touches a title": ("2018年3月1日工作要点", ["2018年3月1日", "工作要点"]),
    "a date of a sentence": ("2018年3月1日起施行。", ["2018年3月1日起施行。"]),
    "a date with hyphens": ("2018-03-11\n工作要点", ["2018-03-11", "工作要点"]),
    "a title before a date": ("数据建设工作要点 2018年3月1日", ["数据建设工作要点", "2018年3月1日"]),
    "a date before a note on access": (
        "2018年3月1日 （此件主动公开） 工作要点",
        ["2018年3月1日", "（此件主动公开）", "工作要点"],
    ),
    "a title before its addressees": (
        "数据平台建设工作要点 各有关单位：现印发。",
        ["数据平台建设工作要点", "各有关单位：", "现印发。"],
    ),
    "a field with a date": ("发布日期： 2018-03-01", ["发布日期： 2018-03-01"]),
    "words with a blank": ("海峡市 人民政府", ["海峡市 人民政府"]),
    "a date at the start of a line far from the start": (
        f"{'建设' * 80}。\n2018年3月1日 推动共享",
        [f"{'建设' * 80}。", "2018年3月1日", "推动共享"],
    ),
    "a red head before other words": ("海峡市人民政府办公室文件 数据平台", ["海峡市人民政府办公室文件", "数据平台"]),
    "nothing": (" \n", []),
}


@pytest.mark.parametrize(("text", "pieces"), PIECES.values(), ids=PIECES)
def test_a_head_falls_into_paragraphs(text: str, pieces: list[str]) -> None:
    found = classified(Source.of(text), 0, len(text))
    assert [text[piece.start : piece.end] for piece in found] == pieces
