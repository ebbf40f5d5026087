"""How Sphinx makes the documentation: ``make docs``."""

import shutil
import tomllib
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
CODES = HERE / "codes"

with (HERE.parent / "pyproject.toml").open("rb") as file:
    about = tomllib.load(file)["project"]

project = about["name"]
author = about["authors"][0]["name"]
copyright = author
release = version = about["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"{project} {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3


def borrow_codes(app: Sphinx) -> None:
    """Put the pages of the codes, which belong to the package, beside the other pages."""
    CODES.mkdir(exist_ok=True)
    for page in (HERE.parent / "src" / "govplan" / "codes").glob("*.md"):
        shutil.copy2(page, CODES)


def return_codes(app: Sphinx, exception: Exception | None) -> None:
    """Remove them again: what is said in two places is soon said in two ways."""
    shutil.rmtree(CODES)


def setup(app: Sphinx) -> None:
    """Take part in the build."""
    app.connect("builder-inited", borrow_codes)
    app.connect("build-finished", return_codes)
