"""Values of any class of the model: from the catalogue, or built member by member within the constraints."""

import datetime
from collections.abc import Callable
from functools import cache
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from govplan.constraints import Between, MinLength, OneOf, Pattern, constraints_of
from govplan.schema import bare
from govplan.testing.catalogue import VALUES, WORDS

TEXT: Final = st.text(st.characters(exclude_categories=["Cs"]))

_TYPES: Final[dict[Any, st.SearchStrategy[Any]]] = {
    str: TEXT,
    bool: st.booleans(),
    datetime.date: st.dates(),
}

_CONSTRAINED: Final[dict[type, Callable[[Any], st.SearchStrategy[Any]]]] = {
    Between: lambda between: st.integers(between.low, between.high),
    MinLength: lambda least: st.text(st.characters(exclude_categories=["Cs"]), min_size=least.length),
    OneOf: lambda list_: st.sampled_from(list_.words),
    # Without its anchors: Hypothesis would draw a line feed at the `$`, and find that it does not match.
    Pattern: lambda pattern: st.from_regex(
        pattern.regex.removeprefix("^").removesuffix("$(?!\\n)"), fullmatch=True, alphabet=st.characters(codec="ascii")
    ),
}


@cache
def values(cls: type) -> st.SearchStrategy[Any]:
    """Draw values of a class, the simplest from the catalogue first."""
    built = st.builds(cls, **members(cls))
    return st.sampled_from(VALUES[cls]) | built if cls in VALUES else built


@cache
def member(cls: type, name: str) -> st.SearchStrategy[Any]:
    """Draw what a member of a class may be: nothing, if that is allowed; a word of the catalogue; anything else."""
    annotation = get_type_hints(cls, include_extras=True)[name]
    arms = [within(annotation)]
    if (cls, name) in WORDS:
        arms.insert(0, st.sampled_from(WORDS[cls, name]))
    if NoneType in get_args(annotation):
        arms.insert(0, st.none())
    return st.one_of(arms)


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


def few(elements: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw a tuple of a few elements."""
    return st.lists(elements, max_size=3).map(tuple)
