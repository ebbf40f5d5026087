"""Where everything stands in a text: what tokens, spans and the places of issues are made of, on first use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from govplan.text.duties import Run, takes_stop
from govplan.text.front import Front
from govplan.text.headings import Own
from govplan.text.levels import Label
from govplan.text.source import Source

Kind: TypeAlias = Literal[
    "blank",
    "title",
    "notice",
    "frame",
    "addressees",
    "issuer",
    "preamble",
    "label",
    "heading",
    "text",
    "clause",
    "party",
    "closing",
    "other",
]

Mark: TypeAlias = tuple[Kind, int, int]
"""What becomes a token: kind, start and end."""

Place: TypeAlias = tuple[int, int]
"""The offsets of one thing of the plan; places stand in the order in which the plan is walked."""

_KINDS: Final[dict[str, Kind]] = {
    "title": "title",
    "notice": "notice",
    "addressees": "addressees",
    "issuer": "issuer",
    "closing": "closing",
}


class Node(NamedTuple):
    """A node of the outline, before its children are known.

    Attributes:
        label: Its label; None for the words before the first heading.
        own: Its heading and where its other words begin.
        runs: Its own words, parted at the clauses.
    """

    label: Label | None
    own: Own
    runs: list[Run]

    @property
    def start(self) -> int:
        """Where it begins: at its label, if it has one."""
        return self.label.start if self.label else self.own.start

    @property
    def depth(self) -> int:
        """How deep it is; 1 is a section."""
        return self.label.depth if self.label else 1


@attrs.frozen(eq=False)
class Layout:
    """Where everything stands in a text.

    Attributes:
        source: The text.
        front: What head and foot say.
        nodes: The nodes of the outline, in order.
        end: Where the last of them ends.
    """

    source: Source
    front: Front
    nodes: Sequence[Node]
    end: int

    def marks(self) -> tuple[Mark, ...]:
        """Return where everything stands that becomes a token."""
        marks: list[Mark] = [mark for node in self.nodes for mark in self._of_node(node)]
        marks.extend((_KINDS.get(mark.kind, "frame"), mark.start, mark.end) for mark in self.front.marks)
        if self.front.preamble:
            marks.append(("preamble", *self.front.preamble))
        marks.extend(("other", start, end) for start, end in self.source.noise)
        kept = self.source.kept
        if kept:
            # The lines of the text were joined: back to the places in the text as it was given.
            marks = [(mark[0], *kept.place(*mark[1:])) for mark in marks if mark[2] > mark[1]]
            marks.extend(("other", start, end) for start, end in kept.pages)
        return tuple(marks)

    def places(self) -> tuple[Place, ...]:
        """Return the places of the nodes and of what is in each of them."""
        places: list[Place] = []
        for node, end in zip(self.nodes, self._ends(), strict=True):
            places.append((node.start, self.source.trim(node.start, end)[1]))
            for run in node.runs:
                places.append((run.start, run.end))
                if run.duty:
                    places.append(run.duty.clause[:2])
                    places += [(mention.start, mention.end) for mention in run.duty.reading.mentions]
        return self._placed(places)

    def unread(self) -> tuple[Place, ...]:
        """Return the places of the lines of the head, and of its list of contents, that no field has."""
        pieces = [(piece.start, piece.end) for piece in self.front.unread]
        return self._placed([*pieces, *self.source.unrepeated()])

    def _placed(self, places: Sequence[Place]) -> tuple[Place, ...]:
        kept = self.source.kept
        return tuple(kept.place(*place) for place in places) if kept else tuple(places)

    def _ends(self) -> list[int]:
        """Return where each node ends: where the next one begins that is not below it."""
        ends: list[int] = []
        open_ends = [self.end]  # Where a node of each depth would end.
        for node in reversed(self.nodes):
            depth = node.depth
            open_ends += [open_ends[-1]] * (depth + 1 - len(open_ends))
            ends.append(open_ends[depth])
            open_ends[depth:] = [node.start]
        return ends[::-1]

    def _of_node(self, node: Node) -> Iterator[Mark]:
        if node.label:
            yield "label", node.label.start, node.label.end
            yield "heading", node.own.start, node.own.end
        for start, last, duty, stop, end in node.runs:
            yield "text", start, last
            if duty is None:
                continue
            yield "clause", duty.clause.start, duty.clause.end
            if takes_stop(self.source.view[start:last], stop, end):
                yield "text", stop, stop + 1
            for mention in duty.reading.mentions:
                yield "party", mention.start, mention.end
