/* The lanes' names: beside the chips, on a phone above them, far out beside the blocks. */

function makeLanes(c, stage) {
  const place = html("div", { class: "map-lanes" }), heads = new Map();
  stage.append(place);

  function makeHead(lane) {
    const head = button("", () => {}, { class: "lane" });
    if (lane >= 0) head.dataset.lane = lane; else head.disabled = true;
    head.append(html("span", { class: "lane-label" }, lane >= 0 ? c.model.label[lane] : "Other concepts"), html("span", { class: "lane-count" }));
    head.style.setProperty("--h", c.hues.get(lane) ?? 220);
    place.append(head);
    heads.set(lane, head);
    return head;
  }
  function paint(head, lane, count) {
    const part = lane < 0 ? "" : lane === c.selected ? " is-selected" : c.needs?.[lane] ? " is-needs" : c.leads?.[lane] ? " is-leads" : "";
    head.lastChild.textContent = count || "";
    head.className = `lane s-${c.state(lane)}${part}`;
    head.setAttribute("aria-label", `${head.firstChild.textContent} ${count || "no"} concept${count === 1 ? "" : "s"} shown${lane >= 0 ? stateWords(c, lane) : ""}`);
    head.count = count;
  }
  function move(head, top, high, far) {
    const phone = c.frame === "narrow", beside = phone && far && c.farRoom() >= 160;
    head.style.visibility = top > c.size[1] || top + high < 0 ? "hidden" : "";
    head.style.transform = `translate(${beside ? c.size[0] - c.farRoom() - 12 : 0}px,${Math.round(top)}px)`;
    head.style.maxWidth = beside ? `${c.farRoom() + 8}px` : "";
    head.style.height = `${Math.round(!phone ? high : beside ? 18 : Math.min(high, 26 * Math.max(c.z, 0.6)))}px`;
    head.style.paddingTop = phone || far ? "" : `${4 + Math.round(Math.max(0, Math.min(-top, high - 34)))}px`;
    head.style.whiteSpace = far && !phone && high >= 30 ? "normal" : "";
  }
  /** Everything anew where `repaint`; else only where they stand. */
  function draw(repaint) {
    const far = !c.isNear(), lanes = new Map(c.placement.lanes.map(([lane, ...rest]) => [lane, rest]));
    place.classList.toggle("is-far", far);
    place.classList.toggle("is-tight", c.z < 1);
    for (const [lane, head] of heads) if (!lanes.has(lane)) { head.remove(); heads.delete(lane); }
    for (const [lane, [y, h, count]] of lanes) {
      const head = heads.get(lane) ?? makeHead(lane);
      if (repaint || head.count !== count) paint(head, lane, count);
      move(head, y * c.z + c.ty, h * c.z, far);
    }
  }
  return { place, draw };
}
