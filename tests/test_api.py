import re
import runpy
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import govplan

PROGRAM = Path(__file__).parent / "api" / "front_door.py"
CHECKERS = {
    "mypy": ["--strict", "--config-file=", "--cache-dir"],
    "pyright": ["--pythonpath", sys.executable],
}


def test_the_program_runs(tmp_path: Path) -> None:
    runpy.run_path(str(PROGRAM))["main"](tmp_path)


def test_the_program_uses_every_name_of_the_front_door() -> None:
    used = set(re.findall(r"\bgovplan\.(\w+)", PROGRAM.read_text("utf-8")))
    assert used == set(govplan.__all__)


@pytest.mark.parametrize("checker", CHECKERS)
def test_the_program_passes_a_strict_type_checker(checker: str, tmp_path: Path) -> None:
    if not find_spec(checker):
        pytest.skip(f"{checker} is not installed: `make types` runs it")
    cache = [str(tmp_path)] if checker == "mypy" else []
    command = [sys.executable, "-m", checker, *CHECKERS[checker], *cache, str(PROGRAM)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=300)
    assert done.returncode == 0, done.stdout
