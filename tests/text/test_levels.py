"""The levels of a text."""

from __future__ import annotations

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
