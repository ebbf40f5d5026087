"""Where responsibility clauses begin and end, and which brackets are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.text.clauses import Brackets, Clause, clauses, run_of


def found(view: str, *, bare: bool = True) -> list[str]:
    return [view[each.start : each.end] for each in clauses(view, 0, len(view), Brackets(view), bare=bare)]


PLACES = {
    # A view, and the clauses in it.
    "a labelled bracket": ("甲。（责任单位：市财政局）乙", ["（责任单位：市财政局）"]),
    "a blank in the label": ("甲。（ 责 任单位 ：市财政局）", ["（ 责 任单位 ：市财政局）"]),
    "two": ("（责任单位：甲局）乙（牵头单位：丙局）", ["（责任单位：甲局）", "（牵头单位：丙局）"]),
    "an inner bracket": ("（责任单位：各县（区）政府）", ["（责任单位：各县（区）政府）"]),
    "a bracket of a place": ("（负责人：张三）", []),
    "cut off by the line": ("（责任单位：市财\n乙", ["（责任单位：市财"]),
    "cut off by its line and not the one before": (
        "甲\n（责任单位：各县（区）、乙\n丙",
        ["（责任单位：各县（区）、乙"],
    ),
    "cut off by its line before the next": (
        "（责任单位：市财\n（责任单位：甲局）",
        ["（责任单位：市财", "（责任单位：甲局）"],
    ),
    "cut off by the end": ("甲（责任单位：市财 ", ["（责任单位：市财"]),
    "cut off by the next": ("（责任单位：市财 （责任单位：甲局）", ["（责任单位：市财", "（责任单位：甲局）"]),
    "cut off behind an inner bracket that closes it": ("（责任单位：各县（区）", ["（责任单位：各县（区）"]),
    "a bare list behind a sentence": ("甲。（省财政厅、省商务厅）", ["（省财政厅、省商务厅）"]),
    "a bare list behind a sentence and a blank": ("甲。 （省财政厅、省商务厅）", ["（省财政厅、省商务厅）"]),
    "a bare list behind a stop alone": ("。（省财政厅、省商务厅）", ["（省财政厅、省商务厅）"]),
    "a bare list before a full stop needs a role word": ("甲（省财政厅、省商务厅）。", []),
    "a bare list with a role word before a full stop": ("甲（省财政厅负责）。", ["（省财政厅负责）"]),
    "a bare list within a sentence": ("甲（省财政厅负责）乙。", []),
    "a bare list at the start": ("（省财政厅负责）", ["（省财政厅负责）"]),
    "a bare list that is not closed": ("甲。（省财政厅负责", []),
    "a bracket of prose": ("甲。（由省财政厅负责）", []),
    "a bracket that points elsewhere": ("甲。（详见市财政局）乙。（ 含市审计局）丙。（即市教育局）", []),
    "a bare list that begins with a place": (
        "甲。（如皋市财政局）乙。（指挥部、市审计局）",
        ["（如皋市财政局）", "（指挥部、市审计局）"],
    ),
    "an abbreviation": ("甲。（以下简称省厅）", []),
    "cut off by the first of two line ends": ("（责任单位：市财\n乙\n丙", ["（责任单位：市财"]),
    "cut off behind an inner bracket and a full stop": ("（责任单位：各县（区）。", ["（责任单位：各县（区）"]),
    "cut off behind an inner bracket and more": ("（责任单位：各县（区）。乙", ["（责任单位：各县（区）。乙"]),
    "a bracket behind a colon": ("甲：（责任单位：市财政局）", ["（责任单位：市财政局）"]),
    "a bare list behind a letter": ("甲。X（省财政厅、省商务厅）", []),
    "a run to the end": ("甲。责任单位：市财政局、市教育局", ["责任单位：市财政局、市教育局"]),
    "a run to a full stop": ("责任单位：市财政局。乙", ["责任单位：市财政局"]),
    "a run to a separator": ("责任单位：市财政局，", ["责任单位：市财政局"]),
    "a run to a blank": ("责任单位：市财政局 加快建设", ["责任单位：市财政局"]),
    "a run to a field": ("责任单位：市财政局 完成时限：年底", ["责任单位：市财政局"]),
    "a run of labels": ("牵头单位：市财政局，配合单位：市教育局", ["牵头单位：市财政局，配合单位：市教育局"]),
    "a run of label lines": (
        "甲。\n牵头单位：市财政局\n\n责任单位：市教育局\n乙",
        ["牵头单位：市财政局\n\n责任单位：市教育局"],
    ),
    "a run of labels with full stops": (
        "牵头单位：市财政局。配合单位：市教育局。",
        ["牵头单位：市财政局。配合单位：市教育局"],
    ),
    "a deadline between two labels": (
        "牵头单位：市财政局\n完成时限：2026年12月\n配合单位：市教育局",
        ["牵头单位：市财政局\n完成时限：2026年12月\n配合单位：市教育局"],
    ),
    "a deadline behind the last label": (
        "牵头单位：市财政局，完成时限：2026年12月，长期坚持",
        ["牵头单位：市财政局"],
    ),
    "a bracket with quotation marks in a run": (
        "责任单位：市财政局（除“分别牵头”外，列第一位为牵头单位）。乙",
        ["责任单位：市财政局（除“分别牵头”外，列第一位为牵头单位）"],
    ),
    "a bracket that is not closed in a run": ("责任单位：市财政局（除“分别”", ["责任单位：市财政局（除"]),
    "the same label again": ("责任单位：市财政局\n责任单位：市教育局", ["责任单位：市财政局", "责任单位：市教育局"]),
    "the same label again with a stray blank": (
        "责任单位：市财政局\n责任 单位：市教育局",
        ["责任单位：市财政局", "责任 单位：市教育局"],
    ),
    "the label with a stray blank and again": (
        "责任 单位：市财政局\n责任单位：市教育局",
        ["责任 单位：市财政局", "责任单位：市教育局"],
    ),
    "a run behind a bracket that is not closed": ("甲（乙。责任单位：市财政局。丙）", ["责任单位：市财政局"]),
    "a run to the end of a bracket with quotation marks": (
        "责任单位：甲局（除“乙”外）",
        ["责任单位：甲局（除“乙”外）"],
    ),
    "a run with a long bracket": (f"责任单位：甲局（除“{'乙' * 58}）", [f"责任单位：甲局（除“{'乙' * 58}）"]),
    "a run with a bracket too long": (f"责任单位：甲局（除“{'乙' * 59}）", ["责任单位：甲局（除"]),
    "a run before a bracket that closes none": ("责任单位：市财政局。乙）", ["责任单位：市财政局"]),
    "a run with two brackets": ("责任单位：甲局（乙）、丙局（除“丁”外）。", ["责任单位：甲局（乙）、丙局（除“丁”外）"]),
    "a run whose bracket is closed before another": ("责任单位：甲局（乙）。丙（丁）", ["责任单位：甲局（乙）"]),
    "a run whose bracket is closed in another line": ("责任单位：甲局（除“丁\n外）", ["责任单位：甲局（除"]),
    "a run at the start with the level of its label": ("市级牵头单位：市财政局", ["市级牵头单位：市财政局"]),
    "a run of a label with its level": ("甲。市级牵头单位：市财政局", ["市级牵头单位：市财政局"]),
    "a bracket of a label with its level": ("甲（市直责任单位：市财政局）", ["（市直责任单位：市财政局）"]),
    "a bracket of a level and no label": ("甲（市级领导：张三）", []),
    "a stray blank in the label of a run": ("甲。责任 单位：市财政局", ["责任 单位：市财政局"]),
    "a label that opens none": ("甲。主办单位：市财政局", []),
    "a colon without a label": ("甲：市财政局", []),
    "a colon without a label, and blanks": ("甲 乙：市财政局", []),
    "a colon without a label before one with a label": ("甲：市财政局。责任单位：乙局", ["责任单位：乙局"]),
    "a bracket right behind another": ("（（责任单位：甲局）乙）", ["（责任单位：甲局）"]),
    "cut off behind the last of two inner brackets": (
        "（责任单位：各县（区）、甲（乙）。",
        ["（责任单位：各县（区）、甲（乙）"],
    ),
    "a bare list before a blank and a full stop": ("甲（省财政厅负责） 。乙", ["（省财政厅负责）"]),
    "a bare list before a letter": ("甲（省财政厅负责）X", []),
    "a bare list before a label": ("甲（省财政厅负责） 配合单位：市财政局", ["（省财政厅负责）", "配合单位：市财政局"]),
}


@pytest.mark.parametrize(("view", "expected"), PLACES.values(), ids=PLACES)
def test_a_clause_begins_and_ends(view: str, expected: list[str]) -> None:
    assert found(view) == expected


WHOLE = {
    # A view, and the clause in it: its offsets, those of its inside, and whether it is cut off.
    "a labelled bracket": ("甲（责任单位：乙）", Clause(1, 9, 2, 8, False)),
    "a labelled bracket with another": ("甲（责任单位：（乙））", Clause(1, 11, 2, 10, False)),
    "a labelled bracket that is cut off": ("甲（责任单位：乙", Clause(1, 8, 2, 8, True)),
    "a bare list": ("甲。（省财政厅）", Clause(2, 8, 3, 7, False)),
    "a run": ("甲。责任单位：乙局，", Clause(2, 9, 2, 9, False)),
}


@pytest.mark.parametrize(("view", "clause"), WHOLE.values(), ids=WHOLE)
def test_a_clause_knows_its_inside_and_whether_it_is_cut_off(view: str, clause: Clause) -> None:
    assert list(clauses(view, 0, len(view), Brackets(view))) == [clause]


@pytest.mark.parametrize("label", ["甲局", "各县（区）"])
def test_a_bracket_that_closes_behind_the_words_of_its_node_is_cut_off(label: str) -> None:
    view = f"（责任单位：{label}）"
    assert list(clauses(view, 0, len(view) - 1, Brackets(view))) == [Clause(0, len(view) - 1, 1, len(view) - 1, True)]


def test_a_run_that_a_closing_bracket_ends_is_cut_off_before_it() -> None:
    view = "责任单位：市财政局）乙"
    assert run_of(view, 0, 5, len(view)) == Clause(0, 10, 0, 9, True)


RUNS = {
    # A view that begins with a run of labels; the run, and whether a bracket cuts it.
    "a bracket that closes none, behind one that is closed": (
        "责任单位：甲局（乙）、丙局）丁",
        "责任单位：甲局（乙）、丙局）",
        True,
    ),
    "a bracket that is open in another line": (
        "责任单位：甲局（乙\n配合单位：丙局）丁",
        "责任单位：甲局（乙\n配合单位：丙局）",
        True,
    ),
    "a bracket that is closed behind two lines": ("责任单位：甲局（除“乙\n丙\n丁）", "责任单位：甲局（除", False),
    "a bracket in a bracket": ("责任单位：甲局（除“乙（丙）”外）。丁", "责任单位：甲局（除“乙（丙）”外）", False),
    "the second label again": ("牵头单位：甲\n配合单位：乙\n配合单位：丙", "牵头单位：甲\n配合单位：乙", False),
    "a letter": ("责任单位：甲局、X", "责任单位：甲局", False),
    "a line end right behind its label": ("责任单位：\n甲。乙", "责任单位：", False),
}


@pytest.mark.parametrize(("view", "run", "cut"), RUNS.values(), ids=RUNS)
def test_a_run_ends_and_may_be_cut_off(view: str, run: str, cut: bool) -> None:
    clause = run_of(view, 0, 5, len(view))
    assert (view[: clause.end], clause.cut) == (run, cut)


def test_a_bracket_ends_with_the_words_of_its_node() -> None:
    view = "（责任单位：各县（区）、甲二、乙\n丙"
    assert list(clauses(view, 0, 13, Brackets(view))) == [Clause(0, 13, 1, 13, True)]


def test_a_run_ends_with_the_words_of_its_node() -> None:
    assert run_of("责任单位：甲局二、乙局。", 0, 5, 7) == Clause(0, 7, 0, 7, False)
    assert run_of("责任单位：甲局（除“乙）。", 0, 5, 11) == Clause(0, 9, 0, 9, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（完成时限：年底；责任单位：甲局（区））", ["（完成时限：年底；责任单位：甲局（区））"]),
        ("（完 成时限：年底；责任单位：甲局（区））", ["（完 成时限：年底；责任单位：甲局（区））"]),
        ("（完成时限：年底；甲局（区））", []),
        ("（责任单位", []),
        ("（：责任单位（甲））", []),
    ],
)
def test_a_bracket_may_begin_with_another_field(text: str, expected: list[str]) -> None:
    assert found(f"甲{text}", bare=False) == expected


def test_a_bare_list_is_a_clause_only_where_one_may_stand() -> None:
    assert found("甲。（省财政厅负责）", bare=False) == []
    assert found("甲。（责任单位：省财政厅）", bare=False) == ["（责任单位：省财政厅）"]


def test_a_clause_does_not_go_beyond_the_words_of_its_node() -> None:
    view = "甲。（责任单位：市财政局二、（乙）丙）"
    assert [view[each.start : each.end] for each in clauses(view, 0, 13, Brackets(view))] == ["（责任单位：市财政局二"]
    assert [each.cut for each in clauses(view, 0, 13, Brackets(view))] == [True]


def test_a_run_does_not_go_beyond_the_words_of_its_node() -> None:
    view = "责任单位：甲局。配合单位：乙局"
    assert list(clauses(view, 0, 8, Brackets(view))) == [Clause(0, 7, 0, 7, False)]


def test_a_bare_list_may_be_a_clause_unless_it_is_said_otherwise() -> None:
    view = "甲。（省财政厅负责）"
    assert list(clauses(view, 0, len(view), Brackets(view))) == [Clause(2, 10, 3, 9, False)]


def test_a_bare_bracket_does_not_go_beyond_the_words_of_its_node() -> None:
    view = "甲。（省财政厅、省商务厅）"
    assert list(clauses(view, 0, len(view) - 1, Brackets(view))) == []


CLOSED = {
    "（）": {0: 1},
    "（（））": {0: 3, 1: 2},
    "（": {0: None},
    "（\n）": {0: None},
    "（）（": {0: 1, 2: None},
    "）（）": {1: 2},
    f"（{'（）' * 10}）": {0: 21, 19: 20},
    f"（{'（' * 20}）": {0: None, 20: 21},
    f"（{'（' * 20}\n{'）' * 20}": {0: None, 20: None},
}


@pytest.mark.parametrize(("view", "pairs"), CLOSED.items(), ids=ascii)
def test_a_bracket_is_closed_by_its_partner_in_its_paragraph(view: str, pairs: dict[int, int | None]) -> None:
    brackets = Brackets(view)
    assert {start: brackets.close(start) for start in pairs} == pairs


PIECES = (
    "（",
    "）",
    "责任单位：",
    "（责任单位：",
    "牵头单位：",
    "完成时限：",
    "市财政局",
    "负责",
    "、",
    "，",
    "。",
    "；",
    "\n",
    " ",
    "：",
    "等",
)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_clauses_stand_in_order_and_begin_with_a_bracket_or_a_label(view: str) -> None:
    places = list(clauses(view, 0, len(view), Brackets(view)))
    assert all(first.end <= second.start for first, second in pairwise(places))
    for each in places:
        assert each.start <= each.inner <= each.inner_end <= each.end <= len(view)
        assert (view[each.start] == "（") == (each.inner == each.start + 1)
        assert view[each.start] != "（" or "\n" not in view[each.start : each.end]
