"""govplan's own parser as a program under test."""

import base64
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan import __version__
from govplan.conformance import conformance_schema, serve

FORM = Draft202012Validator(conformance_schema())
TEXT = "工作要点\n一、加快建设。（责任单位：市财政局）\n"


def asked(*messages: Any) -> list[Any]:
    """Return what is answered to messages: values of JSON, or bytes that are none."""
    lines = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in messages]
    output = io.StringIO()
    serve(lines, output)
    answers = [json.loads(line) for line in output.getvalue().splitlines()]
    for answer in answers:
        FORM.validate(answer)
    return answers


def question(text: str = TEXT, encoding: str = "utf-8", want: Any = ("plan",)) -> dict[str, Any]:
    """Return a message that asks for the plan of a text."""
    source = base64.b64encode(text.encode(encoding)).decode()
    return {"message": "parse", "id": "a", "source": source, "encoding": encoding, "want": want}


def test_it_says_what_it_is() -> None:
    [answer] = asked({"message": "start", "conformance": "1.0"})
    assert (answer["implementation"], answer["language"], answer["version"]) == ("govplan", "Python", __version__)
    assert answer["capabilities"] == ["gb18030", "spans", "issues", "render"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_it_reads_a_text(encoding: str) -> None:
    [answer] = asked(question(encoding=encoding))
    assert answer["plan"]["title"] == "工作要点"
    assert {*answer} == {"message", "id", "plan"}


def test_it_tells_places_and_issues_where_they_are_wanted() -> None:
    [answer] = asked(question("一、加快建设。\n", want=["plan", "spans", "issues"]))
    assert answer["spans"] == {"/sections/0": [0, 7], "/sections/0/tasks/0": [2, 7]}
    assert [issue["code"] for issue in answer["issues"]] == ["no-title"]


def test_it_writes_a_text() -> None:
    [read] = asked(question())
    [answer] = asked({"message": "render", "id": "b", "plan": read["plan"]})
    assert answer == {"message": "result", "id": "b", "text": "工作要点\n　　一、加快建设。（责任单位：市财政局）\n"}


def test_it_refuses_what_is_not_in_the_encoding() -> None:
    [answer] = asked(question(encoding="gb18030") | {"encoding": "utf-8"})
    assert answer == {"message": "rejected", "id": "a", "reason": "the text is not utf-8"}


@pytest.mark.parametrize(
    ("message", "id_", "reason"),
    [
        (b"rubbish\n", "unknown", "the message cannot be read: JSONDecodeError("),
        (b"[]\n", "unknown", "the message cannot be read: TypeError("),
        ({"id": 5}, "unknown", "the message cannot be read: KeyError('message')"),
        ({"message": "sing", "id": "a"}, "a", "there is no message 'sing'"),
        (question() | {"source": "?"}, "a", "the message cannot be read: Error("),
        (question() | {"encoding": "runes"}, "a", "the message cannot be read: LookupError("),
        ({"message": "render", "id": "a", "plan": {}}, "a", '/govplan: the member "govplan" is missing [missing-key]'),
    ],
    ids=["rubbish", "no-object", "no-message", "unknown", "no-base64", "no-encoding", "no-plan"],
)
def test_it_says_that_it_failed_and_goes_on(message: Any, id_: str, reason: str) -> None:
    [answer, following] = asked(message, question())
    assert (answer["message"], answer["id"]) == ("errored", id_)
    assert answer["reason"].startswith(reason)
    assert following["message"] == "result"


def test_it_stops_when_it_is_told() -> None:
    assert asked({"message": "stop"}, question()) == []


@given(st.binary() | st.dictionaries(st.sampled_from([*question()]), st.text() | st.none()))
def test_whatever_it_is_asked_it_answers(message: Any) -> None:
    assert len(asked(message)) == (0 if message == {"message": "stop"} else 1)


@given(st.text())
def test_whatever_the_text_there_is_a_plan(text: str) -> None:
    [answer] = asked(question(text, want=["plan", "spans", "issues"]))
    assert answer["message"] == "result"
