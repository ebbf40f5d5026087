"""Mends what was drawn where a right parser could not read it as it is meant; nothing is thrown away for it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from govplan.testing.bodies import BREAK, PLAIN, Body, Statement, assembled, body
from govplan.testing.choices import UNCLEAR
from govplan.testing.clauses import Clause
from govplan.testing.printing import Node, said_below
from govplan.testing.sentences import HEADINGS, LONG

_LEAST_SENTENCES = 3
"""So many items that begin alike show that their first sentences are headings."""


class _Rules(NamedTuple):
    """What holds for every node of a document."""

    lines: str
    sentences: bool
    contents: bool
    without: AbstractSet[str]
    unclear: AbstractSet[str]

    @property
    def depth(self) -> int:
        """How deep nodes may be."""
        return 2 if "three-levels" in self.without else 3 if "four-levels" in self.without else 4


def repaired(
    nodes: Sequence[Node],
    *,
    lines: str,
    sentences: bool,
    contents: bool,
    without: AbstractSet[str],
    shown: AbstractSet[str],
) -> list[Node]:
    """Mend the nodes of a document.

    Args:
        nodes: The sections as drawn.
        lines: How lines are written: where they are lost or broken, so is what only a line break could part.
        sentences: Whether the items of the second depth begin with a heading in a sentence of its own.
        contents: Whether a table of contents names the sections, so that each must have a heading.
        without: Features that the document must not have.
        shown: What the document shows beside what its nodes say.
    """
    shown = {*shown, lines, *(feature for node in nodes for feature in said_below(node))}
    unclear = {feature for name, features in UNCLEAR.items() if name in shown for feature in features}
    enough = sum(len(node.below) for node in nodes) >= _LEAST_SENTENCES
    rules = _Rules(lines, sentences and enough, contents, without, unclear)
    kept = nodes[:10] if "more-than-ten" in without else nodes
    return [_repaired(node, index, 1, rules) for index, node in enumerate(kept)]


def _repaired(node: Node, index: int, depth: int, rules: _Rules) -> Node:
    below = node.below if depth < rules.depth else ()
    if "more-than-ten" in rules.without:
        below = below[:10]
    nodes = [_repaired(each, place, depth + 1, rules) for place, each in enumerate(below)]
    said = _fitting(node.body, rules)
    if rules.sentences and depth == 2:
        sentence = node.heading or HEADINGS[index % len(HEADINGS)]
        return Node(sentence, said if said.parts else body([Statement(LONG[0])]), nodes, sentence=True)
    heading = None if "heading-line" in rules.without else node.heading
    if "no-heading" in rules.without or (rules.contents and depth == 1):
        heading = heading or HEADINGS[0]
    if heading and rules.lines == "flattened":
        # A heading that touches other words is none; a label behind it sets it apart.
        heading, said = (heading, Body()) if nodes else (None, said)
    if heading and nodes and "own-words" in rules.without:
        said = Body()
    return Node(heading, said if heading or said.parts else PLAIN, nodes)


def _fitting(said: Body, rules: _Rules) -> Body:
    """Keep of what a node says the part that can be told where line breaks are lost, or stand anywhere."""
    if said.features & rules.unclear:
        return PLAIN
    if rules.lines == "hard-wrapped" and BREAK in said.parts:
        return assembled(said.parts[: said.parts.index(BREAK)])
    if rules.lines == "flattened":
        cuts = [index for index, part in enumerate(said.parts) if isinstance(part, Clause) and part.is_cut]
        parts = said.parts[: cuts[0] + 1] if cuts else said.parts
        return assembled(part for part in parts if part != BREAK) if BREAK in said.parts else said
    return said
