"""The words that the parser knows: each stands once, means one thing, and can be told from the others."""

import re
from collections import Counter
from typing import get_args

import pytest

from govplan import Role, parse
from govplan.text import words

LISTS = {
    name: value
    for name, value in vars(words).items()
    if name.isupper() and isinstance(value, tuple) and all(isinstance(word, str) for word in value)
}


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    assert [word for word, count in Counter(LISTS[name]).items() if count > 1] == []


def test_a_role_word_says_one_role() -> None:
    counts = Counter(word for role in words.ROLES.values() for word in role)
    assert set(words.ROLES) <= set(get_args(Role))
    assert [word for word, count in counts.items() if count > 1] == []


def test_a_label_says_a_role_or_leaves_it_open() -> None:
    assert {role for role, _ in words.LABELS.values()} <= set(get_args(Role))
    assert {role for role, stated in words.LABELS.values() if not stated} == {"responsible"}
    assert set(words.LABELS) >= words.OPENING_LABELS
    assert not set(words.LABELS) & set(words.FIELDS)


@pytest.mark.parametrize("word", [word for each in words.ROLES.values() for word in each])
def test_every_role_word_is_read(word: str) -> None:
    (duty,) = parse(f"一、加快建设。（责任单位：市财政局{word}）").plan.responsibilities()
    role = next(role for role, each in words.ROLES.items() if word in each)
    assert [(each.role, each.word, each.party.name) for each in duty.assignments] == [(role, word, "市财政局")]


@pytest.mark.parametrize("label", sorted(words.OPENING_LABELS))
def test_every_label_opens_a_clause(label: str) -> None:
    (duty,) = parse(f"一、加快建设。（{label}：市财政局）").plan.responsibilities()
    assert (duty.label, [each.role for each in duty.assignments]) == (label, [words.LABELS[label][0]])


TRADITIONAL = re.compile(
    "[責單牽頭負門協辦導參與會聯實關條節廳處總區縣鎮鄉團監發範圍時間員長點項級該個為屬機構組學醫銀業據職務]"
)


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_in_simplified_characters(name: str) -> None:
    assert [word for word in LISTS[name] if TRADITIONAL.search(word)] == []
