/* A learning path on the map: the question is in the address, the server says which concepts answer it. */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});

  /** The concepts of the path that a question asks for; what it leaves open is what the visitor knows. */
  R.pathConcepts = async (search, visitor) => {
    const asked = new URLSearchParams(search);
    if (!asked.has("known")) asked.set("known", visitor.known.join(","));
    const answer = await fetch("/path/plan.json", { method: "POST", body: new URLSearchParams({ query: asked.toString() }) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).steps.map((step) => step.id);
  };

  /** A line above the map: what is lit, the way back to the plan, and the way out. */
  R.pathBar = (bar, words, search, leave) => {
    const text = document.createElement("span"), link = document.createElement("a"), button = document.createElement("button");
    text.textContent = words;
    link.textContent = "Back to the plan";
    link.href = `/path?${search}`;
    button.type = "button";
    button.className = "button";
    button.textContent = "Light everything";
    button.addEventListener("click", leave);
    bar.replaceChildren(text, link, button);
  };
})();
