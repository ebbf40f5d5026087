import attrs
from hypothesis import given
from hypothesis import strategies as st

from govplan.check import check
from govplan.issues import Issue, Report
from govplan.reports.checked import Checked
from govplan.reports.text import count, page, summary
from govplan.text import parse

TEXT = '{"govplan": "1.0",\n "title": "",\n "sections": [5, 5, 5, 5, {"label": 5}],\n "issued": "2017-3-27"}'


def test_a_page_tells_equal_troubles_once_and_shows_the_first_lines() -> None:
    assert page(Checked("a.json", check(TEXT, select=["wrong-type"]), TEXT)).splitlines() == [
        "a.json: 5 errors",
        "  error wrong-type: must be an object, not a number",
        "    at a.json:3:15 /sections/0",
        '      3 |  "sections": [5, 5, 5, 5, {"label": 5}],',
        "        |               ^",
        "    at a.json:3:18 /sections/1",
        '      3 |  "sections": [5, 5, 5, 5, {"label": 5}],',
        "        |                  ^",
        "    at a.json:3:21 /sections/2",
        '      3 |  "sections": [5, 5, 5, 5, {"label": 5}],',
        "        |                     ^",
        "    at a.json:3:24 /sections/3",
        "  error wrong-type: must be a string, not a number",
        "    at a.json:3:37 /sections/4/label",
        '      3 |  "sections": [5, 5, 5, 5, {"label": 5}],',
        "        |                                     ^",
    ]


def test_a_page_has_the_hint_at_the_end_of_its_group() -> None:
    text = "2017年工作要点\n一、建设。\n三、发展。"
    told = page(Checked("a.txt", check(parse(text)), text)).splitlines()
    assert told[2] == "    at a.txt:3:1 /sections/1"
    assert told[-1].startswith("    hint: ")


def test_what_has_no_place_is_told_without_a_line() -> None:
    report = Report([Issue.of("too-nested", "brackets are nested deeper than can be read")])
    assert page(Checked("a.json", report)).splitlines()[-1] == "    at a.json (plan)"
    assert page(Checked("a.jsonl:7", report, line=7)).splitlines()[-1] == "    at a.jsonl:7 (plan)"


def test_a_line_without_issues_is_not_told_and_a_file_is() -> None:
    assert page(Checked("a.json")) == "a.json: ok\n"
    assert page(Checked("a.jsonl:7", line=7)) == ""


def test_the_places_of_a_line_are_those_in_its_file() -> None:
    (issue,) = check('{"govplan": "1.0", "title": 5, "sections": []}').issues
    assert issue.span
    moved = attrs.evolve(issue, span=issue.span._replace(line=7, start=128, end=129))
    told = page(Checked("a.jsonl:7", Report([moved]), '{"govplan": "1.0", "title": 5}', "a.jsonl", 100, 7))
    assert "at a.jsonl:7:29 /title" in told
    assert '7 | {"govplan": "1.0", "title": 5}' in told


@given(st.from_type(Report))
def test_a_page_names_every_place(report: Report) -> None:
    assert page(Checked("a.json", report)).count("    at a.json") >= len(report.issues)


def test_a_summary_counts_by_severity() -> None:
    codes = ("no-title", "bad-date", "group-lead", "no-structure")
    assert summary(Issue.of(code, "x") for code in codes) == "1 error, 2 warnings, 1 note"


def test_a_number_agrees_with_its_noun() -> None:
    assert [count(n, noun) for n in (0, 1, 2) for noun in ("warning", "responsibility")] == [
        *("0 warnings", "0 responsibilities", "1 warning", "1 responsibility", "2 warnings", "2 responsibilities"),
    ]
