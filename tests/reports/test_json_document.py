import json

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.issues import Report
from govplan.reports.checked import Checked, Ending
from govplan.reports.json_document import FORMAT
from govplan.reports.json_lines import document
from govplan.schema import reports_schema

JUDGE = Draft202012Validator(reports_schema())


@given(st.lists(st.from_type(Report), max_size=3), st.booleans(), st.booleans())
def test_the_document_is_as_its_schema_says(reports: list[Report], ok: bool, complete: bool) -> None:
    inputs = [Checked(f"{number}.json", report) for number, report in enumerate(reports)]
    written = FORMAT.head() + FORMAT.between.join(map(FORMAT.body, inputs)) + FORMAT.tail(Ending(ok, complete))
    told = json.loads(written)
    JUDGE.validate(told)
    assert told == {
        "reports": "1.0",
        "inputs": json.loads(json.dumps([document(checked) for checked in inputs])),
        "ok": ok,
        "complete": complete,
    }
