/* The search box: a combobox over labels and aliases. */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});

  R.attachSearch = (place, model, actions) => {
    place.replaceChildren();
    const input = document.createElement("input"), list = document.createElement("ul");
    const set = (element, attributes) => { for (const key in attributes) element.setAttribute(key, attributes[key]); };
    set(input, { type: "search", id: "map-search-input", placeholder: "Search a concept  ( / )", role: "combobox", "aria-label": "Search a concept", "aria-expanded": "false", "aria-controls": "map-search-list", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" });
    set(list, { id: "map-search-list", role: "listbox", "aria-label": "Concepts found" });
    list.hidden = true;
    place.append(input, list);
    let found = [], at = -1;

    function close() { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); }
    function mark(next) {
      at = next;
      [...list.children].forEach((item, k) => item.setAttribute("aria-selected", k === at ? "true" : "false"));
      if (at >= 0 && found.length) { input.setAttribute("aria-activedescendant", `map-found-${at}`); list.children[at].scrollIntoView({ block: "nearest" }); }
    }
    function show() {
      found = model.search(input.value);
      list.replaceChildren(...found.map(({ i, alias }, k) => {
        const item = document.createElement("li"), label = document.createElement("span"), more = document.createElement("small");
        set(item, { role: "option", id: `map-found-${k}`, "data-k": k, "aria-selected": "false" });
        label.textContent = model.label[i];
        more.textContent = [alias && `also “${alias}”`, model.lane[i] >= 0 && model.lane[i] !== i && model.label[model.lane[i]], `${model.consensus[i]} of ${model.chart.sources.length}`].filter(Boolean).join(" · ");
        item.append(label, more);
        return item;
      }));
      if (!found.length && input.value.trim()) {
        const item = document.createElement("li");
        set(item, { role: "option", "aria-disabled": "true", class: "nothing" });
        item.textContent = "No concept is called that. Try fewer letters.";
        list.append(item);
      }
      list.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
      at = -1;
      if (found.length) mark(0);
      if (input.value.trim()) R.say(`${found.length} found`);
    }
    function choose(k) {
      if (!found[k]) return;
      const { i } = found[k];
      close();
      input.value = "";
      actions.jump(i);
    }
    input.addEventListener("input", show);
    input.addEventListener("focus", () => { if (input.value) show(); });
    input.addEventListener("blur", () => setTimeout(close, 120));
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") { if (found.length) mark((at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length); }
      else if (event.key === "Enter") choose(Math.max(0, at));
      else if (event.key === "Escape") { if (list.hidden) input.blur(); input.value = ""; close(); event.stopPropagation(); }
      else return;
      event.preventDefault();
    });
    list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const item = event.target.closest("li[data-k]");
      if (item) choose(Number(item.dataset.k));
    });
    return input;
  };
})();
