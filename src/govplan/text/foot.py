"""The foot of a document: signature, date, note on access, attachments, copies, print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govplan.text.frame import FOOT, Piece
from govplan.text.front import Front, issuer_of
from govplan.text.labels import begins_with_label
from govplan.text.paragraphs import classified
from govplan.text.source import Source

_ANNEX: Final = re.compile("附 ?件[0-9]{0,2} ?：?$")


def read_foot(source: Source, front: Front, start: int, attached: int, end: int) -> int:
    """Read what follows the last item: signature, date, access, attachments.

    Args:
        source: The text.
        front: What the head says; what the foot says is added to it.
        start: Offset where the own words of the last item begin.
        attached: Where the plan ends: what follows belongs to the foot.
        end: Where the foot ends.

    Returns:
        The offset where the foot begins.
    """
    pieces = list(classified(source, start, attached, head=False))
    front.begins += tuple(piece.start for piece in pieces[1:] if begins_with_label(source.view, piece.start))
    first = next(
        (
            index
            for index, piece in enumerate(pieces)
            if (index or "\n" in source.view[start : piece.start]) and FOOT.match(source.view, piece.start, piece.end)
        ),
        None,
    )
    behind = list(classified(source, attached, end, head=False))
    if first is None and behind:
        first = len(pieces)
    pieces += behind
    signing = front.notice is None
    dated = signing and front.issued is not None
    if first is None:
        # The day of issue may stand in the head alone: then the name of a body closes the text.
        if not (dated and pieces and issuer_of(source.view, pieces[-1])):
            return attached
        first = len(pieces)
    foot = first
    if first == len(pieces) or (signing and (dated or pieces[first].kind == "date")):
        while first > 1 and (parts := issuer_of(source.view, pieces[first - 1])):
            pieces[first - 1 : first] = parts
            first += len(parts) - 2
            foot += len(parts) - 1
    if first == len(pieces):
        return attached
    if first == foot and _is_number(source, pieces[max(first - 1, 0) : first + 1]):
        first = foot = first - 1
    begin = pieces[first].start
    front.sign(source, pieces[first:foot])
    lines = pieces[foot:]
    closing: list[Piece] = []
    for index, piece in enumerate(lines):
        if signing and piece.kind == "date":
            front.close(source, piece, closing)
            signing = False
        elif (_is_number(source, lines[index : index + 2]) and _is_new(front)) or (
            piece.kind == "access" and front.access is None
        ):
            front.note(source, piece)
        else:
            closing.append(piece)
            # What stands behind the word that heads an attachment is signed by others.
            signing = signing and not (index and _ANNEX.match(source.view, piece.start, piece.end))
    front.marks += [piece._replace(kind="closing") for piece in closing]
    front.marks.sort()
    front.closing = "\n".join(source.words(piece.start, piece.end) for piece in closing) or None
    return begin


def _is_number(source: Source, pieces: Sequence[Piece]) -> bool:
    """Tell whether a line is the number of the document that an attachment begins with: 海政〔2018〕12号附件1."""
    kinds = [piece.kind for piece in pieces]
    return kinds[:1] == ["number"] and len(kinds) > 1 and _ANNEX.match(source.view, *pieces[1][:2]) is not None


def _is_new(front: Front) -> bool:
    return all(each.scheme != "document-number" for each in front.identifiers)
