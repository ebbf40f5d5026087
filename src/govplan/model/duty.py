"""Who does what: parties, what each of them is, and the clauses that say so."""

from collections.abc import Iterable
from typing import Annotated, Final, Literal, TypeAlias

import attrs

from govplan.constraints import MinLength, constrain

Role: TypeAlias = Literal["lead", "responsible", "joint", "support", "participant", "guide", "supervise", "other"]
Basis: TypeAlias = Literal["stated", "default", "rule"]
PartyKind: TypeAlias = Literal["organization", "group", "person"]

_SIDES: Final = {
    "lead": frozenset({"lead"}),
    "responsible": frozenset({"responsible"}),
    "support": frozenset({"support", "participant", "joint", "guide"}),
}

# A function for each type: mypy cannot solve `tuple` as a converter, and attrs takes long to look at it.


def _assignments(values: Iterable["Assignment"]) -> tuple["Assignment", ...]:
    return tuple(values)


@attrs.frozen(field_transformer=constrain)
class Party:
    """A body or a person that has a duty, or issues a plan.

    Attributes:
        name: The name with its elided parts restored: 省发改委. At least one character.
        printed: The name as printed (发改委), only where it differs from `name`.
        kind: `organization`; `group` for 各设区市政府, 省直有关部门; `person`.
        id: An identifier of the party, of the user's choice.

    Raises:
        InvalidPlan: A field breaks its constraint (`too-short`, `not-in-list`).

    Example:
        >>> Party("省教育厅", printed="教育厅").name
        '省教育厅'
    """

    name: Annotated[str, MinLength(1)]
    printed: str | None = None
    kind: PartyKind = "organization"
    id: str | None = None


@attrs.frozen(field_transformer=constrain)
class Assignment:
    """What one party is in a responsibility.

    Attributes:
        role: What the party does: lead, responsible, joint, support, participant, guide, supervise or other.
        party: The party.
        word: The word that says so, as printed: 牵头, 配合单位.
        basis: `stated` (a role word or a lead/support label says so), `default` (nothing says so) or `rule` (a stated
            rule of the plan says so).

    Raises:
        InvalidPlan: A field breaks its constraint (`not-in-list`).

    Example:
        >>> Assignment("lead", Party("省发改委"), word="牵头").basis
        'stated'
    """

    role: Role
    party: Party
    word: str | None = None
    basis: Basis = "stated"


@attrs.frozen(field_transformer=constrain)
class Responsibility:
    """Who does a task: one responsibility clause.

    Attributes:
        text: The clause as printed, its brackets included, cut off or not; None if nobody printed it.
        label: The label of the clause: 责任单位.
        assignments: Who is what, in the order of the clause.
        open_ended: Whether the list ends in 等.

    Example:
        >>> roles = {"省发改委": "lead", "省财政厅": "support"}
        >>> duty = Responsibility(assignments=[Assignment(role, Party(name)) for name, role in roles.items()])
        >>> [party.name for party in duty.lead], [party.name for party in duty.support]
        (['省发改委'], ['省财政厅'])
    """

    text: str | None = None
    label: str | None = None
    assignments: tuple[Assignment, ...] = attrs.field(default=(), converter=_assignments)
    open_ended: bool = False

    @property
    def lead(self) -> tuple[Party, ...]:
        """The parties that lead."""
        return self._side("lead")

    @property
    def responsible(self) -> tuple[Party, ...]:
        """The parties that are responsible without leading."""
        return self._side("responsible")

    @property
    def support(self) -> tuple[Party, ...]:
        """The parties that support, take part, join or guide."""
        return self._side("support")

    def _side(self, side: str) -> tuple[Party, ...]:
        return tuple(each.party for each in self.assignments if each.role in _SIDES[side])
