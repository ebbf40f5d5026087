import json
from pathlib import Path

import pytest

from govplan import datasets
from govplan.cli import main
from govplan.codec import dump, dumps, load, loads
from govplan.codes import CODES, explain
from govplan.model import Plan, Section, Task
from govplan.reports import FORMATS
from govplan.schema import report_schema, reports_schema, schema
from govplan.text import parse

NAME = "fujian-digital-2017"
GOOD = "2017年工作要点\n一、建设基础设施。（责任单位：省发改委牵头）\n"
GAP = GOOD + "三、推动产业发展。\n"
PLAN = Plan(title="工作要点", sections=[Section(label="一、", number=1, tasks=[Task("加快建设。")])])

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(path: str, data: bytes | str) -> str:
    Path(path).write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_demo_shows_the_reference_plan_and_what_is_wrong_with_its_source(capsys: Captured) -> None:
    assert main(["demo"]) == 0
    shown, said = capsys.readouterr()
    assert shown.splitlines()[:2] == ["2017年数字福建工作要点", "  7 sections, 44 items, 71 responsibilities"]
    assert shown.count("\n        lead ") == 30
    assert "What is wrong in the source: 6 warnings\n" in shown
    assert all(words in shown for words in ("number 1 is missing", "number 3 is missing", "泉州市政”", "中国?福建"))
    assert said == ""


def test_demo_writes_the_plan_where_it_is_told(capsys: Captured) -> None:
    assert main(["demo", "--json", "plan.json"]) == 0
    assert load("plan.json") == parse(datasets.source_text(NAME)).plan
    assert capsys.readouterr().err == "govplan: plan.json: written\n"


def test_a_folder_that_is_missing_is_told_and_nothing_is_written(capsys: Captured) -> None:
    assert main(["demo", "--json", "no/such/plan.json"]) == 3
    assert capsys.readouterr().err == "govplan: no/such/plan.json: cannot be written: there is no folder no/such\n"
    assert list(Path().iterdir()) == []


def test_show_surveys_texts_plans_and_datasets(capsys: Captured) -> None:
    dump(PLAN, "plan.json")
    assert main(["show", put("a.txt", GOOD), "plan.json", NAME]) == 0
    shown, said = capsys.readouterr()
    assert shown.startswith("2017年工作要点\n  1 section, 0 items, 1 responsibility\n")
    assert "\n工作要点\n  1 section, 0 items, 0 responsibilities\n\n一、加快建设。\n" in shown
    assert "\n2017年数字福建工作要点\n" in shown
    assert said == f"govplan: {NAME}: 6 warnings: `govplan check` tells them\n"


def test_show_tells_in_a_line_why_json_is_no_plan(capsys: Captured) -> None:
    put("cut.json", dumps(PLAN)[:-20])
    put("bad.json", '{"govplan": "1.0", "title": 5, "sections": [5, 6]}')
    assert main(["show", "cut.json", "bad.json", put("a.txt", GOOD)]) == 1
    shown, said = capsys.readouterr()
    assert shown.startswith("2017年工作要点")
    cut, bad = said.splitlines()
    assert cut.startswith("govplan: cut.json:1:")
    assert cut.endswith("[invalid-json]")
    assert bad.startswith("govplan: bad.json:1:29: /title: ")
    assert bad.endswith("[wrong-type] (and 2 more: `govplan check` tells them)")


def test_parse_turns_a_text_into_a_document(capsys: Captured) -> None:
    assert main(["parse", put("a.txt", GOOD)]) == 0
    written, said = capsys.readouterr()
    assert written == dumps(parse(GOOD).plan, indent=2)
    assert said == ""


def test_parse_turns_several_texts_into_lines_and_tells_what_it_met(capsys: Captured) -> None:
    assert main(["parse", put("a.txt", GOOD), put("b.txt", GAP)]) == 0
    written, said = capsys.readouterr()
    assert [loads(line) for line in written.splitlines()] == [parse(GOOD).plan, parse(GAP).plan]
    assert said == "govplan: b.txt: 1 warning: `govplan check` tells them\n"


def test_parse_writes_to_a_file(capsys: Captured) -> None:
    assert main(["parse", put("a.txt", GOOD), "--output", "a.json"]) == 0
    assert Path("a.json").read_bytes().decode() == dumps(parse(GOOD).plan, indent=2)
    assert capsys.readouterr() == ("", "govplan: a.json: written\n")


def test_parse_never_writes_several_plans_to_one_file(capsys: Captured) -> None:
    assert main(["parse", put("a.txt", GOOD), put("b.txt", GOOD), "--output", "a.json"]) == 2
    assert capsys.readouterr() == ("", "govplan: --output is for one text, and there are 2\n")
    assert not Path("a.json").exists()


@pytest.mark.parametrize("argument", ["a.txt", "."])
def test_parse_never_writes_over_its_text(capsys: Captured, argument: str) -> None:
    put("a.txt", GOOD)
    assert main(["parse", argument, "--output", "./a.txt"]) == 2
    assert capsys.readouterr().err == "govplan: ./a.txt: the plan would take the place of its text\n"
    assert Path("a.txt").read_bytes() == GOOD.encode()


def test_parse_refuses_json_and_goes_on(capsys: Captured) -> None:
    assert main(["parse", put("a.json", dumps(PLAN)), put("b.txt", GOOD)]) == 3
    written, said = capsys.readouterr()
    assert loads(written) == parse(GOOD).plan
    assert said == "govplan: a.json: it is JSON already, and not the text of a plan\n"


def test_check_is_content_with_what_has_no_fault(capsys: Captured) -> None:
    put("a.json", dumps(PLAN))
    assert main(["check", "a.json", put("a.txt", GOOD)]) == 0
    assert capsys.readouterr() == ("a.json: ok\na.txt: ok\n", "govplan: 2 inputs checked\n")


def test_check_tells_every_fault_with_its_place(capsys: Captured) -> None:
    put("a.json", '{"govplan": "1.0",\n "title": 5,\n "sections": [{"number": "1"}]}')
    assert main(["check", "a.json", put("a.txt", GAP)]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "a.json: 2 errors"
    assert "    at a.json:2:11 /title" in shown
    assert "    at a.json:3:26 /sections/0/number" in shown
    assert shown[-6:-1] == [
        "a.txt: 1 warning",
        "  warning numbering-gap: number 2 is missing between 一、 and 三、",
        "    at a.txt:3:1 /sections/1",
        "      3 | 三、推动产业发展。",
        "        | ^^^^^^^^^^^^^^^^^^",
    ]


def test_with_strict_a_warning_decides_the_status(capsys: Captured) -> None:
    put("a.txt", GAP)
    assert main(["check", "a.txt"]) == 0
    assert main(["check", "a.txt", "--strict"]) == 1
    assert main(["check", "a.txt", "--strict", "--ignore", "numbering-gap"]) == 0
    assert main(["check", "a.txt", "--strict", "--select", "no-title"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "a.txt: ok"


def test_notes_are_told_when_they_are_asked_for(capsys: Captured) -> None:
    put("a.txt", GAP.replace("省发改委", "各设区市政府"))
    assert main(["check", "a.txt"]) == main(["check", "a.txt", "--notes", "--strict", "--ignore", "numbering-gap"]) == 0
    assert main(["check", "a.txt", "--notes"]) == main(["check", "a.txt", "--select", "group-lead"]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if line.startswith("a.txt: ")]
    assert heads == ["a.txt: 1 warning", "a.txt: 1 note", "a.txt: 1 warning, 1 note", "a.txt: 1 note"]


def test_the_settings_of_the_project_decide_what_is_told(capsys: Captured) -> None:
    put("a.txt", GAP)
    put("pyproject.toml", "[tool.govplan]\nstrict = true\n")
    assert main(["check", "a.txt"]) == 1
    assert main(["check", "a.txt", "--no-strict"]) == 0
    put("pyproject.toml", '[tool.govplan]\nignore = ["numbering-gap"]\n')
    capsys.readouterr()
    assert main(["check", "a.txt", "--strict"]) == 0
    assert capsys.readouterr().out == "a.txt: ok\n"


def test_a_wrong_setting_is_told_in_a_line_and_nothing_is_checked(capsys: Captured) -> None:
    put("pyproject.toml", '[tool.govplan]\nignore = ["group-leads"]\n')
    assert main(["check", put("a.txt", GOOD)]) == 2
    path = Path("pyproject.toml").resolve()
    words = "[tool.govplan] ignore: there is no code 'group-leads'; did you mean group-lead?"
    assert capsys.readouterr() == ("", f"govplan: {path}: {words}\n")
    assert main(["show", "a.txt"]) == 0


def test_check_of_a_dataset_tells_the_places_in_its_source(capsys: Captured) -> None:
    assert main(["check", NAME]) == 0
    assert f"at {NAME}:17:3 /sections/1/items/0" in capsys.readouterr().out


def test_check_goes_on_after_what_cannot_be_read_and_ends_with_the_worst_status(capsys: Captured) -> None:
    put("a.json", "[]")
    assert main(["check", "a.json", "nowhere.txt", put("b.txt", GOOD)]) == 3
    shown, said = capsys.readouterr()
    assert shown.splitlines()[0] == "a.json: 1 error"
    assert shown.splitlines()[-1] == "b.txt: ok"
    assert said.splitlines() == [
        "govplan: nowhere.txt: there is no such file, and no dataset of that name",
        "govplan: 2 inputs checked, 1 of them not ok; 1 more could not be read",
    ]


def test_an_encoding_other_than_utf_8_is_told(capsys: Captured) -> None:
    assert main(["check", put("a.txt", GOOD.encode("gb18030"))]) == 0
    assert capsys.readouterr() == ("a.txt: ok\n", "govplan: a.txt: read as GB18030\n")


def test_show_and_parse_tell_it_too(capsys: Captured) -> None:
    assert main(["show", put("a.txt", GOOD.encode("gb18030"))]) == 0
    assert capsys.readouterr().err == "govplan: a.txt: read as GB18030\n"
    assert main(["parse", "a.txt"]) == 0
    assert capsys.readouterr().err == "govplan: a.txt: read as GB18030\n"


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"", 3, "it is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 3, "it is no text: it holds NUL bytes"),
        (dumps(PLAN).encode("utf-16"), 3, "it is in UTF-16: save it as UTF-8 and try again"),
        (b"[]", 1, "wrong-type"),
        (dumps(PLAN)[:40].encode(), 1, "invalid-json"),
        (b"[" * 100_000, 1, "too-nested"),
        (dumps(PLAN).encode("gb18030"), 1, "invalid-encoding"),
    ],
)
@pytest.mark.parametrize("command", ["show", "check"])
def test_bad_input_is_told_in_a_line(capsys: Captured, command: str, data: bytes, status: int, words: str) -> None:
    assert main([command, put("a.json", data)]) == status
    shown, said = capsys.readouterr()
    assert sum(words in line for line in (shown + said).splitlines()) == 1
    assert len(said.splitlines()) <= 1


def test_schema_prints_either_schema(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()
    assert main(["schema", "report"]) == 0
    assert json.loads(capsys.readouterr().out) == report_schema()
    assert main(["schema", "reports"]) == 0
    assert json.loads(capsys.readouterr().out) == reports_schema()


@pytest.mark.parametrize("code", CODES)
def test_explain_prints_the_page_of_a_code(capsys: Captured, code: str) -> None:
    assert main(["explain", code]) == 0
    assert capsys.readouterr().out == explain(code)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("a.json", b"", 3),
        ("a.json", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 3),
        ("a.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 3),
        ("a.json", dumps(PLAN).encode("utf-16"), 3),
        ("a.jsonl", dumps(PLAN).encode("utf-16"), 3),
        ("a.json", b"[]", 1),
        ("a.json", dumps(PLAN)[:40].encode(), 1),
        ("a.jsonl", dumps(PLAN)[:40].encode(), 1),
        ("a.json", b"[" * 100_000, 1),
        ("a.jsonl", b"[" * 100_000, 1),
    ],
)
def test_bad_input_is_told_in_every_format(capsys: Captured, form: str, name: str, data: bytes, status: int) -> None:
    assert main(["check", "--format", form, put(name, data)]) == status
    shown, said = capsys.readouterr()
    assert said.count("\n") == (status == 3)
    if form in ("json", "sarif"):
        json.loads(shown)
    elif form == "ndjson":
        assert json.loads(shown)["ok"] is False


def test_json_lines_are_shown_and_checked_and_never_parsed(capsys: Captured) -> None:
    put("a.jsonl", dumps(PLAN) * 2)
    assert main(["show", "a.jsonl"]) == 0
    assert capsys.readouterr().out.count("一、加快建设。") == 2
    assert main(["check", "a.jsonl"]) == 0
    assert capsys.readouterr() == ("", "govplan: 2 inputs checked\n")
    assert main(["parse", "a.jsonl"]) == 3
    assert capsys.readouterr() == ("", "govplan: a.jsonl: it is JSON already, and not the text of a plan\n")


def test_several_processes_check_a_folder(capsys: Captured) -> None:
    Path("d").mkdir()
    for number in range(3):
        put(f"d/{number}.txt", GAP)
    assert main(["check", "d", "--jobs", "2", "--strict"]) == 1
    shown, said = capsys.readouterr()
    assert [line for line in shown.splitlines() if line[0] != " "] == [f"d/{n}.txt: 1 warning" for n in range(3)]
    assert said == "govplan: 3 inputs checked, 3 of them not ok\n"
