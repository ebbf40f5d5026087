"""Reports as JSON lines: a document for each input, of the form that `report-1.0.schema.json` describes.

A line is an input and not an issue: so an input without issues can be told from one that was not come to, and what is
told of an input is whole or not there.
"""

from __future__ import annotations

import json
from typing import Any

from govplan.reports.checked import Checked, Format


def line(checked: Checked) -> str:
    r"""Return the report on an input as a line.

    Example:
        >>> line(Checked("a.json"))
        '{"report": "1.0", "name": "a.json", "ok": true, "issues": []}\n'
    """
    return json.dumps(document(checked), ensure_ascii=False) + "\n"


def document(checked: Checked) -> dict[str, Any]:
    """Return the report on an input as JSON values: `Report.to_dict` with the name, and why it cannot be read.

    Example:
        >>> document(Checked("a.png", unreadable="it is no text"))["unreadable"]
        'it is no text'
    """
    report = checked.report.to_dict()
    named = {"report": report.pop("report"), "name": checked.name, **report, "ok": checked.ok}
    return named if checked.unreadable is None else {**named, "unreadable": checked.unreadable}


FORMAT = Format(line)
