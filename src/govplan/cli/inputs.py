"""The inputs of a command: files, folders, datasets and the standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

from govplan import datasets
from govplan.cli.encodings import Unreadable, decode, refuse_unlikely

_TEXTS: Final = frozenset({".txt", ".md"})
_PLANS: Final = _TEXTS | {".json"}
_BOM: Final = b"\xef\xbb\xbf"


class Input(NamedTuple):
    """Something that may be read.

    Attributes:
        name: Its name, as messages show it.
        read: Reads its bytes; raises `OSError` or `Unreadable`.
        path: Where it is, if it is a file.
    """

    name: str
    read: Callable[[], bytes]
    path: Path | None = None


class Document(NamedTuple):
    """An input that was read.

    Attributes:
        name: Its name, as messages show it.
        content: The bytes of a JSON document, or the words of a text.
        encoding: The encoding of a text.
    """

    name: str
    content: str | bytes
    encoding: str = "UTF-8"


def inputs(arguments: Iterable[str]) -> Iterator[Input]:
    """Yield what the arguments of a command name.

    Args:
        arguments: Each the path of a file, the path of a folder (all *.json, *.txt and *.md in it, at any depth), `-`
            for the standard input, or the name of a dataset, if there is no file of that name.

    Returns:
        The inputs; one that does not exist too: reading it raises.
    """
    for argument in arguments:
        path = Path(argument)
        if argument == "-":
            yield Input("standard input", _standard_input)
        elif _is_folder(path):
            yield from _within(path)
        elif not os.path.lexists(path) and argument in datasets.names():
            yield Input(argument, _source(argument))
        else:
            yield _file(path)


def read(source: Input) -> Document:
    """Read an input; JSON is told from text by its suffix, else by its first character.

    Raises:
        Unreadable: It cannot be read, or is neither.
    """
    try:
        data = source.read()
    except FileNotFoundError:
        raise Unreadable("there is no such file, and no dataset of that name") from None
    except OSError as error:
        raise Unreadable(reason(error)) from error
    suffix = source.path.suffix.lower() if source.path else ""
    first = data[:1000].removeprefix(_BOM).lstrip()[:1]
    if suffix == ".json" or first == b"{" or (first == b"[" and suffix not in _TEXTS):
        refuse_unlikely(data)
        return Document(source.name, data)
    return Document(source.name, *decode(data))


def reason(error: OSError) -> str:
    """Say in a few words why a file cannot be read or written."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def shown(path: str | os.PathLike[str]) -> str:
    """Return a path as it can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # A folder above it is closed to us: reading it will say so.


def _file(path: Path) -> Input:
    return Input(shown(path), path.read_bytes, path)


def _within(folder: Path) -> Iterator[Input]:
    failures: list[OSError] = []
    paths = [
        Path(place, name)
        for place, _, names in os.walk(folder, onerror=failures.append)
        for name in names
        if Path(name).suffix.lower() in _PLANS
    ]
    for failure in failures:
        yield Input(shown(failure.filename), _refusal(reason(failure)))
    if not paths and not failures:
        yield Input(shown(folder), _refusal("there is no *.json, *.txt or *.md file in this folder"))
    for path in sorted(paths):
        yield _file(path)


def _source(dataset: str) -> Callable[[], bytes]:
    return lambda: datasets.source_text(dataset).encode()


def _refusal(words: str) -> Callable[[], NoReturn]:
    def refuse() -> NoReturn:
        raise Unreadable(words)

    return refuse


def _standard_input() -> bytes:
    return sys.stdin.buffer.read() if sys.stdin else b""
