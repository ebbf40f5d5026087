"""Writes who has to do what as a table, a row for each party of each task: python to_csv.py plan.json > duties.csv."""

import csv
import sys
from collections.abc import Iterator

import govplan


def rows(plan: govplan.Plan) -> Iterator[tuple[str, ...]]:
    """Yield the id and the words of a task, the role and its basis, and the party, with its name as printed."""
    for task_id, _, node in plan.walk():
        if isinstance(node, govplan.Task) and node.responsibility:
            for each in node.responsibility.assignments:
                party = each.party
                yield task_id, node.text, each.role, each.basis, party.name, party.printed or party.name


if __name__ == "__main__":
    writer = csv.writer(sys.stdout)
    writer.writerow(("task", "text", "role", "basis", "party", "printed"))
    writer.writerows(rows(govplan.load(sys.argv[1])))
