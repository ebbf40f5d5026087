from hypothesis import given
from hypothesis import strategies as st

from govplan.rules.excerpt import excerpt


@given(st.text())
def test_an_excerpt_is_one_short_line(words: str) -> None:
    line = excerpt(words)
    assert len(line) <= 24
    assert len(line.splitlines()) <= 1


@given(st.text(st.characters(exclude_categories=["Z", "C"]), max_size=24))
def test_short_words_are_shown_as_they_are(words: str) -> None:
    assert excerpt(words) == words


def test_words_cut_off_in_white_space_are_told_to_go_on() -> None:
    assert excerpt("甲" + " " * 60 + "乙") == "甲…"
