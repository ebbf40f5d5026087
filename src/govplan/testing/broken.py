"""JSON documents with faults, each with what must be told of it."""

import datetime
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from govplan.codec import to_dict
from govplan.codec.shapes import Member, Shape, members
from govplan.model import MAX_DEPTH, Period, Plan
from govplan.testing.strategies import plans


@attrs.frozen
class BrokenJSON:
    """A JSON text that is no plan.

    Attributes:
        text: The text.
        faults: What is wrong with it: the code and the JSON Pointer of every fault.

    Example:
        >>> BrokenJSON("", frozenset({("invalid-json", "")})).faults
        frozenset({('invalid-json', '')})
    """

    text: str
    faults: frozenset[tuple[str, str]]


@attrs.frozen
class _Fault:
    """A way to break an object: what is told, of which member, and how to do it."""

    code: str
    pointer: str
    breaks: Callable[[dict[str, Any]], object]


_ODD: Final[dict[str, Any]] = {
    # A value of another type for each kind.
    "string": 7,
    "integer": "7",
    "boolean": "true",
    "date": 20170327,
    "object": "x",
    "array": {},
}
_VALUES: Final = ("", "?", "\n", -1)
"""Of these one breaks every constraint."""

_DATES: Final = ("2017-3-27", "20170327", "2017-02-29", "2017-W13-1")


def broken_plan_json() -> st.SearchStrategy[BrokenJSON]:
    """Draw JSON texts that are no plans: one to three faults in a document that was one, or a text that is not JSON.

    What may be wrong is read from the constraints of the model.

    Returns:
        A strategy of texts, each with the codes and pointers of all its faults.

    Example:
        >>> from hypothesis import given
        >>> from govplan import check
        >>> @given(broken_plan_json())
        ... def test_every_fault_is_told(broken: BrokenJSON) -> None:
        ...     told = {(issue.code, issue.pointer) for issue in check(broken.text).errors()}
        ...     assert told == broken.faults
        >>> test_every_fault_is_told()
    """
    places = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=1, max_size=3)
    sound = plans().map(_in_order)
    return st.builds(_broken, sound, places) | st.builds(_spoiled, sound, st.sampled_from(tuple(_SPOILED)))


def _in_order(plan: Plan) -> Plan:
    """Let the period of a plan not end before it begins: of all that members say together this alone is an error."""
    match plan.period:
        case Period(start=datetime.date() as start, end=datetime.date() as end) if end < start:
            return attrs.evolve(plan, period=Period(end, start))
        case _:
            return plan


def _broken(plan: Plan, places: list[tuple[int, int]]) -> BrokenJSON:
    """Break a few members of a document, none within another."""
    document = to_dict(plan)
    objects = [*_objects(document, Plan, "")]
    done: dict[str, str] = {}
    for place, which in places:
        holder, cls, pointer = objects[place % len(objects)]
        faults = [*_faults(holder, cls, pointer)]
        fault = faults[which % len(faults)]
        if not any(_within(fault.pointer, other) or _within(other, fault.pointer) for other in done):
            fault.breaks(holder)
            done[fault.pointer] = fault.code
    return BrokenJSON(json.dumps(document), frozenset((code, pointer) for pointer, code in done.items()))


def _within(inner: str, outer: str) -> bool:
    return f"{inner}/".startswith(f"{outer}/")


def _objects(value: dict[str, Any], cls: type, pointer: str) -> Iterator[tuple[dict[str, Any], type, str]]:
    """Yield the objects of a document, each with its class and its pointer."""
    yield value, cls, pointer
    for member in members(cls):
        if member.name in value:
            yield from _below(value[member.name], member.shape, f"{pointer}/{member.name}")


def _below(value: Any, shape: Shape, pointer: str) -> Iterator[tuple[dict[str, Any], type, str]]:
    if shape.cls:
        yield from _objects(value, shape.cls, pointer)
    elif shape.element:
        for index, each in enumerate(value):
            yield from _below(each, shape.element, f"{pointer}/{index}")


def _faults(holder: Mapping[str, Any], cls: type, pointer: str) -> Iterator[_Fault]:
    """Yield the faults that an object can have, those of its own members and one more member."""
    yield _setting("unknown-key", f"{pointer}/unknown", "unknown", None)
    for member in members(cls):
        here = f"{pointer}/{member.name}"
        if member.default is attrs.NOTHING:
            yield _Fault("missing-key", here, partial(_left_out, name=member.name))
        yield _setting("wrong-type", here, member.name, None)
        yield _setting("wrong-type", here, member.name, _ODD[member.shape.kind])
        yield from (_setting(code, here, member.name, value) for code, value in _bad_values(member))


def _bad_values(member: Member) -> Iterator[tuple[str, Any]]:
    """Yield values of the right type that a member cannot have, each with the code that tells so."""
    shape = member.shape
    for constraint in shape.constraints:
        bad = next(
            value
            for value in _VALUES
            if isinstance(value, int) == (shape.kind == "integer") and constraint.fault(value)
        )
        yield constraint.code, bad
    if shape.kind == "date":
        yield from (("bad-date", day) for day in _DATES)
    if shape.kind == "string" and not shape.constraints:
        yield "lone-surrogate", "\ud800"


def _left_out(holder: dict[str, Any], name: str) -> None:
    del holder[name]


def _setting(code: str, pointer: str, name: str, value: Any) -> _Fault:
    return _Fault(code, pointer, lambda holder: holder.__setitem__(name, value))


def _nested() -> tuple[str, str]:
    """Return a document one node too deep, and the pointer of that node."""
    nodes = '{"items": [' * MAX_DEPTH + "{}" + "]}" * MAX_DEPTH
    return f'{{"govplan": "1.0", "title": "", "sections": [{nodes}]}}', "/sections/0" + "/items/0" * MAX_DEPTH


_SPOILED: Final[dict[str, Callable[[str], tuple[str, str, str]]]] = {
    # What is wrong with a text as a whole: the text, the code, the pointer.
    "empty": lambda _: ("", "invalid-json", ""),
    "cut": lambda text: (text[:-1], "invalid-json", ""),
    "more behind": lambda text: (f"{text}}}", "invalid-json", ""),
    "not a number": lambda text: (text.replace("{", '{"x": NaN, ', 1), "invalid-number", ""),
    "an array": lambda text: (f"[{text}]", "wrong-type", ""),
    "a newer version": lambda text: (text.replace('"1.0"', '"9.0"', 1), "newer-version", "/govplan"),
    "another version": lambda text: (text.replace('"1.0"', '"one"', 1), "unknown-version", "/govplan"),
    "a key twice": lambda text: (text.replace("{", '{"govplan": "1.0", ', 1), "duplicate-key", "/govplan"),
    "too deep": lambda _: (_nested()[0], "too-deep", _nested()[1]),
}


def _spoiled(plan: Plan, name: str) -> BrokenJSON:
    text, code, pointer = _SPOILED[name](json.dumps(to_dict(plan)))
    return BrokenJSON(text, frozenset({(code, pointer)}))
