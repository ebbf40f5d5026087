"""Shapes: what the values of the model look like in JSON, read from the annotations of its classes."""

import datetime
from collections.abc import Iterator
from functools import cache
from types import NoneType
from typing import Annotated, Any, Final, Literal, TypeAlias, get_args, get_origin, get_type_hints

import attrs

from govplan.constraints import Constraint, constraints_of
from govplan.model import Plan

Kind: TypeAlias = Literal["string", "integer", "boolean", "date", "object", "array"]

_LEAVES: Final[dict[Any, Kind]] = {str: "string", int: "integer", bool: "boolean", datetime.date: "date"}


@attrs.frozen
class Shape:
    """What a value looks like in JSON.

    Attributes:
        kind: A type of JSON, or `date` for a string that is one.
        constraints: What else must hold of it.
        cls: The class of an object.
        element: The shape of the elements of an array.
    """

    kind: Kind
    constraints: tuple[Constraint, ...] = ()
    cls: type | None = None
    element: "Shape | None" = None


@attrs.frozen
class Member:
    """A member of an object: a field of a class.

    Attributes:
        name: Its key, which is the name of the attribute.
        shape: The shape of its value.
        default: What it is where it is left out; `attrs.NOTHING` if it must be there.
        keyword: Whether the constructor takes it by name alone.
    """

    name: str
    shape: Shape
    default: Any
    keyword: bool


def shape_of(annotation: Any) -> Shape:
    """Return the shape of the values of a type.

    Example:
        >>> shape = shape_of(tuple[datetime.date, ...] | None)
        >>> shape.kind, shape.element.kind
        ('array', 'date')
    """
    origin, arms = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return Shape("array", element=shape_of(arms[0]))
    if origin is Literal:
        return Shape("string", constraints_of(annotation))
    if origin is Annotated or NoneType in arms:
        # None is never a value in JSON: what may be None may be left out.
        arm = next(arm for arm in arms if arm is not NoneType)
        return attrs.evolve(shape_of(arm), constraints=constraints_of(annotation))
    if attrs.has(annotation):
        return Shape("object", cls=annotation)
    return Shape(_LEAVES[annotation])


@cache
def members(cls: type) -> tuple[Member, ...]:
    """Return the members of the objects of a class, in the order of its fields.

    Example:
        >>> from govplan.model import Party
        >>> [member.name for member in members(Party)]
        ['name', 'printed', 'kind', 'id']
    """
    hints = get_type_hints(cls, include_extras=True)
    return tuple(
        Member(field.name, shape_of(hints[field.name]), field.default, field.kw_only) for field in attrs.fields(cls)
    )


@cache
def classes() -> tuple[type, ...]:
    """Return the classes that a plan is made of, `Plan` first."""
    found: dict[type, None] = {}
    waiting: list[type] = [Plan]
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found[cls] = None
            waiting.extend(part for member in members(cls) for part in _parts(member.shape))
    return tuple(found)


def _parts(shape: Shape) -> Iterator[type]:
    if shape.cls is not None:
        yield shape.cls
    if shape.element is not None:
        yield from _parts(shape.element)
