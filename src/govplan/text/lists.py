"""The lists of a responsibility clause: where a party ends and the next begins.

、 binds tighter than ， and ；, and 和 tighter than both. A level may take several of them: 各市、县（区）人民政府.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govplan.model import Role
from govplan.text.names import alternatives, is_name
from govplan.text.words import MANNERS, ROLES

ROLE_OF: Final[dict[str, Role]] = {word: role for role, words in ROLES.items() for word in words}
_ROLE: Final = f"(?:{alternatives(ROLE_OF)})$"
# 协同 is a manner in 协同负责, and part of the role word in 协同落实.
_BY_DUTY: Final = (
    rf"(?:(?:按照?|根据|依据?)(?:各自)?(?:职责|职能|分工|任务)+)?(?:(?!{_ROLE})(?:{alternatives(MANNERS)}))*"
)
ROLE_AT_END: Final = re.compile(rf"{_BY_DUTY}(?P<word>{_ROLE})")
_MARK: Final = re.compile("[（）、，；。]")
_AND: Final = re.compile("以及|及|和|与")
_AND_FIRST: Final = re.compile("[和及与](?!平区|田|政县|龙市|顺县|静县|硕县|林格尔|布克赛尔)..")  # 和平区 is a name.
_BARE_AFTER_AND: Final = re.compile("(?:单位|部门|机构|企业|人民政府|委员会|政府|组织|团体)$|其")
_BARE_BEFORE_AND: Final = re.compile(
    "(?:^|各|有关|相关)(?:中央|区|乡镇|园区|市|县|街道|镇|乡|开发区|新区|党委|各乡镇党委)$|各?(?:乡镇|街道|镇|乡|县|区)党(?:工)?委$"
)
_PLACE_AND_GROUP: Final = re.compile(r"[\u4e00-\u9fff]{2,4}(?:及|和|与|以及)(?:其他|相关|有关|各)")
_GROUP_LEVEL: Final = re.compile(
    r"(?:[省市县区]?(?:各|有关|相关|所有)+)(?:省|市|州|县|区|旗|盟|镇|乡|乡镇|街道|园区|开发区|设区市|县市|市县|县区)(?:（[^（）]{1,6}）)?$"
)
_LEVEL_REST: Final = re.compile(
    r"(?:自治区|自治州|直辖市|县级市|省|市|州|盟|县|区|旗|镇|乡|乡镇|街道|园区|开发区|开发园区|功能区|县区|县市|市区|新区)(?:（[^（）]{1,6}）)?(?:区|市)?"
    r"(?:（[^（）]{1,6}）)?(?:人民政府|政府|管委会|党委|党委政府|办事处|党工委)?(?:（[^（）]{1,6}）)?$"
)
_PARTY_COMMITTEE: Final = re.compile("(?:党委|工委|党组)(?:（[^（）]{1,6}）)?$")
_GOVERNMENT: Final = re.compile("(?:人民政府|政府|办事处|管委会)(?:（[^（）]{1,6}）)?$")
_FIRST_OF_LEVEL: Final = frozenset("自直省市州盟县区旗镇乡街园开新人政办管")
_LAST_OF_LEVEL: Final = frozenset("省市州县区旗盟镇乡道园）委组")
_NO_SEPARATOR: Final = re.compile(r"(?<=）)(?=[省市区县][^场域政民容]{1,12}[局委办部厅])")
_SAME_LEVEL: Final = re.compile(
    "(?<=[局委办部厅])(?=([省市区县旗])(?![场域政容民长县区])[\u4e00-\u9fff]{2,14}[局委办厅]$)"
)
_SHORTEST: Final = 2
_SHORTEST_NAME: Final = 4
_NAME_LENGTH: Final = 30


def pieces(text: str, begin: int, end: int) -> Sequence[tuple[int, int, str]]:
    """Split a list at 、 ， ； 。 outside brackets.

    Args:
        text: The inside of a clause, without blanks.
        begin: Offset of the first character of the list.
        end: Offset behind the last.

    Returns:
        For each piece its start, its end and the mark behind it, which is ； for the last.

    Example:
        >>> pieces("市财政局、各市、县（区）政府", 0, 14)
        [(0, 4, '、'), (5, 14, '；')]
    """
    found: list[tuple[int, int, str]] = []
    depth = 0
    for match in _MARK.finditer(text, begin, end):
        mark = match.group()
        stop = match.start()
        if mark == "（":
            depth += 1
        elif mark == "）":
            depth = max(depth - 1, 0)
        elif depth == 0:
            found.append((_beginning(text, found, begin, stop), stop, mark))
            begin = stop + 1
    found.append((_beginning(text, found, begin, end), end, "；"))
    return found


def _beginning(text: str, pieces: list[tuple[int, int, str]], begin: int, end: int) -> int:
    """Return where a piece begins: with the one before, which is taken off, if it goes on with that."""
    if pieces and begin < end and text[begin] in _FIRST_OF_LEVEL and _goes_on(text, pieces[-1], begin, end):
        return pieces.pop()[0]
    return begin


def _goes_on(text: str, before: tuple[int, int, str], begin: int, end: int) -> bool:
    """Tell whether a piece goes on with the one before: 各市、县（区）人民政府 is one party."""
    first, last, mark = before
    if mark != "、" or text[last - 1] not in _LAST_OF_LEVEL:
        return False
    role = ROLE_AT_END.search(text, begin, end)
    stop = role.start() if role else end
    if text[first] == "各" and _PARTY_COMMITTEE.search(text, first, last):
        # 各镇党委、政府 is one, as 各镇党委和政府 is.
        return _GOVERNMENT.match(text, begin, stop) is not None
    if not _LEVEL_REST.match(text, begin, stop):
        return False
    # 各省、自治区 is one already and goes on with 直辖市人民政府.
    return bool(_GROUP_LEVEL.search(text, first, last)) or (
        text[first] in "各有相" and text.find("、", first, last) > 0
    )


def name_spans(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Split a piece at 及, 和, 与 and 以及 between complete names, and where a separator is missing.

    Args:
        text: The inside of a clause, without blanks.
        begin: Offset of the first character of the piece.
        end: Offset behind the last.

    Returns:
        For each name its start and its end.

    Example:
        >>> name_spans("市财政局和市审计局", 0, 9), name_spans("市人力资源和社会保障局", 0, 11)
        ([(0, 4), (5, 9)], [(0, 11)])
    """
    if _AND_FIRST.match(text, begin, end):
        begin += 1
    cuts: list[tuple[int, int]] = []
    for match in _AND.finditer(text, begin + 1, end):
        left = text[max(begin, match.start() - _NAME_LENGTH) : match.start()]
        right = text[match.end() : min(end, match.end() + _NAME_LENGTH)]
        if _is_and(left, right):
            cuts.append((match.start(), match.end()))
    cuts += [(match.start(), match.end()) for match in _NO_SEPARATOR.finditer(text, begin, end)]
    if end - begin > 2 * _SHORTEST_NAME and text[end - 1] in "局委办厅":
        # 区国资办区住建委: the level begins again.
        cuts += [
            (match.start(), match.end())
            for match in _SAME_LEVEL.finditer(text, begin + _SHORTEST_NAME, end)
            if match[1] == text[begin]
        ]
    edges = [begin, *(edge for cut in sorted(cuts) for edge in cut), end]
    return [(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True) if first < last]


def _is_and(left: str, right: str) -> bool:
    """Tell whether 和 (or its like) between two texts parts two names."""
    if not right or left.count("（") > left.count("）"):
        return False
    whole = is_name(left)
    if not (whole or left.endswith("等") or _PLACE_AND_GROUP.match(f"{left}和{right}")):
        return False
    if _BARE_AFTER_AND.match(right) or _BARE_BEFORE_AND.search(left):
        return False
    return not whole or (len(right) > _SHORTEST and (is_name(right) or ROLE_AT_END.search(right) is not None))
