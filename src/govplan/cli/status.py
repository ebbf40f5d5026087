"""The exit statuses of the command line."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FAULTY: Final = 1
"""At least one error was told; with `--strict`, at least one warning; two plans differ."""
MISUSED: Final = 2
"""The command was called wrongly."""
UNREADABLE: Final = 3
"""An input could not be read, or an output not be written."""
INTERRUPTED: Final = 130
"""The user pressed Ctrl-C; what was written before is whole."""
CLOSED: Final = 141
"""Nobody reads the output any more (as a program that the signal SIGPIPE ends)."""
