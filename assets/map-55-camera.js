/* The camera: zoom z and shift (tx, ty) of the placement on the stage, and how far either may go. */
const NEAR = 0.92; // below this zoom a label would be smaller than 11 px
const MOST = 2.5, MARGIN = 260, GUTTER = 164, PAD = 10;

function makeCamera(c) {
  const within = (least, value, most) => Math.min(most, Math.max(least, value));
  function leastZoom() {
    if (!c.placement?.lanes.length) return 1;
    const low = Math.min(...c.placement.lanes.map((lane) => lane[2])), [w, h] = c.space();
    return Math.min(NEAR, Math.max(15 / low, Math.min(w / c.placement.w, h / c.placement.h)));
  }
  function clamp() {
    const [w, h] = c.space(), pw = c.placement.w * c.z, ph = c.placement.h * c.z;
    c.tx = pw <= w ? within(0, c.tx, w - pw) : within(w - pw - 20, c.tx, 20);
    c.ty = ph <= h ? within(0, c.ty, 8) : within(h - ph - 40, c.ty, 8);
  }
  function look(z, tx = 0, ty = 0) {
    Object.assign(c, { z: within(leastZoom(), z, MOST), tx, ty });
    clamp();
  }
  return {
    clamp,
    moveBy(dx, dy) { c.tx += dx; c.ty += dy; clamp(); },
    zoomTo(next, x = c.size[0] / 2, y = c.size[1] / 2) {
      const z = within(leastZoom(), next, MOST), left = x - c.gutter();
      look(z, left - ((left - c.tx) / c.z) * z, y - ((y - c.ty) / c.z) * z);
    },
    fit() { const [w, h] = c.space(); look(Math.max(NEAR, Math.min(1.4, w / (c.placement.w || 1), Math.max(1, h / (c.placement.h || 1))))); },
    overview() { const [w, h] = c.space(); look(Math.min(1, h / c.placement.h, w / c.placement.w)); },
    /** The point of the placement in the middle of the stage, and the zoom: the same view on any screen. */
    at() { const [w, h] = c.space(); return [Math.round((w / 2 - c.tx) / c.z), Math.round((h / 2 - c.ty) / c.z), Number(c.z.toFixed(2))]; },
    setAt([x, y, zoom]) { const [w, h] = c.space(), z = within(leastZoom(), zoom, MOST); look(z, w / 2 - x * z, h / 2 - y * z); },
    /** Bring a box into sight with as little movement as can be, or into the middle. */
    reveal(b, centre) {
      if (c.z < NEAR) c.z = 1;
      const [w, h] = c.space(), z = c.z, x = b[0] * z + c.tx, y = b[1] * z + c.ty, headroom = c.frame === "narrow" ? 34 : 10;
      if (centre) { c.tx += w / 2 - (x + b[2] * z / 2); c.ty += h / 2 - (y + b[3] * z / 2); }
      else {
        if (x < 0) c.tx -= x; else if (x + b[2] * z > w) c.tx -= x + b[2] * z - w;
        if (y < headroom) c.ty -= y - headroom; else if (y + b[3] * z > h - 12) c.ty -= y + b[3] * z - h + 12;
      }
      clamp();
    },
    /** What the stage shows with so many pixels around it, in the placement's units: left, top, right, bottom. */
    sight: (margin) => [(-c.tx - margin) / c.z, (-c.ty - margin) / c.z, (c.size[0] - c.gutter() - c.tx + margin) / c.z, (c.size[1] - c.ty + margin) / c.z],
    /** The concept at a point of the stage, far out where no chip can be asked; -1: none. */
    hit(x, y) {
      if (c.isNear()) return -1;
      const wx = (x - c.gutter() - c.tx) / c.z, wy = (y - c.ty) / c.z, slack = 3 / c.z;
      return c.order.find((i) => {
        const b = c.boxes.get(i);
        return wx > b[0] - slack && wx < b[0] + b[2] + slack && wy > b[1] - slack && wy < b[1] + b[3] + slack;
      }) ?? -1;
    },
  };
}
