"""The forms that responsibility clauses take in real plans, one row each; the names are our own."""

from collections.abc import Callable
from typing import Final, TypeAlias

import pytest

from govplan import parse

Said: TypeAlias = Callable[[str], list[tuple[str | None, str]]]

CLAUSES: Final = {
    # What a clause prints, and who is what in it.
    # Kinds of clauses.
    "a label and a list": ("（责任单位：市财政局、市税务局）", "default 市财政局 市税务局"),
    "a list and a role word at its end": ("（海关总署、商务部负责）", "responsible 海关总署 商务部"),
    "two lists with a role word each": (
        "（省税务局牵头，省财政厅、省商务厅配合）",
        "lead 省税务局 / support 省财政厅 省商务厅",
    ),
    "a bare list": ("（省商务厅、省财政厅）", "default 省商务厅 省财政厅"),
    "a label, lists and role words": (
        "（责任单位：省发改委、审改办牵头，省经济信息中心及省直有关部门负责）",
        "lead 省发改委 省审改办 / responsible 省经济信息中心 省直有关部门",
    ),
    "a label without a bracket": (
        "责任单位：省工信厅、财政厅，各市、县（区）人民政府",
        "default 省工信厅 省财政厅 各市、县（区）人民政府",
    ),
    "two labels in one bracket": (
        "（牵头单位：市减负办；责任单位：市财政局、市人社局）",
        "lead 市减负办 / default 市财政局 市人社局",
    ),
    "a field that names no party": (
        "（责任单位：省商务厅；适用范围：浙江自贸试验区）",
        "default 省商务厅",
    ),
    "a person to call": ("（责任单位：市水务局；联系人：王某某，联系电话：12345678）", "default 市水务局"),
    # Brackets.
    "narrow brackets": ("(责任单位:市财政局,市税务局)", "default 市财政局 市税务局"),
    "square brackets": ("[责任单位：市财政局]", "default 市财政局"),
    "tortoise shell brackets": (
        "〔牵头责任单位：市数据管理局；相关责任单位：市工信局等市直有关单位，数字海峡集团〕",
        "lead 市数据管理局 / default 市工信局 数字海峡集团",
    ),
    "a narrow bracket closed by a wide one": ("(责任单位：市财政局）", "default 市财政局"),
    "a wide bracket closed by an angle": ("（责任单位：市财政局〉", "default 市财政局"),
    "an inner bracket of another kind": (
        "（市卫生局牵头，各县〔市、区〕人民政府配合）",
        "lead 市卫生局 / support 各县〔市、区〕人民政府",
    ),
    "an inner bracket of the same kind": (
        "（责任单位：市卫生局，各县（市、区）人民政府）",
        "default 市卫生局 各县（市、区）人民政府",
    ),
    # Labels.
    "responsible labels": ("（负责部门：省科技厅）", "default 省科技厅"),
    "the label of whom to ask": ("（对接部门：省科技厅）", "default 省科技厅"),
    "lead and support labels": (
        "（牵头单位：市教育局，配合单位：市财政局、市人社局）",
        "lead 市教育局 / support 市财政局 市人社局",
    ),
    "the label of a department": ("（责任部门：市教育局）", "default 市教育局"),
    "the label of a main unit": ("（主要责任单位：市教育局）", "default 市教育局"),
    "the label of helping units": (
        "（牵头部门：市教育局；协同责任单位：市财政局）",
        "lead 市教育局 / support 市财政局",
    ),
    "labels with narrow colons": ("（牵头单位:市教育局;责任单位:市财政局）", "lead 市教育局 / default 市财政局"),
    "a label in traditional characters": ("（責任單位：市環保局、市住建局）", "default 市環保局 市住建局"),
    "a level in traditional characters": ("（責任單位：縣財政局、農業局）", "default 縣財政局 縣農業局"),
    "an end of a name in traditional characters": ("（責任單位：省商務廳、教育廳）", "default 省商務廳 省教育廳"),
    "role words in traditional characters": (
        "（責任單位：市環保局牽頭，市財政局負責，市住建局協辦）",
        "lead 市環保局 / responsible 市財政局 / support 市住建局",
    ),
    "a person to call behind a longer label": (
        "（主要责任单位：市水务局；联系人：王某某）",
        "default 市水务局",
    ),
    "a bracket that opens with another field": (
        "（完成时限：年底前；责任单位：市财政局）",
        "default 市财政局",
    ),
    "会同 behind a role word": (
        "（市财政局牵头会同市教育局、市人社局负责）",
        "lead 市财政局 / joint 市教育局 市人社局",
    ),
    "会同 behind a comma": (
        "（市财政局牵头，会同市教育局、市人社局负责）",
        "lead 市财政局 / joint 市教育局 市人社局",
    ),
    "free words before a role word": (
        "（省科技厅按职责分工负责，各地级以上市人民政府结合实际落实）",
        "responsible 省科技厅 各地级以上市人民政府",
    ),
    "a list with role words and another field": (
        "（省水利厅负责；适用范围：海峡自贸试验区）",
        "responsible 省水利厅",
    ),
    "a place in a list with role words": (
        "（市教育局指导，福州市、厦门市政府参与，市科技局承办）",
        "guide 市教育局 / participant 福州市政府 厦门市政府 / responsible 市科技局",
    ),
    "labels that begin with their level": (
        "（市级牵头单位：市发改委；市直责任单位：市财政局；县级配合单位：县发改局）",
        "lead 市发改委 / default 市财政局 / support 县发改局",
    ),
    "the field of a person, with its level": (
        "（责任单位：市政务服务局、各县（市、区）；市级责任领导：王某某）",
        "default 市政务服务局 各县（市、区）",
    ),
    "a manner before a role word": (
        "（市卫健委牵头，市公安局业务指导，各街道全力配合，各社区具体落实）",
        "lead 市卫健委 / guide 市公安局 / support 各街道 / responsible 各社区",
    ),
    "labels that implement": (
        "（牵头单位：市教育局；实施单位：海峡大学；承办单位：市电教馆中心）",
        "lead 市教育局 / responsible 海峡大学 市电教馆中心",
    ),
    "the label of a trial": (
        "（牵头单位：市教育局；试点单位：市第一实验学校）",
        "lead 市教育局 / other 市第一实验学校",
    ),
    # Role words.
    "guidance and participation": (
        "（生态环境部指导，供销合作总社参与）",
        "guide 生态环境部 / participant 供销合作总社",
    ),
    "lead and be responsible": (
        "（省教育厅牵头，省财政厅、省人社厅负责）",
        "lead 省教育厅 / responsible 省财政厅 省人社厅",
    ),
    "by division of duties": (
        "（省教育厅、省财政厅按职责分工负责）",
        "responsible 省教育厅 省财政厅",
    ),
    "lead together with": (
        "（省教育厅会同省财政厅、省人社厅负责）",
        "lead 省教育厅 / joint 省财政厅 省人社厅",
    ),
    "lead and be responsible in one word": ("（省教育厅牵头负责）", "lead 省教育厅"),
    "separately responsible": ("（省教育厅、省财政厅分别负责）", "responsible 省教育厅 省财政厅"),
    "by functions": ("（省教育厅、省财政厅按职能分工负责）", "responsible 省教育厅 省财政厅"),
    "support in three words": (
        "（市教育局牵头，市财政局、市人社局负责配合落实）",
        "lead 市教育局 / support 市财政局 市人社局",
    ),
    "supervision": ("（责任单位：市教育局牵头，市政府办督办）", "lead 市教育局 / supervise 市政府办"),
    "lead, take part and support": (
        "（责任单位：市住建局牵头，市财政局、市水利局参与，市城管局配合）",
        "lead 市住建局 / participant 市财政局 市水利局 / support 市城管局",
    ),
    "a role word inside a name is none": (
        "（责任单位：市政府督查室、商务局、青年志愿者指导中心）",
        "default 市政府督查室 市商务局 市青年志愿者指导中心",
    ),
}


@pytest.mark.parametrize(("clause", "parties"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_says_who_is_what(clause: str, parties: str, said: Said) -> None:
    assert said(f"加快建设步伐。{clause}") == [(clause, parties)]


RUNS: Final = {
    # Label runs outside brackets: what the item says, the clause in it, and what that says.
    "to the end of its line": (
        "加快建设步伐。牵头单位：区教育局，配合单位：区财政局、区人社局等",
        "牵头单位：区教育局，配合单位：区财政局、区人社局等",
        "lead 区教育局 / support 区财政局 区人社局",
    ),
    "labels that touch the names before them": (
        "加快建设步伐。牵头单位：区教育局责任单位：区财政局配合单位：区人社局实施单位：海峡中心",
        "牵头单位：区教育局责任单位：区财政局配合单位：区人社局实施单位：海峡中心",
        "lead 区教育局 / default 区财政局 / support 区人社局 / responsible 海峡中心",
    ),
    "labels behind a blank": (
        "加快建设步伐。牵头单位：区教育局 责任单位：区财政局 配合单位：区人社局 实施单位：海峡中心",
        "牵头单位：区教育局 责任单位：区财政局 配合单位：区人社局 实施单位：海峡中心",
        "lead 区教育局 / default 区财政局 / support 区人社局 / responsible 海峡中心",
    ),
    "to a full stop": (
        "加快建设步伐。责任单位：区教育局、区财政局。然后总结。",
        "责任单位：区教育局、区财政局",
        "default 区教育局 区财政局",
    ),
    "to a time field": (
        "加快建设步伐。牵头单位：区教育局，责任单位：区财政局，完成时限：2020年12月底前",
        "牵头单位：区教育局，责任单位：区财政局",
        "lead 区教育局 / default 区财政局",
    ),
    "to an opening quotation mark": (
        "加快建设步伐。责任单位：区教育局、区财政局“一网通办”提升行动",
        "责任单位：区教育局、区财政局",
        "default 区教育局 区财政局",
    ),
    "to a Latin letter": (
        "加快建设步伐。责任单位：区教育局、区财政局IPv6规模部署",
        "责任单位：区教育局、区财政局",
        "default 区教育局 区财政局",
    ),
    "to a verb behind 等": (
        "加快建设步伐。责任单位：区人社局、区教育局等加大人才引进力度",
        "责任单位：区人社局、区教育局等",
        "default 区人社局 区教育局",
    ),
    "to a verb behind a complete name": (
        "加快建设步伐。责任单位：区人社局、区教育局推进产教深度融合",
        "责任单位：区人社局、区教育局",
        "default 区人社局 区教育局",
    ),
    "with roles and without a bracket": (
        "加快建设步伐。责任单位：区教育局、区财政局牵头，区人社局按职责分工负责。",
        "责任单位：区教育局、区财政局牵头，区人社局按职责分工负责",
        "lead 区教育局 区财政局 / responsible 区人社局",
    ),
}


@pytest.mark.parametrize(("paragraph", "clause", "parties"), RUNS.values(), ids=RUNS)
def test_a_run_of_labels_outside_brackets_is_one_clause(paragraph: str, clause: str, parties: str, said: Said) -> None:
    assert said(paragraph) == [(clause, parties)]


def test_a_deadline_behind_an_open_run_is_outside_it(said: Said) -> None:
    assert said("加快建设步伐。责任单位：区教育局、区财政局，2018年3月底前完成") == [
        ("责任单位：区教育局、区财政局", "default 区教育局 区财政局")
    ]


def test_label_lines_belong_to_the_item_above_them(said: Said) -> None:
    clauses = said("加快建设步伐。\n牵头单位：市教育局\n配合单位：市财政局")
    assert " / ".join(parties for _, parties in clauses) == "lead 市教育局 / support 市财政局"


LABELS: Final = {
    "责任单位": "default",
    "责任部门": "default",
    "负责部门": "default",
    "对接部门": "default",
    "主要责任单位": "default",
    "相关责任单位": "default",
    "牵头单位": "lead",
    "牵头部门": "lead",
    "牵头责任单位": "lead",
    "配合单位": "support",
    "配合部门": "support",
    "协同责任单位": "support",
    "实施单位": "responsible",
    "参与单位": "participant",
    "指导单位": "guide",
    "督办单位": "supervise",
    "責任單位": "default",
    "牽頭單位": "lead",
    "負責部門": "default",
}


@pytest.mark.parametrize(("label", "kind"), LABELS.items(), ids=LABELS)
def test_a_label_says_what_its_list_is(label: str, kind: str, said: Said) -> None:
    brackets = (("（", "）"), ("(", ")"), ("[", "]"), ("〔", "〕"), ("", ""))
    clauses = [f"{left}{label}{colon}市财政局{right}" for left, right in brackets for colon in "：:"]
    assert [said(f"加快建设步伐。{clause}") for clause in clauses] == [
        [(clause, f"{kind} 市财政局")] for clause in clauses
    ]


def test_labels_and_role_words_are_kept_as_printed() -> None:
    text = "要点\n一、建设。（責任單位：市環保局牽頭，市財 政局負 責；參與單位：市住建局）\n"
    text += "二、服務。（市教育局會同市衛生局負責）\n"
    first, second = parse(text).plan.responsibilities()
    assert first.label == "責任單位"
    assert [each.word for each in first.assignments] == ["牽頭", "負責", "參與單位"]
    assert [each.word for each in second.assignments] == ["會同", "會同"]


ROLE_WORDS: Final = {
    "牵头": "lead",
    "牵头负责": "lead",
    "主办": "lead",
    "负责": "responsible",
    "分别负责": "responsible",
    "按职责分工负责": "responsible",
    "按职能分工负责": "responsible",
    "承办": "responsible",
    "配合": "support",
    "负责配合落实": "support",
    "协助": "support",
    "协办": "support",
    "支持": "support",
    "参与": "participant",
    "参加": "participant",
    "指导": "guide",
    "督办": "supervise",
    "督查": "supervise",
    "监督": "supervise",
}


@pytest.mark.parametrize(("word", "kind"), ROLE_WORDS.items(), ids=ROLE_WORDS)
def test_a_role_word_says_what_the_names_before_it_are(word: str, kind: str, said: Said) -> None:
    clauses = [f"（{label}省教育厅、省财政厅{word}）" for label in ("", "责任单位：")]
    assert [said(f"加快建设步伐。{clause}") for clause in clauses] == [
        [(clause, f"{kind} 省教育厅 省财政厅")] for clause in clauses
    ]


def test_a_role_tells_the_word_that_says_so_as_printed(around: Callable[[str], str]) -> None:
    plan = parse(around("建设。（牵头单位：市教育局；责任单位：市财政局、市商务局按职责分工负责，市统计局）")).plan
    [duty] = plan.responsibilities()
    assert duty.label == "牵头单位"
    assert [each.word for each in duty.assignments] == ["牵头单位", "按职责分工负责", "按职责分工负责", None]


WHERE: Final = {
    # The paragraph, and the texts of its tasks.
    "at the end": ("加快网络建设步伐。（责任单位：市财政局）", ["加快网络建设步伐。"]),
    "in the middle": (
        "加快网络建设步伐。（责任单位：市财政局）推动数据共享。",
        ["加快网络建设步伐。", "推动数据共享。"],
    ),
    "several": (
        "加快网络建设步伐。（责任单位：市财政局）推动数据共享。（责任单位：市教育局）",
        ["加快网络建设步伐。", "推动数据共享。"],
    ),
    "before more full stops than one": ("推进计算中心运营（责任单位：海峡大学）。。", ["推进计算中心运营。"]),
    "before its full stop": ("推进计算中心运营（责任单位：海峡大学）。", ["推进计算中心运营。"]),
    "before its full stop, with more behind": (
        "推进计算中心运营（责任单位：海峡大学）。建成交易中心。",
        ["推进计算中心运营。", "建成交易中心。"],
    ),
    "before a semicolon": (
        "推进计算中心运营（责任单位：海峡大学）；建成交易中心。",
        ["推进计算中心运营；", "建成交易中心。"],
    ),
    "bare, before its full stop": ("推进计算中心运营（省教育厅、省财政厅负责）。", ["推进计算中心运营。"]),
    "in a line of its own": ("加快网络建设步伐。\n（责任单位：市财政局）", ["加快网络建设步伐。"]),
    "eleven in one item": ("推动数据共享。（责任单位：市财政局）" * 11, ["推动数据共享。"] * 11),
}


@pytest.mark.parametrize(("paragraph", "texts"), WHERE.values(), ids=WHERE)
def test_a_clause_may_stand_anywhere_in_an_item(paragraph: str, texts: list[str], around: Callable[[str], str]) -> None:
    item = parse(around(paragraph)).plan.sections[0].items[0]
    assert [task.text for task in item.tasks] == texts
    assert len(list(item.responsibilities())) == paragraph.count("责任单位") + paragraph.count("财政厅")


CUT: Final = {
    # The paragraph, and its clauses.
    "by the end of its line": ("加快建设步伐。（责任单位：泉州市政", ["（责任单位：泉州市政"]),
    "by the next labelled bracket": (
        "加快建设步伐。（责任单位：市财政局推动数据共享。（责任单位：市教育局）",
        ["（责任单位：市财政局推动数据共享。", "（责任单位：市教育局）"],
    ),
    "with an inner bracket that is closed": (
        "加快建设步伐。（责任单位：市财政局，各县（区）政府",
        ["（责任单位：市财政局，各县（区）政府"],
    ),
}


@pytest.mark.parametrize(("paragraph", "clauses"), CUT.values(), ids=CUT)
def test_a_clause_that_is_cut_off_is_kept_and_told(
    paragraph: str, clauses: list[str], around: Callable[[str], str]
) -> None:
    parsed = parse(around(paragraph))
    assert [duty.text for duty in parsed.plan.responsibilities()] == clauses
    [issue] = [issue for issue in parsed.issues if issue.code == "truncated-clause"]
    assert issue.span is not None
    assert parsed.text[issue.span.start : issue.span.end] == clauses[0]
    assert [item.label for item in parsed.plan.sections[0].items] == ["（一）", "（二）"]


def test_an_open_bracket_ends_at_the_next_label_where_the_line_breaks_are_lost() -> None:
    text = "一、总体要求（一）加快建设步伐。（责任单位：市财政局（二）推动数据共享。（责任单位：市教育局）"
    plan = parse(text).plan
    assert [item.label for item in plan.sections[0].items] == ["（一）", "（二）"]
    assert [duty.text for duty in plan.responsibilities()] == ["（责任单位：市财政局", "（责任单位：市教育局）"]
