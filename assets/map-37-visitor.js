/* What a visitor says of themselves, kept in the browser, and what follows from it. */
const LISTS = ["known", "learning", "skipped", "goals", "unknown"];

/** A visitor as stored, with every list there and nothing else lost. */
function readVisitor(stored) {
  const fields = stored && typeof stored === "object" && !Array.isArray(stored) ? stored : {};
  const list = (value) => (Array.isArray(value) ? value.filter((id) => typeof id === "string") : []);
  return { ...fields, ...Object.fromEntries(LISTS.map((name) => [name, list(fields[name])])) };
}
R.readVisitor = readVisitor;

/** The concepts' states by number: what was done with one goes before what is wanted; all others are open. */
function statesOf(model, visitor) {
  const states = new Map();
  for (const name of ["goals", "skipped", "learning", "known"])
    for (const id of visitor[name]) states.set(model.index(id), name === "goals" ? "goal" : name);
  return states;
}

/** Each concept that is known without being ticked, with the first ticked one that implies it: as `paths.implied` has it. */
function impliedBy(model, visitor) {
  const told = [...visitor.known].sort().map(model.index).filter((i) => i >= 0), implied = new Map(), within = (i, whole) => i >= 0 && (i === whole || within(model.part[i], whole));
  for (const by of told) {
    const stack = [by];
    const add = (i) => { if (!implied.has(i)) { implied.set(i, by); stack.push(i); } };
    if (!model.kind[by]) model.id.forEach((_, i) => { if (within(i, by)) add(i); });
    while (stack.length) for (const edge of model.into(stack.pop())) if (model.how[edge] & 1) add(model.from[edge]);
  }
  for (const i of [...told, ...visitor.unknown.map(model.index)]) implied.delete(i);
  return implied;
}

/** The visitor after pressing a state's button: known, learning, skipped and not known exclude each other. */
function ticked(visitor, id, state, version) {
  const name = state === "goal" ? "goals" : state, had = visitor[name].includes(id), next = { ...visitor, version };
  for (const other of name === "goals" ? [name] : LISTS) if (other !== "goals" || other === name) next[other] = visitor[other].filter((one) => one !== id);
  if (!had) next[name] = [...next[name], id].sort();
  return next;
}
