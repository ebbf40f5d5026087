"""A plan and its nodes: sections, items and tasks."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Annotated, Final, Literal, TypeAlias

import attrs

from govplan.constraints import MAX_INTEGER, Between, Pattern, constrain
from govplan.model.duty import Party, Responsibility
from govplan.model.record import Identifier, Notice, Period, Place, Relation, Source

LeadRule: TypeAlias = Literal["first-listed"]

MAX_DEPTH: Final = 64
"""How deep the nodes of a plan may be nested, a section being 1."""

_Number: TypeAlias = Annotated[int, Between(0, MAX_INTEGER)]
_Language: TypeAlias = Annotated[
    str, Pattern(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "bad-language", "a BCP 47 language tag like zh-Hans")
]

# A function for each type: mypy cannot solve `tuple` as a converter, and attrs takes long to look at it.


def _dues(values: Iterable["Due"]) -> tuple["Due", ...]:
    return tuple(values)


def _tasks(values: Iterable["Task"]) -> tuple["Task", ...]:
    return tuple(values)


def _items(values: Iterable["Item"]) -> tuple["Item", ...]:
    return tuple(values)


def _sections(values: Iterable["Section"]) -> tuple["Section", ...]:
    return tuple(values)


def _parties(values: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(values)


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _identifiers(values: Iterable[Identifier]) -> tuple[Identifier, ...]:
    return tuple(values)


def _relations(values: Iterable[Relation]) -> tuple[Relation, ...]:
    return tuple(values)


@attrs.frozen(field_transformer=constrain)
class Due:
    """A deadline.

    Attributes:
        text: The words of the deadline as printed: 年底前.
        date: The last day, where the words and the plan's period give one.

    Example:
        >>> Due("年底前", datetime.date(2017, 12, 31)).date.isoformat()
        '2017-12-31'
    """

    text: str | None = None
    date: datetime.date | None = None


@attrs.frozen(field_transformer=constrain)
class Task:
    """A run of a section's or an item's own words up to the clause that assigns it.

    Attributes:
        text: The words without the clause; paragraphs are joined by a line feed.
        responsibility: Who does it; None for what follows the last clause.
        due: The deadlines that the words or the clause name.

    Example:
        >>> Task("加快网络建设。").responsibility is None
        True
    """

    text: str
    responsibility: Responsibility | None = None
    due: tuple[Due, ...] = attrs.field(default=(), converter=_dues)


@attrs.frozen(field_transformer=constrain)
class Item:
    """A node below a section, at any depth.

    Attributes:
        label: The label as printed: （一）.
        number: What the label counts.
        heading: The heading, only if it is set apart from the text.
        tasks: The node's own words.
        items: The nodes below it.

    Raises:
        InvalidPlan: A field breaks its constraint (`out-of-range`).

    Example:
        >>> Item(label="（一）", number=1, tasks=[Task("加快网络建设。")]).tasks[0].text
        '加快网络建设。'
    """

    label: str | None = None
    number: _Number | None = None
    heading: str | None = None
    tasks: tuple[Task, ...] = attrs.field(default=(), converter=_tasks)
    items: tuple["Item", ...] = attrs.field(default=(), converter=_items)

    def responsibilities(self) -> Iterator[Responsibility]:
        """Iterate over the responsibilities of the item and of all below it, in document order."""
        return _responsibilities((self,))


@attrs.frozen(field_transformer=constrain)
class Section:
    """A node of the first depth, whatever style it is numbered in.

    Attributes:
        label: The label as printed: 一、.
        number: What the label counts.
        heading: The heading.
        tasks: The section's own words.
        items: The nodes below it.

    Raises:
        InvalidPlan: A field breaks its constraint (`out-of-range`).

    Example:
        >>> Section(label="一、", number=1, heading="建设新一代基础设施").heading
        '建设新一代基础设施'
    """

    label: str | None = None
    number: _Number | None = None
    heading: str | None = None
    tasks: tuple[Task, ...] = attrs.field(default=(), converter=_tasks)
    items: tuple[Item, ...] = attrs.field(default=(), converter=_items)

    def responsibilities(self) -> Iterator[Responsibility]:
        """Iterate over the responsibilities of the section and of all below it, in document order."""
        return _responsibilities((self,))


@attrs.frozen(kw_only=True, field_transformer=constrain)
class Plan:
    """A government plan.

    Attributes:
        title: The plan's own title; `""` if the text has none.
        sections: The nodes of the first depth.
        preamble: The words before the first section.
        notice: The covering notice that issues the plan.
        issuers: Who issues it.
        addressees: To whom the notice is addressed, as printed.
        identifiers: The document's numbers.
        genre: The kind of document as its title says: 工作要点, 实施方案.
        issued: The day of issue.
        published: The day of publication.
        period: The time that the plan is for.
        jurisdiction: The place that the plan is for.
        language: The language as a BCP 47 tag.
        access: Who may read it, as printed: 主动公开.
        lead_rule: `first-listed` if the plan states that the first party of a list leads.
        relations: How the plan stands to other documents.
        source: Where the text comes from.
        closing: What follows the last item: 附件, 抄送, 印发.

    Raises:
        InvalidPlan: A field breaks its constraint (`bad-language`, `not-in-list`).

    Example:
        >>> plan = Plan(title="工作要点", sections=[Section(label="一、", number=1, heading="总体要求")])
        >>> [id for id, pointer, node in plan.walk()]
        ['sec_1']
    """

    title: str
    sections: tuple[Section, ...] = attrs.field(converter=_sections)
    preamble: str | None = None
    notice: Notice | None = None
    issuers: tuple[Party, ...] = attrs.field(default=(), converter=_parties)
    addressees: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    identifiers: tuple[Identifier, ...] = attrs.field(default=(), converter=_identifiers)
    genre: str | None = None
    issued: datetime.date | None = None
    published: datetime.date | None = None
    period: Period | None = None
    jurisdiction: Place | None = None
    language: _Language = "zh-Hans"
    access: str | None = None
    lead_rule: LeadRule | None = None
    relations: tuple[Relation, ...] = attrs.field(default=(), converter=_relations)
    source: Source | None = None
    closing: str | None = None

    def responsibilities(self) -> Iterator[Responsibility]:
        """Iterate over the responsibilities of the whole plan, in document order."""
        return _responsibilities(self.sections)

    def walk(self) -> Iterator[tuple[str, str, Section | Item | Task]]:
        """Iterate over every section, item and task, in document order.

        Returns:
            Triples of the node's id, its JSON Pointer (RFC 6901) and the node. Ids are derived and opaque; the parent's
            id is the prefix, the number is that of the printed label.

        Example:
            >>> plan = Plan(title="", sections=[Section(number=2, items=[Item(tasks=[Task("推进。")])])])
            >>> [(id, pointer) for id, pointer, node in plan.walk()][-1]
            ('sec_2__item_nn_1__task_1', '/sections/0/items/0/tasks/0')
        """
        return _walk(self.sections, "sec", "/sections/")


def _responsibilities(nodes: tuple[Section | Item, ...]) -> Iterator[Responsibility]:
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        yield from (task.responsibility for task in node.tasks if task.responsibility is not None)
        stack.extend(reversed(node.items))


def _walk(
    nodes: tuple[Section | Item, ...], kind: str, prefix: str
) -> Iterator[tuple[str, str, Section | Item | Task]]:
    seen: dict[int | None, int] = {}
    for index, node in enumerate(nodes):
        count = seen[node.number] = seen.get(node.number, 0) + 1
        if node.number is None:
            name = f"{kind}_nn_{count}"
        else:
            name = f"{kind}_{node.number}" if count == 1 else f"{kind}_{node.number}_{count}"
        pointer = f"{prefix}{index}"
        yield name, pointer, node
        for position, task in enumerate(node.tasks):
            yield f"{name}__task_{position + 1}", f"{pointer}/tasks/{position}", task
        yield from _walk(node.items, f"{name}__item", f"{pointer}/items/")
