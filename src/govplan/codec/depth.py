"""Depth: how deep the nodes of a plan are nested, and a document without those that are too deep."""

from collections.abc import Iterable
from typing import Any, Final

from govplan.codec.format import is_array, is_object
from govplan.model import MAX_DEPTH, Item, Section

TOO_DEEP: Final = object()
"""What stands in a document for a node that is too deep."""


def is_deep(nodes: Iterable[Section | Item]) -> bool:
    """Tell whether there are nodes below the depth that plans may have.

    Example:
        >>> is_deep([Section(items=[Item()])])
        False
    """
    for _ in range(MAX_DEPTH):
        nodes = [item for node in nodes for item in node.items]
    return bool(nodes)


def cut(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document with `TOO_DEEP` for every node below the depth that plans may have.

    Args:
        document: A plan as JSON values, right or wrong; it is not changed.

    Returns:
        A document that shares with the other what is not a node.

    Example:
        >>> cut({"title": "", "sections": [5]})
        {'title': '', 'sections': [5]}
    """
    return _cut(document, "sections", MAX_DEPTH)


def _cut(node: dict[str, Any], below: str, depth: int) -> dict[str, Any]:
    nodes = node.get(below)
    if not is_array(nodes):
        return node
    if depth:
        kept = [_cut(each, "items", depth - 1) if is_object(each) else each for each in nodes]
    else:
        kept = [TOO_DEEP for _ in nodes]
    return {**node, below: kept}
