/* What a visitor looks at (kept in the address) and what they said of themselves (kept in the browser). */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});
  const FACETS = ["source", "field", "kind", "difficulty", "state", "ready"];
  const LISTS = { known: "known", learning: "learning", skipped: "skipped", goal: "goals" };

  /** The view in a query string. What is malformed is left at its default. */
  R.readView = (query, sources, first) => {
    const q = new URLSearchParams(query), level = Number(q.get("level"));
    const at = (q.get("at") || "").split(",").map(Number);
    const filters = {};
    for (const facet of FACETS) if (q.get(facet)) filters[facet] = q.get(facet).split(",");
    const [way, about] = (q.get("focus") || "").split(":");
    return {
      concept: q.get("concept") || null,
      level: level >= 1 && level <= sources && Number.isInteger(level) ? level : first,
      colour: ["field", "source", "difficulty", "state"].includes(q.get("colour")) ? q.get("colour") : "field",
      filters,
      focus: about && ["needs", "leads", "near"].includes(way) ? { way, concept: about } : null,
      path: q.get("path") || null,
      table: q.get("view") === "table",
      at: at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? at : null,
    };
  };

  R.writeView = (view, first) => {
    const q = new URLSearchParams();
    if (view.concept) q.set("concept", view.concept);
    if (view.level !== first) q.set("level", view.level);
    if (view.colour !== "field") q.set("colour", view.colour);
    for (const facet of FACETS) if (view.filters[facet]?.length) q.set(facet, view.filters[facet].join(","));
    if (view.focus) q.set("focus", `${view.focus.way}:${view.focus.concept}`);
    if (view.path) q.set("path", view.path);
    if (view.table) q.set("view", "table");
    if (view.at) q.set("at", view.at.join(","));
    const text = q.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
    return location.pathname + (text ? `?${text}` : "");
  };

  /** Tell Dash; before it is there, wait for it. */
  R.tell = (id, props) => {
    if (window.dash_clientside?.set_props && document.getElementById("map")) window.dash_clientside.set_props(id, props);
    else setTimeout(() => R.tell(id, props), 30);
  };

  R.say = (text) => {
    const place = document.getElementById("announcer");
    if (place) place.textContent = text;
    R.unsaid = place ? null : text;
  };

  const list = (value) => (Array.isArray(value) ? value.filter((id) => typeof id === "string") : []);

  /** A visitor as stored, with every list there and nothing else lost. */
  R.readVisitor = (stored) => {
    const fields = stored && typeof stored === "object" && !Array.isArray(stored) ? stored : {};
    return { ...fields, ...Object.fromEntries(Object.values(LISTS).map((name) => [name, list(fields[name])])) };
  };

  R.stateOf = (visitor, id) =>
    visitor.known.includes(id) ? "known" : visitor.learning.includes(id) ? "learning" :
      visitor.skipped.includes(id) ? "skipped" : visitor.goals.includes(id) ? "goal" : "open";

  /** The visitor after pressing a state's button: known, learning and skipped exclude each other. */
  R.ticked = (visitor, id, state, version) => {
    const name = LISTS[state], had = visitor[name].includes(id), next = { ...visitor, version };
    const cleared = state === "goal" ? ["goals"] : ["known", "learning", "skipped"];
    for (const other of cleared) next[other] = visitor[other].filter((one) => one !== id);
    if (!had) next[name] = [...next[name], id].sort();
    return next;
  };
})();
