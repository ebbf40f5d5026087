"""Which labels of a text are headings, what they count, and how deep they are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.numerals import spell
from govplan.text.outline import outline
from govplan.text.source import Source

NO_LABELS = (
    *("1.5万户", "2017.3起", "2.3%", "1.5倍", "3.5亿元", "2017年", "一是加快", "1234.总则"),
    *("第三条第（一）项", "2.8月底前", "第三条第一款", "第三条规定", "第一、二条", "（PPP）", "十四个部门"),
)


@pytest.mark.parametrize("line", NO_LABELS)
def test_what_only_looks_like_a_label_at_the_start_of_a_line_is_none(line: str) -> None:
    assert outline(line).labels == []


def test_a_numeral_that_counts_nothing_is_no_heading() -> None:
    assert outline("（十十）总则").labels == []


def test_an_empty_field_ends_what_it_belongs_to_although_a_semicolon_follows() -> None:
    assert [label.number for label in outline("一、推进。责任单位：；二、落实。责任单位：市财政局").labels] == [1, 2]


def depths(text: str) -> list[tuple[str, int]]:
    return [(text[each.start : each.end], each.depth) for each in outline(text).labels]


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


def rows(text: str) -> frozenset[int]:
    return Source.of(text).rows


WITHIN = {
    # Rule: what a label within a line needs to be a heading.
    "the next number behind a sentence": ("一、甲乙。二、丙丁。", ["一、", "二、"]),
    "not another number behind a sentence": ("一、甲乙。五、丙丁。", ["一、"]),
    "the next number in a list that goes on": ("甲。一、乙。二、丙。", ["一、", "二、"]),
    "the first of a list of parts, even of one": ("甲。一、乙。", ["一、"]),
    "the first of a list of numbers, even of one": ("甲。1.乙。", ["1."]),
    "not the first of another list without a second": ("甲。①乙。", []),
    "not the first of those that count in a sentence": ("甲。一、乙；二、丙。", []),
    "not behind a semicolon": ("一、甲；二、乙；三、丙。", ["一、"]),
    "not in a sentence behind a colon": ("一、甲：1.乙；2.丙。", ["一、"]),
    "a list behind a colon in sentences": ("一、甲：1.乙。2.丙。", ["一、", "1.", "2."]),
    "not where the style stands at the start of lines": ("1.甲\n2.乙。其中：1.丙。2.丁。\n3.戊", ["1.", "2.", "3."]),
    "touching the title of its parent": ("一、甲乙（一）丙丁", ["一、", "（一）"]),
    "touching a title that has a comma": ("一、甲，乙（一）丙丁", ["一、", "（一）"]),
    "not touching a title that has a colon": ("一、甲：乙1.丙丁", ["一、"]),
    "the first behind a colon if the second begins a line": (
        "甲\n一、乙：（1）丙。\n（2）丁。\n（3）戊。",
        ["一、", "（1）", "（2）", "（3）"],
    ),
    "not those that count in one line, though it begins with them": ("（1）甲；（2）乙；（3）丙。", []),
    "those that count line by line": ("（1）甲；\n（2）乙。", ["（1）", "（2）"]),
    "a number whose title begins with one": ("10.甲\n11.121人才项目", ["10.", "11."]),
    "not a number with a fraction": ("1.甲\n1.125万户", ["1."]),
    "a number alone above its decimals": ("1 总则\n1.1 目的\n1.2 依据\n2 组织", ["1", "1.1", "1.2", "2"]),
    "not a number alone without decimals": ("12 总则\n3个部门", []),
    "a little higher than expected behind a field": ("一、甲。责任单位：乙局四、丙", ["一、", "四、"]),
    "ahead by a gap, if the next confirms it": (
        "一、甲\n1.乙丙。（一）丁戊7.己庚。8.辛壬。",
        ["一、", "1.", "（一）", "7.", "8."],
    ),
    "the first of a list that opens late, if the next confirms it": (
        "七、甲乙29.丙丁。（责任单位：戊局）30.己庚。",
        ["七、", "29.", "30."],
    ),
    "behind a bracket that assigns": ("一、甲。（乙局负责）二、丙", ["一、", "二、"]),
    "not what makes a word": ("一、甲乙。知行合二、丙", ["一、"]),
    "not what is attached": ("一、甲\n二、乙\n附件：1.丙\n2.丁", ["一、", "二、"]),
    "not what is attached on pages of its own": ("一、甲\n附件1\n丙\n一、丁", ["一、"]),
    "what is attached, where it alone assigns": ("一、甲\n附件\n丙\n一、丁。（责任单位：戊局）", ["一、", "一、"]),
    "not in the cells of a table": ("一、甲\n1\t乙\t3\t1.丙 2.丁\t", ["一、"]),
    "not far behind its parent": (f"一、{'甲' * 50}（一）丙丁", ["一、"]),
    "not touching nothing": ("一、（一）甲", ["一、"]),
    "the next of its list touching its title": ("一、甲乙二、丙丁", ["一、", "二、"]),
    "not another of its list": ("一、甲乙四、丙丁", ["一、"]),
    "touching the title of the document": ("甲乙一、丙丁。二、戊己。", ["一、", "二、"]),
    "behind a field": ("一、甲乙。责任单位：丙局二、丁", ["一、", "二、"]),
    "behind a time": ("一、甲乙。完成时限：年底一、丁", ["一、", "一、"]),
    "not far behind a field": (f"一、甲乙。责任单位：{'丙局、' * 80}二、丁", ["一、"]),
    "behind a clause": ("一、甲。（责任单位：乙局）二、丙", ["一、", "二、"]),
    "not within the cells of a row": ("一、甲\n1\t乙。二、丙\t丁", ["一、"]),
    "not a number before digits at the start": ("2.121人才项目", []),
    "not a number before digits that is not the next": ("1.甲\n5.121人才项目", ["1."]),
    "not those that count in one line before another": ("（1）甲；（2）乙；（3）丙。\n丁", []),
    "a number alone above its only decimal": ("1 总则\n1.1 目的", ["1", "1.1"]),
    "far ahead behind a field and a full stop": ("一、甲。责任单位：乙局。二十、丙", ["一、", "二十、"]),
    "far ahead behind a field and a blank": ("一、甲。责任单位：乙局 二十、丙", ["一、", "二十、"]),
    "not far ahead touching a field": ("一、甲。责任单位：乙局二十、丙", ["一、"]),
    "ten ahead touching a field": ("一、甲。责任单位：乙局十一、丙", ["一、", "十一、"]),
    "not eleven ahead touching a field": ("一、甲。责任单位：乙局十二、丙", ["一、"]),
    "a repeated number touching a field": ("一、甲\n二、乙。责任单位：丙局二、丁", ["一、", "二、", "二、"]),
    "not without words, touching a field": ("一、甲。责任单位：乙局二、\n丙", ["一、"]),
    "not without words, behind a sentence": ("一、甲。二、\n丙", ["一、"]),
    "the first behind a bracket that assigns": ("一、甲。（乙局负责）（一）丙", ["一、", "（一）"]),
    "not the first behind a bracket before one that assigns": (
        "一、甲，乙，丙。丁（二期）（一）戊。（己局负责）",
        ["一、"],
    ),
    "ahead by ten, if the next confirms it": (
        "一、甲\n1.乙丙。（一）丁戊11.己庚。12.辛壬。",
        ["一、", "1.", "（一）", "11.", "12."],
    ),
    "not ahead by eleven, though the next confirms it": (
        "一、甲\n1.乙丙。（一）丁戊12.己庚。13.辛壬。",
        ["一、", "1.", "（一）"],
    ),
    "not behind the field of the one before": ("一、甲。责任单位：乙局二、丙三、丁", ["一、", "二、"]),
    "not the first before one behind a colon": ("甲。一、乙：二、丙。", []),
    "not where the style stands at the start of two lines": ("1.甲\n2.乙。其中：1.丙。2.丁。", ["1.", "2."]),
    "not behind a semicolon and a field with words": ("一、甲。责任单位：乙局；二、丙", ["一、"]),
    "not a number before digits, expected and behind no field": ("1.甲，乙2.121人才项目", ["1."]),
    "the first far behind, touching a field": ("一、甲\n五、乙。责任单位：丙局一、丁", ["一、", "五、", "一、"]),
    "touching a title of forty characters that has a comma": (
        f"一、{'甲' * 38}，乙（一）丙丁",
        ["一、", "（一）"],
    ),
    "not touching a longer title that has a comma": (f"一、{'甲' * 39}，乙（一）丙丁", ["一、"]),
    "behind a numeral that counts nothing": ("（十十）总则\n一、甲", ["一、"]),
    "not a number alone without decimals, the first of all": ("2 总则\n甲", []),
    "not those that count in a line below another": ("甲\n（1）乙；（2）丙。", []),
    "the first of those that count across lines": ("（1）甲\n乙；（2）丙。", ["（1）"]),
    "a number alone far behind the start": (f"{'甲' * 39}\n1 总则\n1.1 目的", ["1", "1.1"]),
    "a number alone with a long title": (f"1 {'甲' * 38}\n1.1 目的", ["1", "1.1"]),
    "not a number alone with a longer title": (f"1 {'甲' * 39}\n1.1 目的", ["1.1"]),
    "not a number before one digit that is not the next": ("1、甲\n5、5G网络", ["1、"]),
    "not behind a semicolon, though the next behind a sentence": ("一、甲；二、乙。三、丙。", ["一、"]),
    "not the second of a list touching a title": ("一、甲乙2.丙丁", ["一、"]),
    "not touching words with a comma": ("甲，乙1.丙丁。2.戊己。", []),
    "touching a title behind a sentence": ("甲。乙1.丙丁。2.戊己。", ["1.", "2."]),
    "touching a title of two letters": ("一、XX（一）丙丁", ["一、", "（一）"]),
    "touching a title of forty characters": (f"一、{'甲' * 40}（一）丙丁", ["一、", "（一）"]),
    "touching the title of the document, alone": ("甲乙一、丙丁。", ["一、"]),
    "not of a list of numbers touching the title of the document, alone": ("甲乙1.丙丁。", []),
    "not the number of the last, though the next confirms it": (
        "一、甲\n1.乙丙。2.丁。（一）丁戊2.己庚。3.辛壬。",
        ["一、", "1.", "2.", "（一）", "3."],
    ),
    "behind a field that begins the text": ("单位：甲局1.丙", ["1."]),
    "behind a bracket that begins the text and assigns": ("（乙局负责）1.丙", ["1."]),
    "not the first of a part where it stands at the start of two lines": (
        "（一）甲\n（二）乙。（一）丙。",
        ["（一）", "（二）"],
    ),
    "a citation is none": ("一、依照第三条第（一）项和第（二）项，甲。", ["一、"]),
    "an article within a line is none": ("第一条 甲。依照第二条规定，乙。", ["第一条"]),
}


@pytest.mark.parametrize(("text", "found"), WITHIN.values(), ids=WITHIN)
def test_a_label_within_a_line_must_fit(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in outline(text, rows=rows(text)).labels] == found


def test_a_style_that_begins_again_below_another_is_below_it_wherever_it_came_first() -> None:
    assert depths("一、甲\n二、乙\n第一章 丙\n一、丁\n二、戊\n第二章 己\n一、庚") == [
        *(("一、", 1), ("二、", 1)),
        *(("第一章", 1), ("一、", 2), ("二、", 2), ("第二章", 1), ("一、", 2)),
    ]


def test_a_style_that_runs_on_while_another_begins_again_above_it_stays_below() -> None:
    lines = ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "3.己", "二、庚", "（一）辛", "4.壬", "（二）癸", "5.子"]
    expected = [1, 2, 3, 3, 2, 3, 1, 2, 3, 2, 3]
    assert [depth for _, depth in depths("\n".join(lines))] == expected


def test_the_units_of_a_statute_keep_their_official_order() -> None:
    assert depths("第一章 甲\n第一条 乙\n第一章 丙\n第二章 丁\n第二条 戊") == [
        *(("第一章", 1), ("第一条", 2), ("第一章", 1), ("第二章", 1), ("第二条", 2)),
    ]


def test_numbers_that_run_on_across_parts_stay_below_them() -> None:
    assert depths(
        "第一章 甲\n第一节 乙\n第一条 丙\n第二条 丁\n第二节 戊\n第三条 己\n第二章 庚\n第一节 辛\n第四条 壬"
    ) == [
        *(("第一章", 1), ("第一节", 2), ("第一条", 3), ("第二条", 3), ("第二节", 2), ("第三条", 3)),
        *(("第二章", 1), ("第一节", 2), ("第四条", 3)),
    ]


@given(st.lists(st.integers(1, 999), min_size=1, max_size=20))
def test_any_numbers_are_kept_at_the_start_of_lines(numbers: list[int]) -> None:
    text = "\n".join(f"{spell(number)}、建设" for number in numbers)
    assert [each.number for each in outline(text).labels] == numbers


@given(st.text("一二十百（）()、.123①第条章节。；：\n 甲年", max_size=40))
def test_labels_stand_in_order_and_their_depth_grows_by_one(text: str) -> None:
    found = outline(text).labels
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(second.depth <= first.depth + 1 for first, second in pairwise(found))
    assert not found or found[0].depth == 1
