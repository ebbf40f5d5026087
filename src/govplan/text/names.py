"""The full names of the parties of a list: what a list leaves out is restored, what is uncertain stays as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, Final, NamedTuple

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
    PROVINCES,
    ZONE_BODIES,
)


def alternatives(words: Iterable[str], between: str = "") -> str:
    """Return a pattern of words, the longest first: what several begin with stands in it once, which makes it quick.

    Args:
        words: The words.
        between: A pattern of what may stand between their characters.

    Example:
        >>> alternatives(["牵头", "牵头负责", "主办"])
        '牵头(?:负责)?|主办'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return "|".join(_branches(tree, between))


def _branches(tree: dict[str, Any], between: str) -> Iterator[str]:
    for character, below in tree.items():
        if character:  # What has none says that a word ends here.
            rest = [*_branches(below, between)]
            behind = rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})" if rest else ""
            optional = f"(?:{between}{behind})?" if between or len(rest) == 1 else f"{behind}?"
            yield re.escape(character) + (optional if rest and "" in below else between * bool(rest) + behind)


_LEVEL: Final = re.compile(rf"(?!{'|'.join(NOT_A_LEVEL)})({alternatives(LEVELS)})(?=.)")
_ORGAN: Final = re.compile(rf"((?:{alternatives(LEVELS)})委)(?=.)")
_INNER: Final = re.compile(rf"((?:{alternatives(LEVELS)}).{{1,8}}?[局委办部厅])(.{{1,8}}[处科])$")
_GROUP: Final = re.compile(rf"(?![省市州区县]直(?:机关)?党?工委$)(?:{alternatives(GROUP_STARTS)}|.*(?:各|有关|相关))")
_OUTSIDE: Final = re.compile(
    rf"(?:{alternatives(PROVINCES)})|.*(?:{alternatives(BRANCHES)})|[^省市区县]{{2,7}}(?:省|市|县|区|自治州|旗)(?!域|块链|划)"
)
_ORGANS: Final = frozenset(PARTY_ORGANS)
_COMPANY: Final = re.compile(rf".*(?:{alternatives(COMPANY_ENDS)})$")
_ZONE: Final = ("区", "區")
_FUNCTION: Final = re.compile(alternatives(COMPANY_FUNCTIONS))
_TAKES_LEVEL: Final = re.compile(
    r".+(?:[局委办部厅处科室院会所站社联协署台校庭]|中心|总队|支队|大队|指挥部)(?:（[^（）]*）)?$"
)
_OPENS_GROUP: Final = re.compile(r".+[局委办部厅]$")
_PLACE: Final = re.compile(r"(?!各|有关|相关|其他)[\u4e00-\u9fff]{2,9}[市县区州旗盟]$")
_PLACE_BODY: Final = re.compile(
    r"(?!各|有关|相关|其他)[\u4e00-\u9fff]{2,9}[市县区州旗盟]((?:人民)?政府|管委会|党委|党工委)$"
)
_COMMITTEE: Final = re.compile(r".*(?:党工委|工委|党委|[省市县区]委)$")
_OFFICE: Final = re.compile(r".*(?:管委会|政府)(办公室|办公厅|办)$")


@attrs.define(eq=False)
class Mention:
    """A party as a clause prints it, and what the clause says of it.

    Attributes:
        printed: The name as printed.
        folded: The name in the view of the text.
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
    folded: str
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
    if text.endswith("）"):
        text = text[: max(text.rfind("（"), 0)]
    return text.endswith(NAME_ENDS)


class Traits(NamedTuple):
    """What the form of a printed name tells.

    Attributes:
        level: The level of government that it begins with, or `""`.
        organ: The party committee that it begins with (省委), or `""`.
        inner: The body that it begins with, where it names an office of one (区经发局 of 区经发局发改处), or `""`.
        takes: Whether it takes a carried level: `never`, `bare`, `opens` (behind a ， too), `zone` (of 区 alone) or
            `company` (if owned).
        place: Whether it is the bare name of a place: 福州市.
        ending: What the name of a body of a place ends in: 政府 of 厦门市政府, or `""`.
        kind: What kind of party it is.
    """

    level: str
    organ: str
    inner: str
    takes: str
    place: bool
    ending: str
    kind: PartyKind


@lru_cache(maxsize=4096)
def traits(name: str) -> Traits:
    """Return what the form of a name tells."""
    kind: PartyKind = "group" if _GROUP.match(name) else "organization"
    level = _LEVEL.match(name)
    body = _PLACE_BODY.match(name)
    takes = "never"
    organ = inner = None
    if kind == "group":
        pass
    elif level:
        organ, inner = _ORGAN.match(name), _INNER.match(name)
    elif _OUTSIDE.match(name):
        pass
    elif name.startswith(ZONE_BODIES):
        takes = "zone"
    elif _COMPANY.match(name):
        takes = "company"
    elif _TAKES_LEVEL.match(name):
        takes = "opens" if _OPENS_GROUP.match(name) else "bare"
    return Traits(
        level=level[1] if level and kind != "group" else "",
        organ=organ[1] if organ else "",
        inner=inner[1] if inner else "",
        takes=takes,
        place=_PLACE.match(name) is not None,
        ending=body[1] if body else "",
        kind=kind,
    )


def explicit_names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the names that are printed with the level that they belong to."""
    return frozenset(mention.printed for mention in mentions if traits(mention.folded).level)


def restore(mentions: Sequence[Mention], known: frozenset[str]) -> None:
    """Restore what the names of a clause leave out.

    Args:
        mentions: The parties of one clause, in order; their `name` is set.
        known: The names that the document prints with their level.
    """
    _carry_back(mentions)
    for _, group in groupby(mentions, attrgetter("field")):
        _carry_on(list(group), known)


def _carry_on(mentions: Sequence[Mention], known: frozenset[str]) -> None:
    """Restore the level that the names of one field of a clause share."""
    level = organ = inner = ""
    segment, opens = mentions[0].segment, False
    for mention in mentions:
        if mention.segment != segment:
            segment, opens = mention.segment, True
        name = mention.printed
        form = traits(mention.folded)
        restored, mention.name = mention.name, mention.name or name
        if form.level or restored:
            opens = False
        if form.level:
            # As printed: the view has the simplified form.
            level, organ, inner = (name[: len(each)] for each in (form.level, form.organ, form.inner))
        elif restored or not level or (form.takes == "never" and not opens):
            continue
        elif opens and form.takes != "opens":
            level = organ = inner = ""
        elif form.takes == "zone":
            if level in _ZONE:
                mention.name = level + name
        elif form.takes == "company":
            if _FUNCTION.match(mention.folded) or level + name in known:
                mention.name = level + name
        else:
            opens = False
            if inner and mention.folded[-1] in "处科":
                mention.name = inner + name
            elif organ and mention.folded in _ORGANS:
                mention.name = organ + name
            else:
                mention.name = level + name


def _carry_back(mentions: Sequence[Mention]) -> None:
    """Restore endings that a list shares: 福州市、厦门市政府; 区党工委、管委会办公室."""
    ending = ""
    following: Mention | None = None
    for mention in reversed(mentions):
        form = traits(mention.folded)
        if following and mention.segment != following.segment:
            ending, following = "", None
        if form.ending:
            ending = form.ending
        elif form.place and ending:
            mention.name = mention.printed + ending
        else:
            ending = ""
            if following and form.level and _COMMITTEE.match(mention.folded):
                office = _OFFICE.match(following.folded)
                if office and not traits(following.folded).level:
                    mention.name = mention.printed + following.printed[-len(office[1]) :]
        following = mention
