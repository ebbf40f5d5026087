import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec.decoding import decode, is_writable
from govplan.issues import InvalidJSON

TEXT = st.text() | st.sampled_from(["", ":", '":', "://", "\\", '"', "\\ud800", "\ud83d", "𠀀", "a", "\x00"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda below: st.lists(below) | st.dictionaries(TEXT, below),
    max_leaves=10,
)


def whole(text: str) -> bool:
    """Whether a text has no half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@given(VALUES, st.booleans(), st.booleans(), st.sampled_from(["", " ", "\n"]), st.booleans())
def test_json_is_read_as_python_reads_it(value: Any, escaped: bool, as_bytes: bool, blank: str, bom: bool) -> None:
    text = ("\ufeff" if bom else "") + json.dumps(value, ensure_ascii=escaped, separators=(",", f"{blank}:{blank}"))
    if as_bytes and not whole(text):
        return
    decoded = decode(text.encode() if as_bytes else text)
    assert decoded.value == json.loads(text.removeprefix("\ufeff"))
    assert decoded.plain == is_writable(value)
    assert len(decoded.text) == len(text) - (bom and as_bytes)


@given(st.lists(st.tuples(TEXT, VALUES | st.just({"a": 1})), min_size=1), st.sampled_from([":", " :", "\n: "]))
def test_a_document_with_a_member_twice_is_not_plain(members: list[tuple[str, Any]], colon: str) -> None:
    text = "{" + ",".join(f"{json.dumps(key)}{colon}{json.dumps(value)}" for key, value in members) + "}"
    twice = len(dict(members)) < len(members)
    assert decode(text).plain == (not twice and is_writable(members))
    assert decode(f'[{{"x": {text}, "y": "https://example.org"}}]').plain == decode(text).plain


@pytest.mark.parametrize(
    "text",
    ['{"a": {"b": 1, "b": 2}, "a": 3}', '{"a" :1, "a": ":"}', '{"a": 1, "\\u0061": 2}', '{"a": "://", "a": "://"}'],
)
def test_a_member_twice_is_noticed_however_it_is_written(text: str) -> None:
    assert not decode(text).plain


@pytest.mark.parametrize(
    "text", ['"\\ud83d\\ude00"', '"\\uD83D\\uDE00"', '"\\\\ud800"', '{"a": "\\u003a\\ufeff\\uE000"}', '{"a:": "b:c"}']
)
def test_what_only_looks_odd_is_plain(text: str) -> None:
    assert decode(text).plain
    assert decode(text.encode()).plain


@pytest.mark.parametrize("text", ['"\\ud83d"', '"\\uDE00\\uD83D"', '{"\\udc00": 1}', '"\ud800"', '{"\udc00": 1}'])
def test_half_of_a_surrogate_pair_is_noticed(text: str) -> None:
    assert not decode(text).plain


def test_a_long_integer_is_infinite() -> None:
    assert decode(f"[{'9' * 19}, -{'9' * 18}]").value == [10**19 - 1, 1 - 10**18]
    assert decode(f"[{'9' * 5000}, 1e400]").value == [math.inf, math.inf]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf[1]", "\ufeff[1]"])
def test_a_byte_order_mark_is_skipped(data: str | bytes) -> None:
    assert decode(data).value == [1]


def test_only_one_byte_order_mark_is_skipped() -> None:
    with pytest.raises(InvalidJSON):
        decode("\ufeff\ufeff1")


@pytest.mark.parametrize("data", [None, 5, ["[]"], bytearray(b"[]")])
def test_json_is_text_or_bytes(data: Any) -> None:
    with pytest.raises(TypeError, match=f"not from {type(data).__name__}"):
        decode(data)


@pytest.mark.parametrize("value", [{1, 2}, b"", "\ud800", {"\ud800": 1}, [10**5000]])
def test_what_cannot_be_written_is_not_writable(value: Any) -> None:
    assert not is_writable(value)


def test_what_is_nested_too_deep_or_in_itself_is_not_writable() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    endless: list[Any] = []
    endless.append(endless)
    assert not is_writable(deep)
    assert not is_writable(endless)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-32-le"])
def test_the_first_byte_that_does_not_fit_is_told(encoding: str) -> None:
    with pytest.raises(InvalidJSON, match="is not UTF-8 from byte 1 on"):
        decode("[1, 2]".encode(encoding))


def test_a_number_that_python_refuses_is_no_hindrance_beside_a_colon_in_a_string() -> None:
    decoded = decode(f'{{"a": "b:c", "n": {"9" * 5000}}}')
    assert (decoded.value, decoded.plain) == ({"a": "b:c", "n": math.inf}, True)
