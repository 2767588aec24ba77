/* Far out, where no label could be read: concepts as blocks on a canvas, beside them the parts of each lane. */
"use strict";
{
  const { hueOf, isDark } = window.roadmap;

  window.roadmap.drawFar = (c, canvas) => {
    const dpr = devicePixelRatio || 1, [w, h] = c.size, dark = isDark(), { z, tx, ty, selected, matching, placement, model } = c;
    const wide = Math.round(w * dpr), high = Math.round(h * dpr);
    if (canvas.width !== wide || canvas.height !== high) { canvas.width = wide; canvas.height = high; }
    const pen = canvas.getContext("2d"), x0 = c.gutter() + tx;
    pen.setTransform(dpr, 0, 0, dpr, 0, 0);
    pen.clearRect(0, 0, w, h);
    pen.fillStyle = dark ? "#20232a" : "#f3f4f8";
    placement.lanes.forEach(([, y, lane], at) => { if (at % 2) pen.fillRect(0, y * z + ty, w, lane * z); });
    let last = "";
    for (const i of c.order) {
      const b = c.boxes.get(i), y = b[1] * z + ty, x = b[0] * z + x0;
      if (y > h || x > w || y + b[3] * z < 0 || x + b[2] * z < 0) continue;
      const about = selected < 0 ? "" : i === selected ? (dark ? "#fff" : "#111") : c.needs[i] ? "#2f6fde" : c.leads[i] ? "#d9730d" : "";
      const tone = about || (c.colour === "source" ? `hsl(220 10% ${dark ? 40 + 8 * model.consensus[i] : 80 - 8 * model.consensus[i]}%)` : `hsl(${hueOf(c, i)} 45% ${dark ? 45 : 70}%)`);
      if (tone !== last) pen.fillStyle = last = tone;
      pen.globalAlpha = (matching && !matching[i]) || (selected >= 0 && !about) ? 0.25 : 1;
      pen.fillRect(x, y, Math.max(1, b[2] * z - 1), Math.max(1, b[3] * z - 1));
    }
    pen.globalAlpha = 1;
    drawParts(c, pen, dark);
  };

  /** The parts each lane consists of, with their counts, where there is room beside the blocks. */
  function drawParts(c, pen, dark) {
    const { z, ty, placement, model } = c, room = c.farRoom();
    if (room < 160) return;
    const x0 = c.size[0] - room, ownLine = c.frame === "narrow" ? 18 : 0; // a lane's name stands there on a phone
    pen.font = `12.5px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillStyle = dark ? "#c3c8d6" : "#454b5b";
    for (const [lane, y, h] of placement.lanes) {
      if (y * z + ty > c.size[1] || (y + h) * z + ty < 0) continue;
      const counts = new Map();
      for (const i of c.order) if (model.lane[i] === lane) counts.set(partOf(model, i), (counts.get(partOf(model, i)) || 0) + 1);
      const parts = [...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]).map(([i, n]) => `${model.label[i]} ${n}`);
      let top = y * z + ty + ownLine + Math.min(16, (h * z) / 2 + 4), line = "";
      for (const part of [...parts, ""]) {
        const longer = line && part ? `${line}  ·  ${part}` : line || part;
        if (part && pen.measureText(longer).width < room - 20) { line = longer; continue; }
        if (top > (y + h) * z + ty - 2) break;
        if (line) pen.fillText(line, x0, top);
        top += 17;
        line = part;
      }
    }
  }
  function partOf(model, i) {
    while (model.part[i] >= 0 && model.part[i] !== model.lane[i]) i = model.part[i];
    return i;
  }
}
