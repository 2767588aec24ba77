"""Words of other languages than English that say how to read a heading or a line."""

import re
from collections.abc import Sequence

from roadmapgraph.mentions.words import word_set

GROUPS = word_set(
    "inhalt inhaltsverzeichnis überblick übersicht voraussetzungen vorkenntnisse einleitung "
    "zusammenfassung "
    "lernplan lernpfad fahrplan themen lernziele "
    "sommaire contenu prérequis aperçu objectifs parcours thèmes notions compétences étapes programme "
    "contenido contenidos índice temario prerrequisitos requisitos objetivos resumen temas conceptos "
    "conteúdo conteúdos sumário pré-requisitos tópicos conceitos "
    "indice contenuti prerequisiti obiettivi percorso argomenti concetti "
    "содержание оглавление введение требования темы план программа "
    "fondamentaux premiers pas grundlagen fundamentos bases основы previos previas básicos "
    "básicas avancé basi fundamentals "
    "inhoud overzicht vereisten "
    "目录 目標 目标 前言 简介 概述 概要 路线图 学习路线 "
    "学习路径 前置知识 前置条件 前提 目次 はじめに 前提条件 ロードマップ "
    "학습목표 목차 로드맵"
)
"""Nouns that group things, as in the English list of the same name."""

CONNECTIVES = word_set(
    "und oder der die das des dem den für zu zum zur mit im in et ou le la les l' des du de "
    "pour avec y o e "
    "el los las del para con da do dos das il lo gli i della dei per и или для по en of"
)
"""Words between the nouns of a heading."""

ALWAYS_GROUPS = word_set("lernplan lernpfad fahrplan 路线图 学习路线 学习路径 ロードマップ 로드맵")

TOOL_GROUPS = word_set(
    "werkzeug werkzeuge bibliotheken programmiersprachen sprachen outil outils bibliothèques langages "
    "herramienta herramientas librerías bibliotecas lenguajes ferramenta ferramentas linguagens strumenti "
    "librerie linguaggi инструмент инструменты библиотеки языки gereedschap 工具 库 框架 编程语言 ツール "
    "ライブラリ フレームワーク 도구 라이브러리"
)
RESOURCE_GROUPS = word_set(
    "buch bücher kurs kurse literatur quellen lektüre ressourcen lernmaterial materialien weiterführendes "
    "livre livres cours ressource ressources lectures vidéos liens bibliographie libro libros curso cursos "
    "recursos lecturas enlaces bibliografía livro livros leituras libri corsi risorse letture книга книги "
    "курс курсы ресурсы ссылки литература видео boeken cursussen 资源 书籍 书单 图书 课程 教材 参考 "
    "论文 视频 博客 参考资料 "
    "参考书 参考文献 参考書 学习资料 学习资源 推荐阅读 延伸阅读 書籍 参考書 リソース 教材 講座 자료 "
    "참고자료"
)
PRACTICE_GROUPS = word_set(
    "projekt projekte abschlussprojekt abschlussprojekte übung übungen aufgabe aufgaben praktikum projet "
    "projets exercice exercices proyecto proyectos ejercicio ejercicios práctica prácticas "
    "projeto projetos "
    "exercício exercícios prática progetto progetti esercizi проект проекты упражнения задания практика "
    "projecten oefeningen 项目 实战 实战项目 项目实战 "
    "练习 作业 实践 动手实践 プロジェクト 演習 課題 実践 프로젝트 실습 과제"
)
TITLE = re.compile(
    r"feuille de route|plan de formation|plan d['’]études|programme de formation|"
    r"parcours d['’]apprentissage|hoja de ruta|ruta de aprendizaje|plan de estudios?|"
    r"roteiro|plano de estudos?|trilha de|tabella di marcia|piano di studi|дорожная карта|план обучения|"
    r"lernplan|lernpfad|fahrplan|学习路线|学习路径|路线图|ロードマップ|로드맵",
    re.IGNORECASE,
)
"""What a document calls itself."""

_UNITS = {
    "w": "semaines?|semanas?|wochen?|settiman[ae]|недел[яьиею]|周|週間?|星期",
    "mo": "mois|mes(?:es)?|mês|monate?n?|mes[ei]|месяц(?:а|ев)?|个月|ヶ月|か月|個月|月",
    "d": "jours?|días?|dias?|tage?n?|giorn[io]|дн(?:я|ей)|день|天|日間?",
    "h": "heures?|horas?|stunden?|std|or[ae]|час(?:а|ов)?|小时|时间|時間|小時",
    "y": "ans?|années?|años?|anos?|jahre?n?|anni?|год(?:а)?|лет|年",
}
UNITS = "|".join(_UNITS.values())
"""Units of time, as a regular expression."""


def unit_of(word: str) -> str | None:
    """Return the unit of time that a word names: "y", "mo", "w", "d" or "h"."""
    return next((unit for unit, pattern in _UNITS.items() if re.fullmatch(pattern, word)), None)


DURATION = re.compile(
    r"durée|dauer|zeitaufwand|duración|duração|durata|длительность|продолжительность|срок|时间|"
    r"时长|周期|用时|"
    r"耗时|学时|期間|所要時間|시간|기간",
    re.IGNORECASE,
)
"""Heads and columns that state how long something takes."""

META = re.compile(
    r"objectifs?|niveau|public|auteur|mise à jour|remarques?|note|à savoir|"
    r"ziele?|lernziel|niveau|zielgruppe|autor(?:in)?|stand|hinweis|merke|"
    r"objetivos?|nivel|autora?|actualizado|última actualización|nota|"
    r"nível|atualizado|obiettiv[oi]|livello|autore|"
    r"цель|цели|уровень|автор|обновлено|примечание|"
    r"目标|难度|作者|更新时间|更新|适合人群|适用人群|说明|备注|注意|提示|提醒|目的|対象|難易度|"
    r"更新日|備考|목표|난이도",
    re.IGNORECASE,
)
"""What stands before a colon when the rest is about the reader or the plan."""

PREREQUISITE = re.compile(
    r"prérequis|voraussetzung(?:en)?|requisitos(?: previos)?|prerrequisitos|pré-requisitos?|prerequisiti|"
    r"требования|前置知识|前置条件|先修课程?|前提知識|前提条件",
    re.IGNORECASE,
)

FURTHER = re.compile(
    r"pour (?:aller plus loin|approfondir)|para (?:saber más|profundizar|saber mais)|zum weiterlesen|"
    r"weiterführende\w*(?: \w+)?|per approfondire|延伸阅读|进一步学习|更多资料|もっと学ぶ",
    re.IGNORECASE,
)
"""Headings of what to read next."""

NOT_NEEDED = re.compile(
    r"\bbrauch\w* .{0,20}\bnicht\b|\bnicht (?:nötig|notwendig|erforderlich|gebraucht)\b|"
    r"\bpas (?:besoin|nécessaires?|utiles?)\b|\b(?:inutile|superflu)s?\b|"
    r"\bne (?:pas|plus) \w+(?:er|ir|re)\b|\bà éviter\b|\bnicht lernen\b|\ba evitar\b|\bda evitare\b|"
    r"\bno (?:necesitas?|hace falta|es necesario|son necesarios)\b|"
    r"\bnão (?:precisa\w*|é necessári\w|são necessári\w+)\b|"
    r"\bnon (?:serv\w+|ti serv\w+|è necessari\w|sono necessari\w)\b|"
    r"не (?:нужн\w*|требу\w*|понадоб\w*)|不需要|无需|不必|不用学|必要ない|必要はない|필요 ?없",
    re.IGNORECASE,
)
"""What a document says not to learn."""

ADVICE_SECTION = re.compile(
    r"(?:fazit|schlusswort|tipps?|hinweise?|danksagung|lizenz|über (?:diesen|mich|uns).*|nächste schritte|"
    r"conseils?|remerciements|licence|à propos.*|pour finir|mot de la fin|"
    r"consejos?|notas?|agradecimientos|licencia|acerca de.*|próximos pasos|"
    r"dicas?|agradecimentos|licença|sobre (?:este|o autor|mim).*|próximos passos|"
    r"consigli|ringraziamenti|conclusioni?|prossimi passi|"
    r"советы?|заключение|благодарности|лицензия|об авторе|"
    r"建议|学习建议|使用说明|使用方法|阅读指南|如何使用.*|提示|小贴士|常见问题|注意事项|总结|结语|"
    r"致谢|关于.*|まとめ|おわりに|最後に|ヒント|注意|팁|마무리)",
    re.IGNORECASE,
)
"""Headings below which nothing is to be learnt."""

PROSE = re.compile(
    r"(?<![-\w])(?:du|dich|dir|ihr|euch|wir|uns|man|ist|sind|wird|werden|kann|kannst|können|"
    r"solltest?|musst?|"
    r"müssen|willst|wenn|weil|dass|sich|nicht|bitte|dein\w*|dieser?s?|"
    r"vous|nous|votre|vos|est|sont|sera|peut|peuvent|doit|doivent|êtes|avez|c'est|parce|lorsque|chaque|"
    r"ce(?:tte|t)|"
    r"usted|tú|ustedes|está|están|puede[sn]?|debe[sn]?|cuando|porque|este|esta|cada|tienes|eres|"
    r"você|vocês|está|são|pode[m]?|deve[m]?|quando|porque|seu|sua|"
    r"puoi|devi|sono|questo|questa|quando|perché|ogni|"
    r"ты|вы|мы|это|если|когда|чтобы|можно|нужно|будет|который|потому)(?!\w)",
    re.IGNORECASE,
)
"""Words of sentences that talk."""

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
CJK_PROSE = re.compile(
    rf"[{_CJK}][^。！？]{{7,}}[。！？]|(?:我们|你们|你|您|咱们|これは|です|ます|ください|しましょう|"
    rf"입니다|합니다|하세요)"
)
"""Sentences of scripts that put no spaces between words."""
_CJK_HEAD = re.compile(rf"[{_CJK}]+")


def head_words(words: list[str]) -> list[str]:
    """Return a heading's words; one that has no spaces of its own gives the known word that it ends in."""
    return [
        word
        if word.isascii() or not _CJK_HEAD.fullmatch(word)
        else next((known for known in _ENDINGS if word.endswith(known)), word)
        for word in words
    ]


_ENDINGS = sorted(
    (
        word
        for word in TOOL_GROUPS | RESOURCE_GROUPS | PRACTICE_GROUPS | ALWAYS_GROUPS
        if _CJK_HEAD.fullmatch(word) and len(word) > 1
    ),
    key=lambda word: (-len(word), word),
)
_FUNCTION_WORDS = word_set(
    "en par sur sans plus de des du la les le der die das und für von del el los las da do dos "
    "con para com et avec aux à di della"
)


def is_foreign(name: str) -> bool:
    """Whether a name is of another language than English, as far as its letters and small words tell."""
    return not name.isascii() or any(word in _FUNCTION_WORDS for word in name.lower().split())


def is_unspaced(name: str) -> bool:
    """Whether a name has letters of a script that puts no spaces between words."""
    return bool(_CJK_LETTER.search(name))


_CJK_LETTER = re.compile(rf"[{_CJK}]")
_CJK_AND = re.compile(r"\s?[和与及跟與とや]\s?")
_NO_AND = re.compile(r"(?:饱|调|共|总|参|赋|给|温|飽|調|総|す|な|に|も|と)$")


def joined_unspaced(name: str, *, whole: bool) -> list[tuple[int, int]]:
    """Return where the two names of "A和B" stand; nothing where the sign may belong to a word.

    ``whole``: it is a heading, where only names that are alike are two ("过拟合与欠拟合").
    """
    found = list(_CJK_AND.finditer(name))
    if len(found) != 1 or not is_unspaced(name):
        return []
    (match,) = found
    first, second = name[: match.start()], name[match.end() :]
    if min(len(first), len(second)) < _LEAST or _NO_AND.search(first):
        return []
    alike = first[-2:] == second[-2:] or first[:2] == second[:2]
    spaced = match[0] != match[0].strip() or not (is_unspaced(first) and is_unspaced(second))
    if not (alike or spaced or (match[0] == "和" and not whole)):
        return []
    return [(0, match.start()), (match.end(), len(name))]


_LEAST = 2
_ADJECTIVE = re.compile(
    r".{2,}(?:ique|[pb]le|elle|aire|ale|ive|if|ée?|eux|euse|ant|ente?|ic[oa]|i?el|al|ar|ad[oa]|ari[oa]|"
    r"iv[oa]|os[oa]|eal|ist[oa])s?"
)
_NOUNS = re.compile(
    r"(?:statistiqu|informatiqu|physiqu|mathématiqu|logiqu|politiqu|musiqu|techniqu|pratiqu|estadístic|"
    r"matemátic|lógic|físic|prátic|práctic|técnic)",
    re.IGNORECASE,
)


def shared_first(labels: Sequence[str]) -> list[str]:
    """Return the labels of "Régression linéaire et logistique", where adjectives follow one noun."""
    first, *rest = labels
    noun, _, adjective = first.rpartition(" ")
    bare = [label.removeprefix("non ").removeprefix("no ").removeprefix("não ") for label in rest]
    described = all(_is_adjective(word) for word in (adjective, *bare))
    return (
        [first, *(f"{noun} {label}" for label in rest)]
        if described and noun and not _is_adjective(noun)
        else []
    )


def _is_adjective(word: str) -> bool:
    return (
        " " not in word
        and word.islower()
        and len(word) > 4
        and bool(_ADJECTIVE.fullmatch(word))
        and not _NOUNS.match(word)
    )
