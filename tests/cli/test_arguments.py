from importlib.metadata import version

import pytest

from govplan.cli.arguments import parser
from govplan.cli.commands import check_plans

COMMANDS = ("demo", "show", "parse", "check", "diff", "schema", "explain")


def parse(*arguments: str) -> dict[str, object]:
    return vars(parser().parse_args(arguments))


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        parser().parse_args(arguments)
    assert stop.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_codes_are_given_with_commas_or_one_by_one() -> None:
    options = parse("check", "a", "b", "--select", "group-lead,no-title", "--select", "numbering-gap", "--strict")
    assert options == {
        "run": check_plans,
        "files": ["a", "b"],
        "strict": True,
        "notes": False,
        "select": ["group-lead", "no-title", "numbering-gap"],
        "ignore": [],
        "format": "text",
        "jobs": 1,
    }
    assert parse("check", "a")["select"] == []
    assert (parse("check", "a")["strict"], parse("check", "a", "--no-strict")["strict"]) == (None, False)


def test_an_unknown_code_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "check", "a", "--ignore", "group-leads").endswith(
        "there is no code 'group-leads'; did you mean group-lead?"
    )
    assert refused(capsys, "explain", "xyz").endswith("there is no code 'xyz'")


@pytest.mark.parametrize("jobs", ["0", "-1", "62", "two", "1.5", "²"])
def test_a_number_of_processes_that_makes_no_sense_is_refused(capsys: pytest.CaptureFixture[str], jobs: str) -> None:
    assert refused(capsys, "check", "a", f"--jobs={jobs}").endswith(f"{jobs!r} is not a number from 1 to 61")
    assert parse("check", "a", "--jobs", "61")["jobs"] == 61


def test_an_unknown_format_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "invalid choice: 'xml'" in refused(capsys, "check", "a", "--format", "xml")


@pytest.mark.parametrize("arguments", [(), ("no-such-command",), ("show",), ("check",), ("schema", "no-such-kind")])
def test_wrong_usage_is_refused_in_a_line(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    assert refused(capsys, *arguments).startswith("govplan")


def test_help_has_the_exit_statuses_and_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parse("--help")
    assert stop.value.code == 0
    page = capsys.readouterr().out
    assert "exit status: 0 done" in page
    assert all(f"    {command} " in page for command in COMMANDS)
    assert max(map(len, page.splitlines())) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples_that_are_right(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit):
        parse(command, "--help")
    page = capsys.readouterr().out
    examples = [line.split()[1:] for line in page.partition("examples:")[2].splitlines() if line.strip()]
    assert examples
    for example in examples:
        words = example[: example.index(">")] if ">" in example else example
        assert parse(*words)["run"]
    assert ("standard input" in page) == ("as told below" in page)


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parse("--version")
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"govplan {version('govplan')}\n"
