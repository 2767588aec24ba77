"""The markup within a line: emphasis, links, code, struck text. markdown-it reads it; we keep the words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from roadmapgraph.encoding import clean
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.outline import LinkSpan
from roadmapgraph.normalise import spelt_out

_PARSER = MarkdownIt("commonmark").enable("strikethrough")
# Every address is taken in as a link here; which ones may be kept is decided in `safe_url`.
setattr(_PARSER, "validateLink", lambda url: True)  # noqa: B010
_SPECIAL = re.compile(r"[*_`~=\[\]<&\\]|https?://")
_LONGEST = 4_000
_MOST_MARKS = 300
_SAFE_URL = re.compile(r"https?://[^\s<>\"'`\\]{1,2000}\Z", re.IGNORECASE)
_SHORTCODE = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:`])")
_HASHTAG = re.compile(r"(?<=\S)(?:\s+#[^\W\d_][\w/-]{1,40})+$")
_PLANNED = re.compile(r"(?:\s+[⏳📅✅🛫➕❌⏫🔼🔽🔺]\ufe0f?(?:\s*\d{4}-\d{2}-\d{2})?)+$")
"""When a task is due or was done, as Obsidian writes it."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,30}\]")
_HIGHLIGHT = re.compile(r"==(?=\S)([^=]{1,200})(?<=\S)==")
_WIKILINK = re.compile(r"!?\[\[([^\[\]|#\n]{1,200})(?:#[^\[\]|]{0,200})?(?:\|([^\[\]]{1,200}))?\]\]")
_ORG_LINK = re.compile(r"\[\[(https?://[^\s\[\]]{1,2000})\](?:\[([^\[\]]{1,300})\])?\]")
_BLOCK_NAME = re.compile(r"\s\^[A-Za-z][\w-]{0,40}$")
"""The name that a note gives to one of its blocks."""
_REMARK = re.compile(r"%%[^%]{0,500}%%")
_PICTURE = re.compile(r".*\.(?:png|jpe?g|gif|svg|webp|bmp|mp4|webm|canvas|excalidraw)$", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"[\s(–—:,-]*(?:not |no longer|dropped|skipped|skip |removed|postponed|cancell?ed|obsolete|deprecated|"
    r"outdated|never mind|too |nobody |no one |dead\b|overkill|(?:a )?waste\b|who (?:needs|cares|uses)|"
    r"(?:do|does|did|wo|ca)n['’]t |gave up|why bother|life['’]?s too |for now\b|next year|some ?day\b)",
    re.IGNORECASE,
)
"""Why something was struck out, in the words behind it."""
_ANCHOR = re.compile(
    r"<a\b[^<>]{0,500}?\bhref\s*=\s*[\"']?(https?://[^\s\"'<>]{1,2000})[\"']?[^<>]{0,500}>([^<>\[\]]{1,300})</a>",
    re.IGNORECASE,
)
_FOLDER = re.compile(r"(?:[^/]*[a-z]{3}[^/]*/|\.{1,2}/)+[^/]+$")
_BARE_URL = re.compile(
    r"(?<![\"'=])\(?<?\bhttps?://[^\s<>()]{1,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500})?>?\)?"
)
_REFERENCE = re.compile(
    r"^ {0,3}(?:\[([^\[\]]{1,200})\]:|\.\. _`?([^:`]{1,200})`?:)\s+<?(\S{1,2000}?)>?(?:\s|$)"
)
_RST_LINK = re.compile(r"`([^`<>]{1,300}?)\s*<([^`<>\s]{1,2000})>`__?")
_RST_REFERENCE = re.compile(r"`([^`<>]{1,200})`__?(?!\w)")
_RST_ROLE = re.compile(r"(?<![\w:]):[a-z][\w:+-]{0,30}:`([^`<>]{1,200}?)(?:\s*<[^`<>]{0,200}>)?`")
NO_REFERENCES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Inline:
    """A line's words.

    ``lead``: how many characters at the start are emphasised; ``struck``: all was struck out.
    """

    text: str
    links: tuple[LinkSpan, ...] = ()
    lead: int = 0
    struck: bool = False


def reference(line: str) -> tuple[str, str] | None:
    """Return the name and the address of a link definition ("[name]: https://…", ".. _name: https://…")."""
    match = _REFERENCE.match(line)
    return (match[1] or match[2], match[3]) if match else None


def read_inline(text: str, references: Mapping[str, str] = NO_REFERENCES) -> Inline:
    """Return ``text`` without inline markup; addresses are kept aside as links."""
    if "#" in text:
        text = _HASHTAG.sub("", text)
    if not text.isascii():
        text = _PLANNED.sub("", text)
    if "[^" in text:
        text = _FOOTNOTE.sub("", text)
    if "^" in text:
        text = _BLOCK_NAME.sub("", text)
    if "%%" in text:
        text = _REMARK.sub("", text)
    text = spelt_out(text)
    if ":" in text:
        text = _SHORTCODE.sub(" ", text)
    if not _SPECIAL.search(text) or len(text) > _LONGEST or len(_SPECIAL.findall(text)) > _MOST_MARKS:
        return Inline(" ".join(text.split()))
    defined = {normalizeReference(name): {"title": "", "href": url} for name, url in references.items()}
    text = _HIGHLIGHT.sub(r"\1", text)
    if "</a>" in text:
        text = _ANCHOR.sub(r"[\2](<\1>)", text)
    if "[[" in text:
        text = _ORG_LINK.sub(lambda match: f"[{match[2] or match[1]}](<{match[1]}>)", text)
    text = _WIKILINK.sub(_of_wikilink, text)
    if "`" in text:
        text = _of_restructured(text, defined)
    tokens = _PARSER.parseInline(text, {"references": defined})[0].children or []
    return _Collector().collect(tokens)


def _of_wikilink(match: re.Match[str]) -> str:
    """Return the words of a wikilink: those it shows, or the note's name; of a picture none."""
    if match[0].startswith("!") and _PICTURE.match(match[1]):
        return ""
    shown, target = match[2], match[1].removesuffix(".md")
    return str(shown or (target.rsplit("/", 1)[-1] if _FOLDER.match(target) else target))


def _of_restructured(text: str, defined: Mapping[str, object]) -> str:
    """Return ``text`` with the links and roles of reStructuredText as Markdown has them."""
    text = _RST_LINK.sub(r"[\1](<\2>)", _RST_ROLE.sub(r"\1", text))
    return _RST_REFERENCE.sub(
        lambda match: f"[{match[1]}]" if normalizeReference(match[1]) in defined else match[1], text
    )


def safe_url(url: str) -> str | None:
    """Return ``url`` if it is a web address that a page may link to, else ``None``."""
    bare = url.strip()
    return bare if _SAFE_URL.match(bare) else None


class _Collector:
    """Gathers the words of a line's tokens."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._links: list[LinkSpan] = []
        self._open: list[tuple[int, str]] = []
        self._struck = 0
        self._was_struck = False
        self._strong_from: int | None = None
        self._lead = 0

    def collect(self, tokens: list[Token]) -> Inline:
        for token in tokens:
            self._take(token)
        text = "".join(self._parts)
        links = tuple(link for link in self._links if text[link.start : link.end].strip())
        text, links = _without_bare_urls(text, links)
        stripped = text.strip()
        shift = len(text) - len(text.lstrip())
        links = tuple(LinkSpan(max(0, s.start - shift), max(0, s.end - shift), s.url) for s in links)
        lead = max(0, min(self._lead - shift, len(stripped)))
        if self._was_struck and _PUT_OFF.match(stripped):
            return Inline("", struck=True)
        return Inline(stripped, links, lead, self._was_struck and not stripped)

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "code_inline" | "text_special":
                self._add(token.content)
            case "softbreak" | "hardbreak":
                self._add(" ")
            case "s_open":
                self._struck += 1
                self._was_struck = True
            case "s_close":
                self._struck -= 1
            case "strong_open" | "em_open":
                if not without_ornaments("".join(self._parts)) and self._strong_from is None:
                    self._strong_from = self._length
            case "strong_close" | "em_close":
                if self._strong_from is not None and not self._lead:
                    self._lead = self._length
            case "link_open":
                self._open.append((self._length, str(token.attrGet("href") or "")))
            case "link_close" if self._open:
                start, url = self._open.pop()
                if self._length > start:
                    self._links.append(LinkSpan(start, self._length, url))
            case "html_inline":
                self._html(token.content)
            case _:
                pass

    def _html(self, tag: str) -> None:
        name = tag.lower().strip("</>").split(" ")[0].strip("/")
        if name == "br":
            self._add("; ")
        elif name in ("s", "del", "strike"):
            self._struck += -1 if tag.startswith("</") else 1
            self._was_struck = True

    def _add(self, words: str) -> None:
        if self._struck > 0:
            return
        words = clean(words).replace("\n", " ").replace("\t", " ")
        self._parts.append(words)
        self._length += len(words)


def _without_bare_urls(text: str, links: tuple[LinkSpan, ...]) -> tuple[str, tuple[LinkSpan, ...]]:
    """Take bare addresses out of the words; what stands before one is what it links."""
    match = _BARE_URL.search(text)
    if not match:
        return text, links
    url = match[0].strip("()<>").rstrip(".,;")
    before = text[: match.start()].rstrip(" :-–—|(")
    after = _BARE_URL.sub(" ", text[match.end() :])
    if before.strip():
        kept = tuple(link for link in links if link.end <= len(before))
        return f"{before} {after}".rstrip(), (*kept, LinkSpan(0, len(before), url))
    rest = after.strip(" :-–—|)")
    if rest:
        return rest, (LinkSpan(0, len(rest), url),)
    return url, (LinkSpan(0, len(url), url),)
