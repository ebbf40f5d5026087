"""The command that compares two plans."""

from __future__ import annotations

import json
from argparse import Namespace

from govplan.cli import screen
from govplan.cli.commands import document_of, plan_of
from govplan.cli.encodings import Unreadable
from govplan.cli.inputs import inputs, shown
from govplan.cli.status import DONE, FAULTY, MISUSED, UNREADABLE
from govplan.comparison import diff
from govplan.model import Plan


def compare_plans(options: Namespace) -> int:
    """Tell what differs between two plans, texts and JSON alike."""
    arguments = (options.before, options.after)
    if arguments == ("-", "-"):
        screen.say("only one of the two can be the standard input")
        return MISUSED
    sources = [list(inputs([argument])) for argument in arguments]
    for argument, found in zip(arguments, sources, strict=True):
        if len(found) > 1:
            screen.say(f"{shown(argument)}: there are {len(found)} plans in this folder; name one")
            return MISUSED
    plans: list[Plan] = []
    for (source,) in sources:
        try:
            document = document_of(source)
        except Unreadable as unreadable:
            screen.say(f"{source.name}: {unreadable}")
            continue
        if plan := plan_of(document):
            plans.append(plan)
    if len(plans) < len(sources):
        return UNREADABLE
    changes = diff(*plans)
    if options.format == "json":
        screen.write(json.dumps(changes.to_dict(), ensure_ascii=False, indent=2) + "\n")
    elif options.format == "markdown":
        screen.write(changes.to_markdown())
    else:
        screen.show(changes.to_text())
    return FAULTY if changes else DONE
