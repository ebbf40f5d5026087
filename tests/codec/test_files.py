import gzip
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from govplan.codec import dump, dumps, load
from govplan.issues import InvalidJSON, InvalidPlan
from govplan.model import Plan
from govplan.testing import plans

PLAN = Plan(title="工作要点", sections=[])
BAD = Plan(title="\ud800", sections=[])


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """Where a plan may be written; nothing else is left beside it."""
    folder = tmp_path / "folder"
    folder.mkdir()
    yield folder / "plan.json"
    assert {each.name for each in folder.iterdir()} <= {"plan.json"}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@given(plans())
def test_what_is_written_is_read(plan: Plan) -> None:
    for file in (io.StringIO(), io.BytesIO()):
        dump(plan, file)
        file.seek(0)
        assert load(file) == plan


def test_a_file_is_indented_utf_8_with_one_line_feed_at_its_end(path: Path) -> None:
    dump(PLAN, path)
    assert path.read_bytes() == '{\n  "govplan": "1.0",\n  "title": "工作要点",\n  "sections": []\n}\n'.encode()
    dump(PLAN, path, indent=None)
    assert path.read_text("utf-8") == dumps(PLAN)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_is_named_by_a_string_or_a_path(path: Path, kind: type) -> None:
    dump(PLAN, kind(path))
    assert load(kind(path)) == PLAN


def test_a_new_file_has_the_permissions_that_new_files_have(path: Path) -> None:
    dump(PLAN, path)
    assert mode(path) == 0o640


@pytest.mark.parametrize("permissions", [0o600, 0o664, 0o755])
def test_an_old_file_keeps_its_permissions(path: Path, permissions: int) -> None:
    path.touch()
    path.chmod(permissions)
    dump(PLAN, path)
    assert mode(path) == permissions
    assert load(path) == PLAN


def test_a_symbolic_link_is_followed(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to("folder/plan.json")
    for _ in range(2):
        dump(PLAN, link)
        assert link.is_symlink()
        assert load(path) == PLAN


def test_a_link_in_the_middle_of_a_path_is_followed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(path.parent, target_is_directory=True)
    dump(PLAN, tmp_path / "elsewhere" / "plan.json")
    assert load(path) == PLAN


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_file_is_never_half_written(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: type[BaseException]
) -> None:
    def fail(*arguments: Any, **options: Any) -> None:
        raise error

    path.write_text("before", "utf-8")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(error):
        dump(PLAN, path)
    assert path.read_text("utf-8") == "before"


def test_a_temporary_file_that_is_gone_is_no_other_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def remove(*arguments: Any) -> None:
        for each in path.parent.iterdir():
            each.unlink()

    monkeypatch.setattr(os, "fsync", remove)
    with pytest.raises(FileNotFoundError):
        dump(PLAN, path)


def test_what_cannot_be_written_leaves_the_file_as_it_was(path: Path) -> None:
    with pytest.raises(InvalidPlan):
        dump(BAD, path)
    assert not path.exists()
    file = io.StringIO()
    with pytest.raises(InvalidPlan):
        dump(BAD, file)
    assert file.getvalue() == ""


@pytest.mark.parametrize("target", ["", "missing/plan.json"])
def test_a_path_that_cannot_be_written_is_told(tmp_path: Path, target: str) -> None:
    with pytest.raises(OSError, match=r"directory"):
        dump(PLAN, tmp_path / target)
    assert list(tmp_path.iterdir()) == []


def test_a_device_stays_a_device() -> None:
    dump(PLAN, os.devnull)
    assert Path(os.devnull).is_char_device()


def test_open_files_of_any_kind_are_written_to(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as text:
        dump(PLAN, text)
    whole = path.read_bytes()
    with path.open("wb") as data:
        dump(PLAN, data)
    assert path.read_bytes() == whole
    with gzip.open(path, "wt", encoding="utf-8") as packed:
        dump(PLAN, packed)
    with gzip.open(path, "rt", encoding="utf-8") as packed:
        assert load(packed) == PLAN


def test_an_open_file_is_left_open_and_nothing_before_is_lost() -> None:
    text, data = io.StringIO(), io.BytesIO()
    for _ in range(2):
        dump(PLAN, text, indent=None)
        dump(PLAN, data, indent=None)
    assert text.getvalue() == 2 * dumps(PLAN)
    assert data.getvalue() == text.getvalue().encode()


def test_a_byte_order_mark_in_a_file_is_skipped(path: Path) -> None:
    path.write_text(dumps(PLAN), "utf-8-sig")
    assert load(path) == PLAN


def test_a_file_that_is_no_plan_is_told_as_by_loads(path: Path) -> None:
    path.write_bytes(b"[")
    with pytest.raises(InvalidJSON):
        load(path)
    with pytest.raises(InvalidPlan):
        load(io.StringIO("{}"))


def test_a_missing_file_is_an_error_of_the_system(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(path)
