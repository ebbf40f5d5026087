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
    "a label in traditional characters": ("（責任單位：市環保局、市住建局）", [(DEFAULT, "市環保局 市住建局")]),
    "a level in traditional characters": ("（責任單位：縣財政局、農業局）", [(DEFAULT, "縣財政局 縣農業局")]),
    "an end of a name in traditional characters": ("（責任單位：省商務廳、教育廳）", [(DEFAULT, "省商務廳 省教育廳")]),
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
        "（责任单位：市政府督查室、商务局、青年志愿者指导中心）",
        [(DEFAULT, "市政府督查室 市商务局 市青年志愿者指导中心")],
    ),
    # Lists.
    "a role word governs its segment": (
        "（责任单位：市发改委、市经信局牵头，市商务局及市税务局、市统计局负责）",
        [(LEAD, "市发改委 市经信局"), (RESPONSIBLE, "市商务局 市税务局 市统计局")],
    ),
    "a role word at the very end governs several segments": (
        "（市发改委、市教育局，各县区政府按职责分工负责）",
        [(RESPONSIBLE, "市发改委 市教育局 各县区政府")],
    ),
    "names with characters that are words elsewhere": (
        "（市经信局、市应急局、其他有关部门负责）",
        [(RESPONSIBLE, "市经信局 市应急局 其他有关部门")],
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
    "labels that touch the names before them": (
        "加快建设步伐。牵头单位：区教育局责任单位：区财政局配合单位：区人社局实施单位：海峡中心",
        "牵头单位：区教育局责任单位：区财政局配合单位：区人社局实施单位：海峡中心",
        [(LEAD, "区教育局"), (DEFAULT, "区财政局"), (SUPPORT, "区人社局"), (RESPONSIBLE, "海峡中心")],
    ),
    "labels behind a blank": (
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
    groups = [group for duty in first.responsibilities() for group in groups_of(duty)]
    assert groups == [(LEAD, "市教育局"), (SUPPORT, "市财政局")]
    assert list(second.responsibilities()) == []


LABELS: Final[dict[str, Kind]] = {
    "责任单位": DEFAULT,
    "责任部门": DEFAULT,
    "负责部门": DEFAULT,
    "对接部门": DEFAULT,
    "主要责任单位": DEFAULT,
    "相关责任单位": DEFAULT,
    "牵头单位": LEAD,
    "牵头部门": LEAD,
    "牵头责任单位": LEAD,
    "配合单位": SUPPORT,
    "配合部门": SUPPORT,
    "协同责任单位": SUPPORT,
    "实施单位": RESPONSIBLE,
    "参与单位": PARTICIPANT,
    "指导单位": GUIDE,
    "督办单位": SUPERVISE,
    "責任單位": DEFAULT,
    "牽頭單位": LEAD,
    "負責部門": DEFAULT,
}


@pytest.mark.parametrize("colon", ["：", ":"], ids=["wide colon", "narrow colon"])
@pytest.mark.parametrize("brackets", ["（）", "()", "[]", "〔〕", ""], ids=["（）", "()", "[]", "〔〕", "none"])
@pytest.mark.parametrize(("label", "kind"), LABELS.items(), ids=LABELS)
def test_a_label_says_what_its_list_is(label: str, kind: Kind, brackets: str, colon: str) -> None:
    clause = f"{brackets[:1]}{label}{colon}市财政局{brackets[1:]}"
    [duty] = duties_of(in_an_item(f"加快建设步伐。{clause}"))
    assert (duty.text, groups_of(duty)) == (clause, [(kind, "市财政局")])
    assert duty.label in (label, label.translate(str.maketrans("責單牽頭負門", "责单牵头负门")))
    assert duty.assignments[0].word == (None if kind == DEFAULT else duty.label)


ROLE_WORDS: Final[dict[str, Kind]] = {
    "牵头": LEAD,
    "牵头负责": LEAD,
    "主办": LEAD,
    "负责": RESPONSIBLE,
    "分别负责": RESPONSIBLE,
    "按职责分工负责": RESPONSIBLE,
    "按职能分工负责": RESPONSIBLE,
    "承办": RESPONSIBLE,
    "配合": SUPPORT,
    "负责配合落实": SUPPORT,
    "协助": SUPPORT,
    "协办": SUPPORT,
    "支持": SUPPORT,
    "参与": PARTICIPANT,
    "参加": PARTICIPANT,
    "指导": GUIDE,
    "督办": SUPERVISE,
    "督查": SUPERVISE,
    "监督": SUPERVISE,
}


@pytest.mark.parametrize("label", ["", "责任单位："], ids=["no label", "label"])
@pytest.mark.parametrize(("word", "kind"), ROLE_WORDS.items(), ids=ROLE_WORDS)
def test_a_role_word_says_what_the_names_before_it_are(word: str, kind: Kind, label: str) -> None:
    [duty] = duties_of(in_an_item(f"加快建设步伐。（{label}省教育厅、省财政厅{word}）"))
    assert groups_of(duty) == [(kind, "省教育厅 省财政厅")]
    assert {each.word for each in duty.assignments} == {word}


KINDS: Final = {
    "organization": ("省财政厅", "海峡大学", "福州市鼓楼区政府", "数字海峡集团", "人行海峡支行"),
    "group": (
        *("各设区市政府", "省直有关部门", "有关市、县（区）政府", "各市、县（区）人民政府", "各电信运营企业"),
        *("有关部门", "其他部门", "市级各有关部门", "各有关部门和单位", "区直相关部门", "相关设区市"),
    ),
}


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, kind) for kind, names in KINDS.items() for name in names],
    ids=[name for names in KINDS.values() for name in names],
)
def test_a_party_is_a_body_or_a_group(name: str, kind: str) -> None:
    [duty] = duties_of(in_an_item(f"加快建设步伐。（责任单位：{name}）"))
    assert [(each.party.name, each.party.kind) for each in duty.assignments] == [(name, kind)]


NO_CLAUSES: Final = {
    "an abbreviation": "推广政府和社会资本合作（PPP）。",
    "what is included": "推进所有设区市（含平潭）全覆盖。",
    "a phase": "建设计算中心（二期）。",
    "a definition": "建设信用信息平台（以下简称平台，由市发改委负责）。",
    "a phone number": "请与我局联系（联系电话：12345678）。",
    "prose with 由 and 会同": "由财政部会同发展改革委制定办法，市财政局牵头，市商务局配合，市教育局负责实施。",
    "prose in a bracket within a sentence": "推进平台建设（由市财政局牵头负责），确保投入使用。",
    "a list of names within a sentence": "走访国家税务总局（驻总局监察局、总局稽查局）并座谈。",
    "the footer of a web page": "加快建设步伐。主办单位：市政府办公室 承办单位：市信息中心",
    "words that are no names": "建设平台（一网、一库、一平台）。",
    "a bracket with a sentence": "提升服务能力（做到事事有人管、件件有着落，市财政局负责的除外）。",
    "a citation": "依照第三条第（一）项和国办发〔2018〕38号文件执行。",
}


@pytest.mark.parametrize("paragraph", NO_CLAUSES.values(), ids=NO_CLAUSES)
def test_what_only_looks_like_a_clause_is_none(paragraph: str) -> None:
    text = in_an_item(paragraph)
    assert duties_of(text) == []
    assert parse(text).plan.sections[0].items[0].tasks[0].text == paragraph


STATUTE: Final = """海峡市数据条例
第一章 总则
第一条 为了加强数据管理，制定本条例。
第二条 市数据主管部门负责数据工作（市财政局、市教育局配合）。
第三条 有下列情形之一的，由主管部门处罚（市公安局负责）。
第二章 附则
第四条 本条例自公布之日起施行。
"""


def test_a_statute_has_an_outline_and_no_duties() -> None:
    plan = parse(STATUTE).plan
    assert [section.label for section in plan.sections] == ["第一章", "第二章"]
    assert [item.label for section in plan.sections for item in section.items] == ["第一条", "第二条", "第三条", "第四条"]
    assert list(plan.responsibilities()) == []


def test_a_clause_without_label_needs_an_item() -> None:
    assert duties_of("工作要点\n为加快建设，制定本要点。（省财政厅、省商务厅）\n一、加快建设\n推进数据共享工作。\n") == []


WHERE: Final[dict[str, tuple[str, list[str]]]] = {
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
def test_a_clause_may_stand_anywhere_in_an_item(paragraph: str, texts: list[str]) -> None:
    item = parse(in_an_item(paragraph)).plan.sections[0].items[0]
    assert [task.text for task in item.tasks] == texts
    assert len(list(item.responsibilities())) == paragraph.count("责任单位") + paragraph.count("财政厅")


CUT: Final[dict[str, tuple[str, list[str]]]] = {
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
def test_a_clause_that_is_cut_off_is_kept_and_told(paragraph: str, clauses: list[str]) -> None:
    parsed = parse(in_an_item(paragraph))
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


def test_a_full_stop_alone_makes_no_task() -> None:
    item = parse(in_an_item("加快建设步伐（责任单位：市财政局）。")).plan.sections[0].items[0]
    assert [task.text for task in item.tasks] == ["加快建设步伐。"]


def test_a_first_listed_rule_binds_from_its_clause_on() -> None:
    text = (
        "工作要点\n一、总体要求\n（一）先行先试。（责任单位：市教育局、市商务局）\n"
        "（二）加快建设。（责任单位：市财政局、市教育局，列第一位者为牵头单位，下同）\n"
        "（三）推动共享。（责任单位：市商务局、市公安局）\n"
        "（四）做好服务。（责任单位：市民政局、市水利局负责）\n"
        "（五）扩大开放。（责任单位：市公安局牵头，市教育局配合）\n"
        "（六）做好总结。（责任单位：各县区政府）\n"
    )
    plan = parse(text).plan
    assert plan.lead_rule == "first-listed"
    assert [groups_of(duty) for duty in plan.responsibilities()] == [
        [(DEFAULT, "市教育局 市商务局")],
        [(FIRST, "市财政局"), (DEFAULT, "市教育局")],
        [(FIRST, "市商务局"), (DEFAULT, "市公安局")],
        [(FIRST, "市民政局"), (RESPONSIBLE, "市水利局")],
        [(LEAD, "市公安局"), (SUPPORT, "市教育局")],
        [(FIRST, "各县区政府")],
    ]


RULES: Final = {
    "列第一位": "（责任单位：市财政局、市教育局，列第一位者为牵头单位，下同）",
    "排在第一位": "（责任单位：市财政局、市教育局；排在第一位的部门为牵头部门，下同）",
    "after a full stop": "（责任单位：市财政局、市教育局。列第一位者为牵头单位，下同）",
}


@pytest.mark.parametrize("clause", RULES.values(), ids=RULES)
def test_a_first_listed_rule_is_no_party(clause: str) -> None:
    plan = parse(in_an_item(f"加快建设步伐。{clause}")).plan
    assert plan.lead_rule == "first-listed"
    assert [groups_of(duty) for duty in plan.responsibilities()] == [[(FIRST, "市财政局"), (DEFAULT, "市教育局")]]


def test_a_first_listed_rule_in_prose_binds_the_whole_document() -> None:
    text = (
        "工作要点\n一、主要任务\n（一）加快建设。（责任单位：市财政局、市教育局）\n"
        "二、组织保障\n各项任务中排位靠前的责任单位为牵头单位，要抓好落实。\n"
    )
    plan = parse(text).plan
    assert plan.lead_rule == "first-listed"
    assert [groups_of(duty) for duty in plan.responsibilities()] == [[(FIRST, "市财政局"), (DEFAULT, "市教育局")]]


def test_without_a_rule_the_first_of_a_list_does_not_lead() -> None:
    plan = parse(in_an_item("加快建设步伐。（责任单位：市财政局、市教育局）")).plan
    assert (plan.lead_rule, groups_of(*plan.responsibilities())) == (None, [(DEFAULT, "市财政局 市教育局")])


def test_a_company_takes_the_level_that_the_document_prints_it_with_elsewhere() -> None:
    text = in_an_item("加快建设。（责任单位：市国资委、腾云集团）推动共享。（责任单位：市腾云集团）")
    assert [groups_of(duty) for duty in duties_of(text)] == [[(DEFAULT, "市国资委 市腾云集团")], [(DEFAULT, "市腾云集团")]]


def outline(text: str) -> list[str]:
    """Return the sections and items of a text: depth, label, heading."""

    def lines(nodes: tuple[Section, ...] | tuple[Item, ...], depth: int) -> list[str]:
        found: list[str] = []
        for node in nodes:
            found += [f"{depth} {node.label or '-'} {node.heading or '-'}", *lines(node.items, depth + 1)]
        return found

    return lines(parse(text).plan.sections, 1)


STYLES: Final = {
    # The labels of 1 and 2 in every style.
    "han": ("一、", "二、"),
    "han in brackets": ("（一）", "（二）"),
    "han in narrow brackets": ("(一)", "(二)"),
    "han in mixed brackets": ("(一）", "（二)"),
    "arabic": ("1.", "2."),
    "arabic with a wide stop": ("1．", "2．"),
    "arabic with a comma": ("1、", "2、"),
    "articles": ("第一条", "第二条"),
    "chapters": ("第一章", "第二章"),
    "parts of chapters": ("第一节", "第二节"),
    "decimals": ("1.1", "1.2"),
    "decimals of three": ("1.1.1", "1.1.2"),
    "arabic in brackets": ("（1）", "（2）"),
    "circled": ("①", "②"),
    "wide digits": ("１．", "２．"),
    "han with blanks": ("（十 一）", "（十 二）"),
}


@pytest.mark.parametrize(("first", "second"), STYLES.values(), ids=STYLES)
def test_a_heading_may_be_numbered_in_any_style(first: str, second: str) -> None:
    blank = " " if first.startswith(("第", "1.1")) else ""
    assert outline(f"工作要点\n{first}{blank}总体要求\n{second}{blank}重点任务\n") == [
        f"1 {first} 总体要求",
        f"1 {second} 重点任务",
    ]


HIERARCHIES: Final = {
    "一、 alone": ["1 一、", "1 二、"],
    "一、 （一）": ["1 一、", "2 （一）", "2 （二）", "1 二、", "2 （一）"],
    "一、 1.": ["1 一、", "2 1.", "2 2.", "1 二、", "2 1."],
    "一、 （一） 1.": ["1 一、", "2 （一）", "3 1.", "3 2.", "2 （二）", "1 二、", "2 （一）", "3 1."],
    "all four of the standard": ["1 一、", "2 （一）", "3 1.", "4 （1）", "4 （2）", "3 2.", "2 （二）", "1 二、"],
    "chapters and articles": ["1 第一章", "2 第一条", "2 第二条", "1 第二章", "2 第三条"],
    "chapters, parts and articles": ["1 第一章", "2 第一节", "3 第一条", "2 第二节", "3 第二条", "1 第二章", "2 第三条"],
    "1. alone": ["1 1.", "1 2.", "1 3."],
    "（一） alone": ["1 （一）", "1 （二）"],
    "（一） 一、": ["1 （一）", "2 一、", "2 二、", "1 （二）", "2 一、"],
    "1. （1）": ["1 1.", "2 （1）", "2 （2）", "1 2."],
    "1. 一、": ["1 1.", "2 一、", "2 二、", "1 2."],
    "a level skipped in the first section": ["1 一、", "2 1.", "2 2.", "1 二、", "2 （一）", "3 1.", "3 2."],
    "a level skipped in the second section": ["1 一、", "2 （一）", "3 1.", "3 2.", "1 二、", "2 1.", "2 2."],
    "numbers that run on": ["1 一、", "2 （一）", "2 （二）", "1 二、", "2 （三）", "2 （四）"],
    "a gap": ["1 一、", "2 （二）", "2 （四）", "1 三、"],
    "a repeated number": ["1 一、", "2 （一）", "2 （一）", "2 （二）", "1 二、"],
    "a list that opens at 三、": ["1 三、", "2 （一）", "2 （二）", "1 四、"],
    "a list that opens at 17.": ["1 一、", "2 17.", "2 18.", "1 二、"],
}


@pytest.mark.parametrize("nodes", HIERARCHIES.values(), ids=HIERARCHIES)
def test_the_order_of_depth_is_learned_from_the_document(nodes: list[str]) -> None:
    lines = "\n".join(f"{node.split(' ', 1)[1]} 加快建设" for node in nodes)
    assert outline(f"工作要点\n{lines}\n") == [f"{node} 加快建设" for node in nodes]


@pytest.mark.parametrize("nodes", [HIERARCHIES[name] for name in ("一、 （一）", "一、 1.", "一、 （一） 1.")])
def test_labels_are_found_where_the_line_breaks_are_lost(nodes: list[str]) -> None:
    labels = [node.split(" ", 1)[1] for node in nodes]
    body = "".join(f"{label}总体要求" if label[1:] == "、" else f"{label}加快建设数据平台。" for label in labels)
    assert [line.rsplit(" ", 1)[0] for line in outline(f"工作要点{body}")] == nodes


NO_LABELS: Final = {
    "counted measures": "一是加快建设。二是推动共享。三是做好总结。",
    "a list within a sentence": "重点做好：（1）网络建设；（2）数据共享；（3）平台服务。",
    "a numbered list within a sentence": "重点做好以下工作：1.网络建设；2.数据共享；3.平台服务。",
    "decimals": "用户数达1.5万户，覆盖率达99.8%。",
    "dates": "自2017.3起施行，2018.12前完成。",
    "a citation": "依照第三条第（一）项和第（二）项的规定执行。",
    "an article cited": "根据《条例》第十二条和第十三条的规定执行。",
    "a version": "升级到IPv6和HTML5.0标准。",
    "first and second": "第一，加快建设；第二，推动共享。",
    "numbers of departments": "十四个部门、三个平台接入。",
}


@pytest.mark.parametrize("paragraph", NO_LABELS.values(), ids=NO_LABELS)
def test_what_only_looks_like_a_label_is_none(paragraph: str) -> None:
    item = parse(in_an_item(paragraph)).plan.sections[0].items[0]
    assert (item.items, [task.text for task in item.tasks]) == ((), [paragraph])


HEADINGS: Final[dict[str, tuple[str, list[str]]]] = {
    "a line of its own": ("一、总体要求\n加快建设。", ["1 一、 总体要求"]),
    "a line of its own with a blank": ("一、 总体要求\n加快建设。", ["1 一、 总体要求"]),
    "a paragraph": ("一、加快建设。推动数据共享。", ["1 一、 -"]),
    "most siblings begin with a short sentence": (
        "一、加快建设。推动数据共享工作。\n二、做好服务。提升服务能力。\n三、扩大开放。推动企业走出去。",
        ["1 一、 加快建设", "1 二、 做好服务", "1 三、 扩大开放"],
    ),
    "few siblings begin with a short sentence": (
        "一、加快建设。推动数据共享工作。\n二、做好服务，提升服务能力，推动各项工作落到实处、取得实效，让群众满意。\n"
        "三、扩大开放，推动企业走出去，扎实推进各项开放举措，不断提升开放水平，取得新的成效。",
        ["1 一、 -", "1 二、 -", "1 三、 -"],
    ),
    "heading and text touch": ("一、总体要求全面贯彻落实上级部署，加快建设数据平台。", ["1 一、 -"]),
    "a clause is no part of a heading": ("一、加快建设\n（责任单位：市财政局）\n", ["1 一、 加快建设"]),
    "behind 章": ("第一章 总则\n第一条 加快建设。", ["1 第一章 总则", "2 第一条 -"]),
}


@pytest.mark.parametrize(("text", "nodes"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_is_set_apart(text: str, nodes: list[str]) -> None:
    assert outline(f"工作要点\n{text}\n") == nodes


LOST_BREAKS: Final[dict[str, tuple[str, list[str]]]] = {
    # Rule 9: which labels count within a line.
    "touching the title of the parent": ("一、总体要求（一）指导思想", ["1 一、", "2 （一）"]),
    "the next of a list of titles": ("一、总体要求二、重点任务三、保障措施", ["1 一、", "1 二、", "1 三、"]),
    "behind a clause": ("一、加快建设。（责任单位：市财政局）二、推动共享。", ["1 一、", "1 二、"]),
    "behind a time field": ("一、加快建设。责任单位：市财政局；完成时限：2020年底前二、推动共享。", ["1 一、", "1 二、"]),
    "behind the end of a sentence": ("一、加快建设。二、推动共享。", ["1 一、", "1 二、"]),
    "a label before a year": ("一、加快建设。1.2017年完成试点。2.2018年全面推广。", ["1 一、", "2 1.", "2 2."]),
    "a list behind a colon, in sentences": (
        "一、工作任务：1.加快建设数据平台。2.推动数据共享开放。",
        ["1 一、", "2 1.", "2 2."],
    ),
    "a list behind a colon, in one sentence": ("一、工作任务：1.加快建设；2.推动共享。", ["1 一、"]),
    "the last name of a run": ("一、加快建设。责任单位：市财政局二、推动共享。责任单位：市教育局", ["1 一、", "1 二、"]),
}


@pytest.mark.parametrize(("text", "nodes"), LOST_BREAKS.values(), ids=LOST_BREAKS)
def test_labels_count_without_a_line_break(text: str, nodes: list[str]) -> None:
    assert [line.rsplit(" ", 1)[0] for line in outline(text)] == nodes


def test_the_last_name_of_a_run_ends_where_the_next_label_touches_it() -> None:
    plan = parse("一、加快建设。责任单位：市财政局、市商务局二、推动共享。责任单位：市教育局").plan
    assert [duty.text for duty in plan.responsibilities()] == ["责任单位：市财政局、市商务局", "责任单位：市教育局"]


def test_one_line_gives_the_plan_of_many_lines() -> None:
    lines = (
        "一、总体要求",
        "（一）加快建设数据平台。（责任单位：市财政局、教育局）",
        "（二）推动数据共享。（责任单位：市教育局牵头，各县区政府配合）",
        "二、保障措施",
        "（一）加强领导。（责任单位：市政府办）",
    )
    assert [node.label for _, _, node in parse("".join(lines)).plan.walk() if not hasattr(node, "text")] == [
        *("一、", "（一）", "（二）", "二、", "（一）")
    ]
    assert list(parse("".join(lines)).plan.responsibilities()) == list(parse("\n".join(lines)).plan.responsibilities())


WRAPPED: Final = """数据平台建设实施方案

    为加快建设数据平台，推动数据共享开放，促进各部
门业务协同，提升公共服务能力，制定本方案，请各单位认
真贯彻执行。
    一、总体要求
    （一）加快建设数据平台，完善网络基础设施，推动各
类应用部署，形成覆盖全市的服务体系，促进数据融合应用
和服务创新。（责任单位：市发改委、财政局，各县（区）人
民政府）
— 3 —
    （二）推动数据共享开放，建立共享目录，完善共享机
制，扩大开放范围，鼓励社会力量参与数据开发利用，培育
数据服务产业。（责任单位：市大数据局牵头，市教育局、民
政局配合）
"""


def test_hard_wrapped_lines_are_joined_and_page_lines_are_no_words() -> None:
    parsed = parse(WRAPPED)
    first, second = parsed.plan.sections[0].items
    assert parsed.plan.preamble == (
        "为加快建设数据平台，推动数据共享开放，促进各部门业务协同，提升公共服务能力，制定本方案，请各单位认真贯彻执行。"
    )
    assert [task.text for task in first.tasks] == [
        "加快建设数据平台，完善网络基础设施，推动各类应用部署，形成覆盖全市的服务体系，促进数据融合应用和服务创新。"
    ]
    assert groups_of(*first.responsibilities()) == [(DEFAULT, "市发改委 市财政局 各县（区）人民政府")]
    assert groups_of(*second.responsibilities()) == [(LEAD, "市大数据局"), (SUPPORT, "市教育局 市民政局")]
    span = parsed.spans["/sections/0/items/1/tasks/0/responsibility/assignments/2/party"]
    assert parsed.text[span.start : span.end] == "民\n政局"


CONTENTS: Final = """数据平台建设规划
目录
一、总体要求……………………1
二、重点任务......................3
三、保障措施·····················9
一、总体要求
加快建设数据平台。
二、重点任务
推动数据共享。
三、保障措施
加强领导。
"""


def test_a_dotted_list_of_contents_is_no_outline() -> None:
    assert outline(CONTENTS) == ["1 一、 总体要求", "1 二、 重点任务", "1 三、 保障措施"]


LAYOUTS: Final = {
    "carriage returns and line feeds": lambda text: text.replace("\n", "\r\n"),
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "indents": lambda text: text.replace("\n", "\n　　"),
    "tabs": lambda text: text.replace("\n", "\n\t"),
    "no-break spaces": lambda text: text.replace("\n", "\xa0\n\xa0\xa0"),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
}


@pytest.mark.parametrize("change", LAYOUTS.values(), ids=LAYOUTS)
def test_the_layout_of_lines_says_nothing(change: Any) -> None:
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


def test_a_deadline_in_a_clause_belongs_to_its_task() -> None:
    plan = parse(in_an_item("加快建设步伐。（市教育局负责，2018年3月底前完成）推动共享。")).plan
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


def test_words_with_a_clause_before_the_first_heading_are_a_section() -> None:
    plan = parse("数据工作要点\n加快建设数据平台。（责任单位：市财政局）\n一、总体要求\n推动共享。\n").plan
    assert [(section.label, section.number, section.heading) for section in plan.sections] == [
        (None, None, None),
        ("一、", 1, "总体要求"),
    ]
    assert [task.text for task in plan.sections[0].tasks] == ["加快建设数据平台。"]


def test_numbers_are_neither_rejected_nor_changed_but_told() -> None:
    parsed = parse("要点\n一、总体要求\n（一）建设。\n（三）共享。\n（三）服务。\n（二）开放。\n")
    assert [item.number for item in parsed.plan.sections[0].items] == [1, 3, 3, 2]
    assert {issue.code for issue in parsed.issues} == {"numbering-repeat", "numbering-order"}
