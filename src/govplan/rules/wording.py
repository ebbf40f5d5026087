"""What is wrong with what a plan says that a clause says: the clause has other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from govplan.issues import Issue
from govplan.model import Responsibility
from govplan.rules.excerpt import excerpt
from govplan.rules.walk import Walk

_MOST: Final = 100
"""How many searches of a whole clause are made: however many names it has, the time stays linear."""

# 等 at the end of a list, and not that of 高等, 平等, 等级.
_OPEN: Final = re.compile(
    "(?<![中高同均平优初上下头甲乙])等(?:有关|相关)?(?:部门|单位|机构|企业)?(?:[按根依分共]|牵头|负责|配合|参与|参加|[）)〉〕，,；;。、]|$)"
)


def absent_names(walk: Walk) -> Iterator[Issue]:
    """Tell the parties whose printed names do not stand in their clause."""
    for pointer, duty in walk.duties:
        names = (each.party.printed or each.party.name for each in duty.assignments)
        for i, name in _absent(duty, names):
            yield Issue.of(
                "printed-not-in-clause",
                f"{excerpt(name)} does not stand in the clause",
                f"{pointer}/assignments/{i}/party",
                hint="Give the name as the clause has it in `printed`, or correct the clause.",
            )


def absent_words(walk: Walk) -> Iterator[Issue]:
    """Tell the role words that do not stand in their clause."""
    for pointer, duty in walk.duties:
        for i, word in _absent(duty, (each.word or "" for each in duty.assignments)):
            yield Issue.of(
                "word-not-in-clause",
                f"the word {excerpt(word)} does not stand in the clause",
                f"{pointer}/assignments/{i}/word",
                hint="Give the word as the clause has it, or leave it out.",
            )


def strange_names(walk: Walk) -> Iterator[Issue]:
    """Tell the names that do not have the characters that are printed, in their order."""
    for pointer, duty in walk.duties:
        for i, assignment in enumerate(duty.assignments):
            name, printed = assignment.party.name, assignment.party.printed
            if printed and printed not in name and not _is_made_of(name, printed):
                yield Issue.of(
                    "name-not-from-printed",
                    f"{excerpt(name)} is not {excerpt(printed)} with what is left out",
                    f"{pointer}/assignments/{i}/party/name",
                    hint="A name has what is printed, and before, in or behind it what the list leaves out.",
                )


def open_lists(walk: Walk) -> Iterator[Issue]:
    """Tell the lists that are open and have no 等, or the other way round."""
    for pointer, duty in walk.duties:
        if duty.text is None or not duty.assignments:
            continue
        if duty.open_ended and "等" not in duty.text:
            message, hint = "the list is said to be open, and has no 等", "Leave `open_ended` out."
        elif not duty.open_ended and "等" in duty.text and _OPEN.search("".join(duty.text.split())):
            message, hint = "the list ends in 等, and is not said to be open", "Set `open_ended` to true."
        else:
            continue
        yield Issue.of("open-ended-list", message, pointer, hint=hint)


def _absent(duty: Responsibility, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the words that do not stand in the clause, and their indices; each but once if it is repeated."""
    if duty.text is None:
        return
    place = searches = 0
    known = {""}
    for i, word in enumerate(words):
        if word in known or searches == _MOST:
            continue
        known.add(word)
        # The parties stand in the order of the clause, so that most searches are short.
        found = duty.text.find(word, place)
        if found >= 0:
            place = found + len(word)
        else:
            searches += 1
            if "".join(word.split()) not in "".join(duty.text.split()):
                yield i, word


def _is_made_of(name: str, printed: str) -> bool:
    characters = iter(name)
    return all(character in characters for character in printed if not character.isspace())
