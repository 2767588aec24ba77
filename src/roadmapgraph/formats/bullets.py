"""Signs that only their neighbours explain: emoji as bullets, numbered capitals as headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from roadmapgraph.formats.decoration import KEYCAP, is_ornament
from roadmapgraph.formats.legends import with_legends
from roadmapgraph.formats.lines import Line

_JOINED = "\ufe0f\u200d"
_CAPITALS = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
_LONG = 6
_LABELLED = re.compile(
    r"(?:lab|exercise|project|assignment|task|challenge|kata|homework|mini-?project|workshop)\s+\d{1,3}"
    r"(?:\s*[:.)–—-]|\s)\s*(?=\S+ \S)",
    re.IGNORECASE,
)
_REGARDS = re.compile(
    r"(?:cheers|best|(?:kind|best|warm) (?:regards|wishes)|regards|thanks|many thanks|"
    r"thank you|yours(?: \w+)?|all the best|"
    r"(?:viele|liebe|beste) grüße|cordialement|saludos|un saludo)[,!.]?|--",
    re.IGNORECASE,
)
_MOST_SIGNED = 8


def with_bullets(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, as items those that a run of like signs makes items, and headings likewise."""
    found = list(lines)
    filled = [index for index, line in enumerate(lines) if line.shape != "blank"]
    for index in (*_runs_of_emoji(lines, filled), *_runs_of_labels(lines, filled)):
        line = found[index]
        sign = _sign(line.body)
        found[index] = replace(
            line, shape="item", body=_without_task(line.body[len(sign) :].strip()), content=line.indent + 2
        )
    for index in _numbered_capitals(lines, filled):
        found[index] = replace(found[index], shape="heading", level=2)
    return _signed(with_legends(found))


def _runs_of_emoji(lines: Sequence[Line], filled: Sequence[int]) -> Iterator[int]:
    """Yield the lines that start with an emoji beside one that does so too.

    Across a blank line it has to be the same one, and what stands below must not be a list of its own.
    """
    signs = {index: _sign(lines[index].body) for index in filled[1:] if lines[index].shape == "text"}
    signs = {index: sign for index, sign in signs.items() if sign}
    for before, index, after in zip([-1, *filled], filled, [*filled[1:], -1], strict=False):
        if index not in signs:
            continue
        if any(_are_a_run(index, other, signs) for other in (before, after)):
            yield index


def _are_a_run(one: int, other: int, signs: dict[int, str]) -> bool:
    return other in signs and (abs(one - other) == 1 or signs[one] == signs[other])


def _runs_of_labels(lines: Sequence[Line], filled: Sequence[int]) -> Iterator[int]:
    """Yield the lines of a run such as "Lab 1  …", "Lab 2  …"."""
    labelled = {i for i in filled if lines[i].shape == "text" and _LABELLED.match(lines[i].body)}
    for index in sorted(labelled):
        if index - 1 in labelled or index + 1 in labelled:
            yield index


def _numbered_capitals(lines: Sequence[Line], filled: Sequence[int]) -> list[int]:
    """Return the lines such as "3. READING LIST" of a document whose outermost numbers all head capitals."""
    numbered = [i for i in filled if lines[i].indent == 0 and _CAPITALS.match(lines[i].raw)]
    bodies = [lines[index].body for index in numbered]
    capital = all(body.upper() == body and body.lower() != body and len(body) > 1 for body in bodies)
    if len(numbered) < 2 or not capital or not any(len(body) >= _LONG for body in bodies):
        return []
    following = dict(pairwise(filled))
    return [] if any(following.get(index) in numbered for index in numbered) else numbered


def _signed(lines: list[Line]) -> list[Line]:
    """Return the lines of a letter; from the closing formula near its end on, all are markup."""
    filled = [index for index, line in enumerate(lines) if line.shape != "blank"][-_MOST_SIGNED:]
    closes = (index for index in filled[1:] if _REGARDS.fullmatch(lines[index].raw.strip()))
    start = next(closes, len(lines))
    kept = (
        line if index < start or line.shape == "blank" else replace(line, shape="directive")
        for index, line in enumerate(lines)
    )
    return list(kept)


def _sign(body: str) -> str:
    """Return the emoji or keycaps that a line starts with and the space behind, if it starts so."""
    keycaps = KEYCAP.match(body)
    at = keycaps.end() if keycaps else 0
    while at < len(body) and (is_ornament(body[at]) or body[at] in _JOINED):
        at += 1
    return body[: at + 1] if at and body[at : at + 1].isspace() else ""


def _without_task(body: str) -> str:
    return re.sub(r"^\[[ xX✓✔~/!?><*-]\]\s+", "", body)
