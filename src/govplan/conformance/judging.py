"""Whether an answer is right: the plan, the places of what stands in the text, and the issues."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from govplan.codec import from_dict, to_dict
from govplan.codec.format import is_array, is_object
from govplan.issues import GovplanError, Report

CORE: Final = frozenset(
    {
        *("title", "sections", "label", "number", "heading", "tasks", "items", "text"),
        *("responsibility", "assignments", "role", "party", "name"),
    }
)
"""The members of a plan that are compared at level core."""


def wrong_plan(answer: Any, plans: Sequence[Any], *, core: bool) -> str | None:
    """Say what is wrong with a plan.

    Args:
        answer: The plan as JSON values.
        plans: The right ones as JSON values, without members that equal their default;
            the first is the one that differences are told from.
        core: Whether to compare only the members that are in `CORE`.

    Returns:
        One line, or None if it is one of the right ones. A member that equals its default may be left out or not.

    Example:
        >>> plan = {"govplan": "1.0", "title": "工作要点", "sections": []}
        >>> wrong_plan(plan | {"title": "要点"}, [plan], core=True)
        '/title: expected "工作要点", not "要点"'
    """
    try:
        given = to_dict(from_dict(answer))
    except GovplanError as error:
        return f"it is no plan: {_first(error.report)}"
    wanted = [core_of(plan) for plan in plans] if core else plans
    if core:
        given = core_of(given)
    return None if given in wanted else _difference(wanted[0], given, "")


def wrong_spans(spans: Mapping[str, list[int]], plan: Any, text: str) -> str | None:
    """Say what is wrong with the places of a plan.

    Args:
        spans: The places: offsets of the first character and behind the last, in characters, by JSON Pointer.
        plan: The plan as JSON values.
        text: The text.

    Returns:
        One line, or None: each span lies in the text and in those of what is above it, and behind that of the one
        before it in its list; a party's shows it as it is printed, but for blanks.

    Example:
        >>> wrong_spans({"/sections/0": [0, 9]}, {"sections": [{}]}, "一、建设。")
        '/sections/0: the span 0 to 9 is not in the text'
    """
    for pointer, (start, end) in spans.items():
        if not 0 <= start <= end <= len(text):
            return f"{pointer}: the span {start} to {end} is not in the text"
        found = _at(plan, pointer)
        if found is None:
            return f"{pointer}: the plan has nothing there"
        above = pointer
        while above := above.rpartition("/")[0]:
            if above in spans and not spans[above][0] <= start <= end <= spans[above][1]:
                return f"{pointer}: the span {start} to {end} is not in that of {above}"
        list_, _, index = pointer.rpartition("/")
        before = f"{list_}/{int(index) - 1}" if index.isdecimal() else ""
        if before in spans and spans[before][1] > start:
            return f"{pointer}: the span {start} to {end} begins within that of {before}"
        if pointer.endswith("/party"):
            printed, shown = found.get("printed", found["name"]), text[start:end]
            if "".join(printed.split()) != "".join(shown.split()):
                return f'{pointer}: the span shows "{shown}", not "{printed}"'
    missing = [pointer for pointer in _parties(plan) if pointer not in spans]
    return f"{missing[0]}: there is no span" if missing else None


def wrong_issues(told: Iterable[Any], codes: Iterable[str]) -> str | None:
    """Say which of the codes no issue has, or return None.

    Example:
        >>> wrong_issues([{"code": "no-title"}], ["truncated-clause"])
        'truncated-clause is not told'
    """
    missing = set(codes).difference(issue["code"] for issue in told)
    return f"{', '.join(sorted(missing))} is not told" if missing else None


def _first(report: Report) -> str:
    issue = report.issues[0]
    return f"{issue.pointer}: {issue.message} [{issue.code}]"


def core_of(value: Any) -> Any:
    """Return what is left of a plan when only the members in `CORE` count.

    Args:
        value: The plan as JSON values, or a part of it.

    Example:
        >>> core_of({"govplan": "1.0", "title": "工作要点", "sections": [], "genre": "工作要点"})
        {'title': '工作要点', 'sections': []}
    """
    if is_array(value):
        return [core_of(each) for each in value]
    if is_object(value):
        return {name: core_of(each) for name, each in value.items() if name in CORE}
    return value


def _difference(wanted: Any, given: Any, pointer: str) -> str | None:
    """Return the first place where two JSON values differ, and both values there."""
    if is_object(wanted) and is_object(given):
        names = [*wanted, *(name for name in given if name not in wanted)]
        pairs = [(name, wanted.get(name), given.get(name)) for name in names]
    elif is_array(wanted) and is_array(given):
        length = max(len(wanted), len(given))
        padded = ([*each, *[None] * (length - len(each))] for each in (wanted, given))
        pairs = [(str(index), *both) for index, both in enumerate(zip(*padded, strict=True))]
    else:
        return None if wanted == given else f"{pointer}: expected {_shown(wanted)}, not {_shown(given)}"
    return next(filter(None, (_difference(one, other, f"{pointer}/{name}") for name, one, other in pairs)), None)


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    words = json.dumps(value, ensure_ascii=False)
    return words if len(words) <= 120 else f"{words[:119]}…"


def _at(plan: Any, pointer: str) -> Any:
    """Return the value at a pointer, or None; every name on the way is one of a plan's, and needs no unescaping."""
    value = plan
    for name in pointer.split("/")[1:]:
        if is_object(value):
            value = value.get(name)
        elif is_array(value) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return value


def _parties(value: Any, pointer: str = "") -> Iterable[str]:
    """Yield the pointers of the parties of all responsibilities."""
    if is_array(value):
        for index, each in enumerate(value):
            yield from _parties(each, f"{pointer}/{index}")
    elif is_object(value):
        if "party" in value:
            yield f"{pointer}/party"
        for name in ("sections", "items", "tasks", "responsibility", "assignments"):
            yield from _parties(value.get(name), f"{pointer}/{name}")
