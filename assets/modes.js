/* Only a part of the map: what is around one concept, laid out anew; or a learning path, lit among all others. */
"use strict";
{
  const { html, button, sent, showBar } = window.roadmap, BAR = "map-focus-bar";

  /** The concepts of the path that a question asks for; what it leaves open is what the visitor knows. */
  async function conceptsOf(question, visitor) {
    const asked = new URLSearchParams(question);
    if (!asked.has("known")) { asked.set("known", visitor.known.join(",")); asked.set("no", visitor.unknown.join(",")); }
    const answer = await fetch("/path/plan.json", sent({ query: asked.toString() }));
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).steps.map((step) => step.id);
  }

  window.roadmap.modes = (m) => {
    const { chart, model } = m;
    let back = null;

    function enterFocus(way, concept) {
      back ||= chart.at();
      m.view.focus = { way, concept };
      m.askFocus();
      m.remember(true);
    }
    function leaveFocus(push = false) {
      m.view.focus = m.focused = null;
      showBar(BAR);
      m.askFocus();
      m.showPlacement(true);
      if (back) chart.setAt(back);
      back = null;
      m.remember(push);
    }
    function showFocus(placement) {
      m.focused = placement;
      m.showPlacement(true);
      chart.fit();
      const { way, concept } = m.view.focus, about = model.label[model.index(concept)] ?? concept;
      const what = { needs: `what ${about} needs`, leads: `what ${about} leads to`, near: `the neighbours of ${about}` }[way];
      showBar(BAR, `Only ${what} · ${chart.order.length} concepts, without arrows that others imply`, [button("Back to the whole map", () => leaveFocus(true))]);
      m.resized();
    }

    function leavePath() {
      m.view.path = m.lit = null;
      showBar(BAR);
      m.light();
      m.resized();
      m.remember(true);
    }
    /** All of it at once; on a phone, where blocks are too small to tell apart, its first concept. */
    function seePath() {
      const first = chart.order.find((i) => m.lit?.[i]);
      if (chart.frame !== "narrow") chart.overview(); else chart.reveal(first, true);
    }
    async function showPath() {
      const asked = m.view.path;
      let words;
      try {
        const ids = await conceptsOf(asked, m.visitor);
        if (m.view.path !== asked) return;
        m.lit = model.marks(ids);
        words = `Your path is lit: ${ids.length} concepts`;
      } catch (error) { words = `The path cannot be shown: ${error.message.trim()}`; }
      m.light();
      if (!m.view.at && m.view.concept === null) seePath();
      showBar(BAR, words, [html("a", { href: `/path?${asked}` }, "Back to the plan"), button("Light everything", leavePath)]);
      m.resized();
    }
    return { enterFocus, leaveFocus, showFocus, showPath };
  };
}
