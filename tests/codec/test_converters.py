from typing import Any

import pytest
from hypothesis import given

from govplan.codec.converters import converter
from govplan.model import Plan
from govplan.testing import plans


@given(plans())
def test_both_converters_write_the_same(plan: Plan) -> None:
    assert converter(detailed=False).write(plan) == converter(detailed=True).write(plan)


@given(plans())
def test_both_converters_read_what_they_write(plan: Plan) -> None:
    members: dict[str, Any] = converter(detailed=False).write(plan)
    assert converter(detailed=False).read(members) == converter(detailed=True).read(members) == plan


@given(plans())
def test_members_come_in_the_order_of_the_fields(plan: Plan) -> None:
    for detailed in (False, True):
        members = converter(detailed=detailed).write(plan)
        assert list(members) == [name for name in Plan.__annotations__ if name in members]


@pytest.mark.parametrize("detailed", [False, True])
def test_a_converter_is_made_once(detailed: bool) -> None:
    assert converter(detailed=detailed) is converter(detailed=detailed)
