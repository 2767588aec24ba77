"""Text made safe for the formats: every label is somebody's, and may hold anything.

``legal`` is for formats that keep line breaks, ``one_line`` for those in which a label is a line.
"""

import re

from roadmapgraph.graph import RoadmapGraph

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold or advises against (its section 2.2), lone surrogates included."""
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_LIST_MARK = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])(?=\s|[-=]|$)")


def legal(text: str) -> str:
    """The text with U+FFFD for control characters and surrogates, and every line break as a line feed."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The legal text on one line: every run of white space is one space, none at the ends."""
    return " ".join(legal(text).split())


def name(graph: RoadmapGraph, concept: str) -> str:
    """The concept's label on one line; its id if the label is nothing but white space."""
    return one_line(graph.nodes[concept]["label"]) or concept


def markdown(text: str) -> str:
    """The text on one line, escaped so that Markdown shows it as it is."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(text))
    return _LIST_MARK.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)
