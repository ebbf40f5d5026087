"""Mending: the plan that is left of a document without what is wrong in it, so that its sense can be judged too."""

from contextlib import suppress
from typing import Any, Final

import attrs

from govplan.codec.depth import cut
from govplan.codec.faults import Fault, wrong_type
from govplan.codec.format import is_array, is_object
from govplan.codec.leaves import LEAVES
from govplan.codec.shapes import Shape, members
from govplan.model import Plan

_STAND_IN: Final = "other"
"""A text that every member takes which must be there, a role included."""


def mended(document: Any) -> Plan | None:
    """Return the plan that is left of a document that is none.

    Args:
        document: A document as JSON values; it is not changed.

    Returns:
        A plan without the members that are wrong. What must be there is stood in for, and so are the elements of
        arrays, so that all others keep their pointers. None if the document is no object.

    Example:
        >>> plan = mended({"title": 5, "genre": 5, "sections": [5, {"number": 3, "heading": None}]})
        >>> plan.title, plan.genre, [section.number for section in plan.sections]
        ('other', None, [None, 3])
    """
    return _object(cut(document), Plan) if is_object(document) else None


def _object(value: dict[str, Any], cls: Any) -> Any:
    kept: dict[str, Any] = {}
    for member in members(cls):
        if member.name in value:
            with suppress(Fault):  # It is told already.
                kept[member.name] = _sound(value[member.name], member.shape)
        if member.name not in kept and member.default is attrs.NOTHING:
            kept[member.name] = _stand_in(member.shape)
    return cls(**kept)


def _sound(value: Any, shape: Shape) -> Any:
    """Return what is sound in a value; raise a `Fault` if it is wrong itself."""
    if shape.cls is not None:
        if not is_object(value):
            raise wrong_type("object", value)
        return _object(value, shape.cls)
    if shape.element is not None:
        if not is_array(value):
            raise wrong_type("array", value)
        return [_element(each, shape.element) for each in value]
    value = LEAVES[shape.kind](value)
    for constraint in shape.constraints:
        if words := constraint.fault(value):
            raise Fault(constraint.code, words)
    return value


def _element(value: Any, shape: Shape) -> Any:
    try:
        return _sound(value, shape)
    except Fault:
        return _stand_in(shape)


def _stand_in(shape: Shape) -> Any:
    if shape.cls is not None:
        return _object({}, shape.cls)
    return _STAND_IN if shape.element is None else ()
