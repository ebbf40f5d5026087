"""What is said of a text that is misread."""

from govplan import Plan
from govplan.testing.failures import misread, shown


def test_a_long_text_is_cut_and_says_by_how_much() -> None:
    told = shown("建" * 2_000)
    assert told.startswith("the text:\n  '建")
    assert told.endswith("  … and 802 characters more")


def test_every_character_of_a_text_is_seen() -> None:
    assert shown("\ufeff一\r\n", "it") == "it:\n  '\\ufeff一\\r\\n'"
    assert shown("") == "the text:\n  ''"


def test_what_is_read_stands_beside_what_is_right() -> None:
    told = misread("甲", Plan(title="2018年工作要点", sections=()), Plan(title="2017年工作要点", sections=()))
    assert "[-2018-]{+2017+}年工作要点" in told
