"""The codes of issues: every kind of trouble that govplan can tell, each with a page that explains it.

The page of a code is the file `<code>.md` beside this one; the documentation shows the same files.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple


class Code(NamedTuple):
    """A kind of trouble: how severe it is, and a title of a few words."""

    severity: Literal["error", "warning", "note"]
    title: str


CODES: Mapping[str, Code] = MappingProxyType(
    {
        # The text is not JSON that can be read.
        "invalid-json": Code("error", "the text is not JSON"),
        "invalid-encoding": Code("error", "the bytes are not UTF-8"),
        "invalid-number": Code("error", "a number that JSON does not have"),
        "too-nested": Code("error", "brackets nested deeper than can be read"),
        # The document is JSON but not a plan.
        "unknown-version": Code("error", "a version that this govplan does not know"),
        "wrong-type": Code("error", "a value of the wrong type"),
        "missing-key": Code("error", "a required member is missing"),
        "unknown-key": Code("error", "a member that plans do not have"),
        "duplicate-key": Code("error", "a member given twice"),
        "too-short": Code("error", "a text that is too short"),
        "out-of-range": Code("error", "a number out of range"),
        "not-in-list": Code("error", "a word that is not in its list"),
        "bad-date": Code("error", "not a date of the form YYYY-MM-DD"),
        "bad-language": Code("error", "not a language tag"),
        "bad-scheme": Code("error", "not a scheme of identifiers"),
        "bad-sha256": Code("error", "not a SHA-256 digest"),
        "bad-url": Code("error", "not a URL"),
        "lone-surrogate": Code("error", "half of a surrogate pair"),
        "too-deep": Code("error", "items nested deeper than 64"),
        # The plan, or the text that it was read from, has faults of its own.
        "no-title": Code("warning", "the text has no title"),
        "no-structure": Code("warning", "the text has no numbered headings"),
        "numbering-gap": Code("warning", "a number is missing"),
        "numbering-repeat": Code("warning", "a number occurs twice"),
        "numbering-order": Code("warning", "numbers are out of order"),
        "truncated-clause": Code("warning", "a responsibility clause is cut off"),
        "unread-bracket": Code("warning", "a bracket that looks like a clause and was not read"),
        "lost-character": Code("warning", "a character was lost before the text came here"),
        "lone-surrogate-in-text": Code("warning", "half of a surrogate pair in a text"),
        "unread-line": Code("note", "a line of the head that no field has"),
        "group-lead": Code("note", "a group of bodies leads"),
    }
)


def explain(code: str) -> str:
    """Return the page of a code: what it means, an example, what to do (Markdown).

    Args:
        code: A code of an issue.

    Returns:
        The page as Markdown.

    Raises:
        KeyError: There is no such code.

    Example:
        >>> explain("no-title").splitlines()[0]
        '# no-title: the text has no title'
    """
    from importlib.resources import files

    if code not in CODES:
        raise KeyError(code)
    return files(__name__).joinpath(f"{code}.md").read_text("utf-8")
