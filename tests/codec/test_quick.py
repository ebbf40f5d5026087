import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec.quick import functions, read_date
from govplan.model import Assignment, Identifier, Item, Notice, Party, Period, Plan, Responsibility, Section, Task

READ, WRITE = functions()
NONE: dict[str, Any] = {"title": "", "sections": []}


@given(st.dates())
def test_a_date_is_read(day: datetime.date) -> None:
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "value", [5, None, "2017-W13-1", "20170327", "2017-03-27\n", "２０１７-03-27", "2017-02-30", ["-"] * 10]
)
def test_what_is_no_date_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        read_date(value)


@pytest.mark.parametrize(
    "document",
    [
        *(None, [], "", "title", 5),
        *({}, {"title": ""}, {"sections": []}),
        NONE | {"title": None},
        NONE | {"title": 5},
        NONE | {"sections": {}},
        NONE | {"sections": "ab"},
        NONE | {"sections": [None]},
        NONE | {"sections": [[]]},
        NONE | {"sections": [""]},
        NONE | {"sections": [{"number": "1"}]},
        NONE | {"sections": [{"number": True}]},
        NONE | {"sections": [{"number": 1.0}]},
        NONE | {"sections": [{"number": -1}]},
        NONE | {"sections": [{"tasks": [{}]}]},
        NONE | {"sections": [{"tasks": [{"text": "", "responsibility": {"open_ended": 1}}]}]},
        NONE | {"addressees": ["", 5]},
        NONE | {"addressees": ""},
        NONE | {"notice": ""},
        NONE | {"notice": []},
        NONE | {"issued": "2017"},
        NONE | {"issued": None},
        NONE | {"language": ""},
        NONE | {"titel": ""},
        NONE | {"period": {"begin": "2017-01-01"}},
    ],
)
def test_whatever_is_odd_is_refused(document: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        READ(document)


def test_what_is_left_out_has_its_default() -> None:
    assert READ(NONE | {"sections": [{}], "notice": {}}) == Plan(title="", sections=[Section()], notice=Notice())


@pytest.mark.parametrize(
    "plan",
    [
        5,
        Section(),
        Plan(title=None, sections=[]),  # type: ignore[arg-type]  # constructors check no types
        Plan(title="", sections=[Item()]),  # type: ignore[list-item]  # the same
        Plan(title="", sections=[Section(number=True)]),
        Plan(title="", sections=[Section(tasks=[Task(5)])]),  # type: ignore[arg-type]  # the same
        Plan(title="", sections=[], addressees=[5]),  # type: ignore[list-item]  # the same
        Plan(title="", sections=[], issued=datetime.datetime(2017, 3, 27)),  # noqa: DTZ001  # a date has no time zone
        Plan(title="", sections=[], issued="2017-03-27"),  # type: ignore[arg-type]  # the same
        Plan(title="", sections=[], period=Notice()),  # type: ignore[arg-type]  # the same
        Plan(title="", sections=[], issuers=[{"name": "x"}]),  # type: ignore[list-item]  # the same
    ],
)
def test_a_value_of_a_wrong_type_is_not_written(plan: Any) -> None:
    with pytest.raises(TypeError):
        WRITE(plan)


def test_defaults_are_left_out_and_nothing_else() -> None:
    party = Party("省教育厅", kind="organization")
    duty = Responsibility(assignments=[Assignment("lead", party, basis="stated")], open_ended=False)
    plan = Plan(title="", sections=[Section(tasks=[Task("", duty)])], identifiers=[Identifier()], period=Period())
    assert WRITE(plan) == {
        "title": "",
        "sections": [
            {
                "tasks": [
                    {"text": "", "responsibility": {"assignments": [{"role": "lead", "party": {"name": "省教育厅"}}]}}
                ]
            }
        ],
        "identifiers": [{}],
        "period": {},
    }


def test_an_array_of_strings_is_read() -> None:
    read, _ = functions()
    assert read(NONE | {"addressees": ["各市", ""]}) == Plan(title="", sections=[], addressees=["各市", ""])
