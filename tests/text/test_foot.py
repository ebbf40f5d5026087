"""What the lines of a foot are."""

import pytest

from govplan import parse

FEET: dict[str, tuple[str, list[tuple[str, str]], list[str]]] = {
    # What stands behind the title; what each of its lines is; and the bodies that sign.
    "a signature before an attachment": (
        "一、加快建设。\n海峡市人民政府\n2018年3月1日\n附件：名单\n市财政局\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("closing", "附件：名单"),
            ("closing", "市财政局"),
        ],
        ["海峡市人民政府"],
    ),
    "a body that signs nothing": (
        "一、加快建设。\n海峡市人民政府\n",
        [("label", "一、"), ("text", "加快建设。\n海峡市人民政府")],
        [],
    ),
    "a body alone where the head tells the day": (
        "成文日期：2018年3月1日\n一、加快建设。\n海峡市人民政府\n",
        [("frame", "成文日期：2018年3月1日"), ("label", "一、"), ("text", "加快建设。"), ("issuer", "海峡市人民政府")],
        ["海峡市人民政府"],
    ),
    "a body behind other words, where the head tells the day": (
        "成文日期：2018年3月1日\n一、加快建设。\n特此通知。 海峡市人民政府\n（此件主动公开）\n",
        [
            ("frame", "成文日期：2018年3月1日"),
            ("label", "一、"),
            ("text", "加快建设。\n特此通知。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "（此件主动公开）"),
        ],
        ["海峡市人民政府"],
    ),
    "two bodies where the head tells the day": (
        "成文日期：2018年3月1日\n一、加快建设。\n市教育局\n市财政局\n（此件主动公开）\n",
        [
            ("frame", "成文日期：2018年3月1日"),
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("issuer", "市财政局"),
            ("frame", "（此件主动公开）"),
        ],
        ["市教育局", "市财政局"],
    ),
    "two bodies and a day that the head tells too": (
        "成文日期：2018年3月1日\n一、加快建设。\n市教育局\n市财政局\n2018年3月1日\n",
        [
            ("frame", "成文日期：2018年3月1日"),
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("issuer", "市财政局"),
            ("frame", "2018年3月1日"),
        ],
        ["市教育局", "市财政局"],
    ),
    "another day than that of the head": (
        "成文日期：2018年3月1日\n一、加快建设。\n市教育局\n2018年3月2日\n",
        [
            ("frame", "成文日期：2018年3月1日"),
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("frame", "2018年3月2日"),
        ],
        ["市教育局"],
    ),
    "a body behind other words before a day": (
        "一、加快建设。\n联系人：张三。 海峡市人民政府\n2018年3月1日\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("closing", "联系人：张三。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
        ],
        ["海峡市人民政府"],
    ),
    "a body behind a sentence before a day": (
        "一、加快建设。\n特此通知。 海峡市人民政府\n2018年3月1日\n",
        [
            ("label", "一、"),
            ("text", "加快建设。\n特此通知。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
        ],
        ["海峡市人民政府"],
    ),
    "the number of a document before its attachment": (
        "一、\n海政〔2018〕12号\n附件1\n名单\n",
        [("label", "一、"), ("frame", "海政〔2018〕12号"), ("closing", "附件1"), ("closing", "名单")],
        [],
    ),
    "the number of a document before its attachment behind words": (
        "一、加快建设。\n海政〔2018〕12号\n附件1\n名单\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("frame", "海政〔2018〕12号"),
            ("closing", "附件1"),
            ("closing", "名单"),
        ],
        [],
    ),
    "two numbers before attachments": (
        "一、加快建设。\n海政〔2018〕12号\n附件1\n名单\n海政〔2018〕13号\n附件2\n表格\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("frame", "海政〔2018〕12号"),
            ("closing", "附件1"),
            ("closing", "名单"),
            ("closing", "海政〔2018〕13号"),
            ("closing", "附件2"),
            ("closing", "表格"),
        ],
        [],
    ),
    "a note on access before the day": (
        "一、加快建设。\n（此件主动公开）\n市教育局\n2018年3月2日\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("frame", "（此件主动公开）"),
            ("issuer", "市教育局"),
            ("frame", "2018年3月2日"),
        ],
        ["市教育局"],
    ),
    "two notes on access": (
        "一、加快建设。\n市教育局\n2018年3月2日\n（此件主动公开）\n（此件依申请公开）\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("frame", "2018年3月2日"),
            ("frame", "（此件主动公开）"),
            ("closing", "（此件依申请公开）"),
        ],
        ["市教育局"],
    ),
    "a day behind an attachment": (
        "一、加快建设。\n附件：名单\n2018年3月2日\n",
        [("label", "一、"), ("text", "加快建设。"), ("closing", "附件：名单"), ("frame", "2018年3月2日")],
        [],
    ),
    "a day of an attachment": (
        "一、加快建设。\n抄送：市委。\n附件1\n市教育局\n2018年3月2日\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("closing", "抄送：市委。"),
            ("closing", "附件1"),
            ("closing", "市教育局"),
            ("closing", "2018年3月2日"),
        ],
        [],
    ),
    "a signed attachment": (
        "一、加快建设。\n附件1\n市教育局\n2018年3月2日\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("closing", "附件1"),
            ("issuer", "市教育局"),
            ("frame", "2018年3月2日"),
        ],
        ["市教育局"],
    ),
    "a field of a page": (
        "一、加快建设。\n市教育局\n2018年3月2日\n来源：海峡日报\n发布日期：2018-03-05\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("frame", "2018年3月2日"),
            ("closing", "来源：海峡日报"),
            ("closing", "发布日期：2018-03-05"),
        ],
        ["市教育局"],
    ),
    "two days": (
        "一、加快建设。\n市教育局\n2018年3月2日\n2018年3月5日印发\n2018年3月6日\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("frame", "2018年3月2日"),
            ("closing", "2018年3月5日印发"),
            ("closing", "2018年3月6日"),
        ],
        ["市教育局"],
    ),
    "a foot in one line": (
        "一、加快建设。 海峡市人民政府 2018年3月1日 （此件主动公开） 附件：1．名单 2．表格\n",
        [
            ("label", "一、"),
            ("text", "加快建设。 海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("frame", "（此件主动公开）"),
            ("closing", "附件：1．名单 2．表格"),
        ],
        [],
    ),
    "three bodies": (
        "一、加快建设。\n市教育局 市财政局\n市审计局（代章）\n2018年3月1日\n抄送：市委办公室。\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("issuer", "市教育局"),
            ("issuer", "市财政局"),
            ("issuer", "市审计局"),
            ("frame", "（代章）"),
            ("frame", "2018年3月1日"),
            ("closing", "抄送：市委办公室。"),
        ],
        ["市教育局", "市财政局", "市审计局"],
    ),
    "a foot behind a preamble": (
        "为加快建设，制定本要点。\n海峡市人民政府\n2018年3月1日\n（此件主动公开）\n",
        [
            ("preamble", "为加快建设，制定本要点。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("frame", "（此件主动公开）"),
        ],
        ["海峡市人民政府"],
    ),
    "a contact": (
        "一、加快建设。\n联系人：张三，电话：123。\n",
        [("label", "一、"), ("text", "加快建设。"), ("closing", "联系人：张三，电话：123。")],
        [],
    ),
    "fields of a page in a line with copies": (
        "一、加快建设。\n抄送：市委 成文日期：2018年3月1日\n",
        [("label", "一、"), ("text", "加快建设。"), ("closing", "抄送：市委 成文日期：2018年3月1日")],
        [],
    ),
    "fields of a page behind an attachment": (
        "一、加快建设。\n附件：名单\n抄送：市委\n索引号：FJ001-2018 发布日期：2018-03-01\n",
        [
            ("label", "一、"),
            ("text", "加快建设。"),
            ("closing", "附件：名单"),
            ("closing", "抄送：市委"),
            ("closing", "索引号：FJ001-2018 发布日期：2018-03-01"),
        ],
        [],
    ),
    "a field of a page alone behind the last words": (
        "一、加快建设。\n此件来源：海峡日报 索引号：FJ001-2018 抄送：市委\n",
        [("label", "一、"), ("text", "加快建设。"), ("closing", "此件来源：海峡日报 索引号：FJ001-2018 抄送：市委")],
        [],
    ),
    "a label behind a day": (
        "一、建设。\n2018年3月1日 二、推进。\n",
        [("label", "一、"), ("text", "建设。\n2018年3月1日"), ("label", "二、"), ("text", "推进。")],
        [],
    ),
    "a label behind the day of the last words": (
        "（一）建设。\n（二）2018年3月1日（三）推进。\n",
        [
            ("label", "（一）"),
            ("text", "建设。"),
            ("label", "（二）"),
            ("heading", "2018年3月1日"),
            ("label", "（三）"),
            ("text", "推进。"),
        ],
        [],
    ),
}


@pytest.mark.parametrize(("text", "tokens", "issuers"), FEET.values(), ids=FEET)
def test_each_line_of_a_foot_is_what_it_is(text: str, tokens: list[tuple[str, str]], issuers: list[str]) -> None:
    parsed = parse(f"数据工作要点\n{text}")
    printed = [(token.kind, parsed.text[token.start : token.end]) for token in parsed.tokens if token.kind != "blank"]
    assert printed == [("title", "数据工作要点"), *tokens]
    assert [party.name for party in parsed.plan.issuers] == issuers


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1．建设。\n市财政局工作要点 2．推进。", ["1．", "2．"]),
        ("1．建设。\n2018年3月1日 2．推进。", ["1．", "2．"]),
        ("1．数据工作要点 2．推进。", ["1．", "2．"]),
    ],
)
def test_a_label_may_stand_in_the_line_of_what_looks_like_a_foot(text: str, labels: list[str]) -> None:
    assert [section.label for section in parse(f"数据工作要点\n{text}").plan.sections] == labels
