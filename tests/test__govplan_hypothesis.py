"""The module that Hypothesis imports."""

import importlib.metadata
import subprocess
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

import _govplan_hypothesis

REGISTRATION = "govplan.testing.registration"


def stand_in(name: str, *, initializing: bool = False) -> ModuleType:
    """Make a module that looks as the import system leaves it, during or after its import."""
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, None)
    module.__spec__._initializing = initializing  # type: ignore[attr-defined]  # the import system's own mark
    return module


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a registration in place that counts."""
    calls: list[str] = []
    registration = stand_in(REGISTRATION)
    registration.__dict__["register"] = lambda: calls.append("registered")
    monkeypatch.setitem(sys.modules, REGISTRATION, registration)
    return calls


def test_registers_when_govplan_is_loaded(monkeypatch: pytest.MonkeyPatch, calls: list[str]) -> None:
    monkeypatch.setitem(sys.modules, "govplan", stand_in("govplan"))
    _govplan_hypothesis.register()
    assert calls == ["registered"]


def test_does_nothing_when_govplan_is_not_loaded(monkeypatch: pytest.MonkeyPatch, calls: list[str]) -> None:
    monkeypatch.delitem(sys.modules, "govplan", raising=False)
    _govplan_hypothesis.register()
    assert calls == []
    assert "govplan" not in sys.modules


def test_leaves_a_govplan_that_is_being_imported_to_register_itself(
    monkeypatch: pytest.MonkeyPatch, calls: list[str]
) -> None:
    monkeypatch.setitem(sys.modules, "govplan", stand_in("govplan", initializing=True))
    _govplan_hypothesis.register()
    assert calls == []


def test_the_entry_point_names_it() -> None:
    (entry,) = importlib.metadata.entry_points(group="hypothesis", name="govplan")
    assert entry.load() is _govplan_hypothesis.register


@pytest.mark.parametrize(
    "program",
    [
        pytest.param("import govplan; from hypothesis import strategies as st", id="govplan-first"),
        pytest.param("from hypothesis import strategies as st; import govplan", id="hypothesis-first"),
    ],
)
def test_plans_can_be_drawn_in_either_order_of_import(program: str) -> None:
    draw = "import hypothesis; print(type(hypothesis.find(st.from_type(govplan.Plan), lambda _: True)).__name__)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", f"{program}; {draw}"], capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("Plan\n", "", 0)


@pytest.mark.parametrize(("one", "other"), [("govplan", "hypothesis"), ("hypothesis", "govplan")])
def test_neither_library_imports_the_other(one: str, other: str) -> None:
    program = f"import sys, {one}; print({other!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("False\n", "", 0)
