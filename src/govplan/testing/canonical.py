"""A strategy for canonical plans: those that a text in the layout of GB/T 9704—2012 shows whole.

Nothing here is asked of the parser or of `render`: labels and clauses are written anew, from tables of their own.
"""

import datetime
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any, Final, NamedTuple, TypeAlias

import attrs
from hypothesis import strategies as st

from govplan.model import (
    Assignment,
    Basis,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Plan,
    Responsibility,
    Role,
    Section,
    Task,
)
from govplan.testing.values import few, known_or, rarely

_NUMERALS: Final = (*"一二三四五六七八九十", *(f"十{ones}" for ones in "一二三四五六七八九"), "二十", "二十一")
_LABELS: Final = ("{han}、", "（{han}）", "{arabic}.", "（{arabic}）")

_YEAR: Final = Period(datetime.date(2018, 1, 1), datetime.date(2018, 12, 31))
_SPAN: Final = Period(datetime.date(2016, 1, 1), datetime.date(2020, 12, 31))

_TITLES: Final[tuple[tuple[str, str, Period | None], ...]] = (
    # Title, genre and period.
    ("信用体系建设实施方案", "实施方案", None),
    ("2018年数字海峡工作要点", "工作要点", _YEAR),
    ("“互联网+”行动计划（2016—2020年）", "行动计划", _SPAN),
    ("关于促进大数据发展的实施意见", "实施意见", None),
)

_WORDS: Final = "网络平台数据信用服务融合共享开放试点示范创新"
"""Characters of which no two make a label, a role word or a deadline."""

_HEADINGS: Final = ("总体要求", "加快网络建设", "深化“放管服”改革（试点）", "推动IPv6规模部署")

_SENTENCES: Final = (
    # What looks like labels and clauses and is none. No first sentence is so short, with more behind it, that it might
    # be a heading.
    "加快网络建设。",
    "推广政府和社会资本合作（PPP）。",
    "（含平潭）加快建设，用户数达1.5万户、覆盖率100%。",
    "第一，加快建设；第二，推动共享。",
    "重点做好：（1）网络建设；（2）数据共享。",
    "由市财政局牵头，省商务厅配合，建设公共信用信息平台（以下简称平台）。",
    "十四个部门接入“一网、一库、一平台”。",
    "加快网络建设，推动数据共享，完善平台服务，创新融合应用，扩大开放试点。\n一是加快建设。\n二是推动共享。",
)

_DUE: Final[dict[str, tuple[str, datetime.date | None]]] = {
    # What sentences with a deadline have for it; the year of the plan is that of those without a date.
    "年底前完成试点。": ("年底前", None),
    "加快建设公共服务平台，确保2018年6月底前投入使用。": ("2018年6月底前", datetime.date(2018, 6, 30)),
}

_PARTIES: Final = (
    Party("省商务厅"),
    Party("省财政厅"),
    Party("各设区市政府", kind="group"),
    Party("省直有关部门", kind="group"),
    Party("海峡大学"),
    Party("省文化和旅游厅"),
    Party("市公安局"),
    Party("区城管局（区安监局）"),
)

_As: TypeAlias = tuple[Role, str | None, Basis]

_ROLES: Final[tuple[_As, ...]] = (
    # What a party is, the word that says so, and why it is so.
    ("responsible", None, "default"),
    ("lead", "牵头", "stated"),
    ("support", "配合", "stated"),
    ("responsible", "负责", "stated"),
    ("participant", "参与", "stated"),
    ("guide", "指导", "stated"),
)

_ISSUERS: Final = (Party("海峡市人民政府办公室"), Party("海峡市人民政府"))
_DATES: Final = (datetime.date(2018, 3, 1), datetime.date(2017, 12, 31), datetime.date(2020, 2, 29))


class _Node(NamedTuple):
    """A section or an item before its place gives it a label."""

    heading: str | None
    tasks: list[Task]
    below: "list[_Node]"


@st.composite
def canonical_plans(draw: st.DrawFn) -> Plan:
    """Draw canonical plans: labels and clauses are those that GB/T 9704—2012 and the assignments give.

    Returns:
        A strategy of plans of which `parse(render(plan)).plan == plan` must hold.

    Example:
        >>> from hypothesis import given
        >>> @given(canonical_plans())
        ... def test(plan: Plan) -> None:
        ...     assert plan.sections[0].label == "一、"
        >>> test()
    """
    title, genre, period = draw(_titles())
    nodes = draw(st.lists(_nodes(4), min_size=1, max_size=3))
    sections = [Section(*each) for each in _labelled(nodes, 0, period)]
    return Plan(title=title, genre=genre, period=period, sections=sections, **draw(_front()))


@cache
def _titles() -> st.SearchStrategy[tuple[str, str, Period | None]]:
    return known_or(_TITLES, _names("实施方案").map(lambda title: (title, "实施方案", None)))


@cache
def _names(end: str) -> st.SearchStrategy[str]:
    """Draw harmless words with a certain end."""
    return st.text(_WORDS, min_size=2, max_size=12).map(lambda words: words + end)


@cache
def _front() -> st.SearchStrategy[dict[str, Any]]:
    """Draw what stands before and behind the sections."""
    issue: dict[str, st.SearchStrategy[Any]] = {
        "issued": st.sampled_from(_DATES),
        "issuers": st.sampled_from(((), _ISSUERS[:1], _ISSUERS)),
    }
    notice = st.just(Notice("海峡市人民政府办公室关于印发实施方案的通知", "现印发给你们，请认真组织实施。"))
    others: dict[str, st.SearchStrategy[Any]] = {
        "preamble": st.sampled_from((None, "为贯彻落实上级部署，制定本方案。", _SENTENCES[-1])),
        "addressees": st.sampled_from(((), ("各市、县（区）人民政府",), ("各市、县（区）人民政府", "市直各单位"))),
        "identifiers": st.sampled_from(((), (Identifier("document-number", "海政办〔2018〕12号"),))),
        "published": st.none() | st.sampled_from(_DATES),
        "access": st.sampled_from((None, "主动公开", "依申请公开")),
        "closing": st.sampled_from((None, "附件：任务分工表")),
    }
    nothing: dict[str, st.SearchStrategy[Any]] = {}
    fronts = (nothing, others, others | issue, others | issue | {"notice": notice})
    return st.one_of([st.fixed_dictionaries(front) for front in fronts])


@cache
def _nodes(levels: int) -> st.SearchStrategy[_Node]:
    """Draw nodes with so many levels: those with nodes below them have a heading, the last ones may have none."""
    heading = known_or(_HEADINGS, _names(""))
    more = st.builds(_run, few(_assigned()), st.none() | _unassigned())
    plain = st.builds(_run, few(_assigned()), _unassigned()) | st.lists(_assigned(), min_size=1, max_size=3)
    leaves = st.builds(_Node, st.none(), plain, st.just([])) | st.builds(_Node, heading, more, st.just([]))
    if levels == 1:
        return leaves
    brief = st.builds(_Node, st.none(), st.lists(_unassigned(), min_size=1, max_size=1), st.just([]))
    wide = st.lists(brief, min_size=11, max_size=len(_NUMERALS))
    below = rarely(wide, few(_nodes(levels - 1)))
    return leaves | st.builds(_Node, heading, more, below)


def _run(assigned: list[Task], rest: Task | None) -> list[Task]:
    """Put together what a node says: only what follows its last clause is assigned to nobody."""
    return assigned if rest is None else [*assigned, rest]


@cache
def _texts() -> st.SearchStrategy[str]:
    return known_or((*_SENTENCES, *_DUE), _names("。"))


@cache
def _unassigned() -> st.SearchStrategy[Task]:
    return st.builds(Task, _texts())


@cache
def _assigned() -> st.SearchStrategy[Task]:
    parties = known_or(_PARTIES, st.builds(Party, _names("厅").map("省{}".format)))
    mentions = st.tuples(st.sampled_from(_ROLES), parties, st.booleans())
    built = st.builds(_duty, st.lists(mentions, min_size=1, max_size=5), st.booleans())
    one, lead, support = ((role, party, False) for role, party in zip(_ROLES[:3], _PARTIES[:3], strict=True))
    whole = [_duty([one], False), _duty([lead], False), _duty([support], False), _duty([lead, support], False)]
    return st.builds(Task, _texts(), known_or(whole, built))


def _duty(mentions: list[tuple[_As, Party, bool]], open_ended: bool) -> Responsibility:
    """Write the clause of some parties, what each of them is, and whether its level is left out where that can be."""
    text = ""
    assignments: list[Assignment] = []
    groups = [list(group) for _, group in groupby(mentions, lambda mention: mention[0])]
    for group in groups:
        role, word, basis = group[0][0]
        names: list[str] = []
        before = ""
        for _, party, short in group:
            elided = short and _is_provincial(before) and _is_provincial(party.name)
            printed = party.name.removeprefix("省") if elided else None
            before = party.name
            names.append(printed or party.name)
            assignments.append(Assignment(role, attrs.evolve(party, printed=printed), word, basis))
        more = "等" if open_ended and group is groups[-1] else ""
        text += f"{'、'.join(names)}{more}{word or ''}{'，' if word else '；'}"
    return Responsibility(f"（责任单位：{text[:-1]}）", "责任单位", assignments, open_ended)


def _is_provincial(name: str) -> bool:
    return name.startswith("省") and name.endswith("厅")


def _labelled(
    nodes: Iterable[_Node], depth: int, period: Period | None
) -> Iterator[tuple[str, int, str | None, list[Task], list[Item]]]:
    """Give each node its label by its depth and its position, and each task its deadline."""
    for index, node in enumerate(nodes):
        label = _LABELS[depth].format(han=_NUMERALS[index], arabic=index + 1)
        tasks = [attrs.evolve(task, due=_due(task.text, period)) for task in node.tasks]
        items = [Item(*each) for each in _labelled(node.below, depth + 1, period)]
        yield label, index + 1, node.heading, tasks, items


def _due(text: str, period: Period | None) -> tuple[Due, ...]:
    if text not in _DUE:
        return ()
    words, day = _DUE[text]
    return (Due(words, day or (_YEAR.end if period == _YEAR else None)),)
