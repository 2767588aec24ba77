/* The map page: wires the chart, the search, the address, the visitor and Dash together. */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});
  const byId = (id) => document.getElementById(id);
  const address = document.querySelector('meta[name="roadmap-chart"]').content;
  const HINT = "roadmap-hint-read", VISITOR = "visitor";
  let loading = null, page = null;

  const load = () => (loading ||= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`the map answered ${answer.status}`);
    return answer.json();
  }).then(R.model).catch((error) => { loading = null; throw error; }));
  if (location.pathname === "/") load().catch(() => {});

  const stored = () => { try { return JSON.parse(localStorage.getItem(VISITOR)); } catch { return null; } };

  /** The table's script is large: it comes when the first table is opened. */
  const loadTable = () => window.dash_ag_grid ? Promise.resolve() : new Promise((done) => {
    const script = document.createElement("script");
    script.src = "/_dash-component-suites/dash_ag_grid/dash_ag_grid.min.js";
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  R.loadTable = loadTable;

  /* ---- one map on one stage ---- */
  function open(stage, model) {
    const first = model.chart.first, sources = model.chart.sources.length;
    let view = R.readView(location.search, sources, first), visitor = R.readVisitor(stored());
    let focusPlacement = null, filtersSent = false, pause = 0, back = null, toTitle = false, matching = null, lit = null;

    const index = (id) => model.number.get(id) ?? -1;
    /** The visitor panned or zoomed: the address says where to, once they rest. */
    function moved() {
      clearTimeout(pause);
      pause = setTimeout(() => { view.at = chart.at(); remember(false); }, 400);
    }
    const chart = R.createChart(stage, model, { moved });

    function remember(push) {
      clearTimeout(pause);
      const next = R.writeView(view, first);
      if (next !== location.pathname + location.search) history[push ? "pushState" : "replaceState"](null, "", next);
    }
    const sendFilters = () => { filtersSent = true; R.tell("map-filters", { data: { ...view.filters, level: view.level } }); };
    const levelPlacement = () => model.chart.frames[chart.frame].levels[view.level - 1] ?? { w: 0, h: 0, lanes: [], at: [], rest: [] };
    const showPlacement = (animate) => chart.setPlacement(focusPlacement ? focusPlacement[chart.frame] : levelPlacement(), animate, Boolean(focusPlacement));

    function showDetails(i) {
      const panel = byId("map-details"), shown = view.concept !== null;
      if (panel) panel.hidden = !shown;
      byId("map")?.classList.toggle("has-details", shown);
      R.tell("map-selection", { data: view.concept });
      if (chart.measure()) showPlacement(false);
      if (i >= 0) chart.reveal(i, false);
      chart.redraw();
    }
    /** Make sure a concept is on the map: leave the focus, lower the dial. */
    function uncover(i) {
      if (i < 0 || chart.boxes.has(i) || model.lane[i] === i) return;
      if (focusPlacement) leaveFocus();
      if (chart.boxes.has(i)) return;
      view.level = Math.max(1, model.consensus[i]);
      R.tell("map-dial", { value: String(view.level) });
      R.say(`The dial now shows concepts that ${view.level === 1 ? "any roadmap teaches" : `at least ${view.level} roadmaps teach`}, so that ${model.label[i]} is among them.`);
      showPlacement(true);
      if (filtersSent) sendFilters();
    }
    function select(i, { push = true, centre = false, read = false } = {}) {
      uncover(i);
      view.concept = i >= 0 ? model.id[i] : null;
      view.at = null;
      chart.select(i);
      toTitle = read;
      if (i >= 0) dropHint();
      if (centre && i >= 0) chart.reveal(i, true);
      showDetails(i);
      if (i >= 0) {
        const hidden = [0, 1].map((k) => { const marks = model.chain(i, !k); return marks.reduce((sum, mark) => sum + mark, 0); });
        R.say(`${model.label[i]} selected. It needs ${hidden[0]} concepts in all and leads to ${hidden[1]}.`);
      }
      remember(push);
    }
    function close() {
      const was = chart.selected;
      select(-1);
      if (was >= 0 && chart.boxes.has(was)) chart.focus(was);
    }
    function setLevel(level, push) {
      if (level === view.level) return;
      if (focusPlacement) leaveFocus();
      view.level = level;
      showPlacement(true);
      if (filtersSent) sendFilters();
      R.say(`${chart.order.length} concepts shown.`);
      remember(push);
    }
    function setFilters(filters, push = true) {
      view.filters = filters;
      sendFilters();
      remember(push);
    }
    function toggleFacet(facet, value) {
      const had = view.filters[facet] || [], next = had.includes(value) ? had.filter((one) => one !== value) : [...had, value].sort();
      const filters = { ...view.filters, [facet]: next };
      if (!next.length) delete filters[facet];
      setFilters(filters);
    }
    function tick(id, state) {
      visitor = R.ticked(visitor, id, state, model.chart.version);
      R.tell(VISITOR, { data: visitor });
      chart.setVisitor(visitor);
      R.say(`${model.label[index(id)]}: ${R.stateOf(visitor, id)}.`);
    }

    /* ---- focus: a part of the graph, laid out anew ---- */
    function enterFocus(way, id, push = true) {
      back ||= chart.at();
      view.focus = { way, concept: id };
      askFocus();
      remember(push);
    }
    const askFocus = () => R.tell("map-focus", { data: view.focus && { ...view.focus, room: chart.room() } });
    function leaveFocus(push = false) {
      view.focus = null;
      focusPlacement = null;
      byId("map-focus-bar")?.replaceChildren();
      askFocus();
      showPlacement(true);
      if (back) chart.setAt(back);
      back = null;
      remember(push);
    }
    function showFocus(placement) {
      if (!placement || !view.focus) return;
      focusPlacement = placement;
      showPlacement(true);
      chart.fit();
      const bar = byId("map-focus-bar"), words = document.createElement("span"), button = document.createElement("button");
      const count = chart.order.length, label = model.label[index(view.focus.concept)] ?? view.focus.concept;
      words.textContent = { needs: `Only what ${label} needs`, leads: `Only what ${label} leads to`, near: `Only the neighbours of ${label}` }[view.focus.way] + ` · ${count} concepts, without arrows that others imply`;
      button.type = "button";
      button.className = "button";
      button.textContent = "Back to the whole map";
      button.addEventListener("click", () => leaveFocus(true));
      bar.replaceChildren(words, button);
      resized();
      R.say(words.textContent);
    }

    /* ---- a learning path: its concepts are lit, all others faint ---- */
    const marksOf = (ids) => { const marks = new Uint8Array(model.count); for (const id of ids) if (model.number.has(id)) marks[index(id)] = 1; return marks; };
    const light = () => chart.setMatching(lit && matching ? lit.map((mark, i) => mark && matching[i]) : lit || matching);
    function leavePath(push = true) {
      view.path = lit = null;
      byId("map-focus-bar")?.replaceChildren();
      light();
      resized();
      remember(push);
    }
    /** All of it at once; on a phone, where blocks are too small to tell apart, its first concept. */
    function seePath() {
      const first = chart.order.find((i) => lit?.[i]);
      if (chart.frame !== "narrow") chart.overview();
      else if (first !== undefined) chart.reveal(first, true);
    }
    async function showPath() {
      const asked = view.path;
      let words;
      try {
        const ids = await R.pathConcepts(asked, visitor);
        if (view.path !== asked) return;
        lit = marksOf(ids);
        words = `Your path is lit: ${ids.length} concepts`;
      } catch (error) { words = `The path cannot be shown: ${error.message.trim()}`; }
      light();
      if (!view.at && view.concept === null) seePath();
      const bar = byId("map-focus-bar");
      if (bar) { R.pathBar(bar, words, asked, () => leavePath()); resized(); }
      R.say(words);
    }

    /* ---- hands, search, controls ---- */
    const actions = {
      select: (i, read = false) => (i < 0 && view.concept === null ? undefined : select(i, { read })),
      jump: (i) => { select(i, { centre: true }); chart.focus(i); },
    };
    R.attachHands(stage, chart, model, actions);
    addZoom();
    addHint();
    if (!model.count) addNothing();

    function addZoom() {
      const bar = document.createElement("div");
      bar.className = "map-zoom";
      for (const [sign, name, act] of [["+", "Zoom in", () => chart.zoomTo(chart.zoom * 1.25)], ["−", "Zoom out", () => chart.zoomTo(chart.zoom / 1.25)], ["⤢", "See everything", () => chart.overview()], ["1:1", "Back to reading size", () => chart.fit()]]) {
        const button = document.createElement("button");
        button.type = "button"; button.title = name; button.textContent = sign;
        button.setAttribute("aria-label", name);
        button.addEventListener("click", () => { act(); moved(); });
        bar.append(button);
      }
      stage.append(bar);
    }
    function addNothing() {
      const words = document.createElement("p");
      words.className = "map-failed";
      words.textContent = "This graph has no concepts.";
      stage.append(words);
    }
    function dropHint() {
      stage.querySelector(".map-hint")?.remove();
      try { localStorage.setItem(HINT, "yes"); } catch { /* no storage: it is shown again next time */ }
    }
    function addHint() {
      let read = false;
      try { read = localStorage.getItem(HINT) === "yes"; } catch { /* shown again next time */ }
      if (read || !model.count || view.concept) return;
      const hint = document.createElement("p"), button = document.createElement("button");
      hint.className = "map-hint";
      hint.textContent = "Start at the top left and read to the right. Pick any concept to see what it needs first and what it leads to.";
      button.type = "button";
      button.textContent = "Got it";
      button.addEventListener("click", dropHint);
      hint.append(button);
      stage.append(hint);
    }

    const onClick = (event) => {
      const link = event.target.closest("a[data-concept]"), button = event.target.closest("button");
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        const i = index(link.dataset.concept);
        select(i, { centre: true, read: true });
      } else if (button?.dataset.facet) toggleFacet(button.dataset.facet, button.dataset.value);
      else if (button?.dataset.clear) setFilters({});
      else if (button?.dataset.act) press(button);
    };
    function press(button) {
      const { act, about, way } = button.dataset;
      if (act === "close") close();
      else if (act === "focus") enterFocus(way, about);
      else if (act === "filters") toggleFilters(button);
      else if (act === "table") setTable(!view.table);
      else if (act === "png" || act === "svg") R.picture(chart, model, view, act);
      else if (about) tick(about, act);
    }
    function toggleFilters(button) {
      const panel = byId("map-filter-panel");
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      if (!panel.hidden) sendFilters();
      resized();
    }
    async function setTable(on, push = true) {
      view.table = on;
      byId("map-table").hidden = !on;
      stage.parentElement.hidden = on;
      document.querySelector('[data-act="table"]')?.setAttribute("aria-pressed", String(on));
      if (on) { await loadTable(); sendFilters(); R.tell("map-form", { data: "table" }); } else { R.tell("map-form", { data: null }); resized(); }
      remember(push);
    }
    function resized() {
      const changed = chart.measure();
      if (changed) showPlacement(false);
      if (view.at) chart.setAt(view.at);
      else if (chart.selected >= 0) chart.reveal(chart.selected, false);
      chart.redraw();
    }

    /** A control speaks first of its default; it is listened to once it has shown what the address says. */
    function settled(control, value, wanted) {
      if (value === wanted) heard.add(control);
      return heard.has(control);
    }
    const heard = new Set();

    /** Everything as the address says, for the first time or after back and forward. */
    function apply(start) {
      chart.measure();
      chart.setColour(view.colour);
      chart.setVisitor(visitor);
      focusPlacement = null;
      byId("map-focus-bar")?.replaceChildren();
      showPlacement(!start);
      if (start) chart.fit();
      R.tell("map-dial", { value: String(view.level) });
      R.tell("map-colour", { value: view.colour });
      if (filtersSent || Object.keys(view.filters).length) sendFilters();
      if (!start) askFocus();
      lit = null;
      light();
      if (!start && view.path) showPath();
      const i = index(view.concept), at = view.at;
      uncover(i);
      chart.select(i);
      showDetails(i);
      if (at) chart.setAt(at); else if (i >= 0) chart.reveal(i, false);
      if (!start) setTable(view.table, false);
    }

    const onPop = () => {
      if (location.pathname !== "/") return;
      view = R.readView(location.search, sources, first);
      apply(false);
    };
    const onKey = (event) => {
      if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { event.preventDefault(); byId("map-search-input")?.focus(); }
      else if (event.key === "Escape" && view.concept !== null) close();
      else if (event.key === "Escape" && view.focus) leaveFocus(true);
    };
    const observer = new ResizeObserver(resized), theme = new MutationObserver(() => chart.redraw());
    addEventListener("popstate", onPop);
    addEventListener("keydown", onKey);
    apply(true);
    observer.observe(stage);
    theme.observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    performance.mark("roadmap-drawn");

    return {
      chart, model, stage,
      get lit() { return lit; },
      /** Move into the page that Dash has built meanwhile. */
      moveInto(place) {
        place.append(stage);
        R.attachSearch(byId("map-search"), model, actions);
        byId("map").addEventListener("click", onClick);
        byId("map-details").hidden = view.concept === null;
        byId("map").classList.toggle("has-details", view.concept !== null);
        resized();
        if (view.table) setTable(true, false);
        if (view.focus) requestAnimationFrame(askFocus);
        if (view.path) showPath();
        if (R.unsaid) R.say(R.unsaid);
        stage.dataset.drawn = "yes";
      },
      visitor(next) { visitor = R.readVisitor(next); chart.setVisitor(visitor); },
      matching(ids) {
        matching = ids && marksOf(ids);
        light();
      },
      dial(value) { if (settled("dial", value, String(view.level))) setLevel(Number(value), true); },
      colour(value) {
        if (!settled("colour", value, view.colour) || value === view.colour) return;
        view.colour = value;
        chart.setColour(value);
        remember(false);
      },
      focused: showFocus,
      row(rows) { if (rows?.length) select(index(rows[0].id)); },
      details() { if (toTitle) { toTitle = false; requestAnimationFrame(() => byId("details-title")?.focus()); } },
      recovered() { R.tell("map-selection", { data: view.concept }); if (filtersSent) sendFilters(); },
      close() { removeEventListener("popstate", onPop); removeEventListener("keydown", onKey); observer.disconnect(); theme.disconnect(); },
    };
  }

  /* ---- the page comes and goes; the map is drawn before Dash has built the page around it ---- */
  let watcher = null, early = null;
  function makeStage(parent) {
    const stage = document.createElement("div");
    stage.className = "map-stage";
    stage.tabIndex = -1;
    parent.append(stage);
    return stage;
  }
  function begin() {
    if (location.pathname !== "/" || page || early) return;
    early = document.createElement("div");
    early.id = "map-early";
    document.body.append(early);
    const stage = makeStage(early);
    load().then((model) => { if (early) { page = open(stage, model); settle(); } }).catch((error) => {
      const words = document.createElement("p");
      words.className = "map-failed";
      words.textContent = `The map could not be loaded (${error.message}). Reload the page to try again.`;
      stage.replaceChildren(words);
    });
  }
  /** Once both are there, the map moves into its place on the page. */
  function settle() {
    const place = byId("map-stage");
    if (!place || !page || place.contains(page.stage)) return;
    watcher?.disconnect();
    page.moveInto(place);
    early?.remove();
    early = null;
  }
  function expectPage() {
    begin();
    watcher?.disconnect();
    watcher = new MutationObserver(settle);
    watcher.observe(document.body, { childList: true, subtree: true });
    settle();
  }
  function leave() {
    page?.close();
    early?.remove();
    page = early = null;
  }
  expectPage();
  R.onRecovery(() => page?.recovered());
  R.page = () => page;

  const none = () => window.dash_clientside.no_update;
  const pass = (name) => (value) => { page?.[name]?.(value); return none(); };
  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    roadmap: {
      visitor: pass("visitor"), matching: pass("matching"), dial: pass("dial"), colour: pass("colour"),
      focused: pass("focused"), details: pass("details"), row: pass("row"),
      navigated(path) {
        for (const anchor of document.querySelectorAll("#navigation a")) {
          if (new URL(anchor.href).pathname === path) anchor.setAttribute("aria-current", "page"); else anchor.removeAttribute("aria-current");
        }
        if (path !== "/") leave(); else if (!page || !page.stage.isConnected) { leave(); expectPage(); }
        return none();
      },
    },
  });
})();
