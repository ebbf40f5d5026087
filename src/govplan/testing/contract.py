"""The contract of a parser of plans: what must hold of any, as one class of tests."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, ClassVar, Final, Literal
from unittest import SkipTest

from hypothesis import strategies as st

from govplan.codec import from_dict, to_dict
from govplan.conformance.judging import core_of
from govplan.model import Plan
from govplan.testing.canonical import canonical_plans
from govplan.testing.damages import Damaged, Relation, damaged, related
from govplan.testing.document import Document, documents
from govplan.testing.edits import Edit, duties, fewer_parties
from govplan.testing.examining import examine
from govplan.testing.failures import misread, shown
from govplan.testing.features import features
from govplan.testing.growth import WORST, steepest
from govplan.testing.properties import PROPERTIES, Place, Verdict, place_of, plan_of, prop, verdicts
from govplan.testing.soup import NESTED, SOUP, TOKENS
from govplan.text import render

_PLAINEST: Final = "工作要点\n一、加快网络建设。\n"
_ENCODINGS: Final = ("utf-8", "utf-8-sig", "gb18030")
_LEVELS: Final = ("core", "full")


class ParserContract:
    r"""Tests of a parser: name it in a subclass, and run that with pytest, with unittest, or with `verdicts`.

    Each property of `PROPERTIES` is one test. Every test draws as many examples as the profile of Hypothesis says
    (100 by default), and shows the smallest text that it finds. The whole takes a quarter of a minute.

    Attributes:
        parser: The parser: it takes a text, and returns what `plan` understands.
        parser_of_bytes: The parser of bytes, if there is one: P23 is about it.
        renderer: What writes a plan as text: `govplan.render` unless the parser has one of its own.
        refusals: The exceptions with which the parser may refuse a text that is no document, or bytes.
        without: Features of `FEATURES` that the parser does not read: documents lack them.
        level: `full`, or `core`: then a plan that is known and the one that was read are compared in title, outline,
            words, and who does what, as in the conformance suite, and in nothing else.
        off: Properties that are switched off, by id, each with the reason.

    Raises:
        ValueError: When the subclass is made: `off` names no property or gives no reason, `without` names no feature,
            or `level` is neither of the two.

    Example:
        >>> import govplan
        >>> class TestMyParser(ParserContract):
        ...     parser = govplan.parse
        ...     off = {"P22": "timed elsewhere"}
        >>> TestMyParser().test_agrees_with_the_expected_plan()
    """

    parser: ClassVar[Callable[[str], Any]]
    parser_of_bytes: ClassVar[Callable[[bytes], Any] | None] = None
    renderer: ClassVar[Callable[[Plan], str]] = render
    refusals: ClassVar[tuple[type[Exception], ...]] = ()
    without: ClassVar[Collection[str]] = ()
    level: ClassVar[Literal["core", "full"]] = "full"
    off: ClassVar[Mapping[str, str]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Refuse names that nothing has."""
        super().__init_subclass__(**kwargs)
        features(cls.without)
        if cls.level not in _LEVELS:
            raise ValueError(f"no level {cls.level!r}: there are {' and '.join(_LEVELS)}")
        for name, reason in cls.off.items():
            if name not in PROPERTIES:
                raise ValueError(f"no property {name!r} to switch off: they are {', '.join(PROPERTIES)}")
            if not reason.strip():
                raise ValueError(f"{name} is switched off without a reason")

    @classmethod
    def plan(cls, result: Any) -> Plan:
        """Return the plan in what the parser gives: override it where that is neither a `Plan` nor plan JSON.

        Args:
            result: What the parser gave: a `Plan`, what has one as `plan`, a dictionary or a text of plan JSON.
        """
        return plan_of(result)

    @classmethod
    def tokens(cls, result: Any) -> Collection[Place] | None:
        """Return where the tokens of the text stand, each as start and end; None if the parser gives none.

        Args:
            result: What the parser gave: by default its `tokens`, with `start` and `end`.
        """
        found = getattr(result, "tokens", None)
        return None if found is None else [place_of(token) for token in found]

    @classmethod
    def spans(cls, result: Any) -> Mapping[str, Place] | None:
        """Return where nodes and parties stand, by their JSON Pointer; None if the parser gives none.

        Args:
            result: What the parser gave: by default its `spans`, with `start` and `end`.
        """
        found = getattr(result, "spans", None)
        return None if found is None else {pointer: place_of(span) for pointer, span in found.items()}

    @classmethod
    def verdicts(cls) -> Iterator[Verdict]:
        """Test every property, without pytest or unittest, and yield what is found, one after the other."""
        return verdicts(cls)

    @prop("P01")
    def test_reads_any_text(self) -> None:
        for text in ("", *TOKENS, *NESTED):
            self._result(text)
        examine(SOUP | damaged().map(lambda each: each.text), self._result)

    @prop("P02")
    def test_agrees_with_the_expected_plan(self) -> None:
        examine(self._documents(), lambda document: self._expect(document.text, document.plan))
        # The same once more, and with other lines: what one hundred examples do not show, two may.
        examine(self._related("same-plan"), lambda each: self._expect(each.text, each.document.plan))

    @prop("P03")
    def test_spans_are_where_it_is_printed(self) -> None:
        def check(document: Document) -> None:
            found = self.spans(self._read(document.text)) or {}
            for pointer, place in document.spans.items():
                if pointer in found:
                    was, must = (document.text[slice(*each)] for each in (found[pointer], place))
                    if found[pointer] != place:
                        raise AssertionError(f"{shown(document.text)}\n{pointer}: {was!r} for {must!r}")

        if self.spans(self._read(_PLAINEST)) is None:
            raise SkipTest("the parser gives no spans")
        examine(self._documents(), check)

    @prop("P04")
    def test_loses_no_character(self) -> None:
        def check(text: str) -> None:
            result = self._result(text)
            found = None if result is None else self.tokens(result)
            joined = text if found is None else "".join(text[start:end] for start, end in found)
            if joined != text:
                raise AssertionError(f"{shown(text)}\n{shown(joined, 'its tokens joined')}")

        if self.tokens(self._read(_PLAINEST)) is None:
            raise SkipTest("the parser gives no tokens")
        examine(self._documents().map(lambda document: document.text) | SOUP, check)

    @prop("P06")
    def test_rendered_plans_come_back(self) -> None:
        examine(canonical_plans(), lambda plan: self._expect(type(self).renderer(plan), plan))

    @prop("P07")
    def test_rendering_what_was_read_is_idempotent(self) -> None:
        def check(each: Damaged) -> None:
            once = type(self).renderer(self._plan(each.text))
            twice = type(self).renderer(self._plan(once))
            if twice != once:
                raise AssertionError(
                    f"{shown(each.text)}\n{shown(once, 'rendered')}\n{shown(twice, 'read and rendered')}"
                )

        examine(self._related("same-plan", "same-shape", "earlier-sections"), check)

    @prop("P09")
    def test_layout_says_nothing(self) -> None:
        self._relation("same-plan")

    @prop("P10")
    def test_width_says_nothing(self) -> None:
        self._relation("same-shape")

    @prop("P12")
    def test_what_stands_twice_is_read_twice(self) -> None:
        self._relation("same-plan-twice")

    @prop("P15")
    def test_a_cut_leaves_what_stands_before_it(self) -> None:
        self._relation("earlier-sections")

    @prop("P16")
    def test_a_party_less_is_an_assignment_less(self) -> None:
        def check(edit: Edit) -> None:
            before, after = (self._plan(text) for text in (edit.document.text, edit.text))
            if not edit.relates(before, after):
                told = f"{shown(edit.document.text)}\n{shown(edit.text, f'without {edit.left_out}')}"
                raise AssertionError(f"{told}\nread before: {duties(before)}\nread behind: {duties(after)}")

        examine(fewer_parties(frozenset(self.without)), check)

    @prop("P21")
    def test_keeps_no_state(self) -> None:
        def check(pair: tuple[Document, Document]) -> None:
            texts = [document.text for document in pair]
            first, second = ([self._plan(text) for text in order] for order in (texts, texts[::-1]))
            for text, plan, again in zip(texts, first, second[::-1], strict=True):
                if plan != again:
                    raise AssertionError(f"read twice, and not the same:\n{misread(text, plan, again)}")

        examine(st.tuples(self._documents(), self._documents()), check)

    @prop("P22")
    def test_time_grows_in_proportion(self) -> None:
        exponent, unit = steepest(self._result)
        if exponent > WORST:
            raise AssertionError(f"four times as many {unit!r} take {4**exponent:.0f} times as long")

    @prop("P23")
    def test_bytes_are_decoded_or_refused(self) -> None:
        read = type(self).parser_of_bytes
        if read is None:
            raise SkipTest("parser_of_bytes names no parser")

        def check(document: Document) -> None:
            for encoding in _ENCODINGS:
                text = document.text.removeprefix("\ufeff")
                if said := self._differs(text, document.plan, self.plan(read(text.encode(encoding)))):
                    raise AssertionError(f"{encoding}\n{said}")

        def try_any(data: bytes) -> None:
            try:
                self.plan(read(data))
            except self.refusals:
                return

        examine(self._documents(), check)
        examine(st.binary(max_size=60) | self._documents().map(lambda document: document.data[1:]), try_any)

    def _documents(self) -> st.SearchStrategy[Document]:
        return documents(without=self.without)

    def _related(self, *relations: Relation) -> st.SearchStrategy[Damaged]:
        return st.one_of([related(relation, frozenset(self.without)) for relation in relations])

    def _read(self, text: str) -> Any:
        try:
            return type(self).parser(text)
        except Exception as error:
            error.add_note(shown(text))
            raise

    def _plan(self, text: str) -> Plan:
        return self.plan(self._read(text))

    def _result(self, text: str) -> Any:
        """Read a text that is perhaps no document: None if it is refused."""
        try:
            return self._read(text)
        except self.refusals:
            return None

    def _expect(self, text: str, plan: Plan) -> None:
        if said := self._differs(text, plan, self._plan(text)):
            raise AssertionError(said)

    def _differs(self, text: str, *plans: Plan) -> str:
        """Tell what differs between the plan of a text and the one that was read, in what the level compares."""
        expected, found = plans if self.level == "full" else map(_core, plans)
        return "" if found == expected else misread(text, expected, found)

    def _relation(self, relation: Relation) -> None:
        """Compare what is read in a damaged text with what the same parser reads in the document that it was."""

        def check(each: Damaged) -> None:
            before, after = self._plan(each.document.text), self._plan(each.text)
            if not each.relates(before, after):
                told = shown(each.document.text, f"{each.damage}: the text of the document")
                raise AssertionError(f"{told}\n{misread(each.text, before, after)}")

        examine(self._related(relation), check)


def _core(plan: Plan) -> Plan:
    """Return a plan with the members that count at level core, and all others as they are by default."""
    whole = to_dict(plan)
    return from_dict({"govplan": whole["govplan"], **core_of(whole)})
