"""However often one thing stands in a text, the time to read it grows with its length and no faster."""

from time import perf_counter
from typing import Final

import pytest

from govplan import parse, render

UNITS: Final = (
    *("（", "）", "(", ")", "〔", "〕", "《", "》", "“", "”", "()", "（）", "（（）", "）（"),
    *(
        "一、",
        "（一）",
        "1.",
        "1、",
        "（1）",
        "①",
        "1.1",
        "第一条",
        "第一章",
        "一",
        "1",
        "百",
        "第",
        "\n一、",
        "\n（一）",
        "\n1.",
        "\n第一条",
    ),
    *("一、总体要求", "（一）加快建设。", "。1.", "：1.", "；1.", "1.1.", "\n1.1 "),
    *(
        "、",
        "，",
        "；",
        "。",
        "：",
        ":",
        "\n",
        "\r",
        "\r\n",
        " ",
        "　",
        " \n",
        "\t",
        "！",
        "…",
        ".",
        "-",
        "\n—1—\n",
        "....1\n",
    ),
    *(
        "（责任单位：",
        "责任单位：",
        "责任 单位 ：",
        "（责任单位：市财政局）",
        "（市财政局）",
        "\n（市财政局）",
        "单位：",
        "完成时限：",
    ),
    *(
        "省",
        "局",
        "各",
        "和",
        "及",
        "等",
        "由",
        "省、",
        "局、",
        "各市、",
        "县（区）",
        "省发改委、",
        "福州市、",
        "等和",
        "会同",
        "牵头",
    ),
    *(
        "负责",
        "省负责",
        "局负责",
        "按职责分工",
        "局牵头，",
        "市财政局及",
        "列第一位者为牵头单位，",
        "为牵头",
        "下同",
        "区域",
        "市场",
    ),
    *(
        "2018年",
        "年底前",
        "6月",
        "2018年6月",
        "2018-03-05",
        "2018年3月1日",
        "2018年3月1日\n",
        "到2020年，",
        "〇",
        "二〇",
    ),
    *(
        "号",
        "〔2018〕",
        "〔2018〕1号",
        "各：",
        "各：\n",
        "附件：",
        "附件：\n",
        "抄送",
        "此件",
        "（此件主动公开）\n",
        "发布日期：",
        "通知",
        "通知\n",
    ),
    *(
        "人民政府",
        "人民政府\n",
        "?",
        "\ufffd",
        "\ud800",
        "a",
        "A1",
        "的",
        "\u3000\u3000加快建设平台推动数据共享做好各项服务工作\n",
    ),
)
QUICK: Final = 8e-6
"""Seconds a character: what is so quick need not be measured with care."""

RUNS: Final = 3


def seconds(text: str, runs: int) -> float:
    """Return the least time that it takes to read a text and to write it again."""
    times: list[float] = []
    for _ in range(runs):
        start = perf_counter()
        parsed = parse(text)
        assert len(parsed.tokens) + len(parsed.spans) + len(parsed.issues) + len(render(parsed.plan)) > 0
        times.append(perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_four_times_the_text_takes_far_less_than_sixteen_times_the_time(unit: str) -> None:
    for many, before, after in ((20_000, "", ""), (5_000, "要点\n一、建设。（责任单位：", ""), (5_000, "", "）")):
        count = many // len(unit)
        text = f"{before}{unit * count}{after}"
        if seconds(text, 1) > QUICK * many:
            # A quadratic search takes sixteen times as long.
            assert seconds(text, RUNS) <= 12 * seconds(f"{before}{unit * (count // 4)}{after}", RUNS)
