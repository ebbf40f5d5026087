"""The responsibility clauses of a text: where each begins and ends, and which brackets are none.

Precision comes first: a bracket is a clause when it carries a label, or when it stands next to the end of a sentence
and every piece of it is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from govplan.text.names import alternatives
from govplan.text.parties import is_list_of_parties
from govplan.text.words import FIELDS, LABEL_LEVELS, LABELS, OPENING_LABELS


def _spaced(words: Iterable[str]) -> str:
    """Return the alternatives of a pattern, longest first, that allow for stray blanks inside a word."""
    return alternatives(words, " ?")


_LEVEL: Final = f"(?:(?:{_spaced(LABEL_LEVELS)}) ?)?"
LABEL: Final = rf"(?:{_spaced(LABELS)}) ?："
RUN_LABEL: Final = rf"(?<!（)(?<!（ ){_LEVEL}(?:{_spaced(OPENING_LABELS)}) ?："
_OPENER: Final = re.compile("[（：]")
_BRACKET_LABELS: Final = OPENING_LABELS | {"相关单位"}
LABELLED: Final = re.compile(rf"（ ?{_LEVEL}(?:{_spaced(_BRACKET_LABELS)}) ?：")
_SIMPLE: Final = re.compile("（([\u4e00-\u9fff]{4,12})：[^（）\n]*）")
_LENGTHS: Final = tuple(sorted({len(label) for label in OPENING_LABELS}, reverse=True))
_LONGEST: Final = _LENGTHS[0]
_SPACED_LABEL: Final = re.compile(rf"{_LEVEL}(?:{_spaced(OPENING_LABELS)}) ?$")
_FIELDS: Final = frozenset(FIELDS)
# （完成时限：年底前；责任单位：…）: a label may stand behind another field.
_LABEL_BEHIND: Final = re.compile(rf"[^（）\n：]{{1,30}}[；，。 ] ?{_LEVEL}(?:{_spaced(_BRACKET_LABELS)}) ?：")
_LABEL_LENGTH: Final = 2 * max(map(len, LABELS)) + 7
_BRACKET: Final = re.compile("[（）\n]")
_RUN_END: Final = (
    rf"[。“‘\nA-Za-z！？]|(?:{_spaced(FIELDS)}) ?："
    r"|[，；](?=(?:20)?[0-9]{2}年|[0-9]{1,2}月|(?:今年)?年?[底内]|力争|确保)"
)
_NEXT_LABEL: Final = re.compile(
    # Another label right behind, in the next line, or behind a deadline.
    rf"[。；，]?[ \n]*(?:(?:{_spaced(FIELDS)}) ?：[^\n。：]{{1,30}}?[。；，\n ][ \n]*)?"
    rf"{_LEVEL}(?P<label>{_spaced(OPENING_LABELS)}) ?："
)
_RUN: Final = re.compile(RUN_LABEL)
_VERB: Final = (
    "(?:加大|加快|加强|大力|积极|广泛|强化|推进|推动|推广|建立|建设|完善|健全|鼓励|支持|深化|落实|实施|开展|组织|"
    "引导|优化|提升|促进|制定|探索|培育|打造|全面|深入|进一步|严格|充分|扩大|创新|依托|统筹|规范|构建|营造|拓展)"
    "(?!单位|部门|机构|责任单位)"
)
_RUN_STOP: Final = (
    r"(?:等|[局委办部厅处院会站所]|中心|公司|集团|企业|单位|政府|部门|机构|行)"
    rf"(?={_VERB}[^、，；）\n]{{4}}| (?!{_LEVEL}(?:{_spaced(LABELS)}) ?：)[^ 、，；：）\n])"
)
_RUN_SIGN: Final = re.compile(f"(?P<stop>{_RUN_STOP})|(?P<end>{_RUN_END})|[（）]")
_NEAR: Final = 12
_BRACKET_REACH: Final = 60
_ENDS: Final = "。！？；"
# What explains and assigns nothing; 含山, 如皋, 如东 and 即墨 are places, and 指挥部 is a body.
_PROSE: Final = re.compile(
    " ?(?:由|以下简称|含(?!山)|包括|例如|如(?![皋东])|详见|见|下同|即(?!墨)|指(?!挥)|附件|试行|暂行|草案)"
)


class Clause(NamedTuple):
    """A responsibility clause.

    Attributes:
        start: Offset of its first character: the bracket, or the label where there is no bracket.
        end: Offset behind its last character.
        inner: Offset of the first character inside the bracket.
        inner_end: Offset behind the last character inside the bracket.
        cut: Whether its bracket is not closed.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    cut: bool


class Brackets:
    """The brackets of a view, and which closes which; a bracket is closed in its own paragraph."""

    def __init__(self, view: str) -> None:
        """Look at no bracket yet: most are closed by one of the next."""
        self._view = view
        self._pairs: dict[int, int] | None = None

    def close(self, start: int) -> int | None:
        """Return the offset of the bracket that closes the one at an offset, or None where none does."""
        view = self._view
        depth = 0
        for match in islice(_BRACKET.finditer(view, start), _NEAR):
            bracket = match.group()
            if bracket == "\n":
                return None
            depth += 1 if bracket == "（" else -1
            if depth == 0:
                return match.start()
        if self._pairs is None:
            self._pairs = _pairs(view)
        return self._pairs.get(start)


def _pairs(view: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for match in _BRACKET.finditer(view):
        bracket = match.group()
        if bracket == "（":
            stack.append(match.start())
        elif bracket == "）":
            if stack:
                pairs[stack.pop()] = match.start()
        else:
            stack.clear()
    return pairs


def clauses(view: str, start: int, end: int, brackets: Brackets, *, bare: bool = True) -> Iterator[Clause]:
    """Find the clauses in a node's own words.

    Args:
        view: The view of the text (see `source`).
        start: Offset where the own words begin.
        end: Offset where they end.
        brackets: The brackets of the view.
        bare: Whether a bracket without label may be a clause.

    Returns:
        The clauses in the order of the text.

    Example:
        >>> view = "建设（二期）。（责任单位：市财政局）"
        >>> [view[clause.start : clause.end] for clause in clauses(view, 0, len(view), Brackets(view))]
        ['（责任单位：市财政局）']
    """
    position = start
    while opener := _OPENER.search(view, position, end):
        here = opener.start()
        if view[here] == "：":
            label = _label_before(view, here, position)
            if label is None:
                position = here + 1
                continue
            clause = run_of(view, label, here + 1, end)
            if clause.cut:
                # Inside a bracket that begins otherwise it is prose.
                position = clause.end
                continue
        elif (simple := _SIMPLE.match(view, here, end)) and _opens_bracket(simple[1]):
            # Most clauses: one label, and no bracket within.
            clause = Clause(here, simple.end(), here + 1, simple.end() - 1, False)
        elif _is_labelled(view, here, end):
            clause = _labelled(view, here, end, brackets)
        elif bare and (close := _bare(view, here, end, brackets)):
            clause = Clause(here, close + 1, here + 1, close, False)
        else:
            position = here + 1
            continue
        yield clause
        position = clause.end


def _label_before(view: str, colon: int, start: int) -> int | None:
    """Return where the label that ends in a colon begins, if one does that opens a clause."""
    if " " not in view[max(colon - 2 * _LONGEST, start) : colon]:
        for length in _LENGTHS:
            if colon - length >= start and view[colon - length : colon] in OPENING_LABELS:
                here = colon - length
                return here - 2 if here - 2 >= start and view[here - 2 : here] in LABEL_LEVELS else here
        return None
    match = _SPACED_LABEL.search(view, max(colon - 2 * _LONGEST, start), colon)
    return match.start() if match else None


def _is_labelled(view: str, start: int, end: int) -> bool:
    """Tell whether the bracket begins with a label."""
    label, colon, _ = view[start + 1 : min(start + _LABEL_LENGTH, end)].partition("：")
    behind = start + 2 + len(label)
    label = label.replace(" ", "")
    return colon != "" and (
        _opens_bracket(label) or (label in _FIELDS and _LABEL_BEHIND.match(view, behind, end) is not None)
    )


def _opens_bracket(label: str) -> bool:
    """Tell whether a label, which may begin with its level, opens a clause in a bracket."""
    return label in _BRACKET_LABELS or (label[:2] in LABEL_LEVELS and label[2:] in _BRACKET_LABELS)


def _labelled(view: str, start: int, end: int, brackets: Brackets) -> Clause:
    close = brackets.close(start)
    if close is not None and close < end:
        return Clause(start, close + 1, start + 1, close, False)
    # Not closed: it ends where the next one begins, or with its line.
    stop = view.find("\n", start, end)
    stop = end if stop < 0 else stop
    following = LABELLED.search(view, start + 1, stop)
    stop = following.start() if following else stop
    while stop > start and view[stop - 1] == " ":
        stop -= 1
    if view[stop - 2] == "）" != view[stop - 1]:
        stop -= 1
    return Clause(start, stop, start + 1, stop, True)


def run_of(view: str, start: int, after: int, end: int) -> Clause:
    """Return the run of labels that stands outside brackets; one that a closing bracket cuts is cut.

    Args:
        view: The view of the text (see `source`).
        start: Offset of its first label.
        after: Offset behind the colon of that label.
        end: Where it ends at the latest.
    """
    # In one pass, which ends where the run does: many labels may stand in a line that has no end.
    labels = {view[start:after].rstrip("： ").replace(" ", "")}
    stop = end
    position = passed = after
    depth = 0
    is_open = False
    while match := _RUN_SIGN.search(view, position, end):
        position = match.end()
        if match["stop"]:
            stop = position
            break
        here, sign = match.start(), match.group()
        if not match["end"]:
            is_open = sign == "（"
            depth += 1 if is_open else -1
            if depth < 0:
                return Clause(start, position, start, here, True)
        elif here >= passed and not (is_open and _closed(view, here, end)):
            # It ends in no bracket that it opens.
            following = _NEXT_LABEL.match(view, here, end)
            label = following["label"].replace(" ", "") if following else ""
            if not following or label in labels:
                stop = here
                break
            # Another label right behind, or in the next line, goes on with the same clause.
            labels.add(label)
            passed = following.end()
        if sign == "\n":
            depth = 0
    while stop > after and view[stop - 1] in " ，；、":
        stop -= 1
    return Clause(start, stop, start, stop, False)


def _closed(view: str, start: int, end: int) -> bool:
    """Tell whether the bracket which is open at an offset is closed in its line."""
    return "）" in view[start : min(end, start + _BRACKET_REACH)].partition("\n")[0]


def _bare(view: str, start: int, end: int, brackets: Brackets) -> int | None:
    """Return the offset of the closing bracket if a bracket without label is a clause."""
    close = brackets.close(start)
    if close is None or close >= end:
        return None
    before = start - 1
    while before >= 0 and view[before] in " \n":
        before -= 1
    after = close + 1
    while after < end and view[after] == " ":
        after += 1
    behind_end = before >= 0 and view[before] in _ENDS
    before_end = after >= end or view[after] in "。；\n" or _RUN.match(view, after, end) is not None
    if not (behind_end or before_end) or _PROSE.match(view, start + 1, close):
        return None
    return close if is_list_of_parties(view[start + 1 : close], named=not behind_end) else None
