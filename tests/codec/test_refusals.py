import codecs

import pytest

from govplan.codec.decoding import decode
from govplan.codec.refusals import refusal
from govplan.issues import InvalidJSON, Issue, Span


def refused(data: str | bytes) -> Issue:
    with pytest.raises(InvalidJSON) as caught:
        decode(data)
    (issue,) = caught.value.report.issues
    return issue


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


def test_who_nests_too_deep_is_told_what_the_usual_reason_is() -> None:
    [issue] = refusal("[" * 9, RecursionError()).report.issues
    assert (issue.code, issue.message, issue.hint) == (
        "too-nested",
        "brackets are nested deeper than can be read",
        "see how it was made: brackets that are never closed are the usual reason",
    )


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


def test_places_are_those_of_the_text_as_it_was_given() -> None:
    assert refused("\ufeff[x]").span == Span(2, 3, 1, 3)
    assert refused(b"\xef\xbb\xbf[x]").span == Span(1, 2, 1, 2)
