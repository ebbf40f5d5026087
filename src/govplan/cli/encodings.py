"""From the bytes of a file to its text."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = {
    # UTF-32 first: its mark begins like that of UTF-16.
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_LEGACY: Final = {"gb18030": "GB18030", "big5": "Big5"}

# GB18030 makes characters of nearly any bytes, but of those that are no GB18030 it makes many that nobody writes.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
_MOST_PRIVATE: Final = 0.01


class Unreadable(Exception):
    """An input that cannot be read; its words say why, in one line."""


def decode(data: bytes) -> tuple[str, str]:
    """Decode a text file: UTF-8 with or without a byte order mark, else GB18030, else Big5, each strictly.

    Args:
        data: The bytes of the file.

    Returns:
        The text without its byte order mark, and the name of the encoding.

    Raises:
        Unreadable: The bytes are no text, or one in another encoding.

    Example:
        >>> decode("责任单位".encode("gbk"))
        ('责任单位', 'GB18030')
    """
    refuse_unlikely(data)
    try:
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    for codec, name in _LEGACY.items():
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text) and len(_PRIVATE.findall(text)) <= _MOST_PRIVATE * len(text):
            return text, name
    raise Unreadable("it is no text in UTF-8, GB18030 or Big5")


def refuse_unlikely(data: bytes) -> None:
    """Refuse bytes that are neither JSON nor a text in an encoding that we read.

    Raises:
        Unreadable: The bytes begin as UTF-16 or UTF-32, are none, or hold a NUL.
    """
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            raise Unreadable(f"it is in {name}: save it as UTF-8 and try again")
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Unreadable("it is empty")
    if b"\0" in data:
        raise Unreadable("it is no text: it holds NUL bytes")
