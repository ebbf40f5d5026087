"""What a section or an item says: sentences and clauses, and the tasks that they must be read as."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from hypothesis import strategies as st

from govplan.testing.clause_catalogue import CLAUSES, clauses
from govplan.testing.clauses import LABELS, Clause, Group, clause
from govplan.testing.runs import run
from govplan.testing.sentences import LONG, RULE, SHORT, Words

Part: TypeAlias = Words | Clause | str
"""A sentence, a clause, a line break, or a sign that a clause stands before: 。 or ；."""

BREAK: Final = "\n"


class Body(NamedTuple):
    """The parts of what a node says, in their order, and what they show."""

    parts: tuple[Part, ...] = ()
    features: frozenset[str] = frozenset()


class Statement(NamedTuple):
    """A sentence, the clause that belongs to it, and where that stands: behind, before its full stop, below."""

    words: Words
    clause: Clause | None = None
    place: str = "behind"


def body(statements: Sequence[Statement]) -> Body:
    """Put statements together: a paragraph, or several where a clause ends with its line.

    A sentence that might be taken for a heading, with other words right behind it, is replaced by a longer one.
    """
    parts: list[Part] = []
    dues: set[str] = set()
    for index, (said, stated, place) in enumerate(statements):
        if parts and isinstance(parts[-1], Clause) and parts[-1].is_cut:
            parts.append(BREAK)
        words = said
        if stated is None and index < len(statements) - 1 and said in SHORT:
            words = LONG[SHORT.index(said)]
        # A deadline that a task names twice might be one or two.
        named = {text for text, _ in (*words.dues, *(stated.dues if stated else ()))}
        if dues & named or len(named) < len(words.dues) + len(stated.dues if stated else ()):
            words = LONG[0]
        dues = (dues | {text for text, _ in words.dues}) if stated is None else set()
        # Names alone before a full stop might be a remark: 国家税务总局（驻总局监察局、总局稽查局）。
        if stated is None:
            parts.append(words)
        elif place == "before" and not stated.is_cut and "bare-list" not in stated.features:
            parts += [words._replace(text=words.text[:-1]), stated, words.text[-1]]
        else:
            parts += [words, *[BREAK] * (place == "below"), stated]
    return assembled(parts)


def assembled(parts: Iterable[Part]) -> Body:
    """Tell what a body shows beside what its parts are."""
    parts = tuple(parts)
    found = {feature for part in parts if not isinstance(part, str) for feature in part.features}
    stated = [index for index, part in enumerate(parts) if isinstance(part, Clause)]
    if len(stated) > 1:
        found.add("several-clauses")
    for index in stated:
        if parts[index - 1] == BREAK:
            found.add("clause-in-own-line")
        behind = parts[index + 1 : index + 2]
        if behind and isinstance(behind[0], Words):
            found.add("clause-midway")
        if behind and behind[0] == "。":
            found.add("clause-before-stop")
    if BREAK in parts:
        found.add("several-paragraphs")
    return Body(parts, frozenset(found))


def paragraphs(*bodies: Body) -> Body:
    """Put bodies below each other."""
    parts: list[Part] = []
    for each in bodies:
        parts += [*[BREAK] * bool(parts), *each.parts]
    return assembled(parts)


PLAIN: Final = body([Statement(SHORT[0])])
"""The simplest body."""

_COMPANY: Final = body(
    [
        Statement(words, clause([(LABELS[0], [Group(run(notation))])]))
        for words, notation in zip(SHORT, ("市国资委 、 腾云集团=市腾云集团", "市腾云集团 、 市财政局"), strict=False)
    ]
)

SPECIAL: Final = (
    _COMPANY._replace(features=_COMPANY.features | {"printed-elsewhere"}),
    body([Statement(RULE)]),
    body([Statement(SHORT[1], CLAUSES[1])] * 11),
    # A line as long as those of a text that is wrapped, where none is.
    paragraphs(
        body([Statement(Words("完善覆盖城乡的宽带网络基础设施，提升农村和偏远地区服务能力。"))]),
        body([Statement(LONG[1])]),
    ),
)
"""Bodies that show what no statement shows alone."""


def _catalogue() -> tuple[Body, ...]:
    """Write whole bodies, the simplest first: a sentence with a clause; a sentence alone; several."""
    first = [body([Statement(SHORT[0], each)]) for each in CLAUSES]
    single = [body([Statement(each)]) for each in (*SHORT, *LONG)]
    simple = [each for each in CLAUSES if not each.is_cut]
    placed = [body([Statement(SHORT[2], simple[index], "before")]) for index in (0, 1, 30, 90, 100)]
    placed += [body([Statement(SHORT[1], simple[index], "below")]) for index in (0, 2, 31, 95)]
    midway = [
        body([Statement(SHORT[index % 4], simple[index * 5]), Statement(LONG[index % len(LONG)])])
        for index in range(len(simple) // 5)
    ]
    several = [
        body(
            [
                Statement(LONG[index % len(LONG)], simple[-1 - index * 3], ("behind", "before")[index % 2]),
                Statement(
                    LONG[(index * 5 + 3) % len(LONG)], CLAUSES[-1 - index], ("behind", "below", "before")[index % 3]
                ),
            ]
        )
        for index in range(len(simple) // 4)
    ]
    lines = [paragraphs(single[4 + index], single[4 + (index * 3 + 5) % len(LONG)]) for index in range(5)]
    return (single[0], first[0], *single[1:], *first[1:], *placed, *midway, *SPECIAL, *several, *lines)


BODIES: Final = _catalogue()
"""Whole bodies; the simplest first."""


@cache
def bodies(without: frozenset[str]) -> st.SearchStrategy[Body]:
    """Draw bodies that lack some features: whole ones, or put together from sentences and clauses."""
    return st.one_of(*(_built(without) for _ in range(2)), known_bodies(without), *_special(without))


def _special(without: frozenset[str]) -> list[st.SearchStrategy[Body]]:
    kept = [each for each in SPECIAL if not each.features & without]
    return [st.sampled_from(kept)] if kept else []


@cache
def known_bodies(without: frozenset[str]) -> st.SearchStrategy[Body]:
    """Draw whole bodies that lack some features."""
    return st.sampled_from([each for each in BODIES if not each.features & without])


def _built(without: frozenset[str]) -> st.SearchStrategy[Body]:
    words = [each for each in (*SHORT, *LONG) if not each.features & without]
    places = ["behind", "behind", "before", "below"]
    statements = st.builds(Statement, st.sampled_from(words), st.none() | clauses(without), st.sampled_from(places))
    return (
        st.lists(statements, min_size=1, max_size=2)
        .map(body)
        .map(lambda each: PLAIN if each.features & without else each)
    )
