"""Reports as one JSON document, of the form that `reports-1.0.schema.json` describes."""

from __future__ import annotations

import json

from govplan.reports.checked import Checked, Ending, Format
from govplan.reports.json_lines import line


def head() -> str:
    """Return how the document begins."""
    return '{"reports": "1.0", "inputs": [\n'


def body(checked: Checked) -> str:
    """Return the report on an input, the same as in JSON lines but for the line feed."""
    return line(checked).removesuffix("\n")


def tail(ending: Ending) -> str:
    r"""Return how the document ends: with whether all is well, and whether all was checked.

    Example:
        >>> json.loads(head() + tail(Ending()))
        {'reports': '1.0', 'inputs': [], 'ok': True, 'complete': True}
    """
    return f'\n], "ok": {json.dumps(ending.ok)}, "complete": {json.dumps(ending.complete)}}}\n'


FORMAT = Format(body, head, between=",\n", tail=tail)
