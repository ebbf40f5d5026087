"""Changes to the text of a document that must change what is read in it, and how."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from hypothesis import strategies as st

from govplan.testing.document import Document, documents


class Edit(NamedTuple):
    """A text with a party left out.

    Attributes:
        text: The text.
        document: The document that it was.
        left_out: Which of all the parties of the document is left out, counted in the order in which they are printed;
            None if it has no party that can be left out so that all others stay as they are.
    """

    text: str
    document: Document
    left_out: int | None


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
    index, start, end = found[at % len(found)]
    return Edit(document.text[:start] + document.text[end:], document, index)


def _removable(document: Document) -> Iterator[tuple[int, int, int]]:
    """Yield each party with a 、 and another one behind it: which it is, and where it and its sign stand."""
    whole = [
        all(each.party.printed is None for each in duty.assignments)
        for duty in document.plan.responsibilities()
        for _ in duty.assignments
    ]
    parties = [(pointer, place) for pointer, place in document.spans.items() if pointer.endswith("/party")]
    for index, ((pointer, place), (following, behind)) in enumerate(pairwise(parties)):
        same = pointer.rsplit("/", 2)[0] == following.rsplit("/", 2)[0]
        if whole[index] and same and document.text[place[1] : behind[0]] == "、":
            yield index, place[0], behind[0]
