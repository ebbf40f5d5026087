import re
from pathlib import Path

import pytest

import govplan
import govplan.testing

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = sorted(path for path in DOCS.glob("*.md"))
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def test_the_reference_has_every_name_of_the_front_door() -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    told = re.findall(
        r"^\.\. auto(?:function|class|data|exception):: (\w+)", reference.partition("## Datasets")[0], re.MULTILINE
    )
    assert sorted(told) == sorted(set(govplan.__all__) - {"datasets"})


def test_the_reference_has_every_dataset_function_and_every_strategy() -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    datasets = reference.partition("automodule:: govplan.datasets\n")[2].partition("```")[0]
    public = {
        name
        for name, each in vars(govplan.datasets).items()
        if getattr(each, "__module__", "") == "govplan.datasets" and not name.startswith("_")
    }
    assert set(re.findall(r":: (\w+)$", datasets, re.MULTILINE)) == public
    assert ".. automodule:: govplan.testing\n   :members:" in reference
    assert all(getattr(govplan.testing, name).__doc__ for name in govplan.testing.__all__)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_one_sentence_a_line(page: Path) -> None:
    words = FENCED.sub("", page.read_text("utf-8"))
    assert re.findall(r"^.*[a-z)`][.!?] [A-Z`].*$", words, re.MULTILINE) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).is_file()] == []
