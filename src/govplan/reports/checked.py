"""What the formats are given: an input that was checked, and how it all ended."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import attrs

from govplan.issues import Report, Span
from govplan.model import Plan

_LINE_END: Final = re.compile(r"\r\n?|\n")


@attrs.frozen
class Checked:
    """An input that was checked, or could not be.

    Attributes:
        name: Its name, as messages show it: a path, or `plans.jsonl:17` for the document in line 17.
        report: What is wrong with it. The places are those in the file.
        text: Its text, in which the places are shown.
        file: The path of the file that it stands in; None if there is none.
        start: The offset of its text in the text of the file, in characters, 0-based.
        line: Its line, 1-based, if it is one of the documents of JSON lines.
        plan: The plan, if it was read from a text and not from JSON.
        unreadable: Why it cannot be read, in one line; the report is then empty.
    """

    name: str
    report: Report = attrs.Factory(Report)
    text: str = attrs.field(default="", repr=False)
    file: str | None = None
    start: int = 0
    line: int | None = None
    plan: Plan | None = attrs.field(default=None, repr=False)
    unreadable: str | None = None

    @property
    def whole(self) -> str:
        """The name of the file, or of what else it stands in."""
        return self.name if self.line is None else self.name.removesuffix(f":{self.line}")

    @property
    def ok(self) -> bool:
        """Whether it can be read and its report is ok."""
        return self.unreadable is None and self.report.ok

    def region(self, span: Span) -> Region:
        r"""Return where a place begins and ends in the file.

        Example:
            >>> Checked("a.json", text='{"a":\n [1,\n 2]}').region(Span(7, 14, line=2, column=2))
            Region(line=2, column=2, end_line=3, end_column=4)
        """
        words = self.text[span.start - self.start : span.end - self.start]
        ends = list(_LINE_END.finditer(words))
        column = len(words) - ends[-1].end() + 1 if ends else span.column + len(words)
        return Region(span.line, span.column, span.line + len(ends), column)


class Region(NamedTuple):
    """Where a place begins, and where it ends: behind its last character. Lines and columns are 1-based."""

    line: int
    column: int
    end_line: int
    end_column: int


class Ending(NamedTuple):
    """How it all ended.

    Attributes:
        ok: Whether every input could be read and every report is ok.
        complete: Whether there was no interruption.
        unreadable: The first of the inputs that could not be read.
        more: How many others could not.
    """

    ok: bool = True
    complete: bool = True
    unreadable: tuple[Checked, ...] = ()
    more: int = 0


class Format(NamedTuple):
    """A form in which reports are told.

    Attributes:
        body: What is told of an input; nothing, if it is empty.
        head: What comes first.
        between: What stands between two bodies.
        tail: What comes last.
        is_data: Whether it is read by programs.
    """

    body: Callable[[Checked], str]
    head: Callable[[], str] = str
    between: str = ""
    tail: Callable[[Ending], str] = lambda _: ""
    is_data: bool = True
