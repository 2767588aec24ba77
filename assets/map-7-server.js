/* A server that goes away: said on the page, asked again until it answers. */
(() => {
  "use strict";
  const ask = window.fetch.bind(window), ours = (input) => String(input?.url || input).includes("/_dash-update-component");
  let away = false, recovered = [];
  (window.roadmap = window.roadmap || {}).onRecovery = (listener) => recovered.push(listener);

  function show(is) {
    away = is;
    const banner = document.getElementById("server-away");
    if (!banner) return;
    banner.hidden = !is;
    banner.textContent = is ? "The server does not answer. What is on the page still works; it is asked again every few seconds." : "";
  }
  async function retry() {
    try {
      if (!(await ask("/healthz", { cache: "no-store" })).ok) throw new Error("not well");
      show(false);
      for (const listener of recovered) listener();
    } catch { setTimeout(retry, 2500); }
  }
  function lost() { if (!away) { show(true); setTimeout(retry, 2500); } }

  window.fetch = async (input, options) => {
    try {
      const answer = await ask(input, options);
      if (ours(input) && answer.status >= 502) lost();
      return answer;
    } catch (error) {
      if (ours(input) && error.name !== "AbortError") lost();
      throw error;
    }
  };
})();
