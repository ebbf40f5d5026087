"""Tells Hypothesis how to draw the types of govplan, so that `st.from_type(Plan)` works; nothing is made until then."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from govplan.comparison import Change, Changes, PartyChange, Side
from govplan.issues import Issue, Report, Span
from govplan.model import (
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Place,
    Plan,
    Relation,
    Responsibility,
    Section,
    Source,
    Task,
)
from govplan.text import Parsed, Token

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

TYPES: Final[tuple[type, ...]] = (
    Assignment,
    Change,
    Changes,
    Due,
    Identifier,
    Issue,
    Item,
    Notice,
    Parsed,
    Party,
    PartyChange,
    Period,
    Place,
    Plan,
    Relation,
    Report,
    Responsibility,
    Section,
    Side,
    Source,
    Span,
    Task,
    Token,
)
"""The types that are registered: every public one that is not an exception."""


def register() -> None:
    """Register a strategy for every type of `TYPES`; to do so again changes nothing.

    Hypothesis calls this where it finds `govplan` loaded, and `govplan` where it finds Hypothesis loaded.

    Example:
        >>> register()
    """
    from hypothesis.strategies import register_type_strategy

    for cls in TYPES:
        register_type_strategy(cls, _strategy)


def _strategy(cls: Any) -> "SearchStrategy[Any]":
    """Return the strategy of a type; those of all types are imported when the first one is asked for."""
    from govplan.testing import results, strategies
    from govplan.testing.values import values

    named: dict[type, Callable[[], SearchStrategy[Any]]]
    named = {Item: strategies.items, Plan: strategies.plans, Section: strategies.sections} | results.STRATEGIES
    return named.get(cls, partial(values, cls))()
