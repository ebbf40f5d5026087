"""What came of a run: the state of every check, the table of features, and the forms in which they are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, Literal, TypeAlias

import attrs

from govplan.conformance.case import Case, Level
from govplan.conformance.schema import VERSION

State: TypeAlias = Literal[
    "pass",
    "fail",
    "crash",
    "timeout",
    "errored",
    "skipped",
    "unsupported",
    "expected-failure",
    "unexpected-pass",
]
WRONG: Final = frozenset({"fail", "crash", "timeout", "errored"})
_COUNTING: Final = WRONG | {"unexpected-pass"}
_UNASKED: Final = frozenset({"skipped", "unsupported"})


@attrs.frozen
class Outcome:
    """What came of one check.

    Attributes:
        id: The id of the case; if the check is derived, a stroke and the name of the change behind it.
        case: The id of the case.
        level: The level of the case.
        features: The features of the case.
        state: What it came to.
        reason: Why it is not a pass, in a line.
        seconds: How long it took.

    Example:
        >>> Outcome("title-twice/crlf", "title-twice", "must", ("title",), "fail", "/title: ...").is_failure
        True
    """

    id: str
    case: str
    level: Level
    features: tuple[str, ...]
    state: State
    reason: str = ""
    seconds: float = attrs.field(default=0.0, eq=False)

    @classmethod
    def of(cls, case: Case, name: str, state: State, reason: str, seconds: float) -> Outcome:
        """Return the outcome of the check of a case that is called `name`; that of the text itself has no name."""
        id_ = f"{case.id}/{name}" if name else case.id
        return cls(id_, case.id, case.level, case.features, state, reason, seconds)

    @property
    def is_failure(self) -> bool:
        """Whether it counts as a failure: a case that may be read otherwise does not."""
        return self.state in _COUNTING and self.level != "may"

    @property
    def is_derived(self) -> bool:
        """Whether the check is of a text that is derived from the one of the case."""
        return self.id != self.case


def _outcomes(values: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(values)


@attrs.frozen
class Results:
    """What came of a run.

    Attributes:
        implementation: The name of the parser, as it says itself.
        language: The language that it is written in.
        version: Its version, if it says one.
        level: `core` or `full`.
        outcomes: What came of every check, in the order of the run.

    Example:
        >>> results = Results("mine", "Rust", "", "core", [Outcome("a", "a", "must", ("title",), "pass")])
        >>> results.ok, results.counts()
        (True, {'pass': 1})
    """

    implementation: str
    language: str
    version: str
    level: Literal["core", "full"]
    outcomes: tuple[Outcome, ...] = attrs.field(converter=_outcomes, repr=False)

    @property
    def ok(self) -> bool:
        """Whether something passed, and nothing failed that counts."""
        return not self.failures() and any(each.state == "pass" for each in self.outcomes)

    def failures(self) -> tuple[Outcome, ...]:
        """Return what failed and counts."""
        return tuple(each for each in self.outcomes if each.is_failure)

    def counts(self, *, derived: bool | None = None) -> dict[str, int]:
        """Return how many checks came to each state: of the texts themselves, of what is derived, or of all."""
        return dict(Counter(each.state for each in self.outcomes if derived in (None, each.is_derived)))

    def features(self) -> dict[str, tuple[int, int]]:
        """Return, for each feature, how many checks passed and how many there were, those left out not counted."""
        table: dict[str, tuple[int, int]] = {}
        for each in self.outcomes:
            for feature in each.features:
                passed, asked = table.get(feature, (0, 0))
                table[feature] = passed + (each.state == "pass"), asked + (each.state not in _UNASKED)
        return dict(sorted(table.items()))

    def to_dict(self) -> dict[str, Any]:
        """Return the results as JSON values, of the form that `schemas/conformance-1.0.schema.json` has."""
        return {
            "conformance": VERSION,
            "implementation": self.implementation,
            "language": self.language,
            "version": self.version,
            "level": self.level,
            "ok": self.ok,
            "counts": self.counts(),
            "checks": [attrs.asdict(each) | {"features": [*each.features]} for each in self.outcomes],
        }

    def to_text(self) -> str:
        """Return the results as lines for a person: the failures, the table of features, the counts."""
        told = [each for each in self.outcomes if each.state in _COUNTING]
        lines = [f"{each.id}: {each.state}{_note(each)}{f': {each.reason}' if each.reason else ''}" for each in told]
        table = self.features()
        width = max(map(len, table), default=0)
        rows = [f"{feature:<{width}}  {passed:>5} of {asked}" for feature, (passed, asked) in table.items()]
        name = " ".join(filter(None, (self.implementation, self.version, f"({self.language}), level {self.level}")))
        sums = [
            f"{what}: {', '.join(f'{count} {state}' for state, count in counts.items()) or 'none'}"
            for what, counts in (("cases", self.counts(derived=False)), ("derived", self.counts(derived=True)))
        ]
        return "\n".join([*lines, *([""] if lines else []), "feature, and checks passed", *rows, "", name, *sums])

    def to_junit(self) -> str:
        """Return the results as JUnit XML, which most servers of continuous integration read."""
        from xml.etree import ElementTree as Xml

        failures, counts = self.failures(), self.counts()
        skipped = len(self.outcomes) - len(failures) - counts.get("pass", 0)
        root = Xml.Element("testsuites")
        suite = Xml.SubElement(
            root,
            "testsuite",
            name=_printable(f"govplan conformance, level {self.level}: {self.implementation}"),
            tests=str(len(self.outcomes)),
            failures=str(len(failures)),
            errors="0",
            skipped=str(skipped),
            time=f"{sum(each.seconds for each in self.outcomes):.3f}",
        )
        for each in self.outcomes:
            name = each.id[len(each.case) + 1 :] or "text"
            test = Xml.SubElement(suite, "testcase", classname=each.case, name=name, time=f"{each.seconds:.3f}")
            if each.state != "pass":
                kind = "failure" if each.is_failure else "skipped"
                Xml.SubElement(test, kind, message=_printable(f"{each.state}: {each.reason}"))
        Xml.indent(root)
        return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _note(outcome: Outcome) -> str:
    return "" if outcome.is_failure else " (does not count)"


def _printable(words: str) -> str:
    """Replace what XML cannot hold."""
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", words)
