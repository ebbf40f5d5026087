"""The headings of a text: which labels are headings, and where the plan ends.

Structure comes from numbering and words, never from indentation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from govplan.text.attachments import end_of_plan
from govplan.text.labels import Candidate, candidates
from govplan.text.levels import Label, nested
from govplan.text.words import ROLES

_NOT_BEHIND: Final = frozenset(("", *"\n。；，、："))
_TITLE_STOP: Final = re.compile("[。；！？，：\n]")
_SENTENCE_STOP: Final = re.compile("[。！？；：\n]")
_FIELD: Final = re.compile(
    r"(?:单位|部门|主体|时限|时间|期限|范围) ?：(?:[^。\n（）]|（[^（）\n]*）|（)*）?[ \n。；]*$"
)
_EMPTY_FIELD: Final = re.compile("：[ \n。；]*$")
_ROLE_WORDS: Final = sorted({word[-2:] for words in ROLES.values() for word in words})
_WITHIN: Final = r"(?:[^（）\n]|（[^（）\n]{0,20}）)"
# A bracket that ends in a role word, or stands behind the end of a sentence.
_ASSIGNED: Final = re.compile(
    f"(?:（{_WITHIN}{{2,120}}(?:{'|'.join(_ROLE_WORDS)})|[。；！？]（{_WITHIN}{{2,180}})）[。；]?$"
)
_TITLE_LENGTH: Final = 40
_SHORTEST_TITLE: Final = 2
_LOOK_BACK: Final = 200
_LOOK_AHEAD: Final = 60
_GAP: Final = 10
_PARTS: Final = frozenset({"han", "paren"})
"""The styles that number parts of a document and are no way to count: one of them alone is a heading too."""

_COUNTS: Final = frozenset({"arabic", "arabic_paren"})
_IN_SENTENCES: Final = frozenset({"arabic_paren", "arabic_half", "circled", "arabic", "paren"})


class Outline(NamedTuple):
    """The headings of a text.

    Attributes:
        labels: Their labels in the order of the text.
        end: Where the plan ends: what follows is attached, or says where copies go.
    """

    labels: list[Label]
    end: int


def outline(view: str, begins: Collection[int] = (), rows: Collection[int] = ()) -> Outline:
    r"""Find the labels that are headings.

    Args:
        view: The view of a text (see `source`).
        begins: Offsets where a paragraph begins although no line does.
        rows: Offsets of the lines that are rows of a table.

    Returns:
        The labels, each with its depth, and where the plan ends.

    Example:
        >>> found = outline("一、总则\n（一）推进。\n（二）落实。\n二、附则\n附件：1.名单")
        >>> [(label.number, label.depth) for label in found.labels], found.end
        ([(1, 1), (1, 2), (2, 2), (2, 1)], 24)
    """
    headings = list(_Selection(view, candidates(view, begins, rows)).headings())
    end = end_of_plan(view, headings[0].end, {each.end for each in headings}) if headings else len(view)
    return Outline(nested([each for each in headings if each.start < end]), end)


class _Selection:
    """Which candidates are headings: a label at the start of a line is one, within a line its number must fit."""

    def __init__(self, view: str, candidates: list[Candidate]) -> None:
        """Count the styles that stand at the start of a line."""
        self._view = view
        self._candidates = candidates
        self._at_line = Counter(each.style for each in candidates if each.context == "line")
        self._last: dict[str, int] = {}
        self._previous: Candidate | None = None

    def headings(self) -> Iterator[Candidate]:
        """Yield the candidates that are headings."""
        for index, candidate in enumerate(self._candidates):
            if candidate.number is None:
                continue
            stands = self._begins(candidate, index) if candidate.context == "line" else self._stands(candidate, index)
            if stands:
                self._last[candidate.style] = candidate.number
                self._previous = candidate
                yield candidate

    def _begins(self, label: Candidate, index: int) -> bool:
        """Tell whether a label at the start of a line is a heading."""
        if label.style == "bare":
            return self._has_decimals(label, index) or label.number == self._last.get("bare", -1) + 1
        if self._is_tight(label):
            return label.number == self._last.get(label.style, -1) + 1
        if label.style not in _IN_SENTENCES:
            return True
        # （1）…；（2）…。 in one line count within a sentence, the first of them too.
        following = self._following(label, index)
        return not (
            following
            and following.number == (label.number or 0) + 1
            and following.context == "semicolon"
            and self._view.find("\n", label.end, following.start) < 0
        )

    def _has_decimals(self, label: Candidate, index: int) -> bool:
        """Tell whether 1.1 is the next label behind 1."""
        following = self._candidates[index + 1] if index + 1 < len(self._candidates) else None
        return (
            following is not None
            and following.style == "decimal1"
            and self._view.startswith(f"{label.number}.1", following.start)
            and following.start - label.end <= _TITLE_LENGTH
        )

    def _is_tight(self, label: Candidate) -> bool:
        """Tell whether digits stand right behind a number and its point that are no year: 11.121人才…."""
        behind = self._view[label.end : label.end + 5]
        return label.style == "arabic" and behind[:1].isdecimal() and not behind.endswith("年")

    def _stands(self, label: Candidate, index: int) -> bool:
        """Tell whether a label within a line is a heading."""
        field = self._follows_field(label)
        parted = label.context == "sentence" or self._view[label.start - 1] == " "
        counts = label.context == "semicolon" and not (field and self._follows_nothing(label))
        if counts or (self._is_bare(label) and not (field and parted)):
            return False
        last = self._last.get(label.style)
        expected = label.number == (0 if last is None else last) + 1
        if self._is_tight(label):
            return field and expected
        near = label.number == 1 or (last is not None and last <= (label.number or 0) <= last + _GAP)
        if field and (parted or near):
            return True
        if label.context in ("bare", "bracket"):
            # Behind a bracket, which may be a clause, the next number is enough.
            return self._touches_title(label, index, expected=expected) or (
                label.context == "bracket"
                and ((expected and last is not None) or (label.number == 1 and self._follows_clause(label)))
            )
        if label.context == "sentence" and expected and last is not None:
            return True
        alone = label.style in _PARTS or (label.style in _COUNTS and label.context == "sentence")
        return self._goes_on(label, index) or (alone and self._is_first(label, index))

    def _touches_title(self, label: Candidate, index: int, *, expected: bool) -> bool:
        """Tell whether nothing but a title stands before a label: its parent's, that of its list, or the document's."""
        before = self._previous
        if before is None:
            begin = max(label.start - _LOOK_BACK, 0)
            stops = [match.end() for match in _SENTENCE_STOP.finditer(self._view, begin, label.start)]
            begin = stops[-1] if stops else begin
        else:
            begin = before.end
        if label.start - begin > _LOOK_BACK:
            return False
        title = self._view[begin : label.start].strip(" \n")
        if len(title) > _TITLE_LENGTH or _TITLE_STOP.search(title):
            # A title may have a ， before the first of its list.
            return (
                before is not None
                and len(title) <= _TITLE_LENGTH
                and set(_TITLE_STOP.findall(title)) == {"，"}
                and label.style != before.style
                and self._is_first(label, index)
            )
        if before is None:
            return self._goes_on(label, index) or (label.style in _PARTS and self._is_first(label, index))
        if len(title) < _SHORTEST_TITLE:
            return False
        if label.style == before.style:
            return label.number == (before.number or 0) + 1
        return expected or label.number == 1 or self._goes_on_behind_gap(label, index)

    def _goes_on_behind_gap(self, label: Candidate, index: int) -> bool:
        """Tell whether a label is a little ahead of the last of its style, or the first; the next one confirms it."""
        last = self._last.get(label.style)
        return (last is None or last < (label.number or 0) <= last + _GAP) and self._goes_on(label, index)

    def _follows_field(self, label: Candidate) -> bool:
        """Tell whether the field of a clause stands before a label: 责任单位：市财政局二、…."""
        begin = max(self._previous.end if self._previous else 0, label.start - _LOOK_BACK)
        return _FIELD.search(self._view, begin, label.start) is not None

    def _follows_nothing(self, label: Candidate) -> bool:
        """Tell whether the field before a label is empty."""
        return _EMPTY_FIELD.search(self._view, max(label.start - _LOOK_BACK, 0), label.start) is not None

    def _follows_clause(self, label: Candidate) -> bool:
        """Tell whether a bracket that assigns stands before a label: （市财政局负责）（二）…."""
        return _ASSIGNED.search(self._view, max(label.start - _LOOK_BACK, 0), label.start) is not None

    def _is_bare(self, label: Candidate) -> bool:
        """Tell whether no words stand behind a label in its line."""
        return self._view[label.end : label.end + 1] in _NOT_BEHIND

    def _following(self, label: Candidate, index: int) -> Candidate | None:
        """Return the next label of the style, if it is near."""
        for other in self._candidates[index + 1 : index + _LOOK_AHEAD]:
            if other.style == label.style:
                return other
        return None

    def _is_first(self, label: Candidate, index: int) -> bool:
        """Tell whether a label is the first of a list, maybe of one, and does not count within a sentence."""
        if label.number != 1 or self._at_line[label.style] >= 2:
            return False
        following = self._following(label, index)
        counts = following is not None and following.number == 2 and following.context in ("semicolon", "colon")
        return not counts

    def _goes_on(self, label: Candidate, index: int) -> bool:
        """Tell whether the next label of the style is the next number and stands in another sentence.

        Where the style stands at the start of lines, a list does not begin within one unless it goes on in the next.
        """
        following = self._following(label, index)
        if following is None or following.number != (label.number or 0) + 1:
            return False
        if self._at_line[label.style] >= 2:
            return label.number == 1 and following.context == "line"
        return following.context not in ("semicolon", "colon")
