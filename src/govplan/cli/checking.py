"""Checking inputs, in this process or in several: what each gives is words to print and a status, never a report."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from multiprocessing import get_context
from typing import Final, NamedTuple

import attrs

from govplan.check import check
from govplan.cli.encodings import Unreadable
from govplan.cli.inputs import Input, read, shown
from govplan.cli.status import DONE, FAULTY, UNREADABLE
from govplan.issues import Issue, Report, Span
from govplan.reports import FORMATS, Checked
from govplan.text import parse

_DOCUMENTS: Final = 64
_BYTES: Final = 1 << 18
"""So many documents, or bytes, are sent to a process at once."""


class Choice(NamedTuple):
    """How inputs are checked and told.

    Attributes:
        form: The name of the format.
        select: The codes to tell; all but those of notes, if none is named.
        ignore: The codes not to tell.
        strict: Whether warnings decide the status too.
    """

    form: str = "text"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False


class Outcome(NamedTuple):
    """What has come of an input.

    Attributes:
        body: What the format tells of it.
        status: The exit status that it asks for.
        size: How many bytes it had.
        remark: What else there is to say about it; nothing, if it is empty.
        unreadable: The input again, without its text, if it cannot be read.
    """

    body: str
    status: int
    size: int
    remark: str = ""
    unreadable: Checked | None = None


def outcomes(sources: Iterable[Input], choice: Choice, jobs: int = 1) -> Generator[Outcome, None, None]:
    """Yield what comes of each input, in the order of the inputs.

    Args:
        sources: The inputs. No more are read ahead than keep the processes busy.
        choice: How they are checked and told.
        jobs: How many processes check; with one it is this one.

    Returns:
        The outcomes. Whoever stops early closes the iterator, which ends the processes.

    Raises:
        BrokenProcessPool: A process was ended from outside.
    """
    if jobs == 1:
        for source in sources:
            yield outcome(source, choice)
        return
    with _pool(jobs) as pool:
        waiting: deque[Future[list[Outcome]]] = deque()
        for batch in _batches(sources):
            with _unheard():
                waiting.append(pool.submit(_outcomes, batch, choice))
            while waiting and (len(waiting) > 2 * jobs or waiting[0].done()):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def outcome(source: Input, choice: Choice) -> Outcome:
    """Check an input."""
    form = FORMATS[choice.form]
    file = shown(source.path) if source.path else None
    line = source.line if source.is_line else None
    try:
        document = read(source)
    except Unreadable as unreadable:
        checked = Checked(source.name, file=file, unreadable=str(unreadable))
        return Outcome(form.body(checked), UNREADABLE, source.size, f"{source.name}: {unreadable}", checked)
    content = document.content
    if isinstance(content, bytes):
        report = check(content, select=choice.select, ignore=choice.ignore, strict=choice.strict)
        plan, text = None, content.decode("utf-8", "replace").removeprefix("\ufeff") if report.issues else ""
    else:
        parsed = parse(content)
        report = check(parsed, select=choice.select, ignore=choice.ignore, strict=choice.strict)
        plan, text = parsed.plan, content
    moved = Report([_moved(issue, source) for issue in report.issues], strict=report.strict)
    checked = Checked(document.name, moved, text, file, source.start, line, plan)
    encoding = "" if document.encoding == "UTF-8" else f"{source.name}: read as {document.encoding}"
    return Outcome(form.body(checked), DONE if report.ok else FAULTY, source.size, encoding)


def _outcomes(batch: list[Input], choice: Choice) -> list[Outcome]:
    return [outcome(source, choice) for source in batch]


def _moved(issue: Issue, source: Input) -> Issue:
    """Return an issue with its place in the file."""
    if issue.span is None or not source.start:
        return issue
    start, end, line, column = issue.span
    return attrs.evolve(issue, span=Span(start + source.start, end + source.start, line + source.line - 1, column))


def _batches(sources: Iterable[Input]) -> Iterator[list[Input]]:
    batch: list[Input] = []
    size = 0
    for source in sources:
        batch.append(source)
        size += source.size
        if len(batch) == _DOCUMENTS or size >= _BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@contextmanager
def _pool(jobs: int) -> Generator[ProcessPoolExecutor, None, None]:
    # Fresh processes, on every system: the bar has a thread, and a process with threads is not to be forked.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _ignore_interrupts)
    try:
        yield pool
    finally:
        # What they are at is awaited: one that is ended while it sends would leave us waiting for the rest for ever.
        pool.shutdown(cancel_futures=True)


def _ignore_interrupts() -> None:
    """Leave it to the first process what comes of Ctrl-C, which a terminal sends to all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _blocked() -> Generator[None, None, None]:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _unheard() -> AbstractContextManager[None]:
    """Start processes so that Ctrl-C does not reach them even before they can ignore it, where the system can do it."""
    return _blocked() if hasattr(signal, "pthread_sigmask") else nullcontext()
