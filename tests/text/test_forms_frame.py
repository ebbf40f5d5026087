"""The forms that deadlines and the head and foot of real plans take, one row each; the words are our own."""

from collections.abc import Callable
from typing import Final

import pytest

from govplan import parse

LAYOUTS: Final[dict[str, Callable[[str], str]]] = {
    "carriage returns and line feeds": lambda text: text.replace("\n", "\r\n"),
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "indents": lambda text: text.replace("\n", "\n　　"),
    "tabs": lambda text: text.replace("\n", "\n\t"),
    "no-break spaces": lambda text: text.replace("\n", "\xa0\n\xa0\xa0"),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
}


@pytest.mark.parametrize("change", LAYOUTS.values(), ids=LAYOUTS)
def test_the_layout_of_lines_says_nothing(change: Callable[[str], str]) -> None:
    text = (
        "海峡市人民政府关于印发数据平台建设实施方案的通知\n海政〔2018〕12号\n各县（区）人民政府：\n现印发给你们。\n"
        "海峡市人民政府\n2018年3月1日\n（此件主动公开）\n数据平台建设实施方案\n为加快建设，制定本方案。\n"
        "一、总体要求\n（一）加快建设。（责任单位：市财政局、教育局）\n（二）推动共享。\n附件：任务分工表\n"
    )
    assert parse(change(text)).plan == parse(text).plan


DEADLINES: Final[dict[str, list[tuple[str, str | None]]]] = {
    # Words in a plan for 2018, and the deadlines that they name.
    "2018年6月底前完成试点": [("2018年6月底前", "2018-06-30")],
    "于2019年2月底前完成试点": [("2019年2月底前", "2019-02-28")],
    "2018年6月前完成试点": [("2018年6月前", None)],
    "2018年6月15日前完成试点": [("2018年6月15日前", "2018-06-15")],
    "2018年6月15日之前完成试点": [("2018年6月15日之前", "2018-06-15")],
    "年底前完成试点": [("年底前", "2018-12-31")],
    "年内完成试点": [("年内", "2018-12-31")],
    "今年底完成试点": [("今年底", "2018-12-31")],
    "今年年底前完成试点": [("今年年底前", "2018-12-31")],
    "2019年底前完成试点": [("2019年底前", "2019-12-31")],
    "6月底前完成试点": [("6月底前", "2018-06-30")],
    "6月15日前完成试点": [("6月15日前", "2018-06-15")],
    "到2020年，建成平台": [("到2020年", "2020-12-31")],
    "6月底前完成试点，年底前全面推广": [("6月底前", "2018-06-30"), ("年底前", "2018-12-31")],
    "到2025年建设规划的通知": [],
    "2017年用户数达1.5万户": [],
    "2017年6月用户数达1.5万户": [],
    "常年开展活动": [],
}


@pytest.mark.parametrize(("words", "dues"), DEADLINES.items(), ids=DEADLINES)
def test_a_deadline_is_read_and_dated(words: str, dues: list[tuple[str, str | None]]) -> None:
    plan = parse(f"2018年工作要点\n一、总体要求\n（一）加快建设步伐，{words}。\n").plan
    found = plan.sections[0].items[0].tasks[0].due
    assert [(due.text, due.date and due.date.isoformat()) for due in found] == dues


def test_a_deadline_without_a_year_has_no_date_in_a_plan_for_several_years() -> None:
    plan = parse("工作规划（2016—2020年）\n一、总体要求\n（一）年底前完成试点。\n").plan
    assert [(due.text, due.date) for due in plan.sections[0].items[0].tasks[0].due] == [("年底前", None)]


def test_a_deadline_in_a_clause_belongs_to_its_task(around: Callable[[str], str]) -> None:
    plan = parse(around("加快建设步伐。（市教育局负责，2018年3月底前完成）推动共享。")).plan
    assert [[due.text for due in task.due] for task in plan.sections[0].items[0].tasks] == [["2018年3月底前"], []]


COVER: Final = """海峡市人民政府办公室关于印发2018年数据工作要点的通知
{number}
各县（区）人民政府，市直各单位：
现将《2018年数据工作要点》印发给你们，请遵照国办发〔2017〕99号文件一并落实。
海峡市人民政府办公室
{date}
（此件{access}）
2018年数据工作要点
为加快建设，制定本要点。
一、总体要求
加快建设数据平台。
"""


@pytest.mark.parametrize("number", ["海政办〔2018〕12号", "海政办[2018]12号", "海政办（2018）12号", "海政办(2018)12号"])
def test_the_number_of_the_document_is_its_own_and_not_a_cited_one(number: str) -> None:
    plan = parse(COVER.format(number=number, date="2018年3月1日", access="主动公开")).plan
    assert [(each.scheme, each.value) for each in plan.identifiers] == [("document-number", number)]


DATES: Final = {
    "2018年3月1日": "2018-03-01",
    "2018年12月31日": "2018-12-31",
    "二〇一八年三月一日": "2018-03-01",
    "二○一八年三月十七日": "2018-03-17",
    "二零一八年十二月三十一日": "2018-12-31",
    "2018-03-01": "2018-03-01",
}


@pytest.mark.parametrize(("date", "day"), DATES.items(), ids=DATES)
def test_the_day_of_issue_is_read_in_every_form(date: str, day: str) -> None:
    plan = parse(COVER.format(number="海政办〔2018〕12号", date=date, access="主动公开")).plan
    assert plan.issued is not None
    assert plan.issued.isoformat() == day


@pytest.mark.parametrize("access", ["主动公开", "公开发布", "依申请公开", "不予公开"])
def test_who_may_read_a_plan_stands_in_its_frame(access: str) -> None:
    plan = parse(COVER.format(number="海政办〔2018〕12号", date="2018年3月1日", access=access)).plan
    assert plan.access == access


def test_a_covering_notice_and_its_plan_are_parted_by_a_signature() -> None:
    plan = parse(COVER.format(number="海政办〔2018〕12号", date="2018年3月1日", access="主动公开")).plan
    assert plan.notice is not None
    assert plan.notice.title == "海峡市人民政府办公室关于印发2018年数据工作要点的通知"
    assert plan.notice.text == "现将《2018年数据工作要点》印发给你们，请遵照国办发〔2017〕99号文件一并落实。"
    assert (plan.title, plan.genre, plan.preamble) == ("2018年数据工作要点", "工作要点", "为加快建设，制定本要点。")
    assert plan.addressees == ("各县（区）人民政府", "市直各单位")
    assert [party.name for party in plan.issuers] == ["海峡市人民政府办公室"]
    assert plan.period is not None
    assert (str(plan.period.start), str(plan.period.end)) == ("2018-01-01", "2018-12-31")


def test_a_covering_notice_and_its_plan_may_be_parted_by_a_date_line_alone() -> None:
    plan = parse(
        "海峡市人民政府关于印发数据平台建设实施方案的通知\n各县（区）人民政府：\n现印发给你们。\n2018年3月1日\n"
        "数据平台建设实施方案\n一、总体要求\n加快建设。\n"
    ).plan
    assert plan.notice is not None
    assert (plan.notice.title, plan.title) == (
        "海峡市人民政府关于印发数据平台建设实施方案的通知",
        "数据平台建设实施方案",
    )
    assert (str(plan.issued), plan.issuers) == ("2018-03-01", ())


def test_several_bodies_may_issue_a_plan_together() -> None:
    plan = parse(
        "关于印发数据平台建设实施方案的通知\n各县（区）人民政府：\n现印发给你们。\n海峡市教育局\n海峡市财政局\n2018年3月1日\n"
        "数据平台建设实施方案\n一、总体要求\n加快建设。\n"
    ).plan
    assert [party.name for party in plan.issuers] == ["海峡市教育局", "海峡市财政局"]


def test_a_plan_without_a_notice_is_signed_at_its_end() -> None:
    plan = parse(
        "海峡市人民政府关于加强数据工作的意见\n海政〔2018〕12号\n各县（区）人民政府：\n为加强数据工作，提出如下意见。\n"
        "一、总体要求\n加快建设。\n二、保障措施\n加强领导。\n附件：任务分工表\n海峡市人民政府\n2018年3月1日\n（此件公开发布）\n"
        "抄送：市委各部门。\n海峡市人民政府办公室2018年3月2日印发\n"
    ).plan
    assert (plan.notice, plan.title, plan.genre) == (None, "海峡市人民政府关于加强数据工作的意见", "意见")
    assert (str(plan.issued), plan.access) == ("2018-03-01", "公开发布")
    assert [party.name for party in plan.issuers] == ["海峡市人民政府"]
    assert plan.closing == "附件：任务分工表\n抄送：市委各部门。\n海峡市人民政府办公室2018年3月2日印发"
    assert [task.text for task in plan.sections[1].tasks] == ["加强领导。"]


def test_the_day_of_publication_has_a_line_of_its_own() -> None:
    plan = parse("数据工作要点\n发布日期：2018-03-05\n一、总体要求\n加快建设。\n").plan
    assert (str(plan.published), plan.issued) == ("2018-03-05", None)


def test_the_index_number_has_a_line_of_its_own() -> None:
    plan = parse("数据工作要点\n索引号：FJ00101-0200-2018-00012\n一、总体要求\n加快建设。\n").plan
    assert [(each.scheme, each.value) for each in plan.identifiers] == [("index-number", "FJ00101-0200-2018-00012")]


def test_a_title_that_stands_twice_is_one() -> None:
    parsed = parse("2018年数据工作要点\n2018年数据工作要点\n一、总体要求\n加快建设。\n")
    assert parsed.plan.title == "2018年数据工作要点"
    assert [issue.code for issue in parsed.issues] == []


def test_a_title_in_two_lines_is_one() -> None:
    plan = parse("海峡市关于加快推进\n数据平台建设的实施意见\n一、总体要求\n加快建设。\n").plan
    assert plan.title == "海峡市关于加快推进数据平台建设的实施意见"


def test_a_text_without_a_title_says_so() -> None:
    parsed = parse("一、总体要求\n加快建设。\n")
    assert (parsed.plan.title, [issue.code for issue in parsed.issues]) == ("", ["no-title"])
