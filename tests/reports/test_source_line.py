import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from govplan.issues import Span
from govplan.places import Lines
from govplan.reports.source_line import excerpt, visible, width

SIGNS = st.sampled_from('a{":\t 省，（①é\u0301\u200b\x1b\u202e\ud800\u2028😀ｱ')
LINES = st.lists(st.text(SIGNS, max_size=300), min_size=1, max_size=3)


def shown(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The line as it is shown, the column in which the carets begin, and how many there are."""
    line, carets = excerpt(text, Lines(text).span(start, end))
    gutter = line.index("|") + 2
    assert carets[: gutter - 2].strip() == ""
    assert carets[gutter - 2] == "|"
    return line[gutter:], len(carets) - len(carets.lstrip(" |")) - gutter, carets.count("^")


@given(st.lists(st.text(SIGNS, max_size=40), min_size=1, max_size=3), st.data())
def test_the_caret_stands_behind_as_many_columns_as_stand_before_its_place(
    lines: list[str], data: st.DataObject
) -> None:
    text = "\n".join(lines)
    start = data.draw(st.integers(0, len(text)))
    before = visible(text[:start].rpartition("\n")[2])
    assume(width(before) <= 40)
    assert shown(text, start, start)[1:] == (width(before), 1)


@given(LINES, st.data())
def test_the_character_above_the_caret_is_that_of_the_place_wherever_the_line_is_cut(
    lines: list[str], data: st.DataObject
) -> None:
    text = "\n".join(lines).replace("\u0301", "")
    assume(text.strip())
    start = data.draw(st.sampled_from([place for place, sign in enumerate(text) if sign.strip()]))
    line, column, _ = shown(text, start, start + 1)
    cells = [sign for sign in line for _ in range(width(sign))]
    assert cells[column] == visible(text[start])
    assert column in {width(line[:end]) for end in range(len(line))}


@given(LINES, st.data())
def test_no_line_is_wider_than_a_terminal_and_nothing_in_it_moves_the_cursor(
    lines: list[str], data: st.DataObject
) -> None:
    text = "\n".join(lines)
    start = data.draw(st.integers(0, len(text)))
    line, column, carets = shown(text, start, data.draw(st.integers(start, len(text))))
    assert width(line) <= 100 + 3
    assert column + carets <= 100 + 3
    assert all(unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for sign in line)


@given(st.text(SIGNS, max_size=30), st.text(SIGNS, min_size=1, max_size=10), st.text(SIGNS, max_size=30))
def test_what_fits_is_underlined_whole(before: str, words: str, after: str) -> None:
    assume(width(visible(words)) > 0 and width(visible(before)) <= 40 and width(visible(before + words)) < 90)
    text = before + words + after
    assert shown(text, len(before), len(before + words))[1:] == (width(visible(before)), width(visible(words)))


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "长" * 500 + "错" + "长" * 500
    assert shown(text, 500, 501) == ("..." + "长" * 18 + "错" + "长" * 29 + "...", 39, 2)


def test_what_ends_in_another_line_or_beyond_the_cut_has_one_caret() -> None:
    assert shown("[\n]", 0, 3) == ("[", 0, 1)
    assert shown("x" * 500, 100, 400)[2] == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_ends_where_lines_end(end: str) -> None:
    assert shown(f"一{end}二三{end}四", 1 + len(end), 2 + len(end)) == ("二三", 0, 2)


def test_the_end_of_the_text_has_a_caret_too() -> None:
    assert shown('{"a":', 5, 5) == ('{"a":', 5, 1)


def test_a_line_of_just_the_width_is_not_cut() -> None:
    assert shown("x" * 100, 0, 1)[0] == "x" * 100
    assert shown("x" * 101, 0, 1)[0] == "x" * 97 + "..."


def test_a_tab_takes_four_columns() -> None:
    assert shown("\t\tx", 2, 3) == ("        x", 8, 1)


def test_a_place_in_a_file_of_lines_is_looked_for_in_its_own_line() -> None:
    assert excerpt('{"title": 5}', Span(1010, 1011, 17, 11), 1000) == ['17 | {"title": 5}', "   |           ^"]
