"""Documents: plans as JSON values and as JSON text."""

import json
from contextlib import suppress
from typing import Any, Final

from govplan.codec.converters import converter
from govplan.codec.decoding import decode, is_writable
from govplan.codec.depth import is_deep
from govplan.codec.format import VERSION, is_object
from govplan.issues import InvalidJSON, InvalidPlan, Issue, Report, UnknownVersion
from govplan.model import Plan

# What the quick converter raises for whatever is not as usual.
_ODD: Final = (AttributeError, KeyError, RecursionError, TypeError, ValueError)

_OF_VERSIONS: Final = ("newer-version", "unknown-version")


def loads(data: str | bytes) -> Plan:
    """Read a plan from JSON.

    Args:
        data: The text, or its bytes in UTF-8; a byte order mark is skipped.

    Returns:
        The plan.

    Raises:
        InvalidJSON: It is not JSON (`invalid-json`), not UTF-8 (`invalid-encoding`), has NaN or Infinity
            (`invalid-number`), or is nested deeper than can be read (`too-nested`).
        UnknownVersion: The document is of another version (`newer-version`, `unknown-version`).
        InvalidPlan: It is not a plan; the report tells every fault with its pointer and place (`wrong-type`,
            `missing-key`, `unknown-key`, `duplicate-key`, `lone-surrogate`, `too-deep`, `bad-date`, and the codes of
            the constraints: `too-short`, `out-of-range`, `not-in-list`, `bad-language`, `bad-scheme`, `bad-sha256`,
            `bad-url`).

    Example:
        >>> loads('{"govplan": "1.0", "title": "工作要点", "sections": []}').title
        '工作要点'
        >>> loads('{"govplan": "1.0", "title": 5}')
        Traceback (most recent call last):
        govplan.issues.InvalidPlan: 1:1: /sections: the member "sections" is missing [missing-key]
        1:29: /title: must be a string, not a number [wrong-type]
    """
    return _accepted(*_examined(data))


def from_dict(document: Any) -> Plan:
    """Read a plan from JSON values.

    Args:
        document: What `json.loads` makes of a plan; it is not changed.

    Returns:
        The plan.

    Raises:
        UnknownVersion: The document is of another version (`newer-version`, `unknown-version`).
        InvalidPlan: It is not a plan; the report tells every fault, as for `loads`, without places.

    Example:
        >>> from_dict({"govplan": "1.0", "title": "工作要点", "sections": []}).title
        '工作要点'
    """
    return _accepted(*_examined_values(document, None, plain=is_writable(document)))


def examine(subject: Any) -> tuple[Plan | None, tuple[Issue, ...]]:
    """Read a plan and tell what is wrong instead of raising it.

    Args:
        subject: The text or the bytes of a document, or its JSON values.

    Returns:
        The plan, or None if there is none to be read; and the issues in the order of the document. A document of
        another version is judged as one of the version that is known, and may give a plan beside its issue.

    Example:
        >>> [issue.code for issue in examine('{"govplan": "2.0", "title": 5, "sections": []}')[1]]
        ['newer-version', 'wrong-type']
    """
    if not isinstance(subject, str | bytes):
        return _examined_values(subject, None, plain=is_writable(subject))
    try:
        return _examined(subject)
    except InvalidJSON as error:
        return None, error.report.issues


def to_dict(plan: Plan) -> dict[str, Any]:
    """Return a plan as JSON values.

    Args:
        plan: The plan.

    Returns:
        The document, with its version first, then the members in the order of the fields, those left out that equal
        their default. It is yours to change.

    Raises:
        InvalidPlan: The plan could not be read again: a value is of a wrong type (`wrong-type`), has a half of a
            surrogate pair (`lone-surrogate`), or lies too deep (`too-deep`).

    Example:
        >>> to_dict(Plan(title="工作要点", sections=[]))
        {'govplan': '1.0', 'title': '工作要点', 'sections': []}
    """
    document = _written(plan)
    if not is_writable(document):
        raise _refusal(plan)
    return document


def dumps(plan: Plan, *, indent: int | None = None) -> str:
    r"""Write a plan as JSON.

    Args:
        plan: The plan.
        indent: How many blanks each level is indented by; None for a single line.

    Returns:
        The text, with one line feed at its end and no escapes but those that JSON requires.

    Raises:
        InvalidPlan: The plan could not be read again, as for `to_dict`.

    Example:
        >>> dumps(Plan(title="工作要点", sections=[]))
        '{"govplan": "1.0", "title": "工作要点", "sections": []}\n'
    """
    text = json.dumps(_written(plan), ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _refusal(plan) from None
    return text + "\n"


def _accepted(plan: Plan | None, issues: tuple[Issue, ...]) -> Plan:
    if plan is not None and not issues:
        return plan
    unknown = [issue for issue in issues if issue.code in _OF_VERSIONS]
    raise UnknownVersion(Report(unknown)) if unknown else InvalidPlan(Report(issues))


def _examined(data: str | bytes) -> tuple[Plan | None, tuple[Issue, ...]]:
    text, document, plain = decode(data)
    return _examined_values(document, text, plain=plain)


def _examined_values(document: Any, text: str | None, *, plain: bool) -> tuple[Plan | None, tuple[Issue, ...]]:
    if plain:
        # The detailed converter has the last word.
        with suppress(*_ODD):
            return _read(document), ()
    from govplan.codec.judging import judge

    return judge(document, text, plain=plain)


def _read(document: Any) -> Plan:
    if document.__class__ is not dict:
        raise TypeError
    members = document.copy()
    if members.pop("govplan") != VERSION or members.pop("$schema", "").__class__ is not str:
        raise ValueError
    plan = converter(detailed=False).read(members)
    if is_deep(plan.sections):
        raise ValueError
    return plan


def _written(plan: Any) -> dict[str, Any]:
    with suppress(*_ODD):
        if not is_deep(plan.sections):
            return {"govplan": VERSION, **converter(detailed=False).write(plan)}
    # What could be read again is written as it would be read: 1 for a number that is 1.0.
    return to_dict(_accepted(*examine(_written_closely(plan))))


def _refusal(plan: Plan) -> InvalidPlan:
    return InvalidPlan(Report(examine(_written_closely(plan))[1]))


def _written_closely(plan: Any) -> Any:
    document = converter(detailed=True).write(plan)
    return {"govplan": VERSION, **document} if is_object(document) else document
