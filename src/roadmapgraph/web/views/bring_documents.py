"""Documents of a visitor: as their browser keeps them, packed, and as bytes to read."""

import base64
import binascii
import hashlib
import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from roadmapgraph.encoding import decode
from roadmapgraph.errors import DocumentError

LIMIT = 5_000_000
"""The bytes of one document at the most."""
MOST_LINES = 10_000
MOST_MENTIONS = 2_000
"""What is read of one document at the most, so that nobody waits long; the largest roadmap here has 600."""
MOST_DOCUMENTS = 10
_GZIP = 31
"""What zlib calls gzip."""
_TICKED = re.compile(r"\s*(?:[-*+•]|\d+[.)])?\s*(?:\[[xX✓✔]\]|[☑✅✔✓🗹])")


@dataclass(frozen=True)
class Document:
    """A document that a visitor brought: its file's name and its bytes."""

    name: str
    data: bytes

    @cached_property
    def key(self) -> str:
        """A fingerprint of the name and the bytes."""
        return hashlib.sha256(repr(self.name).encode() + self.data).hexdigest()


def unpacked(stored: Any) -> tuple[tuple[Document, ...], tuple[str, ...]]:
    """The documents in the browser's store, and a sentence for each that cannot be taken.

    Each is stored as its name and, gzipped and in base64, its bytes.
    """
    items = [item for item in stored if isinstance(item, dict)] if isinstance(stored, list) else []
    documents, faults = [], []
    for item in items[:MOST_DOCUMENTS]:
        name, data = str(item.get("name") or "document")[:200], _bytes(item.get("packed"))
        if data is None:
            faults.append(f"{name} is not kept whole in this browser; drop it again.")
        elif len(data) > LIMIT:
            faults.append(f"{name} is larger than 5 MB; split it and drop the parts.")
        else:
            documents.append(Document(name, data))
    if len(items) > MOST_DOCUMENTS:
        faults.append(f"Only the first {MOST_DOCUMENTS} documents are read; remove some.")
    return tuple(documents), tuple(faults)


def _bytes(packed: Any) -> bytes | None:
    """The bytes, never many more than the limit, whatever they unpack to."""
    try:
        return zlib.decompressobj(_GZIP).decompress(base64.b64decode(packed, validate=True), LIMIT + 1)
    except (binascii.Error, zlib.error, TypeError, ValueError):
        return None


def lines_of(document: Document) -> tuple[str, ...]:
    """The document's lines as they are read; none where it cannot be read."""
    try:
        return decode(document.data, name=document.name).lines
    except DocumentError:
        return ()


def ticked_lines(document: Document) -> frozenset[int]:
    """The 1-based lines that carry a ticked box."""
    return frozenset(n for n, line in enumerate(lines_of(document), start=1) if _TICKED.match(line))
