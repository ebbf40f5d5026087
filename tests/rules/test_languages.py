from itertools import product
from string import ascii_lowercase

from govplan.rules.languages import is_unknown


def test_the_list_is_iso_639_1_with_what_it_gave_up() -> None:
    """184 is what the packages count that have the whole list, and six were given up."""
    known = {code for code in map("".join, product(ascii_lowercase, repeat=2)) if not is_unknown(code)}
    assert len(known) == 184 + 6
    assert {"bh", "in", "iw", "ji", "jw", "mo"} <= known
    assert not {"cn", "jp", "xx"} & known
