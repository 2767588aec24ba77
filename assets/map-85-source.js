/* Where the chart comes from: the server's own, or, with what the visitor keeps, made for them. */
const DOCUMENTS = "bring-documents", JUDGEMENTS = "bring-judgements", WITHOUT = "map-without";
const address = document.querySelector('meta[name="roadmap-chart"]').content;
let loading = null, loadedFor = null;

const wantsOwn = () => Boolean(kept(DOCUMENTS)?.length);
/** What the chart depends on beside the server; another value means another chart. */
const ownKey = () => wantsOwn() && JSON.stringify([kept(DOCUMENTS), kept(JUDGEMENTS), kept(WITHOUT, "sessionStorage")]);

/** A question to the server that brings along what the visitor keeps. */
function sent(question) {
  const brought = kept(WITHOUT, "sessionStorage") ? {} : { documents: kept(DOCUMENTS), judgements: kept(JUDGEMENTS) };
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...question, ...brought }) };
}
Object.assign(R, { sent, kept, showBar, tell });

/** The model for what the browser keeps now; `own` says whether the visitor's roadmap is in it, `refused` why not. */
function load() {
  const key = ownKey();
  if (loading && loadedFor === key) return loading;
  loadedFor = key;
  return (loading = fetchModel().catch((error) => { loading = null; throw error; }));
}
async function fetchModel() {
  const { chart, refused } = wantsOwn() ? await need("own").then(() => R.ownChart()) : {};
  if (wantsOwn()) need("path"); // a download takes along what is kept
  if (chart) return { ...makeModel(chart), own: true };
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the map answered ${answer.status}`);
  return { ...makeModel(await answer.json()), own: false, refused };
}
