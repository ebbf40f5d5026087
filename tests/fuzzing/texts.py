"""Texts spelt in bytes, one for each piece that plans are made of: so a fuzzer that edits bytes edits pieces."""

import re
from typing import Final

from tests.text.test_promises import PIECES

_MORE: Final = (
    # What the promises are not tried on elsewhere: lists of contents, tables, marks, wrapped lines, attachments.
    *(
        "目录",
        "\n目 录\n",
        "…………",
        "\n# ",
        "\n## ",
        "•",
        "\t省\t",
        "\n第二条　",
        "2.1.1 ",
        "\n2 保障 ",
        "（三）项",
        "〇",
    ),
    *("附表", "附件2：", "分送：", "印发", "通知", "现将", "印发给你们，请认真贯彻执行。", "政府公报", "首页", "文件"),
    *("发文机关：", "成文日期：", "标题：", "来源：", "主题词：", "字号", "草案", "第3次会议通过", "有效期5年", "修订"),
    *(
        "责任人：",
        "参与单位：",
        "指导单位：",
        "督办单位：",
        "分管领导：",
        "责任部门",
        "省级",
        "市级牵头单位：",
        "各市",
        "分别",
    ),
    *(
        "加快推进数字经济发展和数据资源共享开放工作\n",
        "“",
        "”",
        "<",
        ">",
        "【",
        "】",
        "…",
        "/",
        "\u200b",
        "\0",
        "\x85",
        "𠮷",
    ),
)
_CHARACTER: Final = 255
"""The byte before the three of a character that no piece is."""

ALPHABET: Final = tuple(dict.fromkeys((*PIECES, *_MORE)))
assert len(ALPHABET) <= _CHARACTER

_BYTES: Final = {piece: bytes([index]) for index, piece in enumerate(ALPHABET)}
_LONGEST_FIRST: Final = re.compile("|".join(map(re.escape, sorted(ALPHABET, key=len, reverse=True))) + "|.", re.DOTALL)


def text_of(data: bytes) -> str:
    """Return the text that bytes spell: any bytes spell one."""
    pieces: list[str] = []
    position = 0
    while position < len(data):
        byte = data[position]
        position += 1
        if byte == _CHARACTER:
            pieces.append(chr(int.from_bytes(data[position : position + 3], "big") % 0x110000))
            position += 3
        else:
            pieces.append(ALPHABET[byte % len(ALPHABET)])
    return "".join(pieces)


def bytes_of(text: str) -> bytes:
    """Return bytes that spell a text."""
    return b"".join(_BYTES.get(piece) or _escaped(piece) for piece in _LONGEST_FIRST.findall(text))


def _escaped(character: str) -> bytes:
    return bytes([_CHARACTER]) + ord(character).to_bytes(3, "big")
