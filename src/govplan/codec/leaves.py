"""Leaves: strings, integers, booleans and dates, read as strictly as the schema does."""

import datetime
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from govplan.codec.faults import Fault, lone_surrogate, wrong_type
from govplan.codec.shapes import Kind
from govplan.places import shown

_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def string(value: Any) -> str:
    """Read a string.

    Raises:
        Fault: It is something else (`wrong-type`), or has a half of a surrogate pair (`lone-surrogate`).
    """
    if not isinstance(value, str) or value.__class__ is not str:
        raise wrong_type("string", value)
    if shown(value) != value:
        raise lone_surrogate(value)
    return value


def integer(value: Any) -> int | float:
    """Read an integer, which may be written as 1.0.

    Returns:
        The integer; a number that is infinite, for the constraint of the field to refuse.

    Raises:
        Fault: It is something else (`wrong-type`).

    Example:
        >>> integer(-0.0), integer(1e2)
        (0, 100)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_type("integer", value)
    if isinstance(value, int) or not math.isfinite(value):
        return value
    if not value.is_integer():
        raise Fault("wrong-type", "must be an integer, not a fraction")
    return int(value)


def boolean(value: Any) -> bool:
    """Read true or false.

    Raises:
        Fault: It is something else (`wrong-type`).
    """
    if not isinstance(value, bool):
        raise wrong_type("boolean", value)
    return value


def date(value: Any) -> datetime.date:
    """Read a date of the form YYYY-MM-DD.

    Raises:
        Fault: It is no string (`wrong-type`), of another form, or not in the calendar (`bad-date`).

    Example:
        >>> date("2017-03-27")
        datetime.date(2017, 3, 27)
    """
    if not isinstance(value, str):
        raise wrong_type("date", value)
    if not _DATE.fullmatch(value):
        raise Fault("bad-date", "must be a date of the form YYYY-MM-DD")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise Fault("bad-date", "must be a day of the calendar") from None


LEAVES: Final[Mapping[Kind, Callable[[Any], Any]]] = {
    "string": string,
    "integer": integer,
    "boolean": boolean,
    "date": date,
}
