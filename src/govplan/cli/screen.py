"""What a command prints: data and words, in colour where somebody looks at a terminal."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_STYLES: Final = (
    # Each group is named by its style. Colour comes on top: the characters that are printed are the same without.
    re.compile(r"^(?P<bold>\S.*)"),
    re.compile(r"^ *(?P<red>error) [a-z-]+:"),
    re.compile(r"^ *(?P<yellow>warning) [a-z-]+:"),
    re.compile(r"^ *(?P<cyan>note) [a-z-]+:"),
    re.compile(r"^ +(?P<blue>[0-9]* \|) "),
    re.compile(r"^ +\| +(?P<bold>\^+)$"),
    re.compile(r"^ +(?P<green>lead) "),
    re.compile(r"^ +(?P<magenta>responsible|joint|support|participant|guide|supervise|other) "),
)

# A document must not move the cursor of the one who looks at it.
_CONTROLS: Final = dict.fromkeys([*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)], "\ufffd")


def prepare() -> None:
    """Make both streams able to print Chinese, whatever the locale says; files and pipes are always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty() and _speaks_chinese(stream.encoding):
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def abandon() -> None:
    """Let what is still to be written go nowhere, or the interpreter complains of it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write(data: str) -> None:
    """Write data to the standard output, as it is."""
    print(data, end="")


def flush() -> None:
    """Let what was printed be seen, or fail, now."""
    print(end="", flush=True)


def show(words: str) -> None:
    """Print lines for a person to the standard output."""
    console = _console()
    for line in words.translate(_CONTROLS).split("\n"):
        if console is None:
            print(line)
        else:
            from rich.text import Text

            text = Text(line)
            for style in _STYLES:
                text.highlight_regex(style)
            console.print(text, soft_wrap=True)


def say(words: str) -> None:
    """Print a line about what the command does to the standard error."""
    print(f"govplan: {words.translate(_CONTROLS)}", file=sys.stderr)


@contextmanager
def progress(total: int | None) -> Generator[Callable[[int], None], None, None]:
    """Show a bar of how far a command is, if the output goes elsewhere and somebody looks.

    Args:
        total: How many bytes there are; None if nobody knows.

    Returns:
        What is to be called with the bytes of each plan that is done.
    """
    if not _on_terminal(sys.stderr) or _on_terminal(sys.stdout) or not _has_rich():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("checking"), BarColumn(), TextColumn("{task.fields[plans]:,} plans"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total, plans=0)
        plans = 0

        def advance(size: int) -> None:
            nonlocal plans
            plans += 1
            bar.update(task, advance=size, plans=plans)

        yield advance


def _console() -> Console | None:
    if os.environ.get("NO_COLOR") or not _on_terminal(sys.stdout) or not _has_rich():
        return None
    from rich.console import Console

    return Console(highlight=False)


def _on_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _has_rich() -> bool:
    try:
        import rich
    except ImportError:
        return False
    return bool(rich)


def _speaks_chinese(encoding: str) -> bool:
    try:
        "省".encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
