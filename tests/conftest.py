"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# dev: quick, new examples every time. ci: the same examples every time and nothing kept, so that a gate fails for a
# reason. brief: the same with fewer, where they have been tried before. deep: for a night, or before a release.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("brief", settings.get_profile("ci"), max_examples=15)
settings.register_profile("deep", max_examples=5_000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds `tests`, with `schemas`, `examples` and the documents beside it."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents, which are not ours to publish: without it the test is skipped.

    GOVPLAN_CORPUS names it; else it is looked for beside the tree.
    """
    folder = Path(os.environ.get("GOVPLAN_CORPUS") or ROOT.parent / "shared" / "corpus")
    if not folder.is_dir():
        pytest.skip("no corpus: GOVPLAN_CORPUS names no folder, and there is none beside the tree")
    return folder
