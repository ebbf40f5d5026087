"""The head and the foot of a document: covering notice, titles, addressees, issuers, numbers, dates, access.

The order is that of GB/T 9704—2012: title, document number, addressees, text, issuer and date, note on access; behind
the covering notice the plan's own title and its preamble.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

import attrs

from govplan.model import Identifier, Notice, Party
from govplan.text.frame import FOOT, ISSUER, LONG, PIECES, TITLE_END, Piece, classified, read_date
from govplan.text.labels import begins_with_label, candidates
from govplan.text.source import Source

# A line in brackets below a title belongs to it: （2021—2035年）.
_GOES_ON: Final = re.compile("（[^（）]{1,25}）$")


@attrs.define(eq=False)
class Front:
    """What the head and the foot of a document say; and where, within a line, a labelled paragraph of them begins."""

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
    page: list[str] = attrs.Factory(list[str])
    begins: tuple[int, ...] = ()


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
    front.begins = _labelled(source, pieces)
    body = next((index for index, piece in enumerate(pieces) if piece.kind == "clause"), len(pieces))
    signed = next((index for index, piece in enumerate(pieces[:body]) if piece.kind == "date" and index), None)
    cover = signed is not None and any(piece.kind in ("title", "text", "clause") for piece in pieces[signed + 1 :])
    phase = "head"
    titles: list[Piece] = []
    own_titles: list[Piece] = []
    texts: list[Piece] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        within = front.preamble is not None or (texts and not cover)
        if kind in ("published", "number", "index", "access") and not within:
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
    _entitle(front, source, titles, own_titles, texts, cover=cover)
    return front


def _labelled(source: Source, pieces: list[Piece]) -> tuple[int, ...]:
    return tuple(piece.start for piece in pieces[1:] if begins_with_label(source.view, piece.start))


def _fits(titles: list[Piece], piece: Piece) -> bool:
    """Tell whether the lines of a title are short enough, with one more, to be one in a line."""
    return sum(each.end - each.start for each in (*titles, piece)) <= LONG


def _note(front: Front, source: Source, piece: Piece) -> None:
    """Take a line of the head that says one thing."""
    view = source.view
    front.marks.append(piece)
    if piece.kind == "published":
        published = read_date(view[piece.start : piece.end])
        front.published = front.published or published
        if front.published != published:
            front.unread.append(piece)
    elif piece.kind == "access":
        match = PIECES["access"].match(view, piece.start, piece.end)
        access = match[1] if match else None
        front.access = front.access or access
        if front.access != access:
            front.unread.append(piece)
    else:
        scheme = "document-number" if piece.kind == "number" else "index-number"
        match = PIECES[piece.kind].match(view, piece.start, piece.end)
        identifier = Identifier(scheme, source.words(*match.span(1)) if match else None)
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
    front: Front, source: Source, titles: list[Piece], own: list[Piece], texts: list[Piece], *, cover: bool
) -> None:
    """Set the titles, the notice and the preamble."""
    title, behind = _title(front, source, titles)
    addressed = next((mark.start for mark in front.marks if mark.kind == "addressees"), 0)
    front.unread += [piece for piece in behind if piece.start < addressed]
    texts = [piece for piece in behind if piece.start > addressed] + texts
    if cover:
        front.title, behind = _title(front, source, own)
        if behind:
            front.preamble = (behind[0].start, front.preamble[1] if front.preamble else behind[-1].end)
        words = "\n".join(source.words(piece.start, piece.end) for piece in texts)
        if title or words:
            front.notice = Notice(title or None, words or None)
        front.marks += [piece._replace(kind="notice") for piece in texts]
    else:
        front.title = title
        if texts:
            front.preamble = (texts[0].start, texts[-1].end)
    front.marks.sort()


def _title(front: Front, source: Source, pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Join the lines of a title.

    Of several complete titles the last one is it, and the others are the page's; what stands behind it is no title.
    """
    groups: list[list[Piece]] = []
    complete: list[bool] = [True]
    behind: list[Piece] = []
    for index, piece in enumerate(pieces):
        if not complete[-1] and not _is_title(
            "".join(source.words(each.start, each.end) for each in [*groups[-1], piece])
        ):
            behind = pieces[index:]
            break
        if complete[-1] and not (groups and _GOES_ON.match(source.view, piece.start, piece.end)):
            groups.append([])
            complete.append(False)
        groups[-1].append(piece)
        complete[-1] = TITLE_END.search(source.view, piece.start, piece.end) is not None
    if not groups:
        return "", []
    chosen = max((index for index in range(len(groups)) if complete[index + 1]), default=0)
    words = ["".join(source.words(piece.start, piece.end) for piece in group) for group in groups[: chosen + 1]]
    for group in groups[: chosen + 1]:
        front.marks += [piece._replace(kind="title") for piece in group]
    front.page += words[:-1]
    return words[chosen], [piece for group in groups[chosen + 1 :] for piece in group] + behind


def _is_title(words: str) -> bool:
    """Tell whether lines that are joined are one title still, and hold no label."""
    source = Source.of(words)
    kinds = [piece.kind for piece in classified(source, 0, len(words))]
    return kinds == ["title"] and not candidates(source.view)


def read_foot(source: Source, front: Front, start: int, attached: int) -> int:
    """Read what follows the last item: signature, date, access, attachments.

    Args:
        source: The text.
        front: What the head says; what the foot says is added to it.
        start: Offset where the own words of the last item begin.
        attached: Where the plan ends: what follows belongs to the foot.

    Returns:
        The offset where the foot begins.
    """
    pieces = list(classified(source, start, attached))
    front.begins += _labelled(source, pieces)
    first = next(
        (
            index
            for index, piece in enumerate(pieces)
            if (index or "\n" in source.view[start : piece.start]) and FOOT.match(source.view, piece.start, piece.end)
        ),
        len(pieces),
    )
    pieces += classified(source, attached, len(source.view))
    if first == len(pieces):
        return attached
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
