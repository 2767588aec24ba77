// Reads a file from standard input with the named format's own program and prints, as JSON, the graph it found:
// { nodes: { id: label }, edges: [[source, target]], told: what the file says of itself }.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");

function ofGraphology(graph) {
  return {
    nodes: Object.fromEntries(graph.mapNodes((node, { label }) => [node, label])),
    edges: graph.mapEdges((_edge, _attributes, source, target) => [source, target]),
    told: JSON.stringify(graph.getAttributes()),
    kinds: graph.mapNodes((_node, { kind }) => kind),
    confidences: graph.mapEdges((_edge, { confidence }) => confidence),
  };
}

const readers = {
  async graphology(text) {
    const { default: Graph } = await import("graphology");
    const serialised = JSON.parse(text);
    const graph = Graph.from(serialised);
    return { ...ofGraphology(graph), again: graph.export(), given: serialised };
  },

  async gexf(text) {
    const [{ default: Graph }, { default: parser }] = [await import("graphology"), await import("graphology-gexf/browser/parser.js")];
    return ofGraphology(parser(Graph, text));
  },

  async graphml(text) {
    const [{ default: Graph }, { default: parser }] = [await import("graphology"), await import("graphology-graphml/browser/parser.js")];
    return ofGraphology(parser(Graph, text));
  },

  async cytoscape(text) {
    const { default: cytoscape } = await import("cytoscape");
    const { elements, data } = JSON.parse(text);
    const network = cytoscape({ headless: true, elements, data });
    return {
      nodes: Object.fromEntries(network.nodes().map((node) => [node.id(), node.data("label")])),
      edges: network.edges().map((edge) => [edge.source().id(), edge.target().id()]),
      told: JSON.stringify(network.data()),
    };
  },

  async dot(text) {
    const { instance } = await import("@viz-js/viz");
    const drawn = (await instance()).render(text, { format: "svg" });
    const faults = drawn.errors.filter(({ level, message }) => level === "error" || !message.includes("width of non-ASCII"));
    if (drawn.status !== "success" || faults.length) throw new Error(JSON.stringify(faults));
    const picture = new window.DOMParser().parseFromString(drawn.output, "image/svg+xml");
    const named = (part) => part.querySelector("title").textContent;
    return {
      nodes: Object.fromEntries([...picture.querySelectorAll("g.node")].map((node) => [named(node), node.querySelector("text").textContent])),
      edges: [...picture.querySelectorAll("g.edge")].map((edge) => named(edge).split("->")),
      told: picture.querySelector("g.graph").textContent + drawn.output.slice(0, 4000),
    };
  },

  async ical(text) {
    const { default: ICAL } = await import("ical.js");
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        stamp: component.getFirstPropertyValue("dtstamp").toString(),
        stamps: component.getAllProperties("dtstamp").length,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        summary: event.summary,
        description: event.description,
      };
    });
    return { events, told: calendar.getFirstPropertyValue("description"), version: calendar.getFirstPropertyValue("version") };
  },

  async mermaid(text) {
    Object.assign(globalThis, { window, document: window.document });
    const { default: mermaid } = await import("mermaid");
    mermaid.initialize({ startOnLoad: false });
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    // Mermaid keeps #34; as ﬂ°°34¶ß while it parses and makes it an HTML entity when it draws.
    const shown = (label) => label.replace(/ﬂ°°(\d+)¶ß/g, (_whole, code) => String.fromCodePoint(Number(code)));
    const boxes = db.getSubGraphs().map(({ id, title }) => [id, shown(title)]);
    const concepts = [...db.getVertices()].map(([id, { text: label }]) => [id, shown(label)]);
    return {
      nodes: Object.fromEntries([...boxes, ...concepts]),
      edges: db.getEdges().map(({ start, end }) => [start, end]),
      told: text,
      count: concepts.length,
    };
  },
};

Object.assign(globalThis, { DOMParser: window.DOMParser, Document: window.Document, XMLDocument: window.XMLDocument });
const found = await readers[process.argv[2]](readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(found));
