import json
import re
from pathlib import Path

import pytest

import govplan

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(name: str) -> list[tuple[str, str]]:
    """The blocks of a document, each with its language."""
    return BLOCK.findall((ROOT / name).read_text("utf-8"))


def block(language: str) -> str:
    (found,) = (content for each, content in blocks("README.md") if each == language)
    return found


def test_eight_lines_of_text_become_the_json_beside_them() -> None:
    text = block("text")
    assert len(text.splitlines()) == 8
    assert not govplan.check(govplan.parse(text)).issues
    # Compared as JSON, and so in the order of the members too.
    assert json.dumps(govplan.to_dict(govplan.parse(text).plan)) == json.dumps(json.loads(block("json")))


def test_the_json_is_a_plan() -> None:
    govplan.validator().validate(json.loads(block("json")))
    assert govplan.loads(block("json")) == govplan.parse(block("text")).plan


def test_two_commands_stand_at_the_top() -> None:
    language, commands = blocks("README.md")[0]
    assert language == "sh"
    assert re.findall(r"^make (\w+)", commands, re.MULTILINE) == ["demo", "test"]


def test_the_chinese_page_shows_the_same_blocks() -> None:
    def bare(name: str) -> list[tuple[str, str]]:
        return [(language, re.sub(r" *#.*", "", content)) for language, content in blocks(name)]

    assert bare("README.zh.md") == bare("README.md")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md", "examples/README.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
    assert links
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_it_fits_two_screens(name: str) -> None:
    assert len((ROOT / name).read_text("utf-8").splitlines()) <= 130
