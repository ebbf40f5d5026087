from typing import Any

import pytest

from govplan.codec.format import HEAD, VERSION, is_array, is_object
from govplan.schema import schema


@pytest.mark.parametrize(
    ("value", "kinds"), [({}, (True, False)), ([], (False, True)), ((), (False, False)), (None, (False, False))]
)
def test_objects_and_arrays_are_dicts_and_lists(value: Any, kinds: tuple[bool, bool]) -> None:
    assert (is_object(value), is_array(value)) == kinds


def test_the_schema_has_the_same_head_and_version() -> None:
    properties = schema()["properties"]
    assert tuple(properties)[:2] == HEAD
    assert properties["govplan"]["const"] == VERSION
