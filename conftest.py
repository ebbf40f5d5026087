"""Runs the examples of the Markdown documents.

``python``, ``pycon``: each block, in order; the blocks of a document share their names.
``console run``: each line after ``$ `` is given to the shell and must exit 0 and print the lines that follow it, `...`
standing for anything; a command that must fail says so itself: ``$ govplan check bad.json; echo "exit $?"``.
The examples of a document run in an empty folder of its own, in which only `examples` and `faults` are to be found.
Other blocks are not run.
"""

import contextlib
import doctest
import os
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract import DocTestStringParser
from sybil.parsers.myst import ClearNamespaceParser, CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).resolve().parent
PLACE = contextlib.ExitStack()


class PyconParser:
    """Finds ``pycon`` blocks: what an interactive interpreter shows."""

    def __init__(self) -> None:
        self.blocks = CodeBlockParser("pycon", evaluator=lambda _: None)
        self.lines = DocTestStringParser(DocTestEvaluator(doctest.ELLIPSIS))

    def __call__(self, document: Document) -> Iterable[Region]:
        """Yield an example for each prompt of each block."""
        for block in self.blocks(document):
            for region in self.lines(block.parsed, document.path):
                region.adjust(block, block.parsed)
                yield region


def run_console(example: Example) -> str | None:
    """Run each command of a ``console run`` block and tell where it prints something else."""
    scripts = sysconfig.get_path("scripts")
    environment = os.environ | {"PATH": os.pathsep.join([scripts, os.environ["PATH"]]), "PYTHONUTF8": "1"}
    checker = doctest.OutputChecker()
    for part in ("\n" + example.parsed).split("\n$ ")[1:]:
        command, _, expected = part.partition("\n")
        done = subprocess.run(
            command,
            shell=True,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        case = doctest.Example(command, expected.rstrip("\n") + "\n" if expected.strip() else "")
        if done.returncode or not checker.check_output(case.want, done.stdout, doctest.ELLIPSIS):
            shown = checker.output_difference(case, done.stdout, doctest.ELLIPSIS)
            return f"$ {command}\nexit status {done.returncode}\n{shown}"
    return None


def enter_folder(_: dict[str, Any]) -> None:
    """Make the folder in which the examples of a document run, and go there."""
    folder = PLACE.enter_context(tempfile.TemporaryDirectory())
    Path(folder, "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    Path(folder, "faults").symlink_to(ROOT / "docs" / "faults", target_is_directory=True)
    PLACE.enter_context(contextlib.chdir(folder))


def leave_folder(_: dict[str, Any]) -> None:
    """Go back and remove it."""
    PLACE.close()


pytest_collect_file = Sybil(
    parsers=[
        ClearNamespaceParser(),
        CodeBlockParser("console run", evaluator=run_console),
        PyconParser(),
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        SkipParser(),
    ],
    patterns=["*.md"],
    setup=enter_folder,
    teardown=leave_folder,
).pytest()
