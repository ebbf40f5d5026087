import csv
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import govplan

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PLANS = EXAMPLES / "plans"
DOCUMENTS = sorted(EXAMPLES.rglob("*.json"))
REFERENCE = govplan.datasets.load("fujian-digital-2017")


class Run:
    """Runs a program of the examples as `python` would, and keeps what it printed and its exit status."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys
        self.status: object = 0

    def __call__(self, program: str, *arguments: str | Path) -> list[str]:
        self.monkeypatch.setattr(sys, "argv", [program, *map(str, arguments)])
        try:
            runpy.run_path(str(EXAMPLES / program), run_name="__main__")
        except SystemExit as end:
            self.status = end.code
        return self.capsys.readouterr().out.splitlines()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(monkeypatch, capsys)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_published_schema_accepts_every_document_and_it_loads(path: Path) -> None:
    plan = govplan.load(path)
    govplan.validator().validate(govplan.to_dict(plan))
    assert govplan.dumps(plan, indent=2) == path.read_text("utf-8")
    assert not govplan.check(path.read_bytes()).issues


def test_there_are_documents() -> None:
    assert [path.name for path in DOCUMENTS] == ["first-section.plan.json", "minimal.plan.json"]


def test_the_first_section_is_that_of_the_reference_plan() -> None:
    text = (PLANS / "first-section.txt").read_text("utf-8")
    plan = govplan.load(PLANS / "first-section.plan.json")
    assert govplan.parse(text).plan == plan
    assert plan.sections == REFERENCE.sections[:1]
    assert all(line in govplan.datasets.source_text("fujian-digital-2017") for line in text.splitlines())


def test_make_plan_writes_the_minimal_plan(run: Run, tmp_path: Path) -> None:
    run("make_plan.py", tmp_path / "made.json")
    assert (tmp_path / "made.json").read_bytes() == (PLANS / "minimal.plan.json").read_bytes()


def test_who_leads_reads_a_dataset_and_a_file(run: Run) -> None:
    assert run("who_leads.py", "fujian-digital-2017")[:2] == ["19 省发改委", "3 省通信管理局"]
    assert run("who_leads.py", PLANS / "minimal.plan.json") == ["1 市发改委"]


def test_to_csv_writes_a_row_for_each_assignment(run: Run, tmp_path: Path) -> None:
    govplan.dump(REFERENCE, tmp_path / "plan.json")
    head, *rows = csv.reader(run("to_csv.py", tmp_path / "plan.json"))
    assert head == ["task", "text", "role", "basis", "party", "printed"]
    assert len(rows) == 138
    assert [rows[1][0], *rows[1][2:]] == ["sec_1__item_1__task_1", "lead", "stated", "省发改委", "发改委"]


def test_where_in_text_gives_lines_and_columns(run: Run) -> None:
    lines = run("where_in_text.py", PLANS / "first-section.txt", "省发改委")
    assert lines == ["line 3, column 58: 发改委", "line 7, column 50: 省发改委"]


def test_validate_folder_passes_the_examples(run: Run) -> None:
    assert run("validate_folder.py", EXAMPLES) == ["first-section.plan.json: ok", "minimal.plan.json: ok"]
    assert not run.status


def test_validate_folder_tells_what_is_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.plan.json").write_text('{"govplan": "1.0", "title": 5, "sections": []}', "utf-8")
    told = ["bad.plan.json: wrong", "  1:29: /title: must be a string, not a number [wrong-type]"]
    assert run("validate_folder.py", tmp_path) == told
    assert run.status


def test_my_parser_passes_its_property() -> None:
    runpy.run_path(str(EXAMPLES / "test_my_parser.py"))["test_every_party_is_found_as_printed"]()


WEAK = EXAMPLES / "weak_parser"
SWITCHED_ON = """
import json
from hypothesis import Phase, settings
from test_contract import TestRows

# Nothing is made small: only the state is compared.
settings.register_profile("states", settings.get_profile("quick"), phases=[Phase.generate], max_examples=60)
settings.load_profile("states")
only_time = type("Contract", (TestRows,), {"off": {"P22": TestRows.off["P22"]}})
print(json.dumps([[each.id, each.name, each.state, TestRows.off.get(each.id)] for each in only_time.verdicts()]))
"""


def in_weak_parser(*arguments: str) -> str:
    # Nothing is left behind in the folder, which is that of the examples.
    paths = os.pathsep.join([str(WEAK), str(WEAK / "tests"), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    environment["HYPOTHESIS_PROFILE"] = "quick"
    done = subprocess.run(
        [sys.executable, *arguments], cwd=WEAK, env=environment, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def weak_verdicts() -> list[list[str]]:
    page = (WEAK / "README.md").read_text("utf-8")
    return [list(row) for row in re.findall(r"^\| (P\d\d) (\w+) \| (\w+) \| (.*?) ?\|$", page, re.MULTILINE)]


def test_the_weak_parser_keeps_its_contract_but_for_what_is_off() -> None:
    told = in_weak_parser("-m", "pytest", "-q", "-p", "no:cacheprovider")
    states = [state for _, _, state, _ in weak_verdicts()]
    assert f"{states.count('holds')} passed, {len(states) - states.count('holds')} skipped" in told


def test_the_weak_parser_fails_where_it_says_so() -> None:
    told = json.loads(in_weak_parser("-c", SWITCHED_ON))
    sure = {key: state for key, _, state, _ in weak_verdicts() if state in {"fails", "off"}}
    assert {key: state for key, _, state, _ in told if key in sure} == sure
    reasons = {key: reason for key, _, _, reason in weak_verdicts()}
    assert all(reason == reasons[key] for key, _, _, reason in told if reason)


def test_the_list_of_examples_is_whole() -> None:
    page = (EXAMPLES / "README.md").read_text("utf-8")
    paths = (path for path in EXAMPLES.rglob("*") if path.suffix in (".py", ".js", ".json", ".txt"))
    names = {path.relative_to(EXAMPLES).as_posix() for path in paths}
    assert {name for name in names if f"[{name}]({name})" in page} == names
