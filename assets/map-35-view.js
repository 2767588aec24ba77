/* What a visitor looks at: the view, which is the address. */
const FACETS = ["source", "field", "kind", "difficulty", "state", "ready"];

/** The view in a query string. What is malformed is left at its default. */
function readView(query, { sources, first }) {
  const q = new URLSearchParams(query), level = Number(q.get("level")), at = (q.get("at") || "").split(",").map(Number);
  const filters = {}, [way, about] = (q.get("focus") || "").split(":");
  for (const facet of FACETS) if (q.get(facet)) filters[facet] = q.get(facet).split(",");
  return {
    concept: q.get("concept") || null,
    level: level >= 1 && level <= sources.length && Number.isInteger(level) ? level : first,
    colour: ["source", "difficulty", "state"].includes(q.get("colour")) ? q.get("colour") : "field",
    filters,
    focus: about && ["needs", "leads", "near"].includes(way) ? { way, concept: about } : null,
    path: q.get("path") || null,
    table: q.get("view") === "table",
    at: at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? at : null,
  };
}

function writeView(view, { first }) {
  const q = new URLSearchParams(), put = (name, value) => { if (value) q.set(name, value); };
  put("concept", view.concept);
  put("level", view.level !== first && view.level);
  put("colour", view.colour !== "field" && view.colour);
  for (const facet of FACETS) put(facet, view.filters[facet]?.join());
  put("focus", view.focus && `${view.focus.way}:${view.focus.concept}`);
  put("path", view.path);
  put("view", view.table && "table");
  put("at", view.at?.join());
  const text = q.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return location.pathname + (text && `?${text}`);
}
