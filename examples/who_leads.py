"""Counts how many tasks each party leads: python who_leads.py fujian-digital-2017, or a plan in JSON."""

import sys
from collections import Counter

import govplan


def leads(plan: govplan.Plan) -> Counter[str]:
    """Count the tasks that each party leads, alone or with others."""
    return Counter(party.name for duty in plan.responsibilities() for party in duty.lead)


if __name__ == "__main__":
    name = sys.argv[1]
    known = name in govplan.datasets.names()
    for party, count in leads(govplan.datasets.load(name) if known else govplan.load(name)).most_common(10):
        print(count, party)
