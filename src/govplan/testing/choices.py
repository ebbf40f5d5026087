"""What is chosen once for a document, and which features go together."""

from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from govplan.testing.bodies import BODIES
from govplan.testing.features import FEATURES
from govplan.testing.fronts import PARTS, USES, Option, option
from govplan.testing.outlines import NUMBERINGS, SCHEMES

_NBSP: Final = "\xa0\xa0"

CHOICES: Final[dict[str, tuple[Option, ...]]] = {
    # What is chosen once for a document; the first of each is the simplest.
    **PARTS,
    "lines": (
        option("plain"),
        option("plain"),
        option("flattened", "flattened"),
        option("blank-lines", "blank-lines"),
        option("page-lines", "page-lines"),
        option("hard-wrapped", "hard-wrapped"),
    ),
    "contents": (option(False), option(True, "contents")),
    "end": (option("\n"), option("\n"), option("\r\n", "crlf"), option("\r", "carriage-returns")),
    "indent": (option(""), option("\u3000\u3000", "indented"), option("\t", "tabs"), option(_NBSP, "no-break-spaces")),
    "trailing": (option(""), option(""), option(" ", "trailing-blanks")),
    "mark": (option(""), option(""), option("\ufeff", "byte-order-mark")),
    "encoding": (option("utf-8"), option("utf-8"), option("gb18030", "gb18030")),
    "scheme": SCHEMES,
    "numbering": NUMBERINGS,
    "sentences": (*[option(False)] * 4, option(True, "heading-sentence")),
    "opening": (*[option(None)] * 4, *(option(index, "clause-before-heading") for index in range(2))),
}


class Shape(NamedTuple):
    """How many nodes a feature needs: one below the other, side by side below a section, and sections."""

    depth: int = 1
    items: int = 1
    sections: int = 1


NEEDS: Final[dict[str, Shape]] = {
    "three-levels": Shape(3),
    "four-levels": Shape(4),
    "articles": Shape(3),
    "parts": Shape(2),
    "decimals": Shape(2),
    "inverted": Shape(2),
    "circled": Shape(4),
    "narrow-label": Shape(4),
    "wide-stop": Shape(4),
    "number-comma": Shape(4),
    "running-numbers": Shape(2, 1, 2),
    "gap": Shape(2, 2),
    "repeated-number": Shape(2, 2),
    "late-start": Shape(2),
    "hundreds": Shape(2, 2),
    "heading-sentence": Shape(2, 3),
    "more-than-ten": Shape(2, 11),
    "long": Shape(2, 30),
    "page-lines": Shape(2, 2),
    "contents": Shape(1, 1, 2),
    "heading-line": Shape(),
    "own-words": Shape(2),
    "no-heading": Shape(2),
}
"""What a document must have for a feature of its outline or its lines to be seen."""

_ONE_LINE: Final = frozenset(
    {
        *("heading-line", "own-words", "contents", "clause-before-heading", "several-paragraphs", "clause-in-own-line"),
        *("articles", "parts", "decimals", "inverted", "arabic-first", "wide-stop", "number-comma", "narrow-label"),
        *("circled", "gap", "repeated-number", "late-start", "hundreds"),
    }
)

UNCLEAR: Final[dict[str, frozenset[str]]] = {
    # What two readers might read differently in a document with another feature, so that no plan is certain.
    # Whether the blank in a title was the end of a line.
    "flattened": frozenset({"title-in-two-lines"}),
    "hard-wrapped": frozenset({"stray-blanks", "list-in-sentence", "cited-article"}),
    # A statute has duties in it, and no clauses: those without a label might be either.
    "articles": frozenset({"roles-alone", "bare-list"}),
    "parts": frozenset({"roles-alone", "bare-list"}),
    # Whether the rule binds those who implement is not settled.
    "first-listed": frozenset({"implement-label"}),
    "first-listed-in-prose": frozenset({"implement-label"}),
}

_APART: Final[dict[str, frozenset[str]]] = {
    # Features that no document has together with another one.
    "flattened": _ONE_LINE | UNCLEAR["flattened"],
    "hard-wrapped": frozenset({"several-paragraphs", "clause-in-own-line"}) | UNCLEAR["hard-wrapped"],
    **{name: UNCLEAR[name] for name in ("articles", "parts", "first-listed", "first-listed-in-prose")},
    "contents": frozenset({"preamble", "no-title", "covering-notice", "signed-at-end", "clause-before-heading"}),
    "clause-before-heading": frozenset({"preamble", "no-title", "covering-notice", "signed-at-end"}),
}


STATED: Final = frozenset(feature for body in BODIES for feature in body.features)
"""The features of what sections and items say."""


def left_out(require: AbstractSet[str], without: AbstractSet[str]) -> frozenset[str]:
    """Return all that documents must lack: what is left out, and what cannot go together with what is required.

    Raises:
        ValueError: No document can have all that is required and lack all that is left out.
    """
    found = {*without}
    for name, others in _APART.items():
        found |= others if name in require else {name} if others & require else set()
    if "heading-line" in without:
        found.add("contents")
    for name in require & STATED:
        said = [body.features for body in BODIES if name in body.features and not body.features & without]
        always = {feature for feature in FEATURES if said and all(feature in each for each in said)}
        found |= {other for other, unclear in UNCLEAR.items() if always & unclear and other not in require}
    if "no-heading" in without:
        found.add("flattened")
        if "heading-line" in without:
            raise ValueError("no document lacks both 'heading-line' and 'no-heading'")
    for name in sorted(require & found):
        clashing = sorted(other for other in require if other in _APART.get(name, ()) or name in _APART.get(other, ()))
        raise ValueError(f"no document has {name!r} " + (f"and {clashing[0]!r}" if clashing else "when it is left out"))
    return frozenset(found)


def options(require: AbstractSet[str], without: AbstractSet[str]) -> dict[str, tuple[Option, ...]]:
    """Return what each choice is made from.

    Args:
        require: Features that the document must have.
        without: Features that it must not have.

    Raises:
        ValueError: No option of a choice has all that is required.
    """
    wanted = require - STATED
    found: dict[str, tuple[Option, ...]] = {}
    uses = {name for name in PARTS if any(each.features & wanted for each in PARTS[name])}
    for name, all_options in CHOICES.items():
        here = wanted & {feature for each in all_options for feature in each.features}
        kept = [each for each in all_options if here <= each.features and not each.features & without]
        if name == "shape":
            kept = [each for each in kept if uses <= USES[each.value]]
        if name == "opening" and "label-and-list" in without:
            kept = [each for each in kept if each.value is None]
        if not kept:
            raise ValueError(f"no document has all of {', '.join(sorted(here or wanted))} and lacks what is left out")
        found[name] = tuple(kept)
    return found
