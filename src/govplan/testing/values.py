"""Values of any class of the model: from the catalogue, or built member by member within the constraints."""

import datetime
from collections.abc import Callable, Iterable
from functools import cache
from operator import itemgetter
from types import NoneType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from govplan.constraints import Between, MinLength, OneOf, Pattern, constraints_of
from govplan.schema import bare
from govplan.testing.catalogue import VALUES, WORDS

T = TypeVar("T")

_CHARACTERS: Final = st.characters(codec="utf-8")

TEXT: Final = st.text(_CHARACTERS)

_TYPES: Final[dict[Any, st.SearchStrategy[Any]]] = {
    str: TEXT,
    bool: st.booleans(),
    datetime.date: st.dates(),
}

_CONSTRAINED: Final[dict[type, Callable[[Any], st.SearchStrategy[Any]]]] = {
    Between: lambda between: st.integers(between.low, between.high),
    MinLength: lambda least: st.text(_CHARACTERS, min_size=least.length),
    OneOf: lambda one_of: st.sampled_from(one_of.words),
    # Without its anchors: Hypothesis would draw a line feed at the `$`, and find that it does not match.
    Pattern: lambda pattern: st.from_regex(
        pattern.regex.removeprefix("^").removesuffix("$"), fullmatch=True, alphabet=st.characters(codec="ascii")
    ),
}


@cache
def values(cls: type[T]) -> st.SearchStrategy[T]:
    """Draw values of a class: one of the catalogue, or one that is built."""
    return known_or(VALUES.get(cls, ()), st.builds(cls, **members(cls)))


@cache
def member(cls: type, name: str) -> st.SearchStrategy[Any]:
    """Draw what a member of a class may be: nothing, if that is allowed; a word of the catalogue; anything else."""
    annotation = get_type_hints(cls, include_extras=True)[name]
    nothing = (None,) if NoneType in get_args(annotation) else ()
    return known_or((*nothing, *WORDS.get((cls, name), ())), within(annotation))


def members(cls: type, *without: str) -> dict[str, st.SearchStrategy[Any]]:
    """Return what to draw each member of a class from."""
    return {name: member(cls, name) for name in get_type_hints(cls) if name not in without}


def within(annotation: Any) -> st.SearchStrategy[Any]:
    """Draw anything but None that a type and its constraints allow."""
    constraints = constraints_of(annotation)
    if constraints:
        (constraint,) = constraints
        return _CONSTRAINED[type(constraint)](constraint)
    kind = bare(annotation)
    if get_origin(kind) is tuple:
        return few(within(get_args(kind)[0]))
    return _TYPES[kind] if kind in _TYPES else values(kind)


def known_or(known: Iterable[T], other: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Draw one of some values with a single choice, or as one more possibility what a strategy draws."""
    return st.one_of(*map(st.just, known), other)


def rarely(rare: st.SearchStrategy[T], usual: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Draw from one strategy once in ten times, else from another."""
    return st.integers(0, 9).flatmap(lambda die: rare if die == 9 else usual)


def varied(elements: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Draw what a strategy draws, each example anew.

    Hypothesis makes five of six examples by repeating parts of the one before at other places, so that what one in ten
    would show may be missing from a hundred; what stands in a collection without repetition it leaves as it is.
    """
    return st.lists(elements, min_size=1, max_size=1, unique_by=id).map(itemgetter(0))


def few(elements: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    """Draw up to three elements."""
    return st.lists(elements, max_size=3)


def many(elements: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    """Draw as many elements as real plans have side by side."""
    return st.lists(elements, max_size=16)
