import re

from hypothesis import given
from hypothesis import strategies as st

from govplan.check import check
from govplan.issues import Issue, Report, Span
from govplan.reports.checked import Checked
from govplan.reports.github import commands

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)\n")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as a runner does."""
    found = COMMAND.fullmatch(line)
    assert found
    properties = dict(pair.split("=", 1) for pair in found[2].split(",") if pair)

    def plain(words: str, signs: str) -> str:
        for sign in signs:
            words = words.replace(f"%{ord(sign):02X}", sign)
        return words.replace("%25", "%")

    return found[1], {key: plain(value, "\r\n:,") for key, value in properties.items()}, plain(found[3], "\r\n")


@given(name=st.text(min_size=1), message=st.text(), hint=st.none() | st.text(min_size=1))
def test_whatever_is_said_reads_back(name: str, message: str, hint: str | None) -> None:
    issue = Issue.of("no-title", message, span=Span(0, 1, 1, 1), hint=hint)
    line = commands(Checked(name, Report([issue]), "x", name))
    assert len(re.split("[\r\n]", line)) == 2
    command, properties, told = read(line)
    assert command == "warning"
    assert properties == {
        "file": name,
        "line": "1",
        "endLine": "1",
        "col": "1",
        "endColumn": "2",
        "title": "no-title",
    }
    assert told == f"{name}: (plan): {message}" + (f"\n{hint}" if hint else "")


def test_severities_are_those_that_github_knows() -> None:
    issues = [Issue.of(code, "x") for code in ("bad-date", "no-title", "group-lead")]
    told = commands(Checked("a", Report(issues)))
    assert [read(line)[0] for line in told.splitlines(keepends=True)] == ["error", "warning", "notice"]


def test_what_spans_lines_has_no_end_column() -> None:
    text = '{"govplan": "1.0",\n "title": "",\n "sections": [[\n]]}'
    (_, properties, _) = read(commands(Checked("a.json", check(text), text, "a.json")))
    assert properties == {"file": "a.json", "line": "3", "endLine": "4", "col": "15", "title": "wrong-type"}


def test_what_has_no_place_is_shown_at_its_file_or_at_its_line() -> None:
    report = Report([Issue.of("too-nested", "x")])
    assert read(commands(Checked("a", report, file="a")))[1] == {"file": "a", "title": "too-nested"}
    assert read(commands(Checked("a:7", report, file="a", line=7)))[1]["line"] == "7"


def test_without_a_file_there_is_no_file() -> None:
    report = Report([Issue.of("too-nested", "x")])
    assert read(commands(Checked("standard input", report)))[1:] == (
        {"title": "too-nested"},
        "standard input: (plan): x",
    )
