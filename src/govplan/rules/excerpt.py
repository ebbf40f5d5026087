"""How a message shows words of a document."""

from __future__ import annotations

from typing import Final

_LONGEST: Final = 24


def excerpt(words: str) -> str:
    r"""Return words of a document as a message shows them: in one line, and not too long.

    Args:
        words: The words.

    Returns:
        The words in at most 24 characters, white space as single blanks.

    Example:
        >>> excerpt("各设区市政府、\n平潭综合实验区管委会、省直有关部门、各大企业")
        '各设区市政府、 平潭综合实验区管委会、省直有关…'
    """
    # Only what can be shown is looked at: a message about a book costs no more than one about a line.
    line = " ".join(words[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(words) <= 2 * _LONGEST else f"{line[: _LONGEST - 1]}…"
