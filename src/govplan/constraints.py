"""Constraints: one object that is the attrs validator, the JSON Schema fragment and the error code at once.

A constraint stands in the `Annotated[...]` of a field of the model. The constructor of the class, the codec, the schema
and the strategies all read it there, so nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Final, Literal, Protocol, get_args, get_origin

import attrs

from govplan.issues import InvalidPlan, Issue, Report

MAX_INTEGER: Final = 2**31 - 1


class Constraint(Protocol):
    """What every constraint can do."""

    @property
    def code(self) -> str:
        """The code of the issue that tells of a value that is refused."""
        ...

    @property
    def fragment(self) -> dict[str, Any]:
        """The same constraint in JSON Schema 2020-12."""
        ...

    def fault(self, value: Any) -> str | None:
        """Say in a few words what is wrong with a value of the right type, or None."""
        ...

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        """Judge a field of an instance under construction (the protocol of attrs validators)."""
        ...


class _Grouped:
    """Lets annotated-types and Hypothesis' `from_type` read a constraint as their own words."""

    __slots__ = ()
    __is_annotated_types_grouped_metadata__: Final = True


@attrs.frozen
class MinLength(_Grouped):
    """A string of at least so many characters."""

    length: int
    code: str = "too-short"

    @property
    def fragment(self) -> dict[str, Any]:
        """The JSON Schema fragment."""
        return {"minLength": self.length}

    def fault(self, value: str) -> str | None:
        """Say what is wrong with a string, or None."""
        if len(value) >= self.length:
            return None
        return f"must have at least {self.length} character{'s' * (self.length > 1)}"

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        """Refuse a string that is too short."""
        if isinstance(value, str) and len(value) < self.length:
            refuse(self, attribute, value)

    def __iter__(self) -> Iterator[Any]:
        """Yield the words of annotated-types."""
        import annotated_types

        yield annotated_types.MinLen(self.length)


@attrs.frozen
class Between(_Grouped):
    """An integer between two bounds, both allowed."""

    low: int
    high: int
    code: str = "out-of-range"

    @property
    def fragment(self) -> dict[str, Any]:
        """The JSON Schema fragment."""
        return {"minimum": self.low, "maximum": self.high}

    def fault(self, value: int) -> str | None:
        """Say what is wrong with an integer, or None."""
        return None if self.low <= value <= self.high else f"must be between {self.low} and {self.high}"

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        """Refuse an integer out of range."""
        if isinstance(value, int) and not self.low <= value <= self.high:
            refuse(self, attribute, value)

    def __iter__(self) -> Iterator[Any]:
        """Yield the words of annotated-types."""
        import annotated_types

        yield annotated_types.Ge(self.low)
        yield annotated_types.Le(self.high)


@attrs.frozen(slots=False)
class Pattern(_Grouped):
    """A string of a certain form in one line, given as a regular expression that all engines read alike, `^…$`."""

    regex: str
    code: str
    form: str

    @property
    def fragment(self) -> dict[str, Any]:
        """The JSON Schema fragment."""
        # The `$` of some engines also matches before a final line feed, and not all of them know lookaheads.
        return {"pattern": self.regex, "not": {"pattern": "\n"}}

    @cached_property
    def match(self) -> Any:
        """Match the pattern with the whole of a string: compiled on first use."""
        return re.compile(self.regex).fullmatch

    def fault(self, value: str) -> str | None:
        """Say what is wrong with a string, or None."""
        return None if self.match(value) else f"must be {self.form}"

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        """Refuse a string of another form."""
        if isinstance(value, str) and not self.match(value):
            refuse(self, attribute, value)

    def __iter__(self) -> Iterator[Any]:
        """Yield the words of annotated-types."""
        import annotated_types

        yield annotated_types.Predicate(self.match)


@attrs.frozen
class OneOf:
    """One word of a closed list: what a `Literal` type means."""

    words: tuple[str, ...]
    code: str = "not-in-list"

    @property
    def fragment(self) -> dict[str, Any]:
        """The JSON Schema fragment."""
        return {"enum": list(self.words)}

    def fault(self, value: str) -> str | None:
        """Say what is wrong with a word, or None."""
        return None if value in self.words else f"must be one of: {', '.join(self.words)}"

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        """Refuse a word that is not in the list."""
        if isinstance(value, str) and value not in self.words:
            refuse(self, attribute, value)


def refuse(constraint: Constraint, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Raise `InvalidPlan` for the value of a field."""
    issue = Issue.of(constraint.code, f"{attribute.name} {constraint.fault(value)}", pointer=f"/{attribute.name}")
    raise InvalidPlan(Report((issue,)))


def constraints_of(annotation: Any) -> tuple[Constraint, ...]:
    """Return the constraints that a type annotation carries.

    Args:
        annotation: The type of a field: `Annotated[...]`, `Literal[...]`, or either of them `| None`.

    Returns:
        The constraints in the order of the annotation; none for any other type.

    Example:
        >>> [constraint.code for constraint in constraints_of(Annotated[str, MinLength(1)])]
        ['too-short']
    """
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return (*constraints_of(inner), *(each for each in metadata if hasattr(each, "fragment")))
    if get_origin(annotation) is Literal:
        return (OneOf(get_args(annotation)),)
    if type(None) in get_args(annotation):
        return tuple(each for arm in get_args(annotation) for each in constraints_of(arm))
    return ()


def constrain(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Make each field's constraints its validator (a field transformer of attrs)."""
    constrained: list[attrs.Attribute[Any]] = []
    for field in fields:
        constraints = constraints_of(field.type)
        validator = constraints[0] if len(constraints) == 1 else attrs.validators.and_(*constraints)
        constrained.append(field.evolve(validator=validator) if constraints else field)
    return constrained
