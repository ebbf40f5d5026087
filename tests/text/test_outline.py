"""Which labels of a text are headings, what they count, and how deep they are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.text.numerals import spell
from govplan.text.outline import candidates, labels

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
    assert line[found.end :].strip(" “”") == "总则" or label == ("arabic", 1)


NO_LABELS = (
    *("1.5万户", "2017.3起", "2.3%", "1.5倍", "3.5亿元", "2017年", "一是加快", "1234.总则"),
    *("第三条第一款", "第三条规定", "第一、二条", "（PPP）", "十四个部门"),
)


@pytest.mark.parametrize("line", NO_LABELS)
def test_what_only_looks_like_a_label_at_the_start_of_a_line_is_none(line: str) -> None:
    assert labels(line) == []


def test_a_numeral_that_counts_nothing_is_no_heading() -> None:
    assert [(each.style, each.number) for each in candidates("（十十）总则")] == [("paren", None)]
    assert labels("（十十）总则") == []


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


@pytest.mark.parametrize("text", ["IPv6.建设", "－2、建设", "按第三条", "依照第（一）项", "（（一）", "A1.建设"])
def test_what_stands_before_a_numeral_may_make_it_no_label(text: str) -> None:
    assert candidates(f"建设{text}") == []


def depths(text: str) -> list[tuple[str, int]]:
    return [(text[each.start : each.end], each.depth) for each in labels(text)]


def test_a_style_that_comes_first_is_a_level_of_its_own() -> None:
    assert depths("1.甲\n一、乙\n（一）丙\n二、丁\n2.戊\n一、己") == [
        *(("1.", 1), ("一、", 2), ("（一）", 3)),
        *(("二、", 2), ("2.", 1), ("一、", 2)),
    ]


def test_a_style_that_comes_later_stands_below_the_one_in_force() -> None:
    assert depths("一、甲\n1.乙\n二、丙\n（一）丁\n1.戊\n（二）己\n1.庚") == [
        *(("一、", 1), ("1.", 2), ("二、", 1), ("（一）", 2)),
        *(("1.", 3), ("（二）", 2), ("1.", 3)),
    ]


WITHIN = {
    # Rule: what a label within a line needs to be a heading.
    "the next number behind a sentence": ("一、甲乙。二、丙丁。", ["一、", "二、"]),
    "not another number behind a sentence": ("一、甲乙。五、丙丁。", ["一、"]),
    "the next number in a list that goes on": ("甲。一、乙。二、丙。", ["一、", "二、"]),
    "not a list of one": ("甲。一、乙。", []),
    "not behind a semicolon": ("一、甲；二、乙；三、丙。", ["一、"]),
    "not in a sentence behind a colon": ("一、甲：1.乙；2.丙。", ["一、"]),
    "a list behind a colon in sentences": ("一、甲：1.乙。2.丙。", ["一、", "1.", "2."]),
    "not where the style stands at the start of lines": ("1.甲\n2.乙。其中：1.丙。2.丁。\n3.戊", ["1.", "2.", "3."]),
    "touching the title of its parent": ("一、甲乙（一）丙丁", ["一、", "（一）"]),
    "not touching a sentence": ("一、甲，乙（一）丙丁", ["一、"]),
    "not far behind its parent": (f"一、{'甲' * 50}（一）丙丁", ["一、"]),
    "not touching nothing": ("一、（一）甲", ["一、"]),
    "the next of its list touching its title": ("一、甲乙二、丙丁", ["一、", "二、"]),
    "not another of its list": ("一、甲乙四、丙丁", ["一、"]),
    "touching the title of the document": ("甲乙一、丙丁。二、戊己。", ["一、", "二、"]),
    "behind a field": ("一、甲乙。责任单位：丙局二、丁", ["一、", "二、"]),
    "behind a time": ("一、甲乙。完成时限：年底一、丁", ["一、", "一、"]),
    "not far behind a field": (f"一、甲乙。责任单位：{'丙局、' * 80}二、丁", ["一、"]),
    "behind a clause": ("一、甲。（责任单位：乙局）二、丙", ["一、", "二、"]),
    "a citation is none": ("一、依照第三条第（一）项和第（二）项，甲。", ["一、"]),
    "an article within a line is none": ("第一条 甲。依照第二条规定，乙。", ["第一条"]),
}


@pytest.mark.parametrize(("text", "found"), WITHIN.values(), ids=WITHIN)
def test_a_label_within_a_line_must_fit(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in labels(text)] == found


@given(st.lists(st.integers(1, 999), min_size=1, max_size=20))
def test_any_numbers_are_kept_at_the_start_of_lines(numbers: list[int]) -> None:
    text = "\n".join(f"{spell(number)}、建设" for number in numbers)
    assert [each.number for each in labels(text)] == numbers


@given(st.text("一二十百（）()、.123①第条章节。；：\n 甲年", max_size=40))
def test_labels_stand_in_order_and_their_depth_grows_by_one(text: str) -> None:
    found = labels(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(second.depth <= first.depth + 1 for first, second in pairwise(found))
    assert not found or found[0].depth == 1
