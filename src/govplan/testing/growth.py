"""How the time that a parser takes grows with its text: in proportion, or worse."""

import math
import time
from collections.abc import Callable
from typing import Any, Final

UNITS: Final = (
    # What a careless parser looks through again and again: brackets, labels, separators, marks, numbers, lines, blanks.
    *("（", "）", "（）", "(", "[", "〔", "（（）", "（）（"),
    *("责任单位：", "（责任单位：", "（责任单位：市财政局、", "牵头单位：市财政局", "（责任单位：市财政局）"),
    *("、", "，", "；", "。", "：", "市", "市财政局、", "省发改委、教育厅，", "牵头", "市财政局负责，", "等"),
    *(
        "一、",
        "（一）",
        "1.",
        "1.1",
        "第一条 ",
        "①",
        "一是",
        "加快建设。\n",
        "一、加快建设。\n",
        "（一）加快建设。\n1.",
    ),
    *(" ", "\u3000", "\n", "\r", " \n", "年", "2018年", "6月底前", "…", "建"),
)
"""Each is repeated until the text is long."""

_LONG: Final = 200_000
_SECONDS: Final = 0.005
_TRIES: Final = 3
_FACTOR: Final = 4
WORST: Final = 1.5
"""The exponent that a parser may not exceed: time in proportion has 1, a quadratic one 2."""


def steepest(read: Callable[[str], Any]) -> tuple[float, str]:
    """Return the worst exponent with which the time of a parser grows, or the first that is too large, and its unit.

    Args:
        read: The parser.

    Example:
        >>> steepest(str.split)[0] < WORST
        True
    """
    worst = (0.0, "")
    for unit in UNITS:
        worst = max(worst, (exponent(read, unit), unit))
        if worst[0] > WORST:
            break
    return worst


def exponent(read: Callable[[str], Any], unit: str) -> float:
    """Return the exponent with which the time that a parser takes grows when a text becomes four times as long.

    Args:
        read: The parser.
        unit: What the text repeats.

    Returns:
        The exponent, 0 if the longest text is read too quickly to be measured.
        Of up to three measurements the least counts. A parser that runs in another process is not measured.
    """
    text = unit * (64 // len(unit))
    while _seconds(read, text) < _SECONDS:
        if len(text) > _LONG:
            return 0.0
        text *= 2
    longer = text * _FACTOR
    found = math.inf
    for _ in range(_TRIES):
        ratio = min(_seconds(read, longer), _seconds(read, longer)) / min(_seconds(read, text) for _ in range(_TRIES))
        found = min(found, math.log(ratio, _FACTOR))
        if found <= WORST:
            break
    return found


def _seconds(read: Callable[[str], Any], text: str) -> float:
    # Of this process alone, whatever else the machine does meanwhile.
    start = time.process_time()
    read(text)
    return time.process_time() - start
