"""The detailed functions: cattrs reads and writes the objects of each class, and gathers all that is wrong.

They run only where the quick functions failed, and have the last word: they read whatever is right, 1.0 for an integer
included.
"""

import datetime
import math
import re
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any, Final, TypeAlias

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from govplan.codec.depth import TOO_DEEP
from govplan.codec.faults import Fault, lone_surrogate, missing_key, unknown_key, wrong_type
from govplan.codec.quick import Read, Write
from govplan.codec.shapes import Kind, Shape, members
from govplan.issues import Issue
from govplan.model import MAX_DEPTH, Item, Section
from govplan.places import escape, shown

_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def functions(cls: type, converter: Converter) -> tuple[Read, Write]:
    """Return the two functions of a class.

    Args:
        cls: A class of the model.
        converter: The converter that knows the functions of the other classes, or will know them.
    """
    return _reader(cls, converter), _writer(cls, converter)


def _reader(cls: type, converter: Converter) -> Read:
    hooks = {member.name: override(struct_hook=_reading(member.shape, converter)) for member in members(cls)}
    read_members = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **hooks)

    def read(value: Any, _: Any) -> Any:
        if value is TOO_DEEP:
            raise Fault("too-deep", f"is nested more than {MAX_DEPTH} deep", "join it to the item above it")
        if not isinstance(value, dict):
            raise wrong_type("object", value)
        return read_members(value, cls)

    return read


def _reading(shape: Shape, converter: Converter) -> Read:
    if shape.cls is not None:
        return lambda value, _: converter.structure(value, shape.cls)
    if shape.element is not None:
        return _read_array(_reading(shape.element, converter))
    check = _CHECKS[shape.kind]

    def read(value: Any, _: Any) -> Any:
        value = check(value)
        for constraint in shape.constraints:
            if words := constraint.fault(value):
                raise Fault(constraint.code, words)
        return value
    return read


def _read_array(read_element: Read) -> Read:
    def read(value: Any, _: Any) -> list[Any]:
        if not isinstance(value, list):
            raise wrong_type("array", value)
        elements: list[Any] = []
        errors: list[Exception] = []
        for index, each in enumerate(value):
            try:
                elements.append(read_element(each, None))
            except Exception as error:
                error.add_note(IterableValidationNote("", index, None))
                errors.append(error)
        if errors:
            raise IterableValidationError("", errors, list)
        return elements

    return read
