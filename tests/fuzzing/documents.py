"""Plan documents spelt in bytes, each three a change of one that has every kind of object."""

import json
from copy import deepcopy
from typing import Any, Final

from tests.test_law import AIMED, FULL, OTHER, objects, places

_START: Final = json.dumps(FULL)
_NAMES: Final = tuple(dict.fromkeys(member for _, member in AIMED))
_VALUES: Final = (*OTHER, *(value for values in AIMED.values() for value in values))
_SPLICES: Final = (
    # What is put into the text of a document, which no value could bring about.
    *(
        b'"',
        b"\\",
        b"\\ud800",
        b"\\ud83d\\ude00",
        b"\\u0000",
        b",",
        b":",
        b"[",
        b"]",
        b"{",
        b"}",
        b"0",
        b"-",
        b"e9",
        b".",
    ),
    *(
        b"NaN",
        b"-Infinity",
        b"null",
        b"true",
        b"\n",
        b"\r",
        b"\t",
        b" ",
        b"\0",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
    ),
    *(b'"title": "",', b'"sections": [],', b'"a": {"a": 1, "a": 2},', b"[" * 70, b'{"items": [' * 65, b"9" * 20, b"//"),
)
_MOST_PLACES: Final = 300
"""A document that has more is not changed any further: one that is put into itself doubles each time."""

_RAW: Final = 255
"""The first byte of what is no document with changes, but itself."""


def document_of(data: bytes) -> bytes:
    """Return the document that bytes spell: any bytes spell one, and those that begin with 255 any."""
    form, changes = data[:1], data[1:]
    if form == bytes([_RAW]):
        return changes
    holder: dict[str, Any] = {"": json.loads(_START)}
    splices: list[tuple[int, bytes]] = []
    for what, where, value in zip(changes[::3], changes[1::3], changes[2::3], strict=False):
        if what >= 240:
            splices.append((what % 16 * 256 + where, _SPLICES[value % len(_SPLICES)]))
        else:
            _change(holder, what, where, value)
    flags = form[0] if form else 0
    text = json.dumps(holder[""], ensure_ascii=bool(flags & 1), indent=2 if flags & 2 else None)
    written = text.encode("utf-8", "surrogatepass")
    for place, words in splices:
        middle = place % (len(written) + 1)
        written = written[:middle] + words + written[middle:]
    return written


def bytes_of(document: bytes) -> bytes:
    """Return bytes that spell a document."""
    return bytes([_RAW]) + document


def _change(document: dict[str, Any], what: int, where: int, value: int) -> None:
    """Change a document in one place."""
    found = [*places(document)]
    if len(found) > _MOST_PLACES:
        return
    target, key = found[where % len(found)]
    match what % 8:
        case 0 | 1:
            # A value where one of its kind belongs.
            aims = [(each, member) for each, on in objects(document[""]) for member in AIMED if member[0] == on]
            if aims:
                each, member = aims[where % len(aims)]
                each[member[1]] = _own(AIMED[member][value % len(AIMED[member])])
        case 2:
            target[key] = _own(_VALUES[(what // 8 * 256 + value) % len(_VALUES)])
        case 3:
            source, name = found[value % len(found)]
            target[key] = _own(source[name])
        case 4 if key != "":
            del target[key]
        case 5 if isinstance(target[key], dict):
            target[key][_NAMES[value % len(_NAMES)]] = _own(_VALUES[what // 8 % len(_VALUES)])
        case 6 if isinstance(target[key], list):
            target[key] = _own(target[key] * (1 + value % 3))
        case 7:
            wrapped: tuple[Any, ...] = ([target[key]], {"items": [target[key]]}, {key: target[key]})
            target[key] = wrapped[value % len(wrapped)]
        case _:
            pass


def _own(value: Any) -> Any:
    """Return a copy, for what is put into a document may be changed there."""
    return deepcopy(value) if isinstance(value, list | dict) else value
