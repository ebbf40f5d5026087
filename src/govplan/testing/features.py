"""The forms that real plans take, each by the name under which `documents` can require it or leave it out."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

FEATURES: Final[dict[str, str]] = {
    # Lines and characters.
    "flattened": "the body in one line: paragraphs are lost, and headings touch what follows them",
    "blank-lines": "an empty line behind each line",
    "page-lines": "lines with the number of a page (— 3 —) between paragraphs",
    "contents": "a dotted table of contents before the body",
    "hard-wrapped": "lines broken at a fixed width, in the middle of words",
    "crlf": "lines that end in CR LF",
    "carriage-returns": "lines that end in CR",
    "indented": "paragraphs that begin with two ideographic spaces",
    "tabs": "paragraphs that begin with a tab",
    "no-break-spaces": "paragraphs that begin with no-break spaces",
    "trailing-blanks": "blanks at the end of lines",
    "byte-order-mark": "U+FEFF before the first character",
    "gb18030": "bytes in GB 18030",
    # Head and foot.
    "no-title": "a text that begins with its first heading",
    "year-in-title": "a title that names a year: 2018年…工作要点",
    "years-in-title": "a title that names the years from and to: （2016—2020年）",
    "target-year-in-title": "a title with a year that is no period: 到2025年",
    "title-twice": "the title stands twice",
    "title-in-two-lines": "the title takes two lines",
    "preamble": "words between the title and the first heading",
    "covering-notice": "a notice that issues the plan stands before it",
    "bare-date": "only a date parts the covering notice from the plan",
    "joint-issuers": "two bodies sign",
    "signed-at-end": "issuer and date stand behind the body",
    "document-number": "a document number: 海政办〔2018〕12号",
    "odd-number-brackets": "a document number with [ ] or （ ）",
    "cited-number": "the number of another document is cited",
    "addressees": "a line of addressees: 各县（区）人民政府：",
    "date-in-han": "the date of issue in Chinese numerals: 二〇一八年三月一日",
    "access": "a note on access: （此件主动公开）",
    "published": "a line with the day of publication: 发布日期：2018-03-06",
    "index-number": "a line with the index number: 索引号：…",
    "attachment": "a line with the attachment: 附件：任务分工表",
    "attachments": "a numbered list of attachments",
    "copies": "a line with those who get a copy: 抄送：…",
    # Outline.
    "articles": "chapters and articles: 第一章, 第一条",
    "parts": "chapters in parts: 第一节",
    "decimals": "decimal numbers: 1.1",
    "inverted": "（一） above 一、",
    "arabic-first": "sections numbered 1., 2.",
    "wide-stop": "numbers with a full-width stop: 1．",
    "number-comma": "numbers with a comma: 1、",
    "narrow-label": "labels in narrow or mixed brackets: (一), (一）",
    "circled": "circled numbers: ①",
    "three-levels": "items below items",
    "four-levels": "items below items below items",
    "running-numbers": "the numbers of items run on over the sections",
    "gap": "a number is missing",
    "repeated-number": "a number stands twice",
    "late-start": "a list that opens with a number other than 1",
    "hundreds": "numbers beyond a hundred",
    "more-than-ten": "more than ten nodes side by side",
    "long": "thirty items or more",
    "heading-line": "a heading in a line of its own",
    "heading-sentence": "items that begin with a short heading and a full stop: 标题。正文",
    "no-heading": "a numbered paragraph without heading",
    "own-words": "words between a heading and the items below it",
    "clause-before-heading": "words with a clause before the first heading",
    # What items say.
    "several-paragraphs": "an item of more than one paragraph",
    "counted-measures": "一是…二是…: no labels",
    "list-in-sentence": "（1）…；（2）… within a sentence: no labels",
    "decimal-number": "1.5万, 99.8%: no labels",
    "dotted-date": "2018.3: no label",
    "cited-article": "第三条第（一）项: no label",
    "year-first": "words that begin with a year, behind a number with a stop: 1.2018年",
    "comment-bracket": "（PPP）, （二期）, （含平潭）: no clauses",
    "definition-bracket": "（以下简称平台）: no clause",
    "duty-in-prose": "由市财政局牵头，…配合 in running text: no clause",
    # Where clauses stand.
    "clause-midway": "words behind a clause, in the same paragraph",
    "clause-before-stop": "a clause before the full stop of its sentence",
    "clause-in-own-line": "a clause in a line of its own",
    "several-clauses": "several clauses in one item",
    # Kinds of clauses.
    "label-and-list": "a label and names, no role word: （责任单位：市财政局）",
    "label-and-roles": "a label, names and role words",
    "roles-alone": "names and role words, no label: （商务部负责）",
    "bare-list": "names alone: （省商务厅、省财政厅）",
    "label-run": "a label and names without brackets, to the end of the line",
    "two-labels": "two labels in one clause: （牵头单位：…；责任单位：…）",
    "touching-labels": "labels without brackets that touch the names before them",
    "lead-label": "a label that says who leads: 牵头单位",
    "support-label": "a label that says who supports: 配合单位",
    "implement-label": "a label that says who implements: 实施单位",
    "other-label": "another word for 责任单位: 责任部门, 对接部门",
    "narrow-brackets": "a clause in narrow brackets",
    "square-brackets": "a clause in square brackets",
    "tortoise-brackets": "a clause in 〔〕",
    "mismatched-brackets": "a bracket that is closed by one of another kind",
    "narrow-colon": "a narrow colon behind the label",
    "narrow-comma": "a narrow comma between names",
    "traditional": "labels, names and role words in traditional characters",
    "other-field": "a field in the clause that names no party: 适用范围, 联系人",
    "deadline-in-clause": "a deadline within the clause",
    "cut-off": "a clause that the end of its line cuts off",
    "stray-blanks": "blanks within names and role words",
    "first-listed": "a rule that the first of a list leads, from its clause on: 列第一位者为牵头单位，下同",
    "first-listed-in-prose": "the same rule in running text, for the whole document",
    # Roles.
    "lead": "牵头, 主办",
    "responsible": "负责, 承办",
    "by-division": "按职责分工负责, 分别负责",
    "lead-in-charge": "牵头负责, which is one word",
    "support": "配合, 协助",
    "in-charge-of-support": "负责配合落实, which is support",
    "participant": "参与, 参加",
    "guide": "指导",
    "supervise": "督办, 监督",
    "joint": "A会同B负责",
    "role-reach": "a role word that governs the groups before it too",
    "role-behind": "a group without role word behind the last one",
    "groups-by-semicolon": "groups parted by a semicolon, which a role word does not cross",
    "role-with-object": "市司法局负责法制审查工作: governs its own group alone",
    # Lists of parties.
    "levels-parted": "a comma between groups without role words",
    "carried-prefix": "the level carried on: 省发改委、教育厅",
    "nearest-prefix": "the nearest level is carried on: 省委组织部、省人社厅、发改委",
    "prefix-passes-over": "the level passes over names that stand alone",
    "prefix-over-comma": "the level crosses a comma to a bare name in 局, 委, 办, 部, 厅",
    "prefix-stops": "the level does not cross a comma to a centre or a company",
    "party-organs": "省委 carried on to organs of the party: 机要局",
    "not-a-level": "市场监管局 begins with no 市",
    "two-levels": "two levels carried on: 区经发局经信处、发改处",
    "outside-body": "an outside body takes no level and does not end it: 区公安局、平潭海关、财政局",
    "function-company": "a company whose name is a function takes the level: 水务集团",
    "private-company": "another company does not: 腾云科技公司",
    "printed-elsewhere": "a company takes the level that it is printed with elsewhere",
    "youth-league": "团区委 gives no level",
    "shared-office": "区党工委、管委会办公室: two offices",
    "carried-suffix": "the end carried back: 福州市、厦门市政府",
    "suffix-stops": "the end does not cross a comma",
    "group": "a group of bodies, which is one party: 各设区市政府",
    "comma-in-group": "a group with a 、 in it: 各市、县（区）人民政府",
    "bracket-in-name": "a name with a bracket: 区综合执法局（区安监局）",
    "inner-bracket": "a bracket within the clause: 各县〔市、区〕人民政府",
    "conjunction": "和, 及, 以及 between names",
    "conjunction-in-name": "和 within a name: 文化和旅游厅",
    "role-in-name": "a role word within a name: 督查室",
    "open-list": "a list that ends in 等",
    "open-midway": "等 in the middle of a list",
    "missing-separator": "two complete names without a separator",
    # Deadlines.
    "due-month": "2018年6月底前",
    "due-day": "2018年6月15日前",
    "due-year-end": "年底前, 年内",
    "due-month-bare": "6月底前, whose year is the plan's",
    "due-until": "到2020年",
}
"""What each form is, by its name."""


def features(names: Iterable[str]) -> frozenset[str]:
    """Return names of features as a set.

    Args:
        names: Some of the names of `FEATURES`.

    Raises:
        ValueError: One of them is no name of a feature; the message gives those that are like it.

    Example:
        >>> features({"carried-prefixes"})
        Traceback (most recent call last):
            ...
        ValueError: no feature 'carried-prefixes': did you mean 'carried-prefix' or ...
    """
    # A string is an iterable of strings too, and never what is meant.
    wanted = frozenset([names] if isinstance(names, str) else names)
    for name in sorted(wanted - FEATURES.keys()):
        near = " or ".join(map(repr, get_close_matches(name, FEATURES, n=3, cutoff=0.5)))
        raise ValueError(
            f"no feature {name!r}: " + (f"did you mean {near}?" if near else "see FEATURES for all of them")
        )
    return wanted
