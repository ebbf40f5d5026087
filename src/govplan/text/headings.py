"""Which words of a numbered paragraph are its heading.

A heading is set apart: it has a line of its own. Whether a short first sentence is one (标题。正文) is a property of
the document: where most siblings begin so, it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from govplan.text.labels import begins_with_label
from govplan.text.levels import Label

HEADING_LENGTH: Final = 50
RUN_IN_LENGTH: Final = 25
_RUN_IN: Final = re.compile(rf"[^。 \n]{{1,{RUN_IN_LENGTH}}}([。 ])|[^。，；： \n]{{1,{HEADING_LENGTH}}}( )")
_RUN_IN_SHARE: Final = 0.6
_NO_END: Final = "。！？；，、："


class Own(NamedTuple):
    """The own words of a node.

    Attributes:
        start: Offset of the heading, or of the words where there is none.
        end: Offset behind the heading; `start` where there is none.
        body: Offset of the first character behind the heading and its full stop.
    """

    start: int
    end: int
    body: int


def headings(view: str, labels: Sequence[Label], ends: Sequence[int], clauses: Sequence[int]) -> list[Own]:
    """Find the headings of the nodes.

    Args:
        view: The view of the text (see `source`).
        labels: The labels of the nodes.
        ends: For each node, the offset where its own words end.
        clauses: For each node, the offset of its first clause, or `ends` where there is none.

    Returns:
        For each node, its heading and where its other words begin.
    """
    found: list[Own] = []
    eligible: dict[tuple[str, int], list[int]] = {}
    apart: set[tuple[str, int]] = set()
    for index, (label, end, clause) in enumerate(zip(labels, ends, clauses, strict=True)):
        start = label.end
        while start < end and view[start] in " \n":
            start += 1  # A label may stand in a line of its own.
        line = start + len(view[start:end].partition("\n")[0])
        if start < clause < line and view[clause] != "（":
            line = clause  # 加快建设责任单位：…: as if the label stood in a line of its own.
        own = _line_of_its_own(view, start, line) if clause >= line else None
        if own is None:
            own = Own(start, start, start)
            if start < end:
                eligible.setdefault((label.style, label.depth), []).append(index)
        else:
            apart.add((label.style, label.depth))
        found.append(own)
    for style, indexes in eligible.items():
        run_in = [(index, stop) for index in indexes if (stop := _run_in(view, found[index].start, clauses[index]))]
        # A blank parts a heading from its words where siblings have headings set apart.
        supported = style in apart and all(view[stop] == " " for _, stop in run_in)
        if (supported or len(run_in) > 1) and len(run_in) >= _RUN_IN_SHARE * len(indexes):
            for index, stop in run_in:
                found[index] = Own(found[index].start, stop, stop + 1)
    return found


def _line_of_its_own(view: str, start: int, line: int) -> Own | None:
    """Return the heading if the rest of the line is one."""
    words = view[start:line].rstrip()
    if not 0 < len(words) <= HEADING_LENGTH or words[-1] in _NO_END or "。" in words:
        return None
    return Own(start, start + len(words), line)


def _run_in(view: str, start: int, clause: int) -> int:
    """Return the offset of the mark behind a short first run of words with a sentence behind it, or 0."""
    match = _RUN_IN.match(view, start, clause)
    if not match:
        return 0
    if begins_with_label(view, match.end()):
        return 0
    behind = view[match.end() : clause].strip()
    return match.end() - 1 if behind and (match[1] == "。" or "。" in behind) else 0
