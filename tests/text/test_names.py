"""What the form of a name tells, and what a list leaves out of its names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.text.names import Traits, alternatives, explicit_names, is_name, restore, traits
from govplan.text.parties import read


def test_what_words_begin_with_stands_in_their_pattern_once() -> None:
    assert alternatives(["负责", "牵头负责", "1.5"]) == r"负责|牵头负责|1\.5"
    assert alternatives(["责", "负", "负责", "负总责"]) == "责|负(?:责|总责)?"
    assert alternatives(["负责", "负"], " ?") == "负(?: ?责)?"


@given(st.lists(st.text("牵头负责.", min_size=1, max_size=4), min_size=1), st.text("牵头负责.", max_size=6))
def test_the_longest_of_some_words_is_found_first(words: list[str], text: str) -> None:
    match = re.match(alternatives(words), text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (match and match.group()) == longest


NAMES = (
    *("市财政局", "省发改委", "海峡大学", "数字集团", "各有关部门", "区综合执法局（区安监局）"),
    *("各县（区）政府", "各市", "（原）市财政局（筹）"),
)
NO_NAMES = ("文化", "工业", "", "财政局长", "（区安监局）", "建设", "市财政局（筹", "局）")


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_body_is_complete(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", NO_NAMES)
def test_other_words_are_no_name(name: str) -> None:
    assert not is_name(name)


LEVELS = {
    "省": ("省发改委", "省委办公厅", "省政府"),
    "自治区": ("自治区财政厅",),
    "市": ("市财政局", "市民政局", "市市场监管局", "市政府", "市政协"),
    "区": ("区教育局", "区委组织部", "区经发局经信处", "区妇联"),
    "县": ("县农业局",),
    "镇": ("镇政府",),
    "乡": ("乡政府",),
    "": (
        *("市场监管局", "市政工程局", "市容局", "市民中心", "区域合作办", "区块链办公室", "县域经济办", "乡村振兴局"),
        *("福州市政府", "财政局", "海峡大学", "各市政府", "省直有关部门", "市县政府", "省"),
    ),
}


@pytest.mark.parametrize("level", LEVELS)
def test_a_name_may_begin_with_the_level_of_its_body(level: str) -> None:
    assert {name: traits(name).level for name in LEVELS[level]} == dict.fromkeys(LEVELS[level], level)


TAKES = {
    # Whether names take a level that was named before them.
    "opens": ("财政局", "发改委", "网信办", "组织部", "教育厅", "市场监管局"),
    "bare": ("信息中心", "督查室", "消防支队", "农科院", "妇联", "卫生局（爱卫办）"),
    "company": ("交通集团", "腾云公司", "国有企业"),
    "never": (
        *(
            "平潭海关",
            "人行支行",
            "海峡大学",
            "福州市财政局",
            "中国电信",
            "铁路局",
            "第一医院",
            "银监分局",
            "福州",
            "建设",
        ),
        *("各设区市政府", "有关部门", "省直单位", "省财政厅", "工作组成员单位", "各区发改局"),
    ),
}


@pytest.mark.parametrize("takes", TAKES)
def test_a_name_takes_the_level_of_the_one_before_or_stands_alone(takes: str) -> None:
    assert {name: traits(name).takes for name in TAKES[takes]} == dict.fromkeys(TAKES[takes], takes)


KINDS = {
    "group": ("各设区市政府", "有关部门", "相关单位", "省直有关部门", "其他部门", "全市各单位", "福州及相关设区市"),
    "organization": ("省财政厅", "福州市政府", "海峡大学", "财政局", "区委", "县交通局"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_is_that_of_a_body_or_of_a_group(kind: str) -> None:
    assert {name: traits(name).kind for name in KINDS[kind]} == dict.fromkeys(KINDS[kind], kind)


def test_the_form_of_a_name_tells_no_more_than_it_has() -> None:
    assert traits("省财政厅") == Traits("省", "", "", "never", False, "", "organization")
    assert traits("省委有关部门") == Traits("", "", "", "never", False, "", "group")
    assert traits("财政局") == Traits("", "", "", "opens", False, "", "organization")


def test_the_parts_of_a_name_are_told() -> None:
    assert traits("省委办公厅").organ == "省委"
    assert traits("区经发局经信处").inner == "区经发局"
    assert traits("厦门市政府").ending == "政府"
    assert traits("厦门市").place
    assert not traits("各市").place


def restored(inside: str, *others: str) -> list[str]:
    """Return the names of a clause, other clauses of the document being known."""
    clauses = [read(each, each, 0, len(each)).mentions for each in (inside, *others)]
    known = explicit_names(mention for mentions in clauses for mention in mentions)
    restore(clauses[0], known)
    return [mention.name for mention in clauses[0]]


LISTS = {
    # A clause, and its names with what it leaves out.
    "": [],
    "财政局、教育局": ["财政局", "教育局"],
    "省发改委、教育厅": ["省发改委", "省教育厅"],
    "市发改委、省教育厅、财政厅": ["市发改委", "省教育厅", "省财政厅"],
    "省委办公厅、机要局、财政厅": ["省委办公厅", "省委机要局", "省财政厅"],
    "省教育厅、机要局": ["省教育厅", "省机要局"],
    "区经发局经信处、发改科、财政局": ["区经发局经信处", "区经发局发改科", "区财政局"],
    "区经发局、发改科": ["区经发局", "区发改科"],
    "区发改局，交建局、信息中心": ["区发改局", "区交建局", "区信息中心"],
    "区发改局，信息中心、交建局": ["区发改局", "信息中心", "交建局"],
    "区发改局，各乡镇、信息中心": ["区发改局", "各乡镇", "信息中心"],
    "区发改局；交建局": ["区发改局", "区交建局"],
    "责任单位：区发改局；配合单位：交建局": ["区发改局", "交建局"],
    "市国资委、水务集团、腾云集团": ["市国资委", "市水务集团", "腾云集团"],
    "区发改局、管委会": ["区发改局", "区管委会"],
    "省发改委、管委会": ["省发改委", "管委会"],
    "福州市、厦门市政府": ["福州市政府", "厦门市政府"],
    "福州市，厦门市政府": ["福州市", "厦门市政府"],
    "福州市、财政局、厦门市政府": ["福州市", "财政局", "厦门市政府"],
    "福州市、厦门市人民政府，泉州市、漳州市管委会": [
        *("福州市人民政府", "厦门市人民政府", "泉州市管委会", "漳州市管委会"),
    ],
    "区党工委、管委会办公室": ["区党工委办公室", "区管委会办公室"],
    "市委、市政府办公室": ["市委", "市政府办公室"],
    "市委、政府办公厅": ["市委办公厅", "市政府办公厅"],
    "区党工委，管委会办公室": ["区党工委", "管委会办公室"],
    "区党工委、区管委会办公室": ["区党工委", "区管委会办公室"],
    "市财政局、福州市": ["市财政局", "福州市"],
    "福州市": ["福州市"],
    "福州市、厦门市；漳州市政府": ["福州市", "厦门市", "漳州市政府"],
    "区经发局经信处、X": ["区经发局经信处", "X"],
    "区经发局经信处、X中心X": ["区经发局经信处", "X中心X"],
    "区经发局经信处、国有企业X局": ["区经发局经信处", "区国有企业X局"],
    "责任单位：区经发局经信处；配合单位：发改科": ["区经发局经信处", "发改科"],
    "责任单位：区经发局，各镇；配合单位：区委、信息中心": ["区经发局", "各镇", "区委", "区信息中心"],
}


@pytest.mark.parametrize(("inside", "names"), LISTS.items(), ids=LISTS)
def test_what_a_list_leaves_out_is_restored(inside: str, names: list[str]) -> None:
    assert restored(inside) == names


def test_a_company_is_restored_where_another_clause_prints_it_with_its_level() -> None:
    assert restored("市国资委、腾云集团", "市腾云集团") == ["市国资委", "市腾云集团"]
    assert restored("区国资局、腾云集团", "市腾云集团") == ["区国资局", "腾云集团"]


WORDS = (*NAMES, *(name for names in (*LEVELS.values(), *TAKES.values()) for name in names), "，", "；")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_a_name_is_printed_at_the_beginning_or_the_end_of_what_it_is_restored_to(words: list[str]) -> None:
    inside = "、".join(words)
    mentions = read(inside, inside, 0, len(inside)).mentions
    restore(mentions, explicit_names(mentions))
    assert all(each.name.endswith(each.printed) or each.name.startswith(each.printed) for each in mentions)
    again = [each.name for each in mentions]
    for mention in mentions:
        mention.name = ""
    restore(mentions, explicit_names(mentions))
    assert [each.name for each in mentions] == again
