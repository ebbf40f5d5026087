"""Reports as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

The form is that of "Workflow commands for GitHub Actions" (`::error file=…,line=…::message`).
"""

from __future__ import annotations

from typing import Final

from govplan.issues import Issue
from govplan.reports.checked import Checked, Format

_COMMANDS: Final = {"error": "error", "warning": "warning", "note": "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def commands(checked: Checked) -> str:
    r"""Return a line for each issue of an input, or one that says why it cannot be read.

    Example:
        >>> commands(Checked("a.png", file="a.png", unreadable="it is no text"))
        '::error file=a.png,title=unreadable::a.png: cannot be read: it is no text\n'
    """
    if checked.unreadable is not None:
        message = f"{checked.name}: cannot be read: {checked.unreadable}"
        return _command("error", {"file": checked.file, "title": "unreadable"}, message)
    return "".join(_of_issue(checked, issue) for issue in checked.report.issues)


def _of_issue(checked: Checked, issue: Issue) -> str:
    properties: dict[str, str | int | None] = {"file": checked.file}
    if issue.span:
        region = checked.region(issue.span)
        properties |= {"line": region.line, "endLine": region.end_line, "col": region.column}
        if region.end_line == region.line:
            # GitHub has no columns for what spans lines.
            properties["endColumn"] = region.end_column
    elif checked.line is not None:
        properties["line"] = checked.line
    hint = f"\n{issue.hint}" if issue.hint else ""
    place = f"{checked.name}: {issue.pointer or '(plan)'}"
    return _command(_COMMANDS[issue.severity], {**properties, "title": issue.code}, f"{place}: {issue.message}{hint}")


def _command(command: str, properties: dict[str, str | int | None], message: str) -> str:
    pairs = (f"{key}={str(value).translate(_IN_PROPERTIES)}" for key, value in properties.items() if value is not None)
    return f"::{command} {','.join(pairs)}::{message.translate(_IN_MESSAGES)}\n"


FORMAT = Format(commands)
