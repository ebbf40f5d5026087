"""Write the page `faults.md` anew: ``python docs/faults/retell.py [PYTHON]``.

Without PYTHON, what govplan tells. With it, an interpreter of an environment that has check-jsonschema, pydantic and
cattrs, what these say too.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "faults.md"
ROOT = HERE.parent.parent
SCHEMA = ROOT / "schemas" / "plan-1.0.schema.json"
PEERS = ("check-jsonschema", "pydantic", "cattrs")
VERSIONS = f"from importlib.metadata import version as v\nfor n in {PEERS}: print(n, v(n))"

COMMANDS = re.compile(r"(?<=^```console run\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"(?<=^<!-- file: )(\S+)( -->\n```json\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
PEER = re.compile(r"(?<=^<!-- peer: )(\S+)( -->\n```text\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


def shell(command: str) -> str:
    """Run a command as the tests do, and return what it prints."""
    paths = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": paths, "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S602 – the commands are those of our own page
        command, shell=True, cwd=HERE.parent, env=environment, stdout=-1, stderr=-2, encoding="utf-8", check=False
    )
    return done.stdout


def told(block: re.Match[str]) -> str:
    """Return a block of commands with what they print now."""
    commands = [line[2:] for line in block[1].splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{shell(command)}" for command in commands)


def shown(block: re.Match[str]) -> str:
    """Return a block with a file as it is now."""
    return block[1] + block[2] + (HERE / block[1]).read_text("utf-8")


def said(python: str) -> Callable[[re.Match[str]], str]:
    """Return what writes what another tool says, with the interpreter that has it."""

    def say(block: re.Match[str]) -> str:
        scripts = f"cd faults && PYTHONPATH={ROOT / 'src'} {python}"
        commands = {
            "check-jsonschema": f"{scripts} -m check_jsonschema --schemafile {SCHEMA} bad.plan.json",
            "versions": f'{scripts} -c "{VERSIONS}"',
        }
        return block[1] + block[2] + shell(commands.get(block[1], f"{scripts} peers.py {block[1]} bad.plan.json"))

    return say


if __name__ == "__main__":
    page = FILE.sub(shown, COMMANDS.sub(told, PAGE.read_text("utf-8")))
    if len(sys.argv) > 1:
        page = PEER.sub(said(sys.argv[1]), page)
    PAGE.write_text(page, "utf-8")
