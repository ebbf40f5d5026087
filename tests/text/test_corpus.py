"""Real documents, where they are: nothing is lost, nothing raises, and what was read by hand is read."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from govplan import Parsed, parse, render

STRIDE: Final = 97
CUTS: Final = 12
"""How many of the cuts of a document are tried: evenly, and others in each document."""

NO_CLAUSES: Final = ("fa-*", "gzbg*", "swzj*")
"""Statutes, work reports and tax notices: they assign nothing to anybody."""


@cache
def _read(path: Path) -> tuple[str, Parsed]:
    text = path.read_bytes().decode("utf-8")
    return text, parse(text)


def _documents(folder: Path, pattern: str = "*") -> Iterator[tuple[str, str, Parsed]]:
    for path in sorted(folder.glob(pattern)):
        if path.suffix in (".txt", ".md"):
            yield path.name, *_read(path)


def test_no_character_of_a_document_is_lost(corpus: Path) -> None:
    assert [
        name
        for name, text, parsed in _documents(corpus)
        if "".join(text[token.start : token.end] for token in parsed.tokens) != text
    ] == []


def test_every_document_gives_a_plan_that_its_own_text_gives_again(corpus: Path) -> None:
    changed = []
    for name, _, parsed in _documents(corpus):
        normal = render(parsed.plan)
        if render(parse(normal).plan) != normal:
            changed.append(name)
    assert changed == []


def test_every_issue_of_a_document_has_its_place(corpus: Path) -> None:
    for _, text, parsed in _documents(corpus):
        for issue in parsed.issues:
            assert issue.span is None or 0 <= issue.span.start < issue.span.end <= len(text)


def test_a_document_that_is_cut_off_is_read_up_to_the_cut(corpus: Path) -> None:
    for number, (_, text, _) in enumerate(_documents(corpus)):
        cuts = range(STRIDE, len(text), STRIDE)
        for cut in cuts[number % CUTS :: max(len(cuts) // CUTS, 1)]:
            parsed = parse(text[:cut])
            assert sum(token.end - token.start for token in parsed.tokens) == cut
            assert parsed.issues is not None


LEFT_OUT: Final = frozenset({"unread-line", "unread-bracket"})
"""The issues that say of words that the plan does not have them, or has them unread."""


def test_at_most_one_character_of_a_hundred_of_a_plan_lies_under_an_issue(corpus: Path) -> None:
    shares: dict[str, float] = {}
    for name, text, parsed in _documents(corpus):
        places = [issue.span for issue in parsed.issues if issue.span and issue.code in LEFT_OUT]
        told = {place for span in places for place in range(span.start, span.end) if not text[place].isspace()}
        shares[name] = len(told) / sum(not character.isspace() for character in text)
    assert {name: round(share, 3) for name, share in shares.items() if share > 0.01} == {}


CONTENTS: Final = re.compile(
    r"(?m)^.*(?:[.．·・]{4,}|…{2,}).*$|^\s*[-—–－─]{0,2} ?[0-9IVX]{1,4} ?[-—–－─]{0,2}\s*$|^\s*目\s*录\s*$"
)


def test_what_is_in_no_field_of_a_plan_is_told_or_is_contents_or_punctuation(corpus: Path) -> None:
    untold = []
    for name, text, parsed in _documents(corpus):
        places = [issue.span[:2] for issue in parsed.issues if issue.span]
        places += [match.span() for match in CONTENTS.finditer(text)]
        untold += [
            (name, text[token.start : token.end])
            for token in parsed.tokens
            if token.kind == "other"
            and any(character.isalnum() for character in text[token.start : token.end])
            and not any(start <= token.start and token.end <= end for start, end in places)
        ]
    assert untold == []


@pytest.mark.parametrize("pattern", NO_CLAUSES)
def test_no_duty_is_invented(corpus: Path, pattern: str) -> None:
    found = [
        (name, duty.text) for name, _, parsed in _documents(corpus, pattern) for duty in parsed.plan.responsibilities()
    ]
    assert found == []


@pytest.fixture(scope="module")
def figures(corpus: Path) -> dict[str, Any]:
    """What the program that compares with the readings by hand says."""
    program, gold = corpus.parent / "tools" / "score.py", corpus.parent / "gold"
    if not (program.is_file() and gold.is_dir()):
        pytest.skip("no readings by hand beside the corpus")
    done = subprocess.run([sys.executable, program, corpus, gold, "--json"], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    "figure", ["headings_f1", "titles", "clauses_f1", "names_f1", "name_role_f1", "basis", "placed"]
)
def test_what_was_read_by_hand_is_read(figures: dict[str, Any], figure: str) -> None:
    assert figures[figure] >= 0.995


def test_every_document_that_was_read_by_hand_is_read(figures: dict[str, Any]) -> None:
    assert (figures["documents"] > 0, figures["crashed"]) == (True, 0)
