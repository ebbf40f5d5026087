import codecs
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec.decoding import decode, is_writable
from govplan.issues import InvalidJSON, Issue, Span

TEXT = st.text() | st.sampled_from(["", ":", '":', "://", "\\", '"', "\\ud800", "\ud83d", "𠀀", "a", "\x00"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda below: st.lists(below) | st.dictionaries(TEXT, below),
    max_leaves=10,
)


def refused(data: str | bytes) -> Issue:
    with pytest.raises(InvalidJSON) as caught:
        decode(data)
    (issue,) = caught.value.report.issues
    return issue


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


@pytest.mark.parametrize(
    ("text", "start", "message"),
    [
        ("", 0, "the text is empty"),
        (" \n", 0, "the text is empty"),
        ("[1,", 3, "is not JSON: expecting value"),
        ("[1 2]", 3, "is not JSON: expecting ',' delimiter"),
        ('{"a" 1}', 5, "is not JSON: expecting ':' delimiter"),
        ("{'a': 1}", 1, "is not JSON: expecting property name enclosed in double quotes"),
        ("[] x", 3, "is not JSON: extra data"),
        ('["a', 1, "is not JSON: unterminated string starting"),
        ('["a\nb"]', 3, "is not JSON: invalid control character"),
        ('["\\x"]', 2, "is not JSON: invalid \\escape"),
        ("[\n  tru]", 4, "is not JSON: expecting value"),
        ("\x00", 0, "is not JSON: expecting value"),
    ],
)
def test_the_place_of_bad_syntax_is_told(text: str, start: int, message: str) -> None:
    issue = refused(text)
    assert (issue.code, issue.message) == ("invalid-json", message)
    assert issue.span is not None
    assert issue.span.start == start
    assert issue.span.end <= len(text)
    assert issue == refused(text.encode())


def test_lines_and_columns_of_bad_syntax_are_those_of_the_text() -> None:
    assert refused("[1,\n  x]").span == Span(6, 7, line=2, column=3)
    assert refused("[1,").span == Span(3, 3, line=1, column=4)


@pytest.mark.parametrize(
    ("text", "hint"), [("[1,", "is the text complete?"), ('["a', "is the text complete?"), ("[1 2]", None)]
)
def test_a_text_that_is_cut_off_is_said_to_be(text: str, hint: str | None) -> None:
    assert refused(text).hint == hint


@pytest.mark.parametrize(
    ("text", "word", "start"),
    [
        ("NaN", "NaN", 0),
        ('["NaN", NaN]', "NaN", 8),
        ('["\\"", Infinity, NaN]', "Infinity", 7),
        ('{"NaN": -Infinity', "-Infinity", 8),
    ],
)
def test_numbers_that_json_does_not_have_are_refused(text: str, word: str, start: int) -> None:
    issue = refused(text)
    assert (issue.code, issue.message) == ("invalid-number", f"{word} is not a number of JSON")
    assert issue.span == Span(start, start + len(word), 1, start + 1)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_nesting_that_cannot_be_read_is_refused(text: str) -> None:
    assert refused(text).code == "too-nested"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf[1]", "\ufeff[1]"])
def test_a_byte_order_mark_is_skipped(data: str | bytes) -> None:
    assert decode(data).value == [1]


def test_places_are_those_of_the_text_as_it_was_given() -> None:
    assert refused("\ufeff[x]").span == Span(2, 3, 1, 3)
    assert refused(b"\xef\xbb\xbf[x]").span == Span(1, 2, 1, 2)


def test_only_one_byte_order_mark_is_skipped() -> None:
    assert refused("\ufeff\ufeff1").code == "invalid-json"


@pytest.mark.parametrize(
    ("data", "offset"),
    [(b'["\xff"]', 2), (b"\xef\xbb\xbf[\xff]", 4), ('["数字"]'.encode("gb18030"), 2), (b"\x89PNG\r\n\x1a\n", 0)],
)
def test_bytes_that_are_not_utf_8_are_told_with_their_offset(data: bytes, offset: int) -> None:
    issue = refused(data)
    assert (issue.code, issue.message) == ("invalid-encoding", f"is not UTF-8 from byte {offset} on")
    assert issue.hint == "save it in UTF-8"


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ['{"a": 1}', '["数字"]'])
def test_other_encodings_of_unicode_are_recognised(name: str, text: str) -> None:
    issue = refused(text.encode(name))
    assert issue.code == "invalid-encoding"
    assert issue.hint == f"it looks like {name[:6].upper()}: save it in UTF-8"


def test_utf_16_with_its_mark_is_recognised_whatever_it_holds() -> None:
    assert refused(codecs.BOM_UTF16_BE + "工作".encode("utf-16-be")).hint == "it looks like UTF-16: save it in UTF-8"


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
