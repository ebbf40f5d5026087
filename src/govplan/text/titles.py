"""The title of a document among the lines of its head: wrapped, told twice, or told by the page too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govplan.text.frame import ISSUER, TITLE_END, Piece
from govplan.text.front import Front
from govplan.text.labels import candidates
from govplan.text.paragraphs import classified
from govplan.text.source import Source

# A line in brackets below a title belongs to it: （2021—2035年）; and so does the number of an order: 第707号.
_GOES_ON: Final = re.compile("（[^（）]{1,25}）$|第[0-9]{1,5}号$|[和及与暨]")
_SAME: Final = 8
_BARE: Final = ("关于", "印发", "转发", "批转", "发布", "公布")


def choose(front: Front, source: Source, groups: list[list[Piece]]) -> tuple[str, list[Piece]]:
    """Join the lines of a title.

    Of several complete titles the last one is it, and the others are the page's; what stands behind it is no title.
    """
    view = source.view
    parts: list[list[Piece]] = []
    complete: list[bool] = []
    behind: list[Piece] = []
    for group in groups:
        opens = True
        for piece in group:
            if piece.kind != "title":
                behind.append(piece)
                continue
            goes_on = not opens and _GOES_ON.match(view, piece.start, piece.end) is not None
            if opens or (complete[-1] and not goes_on) or not _joins(source, [*parts[-1], piece]):
                parts.append([])
                complete.append(False)
                opens = False
            parts[-1].append(piece)
            complete[-1] = complete[-1] or TITLE_END.search(view, piece.start, piece.end) is not None
    if not parts:
        return "", behind
    texts = ["".join(source.words(piece.start, piece.end) for piece in part) for part in parts]
    told = {text: index for index, text in reversed(list(enumerate(texts)))}
    for index in range(len(parts) - 2, 0, -1):
        # The page tells in one line what the document tells in two.
        if complete[index] and told.get(texts[index] + texts[index + 1], index) < index:
            parts[index : index + 2] = [[*parts[index], *parts[index + 1]]]
            del complete[index]
    while len(parts) > 1 and not any(complete) and _joins(source, [*parts[0], *parts[1]]):
        parts[0] += parts.pop(1)
    whole = [index for index in range(len(parts)) if complete[index]]
    chosen = next((index for index in reversed(whole) if index == 0 or _joins(source, parts[index])), 0)
    words = ["".join(source.words(piece.start, piece.end) for piece in part) for part in parts[: chosen + 1]]
    for part in parts[: chosen + 1]:
        front.marks += [piece._replace(kind="title") for piece in part]
    front.page += words[:-1]
    for page in words[:-1]:
        # The page tells the title, and the document tells it again behind its body: X办公室X办公室关于….
        if len(page) >= _SAME and page != words[-1] and words[-1].endswith(page) and page[:2] not in _BARE:
            front.page.append(words[-1][: -len(page)])
            words[-1] = page
    behind += [piece for part in parts[chosen + 1 :] for piece in part]
    return _once(front, words[chosen]), sorted(behind)


def _once(front: Front, title: str) -> str:
    """Drop the names of bodies that a title repeats: the page's, then the document's."""
    parts = re.findall("[^ \u3000\xa0]+[ \u3000\xa0]*", title)
    for count in range(len(parts) - 1, 0, -1):
        first = "".join(parts[:count])
        names = re.sub("[ \u3000\xa0]", "", first)
        form = re.compile("[ \u3000\xa0]*".join(map(re.escape, names)))
        if ISSUER.match(names) and form.match(title, len(first)):
            front.page.append(first.strip())
            return title[len(first) :]
    return title


def _joins(source: Source, pieces: Sequence[Piece]) -> bool:
    """Tell whether lines that are joined are one title still, and hold no label."""
    words = "".join(source.words(piece.start, piece.end) for piece in pieces)
    source = Source.of(words)
    kinds = [piece.kind for piece in classified(source, 0, len(words))]
    return kinds == ["title"] and not candidates(source.view)
