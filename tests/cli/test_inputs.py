import io
import os
import sys
from pathlib import Path

import pytest

from govplan import datasets
from govplan.cli.encodings import Unreadable
from govplan.cli.inputs import Document, Input, inputs, read, reason, shown, total

NAME = "fujian-digital-2017"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(path: str, data: bytes | str) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def only(argument: str) -> Document:
    (source,) = inputs([argument])
    return read(source)


def refused(argument: str) -> str:
    with pytest.raises(Unreadable) as refusal:
        only(argument)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("path", "text", "is_json"),
    [
        ("a.json", "工作要点", True),
        ("a.JSON", "工作要点", True),
        ("a.jsonl", "工作要点", True),
        ("a", '{"govplan": "1.0"}', True),
        ("a.txt", '\ufeff\r\n {"govplan": "1.0"}', True),
        ("a", "[]", True),
        ("a.txt", "[索引号]FZ00100", False),
        ("a.md", "[2017]", False),
        ("a.txt", "工作要点", False),
        ("a", "工作要点 {", False),
    ],
)
def test_json_is_told_from_text_by_its_suffix_or_its_first_character(path: str, text: str, is_json: bool) -> None:
    document = only(put(path, text))
    assert document == Document(path, text.encode() if is_json else text)


def test_a_text_keeps_its_line_ends() -> None:
    assert only(put("a.txt", "一、\r\n二、\r")).content == "一、\r\n二、\r"


def test_the_encoding_of_a_text_is_told() -> None:
    assert only(put("a.txt", "工作要点".encode("gb18030"))) == Document("a.txt", "工作要点", "GB18030")


def test_the_name_of_a_dataset_is_its_source() -> None:
    assert only(NAME) == Document(NAME, datasets.source_text(NAME))


def test_a_file_goes_before_the_dataset_of_its_name() -> None:
    assert only(put(NAME, "工作要点")).content == "工作要点"


def test_a_folder_is_all_the_texts_and_plans_below_it_in_order() -> None:
    for path in ("d/b.txt", "d/a/z.json", "d/a/y.MD", "d/a/x.csv", "d/README", "d/c.json", "d/d.jsonl", "d/e.NDJSON"):
        put(path, "一")
    names = ["d/a/y.MD", "d/a/z.json", "d/b.txt", "d/c.json", "d/d.jsonl", "d/e.NDJSON"]
    assert [source.name for source in inputs(["d"])] == names


def test_a_link_to_a_folder_within_a_folder_is_not_followed() -> None:
    put("d/a.txt", "一")
    Path("d/again").symlink_to(Path("d").absolute(), target_is_directory=True)
    assert [source.name for source in inputs(["d"])] == ["d/a.txt"]


def test_a_folder_without_plans_is_told() -> None:
    put("d/a.csv", "一")
    assert refused("d") == "there is no *.json, *.jsonl, *.ndjson, *.txt or *.md file in this folder"


def test_a_folder_that_cannot_be_listed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    put("d/a.txt", "一")
    put("d/closed/b.txt", "一")
    scandir = os.scandir

    def scan(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scan)
    open_, closed = inputs(["d"])
    assert (open_.name, closed.name) == ("d/a.txt", "d/closed")
    with pytest.raises(Unreadable, match=r"^permission denied$"):
        read(closed)


def test_a_missing_file_is_told() -> None:
    assert refused("nowhere.txt") == "there is no such file, and no dataset of that name"


def test_a_file_without_permission_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refused(put("a.txt", "一")) == "permission denied"


def test_a_folder_above_without_permission_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    put("d/a.txt", "一")
    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "is_dir", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refused("d/a.txt") == "permission denied"


@pytest.mark.parametrize("path", ["a.json", "a.txt"])
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        ('{"govplan": "1.0"}'.encode("utf-16"), "it is in UTF-16: save it as UTF-8 and try again"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "it is no text: it holds NUL bytes"),
    ],
)
def test_what_is_neither_text_nor_json_is_told(path: str, data: bytes, why: str) -> None:
    assert refused(put(path, data)) == why


def test_json_in_another_encoding_is_left_to_the_codec() -> None:
    data = '{"title": "工作要点"}'.encode("gb18030")
    assert only(put("a.json", data)).content == data


def test_a_dash_is_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("工作要点".encode())))
    assert only("-") == Document("standard input", "工作要点")


def test_a_standard_input_that_is_closed_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert refused("-") == "it is empty"


def test_a_name_that_is_no_utf_8_can_be_shown() -> None:
    assert shown(os.fsdecode(b"\xb8\xa3\xe7\x9c\x81.txt")) == "\\xb8\\xa3省.txt"


def test_an_error_without_words_of_the_system_is_told_in_its_own() -> None:
    assert reason(OSError("Device gone")) == "device gone"


def test_the_size_of_an_input_is_known_as_far_as_it_can_be() -> None:
    put("a.txt", "一")
    sizes = [source.size for source in inputs(["a.txt", "nowhere.txt", "-"])]
    assert sizes == [3, 0, 0]
    assert Input("a", data=b"1234").size == 4


def test_the_size_of_all_is_known_if_all_are_files(monkeypatch: pytest.MonkeyPatch) -> None:
    put("d/a.txt", "一")
    put("b.txt", "一二")
    assert total(["d/a.txt", "b.txt"]) == 9
    assert total(["d", "b.txt"]) is None
    assert total(["-"]) is None

    def refuse(path: Path, **_: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    assert total(["b.txt"]) is None
