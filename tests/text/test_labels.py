"""Which runs of characters may number a heading, and what each of them stands behind."""

import pytest

from govplan.text.labels import begins_with_label, candidates

LABELS = {
    # A line and the style and number of its label.
    "一、总则": ("han", 1),
    "廿一、总则": ("han", 21),
    "一百零五、总则": ("han", 105),
    "（一）总则": ("paren", 1),
    "（十 一）总则": ("paren", 11),
    "（ 二 ）、总则": ("paren", 2),
    "1.总则": ("arabic", 1),
    "12、总则": ("arabic", 12),
    "1.2017年总则": ("arabic", 1),
    "（1）总则": ("arabic_paren", 1),
    "2）总则": ("arabic_half", 2),
    "1.2 总则": ("decimal1", 2),
    "1.2.3总则": ("decimal2", 3),
    "1.2. 总则": ("decimal1", 2),
    "11.121总则": ("arabic", 11),
    "1.2.3.4“总则”": ("decimal3", 4),
    "第一编 总则": ("编", 1),
    "第二篇 总则": ("篇", 2),
    "第三章 总则": ("章", 3),
    "第四节 总则": ("节", 4),
    "第五条 总则": ("条", 5),
    "第5条 总则": ("条", 5),
    "第一部分 总则": ("部分", 1),
    "③总则": ("circled", 3),
}


@pytest.mark.parametrize(("line", "label"), LABELS.items(), ids=LABELS)
def test_a_line_begins_with_its_label(line: str, label: tuple[str, int]) -> None:
    [found] = candidates(line)
    assert (found.style, found.number, found.context) == (*label, "line")
    assert line[found.end :].strip(" “”").endswith("总则")


def test_a_numeral_that_counts_nothing_is_a_label_without_number() -> None:
    assert [(each.style, each.number) for each in candidates("（十十）总则")] == [("paren", None)]
    assert not begins_with_label("（十十）总则", 0)


@pytest.mark.parametrize("line", ["1.2 2018年推动共享", "1.2 年底前完成", "1.2 月底前完成"])
def test_a_decimal_may_stand_before_a_day(line: str) -> None:
    assert [(each.style, each.number) for each in candidates(line)] == [("decimal1", 2)]


CONTEXTS = {
    "甲。（二）乙": "sentence",
    "甲；（二）乙": "semicolon",
    "甲：（二）乙": "colon",
    "（甲）（二）乙": "bracket",
    "甲（二）乙": "bare",
    "甲。 （二）乙": "sentence",
    "甲\n（二）乙": "line",
}


@pytest.mark.parametrize(("text", "context"), CONTEXTS.items(), ids=CONTEXTS)
def test_a_label_within_a_line_stands_behind_something(text: str, context: str) -> None:
    assert [(each.number, each.context) for each in candidates(text)] == [(2, context)]


def test_a_label_stands_at_the_start_of_a_line_behind_empty_lines() -> None:
    assert [each.context for each in candidates("\n\n 一、甲\n\n二、乙")] == ["line", "line"]


@pytest.mark.parametrize("begins", [[2], [0, 2], [2, 9], [9, 2]], ids=str)
def test_a_paragraph_may_begin_where_no_line_does(begins: list[int]) -> None:
    assert [(each.start, each.context) for each in candidates("甲乙一、丙（一）丁", begins)] == [
        (2, "line"),
        (5, "bare"),
    ]


def test_paragraphs_may_begin_in_more_lines_than_one() -> None:
    view = "甲：一、乙：（一）丙\n丁：二、戊"
    assert [each.context for each in candidates(view, [2, 6, 13])] == ["line", "line", "line"]
    assert [each.context for each in candidates(view)] == ["colon", "colon", "colon"]


def test_what_stands_in_the_cells_of_a_row_is_no_label() -> None:
    assert [each.start for each in candidates("一、甲 二、乙\n一、甲 二、乙", rows=[8])] == [0, 4, 8]


@pytest.mark.parametrize("text", ["IPv6.建设", "－2、建设", "按第三条", "依照第（一）项", "（（一）", "A1.建设"])
def test_what_stands_before_a_numeral_may_make_it_no_label(text: str) -> None:
    assert candidates(f"建设{text}") == []


BEFORE = {
    # A text and its labels; what stands before a numeral at the very start of a text, or behind another label.
    "－2、建设": [],
    "A1.建设": [],
    "（（一）建设": [],
    "第（一）建设": [],
    "知行合一、建设": [],
    "符合1、建设": ["1、"],
    "甲X（一）建设": ["（一）"],
    "一、（一）建设": ["一、", "（一）"],
    "一、1.建设": ["一、", "1."],
    "甲：1.建设\n乙：2.服务": ["1.", "2."],
}


@pytest.mark.parametrize(("text", "labels"), BEFORE.items(), ids=BEFORE)
def test_a_label_is_told_by_what_stands_before_it(text: str, labels: list[str]) -> None:
    assert [text[each.start : each.end] for each in candidates(text)] == labels
