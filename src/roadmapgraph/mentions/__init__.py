"""A roadmap document's bytes to all that it says: what each line is, and every mention."""

import gc
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath

from roadmapgraph.encoding import clean, decode
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats import read_outline
from roadmapgraph.mentions.lexicon import EMPTY_LEXICON, Lexicon
from roadmapgraph.mentions.walk import read_lines, walk
from roadmapgraph.models import CONCEPT_ID_PATTERN, Diagnostic, Reading, Source

__all__ = ["EMPTY_LEXICON", "Lexicon", "Limits", "read_document", "source_id_of"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a document may be: in bytes, in mentions, and, where it is no tree, in lines."""

    max_bytes: int = 5_000_000
    max_mentions: int = 20_000
    max_lines: int = 30_000


def read_document(
    data: bytes,
    *,
    name: str,
    source_id: str | None = None,
    title: str | None = None,
    lexicon: Lexicon = EMPTY_LEXICON,
    limits: Limits = Limits(),
) -> Reading:
    """Return all that a document says, mentions in line order.

    ``name`` is the file's name for messages. Without ``source_id`` one is made from the title or the
    file's name. ``lexicon`` tells which phrases are one name, and of what kind.

    Raises DocumentError, with a Fault that names file and line, when nothing can be read.
    """
    shown = clean(PurePath(name).name) or "document"
    if len(data) > limits.max_bytes:
        most = f"more than the limit of {limits.max_bytes}; split it or raise the limit (--max-bytes)"
        message = f"the document has {len(data)} bytes, {most}"
        raise DocumentError([Fault(shown, None, message)])
    with _collecting_no_garbage():
        return _read(data, shown, source_id, title, lexicon, limits)


def _read(
    data: bytes, shown: str, source_id: str | None, title: str | None, lexicon: Lexicon, limits: Limits
) -> Reading:
    text = decode(data, name=shown, most_repaired=limits.max_lines)
    outline = read_outline(text, name=shown, max_lines=limits.max_lines)
    called = clean(title or outline.title or PurePath(shown).stem).strip()[:200] or shown
    identity = source_id or source_id_of(called, PurePath(shown).stem, data)
    if not re.fullmatch(CONCEPT_ID_PATTERN, identity):
        message = f"the id {identity!r} is not made of small letters, digits and hyphens; give another"
        raise DocumentError([Fault(shown, None, message)])
    walked = walk(outline, source=identity, lexicon=lexicon, limit=limits.max_mentions)
    if not walked.mentions:
        message = "nothing to learn was recognised in this document; list one topic a line"
        walked.diagnostics.append(Diagnostic(line=None, level="warning", message=message))
    diagnostics = [*text.diagnostics, *outline.diagnostics, *walked.diagnostics]
    return Reading(
        source=Source(
            id=identity,
            title=called,
            format=outline.format,
            document_sha256=hashlib.sha256(data).hexdigest(),
            line_count=len(text.lines),
        ),
        encoding=text.encoding,
        repaired_lines=text.repaired_lines,
        lines=read_lines(walked, outline, text.lines[: outline.line_count]),
        mentions=tuple(sorted(walked.mentions, key=lambda mention: mention.line)),
        diagnostics=tuple(sorted(diagnostics, key=lambda found: found.line or 0)),
        language=walked.reader.language.code if walked.reader.language else None,
    )


@contextmanager
def _collecting_no_garbage() -> Iterator[None]:
    """Pause the search for garbage: what a reading makes is kept until it ends, so there is none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def source_id_of(title: str, stem: str, data: bytes) -> str:
    """Return an id for a source: from its title, its file's name, or its content if they have no letters."""
    for words in (title, stem):
        plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
        if re.search(r"[a-z]", slug):
            return slug
    return f"roadmap-{hashlib.sha256(data).hexdigest()[:8]}"
