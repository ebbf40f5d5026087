from govplan.rules.languages import _TWO_LETTERS


def test_the_list_is_iso_639_1_with_what_it_gave_up() -> None:
    """The count is that of the packages which have the whole list; no code has been added since 2002."""
    assert len(_TWO_LETTERS - {"bh", "in", "iw", "ji", "jw", "mo"}) == 184
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in _TWO_LETTERS)
