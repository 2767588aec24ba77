/* One map on one stage: wires the chart, the search, the address, the visitor and Dash together. */
const VISITOR = "visitor", NOTHING = { w: 0, h: 0, lanes: [], at: [], rest: [] };

function openMap(stage, model) {
  const { chart: drawn, index, label } = model;
  /** All that changes; `focused`: the placement of a part, `lit`: the concepts of a path, `matching`: those that pass the filters. */
  const m = {
    model, stage, view: readView(location.search, drawn), visitor: readVisitor(kept(VISITOR)), focused: null, lit: null, matching: null,
    askFocus: () => tell("map-focus", { data: m.view.focus && { ...m.view.focus, room: chart.room() } }),
    light: () => chart.setMatching(m.lit && m.matching ? m.lit.map((mark, i) => mark && m.matching[i]) : m.lit || m.matching),
    showPlacement: (animate) => chart.setPlacement(m.focused?.[chart.frame] ?? drawn.frames[chart.frame].levels[m.view.level - 1] ?? NOTHING, animate, Boolean(m.focused)),
    remember, resized,
  };
  let filtersSent = false, pause = 0, toTitle = false;

  /** The visitor panned or zoomed: the address says where to, once they rest. */
  function moved() {
    clearTimeout(pause);
    pause = setTimeout(() => { m.view.at = chart.at(); remember(false); }, 400);
  }
  const chart = m.chart = createChart(stage, model, moved);
  const modes = async () => { await need("modes"); return (m.modes ||= R.modes(m)); };

  function remember(push) {
    clearTimeout(pause);
    const next = writeView(m.view, drawn);
    if (next !== location.pathname + location.search) history[push ? "pushState" : "replaceState"](null, "", next);
  }
  /** The stage may have another size now. */
  function resized() {
    const { reframed, resized } = chart.measure();
    if (!resized) return;
    if (reframed) m.showPlacement(false);
    if (m.view.at) chart.setAt(m.view.at); else chart.reveal(chart.selected, false);
    chart.draw();
  }

  /* ---- selection ---- */
  async function showDetails() {
    const shown = m.view.concept !== null;
    tell("map-selection", { data: m.view.concept });
    if (shown) await need("panels");
    byId("map-details")?.toggleAttribute("hidden", m.view.concept === null);
    byId("map")?.classList.toggle("has-details", m.view.concept !== null);
    resized();
  }
  /** Make sure a concept is on the map: leave the focus, lower the dial. */
  function uncover(i) {
    const covered = () => i >= 0 && !chart.boxes.has(i) && model.lane[i] !== i;
    if (covered() && m.focused) m.modes.leaveFocus();
    if (!covered()) return;
    m.view.level = Math.max(1, model.consensus[i]);
    tell("map-dial", { value: String(m.view.level) });
    say(`The dial now shows concepts of ${m.view.level} or more roadmaps, so that ${label[i]} is among them.`);
    m.showPlacement(true);
    refilter();
  }
  function select(i, { push = true, centre = false, read = false } = {}) {
    uncover(i);
    m.view.concept = i >= 0 ? model.id[i] : null;
    m.view.at = null;
    chart.select(i);
    toTitle = read;
    showDetails();
    chart.reveal(i, centre);
    if (i >= 0) {
      dropHint(stage);
      const [needs, leads] = [chart.needs, chart.leads].map((marks) => marks.reduce((sum, mark) => sum + mark, 0));
      say(`${label[i]} selected. It needs ${needs} concepts in all and leads to ${leads}.`);
    }
    remember(push);
  }
  function close() {
    const was = chart.selected;
    select(-1);
    chart.focus(was);
  }
  const jump = (i) => { select(i, { centre: true }); chart.focus(i); };

  /* ---- dial, filters, ticks ---- */
  const sendFilters = () => { filtersSent = true; need("panels"); tell("map-filters", { data: { ...m.view.filters, level: m.view.level } }); };
  const refilter = () => { if (filtersSent || Object.keys(m.view.filters).length) sendFilters(); };

  function setLevel(level) {
    if (level === m.view.level) return;
    if (m.focused) m.modes.leaveFocus();
    m.view.level = level;
    m.showPlacement(true);
    refilter();
    say(`${chart.order.length} concepts shown.`);
    remember(true);
  }
  function setFilters(filters) {
    m.view.filters = filters;
    sendFilters();
    remember(true);
  }
  function toggleFacet(facet, value) {
    if (facet === "level") return tell("map-dial", { value });
    const { [facet]: had = [], ...others } = m.view.filters, next = had.includes(value) ? had.filter((one) => one !== value) : [...had, value].sort();
    setFilters(next.length ? { ...others, [facet]: next } : others);
  }
  function setVisitor(next) {
    m.visitor = next;
    chart.setVisitor(next);
  }
  function tick(id, state) {
    setVisitor(ticked(m.visitor, id, state, drawn.version));
    tell(VISITOR, { data: m.visitor });
    say(`${label[index(id)]}${stateWords(chart, index(id)) || ", not started"}.`);
  }

  /* ---- presses ---- */
  const acts = {
    close,
    focus: ({ way, about }) => modes().then(({ enterFocus }) => enterFocus(way, about)),
    filters: toggleFilters,
    table: () => setTable(!m.view.table),
    png: ({ act }) => need("picture").then(() => R.picture(chart, model, m.view, act)),
  };
  acts.svg = acts.png;
  const onClick = (event) => {
    const link = event.target.closest("a[data-concept]"), pressed = event.target.closest("button"), { facet, value, clear, act, about } = pressed?.dataset ?? {};
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      select(index(link.dataset.concept), { centre: true, read: true });
    } else if (facet) toggleFacet(facet, value);
    else if (clear) setFilters({});
    else if (acts[act]) acts[act](pressed.dataset, pressed);
    else if (about) tick(about, act);
  };
  async function toggleFilters(_, control) {
    await need("panels");
    const open = !byId("map-filter-panel").toggleAttribute("hidden");
    control.setAttribute("aria-expanded", open);
    if (open) sendFilters();
    resized();
  }
  async function setTable(on, push = true) {
    m.view.table = on;
    byId("map-table").hidden = !on;
    stage.parentElement.hidden = on;
    document.querySelector('[data-act="table"]')?.setAttribute("aria-pressed", on);
    if (on) { await R.loadTable(); sendFilters(); } else resized();
    tell("map-form", { data: on ? "table" : null });
    remember(push);
  }
  const onKey = (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { event.preventDefault(); byId("map-search-input")?.focus(); }
    else if (event.key === "Escape" && m.view.concept !== null) close();
    else if (event.key === "Escape" && m.focused) m.modes.leaveFocus(true);
  };

  /* ---- the address ---- */
  /** A control speaks first of its default; it is listened to once it has shown what the address says. */
  const heard = new Set();
  function settled(control, value, wanted) {
    if (value === wanted) heard.add(control);
    return heard.has(control);
  }
  /** Everything as the address says, for the first time or after back and forward. */
  function apply(start) {
    const { view } = m, i = index(view.concept);
    chart.measure();
    chart.setColour(view.colour);
    m.focused = m.lit = null;
    m.showPlacement(!start);
    if (start) chart.fit();
    setVisitor(m.visitor);
    tell("map-dial", { value: String(view.level) });
    tell("map-colour", { value: view.colour });
    refilter();
    m.light();
    uncover(i);
    chart.select(i);
    if (view.at) chart.setAt(view.at); else chart.reveal(i, false);
    if (start) return;
    showBar("map-focus-bar");
    showDetails().then(showMode); // how much room there is, is known once the details are there
    setTable(view.table, false);
  }
  /** A part of the graph or a path, where the address names one. */
  function showMode() {
    m.askFocus();
    if (m.view.path) modes().then(({ showPath }) => showPath());
  }
  const onPop = () => {
    if (!onMap()) return;
    m.view = readView(location.search, drawn);
    apply(false);
  };

  attachHands(stage, chart, model, { select: (i, read = false) => { if (i >= 0 || m.view.concept !== null) select(i, { read }); } });
  addZoom(stage, chart, moved);
  addHint(stage, model.count, m.view.concept);
  addEventListener("popstate", onPop);
  addEventListener("keydown", onKey);
  apply(true);
  const observer = new ResizeObserver(resized), theme = new MutationObserver(() => chart.redraw());
  observer.observe(stage);
  theme.observe(root, { attributeFilter: ["data-mantine-color-scheme"] });
  performance.mark("roadmap-drawn");

  return Object.assign(m, {
    /** Move into the page that Dash has built meanwhile. */
    async moveInto(place) {
      place.append(stage);
      addSearch(byId("map-search"), model, jump);
      byId("map").addEventListener("click", onClick);
      if (m.view.table) setTable(true, false);
      if (unsaid) say(unsaid);
      await showDetails();
      showMode();
      stage.dataset.drawn = "yes";
    },
    setVisitor: (next) => setVisitor(readVisitor(next)),
    setMatching(ids) { m.matching = ids && model.marks(ids); m.light(); },
    dial(value) { if (settled("dial", value, String(m.view.level))) setLevel(Number(value)); },
    colour(value) {
      if (!settled("colour", value, m.view.colour) || value === m.view.colour) return;
      m.view.colour = value;
      chart.setColour(value);
      remember(false);
    },
    async setFocused(placement) {
      if (placement && m.view.focus) (await modes()).showFocus(placement);
    },
    row(rows) { if (rows?.length) select(index(rows[0].id)); },
    details() { if (toTitle) { toTitle = false; requestAnimationFrame(() => byId("details-title")?.focus()); } },
    recovered() { tell("map-selection", { data: m.view.concept }); refilter(); },
    leave() { removeEventListener("popstate", onPop); removeEventListener("keydown", onKey); observer.disconnect(); theme.disconnect(); },
  });
}
