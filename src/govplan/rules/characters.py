"""What is wrong with the characters of a plan: some were lost before the text came here, brackets are of two widths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from govplan.issues import Issue
from govplan.places import Lines
from govplan.rules.excerpt import excerpt
from govplan.rules.walk import Walk

_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LOST: Final = re.compile(f"(?<=[{_HAN}])\\?+(?=[{_HAN}])|\ufffd+")
"""What programs leave in the place of characters that they cannot write: `?` within Chinese words, and U+FFFD."""

_AROUND: Final = 6

# The number of an enumeration, 1) or 一）, opens no bracket.
_BRACKET: Final = re.compile("(?<![（(])(?<![0-9一二三四五六七八九十])[0-9一二三四五六七八九十]{1,2}[)）]|[()（）]")
_PARTNER: Final = {")": "(", "）": "（"}


def lost(walk: Walk) -> Iterator[Issue]:
    """Tell the texts in which characters were lost, each once."""
    for pointer, member, text in _texts(walk):
        if "?" not in text and "\ufffd" not in text:
            continue
        for match in LOST.finditer(text):
            count = sum(map(len, LOST.findall(text, match.start())))
            what = "a character was lost in" if count == 1 else f"{count} characters were lost, the first in"
            yield Issue.of(
                "lost-character",
                f"{what} “{excerpt(text[max(match.start() - _AROUND, 0) : match.end() + _AROUND])}”",
                f"{pointer}/{member}",
                hint="Put back what the source has there; a dot ·, a dash or a rare character is the usual loss.",
            )
            break


def mixed(walk: Walk) -> Iterator[Issue]:
    """Note the texts in which a bracket is opened wide and closed narrow, or the other way round; each once."""
    for pointer, member, text in _texts(walk):
        if ("(" in text or ")" in text) and ("（" in text or "）" in text) and (bracket := _mixed(text)):
            yield Issue.of(
                "mixed-width-brackets",
                f"a bracket is opened and closed in two widths: “{excerpt(bracket)}”",
                f"{pointer}/{member}",
                hint="Nothing need be done; where the words are your own, write （ and ）.",
            )


def narrowed(issues: Iterable[Issue], text: str) -> tuple[Issue, ...]:
    """Place what tells of lost characters at the first of them, and not at all the words that they are lost in.

    Args:
        issues: Issues with their places in the text.
        text: The text.

    Returns:
        The same issues, with narrower places where that can be.
    """
    lines = Lines(text)
    return tuple(
        attrs.evolve(issue, span=lines.span(*match.span()))
        if issue.code == "lost-character" and issue.span and (match := LOST.search(text, *issue.span[:2]))
        else issue
        for issue in issues
    )


def _texts(walk: Walk) -> Iterator[tuple[str, str, str]]:
    """Yield every text of the plan that is not part of another one: pointer of its holder, its member, itself."""
    plan, notice = walk.plan, walk.plan.notice
    members = {
        "title": plan.title,
        "preamble": plan.preamble,
        "notice/title": notice and notice.title,
        "notice/text": notice and notice.text,
        "access": plan.access,
        "closing": plan.closing,
    }
    members |= {f"addressees/{i}": text for i, text in enumerate(plan.addressees)}
    members |= {f"issuers/{i}/name": party.name for i, party in enumerate(plan.issuers)}
    for member, text in members.items():
        if text:
            yield "", member, text
    for pointer, node in walk.nodes:
        if node.label:
            yield pointer, "label", node.label
        if node.heading:
            yield pointer, "heading", node.heading
    for pointer, task in walk.tasks:
        yield pointer, "text", task.text
        duty = task.responsibility
        if duty is None:
            continue
        if duty.text is not None:
            yield pointer, "responsibility/text", duty.text
        else:
            for i, assignment in enumerate(duty.assignments):
                yield pointer, f"responsibility/assignments/{i}/party/name", assignment.party.name


def _mixed(text: str) -> str | None:
    """Return the first bracket whose two ends are of two widths."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        bracket = match.group()
        if bracket in "(（":
            opened.append(match.start())
        elif bracket in _PARTNER and opened:
            start = opened.pop()
            if text[start] != _PARTNER[bracket]:
                return text[start : match.end()]
    return None
