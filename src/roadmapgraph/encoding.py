"""Bytes to lines: find the encoding, undo garbling, and keep an editor's line numbers.

Garbled text ("mojibake") is UTF-8 that somebody once read as a one-byte encoding. It is repaired line
by line, because documents are pasted together from several sources: a line of one may be garbled while
the next is clean. First come the sequences that clean text does not contain (the bytes of an emoji, a
dash or a curly quote, also where bytes were lost on the way); ftfy then judges what is left.
"""

import re
import unicodedata
from dataclasses import dataclass

import ftfy
from charset_normalizer import from_bytes

from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.models import Diagnostic

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
# What charset-normalizer may answer: what people's editors have saved text in.
_LEGACY = [
    *("cp1252", "mac_roman", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("koi8_r", "cp874", "gb18030", "big5", "cp932", "euc_jp", "cp949", "iso2022_jp"),
]
_LATIN = frozenset(("cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859_15", "latin_1"))
_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøúùûüÿœßÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØÚÙÛÜŒ«»“”‘’–—…•·°€£§ªº¿¡\u00a0")
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


def decode(data: bytes, *, name: str) -> Text:
    """Return the document's lines; line ends are CRLF, LF and CR, as editors count them.

    Raises DocumentError when ``data`` is empty or is not text.
    """
    if not data.strip():
        raise _refused(name, "the document is empty; give a file that has text in it")
    characters, encoding, notes = _characters(data, name)
    diagnostics = list(notes)
    lines = []
    repaired = []
    for number, raw in enumerate(_LINE_END.split(characters), start=1):
        line = raw
        if not line.isascii():
            line, lost = repair(line)
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


def clean(text: str) -> str:
    """Return ``text`` without control and direction characters; every sort of space becomes a space."""
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", _SPACE.sub(" ", _CONTROL.sub("", text)))


def repair(line: str) -> tuple[str, bool]:
    """Return ``line`` with garbling undone, and whether a symbol could not be saved."""
    lost = False
    for _ in range(3):
        before = line
        for garbling in _GARBLINGS:
            line, some_lost = garbling.undo(line)
            lost = lost or some_lost
        if len(line) <= 100_000:
            line = ftfy.fix_encoding(line)
        if line == before:
            break
    return line, lost


class _Garbling:
    """UTF-8 read as one encoding: the sequences of characters that its symbols turn into."""

    def __init__(self, codec: str) -> None:
        self._bytes = {}
        for byte in range(0x80, 0x100):
            try:
                self._bytes[bytes([byte]).decode(codec)] = byte
            except UnicodeDecodeError:
                self._bytes[chr(byte)] = byte
        by_byte = {byte: re.escape(character) for character, byte in self._bytes.items()}
        tail = "[" + "".join(by_byte[byte] for byte in range(0x80, 0xC0)) + "]"
        four = "[" + "".join(by_byte[byte] for byte in range(0xF0, 0xF5)) + "]"
        emoji, symbol, variant = by_byte[0xF0] + by_byte[0x9F], by_byte[0xE2], by_byte[0xEF]
        letter = by_byte[0xC3] + tail if codec == "mac_roman" else "(?!)"
        self._doubled = re.compile(
            f"(?:{four}|[{''.join(by_byte[byte] for byte in range(0xC2, 0xF0))}])[^\x00-\x7f]{{3,}}"
        )
        self._sequence = re.compile(
            f"(?P<whole>{four}{tail}{{3}}|{symbol}{tail}{{2}}|{variant}{tail}{{2}}|{letter})"
            f"|(?P<variant>(?<={tail}){variant}{by_byte[0xB8]}|(?<=[\u2190-\u2bff]){variant}{by_byte[0xB8]})"
            f"|(?P<quote>{symbol}{by_byte[0x80]}(?!{tail}))"
            f"|(?P<lost>{emoji}{tail}?(?:{variant}{by_byte[0xB8]})?(?!{tail}))"
        )
        self._lead = re.compile(f"{four}|{symbol}|{variant}|{by_byte[0xC2]}|{by_byte[0xC3]}")

    def undo(self, line: str) -> tuple[str, bool]:
        if not self._lead.search(line):
            return line, False
        line = self._doubled.sub(self._once, line)
        lost = False

        def original(match: re.Match[str]) -> str:
            nonlocal lost
            if match["variant"]:
                return "\ufe0f"
            if match["quote"]:
                return "\u201d"
            if match["lost"]:
                lost = True
                return ""
            try:
                found = bytes(self._bytes[character] for character in match[0]).decode("utf-8")
            except (UnicodeDecodeError, KeyError):
                return match[0]
            return found if _is_symbol(found) or len(match[0]) == 2 else match[0]

        return self._sequence.sub(original, line), lost

    def _once(self, match: re.Match[str]) -> str:
        """Return a run that was garbled twice garbled once; any other run as it is."""
        try:
            found = bytes(self._bytes[character] for character in match[0]).decode("utf-8")
        except (UnicodeDecodeError, KeyError):
            return match[0]
        return found if self._sequence.search(found) else match[0]


def _is_symbol(character: str) -> bool:
    """Whether this is a dash, quote, arrow, emoji: what gets garbled amid text that is otherwise ASCII."""
    if character in "\ufe0f\uf8ff":
        return True
    return unicodedata.category(character)[0] in "PSM" and not "\u0800" <= character < "\u2000"


_GARBLINGS = tuple(_Garbling(codec) for codec in ("sloppy-windows-1252", "mac_roman", "sloppy-windows-1254"))


def _characters(data: bytes, name: str) -> tuple[str, str, list[Diagnostic]]:
    """Return the decoded document, the name of its encoding, and what is to be said about it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding.removesuffix("-sig"), encoding)
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise _refused(name, f"this is {what}, not text; save the roadmap as plain text or Markdown")
    wide = _wide_encoding(data)
    if wide is not None:
        return _forgiving(data, wide, wide)
    if _is_binary(data):
        raise _refused(name, "this is not text; save the roadmap as plain text or Markdown")
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass
    if _is_broken_utf8(data):
        return _forgiving(data, "utf-8", "utf-8")
    best = from_bytes(data, cp_isolation=_LEGACY).best()
    if best is None:
        return _forgiving(data, "cp1252", "cp1252")
    encoding, text = best.encoding, str(best)
    if encoding in _LATIN:
        for western in ("cp1252", "mac_roman"):
            if _is_western(read := data.decode(western, errors="replace")):
                encoding, text = western, read
                break
    message = f"not UTF-8; read as {encoding}. If letters look wrong, save the file as UTF-8"
    return text, encoding, [Diagnostic(line=None, level="note", message=message)]


def _is_western(text: str) -> bool:
    """Whether all letters beyond ASCII are those of western Europe, which short texts are rarely told by."""
    beyond = {character for character in text if not character.isascii()}
    return beyond <= _WESTERN and not {"ø", "ì"} <= beyond and not re.search("[a-z][À-ÖØ-Þ]", text)


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


def _wide_encoding(data: bytes) -> str | None:
    """Return the name of UTF-16 without a mark, told by where the zero bytes stand."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    control = sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b")
    return sample.count(0) > 0.005 * len(sample) or control > 0.05 * len(sample)


def _is_broken_utf8(data: bytes) -> bool:
    """Whether this is UTF-8 with a few bytes hurt: most bytes above ASCII form valid sequences."""
    decoded = data.decode("utf-8", errors="replace")
    hurt = decoded.count("\ufffd")
    whole = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", decoded))
    return whole >= 2 * hurt or b"\xed\xa0" in data


def _refused(name: str, message: str) -> DocumentError:
    return DocumentError([Fault(name, None, message)])
