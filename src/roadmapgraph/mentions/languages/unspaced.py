"""Names in scripts that put no spaces between words."""

import re

from roadmapgraph.mentions.languages.known import (
    ALWAYS_GROUPS,
    GROUPS,
    PRACTICE_GROUPS,
    RESOURCE_GROUPS,
    TOOL_GROUPS,
)

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
CJK_PROSE = re.compile(
    rf"[{_CJK}][^。！？]{{7,}}[。！？]|(?:我们|你们|你|您|咱们|これは|です|ます|ください|しましょう|ません|"
    rf"입니다|합니다|하세요|습니다|마세요)"
)
"""Sentences of scripts that put no spaces between words."""
_CJK_HEAD = re.compile(rf"[{_CJK}]+")
_CJK_LETTER = re.compile(rf"[{_CJK}]")


def is_unspaced(name: str) -> bool:
    """Whether a name has letters of a script that puts no spaces between words."""
    return bool(_CJK_LETTER.search(name))


def head_words(words: list[str]) -> list[str]:
    """Return a heading's words; one that has no spaces of its own gives the known word that it ends in."""
    return [
        _last_noun(word)
        if word.isascii() or not _CJK_HEAD.fullmatch(word)
        else next((known for known in _ENDINGS if word.endswith(known)), _without_particle(word))
        for word in words
    ]


def _without_particle(word: str) -> str:
    """Return a Korean noun without the particle for "and" behind it, where the noun groups things."""
    stem = word[:-1]
    grouping = stem in GROUPS | TOOL_GROUPS | RESOURCE_GROUPS | PRACTICE_GROUPS
    return stem if word[-1:] in ("와", "과") and grouping else word


_SHORT = 8
_COMPOUND = re.compile(
    r".{3,}?(projekte?|aufgaben?|übungen|bücher|bücherliste|kurse|werkzeuge?|literatur|materialien|"
    r"quellen|oefeningen|"
    r"projecten|boeken|böcker|övningar)"
)
"""A Germanic compound that ends in what groups things: "Übungsprojekte"."""


def _last_noun(word: str) -> str:
    compound = _COMPOUND.fullmatch(word) if len(word) > _SHORT else None
    return compound[1] if compound else word


_ENDINGS = sorted(
    (
        word
        for word in TOOL_GROUPS | RESOURCE_GROUPS | PRACTICE_GROUPS | ALWAYS_GROUPS
        if _CJK_HEAD.fullmatch(word) and len(word) > 1
    ),
    key=lambda word: (-len(word), word),
)
_AND = re.compile(r"\s?(?:以及|或者|または|もしくは|および|及び|并且|[和与及跟或與とや・])\s?")
_NO_AND = re.compile(
    r"(?:饱|调|共|总|参|赋|给|温|飽|調|総|普|涉|以|提|顾|议|す|な|に|も|と|こ|ひ|は|が|を|で|の|あ|た|る)$"
)
"""What stands before a sign for "and" that is part of a word: "饱和", "参与", "こと"."""
_NO_AND_BEFORE = re.compile(r"(?:谐|平|弦|声|睦|时|者|否|众|语|其|格|き|い|し|の|は|も|を|で|に|ら|が|り|か)")
"""What stands behind such a sign: "和谐", "与否", "及其", "とは"."""
_RELATION = re.compile(
    r"(?:权衡|權衡|关系|区别|對比|对比|比较|差异|联系|平衡|选择|转换|取舍|トレードオフ|関係|違い|比較|"
    r"使い分け|の差|"
    r"的[^的]+|間の[^の]+)$"
)
"""What makes one thing of two: "A与B的关系"."""
_FIELD = re.compile(r".*(?:概率|论|学|論|学|统计|代数)$")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]+")
_LEAST = 2
_NOT = ("无", "非", "半", "不", "弱", "強", "未", "無")
_CODE = re.compile(r"[A-Za-z]{1,2}\d{0,2}|\d{1,2}|[一二三四]")
_CODED = re.compile(r"([A-Za-z]{1,2}\d{0,2}|\d{1,2})(\s?)([^\sA-Za-z\d].+)")
_SORT = re.compile("[型的式]$")
"""The end of a word that says of which sort: "エンコーダ型およびデコーダ型モデル"."""
_MODIFIERS = re.compile(
    r"(?:非?线性|逻辑|多项式|有?监督|无监督|半监督|自监督|卷积|循环|递归|离散|连续|静态|动态|单变量|"
    r"多变量|一元|多元|"
    r"前向|反向|双向|单向|全局|局部|随机|批量?|小批量|条件|联合|边缘|广度(?:优先)?|深度(?:优先)?|硬|软|"
    r"强|弱|绝对|"
    r"相对|有状态|无状态|同步|异步|关系型|非关系型|水平|垂直|内|外|左|右|点|区间|"
    r"ロジスティック|多項式|教師(?:あり|なし|有り|無し)|非?線形|離散|連続|静的|動的|単|多変量|畳み込み|"
    r"再帰|同期|非同期|"
    r"条件付き|同時|周辺|深さ優先|"
    r"幅優先|正則|点|区間)"
)
"""Words that wait for a noun: "监督与无监督学习", "教師あり・なし学習"."""


def joined_unspaced(name: str, *, whole: bool) -> list[tuple[int, int, str]]:
    """Return where the two names of "A和B" stand, and their labels; nothing where it is one name.

    ``whole``: it is a heading, where only names that are alike are two ("过拟合与欠拟合").
    """
    found = [match for match in _AND.finditer(name) if _joins(name, match)]
    if len(found) != 1 or not is_unspaced(name):
        return []
    (match,) = found
    first, second = name[: match.start()], name[match.end() :]
    places = ((0, match.start()), (match.end(), len(name)))
    if shared := _shared(first, second):
        return [(start, end, label) for (start, end), label in zip(places, shared, strict=True)]
    if min(len(first), len(second)) < _LEAST or _RELATION.search(second):
        return []
    alike = first[-2:] == second[-2:] or first[:2] == second[:2]
    spaced = match[0] != match[0].strip() or not (is_unspaced(first) and is_unspaced(second))
    fields = bool(_FIELD.fullmatch(first) and _FIELD.fullmatch(second))
    if not (alike or spaced or not (whole or fields)):
        return []
    return [(start, end, name[start:end]) for start, end in places]


def _joins(name: str, match: re.Match[str]) -> bool:
    """Whether a sign for "and" is one, and no part of a word."""
    first, second = name[: match.start()], name[match.end() :]
    sign = match[0].strip()
    if not first or not second:
        return False
    if sign == "・":
        both = _KATAKANA.fullmatch(first[-1]) and _KATAKANA.fullmatch(second[0])
        return not both
    if len(sign) > 1:
        return True
    if sign in "とや" and not _stands_free(first, second):
        return False
    return not (_NO_AND.search(first) or _NO_AND_BEFORE.match(second)) or bool(_shared(first, second))


def _stands_free(first: str, second: str) -> bool:
    """Whether no letter of the script for endings stands beside the sign, as in "こと" and "とは"."""
    hiragana = re.compile("[\u3040-\u309f]")
    return not (hiragana.match(second[0]) or (hiragana.match(first[-1]) and first[-1] not in "りしせみけれ"))


def _shared(first: str, second: str) -> list[str]:
    """Return the labels of "监督与无监督学习" and "L1 和 L2 正则化", where the first waits for a noun."""
    if _CODE.fullmatch(first) and (coded := _CODED.fullmatch(second)):
        return [f"{first}{coded[2]}{coded[3]}", second]
    for no in _NOT:
        if second.startswith(no + first) and len(second) > len(no + first):
            return [f"{first}{second[len(no + first) :]}", second]
    if first[0] in _NOT and second.startswith(first[1:]) and len(second) > len(first[1:]) > 1:
        return [f"{first}{second[len(first[1:]) :]}", second]
    if first.startswith("教師") and second.startswith("なし") and len(second) > len("なし"):
        return [f"{first}{second[len('なし') :]}", f"教師{second}"]
    if (sort := _SORT.search(first)) and (same := re.match(rf".{{1,8}}?{sort[0]}(?=.)", second)):
        return [f"{first}{second[same.end() :]}", second]
    waits = _MODIFIERS.fullmatch(first)
    other = _MODIFIERS.match(second) if waits else None
    if waits and other and other.end() < len(second):
        return [f"{first}{second[other.end() :]}", second]
    return []
