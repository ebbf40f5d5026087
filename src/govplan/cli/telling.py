"""Telling what comes of the inputs, as it comes, and closing the report properly wherever that ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures.process import BrokenProcessPool
from typing import Final

import attrs

from govplan.cli import screen
from govplan.cli.checking import Outcome
from govplan.cli.interruption import Interruption
from govplan.cli.status import DONE, UNREADABLE
from govplan.reports import Checked, Ending, Format
from govplan.reports.text import count

_NAMED: Final = 1_000
"""So many inputs that cannot be read are named in the tail: what is kept must not grow with the inputs."""


def tell(outcomes: Iterable[Outcome], form: Format, interruption: Interruption, advance: Callable[[int], None]) -> int:
    """Print what comes of each input, and words about it; the report is closed even where Ctrl-C ends it.

    Args:
        outcomes: What comes of the inputs.
        form: How it is told.
        interruption: Keeps Ctrl-C from cutting what is being written.
        advance: Is told how many bytes have been checked.

    Returns:
        The worst status of all.

    Raises:
        KeyboardInterrupt: There was a Ctrl-C.
    """
    telling = _Telling(form, interruption)
    try:
        telling.begin()
        for outcome in outcomes:
            telling.take(outcome)
            advance(outcome.size)
    except KeyboardInterrupt:
        interruption.heard()
        telling.end(complete=False)
        raise
    except BrokenProcessPool:
        screen.say("a process that checked was ended from outside: is there too little memory?")
        telling.status = UNREADABLE
        telling.end(complete=False)
    else:
        telling.end(complete=True)
    return telling.status


@attrs.define
class _Telling:
    """A report that is being written, and what has been counted so far."""

    form: Format
    interruption: Interruption
    status: int = DONE
    checked: int = 0
    faulty: int = 0
    unread: int = 0
    named: list[Checked] = attrs.Factory(list[Checked])
    is_begun: bool = False
    is_first: bool = True

    def begin(self) -> None:
        with self.interruption.put_off():
            self._write(self.form.head())
            self.is_begun = True

    def take(self, outcome: Outcome) -> None:
        with self.interruption.put_off():
            self.status = max(self.status, outcome.status)
            if outcome.unreadable:
                self.unread += 1
                self.named.extend([outcome.unreadable] if len(self.named) < _NAMED else [])
            else:
                self.checked += 1
                self.faulty += outcome.status != DONE
            if outcome.remark:
                screen.say(outcome.remark)
            if outcome.body:
                self._write(outcome.body if self.is_first else f"{self.form.between}{outcome.body}")
                self.is_first = False

    def end(self, *, complete: bool) -> None:
        if not self.is_begun:
            return
        ending = Ending(complete and self.status == DONE, complete, tuple(self.named), self.unread - len(self.named))
        with self.interruption.put_off():
            self._write(self.form.tail(ending))
        if self.checked + self.unread > 1:
            faulty = f", {self.faulty:,} of them not ok" if self.faulty else ""
            unread = f"; {self.unread:,} more could not be read" if self.unread else ""
            screen.say(f"{count(self.checked, 'input')} checked{faulty}{unread}")

    def _write(self, words: str) -> None:
        if not words:
            return
        if self.form.is_data:
            screen.write(words)
        else:
            screen.show(words.removesuffix("\n"))
        screen.flush()
