"""Programs under test: whatever one does, there is an answer, a trouble with words, or it cannot be started."""

import base64
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest

from govplan.conformance.program import Once, Speaker, Trouble, Unstartable

Speak: TypeAlias = Callable[..., Speaker]
STARTED: Final = '{"message": "started", "implementation": "mine", "language": "Python", "capabilities": []}'
BEGINS: Final = "it does not begin as the protocol says (or is it a one-shot program?)"
QUESTION: Final = {"message": "parse", "id": "a", "source": "5LiA", "encoding": "utf-8", "want": ["plan"]}
RESULT: Final = '{"message": "result", "id": "a", "plan": {}}'
PLENTY: Final = 60.0


def python(program: str) -> list[str]:
    """Return the command that runs a program."""
    return [sys.executable, "-c", textwrap.dedent(program)]


def after_start(program: str) -> list[str]:
    """Return the command of a program that starts as it should and goes on as told."""
    return python(f"import os, sys, time\ninput()\nprint('{STARTED}', flush=True)\n{textwrap.dedent(program)}")


@pytest.fixture
def speak() -> Iterator[Speak]:
    """Start a program, which is ended when the test is over."""
    started: list[Speaker] = []

    def start(command: list[str], limit: float = PLENTY) -> Speaker:
        started.append(Speaker(command, limit))
        return started[-1]

    yield start
    for each in started:
        each.stop()


def trouble(speaker: Speaker, message: Any = QUESTION) -> tuple[str, str]:
    """Return the trouble that a question gives."""
    with pytest.raises(Trouble) as caught:
        speaker.ask(message)
    return caught.value.state, caught.value.reason


def test_a_program_is_asked_again_and_again(speak: Speak) -> None:
    speaker = speak(after_start(f"for line in sys.stdin: print('{RESULT}', flush=True)"))
    assert speaker.start()["implementation"] == "mine"
    for _ in range(3):
        assert speaker.ask(QUESTION)["plan"] == {}


def test_a_program_is_told_to_stop(tmp_path: Path) -> None:
    file = tmp_path / "heard"
    speaker = Speaker(after_start(f"open({str(file)!r}, 'w').write(input())"), PLENTY)
    speaker.start()
    speaker.stop()
    assert file.read_text() == '{"message": "stop"}'
    speaker.stop()


def test_one_that_does_not_stop_is_ended() -> None:
    speaker = Speaker(after_start("while True: time.sleep(60)"), 3.0)
    speaker.start()
    speaker.stop()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["./there-is-none"], "it cannot be started: no such file or directory"),
        (["."], "it cannot be started: permission denied"),
        (python("pass"), f"{BEGINS}: it ended with status 0"),
        (python("print('hello')"), f"{BEGINS}: the answer is not JSON: 'hello'"),
        (
            python("print('{}')"),
            f"{BEGINS}: the answer is no message: the whole: 'message' is a required property",
        ),
        (
            python(f"print('{RESULT}')"),
            f"{BEGINS}: the answer is 'result', not started",
        ),
        (
            python("""print('{"message": "started"}')"""),
            f"{BEGINS}: the answer is no message: the whole: 'implementation' is a required property",
        ),
        (
            python("raise SystemExit('no licence')"),
            f"{BEGINS}: it ended with status 1: no licence",
        ),
        (python("print('[' * 10**6)"), f"{BEGINS}: the answer is not JSON: '" + "[" * 60),
    ],
    ids=["no-file", "folder", "silent", "no-json", "no-message", "result", "half", "complains", "nested"],
)
def test_one_that_does_not_speak_the_protocol_cannot_be_started(command: list[str], words: str, speak: Speak) -> None:
    with pytest.raises(Unstartable) as caught:
        speak(command).start()
    assert str(caught.value).startswith(words)


def test_one_that_does_not_begin_in_time_cannot_be_started(speak: Speak) -> None:
    with pytest.raises(Unstartable, match=re.escape(f"{BEGINS}: no answer within 0.2 s")):
        speak(python("import time; time.sleep(60)"), 0.2).start()


@pytest.mark.parametrize(
    ("program", "state", "reason"),
    [
        ("sys.exit('a bug')", "crash", "it ended with status 1: a bug"),
        ("os._exit(7)", "crash", "it ended with status 7"),
        ("import signal; os.kill(os.getpid(), signal.SIGTERM)", "crash", "it was ended by signal 15"),
        ("os.close(1); time.sleep(60)", "crash", "it closed its output"),
        ("print('rubbish')\ntime.sleep(60)", "errored", "the answer is not JSON: 'rubbish'"),
        ("print('5', flush=True)\ntime.sleep(60)", "errored", "the answer is no message: the whole: 5 is not of type"),
        (
            """print('{"message": "result", "id": "a", "plan": 5}', flush=True)""",
            "errored",
            "the answer is no message: /plan: 5 is not of type 'object'",
        ),
        (
            """print('{"message": "result", "id": "b", "plan": {}}', flush=True)""",
            "errored",
            "the answer is to 'b', not to 'a'",
        ),
        (f"print('{STARTED}', flush=True)", "errored", "the answer is 'started', not result or rejected or skipped or"),
        (
            "sys.stdout.write('x' * (16 * 2**20 + 1)); sys.stdout.flush()",
            "errored",
            "the answer is longer than 16777216 bytes",
        ),
    ],
    ids=["exits", "dies", "killed", "closes", "rubbish", "no-object", "no-plan", "other", "starts-again", "floods"],
)
def test_instead_of_an_answer_there_may_be_trouble(program: str, state: str, reason: str, speak: Speak) -> None:
    speaker = speak(after_start(f"input()\n{program}"))
    speaker.start()
    told, why = trouble(speaker)
    assert (told, why[: len(reason)]) == (state, reason)


def test_one_that_thinks_too_long_is_ended_and_started_again(speak: Speak, tmp_path: Path) -> None:
    file = tmp_path / "again"
    program = f"""
    again = os.path.exists({str(file)!r})
    open({str(file)!r}, "w").close()
    for line in sys.stdin:
        if not again: time.sleep(60)
        print('{RESULT}', flush=True)
    """
    speaker = speak(after_start(program), 5.0)
    speaker.start()
    assert trouble(speaker) == ("timeout", "no answer within 5 s")
    assert speaker.ask(QUESTION)["message"] == "result"


def test_complaints_do_not_stand_in_the_way(speak: Speak) -> None:
    speaker = speak(after_start(f"input(); sys.stderr.write('no!\\n' * 10**6)\nprint('{RESULT}', flush=True)"))
    speaker.start()
    assert speaker.ask(QUESTION)["message"] == "result"


def test_one_that_cannot_be_started_again_is_told_as_such(speak: Speak, tmp_path: Path) -> None:
    file = tmp_path / "program"
    file.write_text(f"#!{sys.executable}\nimport os\ninput()\nos.unlink(__file__)\nprint('{STARTED}')")
    file.chmod(0o700)
    speaker = speak([str(file)])
    speaker.start()
    assert trouble(speaker)[0] == "crash"
    with pytest.raises(Unstartable, match="it cannot be started"):
        speaker.ask(QUESTION)


def test_what_a_program_started_itself_is_not_waited_for(speak: Speak) -> None:
    program = "import subprocess; subprocess.Popen(['sleep', '3'], start_new_session=True); os._exit(7)"
    speaker = speak(after_start(f"input()\n{program}"))
    speaker.start()
    # Its output is still open: there is no end of it before that one's.
    assert trouble(speaker)[0] == "crash"


def asked(program: str, source: bytes = "一、".encode(), limit: float = PLENTY) -> Any:
    """Return what a program that is run for each text answers to one."""
    return Once(python(program), limit).ask(QUESTION | {"source": base64.b64encode(source).decode()})


def test_a_one_shot_program_is_given_the_text_and_prints_the_plan() -> None:
    program = 'import sys; text = sys.stdin.buffer.read().decode(); print(f\'{{"title": "{text}"}}\')'
    assert asked(program) == {"message": "result", "id": "a", "plan": {"title": "一、"}}


def test_a_one_shot_program_says_nothing_of_itself() -> None:
    once = Once(["/bin/cat"], PLENTY)
    assert once.start() == {
        "message": "started",
        "implementation": "cat",
        "language": "unknown",
        "capabilities": [],
    }
    once.stop()


def test_a_one_shot_program_that_is_not_there_cannot_be_started() -> None:
    with pytest.raises(Unstartable, match="it cannot be started: no such file"):
        Once(["./there-is-none"], PLENTY).start()


@pytest.mark.parametrize(("status", "kind"), [(65, "rejected"), (77, "skipped")])
def test_a_one_shot_program_refuses_and_skips_by_its_status(status: int, kind: str) -> None:
    program = f"import sys; sys.stderr.write('tables only\\n'); sys.exit({status})"
    assert asked(program) == {"message": kind, "id": "a", "reason": "tables only"}


@pytest.mark.parametrize(
    ("program", "limit", "state", "reason"),
    [
        ("raise SystemExit('a bug')", PLENTY, "crash", "it ended with status 1: a bug"),
        ("pass", PLENTY, "errored", "the answer is not JSON: ''"),
        ("print('rubbish')", PLENTY, "errored", "the answer is not JSON: 'rubbish'"),
        ("import time; time.sleep(60)", 0.3, "timeout", "no answer within 0.3 s"),
        ("import os, time; os.close(1); os.close(2); time.sleep(60)", 2.0, "timeout", "it did not end within 2 s"),
        ("while True: print('y' * 10**6)", PLENTY, "errored", "the answer is longer than 16777216 bytes"),
        ("print('{}')", PLENTY, "", ""),
    ],
    ids=["exits", "silent", "rubbish", "hangs", "closes", "floods", "does-not-read"],
)
def test_a_one_shot_program_may_be_in_trouble(program: str, limit: float, state: str, reason: str) -> None:
    if state:
        with pytest.raises(Trouble) as caught:
            asked(program, limit=limit)
        assert (caught.value.state, caught.value.reason) == (state, reason)
    else:
        assert asked(program, b"x" * 10**7)["plan"] == {}


LARGE: Final = base64.b64encode(b"x" * 2**20).decode()


def test_one_that_does_not_read_a_large_text_is_ended(speak: Speak) -> None:
    speaker = speak(after_start("time.sleep(60)"), 5.0)
    speaker.start()
    assert trouble(speaker, QUESTION | {"source": LARGE}) == ("timeout", "no answer within 5 s")


def test_a_large_text_is_read_whole(speak: Speak) -> None:
    answers = f"for line in sys.stdin: print('{RESULT}' if len(line) > 2**20 else 'short', flush=True)"
    speaker = speak(after_start(answers))
    speaker.start()
    for _ in range(3):
        assert speaker.ask(QUESTION | {"source": LARGE})["message"] == "result"


def test_a_one_shot_program_that_does_not_read_a_large_text_is_ended() -> None:
    with pytest.raises(Trouble, match="no answer within"):
        asked("import time; time.sleep(60)", b"x" * 2**20, limit=0.5)
