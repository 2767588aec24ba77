"""Answers of the plain routes: content with a fingerprint, conditional requests, refusals in a sentence."""

import hashlib
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Response, request

JSON = "application/json; charset=utf-8"
FRESH = "no-cache"
"""May be kept, and is asked for again each time: unchanged content is answered with 304."""


def answer_with(content: bytes, tag: str, content_type: str, caching: str) -> Response:
    """The content, or 304 where the client has it already; ``tag`` is the content's fingerprint."""
    answer = Response(content, content_type=content_type)
    answer.set_etag(tag)
    answer.headers["Cache-Control"] = caching
    answer.make_conditional(request)
    return answer


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
