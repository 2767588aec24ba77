/* On the stage itself: the buttons that zoom, the line that says what to do first, the word for an empty graph. */
const HINT = "roadmap-hint-read";

function addZoom(stage, chart, moved) {
  const bar = html("div", { class: "map-zoom" });
  for (const [sign, name, act] of [["+", "Zoom in", () => chart.zoomTo(chart.z * 1.25)], ["−", "Zoom out", () => chart.zoomTo(chart.z / 1.25)], ["⤢", "See everything", chart.overview], ["1:1", "Back to reading size", chart.fit]])
    bar.append(button(sign, () => { act(); moved(); }, { class: "", title: name, "aria-label": name }));
  stage.append(bar);
}
function addHint(stage, count, chosen) {
  if (!count) stage.append(html("p", { class: "map-failed" }, "This graph has no concepts."));
  if (!count || chosen || kept(HINT)) return;
  const hint = html("p", { class: "map-hint" }, "Start at the top left and read to the right. Pick any concept to see what it needs first and what it leads to.");
  hint.append(button("Got it", () => dropHint(stage), { class: "" }));
  stage.append(hint);
}
function dropHint(stage) {
  stage.querySelector(".map-hint")?.remove();
  keep(HINT, true);
}
/** A line above the map: what is shown, and the ways out of it. */
function showBar(id, words = "", ways = []) {
  const bar = byId(id);
  bar?.replaceChildren(...(words ? [html("span", {}, words), ...ways] : []));
  if (words) say(words);
}
