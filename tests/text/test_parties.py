"""The parties of a clause, and what each of them is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.text.parties import is_list_of_parties, read


def said(inside: str) -> str:
    """Return the parties of a clause as printed, each group with the word that says what it is."""
    groups: list[tuple[str, list[str]]] = []
    for each in read(inside, inside, 0, len(inside)).mentions:
        word = f"{each.role}={each.word or ''}"
        if not groups or groups[-1][0] != word:
            groups.append((word, []))
        groups[-1][1].append(each.printed)
    return " ".join(f"{word}[{'|'.join(names)}]" for word, names in groups)


CLAUSES = {
    # The inside of a clause, and what it says.
    "": "",
    "责任单位：": "",
    "市财政局": "responsible=[市财政局]",
    "责任单位：市财政局、市教育局": "responsible=[市财政局|市教育局]",
    "牵头单位：市财政局": "lead=牵头单位[市财政局]",
    "牵头单位：市财政局；配合单位：市教育局": "lead=牵头单位[市财政局] support=配合单位[市教育局]",
    "牵头单位：市财政局牵头，市教育局配合": "lead=牵头[市财政局] support=配合[市教育局]",
    "挂钩单位：市财政局": "other=挂钩单位[市财政局]",
    "工作内容：建设平台；责任单位：市财政局": "responsible=[市财政局]",
    "责任单位：市财政局；联系人：张三": "responsible=[市财政局]",
    "责任单位：市财政局：市教育局": "responsible=[市财政局：市教育局]",
    "市财政局牵头，市教育局、市商务局配合": "lead=牵头[市财政局] support=配合[市教育局|市商务局]",
    "市财政局，市教育局负责": "responsible=负责[市财政局|市教育局]",
    "市财政局；市教育局负责": "responsible=[市财政局] responsible=负责[市教育局]",
    "市财政局。市教育局负责": "responsible=[市财政局] responsible=负责[市教育局]",
    "市财政局按照各自职责分工负责": "responsible=按照各自职责分工负责[市财政局]",
    "市财政局、市教育局依职责分别负责": "responsible=依职责分别负责[市财政局|市教育局]",
    "市财政局牵头组织实施": "lead=牵头组织实施[市财政局]",
    "由市财政局牵头": "lead=牵头[市财政局]",
    "市财政局会同市教育局": "lead=会同[市财政局] joint=会同[市教育局]",
    "市财政局会同市教育局、市商务局负责": "lead=会同[市财政局] joint=会同[市教育局|市商务局]",
    "市财政局会同市教育局负责，市商务局配合": "lead=会同[市财政局] joint=会同[市教育局] support=配合[市商务局]",
    "市财政局，市司法局负责法制审查工作": "responsible=[市财政局] responsible=负责[市司法局]",
    "市财政局牵头推进": "lead=牵头推进[市财政局]",
    "市财政局牵头打造": "lead=牵头[市财政局]",
    "市财政局和市教育局": "responsible=[市财政局|市教育局]",
    "和市财政局": "responsible=[市财政局]",
    "市文化和旅游局": "responsible=[市文化和旅游局]",
    "市财政局和单位": "responsible=[市财政局和单位]",
    "各市政府和有关县政府": "responsible=[各市政府|有关县政府]",
    "园区和示范区管委会": "responsible=[园区和示范区管委会]",
    "福州和及有关设区市": "responsible=[福州|有关设区市]",
    "福州及相关设区市": "responsible=[福州|相关设区市]",
    "责任单位：甲局（乙）、丙局（其中，列第一位的为牵头单位）": "responsible=[甲局（乙）|丙局]",
    "责任单位：甲局、乙局，列第一位的是牵头单位": "responsible=[甲局|乙局]",
    "市财政局、会同县政府": "responsible=[市财政局|会同县政府]",
    "市财政局，会同市教育局": "lead=会同[市财政局] joint=会同[市教育局]",
    "市财政局牵头，会同市教育局": "lead=牵头[市财政局] joint=会同[市教育局]",
    "市财政局等": "responsible=[市财政局]",
    "市财政局等5个部门": "responsible=[市财政局]",
    "市财政局等有关单位牵头": "lead=牵头[市财政局]",
    "市高等教育局": "responsible=[市高等教育局]",
    "等": "",
    "市财政局、2018年3月底前完成": "responsible=[市财政局]",
    "市财政局、长期坚持": "responsible=[市财政局]",
    "各市、县（区）人民政府": "responsible=[各市、县（区）人民政府]",
    "各市、县（区）人民政府负责": "responsible=负责[各市、县（区）人民政府]",
    "各省、自治区、直辖市人民政府": "responsible=[各省、自治区、直辖市人民政府]",
    "有关市、县（区）政府、市财政局": "responsible=[有关市、县（区）政府|市财政局]",
    "各市、县财政局": "responsible=[各市|县财政局]",
    "福州市、县政府": "responsible=[福州市|县政府]",
    "各市，县政府": "responsible=[各市|县政府]",
    "区执法局（区安监局）区规划局": "responsible=[区执法局（区安监局）|区规划局]",
    "市财政局（含税务、海关）、市教育局": "responsible=[市财政局（含税务、海关）|市教育局]",
    "市财政局（筹、市教育局": "responsible=[市财政局（筹、市教育局]",
    "市财政局）、市教育局": "responsible=[市财政局）|市教育局]",
    "牵 头 单 位：市财 政局": "lead=牵头单位[市财政局]",
    "市财政局、、市教育局": "responsible=[市财政局|市教育局]",
    "市财政局、市教育局，列第一位者为牵头单位，下同": "responsible=[市财政局|市教育局]",
    "市财政局。以下均需市教育局配合，不再列出": "responsible=[市财政局]",
    "市财政局。其他不再列出": "responsible=[市财政局]",
    "；以下不再列出市财政局": "",
    "责任单位：市财政局。以下责任单位：市教育局": "responsible=[市财政局]",
    "责任单位：甲局、乙局，列第一位的是牵头单位（其他": "responsible=[甲局|乙局]",
    "责任单位：甲局（筹）、乙局（其中，列第一位的为牵头单位）": "responsible=[甲局（筹）|乙局]",
    "责任单位：甲局、乙局（其中，列第一位的为牵头单位）、丙局（筹）": "responsible=[甲局|乙局]",
    "（其中，列第一位的为牵头单位，市财政局）": "",
    "责任单位：甲局（筹）、乙局，列第一位的是牵头单位": "responsible=[甲局（筹）|乙局]",
    "市财政局依职责负责，市教育局": "responsible=依职责负责[市财政局] responsible=[市教育局]",
    "挂钩部门：市财政局": "other=挂钩部门[市财政局]",
    "市财X 政局": "responsible=[市财X政局]",
    "市财政局等、": "responsible=[市财政局]",
    "市财政局、长期坚持、市教育局": "responsible=[市财政局|市教育局]",
    "甲局（乙）、市司法局负责审查": "responsible=负责[甲局（乙）|市司法局]",
    "市司法局负责（含甲）审查": "responsible=负责[市司法局]",
    "甲局（乙）、市司法局（市审计局负责审查）": "responsible=[甲局（乙）|市司法局（市审计局负责审查）]",
    "市审计局（筹）市司法局负责审查": "responsible=负责[市审计局（筹）|市司法局]",
    "甲局会同乙局": "lead=会同[甲局] joint=会同[乙局]",
    "市财政局会同市教育局会同市司法局": "lead=会同[市财政局] joint=会同[市教育局会同市司法局]",
    "市财政局牵头会同市教育局": "lead=牵头[市财政局] joint=会同[市教育局]",
    "市财政局负责制定会同市教育局": "responsible=负责[市财政局] joint=会同[市教育局]",
    "市财政局会同市教育局负责制定": "lead=会同[市财政局] joint=会同[市教育局]",
    "市财政局，会同": "lead=会同[市财政局]",
    "市财政局，市教育局，市司法局负责法制审查，市审计局牵头": (
        "lead=牵头[市财政局|市教育局] responsible=负责[市司法局] lead=牵头[市审计局]"
    ),
}


@pytest.mark.parametrize(("inside", "expected"), CLAUSES.items(), ids=CLAUSES)
def test_a_clause_names_parties(inside: str, expected: str) -> None:
    assert said(inside) == expected


LABELS = {
    "责任单位：市财政局": "责任单位",
    "牵头单位：市财政局；责任单位：市教育局": "牵头单位",
    "完成时限：年底；责任单位：市教育局": "责任单位",
    "市财政局": None,
}


@pytest.mark.parametrize(("inside", "label"), LABELS.items(), ids=LABELS)
def test_the_first_label_that_is_no_other_field_is_that_of_the_clause(inside: str, label: str | None) -> None:
    assert read(inside, inside, 0, len(inside)).label == label


@pytest.mark.parametrize(
    ("inside", "open_ended"), [("市财政局等部门", True), ("市财政局等、市审计局", True), ("市财政局", False)]
)
def test_a_list_that_ends_in_and_others_is_open(inside: str, open_ended: bool) -> None:
    assert read(inside, inside, 0, len(inside)).open_ended is open_ended


def test_a_mention_says_in_which_list_of_its_clause_it_stands() -> None:
    inside = "牵头单位：甲局、乙局，丙局；联系人：张三；配合单位：丁局。戊局；审核单位：己局"
    mentions = read(inside, inside, 0, len(inside)).mentions
    assert [(each.printed, each.segment, each.field) for each in mentions] == [
        *(("甲局", 0, 1), ("乙局", 0, 1), ("丙局", 1, 1)),
        *(("丁局", 3, 3), ("戊局", 4, 3), ("己局", 6, 4)),
    ]


def test_a_clause_may_state_that_the_first_leads() -> None:
    inside = "市财政局、市教育局，排在第一位的部门为牵头部门，下同"
    assert read(inside, inside, 0, len(inside)).rule
    assert not read("市财政局", "市财政局", 0, 4).rule


def test_a_mention_stands_where_it_is_printed_with_its_stray_blanks() -> None:
    view = "（牵头单位：市财 政局 、市教育局）"
    first, second = read(view, view, 1, len(view) - 1).mentions
    assert (first.printed, view[first.start : first.end]) == ("市财政局", "市财 政局")
    assert (second.printed, view[second.start : second.end]) == ("市教育局", "市教育局")


LISTS = {
    # What a bracket holds, whether it is a list of parties, and whether it is one that must have a role word.
    "省商务厅、省财政厅": (True, False),
    "省商务厅负责": (True, True),
    "省商务厅牵头，省财政厅": (True, True),
    "二期": (False, False),
    "责任单位：省商务厅": (False, False),
    "": (False, False),
    "市应急局、市经信局负责": (True, True),
    "其他有关部门负责": (True, True),
    "做到事事有人管的单位负责": (False, False),
    "省、市": (False, False),
    "省商务厅、建设": (False, False),
    "省厅" * 201: (False, False),
    "市财政局、" * 79 + "市大数据局": (True, False),
    "市财政局、" * 79 + "市公共资源局": (False, False),
    "市财政局，完成时限：6月": (False, False),
    "市财政局负责，完成时限：6月": (True, True),
    f"省{'商务' * 15}厅负责": (False, False),
    f"省{'商务' * 14}厅负责": (True, True),
    f"省工{'商务' * 14}厅负责": (False, False),
    "省厅、省商务厅": (True, False),
    "省商务厅、 省财政厅": (True, False),
}


@pytest.mark.parametrize(("inside", "expected"), LISTS.items(), ids=ascii)
def test_a_bracket_without_label_is_a_list_where_every_piece_is_a_name(
    inside: str, expected: tuple[bool, bool]
) -> None:
    assert (is_list_of_parties(inside, named=False), is_list_of_parties(inside, named=True)) == expected


PIECES = (
    *("市财政局", "省发改委", "各市", "县（区）政府", "牵头", "负责", "配合", "会同", "按职责分工", "等", "等部门"),
    *("、", "，", "；", "。", "：", "（", "）", " ", "\n", "责任单位：", "牵头单位：", "联系人：", "年底前完成"),
    *("和", "及", "由", "下同", "为牵头"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_mentions_stand_in_order_and_are_printed(inside: str) -> None:
    mentions = read(inside, inside, 0, len(inside)).mentions
    end = 0
    for each in mentions:
        assert end <= each.start < each.end <= len(inside)
        assert each.printed == "".join(inside[each.start : each.end].split())
        assert (each.basis == "default") == (each.word is None)
        end = each.end
