/* Finding a concept: by label or alias, despite a typo, the best first. */
"use strict";
{
  const { html, say } = window.roadmap;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);

  /** Whether two words differ by at most `most` letters inserted, dropped, changed or swapped. */
  function isNearly(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row; row = next;
    }
    return row[b.length] <= most;
  }
  function wordScore(wanted, words) {
    const best = Math.max(0, ...words.map((word) => (word === wanted ? 10 : word.startsWith(wanted) ? 8 : wanted.length > 2 && word.includes(wanted) ? 5 : 0)));
    if (best || wanted.length < 4) return best;
    const most = wanted.length > 6 ? 2 : 1;
    return words.some((word) => isNearly(wanted, word, most) || isNearly(wanted, word.slice(0, wanted.length), most)) ? 3 : 0;
  }
  function nameScore(query, wanted, name) {
    const whole = plain(name);
    if (whole === query) return 100;
    const words = wordsOf(name), scores = wanted.map((word) => wordScore(word, words));
    if (scores.includes(0)) return 0;
    return (scores.reduce((a, b) => a + b) / wanted.length) * 8 + (whole.startsWith(query) ? 12 : 0) - Math.min(8, words.length - wanted.length);
  }

  /** The concepts whose label or alias fits, best first. */
  function search(model, text, most = 12) {
    const query = plain(text).trim(), wanted = wordsOf(text), found = [];
    if (!wanted.length) return found;
    for (let i = 0; i < model.count; i++) {
      let score = nameScore(query, wanted, model.label[i]), alias = null;
      for (const name of model.aliases[i] || []) {
        const other = nameScore(query, wanted, name) - 2;
        if (other > score) { score = other; alias = name; }
      }
      if (score > 0) found.push({ i, alias, score: score + model.consensus[i] });
    }
    found.sort((a, b) => b.score - a.score || (model.label[a.i] < model.label[b.i] ? -1 : 1));
    return found.slice(0, most);
  }

  /** Let one find in the box; `jump` goes to the concept that is chosen. */
  window.roadmap.attachSearch = (input, list, model, jump, entered) => {
    let found = [], at = -1;

    function open(is) {
      list.hidden = !is;
      input.setAttribute("aria-expanded", is);
      input.removeAttribute("aria-activedescendant");
    }
    function mark(next) {
      at = next;
      [...list.children].forEach((item, k) => item.setAttribute("aria-selected", k === at));
      if (at < 0) return;
      input.setAttribute("aria-activedescendant", `map-found-${at}`);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
    function option({ i, alias }, k) {
      const item = html("li", { role: "option", id: `map-found-${k}`, "data-k": k }), lane = model.lane[i];
      const more = [alias && `also “${alias}”`, lane >= 0 && lane !== i && model.label[lane], `${model.consensus[i]} of ${model.chart.sources.length}`];
      item.append(html("span", {}, model.label[i]), html("small", {}, more.filter(Boolean).join(" · ")));
      return item;
    }
    function show() {
      const typed = input.value.trim();
      found = search(model, typed);
      list.replaceChildren(...found.map(option));
      if (!found.length && typed) list.append(html("li", { role: "option", "aria-disabled": true, class: "nothing" }, "No concept is called that. Try fewer letters, or plan towards a goal on the Path page."));
      open(Boolean(typed));
      mark(found.length ? 0 : -1);
      if (typed) say(`${found.length} found`);
    }
    function choose(k) {
      if (!found[k]) return;
      open(false);
      input.value = "";
      jump(found[k].i);
    }
    input.addEventListener("input", show);
    input.addEventListener("focus", () => { if (input.value) show(); });
    input.addEventListener("blur", () => setTimeout(open, 120, false));
    input.addEventListener("keydown", (event) => {
      const { key } = event;
      if (key === "ArrowDown" || key === "ArrowUp") { if (found.length) mark((at + (key === "ArrowDown" ? 1 : found.length - 1)) % found.length); }
      else if (key === "Enter") choose(Math.max(0, at));
      else if (key === "Escape") { if (list.hidden) input.blur(); input.value = ""; open(false); event.stopPropagation(); }
      else return;
      event.preventDefault();
    });
    list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const item = event.target.closest("li[data-k]");
      if (item) choose(Number(item.dataset.k));
    });
    if (input.value) show();
    if (entered) choose(0);
  };
}
