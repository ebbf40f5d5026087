"""The cases of the conformance suite, read in this process."""

from typing import Final

import pytest

from govplan import parse, render, to_dict
from govplan.conformance import CHANGES, Case, cases
from govplan.conformance.judging import wrong_issues, wrong_spans

CASES: Final = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_is_read_as_its_plan_with_its_places_and_issues(case: Case) -> None:
    parsed = parse(case.text)
    plan = to_dict(parsed.plan)
    spans = {pointer: [span.start, span.end] for pointer, span in parsed.spans.items()}
    assert plan in case.plans
    assert wrong_spans(spans, plan, case.text) is None
    assert wrong_issues([{"code": issue.code} for issue in parsed.issues], case.issues) is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_in_another_layout_is_read_as_the_same_plan(case: Case) -> None:
    for change in CHANGES:
        if change.name not in case.exempt:
            plan = to_dict(parse(change.of(case.text)).plan)
            assert plan in [change.plan(each) for each in case.plans], change.name


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_is_written_of_a_case_is_written_the_same_again(case: Case) -> None:
    text = render(parse(case.text).plan)
    assert render(parse(text).plan) == text
