import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Assignment, Basis, Party, PartyKind, Plan, Responsibility, Role, Section, Task
from govplan.rules import faults


def told(duty: Responsibility | None) -> list[tuple[str, str, str]]:
    plan = Plan(title="工作要点", sections=[Section(tasks=[Task("推进。", duty)])])
    return [(issue.code, issue.pointer, issue.message) for issue in faults(plan)]


CLAUSE = "/sections/0/tasks/0/responsibility"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("（责任单位：泉州市政", "泉州市政"),
        ("(责任单位：省财政厅", "省财政厅"),
        ("（责任单位：各县（市、区）", "区）"),
        ("〔责任单位：省财政厅、", "省财政厅、"),
        ("（", "（"),
    ],
)
def test_a_clause_that_opens_a_bracket_and_never_closes_it_is_cut_off(text: str, end: str) -> None:
    message = f"a bracket of the clause is never closed; its last words are “{end}”"
    assert told(Responsibility(text)) == [("truncated-clause", CLAUSE, message)]


@pytest.mark.parametrize(
    "text",
    [
        "（责任单位：省发改委）",
        "（责任单位：各县（市、区）政府）",
        "（责任单位：各县〔市、区）",
        "(责任单位：省发改委）",
        "（责任单位：省发改委〉",
        "责任单位：省发改委",
        "责任单位：省发改委）",
        "（省发改委负责）。",
        "",
    ],
)
def test_a_clause_that_is_closed_or_has_no_bracket_is_whole(text: str) -> None:
    assert told(Responsibility(text)) == []


def test_a_clause_that_nobody_printed_is_not_judged() -> None:
    assert told(Responsibility()) == told(None) == []


@given(st.text("省委（）、", max_size=12))
def test_a_whole_bracket_around_anything_balanced_is_whole(inner: str) -> None:
    while "（）" in inner:
        inner = inner.replace("（）", "")
    whole = f"（责任单位：{inner.replace('（', '').replace('）', '')}（市、区））"
    assert told(Responsibility(whole)) == []
    assert [code for code, *_ in told(Responsibility(whole[:-1]))] == ["truncated-clause"]


@pytest.mark.parametrize(
    ("role", "kind", "basis", "noted"),
    [
        ("lead", "group", "stated", True),
        ("lead", "group", "default", True),
        ("lead", "group", "rule", False),
        ("lead", "organization", "stated", False),
        ("responsible", "group", "stated", False),
        ("lead", "person", "stated", False),
    ],
)
def test_a_group_that_leads_by_its_own_word_is_noted(role: Role, kind: PartyKind, basis: Basis, noted: bool) -> None:
    party = Party("省直有关部门", kind=kind)
    duty = Responsibility(assignments=[Assignment("support", Party("省发改委")), Assignment(role, party, basis=basis)])
    message = "省直有关部门 leads, but is a group: no single body has to"
    assert told(duty) == [("group-lead", f"{CLAUSE}/assignments/1/party", message)] * noted
