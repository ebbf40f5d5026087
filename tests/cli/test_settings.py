from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from govplan.cli.settings import Misconfigured, Settings, settings
from govplan.codes import CODES, NOTES


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "above" / "below").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "above" / "below")


def put(table: str | bytes, folder: str = ".") -> None:
    Path(folder, "pyproject.toml").write_bytes(table.encode() if isinstance(table, str) else table)


def given(**options: Any) -> Settings:
    return settings(Namespace(**{"select": [], "ignore": [], "strict": None, "notes": False} | options))


def refused(table: str | bytes) -> str:
    put(table)
    with pytest.raises(Misconfigured) as refusal:
        given()
    place, _, words = str(refusal.value).partition("pyproject.toml: ")
    assert Path(place) == Path.cwd()
    assert "\n" not in words
    return words


def test_without_a_file_the_options_decide() -> None:
    assert given() == Settings((), (), strict=False)
    assert given(select=["no-title"], ignore=["group-lead"], strict=True) == Settings(
        ("no-title",), ("group-lead",), strict=True
    )


@pytest.mark.parametrize("folder", [".", "..", "../.."])
def test_the_settings_are_those_of_a_file_in_the_folder_or_above(folder: str) -> None:
    put('[tool.govplan]\nselect = ["no-title"]\nignore = ["group-lead"]\nstrict = true\n', folder)
    assert given() == Settings(("no-title",), ("group-lead",), strict=True)


def test_the_nearest_file_alone_is_read() -> None:
    put("[tool.govplan]\nstrict = true\n", "..")
    put("[project]\n")
    assert given() == Settings()


@pytest.mark.parametrize("table", ["", "[tool]\n", "tool = 5\n", "[tool.other]\nselect = 5\n", "[tool.govplan]\n"])
def test_a_file_that_sets_nothing_changes_nothing(table: str) -> None:
    put(table)
    assert given() == Settings()


def test_options_win() -> None:
    put('[tool.govplan]\nselect = ["no-title"]\nignore = ["group-lead", "unread-line"]\nstrict = true\n')
    assert given(strict=False).strict is False
    assert given(ignore=["no-structure"]).ignore == ("no-structure",)
    assert given(select=["group-lead"])[:2] == (("group-lead",), ("unread-line",))


def test_notes_are_selected_beside_what_else_is_told() -> None:
    assert set(given(notes=True).select) == set(CODES)
    assert set(given(notes=True, select=["no-title"]).select) == {"no-title", *NOTES}
    put('[tool.govplan]\nselect = ["numbering-gap"]\nignore = ["group-lead"]\n')
    assert set(given(notes=True).select) == {"numbering-gap", *NOTES}
    assert given(notes=True).ignore == ("group-lead",)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("[tool.govplan]\nselct = []\n", "[tool.govplan] has no setting 'selct'; did you mean select?"),
        ("[tool.govplan]\nnotes = true\n", "[tool.govplan] has no setting 'notes'"),
        ("[tool.govplan]\nstrict = 1\n", "[tool.govplan] strict must be true or false"),
        (
            '[tool.govplan]\nselect = "no-title"\n',
            '[tool.govplan] select must be a list of codes, such as ["no-title"]',
        ),
        ("[tool.govplan]\nignore = [1]\n", '[tool.govplan] ignore must be a list of codes, such as ["no-title"]'),
        ('[tool.govplan]\nignore = ["xyz"]\n', "[tool.govplan] ignore: there is no code 'xyz'"),
        ("[tool]\ngovplan = 5\n", "[tool.govplan] must be a table"),
        ("[tool.govplan\n", "is not TOML: Expected ']' at the end of a table declaration (at line 1, column 14)"),
        (b"\xff", "is not in UTF-8"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(table: str | bytes, words: str) -> None:
    assert refused(table) == words


def test_a_file_that_is_nested_too_deep_is_told_in_a_line() -> None:
    assert refused("a = " + "[" * 100_000).startswith("is not TOML: ")


def test_a_file_that_cannot_be_read_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    put("")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Misconfigured, match=r"pyproject.toml: cannot be read: permission denied$"):
        given()


def test_in_a_folder_that_was_removed_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", refuse)
    assert given() == Settings()
