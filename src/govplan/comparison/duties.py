"""Whose duty a change is: the parties of two responsibilities, and their roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from govplan.comparison.changes import PartyChange
from govplan.model import Responsibility, Role


def party_changes(before: Iterable[Responsibility], after: Iterable[Responsibility]) -> Iterator[PartyChange]:
    """Yield who gains or loses a duty between two lists of responsibilities, or has another role.

    Args:
        before: The responsibilities before.
        after: Those after.

    Returns:
        The changes in the order in which the parties are named first.

    Example:
        >>> from govplan.model import Assignment, Party
        >>> one = Responsibility(assignments=[Assignment("lead", Party("省发改委"))])
        >>> other = Responsibility(assignments=[Assignment("support", Party("省发改委"))])
        >>> list(party_changes([one], [other]))
        [PartyChange(name='省发改委', before='lead', after='support')]
    """
    ones, others = _roles(before), _roles(after)
    for name in ones | others:
        mine, theirs = ones.get(name, Counter()), others.get(name, Counter())
        for lost, gained in zip_longest((mine - theirs).elements(), (theirs - mine).elements()):
            yield PartyChange(name, lost, gained)


def _roles(duties: Iterable[Responsibility]) -> dict[str, Counter[Role]]:
    roles: dict[str, Counter[Role]] = {}
    for duty in duties:
        for each in duty.assignments:
            roles.setdefault(each.party.name, Counter())[each.role] += 1
    return roles
