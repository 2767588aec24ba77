/* A concept as a chip: its shape, its marks, its colour and its name. */
const KIND = ["field", "topic", "tool", "practice"];
const MARKS = { known: "M-3.5 0.2L-1 2.8 3.6-2.6", learning: "M0-3.6A3.6 3.6 0 0 1 0 3.6Z", skipped: "M-3.5 0H3.5", goal: "M-2.4 4V-4L3.2-1.8-2.4 0.6" };
MARKS.implied = MARKS.known;
const HUES = { difficulty: [150, 45, 340], state: { known: 150, implied: 180, learning: 45, skipped: 0, goal: 265, open: 220 } };

function hueOf(c, i) {
  if (c.colour === "difficulty") return HUES.difficulty[c.model.difficulty[i]];
  if (c.colour === "state") return HUES.state[c.state(i)];
  return c.hues.get(c.model.lane[i]) ?? 220;
}

/** The state in words, after a comma; nothing for an open concept. */
function stateWords(c, i) {
  const state = c.state(i);
  return state === "open" ? "" : state === "implied" ? `, known, implied by ${c.model.label[c.implied.get(i)]}` : `, ${state}`;
}
function nameOf(c, i) {
  const { model } = c, before = model.into(i).length;
  return `${model.label[i]}, ${KIND[model.kind[i]]}, taught by ${model.consensus[i]} of ${model.chart.sources.length} roadmaps` +
    `${stateWords(c, i)}, ${before ? `needs ${before}` : "needs nothing, start here"}, unlocks ${model.outof(i).length}`;
}
function textLines(model, i) {
  const label = model.label[i], starts = [0, ...(model.cut[i] || [])];
  return starts.map((start, at) => label.slice(start, starts[at + 1]));
}

/** The segments: as many as teach the concept, or, coloured by roadmap, which ones. */
function drawPips(c, i, g, [, , w, h]) {
  const { model } = c, total = model.chart.sources.length, step = Math.min(10, (w - 8) / total), x0 = (w - total * step + 3) / 2;
  const by = c.colour === "source", groups = {};
  for (let k = 0; k < total; k++) {
    const on = by ? (model.sources[i] >> k) & 1 : k < model.consensus[i];
    const name = !on ? "pip" : by ? `pip on source-${k}` : "pip on";
    groups[name] = `${groups[name] ?? ""}M${x0 + k * step} ${h - 6.5}h${step - 3}v${by && on ? 4.5 : 3}h${3 - step}z`;
  }
  for (const name in groups) svg("path", { class: name, d: groups[name] }, g);
}

function makeChip(c, i, layer) {
  const { model } = c, box = c.boxes.get(i), [, , w, h] = box, lines = textLines(model, i), kind = model.kind[i];
  const g = svg("g", { "data-i": i, role: "button", tabindex: i === c.cursor ? 0 : -1 }, layer);
  g.body = svg("rect", { class: "body", width: w, height: h, rx: kind === 2 ? 1 : 7 }, g);
  if (!kind) svg("rect", { class: "inner", x: 2, y: 2, width: w - 4, height: h - 4, rx: 5 }, g);
  if (c.colour === "difficulty") {
    const part = (h - 8) / 3;
    for (let k = 0; k < 3; k++) svg("rect", { class: k <= model.difficulty[i] ? "step on" : "step", x: 0, y: 4 + (2 - k) * part, width: 3.5, height: part - 1 }, g);
  }
  const text = svg("text", { x: w / 2, y: (h - 6) / 2 - (lines.length - 1) * 7 + 4.5 }, g);
  if (lines.length < 2) text.textContent = lines[0];
  else lines.forEach((line, at) => { svg("tspan", at ? { x: w / 2, dy: 14 } : {}, text).textContent = line; });
  drawPips(c, i, g, box);
  if (!model.into(i).length) svg("path", { class: "start", d: "M2 8V4q0-2 2-2h4z" }, g);
  paintState(c, i, g);
  paintChip(c, i, g);
  return placeChip(c, i, g);
}
function placeChip(c, i, g) {
  const box = c.boxes.get(i);
  if (g.box !== box) g.style.transform = `translate(${box[0]}px,${box[1]}px)`;
  g.box = box;
  return g;
}
/** What changes with the visitor: the state's mark, the name, the colour. */
function paintState(c, i, g) {
  const own = c.state(i);
  g.querySelector(".mark")?.remove();
  if (own !== "open") {
    const mark = svg("g", { class: "mark", transform: `translate(${c.boxes.get(i)[2] - 4} 4)` }, g);
    svg("circle", { r: 7 }, mark);
    svg("path", { d: MARKS[own] }, mark);
  }
  g.setAttribute("aria-label", nameOf(c, i));
  g.style.setProperty("--h", hueOf(c, i));
}
/** What changes with the view: chosen, needed, led to, or out of it. */
function paintChip(c, i, g) {
  const { selected } = c;
  const part = selected < 0 ? "" : i === selected ? " is-selected" : c.needs[i] ? " is-needs" : c.leads[i] ? " is-leads" : " is-dim";
  const look = `chip k-${KIND[c.model.kind[i]]} s-${c.state(i)}${part}${c.matching && !c.matching[i] ? " is-out" : ""}`;
  if (g.look === look) return;
  g.look = look;
  g.setAttribute("class", look);
  if (i === selected) g.setAttribute("aria-current", "true"); else g.removeAttribute("aria-current");
}
Object.assign(R, { MARKS, hueOf, textLines, isDark, drawArrows, svg });
