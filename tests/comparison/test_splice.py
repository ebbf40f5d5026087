"""Two wordings in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.comparison.splice import Piece, splice

WORDS = st.text("建设网络平台2017 。\n", max_size=30)


@given(WORDS, WORDS)
def test_both_wordings_are_in_it(before: str, after: str) -> None:
    pieces = splice(before, after)
    if pieces:
        assert "".join(piece.gone + piece.kept for piece in pieces) == before
        assert "".join(piece.new + piece.kept for piece in pieces) == after


@pytest.mark.parametrize(
    ("gone", "new"), [("2017", "2018"), ("2017-03-27", "2018-03-01"), ("1.5", "2.5"), ("IPv4", "IPv6")]
)
def test_figures_dates_and_latin_words_change_as_a_whole(gone: str, new: str) -> None:
    assert splice(f"建设{gone}网络和平台", f"建设{new}网络和平台") == [
        Piece("", "", "建设"),
        Piece(gone, new, "网络和平台"),
    ]


def test_a_single_sign_between_two_changes_is_not_worth_keeping() -> None:
    assert splice("开始甲乙，丙丁结束了", "开始戊己，庚辛结束了") == [
        Piece("", "", "开始"),
        Piece("甲乙，丙丁", "戊己，庚辛", "结束了"),
    ]


def test_words_with_little_in_common_or_too_long_are_left_apart() -> None:
    assert splice("扩建政务外网。", "开展技能培训。") == []
    assert splice("建" * 2001, "建" * 2001 + "设") == []
