"""The names of `govplan.testing`."""

import subprocess
import sys

import attrs
import pytest
from hypothesis.strategies import SearchStrategy

import govplan.testing

STRATEGIES = [name for name in govplan.testing.__all__ if name.islower()]


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_name_is_a_strategy(name: str) -> None:
    # Twice: a module of the same name would take the place of the strategy once it is loaded.
    for _ in range(2):
        assert isinstance(getattr(govplan.testing, name)(), SearchStrategy)


def test_what_strategies_give_has_a_name_too() -> None:
    assert {*govplan.testing.__all__} - {*STRATEGIES} == {
        *("FEATURES", "PROPERTIES"),
        *("BrokenJSON", "Damaged", "Document", "ParserContract", "Verdict"),
    }
    assert attrs.has(govplan.testing.Document)
    assert attrs.has(govplan.testing.Damaged)
    assert attrs.has(govplan.testing.BrokenJSON)
    assert govplan.testing.FEATURES["lead"]


def test_names_are_listed_before_they_are_imported() -> None:
    program = "import govplan.testing as t; print({*t.__all__} <= {*dir(t)}, 'documents' in vars(t))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("True False\n", "")


def test_there_are_no_other_names() -> None:
    with pytest.raises(AttributeError, match=r"module 'govplan\.testing' has no attribute 'tokens'"):
        _ = govplan.testing.tokens


def test_hypothesis_is_imported_on_use() -> None:
    program = "import sys, govplan.testing, govplan.testing.registration; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_without_hypothesis_the_extra_is_named() -> None:
    program = "import sys, govplan; sys.modules['hypothesis'] = None; from govplan.testing import plans"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "ImportError: govplan.testing needs Hypothesis: pip install govplan[testing]"
    )
