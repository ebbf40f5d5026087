import datetime
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec.faults import Fault
from govplan.codec.leaves import boolean, date, integer, string


class Words(str):
    __slots__ = ()


@given(st.text())
def test_a_string_is_read_as_it_is(text: str) -> None:
    assert string(text) is text


@pytest.mark.parametrize("value", [None, True, 5, 1.5, [], {}, b"y", Words("x"), str])
def test_what_is_no_string_is_no_string(value: Any) -> None:
    with pytest.raises(Fault, match="must be a string") as caught:
        string(value)
    assert caught.value.code == "wrong-type"


@pytest.mark.parametrize("text", ["\ud800", "a\udfff", "\ude00\ud83d"])
def test_half_of_a_surrogate_pair_is_no_character(text: str) -> None:
    with pytest.raises(Fault) as caught:
        string(text)
    assert caught.value.code == "lone-surrogate"


@given(st.integers(-(2**53), 2**53))
def test_a_number_without_fraction_is_an_integer(number: int) -> None:
    for written in (number, float(number)):
        value = integer(written)
        assert value == number
        assert value.__class__ is int


def test_minus_zero_is_zero() -> None:
    assert math.copysign(1, integer(-0.0)) == 1


@pytest.mark.parametrize("value", [None, True, False, "7", [], {}, Decimal(1)])
def test_what_is_no_number_is_no_integer(value: Any) -> None:
    with pytest.raises(Fault, match="must be an integer") as caught:
        integer(value)
    assert caught.value.code == "wrong-type"


def test_a_fraction_is_no_integer() -> None:
    with pytest.raises(Fault, match="not a fraction"):
        integer(1.9)


def test_infinity_is_left_for_the_bounds_to_refuse() -> None:
    assert integer(math.inf) == math.inf
    assert integer(-math.inf) == -math.inf


@pytest.mark.parametrize("value", [True, False])
def test_a_boolean_is_read_as_it_is(value: bool) -> None:
    assert boolean(value) is value


@pytest.mark.parametrize("value", [None, 0, 1, "true", 1.0, [], {}])
def test_what_is_no_boolean_is_no_boolean(value: Any) -> None:
    with pytest.raises(Fault, match="must be true or false"):
        boolean(value)


@given(st.dates())
def test_a_date_is_read_in_the_form_of_iso_8601(day: datetime.date) -> None:
    assert date(day.isoformat()) == day


@pytest.mark.parametrize(
    "value",
    [
        *("", "2017", "20170327", "2017-W13-1", "2017-086", "2017-3-27", "2017-03-27\n", " 2017-03-27", "2017/03/27"),
        *("2017-03-27T00:00", "２０１７-03-27", "٢٠١٧-٠٣-٢٧", "2017年3月27日", "+2017-3-27", "-201-03-27"),
    ],
)
def test_no_other_form_of_a_date_is_read(value: str) -> None:
    with pytest.raises(Fault, match="form YYYY-MM-DD") as caught:
        date(value)
    assert caught.value.code == "bad-date"


@pytest.mark.parametrize("value", ["0000-01-01", "2017-02-29", "2017-00-10", "2017-13-01", "2017-04-31", "2017-01-00"])
def test_a_date_is_a_day_of_the_calendar(value: str) -> None:
    with pytest.raises(Fault, match="calendar") as caught:
        date(value)
    assert caught.value.code == "bad-date"


@pytest.mark.parametrize("value", [None, 20170327, [], {}, datetime.date(2017, 3, 27)])
def test_what_is_no_string_is_no_date(value: Any) -> None:
    with pytest.raises(Fault) as caught:
        date(value)
    assert caught.value.code == "wrong-type"
