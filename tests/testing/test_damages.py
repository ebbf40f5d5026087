"""Damaged texts, and what must hold of them."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Item, Plan, Responsibility, Section, Task
from govplan.testing.damages import DAMAGES, RELATIONS, Damaged, damaged
from govplan.testing.document import Document, documents
from govplan.text import parse

ONE, TWO = Section("一、", 1, tasks=[Task("建设。")]), Section("二、", 2, items=[Item("（一）", 1)])
PLAN: Final = Plan(title="要点", sections=[ONE, TWO])
DOCUMENT: Final = Document(
    "要点\n一、建设。\n二、\n", PLAN, frozenset(), {"/sections/0": (3, 8), "/sections/1": (9, 11)}
)

READ: Final = documents().filter(lambda document: parse(document.text).plan == document.plan)


@given(READ.flatmap(damaged))
def test_our_parser_keeps_every_relation(each: Damaged) -> None:
    parsed = parse(each.text)
    assert each.holds(parsed.plan)
    assert "".join(each.text[token.start : token.end] for token in parsed.tokens) == each.text


@given(damaged(), st.data())
def test_they_are_damages_of_the_table(each: Damaged, data: st.DataObject) -> None:
    assert each.relation in {DAMAGES[each.damage].relation, "total"}
    assert DAMAGES[each.damage].relation in RELATIONS
    assert data.draw(damaged(each.document)).document is each.document


def test_every_relation_holds_of_some_damage() -> None:
    assert {damage.relation for damage in DAMAGES.values()} == RELATIONS.keys()


@pytest.mark.parametrize(
    ("relation", "right", "wrong"),
    [
        ("same-plan", PLAN, Plan(title="", sections=PLAN.sections)),
        ("same-shape", PLAN, Plan(title="要点", sections=[ONE])),
        ("same-plan-twice", Plan(title="要点", sections=[ONE, TWO, ONE, TWO]), PLAN),
        ("earlier-sections", Plan(title="要点", sections=[ONE, Section("二", 2)]), Plan(title="", sections=[TWO, TWO])),
    ],
)
def test_a_relation_holds_or_not(relation: str, right: Plan, wrong: Plan) -> None:
    each = Damaged("", "cut", relation, DOCUMENT)  # type: ignore[arg-type]  # a string that is one of the literals
    assert each.holds(right)
    assert not each.holds(wrong)


def test_the_shape_counts_parties() -> None:
    plan = Plan(title="", sections=[Section(tasks=[Task("", Responsibility())])])
    each = Damaged("", "half-width", "same-shape", Document("", plan))
    assert not each.holds(Plan(title="", sections=[Section(tasks=[Task("")])]))


@pytest.mark.parametrize(
    ("damage", "at", "text"),
    [
        ("crlf", 0, "要点\r\n一、建设。\r\n二、\r\n"),
        ("trailing-blanks", 0, "要点 \u3000\n一、建设。 \u3000\n二、 \u3000\n"),
        ("indented", 0, "\u3000\u3000要点\n\u3000\u3000一、建设。\n\u3000\u3000二、\n"),
        ("byte-order-mark", 0, "\ufeff要点\n一、建设。\n二、\n"),
        ("ends-early", 0, "要点\n一、建设。\n二、"),
        ("doubled", 0, "要点\n一、建设。\n二、\n一、建设。\n二、\n"),
        ("cut", 2, "要点\n一、"),
        ("wrapped", 0, "要点\n一、建设。\n二、\n"),
        ("one-missing", 0, "点\n一、建设。\n二、\n"),
        ("one-more", 0, "（要点\n一、建设。\n二、\n"),
        ("turned-round", 3, "一、建设。\n二、\n要点\n"),
    ],
)
def test_what_a_damage_does(damage: str, at: int, text: str) -> None:
    assert DAMAGES[damage].done(DOCUMENT, at) == text
