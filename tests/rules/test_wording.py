import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Assignment, Party, Plan, Responsibility, Section, Task
from govplan.rules import faults

CLAUSE = "/sections/0/tasks/0/responsibility"
TEXT = "（责任单位：省发改委、教育厅牵头，\n各设 区市政府配合）"
CODES = ("printed-not-in-clause", "word-not-in-clause", "name-not-from-printed", "open-ended-list")


def told(text: str | None, *assignments: Assignment, open_ended: bool = False) -> list[tuple[str, str, str]]:
    duty = Responsibility(text, assignments=assignments, open_ended=open_ended)
    plan = Plan(title="工作要点", sections=[Section(tasks=[Task("推进。", duty)])])
    return [(issue.code, issue.pointer, issue.message) for issue in faults(plan) if issue.code in CODES]


def one(name: str, printed: str | None = None, word: str | None = None) -> Assignment:
    return Assignment("lead", Party(name, printed), word)


def test_what_stands_in_the_clause_is_well() -> None:
    assert told(TEXT, one("省教育厅", "教育厅", "牵头"), one("省发改委", None, "牵头"), one("各设区市政府")) == []
    assert told(TEXT, one("各设区市政府", "各设\n区市政府", "配 合"), one("省发改委", word="")) == []


def test_a_clause_that_nobody_printed_is_not_looked_at() -> None:
    assert told(None, one("省教育厅", "教育厅", "牵头"), open_ended=True) == []


def test_a_name_that_does_not_stand_in_the_clause_is_told_once() -> None:
    assert told(TEXT, one("省教育厅"), one("省发改委"), one("省教育厅"), one("省财政厅", "财政厅")) == [
        ("printed-not-in-clause", f"{CLAUSE}/assignments/0/party", "省教育厅 does not stand in the clause"),
        ("printed-not-in-clause", f"{CLAUSE}/assignments/3/party", "财政厅 does not stand in the clause"),
    ]


def test_a_word_that_does_not_stand_in_the_clause_is_told() -> None:
    message = "the word 主办 does not stand in the clause"
    assert told(TEXT, one("省发改委", word="主办"), one("各设区市政府", word="配合")) == [
        ("word-not-in-clause", f"{CLAUSE}/assignments/0/word", message)
    ]


def test_of_more_names_than_can_be_looked_for_the_rest_is_left() -> None:
    assert len(told("（无）", *[one(f"省{i}厅") for i in range(1000)])) == 100


@given(st.permutations(["省发改委", "教育厅", "省厅", "发改委", "各市"]))
def test_names_are_found_in_any_order(names: list[str]) -> None:
    assert told("（责任单位：省发改委、教育厅、各市、省厅）", *map(one, names)) == []


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("省教育厅", "教育厅"),
        ("福州市政府", "福州市"),
        ("区党工委办公室", "区党工委"),
        ("省发展和改革委员会", "省发改委"),
        ("各设区市政府", "各设 区市\n政府"),
        ("省教育厅", ""),
        ("省教育厅", None),
    ],
)
def test_a_name_with_what_was_left_out_is_well(name: str, printed: str | None) -> None:
    assert told(None, one(name, printed)) == []


@pytest.mark.parametrize(("name", "printed"), [("省财政厅", "教育厅"), ("省厅", "省教育厅"), ("省育教厅", "教育厅")])
def test_a_name_without_what_is_printed_is_told(name: str, printed: str) -> None:
    message = f"{name} is not {printed} with what is left out"
    assert told(None, one(name, printed)) == [("name-not-from-printed", f"{CLAUSE}/assignments/0/party/name", message)]


NOT_SAID = [("open-ended-list", CLAUSE, "the list ends in 等, and is not said to be open")]
NOT_THERE = [("open-ended-list", CLAUSE, "the list is said to be open, and has no 等")]


@pytest.mark.parametrize(
    "end", ["等", "等单位", "等有关部门", "等负责", "等按职责分工负责", "等，市财政局配合", " 等\n部门", "等）（续"]
)
def test_an_open_list_is_said_to_be_one(end: str) -> None:
    text = f"（责任单位：省发改委、省财政厅{end}）"
    assert told(text, one("省发改委")) == NOT_SAID
    assert told(text, one("省发改委"), open_ended=True) == []


@pytest.mark.parametrize("end", ["", "、高等院校", "、高等", "、省平等办", "、等级保护办"])
def test_a_list_that_is_not_open_is_not_said_to_be(end: str) -> None:
    assert told(f"（责任单位：省发改委{end}）", one("省发改委")) == []


def test_an_open_list_has_the_word() -> None:
    assert told("（责任单位：省发改委）", one("省发改委"), open_ended=True) == NOT_THERE


def test_a_clause_without_parties_is_no_list() -> None:
    assert told("（责任单位：等）") == []
