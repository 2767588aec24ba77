/* The chart as the server sends it, with what the map asks of it: neighbours, and all before or after. No DOM here. */

/** Lists of edge numbers by concept: those of concept i are list[start[i]] … list[start[i + 1] - 1]. */
function byConcept(count, ends) {
  const start = new Int32Array(count + 1);
  for (const end of ends) start[end + 1]++;
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const list = new Int32Array(ends.length), next = start.slice();
  ends.forEach((end, edge) => { list[next[end]++] = edge; });
  return (i) => list.subarray(start[i], start[i + 1]);
}
const popcount = (bits) => bits.toString(2).replaceAll("0", "").length;

function makeModel(chart) {
  const c = chart.concepts, { from, to, how } = chart.edges, count = c.id.length;
  const number = new Map(c.id.map((id, i) => [id, i]));
  const into = byConcept(count, to), outof = byConcept(count, from);

  /** All concepts before (or after) i, as marks; i itself has none. */
  function chain(i, before) {
    const seen = new Uint8Array(count), stack = [i];
    while (stack.length) {
      const at = stack.pop();
      for (const edge of before ? into(at) : outof(at)) {
        const other = before ? from[edge] : to[edge];
        if (!seen[other]) { seen[other] = 1; stack.push(other); }
      }
    }
    return seen;
  }
  const index = (id) => number.get(id) ?? -1;
  const marks = (ids) => { const found = new Uint8Array(count); for (const id of ids) if (number.has(id)) found[number.get(id)] = 1; return found; };
  return { chart, count, index, marks, into, outof, chain, consensus: Uint8Array.from(c.sources, popcount), ...c, from, to, how };
}
