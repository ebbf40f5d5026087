"""The detailed functions: cattrs reads and writes the objects of each class, and gathers all that is wrong.

They run only where the quick functions failed, and have the last word: they read whatever is right, 1.0 for an integer
included.
"""

import datetime
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from govplan.codec.depth import TOO_DEEP
from govplan.codec.faults import Fault, missing_key, unknown_key, wrong_type
from govplan.codec.format import HEAD, is_array, is_object
from govplan.codec.leaves import LEAVES
from govplan.codec.shapes import Shape, classes, members
from govplan.model import MAX_DEPTH, Item, Plan, Section
from govplan.places import escape

_Read: TypeAlias = Callable[[Any, Any], Any]
_Write: TypeAlias = Callable[[Any], Any]


class _ArrayError(Exception):
    """What is wrong with the elements of an array, by their indices."""

    def __init__(self, elements: dict[int, Exception]) -> None:
        super().__init__()
        self.elements = elements


@cache
def functions() -> tuple[Callable[[Any], Plan], Callable[[Any], Any]]:
    """Return the function that reads plans, and the one that writes them.

    The first raises a `Fault`, or cattrs' errors that hold faults: `faults_of` says what they say.
    The second checks nothing: what no JSON value stands for is written as its class, which the first refuses.
    """
    converter = Converter()
    for cls in classes():
        converter.register_structure_hook(cls, _reader(cls, converter))
        converter.register_unstructure_hook(cls, _writer(cls, converter))

    def write(plan: Any) -> Any:
        document = converter.unstructure(plan, Plan)
        # The items of a node are as they were, so that nested nodes are no recursion.
        waiting: list[Any] = [*document["sections"]] if is_object(document) else []
        while waiting:
            node = waiting.pop()
            if is_object(node) and "items" in node:
                node["items"] = [converter.unstructure(each, Item) for each in node["items"]]
                waiting += node["items"]
        return document

    return lambda value: converter.structure(value, Plan), write


def faults_of(error: Exception, value: Any, pointer: str = "") -> Iterator[tuple[str, Fault]]:
    """Tell what an error of a reader says.

    Args:
        error: The error.
        value: The value that it was raised for.
        pointer: The JSON Pointer of the value.

    Returns:
        The faults and the pointers of their values, in the order of the document.
    """
    match error:
        case Fault():
            yield pointer, error
        case _ArrayError():
            for index, each in error.elements.items():
                yield from faults_of(each, value[index], f"{pointer}/{index}")
        case ClassValidationError():
            places = {str(key): place for place, key in enumerate(value)}
            for key, part in sorted(_parts(error), key=lambda part: places.get(part[0], -1)):
                yield from faults_of(part, value.get(key), f"{pointer}/{escape(key)}")
        case _:
            # Not of our making: the stack of the caller had no room for a plan.
            raise error


def _reader(cls: Any, converter: Converter) -> _Read:
    hooks: dict[str, Any] = {
        member.name: override(struct_hook=_reading(member.shape, converter)) for member in members(cls)
    }
    read_members: _Read = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **hooks
    )

    def read(value: Any, _: Any) -> Any:
        if value is TOO_DEEP:
            raise Fault("too-deep", f"lies below {MAX_DEPTH} nested nodes", "join it to the node above it")
        if not is_object(value):
            raise wrong_type("object", value)
        # JSON has no other keys, and cattrs cannot tell of them.
        return read_members({str(key): member for key, member in value.items()}, cls)

    return read


def _writer(cls: Any, converter: Converter) -> _Write:
    hooks: dict[str, Any] = {
        member.name: override(unstruct_hook=_writing(member.shape, converter)) for member in members(cls)
    }
    if cls in (Section, Item):
        hooks["items"] = override(unstruct_hook=list)
    write_members: _Write = make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **hooks)
    return lambda value: write_members(value) if value.__class__ is cls else value.__class__


def _parts(error: ClassValidationError) -> Iterator[tuple[str, Exception]]:
    """Yield what is wrong with each member of an object."""
    for each in error.exceptions:
        if isinstance(each, ForbiddenExtraKeysError):
            names = [*(member.name for member in members(error.cl)), *(HEAD if error.cl is Plan else ())]
            for key in each.extra_fields:
                yield key, unknown_key(key, names, error.cl.__name__)
        else:
            name = next(note.name for note in each.__notes__ if isinstance(note, AttributeValidationNote))
            yield name, missing_key(name) if isinstance(each, KeyError) else each


def _reading(shape: Shape, converter: Converter) -> _Read:
    if shape.cls is not None:
        cls: Any = shape.cls
        return lambda value, _: converter.structure(value, cls)
    if shape.element is not None:
        return _reading_array(_reading(shape.element, converter))
    read_leaf = LEAVES[shape.kind]

    def read(value: Any, _: Any) -> Any:
        value = read_leaf(value)
        for constraint in shape.constraints:
            if words := constraint.fault(value):
                raise Fault(constraint.code, words)
        return value

    return read


def _reading_array(read_element: _Read) -> _Read:
    def read(value: Any, _: Any) -> list[Any]:
        if not is_array(value):
            raise wrong_type("array", value)
        elements: list[Any] = []
        errors: dict[int, Exception] = {}
        for index, each in enumerate(value):
            try:
                elements.append(read_element(each, None))
            except (ClassValidationError, Fault) as error:
                errors[index] = error
        if errors:
            raise _ArrayError(errors)
        return elements

    return read


def _writing(shape: Shape, converter: Converter) -> _Write:
    match shape:
        case Shape(kind="object"):
            return lambda value: converter.unstructure(value, shape.cls)
        case Shape(element=Shape() as element):
            write = _writing(element, converter)
            return lambda value: [write(each) for each in value]
        case Shape(kind="date"):
            return lambda value: value.isoformat() if value.__class__ is datetime.date else value.__class__
        case _:
            return lambda value: value
