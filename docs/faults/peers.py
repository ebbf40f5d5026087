"""What pydantic and stock cattrs say of a document: ``python peers.py pydantic FILE``.

They are no dependencies of govplan: they run in an environment of their own, when the page `faults.md` is written anew.
"""

import json
import sys
from pathlib import Path
from typing import Any


def pydantic_says(text: str) -> str:
    """Validate a plan with pydantic models that say what the schema says, at their strictest."""
    from datetime import date
    from typing import Annotated, Literal

    from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

    url = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$")]
    number = Annotated[int, Field(ge=0, le=2**31 - 1)]
    roles = Literal["lead", "responsible", "joint", "support", "participant", "guide", "supervise", "other"]

    class Strict(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)

    def model(name: str, /, **fields: Any) -> Any:
        return create_model(name, __base__=Strict, **fields)

    party = model(
        "Party",
        name=Annotated[str, Field(min_length=1)],
        printed=(str | None, None),
        kind=(Literal["organization", "group", "person"], "organization"),
    )
    assignment = model(
        "Assignment",
        role=roles,
        party=party,
        word=(str | None, None),
        basis=(Literal["stated", "default", "rule"], "stated"),
    )
    responsibility = model(
        "Responsibility",
        text=(str | None, None),
        label=(str | None, None),
        assignments=(list[assignment], []),
        open_ended=(bool, False),
    )
    due = model("Due", text=(str | None, None), date=(date | None, None))
    task = model("Task", text=str, responsibility=(responsibility | None, None), due=(list[due], []))
    head: dict[str, Any] = {"label": (str | None, None), "number": (number | None, None), "heading": (str | None, None)}
    item = model("Item", **head, tasks=(list[task], []))
    section = model("Section", **head, tasks=(list[task], []), items=(list[item], []))
    source = model(
        "Source", url=(url | None, None), sha256=(Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None, None)
    )
    period = model("Period", start=(date | None, None), end=(date | None, None))
    plan = model(
        "Plan",
        govplan=Literal["1.0"],
        title=str,
        sections=list[section],
        issuers=(list[party], []),
        issued=(date | None, None),
        period=(period | None, None),
        language=(Annotated[str, Field(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")], "zh-Hans"),
        source=(source | None, None),
    )
    try:
        plan.model_validate_json(text)
    except ValidationError as error:
        return str(error)
    return "(nothing)"


def cattrs_says(text: str) -> str:
    """Structure govplan's own classes with cattrs' converter for JSON, which refuses unknown keys if it is asked to."""
    from cattrs import transform_error
    from cattrs.preconf.json import make_converter

    from govplan import Plan

    document = json.loads(text)
    del document["govplan"]
    try:
        make_converter(forbid_extra_keys=True).structure(document, Plan)
    except Exception as error:  # noqa: BLE001 – whatever it raises is what it says
        return "\n".join(transform_error(error))
    return "(nothing)"


if __name__ == "__main__":
    says = {"pydantic": pydantic_says, "cattrs": cattrs_says}[sys.argv[1]]
    print(says(Path(sys.argv[2]).read_text("utf-8")))  # noqa: T201 – a program prints
