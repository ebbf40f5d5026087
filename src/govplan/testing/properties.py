"""The properties of the contract, by their ids, and what is found of each."""

import functools
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal, TypeAlias, cast
from unittest import SkipTest

import attrs

from govplan.codec import from_dict, loads
from govplan.model import Plan

Place: TypeAlias = tuple[int, int]

PROPERTIES: Final[dict[str, tuple[str, str]]] = {
    # Name and statement; the ids are fixed.
    "P01": ("total", "every text is read or refused, however odd and however deep"),
    "P02": ("oracle", "a document is read as its plan"),
    "P03": ("spans", "sections, items, clauses and parties are where they are printed"),
    "P04": ("conservation", "the tokens joined are the text"),
    "P06": ("fixpoint", "the text of a canonical plan is read as that plan"),
    "P07": ("normalise", "what was read and rendered stays the same when it is read and rendered again"),
    "P09": ("layout", "line ends, indents, blanks at the ends of lines and a byte order mark say nothing"),
    "P10": ("width", "narrow and wide brackets, colons and commas give the same shape"),
    "P12": ("concatenation", "a body that stands twice is read twice"),
    "P15": ("prefix", "what is cut off changes no section before it"),
    "P16": ("multiplicity", "a party less in the text is an assignment less in the plan, and all others stay"),
    "P21": ("determinism", "a text gives the same plan whatever was read before it"),
    "P22": ("growth", "time grows in proportion to the text"),
    "P23": ("bytes", "bytes are decoded or refused"),
}
"""What must hold of every parser: the name of each property and what it states."""

State: TypeAlias = Literal["holds", "fails", "off"]


@attrs.frozen
class Verdict:
    """What was found of a property.

    Attributes:
        id: The id of the property.
        name: Its name.
        state: `holds`; `fails`; or `off`, if it was switched off or asks for what the parser does not give.
        message: What fails, or why it is off; empty if it holds.

    Example:
        >>> print(Verdict("P22", "growth", "off", "timed elsewhere"))
        P22 growth: off
          timed elsewhere
    """

    id: str
    name: str
    state: State
    message: str = ""

    def __str__(self) -> str:
        """Return the verdict as lines for a person."""
        lines = [f"{self.id} {self.name}: {self.state}", *(f"  {line}" for line in self.message.splitlines())]
        return "\n".join(line.rstrip() for line in lines)


def prop(key: str) -> Callable[[Callable[[Any], None]], Callable[[Any], None]]:
    """Mark a method as the test of a property: it is skipped where that is off, and says what fails.

    Args:
        key: The id of the property.
    """
    name, statement = PROPERTIES[key]

    def mark(method: Callable[[Any], None]) -> Callable[[Any], None]:
        @functools.wraps(method)
        def test(self: Any) -> None:
            if key in self.off:
                raise SkipTest(self.off[key])
            try:
                method(self)
            except SkipTest:
                raise
            except Exception as error:
                error.add_note(f"{key} {name}: {statement}")
                raise

        test.__doc__ = f"{key} {name}: {statement}."  # What unittest shows of a test.
        test.__dict__["key"] = key
        return test

    return mark


def verdicts(contract: type) -> Iterator[Verdict]:
    """Run the tests of a contract and yield what is found.

    Args:
        contract: A subclass of `ParserContract`.
    """
    members = [getattr(contract, name) for name in dir(contract) if name.startswith("test_")]
    tests: dict[str, Callable[[Any], None]] = {test.key: test for test in members if hasattr(test, "key")}
    for key, (name, _) in PROPERTIES.items():
        yield Verdict(key, name, *_outcome(tests[key], contract()))


def _outcome(test: Callable[[Any], None], contract: Any) -> tuple[State, str]:
    try:
        test(contract)
    except SkipTest as reason:
        return "off", str(reason)
    except Exception as error:  # noqa: BLE001  # a parser may raise anything
        said = str(error) if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}"
        # The first note is the text that could not be read; the others are those of Hypothesis and of `prop`.
        texts = [note for note in getattr(error, "__notes__", ()) if note.startswith("the text:\n")]
        return "fails", "\n".join([said, *texts[:1]])
    return "holds", ""


def plan_of(result: Any) -> Plan:
    """Return the plan in what a parser gave.

    Args:
        result: A `Plan`, what has one as `plan`, or plan JSON as a dictionary or a text.

    Raises:
        TypeError: It is none of these.
        InvalidPlan: It is JSON that is no plan; its issues have the codes.

    Example:
        >>> plan_of({"govplan": "1.0", "title": "工作要点", "sections": []}).title
        '工作要点'
    """
    if isinstance(result, Plan):
        return result
    if isinstance(result, dict):
        return from_dict(cast("dict[str, Any]", result))
    if isinstance(result, str | bytes):
        return loads(result)
    if isinstance(found := getattr(result, "plan", None), Plan):
        return found
    raise TypeError(
        f"the parser gave {type(result).__name__}, which is no plan: override `plan` in the contract to make one of it"
    )


def place_of(token: Any) -> Place:
    """Return the start and the end of a token or a span.

    Args:
        token: What has `start` and `end`, or is a pair of them.

    Example:
        >>> place_of((1, 2))
        (1, 2)
    """
    start, end = (token.start, token.end) if hasattr(token, "end") else token
    return start, end
