/* The page "Your roadmap": packs documents for the browser's store, keeps judgements, ticks what is known. */
(() => {
  "use strict";
  const LIMIT = 5_000_000, MOST = 10, ROOM = 4_400_000;
  const tell = (id, props) => window.dash_clientside.set_props(id, props);
  const still = () => window.dash_clientside.no_update;
  const list = (value) => (Array.isArray(value) ? value : []);

  const bytesOf = (contents) => Uint8Array.from(atob(String(contents).split(",")[1] || ""), (char) => char.charCodeAt(0));
  async function pack(bytes) {
    const zipped = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
    let text = "";
    for (let at = 0; at < zipped.length; at += 32768) text += String.fromCharCode(...zipped.subarray(at, at + 32768));
    return btoa(text);
  }

  /** The documents with these more, the newest of a name in place of an older one; and what could not be taken. */
  async function added(kept, files) {
    let documents = list(kept);
    const notes = [];
    for (const [name, bytes] of files) {
      if (!bytes.length) { notes.push(`${name} is empty.`); continue; }
      if (bytes.length > LIMIT) { notes.push(`${name} is larger than 5 MB; split it and drop the parts.`); continue; }
      const packed = await pack(bytes), next = [...documents.filter((one) => one.name !== name), { name, packed }];
      if (next.length > MOST) notes.push(`${name} is left out: ${MOST} documents are the most; remove some.`);
      else if (next.reduce((sum, one) => sum + one.packed.length, 0) > ROOM) notes.push(`${name} is left out: your browser has no room to keep it; remove other documents.`);
      else documents = next;
    }
    return [documents, notes.join(" ")];
  }

  /** The judgements with one more: what a label of a document is, or is not. */
  const ruled = (judgements, { act, label, source, concept }) => [
    ...list(judgements).filter((one) => !(one.label === label && one.source === source && (one.concept || one.not_concept) === concept)),
    act === "confirm" ? { label, source, concept, reason: "Confirmed by a visitor." } : { label, source, not_concept: concept, reason: "Split by a visitor." },
  ];

  const here = {
    "tick-all": () => tell("bring-known", { value: [...document.querySelectorAll("#bring-known input[type=checkbox]")].map((box) => box.value) }),
    "tick-none": () => tell("bring-known", { value: [] }),
    async table(button) {
      const place = document.getElementById("bring-table"), on = place.hidden;
      if (on) await window.roadmap.loadTable();
      place.hidden = !on;
      button.setAttribute("aria-expanded", String(on));
      button.textContent = on ? "Hide the table" : "Show the table";
      tell("bring-wanted", { data: on });
    },
  };
  /* The upload's own input has no name; the button beside it does the same, so one of them is enough. */
  new MutationObserver(() => {
    for (const input of document.querySelectorAll("#bring input[type=file]:not([aria-hidden])")) {
      input.setAttribute("aria-hidden", "true");
      input.tabIndex = -1;
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  /* What is said of what was brought is made anew after each press, and the focus with it: it goes on to what follows. */
  const JUDGED = '#bring button[data-act="confirm"], #bring button[data-act="split"]';
  const alike = (act) => [...document.querySelectorAll(act === "confirm" || act === "split" ? JUDGED : `#bring button[data-act="${act}"]`)];
  let left = null;
  function refocus() {
    if (!left || left.button.isConnected || document.activeElement !== document.body) return;
    if (!document.querySelector("#bring-result button") && localStorage.getItem("bring-documents")?.includes("packed")) return;
    const same = alike(left.act);
    (same[left.at] || same.at(-1) || (left.act === "remove" ? null : alike("undo").at(-1)) || document.querySelector("#bring-result summary, #bring-upload button"))?.focus();
    left = null;
  }
  new MutationObserver(() => left && setTimeout(refocus, 0)).observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#bring button[data-act]");
    if (!button) return;
    const first = button.closest("li")?.querySelector("button[data-act]") || button;
    left = ["confirm", "split", "undo", "remove"].includes(button.dataset.act) ? { button, act: button.dataset.act, at: alike(button.dataset.act).indexOf(first) } : null;
    const { act, about, label, source, concept } = button.dataset;
    if (here[act]) here[act](button); else tell("bring-act", { data: { act, about, label, source, concept, at: Date.now() } });
  });

  document.addEventListener("toggle", (event) => {
    const fold = event.target;
    if (fold.id !== "bring-examples-fold" || !fold.open || fold.dataset.asked) return;
    fold.dataset.asked = "yes";
    tell("bring-examples-wanted", { data: true });
  }, true);

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    roadmap_bring: {
      async take(contents, names, kept) {
        if (!contents) return [still(), still()];
        const files = list(contents).map((one, at) => [list(names)[at] || "document", bytesOf(one)]).sort(([a], [b]) => (a < b ? -1 : 1));
        const answer = await added(kept, files);
        // The same file may be dropped again. Not at once: Dash drops an answer whose question has changed.
        setTimeout(() => tell("bring-upload", { contents: null, filename: null }), 400);
        return answer;
      },
      async paste(clicks, text, kept) {
        if (!clicks) return [still(), still()];
        if (!text || !text.trim()) return [still(), "Paste some text first."];
        return added(kept, [["Pasted text", new TextEncoder().encode(text)]]);
      },
      press(pressed, documents, judgements) {
        if (!pressed) return [still(), still()];
        if (pressed.act === "remove") return [list(documents).filter((_, at) => String(at) !== pressed.about), still()];
        if (pressed.act === "undo") return [still(), list(judgements).filter((_, at) => String(at) !== pressed.about)];
        return [still(), ruled(judgements, pressed)];
      },
      know(clicks, ticked, stored) {
        if (!clicks) return [still(), still()];
        if (!list(ticked).length) return [still(), "Tick something first."];
        const visitor = window.roadmap.readVisitor(stored), without = (name) => visitor[name].filter((one) => !ticked.includes(one));
        const known = [...new Set([...visitor.known, ...ticked])].sort();
        return [{ ...visitor, known, learning: without("learning"), skipped: without("skipped"), unknown: list(visitor.unknown).filter((one) => !ticked.includes(one)) }, `${ticked.length} ticked as known. You know ${known.length} in all.`];
      },
    },
  });
})();
