"""Places: where the values of a JSON document stand in its text.

What decodes JSON forgets where it stood. This scan is made only where something is wrong: in one pass, over a text that
is known to be JSON. What nobody asks for is passed over by the decoder, which is many times as quick.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from govplan.issues import Span

# A key, its colon and the value if that is no container; a string; a bracket; another value.
_STRING: Final = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_OTHER: Final = r'[^\s{}\[\]:,"]+'
_TOKEN: Final = re.compile(rf"({_STRING})(?:\s*(:)\s*({_STRING}|{_OTHER})?)?|[{{}}\[\]]|{_OTHER}")
_LINE_END: Final = re.compile(r"\r\n?|\n")
_FEED: Final = re.compile("\n")
_PASS: Final = json.JSONDecoder(parse_int=float).raw_decode  # Python refuses to read very long integers.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

# The wanted pointers below a value: the tree below each of its members, and under None the pointer of the value itself.
_Tree: TypeAlias = dict[str | None, Any]


class Place(NamedTuple):
    """Where a value stands.

    Attributes:
        value: The place of the value.
        key: The place of its key, quotes included; of a value that has none, the place of the value.
    """

    value: Span
    key: Span


class Places(NamedTuple):
    """What a scan has found.

    Attributes:
        places: The places of the wanted pointers that lead somewhere; of a member that is given twice the last.
        repeated: The pointer of each member that its object has already, and the place of its key.
    """

    places: Mapping[str, Place]
    repeated: tuple[tuple[str, Span], ...]


class _Container:
    """An array or object that is open.

    Attributes:
        start: Where it begins.
        wanted: The pointers that lead to it or into it.
        keys: The keys that it has so far, if it is an object.
        token: The key or index of the member that is being read.
        key: The place of that key.
    """

    __slots__ = ("key", "keys", "start", "token", "wanted")

    def __init__(self, start: int, wanted: _Tree | None, keys: set[str] | None) -> None:
        self.start = start
        self.wanted = wanted
        self.keys = keys
        self.token: str | int = -1
        self.key: tuple[int, int] | None = None


class Lines:
    r"""The lines of a text, which end in a line feed, a carriage return, or both.

    Args:
        text: The text.

    Example:
        >>> Lines("{\n  5").span(4, 5)
        Span(start=4, end=5, line=2, column=3)
    """

    def __init__(self, text: str) -> None:
        ends = _LINE_END if "\r" in text else _FEED  # Which takes a third of the time.
        self._starts = [0, *(match.end() for match in ends.finditer(text))]

    def span(self, start: int, end: int) -> Span:
        """Return the place between two offsets."""
        line = bisect_right(self._starts, start)
        return Span(start, end, line, start - self._starts[line - 1] + 1)


def scan(text: str, wanted: Iterable[str] = (), *, repeats: bool = True) -> Places:
    """Find the places of values, and every member that its object has already.

    Args:
        text: JSON; what comes of any other text is not defined.
        wanted: The JSON Pointers (RFC 6901) of the values.
        repeats: Whether to look for members that are given twice; it takes long, for nothing can be passed over.

    Returns:
        The places, in offsets of the text.

    Example:
        >>> found = scan('{"a": [1, 22], "a": 3}', ["/a"])
        >>> found.places["/a"].value
        Span(start=20, end=21, line=1, column=21)
        >>> found.repeated
        (('/a', Span(start=15, end=18, line=1, column=16)),)
    """
    lines = Lines(text)
    places: dict[str, Place] = {}
    repeated: list[tuple[str, Span]] = []
    # The document is the only element of an array that nobody sees.
    outer: list[_Container] = []
    inner = _Container(0, {"0": _tree(wanted)}, None)

    def note(tree: _Tree | None, start: int, end: int) -> None:
        if tree and None in tree:
            span = lines.span(start, end)
            places[tree[None]] = Place(span, lines.span(*inner.key) if inner.key else span)

    end = 0
    while match := _TOKEN.search(text, end):
        end = match.end()
        key, colon, value = match.groups()
        first = text[match.start()]
        if colon and inner.keys is not None:
            name = json.loads(key) if "\\" in key else key[1:-1]
            inner.token, inner.key = name, match.span(1)
            if name in inner.keys:
                pointer = "".join(f"/{escape(str(each.token))}" for each in (*outer[1:], inner))
                repeated.append((pointer, lines.span(*inner.key)))
            inner.keys.add(name)
            if value and inner.wanted:
                note(inner.wanted.get(shown(name)), *match.span(3))
        elif first in "}]":
            tree, start, inner = inner.wanted, inner.start, outer.pop()
            note(tree, start, end)
        else:
            if isinstance(inner.token, int):
                inner.token += 1
            tree = inner.wanted.get(shown(str(inner.token))) if inner.wanted else None
            if first not in "{[":
                note(tree, *match.span())
            elif repeats or (tree and tree.keys() != {None}):
                outer.append(inner)
                inner = _Container(match.start(), tree, set() if first == "{" else None)
            else:
                end = _PASS(text, match.start())[1]
                note(tree, match.start(), end)
    return Places(places, tuple(repeated))


def escape(key: str) -> str:
    """Return a key as a token of a JSON Pointer (RFC 6901).

    A lone surrogate, which nobody can be shown, becomes U+FFFD.

    Example:
        >>> escape("a/b~c")
        'a~1b~0c'
    """
    return shown(key).replace("~", "~0").replace("/", "~1")


def shown(text: str) -> str:
    r"""Return a text as it can be shown: with U+FFFD for lone surrogates.

    Example:
        >>> shown("\ud800") == "\ufffd"
        True
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _tree(pointers: Iterable[str]) -> _Tree:
    root: _Tree = {}
    for pointer in pointers:
        tree = root
        for token in pointer.split("/")[1:]:
            tree = tree.setdefault(token.replace("~1", "/").replace("~0", "~"), {})
        tree[None] = pointer
    return root
