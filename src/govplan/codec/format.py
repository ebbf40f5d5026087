"""The format: its version, and what values of JSON are in Python."""

from typing import Any, Final, TypeGuard

VERSION: Final = "1.0"
"""The version of the documents."""

HEAD: Final = ("govplan", "$schema")
"""The members of a document that are no fields of a plan."""


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Tell whether a value is an object of JSON."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Tell whether a value is an array of JSON."""
    return isinstance(value, list)
