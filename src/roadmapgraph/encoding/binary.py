"""Bytes that are no text, and text in two bytes a character that nothing marks as such."""

import unicodedata

_SIGNATURES = (
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"bplist00", "a property list"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_PACKED = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel sheet"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub", "an e-book"),
)
_PLAIN = frozenset("\t\n\r" + "".join(map(chr, range(0x20, 0x7F))))
_SCRIPTS = frozenset(
    (
        *(
            "LATIN",
            "GREEK",
            "CYRILLIC",
            "ARMENIAN",
            "HEBREW",
            "ARABIC",
            "DEVANAGARI",
            "BENGALI",
            "TAMIL",
            "TELUGU",
        ),
        *("THAI", "GEORGIAN", "HANGUL", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "CJK", "IDEOGRAPHIC"),
        *(
            "FULLWIDTH",
            "EN",
            "EM",
            "LEFT",
            "RIGHT",
            "DOUBLE",
            "SINGLE",
            "BULLET",
            "BOX",
            "RIGHTWARDS",
            "COMBINING",
        ),
    )
)
"""First words of the names of the characters that roadmaps are written in."""


def known_binary(data: bytes) -> str | None:
    """Return what a file is whose first bytes say that it is no text."""
    if b"%PDF-" in data[:1024]:
        return "a PDF file"
    if data.startswith(b"PK\x03\x04"):
        return next((what for part, what in _PACKED if part in data), "a zip archive")
    return next((what for signature, what in _SIGNATURES if data.startswith(signature)), None)


def is_binary(data: bytes) -> bool:
    """Whether these bytes hold more control characters than a text does."""
    sample = data[:65536]
    control = sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b")
    return sample.count(0) > 0.005 * len(sample) or control > 0.03 * len(sample)


def wide_encoding(data: bytes) -> str | None:
    """Return the name of UTF-16 without a mark, told by which of its two byte orders reads as text."""
    sample = data[:4096]
    if len(sample) < 4 or 0 not in sample:
        return None
    whole = sample[: len(sample) // 2 * 2]
    return next((codec for codec in ("utf-16-le", "utf-16-be") if _reads_wide(whole, codec)), None)


def _reads_wide(sample: bytes, codec: str) -> bool:
    """Whether these bytes are letters of known scripts with spaces and line ends in this byte order."""
    text = sample.decode(codec, errors="ignore")
    plain = sum(1 for character in text if character in _PLAIN)
    beyond = [character for character in text if character > "~"]
    foreign = sum(unicodedata.name(character, "").split(" ")[0] not in _SCRIPTS for character in beyond)
    wrong = sum(1 for character in text if character < " " and character not in _PLAIN)
    return plain > 0.05 * len(text) and wrong <= 0.01 * len(text) and foreign <= 0.1 * len(beyond)
