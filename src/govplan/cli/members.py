"""The members of inputs: JSON lines taken apart into the documents that their lines are, one at a time."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from govplan.cli.encodings import Unreadable, refuse_unlikely
from govplan.cli.inputs import Input, why_not

_BOM: Final = b"\xef\xbb\xbf"


def members(sources: Iterable[Input]) -> Iterator[Input]:
    """Yield inputs, and in the place of JSON lines the document of each line.

    Args:
        sources: The inputs. Files of JSON lines are known by their suffix. The standard input, and a pipe that is named
            as a file, are known by their first lines: the first is an object by itself and others follow; or the second
            is a plan document, which nothing within a document is.

    Returns:
        The inputs: a line is read when it is asked for. Blank lines are passed over. What cannot be read any further
        ends with an input that says why.
    """
    for source in sources:
        try:
            if source.path and source.is_lines:
                with source.path.open("rb") as file:
                    refuse_unlikely(file.peek().lstrip() or b"{")
                    yield from _lines(source, file)
            elif _is_stream(source):
                with _opened(source) as file:
                    yield from _of_stream(source, file)
            else:
                yield source
        except OSError as error:
            yield source._replace(refusal=why_not(error))
        except Unreadable as unreadable:
            yield source._replace(refusal=str(unreadable))


def _opened(source: Input) -> AbstractContextManager[BinaryIO]:
    if source.path is not None:
        return source.path.open("rb")
    return nullcontext(sys.stdin.buffer if sys.stdin else BytesIO())


def _is_stream(source: Input) -> bool:
    """Tell whether an input can be read but once, and only by this process."""
    if source.data is not None or source.refusal is not None:
        return False
    return source.path is None or _is_pipe(source.path)


def _is_pipe(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False  # Reading it will say why.
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _of_stream(source: Input, file: BinaryIO) -> Iterator[Input]:
    first = file.readline()
    # A document alone is a document, and only one that others follow is a line.
    head = [first, *(_next(file) if _is_object(first) else [file.readline()])]
    if len(head) > 1 and (_is_object(first) or (b'"govplan"' in head[1] and _is_object(head[1]))):
        yield from _lines(source, chain(head, file))
    else:
        yield source._replace(data=b"".join([*head, file.read()]))


def _next(file: BinaryIO) -> list[bytes]:
    """Return the next line that is not blank, with the blank lines before it; nothing at the end."""
    read: list[bytes] = []
    for line in file:
        read.append(line)
        if line.strip():
            return read
    return []


def _is_object(line: bytes) -> bool:
    """Tell whether a line is a JSON object by itself."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(source: Input, lines: Iterable[bytes]) -> Iterator[Input]:
    start = 0
    is_empty = True
    for number, line in enumerate(lines, 1):
        # A mark is no part of the first document, and a line end none of any: what lacks is missing in its line.
        data = (line if number > 1 else line.removeprefix(_BOM)).rstrip(b"\r\n")
        if data.strip():
            is_empty = False
            yield source._replace(name=f"{source.name}:{number}", data=data, line=number, start=start, is_line=True)
        start += len(line.decode("utf-8-sig" if number == 1 else "utf-8", "replace"))
    if is_empty:
        raise Unreadable("it is empty")
