"""The forms that lists of parties take in real plans, and what is read in them, one row each; the names are our own."""

from collections.abc import Callable
from typing import Final, TypeAlias

import pytest

from govplan import parse

Said: TypeAlias = Callable[[str], list[tuple[str | None, str]]]

PARTIES: Final = {
    # What a clause prints, and who is what in it.
    # Lists.
    "a role word governs its segment": (
        "（责任单位：市发改委、市经信局牵头，市商务局及市税务局、市统计局负责）",
        "lead 市发改委 市经信局 / responsible 市商务局 市税务局 市统计局",
    ),
    "a role word at the very end governs several segments": (
        "（市发改委、市教育局，各县区政府按职责分工负责）",
        "responsible 市发改委 市教育局 各县区政府",
    ),
    "names with characters that are words elsewhere": (
        "（市经信局、市应急局、其他有关部门负责）",
        "responsible 市经信局 市应急局 其他有关部门",
    ),
    "without a role word a comma parts levels": (
        "（责任单位：市发改委、市经信局，各县（区）政府）",
        "default 市发改委 市经信局 各县（区）政府",
    ),
    "a name with 和 within": (
        "（责任单位：省文化和旅游厅、省发展和改革委员会、省粮食和储备局）",
        "default 省文化和旅游厅 省发展和改革委员会 省粮食和储备局",
    ),
    "和, 及 and 以及 between complete names": (
        "（责任单位：省教育厅和省科技厅、省财政厅及省商务厅、省水利厅以及各设区市政府）",
        "default 省教育厅 省科技厅 省财政厅 省商务厅 省水利厅 各设区市政府",
    ),
    "an open list in mid-list and a real 和": (
        "（扶贫办、发展改革委、商务部等和各有关省级人民政府负责）",
        "responsible 扶贫办 发展改革委 商务部 各有关省级人民政府",
    ),
    "a prefix carried along": (
        "（责任单位：省发改委、教育厅、科技厅）",
        "default 省发改委 省教育厅 省科技厅",
    ),
    "the nearest prefix is carried": (
        "（责任单位：省委组织部、省人社厅、发改委）",
        "default 省委组织部 省人社厅 省发改委",
    ),
    "a prefix stops at a comma": (
        "（责任单位：省卫健委，福州市、厦门市政府）",
        "default 省卫健委 福州市政府 厦门市政府",
    ),
    "a prefix passes over what stands alone": (
        "（责任单位：省发改委、各设区市政府、有关部门、省直有关部门、人行海峡支行、福州市、海峡大学、经信委）",
        "default 省发改委 各设区市政府 有关部门 省直有关部门 人行海峡支行 福州市 海峡大学 省经信委",
    ),
    "the party committee is carried onto its organs alone": (
        "（责任单位：省数字办，省委办公厅、机要局、保密局，省人大常委会办公厅）",
        "default 省数字办 省委办公厅 省委机要局 省委保密局 省人大常委会办公厅",
    ),
    "市场 begins with no 市": (
        "（责任单位：省商务厅、市场监管局、区域合作办、县域经济办）",
        "default 省商务厅 省市场监管局 省区域合作办 省县域经济办",
    ),
    "a suffix carried back": ("（责任单位：福州市、厦门市政府）", "default 福州市政府 厦门市政府"),
    "a suffix stops at a comma": (
        "（责任单位：福州市，泉州市、厦门市政府）",
        "default 福州市 泉州市政府 厦门市政府",
    ),
    "two levels are carried": (
        "（责任单位：区经发局经信处、发改处）",
        "default 区经发局经信处 区经发局发改处",
    ),
    "an outside body takes no prefix and does not end it": (
        "（责任单位：区公安局、平潭海关、市场监管局）",
        "default 区公安局 平潭海关 区市场监管局",
    ),
    "the youth league is no party committee": (
        "（责任单位：团区委、教育局、区妇联、财政局）",
        "default 团区委 教育局 区妇联 区财政局",
    ),
    "an office shared by committee and board": (
        "（责任单位：区党工委、管委会办公室）",
        "default 区党工委办公室 区管委会办公室",
    ),
    "a name holds a bracket": (
        "（责任单位：区综合执法局（区安监局）、财政局）",
        "default 区综合执法局（区安监局） 区财政局",
    ),
    "one party each": (
        "（责任单位：各市、县（区）人民政府，有关市、县（区）政府、各设区市政府、省直有关部门、福州市鼓楼区政府）",
        "default 各市、县（区）人民政府 有关市、县（区）政府 各设区市政府 省直有关部门 福州市鼓楼区政府",
    ),
    "an open list in mid-clause": (
        "(责任单位：省发改委、数据管理局等省直有关单位，福州及相关设区市)",
        "default 省发改委 省数据管理局 福州 相关设区市",
    ),
    "two that lead and two groups": (
        "(市政府办公室、市审改办牵头，市级各有关部门及各县市区政府按职责分工负责)",
        "lead 市政府办公室 市审改办 / responsible 市级各有关部门 各县市区政府",
    ),
    "a group with a comma supports": (
        "（省财政厅、省发展改革委牵头，省工业和信息化厅、人行南昌中心支行，各市、县〔区〕人民政府配合）",
        "lead 省财政厅 省发展改革委 / support 省工业和信息化厅 人行南昌中心支行 各市、县〔区〕人民政府",
    ),
    "levels in a list with a role word": (
        "（市税务局、市财政局，各县市、区政府按职责分工负责）",
        "responsible 市税务局 市财政局 各县市、区政府",
    ),
    "levels in a bare list": ("（市商务局、各县市）", "default 市商务局 各县市"),
    "levels in traditional characters": (
        "(市商務局，各縣區、開發園區按職責分工負責)",
        "responsible 市商務局 各縣區、開發園區",
    ),
    "a bracket behind a government of each level": (
        "（各县、区人民政府（管委会）负责落实）",
        "responsible 各县、区人民政府（管委会）",
    ),
    "names that begin with a place, and laboratories, take no prefix": (
        "（责任单位：省经信厅、之江实验室、浙江能源监管办、台湾工作办公室）",
        "default 省经信厅 之江实验室 浙江能源监管办 省台湾工作办公室",
    ),
    "市政 of an office of affairs begins with its level": (
        "（责任单位：市发改委、市政务办、市政数局、市政公用局）",
        "default 市发改委 市政务办 市政数局 市市政公用局",
    ),
    "nobody": ("（牵头单位：省科技厅；配合单位：无）", "lead 省科技厅"),
    "bare levels under one 各": (
        "（责任单位：各区、县级市，各有关区、县级市，各街道、区直各部门）",
        "default 各区、县级市 各有关区、县级市 各街道 区直各部门",
    ),
    "party and government of each town": (
        "（责任单位：各镇党委、政府，各街道党工委、办事处，区委、区政府）",
        "default 各镇党委、政府 各街道党工委、办事处 区委 区政府",
    ),
    "市场 begins with no 市 behind another level either": (
        "（责任单位：县发改局、县市场监管局、市场监管局）",
        "default 县发改局 县市场监管局 县市场监管局",
    ),
    "a level that begins again where a separator is missing": (
        "（责任单位：区国资委、区政府集体资产监管办区住房城市建设委，区委区政府）",
        "default 区国资委 区政府集体资产监管办 区住房城市建设委 区委区政府",
    ),
    # Rules that two readers would settle differently.
    "rule 1: a prefix crosses a comma onto a bare name": (
        "（责任单位：区发改局、财政局，交建局、教育局）",
        "default 区发改局 区财政局 区交建局 区教育局",
    ),
    "rule 1: but not into a group that an outside body opens": (
        "（责任单位：区发改局，人行海峡支行、国税局，金融办）",
        "default 区发改局 人行海峡支行 国税局 金融办",
    ),
    "rule 1: but not onto a centre": (
        "（责任单位：区发改局，行政服务中心）",
        "default 区发改局 行政服务中心",
    ),
    "rule 1: nor onto a company": (
        "（责任单位：区发改局，交通投资集团）",
        "default 区发改局 交通投资集团",
    ),
    "rule 1: nor across a label": (
        "（牵头单位：区发改局；配合单位：交建局、区财政局）",
        "lead 区发改局 / support 交建局 区财政局",
    ),
    "rule 3: a company whose name is a function": (
        "（责任单位：市国资委、水务集团、交通投资集团、金控集团）",
        "default 市国资委 市水务集团 市交通投资集团 市金控集团",
    ),
    "rule 3: a private company": (
        "（责任单位：市国资委、腾云科技公司、财政局）",
        "default 市国资委 腾云科技公司 市财政局",
    ),
    "rule 3: a branch and a company named after a place": (
        "（责任单位：市国资委、中国联通海峡分公司、福州市水务公司、财政局）",
        "default 市国资委 中国联通海峡分公司 福州市水务公司 市财政局",
    ),
    "rule 3: what stands alone too": (
        "（责任单位：市金融办、人行、保监分局、证监局、银监分局、工作组成员单位、各片区、其他部门、财政局）",
        "default 市金融办 人行 保监分局 证监局 银监分局 工作组成员单位 各片区 其他部门 市财政局",
    ),
    "rule 4: after an office a bureau takes the level alone": (
        "（责任单位：区经发局经信处、商务科、财政局）",
        "default 区经发局经信处 区经发局商务科 区财政局",
    ),
    "rule 4: organs of the party committee": (
        "（责任单位：市委宣传部、统战部、政法委、网信办、编办、文明办、财政局）",
        "default 市委宣传部 市委统战部 市委政法委 市委网信办 市委编办 市委文明办 市财政局",
    ),
    "rule 5: a group without a role word takes the next": (
        "（责任单位：市发改委，市经信局，各县区政府负责；市财政局配合）",
        "responsible 市发改委 市经信局 各县区政府 / support 市财政局",
    ),
    "rule 5: not beyond a semicolon": (
        "（责任单位：市发改委；市财政局配合）",
        "default 市发改委 / support 市财政局",
    ),
    "rule 5: not one with an object": (
        "（责任单位：市发改委、市经信局，市司法局负责法制审查工作）",
        "default 市发改委 市经信局 / responsible 市司法局",
    ),
    "rule 5: none follows": (
        "（责任单位：市发改委牵头，区直相关部门）",
        "lead 市发改委 / default 区直相关部门",
    ),
    "rule 6: party committees and governments": (
        "（责任单位：市农业局，各乡镇党委和人民政府）",
        "default 市农业局 各乡镇党委和人民政府",
    ),
    "rule 6: departments and units": (
        "（责任单位：各有关部门和单位）",
        "default 各有关部门和单位",
    ),
    "rule 6: parks": (
        "（责任单位：园区和示范区管委会）",
        "default 园区和示范区管委会",
    ),
    "rule 6: a place and a group": (
        "（责任单位：福州及相关设区市）",
        "default 福州 相关设区市",
    ),
    "rule 7: a word that only looks like a role": (
        "（责任单位：市商务局、市管委会办公室）",
        "default 市商务局 市管委会办公室",
    ),
    "rule 13: a slip inside a name": (
        "（责任单位：市财攻局、市教育局）",
        "default 市财攻局 市教育局",
    ),
    "rule 13: a missing separator": (
        "（责任单位：区综合执法局（区安监局）区规划局、区教育局）",
        "default 区综合执法局（区安监局） 区规划局 区教育局",
    ),
    "a deadline stands in the clause": (
        "（市教育局、市财政局等按职责分工负责，2018年3月底前完成）",
        "responsible 市教育局 市财政局",
    ),
    "stray blanks in names, role words and labels": (
        "（责任 单位：区财政金 融局牵 头，区教 育局负责）",
        "lead 区财政金融局 / responsible 区教育局",
    ),
}


@pytest.mark.parametrize(("clause", "parties"), PARTIES.values(), ids=PARTIES)
def test_a_list_says_who_is_what(clause: str, parties: str, said: Said) -> None:
    assert said(f"加快建设步伐。{clause}") == [(clause, parties)]


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
def test_a_list_that_ends_in_deng_is_open(names: str, open_ended: bool, around: Callable[[str], str]) -> None:
    [duty] = parse(around(f"加快建设步伐。（责任单位：{names}）")).plan.responsibilities()
    assert duty.open_ended is open_ended
    assert not any(each.party.name.endswith(("等", "等部门", "等有关部门")) for each in duty.assignments)


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
def test_a_party_is_a_body_or_a_group(name: str, kind: str, around: Callable[[str], str]) -> None:
    [duty] = parse(around(f"加快建设步伐。（责任单位：{name}）")).plan.responsibilities()
    assert [(each.party.name, each.party.kind) for each in duty.assignments] == [(name, kind)]


def test_a_company_takes_the_level_that_the_document_prints_it_with_elsewhere(said: Said) -> None:
    clauses = said("加快建设。（责任单位：市国资委、腾云集团）推动共享。（责任单位：市腾云集团）")
    assert [parties for _, parties in clauses] == ["default 市国资委 市腾云集团", "default 市腾云集团"]
