"""What the head and the foot of a document say: the fields, and who signs."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from govplan.model import Identifier, Notice, Party
from govplan.text.frame import ISSUER, NUMBER, PIECES, Piece, read_date
from govplan.text.page import RED_HEAD, field
from govplan.text.source import Source

_SEAL: Final = re.compile(" ?（[^（）]{1,6}章）$")
_NOT_IN_NAMES: Final = re.compile(".*(?:[0-9A-Za-z@*：] +|。 *)")
_WORD: Final = re.compile("[^ \n]+")


@attrs.define(eq=False)
class Front:
    """What the head and the foot of a document say; and where, within a line, a labelled paragraph of them begins."""

    title: str = ""
    notice: Notice | None = None
    issuers: list[Party] = attrs.Factory(list[Party])
    addressees: tuple[str, ...] = ()
    identifiers: list[Identifier] = attrs.Factory(list[Identifier])
    issued: datetime.date | None = None
    published: datetime.date | None = None
    access: str | None = None
    preamble: tuple[int, int] | None = None
    closing: str | None = None
    marks: list[Piece] = attrs.Factory(list[Piece])
    unread: list[Piece] = attrs.Factory(list[Piece])
    page: list[str] = attrs.Factory(list[str])
    begins: tuple[int, ...] = ()
    aside: tuple[tuple[int, int], ...] = ()
    dated: Piece | None = None
    known: set[tuple[str, str]] = attrs.Factory(set[tuple[str, str]])

    def note(self, source: Source, piece: Piece) -> None:
        """Take a line that says one thing; what no field has is unread."""
        view = source.view
        known = True
        self.marks.append(piece)
        found = field(view, piece.start, piece.end)
        start = found[1] if found else piece.start
        while start < piece.end and view[start] in " \n":
            start += 1
        if piece.kind == "published":
            day = read_date(view[start : piece.end])
            self.published = self.published or day
            known = self.published == day
        elif piece.kind == "issued":
            day = read_date(view[start : piece.end])
            self.dated = self.dated or piece
            self.issued = self.issued or day
            known = self.issued == day
        elif piece.kind == "access":
            match = PIECES["access"].match(view, piece.start, piece.end)
            access = match[1] if match else None
            self.access = self.access or access
            known = self.access == access
        elif piece.kind == "office":
            match = RED_HEAD.match(view, start, piece.end)
            self.sign(source, [piece._replace(start=start, end=match.end(1) if match else piece.end)])
        elif piece.kind == "number":
            match = NUMBER.search(view, start, piece.end)
            self._identify(source, "document-number", *(match.span() if match else (start, piece.end)))
        elif piece.kind == "index":
            self._identify(source, "index-number", start, piece.end)
        else:
            known = False
        if not known:
            self.unread.append(piece)

    def close(self, source: Source, date: Piece, texts: list[Piece]) -> None:
        """Take the date of a signature, and the bodies that sign from the lines before it."""
        self.issued = read_date(source.view[date.start : date.end])
        if self.dated and read_date(source.view[self.dated.start : self.dated.end]) != self.issued:
            self.unread.append(self.dated)
        self.marks.append(date)
        signing: list[Piece] = []
        while texts and (parts := issuer_of(source.view, texts[-1])):
            texts[-1:] = parts[:-1]
            signing.append(parts[-1])
        self.sign(source, reversed(signing))

    def sign(self, source: Source, pieces: Iterable[Piece]) -> None:
        """Take the names of the bodies that sign."""
        for piece in pieces:
            names = _names(source.view, piece.start, piece.end)
            if names[-1][1] < piece.end:
                self.marks.append(Piece(names[-1][1], piece.end, "frame"))
            for start, end in names:
                self.marks.append(Piece(start, end, "issuer"))
                name = source.words(start, end)
                if ("", name) not in self.known:
                    self.known.add(("", name))
                    self.issuers.append(Party(name))

    def _identify(self, source: Source, scheme: str, start: int, end: int) -> None:
        value = source.words(start, end)
        # The same number may be printed in brackets of two kinds.
        same = scheme, source.view[start:end]
        if same not in self.known:
            self.known.add(same)
            self.identifiers.append(Identifier(scheme, value))


def _names(view: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Part the names of bodies that sign together; a seal is no part of a name."""
    seal = _SEAL.search(view, start, end)
    end = seal.start() if seal else end
    names = [match.span() for match in _WORD.finditer(view, start, end)]
    if all(ISSUER.match(view, *name) for name in names):
        return names
    return ((start, end),)


def issuer_of(view: str, piece: Piece) -> list[Piece]:
    """Return the piece of a body that signs, behind what else its line holds; nothing where no body signs."""
    before = _NOT_IN_NAMES.match(view, piece.start, piece.end)
    start = before.end() if before else piece.start
    if start == piece.end:
        return []
    seal = _SEAL.search(view, start, piece.end)
    if not ISSUER.match(view, start, seal.start() if seal else piece.end) and len(_names(view, start, piece.end)) == 1:
        return []
    parts = [piece._replace(end=piece.start + len(before.group().rstrip(" ")))] if before else []
    return [*parts, piece._replace(start=start)]


def without(source: Source, places: Sequence[tuple[int, int]]) -> Source:
    """Return a source whose view is blank in some places: their words are no words of the paragraphs around them."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(places):
        pieces += (source.view[position:start], "\n" * (end - max(start, position)))
        position = max(end, position)
    return attrs.evolve(source, view="".join([*pieces, source.view[position:]]))
