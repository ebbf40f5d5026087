"""JSON documents with faults, and what is told of them."""

import pytest
from hypothesis import find, given

from govplan import GovplanError, loads
from govplan.codec import examine
from govplan.codec.shapes import classes
from govplan.codes import CODES
from govplan.rules import RULES
from govplan.testing.broken import _SPOILED, BrokenJSON, _faults, broken_plan_json


@given(broken_plan_json())
def test_every_fault_is_told_and_no_other(broken: BrokenJSON) -> None:
    with pytest.raises(GovplanError):
        loads(broken.text)
    _, issues = examine(broken.text)
    assert {(issue.code, issue.pointer) for issue in issues} == broken.faults


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
