"""Check a plan: its form, by the codec, and its sense, by the rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from govplan.codec import examine
from govplan.codec.decoding import decode, text_of
from govplan.codes import selected
from govplan.issues import InvalidJSON, Issue, Report, placed
from govplan.model import Plan
from govplan.places import scan

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from govplan.text import Parsed


def check(
    subject: Plan | Parsed | str | bytes | dict[str, Any],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    strict: bool = False,
) -> Report:
    """Tell all that is wrong with a plan.

    Where the form of a document is wrong, the sense of the rest is judged all the same, as far as it stands apart.

    Args:
        subject: A plan; what `parse` gave; plan JSON as a text or as bytes; or a document that was decoded already. It
            is not changed.
        select: The codes to tell; all but those of notes, if none is named: notes are told when they are asked for.
        ignore: The codes not to tell.
        strict: Whether a warning is enough for the plan not to be `ok`.

    Returns:
        The report. Its issues stand in the order of the document, with their places if the subject is a text or was
        read from one.

    Raises:
        ValueError: A code to select or to ignore is not a code of govplan.

    Example:
        >>> text = '{"govplan": "1.0", "title": "", "sections": [], "issued": "2018-03-01", "published": "2018-02-01"}'
        >>> [(issue.code, issue.pointer, issue.span.column) for issue in check(text).issues]
        [('date-order', '/published', 86)]
    """
    codes = selected(select, ignore)
    if isinstance(subject, Plan):
        issues = _faults(subject, codes)
    elif _is_parsed(subject):
        issues = _chosen(subject.issues, codes)  # The parser has asked the rules.
    else:
        issues = _of_document(subject, codes)
    return Report(_in_order(issues), strict=strict)


def _chosen(issues: Iterable[Issue], codes: frozenset[str]) -> tuple[Issue, ...]:
    return tuple(issue for issue in issues if issue.code in codes)


def _faults(plan: Plan, codes: frozenset[str]) -> tuple[Issue, ...]:
    from govplan.rules import faults  # On use: most programs only read and write.

    return faults(plan, codes)


def _is_parsed(subject: Any) -> TypeIs[Parsed]:
    # Who has a `Parsed` has loaded the parser, and nobody else needs it.
    parser = sys.modules.get("govplan.text")
    return parser is not None and isinstance(subject, parser.Parsed)


def _of_document(document: str | bytes | dict[str, Any], codes: frozenset[str]) -> tuple[Issue, ...]:
    plan, issues = examine(document)
    if plan is None:
        plan = _rest(document)
    found = _faults(plan, codes) if plan else ()
    if found and issues:
        from govplan.rules.bearing import apart

        found = tuple(apart(found, issues))
    if found and isinstance(document, (str, bytes)):
        from govplan.rules.characters import narrowed

        text = text_of(document)
        places = scan(text, {issue.pointer for issue in found}, repeats=False).places
        found = narrowed(placed(found, {pointer: place.value for pointer, place in places.items()}), text)
    return (*_chosen(issues, codes), *found)


def _rest(document: str | bytes | dict[str, Any]) -> Plan | None:
    """Return what a document that is no plan has of one."""
    from govplan.codec.mending import mended  # On use: only where something is wrong.

    try:
        return mended(decode(document).value if isinstance(document, (str, bytes)) else document)
    except InvalidJSON:
        return None  # That is told already.


def _in_order(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    starts = [issue.span.start for issue in issues if issue.span]
    if len(starts) < len(issues):
        return issues
    return tuple(issue for _, issue in sorted(zip(starts, issues, strict=True), key=itemgetter(0)))
