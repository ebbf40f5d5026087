"""JSON documents with faults, and what is told of them."""

from collections import Counter

from hypothesis import Phase, find, given, settings

from govplan.codec import examine
from govplan.codes import CODES
from govplan.testing.broken import BrokenJSON, broken_plan_json


@given(broken_plan_json())
def test_every_fault_is_told_and_no_other(broken: BrokenJSON) -> None:
    plan, issues = examine(broken.text)
    assert plan is None
    assert {(issue.code, issue.pointer) for issue in issues} == broken.faults


def test_every_code_of_the_codec_is_met() -> None:
    met: Counter[str] = Counter()

    @settings(max_examples=1_000, phases=[Phase.generate], database=None, derandomize=True)
    @given(broken_plan_json())
    def look(broken: BrokenJSON) -> None:
        met.update(code for code, _ in broken.faults)

    look()
    # What is in bytes only, or in brackets beyond count, no text of a small plan has.
    assert {code for code, each in CODES.items() if each.severity == "error"} - met.keys() == {
        "invalid-encoding",
        "too-nested",
    }


def test_the_simplest_has_one_fault() -> None:
    broken = find(broken_plan_json(), lambda _: True)
    assert len(broken.faults) == 1
    assert len(broken.text) < 80
