"""Chinese numerals from 1 to 999, as labels of headings write them."""

from __future__ import annotations

from functools import cache
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"


def spell(number: int) -> str:
    """Return the official spelling of a number (GB/T 15835—2011): 十一, 二十, 一百零五.

    Args:
        number: A number from 1 to 999.

    Returns:
        Its spelling in Chinese numerals.

    Raises:
        ValueError: The number is out of range.

    Example:
        >>> [spell(number) for number in (2, 10, 11, 20, 105, 110)]
        ['二', '十', '十一', '二十', '一百零五', '一百一十']
    """
    if not 1 <= number <= 999:
        raise ValueError(f"{number} is not a number from 1 to 999")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")


@cache
def read(numeral: str) -> int | None:
    """Return the number that a Chinese numeral spells, or None if it spells none.

    Args:
        numeral: Chinese numerals in any spelling that labels use: 廿一, 一百〇五.

    Returns:
        A number from 1 to 999, or None.

    Example:
        >>> read("二十一"), read("廿一"), read("一百〇五"), read("十十")
        (21, 21, 105, None)
    """
    return _spellings().get(numeral)


@cache
def _spellings() -> dict[str, int]:
    spellings: dict[str, int] = {}
    for number in range(1, 1000):
        official = spell(number)
        variants = {official, official.replace("零", "〇"), official.replace("百一十", "百十")}
        if 10 <= number < 20:
            variants.add("一" + official)
        if 20 <= number < 40:
            variants |= {official.replace("二十", "廿"), official.replace("三十", "卅")}
        for each in variants:
            spellings.setdefault(each, number)
    return spellings
