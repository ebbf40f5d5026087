"""What is told of a run."""

import xml.etree.ElementTree as Xml
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.conformance import Outcome, Results, conformance_schema

OUTCOMES = (
    Outcome("a", "a", "must", ("title", "period"), "pass", seconds=0.25),
    Outcome("a/crlf", "a", "must", ("title", "period"), "fail", "/title: no \x1b", seconds=0.5),
    Outcome("a/spans", "a", "must", ("title", "period"), "unsupported", "it is not capable of spans"),
    Outcome("b", "b", "may", ("title",), "crash"),
    Outcome("b/crlf", "b", "may", ("title",), "skipped", "the text itself does not pass"),
    Outcome("c", "c", "should", ("period",), "expected-failure", "/title: no"),
    Outcome("d", "d", "should", ("period",), "unexpected-pass", "it is among the known failures"),
)
RESULTS = Results("mine", "Rust", "0.3", "full", OUTCOMES)


def test_what_counts_as_a_failure() -> None:
    assert [each.id for each in RESULTS.failures()] == ["a/crlf", "d"]
    assert not RESULTS.ok


@pytest.mark.parametrize(
    ("outcomes", "ok"),
    [(OUTCOMES[:1], True), (OUTCOMES[3:6], False), (OUTCOMES[:2], False), (OUTCOMES[2:6:3], False), ((), False)],
)
def test_it_is_ok_if_something_passed_and_nothing_failed_that_counts(outcomes: Any, ok: bool) -> None:
    assert Results("mine", "Rust", "", "core", outcomes).ok is ok


def test_checks_are_counted_by_state() -> None:
    assert RESULTS.counts(derived=False) == {"pass": 1, "crash": 1, "expected-failure": 1, "unexpected-pass": 1}
    assert RESULTS.counts(derived=True) == {"fail": 1, "unsupported": 1, "skipped": 1}
    assert sum(RESULTS.counts().values()) == len(OUTCOMES)


def test_the_table_has_what_was_asked_and_what_passed() -> None:
    assert RESULTS.features() == {"period": (1, 4), "title": (1, 3)}


def test_lines_for_a_person() -> None:
    assert RESULTS.to_text().split("\n") == [
        "a/crlf: fail: /title: no \x1b",
        "b: crash (does not count)",
        "d: unexpected-pass: it is among the known failures",
        "",
        "feature, and checks passed",
        "period      1 of 4",
        "title       1 of 3",
        "",
        "mine 0.3 (Rust), level full",
        "cases: 1 pass, 1 crash, 1 expected-failure, 1 unexpected-pass",
        "derived: 1 fail, 1 unsupported, 1 skipped",
    ]


def test_lines_when_there_is_nothing_to_tell() -> None:
    assert Results("mine", "Rust", "", "core", ()).to_text().split("\n") == [
        *("feature, and checks passed", "", "mine (Rust), level core", "cases: none", "derived: none")
    ]


def test_json_has_the_published_form() -> None:
    document = RESULTS.to_dict()
    Draft202012Validator(conformance_schema()["$defs"]["results"]).validate(document)
    assert document["checks"][1] == {
        "id": "a/crlf",
        "case": "a",
        "level": "must",
        "features": ["title", "period"],
        "state": "fail",
        "reason": "/title: no \x1b",
        "seconds": 0.5,
    }


def test_junit_has_a_test_for_each_check() -> None:
    suite = Xml.fromstring(RESULTS.to_junit().encode())[0]
    assert suite.attrib == {
        "name": "govplan conformance, level full: mine",
        "tests": "7",
        "failures": "2",
        "errors": "0",
        "skipped": "4",
        "time": "0.750",
    }
    assert [
        (test.get("classname"), test.get("name"), [(each.tag, each.get("message")) for each in test]) for test in suite
    ] == [
        ("a", "text", []),
        ("a", "crlf", [("failure", "fail: /title: no \ufffd")]),
        ("a", "spans", [("skipped", "unsupported: it is not capable of spans")]),
        ("b", "text", [("skipped", "crash: ")]),
        ("b", "crlf", [("skipped", "skipped: the text itself does not pass")]),
        ("c", "text", [("skipped", "expected-failure: /title: no")]),
        ("d", "text", [("failure", "unexpected-pass: it is among the known failures")]),
    ]
