import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Plan, Responsibility, Section, Task
from govplan.rules import faults


def told(duty: Responsibility | None) -> list[tuple[str, str, str]]:
    plan = Plan(title="工作要点", sections=[Section(tasks=[Task("推进。", duty)])])
    return [(issue.code, issue.pointer, issue.message) for issue in faults(plan) if issue.code == "truncated-clause"]


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
