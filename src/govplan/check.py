"""Check a plan: its form, by the codec, and its sense, by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from govplan.codec import examine
from govplan.codes import CODES
from govplan.issues import Issue, Report, Span, placed, select_issues
from govplan.model import Plan
from govplan.places import scan
from govplan.rules import faults
from govplan.text import Parsed


def check(
    subject: Plan | Parsed | str | bytes | dict[str, Any],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    strict: bool = False,
) -> Report:
    """Tell all that is wrong with a plan.

    Args:
        subject: A plan; what `parse` gave; plan JSON as a text or as bytes; or a JSON document that was decoded. It is
            not changed.
        select: The codes to tell; all, if none is named.
        ignore: The codes not to tell.
        strict: Whether a warning is enough for the plan not to be `ok`.

    Returns:
        The report. Its issues stand in the order of the document, with their places where the subject is a text or was
        read from one.

    Raises:
        ValueError: A code to select or to ignore is not a code of govplan.

    Example:
        >>> report = check('{"govplan": "1.0", "title": "工作要点", "sections": [{"number": "1"}, {"number": 2}]}')
        >>> [(issue.code, issue.pointer, issue.span.column) for issue in report.issues]
        [('wrong-type', '/sections/0/number', 66)]
    """
    select, ignore = tuple(select), tuple(ignore)
    for code in (*select, *ignore):
        if code not in CODES:
            raise ValueError(f"{code!r} is not a code of govplan")
    if isinstance(subject, Plan):
        issues = faults(subject)
    ...
