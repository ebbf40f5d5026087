"""The runner: puts the cases, and what is derived from them, to a program, and keeps what comes of each."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import Any, Final, Literal, NamedTuple

import attrs

from govplan.conformance.case import Case, cases
from govplan.conformance.changes import CHANGES, Change
from govplan.conformance.judging import wrong_issues, wrong_plan, wrong_spans
from govplan.conformance.program import Message, Once, Speaker, Trouble, Unstartable
from govplan.conformance.results import WRONG, Outcome, Results, State

PATIENCE: Final = 10
"""After so many crashes and timeouts in a row nothing more is asked."""

_Verdict = tuple[State, str]


class _Check(NamedTuple):
    """A derived check: what it is called, the capability that it needs, if any, and what makes it."""

    name: str
    needs: str
    make: Callable[[], _Verdict]


def run(
    command: Sequence[str],
    *,
    level: Literal["core", "full"] = "full",
    chosen: Sequence[Case] | None = None,
    derived: bool = True,
    one_shot: bool = False,
    time_limit: float = 5.0,
    known: Collection[str] = (),
    watch: Callable[[Outcome], object] = lambda _: None,
) -> Results:
    """Put the suite to a program.

    Args:
        command: The program and its arguments.
        level: `core`: the cases of level must, and of each plan only what is in `judging.CORE`; `full`: everything.
        chosen: The cases; all if it is None.
        derived: Whether to make the derived checks too, of each case whose own text passes.
        one_shot: Whether the program takes one text on its input, prints one plan, and ends.
        time_limit: How many seconds the program may take for an answer.
        known: The ids of checks that are known to fail.
        watch: Is given each outcome when it is there.

    Returns:
        What came of every check.

    Raises:
        Unstartable: The program cannot be started, or does not begin as the protocol says.

    Example:
        >>> import sys
        >>> own = [sys.executable, "-m", "govplan", "conformance", "serve"]
        >>> run(own, chosen=cases(["title-twice"]), derived=False).counts()
        {'pass': 1}
    """
    program = (Once if one_shot else Speaker)(command, time_limit)
    try:
        about = program.start()
        examiner = _Examiner(program, frozenset(about["capabilities"]), core=level == "core")
        outcomes: list[Outcome] = []
        for case in cases() if chosen is None else chosen:
            if level == "full" or case.level == "must":
                for outcome in examiner.outcomes(case, derived=derived):
                    outcomes.append(_known(outcome, known))
                    watch(outcomes[-1])
    finally:
        program.stop()
    return Results(about["implementation"], about["language"], about.get("version", ""), level, outcomes)


def _known(outcome: Outcome, known: Collection[str]) -> Outcome:
    if outcome.id not in known or outcome.state not in WRONG | {"pass"}:
        return outcome
    if outcome.state == "pass":
        return attrs.evolve(outcome, state="unexpected-pass", reason="it is among the known failures")
    return attrs.evolve(outcome, state="expected-failure")


class _Examiner:
    """Asks a program, and judges its answers."""

    def __init__(self, program: Once | Speaker, capabilities: frozenset[str], *, core: bool) -> None:
        self._program, self._capabilities, self._core = program, capabilities, core
        self._want = ("plan", *(each for each in ("spans", "issues") if each in capabilities))
        self._troubles = 0

    def outcomes(self, case: Case, *, derived: bool) -> Iterator[Outcome]:
        """Yield the outcome of the text of a case, then those of what is derived from it."""
        answer: Message = {}

        def the_text() -> _Verdict:
            nonlocal answer
            answer = self._parsed(case.id, case.text, "utf-8", self._want)
            return self._verdict(answer, case.plans)

        own = self._outcome(case, "", the_text)
        yield own
        if not derived:
            return
        for check in self._derived(case, lambda: answer):
            if check.needs and check.needs not in self._capabilities:
                yield Outcome.of(case, check.name, "unsupported", f"it is not capable of {check.needs}", 0.0)
            elif own.state != "pass":
                yield Outcome.of(case, check.name, "skipped", "the text itself does not pass", 0.0)
            else:
                yield self._outcome(case, check.name, check.make)

    def _derived(self, case: Case, answer: Callable[[], Message]) -> Iterator[_Check]:
        """Yield the derived checks of a case; those of its spans and issues look at the answer to its own text."""
        for change in CHANGES:
            text = change.of(case.text)
            changed = text != case.text or change.encoding != "utf-8"
            if changed and change.name not in case.exempt:
                needs = "" if change.encoding == "utf-8" else change.encoding
                yield _Check(change.name, needs, partial(self._changed, case, change, text))
        yield _Check("again", "", lambda: self._verdict(self._parsed(f"{case.id}/again", case.text), case.plans))
        yield _Check(
            "spans", "spans", lambda: _state(wrong_spans(answer().get("spans", {}), answer()["plan"], case.text))
        )
        if case.issues:
            yield _Check("issues", "issues", lambda: _state(wrong_issues(answer().get("issues", ()), case.issues)))
        yield _Check("render", "render", lambda: self._rendered(case.id, answer()["plan"]))

    def _changed(self, case: Case, change: Change, text: str) -> _Verdict:
        answer = self._parsed(f"{case.id}/{change.name}", text, change.encoding)
        return self._verdict(answer, [change.plan(plan) for plan in case.plans])

    def _rendered(self, name: str, plan: Any) -> _Verdict:
        """Judge whether a text that was written once is written the same again."""
        texts: list[str] = []
        for turn in ("once", "twice"):
            answer = self._asked({"message": "render", "id": f"{name}/render-{turn}", "plan": plan})
            if answer["message"] != "result" or "text" not in answer:
                return _other(answer, "text")
            texts.append(answer["text"])
            answer = self._parsed(f"{name}/render-{turn}/parse", answer["text"])
            if answer["message"] != "result" or "plan" not in answer:
                return _other(answer, "plan")
            plan = answer["plan"]
        return _state(None if texts[0] == texts[1] else "what is written, read and written again is another text")

    def _parsed(self, id_: str, text: str, encoding: str = "utf-8", want: Sequence[str] = ("plan",)) -> Message:
        source = base64.b64encode(text.encode(encoding)).decode()
        return self._asked({"message": "parse", "id": id_, "source": source, "encoding": encoding, "want": want})

    def _asked(self, message: Message) -> Message:
        try:
            answer = self._program.ask(message)
        except Trouble as trouble:
            self._troubles += trouble.state in {"crash", "timeout"}
            raise
        self._troubles = 0
        return answer

    def _verdict(self, answer: Message, plans: Sequence[Any]) -> _Verdict:
        if answer["message"] != "result" or "plan" not in answer:
            return _other(answer, "plan")
        return _state(wrong_plan(answer["plan"], plans, core=self._core))

    def _outcome(self, case: Case, name: str, check: Callable[[], _Verdict]) -> Outcome:
        if self._troubles >= PATIENCE:
            return Outcome.of(case, name, "skipped", f"the program failed {PATIENCE} times in a row", 0.0)
        began = time.perf_counter()
        try:
            state, reason = check()
        except Trouble as trouble:
            state, reason = trouble.state, trouble.reason
        except Unstartable as error:
            self._troubles += 1
            state, reason = "crash", str(error)
        return Outcome.of(case, name, state, reason, time.perf_counter() - began)


def _state(wrong: str | None) -> _Verdict:
    return ("pass", "") if wrong is None else ("fail", wrong)


def _other(answer: Message, wanted: str) -> _Verdict:
    """Return what an answer without what was asked for comes to."""
    kind = answer["message"]
    if kind == "result":
        return "errored", f"the result has no {wanted}"
    if kind == "rejected":
        return "fail", f"rejected: {answer['reason']}"
    return ("skipped" if kind == "skipped" else "errored"), answer["reason"]
