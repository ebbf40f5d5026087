"""The forms that clauses, lists of parties, headings, deadlines and frames take in real plans, one row each.

The names are our own; where a form is known by a printed example, that stands beside them.
"""

from typing import Any, Final, TypeAlias

import pytest

from govplan import Item, Responsibility, Section, parse

Kind: TypeAlias = tuple[str, str]
Groups: TypeAlias = list[tuple[Kind, str]]

LEAD: Final = ("lead", "stated")
FIRST: Final = ("lead", "rule")
DEFAULT: Final = ("responsible", "default")
RESPONSIBLE: Final = ("responsible", "stated")
SUPPORT: Final = ("support", "stated")
PARTICIPANT: Final = ("participant", "stated")
JOINT: Final = ("joint", "stated")
GUIDE: Final = ("guide", "stated")
SUPERVISE: Final = ("supervise", "stated")
OTHER: Final = ("other", "stated")


def in_an_item(paragraph: str) -> str:
    """Return a small plan whose only item says something."""
    return f"工作要点\n一、总体要求\n（一）{paragraph}\n（二）做好总结。\n"


def duties_of(text: str) -> list[Responsibility]:
    return list(parse(text).plan.responsibilities())


def groups_of(duty: Responsibility) -> Groups:
    """Return what the parties of a clause are: those that stand together and are the same in one group."""
    groups: Groups = []
    for each in duty.assignments:
        kind = (each.role, each.basis)
        if groups and groups[-1][0] == kind:
            groups[-1] = (kind, f"{groups[-1][1]} {each.party.name}")
        else:
            groups.append((kind, each.party.name))
    return groups


CLAUSES: Final[dict[str, tuple[str, Groups]]] = {
    # Kinds of clauses.
    "a label and a list": ("（责任单位：市财政局、市税务局）", [(DEFAULT, "市财政局 市税务局")]),
    "a list and a role word at its end": ("（海关总署、商务部负责）", [(RESPONSIBLE, "海关总署 商务部")]),
    "two lists with a role word each": (
        "（省税务局牵头，省财政厅、省商务厅配合）",
        [(LEAD, "省税务局"), (SUPPORT, "省财政厅 省商务厅")],
    ),
    "a bare list": ("（省商务厅、省财政厅）", [(DEFAULT, "省商务厅 省财政厅")]),
    "a label, lists and role words": (
        "（责任单位：省发改委、审改办牵头，省经济信息中心及省直有关部门负责）",
        [(LEAD, "省发改委 省审改办"), (RESPONSIBLE, "省经济信息中心 省直有关部门")],
    ),
    "a label without a bracket": (
        "责任单位：省工信厅、财政厅，各市、县（区）人民政府",
        [(DEFAULT, "省工信厅 省财政厅 各市、县（区）人民政府")],
    ),
    "two labels in one bracket": (
        "（牵头单位：市减负办；责任单位：市财政局、市人社局）",
        [(LEAD, "市减负办"), (DEFAULT, "市财政局 市人社局")],
    ),
    "a field that names no party": (
        "（责任单位：省商务厅；适用范围：浙江自贸试验区）",
        [(DEFAULT, "省商务厅")],
    ),
    "a person to call": ("（责任单位：市水务局；联系人：王某某，联系电话：12345678）", [(DEFAULT, "市水务局")]),
    # Brackets.
    "narrow brackets": ("(责任单位:市财政局,市税务局)", [(DEFAULT, "市财政局 市税务局")]),
    "square brackets": ("[责任单位：市财政局]", [(DEFAULT, "市财政局")]),
    "tortoise shell brackets": (
        "〔牵头责任单位：市数据管理局；相关责任单位：市工信局等市直有关单位，数字海峡集团〕",
        [(LEAD, "市数据管理局"), (DEFAULT, "市工信局 数字海峡集团")],
    ),
    "a narrow bracket closed by a wide one": ("(责任单位：市财政局）", [(DEFAULT, "市财政局")]),
    "a wide bracket closed by an angle": ("（责任单位：市财政局〉", [(DEFAULT, "市财政局")]),
    "an inner bracket of another kind": (
        "（市卫生局牵头，各县〔市、区〕人民政府配合）",
        [(LEAD, "市卫生局"), (SUPPORT, "各县〔市、区〕人民政府")],
    ),
    "an inner bracket of the same kind": (
        "（责任单位：市卫生局，各县（市、区）人民政府）",
        [(DEFAULT, "市卫生局 各县（市、区）人民政府")],
    ),
    # Labels.
    "responsible labels": ("（负责部门：省科技厅）", [(DEFAULT, "省科技厅")]),
    "the label of whom to ask": ("（对接部门：省科技厅）", [(DEFAULT, "省科技厅")]),
    "lead and support labels": (
        "（牵头单位：市教育局，配合单位：市财政局、市人社局）",
        [(LEAD, "市教育局"), (SUPPORT, "市财政局 市人社局")],
    ),
    "the label of a department": ("（责任部门：市教育局）", [(DEFAULT, "市教育局")]),
    "the label of a main unit": ("（主要责任单位：市教育局）", [(DEFAULT, "市教育局")]),
    "the label of helping units": (
        "（牵头部门：市教育局；协同责任单位：市财政局）",
        [(LEAD, "市教育局"), (SUPPORT, "市财政局")],
    ),
    "labels with narrow colons": ("（牵头单位:市教育局;责任单位:市财政局）", [(LEAD, "市教育局"), (DEFAULT, "市财政局")]),
    "a label in traditional characters": ("（責任單位：縣財政局、農業局）", [(DEFAULT, "縣財政局 縣農業局")]),
    "role words in traditional characters": (
        "（責任單位：市環保局牽頭，市財政局負責，市住建局協辦）",
        [(LEAD, "市環保局"), (RESPONSIBLE, "市財政局"), (SUPPORT, "市住建局")],
    ),
    "labels that implement": (
        "（牵头单位：市教育局；实施单位：海峡大学；承办单位：市电教馆中心）",
        [(LEAD, "市教育局"), (RESPONSIBLE, "海峡大学 市电教馆中心")],
    ),
    "the label of a trial": (
        "（牵头单位：市教育局；试点单位：市第一实验学校）",
        [(LEAD, "市教育局"), (OTHER, "市第一实验学校")],
    ),
    # Role words.
    "guidance and participation": (
        "（生态环境部指导，供销合作总社参与）",
        [(GUIDE, "生态环境部"), (PARTICIPANT, "供销合作总社")],
    ),
    "lead and be responsible": (
        "（省教育厅牵头，省财政厅、省人社厅负责）",
        [(LEAD, "省教育厅"), (RESPONSIBLE, "省财政厅 省人社厅")],
    ),
    "by division of duties": (
        "（省教育厅、省财政厅按职责分工负责）",
        [(RESPONSIBLE, "省教育厅 省财政厅")],
    ),
    "lead together with": (
        "（省教育厅会同省财政厅、省人社厅负责）",
        [(LEAD, "省教育厅"), (JOINT, "省财政厅 省人社厅")],
    ),
    "lead and be responsible in one word": ("（省教育厅牵头负责）", [(LEAD, "省教育厅")]),
    "separately responsible": ("（省教育厅、省财政厅分别负责）", [(RESPONSIBLE, "省教育厅 省财政厅")]),
    "by functions": ("（省教育厅、省财政厅按职能分工负责）", [(RESPONSIBLE, "省教育厅 省财政厅")]),
    "support in three words": (
        "（市教育局牵头，市财政局、市人社局负责配合落实）",
        [(LEAD, "市教育局"), (SUPPORT, "市财政局 市人社局")],
    ),
    "supervision": ("（责任单位：市教育局牵头，市政府办督办）", [(LEAD, "市教育局"), (SUPERVISE, "市政府办")]),
    "lead, take part and support": (
        "（责任单位：市住建局牵头，市财政局、市水利局参与，市城管局配合）",
        [(LEAD, "市住建局"), (PARTICIPANT, "市财政局 市水利局"), (SUPPORT, "市城管局")],
    ),
    "a role word inside a name is none": (
        "（责任单位：市政府督查室、商务局、管委会办公室）",
        [(DEFAULT, "市政府督查室 市商务局 管委会办公室")],
    ),
    # Lists.
    "a role word governs its segment": (
        "（责任单位：市发改委、市经信局牵头，市商务局及市税务局、市统计局负责）",
        [(LEAD, "市发改委 市经信局"), (RESPONSIBLE, "市商务局 市税务局 市统计局")],
    ),
    "a role word at the very end governs several segments": (
        "（市发改委、市经信局，各县区政府按职责分工负责）",
        [(RESPONSIBLE, "市发改委 市经信局 各县区政府")],
    ),
    "without a role word a comma parts levels": (
        "（责任单位：市发改委、市经信局，各县（区）政府）",
        [(DEFAULT, "市发改委 市经信局 各县（区）政府")],
    ),
    "a name with 和 within": (
        "（责任单位：省文化和旅游厅、省发展和改革委员会、省粮食和储备局）",
        [(DEFAULT, "省文化和旅游厅 省发展和改革委员会 省粮食和储备局")],
    ),
    "和, 及 and 以及 between complete names": (
        "（责任单位：省教育厅和省科技厅、省财政厅及省商务厅、省水利厅以及各设区市政府）",
        [(DEFAULT, "省教育厅 省科技厅 省财政厅 省商务厅 省水利厅 各设区市政府")],
    ),
    "an open list in mid-list and a real 和": (
        "（扶贫办、发展改革委、商务部等和各有关省级人民政府负责）",
        [(RESPONSIBLE, "扶贫办 发展改革委 商务部 各有关省级人民政府")],
    ),
    "a prefix carried along": (
        "（责任单位：省发改委、教育厅、科技厅）",
        [(DEFAULT, "省发改委 省教育厅 省科技厅")],
    ),
    "the nearest prefix is carried": (
        "（责任单位：省委组织部、省人社厅、发改委）",
        [(DEFAULT, "省委组织部 省人社厅 省发改委")],
    ),
    "a prefix stops at a comma": (
        "（责任单位：省卫健委，福州市、厦门市政府）",
        [(DEFAULT, "省卫健委 福州市政府 厦门市政府")],
    ),
    "a prefix passes over what stands alone": (
        "（责任单位：省发改委、各设区市政府、有关部门、省直有关部门、人行海峡支行、福州市、海峡大学、经信委）",
        [(DEFAULT, "省发改委 各设区市政府 有关部门 省直有关部门 人行海峡支行 福州市 海峡大学 省经信委")],
    ),
    "the party committee is carried onto its organs alone": (
        "（责任单位：省数字办，省委办公厅、机要局、保密局，省人大常委会办公厅）",
        [(DEFAULT, "省数字办 省委办公厅 省委机要局 省委保密局 省人大常委会办公厅")],
    ),
    "市场 begins with no 市": (
        "（责任单位：省商务厅、市场监管局、区域合作办、县域经济办）",
        [(DEFAULT, "省商务厅 省市场监管局 省区域合作办 省县域经济办")],
    ),
    "a suffix carried back": ("（责任单位：福州市、厦门市政府）", [(DEFAULT, "福州市政府 厦门市政府")]),
    "a suffix stops at a comma": (
        "（责任单位：福州市，泉州市、厦门市政府）",
        [(DEFAULT, "福州市 泉州市政府 厦门市政府")],
    ),
    "two levels are carried": (
        "（责任单位：区经发局经信处、发改处）",
        [(DEFAULT, "区经发局经信处 区经发局发改处")],
    ),
    "an outside body takes no prefix and does not end it": (
        "（责任单位：区公安局、平潭海关、市场监管局）",
        [(DEFAULT, "区公安局 平潭海关 区市场监管局")],
    ),
    "the youth league is no party committee": (
        "（责任单位：团区委、教育局、区妇联、财政局）",
        [(DEFAULT, "团区委 教育局 区妇联 区财政局")],
    ),
    "an office shared by committee and board": (
        "（责任单位：区党工委、管委会办公室）",
        [(DEFAULT, "区党工委办公室 区管委会办公室")],
    ),
    "a name holds a bracket": (
        "（责任单位：区综合执法局（区安监局）、财政局）",
        [(DEFAULT, "区综合执法局（区安监局） 区财政局")],
    ),
    "one party each": (
        "（责任单位：各市、县（区）人民政府，有关市、县（区）政府、各设区市政府、省直有关部门、福州市鼓楼区政府）",
        [(DEFAULT, "各市、县（区）人民政府 有关市、县（区）政府 各设区市政府 省直有关部门 福州市鼓楼区政府")],
    ),
    "an open list in mid-clause": (
        "(责任单位：省发改委、数据管理局等省直有关单位，福州及相关设区市)",
        [(DEFAULT, "省发改委 省数据管理局 福州 相关设区市")],
    ),
    "two that lead and two groups": (
        "(市政府办公室、市审改办牵头，市级各有关部门及各县市区政府按职责分工负责)",
        [(LEAD, "市政府办公室 市审改办"), (RESPONSIBLE, "市级各有关部门 各县市区政府")],
    ),
    "a group with a comma supports": (
        "（省财政厅、省发展改革委牵头，省工业和信息化厅、人行南昌中心支行，各市、县〔区〕人民政府配合）",
        [(LEAD, "省财政厅 省发展改革委"), (SUPPORT, "省工业和信息化厅 人行南昌中心支行 各市、县〔区〕人民政府")],
    ),
    # Rules that two readers would settle differently.
    "rule 1: a prefix crosses a comma onto a bare name": (
        "（责任单位：区发改局、财政局，交建局、教育局）",
        [(DEFAULT, "区发改局 区财政局 区交建局 区教育局")],
    ),
    "rule 1: but not onto a centre": (
        "（责任单位：区发改局，行政服务中心）",
        [(DEFAULT, "区发改局 行政服务中心")],
    ),
    "rule 1: nor onto a company": (
        "（责任单位：区发改局，交通投资集团）",
        [(DEFAULT, "区发改局 交通投资集团")],
    ),
    "rule 1: nor across a label": (
        "（牵头单位：区发改局；配合单位：交建局、区财政局）",
        [(LEAD, "区发改局"), (SUPPORT, "交建局 区财政局")],
    ),
    "rule 3: a company whose name is a function": (
        "（责任单位：市国资委、水务集团、交通投资集团、金控集团）",
        [(DEFAULT, "市国资委 市水务集团 市交通投资集团 市金控集团")],
    ),
    "rule 3: a private company": (
        "（责任单位：市国资委、腾云科技公司、财政局）",
        [(DEFAULT, "市国资委 腾云科技公司 市财政局")],
    ),
    "rule 3: a branch and a company named after a place": (
        "（责任单位：市国资委、中国联通海峡分公司、福州市水务公司、财政局）",
        [(DEFAULT, "市国资委 中国联通海峡分公司 福州市水务公司 市财政局")],
    ),
    "rule 3: what stands alone too": (
        "（责任单位：市金融办、人行、保监分局、证监局、银监分局、工作组成员单位、各片区、其他部门、财政局）",
        [(DEFAULT, "市金融办 人行 保监分局 证监局 银监分局 工作组成员单位 各片区 其他部门 市财政局")],
    ),
    "rule 4: after an office a bureau takes the level alone": (
        "（责任单位：区经发局经信处、商务科、财政局）",
        [(DEFAULT, "区经发局经信处 区经发局商务科 区财政局")],
    ),
    "rule 4: organs of the party committee": (
        "（责任单位：市委宣传部、统战部、政法委、网信办、编办、文明办、财政局）",
        [(DEFAULT, "市委宣传部 市委统战部 市委政法委 市委网信办 市委编办 市委文明办 市财政局")],
    ),
    "rule 5: a group without a role word takes the next": (
        "（责任单位：市发改委，市经信局，各县区政府负责；市财政局配合）",
        [(RESPONSIBLE, "市发改委 市经信局 各县区政府"), (SUPPORT, "市财政局")],
    ),
    "rule 5: not beyond a semicolon": (
        "（责任单位：市发改委；市财政局配合）",
        [(DEFAULT, "市发改委"), (SUPPORT, "市财政局")],
    ),
    "rule 5: not one with an object": (
        "（责任单位：市发改委、市经信局，市司法局负责法制审查工作）",
        [(DEFAULT, "市发改委 市经信局"), (RESPONSIBLE, "市司法局")],
    ),
    "rule 5: none follows": (
        "（责任单位：市发改委牵头，区直相关部门）",
        [(LEAD, "市发改委"), (DEFAULT, "区直相关部门")],
    ),
    "rule 6: party committees and governments": (
        "（责任单位：市农业局，各乡镇党委和人民政府）",
        [(DEFAULT, "市农业局 各乡镇党委和人民政府")],
    ),
    "rule 6: departments and units": (
        "（责任单位：各有关部门和单位）",
        [(DEFAULT, "各有关部门和单位")],
    ),
    "rule 6: parks": (
        "（责任单位：园区和示范区管委会）",
        [(DEFAULT, "园区和示范区管委会")],
    ),
    "rule 6: a place and a group": (
        "（责任单位：福州及相关设区市）",
        [(DEFAULT, "福州 相关设区市")],
    ),
    "rule 7: a word that only looks like a role": (
        "（责任单位：市商务局、市管委会办公室）",
        [(DEFAULT, "市商务局 市管委会办公室")],
    ),
    "rule 13: a slip inside a name": (
        "（责任单位：市财攻局、市教育局）",
        [(DEFAULT, "市财攻局 市教育局")],
    ),
    "rule 13: a missing separator": (
        "（责任单位：区综合执法局（区安监局）区规划局、区教育局）",
        [(DEFAULT, "区综合执法局（区安监局） 区规划局 区教育局")],
    ),
    "a deadline stands in the clause": (
        "（市教育局、市财政局等按职责分工负责，2018年3月底前完成）",
        [(RESPONSIBLE, "市教育局 市财政局")],
    ),
    "stray blanks in names, role words and labels": (
        "（责任 单位：区财政金 融局牵 头，区教 育局负责）",
        [(LEAD, "区财政金融局"), (RESPONSIBLE, "区教育局")],
    ),
}


@pytest.mark.parametrize(("clause", "groups"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_says_who_is_what(clause: str, groups: Groups) -> None:
    [duty] = duties_of(in_an_item(f"加快建设步伐。{clause}"))
    assert (duty.text, groups_of(duty)) == (clause, groups)


OPEN: Final = {
    "省发改委、数字海峡集团等": True,
    "省发改委、省财政厅等部门": True,
    "省发改委、省财政厅等有关部门": True,
    "省发改委、省财政厅等负责": True,
    "省发改委等牵头，各设区市政府负责": True,
    "省发改委、省财政厅等5个部门": True,
    "省发改委、省高等教育处": False,
    "省发改委、省财政厅": False,
    "省直有关部门": False,
}


@pytest.mark.parametrize(("names", "open_ended"), OPEN.items(), ids=OPEN)
def test_a_list_that_ends_in_deng_is_open(names: str, open_ended: bool) -> None:
    [duty] = duties_of(in_an_item(f"加快建设步伐。（责任单位：{names}）"))
    assert duty.open_ended is open_ended
    assert not any(each.party.name.endswith(("等", "等部门", "等有关部门")) for each in duty.assignments)


RUNS: Final[dict[str, tuple[str, str, Groups]]] = {
    # Label runs outside brackets: what the item says, the clause in it, and what that says.
    "to the end of its line": (
        "加快建设步伐。牵头单位：区教育局，配合单位：区财政局、区人社局等",
        "牵头单位：区教育局，配合单位：区财政局、区人社局等",
        [(LEAD, "区教育局"), (SUPPORT, "区财政局 区人社局")],
    ),
    "labels without a separator": (
        "加快建设步伐。牵头单位：区教育局 责任单位：区财政局 配合单位：区人社局 实施单位：海峡中心",
        "牵头单位：区教育局 责任单位：区财政局 配合单位：区人社局 实施单位：海峡中心",
        [(LEAD, "区教育局"), (DEFAULT, "区财政局"), (SUPPORT, "区人社局"), (RESPONSIBLE, "海峡中心")],
    ),
    "to a full stop": (
        "加快建设步伐。责任单位：区教育局、区财政局。然后总结。",
        "责任单位：区教育局、区财政局",
        [(DEFAULT, "区教育局 区财政局")],
    ),
    "to a time field": (
        "加快建设步伐。牵头单位：区教育局，责任单位：区财政局，完成时限：2020年12月底前",
        "牵头单位：区教育局，责任单位：区财政局",
        [(LEAD, "区教育局"), (DEFAULT, "区财政局")],
    ),
    "to an opening quotation mark": (
        "加快建设步伐。责任单位：区教育局、区财政局“一网通办”提升行动",
        "责任单位：区教育局、区财政局",
        [(DEFAULT, "区教育局 区财政局")],
    ),
    "to a Latin letter": (
        "加快建设步伐。责任单位：区教育局、区财政局IPv6规模部署",
        "责任单位：区教育局、区财政局",
        [(DEFAULT, "区教育局 区财政局")],
    ),
    "to a verb behind 等": (
        "加快建设步伐。责任单位：区人社局、区教育局等加大人才引进力度",
        "责任单位：区人社局、区教育局等",
        [(DEFAULT, "区人社局 区教育局")],
    ),
    "to a verb behind a complete name": (
        "加快建设步伐。责任单位：区人社局、区教育局推进产教深度融合",
        "责任单位：区人社局、区教育局",
        [(DEFAULT, "区人社局 区教育局")],
    ),
    "with roles and without a bracket": (
        "加快建设步伐。责任单位：区教育局、区财政局牵头，区人社局按职责分工负责。",
        "责任单位：区教育局、区财政局牵头，区人社局按职责分工负责",
        [(LEAD, "区教育局 区财政局"), (RESPONSIBLE, "区人社局")],
    ),
}


@pytest.mark.parametrize(("paragraph", "clause", "groups"), RUNS.values(), ids=RUNS)
def test_a_run_of_labels_outside_brackets_is_one_clause(paragraph: str, clause: str, groups: Groups) -> None:
    [duty] = duties_of(in_an_item(paragraph))
    assert (duty.text, groups_of(duty)) == (clause, groups)


def test_a_deadline_behind_an_open_run_is_outside_it() -> None:
    [duty] = duties_of(in_an_item("加快建设步伐。责任单位：区教育局、区财政局，2018年3月底前完成"))
    assert duty.text == "责任单位：区教育局、区财政局"


def test_a_label_line_belongs_to_the_item_above_it() -> None:
    plan = parse("工作要点\n一、总体要求\n1.加快建设步伐。\n牵头单位：市教育局\n配合单位：市财政局\n2.做好总结。\n").plan
    first, second = plan.sections[0].items
    assert [groups_of(duty) for duty in first.responsibilities()] == [[(LEAD, "市教育局")], [(SUPPORT, "市财政局")]]
    assert list(second.responsibilities()) == []
