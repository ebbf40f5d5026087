"""Decoding: bytes to text, and text to JSON values."""

import json
import math
from typing import Any, Final, NamedTuple, NoReturn

_BOM: Final = "\ufeff"
_LONGEST_INTEGER: Final = 19


class Decoded(NamedTuple):
    """A document that came as text.

    Attributes:
        text: The text, in which the issues have their places.
        value: What it says.
        plain: Whether it surely has no member twice and no half of a surrogate pair.
    """

    text: str
    value: Any
    plain: bool


class _ConstantError(Exception):
    """The text has a number that JSON does not have."""


def decode(data: str | bytes) -> Decoded:
    """Read JSON.

    Args:
        data: Text, or bytes in UTF-8; a byte order mark is skipped.

    Returns:
        What was read. Integers that are longer than any in a plan are read as infinite.

    Raises:
        InvalidJSON: It is not JSON (`invalid-json`), not UTF-8 (`invalid-encoding`), has NaN or Infinity
            (`invalid-number`), or is nested deeper than can be read (`too-nested`).

    Example:
        >>> decode(b'{"a": 1}').value
        {'a': 1}
    """
    text = text_of(data)
    members = 0

    def count(value: dict[str, Any]) -> dict[str, Any]:
        nonlocal members
        members += len(value)
        return value

    try:
        value = json.loads(text, object_hook=count, parse_int=_integer, parse_constant=_refuse)
        plain = not _repeats_keys(text, members)
    except (json.JSONDecodeError, RecursionError, _ConstantError) as error:
        from govplan.codec.refusals import refusal

        raise refusal(text, error) from None
    return Decoded(text, value, plain and not _has_surrogates(data, text, value))


def is_writable(value: Any) -> bool:
    r"""Tell whether a value can be written as JSON in UTF-8: it has no half of a surrogate pair, and nothing strange.

    Example:
        >>> is_writable(["𠀀"]), is_writable(["\ud840"]), is_writable({1, 2})
        (True, False, False)
    """
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (RecursionError, TypeError, ValueError):
        return False
    return True


def text_of(data: Any) -> str:
    r"""Return the text of JSON, in which the issues have their places.

    Args:
        data: Text, or bytes in UTF-8; a byte order mark is skipped.

    Raises:
        InvalidJSON: It is not UTF-8 (`invalid-encoding`).

    Example:
        >>> text_of(b"\xef\xbb\xbf{}")
        '{}'
    """
    if isinstance(data, str):
        # A blank in place of the mark keeps the offsets.
        return f" {data[1:]}" if data.startswith(_BOM) else data
    if not isinstance(data, bytes):
        raise TypeError(f"JSON is read from str or bytes, not from {type(data).__name__}")
    # Other encodings begin with a mark of their own, or show a zero byte: JSON begins with two characters of ASCII.
    encoding = json.detect_encoding(data)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        offset = error.start
    else:
        if encoding.startswith("utf-8"):
            return text.removeprefix(_BOM)
        offset = data.index(0)
    from govplan.codec.refusals import wrong_encoding

    raise wrong_encoding(encoding, offset)


def _integer(digits: str) -> int | float:
    # Python refuses to read very long ones, and no plan has a number of more than ten digits.
    return int(digits) if len(digits) <= _LONGEST_INTEGER else math.inf


def _refuse(_: str) -> NoReturn:
    raise _ConstantError


def _repeats_keys(text: str, members: int) -> bool:
    """Tell whether an object has a member twice: then there are fewer members than were written."""
    # Each member has its colon; a colon before two slashes belongs to a string.
    colons = text.count(":")
    if colons == members or colons - text.count("://") == members:
        return False
    written = 0

    def count(pairs: list[tuple[str, Any]]) -> None:
        nonlocal written
        written += len(pairs)

    json.loads(text, object_pairs_hook=count, parse_int=_integer)
    return written != members


def _has_surrogates(data: str | bytes, text: str, value: Any) -> bool:
    """Tell whether a text has a half of a surrogate pair, which bytes in UTF-8 can only have as an escape."""
    if "\\" in text and ("\\ud" in text or "\\uD" in text):
        return not is_writable(value)
    if isinstance(data, str):
        try:
            data.encode()
        except UnicodeEncodeError:
            return True
    return False
