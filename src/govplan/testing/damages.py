"""Damage done to the text of a document, and what must hold of it whatever a parser reads there."""

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

import attrs
from hypothesis import strategies as st

from govplan.model import Plan, Task
from govplan.testing.document import Document, documents

Relation: TypeAlias = Literal["same-plan", "same-shape", "same-plan-twice", "earlier-sections", "total"]

RELATIONS: Final[dict[Relation, str]] = {
    "same-plan": "the text must be read as the plan of the document",
    "same-shape": "the same sections, items and clauses with as many parties, in the same places",
    "same-plan-twice": "the sections of the document must be read twice, one after the other",
    "earlier-sections": "all sections but the last one that is left must be read as those of the document",
    "total": "the text must be read, and nothing of it lost",
}
"""What each relation demands of a parser. `total` is demanded of every text."""


@attrs.frozen
class Damaged:
    """A text that was a document's.

    Attributes:
        text: The text.
        damage: What was done to it: a name of `DAMAGES`.
        relation: What must hold: a name of `RELATIONS`.
        document: The document that it was.

    Example:
        >>> from govplan import Plan
        >>> Damaged("", "cut", "total", Document("工作要点", Plan(title="工作要点", sections=()))).relation
        'total'
    """

    text: str
    damage: str
    relation: Relation
    document: Document

    def holds(self, plan: Plan) -> bool:
        """Tell whether the relation holds of what a parser read in the text.

        Args:
            plan: What it read.

        Returns:
            Whether it may be right; what `total` demands has been shown by reading the text at all.
        """
        return self.relates(self.document.plan, plan)

    def relates(self, before: Plan, after: Plan) -> bool:
        """Tell whether the relation holds between two plans that the same parser read.

        Args:
            before: What it read in the text of the document.
            after: What it read in the damaged text.
        """
        return _HOLDS[self.relation](after, before)


def _same_shape(plan: Plan, expected: Plan) -> bool:
    return _shape(plan) == _shape(expected)


def _shape(plan: Plan) -> list[tuple[str, object]]:
    """Return the pointers of nodes and clauses, with labels and counts of parties."""
    return [
        (
            pointer,
            node.responsibility and len(node.responsibility.assignments) if isinstance(node, Task) else node.label,
        )
        for _, pointer, node in plan.walk()
    ]


def _twice(plan: Plan, expected: Plan) -> bool:
    return plan.sections == expected.sections * 2


def _earlier(plan: Plan, expected: Plan) -> bool:
    kept = plan.sections[:-1]
    return kept == expected.sections[: len(kept)]


_HOLDS: Final[dict[Relation, Callable[[Plan, Plan], bool]]] = {
    "same-plan": Plan.__eq__,
    "same-shape": _same_shape,
    "same-plan-twice": _twice,
    "earlier-sections": _earlier,
    "total": lambda _plan, _expected: True,
}


@attrs.frozen
class _Damage:
    """A kind of damage: what it is, what holds of it, and how it is done at some place."""

    what: str
    relation: Relation
    done: Callable[[Document, int], str]


_NARROW: Final = str.maketrans("（）：，", "():,")
_WIDE: Final = str.maketrans("():,", "（）：，")
_SIGNS: Final = "（）：、，。；\n 责任单位牵头负责配合一二三1.等和"


def _ends(document: Document, end: str) -> str:
    return end.join(document.text.splitlines()) + end


def _after_lines(document: Document, blanks: str) -> str:
    return "".join(
        line.rstrip("\r\n") + blanks + line[len(line.rstrip("\r\n")) :]
        for line in document.text.splitlines(keepends=True)
    )


def _before_lines(document: Document, blanks: str) -> str:
    mark = "\ufeff" * document.text.startswith("\ufeff")
    return mark + "".join(blanks + line for line in document.text.removeprefix(mark).splitlines(keepends=True))


def _brackets(document: Document, signs: dict[int, int]) -> str:
    """Change brackets, colons and commas of clauses, and nothing else."""
    text = document.text
    for pointer, (start, end) in document.spans.items():
        if pointer.endswith("/responsibility"):
            text = text[:start] + text[start:end].translate(signs) + text[end:]
    return text


def _body(document: Document) -> tuple[int, int]:
    """Return where the sections stand that have labels, with the ends of their lines."""
    spans = [span for pointer, span in document.spans.items() if pointer.count("/") == 2]
    start, end = min(spans)[0], max(end for _, end in spans)
    while document.text[end : end + 1].isspace():
        end += 1
    return start, end


def _doubled(document: Document, _: int) -> str:
    start, end = _body(document)
    return document.text[:end] + document.text[start:end] + document.text[end:]


def _cut(document: Document, at: int) -> str:
    start, end = _body(document)
    return document.text[: start + at % max(1, end - start)]


def _mojibake(document: Document, _: int) -> str:
    return document.text.encode("gb18030").decode("utf-8", errors="replace")


def _wrapped(document: Document, at: int) -> str:
    width = 20 + at % 30
    return "\n".join(document.text[place : place + width] for place in range(0, len(document.text), width))


def _at(document: Document, at: int) -> int:
    return at % (len(document.text) + 1)


def _without_one(document: Document, at: int) -> str:
    place = _at(document, at)
    return document.text[:place] + document.text[place + 1 :]


def _with_one(document: Document, at: int) -> str:
    place = _at(document, at)
    return document.text[:place] + _SIGNS[at % len(_SIGNS)] + document.text[place:]


def _swapped(document: Document, at: int) -> str:
    place = _at(document, at)
    return document.text[place:] + document.text[:place]


DAMAGES: Final[dict[str, _Damage]] = {
    # The first ones change nothing that counts.
    "line-feeds": _Damage("lines end in LF", "same-plan", lambda document, _: _ends(document, "\n")),
    "crlf": _Damage("lines end in CR LF", "same-plan", lambda document, _: _ends(document, "\r\n")),
    "carriage-returns": _Damage("lines end in CR", "same-plan", lambda document, _: _ends(document, "\r")),
    "byte-order-mark": _Damage(
        "a byte order mark comes first",
        "same-plan",
        lambda document, _: "\ufeff" + document.text.removeprefix("\ufeff"),
    ),
    "trailing-blanks": _Damage(
        "lines end in blanks", "same-plan", lambda document, _: _after_lines(document, " \u3000")
    ),
    "indented": _Damage("lines are indented", "same-plan", lambda document, _: _before_lines(document, "\u3000\u3000")),
    "ends-early": _Damage("the last line has no end", "same-plan", lambda document, _: document.text.rstrip("\r\n")),
    "half-width": _Damage(
        "brackets, colons and commas of clauses are narrow",
        "same-shape",
        lambda document, _: _brackets(document, _NARROW),
    ),
    "full-width": _Damage(
        "brackets, colons and commas of clauses are wide", "same-shape", lambda document, _: _brackets(document, _WIDE)
    ),
    "doubled": _Damage("the body stands twice", "same-plan-twice", _doubled),
    "cut": _Damage("the text ends anywhere in its body", "earlier-sections", _cut),
    # What is read in these nobody knows.
    "mis-encoded": _Damage("GB 18030 read as UTF-8", "total", _mojibake),
    "wrapped": _Damage("lines are broken at another width", "total", _wrapped),
    "one-missing": _Damage("a character is missing", "total", _without_one),
    "one-more": _Damage("a character of the syntax is put in", "total", _with_one),
    "turned-round": _Damage("the end stands before the beginning", "total", _swapped),
}
"""What can be done to a text, and what holds of it then."""


def damaged(document: Document | None = None) -> st.SearchStrategy[Damaged]:
    """Draw damaged texts of documents: cut, mis-encoded, wrapped, doubled, in other widths.

    No plan is known of most of them; each names the relation that holds between what is read in it and in the document
    that it was.

    Args:
        document: The document whose text is damaged; by default any that `documents` draws.

    Returns:
        A strategy of damaged texts.

    Example:
        >>> from hypothesis import given
        >>> from govplan import parse
        >>> @given(damaged())
        ... def test_nothing_is_lost(each: Damaged) -> None:
        ...     parsed = parse(each.text)
        ...     assert "".join(each.text[token.start : token.end] for token in parsed.tokens) == each.text
        >>> test_nothing_is_lost()
    """
    whole = documents() if document is None else st.just(document)
    return st.builds(_damaged, whole, st.sampled_from(tuple(DAMAGES)), st.integers(0, 9_999))


def related(relation: Relation, without: frozenset[str] = frozenset()) -> st.SearchStrategy[Damaged]:
    """Draw damaged texts of which a relation holds.

    Args:
        relation: A name of `RELATIONS`.
        without: Features that the documents must lack.

    Example:
        >>> from hypothesis import given
        >>> @given(related("same-shape"))
        ... def test(each: Damaged) -> None:
        ...     assert each.damage in {"half-width", "full-width"}
        >>> test()
    """
    whole = {name: documents(without=without | _BEYOND.get(name, frozenset())) for name in DAMAGES}
    names = [name for name, damage in DAMAGES.items() if damage.relation == relation]
    return st.one_of([st.builds(_damaged, whole[name], st.just(name), st.integers(0, 9_999)) for name in names])


def _damaged(document: Document, name: str, at: int) -> Damaged:
    """Do a damage; where it could be told from the document's own, its relation is less."""
    damage = DAMAGES[name]
    relation: Relation = "total" if _BEYOND.get(name, frozenset()) & document.features else damage.relation
    return Damaged(damage.done(document, at), name, relation, document)


_BEYOND: Final[dict[str, frozenset[str]]] = {
    # What a document must not show for the relation to hold.
    "trailing-blanks": frozenset({"hard-wrapped", "flattened", "stray-blanks"}),
    "indented": frozenset({"hard-wrapped"}),
    "half-width": frozenset({"hard-wrapped", "mismatched-brackets"}),
    "full-width": frozenset({"hard-wrapped", "mismatched-brackets"}),
    "doubled": frozenset(
        {
            *("hard-wrapped", "flattened", "page-lines", "contents", "first-listed", "first-listed-in-prose"),
            *("running-numbers", "clause-before-heading", "heading-sentence", "printed-elsewhere", "cut-off"),
        }
    ),
    "cut": frozenset(
        {
            *("hard-wrapped", "flattened", "first-listed-in-prose", "heading-sentence", "printed-elsewhere"),
            *("arabic-first", "inverted", "clause-before-heading"),
        }
    ),
}
