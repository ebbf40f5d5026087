"""The parser against `json.loads` of the plan it gives, against a naive search for clauses, and against itself."""

import json
import re
from collections.abc import Iterator

from benchmarks.timing import Row, compare, seconds
from govplan import datasets
from govplan.codec import dumps
from govplan.text import parse, render

NAIVE = re.compile("[（(][^（）()]*单位[：:][^（）()]*[）)]")
UNITS = (
    *("（", "）", "(", "责任单位：", "一、", "（一）", "1.", "①", "、", "，", "；", "。", "：", "7", "　", "\n"),
    *("参与单位：第二章]", "】３．责任 单位 ：", "<市级牵头单位：实施方案（2016—2020年）"),
)
UNIT_LENGTH = 20_000
MICROSECONDS = 1e6


def rows() -> Iterator[Row]:
    """Measure the parser."""
    text = datasets.source_text("fujian-digital-2017")
    plan = datasets.load("fujian-digital-2017")
    indented, data = dumps(plan, indent=2).encode(), dumps(plan).encode()
    yield compare(
        "parse of the reference plan: json.loads of plan.json", 10, lambda: parse(text), lambda: json.loads(indented)
    )
    yield compare("  of the same without indents", 10, lambda: parse(text), lambda: json.loads(data))
    yield compare("  with issues, tokens and spans", 20, lambda: everything(text), lambda: json.loads(indented))
    yield compare("  against re.findall of the clauses alone", 100, lambda: parse(text), lambda: NAIVE.findall(text))
    yield compare(
        "render of the reference plan: json.dumps of its values",
        2,
        lambda: render(plan),
        lambda: json.dumps(json.loads(data)),
    )
    yield growth("growth from 8 times the reference plan to 64 times", text, 8, 64, 1.15)
    yield growth("growth from 64 times the reference plan to 10 MB", text, 64, 570, 1.3)
    yield slowest()


def everything(text: str) -> object:
    """Parse, and ask for all that is made on first use."""
    parsed = parse(text)
    return parsed.issues, parsed.tokens, parsed.spans


def growth(what: str, text: str, small: int, large: int, budget: float) -> Row:
    """Compare the time a character of a large text with that of a small one."""
    few, many = best(text * small, 8) / small, best(text * large, 3) / large
    return Row(what, many / few, budget, many * large)


def best(text: str, rounds: int) -> float:
    """Return the least time that it takes to parse a text."""
    return min(seconds(lambda: parse(text)) for _ in range(rounds))


def slowest() -> Row:
    """Return the slowest of long runs of one sign, in microseconds a character."""
    figures = {unit: best(long_run(unit), 3) / len(long_run(unit)) for unit in UNITS}
    unit, figure = max(figures.items(), key=lambda item: item[1])
    what = f"20,000 characters of one sign, the slowest ({unit!r}): µs a character"
    return Row(what, figure * MICROSECONDS, 10, figure * UNIT_LENGTH)


def long_run(unit: str) -> str:
    """Return a unit again and again, in an item."""
    return "一、加快建设。" + unit * (UNIT_LENGTH // len(unit))


if __name__ == "__main__":
    for row in rows():
        print(row)
