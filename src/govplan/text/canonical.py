"""Which plans a text shows whole: those of which `parse(render(plan)).plan == plan`.

The predicate is about the plan alone and never asks `parse`. It is careful: a plan that it refuses may still come back
whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from govplan.model import Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.text.clauses import Brackets, clauses
from govplan.text.deadlines import deadlines
from govplan.text.frame import PIECES, Piece, genre_of, is_foot, kind_of, period_of
from govplan.text.headings import HEADING_LENGTH, RUN_IN_LENGTH
from govplan.text.labels import candidates
from govplan.text.names import traits
from govplan.text.notice import named
from govplan.text.paragraphs import classified
from govplan.text.parties import is_list_of_parties
from govplan.text.rendering import LABEL, WORDS, official_label, written
from govplan.text.source import DOTS, Source

_MAX_DEPTH: Final = 4  # GB/T 9704—2012 gives labels to four depths.
_MAX_NUMBER: Final = 999
_HEADING_END: Final = re.compile("[^，；、。：！？]$")
_NUMBER_END: Final = re.compile("〕[0-9]{1,5}号$")
_OF_LABELS: Final = "。、，．."  # Behind a label it would be a part of that.
_BRACKET: Final = re.compile("（([^（）]*)）")
_ADDRESSEE: Final = re.compile(r"(?:各|有关|市直|省直|区直)[\u4e00-\u9fff、（）]{1,40}$")
_IDENTIFIERS: Final = {
    "document-number": re.compile(r"[\u4e00-\u9fff]{1,8}〔(?:19|20)[0-9]{2}〕[1-9][0-9]{0,3}号$"),
    "index-number": re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*$"),
}
_ISSUER: Final = re.compile(r"[\u4e00-\u9fff]{2,20}(?:人民政府|办公厅|办公室|委员会|管委会)$")
_ACCESS: Final = frozenset({"主动公开", "依申请公开", "不予公开", "公开发布"})
_BODY: Final = re.compile(
    r"[省市县区][\u4e00-\u9fff]{1,14}[局委办部厅](?:（[省市县区][\u4e00-\u9fff]{1,10}[局委办]）)?$|[\u4e00-\u9fff]{2,10}大学$"
)
_GROUP: Final = re.compile(r"各(?:设区市|市|县|区)政府$|省直有关部门$|市直有关单位$")
_NOT_IN_NAMES: Final = re.compile(
    "[及与等由、]|会同|牵头|负责|配合|参与|指导|督办|支持|协助|承办|主办|协办|实施|各|有关|相关"
)
_AND_IN_A_NAME: Final = re.compile("(?:文化和旅游|发展和改革|工业和信息化|住房和城乡建设)[局委厅部]")


def is_canonical(plan: Plan) -> bool:
    """Tell whether a text in the layout of GB/T 9704—2012 shows a plan whole.

    Labels are those that GB/T 9704—2012 gives to depth and position; no text holds a clause or begins like a label;
    every clause is what `render` writes from the assignments; nothing is set that a text cannot show.

    Args:
        plan: Any plan.

    Returns:
        Whether `parse(render(plan)).plan == plan` is promised.

    Example:
        >>> plan = Plan(title="工作要点", genre="工作要点", sections=[Section("一、", 1, "总体要求")])
        >>> is_canonical(plan), is_canonical(attrs.evolve(plan, title=""))
        (True, False)
    """
    shown = attrs.evolve(plan, source=None, relations=(), jurisdiction=None, lead_rule=None, language="zh-Hans")
    return (
        plan == shown
        and bool(plan.sections)
        and _is_headed(plan)
        and _is_signed(plan)
        and all(_is_node(node, depth, number, plan) for node, depth, number in _nodes(plan.sections, 1))
        and not _runs_in(plan)
    )


def _nodes(nodes: Sequence[Section | Item], depth: int) -> Iterator[tuple[Section | Item, int, int]]:
    """Iterate over the nodes with their depth and their position; deeper ones than have a label are cut off."""
    for number, node in enumerate(nodes, 1):
        yield node, depth, number
        yield from _nodes(node.items if depth <= _MAX_DEPTH else (), depth + 1)


def _is_headed(plan: Plan) -> bool:
    """Tell whether titles, notice, addressees, numbers and preamble are what the head of a text shows."""
    notice = plan.notice
    titles = [plan.title] if notice is None else [plan.title, notice.title or ""]
    return (
        all(_is_title(title) for title in titles)
        and genre_of(plan.title) == plan.genre
        and period_of(plan.title) == plan.period
        and (named(plan.title) is None if notice is None else notice.text is not None and _is_said_first(notice.text))
        and all(_ADDRESSEE.match(each) for each in plan.addressees)
        and all(
            each.value is not None
            and (form := _IDENTIFIERS.get(each.scheme or "")) is not None
            and form.match(each.value)
            and _is_plain(each.value)
            for each in plan.identifiers
        )
        and len(set(plan.identifiers)) == len(plan.identifiers)
        and (plan.preamble is None or _is_said_first(plan.preamble))
    )


def _is_signed(plan: Plan) -> bool:
    """Tell whether issuers, date, access and closing are what the signature and the foot of a text show."""
    closing = plan.closing
    return (
        all(_ISSUER.match(each.name) and each == Party(each.name) and _is_plain(each.name) for each in plan.issuers)
        and (plan.issued is not None or not (plan.issuers or plan.notice))
        and all(day is None or day.year >= 1900 for day in (plan.issued, plan.published))
        and (plan.issued is None or plan.issued.year < 2100)
        and (plan.access is None or plan.access in _ACCESS)
        and (
            closing is None
            or ("\n" not in closing and is_foot(closing) and _is_plain(closing) and kind_of(closing) not in PIECES)
        )
    )


def _is_node(node: Section | Item, depth: int, number: int, plan: Plan) -> bool:
    if (
        depth > _MAX_DEPTH
        or number > _MAX_NUMBER
        or node.number != number
        or node.label != official_label(depth, number)
    ):
        return False
    if node.heading is not None and not _is_heading(node.heading):
        return False
    assigned = all(task.responsibility is not None for task in node.tasks[:-1])
    return assigned and all(_is_task(task, plan) for task in node.tasks)


def _is_task(task: Task, plan: Plan) -> bool:
    duty = task.responsibility
    clause = "" if duty is None else duty.text or ""
    return (
        _is_prose(task.text)
        and (duty is None or _is_duty(duty))
        and task.due == deadlines(f"{task.text}{clause}", plan.period)
    )


def _is_duty(duty: Responsibility) -> bool:
    if duty.label != LABEL or not duty.assignments or duty.text != written(duty):
        return False
    before: Assignment | None = None
    for assignment in duty.assignments:
        if not _is_assignment(assignment, before):
            return False
        before = assignment
    return True


def _is_assignment(assignment: Assignment, before: Assignment | None) -> bool:
    role, word, basis = assignment.role, assignment.word, assignment.basis
    if (role, word, basis) != ("responsible", None, "default") and (
        word is None or WORDS.get(role) != word or basis != "stated"
    ):
        return False
    party = assignment.party
    name = party.name
    if party.id is not None or party.kind != ("group" if _GROUP.match(name) else "organization"):
        return False
    if party.kind == "organization" and (not _BODY.match(name) or _NOT_IN_NAMES.search(name)):
        return False
    if "和" in _AND_IN_A_NAME.sub("", name):
        return False
    if party.printed is None:
        # A name that says no level must not be one that takes the level of another.
        return traits(name).takes == "never"
    if before is None or (before.role, before.word) != (role, word):
        return False
    carried = traits(before.party.name).level
    return carried != "" and name == carried + party.printed and traits(party.printed).takes in ("bare", "opens")


def _is_title(title: str) -> bool:
    return (
        bool(title)
        and "\n" not in title
        and " " not in title
        and _is_one_piece(title, "title")
        and not is_foot(title)
        and _is_plain(title)
        and not _ISSUER.match(title)
    )


def _is_heading(heading: str) -> bool:
    return (
        0 < len(heading) <= HEADING_LENGTH
        and heading[0] not in _OF_LABELS
        and "\n" not in heading
        and "。" not in heading
        and _HEADING_END.search(heading) is not None
        # It might be the first line of an attachment.
        and not _NUMBER_END.search(heading)
        and _is_plain(heading)
    )


def _is_prose(text: str) -> bool:
    """Tell whether a text is paragraphs that nothing but prose can be taken for."""
    return (
        all(each.endswith("。") and not is_foot(each) and kind_of(each) == "text" for each in text.split("\n"))
        and text[0] not in _OF_LABELS
        and _is_plain(text)
    )


def _is_said_first(text: str) -> bool:
    """Tell whether a text is prose that no line of a head or a cover can be found in."""
    return _is_prose(text) and all(_is_one_piece(each, "text") for each in text.split("\n"))


def _is_one_piece(text: str, kind: str) -> bool:
    """Tell whether a paragraph is not parted where heads are read."""
    pieces = classified(Source.of(text), 0, len(text))
    return [*pieces] == [Piece(0, len(text), kind)]


def _is_plain(text: str) -> bool:
    """Tell whether the words of a text are read as they stand, and none of them as label or clause."""
    source = Source.of(text)
    view = source.view
    return (
        source.words(0, len(text)) == text
        and len(view.split("\n")) == text.count("\n") + 1
        and not DOTS.search(view)  # What other words have before them may make a list of contents of it.
        and not _like_labels(view)
        and not any(clauses(view, 0, len(view), Brackets(view)))
        and not any(is_list_of_parties(match[1], named=False) for match in _BRACKET.finditer(view))
        and "为牵头" not in view
    )


def _like_labels(view: str) -> bool:
    """Tell whether a text holds what might be a label; the numbers within a sentence, parted by ；, are none."""
    found = candidates(view)
    for index, each in enumerate(found):
        following = found[index + 1].context if index + 1 < len(found) else ""
        if each.context != "semicolon" and not (each.context == "colon" and following == "semicolon"):
            return True
    return False


def _runs_in(plan: Plan) -> bool:
    """Tell whether a short first sentence with more behind it might be taken for a heading."""
    for node, _, _ in _nodes(plan.sections, 1):
        text = node.tasks[0].text if node.tasks and node.heading is None else ""
        stop = text.find("。")
        if 0 < stop <= RUN_IN_LENGTH and stop < len(text) - 1:
            return True
    return False
