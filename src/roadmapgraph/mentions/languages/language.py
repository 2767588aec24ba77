"""What a language other than English says to its reader, as data: one ``Language`` a module."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from roadmapgraph.mentions.words import word_set
from roadmapgraph.models import Difficulty


@dataclass(frozen=True, eq=False)
class Language:
    """The words of one language that tell how to read a line. Words are parted by spaces, phrases by "|"."""

    code: str
    signs: str = ""
    """Small words, in lower case, by which the language is known."""
    endings: str = ""
    """A regular expression of letters and word endings by which it is known."""
    plain_endings: str = ""
    """Endings in plain letters that no English word has, as a regular expression."""
    joins: str = ""
    """What joins two names, as a regular expression ("y|e|o|u")."""
    articles: str = ""
    """What may stand between a verb and a name, as a regular expression with the blanks behind it."""
    leads: Mapping[str, str] = field(default_factory=dict)
    """Qualifier to the phrases that lead a name in ("aprender|estudiar"), as a regular expression."""
    trails: Mapping[str, str] = field(default_factory=dict)
    """Qualifier to the phrases that follow a name, with the blanks before them, as a regular expression."""
    told: Mapping[str, str] = field(default_factory=dict)
    """Qualifier to the phrases that state it as a whole, in a bracket or a column."""
    told_here: Mapping[str, str] = field(default_factory=dict)
    """Words in a bracket that state a qualifier in this language alone, and the English ones for it."""
    levels: Mapping[Difficulty, str] = field(default_factory=dict)
    """Difficulty to the phrases that state it as a whole."""
    groups: str = ""
    """Nouns that group things, and the adjectives that name no subject beside them."""
    connectives: str = ""
    """Words between the nouns of a heading."""
    always_groups: str = ""
    tools: str = ""
    resources: str = ""
    practices: str = ""
    deeds: str = ""
    """Verbs in the form in which a line starts that bids or names something to do."""
    done: str = ""
    """How a line ends that names something to do, as a regular expression."""
    bidden: str = ""
    """How a line starts or ends that names something to do below a heading for that."""
    to_do: str = ""
    """Headings of what is to be done, as a regular expression."""
    title: str = ""
    duration: str = ""
    meta: str = ""
    prerequisite: str = ""
    further: str = ""
    not_needed: str = ""
    advice: str = ""
    """Regular expressions; see the unions of the same names."""
    talk: str = ""
    """Words of sentences that talk."""
    describes: str = ""
    """The form of an adjective, as a regular expression; none where adjectives look like other words."""
    nouns: str = ""
    """The form of nouns that look like adjectives."""
    before: bool = False
    """Whether adjectives stand before their noun."""
    behind: bool = False
    """Whether adjectives stand behind their noun."""
    deed_nouns: str = ""
    """The form of nouns for deeds, which share what follows: "Limpieza y preparación de datos"."""
    of: str = ""
    """The words for "of", as a regular expression."""
    spaced: bool = True
    """Whether blanks stand between words."""

    @cached_property
    def leading(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Each qualifier with the form of the words that lead a name in."""
        blank = r"(?:\s+|(?<=['’]))" if self.spaced else r"\s*"
        return tuple(
            (name, re.compile(rf"(?:{words}){blank}(?:{self.articles})?(?=\S)", re.IGNORECASE))
            for name, words in self.leads.items()
        )

    @cached_property
    def trailing(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Each qualifier with the form of the words that follow a name."""
        blank = r"\s?"
        return tuple(
            (name, re.compile(rf"(?<=\S){'' if self.spaced else blank}(?:{words})$", re.IGNORECASE))
            for name, words in self.trails.items()
        )

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """The form of what joins two names, with the blanks around it."""
        return re.compile(rf"\s+(?:{self.joins}|&)\s+(?=\S)", re.IGNORECASE)

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """The form of a joining word at the start of a list's last part."""
        return re.compile(rf"(?:{self.joins}|&)\s+(?=\S)", re.IGNORECASE)

    @cached_property
    def deed_words(self) -> frozenset[str]:
        """The verbs in the form in which a line starts that names something to do."""
        return word_set(self.deeds)

    @cached_property
    def done_with(self) -> re.Pattern[str] | None:
        """The form of the end of a line that names something to do."""
        return re.compile(rf"\S\s*(?:{self.done})$", re.IGNORECASE) if self.done else None

    @cached_property
    def bidden_with(self) -> re.Pattern[str] | None:
        """The form of a line that names something to do below a heading for that."""
        return re.compile(self.bidden) if self.bidden else None

    @cached_property
    def adjective(self) -> re.Pattern[str] | None:
        """The form of an adjective."""
        return re.compile(self.describes) if self.describes else None

    @cached_property
    def no_adjective(self) -> re.Pattern[str] | None:
        """The form of nouns that look like adjectives."""
        return re.compile(self.nouns) if self.nouns else None

    @cached_property
    def deed_noun(self) -> re.Pattern[str] | None:
        """The form of a noun for a deed."""
        return re.compile(self.deed_nouns, re.IGNORECASE) if self.deed_nouns else None

    @cached_property
    def of_words(self) -> re.Pattern[str] | None:
        """The form of "of" between two blanks."""
        return re.compile(rf"\s(?:{self.of})(?=\S)", re.IGNORECASE) if self.of else None
