"""What was drawn is mended where it could not be read as it is meant."""

from collections.abc import Sequence
from typing import Any, Final

import pytest

from govplan.testing.bodies import PLAIN, Body
from govplan.testing.printing import Node
from govplan.testing.repair import repaired
from govplan.testing.sentences import HEADINGS

LEAF: Final = Node(None, PLAIN)
HEADED: Final = Node("总体要求", PLAIN, [LEAF])
EMPTY: Final = Node(None, Body())
DEEP: Final = Node("总体要求", Body(), [Node("保障措施", Body(), [Node(None, PLAIN, [LEAF])])])


def mended(nodes: Sequence[Node], **changes: Any) -> list[Node]:
    whole: dict[str, Any] = {"lines": "plain", "sentences": False, "contents": False, "without": set(), "shown": set()}
    return repaired(nodes, **whole | changes)


MENDED: Final[dict[str, tuple[Node, dict[str, Any], Node]]] = {
    "nothing": (HEADED, {}, HEADED),
    "no words of its own": (HEADED, {"without": {"own-words"}}, Node("总体要求", Body(), [LEAF])),
    "no heading": (HEADED, {"without": {"heading-line"}}, Node(None, PLAIN, [LEAF])),
    "a heading for each": (
        HEADED,
        {"without": {"no-heading"}},
        Node("总体要求", PLAIN, [Node(HEADINGS[0], PLAIN, [])]),
    ),
    "a heading for contents": (LEAF, {"contents": True}, Node(HEADINGS[0], PLAIN, [])),
    "a heading that would touch words": (HEADED, {"lines": "flattened"}, Node("总体要求", Body(), [LEAF])),
    "a heading that would touch words and has none below": (
        Node("总体要求", PLAIN),
        {"lines": "flattened"},
        Node(None, PLAIN, []),
    ),
    "words where there would be none": (EMPTY, {}, Node(None, PLAIN, [])),
    "two levels": (
        DEEP,
        {"without": {"three-levels"}},
        Node("总体要求", Body(), [Node("保障措施", Body(), [])]),
    ),
    "three levels": (
        DEEP,
        {"without": {"four-levels"}},
        Node("总体要求", Body(), [Node("保障措施", Body(), [Node(None, PLAIN, [])])]),
    ),
}


@pytest.mark.parametrize(("drawn", "changes", "node"), MENDED.values(), ids=MENDED)
def test_a_node_is_mended(drawn: Node, changes: dict[str, Any], node: Node) -> None:
    assert mended([drawn], **changes) == [_listed(node)]


def _listed(node: Node) -> Node:
    return node._replace(below=[_listed(each) for each in node.below])


def test_no_more_than_ten_are_kept_where_more_are_left_out() -> None:
    sections = mended([Node("总体要求", Body(), [LEAF] * 12)] * 12, without={"more-than-ten"})
    assert [len(section.below) for section in sections] == [10] * 10


def test_headings_are_sentences_where_enough_begin_alike() -> None:
    (few,), (enough,) = (mended([Node(None, Body(), [LEAF] * count)], sentences=True) for count in (2, 3))
    assert [each.sentence for each in few.below] == [False] * 2
    assert [(each.sentence, each.heading) for each in enough.below] == [(True, HEADINGS[index]) for index in range(3)]
