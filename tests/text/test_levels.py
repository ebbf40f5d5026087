"""The levels of a text."""

from __future__ import annotations

import pytest

from govplan.text.labels import candidates
from govplan.text.levels import nested


def _depths(text: str) -> list[int]:
    return [label.depth for label in nested(candidates(text))]


def test_a_style_that_appears_first_is_below_the_one_in_force() -> None:
    assert _depths("一、甲\n（一）乙\n1.丙\n（二）丁\n二、戊") == [1, 2, 3, 2, 1]


def test_a_style_that_begins_again_below_each_number_of_another_is_below_it() -> None:
    assert _depths("（一）甲\n一、乙\n二、丙\n（二）丁\n一、戊\n二、己\n（三）庚") == [1, 2, 2, 1, 2, 2, 1]


def test_the_official_order_of_chapters_and_articles_stands() -> None:
    assert _depths("第一章 总则\n第一条 甲\n第二条 乙\n第二章 附则\n第三条 丙") == [1, 2, 2, 1, 2]


LEVELS = {
    # The labels of a text, and their depths.
    "each of two begins again below the other": ("一、（一）（二）二、（三）一、二、（四）", [1, 2, 2, 1, 2, 1, 1, 2]),
    "one of two begins again below the other more often": (
        "一、（一）（二）二、（三）一、二、（四）一、二、（五）",
        [1, 1, 1, 2, 1, 2, 2, 1, 2, 2, 1],
    ),
    "one that begins again below each number of the other": ("1、一、1、2、二、", [1, 1, 2, 2, 1]),
    "one that begins again before a number that does not go on": ("1、一、1、2、三、", [1, 2, 1, 1, 2]),
    "one that begins again and does not go on": ("1、一、1、3、二、", [1, 2, 1, 1, 2]),
    "one that goes on and does not begin again": ("1、一、2、二、", [1, 2, 1, 2]),
    "one whose numeral counts nothing": ("（一）一、（十十）（二）二、", [1, 2, 1, 1, 2]),
    "one that begins at two": ("二、（一）三、", [1, 2, 1]),
}


@pytest.mark.parametrize(("labels", "depths"), LEVELS.values(), ids=LEVELS)
def test_the_order_of_the_styles_is_that_of_the_numbers(labels: str, depths: list[int]) -> None:
    text = labels.replace("、", "、甲\n").replace("）", "）甲\n")
    assert _depths(text) == depths
