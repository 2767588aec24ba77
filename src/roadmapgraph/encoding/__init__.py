"""Bytes to lines: find the encoding, undo garbling, and keep an editor's line numbers."""

import re
from dataclasses import dataclass

from roadmapgraph.encoding.binary import is_binary, known_binary, wide_encoding
from roadmapgraph.encoding.legacy import read_legacy
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.models import Diagnostic

__all__ = ["Text", "clean", "decode"]

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAVE = "open it, save the roadmap as plain text or Markdown, and import that"
_LONGEST_GUESS = 200_000
_MOST_CHAOS = 0.2
_MOST_REPAIRED = 30_000
_MOST_UNKNOWN = 0.3
"""What share of a document may be bytes that no encoding explains."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb]|\x1b(?:\\[[0-9;]{0,20}[A-Za-z])?"
)
_SPACE = re.compile("[\x0b\x0c\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A document as lines. ``lines[0]`` is line 1 of an editor; no line holds a control character."""

    lines: tuple[str, ...]
    encoding: str
    repaired_lines: tuple[int, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, *, name: str, most_repaired: int = _MOST_REPAIRED) -> Text:
    """Return the document's lines; line ends are CRLF, LF and CR, as editors count them.

    Garbling is repaired up to the line ``most_repaired``.

    Raises DocumentError when ``data`` is empty or is not text.
    """
    characters, encoding, notes = _characters(data, name) if data.strip() else ("", "", [])
    raws = _LINE_END.split(characters)
    lines = [clean(raw) for raw in raws] if characters.isascii() else list[str]()
    repaired, diagnostics = list[int](), list(notes)
    for number, raw in enumerate(raws[len(lines) :], start=1):
        line, lost = _repaired(raw) if number <= most_repaired and not raw.isascii() else (raw, False)
        if line != raw:
            repaired.append(number)
        if lost:
            message = "bytes of a symbol were lost before this document was saved; the symbol is left out"
            diagnostics.append(Diagnostic(line=number, level="note", message=message))
        lines.append(clean(line))
    if not any(line.strip() for line in lines):
        raise _refused(name, "the document is empty; give a file that has text in it")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    return Text(tuple(lines), encoding, tuple(repaired), tuple(diagnostics))


def _repaired(line: str) -> tuple[str, bool]:
    # Loaded here: it takes a tenth of a second, which neither the app nor a document in ASCII need wait.
    from roadmapgraph.encoding.garbling import repair

    return repair(line)


def clean(text: str) -> str:
    """Return ``text`` without control and direction characters; every sort of space becomes a space."""
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", _SPACE.sub(" ", _CONTROL.sub("", text)))


def _characters(data: bytes, name: str) -> tuple[str, str, list[Diagnostic]]:
    """Return the decoded document, the name of its encoding, and what is to be said about it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding.removesuffix("-sig"), encoding)
    if what := known_binary(data):
        raise _refused(name, f"this is {what}, not text; {_SAVE}")
    wide = wide_encoding(data)
    if wide is not None:
        return _forgiving(data, wide, wide)
    if is_binary(data):
        raise _refused(name, f"this is not text; {_SAVE}")
    if b"\x1b$" in data[:4096]:
        return data.decode("iso2022_jp", errors="replace"), "iso2022_jp", []
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass
    if _is_broken_utf8(data):
        return _forgiving(data, "utf-8", "utf-8")
    found = read_legacy(data) or _guessed(data)
    if found is None and sum(byte > 0x7F for byte in data[:4096]) > _MOST_UNKNOWN * len(data[:4096]):
        raise _refused(name, f"this is not text; {_SAVE}")
    text, encoding = found or (data.decode("cp1252", errors="replace"), "cp1252")
    message = f"not UTF-8; read as {encoding}. If letters look wrong, save the file as UTF-8"
    return text, encoding, [Diagnostic(line=None, level="note", message=message)]


def _guessed(data: bytes) -> tuple[str, str] | None:
    """Return text in an encoding that charset-normalizer tells by its languages, and that encoding."""
    from charset_normalizer import from_bytes  # here, as few documents need it

    best = from_bytes(data[:_LONGEST_GUESS]).best()
    if best is None or best.chaos > _MOST_CHAOS:
        return None
    return data.decode(best.encoding, errors="replace"), best.encoding


def _forgiving(data: bytes, codec: str, encoding: str) -> tuple[str, str, list[Diagnostic]]:
    try:
        return data.decode(codec), encoding, []
    except UnicodeDecodeError as error:
        line = 1 + data[: error.start].count(b"\n")
        message = f"bytes that are not {encoding} stand here; they are shown as \ufffd"
        return (
            data.decode(codec, errors="replace"),
            encoding,
            [Diagnostic(line=line, level="warning", message=message)],
        )


def _is_broken_utf8(data: bytes) -> bool:
    """Whether this is UTF-8 with a few bytes hurt: most bytes above ASCII form valid sequences."""
    decoded = data.decode("utf-8", errors="replace")
    hurt = decoded.count("\ufffd")
    whole = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", decoded))
    return whole >= 2 * hurt or b"\xed\xa0" in data


def _refused(name: str, message: str) -> DocumentError:
    return DocumentError([Fault(name, None, message)])
