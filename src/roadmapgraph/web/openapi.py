"""The description of the HTTP interface (OpenAPI 3.1)."""

from collections.abc import Sequence
from typing import Any

from roadmapgraph.exports import PATH_FORMS, graph_schema
from roadmapgraph.models import CONCEPT_ID_PATTERN
from roadmapgraph.web.api_query import LONGEST_TEXT, MOST_HITS, MOST_NAMES, USUAL_HITS

Described = dict[str, Any]

_ID = {"type": "string", "pattern": CONCEPT_ID_PATTERN}
_IDS = {"type": "array", "items": _ID}
_TEXTS = {"type": "array", "items": {"type": "string"}}
_COUNT = {"type": "integer", "minimum": 0}


def openapi(version: str, formats: Sequence[str], orders: Sequence[str], sources: int) -> Described:
    """The OpenAPI document of what ``register_api`` registers, for a graph of so many sources."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "roadmapgraph",
            "version": version,
            "description": "The merged prerequisite graph of machine-learning roadmaps, to be read.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": {
            "/healthz": {"get": _call("health", "Whether the app answers", _health(), lasting=False)},
            "/api/graph": {"get": _graph(formats), "post": _brought(formats)},
            "/api/concepts/{id}": {"get": _concept()},
            "/api/search": {"get": _search()},
            "/api/path": {"get": _path(orders, sources)},
            "/api/overlap": {"get": _overlap()},
            "/api/openapi.json": {"get": _call("description", "This description", {"type": "object"})},
        },
        "components": {
            "schemas": {
                "Error": {
                    "type": "object",
                    "required": ["error"],
                    "properties": {"error": {"type": "string", "minLength": 1}},
                    "additionalProperties": False,
                    "description": "What was wrong, in a sentence.",
                },
                "Graph": {"description": "Node-link data; `roadmapgraph schema` prints its schema."}
                | _top_level(graph_schema()),
            }
        },
    }


def _top_level(schema: Described) -> Described:
    """The outermost level of a schema: keys and their kinds, without what they refer to."""
    return {
        "type": "object",
        "required": schema["required"],
        "properties": {
            key: {part: value[part] for part in ("type", "const") if part in value}
            for key, value in schema["properties"].items()
        },
    }


def _health() -> Described:
    return _object(
        status={"const": "ok"},
        version={"type": "string"},
        graph={"type": "string", "description": "Changes with the graph."},
        concepts=_COUNT,
    )


def _graph(formats: Sequence[str]) -> Described:
    call = _call(
        "graph",
        "The merged graph, or a part of it, in any format",
        {"$ref": "#/components/schemas/Graph"},
        _query("format", {"type": "string", "enum": list(formats), "default": "json"}, "The file format."),
        _query(
            "only",
            {"type": "string", "pattern": "^(field|around|path):.+$", "maxLength": LONGEST_TEXT},
            "A part: field:NAME, around:NAME, around:NAME:2 or path:GOAL.",
            example="around:k-means",
        ),
        _DOWNLOAD,
        refused=("400", "404", "422"),
    )
    call["responses"]["200"]["content"] = {"*/*": {"schema": {}}}
    return call


def _brought(formats: Sequence[str]) -> Described:
    """What the page of one's own roadmaps sends: ``documents`` and ``judgements`` as a browser keeps them."""
    call = _call(
        "graphWithMine",
        "The merged graph with documents of one's own, in any format; nothing of them is kept",
        {},
        _query("format", {"type": "string", "enum": list(formats), "default": "json"}, "The file format."),
        refused=("400", "413", "422"),
        lasting=False,
    )
    call["requestBody"] = {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
    call["responses"]["200"]["content"] = {"*/*": {"schema": {}}}
    return call


def _concept() -> Described:
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT},
        "description": "An id, label or alias.",
        "example": "k-means",
    }
    edges = {"type": "array", "items": {"type": "object", "required": ["id", "strength", "reason"]}}
    answer = _object(
        id=_ID, label={"type": "string"}, mentions={"type": "array"}, requires=edges, unlocks=edges
    )
    return _call("concept", "Everything known about a concept", answer, parameter, refused=("400", "404"))


def _search() -> Described:
    hit = _object(
        id=_ID,
        label={"type": "string"},
        matched={"type": "string", "description": "The name that matched."},
        score={"type": "number", "minimum": 0, "maximum": 1},
    )
    text = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
    limit = {"type": "integer", "minimum": 1, "maximum": MOST_HITS, "default": USUAL_HITS}
    return _call(
        "search",
        "Concepts by part of a name, typos allowed, the best first",
        {"type": "array", "items": hit, "maxItems": MOST_HITS},
        _query("q", text, "What to search for.", required=True, example="gradient"),
        _query("limit", limit, "How many at the most."),
        refused=("400",),
    )


def _path(orders: Sequence[str], sources: int) -> Described:
    name = {"type": "string", "maxLength": LONGEST_TEXT}
    listed = {"type": "array", "items": name, "maxItems": MOST_NAMES}
    step = _object(position={"type": "integer", "minimum": 1}, id=_ID, hours={"type": "number"}, why=_TEXTS)
    answer = _object(
        goals=_IDS,
        known=_IDS,
        order={"type": "string"},
        total_hours={"type": "number", "minimum": 0},
        weeks={"type": ["integer", "null"]},
        steps={"type": "array", "items": step},
        left_out={"type": "array", "items": _object(id=_ID, why={"type": "string"})},
    )
    least = {"type": "integer", "minimum": 1, "maximum": max(sources, 1), "default": 1}
    hours = {"type": "number", "exclusiveMinimum": 0, "maximum": 7 * 24}
    call = _call(
        "path",
        "A learning path: what to learn, in what order, and why",
        answer,
        _query(
            "goal",
            listed | {"minItems": 1},
            "Ids, labels or aliases; a field; a source's id; everything; consensus:K.",
            required=True,
            example=["transformers"],
        ),
        _query("known", listed, "What is known already.", example=["python"]),
        _query("order", {"type": "string", "enum": list(orders), "default": "focused"}, "What breaks ties."),
        _query("min_sources", least, "Only goals that so many sources teach."),
        _query("helpful", {"type": "boolean", "default": False}, "Follow helpful prerequisites too."),
        _query(
            "skip_optional", {"type": "boolean", "default": False}, "Leave out what sources call optional."
        ),
        _query("hours_per_week", hours, "The hours there are."),
        _query("weeks", {"type": "integer", "minimum": 1}, "The weeks there are; needs hours_per_week."),
        _query("format", {"type": "string", "enum": list(PATH_FORMS)}, "The path as a file of this form."),
        _query(
            "start",
            {"type": "string", "format": "date", "pattern": "^2[0-9]{3}-"},
            "The first day of a calendar or of flashcards; the next Monday where nothing is said.",
            example="2026-03-02",
        ),
        _DOWNLOAD,
        refused=("400", "404"),
    )
    others = (form.media_type for form in PATH_FORMS.values() if form.name != "json")
    call["responses"]["200"]["content"] |= {media_type: {"schema": {}} for media_type in others}
    return call


def _overlap() -> Described:
    count_and_share = {"type": "number", "minimum": 0}
    pair = _object(
        a={"type": "string"}, b={"type": "string"}, shared=_COUNT, jaccard=count_and_share | {"maximum": 1}
    )
    conflict = _object(first=_ID, second=_ID, chosen={"enum": ["first", "second", "none"]})
    answer = _object(
        sources=_IDS,
        pairs={"type": "array", "items": pair},
        consensus={"type": "object", "additionalProperties": _IDS},
        order_conflicts={"type": "array", "items": conflict},
    )
    return _call("overlap", "What the sources share, and where they disagree", answer, refused=("400",))


def _object(**properties: Described) -> Described:
    return {"type": "object", "required": list(properties), "properties": properties}


def _query(
    name: str, schema: Described, description: str, *, required: bool = False, example: Any = None
) -> Described:
    described = {"name": name, "in": "query", "required": required, "schema": schema}
    return described | {"description": description} | ({} if example is None else {"example": example})


def _call(
    name: str,
    summary: str,
    answer: Described,
    *parameters: Described,
    refused: Sequence[str] = (),
    lasting: bool = True,
) -> Described:
    """One GET; ``lasting`` answers carry an ETag and can be asked for conditionally."""
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    found: Described = {"description": summary + ".", "content": {"application/json": {"schema": answer}}}
    responses: Described = {"200": found}
    if lasting:
        found["headers"] = {"ETag": {"schema": {"type": "string"}, "required": True}}
        responses["304"] = {"description": "Unchanged since the ETag that was sent as If-None-Match."}
    for status in refused:
        responses[status] = {"description": "A sentence that says what was wrong.", "content": error}
    return {"operationId": name, "summary": summary, "parameters": list(parameters), "responses": responses}


_DOWNLOAD = _query("download", {"type": "string", "enum": ["1"]}, "Answer with a file to save.")
