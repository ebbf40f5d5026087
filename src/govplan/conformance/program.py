"""A program under test: started, asked over JSON lines or once for each text, and ended whatever it does."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, Final, Literal, cast

from govplan.codec.format import is_object
from govplan.conformance.schema import VERSION, conformance_schema

if TYPE_CHECKING:
    from jsonschema.protocols import Validator  # type: ignore[import-untyped]  # it has no py.typed

LONGEST: Final = 16 * 2**20
"""How many bytes of an answer are read."""
REJECTED: Final = 65
SKIPPED: Final = 77
"""The exit statuses with which a one-shot program refuses a text (EX_DATAERR of sysexits.h) or skips it (automake)."""

_AT_ONCE: Final = 4096
"""How many bytes a pipe takes on any system although nobody reads."""

Message = dict[str, Any]


class Unstartable(Exception):
    """The program cannot be started, or does not speak the protocol at all; its words say why, in a line."""


class Trouble(Exception):
    """Instead of an answer; the program is started again before the next question.

    Attributes:
        state: What the check comes to: `crash`, `timeout` or `errored`.
        reason: Why, in a line.
    """

    def __init__(self, state: Literal["crash", "timeout", "errored"], reason: str) -> None:
        super().__init__(reason)
        self.state: Literal["crash", "timeout", "errored"] = state
        self.reason = reason


class Speaker:
    """A program that goes on and on, with a JSON message in each line of its input and output."""

    def __init__(self, command: Sequence[str], time_limit: float) -> None:
        self._command, self._limit = command, time_limit
        self._child: _Child | None = None

    def start(self) -> Message:
        """Start it and return what it says of itself."""
        try:
            return self._started()[1]
        except Trouble as trouble:
            raise Unstartable(
                f"it does not begin as the protocol says (or is it a one-shot program?): {trouble.reason}"
            ) from trouble

    def ask(self, message: Message) -> Message:
        """Return the answer to a message."""
        child = self._child or self._started()[0]
        return self._exchanged(child, message, ("result", "rejected", "skipped", "errored"))

    def stop(self) -> None:
        """Ask it to end, and end it if it does not."""
        if self._child:
            self._child.send(_line({"message": "stop"}))
            self._child.end(patience=min(self._limit, 5.0))
            self._child = None

    def _started(self) -> tuple[_Child, Message]:
        child = self._child = _Child(self._command, lambda stream: stream.readline(LONGEST))
        return child, self._exchanged(child, {"message": "start", "conformance": VERSION}, ("started",))

    def _exchanged(self, child: _Child, message: Message, kinds: tuple[str, ...]) -> Message:
        try:
            child.send(_line(message))
            answer = _read(child.answer(self._limit), kinds, message.get("id"))
        except Trouble:
            child.end()
            self._child = None
            raise
        return answer


class Once:
    """A program that is run for each text: the text on its input, the JSON of the plan on its output."""

    def __init__(self, command: Sequence[str], time_limit: float) -> None:
        self._command, self._limit = command, time_limit

    def start(self) -> Message:
        """Try whether it can be run at all; nothing is asked of it."""
        _Child(self._command, lambda stream: stream.read(1)).end()
        name = Path(self._command[0]).name
        return {"message": "started", "implementation": name, "language": "unknown", "capabilities": []}

    def ask(self, message: Message) -> Message:
        """Return the answer to a message, which is one to parse."""
        child = _Child(self._command, lambda stream: stream.read(LONGEST))
        try:
            child.send(base64.b64decode(message["source"]), last=True)
            data = child.answer(self._limit, silent=True)
            if not child.end(patience=self._limit):
                raise Trouble("timeout", f"it did not end within {self._limit:g} s")
        finally:
            child.end()
        if kind := {REJECTED: "rejected", SKIPPED: "skipped"}.get(child.status):
            return {"message": kind, "id": message["id"], "reason": child.last_words()}
        if child.status:
            raise Trouble("crash", child.fate())
        return {"message": "result", "id": message["id"], "plan": _document(data)}

    def stop(self) -> None:
        """Do nothing: it is not there between two questions."""


class _Child:
    """A process, with a thread that reads its answers and one that reads what it complains of."""

    def __init__(self, command: Sequence[str], read: Callable[[IO[bytes]], bytes]) -> None:
        try:
            # A session of its own: what it starts itself ends with it.
            self._process = subprocess.Popen(  # noqa: S603 – to run what the user names is what this is for
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
            )
        except OSError as error:
            words = error.strerror or str(error)
            raise Unstartable(f"it cannot be started: {words[:1].lower()}{words[1:]}") from error
        self._input = cast("IO[bytes]", self._process.stdin)
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._complaints = b""
        self._writer: Thread | None = None
        threads = ((self._listen, (self._process.stdout, read)), (self._mark, (self._process.stderr,)))
        self._threads = [Thread(target=target, args=args, daemon=True) for target, args in threads]
        for thread in self._threads:
            thread.start()

    def send(self, data: bytes, *, last: bool = False) -> None:
        """Write to it; that it does not listen shows when it does not answer."""
        if len(data) <= _AT_ONCE:
            self._write(data, last)
        else:
            self._writer = Thread(target=self._write, args=(data, last), daemon=True)
            self._writer.start()

    def answer(self, limit: float, *, silent: bool = False) -> bytes:
        """Return what it says next; raise `Trouble` if it says nothing, unless it may be silent."""
        try:
            data = self._answers.get(timeout=limit)
        except Empty:
            raise Trouble("timeout", f"no answer within {limit:g} s") from None
        if not data and not silent:
            raise Trouble("crash", self.fate() if self.end(patience=1.0) else "it closed its output")
        if len(data) >= LONGEST:
            raise Trouble("errored", f"the answer is longer than {LONGEST} bytes")
        return data

    def end(self, patience: float = 0.0) -> bool:
        """End it and what it started, and return whether it ended by itself within some seconds."""
        process = self._process
        if process.returncode is not None:
            return True
        if not (self._writer and self._writer.is_alive()):
            self._close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
        by_itself = process.returncode is not None
        with contextlib.suppress(OSError):
            # Windows has neither groups of processes nor this signal.
            getattr(os, "killpg", os.kill)(process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait()
        self._close()
        for thread in self._threads:
            # What it started may still hold its output: that is not waited for.
            thread.join(1.0)
        return by_itself

    @property
    def status(self) -> int:
        """Its exit status, once it has ended."""
        return int(self._process.returncode)

    def fate(self) -> str:
        """Say how it ended, and its last words."""
        status = self.status
        end = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        return ": ".join(filter(None, (f"it {end}", self.last_words())))

    def last_words(self) -> str:
        """Return the last line that it complained in."""
        lines = self._complaints.decode("utf-8", "replace").split("\n")
        return next((line.strip()[:200] for line in reversed(lines) if line.strip()), "")

    def _write(self, data: bytes, last: bool) -> None:
        with contextlib.suppress(OSError):
            self._input.write(data)
            self._input.flush()
        if last:
            self._close()

    def _close(self) -> None:
        with contextlib.suppress(OSError):
            self._input.close()

    def _listen(self, stream: IO[bytes], read: Callable[[IO[bytes]], bytes]) -> None:
        with stream:
            while data := read(stream):
                self._answers.put(data)
        self._answers.put(b"")

    def _mark(self, stream: IO[bytes]) -> None:
        with stream:
            while data := os.read(stream.fileno(), 2**16):
                self._complaints = (self._complaints + data)[-2000:]


def _line(message: Message) -> bytes:
    return json.dumps(message).encode() + b"\n"


def _read(data: bytes, kinds: tuple[str, ...], id_: str | None) -> Message:
    """Return the message of a line, which must be of one of some kinds and answer the question of an id."""
    answer = _document(data)
    kind = answer.get("message") if is_object(answer) else None
    error = next(_validator(kind if kind in kinds else None).iter_errors(answer), None)
    if error:
        place = "".join(f"/{name}" for name in error.absolute_path)
        raise Trouble("errored", f"the answer is no message: {place or 'the whole'}: {error.message[:200]}")
    if answer["message"] not in kinds:
        raise Trouble("errored", f"the answer is {answer['message']!r}, not {' or '.join(kinds)}")
    if answer.get("id") != id_:
        raise Trouble("errored", f"the answer is to {answer.get('id')!r}, not to {id_!r}")
    message: Message = answer
    return message


def _document(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        shown = data[:60].decode("utf-8", "replace").strip()
        raise Trouble("errored", f"the answer is not JSON: {shown!r}") from None


@cache
def _validator(kind: str | None) -> Validator:
    """Return the judge of the messages of a kind, or, which takes longer, of all."""
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

    schema = conformance_schema()
    return Draft202012Validator(schema["$defs"][kind] if kind else schema)
