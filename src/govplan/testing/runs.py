"""Runs of parties as clauses print them, and the parties that they must be read as.

A run is written in a notation of ours, its signs parted by blanks: a name as printed; `printed=name` where the plan has
another name; `@` before a group of bodies; `_` for a blank; anything else (、 ， 及 等) as it stands.
"""

import re
from functools import partial
from typing import Final, NamedTuple

from hypothesis import strategies as st

from govplan.model import Party

_SIGNS: Final = re.compile("[、，,及和]|以及|等.*")


class Mention(NamedTuple):
    """A party, and where it is printed in its run or its clause."""

    party: Party
    start: int
    end: int


class Run(NamedTuple):
    """Some parties in a row."""

    text: str
    mentions: tuple[Mention, ...]
    open_ended: bool = False
    features: frozenset[str] = frozenset()


def run(notation: str, *features: str) -> Run:
    """Read a run in our notation.

    Example:
        >>> [mention.party.name for mention in run("省发改委 、 教育厅=省教育厅").mentions]
        ['省发改委', '省教育厅']
    """
    text, found, open_ended = "", {*features}, False
    mentions: list[Mention] = []
    for sign in notation.split(" "):
        if _SIGNS.fullmatch(sign):
            text += sign
            open_ended = open_ended or sign.startswith("等")
            continue
        group = sign.startswith("@")
        printed, _, name = sign.removeprefix("@").partition("=")
        printed = printed.replace("_", " ")
        plain = printed.replace(" ", "")
        party = Party(name or plain, plain if name else None, "group" if group else "organization")
        mentions.append(Mention(party, len(text), len(text) + len(printed)))
        if group:
            found.add("group")
        text += printed
    if open_ended:
        found.add("open-list")
    return Run(text, tuple(mentions), open_ended, frozenset(found))


RUNS: Final = (
    run("省商务厅"),
    run("市财政局 、 市税务局"),
    run("@省直有关部门"),
    run("省发改委 、 教育厅=省教育厅", "carried-prefix"),
    run("省发改委 、 教育厅=省教育厅 、 科技厅=省科技厅", "carried-prefix"),
    run("区教育局 、 区财政局 、 人社局=区人社局", "carried-prefix"),
    run("县农业局 、 县水利局 、 县林业局"),
    run("海峡大学"),
    run("@各设区市政府"),
    run("@有关部门"),
    run("市教育局 、 市财政局 及 @市直有关单位", "conjunction"),
    run("省委组织部 、 省人社厅 、 发改委=省发改委", "nearest-prefix"),
    run("市委宣传部 、 市文旅局 、 教育局=市教育局", "nearest-prefix"),
    run("省商务厅 、 市教育局 、 财政局=市财政局", "nearest-prefix"),
    run("省发改委 、 @各设区市政府 、 海峡大学 、 经信委=省经信委", "prefix-passes-over"),
    run("省金融办 、 人行海峡支行 、 财政厅=省财政厅", "prefix-passes-over", "outside-body"),
    run("市住建局 、 福州市 、 水利局=市水利局", "prefix-passes-over"),
    run("省委办公厅 、 机要局=省委机要局 、 保密局=省委保密局", "party-organs"),
    run("市委宣传部 、 统战部=市委统战部 、 网信办=市委网信办", "party-organs"),
    run("省委办公厅 、 机要局=省委机要局 、 财政厅=省财政厅", "party-organs"),
    run("省商务厅 、 市场监管局=省市场监管局", "not-a-level"),
    run("市商务局 、 区域合作办=市区域合作办 、 县域经济办=市县域经济办", "not-a-level"),
    run("区经发局经信处 、 发改处=区经发局发改处", "two-levels"),
    run("区经发局经信处 、 商务科=区经发局商务科 、 财政局=区财政局", "two-levels"),
    run("区公安局 、 平潭海关 、 财政局=区财政局", "outside-body"),
    run("市国资委 、 水务集团=市水务集团 、 交通投资集团=市交通投资集团", "function-company"),
    run("市国资委 、 腾云科技公司 、 财政局=市财政局", "private-company"),
    run("市工信局 、 中国联通海峡分公司 、 商务局=市商务局", "private-company", "outside-body"),
    run("团区委 、 区妇联 、 财政局=区财政局", "youth-league"),
    run("区党工委=区党工委办公室 、 管委会办公室=区管委会办公室", "shared-office"),
    run("福州市=福州市政府 、 厦门市政府", "carried-suffix"),
    run("福州市=福州市政府 、 泉州市=泉州市政府 、 厦门市政府", "carried-suffix"),
    run("@各市、县（区）人民政府", "comma-in-group", "inner-bracket"),
    run("@有关市、县（区）政府", "comma-in-group", "inner-bracket"),
    run("市卫健委 、 @各县〔市、区〕人民政府", "comma-in-group", "inner-bracket"),
    run("@各乡镇党委和人民政府", "conjunction-in-name"),
    run("@各有关部门和单位", "conjunction-in-name"),
    run("区综合执法局（区安监局） 、 财政局=区财政局", "bracket-in-name"),
    run("区住建局（区人防办）", "bracket-in-name"),
    run("省教育厅 和 省科技厅", "conjunction"),
    run("省财政厅 及 省商务厅", "conjunction"),
    run("省水利厅 以及 @各设区市政府", "conjunction"),
    run("省文化和旅游厅 、 省发展和改革委员会", "conjunction-in-name"),
    run("市粮食和储备局", "conjunction-in-name"),
    run("市政府督查室 、 市青年志愿者指导中心", "role-in-name"),
    run("省监督检查局 、 省合作交流办", "role-in-name"),
    run("省电子信息集团 等"),
    run("省发改委 、 省财政厅 等部门"),
    run("市发改委 、 市财政局 等有关部门"),
    run("省扶贫办 、 省商务厅 等 和 @各有关县级人民政府", "open-midway", "conjunction"),
    run("区综合执法局（区安监局） 区规划局", "missing-separator", "bracket-in-name"),
)
"""Runs that open with a whole name, so that any of them may follow any other; the simplest first."""

CROSSING: Final = (
    # Runs that stand alone: bare names, which would take the level before a comma, and parts that tell of one another.
    run("商务部 、 海关总署"),
    run("团区委 、 教育局", "youth-league"),
    run("扶贫办 、 发展改革委 、 商务部 等 和 @各有关省级人民政府", "open-midway", "conjunction"),
    run("区发改局 、 财政局=区财政局 ， 交建局=区交建局", "prefix-over-comma", "carried-prefix"),
    run("省发改委 ， 教育厅=省教育厅", "prefix-over-comma"),
    run("市发改委 、 市司法局 , 市财政局", "narrow-comma"),
    run("区发改局 ， 行政服务中心", "prefix-stops"),
    run("区发改局 ， 交通投资集团", "prefix-stops"),
    run("福州市 ， 泉州市=泉州市政府 、 厦门市政府", "suffix-stops", "carried-suffix"),
)

_LEVELS: Final[dict[str, tuple[str, ...]]] = {
    "省": ("商务厅", "财政厅", "教育厅", "科技厅", "公安厅", "民政厅", "水利厅", "卫健委", "农业农村厅", "生态环境厅"),
    "市": ("财政局", "教育局", "商务局", "科技局", "公安局", "民政局", "水利局", "卫健委", "大数据局", "城管局"),
    "区": ("教育局", "财政局", "人社局", "住建局", "农业局", "民政局", "发改局", "商务局", "应急局", "信访办"),
}


def _built(level: str, offices: list[tuple[str, bool]]) -> Run:
    """Write offices of one level, each after the first with its level or without."""
    signs: list[str] = []
    for office, short in offices:
        name = level + office
        signs += ["、"] * bool(signs) + [f"{office}={name}" if short and signs else name]
    return run(" ".join(signs), *["carried-prefix"] * any("=" in sign for sign in signs))


_BUILT: Final = st.one_of(
    [
        st.lists(st.tuples(st.sampled_from(offices), st.booleans()), min_size=1, max_size=5).map(partial(_built, level))
        for level, offices in _LEVELS.items()
    ]
)


def runs(without: frozenset[str]) -> st.SearchStrategy[Run]:
    """Draw runs that lack some features: one of `RUNS`, or offices of one level."""
    known = [each for each in RUNS if not each.features & without]
    built = _BUILT.map(lambda each: known[0] if each.features & without else each)
    return st.sampled_from(known) | st.sampled_from(known) | built
