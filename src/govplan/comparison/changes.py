"""What differs between two plans: changes, and each of their two sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, get_args

import attrs

from govplan.model.duty import Role

ChangeKind = Literal[
    "plan-changed",
    "added",
    "removed",
    "moved",
    "relabelled",
    "reworded",
    "duty-changed",
    "due-changed",
]

KINDS: Final[tuple[ChangeKind, ...]] = get_args(ChangeKind)

# A function for each type: mypy cannot solve `tuple` as a converter, and attrs takes long to look at it.


def _parties(values: Iterable[PartyChange]) -> tuple[PartyChange, ...]:
    return tuple(values)


def _changes(values: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(values)


@attrs.frozen
class Side:
    """Where a change is in one of the two plans, and what stands there.

    Attributes:
        pointer: The JSON Pointer (RFC 6901) of what changed: the node, or a member of it such as its `heading`.
        id: The id of the section, item or task, as `Plan.walk` gives it; None for a member of the plan itself.
        text: What stands there; None if nothing does.
        caption: The label and the first words of the node, by which a reader knows it.

    Example:
        >>> Side("/sections/0/heading", "sec_1", "总体要求", "一、总体要求").text
        '总体要求'
    """

    pointer: str
    id: str | None = None
    text: str | None = None
    caption: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the side as JSON values, without the members that say nothing."""
        return attrs.asdict(self, filter=lambda _, value: value is not None)


@attrs.frozen
class PartyChange:
    """What a change is to one party.

    Attributes:
        name: The name of the party.
        before: Its role before; None if it had none.
        after: Its role after; None if it has none.

    Example:
        >>> PartyChange("省财政厅", "support", "lead").mirrored()
        PartyChange(name='省财政厅', before='lead', after='support')
    """

    name: str
    before: Role | None = None
    after: Role | None = None

    def mirrored(self) -> PartyChange:
        """Return what it is from the other side."""
        return PartyChange(self.name, self.after, self.before)

    def to_dict(self) -> dict[str, Any]:
        """Return the change as JSON values, without the roles that are not there."""
        return attrs.asdict(self, filter=lambda _, value: value is not None)


@attrs.frozen
class Change:
    """One difference between two plans.

    Attributes:
        kind: `added` or `removed`: a section, item or task with all that is new or gone with it. `moved`: it stands
            below another node, or elsewhere among its own. `relabelled`: its label or number changed. `reworded`: the
            words of its heading, text or clause did. `duty-changed`: who does it, or as what, did. `due-changed`: its
            deadlines did. `plan-changed`: a member of the plan itself did.
        before: Where it is in the first plan; None if it is added.
        after: Where it is in the second plan; None if it is removed.
        parties: Who gains or loses a duty by it, or has another role.

    Example:
        >>> change = Change("removed", Side("/sections/1", "sec_2", "保障措施", "二、保障措施"), None)
        >>> change.mirrored().kind
        'added'
    """

    kind: ChangeKind
    before: Side | None = None
    after: Side | None = None
    parties: tuple[PartyChange, ...] = attrs.field(default=(), converter=_parties)

    def mirrored(self) -> Change:
        """Return the change from the other side: what was added is removed."""
        kinds: dict[ChangeKind, ChangeKind] = {"added": "removed", "removed": "added"}
        parties = [party.mirrored() for party in self.parties]
        return Change(kinds.get(self.kind, self.kind), self.after, self.before, parties)

    def to_dict(self) -> dict[str, Any]:
        """Return the change as JSON values, without the members that say nothing."""
        sides = {"before": self.before, "after": self.after}
        members: dict[str, Any] = {"kind": self.kind} | {name: side.to_dict() for name, side in sides.items() if side}
        return members | ({"parties": [party.to_dict() for party in self.parties]} if self.parties else {})


@attrs.frozen
class Changes:
    """All that differs between two plans; false if nothing does.

    Attributes:
        changes: The changes: by kind, and those of a kind in the order of the document.

    Example:
        >>> changes = Changes([Change("added", None, Side("/sections/1", "sec_2", "保障措施", "二、保障措施"))])
        >>> bool(changes), len(changes), [change.after.text for change in changes]
        (True, 1, ['保障措施'])
    """

    changes: tuple[Change, ...] = attrs.field(default=(), converter=_changes)

    def __iter__(self) -> Iterator[Change]:
        """Iterate over the changes."""
        return iter(self.changes)

    def __len__(self) -> int:
        """Return how many changes there are."""
        return len(self.changes)

    def of(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of some kinds alone."""
        return tuple(change for change in self.changes if change.kind in kinds)

    def counts(self) -> dict[ChangeKind, int]:
        """Return how many changes there are of each kind, without the kinds that do not occur."""
        counted = Counter(change.kind for change in self.changes)
        return {kind: counted[kind] for kind in KINDS if counted[kind]}

    def to_dict(self) -> dict[str, Any]:
        """Return the changes as JSON values, of the form that `changes-1.0.schema.json` describes."""
        return {"diff": "1.0", "changes": [change.to_dict() for change in self.changes]}

    def to_text(self) -> str:
        """Return the changes as lines for a person: `[-gone-]` and `{+new+}` within words that changed.

        Example:
            >>> sides = [Side("/sections/0/heading", "sec_1", words, words) for words in ("总体要求", "总体思路")]
            >>> print(Changes([Change("reworded", *sides)]).to_text())
            1 reworded
            <BLANKLINE>
            reworded
              sec_1 总体思路
                heading: 总体[-要求-]{+思路+}
        """
        from govplan.comparison.output import as_text

        return as_text(self)

    def to_markdown(self) -> str:
        """Return the changes as Markdown: `<del>` and `<ins>` mark what is gone and new within words."""
        from govplan.comparison.output import as_markdown

        return as_markdown(self)
