"""Stages of a plan: what "Phase 2:", "Week 3", "UNIT–IV", "Block A" and "第三周" have in common."""

import re

_UNITS = (
    "phase|stage|step|weeks?|days?|months?|modules?|units?|parts?|chapters?|levels?|semesters?|"
    "terms?|years?|quarters?|sprints?|milestones?|sections?|lessons?|courses?|blocks?|tiers?|tracks?|"
    "sessions?|lectures?|electives?|options?|variants?|"
    # Spanish, Portuguese, Italian
    "módulo|modulo|unidad|unidade|semanas?|fase|etapa|capítulo|lección|sección|tema|mes|meses|día|parte|"
    "bloque|"
    "nivel|paso|bloco|nível|passo|aula|lição|mês|dia|seção|livello|settiman[ae]|capitolo|lezione|unità|"
    "giorno|mesi?|"
    "passaggio|tappa|"
    # French
    "semaines?|étape|leçon|chapitre|partie|mois|jour|séance|unité|bloc|niveau|"
    # German, Dutch, Swedish
    "modul|kapitel|wochen?|teil|tag|monate?|lektion|stufe|schritt|abschnitt|einheit|etappe|"
    "weken|maand|deel|hoofdstuk|stap|dag|vecka|veckor|månad|del|steg|fas|"
    # Russian, Ukrainian, Polish
    "недел[яи]|модул[ьі]|этап|месяцы?|шаг|блок|част[ьи]|раздел|глава|день|фаза|спринт|уровень|ступень|урок|"
    "тиж(?:день|ні)|місяць|етап|крок|розділ|частина|рівень|"
    "tydzień|tygodnie|miesiące?|etap|moduł|część|rozdział|krok|dzień|faza|poziom|blok|lekcja|"
    # Turkish, Hindi
    "hafta|ay|aşama|bölüm|adım|modül|gün|seviye|ünite|kısım|सप्ताह|चरण|महीना|भाग|दिन"
)
_NUMBER = (
    r"\d{1,3}(?:\s?(?:-|–|—|~|〜|,|(?:to|&|and|bis|à|et|y|e|i|und|и|до|al?|do|ve|en|och)(?!\w))\s?\d{1,3})*"
    r"|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|(?-i:[A-H])(?=\s*[-–—:.|)]|\s*$)"
)
_BEHIND = (
    r"\d{1,3}(?:\s?[-–—~〜]\s?\d{1,3})?\s?(?:[かヶヵカ]月目|週間?目|日目|回目|단계|주차|개월\s?차|일차|회차)"
    r"|\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:\.|[ªºao]|\.?er|re|ère|e|ème|-[а-я]{1,2})\s?"
    r"(?:aşama|hafta|ay|bölüm|adım|modül|gün|kısım|ünite|seviye|wochen?|monat|tag|phase|schritt|teil|"
    r"kapitel|modul|"
    r"tydzień|miesiąc|etap|krok|rozdział|semana|mes|mês|fase|etapa|settimana|mese|semaine|mois|étape|"
    r"неделя|месяц|этап|модуль|шаг|день|блок|часть|тиждень|місяць|етап)\b(?=\s*(?:[-–—:：.|)]|$))"
)
"""A stage whose number stands first: "3. Woche", "2か月目", "1단계"."""
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b)"
_WEEKDAYS = (
    rf"{_DAY}(?:\s?(?:[-–—&/,+]|to|and|through)\s?{_DAY}){{0,6}}"
    r"(?=\s*(?:\([^()]{0,40}\))?\s*(?:[-–—:：|]|$))"
)
"""One or several days of the week before a mark: "Wed-Thu: …"."""
COUNTED = re.compile(rf"(?:{_BEHIND})\s*[-–—:：、.|)]*\s*", re.IGNORECASE)
STAGE = re.compile(
    rf"(?:(?P<unit>{_UNITS})\s*[-–#:]?\s*(?P<number>{_NUMBER})\b"
    r"|第\s?(?:[\d一二三四五六七八九十百]{1,4})(?:\s?[-–—~〜至到]\s?第?[\d一二三四五六七八九十]{1,4})?\s?"
    r"(?:周|週|天|日|月|年|阶段|階段|段階|部分|章|节|節|课|課|步|季度|学期|部|回)"
    rf"|{_BEHIND}|{_WEEKDAYS})"
    r"(?P<after>\s*\([^()]{1,40}\))?\s*[-–—:：、.|)]*\s*",
    re.IGNORECASE,
)
"""The words at the start of a heading that only say which part of a plan it is, and the marks behind them."""
