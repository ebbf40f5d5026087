import csv
import hashlib
from io import StringIO

import pytest

from govplan import datasets

NAME = "fujian-digital-2017"
SHA256 = "c73d71284df6a00733578d4490595b55a6fcce38c301e96a6a2f0747c4ba8537"


def test_the_text_is_the_published_one_byte_for_byte() -> None:
    assert hashlib.sha256(datasets.source_text(NAME).encode()).hexdigest() == SHA256


def test_every_dataset_has_its_text_its_plan_and_its_parties() -> None:
    for name in datasets.names():
        assert datasets.source_text(name)
        plan = datasets.load(name)
        assert plan.title
        of_plan = {
            (each.party.printed or each.party.name, each.party.name, each.party.kind)
            for duty in plan.responsibilities()
            for each in duty.assignments
        }
        rows = datasets.parties(name)
        assert {(row.printed, row.name, row.kind) for row in rows} == of_plan
        assert len({(row.printed, row.name) for row in rows}) == len(rows)


def test_the_columns_of_the_table_are_the_fields_of_a_known_party() -> None:
    for name in datasets.names():
        columns, *rows = csv.reader(StringIO(datasets._text(name, "parties.csv")))
        assert tuple(columns) == datasets.KnownParty._fields
        assert rows == [[cell or "" for cell in row] for row in datasets.parties(name)]


def test_a_cell_that_says_nothing_is_none() -> None:
    row = next(row for row in datasets.parties(NAME) if row.name == "泉州市政")
    assert (row.official, row.level, row.code) == (None, None, "350500")


def test_the_reference_plan_has_its_known_size() -> None:
    plan = datasets.load(NAME)
    duties = list(plan.responsibilities())
    roles = [(each.role, each.basis) for duty in duties for each in duty.assignments]
    assert (len(plan.sections), sum(len(section.items) for section in plan.sections), len(duties)) == (7, 44, 71)
    assert (roles.count(("lead", "stated")), roles.count(("support", "stated"))) == (45, 3)
    assert (roles.count(("responsible", "stated")), roles.count(("responsible", "default"))) == (23, 67)
    assert len({each.party.name for duty in duties for each in duty.assignments}) == 56


@pytest.mark.parametrize("call", [datasets.load, datasets.source_text, datasets.parties])
@pytest.mark.parametrize("name", ["nowhere", "", "..", "../datasets", f"{NAME}/", "__pycache__"])
def test_an_unknown_name_is_refused_with_the_known_ones(call: object, name: str) -> None:
    assert callable(call)
    with pytest.raises(ValueError, match=NAME):
        call(name)
