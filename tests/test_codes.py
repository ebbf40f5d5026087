import doctest
import re
from collections.abc import Iterable

import pytest

from govplan.check import check
from govplan.codes import CODES, NOTES, explain, selected
from govplan.text import parse

BLOCK = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def blocks(code: str) -> list[tuple[str, str]]:
    """The two examples of a page, each with its language."""
    page = explain(code)
    assert page.index("## What gives it") < page.index("## What does not") < page.index("## What to do")
    return BLOCK.findall(page)


def codes_of(example: str, *, select: Iterable[str] = ()) -> set[str]:
    report = check(example if example.startswith("{") else parse(example), select=select)
    return {issue.code for issue in report.issues}


@pytest.mark.parametrize("code", CODES)
def test_a_page_begins_with_its_code_its_title_and_its_severity(code: str) -> None:
    title, _, severity, *_ = explain(code).splitlines()
    assert title == f"# {code}: {CODES[code].title}"
    assert severity == f"Severity: {CODES[code].severity}."


@pytest.mark.parametrize("code", CODES)
def test_the_first_example_of_a_page_gives_its_code_and_the_second_gives_none(code: str) -> None:
    (language, bad), (_, good) = blocks(code)
    if language == "pycon":
        # Bytes and depths that no page can hold: the example is a program that shows what it gives.
        test = doctest.DocTestParser().get_doctest(f"{bad}\n{good}\n", {}, code, None, None)
        assert doctest.DocTestRunner().run(test).failed == 0
        assert f"'{code}'" in bad or f'"{code}"' in bad
    else:
        assert code in codes_of(bad, select=CODES)
        assert codes_of(bad) <= {code}
        assert code not in codes_of(good, select=CODES)
        assert codes_of(good) == set()


@pytest.mark.parametrize("code", CODES)
def test_a_page_has_one_sentence_a_line(code: str) -> None:
    words = BLOCK.sub("", explain(code))
    assert not re.search(r"\w[.!?] [A-Z]", words)


def test_an_unknown_code_has_no_page() -> None:
    with pytest.raises(KeyError, match="no-such-code"):
        explain("no-such-code")


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        ({}, set(CODES) - set(NOTES)),
        ({"select": ["group-lead"]}, {"group-lead"}),
        ({"ignore": iter(["no-title", "group-lead"])}, set(CODES) - set(NOTES) - {"no-title"}),
        ({"select": CODES, "ignore": ["no-title"]}, set(CODES) - {"no-title"}),
        ({"select": ["no-title"], "ignore": ["no-title"]}, set()),
    ],
)
def test_codes_are_selected_and_ignored(choice: dict[str, Iterable[str]], codes: set[str]) -> None:
    assert selected(**choice) == codes


def test_the_codes_of_notes_are_those_of_that_severity() -> None:
    assert "group-lead" in NOTES
    assert {CODES[code].severity for code in NOTES} == {"note"}
    assert {CODES[code].severity for code in CODES if code not in NOTES} == {"error", "warning"}
