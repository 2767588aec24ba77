/* A server that goes away: said on the page, asked again until it answers. */
const ask = window.fetch.bind(window), recovered = new Set();
let away = false;

function showAway(is) {
  away = is;
  const banner = byId("server-away");
  if (!banner) return;
  banner.hidden = !is;
  banner.textContent = is ? "The server does not answer. What is on the page still works; it is asked again every few seconds." : "";
}
async function retry() {
  try {
    if (!(await ask("/healthz", { cache: "no-store" })).ok) throw new Error("not well");
    showAway(false);
    for (const listener of recovered) listener();
  } catch { setTimeout(retry, 2500); }
}
function lost() { if (!away) { showAway(true); setTimeout(retry, 2500); } }

window.fetch = async (input, options) => {
  const ours = String(input?.url || input).includes("/_dash-update-component");
  try {
    const answer = await ask(input, options);
    if (ours && answer.status >= 502) lost();
    return answer;
  } catch (error) {
    if (ours && error.name !== "AbortError") lost();
    throw error;
  }
};
