/* The chart on its stage: near, the concepts in sight as focusable chips; far, blocks; lane names beside them. */

function createChart(stage, model, moved) {
  const far = html("canvas", { class: "map-far", "aria-hidden": "true" });
  stage.append(far);
  const near = svg("svg", { class: "map-near", role: "group", "aria-label": "Map of concepts" }, stage), world = svg("g", {}, near);
  const bands = svg("g", { class: "bands" }, world), arrows = svg("g", { class: "arrows", "aria-hidden": "true" }, world), chips = svg("g", {}, world);
  const pool = new Map();
  let states = new Map(), base = null, queued = 0, sharpen = 0, lent = false;

  /** All that drawing depends on; `boxes`: concept → [x, y, w, h]; `part`: the placement is of a part, all of whose arrows are drawn. */
  const c = {
    model, boxes: new Map(), order: [], hues: new Map(), placement: null, part: false, frame: "wide", size: [0, 0], z: 1, tx: 0, ty: 0,
    selected: -1, needs: null, leads: null, hovered: -1, matching: null, cursor: -1, colour: "field", implied: new Map(),
    get zoom() { return c.z; },
    state: (i) => states.get(i) ?? (c.implied.has(i) ? "implied" : "open"),
    isNear: () => c.z >= NEAR - 1e-6,
    gutter: () => (c.frame === "narrow" ? 0 : GUTTER) + PAD,
    space: () => [c.size[0] - c.gutter() - PAD, c.size[1]],
    farRoom: () => c.size[0] - c.gutter() - c.tx - c.placement.w * c.z - 24,
  };
  (model.chart.frames.wide.levels[0]?.lanes ?? []).forEach(([lane], at) => c.hues.set(lane, Math.round((at * 137.5) % 360)));
  const camera = makeCamera(c), lanes = makeLanes(c, stage);

  function rebase() {
    base = [c.tx, c.ty, c.z];
    near.style.transform = "";
    const place = `translate(${c.gutter() + c.tx + MARGIN} ${c.ty + MARGIN}) scale(${c.z})`;
    if (world.getAttribute("transform") !== place) world.setAttribute("transform", place);
    const sight = camera.sight(MARGIN), active = document.activeElement;
    const inSight = (i) => c.boxes.has(i) && (i === c.cursor || isIn(sight, c.boxes.get(i)));
    for (const [i, g] of pool) if (!inSight(i) && (g !== active || !c.boxes.has(i))) { g.remove(); pool.delete(i); } else placeChip(c, i, g);
    for (const i of c.order) if (!pool.has(i) && inSight(i)) pool.set(i, makeChip(c, i, chips));
    bands.replaceChildren();
    c.placement.lanes.forEach(([, y, h], at) => { if (at % 2 && y < sight[3] && y + h > sight[1]) svg("rect", { x: -4000, y, width: c.placement.w + 8000, height: h }, bands); });
    drawArrows(c, arrows, sight);
  }
  /** Whether what was drawn last no longer covers the stage. */
  function isPast() {
    const s = c.z / base[2], most = MARGIN * 0.7;
    return s < 0.8 || s > 1.3 || Math.abs(c.tx - base[0] * s) > most || Math.abs(c.ty - base[1] * s) > most;
  }
  /** Move and stretch what was drawn last; it is drawn sharp again once the zooming rests. */
  function slide() {
    const s = c.z / base[2], x = c.gutter() + c.tx + MARGIN - s * (MARGIN + c.gutter() + base[0]), y = c.ty + MARGIN - s * (MARGIN + base[1]);
    near.style.transform = s === 1 ? `translate3d(${x}px,${y}px,0)` : `translate(${x}px,${y}px) scale(${s})`;
    clearTimeout(sharpen);
    if (s !== 1) sharpen = setTimeout(redraw, 140);
  }
  function drawNow() {
    queued = 0;
    const isNear = c.isNear(), active = document.activeElement;
    if (!isNear && near.contains(active)) { lent = true; stage.focus({ preventScroll: true }); } // keys still work
    near.style.display = isNear ? "" : "none";
    far.style.display = isNear ? "none" : "";
    if (!isNear) { base = null; if (R.drawFar) R.drawFar(c, far); else need("far").then(draw); } else if (!base || isPast()) rebase(); else slide();
    if (isNear && lent) {
      lent = false;
      if (active === stage) pool.get(c.cursor)?.focus({ preventScroll: true });
    }
    lanes.draw(false);
  }
  const draw = () => { queued ||= requestAnimationFrame(drawNow); };
  const redraw = () => { base = null; draw(); };
  const repaint = () => {
    for (const [i, g] of pool) paintChip(c, i, g);
    lanes.draw(true);
    if (base) drawArrows(c, arrows, camera.sight(MARGIN));
    draw();
  };
  const drop = () => { for (const g of pool.values()) g.remove(); pool.clear(); };

  function setPlacement(next, animate, part = false) {
    const old = c.boxes.get(c.selected);
    Object.assign(c, { placement: next, part, boxes: new Map(), order: [] });
    for (let k = 0; k < next.at.length; k += 5) { c.boxes.set(next.at[k], next.at.slice(k + 1, k + 5)); c.order.push(next.at[k]); }
    for (const [i, g] of pool) {
      const b = c.boxes.get(i);
      if (!b || Number(g.body.getAttribute("width")) !== b[2] || Number(g.body.getAttribute("height")) !== b[3]) { g.remove(); pool.delete(i); }
    }
    if (animate) {
      near.classList.add("is-moving");
      clearTimeout(near.timer);
      near.timer = setTimeout(() => near.classList.remove("is-moving"), 420);
      const now = c.boxes.get(c.selected);
      c.tx = 0;
      c.ty = old && now ? c.ty + (old[1] - now[1]) * c.z : 0;
    }
    if (!c.boxes.has(c.cursor)) c.cursor = c.order[0] ?? -1;
    camera.clamp(); redraw();
  }
  /** Take the stage's size; says whether another frame's placement is wanted now, and whether anything changed. */
  function measure() {
    const size = [stage.clientWidth, stage.clientHeight], frame = innerWidth < 720 ? "narrow" : innerWidth < 1180 ? "medium" : "wide";
    const reframed = frame !== c.frame, resized = reframed || size.some((side, k) => side !== c.size[k]), grown = size.some((side, k) => side > c.size[k]);
    Object.assign(c, { frame, size });
    if (reframed) stage.dataset.frame = frame;
    if (grown) { set(near, { width: innerWidth + 2 * MARGIN, height: innerHeight + 2 * MARGIN }); base = null; }
    return { reframed, resized };
  }
  function reveal(i, centre) {
    if (!c.boxes.has(i)) return;
    camera.reveal(c.boxes.get(i), centre);
    draw();
  }
  function setCursor(i) {
    pool.get(c.cursor)?.setAttribute("tabindex", -1);
    c.cursor = i;
    pool.get(i)?.setAttribute("tabindex", 0);
  }
  const placed = Object.fromEntries(["fit", "overview", "setAt"].map((name) => [name, (...to) => { camera[name](...to); redraw(); }]));
  const moving = Object.fromEntries(["moveBy", "zoomTo"].map((name) => [name, (...by) => { camera[name](...by); draw(); moved(); }]));

  return Object.assign(c, placed, moving, {
    near, heads: lanes.place, at: camera.at, hit: camera.hit, room: () => Math.round(c.space()[0]), setPlacement, measure, reveal, setCursor, draw, redraw,
    select(i) {
      Object.assign(c, { selected: i, needs: i >= 0 ? model.chain(i, true) : null, leads: i >= 0 ? model.chain(i, false) : null });
      if (c.boxes.has(i)) setCursor(i);
      repaint();
    },
    focus(i) {
      if (!c.boxes.has(i)) return;
      setCursor(i);
      reveal(i, false);
      drawNow();
      pool.get(i)?.focus({ preventScroll: true });
    },
    hover(i) {
      if (c.hovered === i) return;
      c.hovered = i;
      if (base) drawArrows(c, arrows, camera.sight(MARGIN));
    },
    setMatching(marks) { c.matching = marks; repaint(); },
    setColour(name) { c.colour = stage.dataset.colour = name; drop(); redraw(); },
    setVisitor(visitor) {
      states = statesOf(model, visitor);
      c.implied = impliedBy(model, visitor);
      for (const [i, g] of pool) paintState(c, i, g);
      repaint();
    },
  });
}
