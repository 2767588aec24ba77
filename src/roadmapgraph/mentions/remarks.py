"""Lines that tell of the document or its course, and of nothing to learn: licences, dates, marks for work."""

import re

_LICENCES = r"(?:CC(?:[ -](?:BY|0)\S*| \d)|MIT|BSD|Apache|A?GPL|LGPL|MPL)"
_LICENCE = re.compile(
    rf"\bunder (?:the |an? )?{_LICENCES}\b|^(?:the )?{_LICENCES}(?:[ -]\d[\d.]*)? licen[cs]e\b|"
    r"\ball rights reserved\b|^(?:©|\(c\)|copyright)\s|\blicen[cs]ed under\b",
    re.IGNORECASE,
)
_DATE = r"(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4})"
_DATED = re.compile(rf"(?:[a-z][a-z ]{{2,30}}:?\s+{_DATE}(?:\s*[/|·,;–-]\s*|\s*$))+", re.IGNORECASE)
_EDITED = re.compile(
    r"[*_]*(?:last )?(?:touched|updated|edited|revised|changed|reviewed|rewritten|modified) "
    r"(?:in|on|at|by|last|this|every)\b.*",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?:follow|repost|re-?share|share|like|save|subscribe|tag|connect|comment|retweet|bookmark|star)\b.*"
    r"\b(?:for more|this (?:post|repo\w*|list)|if (?:you|a friend|this)|below|"
    r"(?:with|to) (?:me|us|friends?))\b.*|"
    r"(?:ask|follow|dm|message|ping|e-?mail|tag|text|hire|book|sponsor|support) (?:me|us)\b.*|"
    r"(?:repost|retweet|re-?share) (?:to|so|it|and)\b.*|"
    r"subscribe (?:for|to|if|now|here|below|and)\b.*|"
    r"(?:hit|smash|tap|press|click|ring) (?:the|that) (?:bell|like|follow|subscribe|button|link|star)\b.*|"
    r"(?:drop|leave|write) (?:me |us )?(?:an? )?(?:comments?|like|follow|star|review|emoji|line)\b.*|"
    r"share (?:it|this|them) (?:with|if|on)\b.*",
    re.IGNORECASE,
)
"""What a post asks of its readers."""
_MAY_WEIGH = re.compile("%|points", re.IGNORECASE)
_WEIGHT = re.compile(
    r".{0,40}\b(?:exams?|quiz(?:zes)?|mid-?terms?|finals?|reports?|projects?|homeworks?|assignments?|essays?|"
    r"participation|attendance|labs?|presentations?|tests?|papers?|problem sets?)\s*[:–—-]?\s+"
    r"(?:\d{1,3} ?%|\d{1,3} points).{0,60}",
    re.IGNORECASE,
)


def tells_of_document(text: str, *, listed: bool) -> bool:
    """Whether a line says under which licence a document stands, when it was written, how work counts.

    ``listed``: it is an item, where a licence can be something to learn.
    """
    if (_MAY_WEIGH.search(text) and _WEIGHT.fullmatch(text)) or _CALLS.fullmatch(text):
        return True
    return not listed and bool(_LICENCE.search(text) or _DATED.fullmatch(text) or _EDITED.fullmatch(text))
