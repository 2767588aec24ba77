"""Titles told by their own words: "Ovens: A Practical Guide", "Rumble Is All You Need"."""

import re

from roadmapgraph.mentions.words import word_set

_SMALL = word_set("a an and as at by de for from in into is it of on or the to via vs with your & you are")
_OPENS = re.compile(
    r"(?:(?:an? )?introduction to |an? |the |(?:fundamentals|principles|elements|foundations|handbook|"
    r"essentials|theory|art|practice) of |learning |understanding |designing |building |mastering |"
    r"thinking |head first |grokking )\S",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(
    r"\S.*: (?:An?|The|Your)(?: [A-Z][\w’'-]+){0,3} (?:Guide|Introduction|Approach|Handbook|Primer|Course|"
    r"Companion|Perspective|Cookbook|Tour|Story|Reference|Textbook)(?: (?:to|for|of|with|through)\s.*)?"
)
_SERIES = re.compile(
    r"[A-Z].* (?:for Dummies|in Action|in a Nutshell|Cookbook|the Hard Way|Demystified)|"
    r"Head First [A-Z].*|The (?:Art|Elements|Joy|Craft|Tao|Zen) of [A-Z]\S*(?: (?:[A-Z]\S*|and|&))*|"
    r"Hands-On (?:[A-Z][\w-]* ){2,5}(?:with|for|in|Using) [A-Z].*|Hands-On [A-Z]\w+ with [A-Z].*,.*|"
    r"The (?:[A-Z][\w’'-]* ){1,4}(?:Book|Handbook|Bible|Cookbook)"
)
_SAYING = re.compile(
    r"(?!What|Why|How|Where|When|Who|Which)(?:[A-Z][\w’'-]*,? )+(?:Is|Are|Considered)(?: [A-Za-z][\w’'-]*)+"
)
_FEW = 3


def is_told_by_itself(title: str) -> bool:
    """Whether words can be nothing but a title: by a subtitle, a series, or as they say something."""
    if ": " in title and _SUBTITLE.fullmatch(title):
        return True
    if (" Is " in title or " Are " in title or " Considered " in title) and _SAYING.fullmatch(title):
        return len(title.split()) > _FEW
    return title[:1].isupper() and _SERIES.fullmatch(title) is not None


def opens_title(words: str, *, amid: bool = False) -> bool:
    """Whether words start as titles do ("The Craft of Kilns"); ``amid``: or have a small word amid them."""
    small = amid and any(word.lower() in _SMALL for word in words.split()[1:-1])
    return small or _OPENS.match(words) is not None


def count_titled(title: str) -> int:
    """Return how many words have a capital or a number, 0 if one that should has none."""
    words = [word for word in title.split() if word.lower() not in _SMALL]
    written = [not word[0].islower() or any(map(str.isupper, word)) for word in words]
    return len(words) if all(written) else 0
