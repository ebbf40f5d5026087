"""Reports as pages for a person: equal troubles at many places are told once, with the lines in which they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from govplan.issues import Issue, grouped
from govplan.reports.checked import Checked, Format
from govplan.reports.source_line import excerpt

_SHOWN: Final = 3
"""At so many places of a trouble the line is shown; of the others it is named."""


def page(checked: Checked) -> str:
    r"""Return the page of an input.

    Returns:
        The page; nothing for an input that cannot be read, and for a line of JSON lines without issues: who has a
        million plans wants to see the few that are to be mended.

    Example:
        >>> from govplan.check import check
        >>> text = '{"govplan": "1.0", "title": 5, "sections": []}'
        >>> print(page(Checked("a.json", check(text), text)), end="")
        a.json: 1 error
          error wrong-type: must be a string, not a number
            at a.json:1:29 /title
              1 | {"govplan": "1.0", "title": 5, "sections": []}
                |                             ^
    """
    issues = checked.report.issues
    if checked.unreadable is not None or (checked.line is not None and not issues):
        return ""
    lines = [f"{checked.name}: {summary(issues)}"]
    for group in grouped(issues):
        first = group[0]
        lines.append(f"  {first.severity} {first.code}: {first.message}")
        for number, issue in enumerate(group):
            lines.append(f"    at {_place(checked, issue)}")
            if issue.span and number < _SHOWN:
                lines.extend(f"      {line}" for line in excerpt(checked.text, issue.span, checked.start))
        if first.hint:
            lines.append(f"    hint: {first.hint}")
    return "\n".join(lines) + "\n"


def summary(issues: Iterable[Issue]) -> str:
    """Return how many issues there are of each severity.

    Example:
        >>> summary([Issue.of("no-title", "the text has no title")]), summary([])
        ('1 warning', 'ok')
    """
    severities = Counter(issue.severity for issue in issues)
    return ", ".join(count(severities[each], each) for each in ("error", "warning", "note") if severities[each]) or "ok"


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    Example:
        >>> count(1, "item"), count(2, "responsibility"), count(100_000, "plan")
        ('1 item', '2 responsibilities', '100,000 plans')
    """
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun.removesuffix('y')}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def _place(checked: Checked, issue: Issue) -> str:
    place = f"{checked.whole}:{issue.span.line}:{issue.span.column}" if issue.span else checked.name
    return f"{place} {issue.pointer or '(plan)'}"


FORMAT = Format(page, is_data=False)
