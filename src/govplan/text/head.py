"""The head of a document: covering notice, titles, addressees, issuers, numbers, dates, access.

The order is that of GB/T 9704—2012: title, document number, addressees, text, issuer and date, note on access; behind
the covering notice the plan's own title and its preamble.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govplan.model import Notice
from govplan.text.frame import ISSUER, ISSUING, LONG, TITLE_END, Piece, says
from govplan.text.front import Front
from govplan.text.labels import begins_with_label
from govplan.text.notice import Own, named
from govplan.text.page import field
from govplan.text.paragraphs import classified
from govplan.text.source import Source
from govplan.text.titles import choose

_BODY: Final = re.compile("(?!.*(?:关于|的|会议|大会|[，、0-9A-Za-z]))[\u4e00-\u9fff（） ]{2,40}$")
_ANNEX: Final = re.compile("附 ?件[0-9]{0,2} ?：?$")
_UNDER: Final = frozenset({"title", "adoption", "mark", "date"})
_PAGE: Final = frozenset({"published", "issued", "number", "index", "office", "access", "page", "label"})
_ISSUES: Final = re.compile("印发|转发|批转|发布|公布|下发|颁布|发给|转给")


def read_head(source: Source, end: int, own: Own | None = None) -> Front:
    """Read what stands before the first heading.

    Args:
        source: The text.
        end: Offset of the first heading, or the length of the text.
        own: Where the plan begins that a covering notice names, if that is known.

    Returns:
        What it says; `preamble` is where the words before the first heading stand.
    """
    front = Front()
    view = source.view
    if own:
        pieces = _valued(view, list(classified(source, 0, own.start, own.cuts)))
        signed = next((index for index in range(len(pieces) - 1, 0, -1) if pieces[index].kind == "date"), None)
        behind = _valued(view, list(classified(source, own.start, end, own.cuts)))
    else:
        pieces = _valued(view, list(classified(source, 0, end)))
        signed = _signature(source, pieces)
        behind = []
        if signed is not None:
            behind = _valued(view, list(classified(source, pieces[signed].end, end)))
            pieces = pieces[: signed + 1]
    parted = behind[1:] if own else [*pieces, *behind][1:]
    front.begins = tuple(piece.start for piece in parted if begins_with_label(view, piece.start))
    titles, rest = _headed(front, source, pieces, signed)
    title, others = choose(front, source, titles)
    if behind:
        marks = next((index for index, piece in enumerate(behind) if piece.kind != "mark"), len(behind))
        rest += behind[:marks]
        behind = behind[marks:]
        while rest and own and _ANNEX.match(view, rest[-1].start, rest[-1].end):
            front.marks.append(rest.pop()._replace(kind="frame"))
        if not (ISSUING.search(title) or _ISSUES.search(title)):
            # A title of the page: the notice itself has none.
            front.page += [title] if title else []
            title = ""
        _notify(front, source, title, sorted(others + rest))
        _entitle(front, source, behind, own)
    elif _names_a_plan(source, title, rest):
        _notify(front, source, title, sorted([*others, rest[0]]))
        front.title = named(title) or ""
        _introduce(front, source, rest[1:])
    else:
        front.title = title
        begin = min((mark.start for mark in front.marks if mark.kind in ("title", "addressees")), default=0)
        kept: list[Piece] = []
        for piece in others:
            left = piece.start < begin or (front.addressees and piece.kind == "date")
            (front.unread if left else kept).append(piece)
        _introduce(front, source, sorted(kept + rest))
    front.marks.sort()
    return front


def _valued(view: str, pieces: list[Piece]) -> list[Piece]:
    """Join the labels of a web page with the values that stand in the next line."""
    joined: list[Piece] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        index += 1
        if piece.kind == "label":
            piece = piece._replace(kind="page")
            found = field(view, piece.start, piece.end)
            value = pieces[index] if index < len(pieces) else None
            if found and value and value.kind in ("title", "number", "date"):
                between = index + 1 < len(pieces) and pieces[index + 1].kind in _PAGE
                if says(view, found[0], value.start, value.end):
                    piece = Piece(piece.start, value.end, found[0])
                    index += 1
                elif value.kind == "title" and (between or view[piece.end - 1] == "）"):
                    piece = Piece(piece.start, value.end, "page")
                    index += 1
        joined.append(piece)
    return joined


def _signature(source: Source, pieces: Sequence[Piece]) -> int | None:
    """Return which piece is the date that closes a covering notice, if one stands before the plan."""
    view = source.view
    body = next((index for index, piece in enumerate(pieces) if piece.kind == "clause"), len(pieces))
    said = next((index for index, piece in enumerate(pieces) if piece.kind not in _PAGE), 0)
    dates = [index for index, piece in enumerate(pieces[:body]) if piece.kind == "date" and index > said]
    spoken = next((index for index, piece in enumerate(pieces) if piece.kind in ("text", "addressees")), len(pieces))
    dates = [index for index in dates if index > spoken] or dates
    if not dates or not any(piece.kind in ("title", "text", "clause") for piece in pieces[dates[0] + 1 :]):
        return None
    titles = [piece for piece in pieces[: min(dates[0], spoken)] if piece.kind == "title"]
    issuing = any(ISSUING.search(view, piece.start, piece.end) for piece in titles)
    speaks = any(_ISSUES.search(view, piece.start, piece.end) for piece in pieces[spoken : dates[0]])
    return dates[0] if issuing or speaks or not titles else None


def _headed(
    front: Front, source: Source, pieces: Sequence[Piece], signed: int | None
) -> tuple[list[list[Piece]], list[Piece]]:
    """Take the lines of a head: its titles, parted by the lines between them, and the words behind them."""
    titles: list[list[Piece]] = [[]]
    texts: list[Piece] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        closes = kind == "access" and index == len(pieces) - 1
        if kind in _PAGE and (signed is not None or not texts or closes):
            front.note(source, piece)
            titles.append([])
        elif index == signed:
            front.close(source, piece, texts)
        elif kind == "addressees" and not texts and not front.addressees:
            words = source.words(piece.start, piece.end).rstrip(":：︰﹕ ")
            front.addressees = tuple(part for part in re.split("[，,]", words) if part)
            front.marks.append(piece)
        elif kind == "title" and not texts and not front.addressees and _fits(source.view, titles[-1], piece):
            titles[-1].append(piece)
        elif kind in ("adoption", "mark", "date") and not texts and not front.addressees:
            titles.append([piece])
            titles.append([])
        else:
            texts.append(piece)
    return [each for each in titles if each], texts


def _fits(view: str, titles: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether the lines of a title are short enough, with one more, to be one in a line."""
    length = piece.end - piece.start
    for each in reversed(titles):
        if length > LONG or TITLE_END.search(view, each.start, each.end):
            break
        length += each.end - each.start
    return length <= LONG


def _names_a_plan(source: Source, title: str, texts: Sequence[Piece]) -> bool:
    """Tell whether what stands before the first heading is a notice whose plan has no title of its own."""
    if not texts or not named(title) or not ISSUING.search(title):
        return False
    first = texts[0]
    return source.view[first.end - 1] in "。." and _ISSUES.search(source.view, first.start, first.end) is not None


def _notify(front: Front, source: Source, title: str, texts: Sequence[Piece]) -> None:
    """Set the notice."""
    words = "\n".join(source.words(piece.start, piece.end) for piece in texts)
    if title or words:
        front.notice = Notice(title or None, words or None)
    front.marks += [piece._replace(kind="notice") for piece in texts]


def _entitle(front: Front, source: Source, pieces: Sequence[Piece], own: Own | None) -> None:
    """Set the title of the plan behind a notice, and its preamble."""
    titles: list[Piece] = []
    rest: list[Piece] = []
    for piece in pieces:
        if not rest and not titles and _ANNEX.match(source.view, piece.start, piece.end):
            front.marks.append(piece._replace(kind="frame"))
        elif not rest and piece.kind in _PAGE:
            front.note(source, piece)
        elif (own and piece.end <= own.end) or (
            piece.kind == "title" and not rest and not own and _fits(source.view, titles, piece)
        ):
            titles.append(piece)
        else:
            rest.append(piece)
    front.title, behind = choose(front, source, [titles])
    if not front.title and front.notice:
        front.title = named(front.notice.title or "") or ""
    _introduce(front, source, behind + rest)


def _introduce(front: Front, source: Source, texts: Sequence[Piece]) -> None:
    """Set the preamble; a body whose name alone stands under the title is the issuer."""
    view = source.view
    under = next((index for index, piece in enumerate(texts) if piece.kind not in _UNDER), len(texts))
    bodies = [
        piece
        for piece in texts[:under]
        if piece.kind == "title" and ISSUER.match(view, *piece[:2]) and _BODY.match(view, *piece[:2])
    ]
    front.sign(source, bodies)
    signed = set(bodies)
    texts = [piece for piece in texts if piece not in signed]
    if texts:
        start, end = texts[0].start, texts[-1].end
        front.preamble = (start, end)
        kept = {piece.start for piece in texts}
        front.aside = tuple(
            (mark.start, mark.end) for mark in front.marks if start < mark.start < end and mark.start not in kept
        )
