/* The visitor's own roadmap on the map: asked of the server, said above the map. */
"use strict";
{
  const { html, button, sent, kept, showBar, tell } = window.roadmap, WITHOUT = "map-without";

  /** The chart with the visitor's roadmaps as further sources; else why there is none. */
  window.roadmap.ownChart = async () => {
    if (kept(WITHOUT, "sessionStorage")) return {};
    const answer = await fetch("/api/map", sent({}));
    if (answer.ok) return { chart: await answer.json() };
    return { refused: await answer.json().then(({ error }) => error, () => `the server answered ${answer.status}.`) };
  };

  /** One line above the map: whether the visitor's own roadmaps are on it, and how to change that. */
  window.roadmap.showOwn = ({ own, refused, chart }) => {
    const link = html("a", { href: "/bring" }, "Your roadmap"), names = kept("bring-documents").map((one) => one.name).join(", ");
    const turn = button(own ? "Look without it" : "Put it on the map", () => tell(WITHOUT, { data: own }));
    if (own) showBar("map-own", `Your own roadmap is on this map too (${names}), as one of ${chart.sources.length}.`, [link, turn]);
    else if (refused) showBar("map-own", `Your own roadmap is not on this map. ${refused}`, [link]);
    else showBar("map-own", "Your own roadmap is left off this map for now.", [link, turn]);
  };
}
