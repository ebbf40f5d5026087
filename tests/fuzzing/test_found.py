"""What was kept of fuzzing is read as promised."""

from pathlib import Path

import pytest

from govplan.reports import FORMATS
from tests.fuzzing import promises
from tests.fuzzing.targets import TARGETS, kept


@pytest.mark.parametrize("path", kept("texts"), ids=lambda path: path.name)
def test_a_text_that_was_kept(path: Path) -> None:
    promises.of_text(TARGETS["texts"].read(path))


@pytest.mark.parametrize("path", kept("documents"), ids=lambda path: path.name)
def test_a_document_that_was_kept(path: Path) -> None:
    promises.of_document(path.read_bytes())
    promises.of_other_ways(path.read_bytes())


@pytest.mark.parametrize("piped", [False, True], ids=["named", "piped"])
@pytest.mark.parametrize("path", kept("files"), ids=lambda path: path.name)
def test_a_file_that_was_kept(path: Path, piped: bool) -> None:
    for name in FORMATS:
        promises.of_file(path, name, piped=piped)
    promises.of_other_files(path)


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_kept_is_spelt_in_bytes_for_the_fuzzer(name: str) -> None:
    target = TARGETS[name]
    for path in kept(name):
        value = target.read(path)
        assert target.input_of(target.bytes_of(value)) == value


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_files_are_kept_of_each_target_and_all_are_small(name: str) -> None:
    sizes = [path.stat().st_size for path in kept(name)]
    assert 0 < len(sizes) <= 30
    assert max(sizes) <= 2_000
