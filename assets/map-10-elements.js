/* Elements, what the browser keeps, and words to Dash and to a screen reader. */
const R = (window.roadmap = {});
const byId = (id) => document.getElementById(id);
const onMap = () => location.pathname === "/";

function set(element, attributes) {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
}
/** A new element; `text` stands in it as text, never as markup. */
function html(tag, attributes, text = "") {
  const element = set(document.createElement(tag), attributes);
  element.textContent = text;
  return element;
}
function svg(tag, attributes, parent) {
  const element = set(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes);
  parent.append(element);
  return element;
}
function button(words, act, attributes = {}) {
  const element = html("button", { type: "button", class: "button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

/** What the browser keeps under a name; nothing where it keeps none or must not. */
const kept = (name, store = "localStorage") => { try { return JSON.parse(window[store].getItem(name)); } catch { return null; } };
const keep = (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); } catch { /* it is asked again next time */ } };

/** Tell Dash; before it is there, wait for it. */
function tell(id, props) {
  if (window.dash_clientside?.set_props && byId("map")) window.dash_clientside.set_props(id, props);
  else setTimeout(tell, 30, id, props);
}
let unsaid = null;
function say(text) {
  const place = byId("announcer");
  if (place) place.textContent = text;
  unsaid = place ? null : text;
}
Object.assign(R, { html, button, say });
