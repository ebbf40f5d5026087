"""How the time of a parser grows is told."""

from govplan.testing.growth import WORST, exponent, steepest


def quadratic(text: str) -> None:
    """Look through a text once for each of its brackets."""
    for _ in range(text.count("（")):
        text.translate({0: 0})


def test_a_parser_whose_time_is_in_proportion_passes() -> None:
    assert exponent(lambda text: [sign for sign in text for _ in range(9)], "建") < WORST


def test_the_unit_is_told_with_which_time_grows_faster() -> None:
    worst, unit = steepest(quadratic)
    assert worst > WORST
    assert "（" in unit


def test_what_takes_no_time_does_not_grow() -> None:
    assert exponent(len, "建") == 0
