import io
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.cli.inputs import Input, inputs, read
from govplan.cli.members import members

DOCUMENT = '{"govplan": "1.0", "title": "要点", "sections": []}'


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(path: str, data: bytes | str) -> str:
    Path(path).write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def of(*arguments: str) -> list[Input]:
    return list(members(inputs(arguments)))


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes | str) -> list[Input]:
    data = data.encode() if isinstance(data, str) else data
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    return of("-")


def test_each_line_is_a_document_named_by_its_number_and_blank_lines_are_passed_over() -> None:
    first, second = of(put("a.jsonl", f"{DOCUMENT}\r\n\n  \n5\n"))
    assert (first.name, first.data, first.line, first.start) == ("a.jsonl:1", DOCUMENT.encode(), 1, 0)
    assert (second.name, second.data, second.line, second.start) == ("a.jsonl:4", b"5", 4, len(DOCUMENT) + 6)
    assert first.is_line
    assert not first.is_lines


@given(st.lists(st.text(st.sampled_from('a省𠀀"{\r '), max_size=5), max_size=5))
def test_the_start_of_a_line_counts_the_characters_before_it(lines: list[str]) -> None:
    text = "\n".join(["{}", *lines])
    Path("b.jsonl").write_bytes(text.encode())
    for source in of("b.jsonl"):
        assert source.data is not None
        assert text[source.start :].encode().startswith(source.data)
        assert text[: source.start].count("\n") == source.line - 1


def test_a_byte_order_mark_is_no_part_of_the_first_document() -> None:
    first, second = of(put("a.ndjson", b"\xef\xbb\xbf{}\n{}"))
    assert (first.data, first.start, second.data, second.start) == (b"{}", 0, b"{}", 3)


def test_other_inputs_are_left_alone() -> None:
    put("a.json", f"{DOCUMENT}\n{DOCUMENT}")
    assert of("a.json", "nowhere", "fujian-digital-2017") == list(inputs(["a.json", "nowhere", "fujian-digital-2017"]))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b"\n \n", "it is empty"),
        ("{}\n{}\n".encode("utf-16"), "it is in UTF-16: save it as UTF-8 and try again"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "it is no text: it holds NUL bytes"),
    ],
)
def test_what_is_no_json_lines_is_refused_as_a_whole(data: bytes, why: str) -> None:
    assert [source.refusal for source in of(put("a.jsonl", data))] == [why]


def test_a_file_that_cannot_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [source.refusal for source in of("no.jsonl")] == ["there is no such file, and no dataset of that name"]

    def refuse(path: Path, mode: str) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    put("a.jsonl", "{}")
    monkeypatch.setattr(Path, "open", refuse)
    assert [source.refusal for source in of("a.jsonl")] == ["permission denied"]


@pytest.mark.parametrize(
    "text",
    [
        DOCUMENT,
        DOCUMENT + "\n\n \n",
        '{\n "govplan": "1.0", "title": "", "sections": []}',
        '{"sections": [\n{"label": "一、"}\n], "govplan": "1.0"}',
        "[\n]",
        "工作要点\n一、加快建设。\n",
        "工作要点",
    ],
)
def test_one_document_on_the_standard_input_is_one(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (source,) = piped(monkeypatch, text)
    assert source.name == "standard input"
    assert source.data is not None
    assert source.data.rstrip() == text.encode().rstrip()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{DOCUMENT}\n{DOCUMENT}", [1, 2]),
        (f"{DOCUMENT}\n\n\n5\n{DOCUMENT}\n", [1, 4, 5]),
        ("{}\n{}\n", [1, 2]),
        (f"{DOCUMENT[:30]}\n{DOCUMENT}\n{{\n", [1, 2, 3]),
        (f"\n{DOCUMENT}\n{DOCUMENT}\n", [2, 3]),
        ("{}\n" + "[" * 100_000, [1, 2]),
    ],
)
def test_json_lines_on_the_standard_input_are_known_by_their_first_lines(
    monkeypatch: pytest.MonkeyPatch, text: str, lines: list[int]
) -> None:
    sources = piped(monkeypatch, text)
    assert [source.name for source in sources] == [f"standard input:{line}" for line in lines]
    assert [read(source).content for source in sources] == [text.split("\n")[line - 1].encode() for line in lines]


def test_a_line_is_read_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as stdin, os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdin", stdin)
        pipe.write(f"{DOCUMENT}\n{DOCUMENT}\n")
        pipe.flush()
        asked = members(inputs(["-"]))
        assert next(asked).name == "standard input:1"
        pipe.close()
        assert [source.name for source in asked] == ["standard input:2"]


def test_a_standard_input_that_is_closed_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert [source.data for source in of("-")] == [b""]


def test_a_pipe_that_is_named_as_a_file_is_read_once_and_as_the_standard_input_is() -> None:
    os.mkfifo("pipe")
    writer = threading.Thread(target=lambda: put("pipe", f"{DOCUMENT}\n{DOCUMENT}\n"))
    writer.start()
    assert [source.name for source in of("pipe")] == ["pipe:1", "pipe:2"]
    writer.join()
