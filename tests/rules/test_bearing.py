import pytest

from govplan.issues import Issue
from govplan.rules.bearing import apart

DUTY = "/sections/0/tasks/0/responsibility"


def is_told(code: str, pointer: str, *wrong: str) -> bool:
    issue = Issue.of(code, "…", pointer)
    return [*apart([issue], [Issue.of("wrong-type", "…", each) for each in wrong])] == [issue]


@pytest.mark.parametrize(
    ("code", "pointer", "wrong"),
    [
        ("empty-section", "/sections/0", "/sections/0/tasks"),
        ("open-ended-list", DUTY, f"{DUTY}/open_ended"),
        ("truncated-clause", DUTY, f"{DUTY}/text"),
        ("word-not-in-clause", f"{DUTY}/assignments/0/word", f"{DUTY}/assignments/0"),
        ("party-in-two-roles", f"{DUTY}/assignments/1", f"{DUTY}/assignments/0/role"),
        ("numbering-gap", "/sections/2", "/sections/1"),
        ("numbering-gap", "/sections/2/items/3", "/sections/2/items/2/number"),
        ("numbering-order", "/sections/2/items/3", "/sections/1/items"),
        ("lead-rule-unused", "/lead_rule", "/sections/0/tasks/0/responsibility"),
        ("date-order", "/source/retrieved", "/published"),
        ("due-outside-period", "/sections/0/tasks/0/due/0", "/period/start"),
        ("duplicate-identifier", "/identifiers/2", "/identifiers/0"),
    ],
)
def test_what_may_come_of_wrong_form_is_not_told(code: str, pointer: str, wrong: str) -> None:
    assert not is_told(code, pointer, "/genre", wrong)
    assert is_told(code, pointer, "/genre")


@pytest.mark.parametrize(
    ("code", "pointer", "wrong"),
    [
        ("truncated-clause", DUTY, f"{DUTY}/assignments/0/role"),
        ("numbering-gap", "/sections/2", "/sections/2/tasks/0/text"),
        ("party-in-two-roles", f"{DUTY}/assignments/1", "/sections/0/tasks/1/responsibility/assignments/0"),
        ("period-order", "/period", "/issued"),
        ("empty-section", "/sections/1", "/sections/10"),
    ],
)
def test_what_has_nothing_to_do_with_it_is_told(code: str, pointer: str, wrong: str) -> None:
    assert is_told(code, pointer, wrong)
