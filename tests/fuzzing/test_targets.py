"""Any bytes spell an input, and the same bytes the same input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzzing import texts
from tests.fuzzing.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
@given(st.binary(max_size=40))
def test_any_bytes_spell_an_input(name: str, data: bytes) -> None:
    target = TARGETS[name]
    assert target.input_of(data) == target.input_of(data)


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_can_be_spelt(text: str) -> None:
    assert texts.text_of(texts.bytes_of(text)) == text


@pytest.mark.parametrize("name", TARGETS)
def test_there_are_inputs_to_begin_with(name: str) -> None:
    target = TARGETS[name]
    for value in target.others():
        assert target.input_of(target.bytes_of(value)) == value
