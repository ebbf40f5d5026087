import io
import os
import pty
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from govplan.cli import screen

REPORT = f"总体要求\n  warning no-title: the text has no title\n    at (plan)  \n  lead         省发改委\n{'长' * 99}。"


@contextmanager
def terminal(monkeypatch: pytest.MonkeyPatch, *names: str, encoding: str = "utf-8") -> Iterator[int]:
    """Put a terminal in the place of some of the standard streams; yield its other end."""
    reading, writing = pty.openpty()
    with os.fdopen(writing, "w", 1, encoding) as stream:
        for name in names:
            monkeypatch.setattr(sys, name, stream)
        yield reading
        monkeypatch.undo()
    os.close(reading)


def printed(reading: int, until: str, encoding: str = "utf-8") -> str:
    """Read what the terminal shows up to some words and the end of their line."""
    data = b""
    while until not in (shown := data.decode(encoding, errors="ignore").replace("\r\n", "\n")):
        data += os.read(reading, 100_000)
    return shown


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


@pytest.fixture(autouse=True)
def _usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_lines_go_to_a_file_without_colour(capsys: pytest.CaptureFixture[str]) -> None:
    screen.show(REPORT)
    assert capsys.readouterr().out == REPORT + "\n"


def test_on_a_terminal_the_same_characters_have_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(monkeypatch, "stdout") as reading:
        screen.show(REPORT)
        shown = printed(reading, "。\x1b[0m\n")
    assert plain(shown) == REPORT + "\n"
    assert "\x1b[33mwarning\x1b[0m no-title" in shown
    assert "\x1b[1m总体要求\x1b[0m" in shown


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with terminal(monkeypatch, "stdout") as reading:
        screen.show(REPORT)
        assert printed(reading, "。\n") == REPORT + "\n"


def test_without_rich_there_is_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich", None)
    with terminal(monkeypatch, "stdout") as reading:
        screen.show(REPORT)
        assert printed(reading, "。\n") == REPORT + "\n"


def test_a_document_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    screen.show("甲\x1b[2J乙\r丙\x9b丁\t戊")
    screen.say("甲\x1b]0;乙\x07")
    assert capsys.readouterr() == ("甲\ufffd[2J乙\ufffd丙\ufffd丁\t戊\n", "govplan: 甲\ufffd]0;乙\ufffd\n")


def test_data_is_written_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    screen.write("甲\x1b\n乙")
    assert capsys.readouterr().out == "甲\x1b\n乙"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "utf-8"])
def test_to_a_file_everything_is_utf_8(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(data, encoding, newline="\r\n"))
    screen.prepare()
    screen.show("省\udcff")
    sys.stdout.flush()
    assert data.getvalue() == "省\\udcff\n".encode()


@pytest.mark.parametrize(("encoding", "kept"), [("ascii", "utf-8"), ("latin-1", "utf-8"), ("gbk", "gbk")])
def test_a_terminal_keeps_its_encoding_if_that_has_chinese(
    monkeypatch: pytest.MonkeyPatch, encoding: str, kept: str
) -> None:
    with terminal(monkeypatch, "stdout", encoding=encoding) as reading:
        screen.prepare()
        screen.write("省𠀀\n")
        sys.stdout.flush()
        assert printed(reading, "\n", kept) == ("省\\U00020000\n" if kept == "gbk" else "省𠀀\n")


def test_streams_that_are_closed_or_replaced_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    replaced = io.StringIO()
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", replaced)
    screen.prepare()
    screen.show("省")
    screen.say("省")
    assert replaced.getvalue() == "govplan: 省\n"


@pytest.mark.parametrize("total", [3, None])
def test_a_bar_shows_how_far_if_the_output_goes_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], total: int | None
) -> None:
    with terminal(monkeypatch, "stderr") as reading:
        with screen.progress(total) as advance:
            for _ in range(1_234):
                advance(1)
        assert "checking" in printed(reading, "1,234 plans")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("streams", [(), ("stdout", "stderr")])
def test_there_is_no_bar_where_nobody_looks_or_the_output_itself_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], streams: tuple[str, ...]
) -> None:
    with terminal(monkeypatch, *streams) as reading:
        with screen.progress(3) as advance:
            advance(3)
        screen.write("end\n")
        if streams:
            assert printed(reading, "end\n") == "end\n"
    assert capsys.readouterr() == ("" if streams else "end\n", "")
