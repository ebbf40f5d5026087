"""What a case is, and how cases are chosen."""

import json

import pytest

from govplan.conformance import cases
from govplan.conformance.case import files


def test_all_cases_are_in_the_order_of_their_files() -> None:
    ids = [case.id for case in cases()]
    assert len(ids) == len({*ids})
    assert [f"{id_}.json" for id_ in ids] == sorted(f"{id_}.json" for id_ in ids)


def test_cases_are_chosen_by_id_and_by_feature() -> None:
    chosen = cases(["title-none", "two-levels"])
    assert "title-none" in [case.id for case in chosen]
    assert all(case.id == "title-none" or "two-levels" in case.features for case in chosen)
    assert len(chosen) >= 3


@pytest.mark.parametrize("name", ["nothing", ""])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"there is no case and no feature '{name}'"):
        cases([name])


def test_a_case_tells_all_that_its_file_says() -> None:
    [case] = cases(["title-none"])
    assert case.text == "一、总体要求\n加快建设。\n二、保障措施\n加强领导。\n"
    assert (case.level, case.features, case.issues, case.provenance) == (
        "must",
        ("title",),
        ("no-title",),
        "written for this suite",
    )
    [plan] = case.plans
    assert plan["title"] == ""


def test_a_case_gives_back_what_its_file_says() -> None:
    for case, file in zip(cases(), files(), strict=True):
        assert case.to_dict() == json.loads(file.read_bytes())


def test_a_choice_has_several_plans() -> None:
    [case] = cases(["title-twice"])
    assert case.level == "choice"
    assert len(case.plans) == 2
