"""Strategies for plans and what they are made of."""

from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from govplan.model import MAX_DEPTH, Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.testing.catalogue import FRONTS, VALUES
from govplan.testing.values import few, member, members, values

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
    front = st.sampled_from(FRONTS) | st.fixed_dictionaries(members(Plan, "title", "sections"))
    return st.builds(_plan, member(Plan, "title"), few(sections()) | _many(_broad_sections()), front)


@cache
def sections() -> st.SearchStrategy[Section]:
    """Draw sections, with the items below them.

    Returns:
        A strategy of sections within every constraint.
    """
    below = few(items())
    return st.sampled_from(VALUES[Section]) | st.builds(Section, **members(Section, "items"), items=below)


@cache
def items() -> st.SearchStrategy[Item]:
    """Draw items, with the items below them.

    Returns:
        A strategy of items within every constraint, nested at most 63 deep: a section may hold them.
    """
    return _items(_LEVELS) | _deep_items()


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


def _plan(title: str, sections: tuple[Section, ...], front: dict[str, Any]) -> Plan:
    return Plan(title=title, sections=sections, **front)


@cache
def _broad_sections() -> st.SearchStrategy[Section]:
    """Draw sections as wide as those of real plans."""
    return st.builds(Section, **members(Section, "items"), items=_many(_items(0)))


@cache
def _items(levels: int) -> st.SearchStrategy[Item]:
    """Draw items with so many levels of items below them."""
    below = few(_items(levels - 1)) if levels else st.just(())
    return st.sampled_from(VALUES[Item]) | st.builds(Item, **members(Item, "items"), items=below)


def _deep_items() -> st.SearchStrategy[Item]:
    """Draw items nested to any depth that a section may hold."""
    return st.builds(_nest, st.builds(Item, tasks=few(tasks())), st.integers(0, MAX_DEPTH - 2))


def _nest(item: Item, times: int) -> Item:
    for _ in range(times):
        item = Item(items=(item,))
    return item


def _many(elements: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw a tuple of as many elements as real plans have."""
    return st.lists(elements, max_size=16).map(tuple)
