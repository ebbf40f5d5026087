"""The catalogue of whole values and words."""

from typing import Any, get_type_hints

import attrs
import pytest

from govplan.constraints import constraints_of
from govplan.model import Item, Plan, Responsibility, Section
from govplan.testing.catalogue import FRONTS, HEADS, VALUES, WORDS


@pytest.mark.parametrize(("cls", "name"), [pytest.param(*each, id=f"{each[0].__name__}.{each[1]}") for each in WORDS])
def test_words_are_those_of_a_member_and_keep_its_constraints(cls: Any, name: str) -> None:
    hint = get_type_hints(cls, include_extras=True)[name]
    assert len({*WORDS[cls, name]}) == len(WORDS[cls, name])
    for word in WORDS[cls, name]:
        assert [constraint.fault(word) for constraint in constraints_of(hint)] in ([], [None])


@pytest.mark.parametrize("cls", VALUES)
def test_whole_values_are_of_their_class(cls: type) -> None:
    assert {type(value) for value in VALUES[cls]} == {cls}
    assert len({*VALUES[cls]}) == len(VALUES[cls])


@pytest.mark.parametrize("cls", [Section, Item, Responsibility])
def test_the_first_whole_value_is_empty(cls: type) -> None:
    assert VALUES[cls][0] == cls()


@pytest.mark.parametrize("cls", [Section, Item])
def test_heads_make_nodes_the_first_an_empty_one(cls: type) -> None:
    nodes = [cls(**head) for head in HEADS[cls]]
    assert nodes[0] == cls()
    assert len({*nodes}) == len(nodes)


def test_fronts_make_plans_the_last_of_which_has_every_member() -> None:
    plans = [Plan(title="", sections=(), **front) for front in FRONTS]
    assert plans[0] == Plan(title="", sections=())
    unset = [field.name for field in attrs.fields(Plan) if getattr(plans[-1], field.name) in (None, ())]
    assert unset == ["sections", "preamble"]
