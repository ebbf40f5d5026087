"""Whole clauses of plans, and a strategy for clauses: whole ones, or put together from their parts."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from hypothesis import strategies as st

from govplan.model import Assignment, Basis, Responsibility, Role
from govplan.testing.clauses import (
    BRACKETS,
    LABELS,
    NO_BRACKETS,
    RULES,
    TAILS,
    WORDS,
    Brackets,
    Clause,
    Group,
    Label,
    Tail,
    clause,
    label_of,
)
from govplan.testing.runs import CROSSING, RUNS, Mention, run, runs

_BY_TEXT: Final = {label.text: label for label in LABELS} | {
    "相关责任单位": label_of("相关责任单位", "responsible", False, "other-label"),
    "責任單位": label_of("責任單位", "responsible", False, "traditional"),
    "牽頭單位": label_of("牽頭單位", "lead", True, "traditional", "lead-label"),
}

_WORD: Final = {word.text: word for word in WORDS}


def _groups(notation: str) -> list[Group]:
    """Read groups in the notation of runs, each with its role word behind `>`, parted by `|` or `||` (a semicolon)."""
    found: list[Group] = []
    for part in notation.replace("||", "|;").split("|"):
        if part.startswith(";"):
            found[-1] = found[-1]._replace(sign="；")
        parties, _, word = part.removeprefix(";").partition(">")
        found.append(Group(run(parties.strip()), _WORD[word.strip()] if word else None))
    return found


def _known(
    *lists: str,
    tail: Tail = TAILS[0],
    brackets: Brackets = BRACKETS[0],
    features: Iterable[str] = (),
    colon: str = "：",
    between: str = "；",
) -> Clause:
    """Write a clause whose lists are given as `label: groups`."""
    parts = [each.rpartition(":") for each in lists]
    built = clause(
        [(_BY_TEXT.get(label), _groups(groups)) for label, _, groups in parts],
        brackets,
        tail,
        colon=colon,
        between=between,
    )
    return built._replace(features=built.features | {*features})


def _odd(
    text: str, label: str | None, parties: Sequence[tuple[str, Role, str | None, Basis]], *features: str
) -> Clause:
    """Write a clause that no rule of `clause` gives: its text, and its parties as printed with what they are."""
    mentions: list[Mention] = []
    assignments: list[Assignment] = []
    for notation, role, word, basis in parties:
        (mention,) = run(notation).mentions
        printed = notation.removeprefix("@").partition("=")[0].replace("_", " ")
        start = text.index(printed, mentions[-1].end if mentions else 0)
        mentions.append(Mention(mention.party, start, start + len(printed)))
        assignments.append(Assignment(role, mention.party, word, basis))
    return Clause(text, Responsibility(text, label, assignments), tuple(mentions), (), frozenset(features))


_SEVERAL: Final = (
    # Clauses whose features need each other.
    _known(
        "责任单位:省发改委 、 审改办=省审改办>牵头|省经济信息中心 及 @省直有关部门>负责",
        features=["carried-prefix", "conjunction"],
    ),
    _known(
        ":省财政厅 、 省发展改革委>牵头|省工业和信息化厅|@各市、县〔区〕人民政府>配合",
        features=["comma-in-group", "inner-bracket"],
    ),
    _known(":市政府办公室 、 市审改办>牵头|@市级各有关部门 及 @各县市区政府>按职责分工负责", features=["conjunction"]),
    _known(":生态环境部>指导|供销合作总社>参与"),
    _known(":市发改委 、 市教育局|@各县区政府>按职责分工负责"),
    _known(
        "责任单位:省发改委 、 数据管理局=省数据管理局 等省直有关单位|福州 及 @相关设区市",
        features=["carried-prefix", "conjunction"],
    ),
    _known("责任单位:市发改委|市经信局|@各县区政府>负责||市财政局>配合"),
    _known("责任单位:市发改委||市财政局>配合"),
    _known("责任单位:市发改委>牵头|@区直相关部门"),
    _known("牵头单位:市减负办", "责任单位:市财政局 、 市人社局"),
    _known("牵头单位:市教育局", "配合单位:市财政局 、 市人社局", between="，"),
    _known("牵头责任单位:市数据管理局", "相关责任单位:市工信局 等市直有关单位|数字海峡集团", brackets=BRACKETS[3]),
    _known("牵头单位:市教育局", "实施单位:海峡大学", "配合单位:市财政局"),
    _known("責任單位:市環保局|市住建局", features=["traditional"]),
    _known("責任單位:縣財政局 、 農業局=縣農業局", features=["traditional", "carried-prefix"]),
    _known("責任單位:省商務廳 、 教育廳=省教育廳", features=["traditional", "carried-prefix"]),
    _odd(
        "（責任單位：市環保局牽頭，市財政局負責）",
        "責任單位",
        [("市環保局", "lead", "牽頭", "stated"), ("市財政局", "responsible", "負責", "stated")],
        "traditional",
        "lead",
        "responsible",
        "label-and-roles",
    ),
    _odd(
        "（省教育厅会同省财政厅、省人社厅负责）",
        None,
        [
            ("省教育厅", "lead", "会同", "stated"),
            ("省财政厅", "joint", "会同", "stated"),
            ("省人社厅", "joint", "会同", "stated"),
        ],
        "joint",
        "roles-alone",
    ),
    _odd(
        "（国家发展改革委会同有关部门负责）",
        None,
        [("国家发展改革委", "lead", "会同", "stated"), ("@有关部门", "joint", "会同", "stated")],
        "joint",
        "roles-alone",
        "group",
    ),
    _odd(
        "（责任单位：市发改委、市经信局，市司法局负责法制审查工作）",
        "责任单位",
        [
            ("市发改委", "responsible", None, "default"),
            ("市经信局", "responsible", None, "default"),
            ("市司法局", "responsible", "负责", "stated"),
        ],
        "role-with-object",
        "label-and-roles",
        "responsible",
    ),
    _odd(
        "（责任单位：区住建局，区财政局负责资金保障工作）",
        "责任单位",
        [("区住建局", "responsible", None, "default"), ("区财政局", "responsible", "负责", "stated")],
        "role-with-object",
        "label-and-roles",
        "responsible",
    ),
    _odd(
        "（责任 单位：区财政金 融局牵 头，区教 育局负责）",
        "责任单位",
        [("区财政金_融局", "lead", "牵头", "stated"), ("区教_育局", "responsible", "负责", "stated")],
        "stray-blanks",
        "label-and-roles",
        "lead",
        "responsible",
    ),
    _odd(
        "（责任单位：区教育 局、财 政局）",
        "责任单位",
        [("区教育_局", "responsible", None, "default"), ("财_政局=区财政局", "responsible", None, "default")],
        "stray-blanks",
        "label-and-list",
        "carried-prefix",
    ),
    _odd(
        "（责任单位：泉州市政",
        "责任单位",
        [("泉州市政", "responsible", None, "default")],
        "cut-off",
        "label-and-list",
    ),
    _odd(
        "（责任单位：省财政厅、省商务",
        "责任单位",
        [("省财政厅", "responsible", None, "default"), ("省商务", "responsible", None, "default")],
        "cut-off",
        "label-and-list",
    ),
    _odd(
        "（责任单位：市财政局，各县（区）政府",
        "责任单位",
        [("市财政局", "responsible", None, "default"), ("@各县（区）政府", "responsible", None, "default")],
        "cut-off",
        "label-and-list",
        "group",
        "inner-bracket",
        "levels-parted",
    ),
    *(_known("责任单位:市财政局 、 市教育局", tail=rule) for rule in RULES),
    *(_known(":市财政局 、 市教育局>负责", tail=tail) for tail in TAILS[3:]),
    _known("责任单位:区教育局 、 区财政局 等>按职责分工负责", tail=TAILS[3]),
)

_RUNS: Final = (
    # Labels without brackets.
    _known("责任单位:市财政局", brackets=NO_BRACKETS),
    _known(
        "责任单位:省工信厅 、 财政厅=省财政厅|@各市、县（区）人民政府",
        brackets=NO_BRACKETS,
        features=["carried-prefix", "comma-in-group"],
    ),
    _known("牵头单位:区教育局", "配合单位:区财政局 、 区人社局 等", brackets=NO_BRACKETS, between="，"),
    _known(
        "牵头单位:区教育局",
        "责任单位:区财政局",
        "配合单位:区人社局",
        brackets=NO_BRACKETS,
        between="",
        features=["touching-labels"],
    ),
    _known(
        "牵头单位:市教育局",
        "配合单位:市财政局 、 商务局=市商务局",
        brackets=NO_BRACKETS,
        between="",
        features=["touching-labels", "carried-prefix"],
    ),
    _known("责任单位:区教育局 、 区财政局>牵头|区人社局>按职责分工负责", brackets=NO_BRACKETS),
    _known("责任单位:市财政局 、 市教育局", brackets=NO_BRACKETS, colon=":"),
)


def _alone() -> tuple[Clause, ...]:
    """Write clauses that show one thing each."""
    plain, label = RUNS[0], LABELS[0]
    alone = [clause([(label, [Group(plain)])])]
    alone += [clause([(None, [Group(plain, word)])]) for word in WORDS]
    alone += [clause([(each, [Group(plain)])]) for each in LABELS[1:]]
    alone += [clause([(label, [Group(each)])]) for each in (*RUNS[1::2], *CROSSING)]
    alone += [clause([(None, [Group(each, WORDS[0])])]) for each in RUNS[2::2]]
    alone += [clause([(label, [Group(plain)])], brackets) for brackets in BRACKETS[1:]]
    alone += [clause([(label, [Group(plain)])], tail=tail) for tail in TAILS[1:]]
    alone += [clause([(label, [Group(plain)])], colon=":"), *(clause([(None, [Group(each)])]) for each in RUNS[1:5:2])]
    return tuple(alone)


def _mixed() -> tuple[Clause, ...]:
    """Write each run once more with a neighbour, a role word and other brackets: a fault may need two things."""
    label = LABELS[0]
    return tuple(
        clause(
            [
                (
                    (label, None, label, LABELS[3 + index % 4])[index % 4],
                    [
                        Group(each, WORDS[index % len(WORDS)], "；" if index % 5 == 4 else "，"),
                        Group(RUNS[(index * 7 + 3) % len(RUNS)], (None, *WORDS)[(index * 3) % (len(WORDS) + 1)]),
                    ],
                )
            ],
            BRACKETS[index // 2 % len(BRACKETS) if index % 4 != 1 else index // 4 % 2],
            TAILS[index % len(TAILS)],
            colon=":" if index % 3 == 2 else "：",
        )
        for index, each in enumerate(RUNS)
    )


_FAMILIES: Final = (_alone(), _SEVERAL, _mixed(), _RUNS)

CLAUSES: Final = tuple(each for family in _FAMILIES for each in family)
"""All whole clauses; the simplest first."""

_RARE: Final = frozenset(
    {
        # What few of them show would else be in few documents.
        *("implement-label", "role-with-object", "suffix-stops", "function-company", "prefix-over-comma"),
        *("prefix-stops", "stray-blanks", "cut-off", "joint", "bare-list", "narrow-comma"),
    }
)

FAMILIES: Final = (*_FAMILIES, tuple(each for each in CLAUSES if each.features & _RARE))
"""Whole clauses of four kinds, those that show one thing, those whose parts need each other, mixtures and label runs;
and the rare ones once more.
"""


@cache
def clauses(without: frozenset[str]) -> st.SearchStrategy[Clause]:
    """Draw clauses that lack some features: whole ones, or put together from their parts."""
    known = [each for each in CLAUSES if not each.features & without]
    words = [None, *(word for word in WORDS if word.feature not in without)]
    groups = st.builds(Group, runs(without), st.sampled_from(words), st.sampled_from("，，，；"))
    generic = [label for label in LABELS if not label.stated and not label.features & without]
    labels = [label for label in LABELS if label.stated and not label.features & without]
    brackets = [each for each in BRACKETS if not each.features & without]
    round_ones = [each for each in brackets[:2] if each.left in "（("]
    built = [
        st.builds(
            _with_label,
            st.sampled_from(generic),
            st.lists(groups, min_size=1, max_size=4),
            st.sampled_from(brackets),
            st.sampled_from([*TAILS[:1] * 3, *(tail for tail in TAILS[1:] if not tail.features & without)]),
            st.sampled_from("：：：" if "narrow-colon" in without else "：：:"),
        ),
        st.builds(_without_label, st.lists(groups, min_size=1, max_size=3), st.sampled_from(round_ones)),
    ]
    if labels:
        lists = st.tuples(st.sampled_from(labels), st.lists(runs(without).map(Group), min_size=1, max_size=2))
        built.append(st.builds(clause, st.lists(lists, min_size=1, max_size=3), st.sampled_from(brackets)))
    families = [[each for each in family if not each.features & without] for family in FAMILIES]
    whole = st.one_of([st.sampled_from(family) for family in families if family])
    return whole | st.one_of(built).map(lambda each: known[0] if each.features & without else each)


def _with_label(label: Label, groups: list[Group], brackets: Brackets, tail: Tail, colon: str) -> Clause:
    return clause([(label, groups)], brackets, tail, colon=colon)


def _without_label(groups: list[Group], brackets: Brackets) -> Clause:
    """Write a clause without label; with a role word, lest names alone be taken for a remark."""
    if not any(group.word for group in groups):
        groups = [*groups[:-1], groups[-1]._replace(word=WORDS[1])]
    return clause([(None, groups)], brackets)
