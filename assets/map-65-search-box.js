/* The box to search in; what finds is fetched when one first goes there. */

function addSearch(place, model, jump) {
  const name = "Search a concept";
  const input = html("input", { type: "search", id: "map-search-input", placeholder: `${name}  ( / )`, role: "combobox", "aria-label": name, "aria-expanded": false, "aria-controls": "map-search-list", "aria-autocomplete": "list", autocomplete: "off", spellcheck: false });
  const list = html("ul", { id: "map-search-list", role: "listbox", "aria-label": "Concepts found" });
  list.hidden = true;
  place.replaceChildren(input, list);
  let entered = false; // a quick typist presses Enter before what finds is there
  const enter = ({ key }) => { entered ||= key === "Enter"; };
  input.addEventListener("keydown", enter);
  input.addEventListener("focus", async () => {
    await need("search");
    input.removeEventListener("keydown", enter);
    R.attachSearch(input, list, model, jump, entered);
  }, { once: true });
}
