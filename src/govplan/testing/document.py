"""Documents: texts of plans, each with the plan that it must be read as."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

import attrs
from hypothesis import strategies as st

from govplan.codec import to_dict
from govplan.conformance.case import Case
from govplan.model import Plan
from govplan.testing.bodies import BODIES, PLAIN, Body, Statement, bodies, body, known_bodies
from govplan.testing.choices import NEEDS, STATED, UNCLEAR, left_out, options
from govplan.testing.clause_catalogue import CLAUSES
from govplan.testing.features import features
from govplan.testing.fronts import PARTS, USES
from govplan.testing.outlines import FLAT, Numbering, Scheme
from govplan.testing.page import Layout
from govplan.testing.printing import Draft, Node, printed
from govplan.testing.repair import repaired
from govplan.testing.sentences import HEADINGS, LONG, Words
from govplan.testing.values import rarely, varied

OPENINGS: Final[tuple[Body, ...]] = tuple(body([Statement(LONG[0], CLAUSES[index])]) for index in (0, 28))
"""What may stand before the first heading."""

_FULL: Final = "加快完善覆盖城乡的宽带网络基础设施持续提升公共服务能力水平"
_WRAPPED: Final = Node(
    None,
    body([Statement(words) for words in LONG[:4]]),
    [
        # With labels of one width or another, some of these take a line and no more.
        *(Node(None, body([Statement(Words(f"{_FULL[:length]}。"))])) for length in (25, 26, 27, 28)),
        # The last line of all is about half as long.
        Node(None, body([Statement(words) for words in LONG[1:5]])),
    ],
)
"""What takes many lines."""

_FRONTS: Final = {(name, option.value): option.features for name, options in PARTS.items() for option in options}
"""What each part of a front shows."""

_OF_BYTES: Final = frozenset({"crlf", "carriage-returns", "byte-order-mark", "gb18030"})
"""What a case does not keep: the runner makes these changes itself."""

_LONG: Final = 30
"""So many items make a document a long one."""


@attrs.frozen
class Document:
    r"""A text of a plan, and what a right parser reads in it.

    Attributes:
        text: The text.
        plan: The plan that it must be read as.
        features: What it shows: names of `FEATURES`.
        spans: Where sections, items, responsibilities and parties are printed, by the JSON Pointer of each in the plan:
            offset of the first character and of the one behind the last.
        encoding: The encoding of the bytes, `utf-8` or `gb18030`.

    Example:
        >>> Document("工作要点\\n", Plan(title="工作要点", sections=())).data[:6].decode()
        '工作'
    """

    text: str
    plan: Plan = attrs.field(repr=False)
    features: frozenset[str] = frozenset()
    spans: Mapping[str, tuple[int, int]] = attrs.field(factory=dict[str, tuple[int, int]], eq=False, repr=False)
    encoding: str = "utf-8"

    @property
    def data(self) -> bytes:
        """The bytes of the text."""
        return self.text.encode(self.encoding)

    def case(self, name: str, why: str) -> Case:
        """Return the document as a case of the conformance suite: what a property found, kept for parsers of any kind.

        Args:
            name: The id of the case, in kebab-case.
            why: What it is for, in one line.

        Returns:
            The case; its lines end with a line feed, whatever those of the document end with.

        Example:
            >>> document = Document("工作要点", Plan(title="工作要点", sections=()), frozenset({"no-heading"}))
            >>> document.case("title-alone", "A title and nothing else.").to_dict()["text"]
            ['工作要点']
        """
        lines = self.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
        kept = tuple(sorted(self.features - _OF_BYTES)) or ("plain",)
        return Case(name, "must", kept, why, "drawn by govplan.testing.documents", f"{lines}\n", (to_dict(self.plan),))


def documents(*, require: Iterable[str] = (), without: Iterable[str] = ()) -> st.SearchStrategy[Document]:
    """Draw texts of plans, each with the plan that it must be read as.

    The words are those of real plans; every form that real plans take is a named feature of `FEATURES`.
    Most documents are small, a few are as long as a real plan.
    What fails shrinks to a few lines.

    Args:
        require: Features that every document must have.
        without: Features that no document may have.

    Returns:
        A strategy of documents.

    Raises:
        ValueError: A name is no name of a feature (the message gives those that are like it), or no document can have
            all that is required and lack all that is left out.

    Example:
        >>> from hypothesis import given
        >>> from govplan import parse
        >>> @given(documents(require={"carried-prefix"}, without={"flattened"}))
        ... def test(document: Document) -> None:
        ...     assert "carried-prefix" in document.features
        ...     assert parse(document.text).plan.title == document.plan.title
        >>> test()
    """
    return _documents(features(require), features(without))


@cache
def _documents(require: frozenset[str], without: frozenset[str]) -> st.SearchStrategy[Document]:
    without = left_out(require, without)
    choices = {name: st.sampled_from([each.value for each in kept]) for name, kept in options(require, without).items()}
    needed = _needed(require)
    least = 0 if needed or require & STATED else 1
    small, large = _sections(without, least), _long_sections(without, least)
    drawn = st.builds(
        _document,
        st.fixed_dictionaries(choices),
        small if "long" in without else large if "long" in require else rarely(large, small),
        st.tuples(*(_stating(name, without) for name in sorted(require & STATED))),
        st.just(needed),
        st.just(without),
    )
    return varied(drawn)


def _document(
    chosen: Mapping[str, Any],
    drawn: Sequence[Node],
    stating: Sequence[Node],
    needed: Sequence[Node],
    without: frozenset[str],
) -> Document:
    """Put a document together, and mend what does not go together."""
    flat = chosen["lines"] == "flattened"
    untitled = chosen["shape"] != "title"
    opening = None if flat or untitled or chosen["opening"] is None else OPENINGS[int(chosen["opening"])]
    scheme: Scheme = FLAT if flat else chosen["scheme"]
    nodes = repaired(
        # A width shows where many lines have it.
        [*stating, *needed, *drawn, *[_WRAPPED] * (chosen["lines"] == "hard-wrapped")],
        lines=chosen["lines"],
        sentences=chosen["sentences"],
        contents=chosen["contents"],
        without=without,
        shown={feature for style in scheme for feature in style.features},
    )
    contents = chosen["contents"] and not (flat or untitled or opening) and len(nodes) > 1
    layout = Layout(
        chosen["lines"],
        contents,
        chosen["end"],
        chosen["indent"],
        chosen["trailing"],
        chosen["mark"],
        chosen["encoding"],
    )
    # Labels without a line break must be the first or the next of their list.
    numbering = chosen["numbering"] if not flat or chosen["numbering"].runs_on else Numbering()
    made = printed(Draft(chosen, opening, nodes, scheme, numbering, layout))
    uses = USES[chosen["shape"]]
    fronts = [_FRONTS[name, chosen[name]] for name in PARTS if name in uses]
    shown = {*made.features, *(feature for each in fronts for feature in each)}
    if flat:
        shown.discard("title-in-two-lines")
    if sum(map(_count, nodes)) >= _LONG:
        shown.add("long")
    return Document(made.text, made.plan, frozenset(shown), made.spans, chosen["encoding"])


def _count(node: Node) -> int:
    """Count the items below a node."""
    return sum(1 + _count(each) for each in node.below)


def _leaf(body: Body) -> Node:
    return Node(None, body)


class _Headed(NamedTuple):
    """What is drawn as heading of sections and items with others below them, and of the last items."""

    above: st.SearchStrategy[str | None]
    last: st.SearchStrategy[str | None]


_SOME: Final = st.sampled_from([None, *HEADINGS])
_HEADED: Final = (
    # Those of most documents; none at all; one for every node.
    *[_Headed(_SOME, st.none())] * 2,
    _Headed(st.none(), st.none()),
    _Headed(st.sampled_from(HEADINGS), st.sampled_from(HEADINGS)),
)


@cache
def _items(without: frozenset[str], levels: int, headed: _Headed) -> st.SearchStrategy[Node]:
    """Draw items with at most so many levels."""
    # The deepest ones take one choice each, to be quick.
    if levels == 1:
        return _nodes(headed.last, known_bodies(without), st.just(()))
    return _nodes(headed.last, bodies(without), st.just(())) | _above(without, levels, headed)


def _above(without: frozenset[str], levels: int, headed: _Headed) -> st.SearchStrategy[Node]:
    """Draw nodes with items below them."""
    below = st.lists(_items(without, levels - 1, headed), max_size=2)
    return _nodes(headed.above, st.just(Body()) | bodies(without), below)


def _nodes(
    headings: st.SearchStrategy[str | None],
    said: st.SearchStrategy[Body],
    below: st.SearchStrategy[Sequence[Node]],
) -> st.SearchStrategy[Node]:
    return st.builds(Node, headings, said, below, st.just(False))


@cache
def _sections(without: frozenset[str], least: int) -> st.SearchStrategy[list[Node]]:
    """Draw the sections of a document."""
    return st.one_of([st.lists(_above(without, 4, headed), min_size=least, max_size=2) for headed in _HEADED])


@cache
def _long_sections(without: frozenset[str], least: int) -> st.SearchStrategy[list[Node]]:
    """Draw as many sections and items as real plans have: each item takes one choice, to be quick."""
    items = st.lists(known_bodies(without).map(_leaf), max_size=12)
    both = st.tuples(items, items).map(_joined)
    return st.lists(_nodes(_SOME, st.just(Body()), both), min_size=least, max_size=10)


def _joined(parts: tuple[list[Node], list[Node]]) -> list[Node]:
    return [*parts[0], *parts[1]]


def _stating(name: str, without: frozenset[str]) -> st.SearchStrategy[Node]:
    """Draw a section that says what shows a feature."""
    kept = [each for each in BODIES if name in each.features and not each.features & without]
    if not kept:
        raise ValueError(f"no document has {name!r} and lacks {', '.join(sorted(without))}")
    # Rather what is kept whole in every document.
    unsure = {feature for other, features in UNCLEAR.items() if other not in without for feature in features}
    whole = [each for each in kept if not each.features & (unsure | {"several-paragraphs"})]
    whole = whole or [each for each in kept if not each.features & unsure]
    kept = whole or kept
    return st.sampled_from(kept).map(_leaf)


def _needed(require: frozenset[str]) -> list[Node]:
    """Return the least sections in which features of the outline are seen."""
    shapes = [NEEDS[name] for name in require if name in NEEDS]
    if not shapes:
        return []
    depth, items, sections = map(max, zip(*shapes, strict=True))
    heading = HEADINGS[0] if require & {"heading-line", "own-words", "contents"} else None
    below: list[Node] = [_chain(depth - 1)] * items if depth > 1 else []
    return [Node(heading, PLAIN, below)] * sections


def _chain(depth: int) -> Node:
    """Return nodes one below the other."""
    return Node(None, PLAIN, [_chain(depth - 1)] if depth > 1 else [])
