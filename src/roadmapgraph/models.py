"""The nouns of the project as frozen values.

A *source* document is read into *mentions*; a *link* ties a mention to a *concept* of the vocabulary;
*prerequisites* between concepts carry their *evidence*. Nothing here computes anything.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

CONCEPT_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

ConceptKind = Literal["field", "topic", "tool", "practice"]
MentionKind = Literal["topic", "tool", "practice", "resource"]
LineReading = Literal["mention", "section", "advice", "markup"]
Difficulty = Literal["beginner", "intermediate", "advanced"]
Strength = Literal["required", "helpful"]
HoursFrom = Literal["source", "estimate"]
LinkMethod = Literal["label", "alias", "judgement", "similar", "new"]
Level = Literal["note", "warning", "error"]


class Value(BaseModel):
    """A frozen value that refuses fields it does not know, and numbers that are none."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Diagnostic(Value):
    """What a reader has to say about a line (``None``: about the whole document)."""

    line: int | None
    level: Level
    message: str


class Source(Value):
    """A roadmap document: where a mention comes from, never the end of an edge."""

    id: str = Field(pattern=CONCEPT_ID_PATTERN)
    title: str
    format: str
    document_sha256: str
    line_count: int


class Mention(Value):
    """One atomic thing that one line of a source names.

    ``text`` is the words as written (garbling repaired), ``label`` the atomic name made from them,
    ``section`` the headings above it from the outermost in, ``within`` the label of the mention that
    holds it as a list head or bracket head ("CNNs (VGG, ResNet)": VGG is within CNN).
    ``requires`` holds names that the document itself states as prerequisites.
    """

    source: str
    line: int
    label: str
    text: str
    kind: MentionKind
    section: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    within: str | None = None
    difficulty: Difficulty | None = None
    duration: str | None = None
    hours: float | None = None
    url: str | None = None
    requires: tuple[str, ...] = ()


class ReadLine(Value):
    """What one line that is not blank was taken for."""

    line: int
    reads_as: LineReading


class Reading(Value):
    """All that one document says: what each line was taken for, and every mention, in line order."""

    source: Source
    encoding: str
    repaired_lines: tuple[int, ...]
    lines: tuple[ReadLine, ...]
    mentions: tuple[Mention, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    language: str | None = None
    """The ISO 639-1 code of the document's language where that is not English, as far as it can be told."""


class Resource(Value):
    """Something to read, watch or do that teaches a concept."""

    title: str
    url: str


class Alias(Value):
    """Another name of a concept; ``within`` restricts it to mentions that stand below one of these."""

    label: str
    within: tuple[str, ...] = ()


class Concept(Value):
    """An entry of the vocabulary. ``hours`` is the time to learn it, beyond its prerequisites.

    ``outside`` are words of headings below which its names mean something else (momentum below physics);
    ``unlike`` are names that look like one of its own and are not.
    """

    id: str = Field(pattern=CONCEPT_ID_PATTERN)
    label: str
    kind: ConceptKind
    part_of: str | None
    aliases: tuple[Alias, ...] = ()
    summary: str
    difficulty: Difficulty
    hours: float
    resources: tuple[Resource, ...] = ()
    outside: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


class Judgement(Value):
    """A person's ruling on a hard label: it is ``concept``, or it is not ``not_concept``.

    ``source`` and ``section`` (a heading's text), where given, say where the ruling holds.
    """

    label: str
    reason: str
    concept: str | None = None
    not_concept: str | None = None
    source: str | None = None
    section: str | None = None


class Link(Value):
    """A mention and the concept it names; ``concept`` is never ``None`` once linking is done."""

    mention: Mention
    concept: str
    method: LinkMethod
    score: float = Field(ge=0, le=1)


class Prerequisite(Value):
    """A curated claim: ``concept`` cannot be understood or used without ``requires``."""

    concept: str
    requires: str
    strength: Strength
    reason: str
