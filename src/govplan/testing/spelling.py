"""Strategies for JSON texts of plans, spelled in every way that JSON and the format allow."""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import cycle
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from govplan.model import Plan
from govplan.testing.strategies import plans

_ORDERS: Final[dict[str, Callable[[list[str]], Iterable[str]]]] = {
    "as-defined": iter,
    "backward": reversed,
    "alphabetical": sorted,
}

_ESCAPES: Final[dict[str, Callable[[str], str]]] = {
    "none": lambda text: json.dumps(text, ensure_ascii=False),
    "ascii": json.dumps,
    "solidus": lambda text: json.dumps(text, ensure_ascii=False).replace("/", "\\/"),
    "all": lambda text: '"' + "".join(f"\\u{unit:04X}" for unit in _units(text)) + '"',
}


@attrs.frozen
class Spelling:
    """One way to spell a JSON value."""

    space: str
    order: str
    escape: str
    number: str
    defaults: bool


@st.composite
def plan_json(draw: st.DrawFn) -> str:
    """Draw JSON texts of plans, most of them not as `dumps` writes them.

    Members come in any order, with any white space, escaped more or less, with their defaults or without; numbers may
    be written `1.0` or `1e0`, and `"$schema"` may be there.

    Returns:
        A strategy of texts that `loads` accepts.

    Example:
        >>> import json
        >>> from hypothesis import given
        >>> @given(plan_json())
        ... def test(text: str) -> None:
        ...     assert json.loads(text)["govplan"] == "1.0"
        >>> test()
    """
    return spelled(draw(plans()), draw(spellings()))


@cache
def spellings() -> st.SearchStrategy[list[Spelling]]:
    """Draw ways to spell the values of a document, to be taken in turn."""
    spelling = st.builds(
        Spelling,
        space=st.sampled_from(("", " ", "\n  ", "\t", "\r\n")),
        order=st.sampled_from(tuple(_ORDERS)),
        escape=st.sampled_from(tuple(_ESCAPES)),
        number=st.sampled_from(("{}", "{}.0", "{}e0", "{}.00E+0", "{}.0e-0")),
        defaults=st.booleans(),
    )
    return st.lists(spelling, min_size=1, max_size=4)


def spelled(plan: Plan, spellings: Iterable[Spelling]) -> str:
    """Write a plan as JSON, each value in the next way of some that are gone through again and again."""
    return _written(plan, cycle(spellings))


def _written(value: Any, spellings: Iterator[Spelling]) -> str:
    how = next(spellings)
    return _WRITERS.get(value.__class__, _object)(value, how, spellings)


def _object(value: Any, how: Spelling, spellings: Iterator[Spelling]) -> str:
    members = _members(value, defaults=how.defaults)
    pairs = [
        f"{_ESCAPES[how.escape](name)}{how.space}:{how.space}{_written(members[name], spellings)}"
        for name in _ORDERS[how.order]([*members])
    ]
    return _bracketed("{}", pairs, how.space)


def _members(value: Any, *, defaults: bool) -> Mapping[str, Any]:
    """Return the members of an object: those that equal their defaults only if asked for."""
    members: dict[str, Any] = {"govplan": "1.0"} if value.__class__ is Plan else {}
    if members and defaults:
        members["$schema"] = "urn:govplan:schema:plan:1.0"
    for field in attrs.fields(value.__class__):
        member = getattr(value, field.name)
        if member is not None and (defaults or member != field.default):
            members[field.name] = member
    return members


def _bracketed(brackets: str, parts: list[str], space: str) -> str:
    comma = f"{space},{space}"
    return f"{brackets[0]}{space}{comma.join(parts)}{space}{brackets[1]}"


def _units(text: str) -> Iterator[int]:
    """Return the UTF-16 code units of a text."""
    data = text.encode("utf-16-be")
    return (high << 8 | low for high, low in zip(data[::2], data[1::2], strict=True))


_WRITERS: Final[dict[type, Callable[[Any, Spelling, Iterator[Spelling]], str]]] = {
    str: lambda text, how, _: _ESCAPES[how.escape](text),
    bool: lambda flag, _how, _: json.dumps(flag),
    int: lambda number, how, _: how.number.format(number),
    datetime.date: lambda day, how, _: _ESCAPES[how.escape](day.isoformat()),
    tuple: lambda elements, how, spellings: _bracketed(
        "[]", [_written(each, spellings) for each in elements], how.space
    ),
}
