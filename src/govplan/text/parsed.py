"""What `parse` gives: the plan, what is wrong with the text, and where everything stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import attrs

from govplan.issues import Issue, Span
from govplan.model import Item, Plan, Section
from govplan.places import Lines
from govplan.text.layout import Kind, Layout, Mark
from govplan.text.troubles import troubles


class Token(NamedTuple):
    """A run of characters of one kind.

    Attributes:
        kind: What it is: `label`, `heading`, `text`, `clause`, `party`, …, or `blank`, or `other` (in no field).
        start: Offset of its first character, 0-based.
        end: Offset behind its last character.

    Example:
        >>> Token("label", 0, 2)
        Token(kind='label', start=0, end=2)
    """

    kind: Kind
    start: int
    end: int


@attrs.frozen
class Parsed:
    """A plan that was read from a text.

    Attributes:
        plan: The plan.
        text: The text as given.
        issues: What is wrong with the text, or could not be read; and all else that `check` can tell, notes included.
        tokens: The tokens: they are contiguous, and their texts joined are the source.
        spans: The place of every section, item, task, responsibility and party, by its JSON Pointer (RFC 6901).

    Example:
        >>> from govplan.text import parse
        >>> parsed = parse("一、加快建设。（责任单位：市财政局）")
        >>> span = parsed.spans["/sections/0/tasks/0/responsibility/assignments/0/party"]
        >>> parsed.text[span.start : span.end]
        '市财政局'
    """

    plan: Plan
    text: str = attrs.field(repr=False)
    _layout: Layout = attrs.field(repr=False, eq=False)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """All that `check` can tell of the text and its plan, notes included, found on first use."""
        clauses = sorted((start, end) for kind, start, end in self._marks if kind == "clause")
        return troubles(self.text, self.plan, self._pointed, clauses, self._layout.unread())

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the text, made on first use."""
        return tuple(_contiguous(self.text, self._marks))

    @cached_property
    def spans(self) -> Mapping[str, Span]:
        """The places of the text, made on first use."""
        lines = Lines(self.text)
        return MappingProxyType({pointer: lines.span(*place) for pointer, place in self._pointed})

    @cached_property
    def _pointed(self) -> Sequence[tuple[str, tuple[int, int]]]:
        return list(zip(pointers_of(self.plan), self._layout.places(), strict=True))

    @cached_property
    def _marks(self) -> tuple[Mark, ...]:
        return self._layout.marks()


def pointers_of(plan: Plan) -> Iterator[str]:
    """Iterate over the pointers of all that has a place in the text, in the order of the document."""
    stack: list[tuple[str, Section | Item]] = [
        (f"/sections/{index}", section) for index, section in reversed(list(enumerate(plan.sections)))
    ]
    while stack:
        pointer, node = stack.pop()
        yield pointer
        for index, task in enumerate(node.tasks):
            yield f"{pointer}/tasks/{index}"
            if task.responsibility is not None:
                yield f"{pointer}/tasks/{index}/responsibility"
                for position in range(len(task.responsibility.assignments)):
                    yield f"{pointer}/tasks/{index}/responsibility/assignments/{position}/party"
        stack.extend((f"{pointer}/items/{index}", item) for index, item in reversed(list(enumerate(node.items))))


def _contiguous(text: str, marks: tuple[Mark, ...]) -> Iterator[Token]:
    """Fill the gaps between marks; a mark inside another one parts it."""
    position = 0
    outer: list[Mark] = []
    for mark in (*sorted(marks, key=_outer_first), None):
        until = mark[1] if mark else len(text)
        while outer:
            kind, _, end = outer[-1]
            stop = min(end, until)
            if stop > position:
                yield Token(kind, position, stop)
                position = stop
            if end > until:
                break
            outer.pop()
        if until > position:
            yield from _gap(text, position, until)
            position = until
        if mark and mark[2] > position:
            outer.append(mark)


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark[1], -mark[2]


def _gap(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the blanks and the rest of a gap."""
    while start < end:
        blank = text[start].isspace()
        stop = start + 1
        while stop < end and text[stop].isspace() == blank:
            stop += 1
        yield Token("blank" if blank else "other", start, stop)
        start = stop
