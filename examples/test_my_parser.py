"""Property tests of a parser that is not govplan's: pytest test_my_parser.py."""

import re

from hypothesis import given

import govplan
from govplan.testing import canonical_plans

CLAUSE = re.compile("（责任单位：((?:[^（）]|（[^（）]*）)*)）")
SPLIT = re.compile("[、，；等]|牵头|负责|配合|参与|指导")


def my_parser(text: str) -> list[list[str]]:
    """Return the names in each clause as printed: the parser under test."""
    return [[name for name in SPLIT.split(clause) if name] for clause in CLAUSE.findall(text)]


@given(canonical_plans())
def test_every_party_is_found_as_printed(plan: govplan.Plan) -> None:
    """The text of a plan that is known gives the parties of that plan."""
    duties = [[each.party.printed or each.party.name for each in duty.assignments] for duty in plan.responsibilities()]
    assert my_parser(govplan.render(plan)) == duties
