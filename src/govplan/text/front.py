"""The head and the foot of a document: covering notice, titles, addressees, issuers, numbers, dates, access.

The order is that of GB/T 9704—2012: title, document number, addressees, text, issuer and date, note on access; behind
the covering notice the plan's own title and its preamble.
"""

from __future__ import annotations

import datetime
import re

import attrs

from govplan.model import Identifier, Notice, Party
from govplan.text.frame import FOOT, ISSUER, LONG, PIECES, TITLE_END, Piece, classified, read_date
from govplan.text.source import Source


@attrs.define(eq=False)
class Front:
    """What the head and the foot of a document say."""

    title: str = ""
    notice: Notice | None = None
    issuers: tuple[Party, ...] = ()
    addressees: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    issued: datetime.date | None = None
    published: datetime.date | None = None
    access: str | None = None
    preamble: tuple[int, int] | None = None
    closing: str | None = None
    marks: list[Piece] = attrs.Factory(list[Piece])
    unread: list[Piece] = attrs.Factory(list[Piece])


def read_head(source: Source, end: int) -> Front:
    """Read what stands before the first heading.

    Args:
        source: The text.
        end: Offset of the first heading, or the length of the text.

    Returns:
        What it says; `preamble` is where the words before the first heading stand.
    """
    front = Front()
    pieces = list(classified(source, 0, end))
    signed = next((index for index, piece in enumerate(pieces) if piece.kind == "date" and index), None)
    cover = signed is not None and any(piece.kind in ("title", "text") for piece in pieces[signed + 1 :])
    phase = "head"
    titles: list[Piece] = []
    own_titles: list[Piece] = []
    texts: list[Piece] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        if kind in ("published", "number", "index", "access"):
            _note(front, source, piece)
            continue
        if kind == "date" and cover and index == signed:
            _sign(front, source, piece, texts)
            phase = "plan"
            continue
        if kind == "addressees" and phase == "head" and not front.addressees:
            words = source.words(piece.start, piece.end).rstrip(":：︰﹕ ")
            front.addressees = tuple(part for part in re.split("[，,]", words) if part)
            front.marks.append(piece)
            phase = "notice"
        elif phase == "plan":
            if kind == "title" and front.preamble is None and _fits(own_titles, piece):
                own_titles.append(piece)
            else:
                front.preamble = (front.preamble[0] if front.preamble else piece.start, piece.end)
        elif phase == "head" and kind == "title" and _fits(titles, piece):
            titles.append(piece)
        else:
            phase = "notice"
            texts.append(piece)
    _entitle(front, source, titles, own_titles, texts, cover)
    return front


def _fits(titles: list[Piece], piece: Piece) -> bool:
    """Tell whether the lines of a title are short enough, with one more, to be one in a line."""
    return sum(each.end - each.start for each in (*titles, piece)) <= LONG


def _note(front: Front, source: Source, piece: Piece) -> None:
    """Take a line of the head that says one thing."""
    view = source.view
    front.marks.append(piece)
    if piece.kind == "published" and front.published is None:
        front.published = read_date(view[piece.start : piece.end])
    elif piece.kind == "access" and front.access is None:
        match = PIECES["access"].match(view, piece.start, piece.end)
        front.access = match[1] if match else None
    elif piece.kind in ("number", "index"):
        scheme = "document-number" if piece.kind == "number" else "index-number"
        if match := PIECES[piece.kind].match(view, piece.start, piece.end):
            identifier = Identifier(scheme, source.words(match.start(1), match.end(1)))
            if identifier not in front.identifiers:
                front.identifiers += (identifier,)


def _sign(front: Front, source: Source, date: Piece, texts: list[Piece]) -> None:
    """Take the date of issue, and the issuers from the lines before it."""
    front.issued = read_date(source.view[date.start : date.end])
    front.marks.append(date)
    issuers: list[Piece] = []
    while texts and ISSUER.match(source.view, texts[-1].start, texts[-1].end):
        issuers.insert(0, texts.pop())
    for piece in issuers:
        front.marks.append(piece._replace(kind="issuer"))
        front.issuers += (Party(source.words(piece.start, piece.end)),)


def _entitle(
    front: Front, source: Source, titles: list[Piece], own: list[Piece], texts: list[Piece], cover: bool
) -> None:
    """Set the titles, the notice and the preamble."""
    title = _title(front, source, titles)
    if cover:
        front.title = _title(front, source, own)
        words = "\n".join(source.words(piece.start, piece.end) for piece in texts)
        if title or words:
            front.notice = Notice(title or None, words or None)
        front.marks += [piece._replace(kind="notice") for piece in texts]
    else:
        front.title = title
        if texts:
            front.preamble = (texts[0].start, texts[-1].end)
    front.marks.sort()


def _title(front: Front, source: Source, pieces: list[Piece]) -> str:
    """Join the lines of a title; of several titles the last one is it, and the others are told."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if TITLE_END.search(source.view, piece.start, piece.end):
            groups.append([])
    groups = [group for group in groups if group]
    words = ["".join(source.words(piece.start, piece.end) for piece in group) for group in groups]
    front.marks += [piece._replace(kind="title") for piece in pieces]
    if not words:
        return ""
    front.unread += [
        piece for group, text in zip(groups[:-1], words, strict=False) if text != words[-1] for piece in group
    ]
    return words[-1]


def read_foot(source: Source, front: Front, start: int, end: int) -> int:
    """Read what follows the last item: signature, date, access, attachments.

    Args:
        source: The text.
        front: What the head says; what the foot says is added to it.
        start: Offset where the own words of the last item begin.
        end: Where the text ends.

    Returns:
        The offset where the foot begins.
    """
    pieces = list(classified(source, start, end))
    first = next(
        (index for index, piece in enumerate(pieces) if index and FOOT.match(source.view, piece.start, piece.end)),
        None,
    )
    if first is None:
        return end
    signing = front.notice is None and front.issued is None
    if signing and pieces[first].kind == "date":
        while first > 1 and ISSUER.match(source.view, pieces[first - 1].start, pieces[first - 1].end):
            first -= 1
    closing: list[Piece] = []
    for piece in pieces[first:]:
        if signing and piece.kind == "date" and front.issued is None:
            _sign(front, source, piece, closing)
        elif piece.kind == "access" and front.access is None:
            _note(front, source, piece)
        else:
            closing.append(piece)
    front.marks += [piece._replace(kind="closing") for piece in closing]
    front.marks.sort()
    front.closing = "\n".join(source.words(piece.start, piece.end) for piece in closing) or None
    return pieces[first].start
