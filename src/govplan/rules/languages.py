"""The languages that a language tag (BCP 47) may begin with.

The registry has more than eight thousand, and a package that knows them is a dependency for a single rule. So only what
is certain is judged: codes of two letters, which are a closed list (ISO 639-1), and those of more than three, of which
none is registered. Codes of three letters are taken as they are.
"""

from __future__ import annotations

from typing import Final

_TWO_LETTERS: Final = frozenset(
    # ISO 639-1, and what it gave up and the registry of BCP 47 keeps: bh, in, iw, ji, jw, mo.
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw "
    "ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt "
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm "
    "sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh "
    "zu".split()
)


def is_unknown(tag: str) -> bool:
    """Tell whether a language tag surely begins with no language.

    Args:
        tag: A tag of the form of BCP 47.

    Example:
        >>> [is_unknown(tag) for tag in ("zh-Hans", "bo", "cn", "yue", "chinese")]
        [False, False, True, False, True]
    """
    language = tag.partition("-")[0].lower()
    return language not in _TWO_LETTERS if len(language) == 2 else len(language) != 3
