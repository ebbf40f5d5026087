"""Ctrl-C that waits: what is being written is written whole."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


class Interruption:
    """Keeps Ctrl-C from cutting what is being written.

    Example:
        >>> with Interruption().awaited() as interruption, interruption.put_off():
        ...     print("whole")
        whole
    """

    def __init__(self) -> None:
        self._waits = False
        self._has_come = False

    @contextmanager
    def awaited(self) -> Generator[Interruption, None, None]:
        """Hear of Ctrl-C, in the thread that can."""
        if current_thread() is not main_thread():
            yield self
            return
        before = signal.signal(signal.SIGINT, self._come)
        try:
            yield self
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def put_off(self) -> Generator[None, None, None]:
        """Do something whole; the first Ctrl-C meanwhile comes after it, and a second one at once.

        Raises:
            KeyboardInterrupt: There was a Ctrl-C meanwhile; or one before that was lost, as happens in a callback of
                the import system, and then nothing is done.
        """
        self._pass_on()
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
        self._pass_on()

    def heard(self) -> None:
        """Say that a Ctrl-C is dealt with: what is written from now on is written."""
        self._has_come = False

    def _pass_on(self) -> None:
        has_come, self._has_come = self._has_come, False
        if has_come:
            raise KeyboardInterrupt

    def _come(self, _signal: int, _frame: FrameType | None) -> None:
        at_once = not self._waits or self._has_come
        self._has_come = True
        if at_once:
            raise KeyboardInterrupt
