"""The codes of issues: every kind of trouble that govplan can tell, each with a page that explains it.

The page of a code is the file `<code>.md` beside this one; the documentation shows the same files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple


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
        "newer-version": Code("error", "a version that is newer than this govplan"),
        "unknown-version": Code("error", "a version that there is not"),
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
        # The text was not read whole.
        "no-title": Code("warning", "the text has no title"),
        "no-structure": Code("warning", "the text has no numbered headings"),
        "unread-bracket": Code("warning", "a bracket that looks like a clause and was not read"),
        "lone-surrogate-in-text": Code("warning", "half of a surrogate pair in a text"),
        "unread-line": Code("note", "a line of the head that no field has"),
        # The plan has faults of its own: the document,
        "period-order": Code("error", "a period that ends before it begins"),
        "date-order": Code("warning", "days in an order that cannot be"),
        "duplicate-identifier": Code("warning", "an identifier given twice"),
        "unknown-language-tag": Code("warning", "a language that does not exist"),
        "unknown-place-code": Code("warning", "not a code of GB/T 2260"),
        "lead-rule": Code("note", "a rule decides who leads"),
        "lead-rule-unused": Code("warning", "a rule of who leads by which nobody does"),
        "lead-rule-missing": Code("warning", "a role by a rule that the plan does not have"),
        # its nodes,
        "numbering-gap": Code("warning", "a number is missing"),
        "numbering-repeat": Code("warning", "a number occurs twice"),
        "numbering-order": Code("warning", "numbers are out of order"),
        "label-number-mismatch": Code("warning", "a label that says another number"),
        "level-skipped": Code("note", "a level of headings is skipped"),
        "empty-section": Code("warning", "nothing stands under a heading"),
        # its tasks, and who has to do them,
        "empty-task": Code("warning", "a task without words"),
        "no-responsibility": Code("note", "nobody has to do it"),
        "due-outside-period": Code("warning", "a deadline outside the plan's period"),
        "duplicate-assignment": Code("warning", "a party named twice for the same"),
        "party-in-two-roles": Code("warning", "a party in two roles"),
        "group-lead": Code("note", "a group of bodies leads"),
        "unmarked-role": Code("note", "parties named without a role"),
        # and its words.
        "truncated-clause": Code("warning", "a responsibility clause is cut off"),
        "printed-not-in-clause": Code("warning", "a name that its clause does not have"),
        "word-not-in-clause": Code("warning", "a role word that its clause does not have"),
        "name-not-from-printed": Code("warning", "a name that is not made of what is printed"),
        "open-ended-list": Code("warning", "an open list without 等, or 等 and no open list"),
        "unbalanced-bracket": Code("warning", "a bracket without its partner"),
        "lost-character": Code("warning", "a character was lost before the text came here"),
        "mixed-width-brackets": Code("note", "a bracket of two widths"),
    }
)

NOTES: Final = tuple(code for code, (severity, _) in CODES.items() if severity == "note")
"""The codes of notes, which `check` tells only if they are selected."""


def selected(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are told: those selected (all but those of notes, if none is) and not ignored.

    Raises:
        ValueError: A code is not a code of govplan.

    Example:
        >>> "no-title" in selected(), "group-lead" in selected(), selected(["group-lead"])
        (True, False, frozenset({'group-lead'}))
    """
    wanted, unwanted = frozenset(select), frozenset(ignore)
    for code in (*wanted, *unwanted):
        if code not in CODES:
            raise ValueError(f"{code!r} is not a code of govplan")
    return (wanted or frozenset(CODES).difference(NOTES)) - unwanted


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
