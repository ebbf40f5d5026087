"""Values within every constraint."""

import datetime
import typing
from collections import Counter
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import find, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from govplan import model
from govplan.constraints import Between, MinLength, constraints_of
from govplan.testing.values import few, known_or, many, member, rarely, values, varied, within

CLASSES = [each for name in model.__all__ if attrs.has(each := getattr(model, name))]
LEAVES = [each for each in CLASSES if each not in (model.Plan, model.Section, model.Item)]
CONSTRAINED = [
    pytest.param(hint, id=f"{cls.__name__}.{name}")
    for cls in CLASSES
    for name, hint in typing.get_type_hints(cls, include_extras=True).items()
    if constraints_of(hint)
]


@pytest.mark.parametrize("annotation", CONSTRAINED)
@given(data=st.data())
def test_what_is_drawn_keeps_its_constraint(annotation: Any, data: st.DataObject) -> None:
    value = data.draw(within(annotation))
    assert [constraint.fault(value) for constraint in constraints_of(annotation)] == [None]


def test_two_constraints_at_once_are_beyond_it() -> None:
    with pytest.raises(ValueError, match="too many values to unpack"):
        within(Annotated[int, Between(0, 9), Between(5, 7)])


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [(str, str), (bool, bool), (datetime.date, datetime.date), (tuple[str, ...], list), (model.Party, model.Party)],
)
@given(data=st.data())
def test_each_kind_of_type_is_drawn(annotation: Any, kind: type, data: st.DataObject) -> None:
    assert type(data.draw(within(annotation))) is kind


@pytest.mark.parametrize("cls", LEAVES)
@given(data=st.data())
def test_values_are_of_their_class(cls: type, data: st.DataObject) -> None:
    assert type(data.draw(values(cls))) is cls


@pytest.mark.parametrize("cls", LEAVES)
def test_strategies_are_built_once(cls: type) -> None:
    assert values(cls) is values(cls)


@given(member(model.Source, "url"))
def test_a_member_may_be_none_where_its_type_says_so(url: str | None) -> None:
    assert url is None or ":" in url


@given(member(model.Party, "name"))
def test_a_member_is_not_none_where_its_type_does_not_say_so(name: str) -> None:
    assert name


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(lambda title: title == "工作要点", id="a-word-of-the-catalogue"),
        pytest.param(lambda title: title == "", id="nothing"),
        pytest.param(lambda title: max(title, default="") > "\U00010000", id="anything"),
    ],
)
def test_a_member_may_be_known_or_not(wanted: Any) -> None:
    assert wanted(find(member(model.Plan, "title"), wanted))


def test_the_simplest_value_comes_first() -> None:
    assert find(values(model.Task), lambda _: True) == model.Task("")
    assert find(values(model.Responsibility), lambda _: True) == model.Responsibility()
    assert find(values(model.Source), lambda _: True) == model.Source()


def test_text_has_no_lone_surrogates() -> None:
    with pytest.raises(NoSuchExample):
        find(within(Annotated[str, MinLength(1)]), lambda text: any("\ud800" <= each <= "\udfff" for each in text))


@given(known_or([1, 2], st.just(3)))
def test_a_known_value_or_another_is_drawn(value: int) -> None:
    assert value in {1, 2, 3}


def test_a_rare_value_is_drawn_now_and_then() -> None:
    drawn: list[str] = []

    @given(rarely(st.just("rare"), st.just("usual")))
    def draw(value: str) -> None:
        drawn.append(value)

    draw()
    assert set(drawn) <= {"rare", "usual"}
    assert find(rarely(st.just("rare"), st.just("usual")), lambda _: True) == "usual"
    assert find(rarely(st.just("rare"), st.just("usual")), lambda value: value == "rare") == "rare"


@pytest.mark.parametrize("number", range(4))
def test_a_hundred_examples_show_each_of_seven_choices(number: int) -> None:
    # Without `varied` one or another is missing from every third hundred.
    drawn: Counter[int] = Counter()

    @seed(number)
    @settings(max_examples=100, database=None, derandomize=False)
    @given(varied(st.tuples(st.integers(0, 6), st.tuples(*[st.booleans()] * 20))))
    def draw(values: tuple[int, tuple[bool, ...]]) -> None:
        drawn[values[0]] += 1

    draw()
    assert min(drawn[each] for each in range(7)) >= 4


@given(few(st.none()), many(st.none()))
def test_lists_are_short_or_as_long_as_in_real_plans(short: list[None], long: list[None]) -> None:
    assert len(short) <= 3
    assert len(long) <= 16
