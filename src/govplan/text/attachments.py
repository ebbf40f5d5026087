"""What is attached to a plan, and where it begins: 附件 and its like, and the line that says where copies go."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from govplan.text.words import LABELS

_NUMBER: Final = " ?[0-9一二三四五六七八九十]{0,3}"
_ATTACHED: Final = re.compile(rf"附 ?[件表录图]?{_NUMBER} ?：|[抄分]送(?:机关|单位)? ?：")
_ATTACHED_LINE: Final = re.compile(rf"附 ?(?:[件表录]{_NUMBER} *(?=\n|$)|件 ?[0-9]{{1,2}} +(?=[^\n]{{2,40}}(?:\n|$)))")
_ATTACHED_SIGNS: Final = ("附", "抄送", "分送")
_PARAGRAPH_END: Final = frozenset("\n。！；》）")
_CLAUSE: Final = re.compile(f"(?:{'|'.join(sorted(LABELS, key=len, reverse=True))})：")


def end_of_plan(view: str, start: int, titles: Collection[int]) -> int:
    r"""Return where a plan ends.

    Args:
        view: The view of its text (see `source`).
        start: Offset of its first words.
        titles: Offsets where a title begins, which ends no plan.

    Returns:
        The offset where what is attached begins, or the length of the text.

    Example:
        >>> end_of_plan("总则\n推进。\n附件：1.名单", 0, ())
        7
    """
    attached = min(_attached(view, start, sign, titles) for sign in _ATTACHED_SIGNS)
    if attached == len(view):
        return attached
    assigns = _CLAUSE.search(view, attached) and not _CLAUSE.search(view, start, attached)
    # Where the attached list assigns and the paper before it does not, the list is the plan.
    return len(view) if assigns else attached


def _attached(view: str, start: int, sign: str, titles: Collection[int]) -> int:
    """Return where a paragraph begins with a sign of what is attached, or the end of the text."""
    here = view.find(sign, start)
    while here >= 0:
        before = here
        while before > start and view[before - 1] == " ":
            before -= 1
        begins = before not in titles and view[before - 1] in _PARAGRAPH_END
        if begins and (_ATTACHED.match(view, here) or (view[before - 1] == "\n" and _ATTACHED_LINE.match(view, here))):
            return here
        here = view.find(sign, here + 1)
    return len(view)
