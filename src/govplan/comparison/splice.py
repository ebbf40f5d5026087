"""Two wordings in one: what they share, and between that what is gone and what is new."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_LONGEST: Final = 2000
"""Longer words, in characters, are not spliced: the time that takes grows with the square."""
_SHORTEST: Final = 2
"""What is shared between two changes and shorter than this, in characters, is chance."""
_PARTS: Final = re.compile(r"[0-9A-Za-z]+(?:[.:/-][0-9A-Za-z]+)*|.", re.DOTALL)
"""A figure, a date or a Latin word is changed as a whole."""
_LEAST: Final = 0.4
"""Words that share less than this are easier to read one after the other."""


class Piece(NamedTuple):
    """A change within words, and what follows it unchanged."""

    gone: str
    new: str
    kept: str


def splice(before: str, after: str) -> list[Piece]:
    """Put two wordings together.

    Args:
        before: The words that were.
        after: The words that are.

    Returns:
        The pieces; none if the words are too long for this, or have too little in common.

    Example:
        >>> splice("建成省级平台", "年底前建成全省平台")
        [Piece(gone='', new='年底前', kept='建成'), Piece(gone='省级', new='全省', kept='平台')]
    """
    if max(len(before), len(after)) > _LONGEST:
        return []
    ones, others = _PARTS.findall(before), _PARTS.findall(after)
    pieces: list[Piece] = []
    i = j = kept = 0
    for a, b, size in SequenceMatcher(None, ones, others, autojunk=False).get_matching_blocks():
        words = "".join(ones[a : a + size])
        at_edge = (a, b) == (0, 0) or (a + size, b + size) == (len(ones), len(others))
        if at_edge or len(words) >= _SHORTEST:
            pieces.append(Piece("".join(ones[i:a]), "".join(others[j:b]), words))
            i, j, kept = a + size, b + size, kept + len(words)
    return [piece for piece in pieces if any(piece)] if 2 * kept >= _LEAST * (len(before) + len(after)) else []
