/* A picture of the map as it is shown, with title, legend and address: SVG and PNG. */
"use strict";
{
  const { MARKS, hueOf, textLines, isDark, drawArrows, svg } = window.roadmap;
  const TOP = 64, LEFT = 196;
  const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const tone = (h, dark, kind) => `hsl(${h} ${dark ? 25 : kind === "fill" ? 70 : 35}% ${kind === "fill" ? (dark ? 19 : 95) : (dark ? 42 : 62)}%)`;

  /** The whole placement as an SVG document that needs nothing else. */
  function drawPicture(chart, model, view, address) {
    const dark = isDark(), p = chart.placement, whole = [-Infinity, -Infinity, Infinity, Infinity];
    const [ink, soft, paper, band, blue, orange] = dark ? ["#e9ebf2", "#a8aebf", "#16181d", "#1e2128", "#78aaff", "#ffa45c"] : ["#1b1e27", "#555b6b", "#ffffff", "#f3f4f8", "#1f5fcf", "#b65300"];
    const w = Math.max(LEFT + p.w + 24, 760), bySource = chart.colour === "source", total = model.chart.sources.length, out = [];
    const legend = ["Solid arrows: curated or stated; dotted: inferred from order. Blue: needed; orange, dashed: led to. Square corners: a tool.", ...(bySource
      ? ["Segments are the roadmaps that teach a concept, left to right:", ...model.chart.sources.map(({ title }) => title)]
      : ["Segments count the roadmaps that teach a concept. A tick: known, in a dashed ring where implied; half a disc: learning; a bar: skipped; a flag: a goal."])];
    const h = TOP + p.h + 48 + legend.length * 18;
    const text = (x, y, words, more = "") => out.push(`<text x="${x}" y="${y}" fill="${ink}" ${more}>${escape(words)}</text>`);
    out.push(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="system-ui, 'Noto Sans', Arial, sans-serif" font-size="12"><rect width="100%" height="100%" fill="${paper}"/>`);
    text(16, 28, model.chart.title || "roadmapgraph", 'font-size="20" font-weight="700"');
    text(16, 48, `${chart.order.length} concepts taught by at least ${view.level} of ${total} roadmaps; what is needed stands to the left or above.`, `style="fill:${soft}"`);
    p.lanes.forEach(([lane, y, high, count], at) => {
      if (at % 2) out.push(`<rect x="0" y="${TOP + y}" width="${w}" height="${high}" fill="${band}"/>`);
      const name = `${lane >= 0 ? model.label[lane] : "Other concepts"} (${count})`.split(" ");
      for (let line = 0; name.length && line < 3; line++) {
        let words = name.shift();
        while (name.length && (words.length + name[0].length < 25 || line === 2)) words += ` ${name.shift()}`;
        text(14, TOP + y + 17 + line * 13, words, 'font-weight="600" font-size="11.5"');
      }
    });
    out.push(`<g transform="translate(${LEFT} ${TOP})">`);
    const layer = svg("g", {}, chart.near);
    drawArrows(chart, layer, whole);
    for (const drawn of layer.querySelectorAll("path[d]")) {
      const style = getComputedStyle(drawn);
      out.push(`<path d="${drawn.getAttribute("d")}" fill="${style.fill}" stroke="${style.stroke}" stroke-width="${style.strokeWidth}" stroke-dasharray="${style.strokeDasharray}" stroke-linecap="${style.strokeLinecap}"/>`);
    }
    const tones = model.chart.sources.map((_, k) => (bySource ? getComputedStyle(svg("path", { class: `pip on source-${k}` }, layer)).fill : ink));
    layer.remove();
    for (const i of chart.order) {
      const [x, y, cw, ch] = chart.boxes.get(i), hue = hueOf(chart, i), lines = textLines(model, i), own = chart.state(i), chosen = chart.selected;
      const edge = i === chosen ? `${ink}" stroke-width="3` : chart.needs?.[i] ? `${blue}" stroke-width="2` : chart.leads?.[i] ? `${orange}" stroke-width="2" stroke-dasharray="7 3` : tone(hue, dark);
      const faint = chart.matching && !chart.matching[i] || chosen >= 0 && i !== chosen && !chart.needs[i] && !chart.leads[i];
      out.push(`<g transform="translate(${x} ${y})"${faint ? ' opacity="0.4"' : ""}><rect width="${cw}" height="${ch}" rx="${model.kind[i] === 2 ? 1 : 7}" fill="${tone(hue, dark, "fill")}" stroke="${edge}"/>`);
      lines.forEach((line, at) => text(cw / 2, (ch - 6) / 2 - (lines.length - 1) * 7 + 4.5 + at * 14, line, 'text-anchor="middle"'));
      const step = Math.min(10, (cw - 8) / total);
      for (let k = 0; k < total; k++) {
        const on = bySource ? (model.sources[i] >> k) & 1 : k < model.consensus[i];
        out.push(`<rect x="${(cw - total * step + 3) / 2 + k * step}" y="${ch - 6.5}" width="${step - 3}" height="3" fill="${on ? tones[k] : soft}" fill-opacity="${on ? 1 : 0.35}"/>`);
      }
      if (own !== "open") out.push(`<circle cx="${cw - 4}" cy="4" r="7" fill="${paper}" stroke="${ink}" stroke-dasharray="${own === "implied" ? "2.2 1.5" : "none"}"/><path transform="translate(${cw - 4} 4)" d="${MARKS[own]}" fill="${own === "learning" || own === "goal" ? ink : "none"}" stroke="${ink}" stroke-width="1.8"/>`);
      out.push("</g>");
    }
    out.push("</g>");
    legend.forEach((line, at) => {
      const y = TOP + p.h + 28 + at * 18, k = bySource ? at - 2 : -1;
      if (k >= 0) out.push(`<rect x="16" y="${y - 7}" width="14" height="6" fill="${tones[k]}"/>`);
      text(k < 0 ? 16 : 38, y, line, 'font-size="11"');
    });
    text(16, h - 16, address, 'font-size="11"');
    return out.join("") + "</svg>";
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  window.roadmap.picture = async (chart, model, view, form) => {
    const drawing = drawPicture(chart, model, view, location.href), source = new Blob([drawing], { type: "image/svg+xml" });
    if (form === "svg") return save(source, "roadmap.svg");
    const image = new Image(), canvas = document.createElement("canvas");
    image.src = URL.createObjectURL(source);
    await image.decode();
    const scale = Math.min(2, 16000 / image.height, 16000 / image.width);
    canvas.width = image.width * scale; canvas.height = image.height * scale;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    canvas.toBlob((blob) => save(blob, "roadmap.png"), "image/png");
  };
}
