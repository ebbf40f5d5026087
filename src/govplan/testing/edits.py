"""Changes to the text of a document that must change what is read in it, and how."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from hypothesis import strategies as st

from govplan.model import Plan, Role
from govplan.testing.document import Document, documents


class Edit(NamedTuple):
    """A text with a party left out.

    Attributes:
        text: The text.
        document: The document that it was.
        left_out: The name of the party that is left out; None if the document has none that can be left out so that
            all others stay as they are.
    """

    text: str
    document: Document
    left_out: str | None

    def relates(self, before: Plan, after: Plan) -> bool:
        """Tell whether a parser reads one assignment less, that of the party, and all others as before.

        Args:
            before: What it reads in the text of the document.
            after: What it reads in the text without the party.
        """
        was, now = duties(before), duties(after)
        less = [was[:index] + was[index + 1 :] for index, (name, _) in enumerate(was) if name == self.left_out]
        # A parser that reads no such party has nothing to miss.
        return now in less if less else now == was


def duties(plan: Plan) -> list[tuple[str, Role]]:
    """Return who is what in a plan, in order.

    Args:
        plan: The plan.

    Example:
        >>> duties(Plan(title="工作要点", sections=()))
        []
    """
    return [(each.party.name, each.role) for duty in plan.responsibilities() for each in duty.assignments]


BOUND: Final = frozenset(
    {
        # What makes a party, or the very clause, depend on the one before it although its name is printed in full.
        *("first-listed", "first-listed-in-prose", "printed-elsewhere", "bare-list", "hard-wrapped"),
    }
)


def fewer_parties(without: frozenset[str]) -> st.SearchStrategy[Edit]:
    """Draw documents with one party of a list left out.

    Args:
        without: Features that the documents must lack.

    Example:
        >>> from hypothesis import given
        >>> @given(fewer_parties(frozenset()))
        ... def test(edit):
        ...     assert len(edit.text) <= len(edit.document.text)
        >>> test()
    """
    return st.builds(_edit, documents(without=BOUND | without), st.integers(0, 9_999))


def _edit(document: Document, at: int) -> Edit:
    found = list(_removable(document))
    if not found:
        return Edit(document.text, document, None)
    name, start, end = found[at % len(found)]
    return Edit(document.text[:start] + document.text[end:], document, name)


def _removable(document: Document) -> Iterator[tuple[str, int, int]]:
    """Yield each party with a 、 and another one behind it: its name, and where it and its sign stand."""
    names = [
        each.party.name if all(other.party.printed is None for other in duty.assignments) else None
        for duty in document.plan.responsibilities()
        for each in duty.assignments
    ]
    parties = [(pointer, place) for pointer, place in document.spans.items() if pointer.endswith("/party")]
    for name, ((pointer, place), (following, behind)) in zip(names, pairwise(parties), strict=False):
        same = pointer.rsplit("/", 2)[0] == following.rsplit("/", 2)[0]
        if name and same and document.text[place[1] : behind[0]] == "、":
            yield name, place[0], behind[0]
