"""Chinese numerals: the one official spelling of a number, and every spelling that labels have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.numerals import read, spell

ONES = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")
TEENS = ("十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九")


def written(number: int) -> str:
    """Return the official spelling, put together from its parts."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    if hundreds == 0:
        return ONES[ones] if tens == 0 else TEENS[ones] if tens == 1 else f"{ONES[tens]}十{ONES[ones]}"
    if number % 100 == 0:
        return f"{ONES[hundreds]}百"
    return f"{ONES[hundreds]}百零{ONES[ones]}" if tens == 0 else f"{ONES[hundreds]}百{ONES[tens]}十{ONES[ones]}"


def test_every_number_has_its_official_spelling_and_is_read_from_it() -> None:
    assert [spell(number) for number in range(1, 1000)] == [written(number) for number in range(1, 1000)]
    assert [read(written(number)) for number in range(1, 1000)] == list(range(1, 1000))


@pytest.mark.parametrize("number", [-1, 0, 1000])
def test_there_is_no_spelling_beyond_999(number: int) -> None:
    with pytest.raises(ValueError, match=f"{number} is not a number from 1 to 999"):
        spell(number)


VARIANTS = {
    "一十": 10,
    "一十一": 11,
    "十九": 19,
    "廿": 20,
    "廿一": 21,
    "卅": 30,
    "卅九": 39,
    "一百零五": 105,
    "一百〇五": 105,
    "一百一十": 110,
    "一百十": 110,
    "一百十一": 111,
    "二百十五": 215,
}


@pytest.mark.parametrize(("numeral", "number"), VARIANTS.items(), ids=VARIANTS)
def test_a_number_is_read_from_every_spelling_that_labels_have(numeral: str, number: int) -> None:
    assert read(numeral) == number


@pytest.mark.parametrize("numeral", ["", "零", "〇", "十零", "十十", "百", "一二", "二零", "一百五", "廿十", "一千"])
def test_what_spells_no_number_is_none(numeral: str) -> None:
    assert read(numeral) is None


@given(st.text("一二三四五六七八九十百零〇廿卅", max_size=6))
def test_a_numeral_that_is_read_spells_its_number(numeral: str) -> None:
    number = read(numeral)
    assert number is None or read(spell(number)) == number
