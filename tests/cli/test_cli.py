import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from govplan.cli import commands, main
from govplan.codec import loads

NAME = "fujian-digital-2017"
GOVPLAN = [sys.executable, "-m", "govplan"]


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*GOVPLAN, *arguments], capture_output=True, env=os.environ | variables)


def test_help_and_version_end_well_and_wrong_usage_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert main(["check", "--help"]) == 0
    capsys.readouterr()
    assert main(["no-such-command"]) == 2
    assert main([]) == 2
    assert capsys.readouterr().out == ""


def test_the_program_reads_its_own_arguments() -> None:
    done = run("explain", "group-lead")
    assert done.returncode == 0
    assert done.stdout.startswith(b"# group-lead")


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_a_locale_without_chinese_does_not_matter(tmp_path: Path, variables: dict[str, str]) -> None:
    path = tmp_path / "工作要点.txt"
    path.write_text("2017年工作要点\n一、加快建设。", "utf-8")
    done = run("parse", str(path), **variables)
    assert loads(done.stdout).title == "2017年工作要点"
    assert (
        run("check", str(path.with_name("没有.txt")), **variables)
        .stderr.decode()
        .endswith("没有.txt: there is no such file, and no dataset of that name\n")
    )


def test_a_closed_pipe_is_no_noise() -> None:
    with subprocess.Popen([*GOVPLAN, "show", *[NAME] * 30], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().decode().strip() == "2017年数字福建工作要点"
        process.stdout.close()
        said = process.stderr.read().decode()
    assert process.returncode == 141
    assert [line for line in said.splitlines() if not line.startswith(f"govplan: {NAME}: 6 warnings")] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_behind_the_output_is_told_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*GOVPLAN, "schema"], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert done.stderr.decode() == "govplan: the output cannot be written: no space left on device\n"


def test_an_interruption_ends_quietly_and_what_was_told_before_is_whole() -> None:
    with subprocess.Popen(
        [*GOVPLAN, "check", NAME, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        # What is told of the first can be read while it waits for the second.
        assert process.stdout.readline().decode() == f"{NAME}: 6 warnings\n"
        while b"put back the words" not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGINT)
        shown, said = process.stdout.read(), process.stderr.read()
    assert process.returncode == 130
    assert (shown, said.decode()) == (b"", "govplan: interrupted\n")


def test_an_interruption_within_the_process_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "parse", interrupt)
    assert main(["demo"]) == 130
    assert capsys.readouterr().err == "govplan: interrupted\n"


LINE = b'{"govplan": "1.0", "title": 5, "sections": []}\n'


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", ["text", "json", "ndjson", "github", "sarif"])
def test_ctrl_c_leaves_a_report_that_is_closed_and_no_traceback(tmp_path: Path, form: str, jobs: str) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(LINE * 20_000)
    with subprocess.Popen(
        [*GOVPLAN, "check", str(path), "--format", form, "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        # As a terminal does it: the processes that check are in the same group.
        os.killpg(process.pid, signal.SIGINT)
        shown = (first + process.stdout.read()).decode()
        assert process.stderr is not None
        said = process.stderr.read().decode().splitlines()
    assert process.returncode == 130
    assert said[-1] == "govplan: interrupted"
    assert len(said) <= 2
    assert shown.endswith("\n")
    if form == "json":
        assert json.loads(shown)["complete"] is False
    elif form == "sarif":
        assert json.loads(shown)["runs"][0]["invocations"] == [{"executionSuccessful": False}]
    elif form == "ndjson":
        assert all(json.loads(line)["report"] == "1.0" for line in shown.splitlines())


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", ["text", "json", "ndjson", "github", "sarif"])
def test_a_closed_pipe_is_no_noise_in_any_format(tmp_path: Path, form: str, jobs: str) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(LINE * 2_000)
    with subprocess.Popen(
        [*GOVPLAN, "check", str(path), "--format", form, "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_what_parse_gives_of_several_texts_can_be_checked_from_a_pipe(root: Path) -> None:
    text = str(root / "examples" / "plans" / "first-section.txt")
    lines = run("parse", text, text).stdout
    done = subprocess.run([*GOVPLAN, "check", "-", "--format", "ndjson"], input=lines, capture_output=True)
    assert done.returncode == 0
    assert [json.loads(line)["name"] for line in done.stdout.splitlines()] == ["standard input:1", "standard input:2"]
    assert done.stderr == b"govplan: 2 inputs checked\n"
