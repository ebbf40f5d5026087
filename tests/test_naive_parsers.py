"""The table of `docs/naive-parsers.md` says what the contract finds in the parsers of `examples/parsers`."""

import os
import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, settings

import govplan
from govplan.testing import PROPERTIES, ParserContract

ROOT: Final = Path(__file__).resolve().parent.parent
PARSERS: Final = ("by_regex", "by_lines", "by_brackets")
RARE: Final = {"P01", "P09"}
"""Properties that are cheap to test, and whose failures take some looking for."""

# The same examples every time, and no time for making them small: only the state is compared.
STEADY: Final = {
    name: settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    for name, examples in {"few": 60, "many": 200}.items()
}


@pytest.fixture(autouse=True)
def _own_profile() -> Iterator[None]:
    """Use our profiles, and then that of all other tests again."""
    for name, each in STEADY.items():
        settings.register_profile(f"naive-{name}", each)
    yield
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def parser(name: str) -> Any:
    return runpy.run_path(str(ROOT / "examples" / "parsers" / f"{name}.py"))["parse"]


def found_in(name: str) -> dict[str, str]:
    """Return the state of every property."""
    states: dict[str, str] = {}
    for profile, left_out in (("few", RARE), ("many", PROPERTIES.keys() - RARE)):
        settings.load_profile(f"naive-{profile}")
        off = dict.fromkeys({*left_out, "P22"}, "not with this profile")
        members = {"parser": parser(name), "level": "core", "off": off}
        contract: type[ParserContract] = type("Contract", (ParserContract,), members)
        states |= {each.id: each.state for each in contract.verdicts() if each.id not in left_out}
    return states


@pytest.mark.parametrize("name", PARSERS)
def test_the_table_says_what_is_found(name: str) -> None:
    page = (ROOT / "docs" / "naive-parsers.md").read_text("utf-8")
    (head,) = re.findall(r"^\| property +\| (.*) \|$", page, re.MULTILINE)
    assert head.replace("`", "").split(" | ") == list(PARSERS)
    rows = re.findall(r"^\| (P\d\d) (\w+) +\| (\w+) +\| (\w+) +\| (\w+) +\|$", page, re.MULTILINE)
    assert {key: called for key, called, *_ in rows} == {key: called for key, (called, _) in PROPERTIES.items()}
    told = {key: states[PARSERS.index(name)] for key, _, *states in rows}
    # Which examples are drawn depends on more than the seed, and what is rare may be found or not.
    sure = {key: state for key, state in told.items() if state in {"fails", "off"}}
    found = found_in(name)
    assert {key: found[key] for key in sure} == sure
    assert set(told.values()) <= {"holds", "fails", "rarely", "off"}
    assert {found[key] for key in told.keys() - sure.keys()} <= {"holds", "fails"}


@pytest.mark.parametrize("name", PARSERS)
def test_a_parser_reads_the_outline_of_the_reference_plan(name: str) -> None:
    plan = parser(name)(govplan.datasets.source_text("fujian-digital-2017"))
    whole = govplan.datasets.load("fujian-digital-2017")
    told = [
        [(each.title, [(node.label, node.number) for _, _, node in each.walk() if not isinstance(node, govplan.Task)])]
        for each in (plan, whole)
    ]
    assert told[0] == told[1]
    duties = [
        [(duty.party.name, duty.role) for each in one.responsibilities() for duty in each.assignments]
        for one in (plan, whole)
    ]
    assert sum(each in duties[0] for each in duties[1]) >= 130
