/* Hands on the map: mouse, touch, wheel and keys. */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});

  R.attachHands = (stage, chart, model, actions) => {
    const pointers = new Map();
    let moved = 0, pinch = 0;
    const chipAt = (target) => { const g = target.closest?.("g.chip"); return g ? Number(g.dataset.i) : -1; };
    const local = (event) => { const box = stage.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
    const spread = () => { const [a, b] = [...pointers.values()]; return Math.hypot(a[0] - b[0], a[1] - b[1]); };

    stage.addEventListener("pointerdown", (event) => {
      if (event.button || event.target.closest(".map-zoom, .map-hint")) return;
      pointers.set(event.pointerId, local(event));
      moved = pointers.size > 1 ? 99 : 0;
      if (pointers.size === 2) pinch = spread();
    });
    stage.addEventListener("pointermove", (event) => {
      const last = pointers.get(event.pointerId), now = local(event);
      if (!last) { if (event.pointerType === "mouse") chart.hover(chipAt(event.target)); return; }
      if (pointers.size === 1) {
        moved += Math.hypot(now[0] - last[0], now[1] - last[1]);
        if (moved > 5) { stage.setPointerCapture(event.pointerId); stage.classList.add("is-dragging"); chart.moveBy(now[0] - last[0], now[1] - last[1]); }
        if (moved > 5 || event.pointerType === "mouse") pointers.set(event.pointerId, now);
      } else if (pointers.size === 2) {
        const before = [...pointers.values()], middle = [(before[0][0] + before[1][0]) / 2, (before[0][1] + before[1][1]) / 2];
        pointers.set(event.pointerId, now);
        const after = [...pointers.values()], next = [(after[0][0] + after[1][0]) / 2, (after[0][1] + after[1][1]) / 2], wide = spread();
        chart.moveBy(next[0] - middle[0], next[1] - middle[1]);
        chart.zoomTo(chart.zoom * (wide / (pinch || wide)), next[0], next[1]);
        pinch = wide;
      }
    });
    const release = (event) => {
      const had = pointers.delete(event.pointerId);
      stage.classList.remove("is-dragging");
      if (had && !pointers.size && moved <= 5 && event.type === "pointerup") {
        const near = chipAt(event.target), i = near >= 0 ? near : chart.hit(...local(event));
        if (i >= 0) actions.select(i); else if (!event.target.closest(".map-lanes")) actions.select(-1);
      }
    };
    stage.addEventListener("pointerup", release);
    stage.addEventListener("pointercancel", release);
    stage.addEventListener("pointerleave", () => chart.hover(-1));
    stage.addEventListener("wheel", (event) => {
      event.preventDefault();
      const step = event.deltaMode === 1 ? 32 : 1;
      if (event.ctrlKey || event.metaKey) chart.zoomTo(chart.zoom * Math.exp(-event.deltaY * step * 0.0022), ...local(event));
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
      const own = chart.boxes.get(i), edges = before ? model.into(i) : model.outof(i);
      let best = -1, least = Infinity;
      for (const edge of edges) {
        const other = before ? model.from[edge] : model.to[edge], box = chart.boxes.get(other);
        const far = box ? Math.hypot(box[0] - own[0], (box[1] - own[1]) * 2) : Infinity;
        if (far < least) { least = far; best = other; }
      }
      if (best < 0) R.say(`${model.label[i]} ${before ? "needs" : "unlocks"} nothing that is shown.`);
      return best;
    }
    const along = (i, by) => { const at = chart.order.indexOf(i) + by; return chart.order[Math.max(0, Math.min(chart.order.length - 1, at))]; };

    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const i = chipAt(event.target);
      const moves = {
        ArrowRight: () => step(i, false), ArrowLeft: () => step(i, true), ArrowDown: () => along(i, 1), ArrowUp: () => along(i, -1),
        Home: () => chart.order[0], End: () => chart.order.at(-1),
      };
      if (i >= 0 && moves[event.key]) { const next = moves[event.key](); if (next >= 0) chart.focus(next); }
      else if (i >= 0 && (event.key === "Enter" || event.key === " ")) actions.select(i, true);
      else if (event.key === "+" || event.key === "=") chart.zoomTo(chart.zoom * 1.25);
      else if (event.key === "-") chart.zoomTo(chart.zoom / 1.25);
      else if (event.key === "0") chart.fit();
      else return;
      event.preventDefault();
    });
  };
})();
