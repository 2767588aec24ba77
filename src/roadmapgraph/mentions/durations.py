"""How long something takes, as stated, and in hours."""

import re

from roadmapgraph.mentions import languages

_NUMBER = {
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "a": 1.0,
    "an": 1.0,
    "half": 0.5,
}
_DURATION = re.compile(
    r"(?:~|≈|about |approx\.? |around |at least |up to |约 ?|大约 ?|env(?:iron|\.) |etwa |unos |"
    r"cerca de |около )?(?P<low>\d{1,4}(?:[.,]\d{1,2})?|one|two|three|"
    r"four|five|six|an?)"
    r"(?:\s?(?:-|–|—|to)\s?(?P<high>\d{1,4}(?:[.,]\d{1,2})?|two|three|four|five|six))?\+?\s?-?\s?"
    rf"(?P<unit>{languages.UNITS}|minutes?|mins?|min|hours?|hrs?|h|days?|d|weeks?|wks?|w|"
    rf"months?|mos?|years?|yrs?)\b\.?"
    r"(?:\s?(?:of study|total|each|approx\.?))?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<unit>weeks?|months?|days?)\s*(?P<low>\d{1,3})\s?(?:-|–|—|to|&|and)\s?(?P<high>\d{1,3})",
    re.IGNORECASE,
)
_HOURS = {"m": 1 / 60, "h": 1.0, "d": 2.0, "w": 10.0, "mo": 40.0, "y": 480.0}


def hours_of(duration: str) -> float | None:
    """Return a stated duration in hours, the middle of a range.

    The rule, for somebody who learns beside other work: a week is 10 hours, a day 2, a month 40, a year 480;
    hours and minutes are taken as they are.
    """
    match = _DURATION.search(duration)
    if match is None:
        span = _SPAN.search(duration)
        if span is None:
            return None
        count = float(span["high"]) - float(span["low"]) + 1
        return max(count, 1.0) * _HOURS[_unit(span["unit"])]
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    return round((low + high) / 2 * _HOURS[_unit(match["unit"])], 2)


def duration_of(words: str) -> str | None:
    """Return ``words`` if as a whole they state a duration ("2 weeks", "~10-12 hours")."""
    bare = words.strip(" .*_:⏱⏳🕒")
    return bare if _DURATION.fullmatch(bare) or _SPAN.fullmatch(bare) else None


def _unit(word: str) -> str:
    lowered = word.lower()
    if foreign := languages.unit_of(lowered):
        return foreign
    if lowered.startswith("mo"):
        return "mo"
    return lowered[0]


def _number(word: str) -> float:
    return _NUMBER.get(word.lower()) or float(word.replace(",", "."))
