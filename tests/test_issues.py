import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codes import CODES
from govplan.issues import (
    GovplanError,
    InvalidJSON,
    InvalidPlan,
    Issue,
    Report,
    Span,
    UnknownVersion,
    placed,
)

SPAN = Span(5, 7, line=2, column=1)
ERROR = Issue.of("too-short", "must have at least 1 character", "/issuers/0/name", span=SPAN, hint="name it")
WARNING = Issue.of("no-title", "the text has no title")
NOTE = Issue.of("group-lead", "a group leads", "/sections/0")

ISSUES = st.builds(
    Issue.of,
    st.sampled_from(list(CODES)),
    st.text(min_size=1),
    st.sampled_from(["", "/title", "/sections/0"]),
    span=st.none() | st.builds(Span, *[st.integers(0, 99)] * 2, *[st.integers(1, 99)] * 2),
    hint=st.none() | st.text(min_size=1),
)


def test_an_issue_has_the_severity_of_its_code() -> None:
    assert [issue.severity for issue in (ERROR, WARNING, NOTE)] == ["error", "warning", "note"]


def test_an_issue_has_a_code_that_is_listed() -> None:
    with pytest.raises(ValueError, match="'no-such-code' is not a code"):
        Issue("no-such-code", "error", "x")
    with pytest.raises(KeyError):
        Issue.of("no-such-code", "x")


def test_an_issue_is_a_line_with_its_place_first() -> None:
    assert str(ERROR) == "2:1: /issuers/0/name: must have at least 1 character [too-short]"
    assert str(WARNING) == "(plan): the text has no title [no-title]"


def test_an_issue_is_written_without_what_it_does_not_say() -> None:
    assert WARNING.to_dict() == {
        "code": "no-title",
        "severity": "warning",
        "message": "the text has no title",
        "pointer": "",
    }
    assert ERROR.to_dict()["span"] == {"start": 5, "end": 7, "line": 2, "column": 1}
    assert ERROR.to_dict()["hint"] == "name it"


def test_an_issue_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        NOTE.message = "x"  # type: ignore[misc]  # that it is frozen is what is tested


@given(st.lists(ISSUES), st.booleans())
def test_a_report_is_not_ok_where_something_fails(issues: list[Issue], strict: bool) -> None:
    report = Report(issues, strict=strict)
    assert report.issues == tuple(issues)
    assert report.errors() == tuple(issue for issue in issues if issue.severity == "error")
    assert report.warnings() == tuple(issue for issue in issues if issue.severity == "warning")
    assert report.ok == (not report.errors() and not (strict and report.warnings()))


@pytest.mark.parametrize(
    ("issues", "strict", "ok"),
    [
        ([], True, True),
        ([NOTE], True, True),
        ([WARNING], False, True),
        ([WARNING], True, False),
        ([ERROR], False, False),
    ],
)
def test_a_report_that_is_not_ok_raises_itself(issues: list[Issue], strict: bool, ok: bool) -> None:
    report = Report(issues, strict=strict)
    assert report.ok == ok
    if ok:
        report.raise_for_errors()
    else:
        with pytest.raises(InvalidPlan) as caught:
            report.raise_for_errors()
        assert caught.value.report is report


@given(st.lists(ISSUES))
def test_a_report_is_written_as_json(issues: list[Issue]) -> None:
    document = json.loads(json.dumps(Report(issues).to_dict()))
    assert document["report"] == "1.0"
    assert document["ok"] == Report(issues).ok
    assert [issue["code"] for issue in document["issues"]] == [issue.code for issue in issues]


def test_equal_issues_at_many_places_are_told_once() -> None:
    more = attrs.evolve(ERROR, pointer="/issuers/1/name", span=None)
    assert Report([ERROR, WARNING, more]).to_text().splitlines() == [
        "error too-short: must have at least 1 character",
        "  at /issuers/0/name (line 2, column 1)",
        "  at /issuers/1/name",
        "  hint: name it",
        "warning no-title: the text has no title",
        "  at (plan)",
    ]
    assert Report().to_text() == ""


@given(st.lists(ISSUES))
def test_a_text_names_every_place(issues: list[Issue]) -> None:
    assert Report(issues).to_text().count("  at ") >= len(issues)


@pytest.mark.parametrize("error", [InvalidJSON, InvalidPlan, UnknownVersion])
def test_every_exception_is_a_value_error_with_a_report(error: type[GovplanError]) -> None:
    report = Report([ERROR, WARNING])
    raised = error(report)
    assert isinstance(raised, ValueError)
    assert raised.report is report
    assert str(raised) == f"{ERROR}\n{WARNING}"


def test_issues_are_placed_where_their_pointers_are() -> None:
    other = Span(0, 1, 1, 1)
    found = placed([ERROR, WARNING, NOTE], {"/issuers/0/name": other, "/sections/0": other})
    assert [issue.span for issue in found] == [SPAN, None, other]
    assert found[2] == attrs.evolve(NOTE, span=other)
