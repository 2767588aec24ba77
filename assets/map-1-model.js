/* The chart as the server sends it, with what the map asks of it: neighbours, chains, search. No DOM here. */
(() => {
  "use strict";
  const R = (window.roadmap = window.roadmap || {});

  /** Lists of edge numbers by concept: those of concept i are list[start[i]] … list[start[i + 1] - 1]. */
  function byConcept(count, ends) {
    const start = new Int32Array(count + 1);
    for (const end of ends) start[end + 1]++;
    for (let i = 0; i < count; i++) start[i + 1] += start[i];
    const list = new Int32Array(ends.length), next = start.slice();
    ends.forEach((end, edge) => { list[next[end]++] = edge; });
    return (i) => list.subarray(start[i], start[i + 1]);
  }

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);

  /** Whether two words differ by at most `most` letters inserted, dropped, changed or swapped. */
  function near(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row; row = next;
    }
    return row[b.length] <= most;
  }

  function wordScore(wanted, words) {
    let best = 0;
    for (const word of words) {
      if (word === wanted) return 10;
      if (word.startsWith(wanted)) best = Math.max(best, 8);
      else if (wanted.length > 2 && word.includes(wanted)) best = Math.max(best, 5);
    }
    if (best || wanted.length < 4) return best;
    const most = wanted.length > 6 ? 2 : 1;
    return words.some((word) => near(wanted, word, most) || near(wanted, word.slice(0, wanted.length), most)) ? 3 : 0;
  }

  function nameScore(query, wanted, name) {
    const whole = plain(name);
    if (whole === query) return 100;
    const words = wordsOf(name);
    let sum = 0;
    for (const word of wanted) {
      const score = wordScore(word, words);
      if (!score) return 0;
      sum += score;
    }
    return (sum / wanted.length) * 8 + (whole.startsWith(query) ? 12 : 0) - Math.min(8, words.length - wanted.length);
  }

  R.popcount = (bits) => { let n = 0; for (; bits; bits &= bits - 1) n++; return n; };

  R.model = (chart) => {
    const c = chart.concepts, e = chart.edges, count = c.id.length;
    const number = new Map(c.id.map((id, i) => [id, i]));
    const into = byConcept(count, e.to), outof = byConcept(count, e.from);
    const consensus = Uint8Array.from(c.sources, R.popcount);

    /** All concepts before (or after) i, as marks; i itself has none. */
    function chain(i, before) {
      const seen = new Uint8Array(count), stack = [i];
      while (stack.length) {
        const at = stack.pop();
        for (const edge of before ? into(at) : outof(at)) {
          const other = before ? e.from[edge] : e.to[edge];
          if (!seen[other]) { seen[other] = 1; stack.push(other); }
        }
      }
      return seen;
    }

    /** The concepts whose label or alias fits, best first. */
    function search(text, most = 12) {
      const query = plain(text).trim(), wanted = wordsOf(text);
      if (!wanted.length) return [];
      const found = [];
      for (let i = 0; i < count; i++) {
        let score = nameScore(query, wanted, c.label[i]), alias = null;
        for (const name of c.aliases[i] || []) {
          const other = nameScore(query, wanted, name) - 2;
          if (other > score) { score = other; alias = name; }
        }
        if (score > 0) found.push({ i, alias, score: score + consensus[i] });
      }
      found.sort((a, b) => b.score - a.score || (c.label[a.i] < c.label[b.i] ? -1 : 1));
      return found.slice(0, most);
    }

    return { chart, count, number, into, outof, consensus, chain, search, ...c, from: e.from, to: e.to, how: e.how };
  };
})();
