"""Faults: what is wrong with a value, in words."""

import difflib
import json
from collections.abc import Iterable
from functools import lru_cache
from types import NoneType
from typing import Any, Final, Literal, TypeAlias

from govplan.codec.shapes import Kind
from govplan.issues import Issue, Span
from govplan.places import shown

Where: TypeAlias = Literal["value", "key", "owner"]

_EXPECTED: Final[dict[Kind, str]] = {
    "string": "a string",
    "integer": "an integer",
    "boolean": "true or false",
    "date": "a date of the form YYYY-MM-DD",
    "object": "an object",
    "array": "an array",
}
_FOUND: Final[dict[type, str]] = {
    NoneType: "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}
_NO_NULL: Final = "leave out a member that has no value"
_LONGEST: Final = 40


class Fault(Exception):
    """What is wrong with one value, whose place is not known yet.

    Args:
        code: The code of the issue.
        message: What is wrong, in one line.
        hint: What to do about it.
        where: What shows it in a text: the value, its key, or the object that should have it.
    """

    def __init__(self, code: str, message: str, hint: str | None = None, where: Where = "value") -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.hint = hint
        self.where: Where = where

    def at(self, pointer: str, span: Span | None = None) -> Issue:
        """Return the issue that says so of the value that a pointer leads to."""
        return Issue.of(self.code, self.message, pointer, span=span, hint=self.hint)


def wrong_type(kind: Kind, value: Any) -> Fault:
    """Return the fault of a value that is of another kind.

    Args:
        kind: The kind that it should be.
        value: The value; a class stands for an object of Python that JSON has not.

    Example:
        >>> wrong_type("string", None).message
        'must be a string, not null'
    """
    found = value if isinstance(value, type) else type(value)
    message = f"must be {_EXPECTED[kind]}, not {_FOUND.get(found, f'a Python {found.__name__}')}"
    return Fault("wrong-type", message, _NO_NULL if value is None else None)


def lone_surrogate(text: str, where: Where = "value") -> Fault:
    r"""Return the fault of a text that cannot be written in UTF-8.

    Example:
        >>> lone_surrogate("plan \ud800").message
        'holds U+D800, which is half of a surrogate pair'
    """
    half = next(character for character in text if "\ud800" <= character <= "\udfff")
    return Fault("lone-surrogate", f"holds U+{ord(half):X}, which is half of a surrogate pair", where=where)


def unknown_key(key: str, names: Iterable[str], owner: str) -> Fault:
    """Return the fault of a member that its object does not have.

    Args:
        key: The key.
        names: The keys that there are.
        owner: What has them.

    Example:
        >>> fault = unknown_key("titel", ["title", "text"], "Notice")
        >>> fault.message, fault.hint
        ('Notice has no member "titel"', 'did you mean "title"?')
    """
    if shown(key) != key:
        return lone_surrogate(key, "key")
    near = _nearest(key, tuple(names))
    return Fault("unknown-key", f"{owner} has no member {quoted(key)}", near and f'did you mean "{near}"?', "key")


def missing_key(key: str) -> Fault:
    """Return the fault of a member that must be there.

    Example:
        >>> missing_key("title").message
        'the member "title" is missing'
    """
    return Fault("missing-key", f'the member "{key}" is missing', where="owner")


def repeated_key() -> Fault:
    """Return the fault of a member that its object has already.

    Example:
        >>> repeated_key().message
        'the member is given twice'
    """
    return Fault("duplicate-key", "the member is given twice", "keep one of them", "key")


def quoted(text: str) -> str:
    r"""Return a text as a person can be shown it: in one line, not too long.

    Example:
        >>> quoted("two\nlines")
        '"two\\nlines"'
    """
    clipped = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return json.dumps(shown(clipped), ensure_ascii=False)


@lru_cache(maxsize=1024)
def _nearest(key: str, names: tuple[str, ...]) -> str | None:
    return next(iter(difflib.get_close_matches(key[:_LONGEST], names, n=1)), None)
