/* Scripts and styles that only some pages or some presses need: each is fetched when it is first needed. */
const PARTS = JSON.parse(document.querySelector('meta[name="roadmap-parts"]').content);
const PAGES = { "/path": ["path"], "/overlap": ["overlap", "path"], "/bring": ["bring", "path"] };
const fetched = {};

/** Resolves once the part's style and script are there; where the server is away, once it is back. */
const need = (name) => (fetched[name] ||= Promise.all((PARTS[name] ?? [name]).map((address) => arrived(address))));

function arrived(address) {
  const style = address.endsWith(".css");
  return new Promise((done) => {
    const element = set(document.createElement(style ? "link" : "script"), style ? { rel: "stylesheet", href: address } : { src: address });
    element.onload = done;
    element.onerror = () => {
      element.remove();
      lost();
      const again = () => { recovered.delete(again); done(arrived(address)); };
      recovered.add(again);
    };
    // The styles cascade in the order of their names, whichever comes first.
    const after = [...document.querySelectorAll("link[href^='/own/']")].find((link) => link.href > element.href);
    if (style && after) after.before(element); else document.head.append(element);
  });
}
const pageParts = (path) => Promise.all((PAGES[path] ?? []).map(need));
/** The table's script is large: it comes when the first table is opened. */
R.loadTable = () => need("/_dash-component-suites/dash_ag_grid/dash_ag_grid.min.js");
pageParts(location.pathname);

/** What a page in use needs, beside its first screen, comes with the visitor's first movement. */
for (const kind of ["pointermove", "pointerdown", "keydown"]) addEventListener(kind, () => (onMap() ? ["panels", "search", "far", "modes"] : ["panels"]).forEach(need), { once: true, passive: true });
