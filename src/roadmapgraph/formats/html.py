"""Lines of HTML within Markdown: headings and items; everything else is markup."""

import re

_HEADING = re.compile(r"<(h[1-6]|summary|dt|th)\b[^<>]{0,2000}>(.*?)(?:</\1>|$)", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:<[uo]l\b[^<>]{0,200}>\s*)?<(li|td|dd|p|div)\b[^<>]{0,2000}>(.+)", re.IGNORECASE)
_NEXT_ITEM = re.compile(r"<li\b[^<>]{0,2000}>", re.IGNORECASE)
_CELL = re.compile(r"<t([hd])\b[^<>]{0,500}>(.*?)(?=<t[hd]\b|</t[rdh]>|$)", re.IGNORECASE)
_OPAQUE = re.compile(r"\s*<(script|style|svg|pre)\b", re.IGNORECASE)
_SUMMARY = 8


def html_heading(raw: str, above: int) -> tuple[str, int] | None:
    """Return the words and the depth of the heading on a line below one of depth ``above``."""
    match = _HEADING.search(raw)
    if match is None or not match[2].strip():
        return None
    name = match[1].lower()
    return match[2], int(name[1]) * 10 if name[1:].isdigit() else above + _SUMMARY


def html_items(raw: str) -> tuple[str, list[str]] | None:
    """Return the tag of the items on a line, and the words of each."""
    match = _ITEM.match(raw)
    if match is None:
        return None
    tag = match[1].lower()
    parts = _NEXT_ITEM.split(match[2]) if tag == "li" else [match[2]]
    return tag, [part for part in parts if part.strip()]


def html_row(raw: str) -> str | None:
    """Return the cells of a table's row on a line as Markdown has them; a header's row is empty."""
    cells = _CELL.findall(raw)
    if len(cells) < 2:
        return None
    return (
        "|" if any(kind in "hH" for kind, _ in cells) else "| " + " | ".join(cell for _, cell in cells) + " |"
    )


def is_html(raw: str) -> bool:
    """Whether a line holds a heading or an item of HTML."""
    return "<" in raw and bool(_HEADING.search(raw) or _ITEM.match(raw) or _CELL.search(raw))


def opaque_tag(raw: str) -> str | None:
    """Return the tag that opens what is no text (a script, a drawing), if the line has one."""
    match = _OPAQUE.match(raw)
    return match[1].lower() if match else None
