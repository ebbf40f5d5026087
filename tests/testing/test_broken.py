"""JSON documents with faults, and what is told of them."""

import datetime

import pytest
from hypothesis import find, given

from govplan import GovplanError, Period, Plan, check, loads
from govplan.codec import examine
from govplan.codec.shapes import classes
from govplan.codes import CODES
from govplan.rules import RULES
from govplan.testing.broken import _SPOILED, BrokenJSON, _faults, _in_order, broken_plan_json


@given(broken_plan_json())
def test_every_fault_is_told_and_no_other(broken: BrokenJSON) -> None:
    with pytest.raises(GovplanError):
        loads(broken.text)
    _, issues = examine(broken.text)
    assert {(issue.code, issue.pointer) for issue in issues} == broken.faults


@given(broken_plan_json())
def test_check_tells_no_other_error(broken: BrokenJSON) -> None:
    assert {(issue.code, issue.pointer) for issue in check(broken.text).errors()} == broken.faults


def test_no_period_ends_before_it_begins() -> None:
    early, late = datetime.date(2017, 1, 1), datetime.date(2018, 1, 1)
    for start, end in [(early, late), (late, early)]:
        assert _in_order(Plan(title="", sections=(), period=Period(start, end))).period == Period(early, late)
    assert _in_order(Plan(title="", sections=(), period=Period(late, None))).period == Period(late, None)


def test_every_code_of_the_codec_can_be_met() -> None:
    met = {fault.code for cls in classes() for fault in _faults({}, cls, "")}
    met |= {spoil('{"govplan": "1.0"}')[1] for spoil in _SPOILED.values()}
    # What is in bytes only, or in brackets beyond count, no text of a small plan has.
    assert {code for code, each in CODES.items() if each.severity == "error"} - met - RULES.keys() == {
        "invalid-encoding",
        "too-nested",
    }


def test_the_simplest_has_one_fault() -> None:
    broken = find(broken_plan_json(), lambda _: True)
    assert len(broken.faults) == 1
    assert len(broken.text) < 80
