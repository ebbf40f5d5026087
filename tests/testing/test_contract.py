"""The contract: a right parser keeps it, and for each property there is a wrong one that is found out."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final
from unittest import SkipTest

import attrs
import pytest
from hypothesis import Phase, settings

import govplan
from govplan import Plan
from govplan.testing import PROPERTIES, ParserContract, Verdict


def decoded_text(data: bytes) -> str:
    """Decode bytes in UTF-8 or GB 18030."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def decoded(data: bytes) -> Plan:
    """Read bytes in UTF-8 or GB 18030."""
    return govplan.parse(decoded_text(data)).plan


class TestOurParser(ParserContract):
    """Our own parser keeps the contract, whole."""

    parser = govplan.parse
    parser_of_bytes = decoded
    refusals = (UnicodeDecodeError,)


def changed(change: Callable[[str], str]) -> Callable[[str], Plan]:
    """Return our parser as it would be if it read another text."""
    return lambda text: govplan.parse(change(text)).plan


@attrs.frozen
class Placed:
    """What a parser gives that tells where things stand, and is wrong."""

    plan: Plan
    tokens: list[tuple[int, int]] = attrs.field(factory=list[tuple[int, int]])
    spans: dict[str, tuple[int, int]] = attrs.field(factory=dict[str, tuple[int, int]])


def misplaced(text: str) -> Placed:
    """Read a text and be one off with the first section."""
    return Placed(govplan.parse(text).plan, [(1, len(text))], {"/sections/0": (1, 2)})


def slow(text: str) -> Plan:
    """Read a text and look through it once for each of its brackets."""
    for _ in range(text.count("（")):
        text.translate({0: 0})
    return Plan(title="", sections=())


def forgetful() -> Callable[[str], Plan]:
    """Return a parser that gives a plan another title each time."""
    seen: list[str] = []

    def read(text: str) -> Plan:
        seen.append(text)
        return attrs.evolve(govplan.parse(text).plan, title=f"{len(seen)}")

    return read


def strict(text: str) -> Plan:
    """Read no text with a NUL in it."""
    if "\0" in text:
        raise KeyError(text)
    return govplan.parse(text).plan


def bare(plan: Plan) -> str:
    """Write one section less of a plan than it has."""
    return govplan.render(attrs.evolve(plan, sections=plan.sections[:-1]))


WRONG: Final[dict[str, tuple[dict[str, Any], str]]] = {
    # For each property what a class names that does not keep it, and what is said then.
    "P01": ({"parser": strict}, "KeyError|\\\\0"),
    "P02": ({"parser": changed(lambda text: text.replace("牵头", "配合"))}, "beside what is right"),
    "P03": ({"parser": misplaced}, r"/sections/\d+: '.+' for '.+'"),
    "P04": ({"parser": misplaced}, "its tokens joined"),
    "P06": ({"parser": changed(lambda text: text.replace("2018", "2017"))}, "2017"),
    "P07": ({"parser": govplan.parse, "renderer": bare}, "read and rendered"),
    "P09": (
        {"parser": changed(lambda text: re.sub("\r|[ \u3000]+\n", "", text))},
        "[a-z-]+: the text of the document",
    ),
    "P10": (
        {"parser": changed(lambda text: text.replace("(责", "（ 责任").replace("：", " "))},
        "half-width|full-width",
    ),
    "P12": ({"parser": changed(lambda text: text[: text.rfind("一、")])}, "doubled"),
    "P15": (
        {"parser": changed(lambda text: text if text[-1:].isspace() else text.replace("一、", ""))},
        "cut: the text",
    ),
    "P16": ({"parser": changed(lambda text: text.replace("、", ""))}, "read behind"),
    "P21": ({"parser": forgetful()}, "read twice, and not the same"),
    "P22": ({"parser": slow}, r"four times as many '.*（.*' take \d+ times as long"),
    "P23": ({"parser": govplan.parse, "parser_of_bytes": lambda data: govplan.parse(data.decode("latin-1"))}, "utf-8"),
}


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Let the tests of wrong parsers be content with any text that shows the fault."""
    name = settings.get_current_profile_name()
    settings.register_profile(
        "any fault", settings.get_profile("ci"), max_examples=100, phases=[Phase.explicit, Phase.generate]
    )
    settings.load_profile("any fault")
    yield
    settings.load_profile(name)


def contract(members: dict[str, Any]) -> type[ParserContract]:
    """Make a class as a user writes it."""
    return type("TestMyParser", (ParserContract,), members)


def test_there_is_a_wrong_parser_for_every_property() -> None:
    assert WRONG.keys() == PROPERTIES.keys()


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_parser_is_found_out(key: str) -> None:
    members, said = WRONG[key]
    tested = contract(members | others(key) | {"without": {"long"}})
    (found,) = (each for each in tested.verdicts() if each.state != "off")
    assert (found.id, found.state) == (key, "fails")
    assert re.search(said, found.message), found.message


def others(key: str) -> dict[str, Any]:
    """Switch every property off but one."""
    return {"off": dict.fromkeys(PROPERTIES.keys() - {key}, "not now")}


def test_a_verdict_has_its_reason_below_it() -> None:
    assert str(Verdict("P01", "total", "fails", "two\n\nlines")) == "P01 total: fails\n  two\n\n  lines"
    assert str(Verdict("P01", "total", "holds")) == "P01 total: holds"


@pytest.mark.parametrize(
    ("off", "said"),
    [
        ({"P99": "why"}, "no property 'P99' to switch off: they are P01, "),
        ({"P01": " "}, "P01 is switched off without a reason"),
    ],
)
def test_what_is_switched_off_is_a_property_and_has_a_reason(off: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        contract({"parser": govplan.parse, "off": off})


def test_what_is_left_out_is_a_feature() -> None:
    with pytest.raises(ValueError, match="no feature 'flat': did you mean"):
        contract({"parser": govplan.parse, "without": {"flat"}})


def test_what_is_left_out_is_not_drawn() -> None:
    def no_brackets(text: str) -> Plan:
        assert "[" not in text
        return govplan.parse(text).plan

    members = {"parser": no_brackets, "without": {"square-brackets", "odd-number-brackets"}}
    (found,) = (each for each in contract(members | others("P02")).verdicts() if each.state != "off")
    assert found.state == "holds"


def barely(text: str) -> Plan:
    """Read what counts at level core alone."""
    plan = govplan.parse(text).plan
    return Plan(title=plan.title, sections=plan.sections)


@pytest.mark.parametrize("key", ["P02", "P06", "P23"])
@pytest.mark.parametrize(("level", "state"), [("core", "holds"), ("full", "fails")])
def test_a_level_says_what_of_a_plan_is_compared(level: str, state: str, key: str) -> None:
    members = {"parser": barely, "parser_of_bytes": lambda data: barely(decoded_text(data)), "level": level}
    members["refusals"] = (UnicodeDecodeError,)
    (found,) = (each for each in contract(members | others(key)).verdicts() if each.state != "off")
    assert found.state == state, found.message


def test_what_a_level_leaves_out_is_not_shown() -> None:
    members = {"parser": lambda text: Plan(title="", sections=barely(text).sections), "level": "core"}
    (found,) = (each for each in contract(members | others("P02")).verdicts() if each.state != "off")
    assert "of the plan itself\n    title\n" in found.message
    assert "genre" not in found.message


def test_there_are_two_levels() -> None:
    with pytest.raises(ValueError, match="no level 'must': there are core and full"):
        contract({"parser": govplan.parse, "level": "must"})


def test_a_parser_may_give_the_places_of_some_things_alone() -> None:
    def read(text: str) -> Placed:
        parsed = govplan.parse(text)
        parties = {name: (span.start, span.end) for name, span in parsed.spans.items() if name.endswith("/party")}
        return Placed(parsed.plan, spans=parties)

    (found,) = (each for each in contract({"parser": read} | others("P03")).verdicts() if each.id == "P03")
    assert found.state == "holds"


@pytest.mark.parametrize("key", ["P03", "P04", "P23"])
def test_what_a_parser_does_not_give_is_not_asked_for(key: str) -> None:
    found = [each for each in contract({"parser": changed(str)} | others(key)).verdicts() if each.id == key]
    assert [each.state for each in found] == ["off"]


def test_a_refusal_is_no_failure_where_there_is_no_document() -> None:
    def read(text: str) -> Plan:
        found = govplan.parse(text).plan
        if not found.sections:
            raise LookupError(text)
        return found

    members = {"parser": read, "refusals": (LookupError,)}
    assert [each.state for each in contract(members | others("P01")).verdicts() if each.id == "P01"] == ["holds"]


GIVEN: Final = Plan(title="要点", sections=())


@pytest.mark.parametrize("result", [GIVEN, Placed(GIVEN), govplan.to_dict(GIVEN), govplan.dumps(GIVEN)])
def test_a_parser_may_give_a_plan_in_many_ways(result: Any) -> None:
    assert ParserContract.plan(result) == GIVEN


def test_what_is_no_plan_is_named() -> None:
    with pytest.raises(TypeError, match="the parser gave list, which is no plan: override `plan` in the contract"):
        ParserContract.plan([])


def test_a_failure_names_its_property() -> None:
    test = contract({"parser": changed(str.upper)})()
    with pytest.raises(AssertionError) as failure:
        test.test_agrees_with_the_expected_plan()
    assert "P02 oracle: a document is read as its plan" in failure.value.__notes__


@pytest.mark.parametrize("key", ["P01", "P02", "P03"])
def test_a_text_that_ends_the_parser_is_shown(key: str) -> None:
    def read(text: str) -> Placed:
        if "一、" in text:
            raise KeyError(text[:0])
        return Placed(govplan.parse(text).plan)

    (found,) = (each for each in contract({"parser": read} | others(key)).verdicts() if each.state != "off")
    assert re.match(r"KeyError: ''\nthe text:\n  '.*", found.message), found.message


def test_a_property_that_is_off_is_skipped() -> None:
    with pytest.raises(SkipTest, match="no clock"):
        contract({"parser": govplan.parse, "off": {"P22": "no clock"}})().test_time_grows_in_proportion()


UNITTEST: Final = """\
import unittest
import govplan
from govplan.testing import PROPERTIES, ParserContract

class Contract(ParserContract, unittest.TestCase):
    parser = govplan.parse
    off = dict.fromkeys(PROPERTIES.keys() - {"P02"}, "quick")

unittest.main(verbosity=2)
"""


def test_it_runs_under_unittest() -> None:
    done = subprocess.run([sys.executable, "-c", UNITTEST], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "P02 oracle: a document is read as its plan. ... ok" in done.stderr
    assert f"OK (skipped={len(PROPERTIES) - 1})" in done.stderr


def test_it_runs_under_pytest(tmp_path: Path) -> None:
    program = (
        UNITTEST.replace("import unittest\n", "").replace(", unittest.TestCase", "").replace("Contract(", "TestC(")
    )
    (tmp_path / "test_it.py").write_text(program.replace("unittest.main(verbosity=2)\n", ""), "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert f"1 passed, {len(PROPERTIES) - 1} skipped" in done.stdout
