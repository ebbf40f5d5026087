"""What is wrong with responsibility clauses: one is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govplan.issues import Issue
from govplan.rules.excerpt import excerpt
from govplan.rules.walk import Walk

# Printed brackets are often of two kinds, `(…）` or `（…〉`: any that closes is the partner of any that opens.
_OPENING: Final = "(（[［〔【{｛〈"
_CLOSING: Final = ")）]］〕】}｝〉"
_BRACKET: Final = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")

_SEPARATORS: Final = "、，：；,:; "


def truncated(walk: Walk) -> Iterator[Issue]:
    """Tell the clauses that open a bracket and never close it."""
    for pointer, duty in walk.duties:
        text = duty.text
        if not text:
            continue
        # Nearly every clause is one bracket; that an inner one of another kind stays open is no sign of a lost end.
        if not (text[-1] in _CLOSING and text.count("（") == 1) and _stays_open(text):
            yield Issue.of(
                "truncated-clause",
                f"a bracket of the clause is never closed; its last words are “{_last_words(text)}”",
                pointer,
                hint="See in the source how the clause ends, and put back the words and the bracket.",
            )


def _last_words(text: str) -> str:
    body = text.rstrip(_SEPARATORS)
    return excerpt(text[max(map(body.rfind, _SEPARATORS)) + 1 :])


def _stays_open(text: str) -> bool:
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in _OPENING else max(depth - 1, 0)
    return depth > 0
