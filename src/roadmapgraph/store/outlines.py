"""Outlines on disk: one YAML file a source, mentions grouped below their headings, one a line."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from roadmapgraph.errors import DataError, Fault
from roadmapgraph.models import LineReading, Mention, Reading, ReadLine
from roadmapgraph.store.curated_yaml import mapping

_HEAD = """\
# What the document says, as the reader read it: made by `roadmapgraph import`, never edited by hand.
"""
_LISTED = (
    "line",
    "label",
    "text",
    "kind",
    "within",
    "qualifiers",
    "difficulty",
    "duration",
    "hours",
    "url",
    "requires",
)
_READINGS: tuple[LineReading, ...] = ("mention", "section", "advice", "markup")


def outline_text(reading: Reading) -> str:
    """The reading as YAML: the source, what each line was taken for, then sections with their mentions."""
    return _HEAD + "\n".join(_lines(reading)) + "\n"


def load_outline(path: Path, *, name: str) -> Reading:
    """The reading that ``outline_text`` wrote.

    Raises:
        DataError: where the file is malformed.
    """
    stored = mapping(path, name=name)
    try:
        return Reading.model_validate(
            {
                "source": stored["source"],
                "encoding": stored["encoding"],
                "repaired_lines": _numbers(stored["repaired_lines"]),
                "lines": list(_read_lines(stored["lines"])),
                "mentions": list(_mentions(stored)),
            }
        )
    except KeyError as error:
        raise DataError(
            [Fault(name, None, f"the key {error} is missing; import the document again")]
        ) from error
    except ValidationError as error:
        raise DataError(
            [Fault(name, None, f"{error.errors()[0]['msg']}; import the document again")]
        ) from error


def _lines(reading: Reading) -> Iterator[str]:
    yield f"source: {_flow(reading.source.model_dump())}"
    yield f"encoding: {reading.encoding}"
    yield f"repaired_lines: {json.dumps(_ranges(reading.repaired_lines))}"
    yield "lines:"
    by_kind: dict[str, list[int]] = defaultdict(list)
    for line in reading.lines:
        by_kind[line.reads_as].append(line.line)
    for kind in _READINGS:
        yield f"  {kind}: {json.dumps(_ranges(by_kind[kind]))}"
    yield "sections:"
    for section, mentions in groupby(reading.mentions, key=lambda mention: mention.section):
        yield f"  - section: {json.dumps(list(section), ensure_ascii=False)}"
        yield "    mentions:"
        yield from (f"      - {_flow(_stored(mention))}" for mention in mentions)


def _stored(mention: Mention) -> dict[str, Any]:
    whole = mention.model_dump()
    return {key: whole[key] for key in _LISTED if whole[key] not in (None, ())}


def _flow(fields: dict[str, Any]) -> str:
    return (
        "{"
        + ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
        + "}"
    )


def _ranges(numbers: Sequence[int]) -> str:
    """Line numbers as text: runs as "first-last"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def _numbers(ranges: str) -> Iterable[int]:
    found: list[int] = []
    for run in filter(None, ranges.split(", ")):
        first, _, last = run.partition("-")
        found += range(int(first), int(last or first) + 1)
    return tuple(found)


def _read_lines(stored: dict[str, str]) -> Iterator[ReadLine]:
    pairs = [(number, kind) for kind in _READINGS for number in _numbers(stored[kind])]
    return (ReadLine(line=number, reads_as=kind) for number, kind in sorted(pairs))


def _mentions(stored: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for group in stored["sections"] or ():
        for mention in group["mentions"]:
            yield {"source": stored["source"]["id"], "section": group["section"], **mention}
