import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.issues import Report
from govplan.reports.checked import Checked
from govplan.reports.json_lines import document, line
from govplan.schema import report_schema

CHECKED = st.builds(
    Checked,
    name=st.text(),
    report=st.from_type(Report),
    unreadable=st.none() | st.text(min_size=1),
)


@pytest.fixture(scope="module")
def judge() -> Any:
    return Draft202012Validator(report_schema())


@given(CHECKED)
def test_a_line_is_a_line_and_a_report_as_the_schema_says(judge: Any, checked: Checked) -> None:
    written = line(checked)
    assert written.endswith("\n")
    assert written.count("\n") == 1
    judge.validate(json.loads(written))


@given(CHECKED)
def test_it_says_what_the_report_says_and_whose_it_is(checked: Checked) -> None:
    told = document(checked)
    assert told["issues"] == checked.report.to_dict()["issues"]
    assert (told["name"], told["ok"]) == (checked.name, checked.ok)
    assert ("unreadable" in told) == (checked.unreadable is not None)
    assert list(told)[:4] == ["report", "name", "ok", "issues"]
