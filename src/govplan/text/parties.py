"""The parties of a responsibility clause, and what each of them is.

、 binds tighter than ， and ；. A role word at the end of a group governs it, and the groups without one before it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govplan.model import Role
from govplan.text.fields import fields, without_level
from govplan.text.lists import ROLE_AT_END, ROLE_OF, name_spans, pieces
from govplan.text.names import Mention, alternatives, is_name, traits
from govplan.text.words import FIELDS, LABELS, MANNERS

_ROLE_WITH_OBJECT: Final = re.compile(r"(?<=[局委办部厅处室院会站所心司团府位门构行])(?P<word>牵头负责|负责|牵头)(?=.)")
_ENDS_OF_ROLES: Final = frozenset(word[-2:] for word in ROLE_OF)
_BEFORE_ROLES: Final = (
    frozenset("责能工务") | {word[-1] for word in MANNERS} | {word[-3] for word in ROLE_OF if len(word) > 2}
)
_ROLE_LENGTH: Final = 24
_SPECIAL: Final = re.compile("[等同及和与）0-9年长持常由]|(?:负责|牵头)[^、，；。]|[局委办部厅][省市区县旗]")
_RULE: Final = re.compile(
    "(?:[，。；（]|^)[^，。；（）]{0,10}?(?:[列排][^，。；：]{0,6}(?:第一|首位|最前|靠前)|首位)[^，。；：]{0,12}(?:为|是)(?:牵头|主|第一)[^，。；]*(?P<on>，下同|下同)?"
)
_FIELDS: Final = frozenset(FIELDS)
_TRAILING_FIELD: Final = re.compile(f"[，；。](?:{alternatives(FIELDS)})：")
_OTHERWISE: Final = re.compile("[。；，](?:以下|上述|下同|以上|其他不)")
_LEVELS: Final = re.compile("各[有关相]{0,4}[省市州县区旗盟镇乡街道园开发功能新、]{1,9}(?:（[^（）]{1,6}）)?$")
_OPEN: Final = re.compile(
    r"(?<![中高同均平优初上下头甲乙])等(?:(?:[省市区县州]|中央)?(?:[直级])?(?:各)?(?:有关|相关|所属|成员)?"
    r"(?:部门|单位|机构|企业|委办局|地区|方面)|[0-9一二三四五六七八九十]{1,3}个?(?:部门|单位|家))?$"
)
_DEADLINE: Final = re.compile(
    r"(?:(?:在|于)?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底|上旬|中旬|下旬|年底|年内)?(?:之?前|内|底)?(?:完成|落实|实施|启动)?|长期坚持|持续推进|常态化实施|年底前(?:完成)?|年内(?:完成)?)$"
)
_UNLIKE_A_NAME: Final = re.compile(
    # Words of sentences; 应急, 经信 and 不动产 are words of names.
    "[的是为将须按若已被该此“”：！？]|不(?!动产)|应(?!急|用|对)|可(?!再生|持续)|经(?!济|信|贸|发|合|营|开|管|委|商|科)"
    "|其(?!他|它)|以下|简称|包括|通过|进行|对于"
)
_PROSE: Final = re.compile("(?<!自)由|并")
_NOBODY: Final = frozenset({"无", "暂无", "/", "—", "——", "-"})
_LONGEST_LIST: Final = 400
_NAME_LENGTH: Final = 30
_SEGMENT: Final = 100  # More parties than a segment has.


class Reading(NamedTuple):
    """What a clause says.

    Attributes:
        label: The first label of the clause, or None.
        mentions: The parties in order.
        open_ended: Whether a list of the clause ends in 等.
        rule: Whether the clause states that the first party of a list leads.
    """

    label: str | None
    mentions: list[Mention]
    open_ended: bool
    rule: bool


def read(view: str, clean: str, start: int, end: int) -> Reading:
    """Read the inside of a clause.

    Args:
        view: The view of the text (see `source`).
        clean: The text itself.
        start: Offset of the first character inside the brackets.
        end: Offset behind the last.

    Returns:
        What it says; the names of its mentions are not restored yet.

    Example:
        >>> inside = "责任单位：省发改委、教育厅牵头"
        >>> [(each.printed, each.role) for each in read(inside, inside, 0, len(inside)).mentions]
        [('省发改委', 'lead'), ('教育厅', 'lead')]
    """
    reader = _Reader(view, clean, start, end)
    text = reader.text
    rule = _RULE.search(text) if "为" in text or "是" in text else None
    stop = _outside(text, rule.start()) if rule else len(text)
    if otherwise := _OTHERWISE.search(text, 0, stop):
        stop = otherwise.start()
    first_label = None
    begin, label, printed = 0, "", ""
    for here, after, following in fields(text, stop):
        if begin < here:
            reader.read(begin, here, label, printed)
        printed = reader.printed(here, after - 1)
        if first_label is None and without_level(following) not in _FIELDS:
            first_label = printed
        begin, label = after, following
    reader.read(begin, stop, label, printed)
    return Reading(first_label, reader.mentions, reader.open_ended, rule is not None)


def _outside(text: str, place: int) -> int:
    """Return an offset, or where the bracket begins that is open there."""
    opened = text.rfind("（", 0, place)
    return opened if opened >= 0 and text.find("）", opened, place) < 0 else place


def is_list_of_parties(inside: str, *, named: bool) -> bool:
    """Tell whether the inside of a bracket without label is a list of parties.

    Args:
        inside: The view of the inside.
        named: Whether a role word must say so.

    Example:
        >>> is_list_of_parties("省商务厅、省财政厅", named=False), is_list_of_parties("二期", named=False)
        (True, False)
    """
    if other := _TRAILING_FIELD.search(inside):
        inside = inside[: other.start()]
        named = True
    if len(inside) > _LONGEST_LIST or "：" in inside or _PROSE.search(inside):
        return False
    reading = read(inside, inside, 0, len(inside))
    if not reading.mentions or (named and all(each.word is None for each in reading.mentions)):
        return False
    judged = [(each, is_name(each.folded) or _LEVELS.match(each.folded) is not None) for each in reading.mentions]
    return any(name for _, name in judged) and all(
        2 <= len(each.folded) <= _NAME_LENGTH
        and (name or traits(each.folded).place)
        and not _UNLIKE_A_NAME.search(each.folded)
        for each, name in judged
    )


class _Reader:
    """Reads the lists of one clause, one after the other."""

    __slots__ = (
        "clean",
        "field",
        "joint",
        "mentions",
        "offsets",
        "open_ended",
        "pending",
        "same",
        "segment",
        "start",
        "text",
    )

    def __init__(self, view: str, clean: str, start: int, end: int) -> None:
        """Look at the inside of a clause, its stray blanks left out."""
        text = view[start:end]
        self.offsets: list[int] | None = None
        if " " in text or "\n" in text:
            self.offsets = [index for index in range(start, end) if view[index] not in " \n"]
            text = "".join([view[index] for index in self.offsets])
        self.text = text
        self.same = self.offsets is None and clean[start:end] == text
        self.clean = clean
        self.start = start
        self.field = self.segment = 0
        self.mentions: list[Mention] = []
        self.pending: list[Mention] = []  # Those that no role word has governed yet.
        self.open_ended = False
        self.joint = ""  # The word behind which the next ones join.

    def printed(self, begin: int, end: int) -> str:
        """Return words as the text prints them: the view has their characters simplified."""
        if self.same:
            return self.text[begin:end]
        if self.offsets is None:
            return self.clean[self.start + begin : self.start + end]
        return "".join([self.clean[index] for index in self.offsets[begin:end]])

    def read(self, begin: int, end: int, label: str, printed: str) -> None:
        """Read one list: what stands behind a label, which is printed so, up to the next."""
        self.field += 1
        stated: Role | None = None
        if label:
            word = without_level(label)
            if word in _FIELDS or not (word in LABELS or word.endswith(("单位", "部门"))):
                return
            role, says_so = LABELS.get(word, ("other", True))
            stated = role if says_so else None
        text = self.text
        special = _SPECIAL.search(text, begin, end) is not None
        for first, last, mark in pieces(text, begin, end):
            stop = last
            governs = None
            word = text[last - 2 : last]
            if word in _ENDS_OF_ROLES:
                governs = ROLE_OF.get(word)
                if governs is None or text[last - 3] in _BEFORE_ROLES:
                    match = ROLE_AT_END.search(text, max(first, last - _ROLE_LENGTH), last)
                    governs, word = (ROLE_OF[match["word"]], match.group()) if match else (None, "")
                if governs:
                    stop -= len(word)
                    word = self.printed(stop, last)
            if special:
                self._read_special(first, stop)
            elif first < stop:
                self._mention(first, stop)
            if self.joint and (governs or mark != "、"):
                # A会同B、C负责: what stands behind 会同 joins, whatever the word at the end.
                self._assign("joint", self.joint)
                self.joint = ""
            elif governs:
                self._assign(governs, word)
            if mark != "、":
                self.segment += 1
                if mark in "；。":
                    if stated:
                        self._assign(stated, printed)
                    self.pending = []

    def _read_special(self, first: int, stop: int) -> None:
        """Read a piece that may be more than one name: 等, 会同, 和, a deadline, a role word with an object."""
        text = self.text
        if first < stop and text[first] == "由":
            first += 1
        owner = _ROLE_WITH_OBJECT.search(text, first, stop)
        if owner and text.count("（", first, owner.start()) > text.count("）", first, owner.start()):
            owner = None  # A remark within a name.
        # A牵头，会同B负责: the lead stands before the ，; 会同县 is a county.
        behind = bool(self.mentions) and text.startswith("会同", first) and not text.startswith("会同县", first)
        joint = first if behind else text.find("会同", first + 2, stop)
        if owner and owner.start() > joint:
            stop = owner.start()
        if joint >= 0:
            if owner and owner.end() <= joint:
                # A牵头会同B, A负责制定会同B: the word before it says what A does.
                self._names(first, owner.start())
                self._assign(ROLE_OF[owner["word"]], self.printed(*owner.span("word")))
            else:
                self._names(first, joint)
                self._assign("lead", self.printed(joint, joint + 2))
            first = joint + 2
            self.joint = self.printed(joint, first)
        self._names(first, stop)
        if owner and not self.joint:
            others = [each for each in self.pending[-_SEGMENT:] if each.segment != self.segment]
            before = self.pending[:-_SEGMENT]
            self.pending = [each for each in self.pending[-_SEGMENT:] if each.segment == self.segment]
            self._assign(ROLE_OF[owner["word"]], self.printed(*owner.span("word")))
            self.pending = before + others

    def _names(self, first: int, stop: int) -> None:
        """Add the names of a piece."""
        if _DEADLINE.match(self.text, first, stop):
            return
        for begin, end in name_spans(self.text, first, stop):
            opened = _OPEN.search(self.text, begin, end)
            if opened:
                self.open_ended = True
            last = opened.start() if opened else end
            if begin < last:
                self._mention(begin, last)

    def _mention(self, begin: int, end: int) -> None:
        """Add a name."""
        folded = self.text[begin:end]
        if folded in _NOBODY:
            return
        offsets = self.offsets
        if offsets is None:
            first, last = begin + self.start, end + self.start
            printed = folded if self.same else self.clean[first:last]
        else:
            first, last = offsets[begin], offsets[end - 1] + 1
            printed = self.printed(begin, end)
        mention = Mention(printed, folded, first, last, self.segment, self.field)
        self.mentions.append(mention)
        self.pending.append(mention)

    def _assign(self, role: Role, word: str) -> None:
        """Give the pending mentions a role."""
        for mention in self.pending:
            mention.role, mention.word, mention.basis = role, word, "stated"
        self.pending = []
