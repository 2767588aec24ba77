"""What a terminal is given that a file or a pipe is not: bold and dim words, lines that fit."""

import os
import re
import shutil
import unicodedata
from dataclasses import dataclass
from typing import Any, TextIO

_MARKS = re.compile(r"\x1b\[[0-9]*m")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NARROWEST = 40
_HANG = 4


@dataclass(frozen=True)
class Ink:
    """How words are set off: not at all where ``on`` is false."""

    on: bool = False

    def strong(self, text: str) -> str:
        """The text in bold."""
        return self._set(text, 1)

    def faint(self, text: str) -> str:
        """The text dimmed."""
        return self._set(text, 2)

    def alarm(self, text: str) -> str:
        """The text in red."""
        return self._set(text, 31)

    def _set(self, text: str, code: int) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text


PLAIN = Ink()


def ink_for(stream: TextIO) -> Ink:
    """Ink on a terminal that takes it, unless ``NO_COLOR`` is set (https://no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Ink(wanted and stream.isatty())


def fitted(text: str, stream: TextIO) -> str:
    """The text with long lines broken at spaces where ``stream`` is a terminal, else as it is."""
    if not stream.isatty():
        return text
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    return "\n".join(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    if _length(line) <= width:
        return line
    margin = " " * min(len(line) - len(line.lstrip(" ")) + _HANG, width // 2)
    rows, row = [], ""
    for word in re.findall(r" *[^ ]+", line):
        if row.strip() and _length(row) + _length(word) > width:
            rows.append(row)
            row = margin + word.lstrip(" ")
        else:
            row += word
    return "\n".join([*rows, row])


def _length(text: str) -> int:
    """The cells of a terminal that the text takes: two a wide character, none a mark on the one before."""
    return sum(map(_cells, _MARKS.sub("", text)))


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def harmless(value: Any) -> Any:
    """A record with nothing in its texts that a terminal would obey: no escapes, no line breaks."""
    if isinstance(value, str):
        return _UNSAFE.sub(" ", value)
    if isinstance(value, dict):
        return {harmless(key): harmless(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [harmless(part) for part in value]
    return value
