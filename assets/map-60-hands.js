/* Hands on the map: mouse, touch, wheel and keys. */

function attachHands(stage, chart, model, actions) {
  const pointers = new Map();
  let moved = 0, pinch = 0;
  const chipAt = (target) => Number(target.closest?.("g.chip")?.dataset.i ?? -1);
  const local = (event) => { const box = stage.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  /** The middle between the two fingers, and how far they are apart. */
  const fingers = () => { const [a, b] = [...pointers.values()]; return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, Math.hypot(a[0] - b[0], a[1] - b[1])]; };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest(".map-zoom, .map-hint")) return;
    pointers.set(event.pointerId, local(event));
    moved = pointers.size > 1 ? 99 : 0;
    if (pointers.size === 2) pinch = fingers()[2];
  });
  stage.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId), now = local(event);
    if (!last) { if (event.pointerType === "mouse") chart.hover(chipAt(event.target)); return; }
    if (pointers.size === 1) {
      moved += Math.hypot(now[0] - last[0], now[1] - last[1]);
      if (moved > 5) { stage.setPointerCapture(event.pointerId); stage.classList.add("is-dragging"); chart.moveBy(now[0] - last[0], now[1] - last[1]); }
      if (moved > 5 || event.pointerType === "mouse") pointers.set(event.pointerId, now);
    } else if (pointers.size === 2) {
      const [x, y] = fingers();
      pointers.set(event.pointerId, now);
      const [nextX, nextY, apart] = fingers();
      chart.moveBy(nextX - x, nextY - y);
      chart.zoomTo(chart.z * (apart / (pinch || apart)), nextX, nextY);
      pinch = apart;
    }
  });
  const release = (event) => {
    const had = pointers.delete(event.pointerId);
    stage.classList.remove("is-dragging");
    if (!had || pointers.size || moved > 5 || event.type !== "pointerup") return;
    const near = chipAt(event.target), i = near >= 0 ? near : chart.hit(...local(event));
    if (i >= 0 || !event.target.closest(".map-lanes")) actions.select(i);
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("pointerleave", () => chart.hover(-1));
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const step = event.deltaMode === 1 ? 32 : 1;
    if (event.ctrlKey || event.metaKey) chart.zoomTo(chart.z * Math.exp(-event.deltaY * step * 0.0022), ...local(event));
    else if (event.shiftKey && !event.deltaX) chart.moveBy(-event.deltaY * step, 0);
    else chart.moveBy(-event.deltaX * step, -event.deltaY * step);
  }, { passive: false });
  stage.addEventListener("scroll", () => { stage.scrollTop = stage.scrollLeft = 0; });
  chart.near.addEventListener("focusin", (event) => {
    const i = chipAt(event.target);
    if (i < 0) return;
    chart.setCursor(i);
    if (!pointers.size) chart.reveal(i, false);
    chart.hover(i);
  });
  chart.near.addEventListener("focusout", () => chart.hover(-1));
  chart.heads.addEventListener("click", (event) => {
    const head = event.target.closest("button[data-lane]");
    if (head) actions.select(Number(head.dataset.lane));
  });

  /** The shown prerequisite (or unlocked concept) that lies nearest. */
  function step(i, before) {
    const own = chart.boxes.get(i);
    let best = -1, least = Infinity;
    for (const edge of before ? model.into(i) : model.outof(i)) {
      const other = before ? model.from[edge] : model.to[edge], box = chart.boxes.get(other);
      const far = box ? Math.hypot(box[0] - own[0], (box[1] - own[1]) * 2) : Infinity;
      if (far < least) { least = far; best = other; }
    }
    if (best < 0) say(`${model.label[i]} ${before ? "needs" : "unlocks"} nothing that is shown.`);
    return best;
  }
  const along = (i, by) => chart.order[Math.max(0, Math.min(chart.order.length - 1, chart.order.indexOf(i) + by))];
  const steps = {
    ArrowRight: (i) => step(i, false), ArrowLeft: (i) => step(i, true), ArrowDown: (i) => along(i, 1), ArrowUp: (i) => along(i, -1),
    Home: () => chart.order[0], End: () => chart.order.at(-1),
  };
  const zooms = { "+": () => chart.zoomTo(chart.z * 1.25), "-": () => chart.zoomTo(chart.z / 1.25), 0: chart.fit };
  zooms["="] = zooms["+"];

  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const i = chipAt(event.target), { key } = event;
    if (i >= 0 && steps[key]) chart.focus(steps[key](i));
    else if (i >= 0 && (key === "Enter" || key === " ")) actions.select(i, true);
    else if (zooms[key]) zooms[key]();
    else return;
    event.preventDefault();
  });
}
