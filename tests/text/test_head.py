"""What the lines of a head are, and which of them are of no field."""

import pytest

from govplan import parse

HEADS: dict[str, tuple[str, str, list[tuple[str, str]], list[str]]] = {
    # A head; the title of its plan; what each of its lines is; and those of them that no field has.
    "a notice without a date before the plan that it names": (
        "关于印发数据工作要点的通知\n各县：\n现印发给你们。\n数据工作要点\n",
        "数据工作要点",
        [
            ("title", "关于印发数据工作要点的通知"),
            ("addressees", "各县："),
            ("notice", "现印发给你们。"),
            ("title", "数据工作要点"),
        ],
        [],
    ),
    "a field of the page behind the title that a notice names": (
        "关于印发数据工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n数据工作要点\n主题分类：\n综合政务\n来源：海峡日报\n",
        "数据工作要点",
        [
            ("title", "关于印发数据工作要点的通知"),
            ("addressees", "各县："),
            ("notice", "现印发。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("title", "数据工作要点"),
            ("frame", "主题分类：\n综合政务"),
            ("frame", "来源：海峡日报"),
        ],
        ["主题分类：\n综合政务", "来源：海峡日报"],
    ),
    "a field of the page behind a title that no notice names": (
        "关于做好数据工作的通知\n各县：\n请落实。\n2018年3月1日\n数据工作要点\n主题分类：\n综合政务\n来源：海峡日报\n",
        "数据工作要点",
        [
            ("title", "关于做好数据工作的通知"),
            ("addressees", "各县："),
            ("notice", "请落实。"),
            ("frame", "2018年3月1日"),
            ("title", "数据工作要点"),
            ("frame", "主题分类：\n综合政务"),
            ("frame", "来源：海峡日报"),
        ],
        ["主题分类：\n综合政务", "来源：海峡日报"],
    ),
    "two titles of the page before a notice without one": (
        "海峡日报社\n海政〔2018〕12号\n政策解读：数据行动方案\n各县：\n现将方案印发你们。\n海峡市人民政府\n2018年3月1日\n数据行动方案\n",
        "数据行动方案",
        [
            ("title", "海峡日报社"),
            ("frame", "海政〔2018〕12号"),
            ("title", "政策解读：数据行动方案"),
            ("addressees", "各县："),
            ("notice", "现将方案印发你们。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("title", "数据行动方案"),
        ],
        [],
    ),
    "a mark in place of a title": ("（草案）\n为加快建设。\n", "", [("preamble", "（草案）\n为加快建设。")], []),
    "a field of the page in two lines before another": (
        "主题分类：\n综合政务\n来源：海峡日报\n数据工作要点\n",
        "数据工作要点",
        [("frame", "主题分类：\n综合政务"), ("frame", "来源：海峡日报"), ("title", "数据工作要点")],
        ["主题分类：\n综合政务", "来源：海峡日报"],
    ),
    "a title behind an empty field and before words": (
        "主题分类：\n数据工作要点\n为加快建设。\n",
        "数据工作要点",
        [("frame", "主题分类："), ("title", "数据工作要点"), ("preamble", "为加快建设。")],
        ["主题分类："],
    ),
    "a field of the page in two lines before another at the end": (
        "数据工作要点\n主题分类：\n综合政务\n来源：海峡日报\n",
        "数据工作要点",
        [("title", "数据工作要点"), ("frame", "主题分类：\n综合政务"), ("frame", "来源：海峡日报")],
        ["主题分类：\n综合政务", "来源：海峡日报"],
    ),
    "a field in brackets and its value at the end": (
        "数据工作要点\n【主题分类】\n综合政务\n",
        "数据工作要点",
        [("title", "数据工作要点"), ("frame", "【主题分类】\n综合政务")],
        ["【主题分类】\n综合政务"],
    ),
    "a number behind an empty field": (
        "数据工作要点\n主题分类：\n海政〔2018〕12号\n来源：海峡日报\n",
        "数据工作要点",
        [
            ("title", "数据工作要点"),
            ("frame", "主题分类："),
            ("frame", "海政〔2018〕12号"),
            ("frame", "来源：海峡日报"),
        ],
        ["主题分类：", "来源：海峡日报"],
    ),
    "a clause before a date": (
        "各县：\n责任单位：市财政局\n2018年3月1日\n数据工作要点\n",
        "",
        [
            ("addressees", "各县："),
            ("clause", "责任单位："),
            ("party", "市财政局"),
            ("text", "2018年3月1日\n数据工作要点"),
        ],
        [],
    ),
    "a date before the title": (
        "2018年3月1日\n数据工作要点\n为加快建设。\n",
        "数据工作要点",
        [("other", "2018年3月1日"), ("title", "数据工作要点"), ("preamble", "为加快建设。")],
        ["2018年3月1日"],
    ),
    "a date behind a field and before the title": (
        "来源：海峡日报\n2018年3月1日\n数据工作要点\n为加快建设。\n",
        "数据工作要点",
        [
            ("frame", "来源：海峡日报"),
            ("other", "2018年3月1日"),
            ("title", "数据工作要点"),
            ("preamble", "为加快建设。"),
        ],
        ["来源：海峡日报", "2018年3月1日"],
    ),
    "a date before and behind the words of a notice": (
        "关于做好数据工作的通知\n2018年3月1日\n各县：\n请落实。\n2018年3月5日\n数据工作要点\n",
        "数据工作要点",
        [
            ("title", "关于做好数据工作的通知"),
            ("notice", "2018年3月1日"),
            ("addressees", "各县："),
            ("notice", "请落实。"),
            ("frame", "2018年3月5日"),
            ("title", "数据工作要点"),
        ],
        [],
    ),
    "a date that closes the words before the first heading": (
        "各县：\n现印发给你们。\n2018年3月1日\n",
        "",
        [("addressees", "各县："), ("preamble", "现印发给你们。\n2018年3月1日")],
        [],
    ),
    "a date before words that issue": (
        "数据工作要点\n各县：\n请落实。\n2018年3月1日\n现印发给你们。\n",
        "数据工作要点",
        [("title", "数据工作要点"), ("addressees", "各县："), ("preamble", "请落实。\n2018年3月1日\n现印发给你们。")],
        [],
    ),
    "a clause alone behind a notice": (
        "关于做好工作的通知\n各县：\n请落实。\n2018年3月1日\n责任单位：市财政局\n",
        "",
        [
            ("title", "关于做好工作的通知"),
            ("addressees", "各县："),
            ("notice", "请落实。"),
            ("frame", "2018年3月1日"),
            ("clause", "责任单位："),
            ("party", "市财政局"),
        ],
        [],
    ),
    "addressees that end in a letter": (
        "工作要点\n各有关单位X：\n为加快建设。\n",
        "工作要点",
        [("title", "工作要点"), ("addressees", "各有关单位X："), ("preamble", "为加快建设。")],
        [],
    ),
    "an adoption line before the title": (
        "（2018年3月1日海峡市政府通过）\n数据条例\n",
        "数据条例",
        [("other", "（2018年3月1日海峡市政府通过）"), ("title", "数据条例")],
        ["（2018年3月1日海峡市政府通过）"],
    ),
    "a notice that names no plan and issues one": (
        "关于做好数据工作的通知\n现印发给你们。\n",
        "关于做好数据工作的通知",
        [("title", "关于做好数据工作的通知"), ("preamble", "现印发给你们。")],
        [],
    ),
    "a notice alone": ("关于印发工作要点的通知\n", "关于印发工作要点的通知", [("title", "关于印发工作要点的通知")], []),
    "a notice whose words end in a letter": (
        "关于印发工作要点的通知\n现印发给你们。见附件X\n",
        "关于印发工作要点的通知",
        [("title", "关于印发工作要点的通知"), ("preamble", "现印发给你们。见附件X")],
        [],
    ),
    "a title behind the words of a plan that a notice names": (
        "关于印发数据工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n数据工作要点\n为加快建设。\n数据实施方案\n",
        "数据工作要点",
        [
            ("title", "关于印发数据工作要点的通知"),
            ("addressees", "各县："),
            ("notice", "现印发。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("title", "数据工作要点"),
            ("preamble", "为加快建设。\n数据实施方案"),
        ],
        [],
    ),
    "a title behind the words of a plan behind a notice": (
        "关于做好数据工作的通知\n各县：\n请落实。\n2018年3月1日\n数据工作要点\n为加快建设。\n数据实施方案\n",
        "数据工作要点",
        [
            ("title", "关于做好数据工作的通知"),
            ("addressees", "各县："),
            ("notice", "请落实。"),
            ("frame", "2018年3月1日"),
            ("title", "数据工作要点"),
            ("preamble", "为加快建设。\n数据实施方案"),
        ],
        [],
    ),
    "a body behind the preamble": (
        "数据工作要点\n为加快建设。\n市大数据局\n",
        "数据工作要点",
        [("title", "数据工作要点"), ("preamble", "为加快建设。\n市大数据局")],
        [],
    ),
    "a body that signs and whose head is red": (
        "海峡市人民政府文件\n关于印发工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n工作要点\n",
        "工作要点",
        [
            ("issuer", "海峡市人民政府"),
            ("frame", "文件"),
            ("title", "关于印发工作要点的通知"),
            ("addressees", "各县："),
            ("notice", "现印发。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("title", "工作要点"),
        ],
        [],
    ),
    "an index that begins with a letter": (
        "工作要点\n索引号：X001-2018\n",
        "工作要点",
        [("title", "工作要点"), ("frame", "索引号：X001-2018")],
        [],
    ),
    "annexes behind a notice": (
        "关于做好数据工作的通知\n各县：\n请落实。\n2018年3月1日\n附件1\n数据工作要点\n附件2\n为加快建设。\n",
        "数据工作要点",
        [
            ("title", "关于做好数据工作的通知"),
            ("addressees", "各县："),
            ("notice", "请落实。"),
            ("frame", "2018年3月1日"),
            ("frame", "附件1"),
            ("title", "数据工作要点"),
            ("preamble", "附件2\n为加快建设。"),
        ],
        [],
    ),
    "addressees and words": (
        "数据工作要点\n各县人民政府：\n2018年3月5日\n现印发给你们。\n2018年3月6日\n数据实施方案\n",
        "数据工作要点",
        [
            ("title", "数据工作要点"),
            ("addressees", "各县人民政府："),
            ("preamble", "2018年3月5日\n现印发给你们。\n2018年3月6日\n数据实施方案"),
        ],
        [],
    ),
    "a line that would go on with a title, behind that which a notice names": (
        "关于印发数据工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n数据工作要点\n与数据同在\n",
        "数据工作要点",
        [
            ("title", "关于印发数据工作要点的通知"),
            ("addressees", "各县："),
            ("notice", "现印发。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("title", "数据工作要点"),
            ("preamble", "与数据同在"),
        ],
        [],
    ),
    "a mark before the title of a plan that no notice names": (
        "关于做好数据工作的通知\n各县：\n请落实。\n2018年3月1日\n（本文有删减）\n数据工作要点\n",
        "数据工作要点",
        [
            ("title", "关于做好数据工作的通知"),
            ("addressees", "各县："),
            ("notice", "请落实。"),
            ("frame", "2018年3月1日"),
            ("notice", "（本文有删减）"),
            ("title", "数据工作要点"),
        ],
        [],
    ),
    "a date before and behind the words of a notice without addressees": (
        "关于做好数据工作的通知\n2018年3月1日\n请落实。\n2018年3月5日\n数据工作要点\n",
        "数据工作要点",
        [
            ("title", "关于做好数据工作的通知"),
            ("notice", "2018年3月1日"),
            ("notice", "请落实。"),
            ("frame", "2018年3月5日"),
            ("title", "数据工作要点"),
        ],
        [],
    ),
}


@pytest.mark.parametrize(("head", "title", "tokens", "unread"), HEADS.values(), ids=HEADS)
def test_each_line_of_a_head_is_what_it_is(
    head: str, title: str, tokens: list[tuple[str, str]], unread: list[str]
) -> None:
    parsed = parse(f"{head}一、总体要求。\n")
    printed = [(token.kind, parsed.text[token.start : token.end]) for token in parsed.tokens if token.kind != "blank"]
    assert (parsed.plan.title, printed) == (title, [*tokens, ("label", "一、"), ("text", "总体要求。")])
    spans = [issue.span for issue in parsed.issues if issue.code == "unread-line"]
    assert [parsed.text[span.start : span.end] for span in spans if span] == unread


def test_lines_of_at_most_150_characters_are_one_title() -> None:
    lines = "建设" * 50, "服务" * 25
    assert parse("\n".join([*lines, "一、总则"])).plan.title == "".join(lines)
    plan = parse("\n".join([*lines, "一、总则"]).replace("服务", "新服务", 1)).plan
    assert (plan.title, plan.preamble) == ("建设" * 50, "新" + "服务" * 25)


def test_a_complete_title_is_not_counted_with_the_line_behind_it() -> None:
    page, title = f"{'海峡' * 38}工作要点", f"{'数据' * 38}实施方案"
    plan = parse(f"{page}\n{title}\n一、总则").plan
    assert (plan.title, plan.source and plan.source.title, plan.preamble) == (title, page, None)


def test_a_notice_without_title_tells_nothing_of_the_page() -> None:
    assert parse("各县：\n现印发给你们。\n2018年3月1日\n工作要点\n一、总则").plan.source is None


def test_the_page_tells_each_of_its_titles() -> None:
    head = "海峡日报社\n海政〔2018〕12号\n政策解读：数据方案\n各县：\n现将方案印发你们。\n2018年3月1日\n数据方案\n"
    source = parse(f"{head}一、总则").plan.source
    assert source is not None
    assert source.title == "海峡日报社\n政策解读：数据方案"


def test_a_body_that_signs_what_its_red_head_names_is_told_once() -> None:
    head = "海峡市人民政府文件\n关于印发工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n工作要点\n"
    assert [party.name for party in parse(f"{head}一、总则").plan.issuers] == ["海峡市人民政府"]


def test_what_a_flattened_head_parts_gives_headings_of_their_own() -> None:
    plan = parse("数据工作要点 各县（区）人民政府：一、加快建设。二、推进共享。").plan
    assert (plan.title, plan.addressees) == ("数据工作要点", ("各县（区）人民政府",))
    assert [(section.label, section.tasks[0].text) for section in plan.sections] == [
        ("一、", "加快建设。"),
        ("二、", "推进共享。"),
    ]


FLATTENED = {
    # A text of one line, the labels of its sections, and its title.
    "a title": ("数据条例 第一条 为了建设。第二条 推进共享。", ["第一条", "第二条"], "数据条例"),
    "a title alone": ("数据工作要点 第一条", ["第一条"], "数据工作要点"),
    "a notice and a title alone": (
        "关于印发数据工作要点的通知 现印发。 海峡市人民政府 2018年3月1日 数据工作要点 第一条",
        ["第一条"],
        "数据工作要点",
    ),
    "a notice and a title": (
        "关于印发数据工作要点的通知 现印发。 海峡市人民政府 2018年3月1日 数据工作要点 第一条 建设。第二条 推进。",
        ["第一条", "第二条"],
        "数据工作要点",
    ),
}


@pytest.mark.parametrize(("text", "labels", "title"), FLATTENED.values(), ids=FLATTENED)
def test_the_first_label_may_stand_in_the_line_of_a_title(text: str, labels: list[str], title: str) -> None:
    plan = parse(text).plan
    assert ([section.label for section in plan.sections], plan.title) == (labels, title)


def test_nothing_but_its_stop_is_taken_off_an_addressee_and_nothing_off_an_index() -> None:
    plan = parse("工作要点\n索引号：X001-2018\n各县，各有关单位X：\n一、总则").plan
    assert plan.addressees == ("各县", "各有关单位X")
    assert [each.value for each in plan.identifiers] == ["X001-2018"]


@pytest.mark.parametrize("title", ["", "实施方案\n"])
def test_a_note_on_access_is_no_part_of_a_notice_without_a_date(title: str) -> None:
    plan = parse(f"关于印发实施方案的通知\n现印发给你们，请认真组织实施。\n（此件主动公开）\n{title}").plan
    assert (plan.title, plan.access, plan.preamble) == ("实施方案", "主动公开", None)
    assert plan.notice is not None
    assert plan.notice.text == "现印发给你们，请认真组织实施。"
