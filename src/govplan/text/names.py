"""The full names of the parties of a list: what a list leaves out is restored, what is uncertain stays as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from govplan.model import Basis, PartyKind, Role
from govplan.text.words import (
    BRANCHES,
    COMPANY_ENDS,
    COMPANY_FUNCTIONS,
    GROUP_STARTS,
    LEVELS,
    NAME_ENDS,
    NOT_A_LEVEL,
    PARTY_ORGANS,
)


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_LEVEL: Final = re.compile(rf"(?!{'|'.join(NOT_A_LEVEL)})({alternatives(LEVELS)})(?=.)")
_ORGAN: Final = re.compile(rf"((?:{alternatives(LEVELS)})委)(?=.)")
_INNER: Final = re.compile(rf"((?:{alternatives(LEVELS)}).{{1,8}}?[局委办部厅])(.{{1,8}}[处科])$")
_GROUP: Final = re.compile(rf"{alternatives(GROUP_STARTS)}|.*(?:各|有关|相关)")
_OUTSIDE: Final = re.compile(rf".*(?:{alternatives(BRANCHES)})|[^省市区县]{{2,7}}(?:省|市|县|区|自治州|旗)(?!域|块链|划)")
_COMPANY: Final = re.compile(rf".*(?:{alternatives(COMPANY_ENDS)})$")
_FUNCTION: Final = re.compile(alternatives(COMPANY_FUNCTIONS))
_TAKES_LEVEL: Final = re.compile(r".+(?:[局委办部厅处科室院会所站社联协署台校庭]|中心|总队|支队|大队|指挥部)(?:（[^（）]*）)?$")
_OPENS_GROUP: Final = re.compile(r".+[局委办部厅]$")
_NAME: Final = re.compile(rf".*(?:{alternatives(NAME_ENDS)})(?:（[^（）]*）)?$")
_PLACE: Final = re.compile(r"(?!各|有关|相关|其他)[\u4e00-\u9fff]{2,9}[市县区州旗盟]$")
_PLACE_BODY: Final = re.compile(r"(?!各|有关|相关|其他)[\u4e00-\u9fff]{2,9}[市县区州旗盟]((?:人民)?政府|管委会|党委|党工委)$")
_COMMITTEE: Final = re.compile(r".*(?:党工委|工委|党委|[省市县区]委)$")
_OFFICE: Final = re.compile(r".*(?:管委会|政府)(办公室|办公厅|办)$")


@attrs.define(eq=False)
class Mention:
    """A party as a clause prints it, and what the clause says of it.

    Attributes:
        printed: The name as printed.
        start: Offset of its first character in the text.
        end: Offset behind its last character.
        segment: The count of the ， before it in its clause: what is left out is not restored across them.
        field: The count of the labels before it.
        name: The name with its elided parts restored.
        role: What it does.
        word: The word that says so.
        basis: Why it is so.
    """

    printed: str
    start: int
    end: int
    segment: int
    field: int
    name: str = ""
    role: Role = "responsible"
    word: str | None = None
    basis: Basis = "default"


def is_name(text: str) -> bool:
    """Tell whether a text ends as the complete name of a body does.

    Example:
        >>> is_name("市财政局"), is_name("文化")
        (True, False)
    """
    return _NAME.match(text) is not None


def kind(name: str) -> PartyKind:
    """Return what kind of party a name names.

    Example:
        >>> kind("各设区市政府"), kind("福州市政府")
        ('group', 'organization')
    """
    return "group" if _GROUP.match(name) else "organization"


def explicit_names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the names that are printed with the level that they belong to."""
    return frozenset(mention.printed for mention in mentions if _LEVEL.match(mention.printed))


def restore(mentions: Sequence[Mention], known: frozenset[str]) -> None:
    """Restore what the names of a clause leave out.

    Args:
        mentions: The parties of one clause, in order; their `name` is set.
        known: The names that the document prints with their level.
    """
    _carry_back(mentions)
    level = organ = inner = ""
    segment = field = -1
    opens = False
    for mention in mentions:
        name = mention.printed
        if mention.field != field:
            level = organ = inner = ""
            segment, field = mention.segment, mention.field
        elif mention.segment != segment:
            segment, opens = mention.segment, True
        if mention.name:
            opens = False
            continue
        mention.name = name
        if match := _LEVEL.match(name):
            if _GROUP.match(name):
                continue
            level, opens = match[1], False
            found = _ORGAN.match(name)
            organ = found[1] if found else ""
            found = _INNER.match(name)
            inner = found[1] if found else ""
        elif not level or _GROUP.match(name):
            pass
        elif opens and not _OPENS_GROUP.match(name):
            if not _OUTSIDE.match(name):
                level = organ = inner = ""
        elif _OUTSIDE.match(name):
            pass
        elif _COMPANY.match(name):
            if _FUNCTION.match(name) or level + name in known:
                mention.name = level + name
        elif _TAKES_LEVEL.match(name):
            opens = False
            if inner and name[-1] in "处科":
                mention.name = inner + name
            elif organ and name in PARTY_ORGANS:
                mention.name = organ + name
            else:
                mention.name = level + name


def _carry_back(mentions: Sequence[Mention]) -> None:
    """Restore endings that a list shares: 福州市、厦门市政府; 区党工委、管委会办公室."""
    ending = ""
    segment = -1
    for index in range(len(mentions) - 1, -1, -1):
        mention = mentions[index]
        name = mention.printed
        if mention.segment != segment:
            ending, segment = "", mention.segment
        if match := _PLACE_BODY.match(name):
            ending = match[1]
        elif ending and _PLACE.match(name):
            mention.name = name + ending
        else:
            ending = ""
            following = mentions[index + 1] if index + 1 < len(mentions) else None
            if following and following.segment == segment and _COMMITTEE.match(name):
                office = _OFFICE.match(following.printed)
                level = _LEVEL.match(name)
                if office and level and not _LEVEL.match(following.printed):
                    mention.name = name + office[1]
