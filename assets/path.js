/* The path and overlap pages: buttons that name an act, search in lists of concepts, pictures to take away. */
(() => {
  "use strict";
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);
  const say = (text) => { const place = document.getElementById("announcer"); if (place) place.textContent = text; };

  /** How well a name answers what was typed: every typed word begins a word of the name, or is in it. 0: it does not. */
  function fits(query, wanted, name) {
    const whole = plain(name);
    if (whole === query) return 100;
    const words = wordsOf(name);
    let sum = whole.startsWith(query) ? 20 : 0;
    for (const word of wanted) {
      if (words.includes(word)) sum += 10;
      else if (words.some((other) => other.startsWith(word))) sum += 7;
      else if (word.length > 2 && whole.includes(word)) sum += 3;
      else return 0;
    }
    return sum - Math.min(6, words.length - wanted.length);
  }

  /** Mantine asks for the options to show. What fits best comes first, whatever its group. */
  function conceptFilter({ options, search, limit }, { alike } = {}) {
    const query = plain(search).trim(), wanted = wordsOf(search), most = limit || 40;
    if (!wanted.length) {
      let left = most;
      return options.map((group) => { const items = group.items.slice(0, Math.max(0, Math.min(left, 12))); left -= items.length; return { ...group, items }; }).filter((group) => group.items.length);
    }
    const found = fitting(options, search), all = options.flatMap((group) => group.items);
    const sets = all.filter((option) => option.set), isSet = (option) => option.set;
    if (found.some((option) => !option.set && begins(query, wanted, option))) return [...new Set([...found, ...(found.some(isSet) ? sets : [])])].slice(0, most);
    const offered = new Map(all.map((option) => [option.value, option]));
    const spelled = alike?.search === search ? alike.concepts.map((id) => offered.get(id)).filter(Boolean) : [];
    /* Nothing is called that: whole roadmaps, and what several of them teach, answer what is no name of a thing. */
    return [...new Set([...found.filter(isSet), ...spelled.slice(0, 3), ...sets, ...found, ...spelled])].slice(0, most);
  }
  /** Whether an option's label has what was typed, or another of its names begins with it. */
  const begins = (query, wanted, { label, names }) => fits(query, wanted, label) > 0 || (names || []).some((name) => plain(name).startsWith(query));
  /** The options that what was typed begins or is inside of, the best first. */
  function fitting(options, search) {
    const query = plain(search).trim(), wanted = wordsOf(search), found = [];
    for (const group of options)
      for (const option of group.items) {
        const names = option.names || [option.label];
        const score = Math.max(fits(query, wanted, names[0]), ...names.slice(1).map((name) => fits(query, wanted, name) - 1));
        if (score > 0) found.push([score, option]);
      }
    return found.sort((a, b) => b[0] - a[0]).map(([, option]) => option);
  }

  /** An option in an open list: its name, and what it is. */
  function conceptOption({ option }) {
    const make = window.React.createElement;
    return make("div", { className: "concept-option" }, make("span", null, option.label), make("small", null, option.more));
  }
  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, { conceptFilter, conceptOption });

  /* Where there is little room, the form is a line once there is a plan; a press of it opens the form again. */
  const narrow = matchMedia("(max-width: 53.75em)"), fold = () => document.getElementById("path-fold");
  let hadPlan = false;
  function closeForm() {
    const within = fold().contains(document.activeElement);
    fold().open = false;
    if (within) { fold().querySelector("summary").focus({ preventScroll: true }); document.getElementById("path-head").scrollIntoView(); }
  }
  narrow.addEventListener("change", () => { if (fold()) fold().open = !narrow.matches || !hadPlan; });
  function foldForm(planned) {
    if (planned && !hadPlan && narrow.matches) closeForm();
    if (!planned || !narrow.matches) fold().open = true;
    hadPlan = planned;
  }

  const acts = {
    back: closeForm,
    copy(button) {
      navigator.clipboard.writeText(location.origin + "/path" + button.dataset.query).then(
        () => { button.textContent = "Copied"; say("The link is copied."); setTimeout(() => { button.textContent = "Copy the link"; }, 1800); },
        () => say("This browser does not let pages copy. Copy the address instead."));
    },
    /** A saved plan goes to the server as it is, which says what is wrong with it. */
    open() {
      const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json" });
      input.addEventListener("change", () => {
        const reader = new FileReader();
        reader.addEventListener("loadend", () => send("open", reader.result || ""));
        if (input.files.length) reader.readAsDataURL(input.files[0]);
      });
      input.click();
    },
    png: (button) => picture(button.dataset.chart, "png"),
    svg: (button) => picture(button.dataset.chart, "svg"),
  };
  function picture(id, format) {
    const drawn = document.querySelector(`#${id} .js-plotly-plot`) || document.getElementById(id);
    window.Plotly?.downloadImage(drawn, { format, filename: id, width: drawn.clientWidth, height: drawn.clientHeight, scale: format === "png" ? 2 : 1 });
  }

  /* Mantine's fields that open a list do not say that they are comboboxes, nor whether the list is open. */
  const tell = (input, name, value) => { if (input.getAttribute(name) !== value) input.setAttribute(name, value); };
  new MutationObserver(() => {
    if (location.pathname === "/") return;
    for (const input of document.querySelectorAll('input[aria-haspopup="listbox"]')) {
      tell(input, "role", "combobox");
      tell(input, "aria-expanded", String(input.dataset.expanded === "true"));
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-expanded"] });

  /* What this browser keeps goes along with every file that is asked for: the file then has it too. */
  const stored = (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };
  const kept = () => ({ documents: stored("bring-documents") || [], judgements: stored("bring-judgements") || [] });
  const FILES = /^\/(?:path\/plan\.|overlap\/.*\.csv$|api\/graph$)/;
  async function fetchFile(url, more) {
    const answer = await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...kept(), ...more }) });
    if (!answer.ok) { const text = await answer.text(); let said = text; try { said = JSON.parse(text).error; } catch { /* plain words */ } throw new Error(said); }
    const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "");
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(await answer.blob()), download: name ? name[1] : "file" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
  const save = (url, place, more) => fetchFile(url, more).catch((error) => {
    const words = place.parentElement.querySelector(".file-fault") || place.parentElement.appendChild(Object.assign(document.createElement("p"), { className: "file-fault" }));
    words.setAttribute("role", "alert");
    words.textContent = `The file cannot be made: ${error.message}`;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[download]");
    if (!link || link.origin !== location.origin || !FILES.test(link.pathname) || !kept().documents.length) return;
    event.preventDefault();
    save(link.href, link);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches(".path-post") || !kept().documents.length) return;
    event.preventDefault();
    save(form.action, form, { query: new FormData(form).get("query") });
  });

  /* A ticked step leaves the list, and the focus with it: it goes on to the step that takes its place. */
  let ticked = -1, answered = false;
  /* Presses are numbered and kept until an answer holds them: none is lost when one is quicker than the server. */
  let presses = [], pressed = 0;
  function send(act, about) {
    presses.push({ number: ++pressed, act, about });
    window.dash_clientside.set_props("path-act", { data: [...presses] });
  }
  const ticks = () => [...document.querySelectorAll("#path .step-tick")];
  function refocus() {
    if (ticked >= 0 && document.activeElement === document.body) (ticks()[ticked] || ticks().at(-1))?.focus();
    if (answered) document.getElementById("path-question")?.focus();
    ticked = -1;
    answered = false;
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#path button[data-act], button[data-chart]");
    if (!button) return;
    const { act, about } = button.dataset;
    ticked = button.matches(".step-tick") ? ticks().indexOf(button) : -1;
    answered = act === "ask" || button.matches(".question-answer");
    if (acts[act]) acts[act](button);
    else send(act, about);
  });

  /* What a step unfolds to is asked for when it is opened, and again when the plan changes around it. */
  const opened = new Set();
  const ask = (concepts) => { if (concepts.length) window.dash_clientside.set_props("path-open", { data: concepts }); };
  document.addEventListener("toggle", (event) => {
    if (event.target.id === "overlap-ledger-fold" && event.target.open && !event.target.dataset.asked) {
      event.target.dataset.asked = "yes";
      window.roadmap.loadTable().then(() => window.dash_clientside.set_props("overlap-wanted", { data: true }));
    }
    const about = event.target.closest?.("#path .step")?.querySelector("details") === event.target && event.target.dataset.about;
    if (!about || event.target.open === opened.has(about)) return;
    if (event.target.open) { opened.add(about); ask([about]); } else opened.delete(about);
  }, true);
  function reopen() {
    const found = [];
    for (const fold of document.querySelectorAll("#path .step details")) {
      fold.open = opened.has(fold.dataset.about);
      if (fold.open) found.push(fold.dataset.about);
    }
    ask(found);
  }
  document.addEventListener("submit", (event) => { if (event.target.matches(".path-form")) event.preventDefault(); });

  /** A list of concepts by field; every text is text. */
  function drawNames(place, { groups, nothing }) {
    const make = (tag, text, attributes = {}) => { const element = Object.assign(document.createElement(tag), attributes); if (text) element.textContent = text; return element; };
    place.replaceChildren(...groups.map(({ title, place: at, concepts }) => {
      const section = make("section"), head = make("h4", `${title} `, { className: `field-${at}` }), list = make("ul");
      head.append(make("span", String(concepts.length), { className: "count" }));
      for (const [id, label] of concepts) { const item = make("li"); item.append(make("a", label, { href: `/?concept=${encodeURIComponent(id)}`, className: "concept-name" })); list.append(item); }
      section.append(head, list);
      return section;
    }));
    if (!groups.length) place.append(make("p", nothing, { className: "overlap-nothing" }));
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    roadmap_path: {
      /** What the page looks like now: Mantine says so on the root, a moment after its switch. */
      scheme: () => new Promise((done) => setTimeout(() => done(document.documentElement.dataset.mantineColorScheme || "light"), 0)),
      /** A plan is shown: what was pressed for it is done, what was unfolded is unfolded again. */
      planned(shown) {
        if (shown) presses = presses.filter(({ number }) => number > shown.acted);
        if (shown && fold()) foldForm(shown.planned);
        setTimeout(() => { reopen(); refocus(); if (shown?.new) say(document.querySelector(".path-sum")?.textContent || ""); }, 0);
        return window.dash_clientside.no_update;
      },
      /** Where no name has what was typed, the server is asked for what is spelled like it. */
      async alike(search, data) {
        const none = window.dash_clientside.no_update;
        if (!search || search.trim().length < 3 || fitting(data, search).length) return none;
        try {
          const answer = await fetch("/api/search?" + new URLSearchParams({ q: search.trim().slice(0, 200) }));
          if (!answer.ok) return none;
          const concepts = (await answer.json()).map((hit) => hit.id ?? hit.concept);
          return { function: "conceptFilter", options: { alike: { search, concepts } } };
        } catch { return none; }
      },
      names(data) {
        const place = document.getElementById(window.dash_clientside.callback_context.outputs_list.id);
        if (place && data) drawNames(place, data);
        return window.dash_clientside.no_update;
      },
      /** What is chosen on the overlap page and is not as it opens with is in its address. */
      chosen(...values) {
        const usual = values.pop(), names = ["level", "source", "set", "field", "here", "there", "out", "cover", "in", "by"];
        const other = names.map((name, at) => [name, values[at]]).filter(([, value], at) => usual && String(value) !== String(usual[at]));
        if (location.pathname === "/overlap" && values[0]) history.replaceState(history.state, "", "/overlap" + (other.length ? "?" + new URLSearchParams(other) : "") + location.hash);
        return window.dash_clientside.no_update;
      },
    },
  });
})();
