from hypothesis import given
from hypothesis import strategies as st

from govplan.issues import Issue, Report, Span
from govplan.places import Lines
from govplan.reports.checked import Checked

TEXTS = st.text(st.sampled_from("a省\n\r\t "), max_size=30)


@given(TEXTS, st.data())
def test_a_region_ends_where_the_next_place_begins(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    # A line end of two characters is one: what ends between them is no place.
    if text[end - 1 : end + 1] == "\r\n" or text[start - 1 : start + 1] == "\r\n":
        return
    lines = Lines(text)
    behind = lines.span(end, end)
    assert Checked("a", text=text).region(lines.span(start, end)) == (
        *lines.span(start, end)[2:],
        behind.line,
        behind.column,
    )


def test_the_region_of_a_line_is_in_the_file() -> None:
    checked = Checked("a.jsonl:7", text='{"title": 5}', file="a.jsonl", start=100, line=7)
    assert checked.region(Span(110, 111, 7, 11)) == (7, 11, 7, 12)
    assert checked.whole == "a.jsonl"


def test_an_input_is_ok_if_it_can_be_read_and_its_report_is() -> None:
    warned = Report([Issue.of("no-title", "the text has no title")], strict=True)
    assert Checked("a").ok
    assert not Checked("a", warned).ok
    assert not Checked("a", unreadable="it is empty").ok
    assert Checked("a").whole == "a"
