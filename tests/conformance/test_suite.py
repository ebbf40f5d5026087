"""The suite: its cases are sound, and govplan's own parser passes them."""

import json
import sys
from collections import Counter
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan import from_dict, to_dict
from govplan.codes import CODES
from govplan.conformance import CHANGES, Case, Results, cases, conformance_schema, run
from govplan.conformance.case import files

CASES: Final = cases()
OWN: Final = [sys.executable, "-m", "govplan", "conformance", "serve"]
KNOWN: Final[dict[str, str]] = {}
"""What govplan's parser gets wrong, and why the case is right; what is mended fails here until it is taken out."""


@pytest.fixture(scope="module")
def own() -> Results:
    """What comes of the whole suite with govplan's own parser."""
    return run(OWN, known=KNOWN, time_limit=60.0)


def test_our_parser_passes_all_but_the_known_failures(own: Results) -> None:
    assert own.failures() == ()
    assert {each.id for each in own.outcomes if each.state == "expected-failure"} == {*KNOWN}
    assert own.ok


def test_enough_is_asked(own: Results) -> None:
    assert len(CASES) >= 150
    assert own.counts(derived=False)["pass"] == len(CASES) - len(KNOWN)
    assert own.counts(derived=True)["pass"] >= 1500
    assert {*own.counts(derived=True)} <= {"pass", "skipped"}


def test_results_have_the_published_form(own: Results) -> None:
    form = conformance_schema()["$defs"]["results"]
    Draft202012Validator(form).validate(json.loads(json.dumps(own.to_dict())))


@pytest.mark.parametrize("file", files(), ids=lambda file: file.name)
def test_a_case_has_the_published_form_and_the_name_of_its_file(file: Any) -> None:
    document = json.loads(file.read_bytes())
    Draft202012Validator(conformance_schema()["$defs"]["case"]).validate(document)
    assert file.name == f"{document['id']}.json"
    assert ("also" in document) == (document["level"] == "choice")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_plans_of_a_case_are_plans_without_members_that_equal_their_default(case: Case) -> None:
    for plan in case.plans:
        assert json.dumps(to_dict(from_dict(plan))) == json.dumps(plan)
    assert {*case.exempt} <= {change.name for change in CHANGES}
    assert {*case.issues} <= {*CODES}


def test_every_feature_is_shown_at_least_twice() -> None:
    shown = Counter(feature for case in CASES for feature in case.features)
    assert [feature for feature, count in shown.items() if count < 2] == []


def test_no_two_cases_have_the_same_text() -> None:
    assert [text for text, count in Counter(case.text for case in CASES).items() if count > 1] == []


def test_every_character_is_one_unit_in_every_language() -> None:
    assert all(character <= "\uffff" for case in CASES for character in case.text)
