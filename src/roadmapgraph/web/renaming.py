"""Ticks of an older version: ids that were given up are followed to what stands for them now."""

import json
from collections.abc import Mapping

from dash import Dash, Input, Output

from roadmapgraph.web import ids
from roadmapgraph.web.visitor import LISTS

_FOLLOW = """(stored) => {
  const renamed = %s, lists = %s.filter((name) => Array.isArray(stored?.[name]));
  const now = (id) => (Object.hasOwn(renamed, id) ? renamed[id] : id);
  const changed = lists.filter((name) => stored[name].some((id) => now(id) !== id));
  if (!changed.length) return window.dash_clientside.no_update;
  const next = { ...stored };
  for (const name of changed) next[name] = [...new Set(stored[name].map(now))].sort();
  return next;
}"""


def register_renaming(app: Dash, renamed: Mapping[str, str]) -> None:
    """Rewrite what the browser keeps of the visitor where it names an id that was given up."""
    app.clientside_callback(  # type: ignore[no-untyped-call]
        _FOLLOW % (json.dumps(renamed), json.dumps(LISTS)),
        Output(ids.VISITOR, "data", allow_duplicate=True),
        Input(ids.VISITOR, "data"),
        prevent_initial_call="initial_duplicate",
    )
