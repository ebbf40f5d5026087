"""JSON texts of plans in every spelling."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import find, given

from govplan.codec import loads
from govplan.model import Item, Plan, Section
from govplan.testing.spelling import Spelling, plan_json, spelled, spellings
from govplan.testing.strategies import plans

PLAIN = Spelling(space="", order="as-defined", escape="none", number="{}", defaults=False)
PLAN = Plan(title="a/中\U0001f600", sections=[Section(number=7, items=[Item()])])


@given(plans(), spellings())
def test_every_spelling_is_read_as_the_plan(plan: Plan, ways: list[Spelling]) -> None:
    assert loads(spelled(plan, ways)) == plan


@given(plan_json())
def test_every_text_is_a_document(text: str) -> None:
    assert json.loads(text)["govplan"] == "1.0"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, '{"govplan":"1.0","title":"a/中\U0001f600","sections":[{"number":7,"items":[{}]}]}'),
        ({"order": "backward"}, '{"sections":[{"items":[{}],"number":7}],"title":"a/中\U0001f600","govplan":"1.0"}'),
        (
            {"order": "alphabetical"},
            '{"govplan":"1.0","sections":[{"items":[{}],"number":7}],"title":"a/中\U0001f600"}',
        ),
        (
            {"escape": "ascii"},
            '{"govplan":"1.0","title":"a/\\u4e2d\\ud83d\\ude00","sections":[{"number":7,"items":[{}]}]}',
        ),
        ({"escape": "solidus"}, '{"govplan":"1.0","title":"a\\/中\U0001f600","sections":[{"number":7,"items":[{}]}]}'),
        ({"number": "{}e0"}, '{"govplan":"1.0","title":"a/中\U0001f600","sections":[{"number":7e0,"items":[{}]}]}'),
    ],
    ids=["plain", "backward", "alphabetical", "ascii", "solidus", "number"],
)
def test_each_way_of_spelling(change: dict[str, Any], expected: str) -> None:
    assert spelled(PLAN, [attrs.evolve(PLAIN, **change)]) == expected


def test_white_space_may_stand_between_all_parts() -> None:
    plan = Plan(title="", sections=[Section()])
    expected = '{ "govplan" : "1.0" , "title" : "" , "sections" : [ {  } ] }'
    assert spelled(plan, [attrs.evolve(PLAIN, space=" ")]) == expected


def test_every_character_may_be_escaped() -> None:
    text = spelled(PLAN, [attrs.evolve(PLAIN, escape="all")])
    assert '"\\u0061\\u002F\\u4E2D\\uD83D\\uDE00"' in text
    assert json.loads(text) == json.loads(spelled(PLAN, [PLAIN]))


def test_defaults_may_be_written() -> None:
    document = json.loads(spelled(PLAN, [attrs.evolve(PLAIN, defaults=True)]))
    assert document["$schema"] == "urn:govplan:schema:plan:1.0"
    assert document["language"] == "zh-Hans"
    assert document["sections"][0]["items"][0] == {"tasks": [], "items": []}
    assert "preamble" not in document


def test_the_ways_are_taken_in_turn() -> None:
    plan = Plan(title="a", sections=(), genre="b", access="c")
    text = spelled(plan, [PLAIN, attrs.evolve(PLAIN, escape="ascii"), attrs.evolve(PLAIN, escape="all")])
    assert text == '{"govplan":"1.0","title":"\\u0061","sections":[],"genre":"b","access":"\\u0063"}'


def test_the_simplest_text_comes_first() -> None:
    assert find(plan_json(), lambda _: True) == '{"govplan":"1.0","title":"","sections":[]}'
