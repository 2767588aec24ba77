/* Drawing: near, the concepts in sight as focusable chips; far, blocks on a canvas; lane names beside them. */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});
  const NEAR = 0.92; // below this zoom a label would be smaller than 11 px
  const MOST = 2.5, MARGIN = 260, GUTTER = 164, PAD = 10;
  const KIND = ["field", "topic", "tool", "practice"];
  const DIFFICULTY = ["beginner", "intermediate", "advanced"];
  const SVG = "http://www.w3.org/2000/svg";
  const MARKS = R.marks = { known: "M-3.5 0.2L-1 2.8 3.6-2.6", learning: "M0-3.6A3.6 3.6 0 0 1 0 3.6Z", skipped: "M-3.5 0H3.5", goal: "M-2.4 4V-4L3.2-1.8-2.4 0.6" };
  const HUE = { difficulty: [150, 45, 340], state: { known: 150, learning: 45, skipped: 0, goal: 265, open: 220 } };

  function svg(name, attributes, parent) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (parent) parent.append(element);
    return element;
  }
  function html(name, className, parent, text) {
    const element = document.createElement(name);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  }

  /** The curve of an arrow between two boxes [x, y, w, h], and its head. */
  R.arrow = (a, b) => {
    const ahead = b[0] >= a[0] + a[2];
    if (ahead && Math.abs(a[1] - b[1]) < 2 && b[0] - a[0] - a[2] > 20) { // below the chips between the two
      const x1 = a[0] + a[2] - 12, x2 = b[0] + 12, y = a[1] + a[3], dip = y + 8 + Math.min(14, (x2 - x1) / 40);
      return [`M${x1} ${y}C${x1 + 6} ${dip} ${x2 - 6} ${dip} ${x2} ${b[1] + b[3] + 5}`, `M${x2} ${b[1] + b[3]}l-3.5 7h7z`];
    }
    if (ahead) {
      const x1 = a[0] + a[2], y1 = a[1] + a[3] / 2, x2 = b[0], y2 = b[1] + b[3] / 2, bend = Math.max(10, (x2 - x1) / 2);
      return [`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 5} ${y2}`, `M${x2} ${y2}l-7-3.5v7z`];
    }
    const down = b[1] >= a[1], x1 = a[0] + a[2] / 2, x2 = b[0] + b[2] / 2, s = down ? 1 : -1;
    const y1 = down ? a[1] + a[3] : a[1], y2 = down ? b[1] : b[1] + b[3], bend = Math.max(12, Math.abs(y2 - y1) / 2) * s;
    return [`M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2 - 5 * s}`, `M${x2} ${y2}l-3.5${s > 0 ? -7 : " 7"}h7z`];
  };

  R.createChart = (stage, model, hooks) => {
    const far = html("canvas", "map-far", stage), near = svg("svg", { class: "map-near", role: "group", "aria-label": "Map of concepts" }, stage);
    far.setAttribute("aria-hidden", "true");
    const world = svg("g", {}, near), bandLayer = svg("g", { class: "bands" }, world), arrowLayer = svg("g", { class: "arrows", "aria-hidden": "true" }, world), chipLayer = svg("g", {}, world);
    const heads = html("div", "map-lanes", stage);
    const sources = model.chart.sources.length, hue = new Map();
    const pool = new Map(), laneHeads = new Map(), paths = {};
    const boxes = new Map(); // concept → [x, y, w, h]
    let frame = "wide", placement = null, order = [], z = 1, tx = 0, ty = 0, base = null, queued = 0, sharpen = 0, size = [0, 0];
    let essential = false, lent = false, selected = -1, needs = null, leads = null, hovered = -1, matching = null, colour = "field", visitor = R.readVisitor(null), cursor = -1;

    const gutter = () => (frame === "narrow" ? 0 : GUTTER) + PAD;
    const space = () => [size[0] - gutter() - PAD, size[1]];
    const leastZoom = () => {
      if (!placement?.lanes.length) return 1;
      const low = Math.min(...placement.lanes.map((lane) => lane[2]));
      return Math.min(NEAR, Math.max(15 / low, Math.min(space()[0] / placement.w, space()[1] / placement.h)));
    };
    const state = (i) => R.stateOf(visitor, model.id[i]);

    function hueOf(i) {
      if (colour === "difficulty") return HUE.difficulty[model.difficulty[i]];
      if (colour === "state") return HUE.state[state(i)];
      return hue.get(model.lane[i]) ?? 220;
    }

    function nameOf(i) {
      const before = model.into(i).length, after = model.outof(i).length, own = state(i);
      return `${model.label[i]}, ${KIND[model.kind[i]]}, taught by ${model.consensus[i]} of ${sources} roadmaps` +
        `${own === "open" ? "" : `, ${own}`}, ${before ? `needs ${before}` : "needs nothing, start here"}, unlocks ${after}`;
    }

    function textLines(i) {
      const label = model.label[i], cuts = model.cut[i] || [], starts = [0, ...cuts];
      return starts.map((start, at) => label.slice(start, starts[at + 1]));
    }

    /* ---- chips ---- */
    function makeChip(i) {
      const [, , w, h] = boxes.get(i), lines = textLines(i);
      const g = svg("g", { "data-i": i, role: "button", tabindex: i === cursor ? 0 : -1 }, chipLayer);
      svg("rect", { class: "body", width: w, height: h, rx: model.kind[i] === 2 ? 1 : 7 }, g);
      if (model.kind[i] === 0) svg("rect", { class: "inner", x: 2, y: 2, width: w - 4, height: h - 4, rx: 5 }, g);
      const bar = svg("g", { class: "bar" }, g), bars = model.difficulty[i] + 1, part = (h - 8) / 3;
      for (let k = 0; k < 3; k++) svg("rect", { class: k < bars ? "step on" : "step", x: 0, y: 4 + (2 - k) * part, width: 3.5, height: part - 1 }, bar);
      const text = svg("text", { x: w / 2, y: (h - 6) / 2 - (lines.length - 1) * 7 + 4.5 }, g);
      lines.forEach((line, at) => {
        const span = svg("tspan", at ? { x: w / 2, dy: 14 } : {}, text);
        span.textContent = line;
      });
      const pips = svg("g", { class: "pips" }, g), width = sources * 10 - 3, x0 = (w - width) / 2, taught = model.sources[i];
      for (let k = 0; k < sources; k++) svg("rect", { class: `pip ${k < model.consensus[i] ? "on" : ""} ${(taught >> k) & 1 ? "its" : ""} source-${k}`, x: x0 + k * 10, y: h - 6.5, width: 7, height: 3 }, pips);
      svg("path", { class: "start", d: `M-6.5 ${h / 2 - 5}l6 5-6 5z` }, g);
      const mark = svg("g", { class: "mark", transform: `translate(${w - 4} 4)` }, g);
      svg("circle", { r: 7 }, mark);
      svg("path", {}, mark);
      svg("rect", { class: "ring", x: -3, y: -3, width: w + 6, height: h + 6, rx: 9 }, g);
      pool.set(i, g);
      paint(i, g);
      place(i, g);
      return g;
    }
    function place(i, g) {
      const [x, y] = boxes.get(i);
      g.style.transform = `translate(${x}px,${y}px)`;
    }
    function paint(i, g) {
      const own = state(i);
      const marks = [`chip k-${KIND[model.kind[i]]} s-${own}`];
      if (i === selected) marks.push("is-selected");
      else if (needs?.[i]) marks.push("is-needs");
      else if (leads?.[i]) marks.push("is-leads");
      else if (selected >= 0) marks.push("is-dim");
      if (matching && !matching[i]) marks.push("is-out");
      if (!model.into(i).length) marks.push("is-start");
      g.setAttribute("class", marks.join(" "));
      g.setAttribute("aria-label", nameOf(i));
      g.setAttribute("aria-current", i === selected ? "true" : "false");
      g.style.setProperty("--h", hueOf(i));
      const path = g.querySelector(".mark path");
      if (own !== "open") path.setAttribute("d", MARKS[own]);
    }
    const paintAll = () => { for (const [i, g] of pool) paint(i, g); drawHeads(true); };

    /* ---- arrows ---- */
    function path(name) {
      paths[name] = paths[name] || [svg("path", { class: `arrow ${name}` }, arrowLayer), svg("path", { class: `head ${name}` }, arrowLayer)];
      return paths[name];
    }
    /** At rest only the steps that one can follow at a glance: to the right, past no other chip of the row. */
    function isShort(edge) {
      const a = boxes.get(model.from[edge]), b = boxes.get(model.to[edge]), gap = b[0] - a[0] - a[2];
      return gap >= 0 && gap < (Math.abs(a[1] - b[1]) < 2 ? 20 : 180);
    }
    function drawArrows(sight) {
      const groups = {};
      const add = (edge, name) => {
        const a = boxes.get(model.from[edge]), b = boxes.get(model.to[edge]);
        if (!a || !b || Math.max(a[0] + a[2], b[0] + b[2]) < sight[0] || Math.min(a[0], b[0]) > sight[2] ||
          Math.max(a[1] + a[3], b[1] + b[3]) < sight[1] || Math.min(a[1], b[1]) > sight[3]) return;
        const [line, head] = R.arrow(a, b), group = (groups[model.how[edge] & 2 ? `${name} inferred` : name] ||= [[], []]);
        group[0].push(line); group[1].push(head);
      };
      if (selected >= 0) {
        for (const edge of essential ? placement.rest : model.from.keys()) {
          const a = model.from[edge], b = model.to[edge];
          if (needs[a] && (needs[b] || b === selected)) add(edge, "needs");
          else if (leads[b] && (leads[a] || a === selected)) add(edge, "leads");
        }
      } else for (const edge of placement.rest) if (essential || isShort(edge)) add(edge, "rest");
      if (hovered >= 0 && hovered !== selected) {
        for (const edge of model.into(hovered)) add(edge, "needs");
        for (const edge of model.outof(hovered)) add(edge, "leads");
      }
      for (const name in paths) if (!groups[name]) for (const p of paths[name]) p.removeAttribute("d");
      for (const name in groups) path(name).forEach((p, k) => p.setAttribute("d", groups[name][k].join("")));
    }

    /* ---- near and far ---- */
    function sightBox(margin) {
      return [(-tx - margin) / z, (-ty - margin) / z, (size[0] - gutter() - tx + margin) / z, (size[1] - ty + margin) / z];
    }
    function rebase() {
      base = [tx, ty, z];
      near.style.transform = "";
      world.setAttribute("transform", `translate(${gutter() + tx + MARGIN} ${ty + MARGIN}) scale(${z})`);
      const sight = sightBox(MARGIN), active = document.activeElement;
      for (const [i, g] of pool) {
        const b = boxes.get(i), inSight = b && b[0] < sight[2] && b[0] + b[2] > sight[0] && b[1] < sight[3] && b[1] + b[3] > sight[1];
        if (!inSight && g !== active && i !== cursor || !b) { g.remove(); pool.delete(i); } else place(i, g);
      }
      for (const i of order) {
        const b = boxes.get(i);
        if ((i === cursor || (b[0] < sight[2] && b[0] + b[2] > sight[0] && b[1] < sight[3] && b[1] + b[3] > sight[1])) && !pool.has(i)) makeChip(i);
      }
      drawBands(sight);
      drawArrows(sight);
    }
    function drawBands(sight) {
      bandLayer.replaceChildren();
      placement.lanes.forEach(([lane, y, h], at) => {
        if (y > sight[3] || y + h < sight[1]) return;
        svg("rect", { class: at % 2 ? "band odd" : "band", x: -4000, y, width: placement.w + 8000, height: h }, bandLayer);
      });
    }
    function drawFar() {
      const dpr = window.devicePixelRatio || 1, [w, h] = size;
      if (far.width !== Math.round(w * dpr) || far.height !== Math.round(h * dpr)) { far.width = w * dpr; far.height = h * dpr; }
      const pen = far.getContext("2d"), dark = document.documentElement.dataset.mantineColorScheme === "dark";
      pen.setTransform(dpr, 0, 0, dpr, 0, 0);
      pen.clearRect(0, 0, w, h);
      pen.fillStyle = dark ? "#20232a" : "#f3f4f8";
      placement.lanes.forEach(([, y, lh], at) => { if (at % 2) pen.fillRect(0, y * z + ty, w, lh * z); });
      const x0 = gutter() + tx;
      for (const i of order) {
        const b = boxes.get(i), y = b[1] * z + ty, x = b[0] * z + x0;
        if (y > h || x > w || y + b[3] * z < 0 || x + b[2] * z < 0) continue;
        const faint = (matching && !matching[i]) || (selected >= 0 && i !== selected && !needs[i] && !leads[i]);
        const tone = i === selected ? (dark ? "#fff" : "#111") : selected >= 0 && needs[i] ? "#2f6fde" : selected >= 0 && leads[i] ? "#d9730d" :
          colour === "source" ? `hsl(220 10% ${dark ? 40 + 8 * model.consensus[i] : 80 - 8 * model.consensus[i]}%)` : `hsl(${hueOf(i)} 45% ${dark ? 45 : 70}%)`;
        if (pen.fillStyle !== tone) pen.fillStyle = tone;
        pen.globalAlpha = faint ? 0.25 : 1;
        pen.fillRect(x, y, Math.max(1, b[2] * z - 1), Math.max(1, b[3] * z - 1));
      }
      pen.globalAlpha = 1;
      drawParts(pen, w, dark);
    }
    /** Beside each lane's blocks: the parts it consists of, with their counts. */
    function drawParts(pen, w, dark) {
      const x0 = gutter() + tx + placement.w * z + 24;
      if (w - x0 < 180) return;
      pen.font = `12.5px ${getComputedStyle(stage).fontFamily}`;
      pen.fillStyle = dark ? "#c3c8d6" : "#454b5b";
      for (const [lane, y, h] of placement.lanes) {
        const counts = new Map();
        for (const i of order) if (model.lane[i] === lane) counts.set(partOf(i), (counts.get(partOf(i)) || 0) + 1);
        const parts = [...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]).map(([i, n]) => `${model.label[i]} ${n}`);
        let top = y * z + ty + Math.min(16, (h * z) / 2 + 4), line = "";
        for (const part of [...parts, null]) {
          const longer = line && part ? `${line}  ·  ${part}` : line || part || "";
          if (part && pen.measureText(longer).width < w - x0 - 20) { line = longer; continue; }
          if (line) pen.fillText(line, x0, top);
          top += 17;
          if (top > (y + h) * z + ty - 2) break;
          line = part || "";
        }
      }
    }
    function partOf(i) {
      while (model.part[i] >= 0 && model.part[i] !== model.lane[i]) i = model.part[i];
      return i;
    }

    /* ---- lane names ---- */
    function drawHeads(repaint) {
      if (!placement) return;
      const wanted = new Set(), isFar = z < NEAR;
      heads.classList.toggle("is-far", isFar);
      heads.classList.toggle("is-tight", z < 1);
      for (const [lane, y, h, count] of placement.lanes) {
        const top = y * z + ty, high = h * z;
        wanted.add(lane);
        let head = laneHeads.get(lane);
        if (!head) {
          head = html("button", "lane", heads);
          head.type = "button";
          if (lane >= 0) head.dataset.lane = lane; else head.disabled = true;
          head.label = html("span", "lane-label", head);
          head.number = html("span", "lane-count", head);
          laneHeads.set(lane, head);
          repaint = true;
        }
        if (repaint || head.count !== count) {
          const own = lane >= 0 ? state(lane) : "open";
          head.count = count;
          head.label.textContent = lane >= 0 ? model.label[lane] : "Other concepts";
          head.number.textContent = count || "";
          head.className = `lane s-${own}${lane === selected && lane >= 0 ? " is-selected" : ""}${needs?.[lane] ? " is-needs" : ""}${leads?.[lane] ? " is-leads" : ""}`;
          head.setAttribute("aria-label", `${head.label.textContent} ${count || "no"} concepts shown${own === "open" ? "" : `, ${own}`}`);
          head.style.setProperty("--h", hue.get(lane) ?? 220);
        }
        const out = top > size[1] || top + high < 0;
        head.style.visibility = out ? "hidden" : "";
        if (!out) {
          head.style.transform = `translateY(${Math.round(top)}px)`;
          head.style.height = `${Math.round(frame !== "narrow" ? high : Math.min(high, 26 * Math.max(z, 0.6)))}px`;
          head.style.paddingTop = frame !== "narrow" && !isFar ? `${4 + Math.round(Math.max(0, Math.min(-top, high - 34)))}px` : "";
        }
      }
      for (const [lane, head] of laneHeads) if (!wanted.has(lane)) { head.remove(); laneHeads.delete(lane); }
    }

    /* ---- movement ---- */
    function clamp() {
      if (!placement) return;
      const [w, h] = space(), pw = placement.w * z, ph = placement.h * z;
      tx = pw <= w ? Math.max(0, Math.min(tx, w - pw)) : Math.min(20, Math.max(tx, w - pw - 20));
      ty = ph <= h ? Math.max(0, Math.min(ty, 8)) : Math.min(8, Math.max(ty, h - ph - 40));
    }
    function frameNow() {
      queued = 0;
      if (!placement) return;
      const isNear = z >= NEAR - 1e-6;
      const active = document.activeElement;
      if (!isNear && near.contains(active)) { lent = true; stage.focus({ preventScroll: true }); } // keys still work
      near.style.display = isNear ? "" : "none";
      far.style.display = isNear ? "none" : "";
      if (!isNear) {
        base = null;
        drawFar();
      }
      else if (!base || isFarFromBase()) rebase();
      else slide();
      if (isNear && lent) {
        lent = false;
        if (active === stage) pool.get(cursor)?.focus({ preventScroll: true });
      }
      drawHeads(false);
    }
    /** Whether what was drawn last no longer covers the stage. */
    function isFarFromBase() {
      const s = z / base[2], most = MARGIN * 0.7;
      return s < 0.8 || s > 1.3 || Math.abs(tx - base[0] * s) > most || Math.abs(ty - base[1] * s) > most;
    }
    /** Move and stretch what was drawn last; it is drawn sharp again once the zooming rests. */
    function slide() {
      const s = z / base[2], x = gutter() + tx + MARGIN - s * (MARGIN + gutter() + base[0]), y = ty + MARGIN - s * (MARGIN + base[1]);
      near.style.transform = s === 1 ? `translate3d(${x}px,${y}px,0)` : `translate(${x}px,${y}px) scale(${s})`;
      clearTimeout(sharpen);
      if (s !== 1) sharpen = setTimeout(redraw, 140);
    }
    const draw = () => { queued ||= requestAnimationFrame(frameNow); };
    const redraw = () => { base = null; draw(); };

    function moveBy(dx, dy) { tx += dx; ty += dy; clamp(); draw(); hooks.moved(); }
    function zoomTo(next, x = size[0] / 2, y = size[1] / 2) {
      const goal = Math.min(MOST, Math.max(leastZoom(), next)), wx = (x - gutter() - tx) / z, wy = (y - ty) / z;
      z = goal; tx = x - gutter() - wx * z; ty = y - wy * z;
      clamp(); draw(); hooks.moved();
    }
    function fit() { z = Math.max(NEAR, Math.min(1.4, space()[0] / (placement.w || 1), Math.max(1, space()[1] / (placement.h || 1)))); tx = ty = 0; clamp(); redraw(); }
    function overview() { z = Math.max(leastZoom(), Math.min(1, space()[1] / placement.h, space()[0] / placement.w)); tx = ty = 0; clamp(); redraw(); }
    function reveal(i, centre) {
      const b = boxes.get(i);
      if (!b) return false;
      if (z < NEAR) z = 1;
      const [w, h] = space(), x = b[0] * z + tx, y = b[1] * z + ty, headroom = frame === "narrow" ? 34 : 10;
      if (centre) { tx += w / 2 - (x + b[2] * z / 2); ty += h / 2 - (y + b[3] * z / 2); }
      else {
        if (x < 0) tx -= x; else if (x + b[2] * z > w) tx -= x + b[2] * z - w;
        if (y < headroom) ty -= y - headroom; else if (y + b[3] * z > h - 12) ty -= y + b[3] * z - h + 12;
      }
      clamp(); redraw();
      return true;
    }

    /* ---- from outside ---- */
    /** `part`: it is a part of the graph, whose arrows are few enough to be drawn all. */
    function setPlacement(next, animate, part = false) {
      essential = part;
      const old = boxes.get(selected);
      placement = next;
      boxes.clear();
      order = [];
      for (let k = 0; k < next.at.length; k += 5) { boxes.set(next.at[k], next.at.slice(k + 1, k + 5)); order.push(next.at[k]); }
      for (const [i, g] of pool) {
        const size = g.querySelector(".body"), b = boxes.get(i);
        if (!b || Number(size.getAttribute("width")) !== b[2] || Number(size.getAttribute("height")) !== b[3]) { g.remove(); pool.delete(i); }
      }
      if (animate) { near.classList.add("is-moving"); clearTimeout(near.timer); near.timer = setTimeout(() => near.classList.remove("is-moving"), 420); }
      const now = boxes.get(selected);
      if (animate) tx = 0;
      if (old && now && animate) ty += (old[1] - now[1]) * z;
      else if (animate) ty = 0;
      if (!boxes.has(cursor)) cursor = order[0] ?? -1;
      clamp(); redraw();
    }
    function measure() {
      size = [stage.clientWidth, stage.clientHeight];
      const next = innerWidth < 720 ? "narrow" : innerWidth < 1180 ? "medium" : "wide", changed = next !== frame;
      frame = next;
      stage.dataset.frame = frame;
      near.setAttribute("width", size[0] + 2 * MARGIN);
      near.setAttribute("height", size[1] + 2 * MARGIN);
      return changed;
    }
    /** The concept at a point of the stage, far out where no chip can be asked; -1: none. */
    function hit(x, y) {
      if (z >= NEAR) return -1;
      const wx = (x - gutter() - tx) / z, wy = (y - ty) / z, slack = 3 / z;
      return order.find((i) => {
        const b = boxes.get(i);
        return wx > b[0] - slack && wx < b[0] + b[2] + slack && wy > b[1] - slack && wy < b[1] + b[3] + slack;
      }) ?? -1;
    }
    function select(i) {
      selected = i;
      needs = i >= 0 ? model.chain(i, true) : null;
      leads = i >= 0 ? model.chain(i, false) : null;
      if (boxes.has(i)) setCursor(i);
      paintAll(); redraw();
    }
    function setCursor(i) {
      pool.get(cursor)?.setAttribute("tabindex", -1);
      cursor = i;
      pool.get(i)?.setAttribute("tabindex", 0);
    }
    function focus(i) {
      if (!boxes.has(i)) return;
      setCursor(i);
      reveal(i, false);
      frameNow();
      pool.get(i)?.focus({ preventScroll: true });
    }
    function hover(i) {
      if (hovered === i) return;
      hovered = i;
      if (base) drawArrows(sightBox(MARGIN));
    }

    [...new Set(model.chart.frames.wide.levels[0]?.lanes.map((lane) => lane[0]) ?? [])].forEach((lane, at) => hue.set(lane, Math.round((at * 137.5) % 360)));
    return {
      room: () => Math.round(space()[0]),
      near, heads, hit, moveBy, zoomTo, fit, overview, reveal, setPlacement, measure, select, focus, hover, setCursor, redraw,
      setMatching(ids) { matching = ids; paintAll(); redraw(); },
      setColour(name) { colour = name; stage.dataset.colour = name; paintAll(); redraw(); },
      setVisitor(next) { visitor = next; paintAll(); redraw(); },
      setAt([x, y, zoom]) { z = Math.min(MOST, Math.max(leastZoom(), zoom)); tx = space()[0] / 2 - x * z; ty = space()[1] / 2 - y * z; clamp(); redraw(); },
      at: () => [Math.round((space()[0] / 2 - tx) / z), Math.round((space()[1] / 2 - ty) / z), Number(z.toFixed(2))],
      boxes, textLines, hueOf, nameOf, state,
      get frame() { return frame; }, get zoom() { return z; }, get cursor() { return cursor; }, get order() { return order; },
      get selected() { return selected; }, get placement() { return placement; }, get size() { return size; },
    };
  };
})();
