import json
import signal
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool

import pytest

from govplan.cli import telling
from govplan.cli.checking import Choice, Outcome, outcome
from govplan.cli.inputs import Input
from govplan.cli.interruption import Interruption
from govplan.cli.telling import tell
from govplan.reports import FORMATS

Captured = pytest.CaptureFixture[str]

GOOD = Input("a.json", data=b'{"govplan": "1.0", "title": "", "sections": []}')
BAD = Input("b.json", data=b'{"govplan": "1.0", "title": 5, "sections": []}')
LOST = Input("c.json", refusal="it is empty")


def told(form: str, *sources: Input, then: BaseException | None = None) -> int:
    def come() -> Iterator[Outcome]:
        for source in sources:
            yield outcome(source, Choice(form))
        if then:
            raise then

    sizes: list[int] = []
    try:
        return tell(come(), FORMATS[form], Interruption(), sizes.append)
    finally:
        assert sizes == [source.size for source in sources]


def document(captured: Captured) -> tuple[bool, bool, list[str]]:
    read = json.loads(captured.readouterr().out)
    return read["ok"], read["complete"], [each["name"] for each in read["inputs"]]


def test_the_status_is_the_worst_of_all(capsys: Captured) -> None:
    assert told("text", GOOD) == 0
    assert told("text", GOOD, BAD, GOOD) == 1
    assert told("text", LOST, BAD) == 3


def test_one_input_is_not_counted_and_several_are(capsys: Captured) -> None:
    told("ndjson", BAD)
    assert capsys.readouterr().err == ""
    told("ndjson", GOOD, BAD, LOST, GOOD)
    assert capsys.readouterr().err.splitlines() == [
        "govplan: c.json: it is empty",
        "govplan: 3 inputs checked, 1 of them not ok; 1 more could not be read",
    ]


def test_the_document_says_whether_all_is_well(capsys: Captured) -> None:
    told("json", GOOD, GOOD)
    assert document(capsys) == (True, True, ["a.json", "a.json"])
    told("json", GOOD, BAD)
    assert document(capsys) == (False, True, ["a.json", "b.json"])
    told("json", LOST)
    assert document(capsys) == (False, True, ["c.json"])


@pytest.mark.parametrize("form", FORMATS)
def test_an_interruption_leaves_a_report_that_is_closed(capsys: Captured, form: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        told(form, GOOD, BAD, then=KeyboardInterrupt())
    shown, said = capsys.readouterr()
    assert said == "govplan: 2 inputs checked, 1 of them not ok\n"
    if form == "json":
        assert (json.loads(shown)["ok"], json.loads(shown)["complete"]) == (False, False)
    if form == "sarif":
        assert json.loads(shown)["runs"][0]["invocations"] == [{"executionSuccessful": False}]
    if form == "ndjson":
        assert [json.loads(line)["name"] for line in shown.splitlines()] == ["a.json", "b.json"]


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_an_interruption_of_the_head_leaves_a_report_that_is_closed(capsys: Captured, form: str) -> None:
    def begin() -> str:
        signal.raise_signal(signal.SIGINT)
        return FORMATS[form].head()

    with Interruption().awaited() as interruption, pytest.raises(KeyboardInterrupt):
        tell([], FORMATS[form]._replace(head=begin), interruption, lambda _: None)
    json.loads(capsys.readouterr().out)


def test_an_interruption_before_it_begins_leaves_nothing(capsys: Captured) -> None:
    def begin() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell([], FORMATS["json"]._replace(head=begin), Interruption(), lambda _: None)
    assert capsys.readouterr() == ("", "")


def test_a_process_that_is_ended_from_outside_is_told(capsys: Captured) -> None:
    assert told("json", GOOD, then=BrokenProcessPool()) == 3
    shown, said = capsys.readouterr()
    assert json.loads(shown)["complete"] is False
    assert said == "govplan: a process that checked was ended from outside: is there too little memory?\n"


def test_so_many_inputs_that_cannot_be_read_are_named_at_the_end(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "_NAMED", 2)
    told("sarif", *[LOST] * 5)
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == [
        *["c.json: cannot be read: it is empty"] * 2,
        "3 more inputs cannot be read",
    ]
