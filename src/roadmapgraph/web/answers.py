"""Answers of the plain routes: content with a fingerprint, conditional requests, refusals in a sentence."""

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

import brotli
from flask import Response, request

from roadmapgraph.web.kept import Kept

JSON = "application/json; charset=utf-8"
FRESH = "no-cache"
"""May be kept, and is asked for again each time: unchanged content is answered with 304."""

_ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda content: brotli.compress(content, quality=5),
    "gzip": lambda content: gzip.compress(content, 6, mtime=0),
}
"""How content may be compressed, the best first. Higher levels take ten times as long for a twentieth."""
_WORTH = 1_000
"""Bytes from which compressing is worth it."""
_compressed: Kept[tuple[str, str], bytes] = Kept(most=500, most_weight=20_000_000, weight=len)
"""Content by its fingerprint and encoding: compressed once, whoever asks for it and however often."""


def answer_with(content: bytes, tag: str, content_type: str, caching: str) -> Response:
    """The content, or 304 where the client has it already; ``tag`` is the content's fingerprint.

    It is compressed as the client takes it, once for all who ask.
    """
    encoding = _taken() if len(content) >= _WORTH else None
    answer = Response(content_type=content_type)
    if encoding is None:
        answer.set_data(content)
        answer.set_etag(tag)
    else:
        answer.set_data(_compressed.get((tag, encoding), lambda: _ENCODINGS[encoding](content)))
        answer.headers["Content-Encoding"] = encoding
        answer.set_etag(f"{tag}:{encoding}")
    answer.vary.add("Accept-Encoding")
    answer.headers["Cache-Control"] = caching
    answer.make_conditional(request)
    return answer


def _taken() -> str | None:
    """The encoding that the client would rather have; ``None`` where it takes none of ours."""
    wished = request.accept_encodings.quality
    best = max(_ENCODINGS, key=wished)
    return best if wished(best) > 0 and wished(best) >= wished("identity") else None


def fingerprint(content: bytes) -> str:
    """Sixteen hexadecimal digits that change with the content."""
    return hashlib.sha256(content).hexdigest()[:16]


def json_bytes(record: Any) -> bytes:
    """The record as compact UTF-8 JSON, its keys as they stand."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def refusal(sentence: str, status: HTTPStatus | int) -> Response:
    """``{"error": sentence}`` with a status; not to be kept."""
    answer = Response(json_bytes({"error": sentence}), status=status, content_type=JSON)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def sent() -> Mapping[str, Any]:
    """The JSON object in the request's body; empty where there is none."""
    body = request.get_json(silent=True)
    return body if isinstance(body, dict) else {}
