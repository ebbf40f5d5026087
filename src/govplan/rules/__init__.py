"""The rules: what `check` knows of a plan beyond its form.

A rule is a small function that is given a walk over a plan and yields issues of one code. The table is all there is to
know of it here; what its code means is told by the page of the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from govplan.issues import Issue
from govplan.model import Plan
from govplan.rules.characters import lost
from govplan.rules.clauses import group_leads, truncated
from govplan.rules.numbering import disorder, gaps, repeats
from govplan.rules.walk import Walk, walk

Rule: TypeAlias = Callable[[Walk], Iterable[Issue]]

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "numbering-gap": gaps,
        "numbering-repeat": repeats,
        "numbering-order": disorder,
        "truncated-clause": truncated,
        "lost-character": lost,
        "group-lead": group_leads,
    }
)

# A document is read in this order: the members of an object as they stand here, an array by its indices.
_MEMBERS: Final = (
    *("notice", "title", "text", "issuers", "addressees", "access", "preamble", "sections", "label", "number"),
    *("heading", "tasks", "responsibility", "assignments", "party", "items", "closing"),
)
_RANKS: Final = {member: rank for rank, member in enumerate(_MEMBERS)}


def faults(plan: Plan) -> tuple[Issue, ...]:
    """Return what the rules find in a plan.

    Args:
        plan: A plan; how deep it is does not matter.

    Returns:
        The issues in the order in which the plan is read, without spans.

    Example:
        >>> from govplan.model import Section
        >>> plan = Plan(title="", sections=[Section(label="一、", number=1), Section(label="三、", number=3)])
        >>> [str(issue) for issue in faults(plan)]
        ['/sections/1: number 2 is missing between 一、 and 三、 [numbering-gap]']
    """
    walked = walk(plan)
    return tuple(sorted((issue for rule in RULES.values() for issue in rule(walked)), key=_reading_order))


def _reading_order(issue: Issue) -> list[int]:
    return [int(part) if part.isdecimal() else _RANKS.get(part, 0) for part in issue.pointer.split("/")]
