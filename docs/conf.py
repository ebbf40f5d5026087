"""How Sphinx makes the documentation: ``make docs``."""

from __future__ import annotations

import inspect
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx  # The tests, which look for doctests here too, run without Sphinx.

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
default_role = "code"  # The docstrings are written with single backticks, as Markdown has them.
html_theme = "furo"
html_title = f"{project} {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
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


def without_types(app: Sphinx, what: str, name: str, obj: Any, options: Any, signature: str, returns: str) -> Any:
    """Leave the types out of the head of a class: its attributes below have them, without their constraints."""
    if what != "class" or signature == "()":
        return None
    parameters = inspect.signature(obj).parameters.values()
    bare = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    return str(inspect.Signature(bare)), None


def setup(app: Sphinx) -> None:
    """Take part in the build."""
    app.connect("builder-inited", borrow_codes)
    app.connect("build-finished", return_codes)
    app.connect("autodoc-process-signature", without_types)
