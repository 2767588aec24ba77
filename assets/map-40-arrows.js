/* Arrows: their curves, and which of them are drawn. */

/** The curve of an arrow between two boxes [x, y, w, h], and its head. */
function arrow(a, b) {
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
}

const isIn = (sight, box) => box && box[0] < sight[2] && box[0] + box[2] > sight[0] && box[1] < sight[3] && box[1] + box[3] > sight[1];

/** At rest only the steps that one can follow at a glance: to the right, past no other chip of the row. */
function isShort(a, b) {
  const gap = b[0] - a[0] - a[2];
  return gap >= 0 && gap < (Math.abs(a[1] - b[1]) < 2 ? 20 : 180);
}

/** So many arrows of a chain can be told apart; of more, only those that begin and end in sight, or touch the selection. */
const CROWD = 400;

/** Draw into `layer` the arrows that begin or end in `sight`: two paths (lines, heads) for each way of drawing them. */
function drawArrows(c, layer, sight) {
  const { model, boxes, selected, needs, leads, hovered } = c, groups = {};
  const ends = (edge) => [model.from[edge], model.to[edge]], seen = (i) => isIn(sight, boxes.get(i));
  const add = (edge, name, far = true) => {
    const [a, b] = ends(edge).map((i) => boxes.get(i));
    if (!a || !b || !far && !isShort(a, b) || !isIn(sight, a) && !isIn(sight, b)) return;
    const group = (groups[model.how[edge] & 2 ? `${name} inferred` : name] ||= ["", ""]);
    arrow(a, b).forEach((d, k) => { group[k] += d; });
  };
  if (selected >= 0) {
    let chain = [...(c.part ? c.placement.rest : model.from.keys())].filter((edge) => ends(edge).every((i) => needs[i] || leads[i] || i === selected));
    for (const test of [(two) => two.some(seen), (two) => two.every(seen), (two) => two.includes(selected)]) if (chain.length > CROWD) chain = chain.filter((edge) => test(ends(edge)));
    for (const edge of chain) {
      const [a, b] = ends(edge);
      if (needs[a] && !leads[b]) add(edge, "needs"); else if (leads[b] && !needs[a]) add(edge, "leads");
    }
  } else for (const edge of c.placement.rest) add(edge, "rest", c.part);
  if (hovered >= 0 && hovered !== selected) {
    for (const edge of model.into(hovered)) add(edge, "needs");
    for (const edge of model.outof(hovered)) add(edge, "leads");
  }
  const paths = (layer.paths ||= {});
  for (const name in { ...paths, ...groups }) {
    paths[name] ||= ["arrow", "head"].map((kind) => svg("path", { class: `${kind} ${name}` }, layer));
    paths[name].forEach((path, k) => { if (groups[name]) path.setAttribute("d", groups[name][k]); else path.removeAttribute("d"); });
  }
}
