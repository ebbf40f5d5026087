"""What the tests of the parser share: the words in which they tell what a clause says."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

import pytest

from govplan import Assignment, Responsibility, parse

_KINDS: Final = {("responsible", "default"): "default", ("lead", "rule"): "first"}
"""The word for a role that no role word says; any other is the role itself."""


def _kind(assignment: Assignment) -> str:
    role, basis = assignment.role, assignment.basis
    return _KINDS.get((role, basis), role if basis == "stated" else f"{role} by {basis}")


def _summary(duty: Responsibility) -> str:
    groups = groupby(duty.assignments, _kind)
    return " / ".join(" ".join([kind, *(each.party.name for each in group)]) for kind, group in groups)


@pytest.fixture(scope="session")
def summary() -> Callable[[Responsibility], str]:
    """Who is what in a clause, in one line: `lead 市财政局 市教育局 / support 各县区政府`."""
    return _summary


@pytest.fixture(scope="session")
def around() -> Callable[[str], str]:
    """A small plan whose first item says something."""
    return "工作要点\n一、总体要求\n（一）{}\n（二）做好总结。\n".format


@pytest.fixture(scope="session")
def said(around: Callable[[str], str]) -> Callable[[str], list[tuple[str | None, str]]]:
    """The clauses in what an item says, as printed, and who is what in each of them."""

    def read(paragraph: str) -> list[tuple[str | None, str]]:
        return [(duty.text, _summary(duty)) for duty in parse(around(paragraph)).plan.responsibilities()]

    return read
