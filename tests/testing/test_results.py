"""What govplan gives, drawn by Hypothesis."""

from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.codes import CODES
from govplan.comparison import Change, Changes
from govplan.issues import Issue, Report, Span
from govplan.schema import changes_schema
from govplan.testing.results import changes, differences, issues, parsed, reports, spans, tokens
from govplan.text import Parsed, Token


@given(spans())
def test_a_span_has_a_line_and_a_column_that_its_offset_may_have(span: Span) -> None:
    assert 0 <= span.start <= span.end
    assert span.line >= 1 <= span.column
    # Each line before it has at least its line feed, and each column before it a character.
    assert (span.line - 1) + (span.column - 1) <= span.start


@given(issues())
def test_an_issue_has_the_severity_of_its_code(issue: Issue) -> None:
    assert issue.severity == CODES[issue.code].severity


@given(reports())
def test_a_report_has_issues(report: Report) -> None:
    assert all(type(issue) is Issue for issue in report.issues)


@given(tokens())
def test_a_token_is_not_empty(token: Token) -> None:
    assert token.end > token.start >= 0


@given(parsed())
def test_what_was_read_keeps_its_promises(read: Parsed) -> None:
    assert "".join(read.text[token.start : token.end] for token in read.tokens) == read.text
    assert all(0 <= span.start <= span.end <= len(read.text) for span in read.spans.values())


@given(differences())
def test_what_differs_can_be_written(found: Changes) -> None:
    Draft202012Validator(changes_schema()).validate(found.to_dict())
    assert (found.to_text() == "no difference") == (not found)
    assert found.to_markdown().count("\n- ") >= len(found)


@given(changes())
def test_a_change_has_the_sides_of_its_kind(change: Change) -> None:
    assert (change.before is None, change.after is None) == (change.kind == "added", change.kind == "removed")
    assert change.mirrored().mirrored() == change
