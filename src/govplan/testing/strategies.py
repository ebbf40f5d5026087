"""Strategies for plans and what they are made of."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from govplan.model import MAX_DEPTH, Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.testing.catalogue import FRONTS, HEADS, VALUES
from govplan.testing.values import few, known_or, many, member, members, rarely, values, varied

T = TypeVar("T", bound=Section | Item)

_LEVELS: Final = 2
"""How many levels of items stand below an item, but for the rare ones nested to the limit."""


@cache
def plans() -> st.SearchStrategy[Plan]:
    """Draw plans.

    Most are small, some have the size of a real plan, and a few are nested to the limit of 64 nodes.

    Returns:
        A strategy of plans within every constraint. They need not be such that a text could show them.

    Example:
        >>> from hypothesis import given
        >>> @given(plans())
        ... def test(plan: Plan) -> None:
        ...     assert len(list(plan.walk())) >= len(plan.sections)
        >>> test()
    """
    below = {"title": member(Plan, "title"), "sections": rarely(many(broad_sections()), few(sections()))}
    fronts = [{name: st.just(value) for name, value in front.items()} for front in FRONTS]
    return varied(st.one_of([st.builds(Plan, **below, **front) for front in (*fronts, members(Plan, *below))]))


@cache
def sections() -> st.SearchStrategy[Section]:
    """Draw sections, with the items below them.

    Returns:
        A strategy of sections within every constraint.
    """
    return known_or(VALUES[Section], _nodes(Section, few(items())))


@cache
def items() -> st.SearchStrategy[Item]:
    """Draw items, with the items below them.

    Returns:
        A strategy of items within every constraint, nested at most 63 deep: a section may hold them.
    """
    return rarely(_deep_items(), _items(_LEVELS))


def tasks() -> st.SearchStrategy[Task]:
    """Draw tasks.

    Returns:
        A strategy of tasks within every constraint.
    """
    return values(Task)


def responsibilities() -> st.SearchStrategy[Responsibility]:
    """Draw responsibilities: clauses with their words, as printed or as nobody would print them.

    Returns:
        A strategy of responsibilities within every constraint.
    """
    return values(Responsibility)


def assignments() -> st.SearchStrategy[Assignment]:
    """Draw assignments: a role and a party.

    Returns:
        A strategy of assignments within every constraint.
    """
    return values(Assignment)


def parties() -> st.SearchStrategy[Party]:
    """Draw parties.

    Returns:
        A strategy of parties within every constraint.
    """
    return values(Party)


def broad_sections() -> st.SearchStrategy[Section]:
    """Draw sections as wide as those of real plans: most of their items are whole ones, to be quick."""
    return _nodes(Section, many(rarely(_items(0), st.sampled_from(VALUES[Item]))))


@cache
def _items(levels: int) -> st.SearchStrategy[Item]:
    """Draw items with so many levels of items below them."""
    below = few(_items(levels - 1)) if levels else st.just(())
    return known_or(VALUES[Item], _nodes(Item, below))


def _nodes(cls: type[T], below: st.SearchStrategy[Iterable[Item]]) -> st.SearchStrategy[T]:
    """Draw sections or items with a head of the catalogue, or any other, and what is below them."""
    heads = [{name: st.just(value) for name, value in head.items()} for head in HEADS[cls]]
    rest: dict[str, st.SearchStrategy[Any]] = {"tasks": few(tasks()), "items": below}
    return st.one_of([st.builds(cls, **head, **rest) for head in (*heads, members(cls, *rest))])


@st.composite
def _deep_items(draw: st.DrawFn) -> Item:
    """Draw items nested to any depth that a section may hold."""
    # Below a section and with the innermost item itself; the limit is where faults are.
    wrappings = draw(st.integers(0, MAX_DEPTH - 2) | st.just(MAX_DEPTH - 2))
    item = Item(tasks=draw(few(tasks())))
    for _ in range(wrappings):
        item = Item(items=(item,))
    return item
