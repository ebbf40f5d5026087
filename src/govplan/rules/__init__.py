"""The rules: what `check` knows of a plan beyond its form.

A rule is a small function that is given a walk over a plan and yields issues of one code. The table is all there is to
know of it here; what its code means is told by the page of the code.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from govplan.issues import Issue
from govplan.model import Plan
from govplan.rules.brackets import unbalanced
from govplan.rules.characters import lost, mixed
from govplan.rules.clauses import truncated
from govplan.rules.deadlines import outside
from govplan.rules.duties import (
    double_roles,
    group_leads,
    idle_rules,
    lead_rules,
    missing_rules,
    repeated_parties,
    unmarked_roles,
)
from govplan.rules.levels import skipped
from govplan.rules.nodes import empty_nodes, empty_tasks, mismatches, unassigned
from govplan.rules.numbering import disorder, gaps, repeats
from govplan.rules.record import date_order, duplicate_identifiers, period_order, unknown_language, unknown_place
from govplan.rules.walk import Walk, walk
from govplan.rules.wording import absent_names, absent_words, open_lists, strange_names

Rule: TypeAlias = Callable[[Walk], Iterable[Issue]]

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        # The document.
        "period-order": period_order,
        "date-order": date_order,
        "duplicate-identifier": duplicate_identifiers,
        "unknown-language-tag": unknown_language,
        "unknown-place-code": unknown_place,
        "lead-rule": lead_rules,
        "lead-rule-unused": idle_rules,
        "lead-rule-missing": missing_rules,
        # Its nodes.
        "numbering-gap": gaps,
        "numbering-repeat": repeats,
        "numbering-order": disorder,
        "label-number-mismatch": mismatches,
        "level-skipped": skipped,
        "empty-section": empty_nodes,
        # Its tasks, and who has to do them.
        "empty-task": empty_tasks,
        "no-responsibility": unassigned,
        "due-outside-period": outside,
        "truncated-clause": truncated,
        "duplicate-assignment": repeated_parties,
        "party-in-two-roles": double_roles,
        "group-lead": group_leads,
        "unmarked-role": unmarked_roles,
        # Its words.
        "printed-not-in-clause": absent_names,
        "word-not-in-clause": absent_words,
        "name-not-from-printed": strange_names,
        "open-ended-list": open_lists,
        "lost-character": lost,
        "unbalanced-bracket": unbalanced,
        "mixed-width-brackets": mixed,
    }
)

# A document is read in this order: the members of an object as they stand here, an array by its indices.
_MEMBERS: Final = (
    *("language", "identifiers", "jurisdiction", "period", "issued", "published", "source", "retrieved", "lead_rule"),
    *("notice", "title", "text", "issuers", "addressees", "access", "preamble", "sections", "label", "number"),
    *("heading", "tasks", "responsibility", "assignments", "party", "word", "due", "items", "closing"),
)
_RANKS: Final = {member: rank for rank, member in enumerate(_MEMBERS)}


def faults(plan: Plan, codes: Container[str] = RULES) -> tuple[Issue, ...]:
    """Return what the rules find in a plan.

    Args:
        plan: A plan; how deep it is does not matter.
        codes: The codes whose rules are asked; all, if nothing is said.

    Returns:
        The issues in the order in which the plan is read, without spans.

    Example:
        >>> from govplan.model import Section, Task
        >>> plan = Plan(title="", sections=[Section(label="一、", number=2, tasks=[Task("加快建设。")])])
        >>> [str(issue) for issue in faults(plan)]
        ['/sections/0/number: the label 一、 says 1, the number is 2 [label-number-mismatch]']
    """
    walked = walk(plan)
    found = (issue for code, rule in RULES.items() if code in codes for issue in rule(walked))
    return tuple(sorted(found, key=_reading_order))


def _reading_order(issue: Issue) -> list[int]:
    return [int(part) if part.isdecimal() else _RANKS.get(part, 0) for part in issue.pointer.split("/")]
