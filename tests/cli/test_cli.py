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
