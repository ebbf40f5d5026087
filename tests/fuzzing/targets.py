"""What can be fuzzed: how bytes spell an input of each kind, and what is promised of it."""

import atexit
import json
import tempfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from govplan.conformance import cases
from govplan.reports import FORMATS
from tests.fuzzing import documents, files, promises, texts

FOUND: Final = Path(__file__).with_name("found")
"""A folder for each target, with inputs that were read wrong once, or that led where no others did."""


_SELDOM: Final = 8
"""What takes long is asserted of one input in so many; of which ones, is a matter of their bytes alone."""


class Target(NamedTuple):
    """Something to be fuzzed.

    Attributes:
        input_of: Makes an input of any bytes.
        bytes_of: Makes bytes that spell an input.
        read: Reads an input that was kept.
        check: Asserts what is promised of an input.
        others: Gives inputs to begin with, beside those that were kept.
    """

    input_of: Callable[[bytes], Any]
    bytes_of: Callable[[Any], bytes]
    read: Callable[[Path], Any]
    check: Callable[[Any], None]
    others: Callable[[], Iterable[Any]]


def kept(name: str) -> list[Path]:
    """Return where the inputs stand that were kept of a target."""
    return sorted(path for path in (FOUND / name).rglob("*") if path.is_file())


def _check_document(document: bytes) -> None:
    promises.of_document(document)
    if zlib.crc32(document) % _SELDOM == 0:
        promises.of_other_ways(document)


def _check_file(file: files.File) -> None:
    path = Path(_folder(), file.name)
    path.write_bytes(file.data)
    digest = zlib.crc32(file.data)
    promises.of_file(path, [*FORMATS][digest // 2 % len(FORMATS)], piped=digest % 2 == 0)
    if digest % _SELDOM == 0:
        promises.of_other_files(path)


@cache
def _folder() -> str:
    """Return a folder for the files, which is removed in the end."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return folder.name


def _texts() -> list[str]:
    return [case.text for case in cases()]


def _documents() -> list[bytes]:
    return [json.dumps(plan, ensure_ascii=False).encode() for case in cases() for plan in case.plans]


TARGETS: Final = {
    "texts": Target(
        texts.text_of,
        texts.bytes_of,
        lambda path: path.read_bytes().decode("utf-8", "surrogatepass"),
        promises.of_text,
        _texts,
    ),
    "documents": Target(
        documents.document_of,
        documents.bytes_of,
        Path.read_bytes,
        _check_document,
        _documents,
    ),
    "files": Target(
        files.file_of,
        files.bytes_of,
        lambda path: files.File(f"plan{path.suffix}", path.read_bytes()),
        _check_file,
        lambda: [files.File("plan", each) for each in _documents()[:20]],
    ),
}
