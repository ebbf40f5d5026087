import json
import signal
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from govplan.cli import checking
from govplan.cli.checking import Choice, Outcome, outcome, outcomes
from govplan.cli.inputs import Input
from govplan.reports import FORMATS

GOOD = b'{"govplan": "1.0", "title": "", "sections": []}'
BAD = b'{"govplan": "1.0", "title": 5, "sections": []}'


def line(number: int, data: bytes = GOOD) -> Input:
    return Input(f"a.jsonl:{number}", Path("a.jsonl"), data, None, number, 100 * (number - 1), is_line=True)


def lines(number: int) -> list[Input]:
    return [line(each, GOOD if each % 10 else BAD) for each in range(1, number + 1)]


def spans(told: Outcome) -> list[tuple[int, int, int]]:
    found = [issue["span"] for issue in json.loads(told.body)["issues"]]
    return [(span["line"], span["column"], span["start"]) for span in found]


def test_what_comes_of_an_input_is_told_in_the_format() -> None:
    for form in FORMATS:
        good, bad = outcome(line(1), Choice(form)), outcome(line(2, BAD), Choice(form))
        assert (good.status, bad.status, bad.size) == (0, 1, len(BAD))
        assert "wrong-type" in bad.body
        assert "wrong-type" not in good.body


def test_the_places_are_those_in_the_file() -> None:
    assert spans(outcome(line(1, BAD), Choice("ndjson"))) == [(1, 29, 28)]
    assert spans(outcome(line(7, BAD), Choice("ndjson"))) == [(7, 29, 628)]
    # A line may hold line ends of its own: a carriage return is one for all but JSON lines.
    assert spans(outcome(line(7, BAD.replace(b" ", b"\r", 1)), Choice("ndjson"))) == [(8, 17, 628)]


def test_what_has_no_place_has_none_in_the_file() -> None:
    told = json.loads(outcome(line(7, b"\xff"), Choice("ndjson")).body)
    assert [(issue["code"], "span" in issue) for issue in told["issues"]] == [("invalid-encoding", False)]


def test_what_cannot_be_read_is_told_and_kept_without_its_text() -> None:
    told = outcome(Input("a.png", refusal="it is no text"), Choice())
    assert (told.status, told.body, told.remark) == (3, "", "a.png: it is no text")
    assert told.unreadable
    assert told.unreadable.unreadable == "it is no text"


def test_the_choice_is_that_of_check() -> None:
    text = Input("a.txt", data="工作要点\n一、甲。\n三、乙。".encode("gb18030"))
    assert outcome(text, Choice(strict=True)).status == 1
    assert outcome(text, Choice(strict=True, ignore=("numbering-gap",))).status == 0
    assert outcome(text, Choice(strict=True, select=("no-title",))).status == 0
    assert outcome(text, Choice()).remark == "a.txt: read as GB18030"


@pytest.mark.parametrize("form", FORMATS)
def test_several_processes_tell_the_same_in_the_same_order(form: str) -> None:
    sources = [*lines(300), Input("b.png", refusal="it is no text"), line(999, b" " * 300_000 + BAD)]
    alone = list(outcomes(sources, Choice(form)))
    assert len(alone) == 302
    assert list(outcomes(sources, Choice(form), 2)) == alone
    assert not active_children()


def test_no_more_is_read_ahead_than_keeps_the_processes_busy() -> None:
    read = 0

    def endless() -> Iterator[Input]:
        nonlocal read
        while True:
            read += 1
            yield line(read)

    told = outcomes(endless(), Choice("ndjson"), 2)
    assert [json.loads(next(told).body)["name"] for _ in range(100)] == [f"a.jsonl:{n}" for n in range(1, 101)]
    assert read <= 64 * 7
    told.close()
    assert not active_children()


def test_a_process_hears_of_no_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        checking._ignore_interrupts()
        signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("has_masks", [True, False])
def test_nor_does_one_that_is_only_starting_where_the_system_can_do_it(
    monkeypatch: pytest.MonkeyPatch, has_masks: bool
) -> None:
    mask = signal.pthread_sigmask
    if not has_masks:
        monkeypatch.delattr(signal, "pthread_sigmask")
    with checking._unheard():
        assert (signal.SIGINT in mask(signal.SIG_BLOCK, ())) == has_masks
    assert signal.SIGINT not in mask(signal.SIG_BLOCK, ())
