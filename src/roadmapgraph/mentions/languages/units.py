"""Units of time."""

import re

_UNITS = {
    "w": "semaines?|semanas?|wochen?|settiman[ae]|недел[яьиею]|тиж(?:день|ні|нів)|tygodni(?:e|a)?|"
    "tydzień|hafta(?:lık)?|"
    "weken|veck(?:a|or)|सप्ताह|हफ़्ते|周|週間?|星期|주간?|주일?",
    "mo": "mois|mes(?:es)?|mês|monate?n?|mes[ei]|месяц(?:а|ев)?|місяц(?:ь|і|ів)|miesiąc(?:e)?|miesięcy|"
    "ay(?:lık)?|"
    "maand(?:en)?|månad(?:er)?|महीने|个月|ヶ月|か月|ヵ月|カ月|個月|月|개월|달",
    "d": "jours?|días?|dias?|tage?n?|giorn[io]|дн(?:я|ей|і|ів)|день|dzień|dni|gün(?:lük)?|dagen|dagar?|"
    "दिन|天|日間?|일",
    "h": "heures?|horas?|stunden?|std|or[ae]|час(?:а|ов)?|годин[аи]?|godzin[ay]?|godz|saat(?:lik)?|uren|"
    "uur|timm(?:e|ar)|"
    "घंटे|小时|时间|時間|小時|시간",
    "y": "ans?|années?|años?|anos?|jahre?n?|anni?|год(?:а)?|лет|рік|роки|rok|lata?|yıl(?:lık)?|jaar|år|年|년",
}
UNITS = "|".join(_UNITS.values())
"""Units of time, as a regular expression."""


def unit_of(word: str) -> str | None:
    """Return the unit of time that a word names: "y", "mo", "w", "d" or "h"."""
    return next((unit for unit, pattern in _UNITS.items() if re.fullmatch(pattern, word)), None)
