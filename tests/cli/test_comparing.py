"""The command that compares two plans."""

import io
import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.cli import main
from govplan.codec import dumps
from govplan.comparison import diff
from govplan.schema import changes_schema
from govplan.text import parse

NAME = "fujian-digital-2017"
OLD = "2017年工作要点\n一、建设基础设施。（责任单位：省发改委牵头）\n"
NEW = "2017年工作要点\n一、建设基础设施。（责任单位：省数据局牵头）\n"
CHANGES = diff(parse(OLD).plan, parse(NEW).plan)

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, "utf-8")
    Path("new.txt").write_text(NEW, "utf-8")
    Path("new.json").write_text(dumps(parse(NEW).plan), "utf-8")


def test_plans_that_differ_are_told_in_lines(capsys: Captured) -> None:
    assert main(["diff", "old.txt", "new.txt"]) == 1
    assert capsys.readouterr() == (CHANGES.to_text() + "\n", "")


def test_a_text_and_json_of_the_same_plan_do_not_differ(capsys: Captured) -> None:
    assert main(["diff", "new.txt", "new.json"]) == 0
    assert capsys.readouterr().out == "no difference\n"


def test_they_are_told_as_json_of_the_published_form(capsys: Captured) -> None:
    assert main(["diff", "old.txt", "new.json", "--format", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document == CHANGES.to_dict()
    Draft202012Validator(changes_schema()).validate(document)


def test_they_are_told_as_markdown(capsys: Captured) -> None:
    assert main(["diff", "old.txt", "new.txt", "--format", "markdown"]) == 1
    assert capsys.readouterr().out == CHANGES.to_markdown()


def test_a_dataset_is_compared_with_the_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEW.encode("gb18030"))))
    assert main(["diff", NAME, "-"]) == 1
    told, said = capsys.readouterr()
    assert "7 removed" in told.split("\n")[0]
    assert "govplan: standard input: read as GB18030" in said.splitlines()


def test_the_standard_input_is_not_compared_with_itself(capsys: Captured) -> None:
    assert main(["diff", "-", "-"]) == 2
    assert capsys.readouterr() == ("", "govplan: only one of the two can be the standard input\n")


def test_a_folder_of_several_plans_is_refused(capsys: Captured) -> None:
    assert main(["diff", "old.txt", "."]) == 2
    assert capsys.readouterr().err == "govplan: .: there are 3 plans in this folder; name one\n"


def test_each_input_that_is_no_plan_is_told_and_nothing_is_compared(capsys: Captured) -> None:
    Path("bad.json").write_text('{"govplan": "1.0", "title": 5, "sections": []}', "utf-8")
    assert main(["diff", "bad.json", "none.txt"]) == 3
    told, said = capsys.readouterr()
    assert told == ""
    assert said.splitlines() == [
        "govplan: bad.json:1:29: /title: must be a string, not a number [wrong-type]",
        "govplan: none.txt: there is no such file, and no dataset of that name",
    ]
