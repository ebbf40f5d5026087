"""The arguments of the command line, and the words that explain them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from govplan import __version__
from govplan.cli import commands, comparing, conforming
from govplan.cli.settings import unlisted
from govplan.codes import CODES
from govplan.reports import FORMATS

_MOST_JOBS: Final = 61  # Windows cannot wait for more processes.
_INPUTS: Final = """\
A FILE is the text of a plan (UTF-8, GB18030 or Big5), a plan in JSON, many of
them in JSON lines (*.jsonl, *.ndjson), a folder (all *.json, *.jsonl, *.ndjson,
*.txt and *.md in it), a dataset (fujian-digital-2017), or - for the
standard input, which may be JSON lines too.
"""
_STATUSES: Final = """\
exit status: 0 done; 1 an error was told, or a warning with --strict, or plans
differ; 2 wrong usage; 3 an input cannot be read (a folder without plans is
one) or an output not be written; 130 interrupted; 141 nobody reads the output
any more.
"""


def parser() -> argparse.ArgumentParser:
    """Make the parser of the command line; `run` of what it gives is the command, a function of the options."""
    govplan = argparse.ArgumentParser(
        prog="govplan",
        description="Government plans as data: from text to JSON, checked.",
        epilog=f"{_INPUTS}\n{_STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    govplan.add_argument("--version", action="version", version=f"govplan {__version__}")
    _add(govplan, _COMMANDS)
    return govplan


def _add(above: argparse.ArgumentParser, commands: tuple[_Command, ...]) -> None:
    adding = above.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in commands:
        examples = [f"  {above.prog} {command.name} {example}".rstrip() for example in command.examples]
        inputs = [_INPUTS] if _FILE in str(command.arguments) else []
        adder = adding.add_parser(
            command.name,
            help=command.words,
            description=f"{command.words[0].upper()}{command.words[1:]}.",
            epilog="\n".join([*inputs, "examples:", *examples]),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        for names, settings in command.arguments:
            adder.add_argument(*names, **settings)
        adder.set_defaults(run=command.run)
        if command.commands:
            _add(adder, command.commands)


class _Command(NamedTuple):
    """A command of the command line."""

    name: str
    run: Callable[[argparse.Namespace], int] | None
    words: str
    examples: tuple[str, ...]
    arguments: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = ()
    commands: tuple[_Command, ...] = ()


def _codes(words: str) -> list[str]:
    return [_code(word) for word in words.split(",")]


def _code(word: str) -> str:
    if word in CODES:
        return word
    raise argparse.ArgumentTypeError(unlisted(word))


def _number(word: str) -> int:
    if word.isdecimal() and 1 <= int(word) <= _MOST_JOBS:
        return int(word)
    raise argparse.ArgumentTypeError(f"{word!r} is not a number from 1 to {_MOST_JOBS}")


def _option(*names: str, **settings: Any) -> tuple[tuple[str, ...], dict[str, Any]]:
    return names, settings


_FILE: Final = "as told below"
_FILES: Final = _option("files", nargs="+", metavar="FILE", help=f"what to read, {_FILE}")
_CODES: Final[dict[str, Any]] = {"action": "extend", "type": _codes, "default": [], "metavar": "CODE,…"}
_CHOSEN: Final[dict[str, Any]] = {
    "action": "extend",
    "type": conforming.names,
    "default": [],
    "metavar": "NAME,…",
    "help": "only these: ids of cases, and features",
}
_CONFORMANCE: Final = (
    _Command(
        "run",
        conforming.run_suite,
        "test a parser in any language",
        ("-- node my-parser.js", "--level core --junit results.xml -- ./my-parser", "--one-shot -- sh parse.sh"),
        (
            _option("--level", choices=("core", "full"), default="full", help="full if not given"),
            _option("--select", **_CHOSEN),
            _option("--no-derived", action="store_true", help="only the texts themselves, nothing derived from them"),
            _option("--one-shot", action="store_true", help="run it for each text: text in, plan JSON out"),
            _option("--time-limit", type=conforming.seconds, default=5.0, metavar="SECONDS", help="5 if not given"),
            _option("--known", metavar="FILE", help="the ids of checks that are known to fail, a line each"),
            _option("--junit", metavar="FILE", help="write the results as JUnit XML too"),
            _option("--json", action="store_true", help="print the results as JSON"),
            _option("command", nargs="+", metavar="PROGRAM", help="behind --: the program and its arguments"),
        ),
    ),
    _Command(
        "list",
        conforming.list_cases,
        "list the cases: id, level, features, why",
        ("", "--select carried-prefix"),
        (_option("--select", **_CHOSEN),),
    ),
    _Command(
        "show",
        conforming.show_case,
        "print the file of a case",
        ("title-twice",),
        (_option("case", metavar="ID"),),
    ),
    _Command(
        "export",
        conforming.export_cases,
        "write the files of all cases, and the schema, to a folder",
        ("cases/",),
        (_option("folder", metavar="FOLDER"),),
    ),
    _Command("serve", conforming.serve_parser, "be such a program: govplan's own parser", ("",)),
)
_COMMANDS: Final = (
    _Command(
        "demo",
        commands.demonstrate,
        "read a work plan of 2017, check it and show it",
        ("", "--json plan.json"),
        (_option("--json", metavar="FILE", help="write the plan to this file too"),),
    ),
    _Command(
        "show",
        commands.show_plans,
        "show plans: sections, items, and who does what",
        ("plan.json", "fujian-digital-2017"),
        (_FILES,),
    ),
    _Command(
        "parse",
        commands.parse_texts,
        "turn texts into JSON; each of several into a line",
        ("notice.txt --output plan.json", "notices/ > plans.jsonl"),
        (_FILES, _option("--output", metavar="FILE", help="write the plan to this file")),
    ),
    _Command(
        "check",
        commands.check_plans,
        "tell what is wrong with plans",
        (
            "notice.txt plan.json",
            "plans/ --strict --ignore group-lead,numbering-gap",
            "plans.jsonl --jobs 4 --format ndjson > reports.jsonl",
        ),
        (
            _FILES,
            _option("--format", choices=tuple(FORMATS), default="text", help="how to tell it (text if not given)"),
            _option("--jobs", type=_number, default=1, metavar="N", help="check in N processes (1 if not given)"),
            _option(
                "--strict",
                action=argparse.BooleanOptionalAction,
                default=None,
                help="let warnings decide the exit status too",
            ),
            _option("--notes", action="store_true", help="tell notes too"),
            _option("--select", help="tell only these", **_CODES),
            _option("--ignore", help="do not tell these", **_CODES),
        ),
    ),
    _Command(
        "diff",
        comparing.compare_plans,
        "tell what differs between two plans",
        ("2017.txt 2018.txt", "2017.json 2018.json --format markdown > changes.md"),
        (
            _option("before", metavar="A", help=f"last year's plan: a FILE {_FILE}"),
            _option("after", metavar="B", help="this year's plan"),
            _option("--format", choices=("text", "json", "markdown"), default="text", help="text if not given"),
        ),
    ),
    _Command(
        "schema",
        commands.print_schema,
        "print the JSON Schema of plans, reports, changes, or of the conformance suite",
        ("> plan-1.0.schema.json", "report"),
        (_option("kind", nargs="?", choices=("plan", "report", "reports", "changes", "conformance"), default="plan"),),
    ),
    _Command(
        "explain",
        commands.explain_code,
        "say what a code means and what to do",
        ("numbering-gap",),
        (_option("code", type=_code, metavar="CODE"),),
    ),
    _Command(
        "conformance",
        None,
        "test parsers with the conformance suite",
        ("run -- node my-parser.js", "list"),
        commands=_CONFORMANCE,
    ),
)
