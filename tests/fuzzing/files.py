"""Files spelt in bytes: the first says the name, the second the encoding, the rest is the words or bytes themselves."""

from typing import Final, NamedTuple

from tests.fuzzing import documents, texts

NAMES: Final = ("plan.txt", "plan.json", "plan.jsonl", "plan", "plan.md", "plan.NDJSON")
_CODECS: Final = ("utf-8", "gb18030", "utf-8-sig", "big5", "gbk", "utf-16", "utf-32", "ascii", "latin-1")


class File(NamedTuple):
    """A file.

    Attributes:
        name: Its name, whose suffix says what is in it, or none.
        data: Its bytes.
    """

    name: str
    data: bytes


def file_of(data: bytes) -> File:
    """Return the file that bytes spell: any bytes spell one."""
    name, how = (*data[:2], 0, 0)[:2]
    body = data[2:]
    kind, codec = how % 4, _CODECS[how // 4 % len(_CODECS)]
    if kind == 1:
        body = texts.text_of(body).encode(codec, "ignore")
    if kind == 2:
        body = documents.document_of(body)
    if kind == 3:
        # One document a line, and lines that are none between them.
        body = b"\n".join(documents.document_of(each) for each in body.split(b"\n"))
    return File(NAMES[name % len(NAMES)], body)


def bytes_of(file: File) -> bytes:
    """Return bytes that spell a file."""
    return bytes([NAMES.index(file.name), 0]) + file.data
