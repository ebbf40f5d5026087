"""The commands of the conformance suite."""

import io
import json
import subprocess
import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.cli import main
from govplan.conformance import cases, conformance_schema
from govplan.conformance.case import files

Captured = pytest.CaptureFixture[str]
OWN = ["--", sys.executable, "-m", "govplan", "conformance", "serve"]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # A program that is ended while it writes down what it has covered leaves half a file.
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)


def test_a_program_that_passes_is_told_with_the_table(capsys: Captured) -> None:
    assert main(["conformance", "run", "--select", "two-levels", "--time-limit", "60", *OWN]) == 0
    told, said = capsys.readouterr()
    lines = told.splitlines()
    assert lines[0] == "feature, and checks passed"
    assert lines[1].startswith("carried-prefix ")
    assert lines[-2:] == ["cases: 2 pass", "derived: 34 pass"]
    assert said == ""


def test_a_program_that_fails_is_told_where(capsys: Captured) -> None:
    program = [sys.executable, "-c", "print('{}')"]
    assert main(["conformance", "run", "--select", "title-none", "--one-shot", "--no-derived", "--", *program]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        'title-none: fail: it is no plan: /govplan: the member "govplan" is missing [missing-key]'
    )


def test_the_program_may_have_options_of_its_own(capsys: Captured) -> None:
    program = [sys.executable, "-c", "import sys; sys.exit(sys.argv[1:] != ['--level', '--', 'x'] and 77)"]
    arguments = ["--select", "title-none", "--one-shot", "--no-derived", "--", *program, "--level", "--", "x"]
    assert main(["conformance", "run", *arguments]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "title-none: errored: the answer is not JSON: ''"


def test_results_are_printed_as_json_and_written_as_junit(capsys: Captured) -> None:
    options = ["--json", "--junit", "results.xml", "--select", "title-none", "--level", "core"]
    assert main(["conformance", "run", *options, *OWN]) == 0
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(conformance_schema()["$defs"]["results"]).validate(document)
    assert document["level"] == "core"
    suite = Xml.fromstring(Path("results.xml").read_bytes())[0]
    assert len(suite) == len(document["checks"])


def test_junit_that_cannot_be_written_is_told(capsys: Captured) -> None:
    options = ["--junit", "none/results.xml", "--select", "title-none", "--no-derived"]
    assert main(["conformance", "run", *options, *OWN]) == 3
    assert capsys.readouterr().err == "govplan: none/results.xml: cannot be written: no such file or directory\n"


def test_known_failures_are_read_from_a_file(capsys: Captured) -> None:
    Path("known.txt").write_text("# those\n\ntitle-none  mended\ntraditional-label not yet\n", "utf-8")
    options = ["--known", "known.txt", "--no-derived", "--select", "title-none,traditional-label"]
    assert main(["conformance", "run", *options, *OWN]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "title-none: unexpected-pass: it is among the known failures"


@pytest.mark.parametrize(
    ("content", "words"), [(None, "no such file or directory"), (b"\xff", "it is not UTF-8")], ids=["none", "binary"]
)
def test_known_failures_that_cannot_be_read_are_told(content: bytes | None, words: str, capsys: Captured) -> None:
    if content is not None:
        Path("known.txt").write_bytes(content)
    assert main(["conformance", "run", "--known", "known.txt", *OWN]) == 3
    assert capsys.readouterr() == ("", f"govplan: known.txt: {words}\n")


def test_a_program_that_cannot_be_started_is_told_in_a_line(capsys: Captured) -> None:
    assert main(["conformance", "run", "--", "./there-is-none"]) == 3
    assert capsys.readouterr() == ("", "govplan: ./there-is-none: it cannot be started: no such file or directory\n")


@pytest.mark.parametrize("command", [["run", *OWN], ["list"]], ids=["run", "list"])
def test_a_case_that_is_none_is_told(command: list[str], capsys: Captured) -> None:
    assert main(["conformance", command[0], "--select", "title-nine", *command[1:]]) == 2
    assert capsys.readouterr() == (
        "",
        "govplan: there is no case and no feature 'title-nine': `govplan conformance list` lists them\n",
    )


@pytest.mark.parametrize("words", ["0", "-1", "soon", "nan", "inf"])
def test_a_time_limit_is_a_number_of_seconds(words: str, capsys: Captured) -> None:
    assert main(["conformance", "run", f"--time-limit={words}", *OWN]) == 2
    assert f"argument --time-limit: '{words}' is no number of seconds" in capsys.readouterr().err


def test_cases_are_listed_in_lines(capsys: Captured) -> None:
    assert main(["conformance", "list", "--select", "title-none"]) == 0
    assert capsys.readouterr().out == "title-none  must  title  A text without a title has none, and that is told.\n"
    assert main(["conformance", "list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(cases())


def test_the_file_of_a_case_is_printed(capsys: Captured) -> None:
    assert main(["conformance", "show", "title-none"]) == 0
    [file] = [file for file in files() if file.name == "title-none.json"]
    assert capsys.readouterr().out.encode() == file.read_bytes()


@pytest.mark.parametrize("name", ["title-nine", "../case", ""])
def test_there_is_no_file_of_what_is_no_case(name: str, capsys: Captured) -> None:
    assert main(["conformance", "show", name]) == 2
    assert capsys.readouterr().err == f"govplan: there is no case {name!r}: `govplan conformance list` lists them\n"


def test_all_files_are_written_to_a_folder(capsys: Captured) -> None:
    for _ in range(2):
        assert main(["conformance", "export", "new/cases"]) == 0
    written = {path.name: path.read_bytes() for path in Path("new/cases").iterdir()}
    schema = written.pop("conformance-1.0.schema.json")
    assert written == {file.name: file.read_bytes() for file in files()}
    assert json.loads(schema) == conformance_schema()
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"govplan: new/cases: {len(written)} cases and conformance-1.0.schema.json written"


def test_a_folder_that_cannot_be_made_is_told(capsys: Captured) -> None:
    Path("file").write_bytes(b"")
    assert main(["conformance", "export", "file"]) == 3
    assert capsys.readouterr().err == "govplan: file: cannot be made: file exists\n"


def test_a_file_that_cannot_be_written_is_told(capsys: Captured) -> None:
    Path("cases", "conformance-1.0.schema.json").mkdir(parents=True)
    assert main(["conformance", "export", "cases"]) == 3
    assert capsys.readouterr().err == (
        "govplan: cases/conformance-1.0.schema.json: cannot be written: is a directory\n"
    )


def test_it_serves(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"message": "start", "conformance": "1.0"}\n')))
    assert main(["conformance", "serve"]) == 0
    assert json.loads(capsys.readouterr().out)["implementation"] == "govplan"


def test_a_subcommand_is_needed(capsys: Captured) -> None:
    assert main(["conformance"]) == 2
    assert "the following arguments are required: COMMAND" in capsys.readouterr().err


def test_interrupted_it_ends_the_program_and_says_so() -> None:
    program = "import signal, os; input(); os.kill(os.getppid(), signal.SIGINT); input()"
    command = [sys.executable, "-m", "govplan", "conformance", "run", "--", sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (130, "govplan: interrupted\n")


def test_the_suite_is_imported_on_use() -> None:
    program = "import sys; from govplan.cli import main; main(['explain', 'no-title']); print([*sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "'govplan.cli.conforming'" in done.stdout
    assert "'govplan.conformance" not in done.stdout
