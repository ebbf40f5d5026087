"""The view of a text: as long as the text, and what means the same looks the same in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.text.source import Source, paragraphs
from govplan.text.wrapping import unwrapped

ANY = st.text(st.characters(codec=None, exclude_categories=()))

FOLDED = {
    "brackets": ("([{〔【［﹝〈｛)]}〕】］﹞〉｝", "（" * 9 + "）" * 9),
    "marks": (":︰﹕,﹐;﹔．｡", "：：：，，；；.。"),
    "digits": ("０１２３４５６７８９", "0123456789"),
    "blanks": ("\t\u3000\xa0\u2003\u200b\ufeff", " " * 6),
    "ends of paragraphs": ("\r\f\v\u2028\u2029\x85", "\n" * 6),
    "traditional characters of labels": (
        "責任單位：縣財政局牽頭負責，爲牽頭單位",
        "责任单位：县财政局牵头负责，为牵头单位",
    ),
}


@pytest.mark.parametrize(("text", "view"), FOLDED.values(), ids=FOLDED)
def test_what_means_the_same_looks_the_same(text: str, view: str) -> None:
    assert Source.of(text).view == view


def test_traditional_characters_stay_where_no_label_has_them() -> None:
    assert Source.of("縣區數據").view == "縣區數據"


@given(ANY)
def test_the_view_is_as_long_as_the_words(text: str) -> None:
    source = Source.of(text)
    assert len(source.view) == len(source.clean)
    assert source.kept or len(source.clean) == len(text)


def test_a_lone_surrogate_is_replaced() -> None:
    assert Source.of("甲\ud800乙").clean == "甲\ufffd乙"


WORDS = {
    "paragraphs": ("　　加快建设。　\n\n　　推动共享。\n", "加快建设。\n推动共享。"),
    "blanks within a paragraph": ("加快 建设\u3000平台", "加快 建设\u3000平台"),
    "line ends of every kind": ("甲\r\n乙\r丙\u2028丁", "甲\n乙\n丙\n丁"),
    "what is no white space and looks like it": ("\ufeff甲\ufeff乙\u200b丙\u200b", "甲\ufeff乙\u200b丙"),
    "nothing": (" \n　\r\n", ""),
    "letters at both ends": (" X 甲X \nX", "X 甲X\nX"),
    "a mark within a line of its own": ("甲\n• 乙 丙\n丁", "甲\n乙 丙\n丁"),
}


@pytest.mark.parametrize(("text", "words"), WORDS.values(), ids=WORDS)
def test_words_have_no_indents_and_one_line_feed_between_paragraphs(text: str, words: str) -> None:
    assert Source.of(text).words(0, len(text)) == words


TRIMMED = {
    "　甲 乙\n": (1, 4),
    "甲乙": (0, 2),
    " \n　": (0, 0),
    "": (0, 0),
    "甲\n": (0, 1),
    "\n甲": (1, 2),
    "XX": (0, 2),
    " X": (1, 2),
    "X ": (0, 1),
}


@pytest.mark.parametrize(("text", "place"), TRIMMED.items(), ids=ascii)
def test_a_place_is_trimmed_of_the_blanks_at_its_ends(text: str, place: tuple[int, int]) -> None:
    assert Source.of(text).trim(0, len(text)) == place


def test_every_blank_is_a_blank_or_the_end_of_a_line() -> None:
    blanks = "".join(sign for sign in map(chr, range(0x110000)) if sign.isspace())
    assert not Source.of(blanks).view.strip(" \n")


BLANKED = {
    "a page number in a line of its own": ("甲\n— 3 —\n乙", "甲\n     \n乙"),
    "a page number with words": ("甲\n第 3 页\n乙", "甲\n     \n乙"),
    "a list of contents": (
        "一、甲......3\n二、乙…………4\n三、丙......5\n一、甲",
        "          \n        \n          \n一、甲",
    ),
    "a list of contents in one line": ("目录一、甲…………3二、乙…………4三、丙…………5一、甲", " " * 26 + "一、甲"),
    "the title of a list of contents": (
        "甲\n目  录\n\n一、甲....3\n二、乙....4\n三、丙....5\n一、甲",
        "甲\n    \n\n        \n        \n        \n一、甲",
    ),
    "a list of contents without pages": ("甲\n目录\n一、乙\n二、丙\n一、乙\n丁", "甲\n  \n   \n   \n一、乙\n丁"),
    "not the title of a list of one": ("目录\n一、乙\n一、乙\n丁", "目录\n一、乙\n一、乙\n丁"),
    "not dots behind a paragraph": (f"{'甲' * 90}....3\n一、甲", f"{'甲' * 90}....3\n一、甲"),
    "not dots with nothing before them": ("目录\n....3\n一、甲", "目录\n....3\n一、甲"),
    "not the title of a list that does not come again": ("目录\n一、乙\n二、丙\n丁", "目录\n一、乙\n二、丙\n丁"),
    "not the title of a list with sentences": ("目录\n一、乙。\n二、丙\n一、乙。", "目录\n一、乙。\n二、丙\n一、乙。"),
    "a list of two below its title": ("目录\n一、甲....3\n二、乙....4\n一、甲", "  \n        \n        \n一、甲"),
    "not a line with dots": ("一、甲......3\n二、乙", "一、甲......3\n二、乙"),
    "not a chain of two": ("一、甲......3\n二、乙......4\n三、丙", "一、甲......3\n二、乙......4\n三、丙"),
    "two lists of contents": (
        "一、甲....3\n二、乙....4\n三、丙....5\n推动。\n一、丁....3\n二、戊....4\n三、己....5\n共享。",
        "        \n        \n        \n推动。\n        \n        \n        \n共享。",
    ),
    "a page number of a total": ("甲\n第 3 页 共 9 页\n乙", f"甲\n{' ' * 11}\n乙"),
    "an indented page number": ("甲\n　- 3 -\n乙", "甲\n      \n乙"),
    "a page number and a list of contents": (
        "- 3 -\n甲\n一、甲....3\n二、乙....4\n三、丙....5\n一、甲",
        "     \n甲\n        \n        \n        \n一、甲",
    ),
    "marks and a list of contents": (
        "• 甲\n目录\n一、乙\n二、丙\n一、乙\n丁",
        "  甲\n  \n   \n   \n一、乙\n丁",
    ),
    "a list of two, not right below its title": (
        f"目录\n{'甲' * 90}\n一、甲....3\n二、乙....4\n一、甲",
        f"目录\n{'甲' * 90}\n一、甲....3\n二、乙....4\n一、甲",
    ),
    "not one line below its title": ("目录\n一、甲....3\n一、甲", "目录\n一、甲....3\n一、甲"),
    "a list behind a line of dots alone": (
        "....1\n一、甲....3\n二、乙....4\n三、丙....5\n一、甲",
        "....1\n        \n        \n        \n一、甲",
    ),
    "a list whose title is named behind it": (
        "一、甲....3\n二、乙....4\n三、丙....5\n见目录",
        "        \n        \n        \n见目录",
    ),
    "a list below a title and a long line": (
        f"甲\n目录\n{'一' * 76}....3\n二、乙....4\n一、甲",
        f"甲\n  \n{' ' * 81}\n{' ' * 8}\n一、甲",
    ),
    "a list without pages with a line of eighty characters": (
        f"目录\n一、乙\n{'甲' * 80}\n一、乙",
        f"  \n   \n{' ' * 80}\n一、乙",
    ),
    "not one with a longer line": (f"目录\n一、乙\n{'甲' * 81}\n一、乙", f"目录\n一、乙\n{'甲' * 81}\n一、乙"),
    "a page number beside letters": ("X- 3 -X\nX", "X- 3 -X\nX"),
    "the marks of Markdown and of lists": ("## 第一章 甲\n• 乙\n#丙", "   第一章 甲\n  乙\n#丙"),
}


@pytest.mark.parametrize(("text", "view"), BLANKED.values(), ids=BLANKED)
def test_what_is_no_word_of_the_plan_is_blank(text: str, view: str) -> None:
    assert Source.of(text).view == view


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("目录\n一、乙\n二、丙\n一、乙\n丁", ["二、丙"]),
        ("目录\n一、乙\n二、丙\n一、乙\n二、 丙 。丁", []),
        ("一、乙\n二、丙", []),
        ("目录\n一、乙\n二、丙\n三、丁\n一、乙\n三、 丁。", ["二、丙"]),
        ("目录\n一、乙\n二、丙\n一、乙\n目录\n二、丙\n", []),
        ("目录\n一、乙\n二、 丙\n一、乙\n二、丙\n", []),
    ],
)
def test_the_lines_of_a_list_of_contents_that_do_not_come_again_are_known(text: str, lines: list[str]) -> None:
    assert [text[slice(*place)] for place in Source.of(text).unrepeated()] == lines


LONG = "建设" * 80

BREAKS = {
    "two blanks": (f"{LONG}  推动", f"{LONG}\n 推动"),
    "a blank behind a sentence": (f"{LONG}。 推动", f"{LONG}。\n推动"),
    "a blank behind a clause": (f"{LONG}（省财政厅） 推动", f"{LONG}（省财政厅）\n推动"),
    "a blank before a label": (f"{LONG} （一）推动", f"{LONG}\n（一）推动"),
    "a blank between words": (f"{LONG} 推动", f"{LONG} 推动"),
    "three blanks": (f"{LONG}   推动", f"{LONG}\n  推动"),
    "blanks in two lines": (f"{LONG}。 推动\n{LONG}。 共享", f"{LONG}。\n推动\n{LONG}。\n共享"),
    "a blank at its end": (f"{LONG}。 ", f"{LONG}。 "),
    "a line of usual length beside a long one": (f"{LONG}\n{'建' * 146}。 推动", f"{LONG}\n{'建' * 146}。 推动"),
    "a line a little longer": (f"{LONG}\n{'建' * 147}。 推动", f"{LONG}\n{'建' * 147}。\n推动"),
    "a row of a table": (f"甲\n{LONG}\t推动。 共享\t乙", f"甲\n{LONG} 推动。 共享 乙"),
}


@pytest.mark.parametrize(("text", "view"), BREAKS.values(), ids=BREAKS)
def test_a_blank_in_a_line_that_lost_its_breaks_may_be_one(text: str, view: str) -> None:
    assert Source.of(text).view == view


def test_a_blank_in_a_line_of_usual_length_is_none() -> None:
    assert Source.of("建设。 推动").view == "建设。 推动"


ROWS = {
    "three cells": ("甲\t乙\t丙", {0}),
    "two cells": ("甲\t乙", set[int]()),
    "an indent of tabs": ("\t\t甲\t乙", set[int]()),
    "tabs at its end": ("甲\t乙\t\t\n丙\t丁", set[int]()),
    "two among other lines": ("丁戊\n甲\t乙\t丙\n己\n庚\t辛\t壬", {3, 11}),
    "a label": ("甲\t乙\t丙：丁", set[int]()),
    "cells of a hundred characters": (f"甲\t{'建' * 196}\t乙", {0}),
    "longer cells": (f"甲\t{'建' * 197}\t乙", set[int]()),
    "a thousand characters": ("甲\t" * 10 + "建" * 978 + "\t乙", {0}),
    "more": ("甲\t" * 10 + "建" * 979 + "\t乙", set[int]()),
}


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS)
def test_a_line_that_tabs_part_into_short_cells_is_a_row(text: str, rows: set[int]) -> None:
    assert Source.of(text).rows == rows


def test_what_a_list_of_contents_leaves_of_its_line_is_one_paragraph() -> None:
    text = "建设目录一、甲…………3二、乙…………4三、丙…………5推动"
    assert Source.of(text).words(0, len(text)) == "建设目录推动"


def test_a_source_says_which_characters_of_a_wrapped_text_it_has() -> None:
    text = "　　" + "加快建设推动共享完善服务扩大开放深化应用提升能力\n" * 20
    kept = Source.of(text).kept
    assert kept is not None
    assert kept == unwrapped(text)[1]


@pytest.mark.parametrize("length", [148, 149, 150, 151])
def test_a_text_of_one_long_line_is_parted_where_it_is_longer_than_150(length: int) -> None:
    text = f"{'建' * (length - 3)}。 推"
    assert Source.of(text).view == (text.replace(" ", "\n") if length > 150 else text)


def test_a_row_behind_other_long_lines_is_one() -> None:
    text = f"甲\n{LONG}\n乙\t{LONG}。 共享\t丙\n{LONG}。 推动"
    view = Source.of(text).view
    assert view.split("\n") == ["甲", LONG, f"乙 {LONG}。 共享 丙", f"{LONG}。", "推动"]


def test_the_words_of_a_part_are_those_between_its_offsets() -> None:
    source = Source.of("甲 乙丙 丁\n　戊 己")
    assert [source.words(start, end) for start, end in ((2, 4), (1, 5), (0, 5), (2, 9), (4, 8))] == [
        *("乙丙", "乙丙", "甲 乙丙", "乙丙 丁\n戊", "丁"),
    ]


def test_a_line_without_lost_breaks_is_one_paragraph() -> None:
    row = f"{LONG}\t推动。 共享\t乙"
    assert paragraphs(row) == [row]
    assert paragraphs("建设。 推动") == ["建设。 推动"]


def test_a_paragraph_has_no_blanks_at_its_ends() -> None:
    assert paragraphs(f"　{LONG}。 \u200b推动\ufeff") == [f"{LONG}。", "推动"]
