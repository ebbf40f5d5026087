"""What the head and the foot of a document say, and what of them no field has."""

from typing import Any

import pytest

from govplan import Plan, parse, render
from govplan.text.front import without
from govplan.text.source import Source


def shown(plan: Plan) -> dict[str, Any]:
    """Return what a plan says but for its sections, as plain values; what it does not say is left out."""
    values: dict[str, Any] = {
        "title": plan.title,
        "notice": plan.notice and (plan.notice.title, plan.notice.text),
        "issuers": [party.name for party in plan.issuers],
        "addressees": list(plan.addressees),
        "identifiers": [each.value for each in plan.identifiers],
        "issued": plan.issued and plan.issued.isoformat(),
        "published": plan.published and plan.published.isoformat(),
        "access": plan.access,
        "preamble": plan.preamble,
        "page": plan.source and plan.source.title,
        "closing": plan.closing,
    }
    return {name: value for name, value in values.items() if value}


HEADS: dict[str, tuple[str, dict[str, Any]]] = {
    # The lines before the first heading, and what they say.
    "nothing": ("", {}),
    "a title": ("数据工作要点\n", {"title": "数据工作要点"}),
    "a title in two lines": (
        "海峡市关于加快推进\n数据平台建设的意见\n",
        {"title": "海峡市关于加快推进数据平台建设的意见"},
    ),
    "a title with its years below it": ("数据发展规划\n（2016—2020年）\n", {"title": "数据发展规划（2016—2020年）"}),
    "a title and a preamble": (
        "工作要点\n为加快建设。\n制定本要点。\n",
        {"title": "工作要点", "preamble": "为加快建设。\n制定本要点。"},
    ),
    "a preamble alone": ("为加快建设，制定本要点。\n", {"preamble": "为加快建设，制定本要点。"}),
    "a title of the page before that of the plan": (
        "海峡市出台工作要点\n2018年数据工作要点\n",
        {"title": "2018年数据工作要点", "page": "海峡市出台工作要点"},
    ),
    "a title twice": ("数据工作要点\n数据工作要点\n", {"title": "数据工作要点", "page": "数据工作要点"}),
    "no complete title": ("数字海峡\n", {"title": "数字海峡"}),
    "two lines in place of a title, the first being complete": (
        "数据工作要点\n市大数据局\n为加快建设，制定本要点。\n",
        {"title": "数据工作要点", "issuers": ["市大数据局"], "preamble": "为加快建设，制定本要点。"},
    ),
    "a title too long to be one": (f"{'建设' * 70}\n{'服务' * 20}\n", {"title": "建设" * 70, "preamble": "服务" * 20}),
    "numbers": (
        "工作要点\n索引号：FJ001-2018\n海政〔2018〕12号\n海政〔2018〕12号\n",
        {"title": "工作要点", "identifiers": ["FJ001-2018", "海政〔2018〕12号"]},
    ),
    "the day of publication": ("工作要点\n发布日期：2018-03-05\n", {"title": "工作要点", "published": "2018-03-05"}),
    "a note on access": ("工作要点\n（此件主动公开）\n", {"title": "工作要点", "access": "主动公开"}),
    "addressees": (
        "工作要点\n各县（区）人民政府，市直各单位：\n为加快建设。\n",
        {"title": "工作要点", "addressees": ["各县（区）人民政府", "市直各单位"], "preamble": "为加快建设。"},
    ),
    "addressees with narrow marks": (
        "工作要点\n各县(区)人民政府,市直各单位:\n为加快建设。\n",
        {"title": "工作要点", "addressees": ["各县(区)人民政府", "市直各单位"], "preamble": "为加快建设。"},
    ),
    "addressees twice": (
        "工作要点\n各县人民政府：\n各有关单位：\n",
        {"title": "工作要点", "addressees": ["各县人民政府"], "preamble": "各有关单位："},
    ),
    "a covering notice": (
        "关于印发工作要点的通知\n各县人民政府：\n现印发给你们。\n海峡市人民政府\n2018年3月1日\n工作要点\n为加快建设。\n",
        {
            "title": "工作要点",
            "notice": ("关于印发工作要点的通知", "现印发给你们。"),
            "issuers": ["海峡市人民政府"],
            "addressees": ["各县人民政府"],
            "issued": "2018-03-01",
            "preamble": "为加快建设。",
        },
    ),
    "a covering notice without a title": (
        "各县人民政府：\n现印发给你们。\n2018年3月1日\n工作要点\n",
        {
            "title": "工作要点",
            "notice": (None, "现印发给你们。"),
            "addressees": ["各县人民政府"],
            "issued": "2018-03-01",
        },
    ),
    "a covering notice without words": (
        "关于印发工作要点的通知\n2018年3月1日\n工作要点\n",
        {"title": "工作要点", "notice": ("关于印发工作要点的通知", None), "issued": "2018-03-01"},
    ),
    "addressees and a date alone": (
        "各县人民政府：\n2018年3月1日\n工作要点\n",
        {"title": "工作要点", "addressees": ["各县人民政府"], "issued": "2018-03-01"},
    ),
    "a plan behind a notice that alone tells its title": (
        "关于印发工作要点的通知\n各县人民政府：\n现印发给你们。\n2018年3月1日\n为加快建设。\n",
        {
            "title": "工作要点",
            "notice": ("关于印发工作要点的通知", "现印发给你们。"),
            "addressees": ["各县人民政府"],
            "issued": "2018-03-01",
            "preamble": "为加快建设。",
        },
    ),
    "a plan with a line behind its title": (
        "关于印发工作要点的通知\n各县人民政府：\n现印发。\n2018年3月1日\n工作要点\n市大数据局\n为加快建设。\n",
        {
            "title": "工作要点",
            "notice": ("关于印发工作要点的通知", "现印发。"),
            "addressees": ["各县人民政府"],
            "issued": "2018-03-01",
            "issuers": ["市大数据局"],
            "preamble": "为加快建设。",
        },
    ),
    "an adoption line in two lines": (
        "数据规划\n和远景目标纲要\n2021年1月27日海峡市第十届\n人民代表大会第五次会议批准\n",
        {"title": "数据规划和远景目标纲要", "preamble": "2021年1月27日海峡市第十届\n人民代表大会第五次会议批准"},
    ),
    "an adoption bracket over lines": (
        "数 据 规 则\n（二〇〇四年六月十六日海峡市政府\n第54次常务会议修订通过）\n",
        {"title": "数 据 规 则", "preamble": "（二〇〇四年六月十六日海峡市政府\n第54次常务会议修订通过）"},
    ),
    "an adoption line behind a title": (
        "海峡市数据条例 2021年9月24日 海峡市第十届人民代表大会常务委员会第三次会议通过\n",
        {"title": "海峡市数据条例", "preamble": "2021年9月24日 海峡市第十届人民代表大会常务委员会第三次会议通过"},
    ),
    "an adoption line that touches a number": (
        "数据条例\n海政〔2018〕12号2018年3月1日海峡市人民政府常务会议通过\n",
        {
            "title": "数据条例",
            "identifiers": ["海政〔2018〕12号"],
            "preamble": "2018年3月1日海峡市人民政府常务会议通过",
        },
    ),
    "an adoption bracket and a note in one line": (
        "数据条例 （2018年3月1日海峡市政府公布 2019年3月1日修订） 为加快建设。\n",
        {"title": "数据条例", "preamble": "（2018年3月1日海峡市政府公布 2019年3月1日修订） 为加快建设。"},
    ),
    "a cover page": (
        "数据专项规划\n（2021 年-2035 年）\n（草案）\n海峡市大数据局\n2021年9月\n",
        {
            "title": "数据专项规划（2021 年-2035 年）",
            "issuers": ["海峡市大数据局"],
            "preamble": "（草案）\n2021年9月",
        },
    ),
    "a red head": (
        "海峡市人民政府办公室文件 海政办[2018]12号 —————————— 海峡市关于数据的意见\n海政办〔2018〕12号\n",
        {
            "title": "海峡市关于数据的意见",
            "issuers": ["海峡市人民政府办公室"],
            "identifiers": ["海政办[2018]12号"],
        },
    ),
    "bodies that the title names twice": (
        "海峡市教育局 海峡市财政局 海峡市教育局  海峡市财政局 关于数据的意见\n",
        {
            "title": "海峡市教育局  海峡市财政局 关于数据的意见",
            "page": "海峡市教育局 海峡市财政局",
        },
    ),
    "a title that the page tells without its body": (
        "海峡市关于数据工作的若干意见\n海政〔2018〕12号\n海峡市海峡市关于数据工作的若干意见\n",
        {
            "title": "海峡市关于数据工作的若干意见",
            "identifiers": ["海政〔2018〕12号"],
            "page": "海峡市关于数据工作的若干意见\n海峡市",
        },
    ),
    "a title in two lines that end alike": (
        "海峡市数据发展计划审查条例\n海政〔2018〕12号\n海峡市数据发展计划\n审查条例\n",
        {
            "title": "海峡市数据发展计划审查条例",
            "identifiers": ["海政〔2018〕12号"],
            "page": "海峡市数据发展计划审查条例",
        },
    ),
    "a title with its number behind it": (
        "数据工作要点（海政〔2018〕12号）\n",
        {"title": "数据工作要点", "identifiers": ["海政〔2018〕12号"]},
    ),
    "fields of a page": (
        (
            "# 数据工作要点\n• 索引号:\n\n  61072800/2024-001\n• 发文机构:海峡市大数据局\n• 文号:\n  海政〔2018〕12号\n"
            "• 成文日期:2018年3月1日\n• 发布日期: 2018年3月5日 16:34\n"
        ),
        {
            "title": "数据工作要点",
            "issuers": ["海峡市大数据局"],
            "identifiers": ["61072800/2024-001", "海政〔2018〕12号"],
            "issued": "2018-03-01",
            "published": "2018-03-05",
        },
    ),
    "a line of a covering notice that says that words were left out": (
        "关于印发工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n（本文有删减）\n附件\n工作要点\n",
        {
            "title": "工作要点",
            "notice": ("关于印发工作要点的通知", "现印发。\n（本文有删减）"),
            "issuers": ["海峡市人民政府"],
            "addressees": ["各县"],
            "issued": "2018-03-01",
        },
    ),
    "a title of the page in place of that of the notice": (
        "政策解读：数据行动方案\n各县：\n现将方案印发你们。\n海峡市人民政府\n2018年3月1日\n数据行动方案\n",
        {
            "title": "数据行动方案",
            "notice": (None, "现将方案印发你们。"),
            "issuers": ["海峡市人民政府"],
            "addressees": ["各县"],
            "issued": "2018-03-01",
            "page": "政策解读：数据行动方案",
        },
    ),
    "a field and its date in the next line": (
        "工作要点\n发布日期：\n2018-03-05\n",
        {"title": "工作要点", "published": "2018-03-05"},
    ),
    "lines too long to be one title": (
        f"{'建设' * 30}\n{'服务' * 30}\n{'开放' * 30}\n",
        {"title": "建设" * 30 + "服务" * 30, "preamble": "开放" * 30},
    ),
    "a title of eight characters that the page tells without its body": (
        "数据工作实施方案\n海政〔2018〕12号\n海峡市数据工作实施方案\n",
        {"title": "数据工作实施方案", "identifiers": ["海政〔2018〕12号"], "page": "数据工作实施方案\n海峡市"},
    ),
    "words of fewer characters that the title ends in": (
        "数据实施方案\n海政〔2018〕12号\n海峡市数据实施方案\n",
        {"title": "海峡市数据实施方案", "identifiers": ["海政〔2018〕12号"], "page": "数据实施方案"},
    ),
    "two lines of the page before the title": (
        "海峡日报\n海政〔2018〕11号\n数据工作实施方案\n海政〔2018〕12号\n海峡市数据工作实施方案\n",
        {
            "title": "数据工作实施方案",
            "identifiers": ["海政〔2018〕11号", "海政〔2018〕12号"],
            "page": "海峡日报\n数据工作实施方案\n海峡市",
        },
    ),
    "two lines too long to be one title, with a number between": (
        f"{'建设' * 70}\n海政〔2018〕12号\n{'服务' * 10}\n",
        {"title": "建设" * 70, "identifiers": ["海政〔2018〕12号"], "preamble": "服务" * 10},
    ),
    "two lines of 151 characters, with a number between": (
        f"{'建设' * 70}\n海政〔2018〕12号\n新{'服务' * 5}\n",
        {"title": "建设" * 70, "identifiers": ["海政〔2018〕12号"], "preamble": f"新{'服务' * 5}"},
    ),
    "three lines that the page tells in one, and a body": (
        "海峡市财政局工作要点实施方案\n海峡市财政局\n工作要点\n实施方案\n市大数据局\n",
        {"title": "海峡市财政局工作要点实施方案", "issuers": ["市大数据局"], "page": "海峡市财政局工作要点实施方案"},
    ),
    "two titles of the page before another": (
        "海峡市数据网\n海政〔2018〕12号\n数字海峡建设工作要点\n发布日期：2018-03-05\n数据平台建设实施方案\n",
        {
            "title": "数据平台建设实施方案",
            "identifiers": ["海政〔2018〕12号"],
            "published": "2018-03-05",
            "page": "海峡市数据网\n数字海峡建设工作要点",
        },
    ),
    "a line behind a title that holds a label": (
        "数据工作要点\n包括1.数据平台方案\n",
        {"title": "数据工作要点", "preamble": "包括1.数据平台方案"},
    ),
    "a body that the page names before the title": (
        "海峡市人民政府 海峡市人民政府关于数据工作的意见\n",
        {"title": "海峡市人民政府关于数据工作的意见", "page": "海峡市人民政府"},
    ),
    "a body that the page names before a title with a blank": (
        "海峡市人民政府 海峡市人民政府关于 数据工作的意见\n",
        {"title": "海峡市人民政府关于 数据工作的意见", "page": "海峡市人民政府"},
    ),
    "a draft and its version behind the title of a plan that a notice names": (
        "关于印发《数据工作要点》的通知\n各县：\n现印发。\n2018年3月1日\n数据工作要点\n（征求意见稿）\n（2018版）\n",
        {
            "title": "数据工作要点（2018版）",
            "notice": ("关于印发《数据工作要点》的通知", "现印发。"),
            "addressees": ["各县"],
            "issued": "2018-03-01",
            "preamble": "（征求意见稿）",
        },
    ),
    "a title in quotation marks": ("《数据工作要点》\n", {"title": "数据工作要点"}),
    "a notice that issues nothing": (
        "关于印发工作要点的通知\n为加快建设。\n现印发。\n",
        {"title": "关于印发工作要点的通知", "preamble": "为加快建设。\n现印发。"},
    ),
    "a notice whose sentence goes on": (
        "关于印发工作要点的通知\n现印发如下：\n",
        {"title": "关于印发工作要点的通知", "preamble": "现印发如下："},
    ),
    "a notice that its words alone issue": (
        "关于印发工作要点的通知\n现印发给你们。\n为加快建设。\n",
        {
            "title": "工作要点",
            "notice": ("关于印发工作要点的通知", "现印发给你们。"),
            "preamble": "为加快建设。",
        },
    ),
    "a notice that names no plan": (
        "关于做好数据工作的通知\n各县：\n请落实。\n海峡市人民政府\n2018年3月1日\n附件\n数据工作要点\n",
        {
            "title": "数据工作要点",
            "notice": ("关于做好数据工作的通知", "请落实。"),
            "issuers": ["海峡市人民政府"],
            "addressees": ["各县"],
            "issued": "2018-03-01",
        },
    ),
    "a notice that names no plan before one without a title": (
        "关于做好数据工作的通知\n各县：\n请落实。\n2018年3月1日\n为加快建设。\n",
        {
            "notice": ("关于做好数据工作的通知", "请落实。"),
            "addressees": ["各县"],
            "issued": "2018-03-01",
            "preamble": "为加快建设。",
        },
    ),
    "a date that closes nothing": ("工作要点\n2018年3月1日\n", {"title": "工作要点", "preamble": "2018年3月1日"}),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS)
def test_a_head_says_what_a_plan_is(head: str, expected: dict[str, Any]) -> None:
    parsed = parse(f"{head}一、总体要求\n加快建设。\n")
    assert {"title": "", **shown(parsed.plan)} == {"title": "", **expected}
    assert [issue.code for issue in parsed.issues] == ([] if expected.get("title") else ["no-title"])


UNREAD = {
    "another day of publication": "工作要点\n发布日期：2018-03-05\n发布日期：2018-03-06\n",
    "another note on access": "工作要点\n（此件主动公开）\n（此件依申请公开）\n",
    "a date between the title and the addressees": "工作要点\n2018年3月5日\n各县人民政府：\n现印发。\n",
    "another day of issue": "关于印发要点的通知\n成文日期：2018-03-05\n各县：\n现印发。\n2018年3月1日\n工作要点\n",
    "a field behind other words": "工作要点 来源：海峡日报\n",
    "a line of the page": "工作要点\n来源：海峡日报\n为加快建设。\n",
    "a field of the page in two lines": "工作要点\n主题分类：\n综合政务\n文号：\n海政〔2018〕12号\n",
    "a field without a value": "工作要点\n主题分类：\n各县人民政府：\n现印发。\n",
    "where the page stands in its site": "当前位置：首页 > 公开 > 文件\n工作要点\n",
    "a mark before the title": "（草案）\n工作要点\n",
    "a field without a value at the end": "工作要点\n主题分类：\n",
    "a field in brackets and its value": "工作要点\n【主题分类】\n综合政务\n为加快建设。\n",
    "a word for the reader": "工作要点\n【打印本页】\n",
}


@pytest.mark.parametrize("head", UNREAD.values(), ids=UNREAD)
def test_a_line_of_the_head_that_no_field_has_is_told(head: str) -> None:
    parsed = parse(f"{head}一、总体要求\n加快建设。\n")
    [issue] = parsed.issues
    assert (issue.code, issue.severity) == ("unread-line", "note")
    assert issue.span is not None
    assert parsed.text[issue.span.start : issue.span.end] in head


def test_a_mark_before_the_addressees_is_told_where_there_is_no_title() -> None:
    parsed = parse("（草案）\n各县人民政府：\n现印发。\n一、总体要求\n加快建设。\n")
    assert [issue.code for issue in parsed.issues] == ["no-title", "unread-line"]
    assert (parsed.plan.addressees, parsed.plan.preamble) == (("各县人民政府",), "现印发。")


def test_a_line_behind_a_field_of_the_page_is_the_title_unless_other_fields_follow() -> None:
    assert parse("主题分类：\n数据工作要点\n一、总体要求\n加快建设。\n").plan.title == "数据工作要点"
    assert parse("主题分类：\n综合政务\n来源：海峡日报\n数据工作要点\n一、总则\n").plan.title == "数据工作要点"


FEET: dict[str, tuple[str, dict[str, Any]]] = {
    # The lines behind the last item, and what they say.
    "nothing": ("", {}),
    "an attachment": ("附件：任务分工表\n", {"closing": "附件：任务分工表"}),
    "a signature": ("海峡市人民政府\n2018年3月1日\n", {"issuers": ["海峡市人民政府"], "issued": "2018-03-01"}),
    "two bodies that sign": (
        "海峡市教育局\n海峡市财政局\n2018年3月1日\n",
        {"issuers": ["海峡市教育局", "海峡市财政局"], "issued": "2018-03-01"},
    ),
    "a date alone": ("2018年3月1日\n", {"issued": "2018-03-01"}),
    "an attachment and a signature": (
        "附件：任务分工表\n海峡市人民政府\n2018年3月1日\n（此件主动公开）\n",
        {
            "closing": "附件：任务分工表",
            "issuers": ["海峡市人民政府"],
            "issued": "2018-03-01",
            "access": "主动公开",
        },
    ),
    "copies and print": (
        "抄送：市委各部门。\n海峡市人民政府办公室2018年3月2日印发\n",
        {"closing": "抄送：市委各部门。\n海峡市人民政府办公室2018年3月2日印发"},
    ),
    "two dates": (
        "海峡市人民政府\n2018年3月1日\n2018年3月2日\n",
        {"issuers": ["海峡市人民政府"], "issued": "2018-03-01", "closing": "2018年3月2日"},
    ),
    "bodies in one line": (
        "海峡市教育局 海峡市财政局 2018年3月1日\n",
        {"issuers": ["海峡市教育局", "海峡市财政局"], "issued": "2018-03-01"},
    ),
    "a name with a blank, and a seal": (
        "海峡市数据工作 领导小组（代章） 2018年3月1 日\n",
        {"issuers": ["海峡市数据工作 领导小组"], "issued": "2018-03-01"},
    ),
    "a name behind an address": (
        "联系人：张三\nzhang@haixia.cn 海峡市教育局\n2018年3月1日\n",
        {"issuers": ["海峡市教育局"], "issued": "2018-03-01", "closing": "联系人：张三\nzhang@haixia.cn"},
    ),
    "a name and a date that touch": (
        "海峡市人民政府2018年3月1日\n",
        {"issuers": ["海峡市人民政府"], "issued": "2018-03-01"},
    ),
    "an attached document with a signature of its own": (
        "附件：办法\n附件\n办法全文\n海峡市教育局\n2018年3月1日\n",
        {"closing": "附件：办法\n附件\n办法全文\n海峡市教育局\n2018年3月1日"},
    ),
    "the number at an attachment": (
        "海政〔2018〕12号附件1\n名单\n",
        {"identifiers": ["海政〔2018〕12号"], "closing": "附件1\n名单"},
    ),
    "the numbers of two documents at attachments": (
        "海政〔2018〕12号附件1\n海政〔2018〕13号附件2\n",
        {"identifiers": ["海政〔2018〕12号"], "closing": "附件1\n海政〔2018〕13号\n附件2"},
    ),
    "a number at the end": (
        "附件：名单\n海政〔2018〕12号\n",
        {"closing": "附件：名单\n海政〔2018〕12号"},
    ),
    "two notes on access": (
        "（此件主动公开）\n（此件依申请公开）\n",
        {"access": "主动公开", "closing": "（此件依申请公开）"},
    ),
}


@pytest.mark.parametrize(("foot", "expected"), FEET.values(), ids=FEET)
def test_a_foot_says_who_signed_and_what_belongs_to_a_plan(foot: str, expected: dict[str, Any]) -> None:
    plan = parse(f"工作要点\n一、总体要求\n加快建设。\n{foot}").plan
    assert shown(plan) == {"title": "工作要点", **expected}
    assert [task.text for task in plan.sections[0].tasks] == ["加快建设。"]


def test_a_foot_behind_a_notice_signs_nothing() -> None:
    plan = parse(
        "关于印发工作要点的通知\n各县人民政府：\n现印发。\n海峡市人民政府\n2018年3月1日\n（此件主动公开）\n"
        "工作要点\n一、总体要求\n加快建设。\n海峡市教育局\n2018年3月2日\n（此件主动公开）\n"
    ).plan
    assert (str(plan.issued), [party.name for party in plan.issuers]) == ("2018-03-01", ["海峡市人民政府"])
    assert [task.text for task in plan.sections[0].tasks] == ["加快建设。\n海峡市教育局"]
    assert plan.closing == "2018年3月2日\n（此件主动公开）"


def test_a_paragraph_of_the_last_item_is_no_foot() -> None:
    plan = parse("工作要点\n一、总体要求\n加快建设。\n信息公开工作要及时。\n").plan
    assert (plan.closing, [task.text for task in plan.sections[0].tasks]) == (
        None,
        ["加快建设。\n信息公开工作要及时。"],
    )


def test_the_first_words_of_the_last_item_are_no_foot_in_the_line_of_its_label() -> None:
    plan = parse("工作要点\n一、总体要求\n二、抄送范围由各单位确定。\n").plan
    assert (plan.closing, plan.sections[1].tasks[0].text) == (None, "抄送范围由各单位确定。")


def test_a_date_behind_a_label_alone_is_the_foot() -> None:
    plan = parse("工作要点\n一、加快建设。\n二、\n2018年3月1日\n").plan
    assert (str(plan.issued), plan.sections[1].tasks) == ("2018-03-01", ())


def test_a_seal_is_a_part_of_the_frame() -> None:
    text = "工作要点\n一、加快建设。\n海峡市大数据局（代章）\n2018年3月1日\n"
    assert [(each.kind, text[each.start : each.end]) for each in parse(text).tokens if each.kind != "blank"][-3:] == [
        ("issuer", "海峡市大数据局"),
        ("frame", "（代章）"),
        ("frame", "2018年3月1日"),
    ]


def test_a_signature_may_follow_the_last_sentence() -> None:
    plan = parse("工作要点\n一、总体要求\n加快建设。\n推动共享。 海峡市教育局\n2018年3月1日\n").plan
    assert ([party.name for party in plan.issuers], str(plan.issued)) == (["海峡市教育局"], "2018-03-01")
    assert [task.text for task in plan.sections[0].tasks] == ["加快建设。\n推动共享。"]


SIGNED_WITHOUT_A_DATE = {
    "at the end": ("加快建设。\n推动共享。\n海峡市教育局\n", ["海峡市教育局"], None),
    "before an attachment": ("加快建设。\n推动共享。\n海峡市教育局\n附件：名单\n", ["海峡市教育局"], "附件：名单"),
    "before a date": ("加快建设。\n推动共享。\n海峡市教育局\n2018年3月1日\n", ["海峡市教育局"], None),
    "in the only line": ("海峡市教育局\n", [], None),
    "nobody": ("加快建设。\n", [], None),
}


@pytest.mark.parametrize(("text", "names", "closing"), SIGNED_WITHOUT_A_DATE.values(), ids=SIGNED_WITHOUT_A_DATE)
def test_a_body_may_sign_where_the_head_tells_the_day(text: str, names: list[str], closing: str | None) -> None:
    plan = parse(f"工作要点\n成文日期：2018年3月1日\n一、{text}").plan
    assert ([party.name for party in plan.issuers], str(plan.issued), plan.closing) == (names, "2018-03-01", closing)


def test_a_document_without_headings_is_signed_too() -> None:
    plan = parse("海峡市政府对第7号提案的答复\n您提出的提案收悉。\n现答复如下。\n海峡市人民政府\n2018年3月1日\n").plan
    assert ([party.name for party in plan.issuers], str(plan.issued)) == (["海峡市人民政府"], "2018-03-01")
    assert plan.preamble == "您提出的提案收悉。\n现答复如下。"


def test_a_body_without_a_date_is_said_at_the_head() -> None:
    plan = parse("工作要点\n海峡市大数据局\n一、总体要求\n加快建设。\n").plan
    text = render(plan)
    assert "发文机关：海峡市大数据局" in text
    assert parse(text).plan == plan


def test_a_title_without_the_word_that_ends_one_goes_on_behind_its_date() -> None:
    plan = parse("关于数字福建的\n2017年3月5日\n重点内容\n一、总则。").plan
    assert plan.title == "关于数字福建的重点内容"


def test_a_source_is_blank_in_all_places_that_are_left_out() -> None:
    assert without(Source.of("甲乙丙丁"), [(2, 3), (0, 1)]).view == "\n乙\n丁"
    assert without(Source.of("甲乙丙丁"), [(0, 3), (1, 2)]).view == "\n\n\n丁"
