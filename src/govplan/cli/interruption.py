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
            KeyboardInterrupt: There was a Ctrl-C meanwhile.
        """
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
        if self._has_come:
            self._has_come = False
            raise KeyboardInterrupt

    def _come(self, _signal: int, _frame: FrameType | None) -> None:
        if not self._waits or self._has_come:
            raise KeyboardInterrupt
        self._has_come = True
