"""The inputs of a command: files, folders, datasets and the standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from govplan import datasets
from govplan.cli.encodings import Unreadable, decode, refuse_unlikely

_TEXTS: Final = frozenset({".txt", ".md"})
_LINES: Final = frozenset({".jsonl", ".ndjson"})
_PLANS: Final = _TEXTS | _LINES | {".json"}
_BOM: Final = b"\xef\xbb\xbf"


class Input(NamedTuple):
    """Something that may be read. It can be sent to another process.

    Attributes:
        name: Its name, as messages show it.
        path: Where it is, if it is a file.
        data: Its bytes, where they are known already.
        refusal: Why it cannot be read, where that is known already.
        line: The line of the file in which it begins, 1-based.
        start: The offset in the file at which it begins, in characters, 0-based.
        is_line: Whether it is a line of JSON lines.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    refusal: str | None = None
    line: int = 1
    start: int = 0
    is_line: bool = False

    @property
    def is_lines(self) -> bool:
        """Whether it is a file of JSON lines."""
        return not self.is_line and self.path is not None and self.path.suffix.lower() in _LINES

    @property
    def size(self) -> int:
        """How many bytes it has, as far as that is known without reading it."""
        if self.data is not None:
            return len(self.data)
        try:
            return self.path.stat().st_size if self.path else 0
        except OSError:
            return 0  # Reading it will say why.


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
        arguments: Each the path of a file, the path of a folder (all *.json, *.jsonl, *.ndjson, *.txt and *.md in it,
            at any depth), `-` for the standard input, or the name of a dataset, if there is no file of that name.

    Returns:
        The inputs; one that does not exist too: reading it raises.
    """
    for argument in arguments:
        path = Path(argument)
        if argument == "-":
            yield Input("standard input")
        elif _is_folder(path):
            yield from _within(path)
        elif not os.path.lexists(path) and argument in datasets.names():
            yield Input(argument, data=datasets.source_text(argument).encode())
        else:
            yield _file(path)


def read(source: Input) -> Document:
    """Read an input; JSON is told from text by its suffix, else by its first character.

    Raises:
        Unreadable: It cannot be read, or is neither.
    """
    data = _bytes(source)
    if source.is_line:
        return Document(source.name, data)  # Whatever it holds is for the codec to tell.
    suffix = source.path.suffix.lower() if source.path else ""
    first = data[:1000].removeprefix(_BOM).lstrip()[:1]
    if suffix in {".json", *_LINES} or first == b"{" or (first == b"[" and suffix not in _TEXTS):
        refuse_unlikely(data)
        return Document(source.name, data)
    return Document(source.name, *decode(data))


def total(arguments: Iterable[str]) -> int | None:
    """Return how many bytes the arguments of a command name; None if that is not to be known before they are read."""
    paths = [Path(argument) for argument in arguments]
    try:
        return sum(path.stat().st_size for path in paths) if all(path.is_file() for path in paths) else None
    except OSError:
        return None


def reason(error: OSError) -> str:
    """Say in a few words why a file cannot be read or written."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def shown(path: str | os.PathLike[str]) -> str:
    """Return a path as it can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def why_not(error: OSError) -> str:
    """Say why a file that was named cannot be read."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file, and no dataset of that name"
    return reason(error)


def _bytes(source: Input) -> bytes:
    if source.refusal is not None:
        raise Unreadable(source.refusal)
    if source.data is not None:
        return source.data
    if source.path is None:
        return sys.stdin.buffer.read() if sys.stdin else b""
    try:
        return source.path.read_bytes()
    except OSError as error:
        raise Unreadable(why_not(error)) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # A folder above it is closed to us: reading it will say so.


def _file(path: Path) -> Input:
    return Input(shown(path), path)


def _within(folder: Path) -> Iterator[Input]:
    """Yield the plans of a folder, or that there are none."""
    is_empty = True
    for each in _below(folder):
        is_empty = False
        yield each
    if is_empty:
        yield Input(shown(folder), refusal="there is no *.json, *.jsonl, *.ndjson, *.txt or *.md file in this folder")


def _below(folder: Path) -> Iterator[Input]:
    """Yield the plans of a folder in the order of their paths; no more than one folder a level is listed at a time."""
    try:
        with os.scandir(folder) as entries:
            # A link to a folder is not followed: it may lead up again.
            listed = sorted((each.name, each.is_dir(follow_symlinks=False)) for each in entries)
    except OSError as error:
        yield Input(shown(folder), refusal=reason(error))
        return
    for name, is_folder in listed:
        path = folder / name
        if is_folder:
            yield from _below(path)
        elif path.suffix.lower() in _PLANS:
            yield _file(path)
