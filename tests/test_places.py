import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.issues import Span
from govplan.places import Lines, Place, escape, scan, shown

KEYS = st.text() | st.sampled_from(["", "a", "a/b", "m~n", "~1", "0", '"', "\\", "\n", "键", "𠀀"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda below: st.lists(below) | st.dictionaries(KEYS, below),
    max_leaves=12,
)


def pointers(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every pointer into a value, and what it leads to."""
    yield pointer, value
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for token, member in members:
        yield from pointers(member, f"{pointer}/{str(token).replace('~', '~0').replace('/', '~1')}")


@given(VALUES, st.data(), st.sampled_from([None, 0, 2, "\t"]), st.booleans(), st.sampled_from(["", " ", "\n", "\r\n"]))
def test_the_place_of_a_value_holds_the_value(
    value: Any, data: st.DataObject, indent: int | str | None, escaped: bool, blank: str
) -> None:
    text = blank + json.dumps(value, indent=indent, ensure_ascii=escaped, separators=(",", blank + ":" + blank)) + blank
    known = dict(pointers(value))
    expected = {pointer: known[pointer] for pointer in data.draw(st.lists(st.sampled_from(sorted(known))))}
    found = scan(text, expected, repeats=data.draw(st.booleans()))
    assert found.places.keys() == expected.keys()
    assert not found.repeated
    for pointer, place in found.places.items():
        assert json.loads(text[place.value.start : place.value.end]) == expected[pointer]


@given(st.dictionaries(KEYS, VALUES), st.sampled_from([None, 1]))
def test_the_place_of_a_member_s_key_holds_the_key(value: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    places = scan(text, [f"/{escape(key)}" for key in value]).places
    for key in value:
        span = places[f"/{escape(key)}"].key
        assert json.loads(text[span.start : span.end]) == key


def test_a_value_without_a_key_has_its_own_place_for_one() -> None:
    places = scan("[1, 23]", ["", "/1"]).places
    assert places[""] == Place(Span(0, 7, 1, 1), Span(0, 7, 1, 1))
    assert places["/1"] == Place(Span(4, 6, 1, 5), Span(4, 6, 1, 5))


def test_very_long_integers_are_passed_over() -> None:
    text = f"[[{'9' * 5000}], 1]"
    assert scan(text, ["/1"], repeats=False).places["/1"].value.start == text.index(" 1") + 1


def test_pointers_that_lead_nowhere_have_no_place() -> None:
    assert scan('{"a": [1]}', ["/b", "/a/1", "/a/0/c"]).places == {}


def test_a_member_that_is_given_twice_has_the_place_of_the_last() -> None:
    text = '{"a": {"b": 1}, "a": {"b": 2}}'
    found = scan(text, ["/a/b"])
    assert found.places["/a/b"].value == Span(27, 28, 1, 28)
    assert found.repeated == (("/a", Span(16, 19, 1, 17)),)


def test_every_repetition_is_told_wherever_it_is() -> None:
    text = '{"x": [{"a/b": 1, "a\\u002fb": {"c": 1, "c": 2}}], "y": {}, "x": 0, "x": 1}'
    assert [(pointer, text[span.start : span.end]) for pointer, span in scan(text).repeated] == [
        ("/x/0/a~1b", '"a\\u002fb"'),
        ("/x/0/a~1b/c", '"c"'),
        ("/x", '"x"'),
        ("/x", '"x"'),
    ]


def test_equal_keys_of_different_objects_are_no_repetition() -> None:
    assert scan('[{"a": 1}, {"a": {"a": 2}}]').repeated == ()


def test_a_key_with_a_lone_surrogate_is_found_under_the_sign_for_what_cannot_be_shown() -> None:
    assert scan('{"\\ud800": 1}', ["/\ufffd"]).places["/\ufffd"].key == Span(1, 9, 1, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_anywhere(end: str) -> None:
    lines = Lines(f"ab{end}{end}cd")
    assert lines.span(1, 2) == Span(1, 2, line=1, column=2)
    assert lines.span(2 + 2 * len(end), 9)[2:] == (3, 1)


def test_columns_count_characters() -> None:
    assert Lines("数字𠀀x").span(3, 4) == Span(3, 4, line=1, column=4)


def test_escape_is_that_of_rfc_6901() -> None:
    assert [escape(key) for key in ("", "a/b", "m~n", "~1", "c%d")] == ["", "a~1b", "m~0n", "~01", "c%d"]


def test_text_that_can_be_shown_is_shown_as_it_is() -> None:
    assert [shown(text) for text in ("abc", "数字𠀀", "a\udfffb")] == ["abc", "数字𠀀", "a\ufffdb"]


def test_nesting_is_no_recursion() -> None:
    places = scan("[" * 100_000 + "]" * 100_000, ["", "/0/0"]).places
    assert [place.value.start for place in places.values()] == [2, 0]
