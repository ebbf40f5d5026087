"""From plan to text, in the layout of GB/T 9704—2012: 一、 （一） 1. （1）."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from govplan.model import Assignment, Item, Plan, Responsibility, Role, Section, Task
from govplan.numerals import spell
from govplan.text.source import LONG_LINE, paragraphs
from govplan.text.words import LABELS

INDENT: Final = "　　"
LABEL: Final = "责任单位"
WORDS: Final[dict[Role, str]] = {
    "lead": "牵头",
    "responsible": "负责",
    "support": "配合",
    "participant": "参与",
    "guide": "指导",
    "supervise": "督办",
}
"""The word that `render` writes for a role that no word of the source names."""

_NEEDS_BLANK: Final = "编篇章节条分0123456789"
_AFTER_LABEL: Final = "　"  # 第一条　…: nothing else parts such a label from its words.
_POINTS: Final = ".．、"  # 1.　5G…: a digit behind it would make a number of the label.
_OPENING: Final = "（(〔[［【"
_CLOSING: Final = "）)〕]］】〉"


def render(plan: Plan) -> str:
    """Return the text of a plan.

    Labels and clauses stand as printed where the plan has them; else a label is the one that GB/T 9704—2012 gives to
    depth and number, and a clause is written from its assignments.

    Args:
        plan: Any plan. What a text cannot show (sources, identifiers of parties, codes) is left out.

    Returns:
        The text, each paragraph in a line, with one line feed at the end; `""` for a plan without words.

    Example:
        >>> from govplan.model import Party, Task
        >>> duty = Responsibility(assignments=[Assignment("lead", Party("省发改委"))])
        >>> section = Section(number=1, heading="基础设施", items=[Item(number=1, tasks=[Task("加快建设。", duty)])])
        >>> [line.strip() for line in render(Plan(title="工作要点", sections=[section])).splitlines()]
        ['工作要点', '一、基础设施', '（一）加快建设。（责任单位：省发改委牵头）']
    """
    lines = [each for line in _lines(plan) if line.strip() for each in _broken(line.rstrip())]
    return "".join(f"{line}\n" for line in lines)


def _broken(line: str) -> Iterator[str]:
    """Yield a line; one so long that its blanks would be read as lost breaks is broken at them."""
    pieces = _pieces(line)
    if len(pieces) < 2:
        yield line
        return
    yield line[: len(line) - len(line.lstrip())] + pieces[0]
    for each in pieces[1:]:
        yield INDENT + each


def _pieces(line: str) -> list[str]:
    """Return what would be read as paragraphs in a line so long that its line breaks might be lost."""
    return [each for each in paragraphs(line) if each] if len(line) > LONG_LINE else []


def clause_of(duty: Responsibility) -> str:
    """Return the clause of a responsibility: as printed, or written from its assignments.

    Example:
        >>> from govplan.model import Party
        >>> clause_of(Responsibility(assignments=[Assignment("responsible", Party("市财政局"), basis="default")]))
        '（责任单位：市财政局）'
    """
    return written(duty) if duty.text is None else duty.text


def written(duty: Responsibility) -> str:
    """Return the clause that the assignments of a responsibility give."""
    groups: list[tuple[str, list[str]]] = []
    for assignment in duty.assignments:
        word = _word(assignment)
        if not groups or groups[-1][0] != word:
            groups.append((word, []))
        groups[-1][1].append(assignment.party.printed or assignment.party.name)
    text = ""
    before = ""
    for index, (word, names) in enumerate(groups):
        more = "等" if duty.open_ended and index == len(groups) - 1 else ""
        if index:
            # A group without a word would take the word of the group behind a ，.
            text += "，" if before and not {before, word} & LABELS.keys() else "；"
        listed = "、".join(names) + more
        text += f"{word}：{listed}" if word in LABELS else listed + word
        before = word
    labelled = groups and groups[0][0] in LABELS
    return f"（{text}）" if labelled else f"（{duty.label or LABEL}：{text}）"


def label_of(node: Section | Item, depth: int) -> str:
    """Return the label of a node: as printed, or the one that GB/T 9704—2012 gives to its depth and number."""
    if node.label is not None:
        return node.label
    return "" if node.number is None else official_label(depth, node.number)


def official_label(depth: int, number: int) -> str:
    """Return the label that GB/T 9704—2012 gives to a depth from 1 to 4, or `""` where it gives none.

    Example:
        >>> [official_label(depth, 12) for depth in (1, 2, 3, 4)]
        ['十二、', '（十二）', '12.', '（12）']
    """
    if depth <= 2 and not 1 <= number <= 999:
        return ""
    forms = (
        lambda: f"{spell(number)}、",
        lambda: f"（{spell(number)}）",
        lambda: f"{number}.",
        lambda: f"（{number}）",
    )
    return forms[depth - 1]() if depth <= len(forms) else ""


def _word(assignment: Assignment) -> str:
    if assignment.basis == "default":
        return ""
    return assignment.word or WORDS.get(assignment.role, "")


def _lines(plan: Plan) -> Iterator[str]:
    if plan.notice is not None:
        yield from (plan.notice.title or "").split("\n")
        yield from _address(plan)
        yield from _indented(plan.notice.text)
        yield from _signature(plan)
    yield from plan.title.split("\n")
    if plan.notice is None:
        yield from _address(plan)
    yield from _indented(plan.preamble)
    for section in plan.sections:
        yield from _node(section, 1)
    if plan.notice is None:
        yield from _signature(plan)
    yield from _indented(plan.closing)


def _address(plan: Plan) -> Iterator[str]:
    if plan.published is not None:
        yield f"发布日期：{plan.published.isoformat()}"
    for identifier in plan.identifiers:
        if identifier.value and identifier.scheme in ("document-number", "index-number"):
            yield identifier.value if identifier.scheme == "document-number" else f"索引号：{identifier.value}"
    if plan.issued is None:
        # Who issues a plan signs it with the date; without one it is said at its head.
        for issuer in plan.issuers:
            yield f"发文机关：{issuer.name}"
    if plan.addressees:
        yield f"{'，'.join(plan.addressees)}："


def _signature(plan: Plan) -> Iterator[str]:
    if plan.issued is not None:
        for issuer in plan.issuers:
            yield INDENT + issuer.name
        yield INDENT + date_of(plan.issued)
    if plan.access:
        yield f"{INDENT}（此件{plan.access}）"


def date_of(day: datetime.date) -> str:
    """Return a day as GB/T 9704—2012 writes it: 2017年3月27日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _indented(text: str | None) -> Iterator[str]:
    for paragraph in (text or "").split("\n"):
        yield INDENT + paragraph


def _node(node: Section | Item, depth: int) -> Iterator[str]:
    line = label_of(node, depth)
    if line and (line[-1] in _NEEDS_BLANK or (line[-1] in _POINTS and _begins_with_digit(node))):
        line += _AFTER_LABEL
    line += node.heading or ""
    if node.heading:
        yield from _indented(line)
        line = ""
    for index, task in enumerate(node.tasks):
        said = _said(task)
        before, first = line.rpartition("\n")[2], said.partition("\n")[0]
        if index and before and len(_pieces(f"{INDENT}{before}{first}")) > 1:
            # It is broken between two tasks rather than within one.
            line += "\n"
        line += said
    yield from _indented(line)
    for item in node.items:
        yield from _node(item, depth + 1)


def _said(task: Task) -> str:
    """Return the words of a task and its clause; one that is not within brackets has a line of its own."""
    if task.responsibility is None:
        return task.text
    clause = clause_of(task.responsibility)
    bare = clause[:1] not in _OPENING
    ends = bare or clause[-1:] not in _CLOSING
    return task.text + "\n" * (bare and bool(task.text)) + clause + "\n" * ends


def _begins_with_digit(node: Section | Item) -> bool:
    words = node.heading or "".join(task.text for task in node.tasks[:1])
    return words[:1].isdecimal()
