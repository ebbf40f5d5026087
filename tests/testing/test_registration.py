"""`st.from_type` draws the types of govplan."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govplan
from govplan.testing.registration import TYPES, register

ALIASES = {"Role", "Basis", "PartyKind", "LeadRule", "RelationKind", "ChangeKind", "Severity"}


@pytest.mark.parametrize("cls", TYPES)
@given(data=st.data())
def test_every_registered_type_is_drawn(cls: type, data: st.DataObject) -> None:
    assert type(data.draw(st.from_type(cls))) is cls


def test_every_public_type_is_registered() -> None:
    public = {each for name in govplan.__all__ if isinstance(each := getattr(govplan, name), type)}
    assert {each for each in public if not issubclass(each, Exception)} == {*TYPES}


@pytest.mark.parametrize("name", sorted(ALIASES))
@given(data=st.data())
def test_the_words_of_a_list_are_drawn(name: str, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(getattr(govplan, name))), str)


@pytest.mark.parametrize("cls", [govplan.InvalidJSON, govplan.InvalidPlan, govplan.UnknownVersion])
@given(data=st.data())
def test_exceptions_are_drawn_with_their_reports(cls: type[govplan.GovplanError], data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(cls)).report, govplan.Report)


def test_an_annotated_function_is_called_with_plans() -> None:
    @given(...)
    def count(plan: govplan.Plan, duty: govplan.Responsibility | None) -> None:
        assert isinstance(plan, govplan.Plan)
        assert duty is None or isinstance(duty.assignments, tuple)

    count()


def test_to_register_twice_is_to_register_once(monkeypatch: pytest.MonkeyPatch) -> None:
    registered: dict[Any, Any] = {}

    def note(cls: type, strategy: Any) -> None:
        assert registered.setdefault(cls, strategy) is strategy

    monkeypatch.setattr(st, "register_type_strategy", note)
    register()
    register()
    assert {*registered} == {*TYPES}


@pytest.mark.parametrize("order", ["govplan, hypothesis", "hypothesis, govplan"])
def test_strategies_are_imported_when_a_type_is_drawn(order: str) -> None:
    loaded = "print('govplan.testing.strategies' in sys.modules)"
    draw = "hypothesis.find(hypothesis.strategies.from_type(govplan.Party), lambda party: True)"
    program = f"import sys, {order}; import hypothesis.strategies; {loaded}; {draw}; {loaded}"
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\nTrue\n", "")


def test_the_ghostwriter_writes_a_test_of_an_annotated_function(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        "import govplan\n\ndef count(plan: govplan.Plan, duty: govplan.Responsibility) -> int:\n"
        "    return len(plan.sections) + len(duty.assignments)\n"
    )
    write = [sys.executable, "-c", "from hypothesis.extra.cli import main; main()", "write", "mine.count"]
    written = subprocess.run(write, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert (written.returncode, written.stderr) == (0, "")
    assert "plan: govplan.Plan, duty: govplan.Responsibility" in written.stdout
