"""Where a covering notice ends: the notice names the plan, and there its title stands."""

from itertools import pairwise
from typing import Final

import pytest

from govplan import parse
from govplan.text.notice import named, own_title

NAMED: Final = {
    "关于印发《数据工作要点》的通知": "数据工作要点",
    "关于印发〈数据工作要点〉的通知": "数据工作要点",
    "海峡市人民政府关于印发数据工作要点的通知": "数据工作要点",
    "转发市教育局关于数据工作的意见的通知": "市教育局关于数据工作的意见",
    "关于印发《数据实施方案（试行）》的通知": "数据实施方案（试行）",
    "转发市教育局关于有关问题的通知": None,
    "关于做好数据工作的通知": None,
    "数据工作要点": None,
}


@pytest.mark.parametrize(("title", "name"), NAMED.items(), ids=NAMED)
def test_a_notice_names_its_plan(title: str, name: str | None) -> None:
    assert named(title) == name


NOTICE: Final = "关于印发《数据工作要点》的通知\n各单位：\n现印发给你们，请遵照执行。\n"
OWN: Final = {
    # A text, and whether a plan of its own begins behind the notice, and behind a signature.
    "a line behind the signature": (f"{NOTICE}海峡市水利局\n2018年3月1日\n数据工作要点\n一、总则\n", True),
    "a line without a signature": (f"{NOTICE}数据工作要点\n一、总则\n", False),
    "a line with blanks in it": (f"{NOTICE}海峡市水利局\n2018年3月1日\n数 据 工 作\n要 点\n一、总则\n", True),
    "behind the word for an annex": (f"{NOTICE}海峡市水利局\n2018年3月1日\n附件\n数据工作要点\n一、总则\n", True),
    "behind a date without a name": (f"{NOTICE}2018年3月1日\n数据工作要点\n一、总则\n", True),
    "behind a signature alone": ("关于印发数据工作要点的通知\n市水利局\n2018年3月1日\n数据工作要点\n一、总则\n", True),
    "touching the signature": (f"{NOTICE}海峡市水利局2018年3月1日数据工作要点一、总则\n", True),
    "touching contacts": (f"{NOTICE}海峡市水利局2018年3月1日（联系人：张三）数据工作要点一、总则\n", True),
    "behind a list that names it": (f"{NOTICE}附件：数据工作要点海峡市水利局2018年3月1日数据工作要点一、总则\n", True),
    "quoted in a sentence": (f"{NOTICE}海峡市水利局\n2018年3月1日\n《数据工作要点》已印发。\n一、总则\n", None),
    "within a sentence": (f"{NOTICE}2018年3月1日起施行的数据工作要点，继续有效。\n一、总则\n", None),
    "in a sentence behind a signature": (f"{NOTICE}市水利局2018年3月1日由数据工作要点 一、总则\n", None),
    "beside words": (f"{NOTICE}市水利局\n2018年3月1日\n见： 2 数据工作要点\n", None),
    "behind a colon": (f"{NOTICE}市水利局2018年3月1日附：数据工作要点 一、总则\n", None),
    "in a line with more": (f"{NOTICE}数据工作要点如下\n", None),
    "behind addressees alone": ("关于印发数据工作要点的通知\n各县：\n数据工作要点\n一、总则\n", False),
    "named in another sentence": (
        "海峡市通知。关于印发《数据工作要点》的通知。\n海峡市水利局\n2018年3月1日\n数据工作要点\n一、总则\n",
        None,
    ),
    "twice in the title": ("关于印发数据工作要点的通知\n数据工作要点\n一、总则\n", None),
    "nowhere": (f"{NOTICE}一、总则\n", None),
    "no notice": ("数据工作要点\n一、总则\n", None),
}


@pytest.mark.parametrize(("text", "signed"), OWN.values(), ids=OWN)
def test_the_plan_begins_where_its_name_is_a_title(text: str, signed: bool | None) -> None:
    own = own_title(text)
    assert (own and own.signed) == signed


PARTS: Final = {
    # A text, and what stands between the places where its parts begin.
    "in lines": (f"{NOTICE}海峡市水利局\n2018年3月1日\n数据工作要点\n一、总则", ["2018年3月1日", "\n", "数据工作要点"]),
    "touching": (
        f"{NOTICE}海峡市水利局2018年3月1日数据工作要点一、总则",
        ["2018年3月1日", "数据工作要点"],
    ),
    "touching a sentence": (
        "关于印发数据工作要点的通知 现印发。海峡市水利局2018年3月1日数据工作要点一、总则",
        ["海峡市水利局", "2018年3月1日", "数据工作要点"],
    ),
    "behind a list that names it": (
        f"{NOTICE}附件：数据工作要点海峡市水利局2018年3月1日数据工作要点一、总则",
        ["海峡市水利局", "2018年3月1日", "数据工作要点"],
    ),
    "behind the word for an annex": (
        f"{NOTICE}海峡市水利局 2018年3月1日 附件 数据工作要点 一、总则",
        ["2018年3月1日", " ", "附件 ", "数据工作要点"],
    ),
    "with a remark": (
        f"{NOTICE}海峡市水利局\n2018年3月1日\n数据工作要点（试行）\n一、总则",
        ["2018年3月1日", "\n", "数据工作要点（试行）"],
    ),
    "in quotation marks": (
        f"{NOTICE}海峡市水利局\n2018年3月1日\n《数据工作要点》\n一、总则",
        ["2018年3月1日", "\n《", "数据工作要点》"],
    ),
}


@pytest.mark.parametrize(("text", "parts"), PARTS.values(), ids=PARTS)
def test_signature_date_and_title_begin_and_end_where_no_line_does(text: str, parts: list[str]) -> None:
    own = own_title(text)
    assert own is not None
    assert [text[start:end] for start, end in pairwise(own.cuts)] == parts
    assert own.cuts[-2:] == (own.start, own.end)


TITLE: Final = "关于印发数据工作要点的通知"
CUT: Final = {
    # A text with | where a part begins or ends behind the notice, up to the end of the title of the plan.
    "in lines": f"{NOTICE}海峡市水利局\n|2018年3月1日|\n|数据工作要点|\n一、数据工作要点。\n",
    "in a notice named in brackets": "印发（数据工作要点）的通知\n海峡市水利局\n|2018年3月1日|\n|数据工作要点|\n一、",
    "named before the notice too": f"数据工作要点\n{NOTICE}海峡市水利局\n|2018年3月1日|\n|数据工作要点|\n一、",
    "with blanks": f"数 据 工作要点\n{NOTICE}海峡市水利局\n|2018年3月1日|\n|数 据工作要点|\n一、",
    "in one line": f"{NOTICE}海峡市水利局|2018年3月1日| |数据工作要点| 一、",
    "behind an annex": f"{NOTICE}海峡市水利局 |2018年3月1日| |附件1： |数据工作要点| 一、",
    "behind an annex with blanks": f"{NOTICE}海峡市水利局 |2018年3月1日| |附 件12 ： |数据工作要点| 一、",
    "named twice before": f"{NOTICE}附件：数据工作要点、数据工作要点|海峡市水利局|2018年3月1日|数据工作要点|一、",
    "behind a body with a letter": f"{NOTICE}X海峡市水利局|2018年3月1日|数据工作要点|一、",
    "at the end, unsigned": f"{NOTICE}|数据工作要点|",
    "behind a colon, unsigned": f"{TITLE}\n各县：\n|数据工作要点|\n",
    "behind a sentence, unsigned": f"{TITLE}\n各县。\n|数据工作要点|\n",
    "behind several commas": f"{NOTICE}甲。乙，丙，海峡市水利局|2018年3月1日|数据工作要点|",
    "far behind": f"{NOTICE}{'建' * 200}海峡市水利局|2018年3月1日|\n|数据工作要点|\n",
    "behind a date alone in its sentence": f"{TITLE}。|2018年3月1日|\n|数据工作要点|\n",
    "behind a date alone behind a blank": f"{TITLE} |2018年3月1日|\n|数据工作要点|\n",
    "behind a notice that begins with a date": "2018年3月1日印发《数据工作要点》的通知\n各县：\n|数据工作要点|\n",
    "behind a seal": f"{NOTICE}海峡市水利局（印章）|2018年3月1日|\n|数据工作要点|\n",
    "behind a word": f"{NOTICE}海峡市水利局。甲\n|2018年3月1日|\n|数据工作要点|\n",
    "behind two dates": f"{NOTICE}海峡市水利局\n2018年3月1日\n|2019年3月1日|\n|数据工作要点|\n",
    "behind contacts": f"{NOTICE}海峡市水利局|2018年3月1日|（联系人：张三）|数据工作要点|一、",
    "signed, behind one that is not": f"{NOTICE}数据工作要点\n市水利局\n|2018年3月1日|\n|数据工作要点|\n",
    "beside the name in quotation marks": f"{NOTICE}《数据工作要点》，市水利局\n|2018年3月1日|\n“|数据”工作要点|\n",
    "named with quotation marks": "印发《“数据”工作要点》的通知\n市水利局\n|2018年3月1日|\n|数据工作要点|\n",
    "touching a seal": f"{TITLE}\n印发，市水利局（印章）|2018年3月1日|数据工作要点|一、",
    "behind a touching sentence": f"{TITLE}\n印发。|海峡市水利局|2018年3月1日|数据工作要点|一、",
    "behind a touching bracket": f"{TITLE}\n（甲）|海峡市水利局|2018年3月1日|数据工作要点|一、",
    "of the last of two notices": f"转发《甲乙实施方案》的通知\n{TITLE}\n市水利局\n|2018年3月1日|\n|数据工作要点|\n",
    "of the first of two notices": f"{TITLE}\n转发《甲乙实施方案》的通知\n市水利局\n|2018年3月1日|\n|数据工作要点|\n",
}


@pytest.mark.parametrize("text", CUT.values(), ids=CUT)
def test_the_parts_behind_a_notice_are_cut_at_these_offsets(text: str) -> None:
    parts = text.split("|")
    own = own_title("".join(parts))
    assert own is not None
    assert own.cuts[-2:] == (own.start, own.end)
    assert list(own.cuts) == [len("".join(parts[: index + 1])) for index in range(len(parts) - 1)]


UNCUT: Final = {
    "a letter between": f"{NOTICE}海峡市水利局2018年3月1日X数据工作要点 一、",
    "a word between": f"{NOTICE}海峡市水利局2018年3月1日甲数据工作要点 一、",
    "no sentence before": f"{TITLE}\nX\n数据工作要点\n",
    "a word before the date": f"{TITLE}甲2018年3月1日\n数据工作要点\n",
    "a letter before the date": f"{TITLE}X2018年3月1日\n数据工作要点\n",
    "a letter behind the name": f"{NOTICE}数据工作要点X",
    "a sentence before the notice": f"。{NOTICE}海峡市水利局\n2018年3月1日\n数据工作要点\n",
    "a notice that begins far from the start": f"{'建' * 4000}{TITLE}\n印发。市水利局\n2018年3月1日\n数据工作要点\n",
    "a blank before the name that ends with words": f"{NOTICE}甲 数据工作要点 一、",
    "more places than are tried": f"{NOTICE}{'见数据工作要点。' * 41}市水利局\n2018年3月1日\n数据工作要点\n",
}


@pytest.mark.parametrize("text", UNCUT.values(), ids=UNCUT)
def test_no_plan_begins_behind_a_notice(text: str) -> None:
    assert own_title(text) is None


NUMBERED: Final = (
    "关于印发《海峡市河道整治行动计划》的通知\n海水〔2021〕7号\n各县（区）水利局：\n现印发给你们，并通知如下：\n"
    "一、各单位要高度重视。\n二、每季度报送进展。\n附件：海峡市河道整治行动计划\n海峡市水利局\n2021年3月4日\n（此件主动公开）\n"
    "附件\n海峡市河道整治行动计划\n为改善水环境，制定本计划。\n一、总体要求\n（一）目标。\n二、重点任务\n（一）截污。\n"
)


@pytest.mark.parametrize("between", ["\n", " ", ""], ids=["lines", "blanks", "nothing"])
def test_the_items_of_a_covering_notice_are_its_own(between: str) -> None:
    plan = parse(NUMBERED.replace("\n", between)).plan
    assert plan.notice is not None
    assert plan.notice.title == "关于印发《海峡市河道整治行动计划》的通知"
    assert plan.notice.text is not None
    assert "二、每季度报送进展。" in plan.notice.text
    assert (plan.title, plan.genre, plan.preamble) == (
        "海峡市河道整治行动计划",
        "行动计划",
        "为改善水环境，制定本计划。",
    )
    assert ([party.name for party in plan.issuers], str(plan.issued), plan.access) == (
        ["海峡市水利局"],
        "2021-03-04",
        "主动公开",
    )
    assert [section.heading for section in plan.sections] == ["总体要求", "重点任务"]


def test_what_stands_in_the_cells_of_a_row_is_no_section_behind_a_notice_with_items_of_its_own() -> None:
    plan = parse(NUMBERED.replace("\n二、重点任务", "\n1\t截污。二、清淤\t水利局\n二、重点任务")).plan
    assert [section.heading for section in plan.sections] == ["总体要求", "重点任务"]


def test_a_notice_with_items_of_its_own_and_no_plan_behind_it_is_the_plan() -> None:
    plan = parse(NUMBERED.partition("附件\n")[0] + "附件\n海峡市河道整治行动计划\n").plan
    assert [section.number for section in plan.sections] == [1, 2]


def test_a_plan_that_touches_its_notice_has_the_title_that_the_notice_names() -> None:
    plan = parse(
        "关于印发《海峡区2015年实施方案》的通知 时间：2015-04-21 10:16 海管办〔2015〕70号"
        "海峡区管委会办公室关于印发《海峡区2015年实施方案》的通知"
        "区直各单位，各乡镇人民政府：《海峡区2015年实施方案》已经同意，现予以印发，请遵照执行。附件：《项目一览表》"
        "海峡区管委会办公室2015年4月17日(联系人:张三)海峡区2015年实施方案按照省政府部署，提出如下方案：一、目标。二、任务。"
    ).plan
    assert (plan.title, plan.genre) == ("海峡区2015年实施方案", "实施方案")
    assert plan.notice is not None
    assert plan.notice.title == "海峡区管委会办公室关于印发《海峡区2015年实施方案》的通知"
    assert (plan.addressees, [party.name for party in plan.issuers]) == (
        ("区直各单位", "各乡镇人民政府"),
        ["海峡区管委会办公室"],
    )
    assert (str(plan.issued), str(plan.published)) == ("2015-04-17", "2015-04-21")
    assert [each.value for each in plan.identifiers] == ["海管办〔2015〕70号"]


def test_a_plan_whose_title_stands_in_its_notice_alone_has_that_title() -> None:
    plan = parse(
        "海政〔2020〕3号-海峡市人民政府关于印发《数据若干措施（暂行）》的通知\n各单位：\n《数据若干措施》已经同意，现印发给你们。\n"
        "为加快建设，制定本措施。\n1.加快建设。\n2.推动共享。\n"
    ).plan
    assert (plan.title, plan.genre, plan.preamble) == (
        "数据若干措施（暂行）",
        "若干措施",
        "为加快建设，制定本措施。",
    )
    assert plan.notice is not None
    assert plan.notice.text == "《数据若干措施》已经同意，现印发给你们。"


def test_a_notice_keeps_its_words_where_the_title_of_its_plan_begins_like_a_label() -> None:
    words = "现印发给你们。" + "请认真组织实施。" * 60
    notice = f"关于印发《一、二级公路养护方案》的通知\n2018年3月1日\n各单位：\n{words}\n"
    plan = parse(f"{notice}一、二级公路养护方案\n一、总则\n二、附则\n").plan
    assert (plan.title, plan.notice and plan.notice.text) == ("一、二级公路养护方案", words)
    assert [section.heading for section in plan.sections] == ["总则", "附则"]


def test_the_word_annex_before_the_body_that_signs_is_no_part_of_the_notice() -> None:
    text = "关于印发实施方案的通知\n现印发给你们。\n附件1　　　海峡市人民政府\n2018年3月1日\n实施方案\n一、总则\n"
    plan = parse(text).plan
    assert plan.notice is not None
    assert plan.notice.text == "现印发给你们。"
    assert [party.name for party in plan.issuers] == ["海峡市人民政府"]
