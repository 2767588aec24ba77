"""Stages of a plan: what "Phase 2:", "Week 3", "UNIT–IV", "Block A" and "第三周" have in common."""

import re

STAGE = re.compile(
    r"(?:(?P<unit>phase|stage|step|weeks?|days?|months?|modules?|units?|parts?|chapters?|levels?|semesters?|"
    r"terms?|years?|quarters?|sprints?|milestones?|sections?|lessons?|courses?|blocks?|tiers?|tracks?|"
    r"sessions?|lectures?|electives?|"
    r"módulo|modulo|modul|unidad|unidade|semana|fase|etapa|capítulo|lección|sección|tema|mes|día|parte|"
    r"kapitel|woche|wochen|teil|tag|monat|lektion|stufe|"
    r"semaine|semaines|étape|leçon|chapitre|partie|mois|jour|séance|unité|неделя|модуль|этап|месяц)\s*"
    r"[-–#:]?\s*(?P<number>\d{1,3}(?:\s?(?:-|–|—|to|&|and|,|bis|à)\s?\d{1,3})*|[ivx]{1,5}|one|two|three|four|"
    r"five|six|seven|eight|(?-i:[A-H])(?=\s*[-–—:.|)]|\s*$))\b"
    r"|第\s?(?:[\d一二三四五六七八九十百]{1,4})(?:\s?[-–—~至到]\s?第?[\d一二三四五六七八九十]{1,4})?\s?"
    r"(?:周|週|天|日|月|年|阶段|階段|部分|章|节|節|课|課|步|季度|学期|学期|部|回))"
    r"(?P<after>\s*\([^()]{1,40}\))?\s*[-–—:：、.|)]*\s*",
    re.IGNORECASE,
)
"""The words at the start of a heading that only say which part of a plan it is, and the marks behind them."""
