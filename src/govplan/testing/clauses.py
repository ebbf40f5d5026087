"""Responsibility clauses as they are printed, with what they must be read as; nothing is asked of the parser."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from govplan.model import Assignment, Basis, Responsibility, Role
from govplan.testing.runs import Mention, Run


class Label(NamedTuple):
    """The label of a list, and what it says of those without a role word."""

    text: str
    role: Role
    stated: bool
    features: frozenset[str]


class Word(NamedTuple):
    """A role word, and what it says of those before it."""

    text: str
    role: Role
    feature: str


class Group(NamedTuple):
    """A run of parties, the role word behind it if there is one, and the sign behind both."""

    run: Run
    word: Word | None = None
    sign: str = "，"


class Brackets(NamedTuple):
    """What a clause opens and closes with."""

    left: str
    right: str
    features: frozenset[str]


class Tail(NamedTuple):
    """What stands in a clause behind its parties: a field, a deadline, a rule."""

    text: str
    due: tuple[str, str] | None = None
    features: frozenset[str] = frozenset()


class Clause(NamedTuple):
    """A clause: its text, what it says, where it prints whom, and the deadlines in it."""

    text: str
    duty: Responsibility
    mentions: tuple[Mention, ...]
    dues: tuple[tuple[str, str], ...]
    features: frozenset[str]

    @property
    def is_run(self) -> bool:
        """Whether it has no brackets and ends with its line."""
        return "label-run" in self.features

    @property
    def is_cut(self) -> bool:
        """Whether it must be the last of its line."""
        return self.is_run or "cut-off" in self.features


def label_of(text: str, role: Role, stated: bool, *features: str) -> Label:
    """Return a label, given what it shows."""
    return Label(text, role, stated, frozenset(features))


LABELS: Final = (
    label_of("责任单位", "responsible", False),
    label_of("牵头单位", "lead", True, "lead-label"),
    label_of("配合单位", "support", True, "support-label"),
    label_of("责任部门", "responsible", False, "other-label"),
    label_of("负责部门", "responsible", False, "other-label"),
    label_of("对接部门", "responsible", False, "other-label"),
    label_of("主要责任单位", "responsible", False, "other-label"),
    label_of("牵头部门", "lead", True, "lead-label"),
    label_of("牵头责任单位", "lead", True, "lead-label"),
    label_of("协同责任单位", "support", True, "support-label"),
    label_of("配合部门", "support", True, "support-label"),
    label_of("实施单位", "responsible", True, "implement-label"),
)
WORDS: Final = (
    Word("牵头", "lead", "lead"),
    Word("负责", "responsible", "responsible"),
    Word("配合", "support", "support"),
    Word("按职责分工负责", "responsible", "by-division"),
    Word("参与", "participant", "participant"),
    Word("指导", "guide", "guide"),
    Word("牵头负责", "lead", "lead-in-charge"),
    Word("负责配合落实", "support", "in-charge-of-support"),
    Word("督办", "supervise", "supervise"),
    Word("主办", "lead", "lead"),
    Word("承办", "responsible", "responsible"),
    Word("分别负责", "responsible", "by-division"),
    Word("按职能分工负责", "responsible", "by-division"),
    Word("协助", "support", "support"),
    Word("参加", "participant", "participant"),
    Word("监督", "supervise", "supervise"),
)
BRACKETS: Final = (
    Brackets("（", "）", frozenset()),
    Brackets("(", ")", frozenset({"narrow-brackets"})),
    Brackets("[", "]", frozenset({"square-brackets"})),
    Brackets("〔", "〕", frozenset({"tortoise-brackets"})),
    Brackets("(", "）", frozenset({"mismatched-brackets"})),
    Brackets("（", "〉", frozenset({"mismatched-brackets"})),
)
NO_BRACKETS: Final = Brackets("", "", frozenset({"label-run"}))

TAILS: Final = (
    Tail(""),
    Tail("；适用范围：海峡自贸试验区", None, frozenset({"other-field"})),
    Tail("；联系人：王某某", None, frozenset({"other-field"})),
    Tail("，2018年3月底前完成", ("2018年3月底前", "2018-03-31"), frozenset({"deadline-in-clause"})),
)
RULES: Final = (
    Tail("，列第一位者为牵头单位，下同", None, frozenset({"first-listed"})),
    Tail("；排在第一位的部门为牵头部门，下同", None, frozenset({"first-listed"})),
    Tail("。列第一位者为牵头单位，下同", None, frozenset({"first-listed"})),
)


def clause(
    lists: Sequence[tuple[Label | None, Sequence[Group]]],
    brackets: Brackets = BRACKETS[0],
    tail: Tail = TAILS[0],
    *,
    colon: str = "：",
    between: str = "；",
) -> Clause:
    """Write lists of parties as one clause.

    A role word governs the groups before it that have none, up to a semicolon; groups that no role word governs are
    what the label of their list says, or else responsible by default.
    """
    text = brackets.left
    mentions: list[Mention] = []
    assignments: list[Assignment] = []
    features = {*brackets.features, *tail.features}
    for number, (label, groups) in enumerate(lists):
        text += between * bool(number) + (label.text + colon if label else "")
        features |= label.features if label else set()
        governing = _governing(groups)
        for index, (group, word) in enumerate(zip(groups, governing, strict=True)):
            mentions += [
                each._replace(start=each.start + len(text), end=each.end + len(text)) for each in group.run.mentions
            ]
            role, printed, basis = _what(label, word)
            assignments += [Assignment(role, each.party, printed, basis) for each in group.run.mentions]
            features |= group.run.features
            text += group.run.text + (group.word.text if group.word else "")
            text += group.sign if index < len(groups) - 1 else ""
        features |= _features(label, groups, governing)
    if len(lists) > 1:
        features.add("two-labels")
    if colon == ":" and lists[0][0]:
        features.add("narrow-colon")
    duty = Responsibility(
        text + tail.text + brackets.right,
        lists[0][0].text if lists[0][0] else None,
        assignments,
        any(group.run.open_ended for _, groups in lists for group in groups),
    )
    return Clause(duty.text or "", duty, tuple(mentions), (tail.due,) if tail.due else (), frozenset(features))


def _governing(groups: Sequence[Group]) -> list[Word | None]:
    """Return the role word of each group: its own, or the next up to a semicolon."""
    found: list[Word | None] = []
    word: Word | None = None
    for index, group in reversed([*enumerate(groups)]):
        if group.word or (group.sign == "；" and index < len(groups) - 1):
            word = group.word
        found.insert(0, word)
    return found


def _what(label: Label | None, word: Word | None) -> tuple[Role, str | None, Basis]:
    if word:
        return word.role, word.text, "stated"
    if label and label.stated:
        return label.role, label.text, "stated"
    return "responsible", None, "default"


def _features(label: Label | None, groups: Sequence[Group], governing: Sequence[Word | None]) -> set[str]:
    """Tell what a list shows beside what its parts are."""
    words = [group.word for group in groups if group.word]
    found = {word.feature for word in words}
    found.add(("label-and-roles" if words else "label-and-list") if label else "roles-alone" if words else "bare-list")
    if any(each and not group.word for group, each in zip(groups, governing, strict=True)):
        found.add("role-reach")
    if words and not governing[-1]:
        found.add("role-behind")
    if len(groups) > 1 and not words:
        found.add("levels-parted")
    if any(group.sign == "；" for group in groups[:-1]):
        found.add("groups-by-semicolon")
    return found
