/* The page comes and goes; the map is drawn before Dash has built the page around it. */
let page = null, watcher = null, early = null;

function makeStage(parent) {
  const stage = html("div", { class: "map-stage", tabindex: -1 });
  parent.append(stage);
  return stage;
}
function begin() {
  if (!onMap() || page || early) return;
  const place = early = html("div", { id: "map-early" });
  document.body.append(place);
  const stage = makeStage(place);
  load().then((model) => { if (early === place) { page = openMap(stage, model); settle(); } }).catch((error) => {
    stage.replaceChildren(html("p", { class: "map-failed" }, `The map could not be loaded (${error.message}). Reload the page to try again.`));
  });
}
/** Once both are there, the map moves into its place on the page. */
function settle() {
  const place = byId("map-stage");
  if (!place || !page || place.contains(page.stage)) return;
  watcher?.disconnect();
  page.moveInto(place);
  if (wantsOwn()) R.showOwn(page.model); else showBar("map-own");
  early?.remove();
  early = null;
}
function expectPage() {
  begin();
  watcher?.disconnect();
  watcher = new MutationObserver(settle);
  watcher.observe(document.body, { childList: true, subtree: true });
  settle();
}
function leave() {
  page?.leave();
  page?.stage.remove();
  early?.remove();
  page = early = null;
}
/** What the browser keeps has changed: draw the map anew where it depends on that. */
function reload() {
  if (!onMap() || !page || loadedFor === ownKey()) return;
  leave();
  expectPage();
}
expectPage();
// What another tab keeps, this one keeps too.
addEventListener("storage", ({ key }) => {
  if (![VISITOR, DOCUMENTS, JUDGEMENTS].includes(key)) return;
  window.dash_clientside.set_props?.(key, { data: kept(key) });
  reload();
});
recovered.add(() => {
  page?.recovered();
  if (byId("page").dataset.path !== location.pathname) window.dash_clientside.set_props("arrived", { data: location.pathname });
});
R.page = () => page;

const told = (act) => (...values) => { act(...values); return window.dash_clientside.no_update; };
const pass = (name) => told((value) => page?.[name]?.(value));
window.dash_clientside = Object.assign({}, window.dash_clientside, {
  roadmap: {
    visitor: pass("setVisitor"), matching: pass("setMatching"), focused: pass("setFocused"),
    dial: pass("dial"), colour: pass("colour"), details: pass("details"), row: pass("row"),
    own: told(() => setTimeout(reload)),
    /** The address has changed: what the page needs is fetched before the page is asked for. */
    async navigated(path) {
      let title = "No such page";
      for (const anchor of document.querySelectorAll("#navigation a")) {
        if (new URL(anchor.href).pathname === path) { anchor.setAttribute("aria-current", "page"); title = anchor.textContent; } else anchor.removeAttribute("aria-current");
      }
      document.title = `${title} · roadmapgraph`;
      if (path !== "/") leave(); else if (!page || !page.stage.isConnected) { leave(); expectPage(); }
      await pageParts(path);
      return path;
    },
  },
});
