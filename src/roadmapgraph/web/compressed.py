"""Answers that never change, compressed once: to compress Plotly takes longer than to send it."""

from dataclasses import dataclass

from flask import Flask, Response, request

from roadmapgraph.web.kept import Kept

UNCHANGING = ("/_dash-component-suites/", "/own/", "/api/map/")
"""What these addresses begin with is the same for as long as the process lives, for everybody."""
_MOST, _MOST_BYTES = 200, 30_000_000


@dataclass(frozen=True)
class _Sent:
    content: bytes
    headers: tuple[tuple[str, str], ...]


def keep_compressed(server: Flask) -> None:
    """Answer what was asked before from memory, for each set of encodings that browsers take.

    To be called before anything else listens to the server's answers, so that it sees them as they are sent.
    """
    kept: Kept[tuple[str, str], _Sent] = Kept(
        most=_MOST, most_weight=_MOST_BYTES, weight=lambda sent: len(sent.content)
    )

    @server.before_request
    def again() -> Response | None:
        found = kept.peek(_key()) if _unchanging() else None
        return None if found is None else Response(found.content, headers=list(found.headers))

    @server.after_request
    def keep(answer: Response) -> Response:
        if _unchanging() and answer.status_code == 200 and "Content-Encoding" in answer.headers:
            sent = _Sent(answer.get_data(), tuple(answer.headers.items()))
            kept.get(_key(), lambda: sent)
        return answer


def _unchanging() -> bool:
    """Whether the request is for an unchanging address, and for all of it, whatever its sender has."""
    conditions = ("If-None-Match", "If-Modified-Since", "Range")
    return (
        request.method == "GET"
        and request.path.startswith(UNCHANGING)
        and not any(name in request.headers for name in conditions)
    )


def _key() -> tuple[str, str]:
    return request.full_path, request.headers.get("Accept-Encoding", "")
