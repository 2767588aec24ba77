"""How a part of an aside is written: as a clause, a proper name, a process, a product."""

import re

from roadmapgraph.mentions.grammar import ACTION_GERUNDS, ACTION_NOUN, ACTIONS, PROSE

_ONLY = re.compile(r"[^,;]{1,40} only\s*[,;].+", re.IGNORECASE)
_SAYS = re.compile(
    r"[^,;]{1,40} (?:is|are|comes?|follows?|was|were|will|can|may|has|have|gets?|waits?|goes)(?: .*)?",
    re.IGNORECASE,
)


def is_told(part: str) -> bool:
    """Whether a part of an aside is a clause that tells its reader something: "get the idea of it"."""
    first, _, rest = part.partition(" ")
    if rest in ("it", "them", "this", "that", "me"):
        return True
    return first in ACTIONS and (len(rest.split()) > 2 or bool(PROSE.search(rest)))


def is_proper(single: str) -> bool:
    """Whether a name behind a dash is a proper one, with an acronym in it or mixed case."""
    words = single.split()
    capital = all(word[:1].isupper() or word.isdigit() for word in words)
    return capital and any(c.isupper() for word in words for c in word[1:])


def is_process(part: str) -> bool:
    """Whether a single word names a process and bids nothing: "Soils - erosion and leaching"."""
    return " " not in part and part not in ACTION_GERUNDS and bool(ACTION_NOUN.search(part))


def is_gloss_of_tool(name: str, single: str) -> bool:
    """A word with capitals or digits inside is a product; what stands in its bracket is what it is for."""
    word = name.strip().split(" ")[-1] if name.strip() else ""
    return len(name.split()) == 1 and looks_like_product(word) and not looks_like_product(single)


def looks_like_product(word: str) -> bool:
    """Whether a word has a capital amid small letters, or a mark as "C++" has."""
    inner = word[1:]
    return (
        any(c.isupper() for c in inner) and any(c.islower() for c in word) and not word.endswith("s")
    ) or any(c in "+#" for c in word)


def means_only(aside: str) -> bool:
    """Whether an aside says what alone is meant of a name: "rye only; wheat comes later"."""
    return " only" in aside and _ONLY.fullmatch(aside) is not None


def clause_start(aside: str) -> int | None:
    """Return where a semicolon parts members from a clause: "waltz, tango; jive is optional"."""
    listed, semicolon, told = aside.partition(";")
    says = semicolon and not means_only(aside) and _SAYS.fullmatch(told.strip())
    return len(listed) if says else None


def starts_with_clause(words: str) -> bool:
    """Whether an aside is a clause with a verb: "Building simple services", "Finding minima"."""
    first, _, rest = words.partition(" ")
    return bool(rest) and first.lower() in ACTION_GERUNDS and first.lower().endswith("ing")
