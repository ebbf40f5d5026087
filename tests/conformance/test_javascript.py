"""A parser in another language passes level core, over nothing but the protocol."""

import shutil
from pathlib import Path

import pytest

from govplan.conformance import run


@pytest.fixture
def command(root: Path) -> list[str]:
    """The parser in JavaScript; without Node.js the test is skipped."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not on this machine")
    return [node, str(root / "examples" / "conformance" / "serve.js")]


def test_the_parser_in_javascript_passes_level_core(command: list[str]) -> None:
    results = run(command, level="core", time_limit=60.0)
    assert results.failures() == ()
    assert (results.ok, results.implementation, results.language) == (True, "small", "JavaScript")
    assert sum(results.counts(derived=False).values()) >= 90
    assert results.counts(derived=True)["pass"] >= 1000


def test_and_does_not_pass_level_full(command: list[str]) -> None:
    results = run(command, time_limit=60.0, derived=False)
    assert not results.ok
    assert {*results.counts()} == {"pass", "fail"}
