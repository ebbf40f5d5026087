"""What is wrong with who has to do what: one is named twice, in two roles, or in none; a rule decides nothing."""

from __future__ import annotations

from collections.abc import Iterator

from govplan.issues import Issue
from govplan.rules.excerpt import excerpt
from govplan.rules.walk import Walk


def repeated_parties(walk: Walk) -> Iterator[Issue]:
    """Tell the parties that a responsibility names twice for the same."""
    for pointer, duty in walk.duties:
        seen: set[tuple[str, str]] = set()
        for i, assignment in enumerate(duty.assignments):
            key = (assignment.role, assignment.party.name)
            if key in seen:
                yield Issue.of(
                    "duplicate-assignment",
                    f"{excerpt(assignment.party.name)} is named as {assignment.role} already",
                    f"{pointer}/assignments/{i}",
                    hint="Leave one of them out, or see whether another party is meant.",
                )
            seen.add(key)


def double_roles(walk: Walk) -> Iterator[Issue]:
    """Tell the parties that a responsibility gives two roles."""
    for pointer, duty in walk.duties:
        roles: dict[str, list[str]] = {}
        for i, assignment in enumerate(duty.assignments):
            known = roles.setdefault(assignment.party.name, [])
            if assignment.role in known:
                continue
            known.append(assignment.role)
            if len(known) > 1:
                yield Issue.of(
                    "party-in-two-roles",
                    f"{excerpt(assignment.party.name)} is {assignment.role} here and {known[0]} before",
                    f"{pointer}/assignments/{i}",
                    hint="See in the source which of the two it is.",
                )


def group_leads(walk: Walk) -> Iterator[Issue]:
    """Note the groups that are said to lead: no single body has to."""
    for pointer, duty in walk.duties:
        for i, assignment in enumerate(duty.assignments):
            if assignment.role == "lead" and assignment.party.kind == "group" and assignment.basis != "rule":
                yield Issue.of(
                    "group-lead",
                    f"{excerpt(assignment.party.name)} leads, but is a group: no single body has to",
                    f"{pointer}/assignments/{i}/party",
                    hint="If it is known which body of the group leads, name that one.",
                )


def unmarked_roles(walk: Walk) -> Iterator[Issue]:
    """Note the clauses that name parties and do not say what they have to be."""
    for pointer, duty in walk.duties:
        if any(assignment.basis == "default" for assignment in duty.assignments):
            yield Issue.of(
                "unmarked-role",
                "parties are named without a role: what they are is a default",
                pointer,
                hint="Nothing need be done; if it is known who leads, say so with `basis` stated.",
            )


def lead_rules(walk: Walk) -> Iterator[Issue]:
    """Note that a rule of the plan decides who leads."""
    count = _ruled(walk)
    if walk.plan.lead_rule and count:
        yield Issue.of(
            "lead-rule",
            f"a rule of the plan decides who leads in {count} {'clause' if count == 1 else 'clauses'}: the first",
            "/lead_rule",
            hint="Nothing need be done: these parties have `basis` rule.",
        )


def idle_rules(walk: Walk) -> Iterator[Issue]:
    """Tell a rule of the plan by which nobody leads."""
    if walk.plan.lead_rule and not _ruled(walk):
        yield Issue.of(
            "lead-rule-unused",
            "the plan has a rule of who leads, and nobody leads by it",
            "/lead_rule",
            hint="Make the first of each list without roles its lead, with `basis` rule; or leave the rule out.",
        )


def missing_rules(walk: Walk) -> Iterator[Issue]:
    """Tell that parties lead by a rule which the plan does not have."""
    if walk.plan.lead_rule is None:
        for pointer, duty in walk.duties:
            for i, assignment in enumerate(duty.assignments):
                if assignment.basis == "rule":
                    yield Issue.of(
                        "lead-rule-missing",
                        "the role follows from a rule, and the plan has none",
                        f"{pointer}/assignments/{i}",
                        hint="Give the plan its `lead_rule`, or correct `basis`.",
                    )


def _ruled(walk: Walk) -> int:
    return sum(any(assignment.basis == "rule" for assignment in duty.assignments) for _, duty in walk.duties)
