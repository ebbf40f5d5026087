from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec.depth import TOO_DEEP, cut, is_deep
from govplan.model import MAX_DEPTH, Item, Section


def nested(depth: int) -> Section:
    """A section with so many nodes in a row, itself one of them."""
    item = Item()
    for _ in range(depth - 2):
        item = Item(items=[item])
    return Section(items=[item] if depth > 1 else [])


def document(depth: int) -> dict[str, Any]:
    node: dict[str, Any] = {}
    for _ in range(depth - 1):
        node = {"items": [node]}
    return {"sections": [node]}


@pytest.mark.parametrize("depth", [1, 2, 63, 64])
def test_nodes_may_be_nested_as_deep_as_plans_may_be(depth: int) -> None:
    assert not is_deep([nested(depth)])
    assert cut(document(depth)) == document(depth)


@pytest.mark.parametrize("depth", [65, 66, 1000])
def test_nodes_below_that_are_too_deep(depth: int) -> None:
    assert is_deep([Section(), nested(depth)])
    node = cut(document(depth))["sections"][0]
    for _ in range(MAX_DEPTH - 1):
        (node,) = node["items"]
    assert node == {"items": [TOO_DEEP]}


def test_every_node_that_is_too_deep_is_cut_and_its_neighbours_are_not() -> None:
    deep = document(MAX_DEPTH)
    node = deep["sections"][0]
    while "items" in node:
        (node,) = node["items"]
    node["items"] = [{}, 5, {"items": []}]
    deep["sections"] += [{"heading": "x"}, "y"]
    cut_off = cut(deep)["sections"]
    assert cut_off[1:] == [{"heading": "x"}, "y"]
    assert str(cut_off[0]).count(str(TOO_DEEP)) == 3


def test_a_document_is_not_changed() -> None:
    deep = document(70)
    cut(deep)
    node = deep["sections"][0]
    for _ in range(69):
        (node,) = node["items"]
    assert node == {}


@given(
    st.recursive(
        st.none() | st.text(max_size=3) | st.integers(),
        lambda below: st.lists(below) | st.dictionaries(st.sampled_from(["sections", "items", "x"]), below),
    ).filter(lambda value: isinstance(value, dict))
)
def test_whatever_is_not_too_deep_is_kept(value: dict[str, Any]) -> None:
    assert cut(value) == value
