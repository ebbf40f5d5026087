"""The quick functions: generated Python that reads and writes the objects of each class, as long as all is well.

Whatever is out of the ordinary (wrong types, unknown members, but also 1.0 for an integer) raises a bare error, upon
which the detailed converter has the last word. The functions are generated, as those of attrs and cattrs are, because a
call for each member would take longer than all the rest.
"""

import datetime
from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeAlias

import attrs

from govplan.codec.shapes import Kind, Member, Shape, classes, members
from govplan.model import Plan

Read: TypeAlias = Callable[[Any], Plan]
Write: TypeAlias = Callable[[Plan], dict[str, Any]]

_LEAVES: Final = {"_string": str, "_integer": int, "_boolean": bool, "_date": datetime.date}


def read_date(value: str) -> datetime.date:
    """Read a date of the form YYYY-MM-DD.

    Raises:
        TypeError: The value has no length.
        ValueError: It is no such date.

    Example:
        >>> read_date("2017-03-27")
        datetime.date(2017, 3, 27)
    """
    # Of the forms that Python reads, ten characters with a hyphen behind the fourth and seventh leave only this one.
    if len(value) != 10 or value[4] != "-" or value[7] != "-":
        raise ValueError
    return datetime.date.fromisoformat(value)


@cache
def functions() -> tuple[Read, Write]:
    """Return the function that reads plans, and the one that writes them."""
    namespace: dict[str, Any] = {cls.__name__: cls for cls in classes()}
    namespace |= _LEAVES | {"_read_date": read_date}
    source = "\n".join(line for cls in classes() for line in (*_reading(cls), *_writing(cls)))
    # Compiled first: a Ctrl-C while a text is executed would end the interpreter by the signal, although it was caught.
    code = compile(source, "<the quick path>", "exec")
    exec(code, namespace)  # noqa: S102  # the source is made of the names of the model alone
    return namespace["read_Plan"], namespace["write_Plan"]


def _reading(cls: type) -> list[str]:
    required = [member for member in members(cls) if member.default is attrs.NOTHING]
    lines = [
        f"def read_{cls.__name__}(_object):",
        "    if _object.__class__ is not dict: raise TypeError",
        f"    _found = {len(required)}",
    ]
    for member in members(cls):
        name = member.name
        steps = [f"{name} = _object['{name}']", *_read(name, member.shape)]
        if member in required:
            lines += [f"    {step}" for step in steps]
        else:
            lines += [f"    if '{name}' in _object:", "        _found += 1"]
            lines += [f"        {step}" for step in steps]
            lines += ["    else:", f"        {name} = {member.default!r}"]
    given = ", ".join(f"{member.name}={member.name}" if member.keyword else member.name for member in members(cls))
    # What was not found is unknown.
    return [*lines, "    if _found != len(_object): raise TypeError", f"    return {cls.__name__}({given})"]


def _read(name: str, shape: Shape) -> list[str]:
    match shape:
        case Shape(kind="date"):
            return [f"{name} = _read_date({name})"]
        case Shape(cls=type(__name__=cls)):
            return [f"{name} = read_{cls}({name})"]
        case Shape(element=Shape(cls=type(__name__=cls))):
            return [
                f"if {name}.__class__ is not list: raise TypeError",
                f"{name} = [read_{cls}(each) for each in {name}]",
            ]
        case Shape(element=Shape(kind=kind)):
            return [f"if {name}.__class__ is not list: raise TypeError", *_all(name, kind)]
        case _:
            return [f"if {name}.__class__ is not _{shape.kind}: raise TypeError"]


def _writing(cls: type) -> list[str]:
    lines = [
        f"def write_{cls.__name__}(_value):",
        f"    if _value.__class__ is not {cls.__name__}: raise TypeError",
        "    _target = {}",
    ]
    for member in members(cls):
        name = member.name
        *checks, written = _write(name, member.shape)
        steps = [*checks, f"_target['{name}'] = {written}"]
        lines.append(f"    {name} = _value.{name}")
        if member.default is attrs.NOTHING:
            lines += [f"    {step}" for step in steps]
        else:
            lines += [f"    if {_differs(member)}:", *(f"        {step}" for step in steps)]
    return [*lines, "    return _target"]


def _write(name: str, shape: Shape) -> list[str]:
    """Return the steps that check a value, and last the expression that writes it."""
    match shape:
        case Shape(cls=type(__name__=cls)):
            return [f"write_{cls}({name})"]
        case Shape(element=Shape(cls=type(__name__=cls))):
            return [f"[write_{cls}(each) for each in {name}]"]
        case Shape(element=Shape(kind=kind)):
            return [*_all(name, kind), f"[*{name}]"]
        case _:
            check = f"if {name}.__class__ is not _{shape.kind}: raise TypeError"
            return [check, f"{name}.isoformat()" if shape.kind == "date" else name]


def _all(name: str, kind: Kind) -> list[str]:
    return [f"for each in {name}:", f"    if each.__class__ is not _{kind}: raise TypeError"]


def _differs(member: Member) -> str:
    return f"{member.name} is not None" if member.default is None else f"{member.name} != {member.default!r}"
