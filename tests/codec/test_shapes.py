import datetime
from typing import Annotated, Any, Literal

import attrs
import pytest

from govplan.codec.shapes import Shape, classes, members, shape_of
from govplan.constraints import MAX_INTEGER, Between, MinLength, OneOf
from govplan.model import Item, Party, Plan, Section


@pytest.mark.parametrize(
    ("annotation", "shape"),
    [
        (str, Shape("string")),
        (int | None, Shape("integer")),
        (bool, Shape("boolean")),
        (datetime.date | None, Shape("date")),
        (Literal["a", "b"], Shape("string", (OneOf(("a", "b")),))),
        (Literal["a"] | None, Shape("string", (OneOf(("a",)),))),
        (Annotated[str, MinLength(1)], Shape("string", (MinLength(1),))),
        (Party, Shape("object", cls=Party)),
        (Party | None, Shape("object", cls=Party)),
        (tuple[str, ...], Shape("array", element=Shape("string"))),
        (tuple[Party, ...], Shape("array", element=Shape("object", cls=Party))),
    ],
)
def test_an_annotation_gives_the_shape_of_its_values(annotation: Any, shape: Shape) -> None:
    assert shape_of(annotation) == shape


def test_a_type_that_json_has_no_shape_for_is_refused() -> None:
    with pytest.raises(KeyError):
        shape_of(complex)


def test_the_members_of_a_class_are_its_fields_in_their_order() -> None:
    assert [member.name for member in members(Plan)] == [field.name for field in attrs.fields(Plan)]


def test_what_may_be_left_out_keeps_its_constraints() -> None:
    shapes = {member.name: member.shape for member in members(Section)}
    assert shapes["number"] == Shape("integer", (Between(0, MAX_INTEGER),))


def test_a_class_that_is_named_within_itself_is_resolved() -> None:
    (items,) = (member for member in members(Item) if member.name == "items")
    assert items.shape == Shape("array", element=Shape("object", cls=Item))


def test_required_members_have_no_default() -> None:
    assert [member.name for member in members(Plan) if member.default is attrs.NOTHING] == ["title", "sections"]


def test_a_plan_is_made_of_fourteen_classes() -> None:
    assert classes()[0] is Plan
    assert len(classes()) == len(set(classes())) == 14
    assert {Section, Item, Party} < set(classes())
