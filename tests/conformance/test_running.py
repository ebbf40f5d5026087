"""The runner: what is asked, and what each check comes to."""

import base64
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest

from govplan.conformance import Case, Outcome, Results, Unstartable, cases, run

Run: TypeAlias = Callable[..., Results]
PLAN = {"govplan": "1.0", "title": "一", "sections": []}
CASE = Case(id="a", level="must", features=("title",), why="", provenance="", text="一\n", plans=(PLAN,))
HEAD = """
import base64, json, sys
plan = {"govplan": "1.0", "title": "一", "sections": []}
def say(**message): print(json.dumps(message), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    kind, id = asked["message"], asked.get("id")
    if kind == "start":
        say(message="started", implementation="mine", language="Python", capabilities=CAPABILITIES)
    elif kind == "stop":
        break
"""


@pytest.fixture
def answering(tmp_path: Path) -> Run:
    """Run the suite with a program that answers as told."""

    def go(answers: str, *chosen: Case, capabilities: tuple[str, ...] = (), **options: Any) -> Results:
        program = tmp_path / "program.py"
        lines = "".join(f"    {line}\n" for line in answers.split("\n"))
        program.write_text(f"CAPABILITIES = {[*capabilities]}{HEAD}{lines}", "utf-8")
        return run([sys.executable, str(program)], **{"chosen": chosen or [CASE], "time_limit": 60.0} | options)

    return go


def states(results: Results) -> dict[str, str]:
    """Return what each check came to."""
    return {each.id: each.state for each in results.outcomes}


RIGHT = 'elif kind == "parse": say(message="result", id=id, plan=plan)'


def test_a_right_answer_passes_and_what_is_derived_is_asked(answering: Run) -> None:
    results = answering(RIGHT)
    assert {name: state for name, state in states(results).items() if state != "unsupported"} == dict.fromkeys(
        [
            *("a", "a/crlf", "a/cr", "a/bom", "a/no-last-line-end", "a/blank-first-lines", "a/blank-last-lines"),
            *("a/blank-lines", "a/indents", "a/tabs", "a/trailing-blanks", "a/no-break-spaces", "a/again"),
        ],
        "pass",
    )
    assert (results.implementation, results.language, results.version, results.level) == ("mine", "Python", "", "full")


def test_what_a_program_is_not_capable_of_is_not_asked(answering: Run) -> None:
    results = answering(RIGHT)
    unsupported = {each.id: each.reason for each in results.outcomes if each.state == "unsupported"}
    assert unsupported == {
        "a/gb18030": "it is not capable of gb18030",
        "a/spans": "it is not capable of spans",
        "a/render": "it is not capable of render",
    }


def test_the_text_is_handed_over_in_its_encoding(answering: Run) -> None:
    answers = """elif kind == "parse":
    text = base64.b64decode(asked["source"]).decode(asked["encoding"])
    say(message="result", id=id, plan=plan | {"title": text.strip()})"""
    assert states(answering(answers, capabilities=["gb18030"]))["a/gb18030"] == "pass"


def test_a_wrong_answer_fails_and_nothing_derived_is_asked(answering: Run) -> None:
    results = answering('elif kind == "parse": say(message="result", id=id, plan=plan | {"title": "二"})')
    [own, *derived] = results.outcomes
    assert (own.state, own.reason) == ("fail", '/title: expected "一", not "二"')
    assert {each.state for each in derived} == {"skipped", "unsupported"}
    assert not results.ok


@pytest.mark.parametrize(
    ("answer", "state", "reason"),
    [
        ('say(message="result", id=id)', "errored", "the result has no plan"),
        ('say(message="rejected", id=id, reason="no plan")', "fail", "rejected: no plan"),
        ('say(message="skipped", id=id, reason="later")', "skipped", "later"),
        ('say(message="errored", id=id, reason="a bug")', "errored", "a bug"),
        ('sys.exit("a bug")', "crash", "it ended with status 1: a bug"),
    ],
)
def test_another_answer_comes_to_another_state(answering: Run, answer: str, state: str, reason: str) -> None:
    [own] = answering(f'elif kind == "parse": {answer}', derived=False).outcomes
    assert (own.state, own.reason) == (state, reason)


def test_after_ten_crashes_in_a_row_nothing_more_is_asked(answering: Run) -> None:
    chosen = [attrs.evolve(CASE, id=f"a{number}") for number in range(13)]
    results = answering('elif kind == "parse": sys.exit()', *chosen, derived=False)
    assert [each.state for each in results.outcomes] == ["crash"] * 10 + ["skipped"] * 3
    assert results.outcomes[-1].reason == "the program failed 10 times in a row"


def test_one_that_vanishes_has_crashed(tmp_path: Path) -> None:
    program = tmp_path / "program"
    code = f"#!{sys.executable}\nCAPABILITIES = []{HEAD}    else:\n        import os; os.unlink(__file__); sys.exit()\n"
    program.write_text(code, "utf-8")
    program.chmod(0o700)
    chosen = [attrs.evolve(CASE, id=f"a{number}") for number in range(2)]
    outcomes = run([str(program)], chosen=chosen, derived=False, time_limit=60.0).outcomes
    assert [each.reason for each in outcomes] == [
        "it ended with status 0",
        "it cannot be started: no such file or directory",
    ]


def test_core_asks_the_cases_of_level_must_and_looks_at_less(answering: Run) -> None:
    answers = 'elif kind == "parse": say(message="result", id=id, plan=plan | {"genre": "要点"})'
    should = attrs.evolve(CASE, id="b", level="should")
    assert states(answering(answers, CASE, should, derived=False, level="core")) == {"a": "pass"}
    assert states(answering(answers, CASE, should, derived=False)) == {"a": "fail", "b": "fail"}


def test_a_known_failure_is_expected_and_must_fail(answering: Run) -> None:
    other = attrs.evolve(CASE, id="b", plans=(PLAN | {"title": "二"},))
    results = answering(RIGHT, CASE, other, derived=False, known=["b"])
    assert states(results) == {"a": "pass", "b": "expected-failure"}
    assert results.ok
    results = answering(RIGHT, CASE, other, derived=False, known=["a", "b"])
    assert states(results) == {"a": "unexpected-pass", "b": "expected-failure"}
    assert not results.ok


def test_a_known_failure_that_is_not_asked_stays_so(answering: Run) -> None:
    assert states(answering(RIGHT, known=["a/spans"]))["a/spans"] == "unsupported"


def test_outcomes_are_watched(answering: Run) -> None:
    seen: list[Outcome] = []
    assert answering(RIGHT, watch=seen.append).outcomes == tuple(seen)


SPANS = 'elif kind == "parse": say(message="result", id=id, plan=plan, spans={}, issues=[{"code": "no-title"}])'


def test_places_and_issues_are_judged_where_they_are_told(answering: Run) -> None:
    case = attrs.evolve(CASE, issues=("no-title",))
    found = states(answering(SPANS, case, capabilities=["spans", "issues"]))
    assert (found["a/spans"], found["a/issues"]) == ("pass", "pass")
    found = states(answering(RIGHT, case, capabilities=["spans", "issues"]))
    assert (found["a/spans"], found["a/issues"]) == ("pass", "fail")


@pytest.mark.parametrize(
    ("answer", "state", "reason"),
    [
        ('say(message="result", id=id, text="一")', "pass", ""),
        ('say(message="result", id=id)', "errored", "the result has no text"),
        ('say(message="skipped", id=id, reason="later")', "skipped", "later"),
        (
            'say(message="result", id=id, text=id)',
            "fail",
            "what is written, read and written again is another text",
        ),
        ('say(message="result", id=id, text="二")', "fail", "rejected: two"),
    ],
)
def test_what_is_written_is_read_and_written_again(answering: Run, answer: str, state: str, reason: str) -> None:
    answers = f"""elif kind == "render": {answer}
elif base64.b64decode(asked["source"]).decode(asked["encoding"]) == "二": say(message="rejected", id=id, reason="two")
else: say(message="result", id=id, plan=plan)"""
    [outcome] = [each for each in answering(answers, capabilities=["render"]).outcomes if each.id == "a/render"]
    assert (outcome.state, outcome.reason) == (state, reason)


def test_a_program_is_ended_when_the_run_is_broken_off(tmp_path: Path) -> None:
    file = tmp_path / "ended"
    program = tmp_path / "program.py"
    program.write_text(f"CAPABILITIES = []{HEAD}    {RIGHT}\nopen({str(file)!r}, 'w').close()\n", "utf-8")

    def stop(_: Outcome) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([sys.executable, str(program)], chosen=[CASE], watch=stop, time_limit=60.0)
    assert file.exists()


def test_one_shot_programs_are_run_for_each_text() -> None:
    [case] = cases(["title-none"])
    program = "import sys; from govplan import dumps, parse; print(dumps(parse(sys.stdin.buffer.read().decode()).plan))"
    results = run([sys.executable, "-c", program], chosen=[case], one_shot=True, derived=False, time_limit=60.0)
    assert states(results) == {"title-none": "pass"}


def test_all_cases_are_asked_if_none_is_named(answering: Run) -> None:
    results = answering(RIGHT, chosen=None, level="core", derived=False)
    assert len(results.outcomes) == sum(case.level == "must" for case in cases())


def test_what_cannot_be_started_is_told() -> None:
    with pytest.raises(Unstartable):
        run(["./there-is-none"])


def test_the_source_is_base64_of_the_text(answering: Run, tmp_path: Path) -> None:
    file = tmp_path / "asked"
    answering(
        f"else:\n    open({str(file)!r}, 'w').write(line)\n    say(message='result', id=id, plan=plan)", derived=False
    )
    asked = json.loads(file.read_text())
    assert asked == {
        "message": "parse",
        "id": "a",
        "source": base64.b64encode("一\n".encode()).decode(),
        "encoding": "utf-8",
        "want": ["plan"],
    }
