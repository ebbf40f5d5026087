"""What is said when a parser does not keep its contract."""

from typing import Final

from govplan.comparison import diff
from govplan.comparison.output import as_text
from govplan.model import Plan

_MOST: Final = 1_200
"""So many characters of a text, or of what differs, are shown."""


def misread(text: str, expected: Plan, found: Plan) -> str:
    r"""Tell what differs between the plan that a text must be read as and the one that was read.

    Args:
        text: The text.
        expected: The plan that it must be read as.
        found: The plan that was read.

    Example:
        >>> print(misread("工作要点\n", Plan(title="工作要点", sections=()), Plan(title="要点", sections=())))
        the text:
          '工作要点\n'
        what was read in it, beside what is right ([-right-], {+read+}):
          1 of the plan itself
        ...
    """
    changes = as_text(diff(expected, found))
    return f"{shown(text)}\nwhat was read in it, beside what is right ([-right-], {{+read+}}):\n{_indented(changes)}"


def shown(text: str, name: str = "the text") -> str:
    r"""Show a text line by line, so that every character of it is seen.

    Args:
        text: The text.
        name: What it is.

    Example:
        >>> print(shown("要点\r\n建设"))
        the text:
          '要点\r\n'
          '建设'
    """
    return f"{name}:\n{_indented(chr(10).join(map(repr, text.splitlines(keepends=True))) or repr(text))}"


def _indented(text: str) -> str:
    short = text if len(text) <= _MOST else f"{text[:_MOST]}\n… and {len(text) - _MOST:,} characters more"
    return "\n".join(f"  {line}".rstrip() for line in short.split("\n"))
