"""Strategies for what govplan gives: issues, reports, changes, and what was read from a text."""

from collections.abc import Callable
from typing import Any, Final, get_args

from hypothesis import strategies as st

from govplan.codes import CODES
from govplan.comparison import Change, ChangeKind, Changes, PartyChange, Side, diff
from govplan.issues import Issue, Report, Span
from govplan.model import Role
from govplan.testing.canonical import canonical_plans
from govplan.testing.values import TEXT, few
from govplan.text import Parsed, Token, parse, render
from govplan.text.layout import Kind

_LENGTH: Final = st.integers(0, 10_000)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw places in a text: a line and a column that its first character may have."""
    start = draw(_LENGTH)
    column = draw(st.integers(1, start + 1))
    line = draw(st.integers(1, start - column + 2))
    return Span(start, start + draw(_LENGTH), line, column)


def issues() -> st.SearchStrategy[Issue]:
    """Draw issues, each with the severity of its code."""
    pointers = st.sampled_from(("", "/title", "/sections/0", "/sections/1/items/0/tasks/2/responsibility", "/a~1b~0c"))
    messages = st.sampled_from(("is missing", "must be a string"))
    hints = st.none() | st.just("write it")
    return st.builds(Issue.of, st.sampled_from(tuple(CODES)), messages, pointers, span=st.none() | spans(), hint=hints)


def reports() -> st.SearchStrategy[Report]:
    """Draw reports."""
    return st.builds(Report, few(issues()), strict=st.booleans())


def sides() -> st.SearchStrategy[Side]:
    """Draw sides of changes, each at a node or at a member of it."""
    texts = st.none() | TEXT
    members = st.sampled_from(("", "/tasks/0/text", "/tasks/0/responsibility", "/label"))
    nodes = st.builds(Side, members.map("/sections/0{}".format), st.just("sec_1"), texts, texts)
    return nodes | st.builds(Side, st.sampled_from(("/title", "/period/start")), st.none(), texts)


def party_changes() -> st.SearchStrategy[PartyChange]:
    """Draw what changes are to a party."""
    roles = st.none() | st.sampled_from(get_args(Role))
    return st.builds(PartyChange, st.sampled_from(("省发改委", "省财政厅")), roles, roles)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Draw changes, each with the sides that its kind has."""
    kind = draw(st.sampled_from(get_args(ChangeKind)))
    before = None if kind == "added" else draw(sides())
    after = None if kind == "removed" else draw(sides())
    return Change(kind, before, after, draw(few(party_changes())))


def differences() -> st.SearchStrategy[Changes]:
    """Draw all that differs between two plans, or any changes."""
    return st.builds(diff, canonical_plans(), canonical_plans()) | st.builds(Changes, few(changes()))


@st.composite
def tokens(draw: st.DrawFn) -> Token:
    """Draw tokens, which are not empty."""
    start = draw(_LENGTH)
    return Token(draw(st.sampled_from(get_args(Kind))), start, start + 1 + draw(_LENGTH))


def parsed() -> st.SearchStrategy[Parsed]:
    """Draw what was read from the text of a plan, or from any text."""
    return st.builds(parse, TEXT | canonical_plans().map(render))


STRATEGIES: Final[dict[type, Callable[[], st.SearchStrategy[Any]]]] = {
    Change: changes,
    Changes: differences,
    Issue: issues,
    Parsed: parsed,
    PartyChange: party_changes,
    Report: reports,
    Side: sides,
    Span: spans,
    Token: tokens,
}
