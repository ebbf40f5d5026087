import datetime
from typing import Any

import attrs
import pytest

from govplan.issues import InvalidPlan
from govplan.model import Identifier, Notice, Period, Place, Relation, Source

DAY = datetime.date(2017, 3, 27)


def code(cls: type, **fields: Any) -> str:
    with pytest.raises(InvalidPlan) as caught:
        cls(**fields)
    (issue,) = caught.value.report.issues
    assert issue.pointer == f"/{next(iter(fields))}"
    return issue.code


@pytest.mark.parametrize("cls", [Notice, Identifier, Period, Place, Relation, Source])
def test_nothing_of_a_record_is_required(cls: type) -> None:
    assert set(attrs.asdict(cls()).values()) == {None}


@pytest.mark.parametrize(
    "scheme", ["document-number", "index-number", "urn:x", "https://example.org/a?b#c", "a+b-c.d:!~"]
)
def test_the_scheme_of_an_identifier_is_a_known_word_or_a_uri(scheme: str) -> None:
    assert Identifier(scheme).scheme == scheme


@pytest.mark.parametrize(
    "scheme", ["", "number", "document-number\n", "1:x", "a:", "a:b c", "a:中", "x document-number"]
)
def test_no_other_scheme_is_one(scheme: str) -> None:
    assert code(Identifier, scheme=scheme) == "bad-scheme"


@pytest.mark.parametrize("url", ["https://example.org", "file:/a", "urn:x"])
def test_a_source_has_an_address(url: str) -> None:
    assert Source(url=url).url == url


@pytest.mark.parametrize("url", ["", "example.org", "https://例子", "https://a\n", "http:// a", ":x"])
def test_what_is_no_address_is_refused(url: str) -> None:
    assert code(Source, url=url) == "bad-url"


@pytest.mark.parametrize("digest", ["", "0" * 63, "0" * 65, "A" * 64, "0" * 64 + "\n", "g" * 64])
def test_a_digest_is_64_small_hexadecimal_digits(digest: str) -> None:
    assert Source(sha256="0123456789abcdef" * 4).sha256 == "0123456789abcdef" * 4
    assert code(Source, sha256=digest) == "bad-sha256"


def test_the_kind_of_a_relation_is_one_of_a_list() -> None:
    assert Relation("part-of", "规划", Identifier(value="1号")).kind == "part-of"
    assert code(Relation, kind="like") == "not-in-list"


def test_records_match_patterns() -> None:
    match Period(DAY, None):
        case Period(start, None):
            assert start is DAY


def test_records_are_values_that_do_not_change() -> None:
    assert Place("福建省", code="350000") == Place("福建省", None, "350000")
    assert {Notice("x"), Notice("x")} == {Notice("x")}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Notice().title = "x"  # type: ignore[misc]  # that it is frozen is what is tested
