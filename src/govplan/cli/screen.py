"""What a command prints: data and words, in colour where somebody looks at a terminal."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

_STYLES: Final = (
    # Each group is named by its style. Colour comes on top: the characters that are printed are the same without.
    re.compile(r"^(?P<bold>\S.*)"),
    re.compile(r"^ *(?P<red>error) [a-z-]+:"),
    re.compile(r"^ *(?P<yellow>warning) [a-z-]+:"),
    re.compile(r"^ *(?P<cyan>note) [a-z-]+:"),
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


def watched(values: Sequence[T]) -> Iterator[T]:
    """Iterate over values; a bar shows how far, if the output goes elsewhere and somebody looks."""
    if _on_terminal(sys.stderr) and not _on_terminal(sys.stdout) and _has_rich():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
            yield from progress.track(values, description="checking")
    else:
        yield from values


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
