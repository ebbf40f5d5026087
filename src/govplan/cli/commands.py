"""The commands: each reads its inputs, calls one public function and prints what it gives."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from govplan import datasets
from govplan.check import check
from govplan.cli import screen
from govplan.cli.checking import Choice, outcomes
from govplan.cli.encodings import Unreadable
from govplan.cli.inputs import Document, Input, inputs, read, reason, shown, total
from govplan.cli.interruption import Interruption
from govplan.cli.members import members
from govplan.cli.outline import outline
from govplan.cli.settings import Misconfigured, settings
from govplan.cli.status import DONE, FAULTY, MISUSED, UNREADABLE
from govplan.cli.telling import tell
from govplan.codec import dump, dumps, loads
from govplan.codes import explain
from govplan.issues import GovplanError, Report
from govplan.model import Plan
from govplan.reports import FORMATS
from govplan.reports.text import summary
from govplan.schema import changes_schema, report_schema, reports_schema, schema
from govplan.text import parse

REFERENCE = "fujian-digital-2017"


def demonstrate(options: Namespace) -> int:
    """Parse the reference notice, check it and show it; write its JSON where that is asked for."""
    parsed = parse(datasets.source_text(REFERENCE))
    report = check(parsed)
    screen.show(outline(parsed.plan))
    screen.show(f"\nWhat is wrong in the source: {summary(report.issues)}")
    screen.show(_indented(report))
    status = DONE if report.ok else FAULTY
    return max(status, _save(parsed.plan, options.json)) if options.json else status


def show_plans(options: Namespace) -> int:
    """Show plans, texts and JSON alike."""

    def show(document: Document) -> int:
        plan = plan_of(document)
        if plan is None:
            return FAULTY
        screen.show(outline(plan))
        return DONE

    return _each(members(inputs(options.files)), show)


def parse_texts(options: Namespace) -> int:
    """Turn texts into plan JSON: one document, or a line for each of several."""
    sources = list(inputs(options.files))
    if options.output and len(sources) > 1:
        screen.say(f"--output is for one text, and there are {len(sources)}")
        return MISUSED
    if options.output and any(_is_same(source.path, options.output) for source in sources):
        screen.say(f"{shown(options.output)}: the plan would take the place of its text")
        return MISUSED

    def turn(document: Document) -> int:
        if isinstance(document.content, bytes):
            raise Unreadable("it is JSON already, and not the text of a plan")
        plan = _parsed(document.name, document.content)
        if options.output:
            return _save(plan, options.output)
        screen.write(dumps(plan, indent=None if len(sources) > 1 else 2))
        return DONE

    return _each(sources, turn)


def check_plans(options: Namespace) -> int:
    """Tell all that is wrong with plans, texts and JSON alike."""
    try:
        choice = Choice(options.format, *settings(options))
    except Misconfigured as wrong:
        screen.say(str(wrong))
        return MISUSED
    with (
        Interruption().awaited() as interruption,
        screen.progress(total(options.files)) as advance,
        closing(outcomes(members(inputs(options.files)), choice, options.jobs)) as told,
    ):
        return tell(told, FORMATS[choice.form], interruption, advance)


def print_schema(options: Namespace) -> int:
    """Print a published schema."""
    from govplan.conformance.schema import conformance_schema

    write = {
        "plan": schema,
        "report": report_schema,
        "reports": reports_schema,
        "changes": changes_schema,
        "conformance": conformance_schema,
    }[options.kind]
    screen.write(json.dumps(write(), ensure_ascii=False, indent=2) + "\n")
    return DONE


def explain_code(options: Namespace) -> int:
    """Print the page of a code."""
    screen.show(explain(options.code).rstrip("\n"))
    return DONE


def _each(sources: Iterable[Input], act: Callable[[Document], int]) -> int:
    """Act on every input that can be read, tell of the others, and return the worst status."""
    worst = DONE
    for source in sources:
        try:
            worst = max(worst, act(document_of(source)))
            screen.flush()
        except Unreadable as unreadable:
            screen.say(f"{source.name}: {unreadable}")
            worst = UNREADABLE
    return worst


def document_of(source: Input) -> Document:
    """Read an input, and say so if it is in another encoding than UTF-8.

    Raises:
        Unreadable: It cannot be read, or is neither JSON nor text.
    """
    document = read(source)
    if document.encoding != "UTF-8":
        screen.say(f"{source.name}: read as {document.encoding}")
    return document


def plan_of(document: Document) -> Plan | None:
    """Return the plan of a text or of JSON; say in a line what is wrong with it, and return None if it is no plan."""
    if isinstance(document.content, str):
        return _parsed(document.name, document.content)
    try:
        return loads(document.content)
    except GovplanError as error:
        first, *others = error.report.issues
        more = f" (and {len(others)} more: `govplan check` tells them)" if others else ""
        screen.say(f"{document.name}:{first}{more}")
        return None


def _parsed(name: str, text: str) -> Plan:
    parsed = parse(text)
    issues = check(parsed).issues
    if issues:
        screen.say(f"{name}: {summary(issues)}: `govplan check` tells them")
    return parsed.plan


def _is_same(path: Path | None, other: str) -> bool:
    try:
        return path is not None and path.samefile(other)
    except OSError:
        return False  # One of them does not exist.


def _save(plan: Plan, path: str) -> int:
    try:
        dump(plan, path)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError) and not Path(path).parent.exists()
        why = f"there is no folder {shown(Path(path).parent)}" if missing else reason(error)
        screen.say(f"{shown(path)}: cannot be written: {why}")
        return UNREADABLE
    screen.say(f"{shown(path)}: written")
    return DONE


def _indented(report: Report) -> str:
    return "\n".join(f"  {line}" for line in report.to_text().split("\n"))
