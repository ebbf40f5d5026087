"""The suite catches parsers that are broken on purpose, each at exactly what is recorded in `broken.json`."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from govplan.conformance import Outcome, cases, run

PLACE = Path(__file__).parent
RECORDED: dict[str, dict[str, str]] = json.loads((PLACE / "broken.json").read_text("utf-8"))
OF_LAYOUT = {"ends_lines_at_line_feeds_alone", "keeps_the_mark", "widens", "remembers", "reads_utf_8_alone"}


def caught(mistake: str) -> tuple[Outcome, ...]:
    """Return what the suite finds wrong with a broken parser."""
    derived = mistake in OF_LAYOUT
    hangs = mistake.startswith("hangs")
    names = ["whole-plans", "cut-off"] if derived else ["label-style-chapter", "tree-han"] if hangs else []
    chosen = [each for each in cases(names) if each.level == "must"]
    program = [sys.executable, str(PLACE / "broken.py"), mistake]
    # Long enough for a program to start on a busy machine.
    limit = 5.0 if hangs else 30.0
    return run(program, chosen=chosen, derived=derived, time_limit=limit).failures()


@pytest.mark.parametrize("mistake", RECORDED)
def test_a_broken_parser_fails_exactly_where_it_is_broken(mistake: str) -> None:
    assert {each.id: each.state for each in caught(mistake)} == RECORDED[mistake]


def test_there_are_records_of_every_mistake() -> None:
    spec = importlib.util.spec_from_file_location("broken", PLACE / "broken.py")
    assert spec
    assert spec.loader
    broken: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(broken)
    assert {*RECORDED} == {*broken.OF_PLANS, *broken.OF_TEXTS, *broken.OF_WORDS}
    assert all(RECORDED.values())
