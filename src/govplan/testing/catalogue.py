"""What a person would write: whole values and words, the simplest first."""

from datetime import date
from typing import Any, Final

from govplan.model import (
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Place,
    Plan,
    Relation,
    Responsibility,
    Section,
    Source,
    Task,
)

GENRES: Final = ("工作要点", "实施方案", "行动计划", "任务分工方案", "实施意见")
TITLES: Final = (
    "",
    "工作要点",
    "2018年数字海峡工作要点",
    "关于加快信用体系建设的实施方案",
    "“互联网+”行动计划（2016—2020年）",
)
HEADINGS: Final = ("总体要求", "加快网络建设", "推动大数据应用", "保障措施", "深化“放管服”改革（试点）")
SENTENCES: Final = (
    "",
    "加快网络建设。",
    "推进5G、IPv6规模部署，2018年底前覆盖率达95%以上。",
    "建立工作台账，实行月通报、季督查；落实不力的，予以约谈。\n重大事项及时报告。",
)
TAILS: Final = ("附件：任务分工表", "抄送：市委办公室，市人大常委会办公室。")
ADDRESSEES: Final = ("各市、县（区）人民政府", "市政府各部门、各直属机构")
LANGUAGES: Final = ("zh-Hans", "zh-Hant", "en")
ROLE_WORDS: Final = ("牵头", "负责", "配合", "参与", "指导")
DUTY_LABELS: Final = ("责任单位", "牵头单位", "配合单位")
DAYS: Final = (date(2018, 1, 1), date(2018, 12, 31), date(2020, 2, 29))

_COMMERCE, _FINANCE = Party("省商务厅"), Party("省财政厅", printed="财政厅")
_CITIES, _AGENCIES = Party("各设区市政府", kind="group"), Party("省直有关部门", kind="group")

PARTIES: Final = (
    _COMMERCE,
    _FINANCE,
    _CITIES,
    _AGENCIES,
    Party("海峡大学"),
    Party("区城管局（区安监局）"),
    Party("林海生", kind="person"),
)

ASSIGNMENTS: Final = (
    Assignment("responsible", _COMMERCE, basis="default"),
    Assignment("lead", _COMMERCE, "牵头"),
    Assignment("support", _FINANCE, "配合"),
    Assignment("responsible", _CITIES, "负责"),
    Assignment("lead", _FINANCE, basis="rule"),
)

DUTIES: Final = (
    Responsibility(),
    Responsibility("（责任单位：省商务厅）", "责任单位", ASSIGNMENTS[:1]),
    Responsibility("（省商务厅牵头）", None, ASSIGNMENTS[1:2]),
    Responsibility("配合单位：省财政厅", "配合单位", (Assignment("support", Party("省财政厅"), "配合单位"),)),
    Responsibility(
        "（责任单位：各设区市政府等）", "责任单位", (Assignment("responsible", _CITIES, basis="default"),), True
    ),
    Responsibility("（责任单位：省商务厅牵头，财政厅配合）", "责任单位", ASSIGNMENTS[1:3]),
    # A clause that is cut off.
    Responsibility("（责任单位：省商务", "责任单位", (Assignment("responsible", Party("省商务"), basis="default"),)),
)

DUES: Final = (Due("年底前", DAYS[1]), Due("长期"))

TASKS: Final = (
    Task(""),
    Task("加快网络建设。"),
    Task("加快网络建设。", DUTIES[1]),
    Task("加快网络建设", DUTIES[2]),
    Task("加快网络建设。", DUTIES[5]),
    Task("2018年底前覆盖率达95%以上。", None, DUES[:1]),
    Task(SENTENCES[3], DUTIES[4]),
)

# Shrinking prefers whole values to built ones: each comes after those that show less.
ITEMS: Final = (
    Item(),
    Item("（一）", 1, None, TASKS[1:2]),
    Item("（二）", 2, None, TASKS[2:3]),
    Item("（三）", 3, "推动大数据应用", TASKS[3:4]),
    Item("（四）", 4, None, TASKS[4:5]),
    Item("1.", 1, "信用信息共享", TASKS[5:6]),
    Item("2.", 2, None, TASKS[6:]),
    Item("（五）", 5, None, TASKS[2:4]),
    Item("第三条", 3, None, (), (Item("（1）", 1),)),
)

SECTIONS: Final = (
    Section(),
    Section("一、", 1, "总体要求", TASKS[1:2]),
    Section("二、", 2, "加快网络建设", (), ITEMS[2:3]),
    Section(None, None, None, TASKS[2:3]),
)

HEADS: Final[dict[type, tuple[dict[str, Any], ...]]] = {
    # Labels, numbers and headings; the last ones are empty, which is not the same as absent.
    Section: (
        {},
        {"label": "一、", "number": 1, "heading": "总体要求"},
        {"label": "二、", "number": 2, "heading": "加快网络建设"},
        {"label": "十、", "number": 10, "heading": "保障措施"},
        {"label": "第一章", "number": 1, "heading": "总则"},
        {"label": "1.", "number": 1},
        {"label": "", "number": 0, "heading": ""},
    ),
    Item: (
        {},
        {"label": "（一）", "number": 1},
        {"label": "（二）", "number": 2, "heading": "推动大数据应用"},
        {"label": "（十一）", "number": 11, "heading": "深化“放管服”改革（试点）"},
        {"label": "1.", "number": 1},
        {"label": "2．", "number": 2, "heading": "信用信息共享"},
        {"label": "（1）", "number": 1},
        {"label": "第二十一条", "number": 21},
        {"label": "1.1", "number": 1, "heading": "目标"},
        {"label": "", "number": 0, "heading": ""},
    ),
}

NOTICE: Final = Notice("海峡市人民政府办公室关于印发实施方案的通知", "现印发给你们，请认真组织实施。")

FRONTS: Final[tuple[dict[str, Any], ...]] = (
    # What a plan has beside its title and its sections.
    {},
    {"preamble": "为贯彻落实上级部署，制定本方案。", "genre": "实施方案"},
    {
        "notice": NOTICE,
        "issuers": (Party("海峡市人民政府办公室"),),
        "addressees": ADDRESSEES,
        "identifiers": (Identifier("document-number", "海政办〔2018〕12号"),),
        "genre": "工作要点",
        "issued": date(2018, 3, 1),
        "published": date(2018, 3, 6),
        "period": Period(*DAYS[:2]),
        "jurisdiction": Place("海峡市", "GB/T 2260", "359900"),
        "access": "主动公开",
        "lead_rule": "first-listed",
        "relations": (Relation("implements", "国家信息化发展战略纲要"),),
        "source": Source("海峡市人民政府网站", "https://example.org/plan.html", date(2018, 3, 7), "0" * 64, "试行"),
        "closing": TAILS[0],
    },
)

VALUES: Final[dict[type, tuple[Any, ...]]] = {
    # Whole values of a class.
    Party: PARTIES,
    Assignment: ASSIGNMENTS,
    Responsibility: DUTIES,
    Due: DUES,
    Task: TASKS,
    Item: ITEMS,
    Section: SECTIONS,
}

WORDS: Final[dict[tuple[type, str], tuple[Any, ...]]] = {
    # Values of a member, for classes that are put together member by member.
    (Plan, "title"): TITLES,
    (Plan, "preamble"): SENTENCES[1:],
    (Plan, "genre"): GENRES,
    (Plan, "issued"): DAYS,
    (Plan, "published"): DAYS,
    (Plan, "language"): LANGUAGES,
    (Plan, "access"): ("主动公开", "依申请公开"),
    (Plan, "closing"): TAILS,
    (Notice, "title"): (NOTICE.title,),
    (Notice, "text"): (NOTICE.text,),
    (Section, "label"): ("一、", "第一章", "1."),
    (Section, "number"): (1, 2, 3, 10, 21),
    (Section, "heading"): HEADINGS,
    (Item, "label"): ("（一）", "1.", "（1）", "第一条", "①", "1.1"),
    (Item, "number"): (1, 2, 3, 10, 21),
    (Item, "heading"): HEADINGS,
    (Task, "text"): SENTENCES,
    (Responsibility, "text"): tuple(duty.text for duty in DUTIES[1:]),
    (Responsibility, "label"): DUTY_LABELS,
    (Assignment, "word"): ROLE_WORDS,
    (Party, "name"): tuple(party.name for party in PARTIES),
    (Party, "printed"): ("财政厅", "商务厅"),
    (Party, "id"): ("350000-szzt",),
    (Due, "text"): tuple(due.text for due in DUES),
    (Due, "date"): DAYS,
    (Identifier, "scheme"): ("document-number", "index-number", "urn:isbn"),
    (Identifier, "value"): ("海政办〔2018〕12号", "HX00100-3000-2018-00012"),
    (Period, "start"): DAYS[:1],
    (Period, "end"): DAYS[1:],
    (Place, "name"): ("海峡市", "福建省"),
    (Place, "scheme"): ("GB/T 2260",),
    (Place, "code"): ("350000",),
    (Relation, "title"): ("国家信息化发展战略纲要",),
    (Source, "title"): ("海峡市人民政府网站",),
    (Source, "url"): ("https://example.org/plan.html",),
    (Source, "retrieved"): DAYS,
    (Source, "sha256"): ("0" * 64,),
}
