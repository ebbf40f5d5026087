"""The command line: each command calls one public function.

Data goes to the standard output, words about it to the standard error. The exit statuses are in `status`.
"""

from __future__ import annotations

from collections.abc import Sequence

from govplan.cli import screen
from govplan.cli.status import CLOSED, INTERRUPTED, UNREADABLE


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments without the name of the program; those of the process if it is None.

    Returns:
        The exit status: 0 done, 1 errors were told, 2 wrong usage, 3 an input or output failed, 130 interrupted, 141
        nobody reads the output any more.

    Example:
        >>> main(["explain", "group-lead"])
        # group-lead: a group of bodies leads
        ...
        0
    """
    screen.prepare()
    try:
        # On use: who presses Ctrl-C while all this is loaded sees no traceback either.
        from govplan.cli.arguments import parser

        try:
            options = parser().parse_args(argv)
            status: int = options.run(options)
        except SystemExit as stop:
            # How argparse ends: after help and version, or with its own words about wrong usage.
            status = int(stop.code or 0)
        screen.flush()
    except KeyboardInterrupt:
        screen.say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        screen.abandon()
        return CLOSED
    except OSError as error:
        # Files are told where they are read and written: this is the standard output, a full disk behind it.
        from govplan.cli.inputs import reason

        screen.abandon()
        screen.say(f"the output cannot be written: {reason(error)}")
        return UNREADABLE
    return status
