"""All formats that the graph can leave in, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from roadmapgraph.exports.csv_tables import concepts_csv, mentions_csv, prerequisites_csv
from roadmapgraph.exports.cytoscape import cytoscape_bytes
from roadmapgraph.exports.dot import dot_bytes
from roadmapgraph.exports.format import Format
from roadmapgraph.exports.gexf import gexf_bytes
from roadmapgraph.exports.graphml import graphml_bytes
from roadmapgraph.exports.graphology import graphology_bytes
from roadmapgraph.exports.json_canvas import json_canvas_bytes
from roadmapgraph.exports.json_ld import json_ld_bytes
from roadmapgraph.exports.markdown_outline import markdown_bytes
from roadmapgraph.exports.mermaid import MOST_EDGES, mermaid_bytes
from roadmapgraph.exports.node_link import node_link_bytes
from roadmapgraph.exports.opml import opml_bytes
from roadmapgraph.exports.sssom import sssom_bytes
from roadmapgraph.exports.turtle import turtle_bytes

_FLAT = (
    "section headings, qualifiers and methods of mentions; titles of resources; what the sources recommend"
)

_ALL = (
    Format(
        name="json",
        suffix=".json",
        media_type="application/json",
        write=node_link_bytes,
        keeps="everything: it is the contract, and it can be read in again",
        loses="nothing",
        opens_in="networkx, D3, roadmapgraph itself",
    ),
    Format(
        name="graphology",
        suffix=".graphology.json",
        media_type="application/json",
        write=graphology_bytes,
        keeps="everything",
        loses="nothing",
        opens_in="graphology, sigma.js, Gephi Lite",
    ),
    Format(
        name="gexf",
        suffix=".gexf",
        media_type="application/gexf+xml",
        write=gexf_bytes,
        keeps="concepts and prerequisites with flat attributes; confidence is the weight of an edge",
        loses=_FLAT,
        opens_in="Gephi, Gephi Lite",
    ),
    Format(
        name="graphml",
        suffix=".graphml",
        media_type="application/graphml+xml",
        write=graphml_bytes,
        keeps="concepts and prerequisites with flat attributes",
        loses=_FLAT,
        opens_in="yEd, igraph, Gephi, networkx",
    ),
    Format(
        name="cytoscape",
        suffix=".cyjs",
        media_type="application/json",
        write=cytoscape_bytes,
        keeps="concepts and prerequisites with attributes that are texts, numbers and lists of texts",
        loses=_FLAT,
        opens_in="Cytoscape, cytoscape.js",
    ),
    Format(
        name="dot",
        suffix=".dot",
        media_type="text/vnd.graphviz",
        write=dot_bytes,
        keeps="labels, summaries, reasons, strengths; fields as boxes",
        loses="aliases, mentions, evidence, resources; line breaks in texts",
        opens_in="Graphviz",
    ),
    Format(
        name="mermaid",
        suffix=".mmd",
        media_type="text/vnd.mermaid",
        write=mermaid_bytes,
        keeps=f"labels, strengths, fields as boxes; at most {MOST_EDGES} prerequisites, for a path",
        loses="all other attributes",
        opens_in="GitHub, GitLab, Obsidian",
        for_parts=True,
    ),
    Format(
        name="turtle",
        suffix=".ttl",
        media_type="text/turtle",
        write=turtle_bytes,
        keeps="labels, aliases, summaries, part-of, prerequisites, sources, addresses of resources",
        loses="reasons, confidence and evidence of prerequisites; lines of mentions; titles of resources",
        opens_in="Skosmos, Protégé, RDF stores",
    ),
    Format(
        name="jsonld",
        suffix=".jsonld",
        media_type="application/ld+json",
        write=json_ld_bytes,
        keeps="the same statements as turtle",
        loses="the same as turtle",
        opens_in="RDF stores, JSON-LD tools",
    ),
    Format(
        name="sssom",
        suffix=".sssom.tsv",
        media_type="text/tab-separated-values",
        write=sssom_bytes,
        keeps="every mention and the concept it was taken for, with justification and confidence",
        loses="prerequisites, and all of a concept but its label",
        opens_in="SSSOM tools, spreadsheets",
    ),
    Format(
        name="canvas",
        suffix=".canvas",
        media_type="application/json",
        write=json_canvas_bytes,
        keeps="labels, summaries, strengths, fields as groups, the lanes and columns of the map",
        loses="all other attributes",
        opens_in="Obsidian",
    ),
    Format(
        name="opml",
        suffix=".opml",
        media_type="text/x-opml",
        write=opml_bytes,
        keeps="labels, part-of as nesting, summaries and prerequisites as notes, resources as links",
        loses="aliases, mentions, hours; reasons and evidence of prerequisites",
        opens_in="outliners",
    ),
    Format(
        name="csv-concepts",
        suffix=".concepts.csv",
        media_type="text/csv",
        write=concepts_csv,
        keeps="a row a concept, lists joined by ' | '",
        loses="prerequisites; line breaks; cells that a spreadsheet would run begin with an apostrophe",
        opens_in="spreadsheets, pandas",
    ),
    Format(
        name="csv-edges",
        suffix=".edges.csv",
        media_type="text/csv",
        write=prerequisites_csv,
        keeps="a row a prerequisite, with reason, confidence and evidence",
        loses="concepts but for their ids; line breaks; cells that a spreadsheet would run",
        opens_in="spreadsheets, pandas",
    ),
    Format(
        name="csv-mentions",
        suffix=".mentions.csv",
        media_type="text/csv",
        write=mentions_csv,
        keeps="a row a mention: source, line, words, section, qualifiers, how it was recognised",
        loses="prerequisites, and concepts but for their ids; cells that a spreadsheet would run",
        opens_in="spreadsheets, pandas",
    ),
    Format(
        name="markdown",
        suffix=".md",
        media_type="text/markdown",
        write=markdown_bytes,
        keeps="labels, part-of as nesting, an order in which prerequisites come first",
        loses="all other attributes",
        opens_in="everything; roadmapgraph reads it as a roadmap",
    ),
)

FORMATS: Mapping[str, Format] = MappingProxyType({format.name: format for format in _ALL})
"""Each format by its name, in the order in which they are offered."""
