"""What all formats promise."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.check import check
from govplan.issues import Report
from govplan.reports import FORMATS, Checked, Ending, Format

TEXT = '{"govplan": "1.0",\n "title": 5,\n "sections": [{"number": "1"}]}'
BAD = Checked("a.json", check(TEXT), TEXT, "a.json")
GOOD = Checked("b.json", file="b.json")
LINE = Checked("c.jsonl:7", check(TEXT), TEXT, "c.jsonl", 99, 7)
LOST = Checked("d.json", file="d.json", unreadable="it is empty")


def whole(form: Format, *inputs: Checked, complete: bool = True) -> str:
    bodies = [body for checked in inputs if (body := form.body(checked))]
    lost = tuple(checked for checked in inputs if checked.unreadable is not None)
    ending = Ending(all(checked.ok for checked in inputs), complete, lost)
    return form.head() + form.between.join(bodies) + form.tail(ending)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_told_ends_its_last_line_and_is_in_whole_lines(name: str) -> None:
    for inputs in ([BAD], [BAD, LOST, GOOD, LINE]):
        told = whole(FORMATS[name], *inputs)
        assert told.endswith("\n")
        assert not told.endswith("\n\n")


@pytest.mark.parametrize("name", FORMATS)
def test_every_issue_is_told_with_its_code(name: str) -> None:
    assert whole(FORMATS[name], BAD, GOOD, LINE).count("wrong-type") >= 4


@pytest.mark.parametrize("name", ["json", "ndjson", "github", "sarif"])
def test_data_tells_what_cannot_be_read(name: str) -> None:
    assert FORMATS[name].is_data
    assert "it is empty" in whole(FORMATS[name], GOOD, LOST)


def test_the_page_for_a_person_leaves_that_to_the_standard_error() -> None:
    assert not FORMATS["text"].is_data
    assert whole(FORMATS["text"], LOST) == ""


@pytest.mark.parametrize("name", ["json", "sarif"])
@pytest.mark.parametrize("inputs", [[], [GOOD], [BAD], [LOST], [BAD, LOST, GOOD, LINE]])
def test_a_document_is_json_wherever_it_is_closed(name: str, inputs: list[Checked]) -> None:
    for end in range(len(inputs) + 1):
        json.loads(whole(FORMATS[name], *inputs[:end], complete=False))


@given(report=st.from_type(Report), text=st.text(), name=st.text(min_size=1), line=st.none() | st.integers(1, 99))
def test_any_report_can_be_told_in_any_format(report: Report, text: str, name: str, line: int | None) -> None:
    for form in FORMATS.values():
        whole(form, Checked(name, report, text, None, 0, line), GOOD)
