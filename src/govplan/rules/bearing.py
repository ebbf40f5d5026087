"""What wrong form has to do with the sense of a plan: a fault that may only come of it is not told.

The rules are asked of what is left of a document without its wrong members, and some of what they find would not be
there if these were right: a number is missing because it was no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from govplan.issues import Issue

_NUMBERS: Final = re.compile("(?:^|/)(?:sections|items)(?:/[0-9]+(?:/label|/number)?)?$")
_DUTIES: Final = re.compile("^/(?:sections|lead_rule)")

_BEARING: Final[Mapping[str, re.Pattern[str]]] = {
    # Which wrong members bear on a code, wherever its issues are.
    "numbering-gap": _NUMBERS,
    "numbering-repeat": _NUMBERS,
    "numbering-order": _NUMBERS,
    "level-skipped": _NUMBERS,
    "lead-rule": _DUTIES,
    "lead-rule-unused": _DUTIES,
    "lead-rule-missing": _DUTIES,
    "no-responsibility": _DUTIES,
    "empty-task": re.compile("/heading$"),
    "group-lead": re.compile("/basis$"),
    "lost-character": re.compile("/responsibility/text$"),
    "mixed-width-brackets": re.compile("/responsibility/text$"),
    "date-order": re.compile("^/(?:issued|published|source)"),
    "due-outside-period": re.compile("^/period"),
    "duplicate-identifier": re.compile("^/identifiers"),
}

# All other issues have to do with what is wrong in, below or above the value that they are told of. These are told of
# an element and have to do with its whole array, or are told of an object and have to do with one of its members.
_OF_ARRAYS: Final = frozenset({"duplicate-assignment", "party-in-two-roles"})
_OF_MEMBERS: Final = {"truncated-clause": "/text"}


def apart(found: Iterable[Issue], wrong: Iterable[Issue]) -> Iterator[Issue]:
    """Yield the faults of sense that wrong form has nothing to do with.

    Args:
        found: What the rules found in what is left of a document.
        wrong: What is wrong with its form.

    Example:
        >>> wrong = [Issue.of("wrong-type", "must be an integer, not null", "/sections/1/number")]
        >>> found = [Issue.of("numbering-gap", "number 2 is missing", "/sections/2")]
        >>> list(apart(found, wrong))
        []
    """
    places = {issue.pointer for issue in wrong}
    around = {above for pointer in places for above in _upwards(pointer)}
    hidden = {code for code, bearing in _BEARING.items() if any(map(bearing.search, places))}
    for issue in found:
        pointer = issue.pointer + _OF_MEMBERS.get(issue.code, "")
        if issue.code in _OF_ARRAYS:
            pointer = pointer.rpartition("/")[0]
        if issue.code not in hidden and (
            issue.code.startswith("numbering-") or (pointer not in around and places.isdisjoint(_upwards(pointer)))
        ):
            yield issue


def _upwards(pointer: str) -> list[str]:
    """Return a pointer and those of all that its value lies in."""
    return [pointer, *(pointer[: slash.start()] for slash in re.finditer("/", pointer))]
