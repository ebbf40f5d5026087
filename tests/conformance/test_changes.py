"""The changes that are made of every text."""

from typing import Any

import pytest

from govplan.conformance import CHANGES, cases

TEXT = "一、总体（要求）：好，\n"
CHANGED = {
    "crlf": "一、总体（要求）：好，\r\n",
    "cr": "一、总体（要求）：好，\r",
    "bom": "\ufeff一、总体（要求）：好，\n",
    "no-last-line-end": "一、总体（要求）：好，",
    "blank-first-lines": "\n\n一、总体（要求）：好，\n",
    "blank-last-lines": "一、总体（要求）：好，\n\n　\n\n",
    "blank-lines": "一、总体（要求）：好，\n\n",
    "indents": "　　一、总体（要求）：好，\n",
    "tabs": "\t一、总体（要求）：好，\n",
    "trailing-blanks": "一、总体（要求）：好，  \n",
    "no-break-spaces": "\xa0\xa0一、总体（要求）：好，\xa0\n",
    "narrow-brackets": "一、总体(要求)：好，\n",
    "narrow-colons": "一、总体（要求）:好，\n",
    "narrow-commas": "一、总体（要求）：好,\n",
    "gb18030": TEXT,
}


def test_each_change_is_what_its_name_says() -> None:
    assert {change.name: change.of(TEXT) for change in CHANGES} == CHANGED


def test_one_of_them_is_of_the_encoding_alone() -> None:
    assert [change.name for change in CHANGES if change.encoding != "utf-8"] == ["gb18030"]


PLAN: dict[str, Any] = {"title": "要求：（一），；", "sections": [{"number": 1, "heading": "（二）"}]}
SHAPES = {
    "narrow-brackets": {"title": "要求：(一)，；", "sections": [{"number": 1, "heading": "(二)"}]},
    "narrow-colons": {"title": "要求:（一），；", "sections": [{"number": 1, "heading": "（二）"}]},
    "narrow-commas": {"title": "要求：（一）,;", "sections": [{"number": 1, "heading": "（二）"}]},
}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_the_plan_has_the_characters_that_were_exchanged_or_is_the_same(change: Any) -> None:
    assert change.plan(PLAN) == SHAPES.get(change.name, PLAN)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_each_is_made_of_many_cases(change: Any) -> None:
    assert sum(change.name not in case.exempt for case in cases()) >= 150
