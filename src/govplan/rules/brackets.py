"""What is wrong with the brackets of a plan's words: one is opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govplan.issues import Issue
from govplan.rules.excerpt import excerpt
from govplan.rules.walk import Walk

_OPENING: Final = "(（[［〔【"
_CLOSING: Final = ")）]］〕】"
# What closes the number of an enumeration, 1) or a）, was never opened.
_BRACKET: Final = re.compile(
    f"(?<![{re.escape(_OPENING)}])[0-9a-zA-Z①-⑳一二三四五六七八九十]{{1,2}}[)）]|[{re.escape(_OPENING + _CLOSING)}]"
)
_AROUND: Final = 8


def unbalanced(walk: Walk) -> Iterator[Issue]:
    """Tell the words whose brackets do not come in pairs, each text once; clauses have a code of their own."""
    for pointer, text in _texts(walk):
        place = _unpaired(text)
        if place is not None:
            around = text[max(place - _AROUND, 0) : place + _AROUND + 1].replace("\n", "")
            how = "is never closed" if text[place] in _OPENING else "closes none"
            yield Issue.of(
                "unbalanced-bracket",
                f"the bracket {text[place]} in “{excerpt(around)}” {how}",
                pointer,
                hint="See in the source where its partner stands, and put it back.",
            )


def _texts(walk: Walk) -> Iterator[tuple[str, str]]:
    """Yield the texts of a plan in which somebody speaks, with their pointers."""
    plan, notice = walk.plan, walk.plan.notice
    if notice and notice.title:
        yield "/notice/title", notice.title
    if notice and notice.text:
        yield "/notice/text", notice.text
    yield "/title", plan.title
    if plan.preamble:
        yield "/preamble", plan.preamble
    for pointer, node in walk.nodes:
        if node.heading:
            yield f"{pointer}/heading", node.heading
    for pointer, task in walk.tasks:
        yield f"{pointer}/text", task.text


def _unpaired(text: str) -> int | None:
    """Return where the first bracket stands that has no partner; the width of the two does not matter."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        bracket = match.group()[-1]
        if bracket in _OPENING:
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif len(match.group()) == 1:
            return match.start()
    return opened[0] if opened else None
