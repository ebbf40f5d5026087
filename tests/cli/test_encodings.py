import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.cli.encodings import Unreadable, decode

SIMPLIFIED = "2017年工作要点\n一、加快建设。（责任单位：省发改委、教育厅牵头）\n"
TRADITIONAL = "為推動數位國家發展計畫，請各部會依權責辦理，並於年底前完成。\n一、建設基礎環境。（責任單位：經濟部）\n"
NO_TEXT = "it is no text in UTF-8, GB18030 or Big5"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SIMPLIFIED, "utf-8", "UTF-8"),
        (SIMPLIFIED, "utf-8-sig", "UTF-8"),
        (SIMPLIFIED, "gb18030", "GB18030"),
        (SIMPLIFIED, "gbk", "GB18030"),
        (SIMPLIFIED, "gb2312", "GB18030"),
        (TRADITIONAL, "utf-8", "UTF-8"),
        (TRADITIONAL, "gb18030", "GB18030"),
        (TRADITIONAL, "big5", "Big5"),
        ("plan\r\n\x0c1. Tasks\t\n", "ascii", "UTF-8"),
    ],
)
def test_a_text_is_read_in_its_encoding(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec)) == (text, name)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b"\xef\xbb\xbf \r\n\t", "it is empty"),
        (SIMPLIFIED.encode("utf-16"), "it is in UTF-16: save it as UTF-8 and try again"),
        (b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), "it is in UTF-16: save it as UTF-8 and try again"),
        (SIMPLIFIED.encode("utf-32"), "it is in UTF-32: save it as UTF-8 and try again"),
        (b"a" + "省".encode("utf-16-le") + b"\0", "it is no text: it holds NUL bytes"),
        (PNG, "it is no text: it holds NUL bytes"),
        (gzip.compress(SIMPLIFIED.encode() * 50, mtime=1).replace(b"\0", b"\1"), NO_TEXT),
        (b"\x81\x30\x81\x35\xff", NO_TEXT),
        ("福建\x1b[31m".encode("gb18030"), NO_TEXT),
        ("福建\ue5e5".encode("gb18030"), NO_TEXT),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        decode(data)
    assert str(refusal.value) == why


def test_a_few_private_characters_are_no_reason_to_refuse_a_text() -> None:
    text = SIMPLIFIED * 20 + "\ue5e5"
    assert decode(text.encode("gb18030")) == (text, "GB18030")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_every_text_in_utf_8_is_read_as_it_is(text: str) -> None:
    if text.strip(" \t\r\n"):
        assert decode(text.encode()) == (text, "UTF-8")


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, name = decode(data)
    except Unreadable as refusal:
        text, name = str(refusal), "UTF-8"
    assert text
    assert name in {"UTF-8", "GB18030", "Big5"}
