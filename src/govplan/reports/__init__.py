"""Reports told in a form: as a page for a person, as JSON, as JSON lines, to GitHub, or in SARIF.

A format is a head, a body for each input, what stands between two bodies, and a tail: so it can be written while the
inputs are still being read, and closed properly wherever that ends. Nothing here prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from govplan.reports import github, json_document, json_lines, sarif, text
from govplan.reports.checked import Checked, Ending, Format

__all__ = ["FORMATS", "Checked", "Ending", "Format"]

FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "text": text.FORMAT,
        "json": json_document.FORMAT,
        "ndjson": json_lines.FORMAT,
        "github": github.FORMAT,
        "sarif": sarif.FORMAT,
    }
)
