"""The commands of the conformance suite, which is imported on use."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from govplan.cli import screen
from govplan.cli.inputs import reason, shown
from govplan.cli.status import DONE, FAULTY, MISUSED, UNREADABLE

if TYPE_CHECKING:
    from govplan.conformance import Case

SCHEMA: Final = "conformance-1.0.schema.json"


def names(words: str) -> list[str]:
    """Return the names of a list with commas."""
    return words.split(",")


def seconds(words: str) -> float:
    """Return a time limit that a person gave.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        limit = float(words)
    except ValueError:
        limit = 0.0
    if not 0 < limit <= 3600:
        raise ArgumentTypeError(f"{words!r} is no number of seconds")
    return limit


def run_suite(options: Namespace) -> int:
    """Put the suite to a program, and tell what came of it."""
    from govplan.conformance import Unstartable, run

    try:
        known = _known(options.known)
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8"
        screen.say(f"{shown(options.known)}: {why}")
        return UNREADABLE
    chosen = _chosen(options.select)
    if chosen is None:
        return MISUSED
    try:
        results = run(
            options.command,
            level=options.level,
            chosen=chosen,
            derived=not options.no_derived,
            one_shot=options.one_shot,
            time_limit=options.time_limit,
            known=known,
        )
    except Unstartable as error:
        screen.say(f"{shown(options.command[0])}: {error}")
        return UNREADABLE
    if options.json:
        screen.write(json.dumps(results.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        screen.show(results.to_text())
    status = DONE if results.ok else FAULTY
    if options.junit and not _written(Path(options.junit), results.to_junit().encode()):
        status = UNREADABLE
    return status


def list_cases(options: Namespace) -> int:
    """List cases, a line each."""
    chosen = _chosen(options.select)
    if chosen is None:
        return MISUSED
    for case in chosen:
        screen.show(f"{case.id}  {case.level}  {','.join(case.features)}  {case.why}")
    return DONE


def show_case(options: Namespace) -> int:
    """Print the file of a case."""
    from govplan.conformance.case import files

    for file in files():
        if file.name == f"{options.case}.json":
            screen.write(file.read_text("utf-8"))
            return DONE
    screen.say(f"there is no case {options.case!r}: `govplan conformance list` lists them")
    return MISUSED


def export_cases(options: Namespace) -> int:
    """Write the files of all cases, and the schema, to a folder."""
    from govplan.conformance import conformance_schema
    from govplan.conformance.case import files

    folder = Path(options.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        screen.say(f"{shown(folder)}: cannot be made: {reason(error)}")
        return UNREADABLE
    schema = json.dumps(conformance_schema(), ensure_ascii=False, indent=2) + "\n"
    documents = {SCHEMA: schema.encode(), **{file.name: file.read_bytes() for file in files()}}
    if not all(_written(folder / name, data) for name, data in documents.items()):
        return UNREADABLE
    screen.say(f"{shown(folder)}: {len(documents) - 1} cases and {SCHEMA} written")
    return DONE


def serve_parser(_: Namespace) -> int:
    """Answer the messages of the protocol with our own parser."""
    from govplan.conformance import serve

    serve(sys.stdin.buffer, sys.stdout)
    return DONE


def _chosen(names: list[str]) -> tuple[Case, ...] | None:
    from govplan.conformance import cases

    try:
        return cases(names)
    except ValueError as error:
        screen.say(f"{error}: `govplan conformance list` lists them")
        return None


def _known(path: str | None) -> frozenset[str]:
    """Read the ids of a file: the first word of each line; what follows it is a note, and # begins a comment."""
    lines = Path(path).read_text("utf-8").splitlines() if path else []
    return frozenset(words[0] for line in lines if (words := line.partition("#")[0].split()))


def _written(path: Path, data: bytes) -> bool:
    try:
        path.write_bytes(data)
    except OSError as error:
        screen.say(f"{shown(path)}: cannot be written: {reason(error)}")
        return False
    return True
