"""What is wrong with a plan, told to the person who has to mend it: issues, reports and exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

import attrs

from govplan.codes import CODES

Severity = Literal["error", "warning", "note"]


# A function for each type: mypy cannot solve `tuple` as a converter, and attrs takes long to look at it.


def _issues(values: Iterable[Issue]) -> tuple[Issue, ...]:
    return tuple(values)


class Span(NamedTuple):
    """A place in a text.

    Attributes:
        start: Offset of the first character, in characters, 0-based.
        end: Offset behind the last character.
        line: Line of the first character, 1-based.
        column: Column of the first character in its line, in characters, 1-based.

    Example:
        >>> Span(5, 7, line=2, column=1)
        Span(start=5, end=7, line=2, column=1)
    """

    start: int
    end: int
    line: int
    column: int


def _listed(_issue: Issue, _attribute: attrs.Attribute[str], code: str) -> None:
    if code not in CODES:
        raise ValueError(f"{code!r} is not a code of govplan")


@attrs.frozen
class Issue:
    """One thing that is wrong, or worth telling.

    Attributes:
        code: What kind of thing it is: a stable word in kebab-case. `govplan explain CODE` says more.
        severity: `error`, `warning` or `note`.
        message: One line that says what is wrong here.
        pointer: The JSON Pointer (RFC 6901) of the value in the plan; `""` is the whole plan.
        span: The place in the text, where a text is known.
        hint: What to do about it.

    Raises:
        ValueError: The code is not a listed one.

    Example:
        >>> print(Issue("no-title", "warning", "the text has no title"))
        (plan): the text has no title [no-title]
    """

    code: str = attrs.field(validator=_listed)
    severity: Severity
    message: str
    pointer: str = ""
    span: Span | None = None
    hint: str | None = None

    @classmethod
    def of(
        cls, code: str, message: str, pointer: str = "", *, span: Span | None = None, hint: str | None = None
    ) -> Issue:
        """Make an issue with the severity of its code.

        Raises:
            KeyError: The code is not a listed one.

        Example:
            >>> Issue.of("no-title", "the text has no title").severity
            'warning'
        """
        return cls(code, CODES[code].severity, message, pointer, span, hint)

    def __str__(self) -> str:
        """Return the issue in one line, its place first."""
        place = f"{self.span.line}:{self.span.column}: " if self.span else ""
        return f"{place}{self.pointer or '(plan)'}: {self.message} [{self.code}]"

    def to_dict(self) -> dict[str, Any]:
        """Return the issue as JSON values, without the members that say nothing."""
        members = {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "pointer": self.pointer,
            "span": self.span and self.span._asdict(),
            "hint": self.hint,
        }
        return {name: value for name, value in members.items() if value is not None}


@attrs.frozen
class Report:
    """All that is wrong with a plan.

    Attributes:
        issues: The issues, in the order of the document.
        strict: Whether a warning is enough for the plan not to be `ok`.

    Example:
        >>> report = Report([Issue.of("no-title", "the text has no title")])
        >>> report.ok, [issue.code for issue in report.warnings()]
        (True, ['no-title'])
    """

    issues: tuple[Issue, ...] = attrs.field(default=(), converter=_issues)
    strict: bool = False

    @property
    def ok(self) -> bool:
        """Whether there is no error (and, where the report is strict, no warning)."""
        return not self._failing()

    def errors(self) -> tuple[Issue, ...]:
        """Return the errors alone."""
        return tuple(issue for issue in self.issues if issue.severity == "error")

    def warnings(self) -> tuple[Issue, ...]:
        """Return the warnings alone."""
        return tuple(issue for issue in self.issues if issue.severity == "warning")

    def raise_for_errors(self) -> None:
        """Raise the report as an exception unless it is `ok`.

        Raises:
            InvalidPlan: There is an error (or, where the report is strict, a warning); it carries this report.
        """
        if not self.ok:
            raise InvalidPlan(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as JSON values, of the form that `report-1.0.schema.json` describes."""
        return {"report": "1.0", "ok": self.ok, "issues": [issue.to_dict() for issue in self.issues]}

    def to_text(self) -> str:
        """Return the report as lines for a person; equal troubles at many places are told once.

        Example:
            >>> print(Report([Issue.of("no-title", "the text has no title")]).to_text())
            warning no-title: the text has no title
              at (plan)
        """
        lines: list[str] = []
        for group in grouped(self.issues):
            first = group[0]
            lines.append(f"{first.severity} {first.code}: {first.message}")
            for issue in group:
                place = f" (line {issue.span.line}, column {issue.span.column})" if issue.span else ""
                lines.append(f"  at {issue.pointer or '(plan)'}{place}")
            if first.hint:
                lines.append(f"  hint: {first.hint}")
        return "\n".join(lines)

    def _failing(self) -> tuple[Issue, ...]:
        return self.errors() + (self.warnings() if self.strict else ())


class GovplanError(ValueError):
    """What every exception of govplan is: a `ValueError` with the report of what is wrong.

    Attributes:
        report: All that was found, not only the first.
    """

    def __init__(self, report: Report) -> None:
        """Make the exception of a report."""
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        """Return every issue in a line of its own."""
        return "\n".join(str(issue) for issue in self.report.issues)


class InvalidJSON(GovplanError):
    """The text is not JSON that can be read: syntax, encoding, a number that JSON has not, too deep nesting."""


class UnknownVersion(GovplanError):
    """The document is of a version that this govplan does not know."""


class InvalidPlan(GovplanError):
    """The document is JSON but not a plan."""


def grouped(issues: Iterable[Issue]) -> tuple[tuple[Issue, ...], ...]:
    """Return the issues in groups of those that differ by their places alone, each where its first one stands."""
    groups: dict[tuple[str, str, str, str | None], list[Issue]] = {}
    for issue in issues:
        groups.setdefault((issue.severity, issue.code, issue.message, issue.hint), []).append(issue)
    return tuple(map(tuple, groups.values()))


def placed(issues: Iterable[Issue], spans: Mapping[str, Span]) -> tuple[Issue, ...]:
    """Return the issues, those without a place given the span of their pointer where it is known."""
    return tuple(
        attrs.evolve(issue, span=spans[issue.pointer]) if issue.span is None and issue.pointer in spans else issue
        for issue in issues
    )
